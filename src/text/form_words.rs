//! The words of the forms: row operations, evidence, the plan's own data, renaming an agency.

use super::{Lang, Word, counted, fields, indicator_name};
use index_core::{Field, Framework, List, Plan, Record};
use std::collections::BTreeSet;

bilingual! {
    /// A word or short sentence of a form.
    pub enum FormWord {
        Add => "Thêm" / "Add",
        AddTip => "Thêm một dòng trống sau dòng đang chọn (Insert)" / "Add an empty row after the selected one (Insert)",
        Duplicate => "Nhân đôi" / "Duplicate",
        Delete => "Xóa" / "Delete",
        MoveUp => "Chuyển lên" / "Move up",
        MoveDown => "Chuyển xuống" / "Move down",
        None => "(không)" / "(none)",
        Now => "Giá trị đang lưu:" / "Kept:",
        Nothing => "để trống" / "nothing",
        OneALine => "mỗi dòng một mục" / "one entry a line",
        AddAgency => "Thêm đơn vị có trong kế hoạch" / "Add an agency of the plan",
        AddIndicator => "Thêm chỉ số" / "Add an indicator",
        ChooseDay => "Chọn ngày trên lịch" / "Choose a day",
        MonthBefore => "Tháng trước" / "The month before",
        MonthAfter => "Tháng sau" / "The month after",
        FindIndicator => "Tìm theo mã hay tên" / "Find by code or name",
        ReceivedTip => "Đánh dấu đã nhận hôm nay" / "Tick as received today",
        EvidenceTitle => "Tên tài liệu" / "Title of the document",
        PlanTitle => "Tên kế hoạch" / "Title of the plan",
        FigureSource = Word::SourceOfFigure,
        DocumentCard => "Văn bản" / "Document",
        BaselineCard => "Hiện trạng đã công bố" / "Published baseline",
        GoalsCard => "Mục tiêu của kế hoạch" / "Goals of the plan",
        RequirementsCard => "Yêu cầu của kế hoạch" / "Requirements of the plan",
        SectionsCard => "Đề mục của nhiệm vụ" / "Sections of the tasks",
        DataSourcesCard => "Nguồn dữ liệu của các chỉ số" / "Where the indicators' data come from",
        ScenariosCard => "Kịch bản đã lưu" / "Scenarios kept",
        NoRows => "Chưa có dòng nào." / "Nothing here yet.",
        Unnamed => "(chưa có tên)" / "(no name yet)",
        NewName => "Tên mới" / "New name",
        Rename => "Đổi tên" / "Rename",
        UseSuggestion => "Dùng tên này" / "Use this name",
        MergeHint => "Đơn vị này đã có trong kế hoạch; hai đơn vị sẽ gộp làm một." / "The plan already has this agency; the two become one.",
        UnknownIds => "Thời hạn không có trong kế hoạch" / "Deadlines that the plan does not have",
        OnceNow => "Thời hạn này nay chỉ có một lần, không còn hằng năm. Muốn giữ hằng năm thì chỉ gõ ngày và tháng, như 15/07." / "This deadline is now of one day and no longer of every year. To keep it yearly, type day and month alone, as 15/07.",
        UntilSourced => "Số vừa đổi là giả định, không giữ nguồn cũ; hãy chọn lại căn cứ và ghi nguồn." / "A changed figure is an assumption and drops the source it had; choose its basis and name its source.",
        MoreOfFigure => "Số liệu gốc, cận và năm" / "Raw value, bounds and year",
        HandsIn => "Minh chứng phải cung cấp" / "Evidence to hand in",
        Expectation => "Kết quả dự kiến và công sức" / "Expected result and effort",
    }
}

/// That figures which have just been changed are no longer those of a source.
#[must_use]
pub fn source_dropped(lang: Lang, codes: &BTreeSet<&str>) -> String {
    const MOST: usize = 3;
    let mut named = codes.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
    if codes.len() > MOST {
        named.push_str(", …");
    }
    match lang {
        Lang::Vi => format!(
            "Số vừa đổi của {named} nay là giả định, không giữ nguồn cũ. Nếu là số đã công bố, ghi căn cứ và nguồn ở Chi tiết."
        ),
        Lang::En => format!(
            "The figures just changed of {named} are now assumptions and drop the source they had. If they are published, name basis and source in the details."
        ),
    }
}

/// The label of a field in its form.
#[must_use]
pub const fn label(lang: Lang, record: Record, field: Field) -> &'static str {
    match (record, field) {
        (Record::Row(List::Evidence(_), _), Field::Title) => FormWord::EvidenceTitle.text(lang),
        (Record::Document, Field::Title) => FormWord::PlanTitle.text(lang),
        (Record::Document, Field::Year) => lang.pick("Năm kế hoạch", "Year of the plan"),
        (Record::Baseline | Record::Measurement(_), Field::Source) => FormWord::FigureSource.text(lang),
        (Record::Measurement(_), Field::Score) => lang.pick("Điểm 0–100", "Score 0–100"),
        (Record::Row(List::Targets, _), Field::Value) => lang.pick("Phải đạt", "To reach"),
        _ => fields::field(lang, field),
    }
}

/// A code that is named somewhere, with the name of what has it: as the plan words it, else as the framework does.
#[must_use]
pub fn linked_indicator(lang: Lang, plan: &Plan, framework: &Framework, code: &str) -> String {
    let in_plan = plan.indicator(code).map(|row| indicator_name(lang, row, framework));
    let in_framework = || framework.entry(code).map(|e| lang.pick(&e.spec.name_vi, &e.spec.name_en).to_owned());
    let name = in_plan.filter(|name| !name.is_empty()).or_else(in_framework).unwrap_or_default();
    format!("{code} {name}").trim_end().to_owned()
}

/// The button that adds a row to a list.
#[must_use]
pub fn add_to(lang: Lang, list: List) -> String {
    format!("{} {}", FormWord::Add.text(lang), fields::list(lang, list))
}

/// What the program has for a text that is no value yet.
#[must_use]
pub fn not_read(lang: Lang, expected: &str) -> String {
    match lang {
        Lang::Vi => format!("Chưa nhận: cần {expected}."),
        Lang::En => format!("Not taken yet: expected {expected}."),
    }
}

/// What the program has for a text that is a value, but not one of this field.
#[must_use]
pub fn not_taken(lang: Lang, why: &str) -> String {
    match lang {
        Lang::Vi => format!("Chưa nhận: {why}."),
        Lang::En => format!("Not taken: {why}."),
    }
}

/// A field with what was typed there; where the field is of a row, with that before it.
#[must_use]
pub fn field_text(lang: Lang, plan: &Plan, (record, field): (Record, Field), text: &str) -> String {
    let row = plan.record_name(record);
    let row = row.map(|row| format!("{} · ", super::shortened(&row, 40))).unwrap_or_default();
    format!("{row}{} \"{}\"", label(lang, record, field), super::shortened(text.trim(), 40))
}

/// A text that was being typed in a row that is gone.
#[must_use]
pub fn lost_text(lang: Lang, row: Option<&str>, (record, field): (Record, Field), text: &str) -> String {
    let (row, text) = (super::shortened(row.unwrap_or_default(), 40), super::shortened(text.trim(), 40));
    let field = label(lang, record, field);
    let gone = lang.pick("dòng này không còn trong kế hoạch", "its row is no more in the plan");
    format!("{row} · {field} \"{text}\": {gone}")
}

/// That an agency has not got its new name.
#[must_use]
pub fn not_renamed(lang: Lang, from: &str, to: &str) -> String {
    let (from, to) = (super::shortened(from, 40), super::shortened(to.trim(), 40));
    match lang {
        Lang::Vi => format!("tên mới \"{to}\" của {from}: chưa nhấn nút Đổi tên"),
        Lang::En => format!("new name \"{to}\" of {from}: its Rename button was not pressed"),
    }
}

/// In how many places an agency is renamed.
#[must_use]
pub fn rename_count(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("Đổi ở cả {count} chỗ có tên đơn vị này."),
        Lang::En => format!("Changes this agency's name in {}.", counted(count, "place", "places")),
    }
}

/// The department that took over in 2025, as a suggestion.
#[must_use]
pub fn successor_hint(lang: Lang, successor: &str) -> String {
    match lang {
        Lang::Vi => format!("{successor} (gợi ý theo sắp xếp bộ máy năm 2025; hãy kiểm tra với tỉnh)"),
        Lang::En => format!("{successor} (a suggestion after the mergers of 2025; check with the province)"),
    }
}

/// That a field shows the beginning of a text.
#[must_use]
pub fn beginning_shown(lang: Lang, shown: usize, all: usize) -> String {
    match lang {
        Lang::Vi => format!("Ô này chỉ hiện {shown} ký tự đầu trong {all}; phần còn lại vẫn được giữ nguyên."),
        Lang::En => {
            let all = counted(all, "character", "characters");
            format!("Only the first {shown} of {all} are shown here; the rest is kept as it is.")
        }
    }
}

/// How much evidence is still missing, and what a click opens.
#[must_use]
pub fn evidence_missing(lang: Lang, missing: usize, code: &str, title: &str) -> String {
    match lang {
        Lang::Vi => {
            format!(
                "Còn thiếu {missing} minh chứng. Nhấn để mở minh chứng đầu tiên còn thiếu, ở chỉ số {code} · {title}"
            )
        }
        Lang::En => {
            let missing = super::counted(missing, "piece of evidence is", "pieces of evidence are");
            format!("{missing} missing. A click opens the first one, of {code} · {title}")
        }
    }
}

/// How much of the evidence is there.
#[must_use]
pub fn evidence_count(lang: Lang, received: usize, all: usize) -> String {
    match lang {
        Lang::Vi => format!("đã nhận {received}/{all}"),
        Lang::En => format!("{received}/{all} received"),
    }
}
