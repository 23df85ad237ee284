//! What a page is called, and what its speaker should know.

use crate::gui::model::presenting::{Page, PresentState};
use crate::gui::model::title;
use crate::gui::model::view::View;
use crate::gui::pages::{levers, weakest};
use crate::text::present_words::{what_if_question, where_we_stand};
use crate::text::{Lang, PresentWord};

/// What a page asks or shows.
#[must_use]
pub fn page_title(page: Page, view: &View, state: &PresentState) -> String {
    let lang = view.lang;
    let plan = view.open.plan();
    match page {
        Page::Title => title::of(plan, &[]),
        Page::Standing => where_we_stand(lang, &plan.document.province),
        Page::Weakest => weakest::title(view).text(lang).to_owned(),
        Page::WhatIf => what_if_question(lang, levers::codes(view, state).len()),
        Page::Scenarios => PresentWord::Scenarios.text(lang).to_owned(),
        Page::Who => PresentWord::Who.text(lang).to_owned(),
        Page::Goals => PresentWord::Goals.text(lang).to_owned(),
    }
}

/// What the speaker should know of a page.
#[must_use]
pub const fn page_notes(page: Page, lang: Lang) -> &'static str {
    let word = match page {
        Page::Title => PresentWord::TitleNotes,
        Page::Standing => PresentWord::StandingNotes,
        Page::Weakest => PresentWord::WeakestNotes,
        Page::WhatIf => PresentWord::WhatIfNotes,
        Page::Scenarios => PresentWord::ScenariosNotes,
        Page::Who => PresentWord::WhoNotes,
        Page::Goals => PresentWord::GoalsNotes,
    };
    word.text(lang)
}
