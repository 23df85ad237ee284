//! The rooms that are tables: filter by words and by what a column holds, columns to choose, copy to Excel.

mod cells;
mod facets;
mod grounds;
mod groups;
mod row_menu;
mod together;
mod tools;
mod typed;

use super::form::TableTools;
use super::row_bar::{pasted_anywhere, row_bar};
use crate::gui::figures::looks::cell_look;
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP_SMALL, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::quiet;
use crate::gui::widgets::chip::{Tone, chip_sized};
use crate::gui::widgets::field::search_field;
use crate::gui::widgets::grid::{GridState, GridWords, Groups, grid};
use crate::gui::widgets::label::wrapped;
use crate::intake::{PastePlace, PasteRow};
use crate::report::{Row, Table, TableKind, about, table};
use crate::text::choose_words::ChooseWord;
use crate::text::{Lang, Word, shown_of};
use cells::PlanCells;
use chrono::NaiveDate;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Ui, vec2};
use facets::{Choices, FACETS, YEAR, choices, facet_ui, values};
use index_core::{Plan, is_commented};
use row_menu::row_menu_ui;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use together::{clear_cells, together_ui};
use tools::tools_ui;

/// The state of the list rooms.
#[derive(Default)]
pub(super) struct ListPanels(BTreeMap<TableKind, ListPanel>);

/// The state of one list room.
struct ListPanel {
    kind: TableKind,
    grid: GridState,
    /// The chosen value of each facet, by the column's key.
    facets: BTreeMap<&'static str, String>,
    /// By what the rows are grouped, by the column's key.
    group_by: Option<&'static str>,
    made: Option<Made>,
    /// Whether it was never shown.
    is_new: bool,
    /// Whether a row had a comment when it was shown last.
    is_commented: bool,
}

/// From this width on title, row operations and the buttons of the table stand in one line, with their words.
const ROOM_FOR_WORDS: f32 = 800.0;
/// From this width on they stand in one line as icons, so that the form of a row that comes in moves no row.
const ROOM_FOR_ICONS: f32 = 600.0;

/// What the inspector shows in full is left out of the tables at first.
const fn hidden_at_first(kind: TableKind) -> &'static [&'static str] {
    match kind {
        TableKind::Tasks => &["support", "responsible", "started", "finished", "indicators", "funding", "source"],
        // Nothing else says where a result is from.
        TableKind::Results => &[],
        TableKind::Deadlines => &["next", "period", "done", "dismissed", "source"],
        _ => &["evidence_owners", "support", "source"],
    }
}

/// A table with what it was made from, so that it is made again only when that changes.
struct Made {
    plan: Arc<Plan>,
    lang: Lang,
    today: NaiveDate,
    facets: BTreeMap<&'static str, String>,
    group_by: Option<&'static str>,
    /// The values that each facet offers.
    choices: Arc<Choices>,
    /// Every row.
    whole: Arc<Table>,
    /// The rows with the chosen values.
    shown: Arc<Table>,
    /// The groups of those.
    groups: Option<Arc<Groups>>,
}

impl ListPanels {
    /// See [`super::Panels::for_picture`].
    pub(super) fn for_picture(&self) -> Self {
        let panel = |list: &ListPanel| {
            let (kind, grid, facets) = (list.kind, list.grid.for_picture(), list.facets.clone());
            ListPanel {
                kind,
                grid,
                facets,
                group_by: list.group_by,
                made: None,
                is_new: false,
                is_commented: list.is_commented,
            }
        };
        Self(self.0.iter().map(|(key, list)| (*key, panel(list))).collect())
    }

    /// Puts the keyboard into a table, also before it is drawn for the first time.
    pub(super) fn take_in_hand(&mut self, kind: TableKind) {
        self.0.entry(kind).or_insert_with(|| ListPanel::new(kind)).grid.take_in_hand();
    }

    /// Shows a row that was added: nothing is filtered, and the keyboard is in the cell where it begins.
    pub(super) fn show_new_row(&mut self, kind: TableKind) {
        self.0.entry(kind).or_insert_with(|| ListPanel::new(kind)).show_new_row();
    }

    /// Whether the keyboard is in a table.
    pub(super) fn is_in_hand(&self, kind: TableKind) -> bool {
        self.0.get(&kind).is_some_and(|panel| panel.grid.is_in_hand())
    }

    /// Draws the table that a room shows.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, (room, kind): (Room, TableKind), focus_filter: bool) {
        let panel = self.0.entry(kind).or_insert_with(|| ListPanel::new(kind));
        panel.grid.selected = view.selection.and_then(|s| s.index_in(room)).or(panel.grid.selected);
        panel.begin(view);
        panel.renew(view);
        let margin = Margin { left: 24, right: 24, top: 14, bottom: 12 };
        let frame = tokens(ui).page_frame().inner_margin(margin);
        eframe::egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            if view.is_picture {
                panel.picture_head_ui(ui, view, room);
                about_ui(ui, view, kind);
            } else {
                panel.head_ui(ui, view, room, focus_filter);
                about_ui(ui, view, kind);
                // Below the table, so that the rows stay under the pointer that selects them.
                if panel.grid.marked.len() > 1 {
                    let below = Frame::new().inner_margin(Margin { top: 8, ..Margin::ZERO });
                    let bar = Panel::bottom("together").show_separator_line(false).frame(below);
                    bar.show(ui, |ui| together_ui(ui, view, kind, &mut panel.grid));
                }
            }
            panel.table_ui(ui, view, room);
        });
    }
}

impl ListPanel {
    fn new(kind: TableKind) -> Self {
        let mut grid = GridState::default();
        grid.hidden.extend(hidden_at_first(kind));
        Self { kind, grid, facets: BTreeMap::new(), group_by: None, made: None, is_new: true, is_commented: false }
    }

    /// Of the results, those of the plan's own year are shown first; the rows are grouped as the settings say.
    fn begin(&mut self, view: &View) {
        let reference = view.open.context().reference.as_ref();
        if let Some(results) = reference.filter(|_| self.is_new && self.kind == TableKind::Results) {
            self.facets.insert(YEAR, results.year.to_string());
        }
        if !self.made.as_ref().is_some_and(|made| Arc::ptr_eq(&made.plan, view.open.plan())) {
            self.show_comments(view);
        }
        self.is_new = false;
        if !view.is_picture {
            self.group_by = groups::chosen(view, self.kind);
        }
    }

    /// The column of comments comes with the first one.
    fn show_comments(&mut self, view: &View) {
        let is_commented = self.kind.list().is_some_and(|list| is_commented(view.open.plan(), list));
        if self.is_new && !is_commented {
            self.grid.hidden.insert("comments");
        } else if is_commented && !self.is_commented {
            self.grid.hidden.remove("comments");
        }
        self.is_commented = is_commented;
    }

    /// Makes the table again if what it is made from has changed.
    fn renew(&mut self, view: &View) {
        let plan = view.open.plan();
        let is_same = |m: &Made| Arc::ptr_eq(&m.plan, plan) && m.lang == view.lang && m.today == view.today;
        let (whole, choices) = match self.made.take() {
            Some(made) if is_same(&made) && made.facets == self.facets && made.group_by == self.group_by => {
                self.made = Some(made);
                return;
            }
            Some(made) if is_same(&made) => (made.whole, made.choices),
            _ => {
                let whole = table(self.kind, view.open, view.today, view.lang);
                let choices = Arc::new(choices(&whole, view.lang));
                (Arc::new(whole), choices)
            }
        };
        let keeps = |row: &crate::report::Row| {
            self.facets.iter().all(|(key, wanted)| {
                let column = whole.columns.iter().position(|c| c.key == *key);
                column.is_some_and(|c| values(&row.cells[c], view.lang).contains(wanted))
            })
        };
        let shown = if self.facets.is_empty() {
            Arc::clone(&whole)
        } else {
            let rows = whole.rows.iter().filter(|row| keeps(row)).cloned().collect();
            Arc::new(Table { columns: whole.columns.clone(), rows })
        };
        let groups = self.group_by.map(|by| Arc::new(groups::groups_of(view, self.kind, by, &shown)));
        let (plan, lang, today) = (Arc::clone(plan), view.lang, view.today);
        let (facets, group_by) = (self.facets.clone(), self.group_by);
        self.made = Some(Made { plan, lang, today, facets, group_by, choices, whole, shown, groups });
    }

    /// Filters nothing, for a new row is empty, and puts the keyboard into the cell where the row begins.
    fn show_new_row(&mut self) {
        self.facets.clear();
        self.grid.filter.clear();
        self.grid.take_keyboard(self.kind.begins_with());
    }

    /// The head for a picture: title and count, and by what the rows are filtered.
    fn picture_head_ui(&self, ui: &mut Ui, view: &View, room: Room) {
        let Some(made) = &self.made else { return };
        let t = tokens(ui);
        ui.horizontal(|ui| {
            ui.label(rich(view.word(room.word()), TITLE, Weight::Bold, t.text));
            let text = shown_of(view.lang, self.grid.found().min(made.shown.rows.len()), made.whole.rows.len());
            ui.label(rich(text, BODY, Weight::Regular, t.second));
            let typed = (!self.grid.filter.is_empty()).then(|| format!("“{}”", self.grid.filter));
            for text in self.facets.values().cloned().chain(typed) {
                chip_sized(ui, Tone::Accent, None, &text, TABLE);
            }
        });
    }

    /// Title, filters, columns, copy.
    fn head_ui(&mut self, ui: &mut Ui, view: &View, room: Room, focus_filter: bool) {
        let Some(made) = &self.made else { return };
        let count = shown_of(view.lang, self.grid.found().min(made.shown.rows.len()), made.whole.rows.len());
        let title_ui = |ui: &mut Ui| {
            let t = tokens(ui);
            let title = rich(view.word(room.word()), TITLE, Weight::Bold, t.text);
            for text in [title, rich(&count, BODY, Weight::Regular, t.second)] {
                ui.add(Label::new(text).extend());
            }
        };
        let width = ui.available_width();
        let has_room = !(ROOM_FOR_ICONS..ROOM_FOR_WORDS).contains(&width);
        // Moved rows would stay where they are on a sorted screen.
        let row_tools = TableTools { can_move: self.grid.is_in_order(), has_room };
        let is_added = if width < ROOM_FOR_ICONS {
            ui.horizontal_wrapped(title_ui);
            let tools = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
                let is_added = row_bar(ui, view, self.kind, row_tools, &self.grid.marked);
                tools_ui(ui, view, (room, self.kind, has_room), (&made.whole, &mut self.grid));
                is_added
            };
            ui.horizontal_wrapped(tools).inner
        } else {
            let line = |ui: &mut Ui| {
                title_ui(ui);
                ui.add_space(GAP_SMALL);
                let is_added = row_bar(ui, view, self.kind, row_tools, &self.grid.marked);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = GAP_SMALL;
                    tools_ui(ui, view, (room, self.kind, has_room), (&made.whole, &mut self.grid));
                });
                is_added
            };
            ui.horizontal(line).inner
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
            let width = ui.available_width().min(280.0);
            let filter = ui.allocate_ui(vec2(width, 32.0), |ui| {
                search_field(ui, view.word(Word::FilterHint), &mut self.grid.filter)
            });
            if focus_filter {
                filter.inner.request_focus();
            }
            for key in FACETS {
                facet_ui(ui, view, (&made.whole, &made.choices), key, &mut self.facets);
            }
            let is_filtered = !self.facets.is_empty() || !self.grid.filter.is_empty();
            if is_filtered && quiet(ui, view.word(Word::ClearFilters)).clicked() {
                self.facets.clear();
                self.grid.filter.clear();
            }
        });
        if is_added {
            self.show_new_row();
        }
    }

    fn table_ui(&mut self, ui: &mut Ui, view: &View, room: Room) {
        let Some(made) = &self.made else { return };
        let words = GridWords {
            lang: view.lang,
            name: view.word(room.word()),
            missing: "–",
            is_picture: view.is_picture,
            is_compact: view.is_compact(ui),
            empty: match (made.whole.rows.is_empty(), self.kind.list()) {
                (true, Some(_)) => ChooseWord::EmptyTable.text(view.lang),
                (true, None) => view.word(Word::NothingInPlan),
                (false, _) => view.word(Word::NothingMatches),
            },
            sort_hint: view.word(Word::SortHint),
            look: cell_look,
        };
        let card = tokens(ui).card_frame().inner_margin(Margin::symmetric(8, 4));
        let editor = PlanCells { view, kind: self.kind };
        let show = |ui: &mut Ui| {
            grid(ui, self.kind.into(), (&made.shown, made.groups.as_ref()), &mut self.grid, &words, &editor)
        };
        let response = card.show(ui, show).inner;
        if let Some(index) = response.selected.or(response.activated) {
            view.send(Command::Select(Selection::of(self.kind, index)));
        }
        if response.activated.is_some() {
            view.send(Command::ShowInspector);
        }
        if let Some(column) = response.cleared {
            clear_cells(&editor, column, &mut self.grid);
        }
        let is_added = row_menu_ui(ui, view, self.kind, response.menu, &mut self.grid);
        // Nobody needs the keyboard in the table, nor a row, for a block that is added, or finds its rows.
        let is_results = self.kind == TableKind::Results;
        let takes_rows = self.kind.list().is_some() || is_results;
        let pasted = response.pasted.filter(|_| takes_rows || self.grid.selected.is_some());
        let pasted = pasted.or_else(|| takes_rows.then(|| pasted_anywhere(ui))?);
        if let Some(text) = pasted.clone().filter(|_| is_results) {
            view.send(Command::PasteResults { text, year: self.facets.get(YEAR).cloned() });
        } else if let Some(block) = pasted {
            let place = paste_place(self.kind, (&made.shown, &made.whole), &self.grid, &block, view.lang);
            view.send(Command::AskPaste(place));
        }
        if let Some(tsv) = response.copied_tsv {
            view.send(Command::Copy(tsv));
        }
        if is_added {
            self.show_new_row();
        }
    }
}

/// What the table rests on as a whole.
fn about_ui(ui: &mut Ui, view: &View, kind: TableKind) {
    if let Some(about) = about(kind, view.open, view.lang) {
        let color = tokens(ui).second;
        wrapped(ui, rich(about, BODY, Weight::Regular, color));
    }
}

/// Where a block is pasted: from the cell of the keyboard, or from the first of several selected rows; at the end where none
/// is selected.
fn paste_place(
    kind: TableKind,
    (table, whole): (&Table, &Table),
    grid: &GridState,
    block: &str,
    lang: Lang,
) -> PastePlace {
    let marked = |row: &Row| grid.marked.contains(&row.index);
    let shown = grid.shown_rows(table);
    let repeat = grid.marked.len() > 1;
    let is_first = |row: &&Row| if repeat { marked(row) } else { Some(row.index) == grid.selected };
    let first = shown.iter().position(is_first).unwrap_or(shown.len());
    let lines = PastePlace::lines_of(block);
    let is_single = repeat && lines.len() == 1;
    // Indicators are found by code or name wherever they are.
    let is_whole = kind == TableKind::Indicators && !is_single;
    let (skipped, n_rows) = match (is_whole, is_single) {
        (true, _) => (0, usize::MAX),
        (false, true) => (first, usize::MAX),
        (false, false) => (first, lines.len()),
    };
    let is_shown = |at: &usize| !grid.hidden.contains(table.columns[*at].key);
    let (mut columns, hidden): (Vec<usize>, Vec<usize>) = (0..table.columns.len()).partition(is_shown);
    let n_shown = columns.len();
    columns.extend(hidden);
    let cell = |row: &Row, at: usize| row.cells.get(at).map_or_else(String::new, |cell| cell.copied(lang));
    let copied = |row: &Row| columns.iter().map(|at| cell(row, *at)).collect();
    let rows = shown.into_iter().enumerate().skip(skipped).filter(|(_, row)| !is_single || marked(row)).take(n_rows);
    let paste_row = |number, row: &Row| PasteRow { index: row.index, number, copied: copied(row) };
    let rows: Vec<PasteRow> = rows.map(|(at, row)| paste_row(Some(at + 1), row)).collect();
    let in_rows: BTreeSet<usize> = rows.iter().map(|row| row.index).collect();
    let is_hidden = |row: &&Row| kind == TableKind::Indicators && !in_rows.contains(&row.index);
    let hidden = whole.rows.iter().filter(is_hidden).map(|row| paste_row(None, row)).collect();
    let columns: Vec<_> = columns.iter().map(|at| (table.columns[*at].key, table.columns[*at].title)).collect();
    let from = grid.cursor.and_then(|key| columns.iter().position(|column| column.0 == key)).unwrap_or(0);
    let (first, repeat) = (first - skipped, is_single);
    PastePlace { kind, rows, hidden, first, columns, n_shown, from, repeat, adds_all: false, lines }.as_usual(lang)
}
