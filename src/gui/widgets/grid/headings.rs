//! The headings of a table: sorting by a click or a key, and the keyboard on them.

use eframe::egui::accesskit::SortDirection;
use eframe::egui::{
    Align, Color32, FocusDirection, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::keys;
use super::select::GridInput;
use super::sheet::Sheet;
use super::state::{GridResponse, GridState};
use crate::gui::theme::{CELL_PADDING, LABEL, RADIUS_SMALL, SPACE, Weight, tokens};
use crate::gui::widgets::icon::{self, Icon};
use crate::gui::widgets::paint;

/// What a key asks of the headings.
enum Asked {
    /// Go to the heading beside.
    Column(bool),
    /// Sort by the heading.
    Sort,
    /// Go into the first row.
    FirstRow,
    /// Go back into the rows.
    Rows,
    /// Go to the widget before the table.
    Before,
}

impl GridInput<'_> {
    /// Does what the keys ask while the keyboard is on the headings.
    pub(super) fn on_headings(&self, ui: &Ui, state: &mut GridState, response: &mut GridResponse) {
        let Some(asked) = asked(ui) else { return };
        match asked {
            Asked::Column(is_right) => {
                self.go_to_column(state, is_right);
            }
            Asked::Sort => {
                if let Some(&column) = self.column_place(state.cursor).and_then(|at| self.sheet.columns.get(at)) {
                    state.sort = next_sort(state.sort, column);
                }
            }
            Asked::FirstRow => {
                state.is_on_headings = false;
                self.go_to_line(state, 0, false, response);
            }
            Asked::Rows => state.is_on_headings = false,
            Asked::Before => self.leave_table(ui, state, FocusDirection::Previous),
        }
    }
}

fn asked(ui: &Ui) -> Option<Asked> {
    ui.input_mut(|input| {
        match keys::tab(input) {
            Some(true) => return Some(Asked::Rows),
            Some(false) => return Some(Asked::Before),
            None => (),
        }
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowRight) {
            Some(Asked::Column(true))
        } else if pressed(Key::ArrowLeft) {
            Some(Asked::Column(false))
        } else if pressed(Key::Enter) || pressed(Key::Space) {
            Some(Asked::Sort)
        } else if pressed(Key::ArrowDown) {
            Some(Asked::FirstRow)
        } else {
            pressed(Key::Escape).then_some(Asked::Rows)
        }
    })
}

/// First time: smallest first; second: greatest first; third: as the table is.
pub(super) fn next_sort(sort: Option<(usize, bool)>, column: usize) -> Option<(usize, bool)> {
    match sort {
        Some((sorted, false)) if sorted == column => Some((column, true)),
        Some((sorted, true)) if sorted == column => None,
        _ => Some((column, false)),
    }
}

/// How a heading stands.
pub(super) struct Heading<'a> {
    /// The name of the table for egui.
    pub(super) table: Id,
    /// What is shown of the table.
    pub(super) sheet: &'a Sheet<'a>,
    /// Its place on screen.
    pub(super) at: usize,
    /// At which side its words stand.
    pub(super) align: Align,
    /// Whether the table is sorted by it, with the greatest first or last.
    pub(super) sorted: Option<bool>,
    /// Whether the keyboard is on it.
    pub(super) is_in_hand: bool,
}

impl Heading<'_> {
    /// Draws the heading; a click sorts. No stop for the Tab key: the table as a whole has the keyboard.
    pub(super) fn ui(&self, ui: &mut Ui) -> Option<Response> {
        let (t, rect) = (tokens(ui), ui.max_rect());
        let column = self.sheet.column(self.at)?;
        let response = ui.interact(rect, self.table.with(("heading", column.key)), Sense::CLICK);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, enabled, column.title));
        if let Some(greatest_first) = self.sorted {
            let direction = if greatest_first { SortDirection::Descending } else { SortDirection::Ascending };
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_sort_direction(direction));
        }
        let color = match (self.sorted, response.hovered()) {
            (Some(_), _) => t.accent,
            (None, true) => t.text,
            (None, false) => t.second,
        };
        title(ui, rect, (column.title, color), self.align, self.sorted);
        if self.is_in_hand {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(true));
            paint::focus_ring(ui, rect.shrink(SPACE * 0.75), f32::from(RADIUS_SMALL));
        }
        Some(response.on_hover_text(self.sheet.words.sort_hint))
    }
}

/// A heading with the mark of the sorting at its inner side.
fn title(ui: &mut Ui, rect: Rect, (text, color): (&str, Color32), align: Align, sorted: Option<bool>) {
    const MARK: f32 = LABEL - 3.0;
    let inner = rect.shrink2(vec2(CELL_PADDING, 0.0));
    let weight = if sorted.is_some() { Weight::SemiBold } else { Weight::Medium };
    let mark_room = if sorted.is_some() { MARK + SPACE } else { 0.0 };
    if ui.is_sizing_pass() {
        let width = paint::line(ui, text, LABEL, weight, color).size().x;
        ui.set_min_width(width + mark_room + CELL_PADDING * 2.0);
    }
    let galley = paint::lines_within(ui, text, LABEL, weight, color, (inner.width() - mark_room, 2));
    let y = inner.center().y;
    let mark_x = if align == Align::Max {
        paint::right(ui, pos2(inner.right(), y), galley) - SPACE - MARK * 0.5
    } else {
        paint::left(ui, pos2(inner.left(), y), galley) + SPACE + MARK * 0.5
    };
    if let Some(greatest_first) = sorted {
        let icon = if greatest_first { Icon::Down } else { Icon::Up };
        let place = Rect::from_center_size(pos2(mark_x, y), Vec2::splat(MARK));
        icon::paint(ui.painter(), place, icon, color);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_click_on_a_heading_gives_the_order_of_the_table_back() {
        let once = next_sort(Some((1, false)), 4);
        assert_eq!(once, Some((4, false)));
        let twice = next_sort(once, 4);
        assert_eq!(twice, Some((4, true)));
        assert_eq!(next_sort(twice, 4), None);
    }
}
