//! What differs between two plans, row by row.

use super::cells::{rows, text};
use super::data::parts::data_columns;
use super::{Block, Cell, Report, Table, codes};
use crate::text::difference_words::{DifferenceWord, changes, difference, difference_group};
use crate::text::parse::typed;
use crate::text::{Lang, one_line};
use index_core::{Difference, EntryCorrection, Move, Plan, ResultCorrection, Standing, Value as FieldValue, diff};
use serde_json::{Value, json};

/// What differs between two plans, each with what it is called.
pub struct DifferencesReport<'a> {
    /// The plan before.
    pub before: (&'a str, &'a Plan),
    /// The plan after.
    pub after: (&'a str, &'a Plan),
}

impl Report for DifferencesReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let all = self.list();
        let line = |word: DifferenceWord, (name, plan): (&str, &Plan)| {
            format!("{}: {name} · {}", word.text(lang), one_line(&plan.document.title))
        };
        let title = Block::Title(DifferenceWord::TwoPlans.text(lang).to_owned(), changes(lang, all.len()));
        let between = [line(DifferenceWord::Before, self.before), line(DifferenceWord::After, self.after)];
        let mut blocks = vec![title, Block::Lines(between.into())];
        for group in all.chunk_by(|a, b| difference_group(lang, a) == difference_group(lang, b)) {
            let lines = group.iter().map(|one| difference(lang, one)).collect();
            let heading = group.first().map(|first| Block::Heading(difference_group(lang, first)));
            blocks.extend(heading.into_iter().chain([Block::List(lines)]));
        }
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        json!({
            "before": { "name": self.before.0, "title": self.before.1.document.title },
            "after": { "name": self.after.0, "title": self.after.1.document.title },
            "differences": self.list().iter().map(|one| one_json(one, lang)).collect::<Value>(),
        })
    }

    fn data(&self, lang: Lang) -> Option<Table> {
        let columns = data_columns(&["kind", "path", "field", "before", "after", "text"]);
        let cells = |one: &Difference| {
            let (field, values) = fields(one);
            let words = |value: Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let [before, after] = values.map(|value| text(value.map(words).as_deref()));
            let kind = Cell::Text(codes::of(one).to_owned());
            vec![kind, text(one.path().as_deref()), text(field), before, after, Cell::Text(difference(lang, one))]
        };
        Some(Table { columns, rows: rows(self.list().iter().map(cells)) })
    }
}

impl DifferencesReport<'_> {
    fn list(&self) -> Vec<Difference> {
        diff(self.before.1, self.after.1)
    }
}

fn one_json(one: &Difference, lang: Lang) -> Value {
    let (field, [before, after]) = fields(one);
    json!({
        "kind": codes::of(one),
        "path": one.path(),
        "field": field,
        "before": before,
        "after": after,
        "text": difference(lang, one),
    })
}

/// The field that differs, and what stood and stands there: in the words of figures and days that programs read; what has several
/// figures with the names that they have in the plan file.
fn fields(one: &Difference) -> (Option<&'static str>, [Option<Value>; 2]) {
    let none = |values: [Option<Value>; 2]| (None, values);
    match one {
        Difference::Changed { field, before, after, .. } => {
            let words = |value: &FieldValue| (*value != FieldValue::Missing).then(|| json!(typed(Lang::En, value)));
            (Some(codes::of(*field)), [words(before), words(after)])
        }
        Difference::Shifted { from, row, .. } => none([*from, *row].map(|row| Some(json!((row + 1).to_string())))),
        Difference::Framework { before, after } => none([before, after].map(|id| Some(json!(id)))),
        Difference::Reference { before, after } => none([before, after].map(|id| id.as_ref().map(|id| json!(id)))),
        Difference::Entry { before, after, .. } => none([before, after].map(|c| c.as_ref().map(entry))),
        Difference::Result { before, after, .. } => none([before, after].map(|c| c.as_ref().map(result))),
        Difference::Move { before, after, .. } => none([before, after].map(|m| m.as_ref().map(moved))),
        Difference::Added { .. } | Difference::Removed { .. } | Difference::Reordered { .. } | Difference::Other => {
            none([None, None])
        }
    }
}

fn entry(of: &EntryCorrection) -> Value {
    let direction = of.direction.map(codes::of);
    json!({ "code": of.code, "name": of.name, "weight": of.weight, "direction": direction, "source": of.source })
}

fn result(of: &ResultCorrection) -> Value {
    json!({ "province": of.province, "year": of.year, "rank": of.rank, "score": of.score, "source": of.source })
}

fn moved(to: &Move) -> Value {
    let rank = |standing| match standing {
        Standing::Rank(rank) => Some(rank),
        Standing::Score(_) => None,
    };
    let score = |standing| match standing {
        Standing::Score(score) => Some(score),
        Standing::Rank(_) => None,
    };
    let place = |standing| json!({ "rank": rank(standing), "score": score(standing) });
    json!({ "code": to.code, "rank": rank(to.to), "score": score(to.to), "assume": to.assumed.map(place) })
}
