//! Sentences of the window that have values in them.

use super::sentences::{date, day_as_meant, due, provenance};
use super::{Lang, Word, counted, fields, fixed, grouped};
use chrono::NaiveDate;
use index_core::{
    Deadline, Direction, Entry, Field, Framework, IndicatorRow, IndicatorScore, Plan, ReferenceRow, ScoreOrigin,
};
use std::path::Path;
use std::time::Duration;

/// The name of an indicator: the document's own, else the framework's; in English the framework's, which is
/// translated.
#[must_use]
pub fn indicator_name(lang: Lang, row: &IndicatorRow, framework: &Framework) -> String {
    let entry = framework.indicator(&row.code);
    let own = row.name.clone().filter(|_| lang == Lang::Vi || entry.is_none());
    own.or_else(|| entry.map(|e| lang.pick(&e.spec.name_vi, &e.spec.name_en).to_owned())).unwrap_or_default()
}

/// A text cut to so many characters, with "…" where it was cut, at a word if one is near.
#[must_use]
pub fn shortened(text: &str, max_chars: usize) -> String {
    if text.chars().nth(max_chars).is_none() {
        return text.to_owned();
    }
    let cut: String = text.chars().take(max_chars.saturating_sub(1)).collect();
    let at_word = cut.rsplit_once(' ').map(|(head, _)| head).filter(|head| head.len() * 3 > cut.len() * 2);
    format!("{}…", at_word.unwrap_or(&cut).trim_end())
}

/// Number, date, authority and framework of a plan in one line.
#[must_use]
pub fn document_line(lang: Lang, plan: &Plan, framework: &str, indicators: usize) -> String {
    let open = &plan.document;
    let effective = |d: NaiveDate| format!("{} {}", lang.pick("có hiệu lực từ", "in force from"), date(lang, d));
    let issued = |d: NaiveDate| format!("{} {}", lang.pick("ban hành", "issued"), date(lang, d));
    let parts = [
        open.number.clone(),
        open.issued.map(issued),
        open.effective.map(effective),
        open.authority.clone(),
        open.signed_by.as_ref().map(|name| format!("{} {name}", lang.pick("người ký", "signed by"))),
        Some(match lang {
            Lang::Vi => format!("khung chỉ số {framework}, {indicators} chỉ số thành phần"),
            Lang::En => format!("framework {framework}, {}", counted(indicators, "indicator", "indicators")),
        }),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A word with a year behind it.
#[must_use]
pub fn year_label(lang: Lang, word: Word, year: Option<i32>) -> String {
    year.map_or_else(|| word.text(lang).to_owned(), |year| format!("{} {year}", word.text(lang)))
}

/// How many places are missing to the goal; by the estimate where the rank is a range.
#[must_use]
pub fn places_missing(lang: Lang, places: u32, is_certain: bool) -> String {
    let mark = if is_certain { "" } else { "≈ " };
    match lang {
        Lang::Vi => format!("còn thiếu {mark}{places} bậc"),
        Lang::En => format!("{mark}{} to go", counted(places, "place", "places")),
    }
}

/// The way to the rows that a card leaves out.
#[must_use]
pub fn see_all(lang: Lang, all: usize) -> String {
    format!("{} {all}", lang.pick("Xem tất cả", "See all"))
}

/// How many rows are shown of how many.
#[must_use]
pub fn shown_of(lang: Lang, shown: usize, all: usize) -> String {
    match (lang, shown == all) {
        (Lang::Vi, true) => format!("{all} dòng"),
        (Lang::Vi, false) => format!("{shown} / {all} dòng"),
        (Lang::En, true) => counted(all, "row", "rows"),
        (Lang::En, false) => format!("{shown} of {}", counted(all, "row", "rows")),
    }
}

/// The choice that takes a filter away.
#[must_use]
pub fn all_of(lang: Lang, column: &str) -> String {
    format!("{} ({column})", lang.pick("Tất cả", "All"))
}

/// Rows that were copied.
#[must_use]
pub fn rows_copied(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::Vi => format!("Đã chép {rows} dòng; dán được vào Excel."),
        Lang::En => format!("{} copied; ready to paste into Excel.", counted(rows, "row", "rows")),
    }
}

/// The file that was written.
#[must_use]
pub fn saved_to(lang: Lang, path: &Path) -> String {
    format!("{} {}", lang.pick("Đã lưu vào", "Saved to"), path.display())
}

/// The file that was written, and what of the window it has not got: moves are part of the plan as a scenario only.
#[must_use]
pub fn saved_without_moves(lang: Lang, path: &Path, n_moves: usize) -> String {
    let saved = saved_to(lang, path);
    match lang {
        Lang::Vi => {
            format!("{saved}. {n_moves} thay đổi đang mô phỏng chưa nằm trong tệp; muốn giữ thì lưu thành kịch bản.")
        }
        Lang::En => {
            let moves = counted(n_moves, "move", "moves");
            format!("{saved}. The file has not got {moves} that you are trying; keep them as a scenario.")
        }
    }
}

/// A file, with line and column where they are known.
#[must_use]
pub fn in_file(lang: Lang, path: &Path, place: Option<(usize, usize)>) -> String {
    let path = path.display();
    match (lang, place) {
        (_, None) => path.to_string(),
        (Lang::Vi, Some((line, column))) => format!("{path}, dòng {line}, cột {column}"),
        (Lang::En, Some((line, column))) => format!("{path}, line {line}, column {column}"),
    }
}

/// Whether to replace a file.
#[must_use]
pub fn overwrite_question(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Vi => format!("Đã có tệp {path}. Ghi đè sẽ thay nội dung; bản cũ được giữ trong tệp .bak."),
        Lang::En => format!(
            "The file {path} exists. Replacing puts this plan in its place; the old version is kept as a .bak file."
        ),
    }
}

/// Whether to leave a plan that is not saved.
#[must_use]
pub fn leave_plan(lang: Lang, titles: &str) -> String {
    match lang {
        Lang::Vi => format!("{titles} có thay đổi hoặc mô phỏng chưa lưu. Đóng lại sẽ mất phần đó."),
        Lang::En => format!("{titles} has changes or moves that are not saved. Closing loses them."),
    }
}

/// The name of a tab's close button.
#[must_use]
pub fn close_plan(lang: Lang, title: &str) -> String {
    format!("{} {title}", Word::Close.text(lang))
}

/// The name of a sample plan.
#[must_use]
pub fn sample_name(lang: Lang, name: &str) -> &str {
    match name {
        "can-tho-2025" => {
            lang.pick("Cần Thơ · 88/KH-UBND (2025): nâng cao PII", "Cần Thơ · 88/KH-UBND (2025): raise the PII")
        }
        "can-tho-2024" => {
            lang.pick("Cần Thơ · 116/KH-UBND (2024): nâng cao PII", "Cần Thơ · 116/KH-UBND (2024): raise the PII")
        }
        "can-tho-nq57" => {
            lang.pick("Cần Thơ · 37/KH-UBND (2025): Nghị quyết 57", "Cần Thơ · 37/KH-UBND (2025): Resolution 57")
        }
        "hung-yen-2024" => {
            lang.pick("Hưng Yên · 106/KH-UBND (2024): cải thiện PII", "Hưng Yên · 106/KH-UBND (2024): improve the PII")
        }
        "kon-tum-2030" => lang.pick(
            "Kon Tum · 2629/KH-UBND (2023): chiến lược đến 2030",
            "Kon Tum · 2629/KH-UBND (2023): strategy to 2030",
        ),
        other => other,
    }
}

/// How many problems and reminders there are.
#[must_use]
pub fn problem_count(lang: Lang, problems: usize, reminders: usize) -> String {
    match (lang, problems) {
        (Lang::Vi, 0) => format!("Không có lỗi · {reminders} nhắc nhở"),
        (Lang::Vi, _) => format!("{problems} lỗi hoặc cảnh báo · {reminders} nhắc nhở"),
        (Lang::En, _) => {
            let problems =
                if problems == 0 { "No problems".to_owned() } else { counted(problems, "problem", "problems") };
            format!("{problems} · {}", counted(reminders, "reminder", "reminders"))
        }
    }
}

/// How long the last recompute took.
#[must_use]
pub fn recompute_time(lang: Lang, time: Duration) -> String {
    let ms = fixed(lang, time.as_secs_f64() * 1000.0, 2);
    format!("{} {ms} ms", lang.pick("Tính lại", "Recomputed in"))
}

/// The head of the result's rank.
#[must_use]
pub fn rank_word(lang: Lang, of: u32) -> String {
    format!("{} / {of}", fields::field(lang, Field::Rank))
}

/// A place or places of the ladder.
#[must_use]
pub fn rank_range(first: u32, last: u32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// The head of the ladder.
#[must_use]
pub fn ladder_title(lang: Lang, year: i32) -> String {
    match lang {
        Lang::Vi => format!("Các tỉnh theo hạng năm {year}"),
        Lang::En => format!("The provinces by their rank in {year}"),
    }
}

/// The label of the rank field.
#[must_use]
pub fn rank_of_label(lang: Lang, of: u32) -> String {
    match lang {
        Lang::Vi => format!("Hạng trong {of}"),
        Lang::En => format!("Rank of {of}"),
    }
}

/// Why an indicator has the score it has.
#[must_use]
pub fn score_why(lang: Lang, known: &IndicatorScore, direction: Direction) -> String {
    origin_formula(lang, fields::field(lang, Field::Score), known.score, (known.origin, direction), 2)
}

/// How a score came about, in so many decimals: "Điểm = 100 × (63 − 57) / (63 − 1) = 9,68".
pub(super) fn origin_formula(
    lang: Lang,
    word: &str,
    score: f64,
    (origin, direction): (ScoreOrigin, Direction),
    decimals: usize,
) -> String {
    let figure = fixed(lang, score, decimals);
    match origin {
        ScoreOrigin::Given => format!("{word} {figure} ({})", lang.pick("nhập trực tiếp", "as given")),
        ScoreOrigin::MinMax { value, min, max } => {
            let is_within = (min..=max).contains(&value);
            let clipped = if is_within { "" } else { lang.pick(" (giới hạn 0–100)", " (kept within 0–100)") };
            let (x, min, max) = (grouped(lang, value), grouped(lang, min), grouped(lang, max));
            let reversed = if direction == Direction::Negative { "100 − " } else { "" };
            format!("{word} = {reversed}100 × ({x} − {min}) / ({max} − {min}) = {figure}{clipped}")
        }
        ScoreOrigin::RankCurve { rank, curve } => {
            let of = curve.n_units();
            let steps = match curve.known() {
                None => format!("100 × ({of} − {rank}) / ({of} − 1)"),
                Some((known, _)) if known == rank => return format!("{word} {figure} ({})", through(lang, rank)),
                Some((known, score)) if rank < known => {
                    let score = grouped(lang, score);
                    format!("{score} + (100 − {score}) × ({known} − {rank}) / ({known} − 1)")
                }
                Some((known, score)) => format!("{} × ({of} − {rank}) / ({of} − {known})", grouped(lang, score)),
            };
            format!("{word} = {steps} = {figure}")
        }
    }
}

/// Why a rank has just this score: the indicator's own is known.
fn through(lang: Lang, rank: u32) -> String {
    match lang {
        Lang::Vi => format!("điểm đã biết ở hạng {rank}"),
        Lang::En => format!("its known score at rank {rank}"),
    }
}

/// The label of the ground a figure stands on.
#[must_use]
pub fn basis_label(lang: Lang, year: Option<i32>) -> String {
    let year = year.map(|y| format!(" ({} {y})", lang.pick("số liệu năm", "figures of"))).unwrap_or_default();
    format!("{}{year}", fields::field(lang, Field::Basis))
}

/// How the effective weight comes about.
#[must_use]
pub fn weight_why(lang: Lang, framework: &Framework, position: usize) -> String {
    let entry = &framework.entries()[position];
    let mut steps: Vec<String> = framework
        .path_up(position)
        .filter(|&p| framework.entries()[p].parent.is_some())
        .map(|p| share(lang, framework.weight_within_siblings(p)))
        .collect();
    steps.reverse();
    let weight = fixed(lang, entry.effective_weight * 100.0, 3);
    format!("{} = {} = {weight} %", lang.pick("Trọng số thực", "Effective weight"), steps.join(" × "))
}

/// A share as a fraction when it is one of equals, else as a figure.
#[must_use]
pub fn share(lang: Lang, share: f64) -> String {
    let inverse = 1.0 / share;
    if (inverse - inverse.round()).abs() < 1e-9 {
        return if inverse < 1.5 { "1".to_owned() } else { format!("1/{inverse:.0}") };
    }
    grouped(lang, share)
}

/// A deadline in one line.
#[must_use]
pub fn deadline_line(lang: Lang, deadline: &Deadline) -> String {
    let when =
        deadline.due.map(|d| format!("{}: ", day_as_meant(lang, deadline.kind, &due(lang, d)))).unwrap_or_default();
    format!("{when}{}", deadline.title)
}

/// A province's published result in one line.
#[must_use]
pub fn result_line(lang: Lang, row: &ReferenceRow) -> String {
    let rank = row.rank().map(|r| format!("{} {r}", lang.pick("hạng", "rank")));
    let score = row.score().map(|s| format!("{} {}", lang.pick("điểm", "score"), fixed(lang, s, 2)));
    let known: Vec<String> = [rank, score].into_iter().flatten().collect();
    if known.is_empty() { Word::NoScoreKnown.text(lang).to_owned() } else { known.join(", ") }
}

/// The name of an entry in a later year, where it is known to differ, with its source and what is doubtful about it:
/// "năm 2025: …".
#[must_use]
pub fn later_name(lang: Lang, entry: &Entry) -> Option<String> {
    let later = entry.spec.later.as_ref()?;
    let note = later.note.as_ref().map(|note| format!(". {}", lang.remark(note))).unwrap_or_default();
    Some(format!("{} {}: {} ({}){note}", lang.pick("năm", "in"), later.year, later.name, later.source))
}

/// Name and provenance of an entry of the framework.
#[must_use]
pub fn framework_line(lang: Lang, entry: &Entry) -> String {
    let spec = &entry.spec;
    let source = spec.source.as_ref().map(|s| format!(" · {}", lang.remark(s))).unwrap_or_default();
    let name = lang.pick(&spec.name_vi, &spec.name_en);
    format!("{} {name} ({}{source})", spec.code, provenance(lang, spec.provenance))
}
