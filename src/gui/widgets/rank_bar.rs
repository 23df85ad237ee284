//! The rank bar: places 1 (left, best) to n on a track, with a tick at the baseline.

use eframe::egui::{Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::gui::theme::{BAR, CONTROL_HEIGHT, HAIRLINE, RING_LINE, RING_RADIUS, TICK, Tokens, tokens};

/// A bar of the places 1 to `of` with a tick at `baseline`; `weak` paints the tick as a problem.
///
/// `name` is what a screen reader says and should hold the rank.
pub fn rank_bar(ui: &mut Ui, width: f32, of: u32, baseline: Option<u32>, weak: bool, name: &str) -> Response {
    rank_bar_sized(ui, (width, BAR * 2.0), of, (baseline, None), weak, name)
}

/// Like [`rank_bar`] in any size (width, height), with baseline and scenario, for workshop pages.
pub fn rank_bar_sized(
    ui: &mut Ui,
    (width, height): (f32, f32),
    of: u32,
    (baseline, scenario): (Option<u32>, Option<u32>),
    weak: bool,
    name: &str,
) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, name));
    // A bar is painted at the scale of a slider as high as a control, never thinner than that.
    let scale = (height / CONTROL_HEIGHT).max(1.0);
    let track = Track { rect, of, scale };
    track.paint_empty(ui.painter(), &t, baseline.is_some() || scenario.is_some());
    if let (Some(from), Some(to)) = (baseline, scenario) {
        track.paint_between(ui.painter(), &t, from, to);
    }
    if let Some(rank) = baseline {
        track.paint_tick(ui.painter(), &t, rank, weak);
    }
    if let Some(rank) = scenario {
        track.paint_ring(ui.painter(), &t, rank, RingKind::Scenario);
    }
    response
}

/// Where ranks are on a bar.
pub(super) struct Track {
    /// The room of the bar.
    pub(super) rect: Rect,
    /// The last place.
    pub(super) of: u32,
    /// 1 on ordinary pages, more on workshop pages.
    pub(super) scale: f32,
}

/// How a ring is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RingKind {
    /// At the rank of the scenario.
    Scenario,
    /// At the baseline, waiting to be dragged.
    Waiting,
}

impl Track {
    /// The middle of the first and of the last place: a ring there stays inside the bar.
    fn ends(&self) -> (f32, f32) {
        let inset = (RING_RADIUS + RING_LINE * 0.5) * self.scale;
        (self.rect.left() + inset, self.rect.right() - inset)
    }

    /// The middle of a place.
    pub(super) fn place(&self, rank: u32) -> Pos2 {
        let (first, last) = self.ends();
        let steps = self.of.saturating_sub(1).max(1) as f32;
        let share = rank.saturating_sub(1) as f32 / steps;
        pos2(first + (last - first) * share.clamp(0.0, 1.0), self.rect.center().y)
    }

    /// The place at a point.
    pub(super) fn rank_at(&self, x: f32) -> u32 {
        let (first, last) = self.ends();
        let share = ((x - first) / (last - first).max(1.0)).clamp(0.0, 1.0);
        let steps = self.of.saturating_sub(1) as f32;
        1 + (share * steps).round() as u32
    }

    fn bar(&self, from: f32, to: f32) -> Rect {
        let half = BAR * 0.5 * self.scale;
        let y = self.rect.center().y;
        Rect::from_min_max(pos2(from.min(to), y - half), pos2(from.max(to), y + half))
    }

    /// The empty track; fainter when the rank is not known.
    pub(super) fn paint_empty(&self, painter: &Painter, t: &Tokens, known: bool) {
        let rect = self.bar(self.rect.left(), self.rect.right());
        let color = if known { t.track } else { t.track.lerp_to_gamma(t.surface, 0.45) };
        // The place where a rank can be is found without the fill.
        let line = Stroke::new(HAIRLINE * self.scale, if known { t.field_border } else { t.border });
        painter.rect(rect, rect.height() * 0.5, color, line, StrokeKind::Inside);
    }

    /// The way from the baseline to the scenario.
    pub(super) fn paint_between(&self, painter: &Painter, t: &Tokens, from: u32, to: u32) {
        let rect = self.bar(self.place(from).x, self.place(to).x);
        painter.rect_filled(rect, 0.0, t.accent_fill);
    }

    /// The baseline.
    pub(super) fn paint_tick(&self, painter: &Painter, t: &Tokens, rank: u32, weak: bool) {
        let [width, height] = TICK.map(|edge| edge * self.scale);
        let rect = Rect::from_center_size(self.place(rank), vec2(width, height));
        let color = if weak { t.bad } else { t.second };
        painter.rect_filled(rect, 1.0, color);
    }

    /// The handle.
    pub(super) fn paint_ring(&self, painter: &Painter, t: &Tokens, rank: u32, kind: RingKind) {
        let (line, color) = match kind {
            RingKind::Scenario => (RING_LINE, t.accent),
            RingKind::Waiting => (RING_LINE * 0.6, t.baseline),
        };
        let stroke = Stroke::new(line * self.scale, color);
        painter.circle(self.place(rank), RING_RADIUS * self.scale, t.surface, stroke);
    }
}
