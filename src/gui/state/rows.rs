//! Adding indicators: those that are chosen from the framework, or a row that is still empty.

use super::base::State;
use crate::gui::model::choose::ChooseDialog;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::room::Selection;
use crate::gui::widgets::chip::Tone;
use crate::report::TableKind;
use crate::text::choose_words::added;
use index_core::{Edit, List};

impl State {
    /// Asks which indicators come before a row.
    pub(super) fn ask_indicators(&mut self, at: usize) {
        let choose = ChooseDialog { at, ..ChooseDialog::default() };
        self.dialog = self.shown().map(|plan| Dialog::Choose { plan, choose });
    }

    /// Adds the indicators that are chosen, as one step.
    pub(super) fn add_indicators(&mut self) {
        let Some(Dialog::Choose { choose, .. }) = &self.dialog else { return };
        let (at, count) = (choose.at, choose.chosen.len());
        let Some(edit) = self.tab().map(|tab| choose.edit(&tab.open)) else { return };
        if count > 0 && self.apply(&edit, None) {
            self.show_new_indicator(at);
            let lang = self.lang();
            self.say(Tone::Ok, added(lang, count));
        }
    }

    /// Adds a row without a code.
    pub(super) fn add_empty_indicator(&mut self) {
        let Some(Dialog::Choose { choose, .. }) = &self.dialog else { return };
        let at = choose.at;
        if self.apply(&Edit::AddRow { list: List::Indicators, at }, None) {
            self.show_new_indicator(at);
            self.show_inspector = true;
        }
    }

    /// Closes the dialog and goes to the first new indicator.
    fn show_new_indicator(&mut self, at: usize) {
        self.dialog = None;
        self.show_new_row(Selection::of(TableKind::Indicators, at));
    }

    /// Goes to a new row, which no filter hides.
    pub(super) fn show_new_row(&mut self, row: Selection) {
        self.select(Some(row));
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.show_new_row(row.table);
        }
    }
}
