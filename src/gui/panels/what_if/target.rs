//! From which rank to which: the new one is dragged, or typed here.

use crate::gui::figures::levers::LeverRow;
use crate::gui::model::view::View;
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::field::number_box;
use crate::gui::widgets::icon::{Icon, icon};
use crate::intake::typed_rank;
use crate::text::{Word, fixed, rank_to_reach};
use eframe::egui::Ui;
use index_core::{Edit, Place, Standing};

/// The width of the field.
const BOX: f32 = 34.0;

/// From where to where, right to left.
pub(super) fn change_ui(ui: &mut Ui, view: &View, lever: &LeverRow, from: Place) {
    let t = tokens(ui);
    let text = |place: Place| match place.rank {
        Some(rank) => rank.to_string(),
        None => fixed(view.lang, place.score, 1),
    };
    let mark = if lever.is_assumed { "≈" } else { "" };
    let before = format!("{mark}{}", text(from));
    if let (true, None) = (view.is_picture, lever.moved) {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.label(rich(format!("/{}", lever.of), TABLE, Weight::Regular, t.second));
        ui.label(rich(before, TABLE, Weight::SemiBold, t.text));
        return;
    }
    match lever.moved.filter(|_| view.is_picture) {
        Some(moved) => drop(ui.label(rich(text(moved.to), TABLE, Weight::Bold, t.text))),
        // What is half typed for one plan is nothing of another's.
        None => drop(ui.push_id(view.plan, |ui| typed_ui(ui, view, lever))),
    }
    icon(ui, Icon::ArrowRight, 14.0, t.second);
    let weight = if lever.moved.is_some() { Weight::Regular } else { Weight::SemiBold };
    let color = if lever.moved.is_some() { t.second } else { t.text };
    let label = ui.label(rich(before, TABLE, weight, color));
    if lever.is_assumed {
        label.on_hover_text(view.word(Word::AssumedBaseline));
    }
}

/// The rank to reach, as it is typed: whatever a cell takes for a rank; empty for no move.
fn typed_ui(ui: &mut Ui, view: &View, lever: &LeverRow) {
    let to = lever.ranks().1;
    let mut rank = to;
    let read = |text: &str| typed_rank(view.lang, text, lever.of);
    let name = rank_to_reach(view.lang, lever.code);
    let field = number_box(ui, (&name, BOX), &mut rank, 1..=lever.of, read);
    let code = || lever.code.to_owned();
    let moved = || match rank {
        Some(rank) => Edit::SetMove { code: code(), to: Standing::Rank(rank), assumed: None },
        None => Edit::RemoveMove { code: code() },
    };
    let is_moved = field.changed() && rank != to;
    view.edit_within(ui, &field, is_moved.then(moved));
}
