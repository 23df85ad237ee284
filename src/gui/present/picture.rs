//! A picture of the screen as the bytes of a PNG file.

use eframe::egui::ColorImage;

/// A picture as a PNG file.
///
/// # Errors
/// When the picture has no pixels, or too many for the format.
pub fn png(image: &ColorImage) -> Result<Vec<u8>, png::EncodingError> {
    let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side(image.size[0]), side(image.size[1]));
    // A page is opaque; its alpha would only make the file larger.
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let rgb: Vec<u8> = image.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
    encoder.write_header()?.write_image_data(&rgb)?;
    Ok(bytes)
}
