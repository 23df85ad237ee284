//! The words for living with a plan through the year: calendar, state of targets, progress rolled up, quick fixes.

use super::sentences::{date, day_as_meant, days_left, deadline_state, periods_overdue};
use super::{Lang, Word, counted, grouped};
use chrono::{Datelike, NaiveDate};
use index_core::plan::calendar::CalendarEntry;
use index_core::plan::roll_up::RollUp;
use index_core::{Deadline, DeadlineState, FigureFault, Period, ProblemKind, TargetCounts, TargetState};

bilingual! {
    /// A word of the calendar, of the targets' state or of the progress card.
    pub enum YearWord {
        List => "Danh sách" / "List",
        Calendar => "Lịch năm" / "Calendar",
        YearBefore => "Năm trước" / "Year before",
        YearAfter => "Năm sau" / "Year after",
        ThisYear => "Năm nay" / "This year",
        Today = Word::Today,
        NothingInYear => "Năm này không có thời hạn nào." / "Nothing is due in this year.",
        TickOff => "Đã xong" / "Done",
        TargetState = Word::State,
        TargetsSoFar => "Tình hình chỉ tiêu" / "How the targets stand",
        Progress => "Tiến độ theo trụ cột và đề mục" / "Progress by pillar and section",
        NoSection => "Không thuộc mục nào" / "In no section",
        Fix => "Sửa" / "Fix",
    }
}

/// How a target stands.
#[must_use]
pub const fn target_state(lang: Lang, state: TargetState) -> &'static str {
    match state {
        TargetState::Met => lang.pick("Đạt", "Met"),
        TargetState::OnTheWay => lang.pick("Đang thực hiện", "On the way"),
        TargetState::Missed => lang.pick("Không đạt", "Missed"),
        TargetState::NotKnown => lang.pick("Chưa rõ", "Not known"),
    }
}

/// How many targets stand in each way, those with none left out; empty when no target has a number.
#[must_use]
pub fn target_counts(lang: Lang, counts: TargetCounts) -> Vec<(TargetState, String)> {
    let of = [
        (TargetState::Met, counts.met),
        (TargetState::OnTheWay, counts.on_the_way),
        (TargetState::Missed, counts.missed),
        (TargetState::NotKnown, counts.not_known),
    ];
    let some = of.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(state, n)| (state, format!("{n} {}", target_state(lang, state).to_lowercase()))).collect()
}

/// A deadline on its day: "15/07/2025: … · nơi nhận: … (Sắp đến hạn, còn 26 ngày)".
#[must_use]
pub fn calendar_line(lang: Lang, entry: &CalendarEntry, deadline: &Deadline) -> String {
    let what = due_to(lang, deadline);
    format!(
        "{}: {what} ({})",
        day_as_meant(lang, deadline.kind, &date(lang, entry.period.date)),
        calendar_state(lang, entry)
    )
}

/// What is due, and to whom.
#[must_use]
pub fn due_to(lang: Lang, deadline: &Deadline) -> String {
    let to = deadline.to.as_ref().map(|to| format!(" · {}: {to}", lang.pick("nơi nhận", "to")));
    format!("{}{}", deadline.title, to.unwrap_or_default())
}

/// How a deadline stands on its day; done ones without the days, and all overdue periods where they are several or the
/// day is not one of them: a tick for this year is none for the year before.
#[must_use]
pub fn calendar_state(lang: Lang, entry: &CalendarEntry) -> String {
    let Period { state, days_left: days, .. } = entry.period;
    let word = deadline_state(lang, state);
    let years: Vec<String> = entry.overdue.iter().map(i32::to_string).collect();
    if state != DeadlineState::Overdue && !years.is_empty() {
        return format!("{word}, {}: {}", lang.pick("còn quá hạn kỳ", "still overdue of"), years.join(", "));
    }
    match state {
        DeadlineState::Done | DeadlineState::Dismissed | DeadlineState::CutOff => word.to_owned(),
        DeadlineState::Overdue => periods_overdue(lang, &entry.overdue).unwrap_or_else(|| days_left(lang, days)),
        DeadlineState::DueSoon | DeadlineState::Later => format!("{word}, {}", days_left(lang, days)),
    }
}

/// "Tháng 7 năm 2026", "July 2026".
#[must_use]
pub fn month_of(lang: Lang, day: NaiveDate) -> String {
    let name = month(lang, day.month());
    match lang {
        Lang::Vi => format!("{name} năm {}", day.year()),
        Lang::En => format!("{name} {}", day.year()),
    }
}

/// "Tháng 7", "July".
#[must_use]
pub fn month(lang: Lang, month: u32) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = month.checked_sub(1).and_then(|at| NAMES.get(at as usize)).copied().unwrap_or_default();
    match lang {
        Lang::Vi => format!("Tháng {month}"),
        Lang::En => name.to_owned(),
    }
}

/// The days of the week over a calendar, Monday first.
#[must_use]
pub const fn weekdays(lang: Lang) -> [&'static str; 7] {
    match lang {
        Lang::Vi => ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
        Lang::En => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    }
}

/// The title of the calendar.
#[must_use]
pub fn calendar_title(lang: Lang, year: i32) -> String {
    format!("{} {year}", lang.pick("Năm", "Year"))
}

/// How many tasks are late.
#[must_use]
pub fn tasks_late(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("{count} nhiệm vụ quá hạn"),
        Lang::En => counted(count, "task overdue", "tasks overdue"),
    }
}

/// Progress and evidence of a group: "40 % · 3/14 minh chứng · 1 nhiệm vụ quá hạn".
#[must_use]
pub fn roll_up(lang: Lang, total: &RollUp) -> String {
    let share = total.progress_percent().map(|p| format!("{} %", grouped(lang, p.round())));
    let evidence = || {
        let asked_for =
            counted(total.asked_for, lang.pick("minh chứng", "document"), lang.pick("minh chứng", "documents"));
        format!("{}/{asked_for}", total.received)
    };
    let evidence = (total.asked_for > 0).then(evidence);
    let blocked = (total.blocked > 0).then(|| format!("{} {}", total.blocked, lang.pick("vướng mắc", "blocked")));
    let late = (total.late > 0).then(|| tasks_late(lang, total.late));
    [share, evidence, blocked, late].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a quick fix does, for its tooltip.
#[must_use]
pub const fn fix_tip(lang: Lang, kind: &ProblemKind) -> &'static str {
    match kind {
        ProblemKind::UnknownDeadline(_) => lang.pick(
            "Bỏ thời hạn không có trong kế hoạch khỏi chỉ số này",
            "Take the deadline that does not exist out of this indicator",
        ),
        ProblemKind::Duplicate(_) => {
            lang.pick("Thêm số vào sau ký hiệu bị trùng", "Put a number behind the repeated name")
        }
        ProblemKind::Figure(FigureFault::ProgressOutOfRange(_)) => {
            lang.pick("Đặt tiến độ là 100%", "Set the progress to 100%")
        }
        ProblemKind::FinishedNotDone => lang.pick("Đặt trạng thái là Hoàn thành", "Set the status to Done"),
        _ => "",
    }
}
