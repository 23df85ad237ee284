//! The words of what waits today.

use super::form_words::FormWord;
use super::sentences::{date, day_as_meant, days_left};
use super::{Heading, Lang, counted};
use index_core::waiting::{Urgency, Waiting, WaitingKind};
use index_core::{Field, Inquiry, List, Plan, Record, Value};

bilingual! {
    /// A word of what waits today.
    pub enum TodayWord {
        Deadline => "Thời hạn" / "Deadline",
        Task => "Nhiệm vụ" / "Task",
        Evidence => "Minh chứng" / "Evidence",
        Inquiry => "Giải trình" / "Explanation",
        Overdue => "Quá hạn" / "Overdue",
        Week => "Trong 7 ngày tới" / "Within 7 days",
        Month => "Trong 30 ngày tới" / "Within 30 days",
        NoDay => "Đang chờ, chưa ghi hạn" / "Waiting, no day given",
        AllAgencies => "Mọi đơn vị" / "All agencies",
        Agency = Heading::WaitsFor,
        FindAgency => "Tìm đơn vị, không cần dấu" / "Find an agency",
        InquireFormTip => "Ghi là hôm nay đã xin đơn vị giải trình vì sao chậm" / "Note that the agency was asked today why it is late",
        SeeAll => "Xem mọi việc đang chờ" / "See all that waits",
        NothingWaits => "Không có việc nào quá hạn, đến hạn trong 30 ngày tới hay chờ trả lời." / "Nothing is overdue, due within 30 days or waits for an answer.",
        WhatIsLeftOut => "Việc chưa bắt đầu mà chưa ghi hạn thì không hiện ở đây." / "What has not begun and has no day is not listed here.",
        GoThere => "Đến dòng này" / "Go to the row",
        GoThereTip => "Mở trang có dòng này, với chi tiết của nó (Enter)" / "Go to the page that has the row, with its details (Enter)",
        TickOff => "Đánh dấu xong" / "Mark as done",
        TickOffTip => "Kỳ hạn: đã xong; nhiệm vụ: hoàn thành hôm nay; minh chứng: nhận hôm nay (Space)" / "A period: done; a task: finished today; evidence: received today (Space)",
        Inquire => "Xin giải trình" / "Ask for an explanation",
        InquireTip => "Ghi vào kế hoạch là hôm nay đã xin đơn vị giải trình vì sao chậm (Insert)" / "Note in the plan that the agency was asked today why it is late (Insert)",
    }
}

/// What kind of thing waits.
#[must_use]
pub const fn waiting_kind(kind: WaitingKind) -> TodayWord {
    match kind {
        WaitingKind::Deadline => TodayWord::Deadline,
        WaitingKind::Task => TodayWord::Task,
        WaitingKind::Evidence => TodayWord::Evidence,
        WaitingKind::Inquiry => TodayWord::Inquiry,
    }
}

/// How urgent it is.
#[must_use]
pub const fn urgency(urgency: Urgency) -> TodayWord {
    match urgency {
        Urgency::Overdue => TodayWord::Overdue,
        Urgency::Week => TodayWord::Week,
        Urgency::Month => TodayWord::Month,
        Urgency::NoDay => TodayWord::NoDay,
    }
}

/// What it is that waits: the name of a deadline or a task, a document with the code of its indicator, an explanation with
/// what it is about.
#[must_use]
pub fn waiting_what(lang: Lang, plan: &Plan, one: &Waiting) -> String {
    let Record::Row(list, row) = one.record else { return String::new() };
    let title = |list, row| plan.row_title(list, row).unwrap_or_else(|| FormWord::Unnamed.text(lang).to_owned());
    match (list, list.above()) {
        (List::Inquiries(..), Some((above, of))) => {
            let of = title(above, of);
            match (plan.value(one.record, Field::Asked), lang) {
                (Some(Value::Date(day)), Lang::Vi) => format!("Đã xin ngày {}: {of}", date(lang, day)),
                (Some(Value::Date(day)), Lang::En) => format!("Asked {}: {of}", date(lang, day)),
                _ => of,
            }
        }
        (_, Some((above, of))) => format!("{} · {}", title(above, of), title(list, row)),
        (_, None) => title(list, row),
    }
}

/// The day that it waits for, as the plan means it; empty where there is none.
#[must_use]
pub fn waiting_day(lang: Lang, one: &Waiting) -> String {
    one.day.map(|day| day_as_meant(lang, one.meant, &date(lang, day))).unwrap_or_default()
}

/// How far its day is; that there is none where nobody says until when.
#[must_use]
pub fn waiting_left(lang: Lang, one: &Waiting) -> String {
    one.days_left.map_or_else(|| lang.pick("chưa ghi hạn", "no day").to_owned(), |days| days_left(lang, days))
}

/// Who it waits for, the person or office behind the agencies; empty where the plan names nobody.
#[must_use]
pub fn waiting_who(one: &Waiting) -> String {
    let agencies = one.agencies.join("; ");
    match &one.responsible {
        Some(person) if agencies.is_empty() => person.clone(),
        Some(person) => format!("{agencies} ({person})"),
        None => agencies,
    }
}

/// A line as a screen reader says it.
#[must_use]
pub fn waiting_line(lang: Lang, plan: &Plan, one: &Waiting) -> String {
    let (kind, what) = (waiting_kind(one.kind).text(lang), waiting_what(lang, plan, one));
    let parts = [what, waiting_who(one), waiting_day(lang, one), waiting_left(lang, one)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{kind}: {}", parts.join(", "))
}

/// The name of the box that ticks something off.
#[must_use]
pub fn tick_name(lang: Lang, what: &str) -> String {
    format!("{}: {what}", TodayWord::TickOff.text(lang))
}

/// A kind, with how much of it waits.
#[must_use]
pub fn kind_count(lang: Lang, kind: TodayWord, count: usize) -> String {
    format!("{} {count}", kind.text(lang))
}

/// An explanation in its line: when it was asked for, of whom, and whether it was answered.
#[must_use]
pub fn inquiry_line(lang: Lang, inquiry: &Inquiry) -> String {
    let asked = inquiry.asked.map(|day| date(lang, day));
    let answered = match (inquiry.answered, inquiry.is_open()) {
        (Some(day), _) => format!("{} {}", lang.pick("trả lời", "answered"), date(lang, day)),
        (None, true) => lang.pick("chưa trả lời", "not answered").to_owned(),
        (None, false) => lang.pick("đã trả lời", "answered").to_owned(),
    };
    [asked, inquiry.of.clone(), Some(answered)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How many things wait, of how many.
#[must_use]
pub fn waiting_count(lang: Lang, shown: usize, all: usize) -> String {
    match (lang, shown == all) {
        (Lang::Vi, true) => format!("{all} việc"),
        (Lang::Vi, false) => format!("{shown} / {all} việc"),
        (Lang::En, true) => counted(all, "thing waits", "things wait"),
        (Lang::En, false) => format!("{shown} of {}", counted(all, "thing", "things")),
    }
}
