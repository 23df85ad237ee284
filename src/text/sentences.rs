//! The model's values as words: states, days, ranks, scores, notes.
//!
//! The window, the tables and the command line all say these things, so they say them in the same words.

use super::{Lang, fixed};
use chrono::NaiveDate;
use index_core::plan::Group;
use index_core::{
    Assignment, Basis, DeadlineState, Direction, Due, DueKind, Level, Occurrence, Provenance, ResultCorrection, Scope,
    ScoreOrigin, Severity, Standing, Status, Timing,
};

/// How far something is.
#[must_use]
pub const fn status(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::NotStarted => lang.pick("Chưa bắt đầu", "Not started"),
        Status::InProgress => lang.pick("Đang thực hiện", "In progress"),
        Status::Blocked => lang.pick("Đang vướng mắc", "Blocked"),
        Status::Done => lang.pick("Hoàn thành", "Done"),
    }
}

/// How a deadline stands.
#[must_use]
pub const fn deadline_state(lang: Lang, state: DeadlineState) -> &'static str {
    match state {
        DeadlineState::Overdue => lang.pick("Quá hạn", "Overdue"),
        DeadlineState::DueSoon => lang.pick("Sắp đến hạn", "Due soon"),
        DeadlineState::Later => lang.pick("Chưa đến hạn", "Due later"),
        DeadlineState::Done => lang.pick("Đã xong", "Done"),
        DeadlineState::Dismissed => lang.pick("Bỏ qua", "Let go"),
        DeadlineState::CutOff => lang.pick("Mốc số liệu", "Data cut-off"),
    }
}

/// How the document groups an indicator.
#[must_use]
pub const fn group(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Improve => lang.pick("Cần cải thiện", "To improve"),
        Group::Maintain => lang.pick("Cần duy trì", "To maintain"),
        Group::Weakness => lang.pick("Điểm yếu", "Weakness"),
        Group::Strength => lang.pick("Điểm mạnh", "Strength"),
    }
}

/// How the document gives work to somebody.
#[must_use]
pub const fn assignment(lang: Lang, assignment: Assignment) -> &'static str {
    match assignment {
        Assignment::Assigned => lang.pick("Giao", "Assigned"),
        Assignment::Requested => lang.pick("Đề nghị", "Requested"),
    }
}

/// On what ground a figure stands.
#[must_use]
pub const fn basis(lang: Lang, basis: Basis) -> &'static str {
    match basis {
        Basis::Document => lang.pick("theo kế hoạch", "stated in the plan"),
        Basis::Published => lang.pick("đã công bố", "published"),
        Basis::Estimated => lang.pick("ước tính", "estimated"),
        Basis::Assumed => lang.pick("giả định", "assumed"),
    }
}

/// What the name and the code of an entry of the framework rest on.
#[must_use]
pub const fn provenance(lang: Lang, provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Document => lang.pick("mã và tên theo văn bản", "code and name from an official document"),
        Provenance::DocumentName => {
            lang.pick("tên theo văn bản, mã suy theo thứ tự", "name from an official document, code by order")
        }
        Provenance::ReportedName => lang.pick("tên theo nguồn báo chí", "name as reported"),
        Provenance::ReportedCode => lang.pick("mã và tên theo nguồn thứ cấp", "code and name from a secondary source"),
        Provenance::Plan => lang.pick("sửa trong kế hoạch này", "corrected in this plan"),
        Provenance::Assumed => lang.pick("chưa được xác nhận", "not confirmed"),
    }
}

/// The level of an entry of the framework.
#[must_use]
pub const fn level(lang: Lang, level: Level) -> &'static str {
    match level {
        Level::Index => lang.pick("Chỉ số tổng hợp", "Index"),
        Level::SubIndex => lang.pick("Đầu vào, đầu ra", "Sub-index"),
        Level::Pillar => lang.pick("Trụ cột", "Pillar"),
        Level::SubPillar => lang.pick("Nhóm chỉ số", "Sub-pillar"),
        Level::Indicator => lang.pick("Chỉ số thành phần", "Indicator"),
    }
}

/// Whether more of an indicator is better.
#[must_use]
pub const fn direction(lang: Lang, direction: Direction) -> &'static str {
    match direction {
        Direction::Positive => lang.pick("Thuận: càng cao càng tốt", "More is better"),
        Direction::Negative => lang.pick("Nghịch đảo: càng thấp càng tốt", "Inverse: less is better"),
    }
}

/// How much a problem matters.
#[must_use]
pub const fn severity(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => lang.pick("lỗi", "error"),
        Severity::Warning => lang.pick("cảnh báo", "warning"),
        Severity::Reminder => lang.pick("nhắc nhở", "reminder"),
    }
}

/// That a result of a province, in the plan's own table, names no source.
#[must_use]
pub const fn assumed_result(lang: Lang) -> &'static str {
    lang.pick("Giả định: kế hoạch ghi mà không nêu nguồn.", "Assumed: stated by the plan without a source.")
}

/// That a result which the plan states does not count.
#[must_use]
pub const fn result_left_out(lang: Lang) -> &'static str {
    lang.pick(
        "Số do kế hoạch ghi chưa được tính: ghi sai, hoặc ghi hai lần mà khác nhau.",
        "What the plan states is not counted: it cannot be, or it is stated twice and differs.",
    )
}

/// Which figures of a province's published result the plan corrects, or states where none is published here.
#[must_use]
pub fn corrected_result(lang: Lang, correction: &ResultCorrection, is_published: bool) -> String {
    let rank = correction.rank.map(|_| lang.pick("hạng", "rank"));
    let score = correction.score.map(|_| lang.pick("điểm", "score"));
    let figures: Vec<&str> = rank.into_iter().chain(score).collect();
    let figures = figures.join(lang.pick(" và ", " and "));
    let words = match is_published {
        true => lang.pick("Sửa trong kế hoạch này", "Corrected in this plan"),
        false => lang.pick("Kế hoạch này ghi", "Stated by this plan"),
    };
    format!("{words}: {figures}.")
}

/// Among whom a rank is promised, in a word.
#[must_use]
pub const fn scope_word(lang: Lang, scope: Scope) -> &'static str {
    match scope {
        Scope::National => lang.pick("Cả nước", "Nationwide"),
        Scope::Region => lang.pick("Vùng", "Region"),
    }
}

/// Among whom a rank is promised.
#[must_use]
pub fn scope(lang: Lang, scope: Scope, region: Option<&str>) -> String {
    let word = scope_word(lang, scope);
    match (scope, region) {
        (Scope::Region, Some(region)) => format!("{word}{} {region}", lang.pick("", ":")),
        _ => word.to_owned(),
    }
}

/// A day as it is written: `15/07/2025`, in English `2025-07-15`.
#[must_use]
pub fn date(lang: Lang, date: NaiveDate) -> String {
    date.format(lang.pick("%d/%m/%Y", "%Y-%m-%d")).to_string()
}

/// How far a day is, from the days left: `còn 26 ngày`, `hôm nay`, `quá hạn 130 ngày`.
#[must_use]
pub fn days_left(lang: Lang, days: i64) -> String {
    let n = days.unsigned_abs();
    let plural = if n == 1 { "day" } else { "days" };
    match (lang, days.signum()) {
        (Lang::Vi, 0) => "hôm nay".to_owned(),
        (Lang::En, 0) => "today".to_owned(),
        (Lang::Vi, 1) => format!("còn {n} ngày"),
        (Lang::En, 1) => format!("{n} {plural} left"),
        (Lang::Vi, _) => format!("quá hạn {n} ngày"),
        (Lang::En, _) => format!("{n} {plural} overdue"),
    }
}

/// When a deadline falls.
#[must_use]
pub fn due(lang: Lang, due: Due) -> String {
    match due {
        Due::Once(day) => date(lang, day),
        Due::Yearly { month, day } => match lang {
            Lang::Vi => format!("{day:02}/{month:02} hằng năm"),
            Lang::En => format!("every year on {month:02}-{day:02}"),
        },
    }
}

/// A day that comes every year: "15/07/2025, hằng năm".
#[must_use]
pub fn every_year(lang: Lang, day: &str) -> String {
    format!("{day}, {}", lang.pick("hằng năm", "every year"))
}

/// A day with the word that says how it is meant: "trước 20/11/2025".
#[must_use]
pub fn day_as_meant(lang: Lang, kind: DueKind, day: &str) -> String {
    match kind {
        DueKind::On => day.to_owned(),
        DueKind::Before => format!("{} {day}", lang.pick("trước", "before")),
        DueKind::CutOff => format!("{} {day}", lang.pick("tính đến", "as of")),
    }
}

/// Which periods are overdue, where they are several: "4 kỳ quá hạn, chưa ghi nhận xong: 2021, 2024–2026".
#[must_use]
pub fn periods_overdue(lang: Lang, years: &[i32]) -> Option<String> {
    const SHOWN: usize = 3;
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for year in years {
        match runs.last_mut().filter(|(_, last)| last.checked_add(1) == Some(*year)) {
            Some((_, last)) => *last = *year,
            None => runs.push((*year, *year)),
        }
    }
    let run = |(first, last): &(i32, i32)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    let listed: Vec<String> = runs.iter().take(SHOWN).map(run).collect();
    let more = if runs.len() > SHOWN { ", …" } else { "" };
    n_overdue(lang, years.len()).map(|words| format!("{words}: {}{more}", listed.join(", ")))
}

/// How many periods are overdue, where they are several.
fn n_overdue(lang: Lang, n: usize) -> Option<String> {
    let words = lang.pick("kỳ quá hạn, chưa ghi nhận xong", "periods overdue, not recorded as done");
    (n > 1).then(|| format!("{n} {words}"))
}

/// As [`deadline_standing`], without naming the periods: where there is room for a few words only.
#[must_use]
pub fn deadline_standing_short(lang: Lang, occurrence: &Occurrence) -> String {
    let overdue = (occurrence.state == DeadlineState::Overdue).then_some(occurrence.overdue.len());
    overdue.and_then(|n| n_overdue(lang, n)).unwrap_or_else(|| deadline_standing(lang, occurrence))
}

/// How a deadline stands, in the days that are left; of an overdue period, which one it is, or all where they are several.
#[must_use]
pub fn deadline_standing(lang: Lang, occurrence: &Occurrence) -> String {
    match occurrence.state {
        DeadlineState::Done | DeadlineState::Dismissed | DeadlineState::CutOff => {
            deadline_state(lang, occurrence.state).to_owned()
        }
        DeadlineState::DueSoon | DeadlineState::Later => days_left(lang, occurrence.days_left),
        DeadlineState::Overdue => periods_overdue(lang, &occurrence.overdue).unwrap_or_else(|| {
            let days = days_left(lang, occurrence.days_left);
            let period = occurrence.period.map(|year| format!(" ({} {year})", lang.pick("kỳ", "of")));
            format!("{days}{}", period.unwrap_or_default())
        }),
    }
}

/// The next day of a deadline whose state speaks of a year before.
#[must_use]
pub fn next_period(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", lang.pick("kỳ tới", "next on"), date(lang, day))
}

/// A time, with the years after where they are meant too: "Năm 2025 và những năm tiếp theo".
#[must_use]
pub fn with_years_after(lang: Lang, when: &str, and_after: bool) -> String {
    let after = lang.pick(" và những năm tiếp theo", " and the years after");
    format!("{when}{}", if and_after { after } else { "" })
}

/// When a task is carried out.
#[must_use]
pub fn timing(lang: Lang, timing: &Timing) -> String {
    match timing {
        Timing::Ongoing => lang.pick("Thường xuyên", "Ongoing").to_owned(),
        Timing::Yearly => lang.pick("Hằng năm", "Every year").to_owned(),
        Timing::Year(year) => format!("{}{year}", lang.pick("Năm ", "")),
        Timing::Date(day) => date(lang, *day),
        Timing::Words(words) => words.clone(),
    }
}

/// Where an indicator stands or is moved to.
#[must_use]
pub fn standing(lang: Lang, standing: Standing) -> String {
    match standing {
        Standing::Rank(rank) => format!("{} {rank}", lang.pick("hạng", "rank")),
        Standing::Score(score) => format!("{} {}", lang.pick("điểm", "score"), fixed(lang, score, 2)),
    }
}

/// By which rule an indicator's score came about, with its figures.
#[must_use]
pub fn origin(lang: Lang, origin: ScoreOrigin) -> String {
    let figure = |value: f64| super::grouped(lang, value);
    match origin {
        ScoreOrigin::Given => lang.pick("nhập trực tiếp", "given").to_owned(),
        ScoreOrigin::MinMax { value, min, max } => {
            let words = lang.pick("quy đổi tuyến tính", "min-max of");
            format!("{words} {} [{}; {}]", figure(value), figure(min), figure(max))
        }
        ScoreOrigin::RankCurve { rank, curve } => {
            format!("{} {rank}/{}", lang.pick("quy từ hạng", "from rank"), curve.n_units())
        }
    }
}

/// The text as it begins a sentence.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is wrong, as a sentence, and what to do about it as the next one.
#[must_use]
pub fn with_hint(what: &str, hint: &str) -> String {
    format!("{}. {hint}", what.trim_end_matches('.')).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_both_languages() {
        assert_eq!(days_left(Lang::Vi, 26), "còn 26 ngày");
        assert_eq!(days_left(Lang::Vi, 0), "hôm nay");
        assert_eq!(days_left(Lang::Vi, -130), "quá hạn 130 ngày");
        assert_eq!(days_left(Lang::En, 1), "1 day left");
        assert_eq!(days_left(Lang::En, -2), "2 days overdue");
    }

    #[test]
    fn several_overdue_periods_are_all_told() {
        assert_eq!(
            periods_overdue(Lang::Vi, &[2025, 2026]).as_deref(),
            Some("2 kỳ quá hạn, chưa ghi nhận xong: 2025, 2026")
        );
        assert_eq!(
            periods_overdue(Lang::En, &[2025, 2026]).as_deref(),
            Some("2 periods overdue, not recorded as done: 2025, 2026")
        );
        let many = periods_overdue(Lang::En, &[2020, 2021, 2022, 2024, 2025]);
        assert_eq!(many.as_deref(), Some("5 periods overdue, not recorded as done: 2020–2022, 2024, 2025"));
        let gaps = periods_overdue(Lang::Vi, &[2014, 2016, 2018, 2020]);
        assert_eq!(gaps.as_deref(), Some("4 kỳ quá hạn, chưa ghi nhận xong: 2014, 2016, 2018, …"));
        assert_eq!(periods_overdue(Lang::En, &[2025]), None);
    }
}
