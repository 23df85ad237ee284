//! What a panel can ask for. A panel sends a command; the state carries it out ([`crate::gui::state`]).

use crate::gui::model::action::Action;
use crate::gui::model::new_plan::{NewPlan, Road};
use crate::gui::model::presenting::PresentStep;
use crate::gui::model::room::{Room, Selection};
use crate::intake::PastePlace;
use crate::intake::import::ImportSubject;
use crate::plan_file::Density;
use crate::report::TableKind;
use index_core::{Edit, Gesture, GoalQuestion, Subject};
use std::path::PathBuf;

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A request about a plan, by its [`crate::gui::state::tab::PlanTab::id`], whichever is shown when it is carried out.
    For(u64, Box<Command>),
    /// Do what stands in the menu.
    Act(Action),
    /// Change the plan or the draft, as part of a gesture or as a step of its own.
    Edit(Edit, Option<Gesture>),
    /// As [`Command::Edit`], for what is typed or dragged in this frame: it comes before whatever else was asked for in
    /// the same frame.
    Typed(Edit, Option<Gesture>),
    /// Empty cells; comes before whatever else was asked for in the same frame, as what is typed.
    Empty(Edit),
    /// Change the plan as a dialog asks, and close the dialog unless the plan refuses.
    Answer(Edit),
    /// Take back a gesture that is still going on.
    Cancel(Gesture),
    /// Show a plan that is open.
    Activate(usize),
    /// Close a plan; asks when it is not saved.
    Close(usize),
    /// Close the plan that is shown without asking.
    CloseAnyway,
    /// Open a file.
    OpenFile(PathBuf),
    /// Open an official plan that comes with the program.
    OpenSample(&'static str),
    /// Begin a plan.
    CreatePlan(NewPlan),
    /// Show the deadlines as a calendar or as a list.
    ShowCalendar(bool),
    /// Ask the system for files to open.
    BrowseOpen,
    /// Ask the system where to save.
    BrowseSave,
    /// The system could not show a dialog, or nothing was chosen.
    BrowseEnded,
    /// Save to a file; `overwrite` when the person was asked about what is there.
    SaveTo {
        /// The file.
        path: PathBuf,
        /// Whether what is there may be replaced.
        overwrite: bool,
    },
    /// Save to a file that was chosen in the system's dialog.
    SaveChosen(PathBuf),
    /// Select something, and show its form.
    Select(Selection),
    /// How tables are wanted from now on.
    Tables(TableWish),
    /// Show the form of what is selected.
    ShowInspector,
    /// Go to the place of a problem, by its path in the file.
    GoToPath(String),
    /// Select what a path of the file belongs to, without leaving the room.
    SelectPath(String),
    /// Go to where so many steps of the history are done.
    GoToStep(usize),
    /// Go to an indicator of the plan.
    GoToIndicator(Room, String),
    /// Put text on the clipboard and say so.
    Copy(String),
    /// Show what pasting a block into a table would change.
    AskPaste(PastePlace),
    /// Take over what was pasted, and show the first row that is new.
    TakePasted(Edit, Option<Selection>),
    /// Ask which indicators of the framework come before a row of the plan.
    AskIndicators(usize),
    /// Add the indicators that are chosen.
    AddIndicators,
    /// Add a row for an indicator that has no code yet.
    AddEmptyIndicator,
    /// Ask which table of a subject to import.
    AskImport(ImportSubject),
    /// Ask the system for a table to import.
    BrowseImport,
    /// Read a table to import from a file.
    ReadImport(PathBuf),
    /// Read a table to import from the text of the clipboard.
    ImportText(String),
    /// Read a table of results from the clipboard, of the year that is shown.
    PasteResults {
        /// The text.
        text: String,
        /// The year, where one is chosen.
        year: Option<String>,
    },
    /// Import the table that is shown.
    ApplyImport,
    /// Ask the system for a file to compare the plan with.
    BrowseComparison,
    /// Compare the plan with a file.
    CompareWith(PathBuf),
    /// Seek the least effort to a rank or a score.
    SeekGoal(GoalQuestion),
    /// Ask the system where to save a picture.
    BrowsePicture,
    /// Save the room that is shown as a picture; what is there is replaced.
    SavePictureTo(PathBuf),
    /// Show a file in the system's program for it.
    ShowOutside(PathBuf),
    /// The system has no program that shows this file.
    NotShownOutside(PathBuf),
    /// Explain a number.
    Explain(Subject),
    /// Go back to the explanation before.
    ExplainBack,
    /// Give up what was typed in rows that are gone.
    ForgetLost,
    /// Close the dialog that is open.
    CloseDialog,
    /// An answer to a question about recovery, versions or other programs.
    Safety(SafetyRequest),
    /// Save what is not saved, then close the plan or leave the program.
    SaveAndLeave(Leaving),
    /// Something on the start page, or of the tour.
    Start(StartRequest),
    /// Something on a workshop page, or in the speaker's window.
    Present(PresentStep),
    /// Leave the program without asking.
    QuitAnyway,
}

impl Command {
    /// The same about a plan, by its [`crate::gui::state::tab::PlanTab::id`].
    #[must_use]
    pub fn of(self, plan: u64) -> Self {
        Self::For(plan, Box::new(self))
    }
}

/// How tables are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableWish {
    /// So many rows of a table in view.
    Density(Density),
    /// The rows of a table grouped by a column, or by nothing.
    GroupBy(TableKind, Option<&'static str>),
}

/// What is left once everything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// The plan that is shown.
    Plan,
    /// The program.
    Program,
}

/// What can be asked for on the start page and on the tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartRequest {
    /// Open a file that was open before, as soon as its drive answers.
    Open(PathBuf),
    /// Take a file off the list.
    Forget(PathBuf),
    /// Ask about unsaved work that was left, by its recovery file.
    Recover(PathBuf),
    /// Begin a plan by one of the roads.
    Begin(Road),
    /// Open the sample on which the tour goes, or show it again.
    TourSample,
    /// Leave the tour; whether its sample is closed too.
    LeaveTour {
        /// Whether the sample is closed, with what was tried on it.
        close: bool,
    },
}

/// An answer of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SafetyRequest {
    /// Bring unsaved work back, from a recovery file.
    Recover(PathBuf),
    /// Delete a recovery file.
    Delete(PathBuf),
    /// Take what another program wrote.
    TakeTheirs(PathBuf),
    /// Keep this plan; save it when that is what was asked for.
    KeepMine {
        /// The file.
        path: PathBuf,
        /// Whether to save at once.
        save: bool,
    },
    /// Open what another program wrote beside this plan.
    ShowBoth(PathBuf),
    /// Open a copy of a plan that is open elsewhere.
    OpenCopy(PathBuf),
    /// Open a plan although it is open elsewhere.
    OpenAnyway(PathBuf),
    /// Bring a version back, by its position in the list.
    Restore(usize),
}
