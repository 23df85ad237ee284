//! The problems of the plan, worst first; a click goes to the place. Only the lines in view are made.

use super::find::most_below;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{BODY, FOCUS_LINE, LINE_HEIGHT, RADIUS_SMALL, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::{icon_button, small_button};
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::paint::focus_ring;
use crate::plan_file::{Finding, FindingKind, told};
use crate::text::year_words::fix_tip;
use crate::text::{Lang, Word, YearWord, place_words, problems};
use eframe::egui::{Align, Layout, Margin, Panel, ScrollArea, Sense, Ui, UiBuilder, vec2};
use index_core::{Edit, Plan, Problem, Severity};

/// What stands in a line of the list.
enum ListRow<'a> {
    /// A finding.
    One(&'a Finding),
    /// How many more there are of the kind of the one above.
    More(usize),
}

/// A finding in words.
struct Line {
    severity: Severity,
    path: String,
    place: String,
    what: String,
    hint: String,
    /// What mends it, where there is one way, with its tooltip.
    fix: Option<(Edit, &'static str)>,
}

/// Draws the list when it is wanted.
pub fn problems_ui(ui: &mut Ui, state: &State) {
    let Some(tab) = state.tab().filter(|_| state.show_problems) else { return };
    let rows = rows(tab.told.findings());
    let frame = tokens(ui).bar_frame().inner_margin(Margin::symmetric(12, 8));
    let height = most_below(ui);
    Panel::bottom("problems")
        .resizable(true)
        .default_size(height.min(180.0))
        .size_range(96.0..=height.max(120.0))
        .frame(frame)
        .show(ui, |ui| {
            let lang = state.lang();
            ui.horizontal(|ui| {
                let color = tokens(ui).text;
                ui.label(rich(Word::Problems.text(lang), BODY, Weight::SemiBold, color));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if icon_button(ui, Icon::Close, Word::Close.text(lang)).clicked() {
                        state.send(Command::Act(Action::Problems));
                    }
                });
            });
            if rows.is_empty() {
                let color = tokens(ui).second;
                ui.label(rich(Word::NoProblems.text(lang), BODY, Weight::Regular, color));
            }
            ui.spacing_mut().item_spacing.y = 2.0;
            ScrollArea::vertical().auto_shrink(false).show_rows(ui, LINE_HEIGHT, rows.len(), |ui, in_view| {
                for (i, row) in in_view.clone().zip(&rows[in_view]) {
                    row_ui(ui, i, row, state);
                }
            });
        });
}

fn rows(findings: &[Finding]) -> Vec<ListRow<'_>> {
    let more = |n| (n > 0).then_some(ListRow::More(n));
    told(findings).into_iter().flat_map(|t| [Some(ListRow::One(t.finding)), more(t.more)]).flatten().collect()
}

fn row_ui(ui: &mut Ui, i: usize, row: &ListRow, state: &State) {
    let (Some(tab), lang) = (state.tab(), state.lang()) else { return };
    match row {
        ListRow::One(finding) => {
            let line = line(tab.open.plan(), finding, lang);
            if line_ui(ui, i, &line, state) {
                state.send(Command::GoToPath(line.path));
            }
        }
        ListRow::More(n) => {
            let color = tokens(ui).second;
            ui.label(rich(problems::more_of_the_kind(lang, *n), TABLE, Weight::Regular, color));
        }
    }
}

fn line(plan: &Plan, finding: &Finding, lang: Lang) -> Line {
    Line {
        severity: finding.severity(),
        path: finding.path.clone(),
        place: place_words(lang, plan, &finding.path),
        what: finding.what(lang),
        hint: finding.hint(lang),
        fix: fix_of(plan, finding, lang),
    }
}

/// The quick fix of a finding.
fn fix_of(plan: &Plan, finding: &Finding, lang: Lang) -> Option<(Edit, &'static str)> {
    let FindingKind::Plan(kind) = &finding.kind else { return None };
    let problem = Problem { path: finding.path.clone(), kind: kind.clone() };
    Some((index_core::check::fix(plan, &problem)?, fix_tip(lang, kind)))
}

/// The button of the quick fix; each is a step of its own.
fn fix_ui(ui: &mut Ui, state: &State, line: &Line) {
    let Some((edit, tip)) = &line.fix else { return };
    let name = format!("{}: {} {}", YearWord::Fix.text(state.lang()), line.place, line.what);
    let button = small_button(ui, YearWord::Fix.text(state.lang()), &name);
    if button.on_hover_text(*tip).clicked() {
        state.send(Command::Edit(edit.clone(), None));
    }
}

fn line_ui(ui: &mut Ui, i: usize, line: &Line, state: &State) -> bool {
    let t = tokens(ui);
    let (mark, color) = match line.severity {
        Severity::Error => (Icon::Cross, t.bad),
        Severity::Warning => (Icon::Warning, t.warn),
        Severity::Reminder => (Icon::Info, t.second),
    };
    let builder = UiBuilder::new().id_salt(("problem", i)).sense(Sense::click());
    let scope = ui.scope_builder(builder, |ui| {
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), LINE_HEIGHT),
            Layout::left_to_right(Align::Center),
            |ui| {
                icon(ui, mark, 14.0, color);
                fix_ui(ui, state, line);
                ui.label(rich(&line.place, TABLE, Weight::SemiBold, t.text));
                ui.add(eframe::egui::Label::new(rich(&line.what, TABLE, Weight::Regular, t.text)).truncate());
                ui.add(eframe::egui::Label::new(rich(&line.hint, TABLE, Weight::Regular, t.second)).truncate());
            },
        );
    });
    let response = scope.response;
    let name = format!("{}: {}", line.place, line.what);
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, &name));
    if response.has_focus() {
        focus_ring(ui, response.rect.shrink(FOCUS_LINE), f32::from(RADIUS_SMALL));
    }
    response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand).on_hover_text(&line.path).clicked()
}
