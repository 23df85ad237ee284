//! Which edits belong together: those of one press of the pointer, or of one stay of the keyboard, are one step of
//! the history.

use eframe::egui::{Context, Id, Response, Ui};
use index_core::Gesture;

/// One press of the pointer, or one stay of the keyboard in a place.
#[derive(Clone, Copy, Debug, Default)]
struct Stay {
    number: u64,
    focused: Option<Id>,
}

fn stay_id() -> Id {
    Id::unique("stay")
}

/// Notes, at the beginning of a frame, whether a new stay begins. A widget cannot tell by itself, for it asks for its
/// gesture only when it changes something, and that may be long after it was pressed.
pub(in crate::gui) fn watch_gestures(ctx: &Context) {
    let focused = ctx.memory(|m| m.focused());
    let (is_pressed, is_held) =
        ctx.input(|i| (i.pointer.any_pressed(), i.pointer.any_down() || i.pointer.any_released()));
    ctx.data_mut(|data| {
        let stay = data.get_temp_mut_or_default::<Stay>(stay_id());
        // A press brings the keyboard along; that is still the same stay.
        if is_pressed || (focused != stay.focused && !is_held) {
            stay.number += 1;
        }
        stay.focused = focused;
    });
}

/// The gesture a widget is in: a new one in every stay.
pub(in crate::gui) fn gesture(ui: &Ui, response: &Response) -> Gesture {
    gesture_of(ui.ctx(), response.id)
}

/// The gesture that a widget is in because something was done with it in this stay, also in the frame in which the
/// keyboard leaves it.
pub(in crate::gui) fn gesture_here(ui: &Ui, response: &Response) -> Option<Gesture> {
    let (stay, known): (Stay, Option<(u64, u64)>) =
        ui.data(|data| (data.get_temp(stay_id()).unwrap_or_default(), data.get_temp(response.id)));
    let is_here = |of_stay| of_stay == stay.number || (response.lost_focus() && of_stay + 1 == stay.number);
    known.filter(|(of_stay, _)| is_here(*of_stay)).map(|(_, gesture)| Gesture(gesture))
}

/// The gesture of something that is no widget, such as a key pressed again and again on a workshop page.
pub(in crate::gui) fn gesture_of(ctx: &Context, id: Id) -> Gesture {
    let counter = Id::unique("gesture-counter");
    ctx.data_mut(|data| {
        let stay = data.get_temp::<Stay>(stay_id()).unwrap_or_default().number;
        let known: Option<(u64, u64)> = data.get_temp(id);
        if let Some((_, gesture)) = known.filter(|(of_stay, _)| *of_stay == stay) {
            return Gesture(gesture);
        }
        let next: u64 = data.get_temp::<u64>(counter).unwrap_or_default() + 1;
        data.insert_temp(counter, next);
        data.insert_temp(id, (stay, next));
        Gesture(next)
    })
}
