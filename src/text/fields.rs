//! The names of fields and lists, and their values as words.

use super::sentences::{assignment, basis, date, due, group, scope_word, status, timing};
use super::{Lang, grouped};
use index_core::{DueKind, Field, List, Value};

/// The name of a list.
#[must_use]
pub const fn list(lang: Lang, list: List) -> &'static str {
    let (vi, _, many) = nouns(list);
    lang.pick(vi, many)
}

/// What a row of a list is.
#[must_use]
pub const fn row_of(lang: Lang, list: List) -> &'static str {
    let (vi, one, _) = nouns(list);
    lang.pick(vi, one)
}

/// What stands in a list: in Vietnamese, and one and several in English.
const fn nouns(list: List) -> (&'static str, &'static str, &'static str) {
    match list {
        List::Goals => ("mục tiêu", "goal", "goals"),
        List::Requirements => ("yêu cầu", "requirement", "requirements"),
        List::DataSources => ("nguồn dữ liệu", "data source", "data sources"),
        List::Sections => ("đề mục", "section", "sections"),
        List::Indicators => ("chỉ số", "indicator", "indicators"),
        List::Evidence(_) => ("minh chứng", "evidence", "evidence"),
        List::Targets => ("chỉ tiêu", "target", "targets"),
        List::Tasks => ("nhiệm vụ", "task", "tasks"),
        List::Deadlines => ("thời hạn", "deadline", "deadlines"),
        List::Scenarios => ("kịch bản", "scenario", "scenarios"),
        List::Inquiries(..) => ("giải trình", "explanation", "explanations"),
        List::Comments(..) => ("ý kiến", "comment", "comments"),
    }
}

/// How the day of a deadline is meant.
#[must_use]
pub const fn due_kind(lang: Lang, kind: DueKind) -> &'static str {
    match kind {
        DueKind::On => lang.pick("Chậm nhất vào ngày", "On the day at the latest"),
        DueKind::Before => lang.pick("Trước ngày", "Before the day"),
        DueKind::CutOff => lang.pick("Mốc tính số liệu", "Data cut-off"),
    }
}

/// Yes or no.
#[must_use]
pub const fn yes_or_no(lang: Lang, is_so: bool) -> &'static str {
    if is_so { lang.pick("có", "yes") } else { lang.pick("không", "no") }
}

/// The name of a field.
#[must_use]
pub const fn field(lang: Lang, field: Field) -> &'static str {
    let (vi, en) = names(field);
    lang.pick(vi, en)
}

const fn names(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Actual => ("Đã đạt", "Actual"),
        Field::AndAfter | Field::Assignment | Field::Funding | Field::Responsible | Field::Serves => of_work(field),
        Field::Answer | Field::AnswerDue | Field::Answered | Field::Asked | Field::AskedOf => of_inquiry(field),
        Field::Author | Field::Written => of_comment(field),
        Field::Authority | Field::Effective | Field::Incomplete | Field::Issued => of_document(field),
        Field::Basis => ("Căn cứ", "Basis"),
        Field::BestRank | Field::Effort => of_effort(field),
        Field::By => ("Đến năm", "By"),
        Field::Code => ("Mã", "Code"),
        Field::Deadlines => ("Thời hạn", "Deadlines"),
        Field::Definition => ("Cách đếm", "What is counted"),
        Field::Dismissed => ("Bỏ qua cho năm", "Let go for"),
        Field::Done => ("Đã xong cho năm", "Done for"),
        Field::Due => ("Ngày", "Due"),
        Field::DueKind => ("Cách tính ngày", "How the day counts"),
        Field::EvidenceField | Field::EvidenceOwner | Field::Link | Field::Received => of_evidence(field),
        Field::ExpectedBy | Field::ExpectedRank | Field::ExpectedScore => of_expectation(field),
        Field::Finished | Field::Started | Field::TaskDue => of_task(field),
        Field::Group => ("Nhóm", "Group"),
        Field::Id => ("Ký hiệu", "Short name"),
        Field::Indicator => ("Chỉ số", "Indicator"),
        Field::Indicators => ("Số chỉ số", "Indicators"),
        Field::Lead => ("Đơn vị chủ trì", "Lead agency"),
        Field::LegalBasis => ("Căn cứ pháp lý", "Legal basis"),
        Field::Max | Field::Min | Field::Of | Field::RawValue | Field::Unit => of_figure(field),
        Field::Measures => ("Giải pháp", "Measures"),
        Field::Moves => ("Thay đổi", "Moves"),
        Field::Name => ("Tên", "Name"),
        Field::No => ("Số thứ tự", "Number"),
        Field::Note => ("Ghi chú", "Note"),
        Field::Number => ("Số, ký hiệu", "Document number"),
        Field::Owner => ("Cơ quan chủ trì theo dõi", "Owner"),
        Field::Progress => ("Tiến độ (%)", "Progress (%)"),
        Field::Province => ("Tỉnh, thành phố", "Province"),
        Field::Rank => ("Hạng", "Rank"),
        Field::Recipients => ("Nơi nhận văn bản", "Recipients"),
        Field::Score => ("Điểm", "Score"),
        Field::Section => ("Mục", "Section"),
        Field::SharePercent => ("Tỷ lệ (%)", "Share (%)"),
        Field::SignedBy => ("Người ký", "Signed by"),
        Field::Source => ("Nguồn", "Source"),
        Field::Status => ("Trạng thái", "Status"),
        Field::Support => ("Đơn vị phối hợp", "Supporting agencies"),
        Field::Text => ("Nội dung", "Text"),
        Field::Timing => ("Thời gian thực hiện", "Timing"),
        Field::Title => ("Tên", "Title"),
        Field::To => ("Nơi nhận", "To"),
        Field::Value => ("Giá trị", "Value"),
        Field::Year => ("Năm", "Year"),
        Field::BetterThanYear
        | Field::Provinces
        | Field::ProvincesSource
        | Field::RankAtMost
        | Field::Region
        | Field::Scope
        | Field::ScoreAtLeast => of_goal(field),
    }
}

/// What a goal asks for, and among whom.
const fn of_goal(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::BetterThanYear => ("Nâng hạng so với năm", "Better rank than in"),
        Field::Provinces => ("Các tỉnh, thành phố trong vùng", "Provinces of the region"),
        Field::ProvincesSource => ("Căn cứ xác định vùng", "Source of the region's provinces"),
        Field::RankAtMost => ("Hạng phải đạt", "Rank to reach"),
        Field::Region => ("Vùng", "Region"),
        Field::Scope => ("Phạm vi", "Scope"),
        _ => ("Điểm phải đạt", "Score to reach"),
    }
}

/// What belongs to a piece of evidence alone.
const fn of_evidence(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::EvidenceField => ("Lĩnh vực", "Policy field"),
        Field::Link => ("Nơi lưu", "Link"),
        Field::Received => ("Ngày nhận", "Received"),
        _ => ("Đơn vị cung cấp", "Handed in by"),
    }
}

/// Who answers for work, how it is given, what it serves and how long it goes on.
const fn of_work(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::AndAfter => ("Và những năm tiếp theo", "And the years after"),
        Field::Assignment => ("Giao/đề nghị", "Assigned or requested"),
        Field::Funding => ("Kinh phí", "Funding"),
        Field::Responsible => ("Người chịu trách nhiệm", "Responsible"),
        _ => ("Chỉ số liên quan", "Indicators it serves"),
    }
}

/// The days of a task.
const fn of_task(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Finished => ("Ngày hoàn thành", "Finished"),
        Field::Started => ("Ngày bắt đầu", "Started"),
        _ => ("Hạn hoàn thành", "Due by"),
    }
}

/// What belongs to an explanation that was asked for.
const fn of_inquiry(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Answer => ("Nội dung giải trình", "Answer"),
        Field::AnswerDue => ("Hạn trả lời", "Answer due"),
        Field::Answered => ("Ngày trả lời", "Answered on"),
        Field::Asked => ("Ngày xin giải trình", "Asked on"),
        _ => ("Đơn vị giải trình", "Asked of"),
    }
}

/// What belongs to a comment.
const fn of_comment(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Author => ("Người viết", "Written by"),
        _ => ("Ngày viết", "Written on"),
    }
}

/// What the document says of itself.
const fn of_document(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Authority => ("Cơ quan ban hành", "Authority"),
        Field::Effective => ("Ngày có hiệu lực", "Takes effect"),
        Field::Incomplete => ("Phần còn thiếu", "What is missing"),
        _ => ("Ngày ban hành", "Issued"),
    }
}

/// What belongs to a figure.
const fn of_figure(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Max => ("Mức 100 điểm", "Upper bound"),
        Field::Min => ("Mức 0 điểm", "Lower bound"),
        Field::Of => ("Số địa phương xếp hạng", "Ranked units"),
        Field::RawValue => ("Số liệu gốc", "Raw value"),
        _ => ("Đơn vị tính", "Unit"),
    }
}

/// What goal seeking takes from the plan.
const fn of_effort(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::BestRank => ("Hạng tốt nhất có thể đạt", "Best rank within reach"),
        _ => ("Công sức mỗi bậc", "Effort per place"),
    }
}

/// What the plan expects of an indicator.
const fn of_expectation(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::ExpectedBy => ("Ngày dự kiến đạt", "Expected by"),
        Field::ExpectedRank => ("Hạng dự kiến", "Expected rank"),
        _ => ("Điểm dự kiến", "Expected score"),
    }
}

/// A value in words; empty for nothing.
#[must_use]
pub fn value(lang: Lang, value: &Value) -> String {
    match value {
        Value::Missing => String::new(),
        Value::Text(text) => text.clone(),
        Value::Texts(texts) => texts.join("; "),
        Value::Flag(is_so) => yes_or_no(lang, *is_so).to_owned(),
        Value::Count(n) => n.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Years(years) => years.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        Value::Number(figure) => grouped(lang, *figure),
        Value::Date(day) => date(lang, *day),
        Value::Due(when) => due(lang, *when),
        Value::Group(one) => group(lang, *one).to_owned(),
        Value::Status(one) => status(lang, *one).to_owned(),
        Value::Basis(one) => basis(lang, *one).to_owned(),
        Value::DueKind(kind) => due_kind(lang, *kind).to_owned(),
        Value::Scope(scope) => scope_word(lang, *scope).to_owned(),
        Value::Assignment(how) => assignment(lang, *how).to_owned(),
        Value::Timing(when) => timing(lang, when),
        Value::Target(target) => target.text().to_owned(),
    }
}
