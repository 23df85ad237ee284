//! The menu of a thing, where the pointer or the keyboard asked for it.

use eframe::egui::{Align, Id, Key, Layout, Popup, PopupKind, Pos2, Response, SetOpenCommand, Ui};

use super::choice_menu::walk;
use super::icon::Icon;
use super::menu_item::menu_item;

/// A line of the menu.
pub struct MenuLine<'a, T> {
    /// What it stands for.
    pub option: T,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Its words.
    pub text: &'a str,
    /// The key that does the same.
    pub key: Option<&'a str>,
    /// Whether it makes sense now.
    pub is_enabled: bool,
    /// Whether a line stands above it.
    pub starts_group: bool,
}

/// Where a menu was asked for, and what had the keyboard then.
type Opened = (Pos2, Option<Id>);

/// The menu `id`, opened at `asked` when that is given, by the pointer or by the keyboard, which goes back to where it was; gives
/// what was chosen just now.
pub fn context_menu<T: Copy>(ui: &Ui, id: Id, asked: Option<Pos2>, lines: &[MenuLine<'_, T>]) -> Option<T> {
    if let Some(at) = asked {
        let opened: Opened = (at, ui.memory(|memory| memory.focused()));
        ui.data_mut(|data| data.insert_temp(id, opened));
    }
    let (at, before) = ui.data(|data| data.get_temp::<Opened>(id))?;
    let shown = Popup::new(id, ui.ctx().clone(), at, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .open_memory(asked.map(|_| SetOpenCommand::Bool(true)))
        .show(|ui| lines_ui(ui, lines))?;
    let is_left = shown.inner.is_some() || ui.input(|input| input.key_pressed(Key::Escape));
    if let Some(before) = before.filter(|_| is_left) {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
    shown.inner
}

fn lines_ui<T: Copy>(ui: &mut Ui, lines: &[MenuLine<'_, T>]) -> Option<T> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut shown: Vec<(T, Response)> = Vec::with_capacity(lines.len());
    for line in lines {
        if line.starts_group {
            ui.separator();
        }
        let item = |ui: &mut Ui| menu_item(ui, line.icon, line.text, line.key, false);
        let response = ui.add_enabled_ui(line.is_enabled, item).inner;
        if line.is_enabled {
            shown.push((line.option, response));
        }
    }
    let (options, responses): (Vec<T>, Vec<Response>) = shown.into_iter().unzip();
    walk(ui, &responses, 0);
    let clicked = responses.iter().position(Response::clicked)?;
    ui.close();
    options.get(clicked).copied()
}
