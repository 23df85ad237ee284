//! The words of rows in groups.

use super::{Lang, counted};

bilingual! {
    /// A word of rows in groups.
    pub enum GroupWord {
        Group => "Gộp" / "Group by",
        GroupTip => "Gộp các dòng thành nhóm; nhấn tiêu đề nhóm để gấp, mở" / "Put the rows in groups; click the heading of a group to fold or open it",
        NoGroups => "Không gộp" / "No groups",
        FoldAll => "Gấp tất cả" / "Fold all",
        OpenAll => "Mở tất cả" / "Open all",
        Pillar => "Trụ cột" / "Pillar",
        NotGiven => "Chưa ghi" / "Not given",
    }
}

/// By what the rows are grouped.
#[must_use]
pub fn grouped_by(lang: Lang, column: &str) -> String {
    format!("{}: {column}", lang.pick("Gộp theo", "Grouped by"))
}

/// How many rows a group has.
#[must_use]
pub fn rows_counted(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::Vi => format!("{rows} dòng"),
        Lang::En => counted(rows, "row", "rows"),
    }
}

/// How many rows of a group are late; nothing where none is.
#[must_use]
pub fn late_rows(lang: Lang, late: usize) -> Option<String> {
    (late > 0).then(|| format!("{late} {}", lang.pick("quá hạn", "overdue")))
}

/// How many rows of a group are done; nothing where none is.
#[must_use]
pub fn done_rows(lang: Lang, done: usize) -> Option<String> {
    (done > 0).then(|| format!("{done} {}", lang.pick("hoàn thành", "done")))
}

/// The heading of a group in words: its title, how many rows it has, and how they stand.
#[must_use]
pub fn section_name(lang: Lang, title: &str, (rows, late, done): (usize, usize, usize)) -> String {
    let parts = [Some(title.to_owned()), Some(rows_counted(lang, rows)), late_rows(lang, late), done_rows(lang, done)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
