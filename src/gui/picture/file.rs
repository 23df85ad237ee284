//! A picture as a file.

use eframe::egui::ColorImage;
use std::path::{Path, PathBuf};

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
