//! The weakest indicators with their places and who leads; without ranks, those the document wants improved.

use crate::gui::figures::weakest::{Ranked, common, weakest};
use crate::gui::model::view::View;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::rank_bar::rank_bar_sized;
use crate::text::present_words::and_others;
use crate::text::{PresentWord, Word, indicator_name, rank_scale};
use eframe::egui::{Align, Align2, Layout, Rect};
use index_core::{Group, IndicatorRow};

/// How many indicators fit.
const ROWS: usize = 8;
/// The height of a row: two lines of a name.
const ROW: f32 = 92.0;

/// The height of a row below a sentence.
const UNRANKED: f32 = 85.0;

/// Which indicators the page can show.
pub(super) fn title(view: &View) -> PresentWord {
    if !weakest(view).is_empty() {
        return PresentWord::Weakest;
    }
    let (_, word) = named_by_document(view);
    word
}

/// Draws the page.
pub(super) fn weakest_ui(sheet: &mut Sheet, view: &View) {
    let ranked = weakest(view);
    if ranked.is_empty() {
        return unranked_ui(sheet, view);
    }
    let columns = Columns::of(sheet);
    let head = workshop::TOP;
    let heads = [
        (columns.code, Align2::LEFT_CENTER, view.word(Word::Code).to_owned()),
        (columns.name, Align2::LEFT_CENTER, view.word(Word::Indicator).to_owned()),
        (columns.bar, Align2::LEFT_CENTER, rank_scale(view.lang, common(ranked.iter().take(ROWS).map(|row| row.of)))),
        (columns.rank, Align2::RIGHT_CENTER, view.word(Word::Rank).to_owned()),
        (columns.lead, Align2::LEFT_CENTER, PresentWord::Lead.text(view.lang).to_owned()),
    ];
    for (column, align, text) in heads {
        head_ui(sheet, column, align, &text);
    }
    for (i, row) in ranked.iter().take(ROWS).enumerate() {
        let top = head + workshop::HEAD_HEIGHT + ROW * i as f32;
        sheet.line(workshop::MARGIN, sheet.right(), top);
        row_ui(sheet, view, row, &columns, top);
    }
}

/// Where the columns begin and end.
struct Columns {
    code: (f32, f32),
    name: (f32, f32),
    bar: (f32, f32),
    rank: (f32, f32),
    lead: (f32, f32),
}

impl Columns {
    fn of(sheet: &Sheet) -> Self {
        let (left, right) = (workshop::MARGIN, sheet.right());
        let lead = right - 400.0;
        let rank = lead - 180.0;
        let bar = rank - 440.0;
        Self {
            code: (left, left + 130.0),
            name: (left + 140.0, bar - 30.0),
            bar: (bar, rank - 10.0),
            rank: (rank, lead - 40.0),
            lead: (lead, right),
        }
    }
}

fn head_ui(sheet: &mut Sheet, (from, to): (f32, f32), align: Align2, text: &str) {
    let place = area(from, workshop::TOP, to, workshop::TOP + workshop::HEAD_HEIGHT);
    let color = sheet.t.second;
    sheet.write(place, align, words(text, workshop::LEAST, Weight::Medium, color));
}

fn row_ui(sheet: &mut Sheet, view: &View, ranked: &Ranked, columns: &Columns, top: f32) {
    let t = sheet.t;
    let row = &view.open.plan().indicators[ranked.row];
    let cell = |(from, to): (f32, f32)| area(from, top, to, top + ROW);
    named_ui(sheet, view, row, cell(columns.code), cell(columns.name));
    let name = indicator_name(view.lang, row, &view.open.context().framework);
    let size = (sheet.px(columns.bar.1 - columns.bar.0), sheet.px(workshop::SLIDER_HEIGHT));
    sheet.place(cell(columns.bar), Layout::left_to_right(Align::Center), |ui| {
        rank_bar_sized(ui, size, ranked.of, (Some(ranked.rank), None), true, &format!("{name}: {}", ranked.rank))
    });
    let of = format!("/{}", ranked.of);
    let of = words(&of, workshop::ROW, Weight::Regular, t.second);
    let start = sheet.write(cell(columns.rank), Align2::RIGHT_CENTER, of).left();
    let mark = if ranked.estimated { "≈ " } else { "" };
    let rank = format!("{mark}{}", ranked.rank);
    let place = area(columns.rank.0 - 60.0, top, start, top + ROW);
    sheet.write(place, Align2::RIGHT_CENTER, words(&rank, workshop::ROW, Weight::Bold, t.text));
    lead_ui(sheet, view, row, cell(columns.lead));
}

fn named_ui(sheet: &mut Sheet, view: &View, row: &IndicatorRow, code: Rect, name: Rect) {
    let t = sheet.t;
    let text = indicator_name(view.lang, row, &view.open.context().framework);
    sheet.write(code, Align2::LEFT_CENTER, words(&row.code, workshop::ROW, Weight::SemiBold, t.second));
    sheet.write_name(name, &text, Weight::Regular, t.text);
}

fn lead_ui(sheet: &mut Sheet, view: &View, row: &IndicatorRow, place: Rect) {
    let color = sheet.t.second;
    let lead = row.lead.as_deref().unwrap_or_else(|| view.word(Word::NoLead));
    sheet.write(place, Align2::LEFT_CENTER, words(lead, workshop::LEAST, Weight::Regular, color).rows(2));
}

/// What the document wants improved, else all it names, and what to call them.
fn named_by_document<'a>(view: &View<'a>) -> (Vec<&'a IndicatorRow>, PresentWord) {
    let rows = &view.open.plan().indicators;
    let to_improve = |r: &&IndicatorRow| matches!(r.group, Some(Group::Weakness | Group::Improve));
    let weak: Vec<_> = rows.iter().filter(to_improve).collect();
    if weak.is_empty() {
        return (rows.iter().collect(), PresentWord::IndicatorsOfPlan);
    }
    (weak, PresentWord::ToImprove)
}

fn unranked_ui(sheet: &mut Sheet, view: &View) {
    let t = sheet.t;
    let (rows, _) = named_by_document(view);
    let word = if rows.is_empty() { PresentWord::NoIndicators } else { PresentWord::NoRanks };
    let (left, right) = (workshop::MARGIN, sheet.right());
    let place = area(left, workshop::TOP, right, workshop::TOP + 90.0);
    sheet.write(place, Align2::LEFT_TOP, words(word.text(view.lang), workshop::ROW, Weight::Regular, t.second).rows(2));
    let top = workshop::TOP + workshop::ROW_HEIGHT;
    let lead = right - 560.0;
    for (i, row) in rows.iter().take(ROWS).enumerate() {
        let y = top + UNRANKED * i as f32;
        sheet.line(left, right, y);
        named_ui(
            sheet,
            view,
            row,
            area(left, y, left + 130.0, y + UNRANKED),
            area(left + 140.0, y, lead - 30.0, y + UNRANKED),
        );
        lead_ui(sheet, view, row, area(lead, y, right, y + UNRANKED));
    }
    let more = rows.len().saturating_sub(ROWS);
    if more > 0 {
        let y = top + UNRANKED * ROWS as f32;
        let text = and_others(view.lang, more);
        let text = words(&text, workshop::LEAST, Weight::Regular, t.second);
        sheet.write(area(left + 140.0, y, right, y + 40.0), Align2::LEFT_CENTER, text);
    }
}
