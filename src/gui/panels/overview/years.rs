//! The card of the years: where the province stood in each, with the way to the whole of it.

use super::cards::{ROWS, head_label};
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::text::Heading;
use crate::text::years_words::{YearsWord, rank_point, score_point};
use eframe::egui::{Align, Grid, Layout, Ui};
use index_core::standings;

/// The last years of which something is known; nothing where there are none.
pub(super) fn years_ui(ui: &mut Ui, view: &View) {
    let known = standings(&[view.open]);
    if known.is_empty() {
        return;
    }
    card_titled(ui, YearsWord::Title.text(view.lang), None, |ui| {
        let t = tokens(ui);
        let grid = Grid::new("years").num_columns(3).spacing([28.0, 6.0]);
        grid.show(ui, |ui| {
            head_label(ui, Heading::Year.text(view.lang));
            for head in [Heading::Rank, Heading::Score] {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| head_label(ui, head.text(view.lang)));
            }
            ui.end_row();
            for (year, standing) in known.iter().rev().take(ROWS) {
                ui.label(rich(year.to_string(), TABLE, Weight::Regular, t.second));
                for figure in [rank_point(standing), score_point(view.lang, standing)] {
                    let figure = figure.unwrap_or_else(|| "–".to_owned());
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.label(rich(figure, TABLE, Weight::SemiBold, t.text));
                    });
                }
                ui.end_row();
            }
        });
        if !view.is_picture && link(ui, YearsWord::SeeAll.text(view.lang)).clicked() {
            view.send(Command::Act(Action::Go(Room::Years)));
        }
    });
}
