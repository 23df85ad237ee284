//! Facts of the inspector that are read, not edited.

use crate::gui::theme::{BODY, LABEL, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use eframe::egui::Ui;

/// The title of the form.
pub(super) fn title(ui: &mut Ui, text: &str) {
    let color = tokens(ui).text;
    let text = held(ui, "title", text.to_owned());
    wrapped(ui, rich(text, TITLE - 4.0, Weight::Bold, color));
}

/// What stands above the fields of a form and follows from them: while the keyboard is in one of them it stays as it
/// was, so that no field moves under the pointer. What can be pointed at and comes or goes stands below instead.
pub(super) fn held<T: Clone + Send + Sync + 'static>(ui: &Ui, name: &str, now: T) -> T {
    let id = ui.scope_id().with(name);
    let focused = ui.memory(|m| m.focused()).and_then(|id| ui.ctx().read_response(id));
    let is_typed_in = focused.is_some_and(|field| ui.max_rect().x_range().contains(field.rect.center().x));
    let before = ui.data(|d| d.get_temp(id)).filter(|_| is_typed_in);
    let shown: T = before.unwrap_or(now);
    ui.data_mut(|d| d.insert_temp(id, shown.clone()));
    shown
}

/// A fact with its label above; nothing when it is not known.
pub(super) fn fact(ui: &mut Ui, label: &str, value: Option<&str>) {
    let Some(value) = value.filter(|v| !v.is_empty()) else { return };
    let t = tokens(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(rich(label, LABEL, Weight::Medium, t.second));
        wrapped(ui, rich(value, BODY, Weight::Regular, t.text));
    });
}

/// Several facts under one label, one a line.
pub(super) fn facts<'a>(ui: &mut Ui, label: &str, values: impl IntoIterator<Item = &'a str>) {
    let values: Vec<&str> = values.into_iter().collect();
    if values.is_empty() {
        return;
    }
    let t = tokens(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(rich(label, LABEL, Weight::Medium, t.second));
        for value in values {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label(rich("•", TABLE, Weight::Regular, t.second));
                wrapped(ui, rich(value, TABLE, Weight::Regular, t.text));
            });
        }
    });
}
