//! The palette: one field over every command, indicator, scenario and plan, found without minding diacritics.

use super::state::State;
use super::theme::{
    BODY, CONTROL_HEIGHT, GAP_SMALL, ICON, LABEL, PAGE_PADDING, PALETTE_ROW, SPACE, TOP_BAR_HEIGHT, Tokens, Weight,
    rich, tokens, tokens_of,
};
use super::widgets::field::bare_field;
use super::widgets::icon::{Icon, icon};
use super::widgets::modal::modal;
use super::widgets::palette_item::{PaletteItem, palette_item};
use super::widgets::row::row;
use crate::gui::model::action::Action;
use crate::gui::model::offer::{Offer, OfferKind};
use crate::gui::model::palette::{OpenPalette, PaletteKey};
use crate::text::Lang;
use crate::text::marks::word_marks;
use crate::text::palette_words::PaletteWord;
use eframe::egui::{Align2, Context, Event, EventFilter, Frame, Id, Key, Role, ScrollArea, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// The greatest width of the palette.
const WIDTH: f32 = 640.0;
/// The greatest number of lines in sight.
const MAX_LINES: f32 = 9.0;
/// What stands around the list: the field, the line about the keys, space above and below the palette.
const AROUND: f32 = TOP_BAR_HEIGHT + CONTROL_HEIGHT * 2.0 + PAGE_PADDING * 2.0;

/// Takes the keys that belong to the open palette, and those of every shortcut, before anything else can answer.
pub(super) fn palette_keys(ctx: &Context, state: &mut State) {
    let Some(open) = &mut state.palette.open else { return };
    let toggle = Action::Palette.shortcut();
    ctx.input_mut(|input| {
        if input.consume_shortcut(&toggle) {
            open.keys.push(PaletteKey::Leave);
        }
        let mut is_done = false;
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                let Some(asked) = key_of(*key, modifiers.shift) else { return true };
                is_done |= matches!(asked, PaletteKey::Enter | PaletteKey::Leave);
                open.keys.push(asked);
                false
            }
            // What is typed after Enter was not meant for the field.
            Event::Text(_) => !is_done,
            _ => true,
        });
        // The field keeps its own undo.
        let others = Action::all().iter().filter(|a| !matches!(a, Action::Undo | Action::Redo));
        for action in others {
            input.consume_shortcut(&action.shortcut());
        }
    });
}

const fn key_of(key: Key, is_shifted: bool) -> Option<PaletteKey> {
    Some(match key {
        Key::ArrowDown => PaletteKey::By(1),
        Key::ArrowUp => PaletteKey::By(-1),
        Key::Tab => PaletteKey::By(if is_shifted { -1 } else { 1 }),
        Key::PageDown => PaletteKey::Page(true),
        Key::PageUp => PaletteKey::Page(false),
        Key::End => PaletteKey::End(true),
        Key::Home => PaletteKey::End(false),
        Key::Enter => PaletteKey::Enter,
        Key::Escape => PaletteKey::Leave,
        _ => return None,
    })
}

/// Draws the palette when it is open, and does what was chosen in it.
pub(super) fn palette_ui(ctx: &Context, state: &mut State) {
    let Some(mut open) = state.palette.open.take() else { return };
    // A question that came up meanwhile goes first.
    if state.dialog.is_some() {
        return;
    }
    let screen = ctx.content_rect().size();
    let modal =
        modal(Id::unique("palette"), Align2::CENTER_TOP, vec2(0.0, TOP_BAR_HEIGHT)).frame(frame(&tokens_of(ctx)));
    let lines = ((screen.y - AROUND) / PALETTE_ROW).floor().clamp(1.0, MAX_LINES);
    let drawn = modal.show(ctx, |ui| {
        ui.set_width(WIDTH.min(screen.x - PAGE_PADDING * 2.0));
        ui.spacing_mut().item_spacing.y = SPACE;
        content_ui(ui, state, &mut open, lines)
    });
    let chosen = match drawn.inner {
        Answer::None if drawn.should_close() => None,
        Answer::None => {
            state.palette.open = Some(open);
            return;
        }
        Answer::Leave => None,
        Answer::Do(at) => open.shown.get(at).map(|&at| open.offers[at].clone()),
    };
    ctx.memory_mut(|memory| memory.surrender_focus(field_id()));
    ctx.request_repaint();
    state.focus_to_give = open.focus_before;
    if let Some(offer) = chosen {
        state.palette.note_used(offer.kind);
        offer.does.into_iter().for_each(|command| drop(state.sender().send(command)));
    }
}

fn frame(t: &Tokens) -> Frame {
    t.card_frame().inner_margin(GAP_SMALL).shadow(t.float_shadow())
}

fn field_id() -> Id {
    Id::unique("palette field")
}

/// What a frame of the palette came to.
#[derive(Clone, Copy)]
enum Answer {
    None,
    /// Close it.
    Leave,
    /// Do what is at this place of the list.
    Do(usize),
}

fn content_ui(ui: &mut Ui, state: &State, open: &mut OpenPalette, lines: f32) -> Answer {
    let lang = state.lang();
    if field_ui(ui, lang, open) {
        state.palette.renew(open);
    }
    let all = Arc::clone(&open.offers);
    let offers: Vec<&Offer> = open.shown.iter().map(|&at| &all[at]).collect();
    let by_key = keys(open, &offers, lines);
    ui.separator();
    let height = PALETTE_ROW * lines.min(offers.len() as f32);
    let clicked = ui.scope(|ui| list_ui(ui, lang, open, &offers, height)).inner;
    let second = tokens(ui).second;
    if offers.is_empty() {
        row(ui, PALETTE_ROW, |ui| {
            ui.add_space(GAP_SMALL);
            ui.label(rich(PaletteWord::Nothing.text(lang), BODY, Weight::Regular, second));
        });
    }
    ui.separator();
    row(ui, ICON, |ui| {
        ui.add_space(GAP_SMALL);
        ui.label(rich(PaletteWord::Keys.text(lang), LABEL, Weight::Regular, second));
    });
    clicked.map_or(by_key, Answer::Do)
}

/// The field, which always has the keyboard; says whether something was typed.
fn field_ui(ui: &mut Ui, lang: Lang, open: &mut OpenPalette) -> bool {
    let id = field_id();
    // Asked for before the field is drawn, so that not even the first letter is lost.
    if ui.memory(|m| !m.has_focus(id)) {
        ui.memory_mut(|m| m.request_focus(id));
    }
    let color = tokens(ui).second;
    let keys = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    let field = row(ui, CONTROL_HEIGHT, |ui| {
        ui.add_space(GAP_SMALL);
        icon(ui, Icon::Search, ICON, color);
        bare_field(ui, id, PaletteWord::Hint.text(lang), &mut open.query, keys)
    });
    field.inner.changed()
}

/// Goes to where the keys ask, and says what they came to.
fn keys(open: &mut OpenPalette, offers: &[&Offer], lines: f32) -> Answer {
    let last = offers.len().saturating_sub(1);
    let page = lines as usize;
    for key in std::mem::take(&mut open.keys) {
        open.chosen = match key {
            PaletteKey::By(by) => open.chosen.saturating_add_signed(by),
            PaletteKey::Page(true) => open.chosen + page,
            PaletteKey::Page(false) => open.chosen.saturating_sub(page),
            PaletteKey::End(is_last) => last * usize::from(is_last),
            PaletteKey::Leave => return Answer::Leave,
            // What is not possible stays in sight, with the reason.
            PaletteKey::Enter if offers.get(open.chosen).is_some_and(|o| o.is_possible) => {
                return Answer::Do(open.chosen);
            }
            PaletteKey::Enter => open.chosen,
        }
        .min(last);
        let top = PALETTE_ROW * open.chosen as f32;
        open.scrolled = open.scrolled.clamp(top - PALETTE_ROW * (lines - 1.0), top);
    }
    Answer::None
}

/// The list; gives the place of what was clicked.
fn list_ui(ui: &mut Ui, lang: Lang, open: &mut OpenPalette, offers: &[&Offer], height: f32) -> Option<usize> {
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .vertical_scroll_offset(open.scrolled);
    let list = area.show_rows(ui, PALETTE_ROW, offers.len(), |ui, shown| {
        for at in shown {
            let Some(offer) = offers.get(at) else { continue };
            let right = right_of(ui, lang, offer);
            let marks = word_marks(&offer.title, &open.query);
            let is_chosen = at == open.chosen;
            let (detail, is_possible) = (offer.detail.as_str(), offer.is_possible);
            let item =
                PaletteItem { title: &offer.title, marks: &marks, detail, right: &right, is_possible, is_chosen };
            let response = ui.push_id(at, |ui| palette_item(ui, &item)).inner;
            if is_chosen {
                let chosen = response.id.accesskit_id();
                ui.ctx().accesskit_node_builder(field_id(), |node| node.set_active_descendant(chosen));
            }
            if response.clicked() && offer.is_possible {
                clicked = Some(at);
            }
        }
        ui.response().widget_info(|| WidgetInfo::labeled(Role::ListBox, true, PaletteWord::List.text(lang)));
    });
    open.scrolled = list.state.clamped_offset().y;
    clicked
}

/// The shortcut of a command; what kind of thing anything else is.
fn right_of(ui: &Ui, lang: Lang, offer: &Offer) -> String {
    match (offer.kind, offer.kind.word()) {
        (OfferKind::Act(action), _) => ui.ctx().format_shortcut(&action.shortcut()),
        (_, word) => word.map_or("", |word| word.text(lang)).to_owned(),
    }
}
