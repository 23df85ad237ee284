//! The ladder of units by rank, with holes where scores are not published.

use eframe::egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::gui::theme::{CELL_PADDING, RADIUS_SMALL, RUNG_HEIGHT, SPACE, TABLE, Weight, tokens};

/// A rung of the ladder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LadderRung {
    /// The place, such as "6" or "2–5".
    pub rank: String,
    /// Who is there, or why it is empty.
    pub name: String,
    /// The score.
    pub score: Option<String>,
    /// What stands there.
    pub kind: LadderKind,
}

/// What stands on a rung.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LadderKind {
    /// A unit whose score is known.
    #[default]
    Known,
    /// Units whose scores are not known.
    Hole,
    /// Our unit as it stands.
    Baseline,
    /// Our unit in the scenario.
    Scenario,
}

/// The ladder, as wide as the room it is given.
pub fn ladder(ui: &mut Ui, rungs: &[LadderRung]) -> Response {
    ladder_sized(ui, rungs, TABLE)
}

/// Like [`ladder`] with text of a given size, for workshop pages.
pub fn ladder_sized(ui: &mut Ui, rungs: &[LadderRung], text_size: f32) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for rung in rungs {
            rung_ui(ui, rung, text_size);
        }
    })
    .response
}

fn rung_ui(ui: &mut Ui, rung: &LadderRung, text_size: f32) {
    let t = tokens(ui);
    let scale = text_size / TABLE;
    let size = vec2(ui.available_width(), RUNG_HEIGHT * scale);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let text = format!("{} · {}", rung.rank, rung.name);
    let enabled = ui.is_enabled();
    let score = rung.score.as_deref().unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, format!("{text} {score}").trim_end()));
    let (color, weight) = match rung.kind {
        LadderKind::Known => (t.text, Weight::Regular),
        LadderKind::Hole => (t.third, Weight::Regular),
        LadderKind::Baseline => (t.second, Weight::SemiBold),
        LadderKind::Scenario => (t.accent, Weight::SemiBold),
    };
    if rung.kind == LadderKind::Scenario {
        ui.painter().rect_filled(rect, RADIUS_SMALL, t.accent_soft);
    }
    let inner = rect.shrink2(vec2(CELL_PADDING * scale, 0.0));
    let galley = paint::line(ui, score, text_size, weight, color);
    let start = paint::right(ui, inner.right_center(), galley);
    let room = start - SPACE * scale - inner.left();
    let galley = paint::line_within(ui, &text, text_size, weight, color, room);
    let cut = galley.elided;
    paint::left(ui, pos2(inner.left(), inner.center().y), galley);
    if cut {
        response.on_hover_text(text);
    }
}
