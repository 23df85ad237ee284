//! Painting what is drawn on the processor, without a window.

use super::raster::{self, Textures};
use crate::gui::widgets::page::take_out_of_sight;
use crate::gui::{fonts, theme};
use eframe::egui::{ClippedPrimitive, Color32, ColorImage, Context, Pos2, RawInput, Rect, Ui, Vec2, ViewportId, vec2};
use std::time::Duration;
use theme::Look;

/// A table needs some frames to find its widths; what still moves after so many will always move.
const MOST_FRAMES: usize = 8;
/// Fewer frames than this never show everything: sizes are known only in the next frame.
const FEWEST_FRAMES: usize = 3;

/// Paints what `add` draws. The size is in pixels, the scale in pixels a point.
///
/// What `add` draws is drawn several times, until it has found its sizes, as in a window.
#[must_use]
pub fn paint(size: [usize; 2], pixels_per_point: f32, look: Look, add: impl FnMut(&mut Ui)) -> ColorImage {
    lay_out(size, pixels_per_point, look, add).paint()
}

/// A frame that has found its sizes, before it is painted.
pub(super) struct Laid {
    size: [usize; 2],
    pixels_per_point: f32,
    background: Color32,
    drawn: Vec<ClippedPrimitive>,
    textures: Textures,
    /// How many points more in width and in height would show everything.
    pub(super) out_of_sight: Vec2,
}

impl Laid {
    pub(super) fn paint(&self) -> ColorImage {
        let mut image = ColorImage::filled(self.size, self.background);
        raster::paint(&mut image, &self.drawn, &self.textures, self.pixels_per_point);
        image
    }
}

pub(super) fn lay_out(size: [usize; 2], pixels_per_point: f32, look: Look, mut add: impl FnMut(&mut Ui)) -> Laid {
    let size = size.map(|side| side.max(1));
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    theme::install(&ctx, look);
    theme::hold_still(&ctx);
    let mut textures = Textures::default();
    let mut frame = 0;
    loop {
        let mut output = ctx.run_ui(input(size, pixels_per_point, frame), &mut add);
        frame += 1;
        textures.update(&mut output.textures_delta);
        let shapes = std::mem::take(&mut output.shapes);
        let out_of_sight = take_out_of_sight(&ctx);
        let is_settled = output.viewport_output.values().all(|viewport| viewport.repaint_delay > Duration::ZERO);
        if frame >= MOST_FRAMES || (is_settled && frame >= FEWEST_FRAMES) {
            let drawn = ctx.tessellate(shapes, pixels_per_point);
            let background = look.tokens().background;
            return Laid { size, pixels_per_point, background, drawn, textures, out_of_sight };
        }
    }
}

/// The input of a frame: a screen of this size on which nobody does anything. Each frame is a second after the one
/// before, so that nothing is still fading in.
fn input([width, height]: [usize; 2], pixels_per_point: f32, frame: usize) -> RawInput {
    let size = vec2(width as f32, height as f32) / pixels_per_point;
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
        time: Some(frame as f64),
        ..RawInput::default()
    };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(pixels_per_point);
    input
}
