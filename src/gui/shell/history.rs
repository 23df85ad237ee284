//! The steps that were done and undone, the newest last; a click goes there.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{
    BODY, FOCUS_LINE, GAP_SMALL, ICON, ITEM_HEIGHT, LABEL, RADIUS_SMALL, TABLE, Weight, font, rich, tokens,
};
use crate::gui::widgets::button::icon_button;
use crate::gui::widgets::icon::{self, Icon};
use crate::gui::widgets::paint;
use crate::text::difference_words::long_step;
use crate::text::{JsonWord, Lang, Word, moment};
use chrono::NaiveDateTime;
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align, Color32, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use index_core::PastStep;

/// How a line stands to the present.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Done,
    Present,
    Undone,
}

/// Draws the list when it is wanted.
pub fn history_ui(ui: &mut Ui, state: &State) {
    let Some(tab) = state.tab().filter(|_| state.show_history) else { return };
    let lang = state.lang();
    let frame = tokens(ui).bar_frame().inner_margin(Margin { left: 12, right: 8, top: 12, bottom: 12 });
    Panel::right("history").resizable(true).default_size(300.0).size_range(220.0..=480.0).frame(frame).show(ui, |ui| {
        head_ui(ui, state, lang);
        ui.separator();
        let (done, undone) = tab.open.history();
        let steps: Vec<PastStep> = done.iter().chain(&undone).copied().collect();
        ui.spacing_mut().item_spacing.y = 2.0;
        let area = ScrollArea::vertical().id_salt("history").auto_shrink(false).stick_to_bottom(true);
        // Only what is seen is compared, so a long history costs nothing.
        area.show_rows(ui, ITEM_HEIGHT, steps.len() + 1, |ui, rows| {
            for n_done in rows {
                let text = name(lang, n_done, &steps);
                let at = n_done.checked_sub(1).and_then(|i| steps.get(i)?.at);
                let place = match n_done.cmp(&done.len()) {
                    std::cmp::Ordering::Less => Tense::Done,
                    std::cmp::Ordering::Equal => Tense::Present,
                    std::cmp::Ordering::Greater => Tense::Undone,
                };
                if line_ui(ui, lang, (&text, at), place) && place != Tense::Present {
                    state.send(Command::GoToStep(n_done));
                }
            }
        });
    });
}

fn head_ui(ui: &mut Ui, state: &State, lang: Lang) {
    ui.horizontal(|ui| {
        let color = tokens(ui).second;
        ui.label(rich(Word::History.text(lang), BODY, Weight::SemiBold, color));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, Icon::Close, Word::Close.text(lang)).clicked() {
                let _ = state.sender().send(Command::Act(Action::History));
            }
        });
    });
}

/// The name of the step that leads to where so many steps are done.
fn name(lang: Lang, n_done: usize, steps: &[PastStep]) -> String {
    let step = n_done.checked_sub(1).and_then(|i| steps.get(i));
    step.map_or_else(|| JsonWord::AsOpened.text(lang).to_owned(), |s| long_step(lang, s.edit, s.before, s.after))
}

fn line_ui(ui: &mut Ui, lang: Lang, (text, at): (&str, Option<NaiveDateTime>), place: Tense) -> bool {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ITEM_HEIGHT), Sense::click());
    let is_present = place == Tense::Present;
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_present, text));
    let (color, weight) = match place {
        Tense::Done => (t.text, Weight::Regular),
        Tense::Present => (t.accent, Weight::SemiBold),
        Tense::Undone => (t.second, Weight::Regular),
    };
    let fill = match (is_present, response.hovered()) {
        (true, _) => t.accent_soft,
        (false, true) => t.hover,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, RADIUS_SMALL, fill);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, RADIUS_SMALL, (FOCUS_LINE, t.accent), StrokeKind::Inside);
    }
    let icon_at =
        Rect::from_center_size(pos2(rect.left() + GAP_SMALL + ICON * 0.5, rect.center().y), Vec2::splat(14.0));
    let shape = match place {
        Tense::Done => Icon::Check,
        Tense::Present => Icon::ArrowRight,
        Tense::Undone => Icon::Redo,
    };
    icon::paint(ui.painter(), icon_at, shape, if place == Tense::Done { t.second } else { color });
    let start = rect.left() + GAP_SMALL * 2.0 + ICON;
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font(TABLE, weight), color);
    let clock = at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
    let clock = paint::line(ui, &clock, LABEL, Weight::Regular, t.second);
    let end = paint::right(ui, pos2(rect.right() - GAP_SMALL, rect.center().y), clock);
    let max_width = end - GAP_SMALL - start;
    job.wrap = TextWrapping { max_width, max_rows: 1, break_anywhere: true, ..TextWrapping::default() };
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(start, rect.center().y - galley.size().y * 0.5), galley, color);
    let when = at.map(|at| format!(" · {}", moment(lang, at))).unwrap_or_default();
    let present = if is_present { format!(" ({})", JsonWord::Present.text(lang)) } else { String::new() };
    let hover = format!("{text}{present}{when}");
    response.on_hover_text(hover).clicked()
}
