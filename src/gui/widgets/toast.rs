//! A short message at the lower edge that goes by itself.

use crate::gui::theme::rich;
use eframe::egui::{Align2, Area, Frame, Id, Label, Margin, Order, Role, Sense, Stroke, Ui, vec2};

use super::chip::Tone;
use super::icon::{Icon, icon};
use crate::gui::theme::{
    BODY, CONTROL_PADDING, HAIRLINE, ICON, RADIUS, TOAST_FADE_SECONDS, TOAST_LIFT, TOAST_SECONDS, Weight, tokens,
};

/// Shows a message over the page; returns `false` once it is gone, and then the caller forgets it.
///
/// A click sends it away at once. On a workshop page the text is larger.
pub fn toast(ui: &mut Ui, tone: Tone, text: &str, text_size: f32) -> bool {
    let scale = text_size / BODY;
    let id = Id::unique("toast");
    let left = time_left(ui, id.with(text));
    if left <= 0.0 {
        return false;
    }
    let clicked = Area::new(id)
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -TOAST_LIFT * scale))
        .fade_in(false)
        .sense(Sense::click())
        .show(ui.ctx(), |ui| {
            ui.multiply_opacity((left / TOAST_FADE_SECONDS).min(1.0) as f32);
            message(ui, tone, text, scale);
        })
        .response
        .clicked();
    if clicked {
        ui.data_mut(|data| data.remove::<Shown>(id.with(text)));
        ui.ctx().request_repaint();
    }
    !clicked
}

fn message(ui: &mut Ui, tone: Tone, text: &str, scale: f32) {
    let t = tokens(ui);
    let (color, _) = tone.colors(&t);
    let padding = CONTROL_PADDING * scale;
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(HAIRLINE, t.field_border))
        .corner_radius(RADIUS + 2)
        .shadow(t.float_shadow())
        .inner_margin(Margin::symmetric(padding as i8 + 2, padding as i8));
    let response = frame
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = ICON * scale;
            // A long message takes several lines rather than running out of the window.
            ui.set_max_width(ui.ctx().content_rect().width() - CONTROL_PADDING * 8.0 * scale);
            ui.horizontal(|ui| {
                icon(ui, mark(tone), ICON * scale, color);
                ui.add(Label::new(rich(text, BODY * scale, Weight::Medium, t.text)).wrap());
            });
        })
        .response;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(text);
        node.set_live(eframe::egui::accesskit::Live::Polite);
    });
}

const fn mark(tone: Tone) -> Icon {
    match tone {
        Tone::Neutral | Tone::Accent => Icon::Info,
        Tone::Ok => Icon::Check,
        Tone::Warn | Tone::Bad => Icon::Warning,
    }
}

/// When a message came, and in which pass it was last shown.
#[derive(Clone, Copy)]
struct Shown {
    since: f64,
    pass: u64,
}

/// How long the message still stays, in seconds; asks for the repaints that its end needs.
fn time_left(ui: &Ui, id: Id) -> f64 {
    let now = ui.input(|input| input.time);
    let pass = ui.ctx().cumulative_pass_nr();
    let since = ui.data_mut(|data| {
        let shown = data.get_temp_mut_or_insert_with(id, || Shown { since: now, pass });
        // The same words may come again much later; that is a new message.
        if pass > shown.pass + 1 {
            shown.since = now;
        }
        shown.pass = pass;
        shown.since
    });
    let left = since + TOAST_SECONDS - now;
    let wait = (left - TOAST_FADE_SECONDS).clamp(0.02, TOAST_SECONDS);
    if left > 0.0 {
        ui.ctx().request_repaint_after_secs(wait as f32);
    } else {
        ui.data_mut(|data| data.remove::<Shown>(id));
    }
    left
}
