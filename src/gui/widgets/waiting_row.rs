//! A line of a list of what waits: a box to tick, what kind it is, what, who it waits for, its day, and how far that is.

use eframe::egui::{Id, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::chip::{Chip, Tone};
use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{
    CONTROL_PADDING, GAP_SMALL, HAIRLINE, ICON, LABEL, RADIUS_SMALL, SCROLL_ROOM, SPACE, TABLE, Weight, tokens,
};
use crate::text::marks::word_marks;

/// What a line shows.
#[derive(Clone, Copy, Debug)]
pub struct WaitingRow<'a> {
    /// All of it in words, for screen readers and under the pointer.
    pub name: &'a str,
    /// The name of the box; `None` where nothing can be ticked.
    pub tick: Option<&'a str>,
    /// What kind of thing it is.
    pub kind: &'a str,
    /// What it is.
    pub what: &'a str,
    /// Who it waits for; may be empty.
    pub who: &'a str,
    /// Its day; may be empty.
    pub day: &'a str,
    /// How far the day is.
    pub left: (Tone, Icon, &'a str),
    /// What the list is filtered by, which is marked in the words.
    pub query: &'a str,
    /// Whether it is selected.
    pub is_selected: bool,
}

/// From these widths on there is room for who it waits for, its day and its kind, which gives way first: what it is and how far
/// its day is are always there.
const WITH_WHO: f32 = 420.0;
const WITH_DAY: f32 = 540.0;
const WITH_KIND: f32 = 660.0;
/// The widths of the columns that are the same in every line.
const KIND: f32 = 90.0;
const DAY: f32 = 116.0;
const LEFT: f32 = 134.0;
/// The share of the rest that is given to who it waits for.
const WHO_SHARE: f32 = 0.36;

/// Draws the line `id` in a place of the list; gives the answers of the line and of its box.
pub fn waiting_row(ui: &Ui, id: Id, rect: Rect, row: &WaitingRow) -> (Response, Option<Response>) {
    // No stop for the Tab key: the list as a whole has the keyboard.
    let response = ui.interact(rect, id, Sense::CLICK);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Row, enabled, row.is_selected, row.name));
    paint::list_ground(ui, rect, row.is_selected, response.hovered());
    let line = rect.bottom() - HAIRLINE * 0.5;
    ui.painter().hline(rect.x_range(), line, (HAIRLINE, tokens(ui).border));
    let start = rect.left() + CONTROL_PADDING;
    let square = Rect::from_center_size(pos2(start + ICON * 0.5, rect.center().y), Vec2::splat(ICON));
    let tick = row.tick.map(|name| tick(ui, square.expand(SPACE), square, id, name));
    let is_cut = paint_words(ui, rect.with_min_x(square.right() + GAP_SMALL), row);
    let response = if is_cut { response.on_hover_text(row.name) } else { response };
    (response, tick)
}

/// The box, which is empty: what is ticked waits no more.
fn tick(ui: &Ui, place: Rect, square: Rect, id: Id, name: &str) -> Response {
    let t = tokens(ui);
    let response = ui.interact(place, id.with("tick"), Sense::CLICK);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, false, name));
    let color = if response.hovered() { t.accent } else { t.second };
    ui.painter().rect(square, RADIUS_SMALL, t.surface, (HAIRLINE, color), StrokeKind::Inside);
    if response.hovered() {
        icon::paint(ui.painter(), square.shrink(HAIRLINE * 2.0), Icon::Check, t.accent);
    }
    response.on_hover_text(name)
}

/// The words of a line, as far as there is room; says whether some were cut.
fn paint_words(ui: &Ui, rect: Rect, row: &WaitingRow) -> bool {
    let t = tokens(ui);
    let (y, width) = (rect.center().y, rect.width());
    let (mut from, mut to) = (rect.left(), rect.right() - SCROLL_ROOM - LEFT);
    let (tone, icon, left) = row.left;
    let marks = word_marks(left, row.query);
    Chip { tone, icon: Some(icon), text: left, marks: &marks, size: LABEL }.paint(ui, pos2(to, y));
    let line = |text: &str, color, room: f32| {
        let marks = word_marks(text, row.query);
        paint::lines_marked(ui, (text, &marks), TABLE, Weight::Regular, color, (room, 1))
    };
    if width >= WITH_KIND {
        paint::left(ui, pos2(from, y), line(row.kind, t.second, KIND - SPACE));
        from += KIND;
    }
    if width >= WITH_DAY {
        to -= DAY + GAP_SMALL;
        paint::left(ui, pos2(to, y), line(row.day, t.text, DAY));
    }
    let mut is_cut = false;
    let mut cut = |text: &str, color, from: f32, to: f32| {
        let galley = line(text, color, to - from);
        is_cut |= galley.elided;
        paint::left(ui, pos2(from, y), galley);
    };
    if width >= WITH_WHO {
        let who = to - (to - from) * WHO_SHARE;
        cut(row.who, t.second, who, to - GAP_SMALL);
        to = who;
    }
    cut(row.what, t.text, from, to - GAP_SMALL);
    is_cut || width < WITH_KIND
}

/// Draws the heading of a group in a place of the list, with how many lines it has.
pub fn waiting_heading(ui: &Ui, rect: Rect, (tone, icon): (Tone, Icon), text: &str, count: usize) {
    let t = tokens(ui);
    let (color, _) = tone.colors(&t);
    let response = ui.interact(rect, ui.scope_id().with(("group", text)), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, enabled, format!("{text} {count}")));
    ui.painter().rect_filled(rect, RADIUS_SMALL, t.background);
    let y = rect.center().y;
    let place = Rect::from_center_size(pos2(rect.left() + CONTROL_PADDING + ICON * 0.5, y), Vec2::splat(ICON));
    icon::paint(ui.painter(), place, icon, color);
    let title = paint::line(ui, text, TABLE, Weight::SemiBold, color);
    let end = paint::left(ui, pos2(place.right() + GAP_SMALL, y), title);
    let count = paint::line(ui, &count.to_string(), TABLE, Weight::Regular, t.second);
    paint::left(ui, pos2(end + GAP_SMALL, y), count);
}
