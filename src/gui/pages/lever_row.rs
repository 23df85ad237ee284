//! A row of the live page: an indicator, its slider, from where to where, and what that brings.

use crate::gui::figures::levers::LeverRow;
use crate::gui::model::command::Command;
use crate::gui::model::presenting::PresentStep;
use crate::gui::model::view::View;
use crate::gui::pages::figures::NOT_KNOWN;
use crate::gui::pages::levers::edit;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::rank_slider::rank_slider_sized;
use crate::text::{PresentWord, fixed, signed};
use eframe::egui::{Align, Align2, Layout, pos2};
use index_core::{Edit, Place};

/// The width of a code.
const CODE: f32 = 136.0;
/// The width of a slider.
const SLIDER: f32 = 640.0;
/// The width of "57 → 30", and of what it brings.
const CHANGE: f32 = 226.0;
const GAIN: f32 = 150.0;

/// Draws a lever between two heights; `is_chosen` when the keys move it.
pub(super) fn row_ui(sheet: &mut Sheet, view: &View, lever: &LeverRow, (top, bottom): (f32, f32), is_chosen: bool) {
    let t = sheet.t;
    let (left, right) = (workshop::MARGIN, sheet.right());
    sheet.line(left, right, top);
    if is_chosen {
        let inset = 10.0;
        let mark = area(left - 26.0, top + inset, left - 26.0 + workshop::MARK, bottom - inset);
        sheet.bar(mark, t.accent, true);
    }
    let gain = right - GAIN;
    let change = gain - CHANGE;
    let slider = change - SLIDER;
    let weight = if is_chosen { Weight::SemiBold } else { Weight::Regular };
    let code = area(left, top, left + CODE, bottom);
    sheet.write(code, Align2::LEFT_CENTER, words(lever.code, workshop::ROW, Weight::SemiBold, t.second));
    let name = area(left + CODE, top, slider - 24.0, bottom);
    sheet.write_name(name, &lever.name, weight, t.text);
    slider_ui(sheet, view, lever, area(slider, top, change, bottom));
    match lever.from {
        Some(from) => {
            change_ui(sheet, view, lever, from, area(change, top, gain, bottom));
            gain_ui(sheet, view, lever, area(gain, top, right, bottom));
        }
        None => {
            let text = words(PresentWord::PressWhere.text(view.lang), workshop::LEAST, Weight::Regular, t.second);
            sheet.write(area(change + 24.0, top, right, bottom), Align2::LEFT_CENTER, text.rows(2));
        }
    }
}

fn slider_ui(sheet: &mut Sheet, view: &View, lever: &LeverRow, room: eframe::egui::Rect) {
    let (from, to) = lever.ranks();
    let mut value = to;
    let size = (sheet.px(room.width()), sheet.px(workshop::SLIDER_HEIGHT.min(room.height())));
    let name = format!("{} {}", lever.code, lever.name);
    sheet.place_as(lever.code, room, Layout::left_to_right(Align::Center), |ui| {
        let response = rank_slider_sized(ui, size, lever.of, from, &mut value, &name);
        if response.drag_started() {
            view.send(Command::Present(PresentStep::Pick(lever.code.to_owned())));
        }
        let code = lever.code.to_owned();
        let moved = || value.map_or(Edit::RemoveMove { code }, |rank| edit(lever, rank));
        let is_moved = response.changed() && value != to;
        view.edit_within(ui, &response, is_moved.then(moved));
        // The arrow keys turn pages; a slider that kept the keyboard would show a ring around its handle.
        if response.drag_stopped() {
            response.surrender_focus();
        }
    });
}

/// From where to where, from the right.
fn change_ui(sheet: &mut Sheet, view: &View, lever: &LeverRow, from: Place, room: eframe::egui::Rect) {
    const ARROW: f32 = 26.0;
    let t = sheet.t;
    let text = |place: Place| place.rank.map_or_else(|| fixed(view.lang, place.score, 1), |rank| rank.to_string());
    let mark = if lever.is_assumed { "≈ " } else { "" };
    let before = format!("{mark}{}", text(from));
    let Some(moved) = lever.moved.filter(|m| m.contribution != 0.0) else {
        let of = format!("/{}", lever.of);
        let of = words(&of, workshop::ROW, Weight::Regular, t.second);
        let start = sheet.write(room, Align2::RIGHT_CENTER, of).left();
        let place = room.with_max_x(start);
        sheet.write(place, Align2::RIGHT_CENTER, words(&before, workshop::ROW, Weight::SemiBold, t.text));
        return;
    };
    let after = text(moved.to);
    let start = sheet.write(room, Align2::RIGHT_CENTER, words(&after, workshop::ROW, Weight::Bold, t.text)).left();
    let arrow = start - ARROW * 0.5 - 10.0;
    sheet.icon(pos2(arrow, room.center().y), ARROW, Icon::ArrowRight, t.second);
    let place = room.with_max_x(arrow - ARROW * 0.5 - 10.0);
    sheet.write(place, Align2::RIGHT_CENTER, words(&before, workshop::ROW, Weight::Regular, t.second));
}

fn gain_ui(sheet: &mut Sheet, view: &View, lever: &LeverRow, room: eframe::egui::Rect) {
    let t = sheet.t;
    let exact = lever.moved.map(|m| m.contribution).filter(|gain| *gain != 0.0);
    let (text, color) = match exact {
        Some(exact) => (signed(view.lang, lever.gain, 2), if exact < 0.0 { t.bad } else { t.accent }),
        None => (NOT_KNOWN.to_owned(), t.third),
    };
    sheet.write(room, Align2::RIGHT_CENTER, words(&text, workshop::ROW, Weight::Bold, color));
}
