//! The menus: every action with its shortcut, from the one list.

use crate::gui::model::action::{Action, Menu};
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{BODY, GAP_SMALL, NARROW, SPACE, Weight, rich, tokens};
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::menu::MenuLine;
use crate::gui::widgets::menu_bar::menu_bar;
use crate::text::Word;
use eframe::egui::{Label, Ui};
use strum::VariantArray;

/// The mark of the program and the menus beside it; in a narrow window one menu with everything.
pub fn menu_ui(ui: &mut Ui, state: &State) {
    let (t, lang) = (tokens(ui), state.lang());
    ui.spacing_mut().item_spacing.x = SPACE;
    icon(ui, Icon::Diamond, 14.0, t.accent);
    let is_narrow = ui.ctx().content_rect().width() < NARROW;
    if !is_narrow {
        ui.add(Label::new(rich("PII", BODY + 1.5, Weight::Bold, t.accent)).selectable(false));
    }
    ui.spacing_mut().item_spacing.x = 0.0;
    let shortcuts: Vec<String> =
        Action::all().iter().map(|action| ui.ctx().format_shortcut(&action.shortcut())).collect();
    let line = |(at, action): (usize, Action)| MenuLine {
        icon: action.icon(),
        tip: action.tooltip(lang),
        key: &shortcuts[at],
        is_enabled: state.is_enabled(action),
        starts_group: action.starts_group(),
        ..MenuLine::new(action, action.text(lang))
    };
    let all = || Action::all().iter().copied().enumerate();
    let chosen = if is_narrow {
        menu_bar(ui, &[Word::Menu.text(lang)], |_| all().map(line).collect())
    } else {
        let names: Vec<&str> = Menu::VARIANTS.iter().map(|menu| menu.text(lang)).collect();
        let of = |at: usize| all().filter(|(_, action)| action.menu() == Menu::VARIANTS[at]).map(line).collect();
        menu_bar(ui, &names, of)
    };
    if let Some(action) = chosen {
        state.send(Command::Act(action));
    }
    ui.add_space(GAP_SMALL);
}
