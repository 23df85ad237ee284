//! The words of a province over the years: what its plans promised and did, and what cannot be compared.

use super::{Lang, Word, basis, fixed, source};
use index_core::{DocumentInfo, MeasuredThen, Origin, Stated, Unlike, YearBreak, YearStanding};

bilingual! {
    /// A word of the years side by side.
    pub enum YearsWord {
        Title = Word::YearsRoom,
        SeeAll => "Xem đầy đủ các năm" / "See all years in full",
        Pillars => "Điểm trụ cột, tính từ số liệu chỉ số (ước tính)" / "Pillars, computed from the indicators (an estimate)",
        Indicators => "Hạng chỉ số ở kế hoạch trước và kế hoạch sau" / "Ranks of indicators in a plan and in the next one",
        RankChart => "Hạng theo năm (1 là cao nhất)" / "Rank by year (1 is best)",
        ScoreChart => "Điểm PII theo năm" / "PII score by year",
        NoStanding => "Chưa có năm nào biết điểm hay hạng." / "No year with a known score or rank.",
        OnePlan => "Chỉ có một kế hoạch của địa phương này đang mở hoặc mở gần đây. Mở thêm kế hoạch năm khác (Ctrl+O) để so sánh." / "Only one plan of this province is open or was open lately. Open the plan of another year (Ctrl+O) to compare.",
        Looking => "Đang xem các tệp mở gần đây…" / "Looking into the files that were open lately…",
        Plans => "Các kế hoạch đã xem" / "Plans that were read",
    }
}

/// A plan by its number, or by its title where it has none.
#[must_use]
pub fn plan_named(document: &DocumentInfo) -> String {
    document.number.clone().filter(|number| !number.trim().is_empty()).unwrap_or_else(|| document.title.clone())
}

/// Why the ranks and scores of two years say nothing of each other.
#[must_use]
pub fn year_break(lang: Lang, of: YearBreak) -> String {
    match (of, lang) {
        (YearBreak::OtherUnits { before: (a, of_a), after: (b, of_b) }, Lang::Vi) => format!(
            "Năm {a} xếp hạng {of_a} địa phương, năm {b} xếp hạng {of_b}: hạng không so sánh trực tiếp được, điểm cũng vậy vì thang điểm tính theo các địa phương được xếp hạng. Biểu đồ không nối hai năm này."
        ),
        (YearBreak::OtherUnits { before: (a, of_a), after: (b, of_b) }, Lang::En) => format!(
            "Ranks of {a} are among {of_a}, those of {b} among {of_b}: they cannot be compared directly, nor can the scores, whose scale is that of the ranked provinces. The charts do not join these years."
        ),
        (YearBreak::Merged { before, after }, Lang::Vi) => format!(
            "Giữa năm {before} và năm {after}, địa phương đã sáp nhập với nơi khác: điểm và hạng của hai năm không phải của cùng một địa phương."
        ),
        (YearBreak::Merged { before, after }, Lang::En) => format!(
            "Between {before} and {after} the province was merged with others: scores and ranks of the two years are not of the same province."
        ),
    }
}

/// Another figure that is stated of a year than the one that is shown.
#[must_use]
pub fn stated_otherwise(lang: Lang, year: i32, other: &Stated) -> String {
    let what = figures(lang, other.rank, other.of, other.score);
    let from = sourced(lang, other.origin, other.source.as_deref());
    match lang {
        Lang::Vi => format!("Năm {year} còn có số khác: {what} ({from})."),
        Lang::En => format!("Of {year} there are other figures too: {what} ({from})."),
    }
}

fn figures(lang: Lang, rank: Option<u32>, of: Option<u32>, score: Option<f64>) -> String {
    let rank = rank.map(|rank| format!("{} {}", lang.pick("hạng", "rank"), rank_of(rank, of)));
    let score = score.map(|score| format!("{} {}", lang.pick("điểm", "score"), fixed(lang, score, 2)));
    rank.into_iter().chain(score).collect::<Vec<_>>().join(", ")
}

fn rank_of(rank: u32, of: Option<u32>) -> String {
    of.map_or_else(|| rank.to_string(), |of| format!("{rank}/{of}"))
}

/// The rank of a year in a chart: "7/63", "≈ 9/34"; `None` where it is not known.
#[must_use]
pub fn rank_point(standing: &YearStanding) -> Option<String> {
    let rank = standing.rank.as_ref()?;
    Some(format!("{}{}", mark(rank.origin), rank_of(rank.value, standing.of)))
}

/// The score of a year in a chart: "46,01"; `None` where it is not known.
#[must_use]
pub fn score_point(lang: Lang, standing: &YearStanding) -> Option<String> {
    let score = standing.score.as_ref()?;
    Some(format!("{}{}", mark(score.origin), fixed(lang, score.value, 2)))
}

const fn mark(origin: Origin) -> &'static str {
    if origin.is_official() { "" } else { "≈ " }
}

/// On what ground a figure stands, and where it is from.
fn sourced(lang: Lang, origin: Origin, from: Option<&str>) -> String {
    let words = match origin {
        Origin::On(on) => basis(lang, on),
        Origin::Plan => lang.pick("kế hoạch ghi", "stated by the plan"),
    };
    from.map_or_else(|| words.to_owned(), |from| format!("{words}; {}", source(from)))
}

/// Where the figures of a standing are from; each source once.
#[must_use]
pub fn standing_sources(lang: Lang, standing: &YearStanding) -> Option<String> {
    let rank = standing.rank.as_ref().map(|rank| sourced(lang, rank.origin, rank.source.as_deref()));
    let score = standing.score.as_ref().map(|score| sourced(lang, score.origin, score.source.as_deref()));
    match (rank, score) {
        (Some(rank), Some(score)) if rank != score => {
            let (of_rank, of_score) = (lang.pick("hạng", "rank"), lang.pick("điểm", "score"));
            Some(format!("{of_rank}: {rank}; {of_score}: {score}"))
        }
        (rank, score) => rank.or(score),
    }
}

/// The rank of an indicator in a plan: "57/63 (2024)".
#[must_use]
pub fn measured_then(lang: Lang, then: &MeasuredThen) -> String {
    let mark = if then.basis.is_official() { "" } else { "≈ " };
    let year = then.year.map_or_else(|| lang.pick("không rõ năm", "no year").to_owned(), |year| year.to_string());
    format!("{mark}{}/{} ({year})", then.rank, then.of)
}

/// Why two ranks cannot be compared.
#[must_use]
pub const fn unlike(lang: Lang, why: Unlike) -> &'static str {
    match why {
        Unlike::OtherUnits => lang.pick("khác số địa phương xếp hạng", "another number of provinces"),
        Unlike::OtherFramework => lang.pick("khác khung chỉ số", "another framework"),
        Unlike::SameYear => lang.pick("cùng một năm số liệu", "figures of one year"),
        Unlike::NoYear => lang.pick("không rõ năm của số liệu", "the year of a figure is not known"),
    }
}

/// That a plan is of another province, so it is left out.
#[must_use]
pub fn other_province(lang: Lang, name: &str, province: &str) -> String {
    let province = if province.trim().is_empty() { Word::Unknown.text(lang) } else { province };
    match lang {
        Lang::Vi => format!("{name}: kế hoạch của địa phương khác ({province}), không đưa vào bảng."),
        Lang::En => format!("{name}: a plan of another province ({province}); it is left out."),
    }
}

/// That a file cannot be read, so its plan is left out.
#[must_use]
pub fn not_read(lang: Lang, file: &str, why: &str) -> String {
    match lang {
        Lang::Vi => format!("Không đọc được tệp {file} nên chưa đưa vào bảng: {why}."),
        Lang::En => format!("The file {file} cannot be read, so it is left out: {why}."),
    }
}
