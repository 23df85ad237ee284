//! A slider over figures that go in even steps.

use eframe::egui::{Response, Sense, Ui, vec2};

use super::rank_bar::{RingKind, Track};
use super::slide;
use crate::gui::theme::{CONTROL_HEIGHT, tokens};

/// What a slider goes over.
#[derive(Clone, Copy, Debug)]
pub struct Steps {
    /// The least figure.
    pub least: f64,
    /// The greatest figure.
    pub most: f64,
    /// How many steps one has: 10 for tenths.
    pub of_one: u32,
}

impl Steps {
    fn units(&self, value: f64) -> f64 {
        (value * f64::from(self.of_one)).round()
    }

    /// How many figures there are.
    fn count(&self) -> u32 {
        (self.units(self.most) - self.units(self.least)) as u32 + 1
    }

    /// The place of a figure, from 1.
    fn place(&self, value: f64) -> u32 {
        (self.units(value) - self.units(self.least)).max(0.0) as u32 + 1
    }

    /// The figure of a place.
    fn value(&self, place: u32) -> f64 {
        (self.units(self.least) + f64::from(place.saturating_sub(1))) / f64::from(self.of_one)
    }
}

/// A slider as wide as `width`. Its bar is filled from zero, or from the least figure. With the keyboard: arrows by a step, with
/// Shift by ten, Home and End.
pub fn slider(ui: &mut Ui, width: f32, steps: Steps, value: &mut f64, name: &str) -> Response {
    let size = vec2(width, ui.spacing().interact_size.y.min(CONTROL_HEIGHT));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::drag());
    let track = Track { rect, of: steps.count(), scale: 1.0 };
    let now = steps.place(*value);
    let asked = slide::asked(ui, &response, &track, now, |value| steps.place(value));
    if let Some(place) = asked.filter(|place| *place != now) {
        *value = steps.value(place);
        response.mark_changed();
    }
    slide::tell(ui, &response, (steps.least, steps.most, f64::from(steps.of_one).recip()), *value, name);
    if ui.is_rect_visible(rect) {
        let (t, at) = (tokens(ui), steps.place(*value));
        track.paint_empty(ui.painter(), &t, true);
        track.paint_between(ui.painter(), &t, steps.place(0.0_f64.clamp(steps.least, steps.most)), at);
        slide::halo(ui, &response, &track, at, &t);
        track.paint_ring(ui.painter(), &t, at, RingKind::Scenario);
    }
    slide::with_cursor(response)
}
