//! Fills the triangles that egui cuts a frame into, on the processor alone: what a graphics card does for the window.
//!
//! The rules are the card's, so that a picture looks like the window: a pixel belongs to a triangle when its middle
//! does, an edge between two triangles to one of them only, colours are multiplied and blended in gamma space with
//! premultiplied alpha, textures are sampled between their four nearest texels. The window's dithering is left out:
//! flat colours stay flat, and the file small. No kept library does this for egui 0.37 (`egui_software_backend` and
//! `dream-soft-render` stay behind at 0.34), and it is little code.

use eframe::egui::epaint::{Mesh, Primitive, Vertex};
use eframe::egui::{ClippedPrimitive, Color32, ColorImage, ImageData, Rect, TextureId, TexturesDelta};
use std::collections::HashMap;

/// How finely corners are placed: so many steps a pixel, as on a card.
const STEPS: i64 = 256;
/// Corners further away than this, in pixels, are pulled here, so that no product overflows.
const FAR: f32 = 1_000_000.0;

/// The textures of a picture; the first one holds the letters.
#[derive(Default)]
pub(super) struct Textures(HashMap<TextureId, ColorImage>);

impl Textures {
    /// Takes over what is new or changed. The textures that are to be freed live as long as the picture.
    pub(super) fn update(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match (change.pos, self.0.get_mut(&id)) {
                    (Some(at), Some(whole)) => put(whole, at, &image),
                    _ => drop(self.0.insert(id, ColorImage::clone(&image))),
                }
            }
        }
        delta.free.clear();
    }
}

/// Puts a part into a texture.
fn put(whole: &mut ColorImage, [left, top]: [usize; 2], part: &ColorImage) {
    let width = whole.size[0];
    for (y, row) in part.pixels.chunks_exact(part.size[0].max(1)).enumerate() {
        let start = (top + y) * width + left;
        if let Some(place) = whole.pixels.get_mut(start..start + row.len()) {
            place.copy_from_slice(row);
        }
    }
}

/// Paints what egui drew over the picture.
pub(super) fn paint(image: &mut ColorImage, drawn: &[ClippedPrimitive], textures: &Textures, pixels_per_point: f32) {
    for ClippedPrimitive { clip_rect, primitive } in drawn {
        // The program has no drawing of its own for the card, so nothing but meshes comes.
        let Primitive::Mesh(mesh) = primitive else { continue };
        let Some(texture) = textures.0.get(&mesh.texture_id) else { continue };
        let clip = Clip::new(*clip_rect, pixels_per_point, image.size);
        mesh_triangles(mesh, |corners| triangle(image, clip, corners, texture, pixels_per_point));
    }
}

fn mesh_triangles(mesh: &Mesh, mut each: impl FnMut([&Vertex; 3])) {
    for corners in mesh.indices.as_chunks::<3>().0 {
        let [Some(a), Some(b), Some(c)] = corners.map(|i| mesh.vertices.get(i as usize)) else { continue };
        each([a, b, c]);
    }
}

/// The pixels that may be painted: from the first to before the last.
#[derive(Clone, Copy)]
struct Clip {
    x: (i64, i64),
    y: (i64, i64),
}

impl Clip {
    fn new(rect: Rect, pixels_per_point: f32, [width, height]: [usize; 2]) -> Self {
        let range = |from: f32, to: f32, most: usize| {
            let pixel = |at: f32| ((at * pixels_per_point).round() as i64).clamp(0, most as i64);
            (pixel(from), pixel(to))
        };
        Self { x: range(rect.left(), rect.right(), width), y: range(rect.top(), rect.bottom(), height) }
    }
}

/// One side of a triangle: not negative at the middles of the pixels on the inner side.
#[derive(Clone, Copy)]
struct Side {
    /// At the middle of the pixel 0, 0.
    origin: i64,
    /// From a pixel to the next one at the right, and to the one below.
    step: (i64, i64),
    /// Whether pixels right on the side belong to the triangle: those at its top or its left do.
    takes_edge: bool,
}

impl Side {
    fn new((ax, ay): (i64, i64), (bx, by): (i64, i64)) -> Self {
        let (dx, dy) = (bx - ax, by - ay);
        let origin = dx * (STEPS / 2 - ay) - dy * (STEPS / 2 - ax);
        let takes_edge = dy < 0 || (dy == 0 && dx > 0);
        Self { origin, step: (-dy * STEPS, dx * STEPS), takes_edge }
    }

    const fn at(self, x: i64, y: i64) -> i64 {
        self.origin + x * self.step.0 + y * self.step.1
    }

    /// Narrows the pixels of a row, from the first to before the last, to those on the inner side.
    const fn narrow(self, (from, to): (i64, i64), y: i64) -> (i64, i64) {
        let value = self.at(0, y) - if self.takes_edge { 0 } else { 1 };
        let step = self.step.0;
        if step > 0 {
            let first = -(value.div_euclid(step));
            (if first > from { first } else { from }, to)
        } else if step < 0 {
            let end = value.div_euclid(-step) + 1;
            (from, if end < to { end } else { to })
        } else if value < 0 {
            (from, from)
        } else {
            (from, to)
        }
    }
}

/// What a pixel of a triangle is made of: red, green, blue and alpha from 0 to 255, then the place in the texture.
type Paint = [f32; 6];

fn paint_of(vertex: &Vertex) -> Paint {
    let [r, g, b, a] = vertex.color.to_array().map(f32::from);
    [r, g, b, a, vertex.uv.x, vertex.uv.y]
}

fn triangle(image: &mut ColorImage, clip: Clip, corners: [&Vertex; 3], texture: &ColorImage, pixels_per_point: f32) {
    let place = |v: &Vertex| {
        let step = |at: f32| ((at * pixels_per_point).clamp(-FAR, FAR) * STEPS as f32).round() as i64;
        (step(v.pos.x), step(v.pos.y))
    };
    let [a, mut b, mut c] = corners;
    let twice_area = |[a, b, c]: [(i64, i64); 3]| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    // egui's triangles turn either way; here all turn the same way.
    let area = match twice_area([place(a), place(b), place(c)]) {
        0 => return,
        area if area < 0 => {
            std::mem::swap(&mut b, &mut c);
            -area
        }
        area => area,
    };
    let points = [place(a), place(b), place(c)];
    let sides = [Side::new(points[1], points[2]), Side::new(points[2], points[0]), Side::new(points[0], points[1])];
    let filling = Filling { paints: [a, b, c].map(paint_of), sides, area: area as f32, texture };
    let flat = filling.flat();
    let (top, bottom) = (points.iter().map(|p| p.1).min(), points.iter().map(|p| p.1).max());
    let first = top.unwrap_or(0).div_euclid(STEPS).max(clip.y.0);
    let end = (bottom.unwrap_or(0).div_euclid(STEPS) + 1).min(clip.y.1);
    let width = image.size[0];
    for y in first..end {
        let (from, to) = sides.iter().fold(clip.x, |row, side| side.narrow(row, y));
        if from >= to {
            continue;
        }
        let start = y as usize * width;
        let Some(row) = image.pixels.get_mut(start + from as usize..start + to as usize) else { continue };
        match flat {
            Some(source) => blend_flat(row, source),
            None => filling.blend(row, from, y),
        }
    }
}

/// What a triangle is filled with.
struct Filling<'a> {
    paints: [Paint; 3],
    sides: [Side; 3],
    area: f32,
    texture: &'a ColorImage,
}

impl Filling<'_> {
    /// The one colour of the triangle, when it has only one.
    fn flat(&self) -> Option<[f32; 4]> {
        let [a, b, c] = self.paints;
        (a == b && b == c).then(|| self.color(a))
    }

    /// Blends the pixels of a row that begins at `x`.
    fn blend(&self, row: &mut [Color32], x: i64, y: i64) {
        // The weight of a corner is how far away the side across from it is.
        let weights = self.sides.map(|side| (side.at(x, y) as f32 / self.area, side.step.0 as f32 / self.area));
        let mix = |of: [f32; 3]| -> Paint {
            std::array::from_fn(|i| (0..3).map(|corner| self.paints[corner][i] * of[corner]).sum())
        };
        let mut paint = mix(weights.map(|(start, _)| start));
        let step = mix(weights.map(|(_, step)| step));
        for pixel in row {
            *pixel = over(self.color(paint), *pixel);
            for (value, step) in paint.iter_mut().zip(step) {
                *value += step;
            }
        }
    }

    /// The colour of the corners times the texture.
    fn color(&self, [r, g, b, a, u, v]: Paint) -> [f32; 4] {
        let texel = sample(self.texture, u, v);
        [r * texel[0], g * texel[1], b * texel[2], a * texel[3]].map(|channel| channel.max(0.0))
    }
}

/// A texture between its four nearest texels, from 0 to 1; beyond its edge is its edge.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let split = |at: f32, size: usize| {
        let at = (at * size as f32 - 0.5).clamp(0.0, size.saturating_sub(1) as f32);
        let first = at as usize;
        (first, (first + 1).min(size.saturating_sub(1)), at - first as f32)
    };
    let ((left, right, dx), (top, bottom, dy)) = (split(u, width), split(v, height));
    let texel = |x: usize, y: usize| texture.pixels.get(y * width + x).copied().unwrap_or_default().to_array();
    let corners = [texel(left, top), texel(right, top), texel(left, bottom), texel(right, bottom)];
    let shares = [(1.0 - dx) * (1.0 - dy), dx * (1.0 - dy), (1.0 - dx) * dy, dx * dy];
    std::array::from_fn(|i| corners.iter().zip(shares).map(|(c, share)| f32::from(c[i]) * share).sum::<f32>() / 255.0)
}

fn blend_flat(row: &mut [Color32], source: [f32; 4]) {
    if source[3] >= 254.5 {
        row.fill(over(source, Color32::TRANSPARENT));
    } else if source.iter().any(|channel| *channel > 0.0) {
        row.iter_mut().for_each(|pixel| *pixel = over(source, *pixel));
    }
}

/// A premultiplied colour, each part from 0 to 255, over a pixel.
fn over(source: [f32; 4], below: Color32) -> Color32 {
    let rest = 1.0 - source[3] / 255.0;
    let below = below.to_array();
    let [r, g, b, a]: [u8; 4] = std::array::from_fn(|i| (source[i] + f32::from(below[i]) * rest + 0.5) as u8);
    Color32::from_rgba_premultiplied(r, g, b, a)
}
