//! What differs between two plans, row by row.

use super::cells::{rows, text};
use super::data::parts::data_columns;
use super::{Block, Cell, Report, Table, codes};
use crate::text::difference_words::{DifferenceWord, changes, difference, difference_group};
use crate::text::parse::typed;
use crate::text::{Lang, one_line};
use index_core::{Difference, Plan, Value as FieldValue, diff};
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
            let [before, after] = values.map(|value| text(value.as_deref()));
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

/// The field that differs and what it held and holds, in the words of figures and days that programs read.
fn fields(one: &Difference) -> (Option<&'static str>, [Option<String>; 2]) {
    let Difference::Changed { field, before, after, .. } = one else { return (None, [None, None]) };
    let words = |value: &FieldValue| (*value != FieldValue::Missing).then(|| typed(Lang::En, value));
    (Some(codes::of(*field)), [words(before), words(after)])
}
