//! What a panel sees: the open plan and the settings to read, and a way to send commands.

use super::command::Command;
use super::gesture::{gesture, gesture_here};
use crate::text::{Lang, Word};
use chrono::NaiveDate;
use eframe::egui::{self, Key, Response, Ui};
use index_core::{Document, Edit, Plan};
use std::sync::mpsc::Sender;

/// A room of the window: one item of the left rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Room {
    /// Where we are, what is weakest, what is due.
    #[default]
    Overview,
    /// The document, the baseline, the goals.
    Plan,
    /// The indicators of the plan.
    Indicators,
    /// Numbers to reach.
    Targets,
    /// Pieces of work.
    Tasks,
    /// Dates.
    Deadlines,
    /// Who holds what.
    Agencies,
    /// What if.
    WhatIf,
    /// Scenarios side by side.
    Scenarios,
    /// The framework with the plan's corrections.
    Framework,
    /// The reference results with the plan's corrections.
    Results,
    /// The plan file as text.
    Json,
}

impl Room {
    /// Every room, in the order of the rail.
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::Plan,
        Self::Indicators,
        Self::Targets,
        Self::Tasks,
        Self::Deadlines,
        Self::Agencies,
        Self::WhatIf,
        Self::Scenarios,
        Self::Framework,
        Self::Results,
        Self::Json,
    ];

    /// Its name.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Overview => Word::Overview,
            Self::Plan => Word::PlanRoom,
            Self::Indicators => Word::Indicators,
            Self::Targets => Word::Targets,
            Self::Tasks => Word::Tasks,
            Self::Deadlines => Word::Deadlines,
            Self::Agencies => Word::Agencies,
            Self::WhatIf => Word::WhatIf,
            Self::Scenarios => Word::Scenarios,
            Self::Framework => Word::Framework,
            Self::Results => Word::Results,
            Self::Json => Word::Json,
        }
    }

    /// What is in it.
    #[must_use]
    pub const fn tip(self) -> Word {
        match self {
            Self::Overview => Word::OverviewTip,
            Self::Plan => Word::PlanRoomTip,
            Self::Indicators => Word::IndicatorsTip,
            Self::Targets => Word::TargetsTip,
            Self::Tasks => Word::TasksTip,
            Self::Deadlines => Word::DeadlinesTip,
            Self::Agencies => Word::AgenciesTip,
            Self::WhatIf => Word::WhatIfTip,
            Self::Scenarios => Word::ScenariosTip,
            Self::Framework => Word::FrameworkTip,
            Self::Results => Word::ResultsTip,
            Self::Json => Word::JsonTip,
        }
    }

    /// The key that goes there, with Ctrl.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Overview => Key::Num1,
            Self::Plan => Key::Num2,
            Self::Indicators => Key::Num3,
            Self::Targets => Key::Num4,
            Self::Tasks => Key::Num5,
            Self::Deadlines => Key::Num6,
            Self::Agencies => Key::Num7,
            Self::WhatIf => Key::Num8,
            Self::Scenarios => Key::E,
            Self::Framework => Key::G,
            Self::Results => Key::B,
            Self::Json => Key::Num9,
        }
    }

    /// How many things are in it; the agencies are counted by who asks, for that takes time.
    #[must_use]
    pub const fn count(self, plan: &Plan, n_agencies: usize) -> Option<usize> {
        match self {
            Self::Overview | Self::Plan | Self::WhatIf | Self::Framework | Self::Results | Self::Json => None,
            Self::Indicators => Some(plan.indicators.len()),
            Self::Targets => Some(plan.targets.len()),
            Self::Tasks => Some(plan.tasks.len()),
            Self::Deadlines => Some(plan.deadlines.len()),
            Self::Agencies => Some(n_agencies),
            Self::Scenarios => Some(plan.scenarios.len()),
        }
    }
}

/// What is selected, by its position in the plan's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// An indicator.
    Indicator(usize),
    /// A target.
    Target(usize),
    /// A task.
    Task(usize),
    /// A deadline.
    Deadline(usize),
    /// An agency, by its position in [`index_core::plan::agencies`].
    Agency(usize),
    /// An entry of the framework, by its position.
    Entry(usize),
    /// A province's published result, by its position in the reference results.
    Result(usize),
}

impl Selection {
    /// The room that lists what is selected.
    #[must_use]
    pub const fn room(self) -> Room {
        match self {
            Self::Indicator(_) => Room::Indicators,
            Self::Target(_) => Room::Targets,
            Self::Task(_) => Room::Tasks,
            Self::Deadline(_) => Room::Deadlines,
            Self::Agency(_) => Room::Agencies,
            Self::Entry(_) => Room::Framework,
            Self::Result(_) => Room::Results,
        }
    }

    /// The position in the list of a room, when this selection is of that room.
    #[must_use]
    pub fn index_in(self, room: Room) -> Option<usize> {
        let (Self::Indicator(i)
        | Self::Target(i)
        | Self::Task(i)
        | Self::Deadline(i)
        | Self::Agency(i)
        | Self::Entry(i)
        | Self::Result(i)) = self;
        (self.room() == room).then_some(i)
    }
}

/// What a panel sees.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Which open plan it is, by its [`super::tab::PlanTab::id`]; 0 in a picture.
    pub plan: u64,
    /// The open plan with its numbers.
    pub document: &'a Document,
    /// The language of the screen.
    pub lang: Lang,
    /// Today.
    pub today: NaiveDate,
    /// What is selected.
    pub selection: Option<Selection>,
    /// Where commands go.
    pub sender: &'a Sender<Command>,
    /// Whether a picture is drawn: what only a pointer can use is left out.
    pub is_picture: bool,
}

impl View<'_> {
    /// The text of a word.
    #[must_use]
    pub const fn word(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }

    /// Sends a command about this plan. The receiver lives as long as the window, so this cannot fail while anything
    /// is drawn.
    pub fn send(&self, command: Command) {
        let _ = self.sender.send(command.of(self.plan));
    }

    /// Asks for a change as a step of its own.
    pub fn edit(&self, edit: Edit) {
        self.send(Command::Edit(edit, None));
    }

    /// What is being done with a widget that changes the plan, asked for in every frame: the change as part of one drag,
    /// one stay in a field; or, when Escape is pressed, all of that taken back.
    pub fn edit_within(&self, ui: &Ui, response: &Response, edit: Option<Edit>) {
        // The frame that sees Escape is the one in which the drag, or the stay, has just ended.
        let is_here = response.drag_stopped() || response.has_focus() || response.lost_focus();
        if is_here && ui.input(|i| i.key_pressed(Key::Escape)) {
            self.take_back(ui, response);
        } else if let Some(edit) = edit {
            self.send(Command::Typed(edit, Some(gesture(ui, response))));
        }
    }

    /// Takes back what was done with a widget in this drag or this stay.
    pub fn take_back(&self, ui: &Ui, response: &Response) {
        if let Some(gesture) = gesture_here(ui, response) {
            self.send(Command::Cancel(gesture));
        }
    }
}

/// A label of so many lines at the most, the last one cut with "…".
pub(crate) fn lines(ui: &mut Ui, text: &str, font: egui::FontId, color: egui::Color32, max_rows: usize) -> Response {
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, ui.available_width());
    job.wrap.max_rows = max_rows;
    let response = ui.add(egui::Label::new(job).wrap().selectable(false));
    response.on_hover_text(text)
}

/// Draws a text that is long, wrapped.
pub(crate) fn wrapped(ui: &mut Ui, text: egui::RichText) -> Response {
    ui.add(egui::Label::new(text).wrap())
}
