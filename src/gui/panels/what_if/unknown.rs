//! Indicators of which nothing is known: one line, which opens; each may be assumed to stand somewhere.

use super::assume::assume_ui;
use super::levers::{Columns, cell};
use super::memory::WhatIfPanel;
use crate::gui::figures::levers::LeverRow;
use crate::gui::model::view::View;
use crate::gui::theme::{BAR, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::fold_line::fold_line;
use crate::text::{Word, unknown_levers};
use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

/// The width of the invitation to assume a baseline.
const UNKNOWN_WIDTH: f32 = 158.0;

/// The line that says how many there are, of the plan and besides, and opens them.
pub(super) fn fold_ui(
    ui: &mut Ui,
    view: &View,
    (of_plan, others): (usize, usize),
    (height, is_open): (f32, bool),
    panel: &mut WhatIfPanel,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), eframe::egui::Sense::hover());
    let layout = Layout::left_to_right(Align::Center);
    let text = unknown_levers(view.lang, of_plan, others);
    let line = ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        fold_line(ui, &text, Some(view.word(Word::UnknownLeversHint)), is_open, None)
    });
    if line.inner.clicked() {
        panel.shows_unknown = Some(!is_open);
    }
}

/// Where the slider of one would be, and the invitation to assume where it stands.
pub(super) fn unknown_ui(ui: &mut Ui, view: &View, lever: &LeverRow, columns: &Columns, panel: &mut WhatIfPanel) {
    let t = tokens(ui);
    let link_left = columns.change.right() - UNKNOWN_WIDTH;
    let both = Rect::from_min_max(pos2(link_left, columns.change.top()), columns.change.right_bottom());
    let free = Rect::from_min_max(columns.slider.left_top(), pos2(link_left - 12.0, columns.slider.bottom()));
    let track = Rect::from_center_size(free.center(), vec2(free.width(), BAR));
    ui.painter().rect_filled(track, BAR * 0.5, t.track.gamma_multiply(0.55));
    cell(ui, both, Align::Max, |ui| {
        let text = view.word(Word::AssumeBaseline);
        let opener = link(ui, text).on_hover_text(view.word(Word::AssumeTip));
        // Whoever only hears the page must know of which indicator this link is.
        let name = format!("{} {text}", lever.code);
        ui.ctx().accesskit_node_builder(opener.id, |node| node.set_label(name));
        assume_ui(&opener, view, lever.code, lever.of, &mut panel.assumption);
    });
}
