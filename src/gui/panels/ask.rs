//! Numbers of the rooms that can be asked why they are what they are.

use crate::gui::model::command::Command;
use crate::gui::model::view::View;
use crate::gui::widgets::why::why;
use crate::text::explain_words;
use eframe::egui::{Rect, Response, Ui};
use index_core::Subject;

/// Lets the number drawn at `figure` be asked by a click in `area`.
pub(super) fn ask_within(ui: &mut Ui, view: &View, area: Rect, figure: Rect, subject: Subject) -> Response {
    let name = explain_words::why(view.lang, view.open, &subject);
    let id = ui.scope_id().with(("why", &subject));
    let response = why(ui, id, area, figure, &name);
    if response.clicked() {
        view.send(Command::Explain(subject));
    }
    response
}

/// Lets a number that is drawn be asked.
pub(super) fn ask(ui: &mut Ui, view: &View, drawn: &Response, subject: Subject) -> Response {
    ask_within(ui, view, drawn.rect, drawn.rect, subject)
}
