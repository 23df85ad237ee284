//! What differs between two plans, as a planner reads it: "6.2.4 · Hạng: 57 → 45".

use super::fields::{field, list, value};
use super::record_words::{group_title, named_row};
use super::{Lang, capitalised, counted, shortened, step};
use std::path::Path;

use index_core::{Difference, Edit, FieldChange, List, Plan, Record, Standing, Value, diff};

bilingual! {
    /// A word of the comparison of two plans.
    pub enum DifferenceWord {
        TwoPlans => "So sánh hai kế hoạch" / "Two plans compared",
        Before => "Trước" / "Before",
        After => "Sau" / "After",
        CompareFileHint => "Tệp kia chỉ được đọc, không bị thay đổi." / "The other file is only read, and stays as it is.",
        Same => "Hai kế hoạch giống nhau hoàn toàn." / "The two plans are the same.",
    }
}

/// From which file to the open plan the differences lead.
#[must_use]
pub fn since_file(lang: Lang, path: &Path, count: usize) -> String {
    let (path, count) = (path.display(), changes(lang, count));
    match lang {
        Lang::Vi => format!("Từ {path} đến kế hoạch đang mở: {count}."),
        Lang::En => format!("From {path} to the open plan: {count}."),
    }
}

/// Longer names of rows are cut.
const MAX_KEY: usize = 48;
/// Longer values are cut to where they differ.
const MAX_VALUE: usize = 72;

/// A difference in one line.
#[must_use]
pub fn difference(lang: Lang, difference: &Difference) -> String {
    let row = |vi: &str, en: &str, of: List, key: &str| format!("{} {}", lang.pick(vi, en), named_row(lang, of, key));
    match difference {
        Difference::Changed { record, key, field: of, before, after } => {
            let record = changed_record(lang, *record, key.as_deref());
            format!("{record} · {}: {}", field(lang, *of), change(lang, before, after))
        }
        Difference::Added { list, key, .. } => row("Thêm", "New", *list, key),
        Difference::Removed { list, key, .. } => row("Xóa", "Deleted", *list, key),
        Difference::Reordered { list: of } => {
            format!("{} {}", lang.pick("Đổi thứ tự", "New order of"), list(lang, *of))
        }
        Difference::Entry(code) => format!("{} {code}", lang.pick("Sửa trong khung chỉ số:", "Framework entry:")),
        Difference::Result(province) => {
            format!("{} {province}", lang.pick("Sửa kết quả công bố:", "Published result:"))
        }
        Difference::Move { scenario, code, before, after } => {
            let name = shortened(scenario, MAX_KEY);
            format!("{} “{name}” · {code}: {}", lang.pick("Kịch bản", "Scenario"), moved(lang, *before, *after))
        }
        Difference::Other => {
            lang.pick("Khác ở phần chỉ thấy trong tệp JSON", "Something that is seen in the JSON file only").to_owned()
        }
    }
}

/// The heading under which a difference is listed.
#[must_use]
pub fn difference_group(lang: Lang, difference: &Difference) -> String {
    match difference {
        Difference::Changed { record, .. } => group_title(lang, *record),
        Difference::Added { list, row, .. } | Difference::Removed { list, row, .. } => {
            group_title(lang, Record::Row(*list, *row))
        }
        Difference::Reordered { list } => group_title(lang, Record::Row(*list, 0)),
        Difference::Entry(_) | Difference::Result(_) => {
            lang.pick("Khung và bảng xếp hạng", "Framework and results").to_owned()
        }
        Difference::Move { .. } => group_title(lang, Record::Row(List::Scenarios, 0)),
        Difference::Other => lang.pick("Phần khác", "Other").to_owned(),
    }
}

/// The name of a step with what it brought: "sửa hạng 6.2.4: 57 → 45".
#[must_use]
pub fn long_step(lang: Lang, edit: &Edit, before: &Plan, after: &Plan) -> String {
    let name = step(lang, edit, before);
    if let Edit::Set(changes) = edit
        && let [FieldChange { record, field, .. }] = changes.as_slice()
        && let (Some(old), Some(new)) = (before.value(*record, *field), after.value(*record, *field))
    {
        return format!("{name}: {}", change(lang, &old, &new));
    }
    if let Edit::SetMove { to, .. } = edit {
        return format!("{name} → {}", standing(lang, *to));
    }
    match diff(before, after).as_slice() {
        [] => name,
        [one] => format!("{name} · {}", difference(lang, one)),
        many => format!("{name} · {}", changes(lang, many.len())),
    }
}

/// How many changes there are.
#[must_use]
pub fn changes(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("{count} thay đổi"),
        Lang::En => counted(count, "change", "changes"),
    }
}

/// How many changes are not in the file.
#[must_use]
pub fn unsaved_changes(lang: Lang, count: usize) -> String {
    format!("{} {}", changes(lang, count), lang.pick("chưa lưu", "not saved"))
}

/// What became of a move: "rank 57 → rank 30".
fn moved(lang: Lang, before: Option<Standing>, after: Option<Standing>) -> String {
    if before == after {
        return lang.pick("đổi mức giả định của hiện trạng", "the assumed baseline differs").to_owned();
    }
    let place = |to: Option<Standing>| match to {
        Some(Standing::Rank(rank)) => format!("{} {rank}", lang.pick("hạng", "rank")),
        Some(Standing::Score(score)) => format!("{} {}", super::grouped(lang, score), lang.pick("điểm", "points")),
        None => lang.pick("không đổi", "not moved").to_owned(),
    };
    format!("{} → {}", place(before), place(after))
}

fn standing(lang: Lang, standing: Standing) -> String {
    match standing {
        Standing::Rank(rank) => rank.to_string(),
        Standing::Score(score) => super::grouped(lang, score),
    }
}

/// The record of a difference, of which only the name is left when it is gone.
fn changed_record(lang: Lang, record: Record, key: Option<&str>) -> String {
    let key = key.unwrap_or_default();
    match record {
        Record::Document | Record::Baseline => group_title(lang, record),
        // A code says by itself that it is an indicator's.
        Record::Row(List::Indicators, _) | Record::Measurement(_) => shortened(key, MAX_KEY),
        Record::Row(list, _) => capitalised(&named_row(lang, list, key)),
    }
}

/// From what to what; of lists, what came and what went.
fn change(lang: Lang, before: &Value, after: &Value) -> String {
    match (before, after) {
        (Value::Texts(old), Value::Texts(new)) => members(lang, old, new),
        (Value::Years(old), Value::Years(new)) => {
            let texts = |years: &[i32]| years.iter().map(ToString::to_string).collect::<Vec<_>>();
            members(lang, &texts(old), &texts(new))
        }
        _ => {
            let (old, new) = where_they_differ(&value(lang, before), &value(lang, after));
            format!("{} → {}", or_nothing(lang, old), or_nothing(lang, new))
        }
    }
}

fn or_nothing(lang: Lang, text: String) -> String {
    if text.is_empty() { lang.pick("(trống)", "(empty)").to_owned() } else { text }
}

fn members(lang: Lang, old: &[String], new: &[String]) -> String {
    let missing_in = |all: &[String], there: &[String]| {
        let missing = all.iter().filter(|one| !there.contains(one));
        missing.map(|one| shortened(one, MAX_VALUE)).collect::<Vec<_>>().join("; ")
    };
    let (came, went) = (missing_in(new, old), missing_in(old, new));
    let parts = [(lang.pick("thêm", "added"), came), (lang.pick("bỏ", "removed"), went)];
    let told: Vec<String> =
        parts.iter().filter(|(_, what)| !what.is_empty()).map(|(how, what)| format!("{how} {what}")).collect();
    if told.is_empty() { lang.pick("đổi thứ tự", "another order").to_owned() } else { told.join(" · ") }
}

/// Long texts begin shortly before the first word that differs, so that the difference is seen.
fn where_they_differ(old: &str, new: &str) -> (String, String) {
    if old.chars().count().max(new.chars().count()) <= MAX_VALUE {
        return (old.to_owned(), new.to_owned());
    }
    let same = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    let start: Vec<char> = old.chars().take(same).collect();
    let of_word = start.iter().rposition(|c| *c == ' ').map_or(0, |space| space + 1);
    let cut = |text: &str| {
        let rest: String = text.chars().skip(of_word).collect();
        let rest = shortened(&rest, MAX_VALUE);
        if of_word > 0 { format!("…{rest}") } else { rest }
    };
    (cut(old), cut(new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::{Assignment, Basis, Field, Status};

    fn changed(record: Record, key: &str, field: Field, before: Value, after: Value) -> Difference {
        Difference::Changed { record, key: Some(key.to_owned()), field, before, after }
    }

    #[test]
    fn a_field_is_told_with_both_values() {
        let rank = changed(Record::Measurement(0), "6.2.4", Field::Rank, Value::Count(57), Value::Count(45));
        assert_eq!(difference(Lang::Vi, &rank), "6.2.4 · Hạng: 57 → 45");
        assert_eq!(difference(Lang::En, &rank), "6.2.4 · Rank: 57 → 45");
        let (record, basis) = (Record::Baseline, Value::Basis(Basis::Published));
        let basis = changed(record, "", Field::Basis, Value::Missing, basis);
        assert!(difference(Lang::Vi, &basis).starts_with("Hiện trạng · Căn cứ: (trống) → "));
        let task = Record::Row(List::Tasks, 3);
        let status = changed(task, "22", Field::Status, Value::Status(Status::NotStarted), Value::Status(Status::Done));
        assert!(difference(Lang::Vi, &status).starts_with("Nhiệm vụ 22 · Trạng thái: "));
        assert_eq!(difference_group(Lang::Vi, &status), "Nhiệm vụ");
        let after = changed(task, "22", Field::AndAfter, Value::Flag(false), Value::Flag(true));
        assert_eq!(difference(Lang::Vi, &after), "Nhiệm vụ 22 · Và những năm tiếp theo: không → có");
        let requested = Value::Assignment(Assignment::Requested);
        let given = changed(task, "22", Field::Assignment, Value::Missing, requested);
        assert_eq!(difference(Lang::En, &given), "Task 22 · Assigned or requested: (empty) → Requested");
    }

    #[test]
    fn of_lists_only_what_came_and_went_is_told() {
        let texts = |all: &[&str]| Value::Texts(all.iter().map(|t| (*t).to_owned()).collect());
        let record = Record::Row(List::Indicators, 0);
        let support = |old, new| difference(Lang::Vi, &changed(record, "1.1", Field::Support, texts(old), texts(new)));
        assert_eq!(support(&["A", "B"], &["B", "C"]), "1.1 · Đơn vị phối hợp: thêm C · bỏ A");
        assert_eq!(support(&["A", "B"], &["B", "A"]), "1.1 · Đơn vị phối hợp: đổi thứ tự");
    }

    #[test]
    fn long_texts_are_cut_to_where_they_differ() {
        let long = "một hai ba bốn năm ".repeat(12);
        let (old, new) = where_they_differ(&format!("{long}sáu"), &format!("{long}bảy"));
        assert_eq!((old.as_str(), new.as_str()), ("…sáu", "…bảy"));
    }

    #[test]
    fn rows_that_came_and_went_are_named() {
        let (list, row, key) = (List::Tasks, 0, "22".to_owned());
        assert_eq!(difference(Lang::Vi, &Difference::Added { list, row, key: key.clone() }), "Thêm nhiệm vụ 22");
        assert_eq!(difference(Lang::Vi, &Difference::Removed { list, row, key }), "Xóa nhiệm vụ 22");
        assert_eq!(difference(Lang::Vi, &Difference::Reordered { list }), "Đổi thứ tự nhiệm vụ");
    }
}
