//! Sentences about recovery, versions, and other programs; differences between plans in words.

use super::{Lang, Word, counted};
use chrono::NaiveDateTime;
use std::path::{Path, PathBuf};

/// A moment to the minute.
#[must_use]
pub fn moment(lang: Lang, when: NaiveDateTime) -> String {
    when.format(lang.pick("%H:%M, %d/%m/%Y", "%d %B %Y, %H:%M")).to_string()
}

/// A plan as the disk holds it, beside the same plan as it is open.
#[must_use]
pub fn on_disk(lang: Lang, name: &str, saved: Option<NaiveDateTime>) -> String {
    let saved = saved.map(|when| format!("{}{}", lang.pick(", lưu lúc ", ", saved "), when.format("%H:%M %d/%m")));
    format!("{name} ({}{})", lang.pick("trên đĩa", "on disk"), saved.unwrap_or_default())
}

/// A plan as it is open, beside the same plan as the disk holds it.
#[must_use]
pub fn yours(lang: Lang, name: &str, is_unsaved: bool) -> String {
    let unsaved = if is_unsaved { lang.pick(", chưa lưu", ", not saved") } else { "" };
    format!("{name} ({}{unsaved})", lang.pick("của bạn", "yours"))
}

/// Whose work can be recovered.
#[must_use]
pub fn recover_question(lang: Lang, title: &str, when: &str, path: Option<&Path>) -> String {
    let file = path.map(|path| format!(" ({})", path.display())).unwrap_or_default();
    match lang {
        Lang::Vi => {
            format!("“{title}”{file} có thay đổi chưa lưu khi chương trình dừng đột ngột, ghi lại lúc {when}.")
        }
        Lang::En => format!(
            "“{title}”{file} had changes that were not saved when the program ended suddenly, last kept at {when}."
        ),
    }
}

/// That another program changed a file.
#[must_use]
pub fn changed_outside(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => format!("{path} đã bị chương trình khác thay đổi sau khi mở ở đây."),
        Lang::En => format!("Another program has changed {path} since it was opened here."),
    }
}

/// That another run of the program has a file open.
#[must_use]
pub fn open_elsewhere(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => format!("{path} đang được mở trong một cửa sổ PII Planner khác."),
        Lang::En => format!("{path} is open in another PII Planner window."),
    }
}

/// That a file of settings was bad, and where it is kept; `aside` is `None` where it could not be moved.
#[must_use]
pub fn bad_settings(lang: Lang, file: &Path, aside: Option<&Path>) -> String {
    let file = file.display();
    match (lang, aside.map(Path::display)) {
        (Lang::Vi, Some(aside)) => {
            format!("Tệp cài đặt {file} không đọc được nên đã dùng cài đặt mặc định; tệp cũ được giữ tại {aside}.")
        }
        (Lang::En, Some(aside)) => {
            format!(
                "The settings in {file} could not be read, so the usual ones are in use; what stood there is kept as {aside}."
            )
        }
        (Lang::Vi, None) => format!(
            "Tệp cài đặt {file} không đọc được nên đã dùng cài đặt mặc định, và cài đặt không lưu lại được. Hãy chuyển tệp đó đi nơi khác."
        ),
        (Lang::En, None) => format!(
            "The settings in {file} could not be read, so the usual ones are in use, and settings cannot be kept. Move that file away."
        ),
    }
}

/// The head of a list of differences.
#[must_use]
pub fn differences_count(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("{count} khác biệt"),
        Lang::En => counted(count, "difference", "differences"),
    }
}

/// In how many places the version on disk is another than the one that is open.
#[must_use]
pub fn theirs_count(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("Lấy bản trên đĩa sẽ đổi {count} chỗ của bản đang mở:"),
        Lang::En => format!("Taking theirs would change the plan in {}:", counted(count, "place", "places")),
    }
}

/// How many more differences there are than are shown.
#[must_use]
pub fn and_more(lang: Lang, more: usize) -> String {
    match lang {
        Lang::Vi => format!("… và {more} khác biệt nữa"),
        Lang::En => format!("… and {more} more"),
    }
}

/// How many moves of a what-if were not kept.
#[must_use]
pub fn moves_unsaved(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("Mô phỏng: {count} thay đổi chưa lưu thành kịch bản"),
        Lang::En => format!("What-if: {} not kept as a scenario", counted(count, "move", "moves")),
    }
}

/// The button that brings a version back.
#[must_use]
pub fn restore_version(lang: Lang, when: &str) -> String {
    format!("{} {when}", lang.pick("Lấy lại bản", "Bring back"))
}

/// That recovery files are broken, and where the first was put.
#[must_use]
pub fn recovery_put_aside(lang: Lang, files: &[PathBuf]) -> String {
    let first = files.first().map(|file| file.display().to_string()).unwrap_or_default();
    let n = files.len();
    match lang {
        Lang::Vi => format!("{n} bản khôi phục không đọc được hết, giữ nguyên bản ở: {first}"),
        Lang::En => {
            format!("{} not read in full, kept as found in: {first}", counted(n, "recovery file", "recovery files"))
        }
    }
}

/// That unsaved work is not kept against a crash.
#[must_use]
pub fn not_kept(lang: Lang, folder: Option<&Path>, why: &str, is_unsaved: bool) -> String {
    let place = folder.map(|folder| format!(" ({})", folder.display())).unwrap_or_default();
    // What is saved needs no keeping; what comes next does.
    let what_to_do = match is_unsaved {
        true => lang.pick("Hãy lưu ngay.", "Save now."),
        false => lang.pick("Hãy lưu thường xuyên.", "Save often."),
    };
    match lang {
        Lang::Vi => format!(
            "Chưa giữ được phần chưa lưu phòng khi máy hay chương trình dừng đột ngột{place}: {why}. {what_to_do}"
        ),
        Lang::En => format!("Unsaved work cannot be kept against a crash{place}: {why}. {what_to_do}"),
    }
}

/// That a recovery file which is done with stays on the disk.
#[must_use]
pub fn not_removed(lang: Lang, why: &str) -> String {
    match lang {
        Lang::Vi => {
            format!("Không xóa được bản khôi phục cũ: {why}. Lần mở sau có thể hỏi lại về phần đã lưu hoặc đã bỏ.")
        }
        Lang::En => {
            format!(
                "An old recovery file cannot be removed: {why}. The next start may ask about work that is done with."
            )
        }
    }
}

/// That another scenario of the plan has this name.
#[must_use]
pub fn replaces_scenario(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Vi => format!("Kế hoạch đã có kịch bản \"{name}\"; ghi đè sẽ thay các thay đổi của kịch bản đó."),
        Lang::En => {
            format!("The plan has a scenario \"{name}\" already; replacing it puts these moves in place of its own.")
        }
    }
}

/// That the file of an open plan is gone.
#[must_use]
pub fn file_gone(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => {
            format!("Tệp {path} không còn trên đĩa; kế hoạch đang mở là bản chưa lưu, lệnh Lưu sẽ ghi lại tệp.")
        }
        Lang::En => {
            format!("The file {path} is gone from the disk; the open plan is not saved, and Save writes it anew.")
        }
    }
}

/// That the file on the disk cannot be read, after what was done all the same.
#[must_use]
pub fn done_unread(lang: Lang, done: &str, path: &Path, why: &str) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => format!("{done} Lưu ý: không đọc được tệp trên đĩa ({path}): {why}."),
        Lang::En => format!("{done} But the file on the disk cannot be read ({path}): {why}."),
    }
}

/// That the file that unsaved work began with cannot be read.
#[must_use]
pub fn base_unread(lang: Lang, why: &str) -> String {
    match lang {
        Lang::Vi => format!("Không đọc được tệp gốc: {why}. Kế hoạch khôi phục là bản chưa lưu."),
        Lang::En => format!("The file it began with cannot be read: {why}. What is recovered is not saved."),
    }
}

/// Why something has to wait: what is being typed is no value.
#[must_use]
pub fn waits_for_typing(lang: Lang, what: &str) -> String {
    let how = Word::CorrectIt.text(lang);
    match lang {
        Lang::Vi => format!("Ô đang nhập chưa dùng được: {what} ({how})"),
        Lang::En => format!("What is being typed is no value yet: {what} ({how})"),
    }
}

/// That a file was saved without the text that is being edited, and why that text is not in it.
#[must_use]
pub fn saved_without_text(lang: Lang, path: &Path, why: &str) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => format!("Đã lưu {path}, nhưng văn bản đang sửa ở trang JSON chưa nằm trong tệp: {why}"),
        Lang::En => format!("Saved {path}, but the text being edited in the JSON page is not in it yet: {why}"),
    }
}

/// That a file was saved without what is being typed in a cell or a field, why that is not in it, and how it can be.
#[must_use]
pub fn saved_without_field(lang: Lang, path: &Path, what: &str, how: &str) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => format!("Đã lưu {path}, trừ phần đang nhập chưa dùng được: {what} ({how})"),
        Lang::En => format!("Saved {path}, except what is being typed and is no value yet: {what} ({how})"),
    }
}

/// What was being typed when the program ended, and comes back as it was.
#[must_use]
pub fn was_typed(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Vi => format!("Đang nhập dở: {what}"),
        Lang::En => format!("Half typed: {what}"),
    }
}

/// What of a plan is lost when it is left, because it is no value.
#[must_use]
pub fn left_typed(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Vi => format!("Phần đang nhập chưa dùng được và sẽ không được lưu: {what}"),
        Lang::En => format!("What is being typed is no value yet and would not be saved: {what}"),
    }
}

/// What is said of the file that unsaved work began with, below the differences from it.
#[must_use]
pub const fn recover_remark(is_gone: bool, is_changed: bool, has_differences: bool) -> Word {
    match (is_gone, is_changed, has_differences) {
        (true, ..) => Word::RecoverBaseGone,
        (false, true, true) => Word::RecoverBaseChanged,
        (false, true, false) => Word::RecoverBaseTouched,
        (false, false, _) => Word::RecoverSafe,
    }
}
