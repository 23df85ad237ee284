//! The sheet a page is drawn on: places and sizes in units of a screen of 1920 by 1080, scaled to the room there is.

use crate::gui::theme::{Tokens, Weight, tokens, workshop};
use crate::gui::widgets::chip::{Tone, chip_sized};
use crate::gui::widgets::icon::{self, Icon};
use crate::gui::widgets::paint;
use eframe::egui::{Align2, Color32, Layout, Pos2, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Points a unit in a window of this size.
pub(super) fn unit(window: Rect) -> f32 {
    (window.width() / workshop::WIDTH).min(window.height() / workshop::HEIGHT)
}

/// Words with their look.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    text: &'a str,
    size: f32,
    weight: Weight,
    color: Color32,
    rows: usize,
}

/// Words in a size of [`workshop`], on one row.
pub(super) fn words(text: &str, size: f32, weight: Weight, color: Color32) -> Words<'_> {
    Words { text, size, weight, color, rows: 1 }
}

impl Words<'_> {
    /// On so many rows at the most.
    pub(super) fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }
}

/// A page while it is drawn. It is at least 1920 units wide and 1080 high; the room decides which of them is more.
pub(super) struct Sheet<'a> {
    /// Where widgets are added.
    pub(super) ui: &'a mut Ui,
    /// The colours.
    pub(super) t: Tokens,
    room: Rect,
    unit: f32,
}

impl<'a> Sheet<'a> {
    /// A sheet that fills the room of `ui`.
    pub(super) fn new(ui: &'a mut Ui) -> Self {
        let (t, room) = (tokens(ui), ui.max_rect());
        Self { ui, t, room, unit: unit(room).max(f32::EPSILON) }
    }

    /// A length in points.
    pub(super) fn px(&self, units: f32) -> f32 {
        units * self.unit
    }

    /// Where the content ends on the right, in units.
    pub(super) fn right(&self) -> f32 {
        self.room.width() / self.unit - workshop::MARGIN
    }

    /// Where the sheet ends below, in units.
    pub(super) fn height(&self) -> f32 {
        self.room.height() / self.unit
    }

    /// Where the content ends below, in units.
    pub(super) fn bottom(&self) -> f32 {
        self.height() - workshop::BOTTOM
    }

    /// A place on the screen.
    fn at(&self, place: Pos2) -> Pos2 {
        self.room.min + place.to_vec2() * self.unit
    }

    /// An area on the screen.
    pub(super) fn on_screen(&self, area: Rect) -> Rect {
        Rect::from_min_max(self.at(area.min), self.at(area.max))
    }

    /// Puts words into an area, at the side that `align` names; gives the area they fill, in units.
    pub(super) fn write(&mut self, area: Rect, align: Align2, words: Words) -> Rect {
        let room = self.on_screen(area);
        let size = words.size * self.unit;
        let galley =
            paint::lines_within(self.ui, words.text, size, words.weight, words.color, (room.width(), words.rows));
        let place = align.align_size_within_rect(galley.size(), room);
        let response = self.ui.allocate_rect(place, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.text));
        self.ui.painter().galley(place.min, galley, Color32::PLACEHOLDER);
        self.in_units(place)
    }

    fn in_units(&self, place: Rect) -> Rect {
        let back = |p: Pos2| ((p - self.room.min) / self.unit).to_pos2();
        Rect::from_min_max(back(place.min), back(place.max))
    }

    /// How wide words are on one row, in units.
    pub(super) fn width_of(&self, words: Words) -> f32 {
        let size = words.size * self.unit;
        paint::line(self.ui, words.text, size, words.weight, words.color).size().x / self.unit
    }

    /// On how many rows words stand in a width, in units.
    pub(super) fn rows_of(&self, words: Words, width: f32) -> usize {
        let size = words.size * self.unit;
        let room = (width * self.unit, usize::MAX);
        paint::lines_within(self.ui, words.text, size, words.weight, words.color, room).rows.len()
    }

    /// Puts a name into an area at its left: in the size of rows where two of them hold it, else in the least size on as many as
    /// the area holds.
    pub(super) fn write_name(&mut self, area: Rect, text: &str, weight: Weight, color: Color32) {
        const LINE: f32 = 30.0;
        let usual = words(text, workshop::ROW, weight, color).rows(2);
        let small = words(text, workshop::LEAST, weight, color).rows((area.height() / LINE).max(2.0) as usize);
        let name = if self.rows_of(usual, area.width()) > 2 { small } else { usual };
        self.write(area, Align2::LEFT_CENTER, name);
    }

    /// A hairline from left to right.
    pub(super) fn line(&self, from: f32, to: f32, y: f32) {
        let (from, to) = (self.at(pos2(from, y)), self.at(pos2(to, y)));
        let stroke = Stroke::new(self.px(workshop::HAIRLINE).max(1.0), self.t.border);
        self.ui.painter().hline(from.x..=to.x, from.y.round(), stroke);
    }

    /// A bar with round ends, or square ones.
    pub(super) fn bar(&self, area: Rect, color: Color32, is_round: bool) {
        let rect = self.on_screen(area);
        let radius = if is_round { rect.height() * 0.5 } else { 0.0 };
        self.ui.painter().rect_filled(rect, radius, color);
    }

    /// An icon; it says nothing to screen readers.
    pub(super) fn icon(&self, center: Pos2, edge: f32, kind: Icon, color: Color32) {
        let place = Rect::from_center_size(self.at(center), vec2(edge, edge) * self.unit);
        icon::paint(self.ui.painter(), place, kind, color);
    }

    /// A chip with its left or right end in the middle of that side of an area.
    pub(super) fn chip(&mut self, area: Rect, layout: Layout, (tone, icon): (Tone, Option<Icon>), text: &str) {
        let size = self.px(workshop::LABEL);
        self.place(area, layout, |ui| chip_sized(ui, tone, icon, text, size));
    }

    /// Puts widgets into an area.
    pub(super) fn place<R>(&mut self, area: Rect, layout: Layout, add: impl FnOnce(&mut Ui) -> R) -> R {
        let builder = UiBuilder::new().max_rect(self.on_screen(area)).layout(layout);
        add(&mut self.ui.new_child(builder))
    }

    /// Puts widgets into an area that stay the same ones while other things of the page come and go, as a slider
    /// must that is held.
    pub(super) fn place_as<R>(&mut self, name: &str, area: Rect, layout: Layout, add: impl FnOnce(&mut Ui) -> R) -> R {
        let id = self.ui.scope_id().with(("sheet", name));
        let builder = UiBuilder::new().scope_id(id).max_rect(self.on_screen(area)).layout(layout);
        add(&mut self.ui.new_child(builder))
    }
}

/// An area from its corners, in units.
pub(super) const fn area(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect { min: pos2(left, top), max: pos2(right, bottom) }
}
