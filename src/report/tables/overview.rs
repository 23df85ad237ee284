//! The plan at a glance: where the province stands, what is promised, what is due next, how much is done.

use crate::report::cells::{columns, count, rows, text, year};
use crate::report::{Cell, Table};
use crate::text::{
    Heading, Item, Lang, goal_demand, goal_words, method, sentences, standing_rank, standing_score, year_words,
};
use chrono::{Datelike, NaiveDate};
use index_core::plan::agencies;
use index_core::{Goal, OpenPlan};

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let columns = columns(lang, &[("item", Heading::Item, 28), ("value", Heading::Value, 80)]);
    let mut items = place(open, lang);
    items.extend(goals(open, lang));
    items.extend(counts(open));
    items.extend(targets(open, today, lang));
    items.extend(work(open, today, lang));
    items.push((Item::Method, Cell::Text(method(lang))));
    let cells = items.into_iter().map(|(item, value)| vec![Cell::Text(item.text(lang).to_owned()), value]);
    Table { columns, rows: rows(cells) }
}

type Items = Vec<(Item, Cell)>;

fn place(open: &OpenPlan, lang: Lang) -> Items {
    let plan = open.plan();
    let standing = &open.scorecard().baseline;
    let mut items = vec![
        (Item::Title, Cell::Text(plan.document.title.clone())),
        (Item::Number, text(plan.document.number.as_deref())),
        (Item::Province, Cell::Text(plan.document.province.clone())),
        (Item::Year, year(plan.baseline.year)),
        (Item::Score, Cell::Text(standing_score(lang, standing))),
        (Item::Rank, Cell::Text(standing_rank(lang, standing))),
    ];
    let of_document = [
        (Item::Effective, plan.document.effective.map(|day| Cell::Text(sentences::date(lang, day)))),
        (Item::Funding, plan.document.funding.clone().map(Cell::Text)),
    ];
    let known = of_document.into_iter().filter_map(|(item, cell)| Some((item, cell?)));
    items.splice(2..2, known);
    if let Some(missing) = &plan.document.incomplete {
        items.insert(2, (Item::Incomplete, Cell::Text(missing.clone())));
    }
    items
}

/// The goals with a figure; those in words only are in their own table.
fn goals(open: &OpenPlan, lang: Lang) -> Items {
    let in_words = |goal: &Goal| {
        let words = goal_words(lang, goal, &open.judge(goal, None)).line();
        Cell::Text(format!("{} [{}]: {words}", goal.text, goal_demand(lang, goal)))
    };
    open.plan().goals.iter().filter(|goal| goal.has_figure()).map(|goal| (Item::Goal, in_words(goal))).collect()
}

fn counts(open: &OpenPlan) -> Items {
    let plan = open.plan();
    vec![
        (Item::Indicators, count(plan.indicators.len())),
        (Item::Targets, count(plan.targets.len())),
        (Item::Tasks, count(plan.tasks.len())),
        (Item::Deadlines, count(plan.deadlines.len())),
        (Item::Agencies, count(agencies(plan).len())),
        (Item::Scenarios, count(plan.scenarios.len())),
    ]
}

/// How the targets with a number stand, once anybody has said what was reached.
fn targets(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Items {
    let targets = &open.plan().targets;
    if targets.iter().all(|t| t.actual.is_none()) {
        return Items::new();
    }
    let counts =
        year_words::target_counts(lang, index_core::target_counts(targets, today.year(), &open.context().framework));
    let words: Vec<String> = counts.into_iter().map(|(_, words)| words).collect();
    vec![(Item::TargetStates, Cell::Text(words.join("; ")))]
}

fn work(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Items {
    let plan = open.plan();
    let (received, asked_for) = plan.evidence_received();
    let evidence = if asked_for == 0 { Cell::Missing } else { Cell::Received { received, asked_for } };
    vec![
        (Item::NextDeadline, nearest_deadline(open, today, lang).map_or(Cell::Missing, Cell::Text)),
        (Item::Evidence, evidence),
        (Item::Progress, plan.progress_percent().map_or(Cell::Missing, Cell::Percent)),
    ]
}

/// The open deadline that comes first, with the days until it.
fn nearest_deadline(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Option<String> {
    let (occurrence, deadline) = super::overview_data::nearest_deadline(open, today)?;
    let standing = sentences::deadline_standing(lang, &occurrence);
    let day = sentences::day_as_meant(lang, deadline.kind, &sentences::date(lang, occurrence.date));
    Some(format!("{day} ({standing}): {}", deadline.title))
}
