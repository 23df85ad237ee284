//! The icons of the window, painted as vectors: the typeface has no arrows, ticks or triangles.

use eframe::egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2};

pub use super::icon_shapes::Icon;
use super::icon_shapes::{Piece, pieces};

/// An icon as a thing of its own in the layout; it says nothing to screen readers.
pub fn icon(ui: &mut Ui, icon: Icon, size: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint(ui.painter(), rect, icon, color);
    response
}

/// Paints an icon into `rect`, which should be square.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let scale = rect.width() / GRID;
    let stroke = Stroke::new((LINE * scale).max(LEAST_LINE), color);
    let at = |(x, y): (f32, f32)| pos2(rect.left() + x * scale, rect.top() + y * scale);
    for piece in pieces(icon) {
        painter.extend(piece_shapes(piece, scale, stroke, &at));
    }
}

/// The icons are drawn on a grid of 24 by 24 with lines two units thick.
const GRID: f32 = 24.0;
const LINE: f32 = 2.0;
/// Thinner lines fade away on a projector.
const LEAST_LINE: f32 = 1.4;

fn piece_shapes(piece: &Piece, scale: f32, stroke: Stroke, at: &dyn Fn((f32, f32)) -> Pos2) -> Vec<Shape> {
    let points = |points: &[(f32, f32)]| points.iter().copied().map(at).collect::<Vec<_>>();
    match *piece {
        Piece::Line(line) => rounded_line(points(line), stroke),
        Piece::Outline(line) => vec![Shape::closed_line(points(line), stroke)],
        Piece::Filled(area) => {
            vec![Shape::convex_polygon(points(area), stroke.color, Stroke::NONE)]
        }
        Piece::Circle(center, radius) => {
            vec![Shape::circle_stroke(at(center), radius * scale, stroke)]
        }
        Piece::Disc(center, radius) => {
            vec![Shape::circle_filled(at(center), radius * scale, stroke.color)]
        }
        Piece::Arc(center, radius, from, to) => rounded_line(points(&arc(center, radius, from, to)), stroke),
        Piece::HalfDisc(center, radius) => {
            let half = arc(center, radius, -90.0, 90.0);
            vec![Shape::convex_polygon(points(&half), stroke.color, Stroke::NONE)]
        }
    }
}

/// A line with round ends.
fn rounded_line(points: Vec<Pos2>, stroke: Stroke) -> Vec<Shape> {
    let ends = [points.first().copied(), points.last().copied()];
    let caps = ends.into_iter().flatten().map(|end| Shape::circle_filled(end, stroke.width * 0.5, stroke.color));
    let mut shapes: Vec<Shape> = caps.collect();
    shapes.push(Shape::line(points, stroke));
    shapes
}

/// Points on a circle, by degrees clockwise from three o'clock.
fn arc((x, y): (f32, f32), radius: f32, from: f32, to: f32) -> Vec<(f32, f32)> {
    const STEPS: u8 = 24;
    (0..=STEPS)
        .map(|step| {
            let share = f32::from(step) / f32::from(STEPS);
            let angle = (from + (to - from) * share).to_radians();
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect()
}
