//! What is being typed is made part of the plan before anything else is done with the plan. What is no value keeps
//! waiting what would go on without it, and is told where a plan is left.

use super::base::State;
use crate::gui::model::action::Action;
use crate::gui::model::command::{Command, SafetyRequest};
use crate::gui::model::room::Room;
use crate::gui::model::unsettled::{Reach, Spot, Unsettled};
use crate::gui::widgets::chip::Tone;
use crate::plan_file::Unfinished;
use crate::text::waits_for_typing;

/// What a command does with what is being typed.
enum Settling {
    /// It leaves it alone.
    Stays,
    /// It takes it over as far as it is a value, and goes on.
    Settles,
    /// It takes it over, and waits when a cell holds what is no value.
    Waits,
}

impl Command {
    /// Whether it is what was typed or dragged in this frame.
    pub(super) fn is_typed(&self) -> bool {
        match self {
            Self::Typed(..) | Self::Empty(_) | Self::Cancel(_) => true,
            Self::For(_, command) => command.is_typed(),
            _ => false,
        }
    }

    fn typing(&self) -> Settling {
        match self {
            // Saving settles more than that, and by itself.
            Self::Act(Action::Save | Action::SaveAs)
            | Self::Act(
                Action::ZoomIn | Action::ZoomOut | Action::ZoomReset | Action::Look | Action::Shortcuts | Action::About,
            ) => Settling::Stays,
            Self::Act(
                Action::Start
                | Action::Tour
                | Action::New
                | Action::NextYear
                | Action::Open
                | Action::ClosePlan
                | Action::Quit
                | Action::Language,
            )
            | Self::Activate(_)
            | Self::Close(_)
            | Self::OpenFile(_)
            | Self::OpenSample(_)
            | Self::CreatePlan(_)
            | Self::Start(_)
            | Self::SeekGoal(_) => Settling::Settles,
            // A cell is by its row: it must be settled before another row comes into that place.
            Self::Edit(edit, _) if edit.moves_rows() => Settling::Waits,
            Self::Act(_)
            | Self::Select(_)
            | Self::Safety(SafetyRequest::TakeTheirs(_) | SafetyRequest::Restore(_))
            | Self::ShowCalendar(_)
            | Self::GoToPath(_)
            | Self::SelectPath(_)
            | Self::GoToStep(_)
            | Self::GoToIndicator(..)
            | Self::AskPaste(_)
            | Self::PasteResults { .. }
            | Self::AskIndicators(_)
            | Self::AddIndicators
            | Self::AddEmptyIndicator
            | Self::AskImport(_) => Settling::Waits,
            _ => Settling::Stays,
        }
    }
}

impl State {
    /// Takes over what is being typed before a command is carried out; says whether it may be.
    pub(super) fn settle_before(&mut self, command: &Command) -> bool {
        match command.typing() {
            Settling::Stays => true,
            Settling::Settles => {
                self.settle(Reach::Fields);
                true
            }
            Settling::Waits => {
                let left = self.settle(Reach::Fields);
                let left = left.filter(|left| matches!(left.place, Spot::Cell(_)));
                left.is_none_or(|left| self.wait_for(&left))
            }
        }
    }

    /// Lets what is being typed follow its rows, after a step of a plan.
    pub(super) fn follow(&mut self) {
        for tab in &mut self.tabs {
            let (view, panels) = tab.view(&self.settings, self.today, &self.sender);
            panels.follow(&view);
        }
    }

    /// Gives up what was typed in rows that are gone.
    pub(super) fn forget_lost(&mut self) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        tab.panels.forget_lost();
        tab.unsettled.retain(|left| left.place != Spot::Gone);
    }

    /// Takes over everything that is being typed in any plan.
    pub(in crate::gui) fn settle_all(&mut self) {
        let before = self.active;
        for tab in 0..self.tabs.len() {
            self.active = tab;
            self.settle(Reach::Everything);
        }
        self.active = before;
    }

    /// Takes over what is being typed in the shown plan, as far as it is a value; gives the first that is none.
    pub(super) fn settle(&mut self, reach: Reach) -> Option<Unsettled> {
        while let Some(edit) = self.view().and_then(|(view, panels)| panels.settle(&view, reach)) {
            self.edit(&edit, None);
        }
        let left = self.view().map(|(view, panels)| panels.unsettled(&view)).unwrap_or_default();
        let first = left.first().cloned();
        self.tabs.get_mut(self.active)?.unsettled = left;
        first
    }

    /// Shows what is no value and says that it must be mended first.
    fn wait_for(&mut self, left: &Unsettled) -> bool {
        self.dialog = None;
        self.leaving = None;
        self.show_unsettled(&left.place);
        let told = waits_for_typing(self.lang(), &left.what);
        self.say(Tone::Bad, told);
        false
    }

    /// Shows where something stands that is no value.
    pub(super) fn show_unsettled(&mut self, place: &Spot) {
        match place {
            Spot::Cell(table) => self.room = Room::of_table(*table).unwrap_or(self.room),
            Spot::Field(path) => {
                self.go_to_path(path);
                if let Some((view, panels)) = self.view() {
                    panels.focus_unsettled(&view);
                }
            }
            Spot::Agency => self.room = Room::Agencies,
            Spot::Text | Spot::Gone => {}
        }
    }

    /// Goes on with what was being typed in an earlier run, where it stood.
    pub(super) fn resume(&mut self, unfinished: &[Unfinished]) {
        let Some((view, panels)) = self.view() else { return };
        unfinished.iter().for_each(|text| panels.resume(&view, text));
        if let Some(left) = panels.unsettled(&view).into_iter().next() {
            self.show_unsettled(&left.place);
        }
    }
}
