//! Presenting, as data: the pages, what they remember, and what can be asked for.

use crate::gui::theme::Look;
use crate::report::WorkshopPage;
use std::path::PathBuf;
use std::time::Instant;

/// What the pages of one plan remember.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PresentState {
    /// The page that is shown.
    pub page: WorkshopPage,
    /// The codes of the levers on the live page; `None` before anybody presented the plan.
    pub levers: Option<Vec<String>>,
    /// The lever that the keys move, from above.
    pub lever: usize,
    /// Whether the list of indicators is open.
    pub is_choosing: bool,
    /// The line of that list that the keys tick, from above.
    pub line: usize,
    /// Goes up with whatever ends a run of presses of a key, which is one step of the history.
    pub stay: u64,
}

impl PresentState {
    /// A page, with the levers that stand on the live one.
    #[must_use]
    pub fn of(page: WorkshopPage, levers: Vec<String>) -> Self {
        Self { page, levers: Some(levers), ..Self::default() }
    }
}

/// A presentation that goes on.
#[derive(Clone, Copy, Debug)]
pub struct Presenting {
    /// The look of the pages; that of the window stays as the person chose it.
    pub look: Look,
    /// Since when.
    pub since: Instant,
    /// Whether the speaker's own window is open.
    pub has_presenter: bool,
    /// Whether the window was full screen before.
    pub was_full_screen: bool,
}

/// Presenting, as the window knows it.
#[derive(Clone, Debug, Default)]
pub struct Present {
    /// The presentation that goes on.
    pub on: Option<Presenting>,
    /// The screen that was chosen for the pages, from 0.
    pub monitor: Option<usize>,
    /// Where pictures of pages are kept; the documents folder when `None`.
    pub pictures: Option<PathBuf>,
}

/// What can be asked for while pages are shown.
#[derive(Clone, Debug, PartialEq)]
pub enum PresentStep {
    /// Back to the window.
    Leave,
    /// The next page.
    Next,
    /// The page before.
    Before,
    /// A page.
    Show(WorkshopPage),
    /// Let the keys move the lever so many rows further down.
    Lever(i32),
    /// Let the keys move the lever of an indicator.
    Pick(String),
    /// Move the chosen lever by so many places; above zero is better.
    Move(i32),
    /// Take all moves out, for the next group.
    Reset,
    /// Take the last step back.
    Undo,
    /// Save a picture of the page.
    Picture,
    /// Light, dark, high contrast.
    Look,
    /// Open or close the list of indicators.
    Choose,
    /// Let the keys tick the line so many lines further down in the list.
    Line(i32),
    /// Put the indicator of that line on the live page, or take it away.
    Tick,
    /// Put an indicator on the live page, or take it away.
    Toggle(String),
    /// Open or close the speaker's window.
    Presenter,
    /// Show the pages on a screen, from 0.
    Monitor(usize),
}
