//! Chips: a short word on a tinted pill. The word says it; the tint only helps.

use std::ops::Range;

use eframe::egui::{Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{
    BODY, CHIP_HEIGHT, CHIP_PADDING, CONTROL_HEIGHT, CONTROL_PADDING, LABEL, SPACE, Tokens, Weight, tokens,
};

/// What a chip or a message means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Belongs to the scenario or the selection.
    Accent,
    /// Good, done.
    Ok,
    /// Needs attention soon.
    Warn,
    /// A problem.
    Bad,
}

/// How a state looks: a tint, and an icon that says it without colour too.
pub type Look = (Tone, Option<Icon>);

impl Tone {
    /// The colours of the text and of what is behind it.
    #[must_use]
    pub const fn colors(self, t: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Neutral => (t.second, t.neutral_soft),
            Self::Accent => (t.accent, t.accent_soft),
            Self::Ok => (t.ok, t.ok_soft),
            Self::Warn => (t.warn, t.warn_soft),
            Self::Bad => (t.bad, t.bad_soft),
        }
    }
}

/// A chip.
pub fn chip(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str) -> Response {
    chip_sized(ui, tone, icon, text, LABEL)
}

/// A chip with text of a given size, for heroes and workshop pages.
pub fn chip_sized(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str, size: f32) -> Response {
    let chip = Chip { tone, icon, text, marks: &[], size };
    let (rect, response) = ui.allocate_exact_size(chip.size(ui), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, text));
    chip.paint(ui, pos2(rect.left(), rect.center().y));
    response
}

/// A pill that opens a list; the caller shows the list with `egui::Popup::menu(&response)`.
pub fn chip_button(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let t = tokens(ui);
    let (color, soft) = tone.colors(&t);
    let galley = paint::line(ui, text, BODY, Weight::SemiBold, color);
    let arrow = BODY;
    let width = CONTROL_PADDING * 2.0 + galley.size().x + SPACE + arrow;
    let (place, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, text));
    let rect = place.shrink2(vec2(0.0, SPACE * 0.75));
    let fill = if response.hovered() { soft.lerp_to_gamma(color, 0.12) } else { soft };
    let radius = rect.height() * 0.5;
    ui.painter().rect_filled(rect, radius, fill);
    if response.has_focus() {
        paint::focus_ring(ui, rect, radius);
    }
    let end = paint::left(ui, pos2(rect.left() + CONTROL_PADDING, rect.center().y), galley);
    let center = pos2(end + SPACE + arrow * 0.5, rect.center().y);
    icon::paint(ui.painter(), Rect::from_center_size(center, Vec2::splat(arrow)), Icon::ChevronDown, color);
    response
}

/// A chip before it has a place, for widgets that paint chips inside themselves.
pub(super) struct Chip<'a> {
    /// What it means.
    pub(super) tone: Tone,
    /// The icon before the text.
    pub(super) icon: Option<Icon>,
    /// The text.
    pub(super) text: &'a str,
    /// Where in the text stands what was found.
    pub(super) marks: &'a [Range<usize>],
    /// The size of the text.
    pub(super) size: f32,
}

impl Chip<'_> {
    fn scale(&self) -> f32 {
        self.size / LABEL
    }

    fn icon_width(&self) -> f32 {
        self.icon.map_or(0.0, |_| self.size + SPACE * self.scale())
    }

    /// How much room it takes.
    pub(super) fn size(&self, ui: &Ui) -> Vec2 {
        let text = paint::line(ui, self.text, self.size, Weight::SemiBold, Color32::PLACEHOLDER);
        let width = CHIP_PADDING * 2.0 * self.scale() + self.icon_width() + text.size().x;
        vec2(width.ceil(), (CHIP_HEIGHT * self.scale()).round())
    }

    /// Paints it with the middle of its left end at `at`; returns where it ends.
    pub(super) fn paint(&self, ui: &Ui, at: eframe::egui::Pos2) -> f32 {
        let size = self.size(ui);
        let rect = Rect::from_min_size(pos2(at.x, at.y - size.y * 0.5), size);
        let (color, soft) = self.tone.colors(&tokens(ui));
        ui.painter().rect_filled(rect, size.y * 0.5, soft);
        let mut x = rect.left() + CHIP_PADDING * self.scale();
        if let Some(icon) = self.icon {
            let center = pos2(x + self.size * 0.5, at.y);
            icon::paint(ui.painter(), Rect::from_center_size(center, Vec2::splat(self.size)), icon, color);
            x += self.icon_width();
        }
        let room = (f32::INFINITY, 1);
        let text = paint::lines_marked(ui, (self.text, self.marks), self.size, Weight::SemiBold, color, room);
        paint::left(ui, pos2(x, at.y), text);
        rect.right()
    }
}
