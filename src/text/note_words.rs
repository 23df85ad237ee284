//! What the reader of a number must know, in words.

use super::{Lang, fixed};
use index_core::Note;

fn score_from_rank(lang: Lang, rank: u32, is_assumed: bool) -> String {
    let assumed = if is_assumed { lang.pick(" (giả định)", " (assumed)") } else { "" };
    match lang {
        Lang::Vi => {
            format!("Điểm được ước tính từ hạng {rank}{assumed} và điểm đã công bố của các địa phương xếp gần.")
        }
        Lang::En => format!("The score is estimated from rank {rank}{assumed} and the neighbours' published scores."),
    }
}

/// What the reader of a number must know.
#[must_use]
pub fn note(lang: Lang, note: &Note) -> String {
    match (lang, note) {
        (_, Note::ScoreFromRank { rank, is_assumed }) => score_from_rank(lang, *rank, *is_assumed),
        (Lang::Vi, Note::ScoreComputed) => "Điểm được tính từ toàn bộ chỉ số thành phần.".to_owned(),
        (Lang::En, Note::ScoreComputed) => "The score is computed from all indicators.".to_owned(),
        (Lang::Vi, Note::ScoreUnknown) => "Chưa biết điểm hiện trạng; mức thay đổi vẫn tính được.".to_owned(),
        (Lang::En, Note::ScoreUnknown) => {
            "The baseline's score is not known; the change can be computed all the same.".to_owned()
        }
        (Lang::Vi, Note::ComputedDiffers { published, computed }) => {
            let (published, computed, gap) = gap(lang, *published, *computed);
            format!("Điểm công bố {published}, điểm tính được {computed}, chênh lệch {gap}.")
        }
        (Lang::En, Note::ComputedDiffers { published, computed }) => {
            let (published, computed, gap) = gap(lang, *published, *computed);
            format!("Published {published}, computed {computed}: a gap of {gap}.")
        }
        (Lang::Vi, Note::AssumedBaseline { code }) => {
            format!("Chỉ số {code}: hiện trạng là giả định của người dùng.")
        }
        (Lang::En, Note::AssumedBaseline { code }) => format!("Indicator {code}: its baseline is assumed."),
        (Lang::Vi, Note::AssumedOwn) => {
            "Kết quả của tỉnh trong bảng xếp hạng do kế hoạch ghi mà không nêu nguồn, nên là giả định.".to_owned()
        }
        (Lang::En, Note::AssumedOwn) => {
            "The plan states the province's own result without a source, so it is assumed.".to_owned()
        }
        (Lang::Vi, Note::AssumedOthers { provinces }) => format!(
            "Kết quả của {} do kế hoạch ghi mà không nêu nguồn; hạng nào thay đổi theo đó được ghi là giả định.",
            provinces.join(", ")
        ),
        (Lang::En, Note::AssumedOthers { provinces }) => format!(
            "The plan states the results of {} without a source; a rank that would be another one without them is marked as assumed.",
            provinces.join(", ")
        ),
        (Lang::Vi, Note::RefutedOthers { provinces }) => format!(
            "Kết quả của {} do kế hoạch ghi mà không nêu nguồn, lại mâu thuẫn với số liệu đã công bố, nên không được tính.",
            provinces.join(", ")
        ),
        (Lang::En, Note::RefutedOthers { provinces }) => format!(
            "The results of {} that the plan states without a source contradict what is published, and do not count.",
            provinces.join(", ")
        ),
        (_, Note::ComputedOutside { computed, lo, hi }) => computed_outside(lang, [*computed, *lo, *hi]),
        (Lang::Vi, Note::Asleep { code, kind }) => {
            let why = super::problems::refusal_kind(lang, *kind);
            format!("Thay đổi ở chỉ số {code} tạm không tính: {why}.")
        }
        (Lang::En, Note::Asleep { code, kind }) => {
            format!(
                "The move of indicator {code} does not count for now: {}.",
                super::problems::refusal_kind(lang, *kind)
            )
        }
        (_, Note::Contradiction(found)) => super::contradictions::contradiction(lang, found),
        (Lang::Vi, Note::Clipped) => "Điểm đã được giới hạn trong khoảng từ 0 đến 100.".to_owned(),
        (Lang::En, Note::Clipped) => "The score was clipped to 0 to 100.".to_owned(),
    }
}

fn computed_outside(lang: Lang, figures: [f64; 3]) -> String {
    let [computed, lo, hi] = figures.map(|s| fixed(lang, s, 2));
    match lang {
        Lang::Vi => format!(
            "Điểm tính từ các chỉ số là {computed}, ngoài khoảng {lo}–{hi} mà hạng đã công bố cho phép; hai thang điểm này không so với nhau."
        ),
        Lang::En => format!(
            "The score computed from the indicators is {computed}, outside the {lo} to {hi} that the published rank allows; the two scales are not compared."
        ),
    }
}

fn gap(lang: Lang, published: f64, computed: f64) -> (String, String, String) {
    (fixed(lang, published, 2), fixed(lang, computed, 2), super::signed(lang, computed - published, 2))
}
