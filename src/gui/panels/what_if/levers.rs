//! The levers: one row an indicator, with its slider.

use super::memory::WhatIfPanel;
use super::pay::{pay_head_ui, pay_ui};
use super::target::change_ui;
use super::unknown::{fold_ui, unknown_ui};
use crate::gui::figures::levers::LeverRow;
use crate::gui::figures::weakest::common;
use crate::gui::model::command::Command;
use crate::gui::model::room::Selection;
use crate::gui::model::view::View;
use crate::gui::panels::ask::ask;
use crate::gui::theme::{GAP_SMALL, HAIRLINE, LABEL, TABLE, Weight, font, rich, tokens};
use crate::gui::widgets::button::{icon_button, link};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::label::lines;
use crate::gui::widgets::page::note_scrolled;
use crate::gui::widgets::rank_slider::rank_slider;
use crate::report::TableKind;
use crate::text::picture_words::left_out_of_picture;
use crate::text::sums::CHANGE_DECIMALS;
use crate::text::{Word, signed};
use eframe::egui::{Align, Label, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use index_core::{Edit, Place, Standing, Subject};

/// Two lines of a name fit, closely where many rows are wanted in view.
const ROW: f32 = 48.0;
const ROW_COMPACT: f32 = 40.0;
const HEAD: f32 = 28.0;
/// Space inside the card.
const PADDING: f32 = 8.0;

/// Where the columns of a row begin and end.
pub(super) struct Columns {
    code: Rect,
    name: Rect,
    pub(super) slider: Rect,
    pub(super) change: Rect,
    pay: Rect,
    gain: Rect,
    reset: Rect,
}

impl Columns {
    fn of(row: Rect, view: &View) -> Self {
        let (left, right) = (row.left() + 10.0, row.right() - 6.0);
        let at = |from: f32, to: f32| Rect::from_min_max(pos2(from, row.top()), pos2(to, row.bottom()));
        // Nobody takes a move back on a picture, and a name that is cut there stays cut.
        let (reset_width, slider_share) = if view.is_picture { (0.0, 0.34) } else { (34.0, 0.46) };
        let reset = right - reset_width;
        let gain = reset - 66.0;
        let pay = gain - 76.0;
        let change = pay - if view.is_picture { 84.0 } else { 110.0 };
        let free = change - left - 56.0;
        let slider = change - (free * slider_share).clamp(110.0, 420.0);
        Self {
            code: at(left, left + 52.0),
            name: at(left + 56.0, slider - 14.0),
            slider: at(slider, change - 8.0),
            change: at(change, pay),
            pay: at(pay, gain),
            gain: at(gain, reset - 4.0),
            reset: at(reset, right),
        }
    }
}

/// The height of the table with no more than the known levers, and the line of the others.
pub(super) fn known_height(ui: &Ui, view: &View, levers: &[LeverRow]) -> f32 {
    let n_known = levers.iter().filter(|lever| lever.from.is_some()).count();
    HEAD + (n_known + 1) as f32 * row_height(ui, view) + PADDING * 2.0
}

fn row_height(ui: &Ui, view: &View) -> f32 {
    if view.is_compact(ui) && !view.is_picture { ROW_COMPACT } else { ROW }
}

/// Draws the table of levers.
pub(super) fn levers_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel, mut levers: Vec<LeverRow>) {
    let frame = tokens(ui).card_frame().inner_margin(Margin::same(PADDING as i8));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let n_known = levers.iter().filter(|lever| lever.from.is_some()).count();
        let n_all = levers.len();
        let n_of_plan = levers.iter().filter(|lever| lever.from.is_none() && lever.row.is_some()).count();
        // Where nothing is known there is nothing else to begin with.
        let is_open = !view.is_picture && panel.shows_unknown.unwrap_or(n_known == 0);
        levers.retain(|lever| lever.from.is_some() || is_open);
        head_ui(ui, view, panel, common(levers.iter().map(|lever| lever.of)));
        // What pays most comes first where that is what is shown.
        let gain = |l: &LeverRow| panel.pay.gain(l.could).unwrap_or_default();
        let is_unknown = |l: &LeverRow| (l.from.is_none(), l.from.is_none() && l.row.is_none());
        levers.sort_by(|a, b| is_unknown(a).cmp(&is_unknown(b)).then(gain(b).total_cmp(&gain(a))));
        let greatest = levers.iter().filter_map(|l| panel.pay.gain(l.could)).fold(0.0, f64::max);
        let height = row_height(ui, view);
        let mut rows = ScrollArea::vertical().id_salt("levers").auto_shrink(false);
        if view.is_picture {
            // Nobody can move on a picture what is not known yet, and the rows that matter have to fit.
            let room = ui.available_height() - height;
            rows = rows.auto_shrink([false, true]).max_height((room / height).floor().max(1.0) * height);
        }
        // The line of those that are not known is a row behind those that are.
        let n_unknown = n_all - n_known;
        let n_lines = levers.len() + usize::from(!view.is_picture && n_unknown > 0);
        let shown = rows.show_rows(ui, height, n_lines, |ui, range| {
            for line in range {
                let lever = if line > n_known { line - 1 } else { line };
                match levers.get(lever).filter(|_| line != n_known) {
                    Some(lever) => row_ui(ui, view, lever, panel, (height, greatest)),
                    None => fold_ui(ui, view, (n_of_plan, n_unknown - n_of_plan), (height, is_open), panel),
                }
            }
        });
        note_scrolled(ui, &shown);
        if view.is_picture && n_of_plan > 0 {
            let color = tokens(ui).second;
            ui.add_space(GAP_SMALL);
            ui.label(rich(left_out_of_picture(view.lang, n_of_plan), TABLE, Weight::Regular, color));
        }
    });
}

fn head_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel, of: Option<u32>) {
    let size = vec2(ui.available_width(), HEAD);
    let (rect, _) = ui.allocate_exact_size(size, eframe::egui::Sense::hover());
    let columns = Columns::of(rect, view);
    cell(ui, columns.code, Align::Min, |ui| small(ui, view.word(Word::Code)));
    cell(ui, columns.name, Align::Min, |ui| small(ui, view.word(Word::Indicator)));
    cell(ui, columns.slider, Align::Min, |ui| small(ui, &crate::text::rank_scale(view.lang, of)));
    cell(ui, columns.change, Align::Max, |ui| small(ui, view.word(Word::FromTo)));
    cell(ui, columns.pay, Align::Max, |ui| pay_head_ui(ui, view, &mut panel.pay));
    cell(ui, columns.gain, Align::Max, |ui| small(ui, view.word(Word::Contribution)));
}

fn small(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    ui.add(Label::new(rich(text, LABEL, Weight::Medium, color)).truncate().selectable(false));
}

/// A part of a row, its content centred in height.
pub(super) fn cell(ui: &mut Ui, rect: Rect, align: Align, add: impl FnOnce(&mut Ui)) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
    };
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        add(ui);
    });
}

fn row_ui(ui: &mut Ui, view: &View, lever: &LeverRow, panel: &mut WhatIfPanel, (height, greatest): (f32, f64)) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), eframe::egui::Sense::hover());
    if lever.moved.is_some() {
        ui.painter().rect_filled(rect, 6.0, t.accent_soft);
    }
    let line = eframe::egui::Stroke::new(HAIRLINE, t.border);
    ui.painter().hline(rect.x_range(), rect.top(), line);
    let columns = Columns::of(rect, view);
    ui.push_id(lever.code, |ui| {
        cell(ui, columns.code, Align::Min, |ui| code_ui(ui, view, lever));
        cell(ui, columns.name, Align::Min, |ui| {
            lines(ui, &lever.name, font(TABLE, Weight::Regular), t.text, 2);
        });
        match lever.from {
            Some(from) => known_ui(ui, view, lever, from, &columns),
            None => unknown_ui(ui, view, lever, &columns, panel),
        }
        let pay = panel.pay;
        cell(ui, columns.pay, Align::Max, |ui| pay_ui(ui, view, pay, (lever.could, lever.weight), greatest));
    });
}

fn code_ui(ui: &mut Ui, view: &View, lever: &LeverRow) {
    match lever.row {
        Some(row) => {
            if link(ui, lever.code).on_hover_text(view.word(Word::OpenIndicator)).clicked() {
                view.send(Command::Select(Selection::of(TableKind::Indicators, row)));
                view.send(Command::ShowInspector);
            }
        }
        None => {
            let color = tokens(ui).second;
            ui.label(rich(lever.code, TABLE, Weight::Medium, color));
        }
    }
}

fn known_ui(ui: &mut Ui, view: &View, lever: &LeverRow, from: Place, columns: &Columns) {
    let t = tokens(ui);
    let (from_rank, to_rank) = lever.ranks();
    let mut value = to_rank;
    cell(ui, columns.slider, Align::Min, |ui| {
        let name = format!("{} {}", lever.code, lever.name);
        let response = rank_slider(ui, columns.slider.width(), lever.of, from_rank, &mut value, &name);
        let code = lever.code.to_owned();
        let moved = || match value {
            Some(rank) => Edit::SetMove { code, to: Standing::Rank(rank), assumed: None },
            None => Edit::RemoveMove { code },
        };
        let is_moved = response.changed() && value != to_rank;
        view.edit_within(ui, &response, is_moved.then(moved));
    });
    cell(ui, columns.change, Align::Max, |ui| change_ui(ui, view, lever, from));
    let Some(moved) = lever.moved else {
        cell(ui, columns.gain, Align::Max, |ui| drop(ui.label(rich("–", TABLE, Weight::Regular, t.third))));
        return;
    };
    let color = if moved.contribution < 0.0 { t.bad } else { t.accent };
    let gain = signed(view.lang, lever.gain, CHANGE_DECIMALS);
    cell(ui, columns.gain, Align::Max, |ui| {
        let tip = crate::text::contribution_formula(view.lang, moved);
        let drawn = ui.label(rich(gain, TABLE, Weight::SemiBold, color));
        ask(ui, view, &drawn, Subject::Contribution(lever.code.to_owned())).on_hover_text(tip);
    });
    if view.is_picture {
        return;
    }
    cell(ui, columns.reset, Align::Max, |ui| {
        if icon_button(ui, Icon::Reset, &crate::text::reset_one(view.lang, lever.code)).clicked() {
            view.edit(Edit::RemoveMove { code: lever.code.to_owned() });
        }
    });
}
