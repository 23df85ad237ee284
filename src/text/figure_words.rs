//! Figures that cannot be: what is wrong with one, how to mend it, and which can be; and why there is none.

use super::{Lang, Word, as_given, counted, grouped, thousands};
use index_core::figure::{MAX_DIGITS, MAX_EFFORT, MAX_PROGRESS, MAX_UNITS, MIN_UNITS, WEIGHTS};
use index_core::{FigureFault, OpenPlan};
use std::fmt::Display;

/// What is wrong with a figure, in one sentence.
#[must_use]
pub fn figure_fault(lang: Lang, fault: FigureFault) -> String {
    let (vi, en) = match fault {
        FigureFault::RankOutOfRange { rank, of: None } => {
            (format!("không có hạng {rank}"), format!("there is no rank {rank}"))
        }
        FigureFault::RankOutOfRange { rank, of: Some(of) } => {
            (format!("hạng {rank} nằm ngoài khoảng 1 đến {of}"), format!("rank {rank} is not within 1 and {of}"))
        }
        FigureFault::ScoreOutOfRange(score) => {
            let score = as_given(lang, score);
            (format!("điểm {score} nằm ngoài khoảng 0 đến 100"), format!("the score {score} is not within 0 and 100"))
        }
        FigureFault::UnitsOutOfRange(of) => (
            format!("số địa phương được xếp hạng là {of}, ngoài khoảng {MIN_UNITS}–{MAX_UNITS}"),
            format!("{of} ranked units are not within {MIN_UNITS} and {MAX_UNITS}"),
        ),
        FigureFault::ProgressOutOfRange(progress) => (
            format!("tiến độ {progress}% lớn hơn {MAX_PROGRESS}%"),
            format!("the progress {progress}% is above {MAX_PROGRESS}%"),
        ),
        FigureFault::EffortOutOfRange(effort) => (
            format!("công sức {effort} nằm ngoài khoảng 1 đến {MAX_EFFORT}"),
            format!("the effort {effort} is not within 1 and {MAX_EFFORT}"),
        ),
        FigureFault::WeightOutOfRange(weight) => {
            let (weight, least) = (as_given(lang, weight), grouped(lang, *WEIGHTS.start()));
            let most = thousands(lang, WEIGHTS.end());
            (
                format!("trọng số {weight} nằm ngoài khoảng {least} đến {most}"),
                format!("weight {weight} is not within {least} and {most}"),
            )
        }
        FigureFault::ShareOutOfRange(share) => {
            let share = as_given(lang, share);
            (format!("tỷ lệ {share}% nằm ngoài khoảng 0% đến 100%"), format!("{share}% is not within 0% and 100%"))
        }
        FigureFault::NumberOutOfRange(number) => {
            let (number, digits) = (as_given(lang, number), counted(MAX_DIGITS, "digit", "digits"));
            (
                format!("số {number} có hơn {MAX_DIGITS} chữ số, lớn hơn mọi số liệu có thể có"),
                format!("{number} has more than {digits}, more than any figure has"),
            )
        }
    };
    lang.pick(&vi, &en).to_owned()
}

/// How to mend a figure of the plan.
pub(super) const fn figure_hint(lang: Lang, fault: FigureFault) -> &'static str {
    match fault {
        FigureFault::RankOutOfRange { .. } => lang.pick(
            "Sửa lại hạng, hoặc số địa phương được xếp hạng.",
            "Correct the rank, or the number of ranked provinces.",
        ),
        FigureFault::ScoreOutOfRange(_) => {
            lang.pick("Điểm nằm trong khoảng từ 0 đến 100.", "A score is within 0 and 100.")
        }
        FigureFault::UnitsOutOfRange(_) => {
            lang.pick("Kiểm tra số địa phương xếp hạng.", "Check the number of provinces.")
        }
        FigureFault::ProgressOutOfRange(_) => lang.pick("Tiến độ từ 0 đến 100.", "Progress is within 0 and 100."),
        FigureFault::EffortOutOfRange(_) => lang.pick("Để trống thì tính là 1.", "Left empty it counts as 1."),
        FigureFault::WeightOutOfRange(_) => lang.pick(
            "Ghi trọng số như trong tài liệu, ví dụ 1 hoặc 0,25.",
            "Write the weight as the document has it, such as 1 or 0.25.",
        ),
        FigureFault::ShareOutOfRange(_) => lang.pick("Tỷ lệ từ 0 đến 100.", "A share is within 0 and 100."),
        FigureFault::NumberOutOfRange(_) => lang.pick(
            "Kiểm tra lại xem có thừa chữ số không, hoặc dùng đơn vị lớn hơn.",
            "Check whether there are digits too many, or use a larger unit.",
        ),
    }
}

/// How to choose another place for a move, whose figure is nobody's document.
pub(super) fn choice_hint(lang: Lang, fault: FigureFault) -> String {
    match (lang, fault) {
        (Lang::Vi, FigureFault::RankOutOfRange { of: Some(of), .. }) => format!("Chọn hạng từ 1 đến {of}."),
        (Lang::En, FigureFault::RankOutOfRange { of: Some(of), .. }) => format!("Choose a rank from 1 to {of}."),
        (Lang::Vi, FigureFault::ScoreOutOfRange(_)) => "Chọn điểm từ 0 đến 100.".to_owned(),
        (Lang::En, FigureFault::ScoreOutOfRange(_)) => "Choose a score from 0 to 100.".to_owned(),
        (lang, fault) => figure_hint(lang, fault).to_owned(),
    }
}

/// From the least to the most that can be, as a field says it beside itself.
#[must_use]
pub fn from_to(least: impl Display, most: impl Display) -> String {
    format!("{least} – {most}")
}

/// Why the row of an indicator has no score.
#[must_use]
pub fn no_score_of_row(lang: Lang, open: &OpenPlan, row: usize) -> String {
    let rows = &open.plan().indicators;
    let code = rows.get(row).map_or("", |row| row.code.as_str());
    let is_again = rows.iter().take(row).any(|other| other.code == code);
    match lang {
        _ if code.is_empty() => {
            lang.pick("Chưa ghi mã nên chưa tính điểm.", "Without a code there is no score.").to_owned()
        }
        Lang::Vi if open.context().framework.position(code).is_none() => {
            format!("Khung chỉ số không có mã “{code}” nên dòng này không có điểm.")
        }
        Lang::En if open.context().framework.position(code).is_none() => {
            format!("The framework has no “{code}”, so this row has no score.")
        }
        Lang::Vi if is_again => format!(
            "Mã “{code}” đã có ở một dòng phía trên và chỉ dòng đó được tính. Đổi mã của dòng này, hoặc xóa một trong hai dòng."
        ),
        Lang::En if is_again => format!(
            "A row above has “{code}” already, and that one counts. Change the code of this row, or delete one of the two."
        ),
        _ => Word::NotMeasured.text(lang).to_owned(),
    }
}
