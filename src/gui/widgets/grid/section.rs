//! The heading of a group of rows: how it looks, and the keyboard on it.

use std::sync::Arc;

use eframe::egui::{Rect, Response, Role, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::groups::{Groups, Section};
use super::keys::Asked;
use super::select::GridInput;
use super::state::{GridResponse, GridState};
use crate::gui::theme::{CELL_PADDING, FOCUS_LINE, GAP_SMALL, HAIRLINE, ICON, TABLE, Weight, tokens};
use crate::gui::widgets::icon::{self, Icon};
use crate::gui::widgets::paint;
use crate::report::Table;
use crate::text::Lang;
use crate::text::group_words::{done_rows, late_rows, rows_counted, section_name};

impl Section {
    /// What a screen reader says of the heading.
    pub(super) fn name(&self, lang: Lang) -> String {
        section_name(lang, &self.group.title, (self.count, self.late, self.done))
    }

    /// Names the heading for screen readers, with whether its rows are shown.
    pub(super) fn tell(&self, response: &Response, lang: Lang, is_in_hand: bool) {
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, response.enabled(), self.name(lang)));
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_expanded(!self.is_folded);
            node.set_selected(is_in_hand);
        });
    }

    /// Paints the heading over the whole width of the table: its title, how many rows it has, and how they stand.
    pub(super) fn paint(&self, ui: &Ui, rect: Rect, lang: Lang, (is_hovered, is_in_hand): (bool, bool)) {
        let t = tokens(ui);
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, if is_hovered { t.hover } else { t.background });
        painter.hline(rect.x_range(), rect.bottom() - HAIRLINE * 0.5, (HAIRLINE, t.border));
        let (y, mut x) = (rect.center().y, rect.left() + CELL_PADDING);
        let arrow = if self.is_folded { Icon::ChevronRight } else { Icon::ChevronDown };
        icon::paint(painter, Rect::from_center_size(pos2(x + ICON * 0.5, y), Vec2::splat(TABLE)), arrow, t.second);
        x += ICON + GAP_SMALL;
        let count = paint::line(ui, &rows_counted(lang, self.count), TABLE, Weight::Regular, t.second);
        let room = (rect.right() - x - count.size().x - GAP_SMALL * 2.0).max(0.0);
        let title = paint::line_within(ui, &self.group.title, TABLE, Weight::SemiBold, t.text, room);
        x = paint::left(ui, pos2(x, y), title) + GAP_SMALL;
        x = paint::left(ui, pos2(x, y), count);
        for (text, color) in [(late_rows(lang, self.late), t.bad), (done_rows(lang, self.done), t.ok)] {
            let Some(text) = text else { continue };
            let galley = paint::line(ui, &format!("·  {text}"), TABLE, Weight::Medium, color);
            if x + GAP_SMALL + galley.size().x < rect.right() {
                x = paint::left(ui, pos2(x + GAP_SMALL, y), galley);
            }
        }
        if is_in_hand {
            painter.rect_stroke(rect.shrink(HAIRLINE), 0.0, (FOCUS_LINE, t.accent), StrokeKind::Inside);
        }
    }
}

impl GridState {
    /// Folds the rows of a group away, or shows them.
    pub(super) fn fold(&mut self, key: &str, is_folded: bool) {
        if is_folded {
            self.folded.insert(key.to_owned());
        } else {
            self.folded.remove(key);
        }
    }

    /// Folds every group, or opens them all.
    pub fn fold_all(&mut self, is_folded: bool) {
        self.folded.clear();
        if is_folded {
            self.folded.extend(self.order.sections().iter().map(|section| section.group.key.clone()));
        }
    }

    /// Whether the rows are in the order of the table: neither sorted nor in groups.
    #[must_use]
    pub fn is_in_order(&self) -> bool {
        self.sort.is_none() && self.order.sections().is_empty()
    }

    /// Opens what hides a row that was selected from outside, and all groups where something else is looked for: what is found is
    /// seen.
    pub(super) fn unfold(&mut self, table: &Table, groups: Option<&Arc<Groups>>) {
        if self.filter != self.order.filter() && !self.filter.trim().is_empty() {
            self.folded.clear();
        }
        if self.folded.is_empty() || self.selected == self.last_selected {
            return;
        }
        let place = table.rows.iter().position(|row| Some(row.index) == self.selected);
        if let Some(key) = place.zip(groups).and_then(|(place, groups)| groups.key_of(place)) {
            self.folded.remove(key);
        }
    }
}

impl GridInput<'_> {
    /// Where on screen the heading is that the keyboard is on.
    pub(super) fn section_place(&self, state: &GridState) -> Option<usize> {
        self.sheet.place_of_section(state.section.as_deref()?)
    }

    /// Where on screen the keyboard is: on the heading of a group, or in the selected row.
    pub(super) fn place(&self, state: &GridState) -> Option<usize> {
        self.section_place(state).or_else(|| self.sheet.place_of(state.selected))
    }

    /// Goes to a line: into its row, or onto its heading; with the range of rows only to rows.
    pub(super) fn go_to_line(
        &self,
        state: &mut GridState,
        place: usize,
        with_range: bool,
        response: &mut GridResponse,
    ) {
        match self.sheet.section(place) {
            Some(section) if !with_range => state.section = Some(section.group.key.clone()),
            Some(_) => {
                let is_down = self.place(state).is_none_or(|now| now <= place);
                if let Some(row) = self.sheet.row_from(place, is_down) {
                    self.go_to_row(state, row, true, response);
                }
            }
            None => self.go_to_row(state, place, with_range, response),
        }
    }

    /// The row below or above a place of the screen, past headings.
    pub(super) fn row_beside(&self, place: usize, is_down: bool) -> Option<usize> {
        let beside = if is_down { place + 1 } else { place.checked_sub(1)? };
        self.sheet.row_from(beside, is_down)
    }

    /// Goes onto the heading of the group that the selected row is in.
    pub(super) fn go_to_section_above(&self, state: &mut GridState) {
        let now = self.sheet.place_of(state.selected).unwrap_or_default();
        let above = (0..now).rev().find_map(|at| self.sheet.section(at));
        state.section = above.map(|section| section.group.key.clone());
    }

    /// Does what the keys ask of the heading that the keyboard is on; says whether it was for the heading.
    pub(super) fn on_section(&self, state: &mut GridState, asked: &Asked, response: &mut GridResponse) -> bool {
        let Some(place) = self.section_place(state) else { return false };
        let Some(section) = self.sheet.section(place) else { return false };
        let key = section.group.key.as_str();
        match asked {
            Asked::Column(true) if !section.is_folded => self.go_to_line(state, place + 1, false, response),
            Asked::Column(is_right) => state.fold(key, !is_right),
            Asked::Open => state.fold(key, !section.is_folded),
            // There is no cell to write into, nor a row to ask about.
            Asked::Type(_) | Asked::Clear | Asked::Menu | Asked::Paste(_) => {}
            _ => return false,
        }
        true
    }
}
