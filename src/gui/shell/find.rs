//! Finding over the whole plan, and replacing with a preview. A click goes to the place.

use crate::gui::model::command::Command;
use crate::gui::model::find::{FindState, Hit};
use crate::gui::state::State;
use crate::gui::theme::{
    BODY, CONTROL_HEIGHT, FOCUS_LINE, GAP, LINE_HEIGHT, RADIUS_SMALL, SPACE, TABLE, Tokens, Weight, font, rich, tokens,
};
use crate::gui::widgets::button::{icon_button, primary};
use crate::gui::widgets::check::{check, check_box};
use crate::gui::widgets::field::{hinted_field, search_field};
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::paint::focus_ring;
use crate::gui::widgets::row::row;
use crate::text::Lang;
use crate::text::find_words::{FindWord, found_count, place, replace_count};
use crate::text::group_title;
use crate::text::marks::{around, composed};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Align, Color32, CursorIcon, Label, Layout, Margin, Panel, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, vec2,
};
use index_core::{Edit, Plan};

/// How many letters before and behind the words are shown.
const REACH: usize = 80;
/// The same in a preview, where the text stands twice.
const REACH_OF_PREVIEW: usize = 24;
/// The greatest width of a field, and its share of a narrow panel.
const FIELD: f32 = 300.0;
const SHARE: f32 = 0.26;
/// Narrower than this, the panel is known by its field alone.
const WITH_TITLE: f32 = 900.0;

/// A line of the list.
enum Line {
    Group(String, usize),
    Hit(usize),
}

/// Draws the panel when it is wanted.
pub fn find_ui(ui: &mut Ui, state: &mut State) {
    if !state.find.is_open {
        return;
    }
    let Some(plan) = state.searched_plan() else { return };
    let mut find = std::mem::take(&mut state.find);
    let lang = state.lang();
    let send = |command| state.send(command);
    let hits = find.hits(&plan);
    let frame = tokens(ui).bar_frame().inner_margin(Margin::symmetric(12, 8));
    let height = most_below(ui);
    Panel::bottom("find")
        .resizable(true)
        .default_size(height.min(236.0))
        .size_range(96.0..=height.max(120.0))
        .frame(frame)
        .show(ui, |ui| {
            head_ui(ui, lang, &mut find, &send, &plan, &hits);
            if find.is_replacing && !find.query.is_empty() {
                let color = tokens(ui).second;
                ui.label(rich(FindWord::ExactHint.text(lang), TABLE, Weight::Regular, color));
            }
            let lines = lines(lang, &hits);
            ScrollArea::vertical().auto_shrink(false).show_rows(ui, LINE_HEIGHT, lines.len(), |ui, shown| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if lines.is_empty() && !find.query.trim().is_empty() {
                    let color = tokens(ui).second;
                    ui.label(rich(FindWord::Nothing.text(lang), BODY, Weight::Regular, color));
                }
                for line in &lines[shown.start.min(lines.len())..shown.end.min(lines.len())] {
                    match line {
                        Line::Group(title, count) => group_ui(ui, title, *count),
                        Line::Hit(at) => hit_ui(ui, lang, &mut find, &send, &plan, &hits[*at]),
                    }
                }
            });
        });
    state.find = find;
}

/// How high a panel below the room is at the most: the room is seen above it.
pub(super) fn most_below(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() * 0.4).min(480.0)
}

/// The fields, the number of places, the button that replaces.
fn head_ui(ui: &mut Ui, lang: Lang, find: &mut FindState, send: &dyn Fn(Command), plan: &Plan, hits: &[Hit]) {
    row(ui, CONTROL_HEIGHT, |ui| {
        let t = tokens(ui);
        let width = (ui.available_width() * SHARE).min(FIELD);
        if ui.available_width() >= WITH_TITLE {
            ui.label(rich(FindWord::Title.text(lang), BODY, Weight::SemiBold, t.text));
        }
        let field = ui.allocate_ui(vec2(width, CONTROL_HEIGHT), |ui| {
            search_field(ui, FindWord::Hint.text(lang), &mut find.query)
        });
        if std::mem::take(&mut find.wants_focus) {
            field.inner.request_focus();
        }
        check(ui, &mut find.is_replacing, FindWord::Replace.text(lang));
        if find.is_replacing {
            ui.allocate_ui(vec2(width * 0.75, CONTROL_HEIGHT), |ui| {
                hinted_field(ui, FindWord::With.text(lang), &mut find.with)
            });
        }
        if !find.query.trim().is_empty() {
            ui.label(rich(found_count(lang, hits.len()), BODY, Weight::Regular, t.second));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, Icon::Close, FindWord::Close.text(lang)).clicked() {
                find.is_open = false;
            }
            if find.is_replacing {
                replace_button(ui, lang, find, send, plan, hits);
            }
        });
    });
}

fn replace_button(ui: &mut Ui, lang: Lang, find: &FindState, send: &dyn Fn(Command), plan: &Plan, hits: &[Hit]) {
    let chosen = hits.iter().filter(|h| !find.skipped.contains(&h.found.place)).count();
    let edit: Option<Edit> = find.replacement(plan, hits);
    let button = ui.add_enabled_ui(edit.is_some(), |ui| primary(ui, &replace_count(lang, chosen)));
    if let (true, Some(edit)) = (button.inner.clicked(), edit) {
        send(Command::Edit(edit, None));
    }
}

/// The hits under the heading of their list.
fn lines(lang: Lang, hits: &[Hit]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let titles: Vec<String> = hits.iter().map(|h| group_title(lang, h.found.place.record)).collect();
    for (at, title) in titles.iter().enumerate() {
        if at == 0 || titles[at - 1] != *title {
            lines.push(Line::Group(title.clone(), titles[at..].iter().take_while(|t| *t == title).count()));
        }
        lines.push(Line::Hit(at));
    }
    lines
}

fn group_ui(ui: &mut Ui, title: &str, count: usize) {
    row(ui, LINE_HEIGHT, |ui| {
        let t = tokens(ui);
        ui.label(rich(title, TABLE, Weight::SemiBold, t.text));
        ui.label(rich(count.to_string(), TABLE, Weight::Regular, t.second));
    });
}

/// A place with its words marked; when replacing, with a tick, and the words before and after.
fn hit_ui(ui: &mut Ui, lang: Lang, find: &mut FindState, send: &dyn Fn(Command), plan: &Plan, hit: &Hit) {
    let spot = hit.found.place;
    let name = place(lang, plan, spot.record, spot.field);
    row(ui, LINE_HEIGHT, |ui| {
        ui.add_space(SPACE);
        if find.is_replacing {
            let mut is_chosen = !find.skipped.contains(&spot);
            let tick = check_box(ui, &mut is_chosen, &format!("{name}: {}", hit.found.text));
            if tick.changed() && is_chosen {
                find.skipped.remove(&spot);
            } else if tick.changed() {
                find.skipped.insert(spot);
            }
        }
        let builder = UiBuilder::new().id_salt(("hit", spot.part, &name)).sense(Sense::click());
        let scope = ui.scope_builder(builder, |ui| {
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), LINE_HEIGHT),
                Layout::left_to_right(Align::Center),
                |ui| hit_words(ui, find, hit, &name),
            );
        });
        let response = scope.response;
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {}", hit.found.text)));
        if response.has_focus() {
            focus_ring(ui, response.rect.shrink(FOCUS_LINE), f32::from(RADIUS_SMALL));
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&hit.found.text).clicked() {
            send(Command::GoToPath(spot.record.path()));
        }
    });
}

fn hit_words(ui: &mut Ui, find: &FindState, hit: &Hit, name: &str) {
    let t = tokens(ui);
    ui.label(rich(format!("{name}:"), TABLE, Weight::Medium, t.second));
    let Some(mark) = hit.marks.first() else { return };
    if !find.is_replacing {
        let job = marked(&t, &around(&hit.found.text, mark, REACH), (t.accent, t.accent_soft), false);
        ui.add(Label::new(job).selectable(false).truncate());
        return;
    }
    let (before, words, behind) = around(&hit.found.text, mark, REACH_OF_PREVIEW);
    let old = marked(&t, &(before.clone(), words, behind.clone()), (t.bad, t.bad_soft), true);
    ui.add(Label::new(old).selectable(false));
    ui.add_space(GAP * 0.25);
    icon(ui, Icon::ArrowRight, 12.0, t.second);
    ui.add_space(GAP * 0.25);
    let with = composed(&find.with);
    let new = marked(&t, &(before, with.as_str(), behind), (t.ok, t.ok_soft), false);
    ui.add(Label::new(new).selectable(false).truncate());
}

/// A text with words marked by a ground, a heavier weight, and a line through what goes away.
fn marked(t: &Tokens, part: &(String, &str, String), (color, ground): (Color32, Color32), is_old: bool) -> LayoutJob {
    let plain = TextFormat { font_id: font(TABLE, Weight::Regular), color: t.text, ..TextFormat::default() };
    let line = if is_old { Stroke::new(1.0, color) } else { Stroke::NONE };
    let strong = TextFormat {
        font_id: font(TABLE, Weight::SemiBold),
        color,
        background: ground,
        strikethrough: line,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.append(&part.0, 0.0, plain.clone());
    job.append(part.1, 0.0, strong);
    job.append(&part.2, 0.0, plain);
    job
}
