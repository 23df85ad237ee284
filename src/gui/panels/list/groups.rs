//! By what the rows of a table are grouped: the choice, and the groups it makes.

use crate::gui::model::command::{Command, TableWish};
use crate::gui::model::view::View;
use crate::gui::widgets::button::tool;
use crate::gui::widgets::choice_menu::choice_menu;
use crate::gui::widgets::grid::{GridState, Group, Groups, Member};
use crate::gui::widgets::icon::Icon;
use crate::report::{Cell, Row, Table, TableKind};
use crate::text::YearWord;
use crate::text::fold;
use crate::text::group_words::{GroupWord, grouped_by};
use eframe::egui::Ui;
use index_core::{DeadlineState, Status};
use std::collections::BTreeMap;

/// The pillar of an indicator, which is no column.
const PILLAR: &str = "pillar";

/// By what a table can be grouped: the pillar, or the keys of columns.
const fn choices(kind: TableKind) -> &'static [&'static str] {
    match kind {
        TableKind::Indicators => &[PILLAR, "group", "lead", "status"],
        TableKind::Tasks => &["section", "lead", "state", "status"],
        TableKind::Deadlines => &["state", "to"],
        _ => &[],
    }
}

/// What is chosen in the menu.
#[derive(Clone, Copy)]
enum Choice {
    /// To group by this, or not at all.
    By(Option<&'static str>),
    /// To fold every group, or to open them all.
    Fold(bool),
}

/// By what the table is grouped, as the settings have it.
pub(super) fn chosen(view: &View, kind: TableKind) -> Option<&'static str> {
    let kept = view.groups.get(kind.into())?;
    choices(kind).iter().copied().find(|by| by == kept)
}

/// The button that chooses by what the rows are grouped, and folds them.
pub(super) fn groups_ui(
    ui: &mut Ui,
    view: &View,
    kind: TableKind,
    has_room: bool,
    (table, grid): (&Table, &mut GridState),
) {
    if choices(kind).is_empty() {
        return;
    }
    let (lang, now) = (view.lang, chosen(view, kind));
    let title = |by: &str| match table.columns.iter().find(|column| column.key == by) {
        Some(column) => column.title,
        None => GroupWord::Pillar.text(lang),
    };
    let opener = tool(ui, Icon::Groups, GroupWord::Group.text(lang), has_room);
    let tip = now.map_or_else(|| GroupWord::GroupTip.text(lang).to_owned(), |by| grouped_by(lang, title(by)));
    let opener = opener.on_hover_text(tip);
    let options = || {
        let none = (Choice::By(None), GroupWord::NoGroups.text(lang).to_owned(), now.is_none());
        let by = choices(kind).iter().map(|&by| (Choice::By(Some(by)), title(by).to_owned(), now == Some(by)));
        let folds = [(true, GroupWord::FoldAll), (false, GroupWord::OpenAll)];
        let folds = folds.into_iter().filter(|_| now.is_some());
        let folds = folds.map(|(is_folded, word)| (Choice::Fold(is_folded), word.text(lang).to_owned(), false));
        [none].into_iter().chain(by).chain(folds).collect()
    };
    let Some(choice) = choice_menu(&opener, options) else { return };
    match choice {
        Choice::By(by) => view.send(Command::Tables(TableWish::GroupBy(kind, by))),
        Choice::Fold(is_folded) => grid.fold_all(is_folded),
    }
    // The keyboard goes on in the table.
    grid.take_in_hand();
}

/// The groups of the rows of a table.
pub(super) fn groups_of(view: &View, kind: TableKind, by: &str, table: &Table) -> Groups {
    let mut found: BTreeMap<Place, (String, Vec<usize>)> = BTreeMap::new();
    for (at, row) in table.rows.iter().enumerate() {
        let (place, title) = group_of(view, kind, by, (table, row));
        found.entry(place).or_insert_with(|| (title, Vec::new())).1.push(at);
    }
    let mut groups = Groups { groups: Vec::new(), rows: vec![Member::default(); table.rows.len()] };
    for (group, (place, (title, rows))) in found.into_iter().enumerate() {
        groups.groups.push(Group { key: place.key(), title });
        for at in rows {
            let row = &table.rows[at];
            groups.rows[at] = Member { group, is_late: is_late(view, kind, row), is_done: is_done(row) };
        }
    }
    groups
}

/// Where a group stands among the others; what is not given comes last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In the order of the plan, the framework or a list.
    At(usize),
    /// By its name, without diacritics.
    Named(String),
    /// Not given.
    NotGiven,
}

impl Place {
    /// What tells the group from the others, in any language.
    fn key(&self) -> String {
        match self {
            Self::At(place) => place.to_string(),
            Self::Named(name) => name.clone(),
            Self::NotGiven => String::new(),
        }
    }
}

/// The group of a row, with its title.
fn group_of(view: &View, kind: TableKind, by: &str, (table, row): (&Table, &Row)) -> (Place, String) {
    let not_given = || (Place::NotGiven, GroupWord::NotGiven.text(view.lang).to_owned());
    if by == PILLAR {
        return pillar_of(view, row.index).unwrap_or_else(not_given);
    }
    let cell = table.columns.iter().position(|column| column.key == by).and_then(|at| row.cells.get(at));
    let cell = cell.unwrap_or(&Cell::Missing);
    let words = cell.words(view.lang);
    match cell {
        Cell::Missing if (kind, by) == (TableKind::Tasks, "section") => {
            (Place::NotGiven, YearWord::NoSection.text(view.lang).to_owned())
        }
        Cell::Missing => not_given(),
        Cell::Status(status) => (Place::At(*status as usize), words),
        Cell::Deadline(state) => (Place::At(*state as usize), words),
        _ if by == "group" => (Place::At(group_place(view, row.index)), words),
        _ if by == "section" => section_of(view, words),
        _ => (Place::Named(fold(&words)), words),
    }
}

/// The pillar of an indicator of the plan.
fn pillar_of(view: &View, row: usize) -> Option<(Place, String)> {
    let framework = &view.open.context().framework;
    let at = framework.pillar_of(&view.open.plan().indicators.get(row)?.code)?;
    let spec = &framework.entries()[at].spec;
    Some((Place::At(at), format!("{}. {}", spec.code, view.lang.pick(&spec.name_vi, &spec.name_en))))
}

/// Where the group of an indicator stands in the list of groups.
fn group_place(view: &View, row: usize) -> usize {
    let group = view.open.plan().indicators.get(row).and_then(|row| row.group);
    group.map_or(usize::MAX, |group| group as usize)
}

/// A section of the plan by its number; one that the plan does not list comes behind those it does.
fn section_of(view: &View, no: String) -> (Place, String) {
    let sections = &view.open.plan().sections;
    match sections.iter().position(|section| section.no == no) {
        Some(at) => (Place::At(at), format!("{no}. {}", sections[at].title)),
        None => (Place::Named(fold(&no)), no),
    }
}

/// Whether something of a row is overdue.
fn is_late(view: &View, kind: TableKind, row: &Row) -> bool {
    let plan = view.open.plan();
    let is_overdue = |id: &String| {
        let deadline = plan.deadline(id).and_then(|d| d.on(view.today, plan.binds_from()));
        deadline.is_some_and(|on| on.state == DeadlineState::Overdue)
    };
    if kind == TableKind::Indicators {
        return plan.indicators.get(row.index).is_some_and(|indicator| indicator.deadlines.iter().any(is_overdue));
    }
    row.cells.contains(&Cell::Deadline(DeadlineState::Overdue))
}

/// Whether the work of a row is done.
fn is_done(row: &Row) -> bool {
    let is_done = |cell: &Cell| matches!(cell, Cell::Status(Status::Done) | Cell::Deadline(DeadlineState::Done));
    row.cells.iter().any(is_done)
}
