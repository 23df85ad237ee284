//! The state of the window, and the one place where commands are carried out.

mod explain;
mod files;
mod find;
mod keeping;
mod leave;
mod new_plan;
mod of_plan;
mod palette;
mod past;
pub(super) mod picture;
mod plan_room;
mod present;
pub mod safety;
pub mod tab;
mod tables;
mod typing;
mod versions;

use super::panels::Panels;
use super::theme::{self, Look};
use super::widgets::chip::Tone;
use crate::gui::model::action::{Action, Needs};
use crate::gui::model::command::{Command, Leaving};
use crate::gui::model::dialog::Dialog;
use crate::gui::model::find::FindState;
use crate::gui::model::goal_seek::{FoundGoal, GoalDialog};
use crate::gui::model::palette::PaletteState;
use crate::gui::model::presenting::Present;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::state::tab::PlanTab;
use crate::plan_file::Settings;
use crate::text::{Lang, Word, problems};
use chrono::NaiveDate;
use eframe::egui::{self, Context};
use index_core::{Catalogue, Edit, Gesture, GoalQuestion, goal_seek};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A short message at the bottom of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: String,
}

/// Everything the window knows.
pub struct State {
    /// Frameworks and reference results.
    pub catalogue: Arc<Catalogue>,
    /// The open plans.
    pub tabs: Vec<PlanTab>,
    last_tab: u64,
    /// The plan that is shown.
    pub active: usize,
    /// The room that is shown.
    pub room: Room,
    /// What is kept between runs.
    pub settings: Settings,
    /// Today, taken once a frame by the window and fixed in tests.
    pub today: NaiveDate,
    /// Whether the form of what is selected is shown.
    pub show_inspector: bool,
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
    /// Recovery, locks, and questions that wait to be asked.
    pub safety: safety::Safety,
    /// Showing the plan to a room.
    pub present: Present,
    leaving: Option<Leaving>,
    sender: Sender<Command>,
    inbox: Receiver<Command>,
}

impl State {
    /// An empty window.
    #[must_use]
    pub fn new(catalogue: Arc<Catalogue>, settings: Settings, today: NaiveDate) -> Self {
        let (sender, inbox) = channel();
        Self {
            catalogue,
            tabs: Vec::new(),
            last_tab: 0,
            active: 0,
            room: Room::default(),
            settings,
            today,
            show_inspector: true,
            show_problems: false,
            show_history: false,
            dialog: None,
            message: None,
            recompute: None,
            focus_filter: false,
            find: FindState::default(),
            found_goal: None,
            palette: PaletteState::default(),
            safety: safety::Safety::default(),
            present: Present::default(),
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

    /// The plan that is shown.
    #[must_use]
    pub fn tab(&self) -> Option<&PlanTab> {
        self.tabs.get(self.active)
    }

    /// What the panels of the shown plan see, and what they remember.
    pub fn view(&mut self) -> Option<(View<'_>, &mut Panels)> {
        let tab = self.tabs.get_mut(self.active)?;
        let (lang, today, selection) = (self.settings.lang, self.today, tab.selection);
        let (plan, document, sender) = (tab.id, &tab.document, &self.sender);
        let view = View { plan, document, lang, today, selection, sender, is_picture: false };
        Some((view, &mut tab.panels))
    }

    /// Whether an action makes sense now.
    #[must_use]
    pub fn is_enabled(&self, action: Action) -> bool {
        let document = self.tab().map(|t| &t.document);
        match action.needs() {
            Needs::Nothing => true,
            Needs::Plan => document.is_some(),
            Needs::UndoStep => document.is_some_and(|d| d.next_undo().is_some()),
            Needs::RedoStep => document.is_some_and(|d| d.next_redo().is_some()),
            Needs::Moves => document.is_some_and(|d| !d.draft().moves.is_empty()),
        }
    }

    /// Carries out everything that was sent; says whether there was anything.
    pub fn handle_all(&mut self, ctx: &Context) -> bool {
        let mut is_any = false;
        loop {
            let mut asked: Vec<Command> = self.inbox.try_iter().collect();
            if asked.is_empty() {
                return is_any;
            }
            // What a click on a button ends was typed before the click, wherever the two are drawn.
            asked.sort_by_key(|command| !command.is_typed());
            asked.into_iter().for_each(|command| self.handle(command, ctx));
            is_any = true;
        }
    }

    /// Carries out a command; one line an arm.
    pub fn handle(&mut self, command: Command, ctx: &Context) {
        if !self.settle_before(&command) {
            return;
        }
        match command {
            Command::For(plan, command) => self.handle_for(plan, *command, ctx),
            Command::Act(action) => self.act(action, ctx),
            Command::Edit(edit, gesture) | Command::Typed(edit, gesture) => self.edit(&edit, gesture),
            Command::Answer(edit) => self.answer(&edit),
            Command::Cancel(gesture) => self.cancel(gesture),
            Command::Activate(tab) => self.active = tab.min(self.tabs.len().saturating_sub(1)),
            Command::Close(tab) => self.close(tab),
            Command::CloseAnyway => self.close_anyway(self.active),
            Command::OpenFile(path) => self.open_file(&path),
            Command::CreatePlan(wanted) => self.create_plan(&wanted),
            Command::ShowCalendar(is_shown) => self.show_calendar(is_shown),
            Command::OpenSample(name) => self.open_sample(name),
            Command::BrowseOpen => self.browse_open(ctx),
            Command::BrowseSave => self.browse_save(ctx),
            Command::BrowseEnded => self.browse_ended(),
            Command::SaveTo { path, overwrite } => self.save_to(&path, overwrite),
            Command::SaveChosen(chosen) => self.save_chosen(&chosen),
            Command::Select(selection) => self.select(Some(selection)),
            Command::ShowInspector => self.show_inspector = true,
            Command::GoToPath(path) => self.go_to_path(&path),
            Command::SelectPath(path) => self.select_path(&path),
            Command::GoToStep(n_done) => self.go_to_step(n_done),
            Command::GoToIndicator(room, code) => self.go_to_indicator(room, &code),
            Command::Copy(text) => self.copy(text, ctx),
            Command::AskPaste(place) => self.ask_paste(place),
            Command::AskImport => self.ask_import(),
            Command::BrowseImport => self.browse_import(ctx),
            Command::ReadImport(path) => self.read_import(&path),
            Command::ImportText(text) => self.import_text(&text),
            Command::ApplyImport => self.apply_import(),
            Command::SeekGoal(question) => self.seek_goal(question),
            Command::BrowsePicture => self.browse_picture(ctx),
            Command::SavePictureTo(path) => self.save_picture(&path),
            Command::Explain(subject) => self.explain(subject),
            Command::ExplainBack => self.explain_back(),
            Command::CloseDialog => self.dialog = None,
            Command::Safety(request) => self.safety_request(request),
            Command::SaveAndLeave(leaving) => self.save_and_leave(leaving, ctx),
            Command::Present(step) => self.present_step(step, ctx),
            Command::QuitAnyway => self.quit_anyway(ctx),
        }
    }

    fn act(&mut self, action: Action, ctx: &Context) {
        if !self.is_enabled(action) {
            return;
        }
        match action {
            Action::New => self.ask_new_plan(),
            Action::Open => self.dialog = Some(Dialog::open()),
            Action::Save => self.save(),
            Action::SaveAs => self.ask_save_as(),
            Action::Restore => self.ask_version(),
            Action::ClosePlan => self.close(self.active),
            Action::Undo => self.step(index_core::Document::undo),
            Action::Redo => self.step(index_core::Document::redo),
            Action::History => self.show_history = !self.show_history,
            Action::Differences => self.dialog = self.shown().map(|plan| Dialog::Differences { plan }),
            Action::ShowInJson => self.show_in_json(),
            Action::Find => self.open_find(),
            Action::Import => self.ask_import(),
            Action::Filter => self.focus_filter = true,
            Action::Palette => self.open_palette(ctx),
            Action::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Action::Go(room) => self.room = room,
            Action::Inspector => self.show_inspector = !self.show_inspector,
            Action::Problems => self.show_problems = !self.show_problems,
            Action::ResetMoves => self.edit(&Edit::ClearMoves, None),
            Action::SaveScenario => self.ask_scenario_name(),
            Action::SeekGoal => self.ask_goal(),
            Action::Present => self.begin_presenting(ctx),
            Action::CopyPicture => self.copy_picture(ctx),
            Action::SavePicture => self.ask_save_picture(),
            Action::Language => self.settings.lang = self.settings.lang.other(),
            Action::Look => self.next_look(ctx),
            Action::ZoomIn => egui::gui_zoom::zoom_in(ctx),
            Action::ZoomOut => egui::gui_zoom::zoom_out(ctx),
            Action::ZoomReset => ctx.set_zoom_factor(1.0),
            Action::Quit => self.quit(ctx),
        }
    }

    fn edit(&mut self, edit: &Edit, gesture: Option<Gesture>) {
        self.apply(edit, gesture);
    }

    /// A dialog whose change is refused stays, so that what was chosen in it is not chosen twice.
    fn answer(&mut self, edit: &Edit) {
        if self.apply(edit, None) {
            self.dialog = None;
        }
    }

    /// Applies an edit, or tells why the plan refuses it; says whether it was applied.
    fn apply(&mut self, edit: &Edit, gesture: Option<Gesture>) -> bool {
        let lang = self.lang();
        let Some(tab) = self.tabs.get_mut(self.active) else { return false };
        let start = Instant::now();
        let result = tab.document.apply_within(edit, gesture);
        self.recompute = Some(start.elapsed());
        let is_applied = result.is_ok();
        if let Err(error) = result {
            self.say(Tone::Bad, problems::edit_error(lang, &error));
        } else if matches!(edit, Edit::SaveScenario { .. }) {
            self.dialog = None;
            self.say(Tone::Ok, Word::ScenarioKept.text(lang));
        }
        is_applied
    }

    fn cancel(&mut self, gesture: Gesture) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            let _was_there = tab.document.cancel(gesture);
        }
    }

    fn step(&mut self, step: fn(&mut index_core::Document) -> bool) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let start = Instant::now();
        step(&mut tab.document);
        self.recompute = Some(start.elapsed());
    }

    fn show_calendar(&mut self, is_shown: bool) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.calendar.is_shown = is_shown;
        }
    }

    fn next_look(&mut self, ctx: &Context) {
        let look = match &mut self.present.on {
            // The look of the pages is not that of the window, which comes back after them.
            Some(presenting) => {
                presenting.look = presenting.look.next();
                presenting.look
            }
            None => {
                let look = self.look().next();
                self.settings.look = look.name().to_owned();
                look
            }
        };
        theme::install(ctx, look);
    }

    fn select(&mut self, selection: Option<Selection>) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.selection = selection;
        }
    }

    /// Goes to the list and the row that a path of the file speaks of.
    fn go_to_path(&mut self, path: &str) {
        let (list, rest) = path.split_once('[').unwrap_or((path, ""));
        let row = rest.split(']').next().and_then(|n| n.parse().ok());
        let (room, selection) = match (list, row) {
            ("indicators", Some(row)) => (Room::Indicators, Some(Selection::Indicator(row))),
            ("targets", Some(row)) => (Room::Targets, Some(Selection::Target(row))),
            ("tasks", Some(row)) => (Room::Tasks, Some(Selection::Task(row))),
            ("deadlines", Some(row)) => (Room::Deadlines, Some(Selection::Deadline(row))),
            ("framework_corrections", _) => (Room::Framework, None),
            ("reference_corrections", _) => (Room::Results, None),
            _ => (self.show_in_plan(list, row), None),
        };
        self.room = room;
        self.show_inspector |= selection.is_some();
        self.select(selection);
    }

    fn go_to_indicator(&mut self, room: Room, code: &str) {
        let row = self.tab().and_then(|t| t.document.plan().indicators.iter().position(|r| r.code == code));
        self.room = room;
        self.select(row.map(Selection::Indicator));
    }

    fn copy(&mut self, text: String, ctx: &Context) {
        let rows = text.lines().count().saturating_sub(1);
        ctx.copy_text(text);
        self.say(Tone::Ok, crate::text::rows_copied(self.lang(), rows));
    }

    fn ask_goal(&mut self) {
        self.found_goal = None;
        let lang = self.lang();
        let of = |tab: &PlanTab| Dialog::GoalSeek { plan: tab.id, goal: GoalDialog::of(&tab.document, lang) };
        self.dialog = self.tab().map(of);
    }

    fn seek_goal(&mut self, question: GoalQuestion) {
        let Some(document) = self.tab().map(|tab| &tab.document) else { return };
        let seeking = goal_seek(document.plan(), document.context(), document.scorecard(), &question);
        self.found_goal = Some(FoundGoal { question, seeking });
    }

    fn ask_scenario_name(&mut self) {
        let Some(tab) = self.tab() else { return };
        let name = tab.document.draft().scenario.clone().unwrap_or_default();
        self.dialog = Some(Dialog::SaveScenario { plan: tab.id, name, note: String::new() });
    }

    /// Shows a short message.
    pub fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.message = Some(Message { tone, text: text.into() });
    }
}
