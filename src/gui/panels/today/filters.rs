//! By what the list is filtered: words, kinds, an agency.

use crate::gui::model::view::View;
use crate::gui::theme::GAP_SMALL;
use crate::gui::widgets::button::quiet;
use crate::gui::widgets::chip::{Tone, chip_button};
use crate::gui::widgets::chip_toggle::chip_toggle;
use crate::gui::widgets::field::search_field;
use crate::gui::widgets::search_menu::search_menu;
use crate::text::today_words::{TodayWord, kind_count, waiting_kind, waiting_line};
use crate::text::{Word, fold, matches, shortened};
use eframe::egui::{Ui, vec2};
use index_core::waiting::{Waiting, WaitingKind};
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

/// What is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filters {
    /// Only lines with all these words.
    words: String,
    /// Only these kinds; all of them where none is chosen.
    kinds: BTreeSet<WaitingKind>,
    /// Only what waits for this agency.
    agency: Option<String>,
}

/// The widest name in the chip of the agency, in letters.
const NAME: usize = 28;

impl Filters {
    /// Whether something is shown.
    pub(super) fn keep(&self, view: &View, one: &Waiting) -> bool {
        let is_kind = self.kinds.is_empty() || self.kinds.contains(&one.kind);
        let is_agency = self.agency.as_ref().is_none_or(|agency| one.agencies.contains(agency));
        let has_words = || {
            self.words.trim().is_empty() || matches(&fold(&waiting_line(view.lang, view.open.plan(), one)), &self.words)
        };
        is_kind && is_agency && has_words()
    }

    /// The words that are looked for.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// Draws the line of the filters.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, all: &[Waiting], focus_words: bool) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
            let width = ui.available_width().min(240.0);
            let words = |ui: &mut Ui| search_field(ui, view.word(Word::FilterHint), &mut self.words);
            let field = ui.allocate_ui(vec2(width, 32.0), words).inner;
            if focus_words {
                field.request_focus();
            }
            self.agency_ui(ui, view, all);
            self.kinds_ui(ui, view, all);
            if *self != Self::default() && quiet(ui, view.word(Word::ClearFilters)).clicked() {
                *self = Self::default();
            }
        });
    }

    /// A chip for each kind that waits, with how many there are.
    fn kinds_ui(&mut self, ui: &mut Ui, view: &View, all: &[Waiting]) {
        for &kind in WaitingKind::VARIANTS {
            let count = all.iter().filter(|one| one.kind == kind).count();
            let is_on = self.kinds.contains(&kind);
            if count == 0 && !is_on {
                continue;
            }
            let text = kind_count(view.lang, waiting_kind(kind), count);
            if chip_toggle(ui, true, is_on, &text, f32::INFINITY).clicked() && !self.kinds.remove(&kind) {
                self.kinds.insert(kind);
            }
        }
    }

    /// The agencies that something waits for, with how much that is.
    fn agency_ui(&mut self, ui: &mut Ui, view: &View, all: &[Waiting]) {
        let (title, is_chosen) = (TodayWord::Agency.text(view.lang), self.agency.is_some());
        let text = self.agency.as_deref().map_or_else(|| title.to_owned(), |name| shortened(name, NAME));
        let tone = if is_chosen { Tone::Accent } else { Tone::Neutral };
        let opener = chip_button(ui, tone, &text).on_hover_text(title);
        let options = || {
            let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
            all.iter().flat_map(|one| &one.agencies).for_each(|name| *counts.entry(name).or_default() += 1);
            let mut counts: Vec<(&String, usize)> = counts.into_iter().collect();
            counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            let every = (None, TodayWord::AllAgencies.text(view.lang).to_owned(), !is_chosen);
            let one = |(name, count): (&String, usize)| {
                (Some(name.clone()), format!("{name} · {count}"), self.agency.as_ref() == Some(name))
            };
            [every].into_iter().chain(counts.into_iter().map(one)).collect()
        };
        if let Some(chosen) = search_menu(&opener, TodayWord::FindAgency.text(view.lang), options) {
            self.agency = chosen;
        }
    }
}
