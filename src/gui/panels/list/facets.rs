//! The values by which a table is filtered: what each column offers, and the chip that chooses.

use crate::gui::model::view::View;
use crate::gui::widgets::chip::{Tone, chip_button};
use crate::gui::widgets::choice_menu::choice_menu;
use crate::report::{Cell, Table};
use crate::text::{Lang, all_of};
use eframe::egui::Ui;
use std::collections::{BTreeMap, BTreeSet};

/// The column of the year of a result.
pub(super) const YEAR: &str = "year";

/// The columns whose values make good filters, where a table has them.
pub(super) const FACETS: [&str; 11] =
    [YEAR, "group", "section", "lead", "owner", "evidence_owners", "assignment", "state", "status", "timing", "by"];
/// More values than this are no help in a list to choose from.
const MAX_CHOICES: usize = 40;

/// The values to filter by of the columns that have a few of them, by the column's key.
pub(super) type Choices = BTreeMap<&'static str, Vec<String>>;

/// A chip that filters by the values of a column; absent where the column is, or has one value only.
pub(super) fn facet_ui(
    ui: &mut Ui,
    view: &View,
    (whole, choices): (&Table, &Choices),
    key: &'static str,
    facets: &mut BTreeMap<&'static str, String>,
) {
    let Some(column) = whole.columns.iter().find(|c| c.key == key) else { return };
    let Some(values) = choices.get(key) else { return };
    let title = column.title;
    let chosen = facets.get(key).cloned();
    let text = chosen.as_ref().map_or_else(|| title.to_owned(), |c| crate::text::shortened(c, 28));
    let tone = if chosen.is_some() { Tone::Accent } else { Tone::Neutral };
    let opener = chip_button(ui, tone, &text).on_hover_text(title);
    let all = || (None, all_of(view.lang, title), chosen.is_none());
    let of_value = |value: &String| (Some(value.clone()), value.clone(), chosen.as_ref() == Some(value));
    match choice_menu(&opener, || [all()].into_iter().chain(values.iter().map(of_value)).collect()) {
        Some(Some(value)) => drop(facets.insert(key, value)),
        Some(None) => drop(facets.remove(key)),
        None => {}
    }
}

/// What each facet of a table offers; nothing where there is one value only, or too many to choose from.
pub(super) fn choices(table: &Table, lang: Lang) -> Choices {
    let of_key = |key: &'static str| {
        let column = table.columns.iter().position(|c| c.key == key)?;
        let mut found = BTreeSet::new();
        for cell in table.rows.iter().filter_map(|row| row.cells.get(column)) {
            found.extend(values(cell, lang));
            if found.len() > MAX_CHOICES {
                return None;
            }
        }
        (found.len() > 1).then(|| (key, found.into_iter().collect()))
    };
    FACETS.into_iter().filter_map(of_key).collect()
}

/// The values of a cell one can filter by: each name of a list, nothing where nothing is known.
pub(super) fn values(cell: &Cell, lang: Lang) -> Vec<String> {
    match cell {
        Cell::Missing => Vec::new(),
        Cell::List(names) => names.clone(),
        other => vec![other.words(lang)],
    }
}
