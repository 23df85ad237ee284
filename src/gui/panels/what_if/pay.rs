//! The column that says which indicator pays: the gain of a rise as figure and bar, or the effective weight.

use crate::gui::model::view::View;
use crate::gui::theme::{BODY, HAIRLINE, SPACE, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::choice_menu::choice_menu;
use crate::text::analysis_words::{AnalysisWord, rise};
use crate::text::{Word, fixed, signed};
use eframe::egui::{Rect, Ui, pos2};
use index_core::{Lever, Rise};
use strum::VariantArray;

/// What the column shows; the rows are in the order of a gain that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pay {
    /// What a rise of this indicator alone brings.
    Gain(Rise),
    /// How much of the index the indicator is.
    EffectiveWeight,
}

impl Default for Pay {
    fn default() -> Self {
        Self::Gain(Rise::Ten)
    }
}

impl Pay {
    fn title(self, view: &View) -> &'static str {
        match self {
            Self::Gain(of) => rise(view.lang, of),
            Self::EffectiveWeight => view.word(Word::EffectiveWeight),
        }
    }

    /// The gain by which rows are ordered; `None` when no gain is shown or known.
    pub(super) fn gain(self, lever: Option<&Lever>) -> Option<f64> {
        match self {
            Self::Gain(of) => lever.map(|lever| lever.gain(of)),
            Self::EffectiveWeight => None,
        }
    }
}

/// The heading, which opens the choice.
pub(super) fn pay_head_ui(ui: &mut Ui, view: &View, pay: &mut Pay) {
    let opener = link(ui, pay.title(view)).on_hover_text(AnalysisWord::PayTip.text(view.lang));
    let name = format!("{}: {}", AnalysisWord::Pay.text(view.lang), pay.title(view));
    ui.ctx().accesskit_node_builder(opener.id, |node| node.set_label(name));
    let all = || Rise::VARIANTS.iter().copied().map(Pay::Gain).chain([Pay::EffectiveWeight]);
    let option = |one: Pay| (one, one.title(view).to_owned(), one == *pay);
    if let Some(one) = choice_menu(&opener, || all().map(option).collect()) {
        *pay = one;
    }
}

/// The cell of an indicator in `rect`; a gain has a bar under it, as long as its share of the greatest gain.
pub(super) fn pay_ui(ui: &mut Ui, view: &View, pay: Pay, (lever, weight): (Option<&Lever>, f64), greatest: f64) {
    let t = tokens(ui);
    let Pay::Gain(of) = pay else {
        let weight = format!("{} %", fixed(view.lang, weight * 100.0, 2));
        ui.label(rich(weight, TABLE, Weight::Regular, t.second));
        return;
    };
    let Some(lever) = lever else {
        ui.label(rich("–", TABLE, Weight::Regular, t.third));
        return;
    };
    let gain = lever.gain(of);
    let text = ui.label(rich(signed(view.lang, gain, 2), BODY, Weight::SemiBold, t.second));
    let room = ui.max_rect();
    let share = if greatest > 0.0 { (gain / greatest) as f32 } else { 0.0 };
    let top = text.rect.bottom() + SPACE * 0.5;
    let width = (room.width() - SPACE * 2.0) * share;
    let bar = Rect::from_min_max(pos2(room.right() - width, top), pos2(room.right(), top + HAIRLINE * 3.0));
    ui.painter().rect_filled(bar, HAIRLINE, t.accent.gamma_multiply(0.55));
    text.on_hover_text(crate::text::analysis_words::gain_tip(view.lang, lever, of));
}
