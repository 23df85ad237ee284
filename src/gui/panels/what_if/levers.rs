//! The levers: one row an indicator, with its slider.

use super::assume::assume_ui;
use super::memory::WhatIfPanel;
use super::pay::{pay_head_ui, pay_ui};
use crate::gui::figures::levers::{LeverRow, lever_rows};
use crate::gui::figures::weakest::common;
use crate::gui::model::command::Command;
use crate::gui::model::room::Selection;
use crate::gui::model::view::View;
use crate::gui::panels::ask::ask;
use crate::gui::theme::{BAR, GAP_SMALL, HAIRLINE, LABEL, TABLE, Weight, font, rich, tokens};
use crate::gui::widgets::button::{icon_button, link};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::label::lines;
use crate::gui::widgets::page::note_scrolled;
use crate::gui::widgets::rank_slider::rank_slider;
use crate::report::TableKind;
use crate::text::picture_words::left_out_of_picture;
use crate::text::sums::CHANGE_DECIMALS;
use crate::text::{Word, fixed, signed};
use eframe::egui::{Align, Label, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use index_core::{Edit, Place, Standing, Subject};

/// Two lines of a name fit.
const ROW: f32 = 48.0;
const HEAD: f32 = 28.0;
/// The width of the invitation to assume a baseline.
const UNKNOWN_WIDTH: f32 = 158.0;

/// Where the columns of a row begin and end.
struct Columns {
    code: Rect,
    name: Rect,
    slider: Rect,
    change: Rect,
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
        let gain = reset - 70.0;
        let pay = gain - 84.0;
        let change = pay - 84.0;
        let free = change - left - 56.0;
        let slider = change - (free * slider_share).clamp(120.0, 420.0);
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

/// Draws the table of levers.
pub(super) fn levers_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel) {
    let frame = tokens(ui).card_frame().inner_margin(Margin::symmetric(8, 8));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let shows_all = panel.shows_all.unwrap_or(view.open.plan().indicators.is_empty());
        let mut levers = lever_rows(view, shows_all);
        head_ui(ui, view, panel, (shows_all, common(levers.iter().map(|lever| lever.of))));
        // What pays most comes first where that is what is shown.
        let gain = |l: &LeverRow| panel.pay.gain(l.could).unwrap_or_default();
        levers.sort_by(|a, b| a.from.is_none().cmp(&b.from.is_none()).then(gain(b).total_cmp(&gain(a))));
        let greatest = levers.iter().filter_map(|l| panel.pay.gain(l.could)).fold(0.0, f64::max);
        let mut rows = ScrollArea::vertical().id_salt("levers").auto_shrink(false);
        let n_all = levers.len();
        if view.is_picture {
            // Nobody can move on a picture what is not known yet, and the rows that matter have to fit.
            levers.retain(|lever| lever.from.is_some());
            let room = ui.available_height() - ROW;
            rows = rows.auto_shrink([false, true]).max_height((room / ROW).floor().max(1.0) * ROW);
        }
        let shown = rows.show_rows(ui, ROW, levers.len(), |ui, range| {
            for lever in &levers[range] {
                row_ui(ui, view, lever, panel, greatest);
            }
        });
        note_scrolled(ui, &shown);
        let n_left_out = n_all - levers.len();
        if n_left_out > 0 {
            let color = tokens(ui).second;
            ui.add_space(GAP_SMALL);
            ui.label(rich(left_out_of_picture(view.lang, n_left_out), TABLE, Weight::Regular, color));
        }
    });
}

fn head_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel, (shows_all, of): (bool, Option<u32>)) {
    let size = vec2(ui.available_width(), HEAD);
    let (rect, _) = ui.allocate_exact_size(size, eframe::egui::Sense::hover());
    let columns = Columns::of(rect, view);
    cell(ui, columns.code, Align::Min, |ui| small(ui, view.word(Word::Code)));
    cell(ui, columns.name, Align::Min, |ui| {
        small(ui, view.word(Word::Indicator));
        if view.is_picture {
            return;
        }
        let mut all = shows_all;
        let count = view.open.context().framework.indicators().count();
        let text = crate::text::show_all(view.lang, count);
        if ui.checkbox(&mut all, rich(text, LABEL, Weight::Medium, tokens(ui).second)).changed() {
            panel.shows_all = Some(all);
        }
    });
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
fn cell(ui: &mut Ui, rect: Rect, align: Align, add: impl FnOnce(&mut Ui)) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
    };
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        add(ui);
    });
}

fn row_ui(ui: &mut Ui, view: &View, lever: &LeverRow, panel: &mut WhatIfPanel, greatest: f64) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), eframe::egui::Sense::hover());
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

/// From where to where, right to left.
fn change_ui(ui: &mut Ui, view: &View, lever: &LeverRow, from: Place) {
    let t = tokens(ui);
    let text = |place: Place| match place.rank {
        Some(rank) => rank.to_string(),
        None => fixed(view.lang, place.score, 1),
    };
    let mark = if lever.is_assumed { "≈" } else { "" };
    let before = format!("{mark}{}", text(from));
    match lever.moved {
        Some(moved) => {
            ui.label(rich(text(moved.to), TABLE, Weight::Bold, t.text));
            crate::gui::widgets::icon::icon(ui, Icon::ArrowRight, 14.0, t.second);
            let label = ui.label(rich(before, TABLE, Weight::Regular, t.second));
            if lever.is_assumed {
                label.on_hover_text(view.word(Word::AssumedBaseline));
            }
        }
        None => {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.label(rich(format!("/{}", lever.of), TABLE, Weight::Regular, t.second));
            ui.label(rich(before, TABLE, Weight::SemiBold, t.text));
        }
    }
}

fn unknown_ui(ui: &mut Ui, view: &View, lever: &LeverRow, columns: &Columns, panel: &mut WhatIfPanel) {
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
