//! The plan itself: its document, the baseline, goals, requirements, sections, data sources, scenarios.

use super::form::{Forms, list_form, record_form};
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::theme::{GAP_SMALL, SPACE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::page::page;
use crate::text::form_words::FormWord;
use eframe::egui::{Align, Ui, vec2};
use index_core::{List, Record};

/// Lines longer than this are hard to read.
const MAX_WIDTH: f32 = 1000.0;

/// The lists of the room with their titles; scenarios begin in the what-if room, so none is added here.
const LISTS: [(List, FormWord, bool); 5] = [
    (List::Goals, FormWord::GoalsCard, true),
    (List::Requirements, FormWord::RequirementsCard, true),
    (List::Sections, FormWord::SectionsCard, true),
    (List::DataSources, FormWord::DataSourcesCard, true),
    (List::Scenarios, FormWord::ScenariosCard, false),
];

/// Draws the room.
pub(super) fn plan_ui(ui: &mut Ui, view: &View, forms: &mut Forms) {
    page(ui, "plan", |ui| {
        ui.set_max_width(ui.available_width().min(MAX_WIDTH));
        let color = tokens(ui).text;
        ui.label(rich(view.word(Room::Plan.word()), TITLE, Weight::Bold, color));
        record_card(ui, view, forms, Record::Document, FormWord::DocumentCard);
        record_card(ui, view, forms, Record::Baseline, FormWord::BaselineCard);
        for (list, title, can_add) in LISTS {
            let count = view.open.plan().row_count(list).unwrap_or_default();
            let badge = (count > 0).then(|| (Tone::Neutral, count.to_string()));
            card_titled(ui, title.text(view.lang), badge, |ui| list_form(ui, view, forms, list, can_add));
        }
    });
}

fn record_card(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, title: FormWord) {
    let card = card_titled(ui, title.text(view.lang), None, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, SPACE);
        record_form(ui, view, forms, record);
    });
    if forms.reveal == Some(record) {
        forms.reveal = None;
        card.response.scroll_to_me(Some(Align::Min));
    }
}
