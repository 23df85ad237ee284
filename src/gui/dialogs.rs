//! The dialogs: what must be answered before anything else. One is open at a time.

mod about;
mod choose;
mod differences;
mod explain;
mod files;
mod goal_seek;
mod import;
mod leave;
mod new_plan;
mod parts;
mod paste;
mod picture;
mod safety;
mod scenario;
mod shortcuts;

use super::state::State;
use super::theme::{self, FOCUS_LINE, SCROLL_ROOM, Tokens};
use crate::gui::model::command::Command;
use crate::gui::model::dialog::Dialog;
use crate::gui::widgets::hover::end_hover;
use crate::gui::widgets::modal::modal;
use differences::{compare_file_ui, differences_ui};
use eframe::egui::{Align2, Context, Frame, Id, Margin, Rect, Response, ScrollArea, Ui, Vec2};
use new_plan::new_plan_ui;
use std::mem::Discriminant;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};

/// How wide a dialog usually is.
const WIDTH: f32 = 520.0;
/// The space around what stands in a dialog.
const PADDING: f32 = 24.0;
/// In a window lower than this, dialogs scroll.
const LOW: f32 = 600.0;

/// Draws the open dialog over the plan it is about. What it asks for is about that plan too; when the plan is closed,
/// so is the dialog.
pub fn dialog_ui(ctx: &Context, state: &mut State) {
    let id = Id::unique("dialog-shown");
    let plan = state.dialog.as_ref().and_then(Dialog::plan);
    if plan.is_some_and(|plan| !state.show_plan(plan)) {
        state.dialog = None;
    }
    let last: Option<Shown> = ctx.data_mut(|d| d.get_temp(id));
    let Some(mut dialog) = state.dialog.take() else {
        if let Some(last) = last {
            ctx.data_mut(|d| d.remove::<Shown>(id));
            state.focus_to_give = last.focus_before;
            ctx.request_repaint();
        }
        return;
    };
    let key = dialog.key();
    // The first field of a dialog, or its safe answer, has the keyboard when the dialog appears.
    let is_new = last.as_ref().is_none_or(|last| last.key != key);
    if is_new {
        // A field for text is left for good: what undo means must not depend on where one was before the dialog.
        let focus = || ctx.memory(|memory| memory.focused()).filter(|_| !ctx.text_edit_focused());
        let focus_before = last.map_or_else(focus, |last| last.focus_before);
        ctx.data_mut(|d| d.insert_temp(id, Shown { key: key.clone(), focus_before }));
    }
    let (sender, asked) = channel();
    let modal = modal(Id::unique("dialog").with(key), Align2::CENTER_CENTER, Vec2::ZERO);
    let response = modal.frame(frame(&theme::tokens_of(ctx))).show(ctx, |ui| {
        parts::set_width(ui, WIDTH);
        ui.spacing_mut().item_spacing.y = 12.0;
        if ctx.content_rect().height() >= LOW {
            return content_ui(ui, state, &mut dialog, &sender);
        }
        scrolled(ui, |ui| content_ui(ui, state, &mut dialog, &sender))
    });
    if is_new {
        response.inner.request_focus();
        end_hover(ctx);
    }
    settle(ctx, id, response.response.rect);
    let is_beside = response.backdrop_response.clicked() && !dialog.is_only_read();
    if response.should_close() && !is_beside {
        let _ = sender.send(Command::CloseDialog);
    }
    for command in asked.try_iter() {
        let _ = state.sender().send(match plan {
            Some(plan) => command.of(plan),
            None => command,
        });
    }
    state.dialog = Some(dialog);
}

/// What does not fit into a low window, with a scroll bar beside it.
fn scrolled(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> Response) -> Response {
    let height = ui.ctx().content_rect().height() - PADDING * 3.0;
    let margin = Margin { left: FOCUS_LINE as i8, right: SCROLL_ROOM as i8, ..Margin::ZERO };
    let beside_bar = |ui: &mut Ui| {
        let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
            let first = content(ui);
            follow_keyboard(ui);
            first
        });
        shown.inner
    };
    ScrollArea::vertical().max_height(height).show(ui, beside_bar).inner
}

/// Scrolls to what has got the keyboard.
fn follow_keyboard(ui: &Ui) {
    let id = Id::unique("dialog-followed");
    let focused = ui.memory(|memory| memory.focused());
    let is_new = ui.data(|data| data.get_temp::<Option<Id>>(id)) != Some(focused);
    ui.data_mut(|data| data.insert_temp(id, focused));
    if is_new && let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused)) {
        ui.scroll_to_rect(response.rect, None);
    }
}

/// What a dialog comes to show may take several frames to find its place: they are drawn at once, so that no click meets a
/// button on its way.
fn settle(ctx: &Context, id: Id, rect: Rect) {
    let last = ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or(id.with("place"), Rect::NOTHING), rect));
    if last != rect {
        ctx.request_repaint();
    }
}

/// The dialog that was drawn last, and what had the keyboard before it.
#[derive(Clone)]
struct Shown {
    key: (Discriminant<Dialog>, Option<PathBuf>),
    focus_before: Option<Id>,
}

/// What stands in a dialog; gives what has the keyboard first.
fn content_ui(ui: &mut Ui, state: &State, dialog: &mut Dialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    match dialog {
        Dialog::Open { path } => files::open_ui(ui, lang, path, &state.settings, sender),
        Dialog::SaveAs { path, .. } => files::save_as_ui(ui, state, path, sender),
        Dialog::SavePicture { path, .. } => picture::save_picture_ui(ui, state, path, sender),
        Dialog::Close { .. } => leave::close_ui(ui, state, sender),
        Dialog::Overwrite { path, .. } => files::overwrite_ui(ui, lang, path, sender),
        Dialog::Recover { file } => safety::recover_ui(ui, state, file, sender),
        Dialog::ChangedOutside { path, is_saving, .. } => {
            safety::changed_outside_ui(ui, state, path, *is_saving, sender)
        }
        Dialog::OpenElsewhere { path } => safety::open_elsewhere_ui(ui, lang, path, sender),
        Dialog::Versions { .. } => safety::versions_ui(ui, state, sender),
        Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, state, sender),
        Dialog::About => about::about_ui(ui, state, sender),
        Dialog::Quit => leave::quit_ui(ui, lang, state, sender),
        Dialog::Differences { .. } => differences_ui(ui, state, sender),
        Dialog::CompareFile { comparison, .. } => compare_file_ui(ui, state, comparison, sender),
        Dialog::Explain { trail, .. } => explain::explain_ui(ui, state, trail, sender),
        Dialog::SaveScenario { name, note, .. } => scenario::scenario_ui(ui, state, name, note, sender),
        Dialog::NewPlan(plan) => new_plan_ui(ui, state, plan, sender),
        Dialog::Trouble { title, what, hint, way_out } => {
            files::trouble_ui(ui, lang, (title, what, hint), *way_out, sender)
        }
        Dialog::Paste { place, preview, .. } => paste::paste_ui(ui, state, (place, preview), sender),
        Dialog::GoalSeek { goal, .. } => goal_seek::goal_ui(ui, state, goal, sender),
        Dialog::Choose { choose, .. } => choose::choose_ui(ui, state, choose, sender),
        Dialog::Import { import, .. } => import::import_ui(ui, state, import, sender),
    }
}

fn frame(t: &Tokens) -> Frame {
    t.card_frame().inner_margin(PADDING).shadow(t.float_shadow())
}
