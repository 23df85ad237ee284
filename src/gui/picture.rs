//! Pictures of what the program draws, without a display and without a graphics card: for files, the clipboard, a
//! projector, a Word document.

mod raster;
mod room;
mod workshop;

pub use room::{PICTURE_SIZE, Painted, RoomPicture, room_name};
pub use workshop::paint_page;
pub(super) use workshop::paint_shown;

use super::widgets::page::take_out_of_sight;
use super::{fonts, theme};
use eframe::egui::{ClippedPrimitive, Color32, ColorImage, Context, Pos2, RawInput, Rect, Ui, Vec2, ViewportId, vec2};
use raster::Textures;
use std::path::{Path, PathBuf};
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
struct Laid {
    size: [usize; 2],
    pixels_per_point: f32,
    background: Color32,
    drawn: Vec<ClippedPrimitive>,
    textures: Textures,
    /// How many points more in width and in height would show everything.
    out_of_sight: Vec2,
}

impl Laid {
    fn paint(&self) -> ColorImage {
        let mut image = ColorImage::filled(self.size, self.background);
        raster::paint(&mut image, &self.drawn, &self.textures, self.pixels_per_point);
        image
    }
}

fn lay_out(size: [usize; 2], pixels_per_point: f32, look: Look, mut add: impl FnMut(&mut Ui)) -> Laid {
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

/// A picture as a PNG file.
#[must_use]
pub fn png(image: &ColorImage) -> Vec<u8> {
    // Memory takes every byte, and no picture is without pixels, so there is nothing to tell.
    encode(image).unwrap_or_default()
}

fn encode(image: &ColorImage) -> Result<Vec<u8>, png::EncodingError> {
    let [width, height] = image.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    // The background is opaque, so the alpha would only make the file larger.
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let rgb: Vec<u8> = image.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
    encoder.write_header()?.write_image_data(&rgb)?;
    Ok(bytes)
}

/// The path with the ending `.png`: a plan is never replaced by its picture.
pub fn with_png(path: &Path) -> PathBuf {
    let is_png = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png"));
    if is_png { path.to_owned() } else { path.with_added_extension("png") }
}
