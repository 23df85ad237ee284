//! The card of a plan that can be opened: what it is called, where it is, how it stands.

use eframe::egui::{Rect, Response, Ui, pos2, vec2};

use super::card::card_button;
use super::chip::{Chip, Tone};
use super::{bars, paint};
use crate::gui::theme::{
    BAR, BODY, CARD_PADDING, CHIP_HEIGHT, GAP, GAP_SMALL, LABEL, SPACE, TABLE, TITLE, Weight, tokens,
};

/// What a card says.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlanCard<'a> {
    /// Province and year, or the name of the file.
    pub title: &'a str,
    /// A chip at the right of the title.
    pub chip: Option<(Tone, &'a str)>,
    /// The file.
    pub file: &'a str,
    /// When it was changed, and where it is.
    pub place: &'a str,
    /// A rank, and among how many.
    pub figure: Option<(&'a str, &'a str)>,
    /// Words beside the rank, or in its place.
    pub note: &'a str,
    /// A bar below, 0 to 1.
    pub share: Option<f32>,
}

/// The height of such a card.
pub const PLAN_CARD_HEIGHT: f32 = 150.0;

/// The text size of the title, and of the rank.
const HEADING: f32 = BODY + 1.5;
/// Words beside the rank have so many rows.
const NOTE_ROWS: usize = 2;
/// Where the words beside the rank begin, at the least.
const NOTE_LEFT: f32 = 84.0;
/// The height of the part with the rank.
const FIGURE_ROOM: f32 = 36.0;

/// A card that opens a plan; `name` is what a screen reader says of it.
pub fn plan_card(ui: &mut Ui, width: f32, card: &PlanCard, name: &str) -> Response {
    let (inner, response) = card_button(ui, vec2(width, PLAN_CARD_HEIGHT), name);
    if !ui.is_rect_visible(inner) {
        return response;
    }
    let t = tokens(ui);
    let mut right = inner.right();
    let top = inner.top() + CHIP_HEIGHT * 0.5;
    if let Some((tone, text)) = card.chip {
        let chip = Chip { tone, icon: None, text, marks: &[], size: LABEL };
        right -= chip.size(ui).x;
        chip.paint(ui, pos2(right, top));
        right -= GAP_SMALL;
    }
    let line = |text: &str, size, weight, color, room| paint::line_within(ui, text, size, weight, color, room);
    let title = line(card.title, HEADING, Weight::Bold, t.text, right - inner.left());
    paint::left(ui, pos2(inner.left(), top), title);
    let file = line(card.file, TABLE, Weight::Regular, t.second, inner.width());
    let y = top + CHIP_HEIGHT * 0.5 + SPACE + file.size().y * 0.5;
    let below = y + file.size().y * 0.5;
    paint::left(ui, pos2(inner.left(), y), file);
    let place = line(card.place, LABEL, Weight::Regular, t.second, inner.width());
    paint::left(ui, pos2(inner.left(), below + SPACE * 0.5 + place.size().y * 0.5), place);
    let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - BAR - GAP_SMALL - FIGURE_ROOM), inner.max);
    foot_ui(ui, foot, card);
    response
}

/// The rank, the words beside it, and the bar.
fn foot_ui(ui: &Ui, rect: Rect, card: &PlanCard) {
    let t = tokens(ui);
    let middle = rect.top() + FIGURE_ROOM * 0.5;
    let mut x = rect.left();
    if let Some((figure, suffix)) = card.figure {
        let baseline = middle + TITLE * 0.4;
        let figure = paint::line(ui, figure, TITLE + SPACE, Weight::Bold, t.text);
        let end = paint::on_baseline(ui, pos2(x, baseline), figure) + SPACE;
        let suffix = paint::line(ui, suffix, BODY, Weight::Medium, t.second);
        let end = paint::on_baseline(ui, pos2(end, baseline), suffix);
        x = (end + GAP).max(rect.left() + NOTE_LEFT);
    }
    let room = (rect.right() - x, NOTE_ROWS);
    let note = paint::lines_within(ui, card.note, TABLE, Weight::Regular, t.second, room);
    paint::left(ui, pos2(x, middle), note);
    if let Some(share) = card.share {
        let bar = Rect::from_min_max(pos2(rect.left(), rect.bottom() - BAR), rect.max);
        bars::paint_share(ui.painter(), bar, share, t.track, t.accent);
    }
}

/// Where the lowest line of a card is, for a link in place of its bar.
#[must_use]
pub fn foot_of(card: Rect) -> Rect {
    let inner = card.shrink(CARD_PADDING);
    Rect::from_min_max(pos2(inner.left(), inner.bottom() - CHIP_HEIGHT), inner.max)
}
