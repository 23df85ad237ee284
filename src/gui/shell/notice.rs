//! What must not be overlooked and lasts: unsaved work that is not kept against a crash.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::state::tab::PlanTab;
use crate::gui::theme::{BODY, GAP_SMALL, ICON, Weight, rich, tokens};
use crate::gui::widgets::button::primary;
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::label::wrapped;
use crate::plan_file::KeepFault;
use crate::text::{Word, not_kept, not_removed};
use eframe::egui::{Frame, Margin, Panel, Ui};

/// Draws the notice as long as there is one.
pub fn notice_ui(ui: &mut Ui, state: &State) {
    let Some(fault) = state.keep_fault() else { return };
    let is_unsaved = state.tabs.iter().any(PlanTab::has_unsaved_work);
    let (t, lang) = (tokens(ui), state.lang());
    let (text, color, soft) = match fault {
        KeepFault::NotKept(fault) => {
            (not_kept(lang, state.safety.folder.as_deref(), &fault.what(lang), is_unsaved), t.bad, t.bad_soft)
        }
        KeepFault::NotRemoved(fault) => (not_removed(lang, &fault.what(lang)), t.warn, t.warn_soft),
    };
    let frame = Frame::new().fill(soft).inner_margin(Margin::symmetric(12, 6));
    Panel::bottom("notice").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            icon(ui, Icon::Warning, ICON, color);
            if is_unsaved && matches!(fault, KeepFault::NotKept(_)) && primary(ui, Word::SaveNow.text(lang)).clicked() {
                state.send(Command::Act(Action::Save));
            }
            wrapped(ui, rich(text, BODY, Weight::Medium, t.text));
        });
    });
}
