//! Menus: lines that do something, by the pointer or by the keyboard, which goes back to where it was.

use eframe::egui::{Align, Context, Id, Key, Layout, Modifiers, Popup, PopupKind, Response, ScrollArea, Ui};

use super::choice_menu::walk;
use super::icon::Icon;
use super::menu_item::menu_item;
use crate::gui::theme::{PAGE_PADDING, SCROLL_ROOM};

/// The height of the line between two groups.
const SEPARATOR: f32 = 6.0;

/// A line of a menu.
#[derive(Clone, Copy)]
pub struct MenuLine<'a, T> {
    /// What it stands for.
    pub option: T,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Its words.
    pub text: &'a str,
    /// What it does, in a sentence; may be empty.
    pub tip: &'a str,
    /// The key that does the same; may be empty.
    pub key: &'a str,
    /// Whether it makes sense now.
    pub is_enabled: bool,
    /// Whether it is so now; it has a tick then.
    pub is_chosen: bool,
    /// Whether a line stands above it.
    pub starts_group: bool,
}

impl<'a, T> MenuLine<'a, T> {
    /// A line that makes sense, with nothing but its words.
    pub const fn new(option: T, text: &'a str) -> Self {
        Self { option, icon: None, text, tip: "", key: "", is_enabled: true, is_chosen: false, starts_group: false }
    }
}

/// The menu below `opener`, which opens it by a click; gives what was chosen just now.
pub fn drop_menu<T: Copy>(opener: &Response, lines: &[MenuLine<'_, T>]) -> Option<T> {
    let before = opener.id.with("keyboard before");
    if opener.clicked() {
        let focused = opener.ctx.memory(|memory| memory.focused());
        opener.ctx.data_mut(|data| data.insert_temp(before, focused.unwrap_or(opener.id)));
    }
    let shown = Popup::menu(opener).show(|ui| lines_ui(ui, lines))?;
    if shown.inner.is_some() || opener.ctx.input(|input| input.key_pressed(Key::Escape)) {
        let focused: Option<Id> = opener.ctx.data(|data| data.get_temp(before));
        give_back(&opener.ctx, focused.unwrap_or(opener.id));
    }
    shown.inner
}

/// Gives the keyboard back to what had it before a menu. What ended the menu is not for that as well.
pub(super) fn give_back(ctx: &Context, before: Id) {
    ctx.memory_mut(|memory| memory.request_focus(before));
    ctx.input_mut(|input| {
        for key in [Key::Enter, Key::Space, Key::Escape] {
            input.consume_key(Modifiers::NONE, key);
        }
    });
}

/// A popup that looks like a menu and holds no fields.
pub(super) fn menu_popup(popup: Popup<'_>) -> Popup<'_> {
    popup.kind(PopupKind::Menu).layout(Layout::top_down_justified(Align::Min))
}

/// The lines, which scroll where the window is lower than they are; gives what was chosen just now.
pub(super) fn lines_ui<T: Copy>(ui: &mut Ui, lines: &[MenuLine<'_, T>]) -> Option<T> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = ui.ctx().content_rect().height() - PAGE_PADDING * 2.0;
    let n_groups = lines.iter().filter(|line| line.starts_group).count();
    let line = ui.spacing().interact_size.y;
    let is_higher = line * lines.len() as f32 + SEPARATOR * n_groups as f32 > height;
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    let chosen = area.show(ui, |ui| {
        if is_higher {
            // The shortcuts stand clear of the scroll bar.
            ui.set_max_width(ui.available_width() - SCROLL_ROOM);
        }
        let mut shown: Vec<(T, Response)> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            if line.starts_group && at > 0 {
                ui.separator();
            }
            let response = line_ui(ui, line);
            if line.is_enabled {
                shown.push((line.option, response));
            }
        }
        let (options, responses): (Vec<T>, Vec<Response>) = shown.into_iter().unzip();
        walk(ui, &responses, 0);
        responses.iter().position(Response::clicked).and_then(|clicked| options.get(clicked).copied())
    });
    if chosen.inner.is_some() {
        ui.close();
    }
    chosen.inner
}

fn line_ui<T>(ui: &mut Ui, line: &MenuLine<'_, T>) -> Response {
    let key = Some(line.key).filter(|key| !key.is_empty());
    let item = |ui: &mut Ui| menu_item(ui, line.icon, line.text, key, line.is_chosen);
    let response = ui.add_enabled_ui(line.is_enabled, item).inner;
    if line.tip.is_empty() { response } else { response.on_hover_text(line.tip).on_disabled_hover_text(line.tip) }
}
