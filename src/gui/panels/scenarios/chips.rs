//! Which are compared: a chip for the baseline, which always is, and one for each that can be.

use super::columns::ScenariosPanel;
use crate::gui::model::view::View;
use crate::gui::theme::{CONTROL_HEIGHT, GAP_SMALL, LABEL, Weight, rich, tokens};
use crate::gui::widgets::chip_toggle::chip_toggle;
use crate::text::ScenarioWord;
use crate::text::scenario_words::choice_name;
use eframe::egui::{Label, Ui, vec2};
use index_core::{Choice, Counted, MAX_COMPARED};

/// The longest name on a chip.
const NAME_WIDTH: f32 = 220.0;

/// Draws the chips.
pub(super) fn chips_ui(ui: &mut Ui, view: &View, panel: &mut ScenariosPanel, available: &[Choice]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
        ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
        let t = tokens(ui);
        let label = rich(ScenarioWord::Compare.text(view.lang), LABEL, Weight::Medium, t.second);
        ui.add(Label::new(label).selectable(false)).on_hover_text(ScenarioWord::CompareTip.text(view.lang));
        let is_full = panel.chosen.len() >= MAX_COMPARED;
        for choice in available {
            let is_on = panel.is_chosen(choice);
            let name = choice_name(view.lang, choice);
            let is_enabled = is_on || !is_full;
            let chip = chip_toggle(ui, is_enabled, is_on, name, NAME_WIDTH);
            let full = (!is_enabled).then_some(ScenarioWord::Full.text(view.lang));
            let chip = match full.or(tip(view, choice)) {
                Some(tip) => chip.on_hover_text(tip),
                None => chip,
            };
            if chip.clicked() {
                panel.toggle(choice);
            }
        }
    });
}

/// What stands behind a name.
pub(super) fn tip<'a>(view: &View<'a>, choice: &Choice) -> Option<&'a str> {
    let word = match choice {
        Choice::Scenario(name) => return view.open.plan().scenario(name)?.note.as_deref(),
        Choice::Draft(_) => ScenarioWord::DraftTip,
        Choice::Plan(Counted::Done) => ScenarioWord::PlanDoneTip,
        Choice::Plan(Counted::OnTime) => ScenarioWord::PlanOnTimeTip,
        Choice::Plan(Counted::Everything) => ScenarioWord::PlanEverythingTip,
    };
    Some(word.text(view.lang))
}
