//! The menu of a thing, where the pointer or the keyboard asked for it.

use eframe::egui::{Id, Key, Popup, Pos2, SetOpenCommand, Ui};

use super::menu::{MenuLine, lines_ui, menu_popup};

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
    let popup = menu_popup(Popup::new(id, ui.ctx().clone(), at, ui.layer_id()));
    let shown = popup.open_memory(asked.map(|_| SetOpenCommand::Bool(true))).show(|ui| lines_ui(ui, lines))?;
    let is_left = shown.inner.is_some() || ui.input(|input| input.key_pressed(Key::Escape));
    if let Some(before) = before.filter(|_| is_left) {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
    shown.inner
}
