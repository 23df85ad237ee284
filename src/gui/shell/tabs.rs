//! The open plans as tabs: shortened where there is little room, the rest of them in a menu.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::state::titles::titles;
use crate::gui::theme::{CONTROL_HEIGHT, SPACE};
use crate::gui::widgets::button::icon_button;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::menu::{MenuLine, drop_menu};
use crate::gui::widgets::tab::{fixed_tab, plan_tab, tab_width};
use crate::text::{Word, close_plan};
use eframe::egui::Ui;

/// A tab is shortened to this width before others go into the menu.
const LEAST: f32 = 132.0;

/// Draws the tab of the start page, those of the plans, and the button that opens another one.
pub fn tabs_ui(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    ui.spacing_mut().item_spacing.x = SPACE;
    let start = fixed_tab(ui, Action::Start.text(lang), state.is_at_start());
    if start.on_hover_text(super::top_bar::tip(ui, state, Action::Start)).clicked() {
        state.send(Command::Act(Action::Start));
    }
    let titles = titles(&state.tabs, lang);
    let usual: Vec<f32> =
        state.tabs.iter().zip(&titles).map(|(tab, title)| tab_width(ui, title, tab.has_unsaved_work())).collect();
    let room = ui.available_width() - CONTROL_HEIGHT - SPACE;
    let (shown, most) = fitting(&usual, state.active, room);
    for &at in &shown {
        let (tab, title) = (&state.tabs[at], &titles[at]);
        let close = close_plan(lang, title);
        let names = (title.as_str(), close.as_str());
        let response = plan_tab(ui, names, at == state.active, tab.has_unsaved_work(), most);
        if response.close {
            let _ = state.sender().send(Command::Close(at));
        } else if response.clicked {
            let _ = state.sender().send(Command::Activate(at));
        }
    }
    if shown.len() < titles.len() {
        let opener = icon_button(ui, Icon::More, Word::AllPlans.text(lang));
        let line = |(at, title)| MenuLine { is_chosen: at == state.active, ..MenuLine::new(at, title) };
        let lines: Vec<MenuLine<'_, usize>> = titles.iter().map(String::as_str).enumerate().map(line).collect();
        if let Some(at) = drop_menu(&opener, &lines) {
            let _ = state.sender().send(Command::Activate(at));
        }
    }
    if icon_button(ui, Icon::Plus, Action::Open.tooltip(lang)).clicked() {
        state.send(Command::Act(Action::Open));
    }
}

/// Which tabs fit into so much room, the active one always among them, and how wide they may be.
fn fitting(usual: &[f32], active: usize, room: f32) -> (Vec<usize>, f32) {
    let all: f32 = usual.iter().map(|width| width + SPACE).sum();
    if all <= room {
        return ((0..usual.len()).collect(), f32::INFINITY);
    }
    let share = room / usual.len() as f32 - SPACE;
    if share >= LEAST {
        return ((0..usual.len()).collect(), share);
    }
    // The button of the menu stands behind them.
    let room = room - CONTROL_HEIGHT - SPACE;
    let count = ((room / (LEAST + SPACE)).floor().max(1.0) as usize).min(usual.len());
    let mut shown: Vec<usize> = (0..count).collect();
    if (count..usual.len()).contains(&active)
        && let Some(last) = shown.last_mut()
    {
        *last = active;
    }
    (shown, (room / count as f32 - SPACE).max(LEAST * 0.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_are_shortened_before_they_go_into_the_menu_and_the_active_one_stays() {
        assert_eq!(fitting(&[150.0, 150.0], 0, 400.0), (vec![0, 1], f32::INFINITY));
        let (shown, most) = fitting(&[190.0, 190.0, 190.0], 2, 500.0);
        assert_eq!(shown, [0, 1, 2]);
        assert!((LEAST..190.0).contains(&most), "{most}");
        let (shown, most) = fitting(&[190.0; 6], 5, 500.0);
        assert_eq!(shown, [0, 1, 5], "{most}");
        assert_eq!(fitting(&[190.0; 6], 5, 40.0).0, [5]);
        assert_eq!(fitting(&[], usize::MAX, 10.0).0, Vec::<usize>::new());
    }
}
