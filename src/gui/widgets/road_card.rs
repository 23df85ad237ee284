//! A card that leads somewhere: its name, and a sentence below.

use eframe::egui::{Response, Ui, pos2, vec2};

use super::card::card_button;
use super::paint;
use crate::gui::theme::{BODY, CARD_PADDING, SPACE, TABLE, Weight, tokens};

/// The sentence has so many rows.
const ROWS: usize = 3;
/// The height of such a card; a narrow one needs one row more.
const HEIGHT: f32 = 92.0;
const HEIGHT_NARROW: f32 = 108.0;
/// Below this width a card is narrow.
const NARROW: f32 = 280.0;

/// A card that leads somewhere.
pub fn road_card(ui: &mut Ui, width: f32, title: &str, text: &str) -> Response {
    let height = if width < NARROW { HEIGHT_NARROW } else { HEIGHT };
    let (inner, response) = card_button(ui, vec2(width, height), title);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(text));
    let t = tokens(ui);
    let title = paint::line_within(ui, title, BODY + 1.5, Weight::Bold, t.accent, inner.width());
    let text = paint::lines_within(ui, text, TABLE, Weight::Regular, t.second, (inner.width(), ROWS));
    let top = inner.top() - CARD_PADDING * 0.125;
    let below = top + title.size().y + SPACE;
    paint::left(ui, pos2(inner.left(), top + title.size().y * 0.5), title);
    paint::left(ui, pos2(inner.left(), below + text.size().y * 0.5), text);
    response
}
