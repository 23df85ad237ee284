//! What differs between two plans, as a planner reads it: "6.2.4 · Hạng: 57 → 45".

mod corrected;
mod named;

use super::fields::{field, list, value};
use super::record_words::group_title;
use super::sources::framework_name;
use super::{Lang, Word, counted, shortened, step};
use corrected::{entry, moved, result};
use named::{changed_record, named};
use std::path::Path;

use index_core::{Difference, Edit, FieldChange, List, Plan, Record, Standing, Value, diff};

bilingual! {
    /// A word of the comparison of two plans.
    pub enum DifferenceWord {
        TwoPlans => "So sánh hai kế hoạch" / "Two plans compared",
        Before => "Trước" / "Before",
        After => "Sau" / "After",
        CompareFileHint => "Tệp kia chỉ được đọc, không bị thay đổi." / "The other file is only read, and stays as it is.",
        OnlyInJson => "Khác ở phần chỉ thấy trong tệp JSON" / "Something that is seen in the JSON file only",
        Nothing => "(trống)" / "(empty)",
        AssumedBaseline => "Hiện trạng giả định" / "Assumed baseline",
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
const MAX_NAME: usize = 48;
/// Longer values are cut to where they differ.
const MAX_VALUE: usize = 72;

/// A difference in one line.
#[must_use]
pub fn difference(lang: Lang, difference: &Difference) -> String {
    let row = |how: &str, of, name, row| format!("{how} {}", named(lang, of, name, row));
    let id = |id: Option<&String>| id.map_or_else(|| nothing(lang), |id| framework_name(id));
    match difference {
        Difference::Changed { record, name, field: of, before, after } => {
            let record = changed_record(lang, *record, name.as_ref());
            format!("{record} · {}: {}", field(lang, *of), change(lang, before, after))
        }
        Difference::Added { list, row: at, name } => row(lang.pick("Thêm", "New"), *list, name, *at),
        Difference::Removed { list, row: at, name } => row(lang.pick("Xóa", "Deleted"), *list, name, *at),
        Difference::Shifted { list, from, row: at, name } => {
            let (from, to) = (from + 1, at + 1);
            let places = match lang {
                Lang::Vi => format!("dòng {from} → dòng {to}"),
                Lang::En => format!("row {from} → row {to}"),
            };
            format!("{}: {places}", row(lang.pick("Chuyển chỗ", "Moved"), *list, name, *at))
        }
        Difference::Reordered { list: of } => {
            format!("{} {}", lang.pick("Đổi thứ tự", "New order of"), list(lang, *of))
        }
        Difference::Framework { before, after } => {
            format!("{}: {} → {}", Word::Framework.text(lang), id(Some(before)), id(Some(after)))
        }
        Difference::Reference { before, after } => {
            format!("{}: {} → {}", Word::Results.text(lang), id(before.as_ref()), id(after.as_ref()))
        }
        Difference::Entry { before, after, .. } => entry(lang, before.as_ref(), after.as_ref()),
        Difference::Result { before, after, .. } => result(lang, before.as_ref(), after.as_ref()),
        Difference::Move { scenario, code, before, after } => {
            let name = shortened(scenario, MAX_NAME);
            let moved = moved(lang, before.as_ref(), after.as_ref());
            format!("{} “{name}” · {code}: {moved}", lang.pick("Kịch bản", "Scenario"))
        }
        Difference::Other => DifferenceWord::OnlyInJson.text(lang).to_owned(),
    }
}

/// The heading under which a difference is listed.
#[must_use]
pub fn difference_group(lang: Lang, difference: &Difference) -> String {
    match difference {
        Difference::Changed { record, .. } => group_title(lang, *record),
        Difference::Added { list, row, .. }
        | Difference::Removed { list, row, .. }
        | Difference::Shifted { list, row, .. } => group_title(lang, Record::Row(*list, *row)),
        Difference::Reordered { list } => group_title(lang, Record::Row(*list, 0)),
        Difference::Framework { .. }
        | Difference::Reference { .. }
        | Difference::Entry { .. }
        | Difference::Result { .. } => lang.pick("Khung và bảng xếp hạng", "Framework and results").to_owned(),
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

fn standing(lang: Lang, standing: Standing) -> String {
    match standing {
        Standing::Rank(rank) => rank.to_string(),
        Standing::Score(score) => super::grouped(lang, score),
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
        _ => from_to(lang, &value(lang, before), &value(lang, after)),
    }
}

/// One text and another, as far as they differ.
fn from_to(lang: Lang, before: &str, after: &str) -> String {
    let or_nothing = |text: String| if text.is_empty() { nothing(lang) } else { text };
    let (before, after) = where_they_differ(before, after);
    format!("{} → {}", or_nothing(before), or_nothing(after))
}

fn nothing(lang: Lang) -> String {
    DifferenceWord::Nothing.text(lang).to_owned()
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
    use index_core::{Assignment, Basis, Field, RowName, RowPlace, Status};

    fn numbered(number: &str) -> RowName {
        RowName { number: Some(number.to_owned()), ..RowName::default() }
    }

    fn changed(record: Record, key: &str, field: Field, before: Value, after: Value) -> Difference {
        Difference::Changed { record, name: Some(numbered(key)), field, before, after }
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
        let list = List::Tasks;
        let title = Some("Rà soát tiêu chuẩn chức danh công chức, lãnh đạo quản lý trong các cơ quan".to_owned());
        let third = RowName { title, place: Some(RowPlace::Section("I".to_owned())), ..numbered("3") };
        let said = |of: &Difference| [Lang::Vi, Lang::En].map(|lang| difference(lang, of));
        let removed = Difference::Removed { list, row: 2, name: third.clone() };
        assert_eq!(
            said(&removed),
            [
                "Xóa nhiệm vụ 3 “Rà soát tiêu chuẩn chức danh công chức, lãnh…” (mục I)",
                "Deleted task 3 “Rà soát tiêu chuẩn chức danh công chức, lãnh…” (section I)"
            ]
        );
        let empty = Difference::Added { list, row: 4, name: RowName::default() };
        assert_eq!(said(&empty), ["Thêm nhiệm vụ ở dòng 5", "New task in row 5"]);
        let moved = Difference::Shifted { list, from: 4, row: 1, name: numbered("3") };
        assert_eq!(said(&moved), ["Chuyển chỗ nhiệm vụ 3: dòng 5 → dòng 2", "Moved task 3: row 5 → row 2"]);
        let place = Some(RowPlace::Row(list, Box::new(third)));
        let name = RowName { number: None, title: Some("Sở A".to_owned()), place };
        let asked = Difference::Added { list: List::Inquiries(index_core::Asked::Tasks, 2), row: 0, name };
        assert_eq!(said(&asked)[0], "Thêm giải trình “Sở A” (nhiệm vụ 3, mục I)");
        assert_eq!(difference(Lang::Vi, &Difference::Reordered { list }), "Đổi thứ tự nhiệm vụ");
    }

    #[test]
    fn another_framework_and_other_results_are_named() {
        let framework = Difference::Framework { before: "pii-2024".into(), after: "pii-2025".into() };
        assert_eq!(difference(Lang::Vi, &framework), "Khung chỉ số: PII 2024 → PII 2025");
        let reference = Difference::Reference { before: None, after: Some("pii-2023".into()) };
        assert_eq!(difference(Lang::Vi, &reference), "Bảng xếp hạng: (trống) → PII 2023");
    }
}
