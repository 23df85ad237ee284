//! A waterfall: from a value before, step by step, to the value after.

use super::bars::paint_fall;
use super::paint;
use crate::gui::theme::{BAR_THICK, HAIRLINE, RUNG_HEIGHT, SPACE, TABLE, Weight, tokens};
use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// A line of the waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// What it is: a code, or "before".
    pub name: String,
    /// Where the step begins.
    pub from: f64,
    /// Where the step ends, or the value.
    pub to: f64,
    /// The figure at its end.
    pub figure: String,
    /// Whether it is a value, which is a mark, and not a step, which is a bar.
    pub is_total: bool,
    /// More, for the mouse.
    pub tip: String,
}

/// The width of a name and of a figure.
const NAME: f32 = 64.0;
const FIGURE: f32 = 72.0;

/// The waterfall, as wide as the room it is given, on a scale on which every step is seen.
pub fn waterfall(ui: &mut Ui, falls: &[Fall]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let steps = || falls.iter().flat_map(|f| if f.is_total { [f.to, f.to] } else { [f.from, f.to] });
    let (low, high) = (steps().fold(f64::INFINITY, f64::min), steps().fold(f64::NEG_INFINITY, f64::max));
    let room = ((high - low) * 0.15).max(0.05);
    let scale = (low - room, high + room * 0.2);
    let mut before: Option<f32> = None;
    for fall in falls {
        before = Some(fall_ui(ui, fall, scale, before));
    }
}

/// Draws a line; gives where its bar ends, for the line to the next.
fn fall_ui(ui: &mut Ui, fall: &Fall, (low, high): (f64, f64), before: Option<f32>) -> f32 {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), RUNG_HEIGHT), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, format!("{} {}", fall.name, fall.figure)));
    let weight = if fall.is_total { Weight::SemiBold } else { Weight::Regular };
    let name = paint::line_within(ui, &fall.name, TABLE, weight, t.text, NAME - SPACE);
    paint::left(ui, rect.left_center(), name);
    let color = match fall.to - fall.from {
        _ if fall.is_total => t.text,
        change if change < 0.0 => t.bad,
        _ => t.accent,
    };
    let figure = paint::line(ui, &fall.figure, TABLE, Weight::SemiBold, color);
    paint::right(ui, rect.right_center(), figure);
    let (left, right) = (rect.left() + NAME, rect.right() - FIGURE);
    let x = |value: f64| left + (right - left) * ((value - low) / (high - low)).clamp(0.0, 1.0) as f32;
    let (from, to) = (x(fall.from), x(fall.to));
    let y = rect.center().y;
    let bar = Rect::from_x_y_ranges(
        from.min(to)..=from.max(to).max(from.min(to) + HAIRLINE * 2.0),
        y - BAR_THICK * 0.5..=y + BAR_THICK * 0.5,
    );
    if let Some(before) = before {
        let line = [pos2(before, rect.top() - RUNG_HEIGHT * 0.5 + BAR_THICK * 0.5), pos2(before, y)];
        ui.painter().line_segment(line, (HAIRLINE, t.border));
    }
    if fall.is_total {
        // The scale does not begin at zero, so a value is a mark and no bar.
        let mark = Rect::from_center_size(pos2(to, y), vec2(HAIRLINE * 4.0, BAR_THICK * 1.5));
        ui.painter().rect_filled(mark, HAIRLINE, t.baseline);
    } else if fall.to < fall.from {
        paint_fall(ui.painter(), bar, &t);
    } else {
        ui.painter().rect_filled(bar, HAIRLINE, t.accent);
    }
    response.on_hover_text(&fall.tip);
    to
}
