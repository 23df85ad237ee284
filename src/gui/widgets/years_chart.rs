//! A figure by years: points joined by a line where two years can be compared, a gap where nothing is known.

use eframe::egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::gui::theme::{FOCUS_LINE, HAIRLINE, LABEL, SPACE, TABLE, Weight, tokens};

/// A year.
pub struct YearPoint {
    /// The year in words.
    pub label: String,
    /// How high it stands, 0..=1; `None` where nothing is known.
    pub height: Option<f32>,
    /// The figure in words.
    pub figure: String,
    /// All its figures in words.
    pub tip: String,
    /// Whether the figure is official; else the point is hollow.
    pub is_official: bool,
    /// Whether it can be compared with the year before it.
    pub joins: bool,
}

/// The height of the lines.
const PLOT: f32 = 130.0;
/// The room of a line of words above or below them.
const WORDS: f32 = 22.0;
/// How large a point is.
const POINT: f32 = 5.0;

/// Draws the years side by side in the width that there is.
pub fn years_chart(ui: &mut Ui, points: &[YearPoint]) {
    let size = vec2(ui.available_width(), PLOT + WORDS * 2.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let width = rect.width() / points.len().max(1) as f32;
    let t = tokens(ui);
    let bottom = rect.bottom() - WORDS;
    let at = |i: usize, height: f32| {
        let y = bottom - WORDS - (PLOT - WORDS) * height;
        pos2(rect.left() + width * (i as f32 + 0.5), y)
    };
    ui.painter().hline(rect.x_range(), bottom, Stroke::new(HAIRLINE, t.border));
    for (i, pair) in points.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        match (before.height, after.height) {
            (Some(from), Some(to)) if after.joins => {
                ui.painter().line_segment([at(i, from), at(i + 1, to)], Stroke::new(FOCUS_LINE, t.accent));
            }
            (Some(_), Some(_)) => {
                let x = rect.left() + width * (i as f32 + 1.0);
                let ends = [pos2(x, rect.top()), pos2(x, bottom)];
                ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(HAIRLINE, t.second), SPACE, SPACE));
            }
            _ => {}
        }
    }
    for (i, point) in points.iter().enumerate() {
        let zone = Rect::from_min_size(pos2(rect.left() + width * i as f32, rect.top()), vec2(width, size.y));
        let room = width - SPACE;
        let center = at(i, point.height.unwrap_or(0.0));
        if point.height.is_some() {
            let fill = if point.is_official { t.accent } else { t.surface };
            ui.painter().circle(center, POINT, fill, Stroke::new(FOCUS_LINE, t.accent));
        }
        let color = if point.height.is_some() { t.text } else { t.second };
        let figure = paint::line_within(ui, &point.figure, TABLE, Weight::SemiBold, color, room);
        let above = if is_low(points, i) { WORDS * 0.75 } else { -WORDS * 0.75 };
        paint::left(ui, pos2(center.x - figure.size().x / 2.0, center.y + above), figure);
        let label = paint::line_within(ui, &point.label, LABEL, Weight::Regular, t.second, room);
        paint::left(ui, pos2(center.x - label.size().x / 2.0, rect.bottom() - WORDS * 0.5), label);
        let response = ui.interact(zone, ui.scope_id().with(("year", i)), Sense::hover());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, &point.tip));
        response.on_hover_text(&point.tip);
    }
}

/// Whether the lines of a point go up from it, so that its figure stands below.
fn is_low(points: &[YearPoint], at: usize) -> bool {
    let own = points.get(at).and_then(|point| point.height);
    let before = at.checked_sub(1).filter(|_| points[at].joins).and_then(|before| points[before].height);
    let after = points.get(at + 1).filter(|after| after.joins).and_then(|after| after.height);
    let mut beside = before.into_iter().chain(after).peekable();
    beside.peek().is_some() && beside.all(|other| own.is_some_and(|own| other > own))
}
