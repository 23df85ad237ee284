//! The comparison as a table: the baseline and one column a scenario. The words at the left stay when it scrolls.

use super::cells::{Content, Line, content, lines, title};
use super::chips::tip;
use super::columns::Column;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, CELL_PADDING, HAIRLINE, LABEL, SCROLL_ROOM, SPACE, TABLE, Weight, font, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::icon::icon;
use crate::gui::widgets::label::wrapped;
use crate::text::ScenarioWord;
use crate::text::scenario_words::open_in_what_if;
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Label, Layout, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use index_core::{Choice, Counted, Edit, Move, MovesOrigin, expected};

/// Two lines of a name and a link.
const HEAD: f32 = 72.0;
/// The height of a figure and of what explains it.
const TABLE_LINE: f32 = 17.0;
const LABEL_LINE: f32 = 15.0;
/// The least width of a scenario, and the most unless its goals need more.
const COLUMN: [f32; 2] = [108.0, 230.0];
/// How many lines what explains a figure may take.
const SMALL_ROWS: usize = 2;

/// Draws the table.
pub(super) fn table_ui(ui: &mut Ui, view: &View, columns: &[Column]) {
    card_titled(ui, ScenarioWord::SideBySide.text(view.lang), None, |ui| {
        let lines = lines(view, columns);
        let height = HEAD + lines.iter().map(Line::height).sum::<f32>();
        let names = (ui.available_width() * 0.24).clamp(150.0, 280.0);
        let count = columns.len() + 1;
        let most = COLUMN[1].max(goal_width(ui, view, &lines, columns));
        let width = ((ui.available_width() - names) / count as f32).clamp(COLUMN[0], most);
        let scrolls = width * count as f32 > ui.available_width() - names + 0.5;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (left, _) = ui.allocate_exact_size(vec2(names, height), Sense::hover());
            ScrollArea::horizontal().id_salt("columns").auto_shrink([true, true]).show(ui, |ui| {
                let room = if scrolls { SCROLL_ROOM } else { 0.0 };
                let (all, _) = ui.allocate_exact_size(vec2(width * count as f32, height + room), Sense::hover());
                for at in 0..count {
                    let left = all.left() + width * at as f32;
                    let place = Rect::from_min_size(pos2(left, all.top()), vec2(width, height));
                    let column = at.checked_sub(1).and_then(|i| columns.get(i));
                    ui.push_id(at, |ui| column_ui(ui, view, place, &lines, column));
                }
            });
            // Last, for what is drawn at a place of its own moves the cursor.
            names_ui(ui, view, left, &lines, columns);
        });
        ui.add_space(SPACE);
        let second = tokens(ui).second;
        wrapped(ui, rich(ScenarioWord::Still.text(view.lang), LABEL, Weight::Regular, second));
    });
}

/// How wide a column is in which no goal is cut or broken.
fn goal_width(ui: &Ui, view: &View, lines: &[Line], columns: &[Column]) -> f32 {
    let width = |text: &str, size: f32, weight: Weight| {
        let color = tokens(ui).text;
        ui.painter().layout_no_wrap(text.to_owned(), font(size, weight), color).size().x
    };
    let of_goal = |content: Content| {
        let icon = content.icon.map_or(0.0, |_| TABLE + SPACE);
        let small = content.small.map_or(0.0, |small| width(&small, LABEL, Weight::Regular));
        small.max(width(&content.text, TABLE, Weight::SemiBold) + icon)
    };
    let goals = lines.iter().filter(|line| matches!(line, Line::Goal(_)));
    let all = goals.flat_map(|line| std::iter::once(None).chain(columns.iter().map(Some)).map(move |at| (line, at)));
    let widest = all.map(|(line, column)| of_goal(content(view, line, column))).fold(0.0, f32::max);
    (widest + CELL_PADDING * 2.0).ceil() + 1.0
}

/// The words at the left. Each line is a row to a screen reader, with all that stands in it.
fn names_ui(ui: &mut Ui, view: &View, place: Rect, lines: &[Line], columns: &[Column]) {
    let mut top = place.top() + HEAD;
    for (i, line) in lines.iter().enumerate() {
        let t = tokens(ui);
        let rect = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), line.height()));
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(HAIRLINE, t.border));
        let words = title(view, line);
        let row = ui.interact(rect, ui.scope_id().with(("line", i)), Sense::hover());
        let enabled = ui.is_enabled();
        row.widget_info(|| WidgetInfo::labeled(Role::Row, enabled, spoken(view, line, columns)));
        let section = matches!(line, Line::Section(_));
        let (size, weight, color) =
            if section { (LABEL, Weight::SemiBold, t.second) } else { (TABLE, Weight::Regular, t.text) };
        cell(ui, rect.with_max_x(rect.right() - SPACE), Align::Min, |ui| {
            crate::gui::widgets::label::lines(ui, &words, font(size, weight), color, 2);
        });
        top += line.height();
    }
}

/// A line in words: "Điểm PII: Hiện trạng ≈ 50,55; Chỉ dẫn địa lý ≈ 51,46".
fn spoken(view: &View, line: &Line, columns: &[Column]) -> String {
    let title = title(view, line);
    if matches!(line, Line::Section(_)) {
        return title;
    }
    let said = |column| match content(view, line, column) {
        Content { text, small: Some(small), .. } if matches!(line, Line::Goal(_)) => format!("{text} · {small}"),
        content => content.text,
    };
    let mut parts = vec![format!("{} {}", ScenarioWord::Baseline.text(view.lang), said(None))];
    parts.extend(columns.iter().map(|c| format!("{} {}", c.name, said(Some(c)))));
    format!("{title}: {}", parts.join("; "))
}

/// The baseline, or a scenario, from its name down.
fn column_ui(ui: &mut Ui, view: &View, place: Rect, lines: &[Line], column: Option<&Column>) {
    let head = Rect::from_min_size(place.min, vec2(place.width(), HEAD));
    let inner = head.shrink2(vec2(CELL_PADDING, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Max)), |ui| {
        ui.spacing_mut().item_spacing.y = SPACE;
        head_ui(ui, view, column);
    });
    let mut top = head.bottom();
    for line in lines {
        let t = tokens(ui);
        let rect = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), line.height()));
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(HAIRLINE, t.border));
        if !matches!(line, Line::Section(_)) {
            let content = content(view, line, column);
            cell(ui, rect.shrink2(vec2(CELL_PADDING, 0.0)), Align::Max, |ui| content_ui(ui, content));
        }
        top += line.height();
    }
}

fn head_ui(ui: &mut Ui, view: &View, column: Option<&Column>) {
    let t = tokens(ui);
    let Some(column) = column else {
        let name = ScenarioWord::Baseline.text(view.lang);
        ui.add(Label::new(rich(name, BODY, Weight::SemiBold, t.second)).selectable(false));
        return;
    };
    let mut job =
        LayoutJob::simple(column.name.to_owned(), font(BODY, Weight::SemiBold), t.accent, ui.available_width());
    job.wrap.max_rows = 2;
    job.halign = Align::Max;
    let tip = tip(view, &column.choice).map(|tip| format!("\n{tip}")).unwrap_or_default();
    ui.add(Label::new(job).selectable(false)).on_hover_text(format!("{}{tip}", column.name));
    // Nobody opens anything on a picture.
    if column.compared.outcome.is_ok() && !view.is_picture {
        open_ui(ui, view, column);
    }
}

/// The link that makes a scenario the draft, and goes there.
fn open_ui(ui: &mut Ui, view: &View, column: &Column) {
    let name = open_in_what_if(view.lang, column.name);
    let opener = link(ui, ScenarioWord::Open.text(view.lang)).on_hover_text(&name);
    ui.ctx().accesskit_node_builder(opener.id, |node| node.set_label(name));
    if opener.clicked() {
        match column.choice {
            Choice::Scenario(name) => view.edit(Edit::LoadScenario { name: name.to_owned() }),
            Choice::Plan(counted) => {
                view.edit(Edit::SetMoves { moves: moves(view, counted), origin: MovesOrigin::Expected });
            }
            Choice::Draft(_) => {}
        }
        view.send(Command::Act(Action::Go(Room::WhatIf)));
    }
}

/// What a part of the plan expects, as moves.
fn moves(view: &View, counted: Counted) -> Vec<Move> {
    let open = view.open;
    expected(open.plan(), open.context(), open.scorecard(), counted, view.today).moves
}

/// A figure, with what explains it below.
fn content_ui(ui: &mut Ui, content: Content) {
    let Some(small) = content.small.clone() else { return figure_ui(ui, content) };
    let second = tokens(ui).second;
    let mut job = LayoutJob::simple(small, font(LABEL, Weight::Regular), second, ui.available_width());
    job.wrap.max_rows = SMALL_ROWS;
    job.halign = Align::Max;
    let small = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), TABLE_LINE + LABEL_LINE * small.rows.len() as f32);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let line = vec2(ui.available_width(), TABLE_LINE);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| figure_ui(ui, content));
        ui.add(Label::new(small).selectable(false));
    });
}

/// A figure or a word with its icon, right to left.
fn figure_ui(ui: &mut Ui, content: Content) {
    let t = tokens(ui);
    let color = content.tone.map_or(t.text, |tone| tone.colors(&t).0);
    let color = if content.is_absent { t.third } else { color };
    let weight = if content.is_strong { Weight::SemiBold } else { Weight::Regular };
    // Only words may take two lines, and leave room for their icon.
    let room = content.icon.map_or(f32::INFINITY, |_| ui.available_width() - TABLE - SPACE);
    let mut job = LayoutJob::simple(content.text, font(TABLE, weight), color, room);
    job.wrap.max_rows = 2;
    job.halign = Align::Max;
    let galley = ui.painter().layout_job(job);
    let response = ui.add(Label::new(galley).selectable(false));
    if let Some(mark) = content.icon {
        icon(ui, mark, TABLE, color);
    }
    if let Some(tip) = content.tip {
        response.on_hover_text(tip);
    }
}

/// A part of a line, its content centred in height.
fn cell(ui: &mut Ui, rect: Rect, align: Align, add: impl FnOnce(&mut Ui)) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
    };
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        add(ui);
    });
}
