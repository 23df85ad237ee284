//! The table of what the plan promises, and whether it is met in the baseline.

use crate::report::cells::{columns, number, rows, text, year, yes};
use crate::report::data::parts::{basis_cell, count_cell, data_columns};
use crate::report::data::{ANSWER, answer_cells};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, goal_words, sentences};
use index_core::{Document, Goal};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("text", Heading::Goal, 60),
            ("rank_at_most", Heading::RankAtMost, 10),
            ("score_at_least", Heading::ScoreAtLeast, 10),
            ("scope", Heading::Scope, 26),
            ("by", Heading::By, 8),
            ("and_after", Heading::AndAfter, 12),
            ("state", Heading::State, 20),
            ("source", Heading::Source, 14),
        ],
    );
    columns.extend(data_columns(&["id", "region", "rank_best", "rank_worst", "rank_estimate", "of", "basis"]));
    columns.extend(data_columns(&ANSWER));
    Table { columns, rows: rows(document.plan().goals.iter().map(|goal| cells(document, goal, lang))) }
}

fn cells(document: &Document, goal: &Goal, lang: Lang) -> Vec<Cell> {
    let standing = &document.scorecard().baseline;
    let rank = standing.rank;
    let answer = document.judge(goal, None);
    let mut cells = vec![
        Cell::Text(goal.text.clone()),
        goal.rank_at_most.map_or(Cell::Missing, |r| Cell::Count(u64::from(r))),
        goal.score_at_least.map_or(Cell::Missing, |s| number(s, 2)),
        Cell::term(codes::scope(goal.scope), sentences::scope(lang, goal.scope, goal.region.as_deref())),
        year(goal.by),
        yes(goal.and_after),
        Cell::term(codes::goal_answer(&answer), goal_words(lang, goal, &answer).line()),
        text(goal.source.as_deref()),
        text(Some(goal.id.as_str()).filter(|id| !id.is_empty())),
        text(goal.region.as_deref()),
        count_cell(rank.map(|r| r.best)),
        count_cell(rank.map(|r| r.worst)),
        count_cell(rank.and_then(|r| r.estimate)),
        count_cell(rank.map(|r| r.of)),
        basis_cell(standing.score.map(|_| standing.basis)),
    ];
    cells.extend(answer_cells(goal, &answer));
    cells
}
