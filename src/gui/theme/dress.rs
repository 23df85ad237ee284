//! Dresses egui's own widgets (text fields, menus, tooltips, scroll bars) in the tokens of the theme.

use eframe::egui::style::{ScrollStyle, WidgetVisuals};
use eframe::egui::{CornerRadius, FontId, Margin, Stroke, Style, TextStyle, Visuals, vec2};

use super::letters::{Weight, font};
use super::sizes::*;
use super::tokens::Tokens;

/// egui's style in these colours.
pub(super) fn style(t: &Tokens) -> Style {
    let mut style = Style { visuals: visuals(t), animation_time: 0.1, ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, font(LABEL, Weight::Regular)),
        (TextStyle::Body, font(BODY, Weight::Regular)),
        (TextStyle::Button, font(BODY, Weight::Regular)),
        (TextStyle::Heading, font(TITLE, Weight::Bold)),
        (TextStyle::Monospace, FontId::monospace(TABLE)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(GAP_SMALL, GAP_SMALL);
    spacing.button_padding = vec2(10.0, 7.0);
    // As high as our own controls, so that text beside a button stands in its middle.
    spacing.interact_size = vec2(CONTROL_HEIGHT, CONTROL_HEIGHT);
    spacing.window_margin = Margin::same(20);
    spacing.menu_margin = Margin::same(6);
    spacing.menu_spacing = SPACE;
    spacing.combo_height = 320.0;
    spacing.icon_width = ICON;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = GAP_SMALL;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        handle_min_length: 32.0,
        bar_outer_margin: 2.0,
        dormant_handle_opacity: 0.2,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.5,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.3,
        ..ScrollStyle::floating()
    };
    style.spacing.scroll.fade.strength = 0.0;
    style.interaction.tooltip_delay = 0.4;
    // Labels are read, not edited; a text cursor over every word disturbs in front of a room.
    style.interaction.selectable_labels = false;
    #[cfg(debug_assertions)]
    {
        style.debug.show_unaligned = false;
    }
    style
}

/// Leaves out what moves and what only a pointer can use.
pub(super) fn hold_still(style: &mut Style) {
    style.animation_time = 0.0;
    let scroll = &mut style.spacing.scroll;
    scroll.dormant_handle_opacity = 0.0;
    scroll.dormant_background_opacity = 0.0;
    style.visuals.text_cursor.blink = false;
}

fn visuals(t: &Tokens) -> Visuals {
    let mut visuals = if t.dark { Visuals::dark() } else { Visuals::light() };
    let line = |color| Stroke::new(HAIRLINE, color);
    let widget = |fill, border, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: line(border),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(t.surface, t.border, t.text);
    visuals.widgets.inactive = widget(t.surface, t.field_border, t.text);
    visuals.widgets.hovered = widget(t.hover, t.baseline, t.text);
    visuals.widgets.active = widget(t.accent_soft, t.accent, t.text);
    visuals.widgets.open = widget(t.hover, t.accent, t.text);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(t.second);
    visuals.selection.bg_fill = t.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, t.accent);
    visuals.ime_composition.active_underline_stroke = Stroke::new(FOCUS_LINE, t.accent);
    visuals.ime_composition.inactive_underline_stroke = line(t.accent);
    visuals.text_cursor.stroke = Stroke::new(FOCUS_LINE, t.accent);
    visuals.hyperlink_color = t.accent;
    visuals.faint_bg_color = t.hover;
    visuals.extreme_bg_color = t.field;
    visuals.text_edit_bg_color = Some(t.field);
    visuals.code_bg_color = t.hover;
    visuals.warn_fg_color = t.warn;
    visuals.error_fg_color = t.bad;
    visuals.panel_fill = t.background;
    visuals.window_fill = t.surface;
    visuals.window_stroke = line(t.border);
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.window_highlight_topmost = false;
    visuals.window_shadow = t.float_shadow();
    visuals.popup_shadow = t.float_shadow();
    visuals.menu_corner_radius = CornerRadius::same(RADIUS + 2);
    visuals.indent_has_left_vline = false;
    visuals.slider_trailing_fill = true;
    visuals.disabled_alpha = 0.45;
    visuals
}
