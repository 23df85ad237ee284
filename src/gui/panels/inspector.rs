//! The inspector: the form of what is selected, at the right of the window.

mod agency;
mod corrections;
mod indicator;
mod inquiries;
mod others;
mod target_state;

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;

use crate::gui::model::view::View;
use crate::gui::panels::form::Forms;
use crate::gui::theme::{BODY, SPACE, Weight, rich, tokens};
use crate::gui::widgets::button::{icon_button, link};
use crate::gui::widgets::icon::Icon;
use crate::report::TableKind;
use crate::text::Word;
use eframe::egui::{Align, FocusDirection, Layout, Margin, Panel, ScrollArea, Ui};

/// Draws the inspector when something is selected.
pub(super) fn inspector_ui(ui: &mut Ui, view: &View, forms: &mut Forms) {
    let Some(selection) = view.selection else { return };
    let frame = tokens(ui).bar_frame().inner_margin(Margin { left: 16, right: 4, top: 12, bottom: 12 });
    Panel::right("inspector").resizable(true).default_size(320.0).size_range(264.0..=520.0).frame(frame).show(
        ui,
        |ui| {
            ui.horizontal(|ui| {
                let color = tokens(ui).second;
                ui.label(rich(view.word(Word::Inspector), BODY, Weight::SemiBold, color));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if icon_button(ui, Icon::Close, view.word(Word::Close)).clicked() {
                        view.send(Command::Act(Action::Inspector));
                    }
                    if selection.record().is_some()
                        && link(ui, view.word(Word::ShowInJson)).on_hover_text(view.word(Word::ShowInJsonTip)).clicked()
                    {
                        view.send(Command::Act(Action::ShowInJson));
                    }
                });
            });
            ui.separator();
            ScrollArea::vertical().id_salt(("form", selection)).auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = SPACE;
                ui.set_width(ui.available_width() - 12.0);
                if std::mem::take(&mut forms.wants_keyboard) {
                    into_first_field(ui);
                }
                ui.push_id((view.plan, selection), |ui| match selection.table {
                    TableKind::Framework => corrections::entry_form(ui, view, selection.row),
                    TableKind::Results => corrections::result_form(ui, view, selection.row),
                    TableKind::Indicators => indicator::indicator_form(ui, view, forms, selection.row),
                    TableKind::Tasks => others::task_form(ui, view, forms, selection.row),
                    TableKind::Targets => others::target_form(ui, view, forms, selection.row),
                    TableKind::Deadlines => others::deadline_form(ui, view, forms, selection.row),
                    TableKind::Agencies => agency::agency_form(ui, view, forms, selection.row),
                    TableKind::Today | TableKind::Overview | TableKind::Goals => {}
                });
            });
        },
    );
}

/// Gives the keyboard to the first field that is drawn from here on: what comes after nothing.
fn into_first_field(ui: &Ui) {
    ui.memory_mut(|memory| {
        memory.stop_text_input();
        memory.move_focus(FocusDirection::Next);
    });
}
