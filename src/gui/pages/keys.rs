//! The keys of a presentation, in the window with the pages and in the speaker's own.

use crate::gui::model::command::Command;
use crate::gui::model::presenting::{PresentState, PresentStep};
use crate::report::WorkshopPage;
use eframe::egui::{Context, Key, Modifiers};
use std::sync::mpsc::Sender;
use strum::VariantArray;

/// Takes all moves out, for the next group.
pub(in crate::gui) const RESET: Key = Key::R;
/// Takes the last step back.
pub(in crate::gui) const UNDO: Key = Key::Z;
/// Saves a picture.
pub(in crate::gui) const PICTURE: Key = Key::P;
/// Opens the list of indicators.
pub(in crate::gui) const CHOOSE: Key = Key::L;
/// Opens the speaker's window.
pub(in crate::gui) const PRESENTER: Key = Key::N;
/// Light, dark, high contrast.
const LOOK: Key = Key::T;

/// How far a lever goes with Ctrl held.
const FAR: i32 = 10;

/// Sends what the keys that were pressed ask for.
pub(in crate::gui) fn send(ctx: &Context, sender: &Sender<Command>, state: &PresentState) {
    for step in pressed(ctx, state.page, state.is_choosing) {
        let _ = sender.send(Command::Present(step));
    }
}

/// What the keys that were pressed ask for. They are taken from the frame, so that no widget hears them too; but where
/// something was dragged, Escape is for that.
pub(in crate::gui) fn pressed(ctx: &Context, page: WorkshopPage, is_choosing: bool) -> Vec<PresentStep> {
    let ends_drag = ctx.drag_stopped_id().is_some();
    ctx.input_mut(|input| {
        let mut steps = Vec::new();
        let bindings = bindings(page, is_choosing).into_iter();
        for (modifiers, key, step) in bindings.filter(|(_, key, _)| !(ends_drag && *key == Key::Escape)) {
            let times = input.count_and_consume_key(modifiers, key);
            steps.extend(std::iter::repeat_n(step, times));
        }
        steps
    })
}

/// Every key with what it asks for. One without Shift also takes its key with Shift held, so those with Shift stand
/// first.
fn bindings(page: WorkshopPage, is_choosing: bool) -> Vec<(Modifiers, Key, PresentStep)> {
    const CTRL: Modifiers = Modifiers::COMMAND;
    const SHIFT: Modifiers = Modifiers::SHIFT;
    const NONE: Modifiers = Modifiers::NONE;
    let mut keys = Vec::new();
    if is_choosing {
        keys.push((NONE, Key::ArrowUp, PresentStep::Line(-1)));
        keys.push((NONE, Key::ArrowDown, PresentStep::Line(1)));
        keys.extend([Key::Enter, Key::Space].map(|key| (NONE, key, PresentStep::Tick)));
    }
    if page == WorkshopPage::WhatIf {
        // To the left is to the first place.
        for (modifiers, places) in [(CTRL, FAR), (SHIFT, 1)] {
            keys.push((modifiers, Key::ArrowLeft, PresentStep::Move(places)));
            keys.push((modifiers, Key::ArrowRight, PresentStep::Move(-places)));
        }
        for key in [Key::Plus, Key::Equals] {
            keys.push((NONE, key, PresentStep::Move(1)));
        }
        keys.push((NONE, Key::Minus, PresentStep::Move(-1)));
        keys.push((NONE, Key::ArrowUp, PresentStep::Lever(-1)));
        keys.push((NONE, Key::ArrowDown, PresentStep::Lever(1)));
    }
    keys.extend([Key::ArrowLeft, Key::PageUp].map(|key| (NONE, key, PresentStep::Before)));
    keys.extend([Key::ArrowRight, Key::PageDown, Key::Space].map(|key| (NONE, key, PresentStep::Next)));
    let last = WorkshopPage::VARIANTS.last().copied().unwrap_or_default();
    let escape = if is_choosing { PresentStep::Choose } else { PresentStep::Leave };
    keys.extend([
        (NONE, Key::Home, PresentStep::Show(WorkshopPage::default())),
        (NONE, Key::End, PresentStep::Show(last)),
        (NONE, Key::Escape, escape),
    ]);
    let letters = [
        (RESET, PresentStep::Reset),
        (UNDO, PresentStep::Undo),
        (PICTURE, PresentStep::Picture),
        (PRESENTER, PresentStep::Presenter),
        (LOOK, PresentStep::Look),
    ];
    let of_page = (page == WorkshopPage::WhatIf).then_some((CHOOSE, PresentStep::Choose));
    for (key, step) in letters.into_iter().chain(of_page) {
        // With Ctrl too: an input method that is on keeps bare letters for itself.
        keys.push((NONE, key, step.clone()));
        keys.push((CTRL, key, step));
    }
    keys
}
