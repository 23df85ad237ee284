//! Everything the window knows, and how it is read.

use crate::gui::model::action::{Action, Needs};
use crate::gui::model::beside::OtherYears;
use crate::gui::model::command::{Command, Leaving};
use crate::gui::model::dialog::Dialog;
use crate::gui::model::find::FindState;
use crate::gui::model::goal_seek::FoundGoal;
use crate::gui::model::palette::PaletteState;
use crate::gui::model::presenting::Present;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::start::StartPage;
use crate::gui::model::tour::Tour;
use crate::gui::model::view::View;
use crate::gui::panels::Panels;
use crate::gui::state::tab::PlanTab;
use crate::gui::theme::Look;
use crate::gui::widgets::chip::Tone;
use crate::plan_file::Settings;
use crate::text::Lang;
use chrono::NaiveDate;
use eframe::egui::Id;
use index_core::Catalogue;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::kept::Safety;

/// The place of no plan: the start page is shown. Without any plan it is shown as well.
pub const START_PAGE: usize = usize::MAX;

/// A short message at the bottom of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// What can be done about it.
    pub link: Option<MessageLink>,
}

/// What can be done about a message.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageLink {
    /// Its words.
    pub text: &'static str,
    /// What it asks for.
    pub command: Command,
    /// Whether it is about the last step: then it goes with the next one.
    pub is_of_last_step: bool,
}

/// Everything the window knows.
pub struct State {
    /// Frameworks and reference results.
    pub catalogue: Arc<Catalogue>,
    /// The open plans.
    pub tabs: Vec<PlanTab>,
    pub(super) last_tab: u64,
    /// The plan that is shown, by its place among the open ones; past the end of them while the start page is.
    pub active: usize,
    /// The room that is shown.
    pub room: Room,
    /// What is kept between runs.
    pub settings: Settings,
    /// The settings as they were read or written last.
    pub(super) kept_settings: Settings,
    /// Today, taken once a frame by the window and fixed in tests.
    pub today: NaiveDate,
    /// Whether the form of what is selected is shown.
    pub show_inspector: bool,
    /// Whether that form is held back, for the click that selected the row may become a double click.
    pub inspector_waits: bool,
    /// Whether the list of problems is shown.
    pub show_problems: bool,
    /// Whether the steps that were done are shown.
    pub show_history: bool,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The message that is shown.
    pub message: Option<Message>,
    /// How long the last edit took: check, change, rescore.
    pub recompute: Option<Duration>,
    /// Whether the filter of the table wants the keyboard.
    pub focus_filter: bool,
    /// Finding over the whole plan.
    pub find: FindState,
    /// What goal seeking found last, while its dialog is open.
    pub found_goal: Option<FoundGoal>,
    /// Finding a command by typing.
    pub palette: PaletteState,
    /// What gets the keyboard back, now that a dialog or the palette is closed.
    pub focus_to_give: Option<Id>,
    /// Recovery, locks, and questions that wait to be asked.
    pub safety: Safety,
    /// What the start page keeps.
    pub start: StartPage,
    /// What is known of the plans of other years.
    pub other_years: OtherYears,
    /// The tour, while it goes on.
    pub tour: Option<Tour>,
    /// Showing the plan to a room.
    pub present: Present,
    /// What the dialogs of the system begin as: belonging to the window, once there is one.
    pub(in crate::gui) system_dialog: rfd::AsyncFileDialog,
    /// How the system is asked to show a file: by nothing, until there is a window.
    pub show_file_outside: fn(&Path) -> io::Result<()>,
    pub(super) leaving: Option<Leaving>,
    pub(super) sender: Sender<Command>,
    pub(super) inbox: Receiver<Command>,
}

impl State {
    /// What of which plan is shown and selected: a text field is another one elsewhere.
    #[must_use]
    pub fn place(&self) -> impl std::hash::Hash + std::fmt::Debug {
        (self.tab().map(|tab| (tab.id, tab.selection)), self.room)
    }

    /// An empty window.
    #[must_use]
    pub fn new(catalogue: Arc<Catalogue>, settings: Settings, today: NaiveDate) -> Self {
        let (sender, inbox) = channel();
        Self {
            catalogue,
            tabs: Vec::new(),
            last_tab: 0,
            active: START_PAGE,
            room: Room::default(),
            kept_settings: settings.clone(),
            settings,
            today,
            show_inspector: true,
            inspector_waits: false,
            show_problems: false,
            show_history: false,
            dialog: None,
            message: None,
            recompute: None,
            focus_filter: false,
            find: FindState::default(),
            found_goal: None,
            palette: PaletteState::default(),
            focus_to_give: None,
            safety: Safety::default(),
            start: StartPage::default(),
            other_years: OtherYears::default(),
            tour: None,
            present: Present::default(),
            system_dialog: rfd::AsyncFileDialog::new(),
            show_file_outside: |_| Err(io::ErrorKind::Unsupported.into()),
            leaving: None,
            sender,
            inbox,
        }
    }

    /// The language of the screen.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// Light, dark or high contrast.
    #[must_use]
    pub fn look(&self) -> Look {
        Look::from_name(&self.settings.look)
    }

    /// A way to send commands, also from other threads.
    #[must_use]
    pub fn sender(&self) -> Sender<Command> {
        self.sender.clone()
    }

    /// The plan that is shown; `None` on the start page.
    #[must_use]
    pub fn tab(&self) -> Option<&PlanTab> {
        self.tabs.get(self.active)
    }

    /// Whether the start page is shown.
    #[must_use]
    pub fn is_at_start(&self) -> bool {
        self.tab().is_none()
    }

    /// What the panels of the shown plan see, and what they remember.
    pub fn view(&mut self) -> Option<(View<'_>, &mut Panels)> {
        Some(self.tabs.get_mut(self.active)?.view(&self.settings, self.today, &self.sender))
    }

    /// Whether what is selected has its form in the room that is shown, and the user wants to see it.
    #[must_use]
    pub fn is_inspector_due(&self) -> bool {
        let is_of_room = |s: Selection| s.is_shown_in(self.room);
        self.show_inspector && self.tab().and_then(|tab| tab.selection).is_some_and(is_of_room)
    }

    /// Whether an action makes sense now.
    #[must_use]
    pub fn is_enabled(&self, action: Action) -> bool {
        let open = self.tab().map(|t| &t.open);
        match action.needs() {
            Needs::Nothing => true,
            Needs::Plan => open.is_some(),
            Needs::OpenPlans => !self.tabs.is_empty(),
            Needs::UndoStep => open.is_some_and(|d| d.next_undo().is_some()),
            Needs::RedoStep => open.is_some_and(|d| d.next_redo().is_some()),
            Needs::Moves => open.is_some_and(|d| !d.draft().moves.is_empty()),
        }
    }

    /// Shows a short message.
    pub fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.message = Some(Message { tone, text: text.into(), link: None });
    }

    /// Says what was done with the plan that is shown, with a way back.
    pub(super) fn say_with_way_back(&mut self, text: String, way_back: Action) {
        let (lang, Some(plan)) = (self.lang(), self.shown()) else { return };
        let command = Command::Act(way_back).of(plan);
        let link = MessageLink { text: way_back.text(lang), command, is_of_last_step: true };
        self.message = Some(Message { tone: Tone::Neutral, text, link: Some(link) });
    }

    /// Forgets a way back that would by now lead back from another step.
    pub(super) fn forget_way_back(&mut self) {
        self.message.take_if(|message| message.link.as_ref().is_some_and(|link| link.is_of_last_step));
    }
}
