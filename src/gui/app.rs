//! The window as eframe runs it: a frame draws the state, then what was sent is carried out.

use super::dialogs::dialog_ui;
use super::palette::{palette_keys, palette_ui};
use super::panels::{inspector_ui, room_ui};
use super::shell::{
    find_ui, history_ui, notice_ui, problems_ui, rail_ui, start_ui, status_bar_ui, top_bar_ui, tour_ui,
};
use super::state::{Message, State};
use super::theme::BODY;
use super::widgets::field_history::{begin_anew_elsewhere, is_written_in};
use super::widgets::toast::{Toast, ToastEnd, toast};
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::gesture::watch_gestures;
use crate::gui::pages;
use crate::gui::shell::present_ui;
use crate::gui::state::tab::PlanTab;
use eframe::egui::{Context, Ui, ViewportCommand};

/// Draws one frame and carries out what was asked for in it.
pub fn frame_ui(ui: &mut Ui, state: &mut State) {
    let ctx = ui.ctx().clone();
    state.note_changes();
    watch_gestures(&ctx);
    begin_anew_elsewhere(&ctx, state.place());
    palette_keys(&ctx, state);
    shortcuts(&ctx, state);
    dropped_files(&ctx, state);
    if state.present.on.is_some() {
        present_ui(ui, state);
    } else {
        usual_ui(ui, state);
    }
    give_back(&ctx, state);
    dialog_ui(&ctx, state);
    palette_ui(&ctx, state);
    message_ui(ui, state);
    // What was sent is seen in the next frame, which would otherwise wait for the next movement of the mouse.
    if state.handle_all(&ctx) | state.look_after(&ctx) {
        ctx.request_repaint();
    }
}

/// The bars, the panels and the room; or the start page.
fn usual_ui(ui: &mut Ui, state: &mut State) {
    top_bar_ui(ui, state);
    status_bar_ui(ui, state);
    notice_ui(ui, state);
    tour_ui(ui, state);
    if state.is_at_start() {
        return start_ui(ui, state);
    }
    rail_ui(ui, state);
    problems_ui(ui, state);
    history_ui(ui, state);
    find_ui(ui, state);
    body_ui(ui, state);
}

/// The keyboard goes back to where it was, in the frame after the palette or a dialog was there: nothing behind it could take
/// it sooner. What was done meanwhile may have taken it on.
fn give_back(ctx: &Context, state: &mut State) {
    let is_taken = state.dialog.is_some() || state.palette.is_open() || ctx.memory(|memory| memory.focused().is_some());
    if let Some(before) = state.focus_to_give.take().filter(|_| !is_taken) {
        ctx.memory_mut(|memory| memory.request_focus(before));
        ctx.request_repaint();
    }
}

/// The message at the lower edge, with what can be done about it; before a room no other window should come up, and a dialog keeps
/// the pointer and the keyboard.
fn message_ui(ui: &mut Ui, state: &mut State) {
    let Some(Message { tone, text, link }) = &state.message else { return };
    let is_covered = state.dialog.is_some() || state.palette.is_open();
    let link = link.as_ref().filter(|_| state.present.on.is_none() && !is_covered);
    let words = link.map(|link| link.text);
    let end = toast(ui, &Toast { tone: *tone, text, link: words, is_covered, text_size: message_size(ui, state) });
    if let Some(link) = link.filter(|_| end == ToastEnd::Followed) {
        state.send(link.command.clone());
    }
    if end != ToastEnd::Stays {
        state.message = None;
    }
}

/// The text size of a message: on a workshop page it is read from the last row too.
fn message_size(ui: &Ui, state: &State) -> f32 {
    if state.present.on.is_some() { pages::message_size(ui.ctx()) } else { BODY }
}

fn body_ui(ui: &mut Ui, state: &mut State) {
    let (room, focus_filter) = (state.room, std::mem::take(&mut state.focus_filter));
    let is_inspector_due = state.is_inspector_due();
    state.inspector_waits &= is_inspector_due && may_become_double_click(ui.ctx());
    let waits = state.inspector_waits;
    let Some((view, panels)) = state.view() else { return };
    if waits {
        ui.ctx().request_repaint();
    } else if is_inspector_due {
        inspector_ui(ui, &view, panels);
    }
    room_ui(ui, &view, room, panels, focus_filter);
}

/// Whether a click was made so lately that another one makes it a double click: what comes into the window only now would
/// move the rows from under the pointer, and the second click would be another row's.
fn may_become_double_click(ctx: &Context) -> bool {
    const LONGEST: f64 = 0.5;
    let delay = ctx.options(|options| options.input_options.max_double_click_delay.min(LONGEST));
    ctx.input(|input| f64::from(input.pointer.time_since_last_click()) < delay)
}

/// Every shortcut of the list, unless a dialog or the palette is open.
fn shortcuts(ctx: &Context, state: &State) {
    if state.dialog.is_some() || state.palette.is_open() {
        return;
    }
    // A shortcut also takes its key with Shift held, so those with Shift are asked first.
    let mut actions = Action::all().to_vec();
    actions.sort_by_key(|action| !action.shortcut().modifiers.shift);
    let is_meant = |action: &Action| state.present.on.is_none() || pages::keeps(*action);
    for action in actions.into_iter().filter(is_meant) {
        // A text field has its own undo: once something is written in it, Ctrl+Z is for the words in it. Some programs for
        // typing Vietnamese send letters that look like function keys, so a key without Ctrl is for the field as well.
        let is_of_field = match action {
            Action::Undo | Action::Redo => is_written_in(ctx),
            _ => !action.shortcut().modifiers.command && ctx.text_edit_focused(),
        };
        if !is_of_field && ctx.input_mut(|i| i.consume_shortcut(&action.shortcut())) {
            let _ = state.sender().send(Command::Act(action));
        }
    }
}

/// Files dropped on the window are opened.
fn dropped_files(ctx: &Context, state: &State) {
    let dropped = ctx.input(|i| i.raw.dropped_files.clone());
    for file in dropped {
        let _ = state.sender().send(Command::OpenFile(file.path().to_owned()));
    }
}

/// Asks before the window is closed with unsaved work; says whether it asked.
pub fn hold_close(ctx: &Context, state: &mut State) -> bool {
    let is_asked = ctx.input(|i| i.viewport().close_requested());
    if is_asked {
        state.settle_all();
    }
    let must_ask = is_asked && state.tabs.iter().any(PlanTab::has_unsaved_work);
    if must_ask {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        state.ask_to_quit();
    }
    must_ask
}
