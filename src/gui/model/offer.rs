//! What the palette offers, and how well each thing fits what is typed.

use super::action::Action;
use super::command::Command;
use crate::text::palette_words::PaletteWord;
use crate::text::{fold, matches};

/// What a line of the palette is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferKind {
    /// A command.
    Act(Action),
    /// An indicator of the plan.
    Indicator,
    /// An indicator that only the framework has.
    Framework,
    /// A scenario of the plan.
    Scenario,
    /// A plan that is open.
    OpenPlan,
    /// A sample plan.
    Sample,
    /// A file that was open before.
    Recent,
}

impl OfferKind {
    /// What it is called; commands have a shortcut in its place.
    #[must_use]
    pub const fn word(self) -> Option<PaletteWord> {
        match self {
            Self::Act(_) => None,
            Self::Indicator => Some(PaletteWord::Indicator),
            Self::Framework => Some(PaletteWord::Framework),
            Self::Scenario => Some(PaletteWord::Scenario),
            Self::OpenPlan => Some(PaletteWord::OpenPlan),
            Self::Sample => Some(PaletteWord::Sample),
            Self::Recent => Some(PaletteWord::Recent),
        }
    }
}

/// Something the palette can do.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What it is.
    pub kind: OfferKind,
    /// Its name.
    pub title: String,
    /// What it does, or why it is not possible now.
    pub detail: String,
    /// Whether it is possible now.
    pub is_possible: bool,
    /// What is sent when it is chosen.
    pub does: Vec<Command>,
    /// The name without diacritics.
    folded_title: String,
    /// Name and detail without diacritics.
    folded: String,
}

impl Offer {
    /// Something that is possible.
    pub fn new(kind: OfferKind, title: impl Into<String>, detail: impl Into<String>, does: Vec<Command>) -> Self {
        let (title, detail) = (title.into(), detail.into());
        let folded_title = fold(&title);
        let folded = format!("{folded_title} {}", fold(&detail));
        Self { kind, title, detail, is_possible: true, does, folded_title, folded }
    }

    /// The same, found by other names as well.
    #[must_use]
    pub fn also(mut self, names: &str) -> Self {
        self.folded = format!("{} {}", self.folded, fold(names));
        self
    }
}

/// The offers that fit what is typed, best first, by their positions; what is not possible now comes last.
///
/// When nothing is typed, the commands that were `used` last come first, and indicators are left out.
#[must_use]
pub fn ranked(offers: &[Offer], query: &str, used: &[Action]) -> Vec<usize> {
    let query = fold(query.trim());
    let fits = |at: &usize| {
        let offer = &offers[*at];
        let is_indicator = matches!(offer.kind, OfferKind::Indicator | OfferKind::Framework);
        if query.is_empty() { !is_indicator } else { matches(&offer.folded, &query) }
    };
    let last_used = |kind| match kind {
        OfferKind::Act(action) => used.iter().position(|a| *a == action).unwrap_or(used.len()),
        _ => used.len(),
    };
    let mut found: Vec<usize> = (0..offers.len()).filter(fits).collect();
    found.sort_by_cached_key(|&at| {
        let offer = &offers[at];
        (!offer.is_possible, distance(offer, &query), last_used(offer.kind))
    });
    found
}

/// How far an offer is from what is typed: 0 when its name begins so, more when the words stand deeper inside.
fn distance(offer: &Offer, query: &str) -> u8 {
    let all_begin = |text: &str| query.split_whitespace().all(|word| begins_a_word(text, word));
    let title = offer.folded_title.as_str();
    if title.starts_with(query) {
        0
    } else if begins_a_word(title, query) {
        1
    } else if all_begin(title) {
        2
    } else if matches(title, query) {
        3
    } else if all_begin(&offer.folded) {
        4
    } else {
        5
    }
}

/// Whether a word of a text begins so. A point is inside a word, for codes such as 6.2.4 are words.
fn begins_a_word(text: &str, start: &str) -> bool {
    let is_inside = |before: char| before.is_alphanumeric() || before == '.';
    text.match_indices(start).any(|(at, _)| !text[..at].ends_with(is_inside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::model::room::Room;
    use crate::text::Lang;

    fn found(query: &str, used: &[Action]) -> Vec<String> {
        let offer = |title: &str, detail: &str| Offer::new(OfferKind::Sample, title, detail, Vec::new());
        let undo = Offer { is_possible: false, ..offer("Kịch bản cũ", "") };
        let acts = [Action::Save, Action::Go(Room::WhatIf)]
            .map(|a| Offer::new(OfferKind::Act(a), a.text(Lang::Vi), "", Vec::new()));
        let mut offers = vec![undo, offer("Lưu kịch bản", "giữ lại"), offer("1.2.1 Chi phí", "Sở Tài chính")];
        offers.extend([offer("Đọc kịch", "bản"), offer("Kịch bản mới", ""), offer("Lưu bản, kịch", "")]);
        offers.extend(acts);
        ranked(&offers, query, used).into_iter().map(|at| offers[at].title.clone()).collect()
    }

    #[test]
    fn the_start_of_a_name_comes_first_and_what_is_not_possible_last() {
        let all = ["Kịch bản mới", "Lưu kịch bản", "Lưu bản, kịch", "Đọc kịch", "Kịch bản cũ"];
        assert_eq!(found("kich ban", &[]), all);
        assert_eq!(found("BẢN kịch", &[])[3..], ["Đọc kịch", "Kịch bản cũ"], "in any order");
        assert_eq!(found("2.1", &[]), ["1.2.1 Chi phí"]);
        assert_eq!(found("tai chi", &[]), ["1.2.1 Chi phí"], "also by what stands below the name");
        assert!(found("kich thuoc", &[]).is_empty());
    }

    #[test]
    fn with_nothing_typed_the_last_commands_come_first() {
        assert_eq!(found(" ", &[Action::Go(Room::WhatIf), Action::Save])[..3], ["Mô phỏng", "Lưu", "Lưu kịch bản"]);
    }
}
