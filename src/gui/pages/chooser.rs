//! The list of indicators over the live page, of which up to eight are levers.

use crate::gui::figures::levers::lever_rows;
use crate::gui::model::command::Command;
use crate::gui::model::presenting::{PresentState, PresentStep};
use crate::gui::model::view::View;
use crate::gui::pages::levers::{MOST, codes};
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::check::check_line;
use crate::gui::widgets::paint;
use crate::text::PresentWord;
use crate::text::present_words::chosen_count;
use eframe::egui::{Align, Align2, Area, Id, Layout, Order, Rect, ScrollArea, Ui, vec2};

/// The width of the list.
const WIDTH: f32 = 980.0;

/// Draws the list at the right of the page.
pub(in crate::gui) fn chooser_ui(ui: &mut Ui, view: &View, state: &PresentState) {
    let window = ui.max_rect();
    Area::new(Id::unique("lever-list")).order(Order::Middle).fixed_pos(window.min).fade_in(false).show(
        ui.ctx(),
        |ui| {
            ui.set_min_size(window.size());
            ui.set_max_size(window.size());
            let mut sheet = Sheet::new(ui);
            list_ui(&mut sheet, view, &codes(view, state), state.line);
        },
    );
}

fn list_ui(sheet: &mut Sheet, view: &View, chosen: &[String], line: usize) {
    let t = sheet.t;
    let right = sheet.right() + workshop::MARGIN;
    let left = right - WIDTH;
    sheet.bar(area(left, 0.0, right, sheet.height()), t.surface, false);
    sheet.bar(area(left, 0.0, left + 2.0, sheet.height()), t.field_border, false);
    let (from, to) = (left + 48.0, right - 48.0);
    let head = area(from, workshop::TITLE_Y - 40.0, to, workshop::TITLE_Y + 40.0);
    let title = words(PresentWord::ChooseLevers.text(view.lang), workshop::LEAD, Weight::Bold, t.text);
    sheet.write(head, Align2::LEFT_CENTER, title);
    let count = chosen_count(view.lang, chosen.len(), MOST);
    sheet.write(head, Align2::RIGHT_CENTER, words(&count, workshop::ROW, Weight::Medium, t.second));
    let y = sheet.height() - workshop::FOOTER;
    let close = words(PresentWord::ListKeys.text(view.lang), workshop::LEAST, Weight::Regular, t.second);
    sheet.write(area(from, y - 20.0, to, y + 20.0), Align2::LEFT_CENTER, close);
    let room = area(from, workshop::TITLE_Y + 60.0, to, sheet.bottom());
    let (row, unit) = (sheet.px(workshop::HEAD_HEIGHT), sheet.px(1.0));
    sheet.place(room, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let all = lever_rows(view);
        ScrollArea::vertical().id_salt("lever-list").auto_shrink(false).show_rows(ui, row, all.len(), |ui, shown| {
            let top = ui.max_rect().top() + row * (line as f32 - shown.start as f32);
            let in_hand = Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=top + row);
            follow(ui, line, in_hand);
            paint::focus_ring(ui, in_hand.shrink(unit * 2.0), unit * 6.0);
            for lever in &all[shown] {
                let is_chosen = chosen.iter().any(|code| code == lever.code);
                let rank = lever.ranks().0.map_or_else(String::new, |rank| format!(" · {rank}/{}", lever.of));
                let text = format!("{}  {}{rank}", lever.code, lever.name);
                check_ui(ui, view, lever.code, &text, (is_chosen, chosen.len() < MOST), row);
            }
        });
    });
}

/// Brings the line of the keys into view when it has become another one.
fn follow(ui: &Ui, line: usize, place: Rect) {
    let last = Id::unique("lever-list-line");
    if ui.data_mut(|data| data.get_temp(last) != Some(line)) {
        ui.data_mut(|data| data.insert_temp(last, line));
        ui.scroll_to_rect(place, None);
    }
}

fn check_ui(ui: &mut Ui, view: &View, code: &str, text: &str, (is_chosen, has_room): (bool, bool), row: f32) {
    let size = row / workshop::HEAD_HEIGHT * workshop::LABEL;
    let mut checked = is_chosen;
    let width = ui.available_width() - row * 0.5;
    ui.allocate_ui_with_layout(vec2(width, row), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(row);
        let line = |ui: &mut Ui| check_line(ui, &mut checked, text, size);
        let response = ui.add_enabled_ui(is_chosen || has_room, line).inner;
        if response.changed() {
            response.surrender_focus();
            view.send(Command::Present(PresentStep::Toggle(code.to_owned())));
        }
    });
}
