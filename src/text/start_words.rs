//! The words of the start page.

use super::{Lang, counted, shortened};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use index_core::{DUE_SOON_DAYS, ReferenceResults};
use std::path::Path;
use std::sync::Arc;

bilingual! {
    /// A word of the start page.
    pub enum StartWord {
        Welcome => "Chào mừng đến với PII Planner" / "Welcome to PII Planner",
        WelcomeHint => "Mở một kế hoạch mẫu để xem, hoặc bắt đầu kế hoạch của tỉnh." / "Open a sample plan to look around, or begin your province's plan.",
        Hello => "Xin chào" / "Hello",
        HelloHint => "Mở tiếp một kế hoạch, hoặc bắt đầu kế hoạch mới." / "Go on with a plan, or begin a new one.",
        MyPlans => "Kế hoạch của tôi" / "My plans",
        NoPlans => "Chưa có kế hoạch nào. Kế hoạch bạn mở hoặc lưu sẽ hiện ở đây." / "None yet. Plans that you open or save appear here.",
        OpenOther => "Mở tệp khác" / "Open another file",
        NewPlans => "Bắt đầu kế hoạch mới" / "Begin a new plan",
        FromFramework => "Từ khung chỉ số" / "From the framework",
        FromSample => "Từ một kế hoạch mẫu" / "From a sample plan",
        FromSampleHint => "Giữ các dòng của một kế hoạch đã ban hành để sửa lại cho tỉnh mình." / "Keep the rows of an official plan and change them for your province.",
        FromTable => "Từ bảng Excel, Word" / "From an Excel or Word table",
        FromTableHint => "Tạo kế hoạch, rồi chọn tệp hoặc dán bảng; xem trước từng dòng." / "Create the plan, then choose a file or paste a table; each row is shown first.",
        Samples => "Kế hoạch mẫu" / "Sample plans",
        SamplesHint => "từ văn bản chính thức, chỉ để xem và thử" / "from official documents, only to look at and try",
        FirstTime => "Mới dùng lần đầu?" / "New here?",
        FirstTimeHint => "Xem trong ba phút: đọc một kế hoạch, kéo một thanh trượt, giữ một kịch bản." / "Three minutes: read a plan, drag a slider, keep a scenario.",
        BeginTour => "Bắt đầu" / "Begin",
        LastOpened => "mở lần trước" / "opened last",
        OpenNow => "đang mở" / "open now",
        HasRecovery => "có bản khôi phục" / "work to recover",
        Missing => "không tìm thấy tệp" / "file not found",
        NotRead => "không đọc được" / "cannot be read",
        Looking => "đang đọc…" / "reading…",
        NotReadYet => "Chưa đọc xong tệp này; nhấn để mở ngay khi đọc được." / "Not read yet; click to open it as soon as it is.",
        NoAnswer => "Ổ đĩa chưa trả lời; kế hoạch mở ra ngay khi đọc được." / "The drive does not answer yet; the plan opens as soon as it does.",
        MissingHint => "Tệp đã bị xóa, đổi tên hoặc chuyển đi." / "The file was deleted, renamed or moved.",
        Forget => "Bỏ khỏi danh sách" / "Remove from the list",
        NothingYet => "Chưa có chỉ số, nhiệm vụ nào" / "No indicators or tasks yet",
        Offline => "Không kết nối mạng" / "No network is used",
    }
}

/// What the road from the framework begins with.
#[must_use]
pub fn framework_hint(lang: Lang, name: &str, n_indicators: usize) -> String {
    match lang {
        Lang::Vi => format!("Đủ {n_indicators} chỉ số của khung {name}; chọn tỉnh, rồi giao từng đơn vị."),
        Lang::En => {
            let all = counted(n_indicators, "indicator", "indicators");
            format!("All {all} of {name}; choose the province, then assign the agencies.")
        }
    }
}

/// How many deadlines need attention: "2 thời hạn đã quá, 1 sắp đến trong 30 ngày". Nothing when none does.
#[must_use]
pub fn due_line(lang: Lang, overdue: usize, soon: usize) -> Option<String> {
    let n = counted(overdue, "deadline", "deadlines");
    let n_soon = counted(soon, "deadline", "deadlines");
    let days = DUE_SOON_DAYS;
    let within = counted(days, "day", "days");
    Some(match (overdue, soon, lang) {
        (0, 0, _) => return None,
        (0, _, Lang::Vi) => format!("{soon} thời hạn đến trong {days} ngày tới"),
        (0, _, Lang::En) => format!("{n_soon} within the next {within}"),
        (_, 0, Lang::Vi) => format!("{overdue} thời hạn đã quá"),
        (_, 0, Lang::En) => format!("{n} overdue"),
        (_, _, Lang::Vi) => format!("{overdue} thời hạn đã quá, {soon} thời hạn đến trong {days} ngày tới"),
        (_, _, Lang::En) => format!("{n} overdue, {soon} due within the next {within}"),
    })
}

/// On which day and in how many plans deadlines were counted.
#[must_use]
pub fn due_of(lang: Lang, today: NaiveDate, n_plans: usize) -> String {
    let day = super::sentences::date(lang, today);
    match lang {
        Lang::Vi => format!("Tính đến {day}, trong {n_plans} kế hoạch dưới đây."),
        Lang::En => format!("As of {day}, in the {} below.", counted(n_plans, "plan", "plans")),
    }
}

/// When a file was last changed: "sửa hôm nay 16:42", "sửa hôm qua 16:42", "sửa 12/06", "sửa 12/06/2024".
#[must_use]
pub fn changed(lang: Lang, at: NaiveDateTime, today: NaiveDate) -> String {
    let day = at.date();
    let time = at.format("%H:%M");
    let words = match day {
        _ if day == today => format!("{} {time}", lang.pick("hôm nay", "today")),
        _ if today.checked_sub_days(Days::new(1)) == Some(day) => {
            format!("{} {time}", lang.pick("hôm qua", "yesterday"))
        }
        _ if day.year() == today.year() => day.format(lang.pick("%d/%m", "%d %b")).to_string(),
        _ => super::sentences::date(lang, day),
    };
    format!("{} {words}", lang.pick("sửa", "changed"))
}

/// "36 trên 52 chỉ số có đơn vị chủ trì".
#[must_use]
pub fn indicators_owned(lang: Lang, done: usize, all: usize) -> String {
    match lang {
        Lang::Vi => format!("{done} trên {all} chỉ số có đơn vị chủ trì"),
        Lang::En => format!("{done} of {} with a lead agency", counted(all, "indicator", "indicators")),
    }
}

/// "12 trên 46 nhiệm vụ có đơn vị chủ trì".
#[must_use]
pub fn tasks_owned(lang: Lang, done: usize, all: usize) -> String {
    match lang {
        Lang::Vi => format!("{done} trên {all} nhiệm vụ có đơn vị chủ trì"),
        Lang::En => format!("{done} of {} with a lead agency", counted(all, "task", "tasks")),
    }
}

/// "minh chứng 9 trên 13".
#[must_use]
pub fn evidence_in(lang: Lang, done: usize, all: usize) -> String {
    match lang {
        Lang::Vi => format!("đã nhận {done} trên {all} minh chứng"),
        Lang::En => format!("{done} of {} of evidence received", counted(all, "piece", "pieces")),
    }
}

/// What a screen reader says of a rank: "hạng 7 / 63".
#[must_use]
pub fn rank_spoken(lang: Lang, rank: &str, of: &str) -> String {
    format!("{} {rank} {of}", lang.pick("hạng", "rank"))
}

/// A sample in short: "Cần Thơ · 88/KH-UBND (2025)".
#[must_use]
pub fn sample_short(lang: Lang, name: &str) -> &str {
    let whole = super::sample_name(lang, name);
    whole.split(':').next().unwrap_or(whole)
}

/// That a file is opened once its drive answers.
#[must_use]
pub fn waits_for_drive(lang: Lang, path: &Path) -> String {
    let file = name_of(path);
    match lang {
        Lang::Vi => format!("Đang đợi ổ đĩa của {file}; kế hoạch mở ra ngay khi đọc được."),
        Lang::En => format!("Waiting for the drive of {file}; the plan opens as soon as it answers."),
    }
}

/// That a file is not where it was.
#[must_use]
pub fn file_gone_here(lang: Lang, path: &Path) -> String {
    let file = name_of(path);
    match lang {
        Lang::Vi => format!("Không tìm thấy {file}: tệp đã bị xóa, đổi tên hoặc chuyển đi."),
        Lang::En => format!("{file} is not found: it was deleted, renamed or moved."),
    }
}

fn name_of(path: &Path) -> String {
    /// A longer name is cut.
    const MOST: usize = 60;
    shortened(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy(), MOST)
}

/// Unsaved work that can be brought back: "Khôi phục Cần Thơ 2025 chưa lưu (sửa hôm nay 16:42)".
#[must_use]
pub fn left_unsaved(lang: Lang, name: &str, time: Option<NaiveDateTime>, today: NaiveDate) -> String {
    let time = time.map(|time| format!(" ({})", changed(lang, time, today))).unwrap_or_default();
    match lang {
        Lang::Vi => format!("Khôi phục {name} chưa lưu{time}"),
        Lang::En => format!("Recover unsaved {name}{time}"),
    }
}

/// The version, with the years of the results inside the program: "Phiên bản 0.1.0 · dữ liệu PII 2023–2025".
#[must_use]
pub fn version_line(lang: Lang, results: &[Arc<ReferenceResults>]) -> String {
    let years = || results.iter().map(|results| results.year);
    let (first, last) = (years().min(), years().max());
    let span =
        first.zip(last).map(|(first, last)| format!(" · {} {first}–{last}", lang.pick("dữ liệu PII", "PII data")));
    let version = env!("CARGO_PKG_VERSION");
    format!("{} {version}{}", lang.pick("Phiên bản", "Version"), span.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]
    use super::*;

    #[test]
    fn a_change_is_told_by_how_long_it_is_ago() {
        let today: NaiveDate = "2025-03-01".parse().unwrap();
        let told = |lang, day: &str| changed(lang, format!("{day}T16:42:00").parse().unwrap(), today);
        assert_eq!(told(Lang::Vi, "2025-03-01"), "sửa hôm nay 16:42");
        assert_eq!(told(Lang::Vi, "2025-02-28"), "sửa hôm qua 16:42");
        assert_eq!(told(Lang::Vi, "2025-02-27"), "sửa 27/02");
        assert_eq!(told(Lang::En, "2025-02-27"), "changed 27 Feb");
        assert_eq!(told(Lang::Vi, "2024-06-12"), "sửa 12/06/2024");
        assert_eq!(told(Lang::En, "2026-06-12"), "changed 2026-06-12", "a clock may be wrong");
    }

    #[test]
    fn nothing_due_is_not_told() {
        assert_eq!(due_line(Lang::Vi, 0, 0), None);
        assert_eq!(due_line(Lang::Vi, 2, 0).unwrap(), "2 thời hạn đã quá");
        assert_eq!(due_line(Lang::En, 1, 3).unwrap(), "1 deadline overdue, 3 due within the next 30 days");
        assert_eq!(due_line(Lang::En, 0, 1).unwrap(), "1 deadline within the next 30 days");
    }
}
