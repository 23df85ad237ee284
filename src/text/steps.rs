//! The names of the steps that undo and redo speak of: "sửa hạng 6.2.4".

use super::fields::{field, list};
use super::{Lang, Word, counted};
use index_core::{Cause, Edit, FieldChange, MovesOrigin, Plan, Standing};

/// What undo takes back, in words.
#[must_use]
pub fn undo_step(lang: Lang, edit: &Edit, plan: &Plan) -> String {
    format!("{}: {}", Word::Undo.text(lang), step(lang, edit, plan))
}

/// That a step was taken back.
#[must_use]
pub fn undone(lang: Lang, step: &str) -> String {
    format!("{}: {step}", lang.pick("Đã hoàn tác", "Undone"))
}

/// That a step was done again.
#[must_use]
pub fn redone(lang: Lang, step: &str) -> String {
    format!("{}: {step}", lang.pick("Đã làm lại", "Done again"))
}

/// That so many cells were emptied.
#[must_use]
pub fn cells_emptied(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("Đã bỏ trống {count} ô"),
        Lang::En => format!("Emptied {}", counted(count, "cell", "cells")),
    }
}

/// The name of a step.
#[must_use]
pub fn step(lang: Lang, edit: &Edit, plan: &Plan) -> String {
    let of = |vi: &str, en: &str, what: &str| format!("{} {what}", lang.pick(vi, en));
    match edit {
        Edit::Set(changes) => fields_step(lang, changes, plan),
        Edit::AddRow { list: of_list, .. } => of("thêm dòng,", "new row,", list(lang, *of_list)),
        Edit::DuplicateRow { list: of_list, .. } => of("nhân đôi dòng,", "copied row,", list(lang, *of_list)),
        Edit::RemoveRows { list: of_list, rows } => {
            let rows = counted(rows.len(), lang.pick("dòng", "row"), lang.pick("dòng", "rows"));
            of("xóa", "deleting", &format!("{rows}, {}", list(lang, *of_list)))
        }
        Edit::ShiftRow { list: of_list, .. } => of("đổi chỗ dòng,", "moved row,", list(lang, *of_list)),
        Edit::RenameAgency { to, .. } => of("đổi tên đơn vị thành", "agency renamed to", to),
        Edit::Replace { cause, .. } | Edit::Together { cause, .. } => cause_name(lang, *cause).to_owned(),
        Edit::CorrectEntry(correction) => of("sửa khung", "framework entry", &correction.code),
        Edit::CorrectResult(correction) => of("sửa kết quả", "result of", &correction.province),
        Edit::UncorrectResult { province, .. } => of("bỏ sửa kết quả", "embedded result of", province),
        Edit::SetMove { code, to: Standing::Rank(_), .. } => of("đổi hạng", "rank of", code),
        Edit::SetMove { code, to: Standing::Score(_), .. } => of("đổi điểm", "score of", code),
        Edit::RemoveMove { code } => of("bỏ thay đổi", "reset of", code),
        Edit::SetMoves { origin: MovesOrigin::GoalSeek, .. } => {
            lang.pick("đường tới mục tiêu", "way to the goal").to_owned()
        }
        Edit::SetMoves { origin: MovesOrigin::Expected, .. } => {
            lang.pick("kết quả dự kiến của kế hoạch", "what the plan expects").to_owned()
        }
        Edit::RestoreDraft(_) => cause_name(lang, Cause::Recover).to_owned(),
        Edit::ClearMoves => lang.pick("đặt lại mô phỏng", "reset of all moves").to_owned(),
        Edit::LoadScenario { name } => of("mở kịch bản", "scenario", name),
        Edit::SaveScenario { name, .. } => of("lưu kịch bản", "saving scenario", name),
        Edit::DeleteScenario { name } => of("xóa kịch bản", "deleting scenario", name),
    }
}

/// One field by its name, several by their number.
fn fields_step(lang: Lang, changes: &[FieldChange], plan: &Plan) -> String {
    let [change] = changes else {
        return format!("{} {}", changes.len(), lang.pick("thay đổi cùng lúc", "changes at once"));
    };
    let key = plan.record_name(change.record);
    let key = key.map(|k| format!(" {}", super::shortened(&k, 24))).unwrap_or_default();
    format!("{} {}{key}", lang.pick("sửa", "edited"), field(lang, change.field).to_lowercase())
}

const fn cause_name(lang: Lang, cause: Cause) -> &'static str {
    match cause {
        Cause::Text => lang.pick("sửa tệp JSON", "editing the JSON"),
        Cause::Import => lang.pick("nhập bảng", "importing a table"),
        Cause::Paste => lang.pick("dán bảng", "pasting a table"),
        Cause::Choose => lang.pick("thêm chỉ số đã chọn", "adding the chosen indicators"),
        Cause::FindReplace => lang.pick("tìm và thay", "find and replace"),
        Cause::Restore => lang.pick("khôi phục bản cũ", "restoring a version"),
        Cause::Recover => lang.pick("khôi phục thay đổi chưa lưu", "recovering unsaved work"),
        Cause::Comment => lang.pick("thêm ý kiến", "adding a comment"),
        Cause::Inquire => lang.pick("ghi việc xin giải trình", "asking for an explanation"),
        Cause::TickOff => lang.pick("đánh dấu xong", "marking as done"),
        Cause::TakeTheirs => lang.pick("lấy bản của chương trình khác", "taking another program's version"),
    }
}
