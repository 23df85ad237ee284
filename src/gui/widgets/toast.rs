//! A short message at the lower edge that goes by itself.

use crate::gui::theme::rich;
use eframe::egui::{Align2, Area, Frame, Id, Label, Margin, Order, Role, Sense, Stroke, Ui, vec2};

use super::button::link;
use super::chip::Tone;
use super::icon::{Icon, icon};
use crate::gui::theme::{
    BODY, CONTROL_PADDING, HAIRLINE, ICON, RADIUS, TOAST_FADE_SECONDS, TOAST_LIFT, TOAST_LINK_SECONDS, TOAST_SECONDS,
    Weight, tokens,
};

/// What a message is.
pub struct Toast<'a> {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: &'a str,
    /// The words of a link below it; a message with one stays longer.
    pub link: Option<&'a str>,
    /// Whether something covers the window: then the message is only read.
    pub is_covered: bool,
    /// The size of its text: larger on a workshop page.
    pub text_size: f32,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastEnd {
    /// It is still there.
    Stays,
    /// It is gone, and the caller forgets it.
    Gone,
    /// As before, and its link was followed.
    Followed,
}

/// Shows a message over the page. A click sends it away at once.
pub fn toast(ui: &mut Ui, toast: &Toast) -> ToastEnd {
    let id = Id::unique("toast");
    let left = time_left(ui, id.with(toast.text), toast.link.map_or(TOAST_SECONDS, |_| TOAST_LINK_SECONDS));
    if left <= 0.0 {
        return ToastEnd::Gone;
    }
    let scale = toast.text_size / BODY;
    let shown = Area::new(id)
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -TOAST_LIFT * scale))
        .fade_in(false)
        .interactable(!toast.is_covered)
        .sense(Sense::click())
        .show(ui.ctx(), |ui| {
            ui.multiply_opacity((left / TOAST_FADE_SECONDS).min(1.0) as f32);
            message(ui, toast, scale)
        });
    if !shown.inner && !shown.response.clicked() {
        return ToastEnd::Stays;
    }
    ui.data_mut(|data| data.remove::<Shown>(id.with(toast.text)));
    ui.ctx().request_repaint();
    if shown.inner { ToastEnd::Followed } else { ToastEnd::Gone }
}

/// Draws a message; says whether its link was clicked.
fn message(ui: &mut Ui, toast: &Toast, scale: f32) -> bool {
    let t = tokens(ui);
    let (color, _) = toast.tone.colors(&t);
    let padding = CONTROL_PADDING * scale;
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(HAIRLINE, t.field_border))
        .corner_radius(RADIUS + 2)
        .shadow(t.float_shadow())
        .inner_margin(Margin::symmetric(padding as i8 + 2, padding as i8));
    let shown = frame.show(ui, |ui| {
        ui.spacing_mut().interact_size.y = ICON * scale;
        // A long message takes several lines rather than running out of the window.
        ui.set_max_width(ui.ctx().content_rect().width() - CONTROL_PADDING * 8.0 * scale);
        ui.horizontal(|ui| {
            icon(ui, mark(toast.tone), ICON * scale, color);
            let words = Label::new(rich(toast.text, BODY * scale, Weight::Medium, t.text)).wrap();
            match toast.link {
                Some(text) => {
                    ui.vertical(|ui| {
                        ui.add(words);
                        link(ui, text).clicked()
                    })
                    .inner
                }
                None => {
                    ui.add(words);
                    false
                }
            }
        })
        .inner
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.set_role(Role::Status);
        node.set_label(toast.text);
        node.set_live(eframe::egui::accesskit::Live::Polite);
    });
    shown.inner
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

/// How long a message still stays that stays so many seconds; asks for the repaints that its end needs.
fn time_left(ui: &Ui, id: Id, stay: f64) -> f64 {
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
    let left = since + stay - now;
    let wait = (left - TOAST_FADE_SECONDS).clamp(0.02, stay);
    if left > 0.0 {
        ui.ctx().request_repaint_after_secs(wait as f32);
    } else {
        ui.data_mut(|data| data.remove::<Shown>(id));
    }
    left
}
