//! The table of what the plan promises, and whether it is met in the baseline.

use super::{columns, number, rows, text, year};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Document, Goal, goal_state};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("id", Heading::Id, 14),
            ("text", Heading::Goal, 60),
            ("rank_at_most", Heading::RankAtMost, 10),
            ("score_at_least", Heading::ScoreAtLeast, 10),
            ("scope", Heading::Scope, 26),
            ("by", Heading::By, 8),
            ("state", Heading::State, 20),
            ("source", Heading::Source, 14),
        ],
    );
    Table { columns, rows: rows(document.plan().goals.iter().map(|goal| cells(document, goal, lang))) }
}

fn cells(document: &Document, goal: &Goal, lang: Lang) -> Vec<Cell> {
    let state = goal_state(goal, &document.scorecard().baseline);
    vec![
        Cell::Text(goal.id.clone()),
        Cell::Text(goal.text.clone()),
        goal.rank_at_most.map_or(Cell::Missing, |r| Cell::Count(u64::from(r))),
        goal.score_at_least.map_or(Cell::Missing, |s| number(s, 2)),
        Cell::Text(sentences::scope(lang, goal.scope, goal.region.as_deref())),
        year(goal.by),
        Cell::Term { code: codes::goal_state(state), text: sentences::goal_state(lang, state) },
        text(goal.source.as_deref()),
    ]
}
