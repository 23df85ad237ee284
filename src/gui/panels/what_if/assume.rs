//! Assuming a baseline for an indicator of which none is known.

use crate::gui::model::view::View;
use crate::gui::theme::{LABEL, Weight, rich, tokens};
use crate::gui::widgets::button::primary;
use crate::gui::widgets::field::number_field;
use crate::gui::widgets::label::wrapped;
use crate::intake::typed_rank;
use crate::text::Word;
use eframe::egui::{Popup, PopupCloseBehavior, Response, Ui};
use index_core::{Edit, Standing};

/// A baseline that is being typed.
pub(super) struct Assumption {
    /// The indicator.
    pub(super) code: String,
    /// The rank so far.
    pub(super) rank: Option<u32>,
}

/// A small form below `opener` that asks for the assumed rank; sends a move that stands there.
pub(super) fn assume_ui(opener: &Response, view: &View, code: &str, of: u32, typed: &mut Option<Assumption>) {
    if opener.clicked() {
        *typed = Some(Assumption { code: code.to_owned(), rank: None });
    }
    Popup::from_toggle_button_response(opener).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(240.0);
        ui.spacing_mut().item_spacing.y = 8.0;
        form(ui, view, code, of, typed);
    });
}

fn form(ui: &mut Ui, view: &View, code: &str, of: u32, typed: &mut Option<Assumption>) {
    let color = tokens(ui).second;
    wrapped(ui, rich(view.word(Word::AssumeTip), LABEL, Weight::Regular, color));
    let Some(assumption) = typed.as_mut().filter(|a| a.code == code) else { return };
    let read = |text: &str| typed_rank(view.lang, text, of);
    let field = number_field(ui, view.word(Word::AssumedRank), &mut assumption.rank, 1..=of, read);
    if ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    let is_entered = ui.input(|i| i.key_pressed(eframe::egui::Key::Enter));
    let rank = assumption.rank;
    let is_done = ui.add_enabled_ui(rank.is_some(), |ui| primary(ui, view.word(Word::Assume))).inner.clicked();
    if let Some(rank) = rank.filter(|_| is_done || is_entered) {
        let at = Standing::Rank(rank);
        view.edit(Edit::SetMove { code: code.to_owned(), to: at, assumed: Some(at) });
        ui.close();
    }
}
