//! Who does what by when: the agencies that hold most, and the dates that come next.

use crate::gui::figures::looks::deadline_look;
use crate::gui::model::view::View;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::text::present_words::{and_other_agencies, and_others, held};
use crate::text::{PresentWord, date, day_as_meant, deadline_standing_short};
use eframe::egui::{Align, Align2, Layout, Rect};
use index_core::plan::{Agency, agencies};
use index_core::{Deadline, Occurrence};

/// How many agencies fit.
const AGENCIES: usize = 8;
/// How many dates fit.
const DATES: usize = 5;
/// The height of an agency.
const AGENCY: f32 = 88.0;
/// The height of a date.
const DATE: f32 = 138.0;

/// Draws the page.
pub(super) fn who_ui(sheet: &mut Sheet, view: &View) {
    let middle = workshop::MARGIN + (sheet.right() - workshop::MARGIN) * 0.54;
    agencies_ui(sheet, view, (workshop::MARGIN, middle - workshop::GAP * 1.5));
    dates_ui(sheet, view, (middle + workshop::GAP * 0.5, sheet.right()));
}

/// The head of a column; gives where its rows begin.
fn head_ui(sheet: &mut Sheet, view: &View, (from, to): (f32, f32), word: PresentWord) -> f32 {
    let end = workshop::TOP + workshop::HEAD_HEIGHT;
    let color = sheet.t.second;
    let text = words(word.text(view.lang), workshop::LABEL, Weight::Medium, color);
    sheet.write(area(from, workshop::TOP, to, end), Align2::LEFT_CENTER, text);
    end
}

/// A sentence in the place of rows, or below them.
fn remark_ui(sheet: &mut Sheet, (from, to): (f32, f32), top: f32, text: &str) {
    let color = sheet.t.second;
    let place = area(from, top + 6.0, to, top + 90.0);
    sheet.write(place, Align2::LEFT_TOP, words(text, workshop::LEAST, Weight::Regular, color).rows(2));
}

fn agencies_ui(sheet: &mut Sheet, view: &View, (from, to): (f32, f32)) {
    let all: Vec<Agency> = agencies(view.open.plan()).into_iter().filter(|a| a.held() > 0).collect();
    let mut top = head_ui(sheet, view, (from, to), PresentWord::HoldsMost);
    let most = all.first().map_or(1, Agency::held).max(1);
    for agency in all.iter().take(AGENCIES) {
        sheet.line(from, to, top);
        agency_ui(sheet, view, agency, most, area(from, top, to, top + AGENCY));
        top += AGENCY;
    }
    if all.is_empty() {
        remark_ui(sheet, (from, to), top, PresentWord::NoAgencies.text(view.lang));
    } else if all.len() > AGENCIES {
        sheet.line(from, to, top);
        remark_ui(sheet, (from, to), top, &and_other_agencies(view.lang, all.len() - AGENCIES));
    }
}

/// Its name, what it holds, and a bar.
fn agency_ui(sheet: &mut Sheet, view: &View, agency: &Agency, most: usize, row: Rect) {
    let t = sheet.t;
    let middle = row.left() + row.width() * 0.72;
    let name = words(&agency.name, workshop::ROW, Weight::SemiBold, t.text);
    let upper = area(row.left(), row.top() + 6.0, middle - 20.0, row.top() + 48.0);
    sheet.write(upper, Align2::LEFT_CENTER, name);
    let held = held(view.lang, agency.leads_indicators.len(), agency.owns_targets.len(), agency.leads_tasks.len());
    let lower = area(row.left(), row.top() + 46.0, middle - 20.0, row.bottom() - 6.0);
    sheet.write(lower, Align2::LEFT_CENTER, words(&held, workshop::LEAST, Weight::Regular, t.second));
    let y = row.center().y;
    let track = area(middle, y - workshop::BAR * 0.5, row.right() - 70.0, y + workshop::BAR * 0.5);
    sheet.bar(track, t.track, true);
    let width = (track.width() * agency.held() as f32 / most as f32).max(workshop::BAR);
    sheet.bar(track.with_max_x(track.left() + width), t.accent, true);
    let count = agency.held().to_string();
    let place = area(row.right() - 64.0, row.top(), row.right(), row.bottom());
    sheet.write(place, Align2::RIGHT_CENTER, words(&count, workshop::ROW, Weight::Bold, t.text));
}

fn dates_ui(sheet: &mut Sheet, view: &View, (from, to): (f32, f32)) {
    let plan = view.open.plan();
    let on = |deadline| Deadline::on(deadline, view.today, plan.binds_from());
    let mut open: Vec<(&Deadline, Occurrence)> =
        plan.deadlines.iter().filter_map(|deadline| Some((deadline, on(deadline)?))).collect();
    open.sort_by_key(|(_, occurrence)| (occurrence.state, occurrence.date));
    let mut top = head_ui(sheet, view, (from, to), PresentWord::NextDates);
    if open.is_empty() {
        remark_ui(sheet, (from, to), top, PresentWord::NoDeadlines.text(view.lang));
    }
    for (deadline, occurrence) in open.iter().take(DATES) {
        sheet.line(from, to, top);
        date_ui(sheet, view, deadline, occurrence, area(from, top, to, top + DATE));
        top += DATE;
    }
    if open.len() > DATES {
        sheet.line(from, to, top);
        remark_ui(sheet, (from, to), top, &and_others(view.lang, open.len() - DATES));
    }
}

/// The day and how it stands, then what is due and to whom.
fn date_ui(sheet: &mut Sheet, view: &View, deadline: &Deadline, occurrence: &Occurrence, row: Rect) {
    let t = sheet.t;
    let (tone, icon) = deadline_look(occurrence.state);
    let look = (tone, Some(icon));
    let day = day_as_meant(view.lang, deadline.kind, &date(view.lang, occurrence.date));
    let upper = area(row.left(), row.top() + 8.0, row.right(), row.top() + 56.0);
    let end = sheet.write(upper, Align2::LEFT_CENTER, words(&day, workshop::ROW, Weight::Bold, t.text)).right();
    let chip = deadline_standing_short(view.lang, occurrence);
    sheet.chip(upper.with_min_x(end + 20.0), Layout::left_to_right(Align::Center), look, &chip);
    let to = deadline.to.as_ref().map(|to| format!(" · {to}")).unwrap_or_default();
    let what = format!("{}{to}", deadline.title);
    let lower = area(row.left(), row.top() + 58.0, row.right(), row.bottom() - 6.0);
    sheet.write(lower, Align2::LEFT_TOP, words(&what, workshop::LABEL, Weight::Regular, t.second).rows(2));
}
