//! The words of the results of the provinces in a year: whose they are, and why a table is of another year.

use super::{Lang, counted};
use index_core::ReferenceRow;

/// How many names are told at once.
const TOLD: usize = 4;

/// Where the figures of a province are from: each its own where they are not from the same place.
#[must_use]
pub fn row_sources(lang: Lang, row: &ReferenceRow) -> Option<String> {
    let (rank, score) = (row.rank.as_ref()?.source.as_ref(), row.score.as_ref()?.source.as_ref());
    let of_rank = rank.map(|source| format!("{}: {source}", lang.pick("hạng", "rank")));
    let of_score = score.map(|source| format!("{}: {source}", lang.pick("điểm", "score")));
    let each: Vec<String> = of_rank.into_iter().chain(of_score).collect();
    Some(each.join("; ")).filter(|_| rank != score)
}

/// That a province was merged, so that the results of a year rank it no more.
#[must_use]
pub fn merged_into(lang: Lang, year: i32, into: &str) -> String {
    match lang {
        Lang::Vi => format!("năm {year} không xếp hạng riêng tỉnh này nữa, nay thuộc {into}"),
        Lang::En => format!("no longer ranked by itself in {year}: it is part of {into}"),
    }
}

/// That a table names provinces that a year does not rank any more.
#[must_use]
pub fn old_names(lang: Lang, year: i32, names: &[String]) -> String {
    let told = names.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join(", ");
    let told = if names.len() > TOLD { format!("{told}, …") } else { told };
    match lang {
        Lang::Vi => format!(
            "Bảng có {} tỉnh đã sáp nhập ({told}), năm {year} không xếp hạng riêng nữa, nên đây là bảng của năm khác. Hãy kiểm tra năm của kết quả.",
            names.len()
        ),
        Lang::En => format!(
            "The table names {} that {year} no longer ranks ({told}), so it is of another year. Please check the year of the results.",
            counted(names.len(), "merged province", "merged provinces")
        ),
    }
}

/// That a table has all provinces of other years.
#[must_use]
pub fn other_year(lang: Lang, year: i32, written: usize, of: u32) -> String {
    match lang {
        Lang::Vi => format!(
            "Bảng có {written} tỉnh, thành phố, còn năm {year} xếp hạng {of}, nên đây là bảng của năm khác. Hãy kiểm tra năm của kết quả."
        ),
        Lang::En => format!(
            "The table has {}, while the number for {year} is {of}, so it is of another year. Please check the year of the results.",
            counted(written, "province", "provinces")
        ),
    }
}

/// How many rows say what is known already.
#[must_use]
pub fn same_rows(lang: Lang, n: usize) -> String {
    match lang {
        Lang::Vi => format!("{n} dòng đúng như số đang có, không đổi gì."),
        Lang::En => format!("{} as known already; nothing changes there.", counted(n, "row is", "rows are")),
    }
}

/// How much is known of the results of other years, each a year with so many of so many; nothing where there are none.
#[must_use]
pub fn other_years(lang: Lang, years: &[(i32, usize, u32)]) -> Option<String> {
    let each: Vec<String> = years.iter().map(|(year, known, of)| format!("{year} ({known}/{of})")).collect();
    let words = lang.pick("Năm khác cũng xem được:", "Other years can be seen too:");
    (!each.is_empty()).then(|| format!("{words} {}.", each.join(", ")))
}

/// That two provinces of a table have the same rank.
#[must_use]
pub fn rank_twice(lang: Lang, rank: u32, one: &str, other: &str) -> String {
    match lang {
        Lang::Vi => format!("{one} và {other} cùng hạng {rank} mà không cùng điểm; kiểm tra lại bảng trước khi nhập."),
        Lang::En => format!("{one} and {other} both have rank {rank} without the same score; check the table first."),
    }
}

/// That a better rank has a lower score.
#[must_use]
pub fn score_not_falling(lang: Lang, (one, rank): (&str, u32), (other, other_rank): (&str, u32)) -> String {
    match lang {
        Lang::Vi => format!(
            "{one} (hạng {rank}) có điểm thấp hơn {other} (hạng {other_rank}); kiểm tra lại bảng trước khi nhập."
        ),
        Lang::En => {
            format!("{one} (rank {rank}) has a lower score than {other} (rank {other_rank}); check the table first.")
        }
    }
}

/// That scores are on another scale.
#[must_use]
pub fn scores_to_one(lang: Lang) -> String {
    let (vi, en) = (
        "Mọi điểm đều từ 0 đến 1, còn điểm ở đây theo thang 0–100; kiểm tra lại bảng trước khi nhập.",
        "All scores are between 0 and 1, and scores here go from 0 to 100; check the table first.",
    );
    lang.pick(vi, en).to_owned()
}

/// That there can be no results of a year: the index began with the trial of 2022, and a year to come has none.
#[must_use]
pub fn no_results_of(lang: Lang, year: i32, (first, last): (i32, i32)) -> String {
    match lang {
        Lang::Vi => format!("chưa thể có kết quả PII năm {year}; chỉ nhập được từ năm {first} (thí điểm) đến {last}"),
        Lang::En => format!("there can be no PII results of {year}; only from {first} (the trial) to {last}"),
    }
}
