//! A radar: several values from 0 to 100 around a centre, before and after.

use super::paint;
use crate::gui::theme::{HAIRLINE, LABEL, SPACE, Weight, tokens};
use eframe::egui::{Color32, Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};
use std::f32::consts::TAU;

/// An axis of the radar, from 0 in the centre to 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What stands at its end: a code.
    pub name: String,
    /// The value before, 0..=100.
    pub before: f64,
    /// The value after, 0..=100.
    pub after: f64,
}

/// The rings that help the eye.
const RINGS: [f32; 4] = [0.25, 0.5, 0.75, 1.0];

/// A radar in a square of this side. Before is grey, after is accent and thicker, so that the two differ also without
/// colour; `name` is what a screen reader says.
pub fn radar(ui: &mut Ui, side: f32, axes: &[Axis], name: &str) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let radius = side * 0.5 - LABEL - SPACE;
    let at = |axis: usize, share: f32| -> Pos2 {
        // The first axis points up, the others follow like the hours.
        let angle = TAU * axis as f32 / axes.len().max(1) as f32;
        rect.center() + vec2(angle.sin(), -angle.cos()) * radius * share
    };
    let painter = ui.painter();
    let ring = |share: f32| (0..axes.len()).map(|axis| at(axis, share)).collect::<Vec<_>>();
    for share in RINGS {
        painter.add(Shape::closed_line(ring(share), Stroke::new(HAIRLINE, t.border)));
    }
    for (i, axis) in axes.iter().enumerate() {
        painter.line_segment([rect.center(), at(i, 1.0)], Stroke::new(HAIRLINE, t.border));
        let text = paint::line(ui, &axis.name, LABEL, Weight::SemiBold, t.second);
        let size = text.size();
        painter.galley(at(i, 1.0 + (LABEL * 0.9) / radius) - size * 0.5, text, Color32::PLACEHOLDER);
    }
    let values = |of: fn(&Axis) -> f64| -> Vec<Pos2> {
        axes.iter().enumerate().map(|(i, axis)| at(i, (of(axis) / 100.0).clamp(0.0, 1.0) as f32)).collect()
    };
    painter.add(Shape::closed_line(values(|a| a.before), Stroke::new(HAIRLINE * 1.5, t.baseline)));
    painter.add(Shape::closed_line(values(|a| a.after), Stroke::new(HAIRLINE * 2.5, t.accent)));
    for point in values(|a| a.after) {
        painter.circle_filled(point, HAIRLINE * 3.0, t.accent);
    }
    response
}
