//! The tour: what a newcomer does once on a sample, and which of it is done.

use std::collections::BTreeSet;
use strum::VariantArray;

/// The sample on which the tour goes.
pub const TOUR_SAMPLE: &str = "can-tho-2025";

/// A step of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum TourStep {
    /// Open the sample.
    Open,
    /// Look at a row of the indicators.
    Row,
    /// Drag a slider.
    Slider,
    /// Ask why a number is what it is.
    Why,
    /// Keep the moves as a scenario.
    Keep,
    /// Show it to a room.
    Present,
    /// Go back to the start page.
    Home,
}

/// The tour while it goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    /// The open sample, by its [`crate::gui::state::tab::PlanTab::id`].
    pub plan: Option<u64>,
    done: BTreeSet<TourStep>,
}

impl Tour {
    /// Ticks a step off.
    pub fn tick(&mut self, step: TourStep) {
        self.done.insert(step);
    }

    /// Whether a step was done.
    #[must_use]
    pub fn is_done(&self, step: TourStep) -> bool {
        self.done.contains(&step)
    }

    /// The first step that is not done; `None` at the end.
    #[must_use]
    pub fn step(&self) -> Option<TourStep> {
        TourStep::VARIANTS.iter().copied().find(|step| !self.is_done(*step))
    }
}
