//! A card of the overview: a label, one big figure, and below it what to think of it.

use eframe::egui::{Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::chip::{Chip, Tone};
use super::icon::Icon;
use super::{bars, paint};
use crate::gui::theme::{
    BAR, BODY, CARD_PADDING, CHIP_HEIGHT, FIGURE, GAP_SMALL, LABEL, SPACE, STAT_HEIGHT, Weight, tokens,
};

/// What a card of the overview says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stat<'a> {
    /// What the figure is.
    pub label: &'a str,
    /// The figure.
    pub figure: &'a str,
    /// Behind the figure, smaller, such as "/ 63".
    pub suffix: Option<&'a str>,
    /// A chip below.
    pub chip: Option<(Tone, Option<Icon>, &'a str)>,
    /// Words behind the chip.
    pub note: Option<&'a str>,
    /// A bar below, 0 to 1.
    pub progress: Option<f32>,
}

/// Words behind the chip have so many rows, which the space around them has room for.
const NOTE_ROWS: usize = 2;

/// With less room than this words behind the chip would be scraps; the pointer has them all.
const NOTE_LEAST: f32 = 80.0;

/// A card of the overview, as wide as the room it is given; all are equally high.
pub fn stat(ui: &mut Ui, stat: &Stat) -> Response {
    let t = tokens(ui);
    let size = vec2(ui.available_width(), STAT_HEIGHT + CARD_PADDING * 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, spoken(stat)));
    ui.painter().add(t.card_frame().paint(rect.shrink(CARD_PADDING)));
    let inner = rect.shrink(CARD_PADDING);
    let label = paint::line_within(ui, stat.label, LABEL, Weight::Medium, t.second, inner.width());
    let label_height = label.size().y;
    paint::left(ui, inner.left_top() + vec2(0.0, label_height * 0.5), label);
    figure(ui, inner.left_top() + vec2(0.0, label_height + SPACE * 0.75 + FIGURE), stat, inner.width());
    let below = Rect::from_min_max(pos2(inner.left(), inner.bottom() - CHIP_HEIGHT), inner.max);
    let cut = foot(ui, below, stat);
    if cut { response.on_hover_text(stat.note.unwrap_or_default()) } else { response }
}

/// Where the figure stands in a card that was drawn.
pub fn figure_place(ui: &Ui, card: Rect, stat: &Stat) -> Rect {
    let t = tokens(ui);
    let inner = card.shrink(CARD_PADDING);
    let label = paint::line_within(ui, stat.label, LABEL, Weight::Medium, t.second, inner.width());
    let figure = paint::line_within(ui, stat.figure, FIGURE, Weight::Bold, t.text, inner.width());
    let top = inner.left_top() + vec2(0.0, label.size().y);
    Rect::from_min_size(top, vec2(figure.size().x, FIGURE + SPACE * 1.5))
}

fn figure(ui: &Ui, at: Pos2, stat: &Stat, width: f32) {
    let t = tokens(ui);
    let galley = paint::line_within(ui, stat.figure, FIGURE, Weight::Bold, t.text, width);
    let end = paint::on_baseline(ui, at, galley);
    if let Some(suffix) = stat.suffix {
        let room = at.x + width - end - SPACE;
        let galley = paint::line_within(ui, suffix, BODY + 2.0, Weight::Medium, t.second, room);
        paint::on_baseline(ui, pos2(end + SPACE, at.y), galley);
    }
}

/// Chip, words and bar; says whether the words had to be cut.
fn foot(ui: &Ui, rect: Rect, stat: &Stat) -> bool {
    let t = tokens(ui);
    let mut x = rect.left();
    let mut is_cut = false;
    if let Some((tone, icon, text)) = stat.chip {
        x = Chip { tone, icon, text, marks: &[], size: LABEL }.paint(ui, rect.left_center()) + GAP_SMALL;
    }
    if let Some(note) = stat.note {
        let room = rect.right() - x;
        if room < NOTE_LEAST {
            is_cut = true;
        } else {
            let galley = paint::lines_within(ui, note, LABEL, Weight::Medium, t.second, (room, NOTE_ROWS));
            is_cut = galley.elided;
            x = paint::left(ui, pos2(x, rect.center().y), galley) + GAP_SMALL;
        }
    }
    if let Some(share) = stat.progress {
        let bar =
            Rect::from_min_max(pos2(x, rect.center().y - BAR * 0.5), pos2(rect.right(), rect.center().y + BAR * 0.5));
        bars::paint_share(ui.painter(), bar, share, t.track, t.accent);
    }
    is_cut
}

/// What a screen reader says.
fn spoken(stat: &Stat) -> String {
    let parts = [stat.suffix, stat.chip.map(|(_, _, text)| text), stat.note];
    let rest: String = parts.into_iter().flatten().map(|part| format!(" {part}")).collect();
    format!("{}: {}{rest}", stat.label, stat.figure)
}
