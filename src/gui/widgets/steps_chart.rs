//! Steps: a value that stays until a day and then changes, from the baseline on.

use eframe::egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::gui::theme::{FOCUS_LINE, GAP_SMALL, HAIRLINE, LABEL, SPACE, TABLE, Weight, tokens};

/// One step.
pub struct Step {
    /// When it begins, or what it is.
    pub label: String,
    /// Its value.
    pub value: f64,
    /// The value in words.
    pub figure: String,
    /// What stands below the line.
    pub below: String,
    /// All its figures in words.
    pub tip: String,
}

/// The height of the lines.
const PLOT: f32 = 96.0;
/// The room of a line of words above or below them.
const WORDS: f32 = 20.0;

/// Draws the steps side by side in the width that there is; the first is the baseline.
pub fn steps_chart(ui: &mut Ui, steps: &[Step]) {
    let size = vec2(ui.available_width(), PLOT + WORDS * 2.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let width = rect.width() / steps.len().max(1) as f32;
    let range = steps.iter().map(|s| s.value).fold((f64::MAX, f64::MIN), |(lo, hi), v| (lo.min(v), hi.max(v)));
    let y_of = |value: f64| {
        let span = range.1 - range.0;
        let share = if span > 0.0 { (value - range.0) / span } else { 0.5 };
        rect.bottom() - WORDS * 2.0 - (PLOT - WORDS - GAP_SMALL) * share as f32
    };
    let t = tokens(ui);
    ui.painter().hline(rect.x_range(), rect.bottom() - WORDS, Stroke::new(HAIRLINE, t.border));
    for (i, step) in steps.iter().enumerate() {
        let left = rect.left() + width * i as f32;
        let (y, color) = (y_of(step.value), if i == 0 { t.baseline } else { t.accent });
        if i > 0 {
            let (before, after) = (y_of(steps[i - 1].value), y);
            ui.painter().vline(left, before.min(after)..=before.max(after), Stroke::new(FOCUS_LINE, color));
        }
        ui.painter().hline(left..=left + width, y, Stroke::new(FOCUS_LINE, color));
        let room = width - SPACE;
        let figure = paint::line_within(ui, &step.figure, TABLE, Weight::SemiBold, t.text, room);
        paint::left(ui, pos2(left + SPACE, y - WORDS * 0.5), figure);
        let below = paint::line_within(ui, &step.below, LABEL, Weight::Regular, t.second, room);
        paint::left(ui, pos2(left + SPACE, y + WORDS * 0.5), below);
        let label = paint::line_within(ui, &step.label, LABEL, Weight::Regular, t.second, room);
        paint::left(ui, pos2(left + SPACE, rect.bottom() - WORDS * 0.5), label);
        let zone = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        let response = ui.interact(zone, ui.scope_id().with(("step", i)), Sense::hover());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, &step.tip));
        response.on_hover_text(&step.tip);
    }
}
