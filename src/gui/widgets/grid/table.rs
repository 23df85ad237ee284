//! The painting of a table and its pointer, on `egui_table`, which keeps headings and first column in place.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{
    Align, Color32, Context, Id, Rangef, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, TableDelegate, TableState};

use super::cell::{Part, natural_width, paint_cell, text_of};
use super::headings::Heading;
use super::layout::{LEAST, Layout};
use super::sheet::Sheet;
use super::state::Clicks;
use crate::gui::theme::{CELL_PADDING, FOCUS_LINE, HAIRLINE, HEADER_HEIGHT, SCROLL_ROOM, SPACE, Tokens, tokens};
use crate::gui::widgets::paint;
use crate::report::Row;

/// What is shown of a table, and where.
pub(super) struct Shown<'a> {
    /// The table's name for egui.
    pub(super) id: Id,
    /// Its room.
    pub(super) rect: Rect,
    /// The column sorted by, and whether the greatest comes first.
    pub(super) sort: Option<(usize, bool)>,
    /// The selected row.
    pub(super) selected: Option<usize>,
    /// The rows selected together.
    pub(super) marked: &'a BTreeSet<usize>,
    /// The heading of a group that the keyboard is on, by its place on screen.
    pub(super) section: Option<usize>,
    /// The column that the keyboard is in, by its place on screen.
    pub(super) cursor: Option<usize>,
    /// Whether the keyboard is on the headings rather than in the rows.
    pub(super) is_on_headings: bool,
    /// What is brought into view.
    pub(super) into_view: IntoView,
}

/// What is brought into view, by its place on screen.
#[derive(Clone, Copy, Default)]
pub(super) struct IntoView {
    /// A row that was moved, with where its top was.
    pub(super) back: Option<(usize, f32)>,
    /// A row.
    pub(super) row: Option<usize>,
    /// A column.
    pub(super) column: Option<usize>,
}

/// Shows the table; widths that the user sets by dragging go to `set`.
pub(super) fn show(
    ui: &mut Ui,
    sheet: &Sheet,
    layout: &Layout,
    set: &mut BTreeMap<&'static str, f32>,
    shown: Shown<'_>,
) -> Clicks {
    let t = tokens(ui);
    let rect = shown.rect;
    let line = rect.top() + HEADER_HEIGHT - HAIRLINE * 0.5;
    ui.painter().hline(rect.x_range(), line, (HAIRLINE, t.border));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(shown.id));
    // Lines between columns would be louder than the figures; they come only under the pointer.
    ui.visuals_mut().widgets.noninteractive.bg_stroke = Stroke::NONE;
    // At its end the table is scrolled clear of its bars.
    ui.spacing_mut().scroll.floating_allocated_width = if sheet.words.is_picture { 0.0 } else { SCROLL_ROOM };
    // The edges of columns are moved in the heading, by the pointer alone; below, a click near one is the cell's.
    let pointer = ui.input(|input| input.pointer.press_origin().or(input.pointer.latest_pos()));
    let has_edges = pointer.is_some_and(|at| at.y <= rect.top() + HEADER_HEIGHT);
    let column = |(at, &width): (usize, &f32)| column(sheet, at, width).resizable(has_edges);
    let columns: Vec<Column> = layout.widths.iter().enumerate().map(column).collect();
    let mut table = egui_table::Table::new()
        .id_salt(shown.id)
        .num_rows(sheet.lines.len() as u64)
        .num_sticky_cols(1)
        .headers([HeaderRow::new(HEADER_HEIGHT)])
        .columns(columns.clone());
    if let Some(row) = shown.into_view.row {
        table = table.scroll_to_row(row as u64, None);
    }
    if let Some(column) = shown.into_view.column.filter(|at| *at > 0) {
        table = table.scroll_to_column(column, None);
    }
    let state_id = table.get_id(&ui);
    let given = columns.iter().enumerate().map(|(at, column)| (column.id_for(at), column.current)).collect();
    TableState { col_widths: given, parent_width: None }.store(&ui, state_id);
    let mut delegate = GridTable {
        sheet,
        layout,
        t,
        shown,
        clicks: Clicks::default(),
        hovered: None,
        scrolled: false,
        seen: BTreeSet::new(),
    };
    table.show(&mut ui, &mut delegate);
    let clicks = delegate.clicks;
    if let Some(state) = TableState::load(&ui, state_id) {
        for (at, column) in columns.iter().enumerate() {
            let now = state.col_widths.get(&column.id_for(at)).copied().unwrap_or(column.current);
            if let (Some(key), true) = (sheet.column(at), (now - column.current).abs() > HAIRLINE * 0.5) {
                set.insert(key.key, now.round());
            }
        }
    }
    clicks
}

fn column(sheet: &Sheet, at: usize, width: f32) -> Column {
    let id = Id::unique(("grid column", sheet.column(at).map(|column| column.key)));
    Column::new(width).id(id).range(Rangef::new(LEAST, WIDEST))
}

/// No column gets wider than this.
const WIDEST: f32 = 2000.0;
/// A column that fits itself to its content gets no wider than this.
const WIDEST_FIT: f32 = 420.0;

struct GridTable<'a> {
    sheet: &'a Sheet<'a>,
    layout: &'a Layout,
    t: Tokens,
    shown: Shown<'a>,
    clicks: Clicks,
    hovered: Option<u64>,
    /// Whether the table is scrolled sideways.
    scrolled: bool,
    /// The rows whose scrolling part is done: what comes then is their fixed part.
    seen: BTreeSet<u64>,
}

impl TableDelegate for GridTable<'_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        self.heading(ui, cell.col_range.start);
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        let fixed_part = !self.seen.insert(row_nr);
        let rect = Rect::from_x_y_ranges(self.shown.rect.x_range(), ui.max_rect().y_range());
        if !fixed_part {
            self.scrolled = ui.max_rect().left() < rect.left() - HAIRLINE;
            self.row_pointer(ui, rect, row_nr);
            self.go_back(ui, rect.top() - self.row_top(row_nr));
        }
        let Some(index) = self.sheet.row(row_nr as usize).map(|row| row.index) else {
            return self.section(ui, rect, row_nr);
        };
        let selected = self.shown.selected == Some(index) || self.shown.marked.contains(&index);
        let fill = if selected {
            self.t.accent_soft
        } else if self.hovered == Some(row_nr) {
            self.t.hover
        } else {
            Color32::TRANSPARENT
        };
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, fill);
        painter.hline(rect.x_range(), rect.bottom() - HAIRLINE * 0.5, (HAIRLINE, self.t.border));
        if selected && fixed_part {
            let mark = rect.with_max_x(rect.left() + SPACE * 0.75);
            painter.rect_filled(mark, 0.0, self.t.accent);
        }
        if fixed_part {
            self.edge(ui, rect.y_range());
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let at = cell.col_nr;
        let (Some(row), Some(&part)) = (self.sheet.row(cell.row_nr as usize), self.layout.parts.get(at)) else {
            return;
        };
        let content = self.sheet.cell(row, at);
        if ui.is_sizing_pass() {
            let width = natural_width(ui, content, part, self.sheet.words) + CELL_PADDING * 2.0;
            ui.set_min_width(width.min(WIDEST_FIT));
        }
        let right = self.layout.right.get(at).copied().unwrap_or(false);
        let rect = ui.max_rect();
        // The fixed column comes last, so it wins over what is scrolled below it.
        if let (Some(pointer), Some(column)) = (self.clicks.at, self.sheet.column(at))
            && ui.clip_rect().intersect(rect).contains(pointer)
        {
            self.clicks.column = Some(column.key);
        }
        if self.shown.selected == Some(row.index) && self.shown.cursor == Some(at) {
            self.cursor(ui, rect, row, at);
        }
        if paint_cell(ui, rect, content, (part, right), self.sheet) {
            let cut = ui.interact(rect, self.shown.id.with(("cut", row.index, at)), Sense::hover());
            cut.on_hover_text(paint::beginning(&text_of(content, self.sheet.words)));
        }
    }

    fn row_top_offset(&self, _: &Context, _: Id, row_nr: u64) -> f32 {
        self.row_top(row_nr)
    }
}

impl GridTable<'_> {
    /// How far a row is below the first.
    fn row_top(&self, row_nr: u64) -> f32 {
        let tops = &self.layout.tops;
        tops.get(row_nr as usize).or(tops.last()).copied().unwrap_or(0.0)
    }

    /// Scrolls the row that was moved back to where it was; `first` is where the first row is now.
    fn go_back(&mut self, ui: &Ui, first: f32) {
        if let Some((row, top)) = self.shown.into_view.back.take() {
            let moved = first + self.row_top(row as u64) - top;
            ui.scroll_with_delta_animation(vec2(0.0, -moved), ScrollAnimation::none());
        }
    }

    /// The cell that the keyboard is in: a ring, and a name for screen readers.
    fn cursor(&mut self, ui: &Ui, rect: Rect, row: &Row, at: usize) {
        self.clicks.cursor_rect = Some(rect);
        let title = self.sheet.column(at).map_or("", |column| column.title);
        let text = text_of(self.sheet.cell(row, at), self.sheet.words);
        let name = format!("{title}: {}", paint::beginning(&text));
        let response = ui.interact(rect, self.shown.id.with("cursor"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, name.as_str()));
        ui.painter().rect_stroke(rect.shrink(HAIRLINE), 0.0, (FOCUS_LINE, self.t.accent), StrokeKind::Inside);
    }

    /// The edge that the other columns slide under.
    fn edge(&self, ui: &Ui, y: Rangef) {
        if self.scrolled {
            let x = self.shown.rect.left() + self.layout.widths.first().copied().unwrap_or(0.0);
            ui.painter().vline(x - HAIRLINE * 0.5, y, (HAIRLINE, self.t.baseline));
        }
    }

    /// The pointer and the screen reader on a row, over its fixed and its scrolling part.
    fn row_pointer(&mut self, ui: &mut Ui, rect: Rect, row_nr: u64) {
        let body = self.shown.rect.with_min_y(self.shown.rect.top() + HEADER_HEIGHT);
        let mut wide = ui.new_child(UiBuilder::new().max_rect(rect));
        wide.set_clip_rect(body.intersect(ui.ctx().content_rect()));
        let Some(index) = self.sheet.row(row_nr as usize).map(|row| row.index) else {
            return self.section_pointer(&wide, rect, row_nr);
        };
        // No stop for the Tab key: the table as a whole has the keyboard.
        let response = wide.interact(rect, self.shown.id.with(("row", index)), Sense::CLICK);
        let selected = self.shown.selected == Some(index) || self.shown.marked.contains(&index);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Row, enabled, selected, self.row_name(row_nr)));
        if response.hovered() {
            self.hovered = Some(row_nr);
        }
        if response.clicked() {
            self.clicks.selected = Some(index);
            self.clicks.at = response.interact_pointer_pos();
        }
        if response.secondary_clicked() {
            // A menu of several rows leaves them selected.
            let is_of_several = self.shown.marked.len() > 1 && self.shown.marked.contains(&index);
            self.clicks.selected = (!is_of_several).then_some(index);
            self.clicks.at = response.interact_pointer_pos();
            self.clicks.menu = self.clicks.at;
        }
        if response.double_clicked() {
            self.clicks.activated = Some(index);
            self.clicks.at = response.interact_pointer_pos();
        }
    }

    /// The pointer and the screen reader on the heading of a group.
    fn section_pointer(&mut self, ui: &Ui, rect: Rect, row_nr: u64) {
        let Some(section) = self.sheet.section(row_nr as usize) else { return };
        let is_in_hand = self.shown.section == Some(row_nr as usize);
        let response = ui.interact(rect, self.shown.id.with(("section", &section.group.key)), Sense::CLICK);
        section.tell(&response, self.sheet.words.lang, is_in_hand);
        if response.hovered() {
            self.hovered = Some(row_nr);
        }
        if response.clicked() {
            self.clicks.section = Some(row_nr as usize);
        }
        if is_in_hand {
            self.clicks.cursor_rect = Some(rect);
        }
    }

    /// The heading of a group, over all columns.
    fn section(&self, ui: &Ui, rect: Rect, row_nr: u64) {
        let Some(section) = self.sheet.section(row_nr as usize) else { return };
        let is_in_hand = self.shown.section == Some(row_nr as usize);
        section.paint(ui, rect, self.sheet.words.lang, (self.hovered == Some(row_nr), is_in_hand));
    }

    /// The first cell and the name: what a screen reader says of a row.
    fn row_name(&self, row_nr: u64) -> String {
        let Some(row) = self.sheet.row(row_nr as usize) else { return String::new() };
        let named = self.layout.parts.iter().position(|part| *part == Part::Name);
        // Where the name comes first, the next cell tells rows of the same name apart.
        let columns = [0, named.filter(|at| *at > 0).unwrap_or(1)];
        let known = columns.into_iter().filter(|at| *at < self.sheet.columns.len());
        let cells = known.map(|at| text_of(self.sheet.cell(row, at), self.sheet.words));
        cells.map(|text| paint::beginning(&text).to_owned()).collect::<Vec<_>>().join(" ")
    }

    fn heading(&mut self, ui: &mut Ui, at: usize) {
        let Some(&place) = self.sheet.columns.get(at) else { return };
        let sorted = self.shown.sort.filter(|(sorted, _)| *sorted == place).map(|(_, greatest_first)| greatest_first);
        let align = if self.layout.right.get(at) == Some(&true) { Align::Max } else { Align::Min };
        let is_in_hand = self.shown.is_on_headings && self.shown.cursor == Some(at);
        let heading = Heading { table: self.shown.id, sheet: self.sheet, at, align, sorted, is_in_hand };
        let rect = ui.max_rect();
        if heading.ui(ui).is_some_and(|response| response.clicked()) {
            self.clicks.heading = Some(place);
        }
        if at == 0 {
            self.edge(ui, rect.y_range());
        }
    }
}
