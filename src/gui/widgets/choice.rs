//! A choice of one among several: what is chosen stands in a field, and a click opens the others below it.

use super::choice_menu::choice_menu;
use super::field::{field_id, labelled as below_label};
use super::icon::{self, Icon};
use super::paint;
use super::read_field::{LINE, MARGIN, MENU_END, labelled as beside_label};
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP_SMALL, HAIRLINE, ICON, RADIUS, SPACE, Weight, tokens};
use eframe::egui::{Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

/// A choice in a box, below its label.
pub fn choice<T: PartialEq + Clone>(ui: &mut Ui, label: &str, value: &mut T, options: &[(T, &str)]) -> Response {
    let chosen = chosen(value, options);
    let opener = below_label(ui, label, |ui| opener_ui(ui, label, chosen, true));
    chosen_from(opener, value, options)
}

/// A choice of a form that is read more often than it is written, beside its label.
pub fn read_choice<T: PartialEq + Clone>(ui: &mut Ui, label: &str, value: &mut T, options: &[(T, &str)]) -> Response {
    let chosen = chosen(value, options);
    let opener = beside_label(ui, label, false, |ui| opener_ui(ui, label, chosen, false));
    chosen_from(opener, value, options)
}

fn chosen<'a, T: PartialEq>(value: &T, options: &[(T, &'a str)]) -> &'a str {
    options.iter().find(|(option, _)| option == value).map_or("", |(_, text)| *text)
}

/// The menu below what opens it.
fn chosen_from<T: PartialEq + Clone>(mut opener: Response, value: &mut T, options: &[(T, &str)]) -> Response {
    let lines = || options.iter().map(|(option, text)| (option.clone(), (*text).to_owned(), option == value)).collect();
    if let Some(picked) = choice_menu(&opener, lines)
        && picked != *value
    {
        *value = picked;
        opener.mark_changed();
    }
    opener
}

/// What is chosen, which a click opens.
fn opener_ui(ui: &mut Ui, label: &str, chosen: &str, is_boxed: bool) -> Response {
    let t = tokens(ui);
    let height = if is_boxed { CONTROL_HEIGHT } else { LINE };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, field_id(ui, label), Sense::click());
    let is_enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, is_enabled, label);
        info.current_text_value = Some(chosen.to_owned());
        info
    });
    let is_open = response.has_focus() || response.hovered();
    if is_boxed || is_open {
        let fill = if is_boxed { t.field } else { t.hover };
        ui.painter().rect(rect, RADIUS, fill, (HAIRLINE, t.field_border), StrokeKind::Inside);
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect, f32::from(RADIUS));
    }
    let text = rect.left_center() + vec2(f32::from(MARGIN.left), 0.0);
    let room = rect.width() - f32::from(MARGIN.left) - f32::from(MENU_END);
    let words = paint::line_within(ui, chosen, BODY, Weight::Regular, t.text, room);
    let is_cut = words.elided;
    let end = paint::left(ui, text, words);
    // In a box the arrow stands at its end, in text behind the text.
    let arrow = if is_boxed { rect.right() - f32::from(MENU_END) * 0.5 } else { end + GAP_SMALL + ICON * 0.5 };
    let place = Rect::from_center_size(pos2(arrow, rect.center().y), Vec2::splat(ICON - SPACE));
    icon::paint(ui.painter(), place, Icon::ChevronDown, if is_open || is_boxed { t.text } else { t.third });
    if is_cut { response.on_hover_text(chosen) } else { response }
}
