//! Figures that cannot all be true, said beside the number they make doubtful and among the problems.

use super::{Lang, counted, fixed, grouped};
use index_core::Contradiction;

/// What does not agree, and what is done about it, as a sentence.
#[must_use]
pub fn contradiction(lang: Lang, contradiction: &Contradiction) -> String {
    match contradiction {
        Contradiction::OtherTable { year, n_units, of } => other_table(lang, *year, *n_units, *of),
        Contradiction::RankTaken { rank, province } => match lang {
            Lang::Vi => format!("Bảng xếp hạng ghi hạng {rank} là của {province}."),
            Lang::En => format!("The reference results give rank {rank} to {province}."),
        },
        Contradiction::ScoreOutsideNeighbours { score, rank, lo, hi } => {
            let [score, lo, hi] = [score, lo, hi].map(|s| fixed(lang, *s, 2));
            match lang {
                Lang::Vi => format!(
                    "Điểm {score} không hợp với hạng {rank}: điểm các địa phương xếp gần chỉ cho phép từ {lo} đến {hi}. Hạng của kịch bản tính cho cả hai khả năng."
                ),
                Lang::En => format!(
                    "The score {score} does not go with rank {rank}: the neighbours' scores allow {lo} to {hi}. A scenario's rank allows for both."
                ),
            }
        }
        Contradiction::NotFalling { first, province, better, n } => {
            not_falling(lang, first, [province.as_deref(), better.as_deref()], *n)
        }
        Contradiction::OtherFigure { is_rank, plan, published } => other_figure(lang, *is_rank, *plan, *published),
        Contradiction::Crowded { province, rank } => match lang {
            Lang::Vi => format!(
                "Quá nhiều địa phương đồng hạng ngay trên, nên bảng không còn chỗ cho hạng {rank} của {province}."
            ),
            Lang::En => {
                format!("So many share the ranks above that the table has no place for rank {rank} of {province}.")
            }
        },
        Contradiction::NoSeat { province, score } => {
            let score = fixed(lang, *score, 2);
            match lang {
                Lang::Vi => format!(
                    "Điểm {score} của {province} không có chỗ trong bảng: các hạng quanh điểm đó đều của tỉnh khác."
                ),
                Lang::En => format!(
                    "The score {score} of {province} has no place in the results: all ranks around it are those of others."
                ),
            }
        }
        Contradiction::ScoreAndRankApart { score, rank, of } => {
            let score = fixed(lang, *score, 2);
            match lang {
                Lang::Vi => format!("Điểm {score} và hạng {rank}/{of} khó cùng đúng (điểm tính theo thang 0–100)."),
                Lang::En => {
                    format!("Score {score} and rank {rank}/{of} can hardly both be true (scores run from 0 to 100).")
                }
            }
        }
    }
}

fn other_table(lang: Lang, year: i32, n_units: u32, of: Option<u32>) -> String {
    match (lang, of.filter(|of| *of != n_units)) {
        (Lang::Vi, Some(of)) => format!(
            "Hiện trạng xếp trong {of} địa phương, bảng xếp hạng năm {year} xếp {n_units}: không so được, nên không dùng bảng này."
        ),
        (Lang::En, Some(of)) => format!(
            "The baseline ranks {}, the reference results of {year} rank {n_units}: they cannot be compared and are not used.",
            counted(of, "unit", "units")
        ),
        (Lang::Vi, None) => {
            format!("Bảng xếp hạng là của năm {year}, khác năm của hiện trạng: không so được, nên không dùng bảng này.")
        }
        (Lang::En, None) => format!(
            "The reference results are of {year}, not of the baseline's year: they cannot be compared and are not used."
        ),
    }
}

fn not_falling(lang: Lang, first: &index_core::LeftOut, whose: [Option<&str>; 2], n: usize) -> String {
    let (score, better_score) = (fixed(lang, first.score, 2), fixed(lang, first.better_score, 2));
    let of = |rank: u32, province: Option<&str>| {
        let province = province.map(|name| format!(" ({name})")).unwrap_or_default();
        format!("{} {rank}{province}", lang.pick("hạng", "rank"))
    };
    let (rank, better) = (of(first.rank, whose[0]), of(first.better_rank, whose[1]));
    let more = match (lang, n.saturating_sub(1)) {
        (_, 0) => String::new(),
        (Lang::Vi, more) => format!(" (và {more} chỗ nữa)"),
        (Lang::En, more) => format!(" (and {more} more)"),
    };
    match (lang, first.has_no_place) {
        (Lang::Vi, true) => format!(
            "Bảng xếp hạng có quá nhiều địa phương đồng {better}, không còn chỗ cho {rank} có điểm {score}{more}. Điểm này không dùng để so."
        ),
        (Lang::Vi, false) => format!(
            "Bảng xếp hạng không giảm dần: {rank} có điểm {score}, {better} có điểm {better_score}{more}. Điểm của {rank} không dùng để so."
        ),
        (Lang::En, true) => format!(
            "So many share {better} in the reference results that no place is left for {rank} with {score}{more}. That score is not used."
        ),
        (Lang::En, false) => format!(
            "The reference results do not fall: {rank} has {score}, {better} has {better_score}{more}. The score of {rank} is not used."
        ),
    }
}

/// What to do about it.
#[must_use]
pub const fn contradiction_hint(lang: Lang, contradiction: &Contradiction) -> &'static str {
    let (vi, en) = match contradiction {
        Contradiction::OtherTable { .. } => (
            "Sửa năm và số địa phương của hiện trạng, hoặc mở tệp JSON và ghi bảng xếp hạng cùng năm.",
            "Correct the year and the number of units of the baseline, or name the results of that year in the JSON file.",
        ),
        Contradiction::RankTaken { .. } | Contradiction::OtherFigure { .. } => (
            "Đối chiếu với nguồn công bố, rồi sửa hạng hiện trạng hoặc bảng xếp hạng.",
            "Check against the published source, then correct the baseline's rank or the reference results.",
        ),
        Contradiction::ScoreOutsideNeighbours { .. } => (
            "Đối chiếu với nguồn công bố, rồi sửa điểm hoặc hạng.",
            "Check against the published source, then correct the score or the rank.",
        ),
        Contradiction::NotFalling { .. } | Contradiction::Crowded { .. } | Contradiction::NoSeat { .. } => (
            "Đối chiếu với nguồn công bố, rồi sửa ở mục Bảng xếp hạng.",
            "Check against the published source, then correct it among the reference results.",
        ),
        Contradiction::ScoreAndRankApart { .. } => (
            "Xem lại thang điểm (0–100, không phải 0–1), hạng và số địa phương được xếp.",
            "Look at the scale (0 to 100, not 0 to 1), the rank and the number of ranked units.",
        ),
    };
    lang.pick(vi, en)
}

/// What a computed score is held against, as a part of a sentence.
pub(super) fn computed_outside(lang: Lang, figures: [f64; 3]) -> String {
    let [computed, lo, hi] = figures.map(|s| fixed(lang, s, 2));
    match lang {
        Lang::Vi => {
            format!("điểm tính từ các chỉ số là {computed}, ngoài khoảng {lo}–{hi} mà hạng đã công bố cho phép")
        }
        Lang::En => format!(
            "the score computed from the indicators is {computed}, outside the {lo} to {hi} that the published rank allows"
        ),
    }
}

/// That an assumed score counts nowhere, as a part of a sentence.
pub(super) fn score_unused(lang: Lang, score: f64, rank: u32) -> String {
    let score = grouped(lang, score);
    match lang {
        Lang::Vi => format!("điểm giả định {score} không được dùng: đã công bố hạng {rank}"),
        Lang::En => format!("the assumed score {score} is not used: rank {rank} is published"),
    }
}

/// That an assumed rank counts nowhere, as a part of a sentence.
pub(super) fn rank_unused(lang: Lang, rank: u32, score: f64) -> String {
    let score = grouped(lang, score);
    match lang {
        Lang::Vi => format!("hạng giả định {rank} không được dùng: đã công bố điểm {score}"),
        Lang::En => format!("the assumed rank {rank} is not used: the score {score} is published"),
    }
}

fn other_figure(lang: Lang, is_rank: bool, plan: f64, published: f64) -> String {
    let (plan, published) = (grouped(lang, plan), grouped(lang, published));
    match (lang, is_rank) {
        (Lang::Vi, true) => {
            format!("Kế hoạch ghi hạng {plan}, bảng xếp hạng ghi {published}; số của kế hoạch được dùng.")
        }
        (Lang::Vi, false) => {
            format!("Kế hoạch ghi điểm {plan}, bảng xếp hạng ghi {published}; số của kế hoạch được dùng.")
        }
        (Lang::En, true) => format!("The plan says rank {plan}, the results {published}; the plan's figure is used."),
        (Lang::En, false) => format!("The plan says score {plan}, the results {published}; the plan's figure is used."),
    }
}
