//! Why a number is what it is: as text for people, and as JSON for programs.

use super::block::head;
use super::data::origin_json;
use super::to_json::number;
use super::{Block, Cell, Report, Table, codes};
use crate::report::cells::{columns, rows};
use crate::report::data::parts::{caveats_json, insert_names, notes_json};
use crate::text::explain_word::ExplainWord;
use crate::text::explain_words::{Explained, ExplainedMember, asked, code, explained};
use crate::text::{Heading, Item, Lang, caveats};
use index_core::{
    Explanation, Interval, Member, Neighbour, OpenPlan, RankAnswer, RankEstimate, Rule, Side, Subject, Witness,
};
use serde_json::{Map, Value, json};

/// The explanations of some numbers of a plan.
pub struct ExplainReport<'a> {
    /// The plan that is open.
    pub open: &'a OpenPlan,
    /// The numbers.
    pub subjects: &'a [Subject],
}

impl Report for ExplainReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let found = self.subjects.iter().filter_map(|subject| asked(self.open, subject));
        let mut blocks = vec![head(self.open, lang)];
        blocks.extend(found.flat_map(|found| one_blocks(&explained(lang, self.open, &found), lang)));
        blocks.push(Block::Heading(ExplainWord::Caveats.text(lang).to_owned()));
        blocks.push(Block::List(caveats(lang).map(str::to_owned).collect()));
        blocks
    }

    /// An array. Weights are 0..=1, scores 0..=100.
    fn json(&self, lang: Lang) -> Value {
        let found = self.subjects.iter().filter_map(|subject| asked(self.open, subject));
        found.map(|explanation| one_json(self.open, &explanation, lang)).collect()
    }

    fn data(&self, _: Lang) -> Option<Table> {
        None
    }
}

fn one_blocks(words: &Explained, lang: Lang) -> Vec<Block> {
    let line = |(what, value): &(String, Option<String>)| match value {
        Some(value) => format!("{what}: {value}"),
        None => what.clone(),
    };
    let ground = words.ground.iter().map(|(label, basis)| format!("{label}: {basis}"));
    let facts = ground.chain(words.lines.iter().map(line));
    let mut blocks = vec![Block::Heading(words.title.clone())];
    blocks.push(Block::List(words.formula.iter().cloned().chain(facts).collect()));
    if !words.members.is_empty() {
        blocks.push(Block::Subheading(ExplainWord::Members.text(lang).to_owned()));
        blocks.push(Block::Table(member_table(&words.members, lang)));
    }
    if !words.remarks.is_empty() {
        blocks.push(Block::Subheading(Item::Notes.text(lang).to_owned()));
        blocks.push(Block::List(words.remarks.clone()));
    }
    blocks
}

fn member_table(members: &[ExplainedMember], lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Name, 40),
            ("weight", Heading::Weight, 18),
            ("figure", Heading::Score, 9),
            ("basis", Heading::Basis, 16),
            ("source", Heading::Source, 24),
        ],
    );
    columns[2].title = ExplainWord::Weights.text(lang);
    if members.iter().any(|m| matches!(m.subject, Subject::Contribution(_))) {
        columns[3].title = Heading::Contribution.text(lang);
    }
    let cells = members.iter().map(|m| {
        let source = m.source.clone().map_or(Cell::Missing, Cell::Text);
        let words = [&m.code, &m.name, &m.weight, &m.figure, &m.ground].map(|text| Cell::Text(text.clone()));
        words.into_iter().chain([source]).collect()
    });
    Table { columns, rows: rows(cells) }
}

fn one_json(open: &OpenPlan, explanation: &Explanation, lang: Lang) -> Value {
    let words = explained(lang, open, explanation);
    let codes_of = |positions: &[usize]| positions.iter().map(|&p| json!(code(open, p))).collect::<Value>();
    json!({
        "subject": subject_json(open, &explanation.subject),
        "rule": rule_json(&explanation.rule),
        "change": explanation.change.map(number),
        "text": { "title": words.title, "formula": words.formula },
        "basis": explanation.basis.map(codes::of),
        "year": explanation.year,
        "source": explanation.source,
        "members": explanation.members.iter().map(|m| member_json(open, m)).collect::<Value>(),
        "unknown": codes_of(&explanation.unknown),
        "assumed": explanation.assumed,
        "notes": notes_json(&explanation.notes, lang),
        "caveats": caveats_json(lang),
    })
}

fn subject_json(open: &OpenPlan, subject: &Subject) -> Value {
    let of = |side: &Side| match side {
        Side::Baseline => "baseline",
        Side::Scenario => "scenario",
    };
    match subject {
        Subject::Score(side) => json!({ "kind": "score", "of": of(side) }),
        Subject::Rank(side) => json!({ "kind": "rank", "of": of(side) }),
        Subject::Group(position) => json!({ "kind": "group", "of": code(open, *position) }),
        Subject::Indicator(position) => json!({ "kind": "indicator", "of": code(open, *position) }),
        Subject::Contribution(code) => json!({ "kind": "contribution", "of": code }),
    }
}

fn member_json(open: &OpenPlan, member: &Member) -> Value {
    let code = code(open, member.position);
    let mut object = Map::new();
    object.insert("code".to_owned(), json!(code));
    insert_names(&mut object, open, code);
    let values = [
        ("weight_within", number(member.within)),
        ("weight", number(member.effective)),
        ("score", json!(member.score.map(number))),
        ("estimated", json!(member.is_estimated)),
        ("contribution", json!(member.contribution.map(number))),
        ("basis", json!(member.basis.map(codes::of))),
        ("source", json!(member.source)),
        ("indicators_known", json!(member.n_known)),
        ("indicators", json!(member.n_indicators)),
    ];
    object.extend(values.map(|(key, value)| (key.to_owned(), value)));
    Value::Object(object)
}

fn rule_json(rule: &Rule) -> Value {
    match rule {
        Rule::Published { score } => json!({ "rule": "published", "score": number(*score) }),
        Rule::Stated { score } => json!({ "rule": "stated", "score": number(*score) }),
        Rule::Interpolated { score, rank, upper, lower } => json!({
            "rule": "interpolated", "score": number(score.estimate), "bounds": [number(score.lo), number(score.hi)],
            "rank": rank, "upper": neighbour_json(upper), "lower": neighbour_json(lower),
        }),
        Rule::Mean { score } => json!({ "rule": "mean", "score": number(*score) }),
        Rule::Unknown => json!({ "rule": "unknown" }),
        Rule::Moved { before, after, delta } => json!({
            "rule": "moved", "score": estimate(*after), "before": estimate(*before), "delta": number(*delta),
        }),
        Rule::Rank(answer) => rank_json(answer),
        Rule::Indicator(known) => {
            let mut object = Map::new();
            object.insert("rule".to_owned(), Value::Null);
            object.insert("score".to_owned(), number(known.score));
            if let Value::Object(origin) = origin_json(known.origin) {
                object.extend(origin);
            }
            Value::Object(object)
        }
        Rule::Contribution { moved, .. } => json!({
            "rule": "contribution", "contribution": number(moved.contribution), "weight": number(moved.weight),
            "from": number(moved.from.score), "to": number(moved.to.score),
        }),
    }
}

fn estimate(score: Option<Interval>) -> Value {
    score.map_or(Value::Null, |s| number(s.estimate))
}

fn neighbour_json(neighbour: &Neighbour) -> Value {
    json!({
        "province": neighbour.province,
        "rank": neighbour.rank,
        "score": number(neighbour.score),
        "source": neighbour.source,
        "assumed": neighbour.is_assumed,
    })
}

fn rank_json(answer: &RankAnswer<Neighbour>) -> Value {
    let span = answer.span;
    let witness = |witness: &Witness<Neighbour>| match witness {
        Witness::Nothing => json!({ "by": "nothing" }),
        Witness::Score(neighbour) => json!({ "by": "score", "province": neighbour_json(neighbour) }),
        Witness::OwnRank(rank) => json!({ "by": "own_rank", "rank": rank }),
        Witness::Seats => json!({ "by": "seats" }),
    };
    let estimate = match &answer.estimate {
        RankEstimate::Nothing => json!({ "by": "nothing" }),
        RankEstimate::OwnRank(rank) => json!({ "by": "own_rank", "rank": rank }),
        RankEstimate::Counted { upper, lower, score, n_above } => json!({
            "by": "filled_ladder", "score": number(*score), "above": n_above,
            "upper": upper.as_ref().map(neighbour_json), "lower": lower.as_ref().map(neighbour_json),
        }),
    };
    json!({
        "rule": "rank", "best": span.best, "worst": span.worst, "estimate": span.estimate, "of": span.of,
        "assumed": span.is_assumed, "above": witness(&answer.above), "below": witness(&answer.below), "estimated": estimate,
    })
}
