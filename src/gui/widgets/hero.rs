//! The big figure of a page: before in grey, an arrow, after in the accent.

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{HERO, Weight, tokens};

/// A figure of `size` points below its label, and what it becomes; with no `after` the figure stands alone.
pub fn hero_change(
    ui: &mut Ui,
    (label, label_size): (&str, f32),
    before: &str,
    after: Option<&str>,
    size: f32,
) -> Response {
    let t = tokens(ui);
    // On a workshop page the new figure should be seen first from the last row.
    let before_size = if size > HERO && after.is_some() { size * 0.7 } else { size };
    let (weight, color) = if after.is_some() { (Weight::Medium, t.third) } else { (Weight::Bold, t.text) };
    let label_galley = paint::line(ui, label, label_size, Weight::Medium, t.second);
    let before_galley = paint::line(ui, before, before_size, weight, color);
    let after_galley = after.map(|after| paint::line(ui, after, size, Weight::Bold, t.accent));
    let (arrow, gap) = (before_size * 0.72, before_size * 0.24);
    let change = after_galley.as_ref().map_or(0.0, |galley| arrow + gap * 2.0 + galley.size().x);
    let width = label_galley.size().x.max(before_galley.size().x + change);
    let label_height = label_galley.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, label_height + size * LINE).ceil(), Sense::hover());
    let enabled = ui.is_enabled();
    let spoken = spoken(label, before, after);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, &spoken));
    paint::left(ui, rect.left_top() + vec2(0.0, label_height * 0.5), label_galley);
    let baseline = rect.top() + label_height + size;
    let mut x = paint::on_baseline(ui, pos2(rect.left(), baseline), before_galley);
    if let Some(after) = after_galley {
        let middle = baseline - before_size * HALF_FIGURE;
        let center = pos2(x + gap + arrow * 0.5, middle);
        let place = Rect::from_center_size(center, Vec2::splat(arrow));
        let color = if size > HERO { t.third } else { t.text };
        icon::paint(ui.painter(), place, Icon::ArrowRight, color);
        x += arrow + gap * 2.0;
        paint::on_baseline(ui, pos2(x, baseline), after);
    }
    response
}

/// Height of a line of figures, as a share of their size: they have no descenders worth room.
const LINE: f32 = 1.16;
/// From the baseline to the middle of a figure.
const HALF_FIGURE: f32 = 0.37;

/// What a screen reader says; it knows the arrow.
fn spoken(label: &str, before: &str, after: Option<&str>) -> String {
    let after = after.map(|after| format!(" → {after}")).unwrap_or_default();
    format!("{label}: {before}{after}")
}
