//! How the headings of a table of a plan are spelled in the tables that people have, without diacritics.

use crate::intake::headings::heading_key;
use crate::intake::import::ImportColumn;
use crate::report::TableKind;

const LEAD: &[&str] =
    &["co quan don vi chu tri", "don vi thuc hien", "co quan thuc hien", "don vi phu trach", "don vi chiu trach nhiem"];
const SUPPORT: &[&str] = &["phoi hop", "don vi phoi hop", "co quan phoi hop", "co quan don vi phoi hop"];
const RESPONSIBLE: &[&str] = &["nguoi phu trach", "lanh dao phu trach", "phu trach"];
const NUMBER: &[&str] = &["stt", "tt", "so tt", "so thu tu", "no"];
const SOURCE: &[&str] = &["nguon", "can cu", "source"];
const STATUS: &[&str] = &["trang thai", "tinh trang", "status"];
const PROGRESS: &[&str] = &["tien do", "ty le hoan thanh", "muc do hoan thanh", "progress"];
const INDICATOR: &[&str] = &["chi so", "ma chi so", "indicator"];
const TASK: &[&str] = &["nhiem vu", "ten nhiem vu", "noi dung", "cong viec", "nhiem vu giai phap", "giai phap", "task"];
const SECTION: &[&str] = &["de muc", "muc", "nhom nhiem vu", "section"];
const TIMING: &[&str] = &["thoi gian", "thoi han", "han hoan thanh", "timing"];
const FUNDING: &[&str] = &["kinh phi", "nguon kinh phi", "funding"];
const TARGET: &[&str] = &["chi tieu", "ten chi tieu", "noi dung", "target"];
const UNIT: &[&str] = &["don vi tinh", "dvt", "unit"];
const VALUE: &[&str] = &["gia tri", "muc tieu", "chi tieu giao", "ke hoach", "value"];
const BY: &[&str] = &["nam", "den nam", "nam hoan thanh", "by"];
const ACTUAL: &[&str] = &["thuc hien", "thuc te", "ket qua", "actual"];
const TITLE: &[&str] = &["noi dung", "ten", "cong viec", "viec phai lam", "title", "deadline"];
const DATE: &[&str] = &["ngay", "thoi han", "han", "han nop", "han chot", "han cuoi", "thoi diem", "date"];
const TO: &[&str] = &["noi nhan", "gui", "nop cho", "co quan nhan", "to"];

/// The spellings of the heading of a column, by the table and the key of the column, the title in the table first.
pub(super) fn spellings(kind: TableKind, key: &str, title: &str) -> Vec<String> {
    let more: [&[&str]; 2] = match (kind, key) {
        (TableKind::Indicators, "code") => [ImportColumn::Code.spellings(), &[]],
        (TableKind::Indicators, "name") => [ImportColumn::Name.spellings(), &[]],
        (TableKind::Indicators, "rank") => [ImportColumn::Rank.spellings(), &[]],
        (TableKind::Indicators, "score") => [ImportColumn::Score.spellings(), &[]],
        (_, "lead" | "owner") => [ImportColumn::Lead.spellings(), LEAD],
        (_, "no") => [NUMBER, &[]],
        (_, "support") => [SUPPORT, &[]],
        (_, "responsible") => [RESPONSIBLE, &[]],
        (_, "source") => [SOURCE, &[]],
        (_, "status") => [STATUS, &[]],
        (_, "progress") => [PROGRESS, &[]],
        (TableKind::Tasks, "indicators") | (TableKind::Targets, "indicator") => [INDICATOR, &[]],
        (TableKind::Tasks, "name") => [TASK, &[]],
        (TableKind::Tasks, "section") => [SECTION, &[]],
        (TableKind::Tasks, "timing") => [TIMING, &[]],
        (TableKind::Tasks, "funding") => [FUNDING, &[]],
        (TableKind::Targets, "name") => [TARGET, &[]],
        (TableKind::Targets, "unit") => [UNIT, &[]],
        (TableKind::Targets, "value") => [VALUE, &[]],
        (TableKind::Targets, "by") => [BY, &[]],
        (TableKind::Targets, "actual") => [ACTUAL, &[]],
        (TableKind::Deadlines, "title") => [TITLE, &[]],
        (TableKind::Deadlines, "date") => [DATE, &[]],
        (TableKind::Deadlines, "to") => [TO, &[]],
        _ => [&[], &[]],
    };
    let more = more.into_iter().flatten().map(|one| (*one).to_owned());
    own_title(key, title).into_iter().chain(more).collect()
}

/// The title of a column in the table, where it says what the column is. What a table calls "deadline" is the day by which
/// something is due.
pub(super) fn own_title(key: &str, title: &str) -> Option<String> {
    Some(heading_key(title)).filter(|own| key != "title" || own != "thoi han")
}
