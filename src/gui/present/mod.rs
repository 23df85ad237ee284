//! Workshop pages: the plan shown to a room, full screen, in large type, a question a page.
//!
//! A page is drawn by [`page_ui`] into whatever room it is given and scaled to it, so it can be a window, a second
//! screen or a picture. It reads a [`View`] and sends commands, as panels do.

mod chooser;
mod figures;
mod frame;
mod goals;
mod keys;
mod lever_row;
pub(super) mod levers;
mod presenter;
mod scenarios;
mod sheet;
mod standing;
mod title;
mod weakest;
mod what_if;
mod who;

use super::action::Action;
use super::state::State;
use super::state::present::PresentState;
use super::theme::{tokens, workshop};
use super::view::View;
use crate::text::present_words::{what_if_question, where_we_stand};
use crate::text::{Lang, PresentWord};
use eframe::egui::{CentralPanel, Context, Frame, Ui};
use sheet::Sheet;

/// A workshop page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// Which plan this is, and what its figures rest on.
    #[default]
    Title,
    /// Score, rank, goals, neighbours.
    Standing,
    /// The weakest indicators.
    Weakest,
    /// The live what-if.
    WhatIf,
    /// The scenarios beside each other.
    Scenarios,
    /// Agencies and dates.
    Who,
    /// Every goal.
    Goals,
}

impl Page {
    /// Every page, in the order in which they are shown.
    pub const ALL: [Self; 7] =
        [Self::Title, Self::Standing, Self::Weakest, Self::WhatIf, Self::Scenarios, Self::Who, Self::Goals];

    fn position(self) -> usize {
        Self::ALL.iter().position(|page| *page == self).unwrap_or_default()
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.position() + 1
    }

    /// The page after this one; the last stays.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL.get(self.position() + 1).copied().unwrap_or(self)
    }

    /// The page before this one; the first stays.
    #[must_use]
    pub fn before(self) -> Self {
        Self::ALL[self.position().saturating_sub(1)]
    }

    /// What it asks or shows.
    #[must_use]
    pub fn title(self, view: &View, state: &PresentState) -> String {
        let lang = view.lang;
        let plan = view.document.plan();
        match self {
            Self::Title => super::tab::title(plan, &[]),
            Self::Standing => where_we_stand(lang, &plan.document.province),
            Self::Weakest => weakest::title(view).text(lang).to_owned(),
            Self::WhatIf => what_if_question(lang, levers::codes(view, state).len()),
            Self::Scenarios => PresentWord::Scenarios.text(lang).to_owned(),
            Self::Who => PresentWord::Who.text(lang).to_owned(),
            Self::Goals => PresentWord::Goals.text(lang).to_owned(),
        }
    }

    /// What the speaker should know.
    const fn notes(self, lang: Lang) -> &'static str {
        let word = match self {
            Self::Title => PresentWord::TitleNotes,
            Self::Standing => PresentWord::StandingNotes,
            Self::Weakest => PresentWord::WeakestNotes,
            Self::WhatIf => PresentWord::WhatIfNotes,
            Self::Scenarios => PresentWord::ScenariosNotes,
            Self::Who => PresentWord::WhoNotes,
            Self::Goals => PresentWord::GoalsNotes,
        };
        word.text(lang)
    }
}

/// Draws a page into all the room there is.
pub fn page_ui(ui: &mut Ui, view: &View, page: Page, state: &PresentState) {
    let mut sheet = Sheet::new(ui);
    let sheet = &mut sheet;
    frame::frame_ui(sheet, view, page, state);
    match page {
        Page::Title => title::title_ui(sheet, view),
        Page::Standing => standing::standing_ui(sheet, view),
        Page::Weakest => weakest::weakest_ui(sheet, view),
        Page::WhatIf => what_if::what_if_ui(sheet, view, state),
        Page::Scenarios => scenarios::scenarios_ui(sheet, view),
        Page::Who => who::who_ui(sheet, view),
        Page::Goals => goals::goals_ui(sheet, view),
    }
}

/// Draws the page that is shown over the whole window, and the speaker's window when it is open.
pub(super) fn present_ui(ui: &mut Ui, state: &mut State) {
    let ctx = ui.ctx().clone();
    let Some((view, pages)) = state.present_view() else { return };
    if state.dialog.is_none() && !ctx.text_edit_focused() {
        keys::send(&ctx, view.sender, pages);
    }
    CentralPanel::default().frame(Frame::new().fill(tokens(ui).surface)).show(ui, |ui| {
        page_ui(ui, &view, pages.page, pages);
        if pages.is_choosing {
            chooser::chooser_ui(ui, &view, pages);
        }
    });
    presenter::presenter_ui(&ctx, state);
}

/// Whether a shortcut of the window also holds while pages are shown.
pub(super) const fn keeps(action: Action) -> bool {
    matches!(action, Action::Undo | Action::Redo | Action::Save | Action::SaveAs | Action::Look | Action::Quit)
}

/// The text size of messages over a page, in points.
pub(super) fn message_size(ctx: &Context) -> f32 {
    workshop::ROW * sheet::unit(ctx.content_rect())
}
