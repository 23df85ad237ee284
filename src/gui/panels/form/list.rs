//! The rows of a list, of which one is open as a form.

use super::comments::comments_form;
use super::rows::{RowTools, row_edit, row_tools};
use super::typing::Forms;
use super::{problems, record_form};
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP_SMALL, SPACE, Weight, rich, tokens};
use crate::gui::widgets::button::quiet_with;
use crate::gui::widgets::check::check_box;
use crate::gui::widgets::fold_line::{fold_line, fold_text};
use crate::gui::widgets::icon::Icon;
use crate::text::comment_words::comment_line;
use crate::text::date;
use crate::text::form_words::{FormWord, add_to};
use crate::text::today_words::inquiry_line;
use eframe::egui::{Align, Layout, Margin, Ui, vec2};
use index_core::{Edit, Field, List, Record, Value};

/// Draws the rows of a list; `can_add` says whether a new one makes sense here.
pub(in crate::gui::panels) fn list_form(ui: &mut Ui, view: &View, forms: &mut Forms, list: List, can_add: bool) {
    let count = view.open.plan().row_count(list).unwrap_or_default();
    ui.push_id(list, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE;
            if count == 0 {
                let color = tokens(ui).second;
                ui.label(rich(FormWord::NoRows.text(view.lang), BODY, Weight::Regular, color));
            }
            for row in 0..count {
                ui.push_id(row, |ui| row_form(ui, view, forms, list, row));
            }
            let text = add_to(view.lang, list);
            if can_add && quiet_with(ui, Some(Icon::Plus), &text, None).clicked() {
                act(view, forms, list, None, RowTools::Add);
            }
        });
    });
}

/// A row: a line, and its form when it is open.
fn row_form(ui: &mut Ui, view: &View, forms: &mut Forms, list: List, row: usize) {
    let is_open = forms.open.get(&list) == Some(&row);
    let line = line_ui(ui, view, list, row, is_open);
    if line.clicked() {
        if is_open {
            forms.open.remove(&list);
        } else {
            forms.open.insert(list, row);
        }
    }
    let record = Record::Row(list, row);
    if forms.reveal == Some(record) {
        forms.reveal = None;
        line.scroll_to_me(Some(Align::Min));
    }
    if !is_open {
        return;
    }
    let margin = Margin { left: 20, right: 4, top: 4, bottom: 12 };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP_SMALL, SPACE);
        let tool = ui.horizontal(|ui| row_tools(ui, view, list, Some(row), None)).inner;
        record_form(ui, view, forms, record);
        if let Some(List::Comments(of, row)) = list.comments(row) {
            comments_form(ui, view, forms, (of, row));
        }
        if let Some(tool) = tool {
            act(view, forms, list, Some(row), tool);
        }
    });
}

/// Does something with a row; what was open stays with its row.
fn act(view: &View, forms: &mut Forms, list: List, row: Option<usize>, tool: RowTools) {
    let Some((edit, after)) = row_edit(view, list, row, tool) else { return };
    view.edit(edit);
    match after.filter(|_| tool != RowTools::Delete) {
        Some(after) => forms.show(Record::Row(list, after)),
        None => drop(forms.open.remove(&list)),
    }
}

/// The line of a row; that of a piece of evidence can be ticked off.
fn line_ui(ui: &mut Ui, view: &View, list: List, row: usize, is_open: bool) -> eframe::egui::Response {
    let text = summary(view, list, row);
    let mark = problems::worst(ui, view, Record::Row(list, row));
    match list {
        List::Evidence(_) => {}
        List::Comments(..) => return fold_text(ui, &text, is_open, mark),
        _ => return fold_line(ui, &text, None, is_open, mark),
    }
    let record = Record::Row(list, row);
    let received = view.open.plan().value(record, Field::Received);
    let day = if let Some(Value::Date(day)) = received { Some(day) } else { None };
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let mut is_received = day.is_some();
        let tick = check_box(ui, &mut is_received, &text);
        if tick.on_hover_text(FormWord::ReceivedTip.text(view.lang)).changed() {
            let value = if is_received { Value::Date(view.today) } else { Value::Missing };
            view.edit(Edit::set(record, Field::Received, value));
        }
        let day = day.map(|day| date(view.lang, day));
        fold_line(ui, &text, day.as_deref(), is_open, mark)
    })
    .inner
}

/// What stands in the line of a row.
fn summary(view: &View, list: List, row: usize) -> String {
    let plan = view.open.plan();
    let text = |field| match plan.value(Record::Row(list, row), field) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    };
    let parts: Vec<String> = match list {
        List::Goals | List::Requirements => vec![text(Field::Text).or_else(|| text(Field::Id))],
        List::Sections => vec![text(Field::No), text(Field::Title)],
        List::Evidence(_) => vec![
            text(Field::EvidenceField).map(|f| format!("({f})")),
            text(Field::Title),
            text(Field::EvidenceOwner).map(|o| format!("· {o}")),
        ],
        List::Inquiries(of, above) => {
            let inquiry = plan.inquiries(of, above).and_then(|all| all.get(row));
            vec![inquiry.map(|inquiry| inquiry_line(view.lang, inquiry))]
        }
        List::Comments(of, above) => {
            let comment = plan.comments(of, above).and_then(|all| all.get(row));
            vec![comment.map(|comment| comment_line(view.lang, comment))]
        }
        _ => vec![text(Field::Name).or_else(|| text(Field::Title))],
    }
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { FormWord::Unnamed.text(view.lang).to_owned() } else { parts.join(" ") }
}
