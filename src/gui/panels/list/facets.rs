//! The values by which a table is filtered: what each column offers, and the chip that chooses.

use crate::gui::model::view::View;
use crate::gui::widgets::chip::{Tone, chip_button};
use crate::report::{Cell, Table};
use crate::text::{Lang, all_of};
use eframe::egui::{Popup, ScrollArea, Ui};
use std::collections::{BTreeMap, BTreeSet};

/// The columns whose values make good filters, where a table has them.
pub(super) const FACETS: [&str; 10] =
    ["group", "section", "lead", "owner", "evidence_owners", "assignment", "state", "status", "timing", "by"];
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
    Popup::menu(&opener).show(|ui| {
        ui.set_max_width(360.0);
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            if ui.selectable_label(chosen.is_none(), all_of(view.lang, title)).clicked() {
                facets.remove(key);
                ui.close();
            }
            for value in values {
                let is_chosen = chosen.as_deref() == Some(value.as_str());
                if ui.selectable_label(is_chosen, value.as_str()).clicked() {
                    facets.insert(key, value.clone());
                    ui.close();
                }
            }
        });
    });
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
