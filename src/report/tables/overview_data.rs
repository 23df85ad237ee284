//! The plan at a glance, for programs: an item a row, with figures as figures and codes in place of words.

use crate::report::cells::{count, list, rows, text, year};
use crate::report::data::parts::{STANDING, count_cell, data_columns, index_caveats, index_cells};
use crate::report::{Cell, Table, codes};
use chrono::NaiveDate;
use index_core::plan::agencies;
use index_core::{Deadline, DeadlineState, Occurrence, OpenPlan};

pub(super) fn table(open: &OpenPlan, today: NaiveDate) -> Table {
    let mut items = about(open);
    items.extend(counts(open));
    items.extend(work(open, today));
    items.push(("caveats".to_owned(), index_caveats(&open.scorecard().baseline, &open.scorecard().notes)));
    let cells = items.into_iter().map(|(item, value)| vec![Cell::Text(item), value]);
    Table { columns: data_columns(&["item", "value"]), rows: rows(cells) }
}

type Items = Vec<(String, Cell)>;

fn about(open: &OpenPlan) -> Items {
    let plan = open.plan();
    let standing = &open.scorecard().baseline;
    let requirements: Vec<String> = plan.requirements.iter().map(|r| r.text.clone()).collect();
    let mut items = vec![
        ("title".to_owned(), Cell::Text(plan.document.title.clone())),
        ("number".to_owned(), text(plan.document.number.as_deref())),
        ("effective".to_owned(), plan.document.effective.map_or(Cell::Missing, Cell::Date)),
        ("funding".to_owned(), text(plan.document.funding.as_deref())),
        ("recipients".to_owned(), list(&plan.document.recipients)),
        ("requirements".to_owned(), list(&requirements)),
        ("incomplete".to_owned(), text(plan.document.incomplete.as_deref())),
        ("province".to_owned(), Cell::Text(plan.document.province.clone())),
        ("year".to_owned(), year(plan.baseline.year)),
    ];
    items.extend(STANDING.into_iter().map(str::to_owned).zip(index_cells(standing)));
    items.push(("of".to_owned(), count_cell(standing.rank.map(|rank| rank.of))));
    let goals = plan.goals.iter().filter(|goal| goal.is_judged());
    items.extend(goals.flat_map(|goal| {
        let answer = open.judge(goal, None);
        let state = (format!("goal:{}", goal.id), Cell::Text(codes::goal_answer(&answer).to_owned()));
        let standing = answer
            .verdict()
            .is_none()
            .then(|| (format!("goal:{}:standing_state", goal.id), Cell::Text(codes::of(answer.state).to_owned())));
        [state].into_iter().chain(standing)
    }));
    items
}

fn counts(open: &OpenPlan) -> Items {
    let plan = open.plan();
    let counts = [
        ("indicators", plan.indicators.len()),
        ("targets", plan.targets.len()),
        ("tasks", plan.tasks.len()),
        ("deadlines", plan.deadlines.len()),
        ("agencies", agencies(plan).len()),
        ("scenarios", plan.scenarios.len()),
    ];
    counts.map(|(item, n)| (item.to_owned(), count(n))).to_vec()
}

fn work(open: &OpenPlan, today: NaiveDate) -> Items {
    let plan = open.plan();
    let next = nearest_deadline(open, today);
    let (received, asked_for) = plan.evidence_received();
    let of = |cell: fn(&(Occurrence, &Deadline)) -> Cell| next.as_ref().map_or(Cell::Missing, cell);
    [
        ("next_deadline", of(|(occurrence, _)| Cell::Date(occurrence.date))),
        ("next_deadline_state", of(|(occurrence, _)| Cell::Deadline(occurrence.state))),
        ("next_deadline_title", of(|(_, deadline)| Cell::Text(deadline.title.clone()))),
        ("evidence_received", count(received)),
        ("evidence_asked_for", count(asked_for)),
        ("progress", plan.progress_percent().map_or(Cell::Missing, Cell::Percent)),
    ]
    .map(|(item, value)| (item.to_owned(), value))
    .to_vec()
}

/// The open deadline that comes first; what is overdue comes before what is ahead.
pub(super) fn nearest_deadline(open: &OpenPlan, today: NaiveDate) -> Option<(Occurrence, &Deadline)> {
    let plan = open.plan();
    let on_day = plan.deadlines.iter().filter_map(|d| Some((d.on(today, plan.binds_from())?, d)));
    on_day.filter(|(o, _)| o.state < DeadlineState::Done).min_by_key(|(o, _)| (o.state, o.date))
}
