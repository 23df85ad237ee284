//! The first page: which plan this is, and what its figures rest on.

use crate::gui::model::view::View;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::text::present_words::{figures_basis, number_and_date};
use crate::text::{PresentWord, date, framework_name};
use eframe::egui::Align2;

/// A title is smaller until it stands on so many rows.
const ROWS: usize = 4;
/// Where the title begins, and where the facts do, in shares of the height.
const TITLE_FROM: f32 = 0.2;
const FACTS_FROM: f32 = 0.66;
/// Where the columns of facts begin, in shares of the width.
const COLUMNS: [f32; 3] = [0.0, 0.36, 0.82];
/// The width of a title; longer rows are hard to read.
const TITLE_WIDTH: f32 = 1640.0;

/// Draws the page.
pub(super) fn title_ui(sheet: &mut Sheet, view: &View) {
    let t = sheet.t;
    let left = workshop::MARGIN;
    let open = &view.open.plan().document;
    let top = sheet.height() * TITLE_FROM;
    let facts = sheet.height() * FACTS_FROM;
    let width = TITLE_WIDTH.min(sheet.right() - left);
    let province = words(&open.province, workshop::LEAD, Weight::SemiBold, t.accent);
    sheet.write(area(left, top, left + width, top + 50.0), Align2::LEFT_TOP, province);
    let size = title_size(sheet, &open.title, width);
    let title = words(&open.title, size, Weight::Bold, t.text).rows(ROWS);
    sheet.write(area(left, top + 66.0, left + width, facts - 20.0), Align2::LEFT_TOP, title);
    facts_ui(sheet, view, facts);
}

/// The largest size in which a title stands on few enough rows.
fn title_size(sheet: &Sheet, title: &str, width: f32) -> f32 {
    let sizes = [workshop::PLAN_TITLE, 64.0, 54.0, workshop::TITLE];
    let fits = |size: &f32| sheet.rows_of(words(title, *size, Weight::Bold, sheet.t.text), width) <= ROWS;
    sizes.into_iter().find(fits).unwrap_or(40.0)
}

/// What is known of the document and of the figures, in columns below a line.
fn facts_ui(sheet: &mut Sheet, view: &View, top: f32) {
    const ROW: f32 = 92.0;
    let lang = view.lang;
    let plan = view.open.plan();
    let framework = &view.open.context().framework;
    let framework =
        format!("{} · {} {}", framework_name(framework.id()), framework.indicators().count(), indicators(view));
    let number = number_and_date(lang, plan.document.number.as_deref(), plan.document.issued);
    let columns = [
        vec![(PresentWord::Authority, plan.document.authority.clone()), (PresentWord::DocumentNumber, number)],
        vec![
            (PresentWord::FiguresHead, Some(figures_basis(lang, view.open))),
            (PresentWord::FrameworkHead, Some(framework)),
        ],
        vec![(PresentWord::ShownOn, Some(date(lang, view.today)))],
    ];
    let (left, right) = (workshop::MARGIN, sheet.right());
    sheet.line(left, right, top);
    let starts = COLUMNS.map(|share| left + (right - left) * share);
    let ends = [starts[1], starts[2], right + workshop::GAP];
    for ((facts, from), to) in columns.into_iter().zip(starts).zip(ends) {
        let known = facts.into_iter().filter_map(|(head, fact)| Some((head, fact?)));
        for (row, (head, fact)) in known.enumerate() {
            let y = top + 30.0 + ROW * row as f32;
            fact_ui(sheet, area(from, y, to - workshop::GAP, y + ROW), head.text(lang), &fact);
        }
    }
    if let Some(missing) = &plan.document.incomplete {
        let y = top + 26.0 + ROW * 2.0;
        let missing = words(missing, workshop::LEAST, Weight::Regular, sheet.t.warn).rows(2);
        sheet.write(area(left, y, right, sheet.bottom() + 20.0), Align2::LEFT_TOP, missing);
    }
}

fn indicators(view: &View) -> &'static str {
    view.lang.pick("chỉ số", "indicators")
}

fn fact_ui(sheet: &mut Sheet, place: eframe::egui::Rect, head: &str, fact: &str) {
    let t = sheet.t;
    sheet.write(place, Align2::LEFT_TOP, words(head, workshop::LEAST, Weight::Medium, t.second));
    let below = area(place.left(), place.top() + 34.0, place.right(), place.bottom());
    sheet.write(below, Align2::LEFT_TOP, words(fact, workshop::ROW, Weight::SemiBold, t.text));
}
