//! What the what-if room remembers.

use super::assume::Assumption;
use super::certainty::Certainty;
use super::pay::Pay;

/// What the what-if room remembers.
#[derive(Default)]
pub(in crate::gui::panels) struct WhatIfPanel {
    /// Whether the indicators of which nothing is known are shown; `None` before anybody chose.
    pub(super) shows_unknown: Option<bool>,
    /// What the column beside the contribution shows.
    pub(super) pay: Pay,
    /// How sure the rank is.
    pub(super) certainty: Certainty,
    /// Whether the pillars are shown as a radar.
    pub(super) is_radar: bool,
    /// The indicator whose assumed baseline is being typed.
    pub(super) assumption: Option<Assumption>,
}

impl WhatIfPanel {
    /// See [`crate::gui::panels::Panels::for_picture`].
    pub(in crate::gui::panels) fn for_picture(&self) -> Self {
        Self { pay: self.pay, is_radar: self.is_radar, ..Self::default() }
    }
}
