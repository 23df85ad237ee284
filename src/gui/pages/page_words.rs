//! What a page is called, and what its speaker should know.

use crate::gui::model::presenting::PresentState;
use crate::gui::model::title;
use crate::gui::model::view::View;
use crate::gui::pages::{levers, weakest};
use crate::report::WorkshopPage;
use crate::text::present_words::{what_if_question, where_we_stand};
use crate::text::{Lang, PresentWord};

/// What a page asks or shows.
#[must_use]
pub fn page_title(page: WorkshopPage, view: &View, state: &PresentState) -> String {
    let lang = view.lang;
    let plan = view.open.plan();
    match page {
        WorkshopPage::Title => title::of(plan, &[]),
        WorkshopPage::Standing => where_we_stand(lang, &plan.document.province),
        WorkshopPage::Weakest => weakest::title(view).text(lang).to_owned(),
        WorkshopPage::WhatIf => what_if_question(lang, levers::codes(view, state).len()),
        WorkshopPage::Scenarios => PresentWord::Scenarios.text(lang).to_owned(),
        WorkshopPage::Who => PresentWord::Who.text(lang).to_owned(),
        WorkshopPage::Goals => PresentWord::Goals.text(lang).to_owned(),
    }
}

/// What the speaker should know of a page.
#[must_use]
pub const fn page_notes(page: WorkshopPage, lang: Lang) -> &'static str {
    let word = match page {
        WorkshopPage::Title => PresentWord::TitleNotes,
        WorkshopPage::Standing => PresentWord::StandingNotes,
        WorkshopPage::Weakest => PresentWord::WeakestNotes,
        WorkshopPage::WhatIf => PresentWord::WhatIfNotes,
        WorkshopPage::Scenarios => PresentWord::ScenariosNotes,
        WorkshopPage::Who => PresentWord::WhoNotes,
        WorkshopPage::Goals => PresentWord::GoalsNotes,
    };
    word.text(lang)
}
