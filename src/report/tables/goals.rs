//! The table of what the plan promises, and whether it is met in the baseline.

use crate::report::cells::{number, text, year, yes};
use crate::report::column::{Columns, data, shown, table_of};
use crate::report::data::parts::{basis_cell, count_cell};
use crate::report::data::{span_caveats, standing_state};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, goal_words, sentences};
use index_core::{Goal, GoalAnswer, IndexStanding, OpenPlan, RankSpan};

/// A goal with its answer in the baseline.
struct Line<'a> {
    goal: &'a Goal,
    answer: GoalAnswer,
    standing: &'a IndexStanding,
    lang: Lang,
}

impl Line<'_> {
    fn rank(&self, of: fn(RankSpan) -> Option<u32>) -> Cell {
        count_cell(self.standing.rank.and_then(of))
    }

    fn place(&self, of: fn(RankSpan) -> Option<u32>) -> Cell {
        count_cell(self.answer.place.and_then(of))
    }

    fn before(&self) -> Option<RankSpan> {
        self.answer.before.map(|(_, span)| span)
    }
}

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 26> = [
    shown("text", Heading::Goal, 60, |l| Cell::Text(l.goal.text.clone())),
    shown("rank_at_most", Heading::RankAtMost, 10, |l| count_cell(l.goal.rank_at_most)),
    shown("score_at_least", Heading::ScoreAtLeast, 10, |l| {
        l.goal.score_at_least.map_or(Cell::Missing, |s| number(s, 2))
    }),
    shown("scope", Heading::Scope, 26, |l| {
        let words = sentences::scope(l.lang, l.goal.scope, l.goal.region.as_deref());
        Cell::term(codes::of(l.goal.scope), words)
    }),
    shown("by", Heading::By, 8, |l| year(l.goal.by)),
    shown("and_after", Heading::AndAfter, 12, |l| yes(l.goal.and_after)),
    shown("state", Heading::State, 20, |l| {
        Cell::term(codes::goal_answer(&l.answer), goal_words(l.lang, l.goal, &l.answer).line())
    }),
    shown("source", Heading::Source, 14, |l| text(l.goal.source.as_deref())),
    data("id", |l| text(Some(l.goal.id.as_str()).filter(|id| !id.is_empty()))),
    data("region", |l| text(l.goal.region.as_deref())),
    data("rank_best", |l| l.rank(|span| Some(span.best))),
    data("rank_worst", |l| l.rank(|span| Some(span.worst))),
    data("rank_estimate", |l| l.rank(|span| span.estimate)),
    data("of", |l| l.rank(|span| Some(span.of))),
    data("basis", |l| basis_cell(l.standing.score.map(|_| l.standing.basis))),
    data("standing_state", |l| text(standing_state(&l.answer))),
    data("undecided", |l| text(l.answer.undecided.map(codes::of))),
    data("place_best", |l| l.place(|span| Some(span.best))),
    data("place_worst", |l| l.place(|span| Some(span.worst))),
    data("place_estimate", |l| l.place(|span| span.estimate)),
    data("place_of", |l| l.place(|span| Some(span.of))),
    data("place_caveats", |l| span_caveats(l.answer.place)),
    data("better_than_year", |l| year(l.goal.better_than_year)),
    data("before_best", |l| count_cell(l.before().map(|span| span.best))),
    data("before_worst", |l| count_cell(l.before().map(|span| span.worst))),
    data("before_caveats", |l| span_caveats(l.before())),
];

pub(super) fn table(open: &OpenPlan, lang: Lang) -> Table {
    let standing = &open.scorecard().baseline;
    let line = |goal| Line { goal, answer: open.judge(goal, None), standing, lang };
    let lines = open.plan().goals.iter().map(line);
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}
