//! Where the province stands in words: its rank, its score, and how certain they are. Window, workshop pages, pictures
//! and command line say it with these, so that it is the same everywhere.
//!
//! A rank that is certain is one figure. Else the range is the figure, and the estimate stands beside it with "≈".

use super::sums::{CHANGE_DECIMALS, rounded, sum_shown};
use super::{Lang, Word, counted, fixed, rank_range};
use index_core::{Basis, GroupChange, IndexStanding, Interval, Outcome, Side};

/// What stands where nothing is known.
const NOT_KNOWN: &str = "–";

/// The figure of a rank: "7", "5–7", "–".
#[must_use]
pub fn rank_figure(standing: &IndexStanding) -> String {
    standing.rank.map_or_else(|| NOT_KNOWN.to_owned(), |span| rank_range(span.best, span.worst))
}

/// The figure of a rank where it stands alone, marked as a score is: "7", "≈ 7" where it rests on an assumption.
#[must_use]
pub fn rank_marked(standing: &IndexStanding) -> String {
    let is_doubtful = standing.rank.is_some_and(|span| span.is_doubtful);
    let basis = if standing.is_rank_assumed() || is_doubtful { Basis::Assumed } else { Basis::Published };
    marked(rank_figure(standing), basis)
}

/// What stands beside the figure of a rank that is a range: "≈ 6".
#[must_use]
pub fn rank_estimate(standing: &IndexStanding) -> Option<String> {
    let span = standing.rank.filter(|span| !span.is_single())?;
    span.estimate.map(|rank| format!("≈ {rank}"))
}

/// The figure of a rank with its estimate: "7", "5–7 (≈ 6)", "–".
#[must_use]
pub fn rank_short(standing: &IndexStanding) -> String {
    with_remarks(&rank_figure(standing), rank_estimate(standing).into_iter())
}

/// How certain a rank is: "chắc chắn", "chắc chắn trong 5–7"; of what is assumed "theo giả định". Nothing of a scenario is
/// called certain, for it is so only while the others stand still: "trong 5–7 nếu tỉnh khác đứng yên".
#[must_use]
pub fn rank_certainty(lang: Lang, standing: &IndexStanding, side: Side) -> Option<String> {
    let span = standing.rank?;
    let range = rank_range(span.best, span.worst);
    let still = lang.pick("nếu tỉnh khác đứng yên", "if others stand still");
    let is_scenario = side == Side::Scenario;
    let words = match (span.is_assumed, span.is_single(), lang) {
        (false, true, _) if is_scenario || span.sure.is_none() => String::new(),
        (false, true, _) => lang.pick("chắc chắn", "certain").to_owned(),
        (false, false, _) if is_scenario || span.sure.is_none() => format!("{} {range}", lang.pick("trong", "within")),
        (false, false, Lang::Vi) => format!("chắc chắn trong {range}"),
        (false, false, Lang::En) => format!("surely within {range}"),
        (true, true, _) => lang.pick("theo giả định", "by assumption").to_owned(),
        (true, false, Lang::Vi) => format!("theo giả định, trong {range}"),
        (true, false, Lang::En) => format!("by assumption, within {range}"),
    };
    let parts = [Some(words.as_str()).filter(|words| !words.is_empty()), is_scenario.then_some(still)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What stands below the big figure of a rank: "chắc chắn", "≈ 6 · chắc chắn trong 5–7".
#[must_use]
pub fn rank_below(lang: Lang, standing: &IndexStanding, side: Side) -> Option<String> {
    let parts: Vec<String> = rank_estimate(standing).into_iter().chain(rank_certainty(lang, standing, side)).collect();
    Some(parts.join(" · ")).filter(|words| !words.is_empty())
}

/// That others may as well stand on our other side in a scenario, for their scores are not known or are rounded; nothing where the rank is one.
#[must_use]
pub fn rank_open(lang: Lang, standing: &IndexStanding) -> Option<String> {
    let span = standing.rank.filter(|span| !span.is_single())?;
    let (n, place) = (span.worst - span.best, rank_estimate(standing).unwrap_or_else(|| rank_figure(standing)));
    Some(match lang {
        Lang::Vi => format!(
            "Vị trí {place} là ước tính: {n} địa phương có dấu “?” có thể đứng trên hoặc đứng dưới, vì điểm chưa biết hoặc đã làm tròn; {}.",
            rank_certainty(lang, standing, Side::Scenario)?
        ),
        Lang::En => format!(
            "The place {place} is an estimate: {} marked “?” may be above or below, for scores are not known or are rounded; {}.",
            counted(n, "province", "provinces"),
            rank_certainty(lang, standing, Side::Scenario)?
        ),
    })
}

/// A rank among how many, with what is to be known of it: "7/63", "5–7/63 (≈ 6)", "7/63 (giả định)", "chưa biết".
#[must_use]
pub fn rank_of_all(lang: Lang, standing: &IndexStanding) -> String {
    let Some(span) = standing.rank else { return Word::Unknown.text(lang).to_owned() };
    let words = format!("{}/{}", rank_figure(standing), span.of);
    with_remarks(&words, rank_estimate(standing).into_iter().chain(rank_remark(lang, standing)))
}

/// A rank in a sentence: "hạng 7/63", "hạng 5–7/63 (≈ 6)", "chưa biết".
#[must_use]
pub fn standing_rank(lang: Lang, standing: &IndexStanding) -> String {
    let words = rank_of_all(lang, standing);
    if standing.rank.is_some() { format!("{} {words}", lang.pick("hạng", "rank")) } else { words }
}

/// A score, with `≈` when it is our own figure: `49,66`, `≈ 34,67`.
#[must_use]
pub fn score(lang: Lang, score: f64, basis: Basis) -> String {
    marked(fixed(lang, score, 2), basis)
}

/// The figure of a score, in as many decimals as are known: "46,01", "≈ 35", "–".
#[must_use]
pub fn score_figure(lang: Lang, standing: &IndexStanding) -> String {
    let Some(interval) = standing.score else { return NOT_KNOWN.to_owned() };
    let decimals = known_decimals(interval);
    marked(fixed(lang, shown(interval, decimals), decimals), standing.basis)
}

/// The figure of the score that an outcome leads to: what the baseline shows, plus the change that is shown. Where the
/// score is not known in all digits of the change, its own figure.
#[must_use]
pub fn scenario_score(lang: Lang, outcome: &Outcome) -> String {
    let Some((before, after)) = outcome.baseline.score.zip(outcome.scenario.score) else { return NOT_KNOWN.to_owned() };
    let decimals = known_decimals(before);
    marked(fixed(lang, shown_after(before, after, outcome.delta), decimals), outcome.scenario.basis)
}

/// The score of a standing with its bounds: `≈ 35 (từ 33,76 đến 36,50)`.
#[must_use]
pub fn standing_score(lang: Lang, standing: &IndexStanding) -> String {
    score_with_bounds(lang, &score_figure(lang, standing), standing)
}

/// The score that an outcome leads to, with its bounds.
#[must_use]
pub fn scenario_standing_score(lang: Lang, outcome: &Outcome) -> String {
    score_with_bounds(lang, &scenario_score(lang, outcome), &outcome.scenario)
}

/// The score of a sub-index or pillar before the moves: our own figure, for it is made from the indicators.
#[must_use]
pub fn group_before(lang: Lang, group: &GroupChange) -> Option<String> {
    group.before.map(|before| score(lang, before, Basis::Estimated))
}

/// The score of a sub-index or pillar after the moves: what is shown before, plus the change that is shown.
#[must_use]
pub fn group_after(lang: Lang, group: &GroupChange) -> Option<String> {
    let after = sum_shown(group.before?, group.delta, CHANGE_DECIMALS).clamp(0.0, 100.0);
    Some(score(lang, after, Basis::Estimated))
}

/// Between which two figures a score surely lies: `từ 33,76 đến 36,50`; nothing for a score that is one figure.
#[must_use]
pub fn score_bounds(lang: Lang, interval: Interval) -> Option<String> {
    let (lo, hi) = (fixed(lang, interval.lo, 2), fixed(lang, interval.hi, 2));
    let words = match lang {
        Lang::Vi => format!("từ {lo} đến {hi}"),
        Lang::En => format!("from {lo} to {hi}"),
    };
    (!interval.is_point()).then_some(words)
}

fn score_with_bounds(lang: Lang, figure: &str, standing: &IndexStanding) -> String {
    let Some(interval) = standing.score else { return Word::Unknown.text(lang).to_owned() };
    with_remarks(figure, score_bounds(lang, interval).into_iter().chain(score_assumed(lang, standing)))
}

fn with_remarks(words: &str, remarks: impl Iterator<Item = String>) -> String {
    let remarks = remarks.collect::<Vec<_>>().join(", ");
    if remarks.is_empty() { words.to_owned() } else { format!("{words} ({remarks})") }
}

/// "giả định", where a rank rests on an assumption, and that it is counted among figures that contradict each other.
#[must_use]
pub fn rank_remark(lang: Lang, standing: &IndexStanding) -> Option<String> {
    let assumed = standing.is_rank_assumed().then(|| super::basis(lang, Basis::Assumed));
    let is_doubtful = standing.rank.is_some_and(|span| span.is_doubtful);
    let doubtful = is_doubtful.then(|| lang.pick("số liệu mâu thuẫn", "contradictory figures"));
    let remarks: Vec<&str> = assumed.into_iter().chain(doubtful).collect();
    (!remarks.is_empty()).then(|| remarks.join(", "))
}

/// "giả định", where a score rests on an assumption.
#[must_use]
pub fn score_assumed(lang: Lang, standing: &IndexStanding) -> Option<String> {
    standing.is_score_assumed().then(|| super::basis(lang, Basis::Assumed).to_owned())
}

fn marked(figure: String, basis: Basis) -> String {
    if basis.is_official() { figure } else { format!("≈ {figure}") }
}

/// In how many decimals a score is known: a figure that may be a point off has none.
pub(super) fn known_decimals(interval: Interval) -> usize {
    match interval.hi - interval.lo {
        width if width > 1.0 => 0,
        width if width > 0.1 => 1,
        _ => 2,
    }
}

/// The estimate with so many decimals, not outside the bounds that stand beside it.
fn shown(interval: Interval, decimals: usize) -> f64 {
    within(rounded(interval.estimate, decimals), interval, decimals)
}

/// The score after a change, so that what is shown before plus the change that is shown is what is shown after.
fn shown_after(before: Interval, after: Interval, change: f64) -> f64 {
    let decimals = known_decimals(before);
    let is_clipped = !(0.0..=100.0).contains(&(before.estimate + change));
    if is_clipped || decimals < CHANGE_DECIMALS {
        return shown(after, decimals);
    }
    within(sum_shown(shown(before, decimals), change, decimals), after, decimals)
}

/// The figure of so many decimals nearest to `figure` within the bounds, where there is one.
fn within(figure: f64, interval: Interval, decimals: usize) -> f64 {
    let scale = super::number::ten_to(decimals);
    let (least, most) = ((interval.lo * scale - 1e-6).ceil() / scale, (interval.hi * scale + 1e-6).floor() / scale);
    if interval.is_point() || least > most { figure } else { figure.clamp(least, most) }
}

/// Whom the moves lead past, or who passes us then: "vượt Quảng Ninh", "vượt Đà Nẵng, Hà Nội, Huế và 2 tỉnh khác"; nothing where it
/// is nobody.
#[must_use]
pub fn passed(lang: Lang, is_ours: bool, names: &[String]) -> Option<String> {
    const NAMED: usize = 3;
    let named = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let others = match (names.len().saturating_sub(NAMED), lang) {
        (0, _) => String::new(),
        (n, Lang::Vi) => format!(" và {n} tỉnh khác"),
        (n, Lang::En) => format!(" and {}", counted(n, "other", "others")),
    };
    let words = match (is_ours, lang) {
        (true, Lang::Vi) => format!("vượt {named}{others}"),
        (true, Lang::En) => format!("overtakes {named}{others}"),
        (false, Lang::Vi) => format!("bị {named}{others} vượt"),
        (false, Lang::En) => format!("overtaken by {named}{others}"),
    };
    Some(words).filter(|_| !names.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::RankSpan;

    fn standing(rank: (u32, u32, u32), score: (f64, f64, f64), basis: Basis) -> IndexStanding {
        let (best, estimate, worst) = rank;
        let (lo, middle, hi) = score;
        let rank = Some(RankSpan {
            best,
            worst,
            estimate: Some(estimate),
            likely: None,
            of: 63,
            is_assumed: false,
            is_doubtful: false,
            sure: Some((best, worst)),
        });
        IndexStanding {
            rounding: 0.005,
            score: Some(Interval { estimate: middle, lo, hi }),
            basis,
            ground: index_core::ScoreGround::Reference,
            rank,
        }
    }

    #[test]
    fn a_range_is_the_figure_and_the_estimate_stands_beside_it() {
        let range = standing((5, 6, 7), (46.2, 46.2, 46.2), Basis::Estimated);
        assert_eq!(rank_figure(&range), "5–7");
        assert_eq!(rank_short(&range), "5–7 (≈ 6)");
        assert_eq!(standing_rank(Lang::Vi, &range), "hạng 5–7/63 (≈ 6)");
        assert_eq!(rank_below(Lang::Vi, &range, Side::Baseline).as_deref(), Some("≈ 6 · chắc chắn trong 5–7"));
        let doubtful = IndexStanding { rank: range.rank.map(|span| RankSpan { sure: None, ..span }), ..range };
        assert_eq!(rank_below(Lang::Vi, &doubtful, Side::Baseline).as_deref(), Some("≈ 6 · trong 5–7"));
        let both = doubtful.rank.map(|span| RankSpan { is_assumed: true, is_doubtful: true, ..span });
        let both = IndexStanding { rank: both, ..range };
        assert_eq!(rank_remark(Lang::Vi, &both).as_deref(), Some("giả định, số liệu mâu thuẫn"));
        let still = "≈ 6 · trong 5–7 nếu tỉnh khác đứng yên";
        assert_eq!(rank_below(Lang::Vi, &range, Side::Scenario).as_deref(), Some(still));
        let single = standing((7, 7, 7), (46.01, 46.01, 46.01), Basis::Published);
        assert_eq!(standing_rank(Lang::En, &single), "rank 7/63");
        assert_eq!(rank_below(Lang::En, &single, Side::Baseline).as_deref(), Some("certain"));
        let unknown = IndexStanding { rank: None, ..single };
        assert_eq!(
            (rank_figure(&unknown), standing_rank(Lang::Vi, &unknown)),
            ("–".to_owned(), "chưa biết".to_owned())
        );
    }

    #[test]
    fn an_assumption_is_said_and_nothing_of_it_is_certain() {
        let mut assumed = standing((7, 7, 7), (46.0, 46.0, 46.0), Basis::Assumed);
        assert_eq!(
            standing_rank(Lang::Vi, &assumed),
            "hạng 7/63",
            "a published rank stays so where the score is assumed"
        );
        assumed.rank = assumed.rank.map(|span| RankSpan { is_assumed: true, ..span });
        assert_eq!(standing_rank(Lang::Vi, &assumed), "hạng 7/63 (giả định)");
        assert_eq!(
            rank_certainty(Lang::Vi, &assumed, Side::Scenario).as_deref(),
            Some("theo giả định nếu tỉnh khác đứng yên")
        );
        assert_eq!(standing_score(Lang::Vi, &assumed), "≈ 46,00 (giả định)");
    }

    #[test]
    fn a_score_has_the_decimals_that_are_known_and_stays_within_its_bounds() {
        let wide = |score| standing((7, 7, 7), score, Basis::Estimated);
        assert_eq!(standing_score(Lang::Vi, &wide((33.76, 34.7, 36.5))), "≈ 35 (từ 33,76 đến 36,50)");
        assert_eq!(score_figure(Lang::En, &wide((34.5, 34.67, 35.1))), "≈ 34.7");
        assert_eq!(score_figure(Lang::En, &wide((32.5, 33.52, 33.6))), "≈ 33");
        assert_eq!(score_figure(Lang::En, &standing((7, 7, 7), (46.01, 46.01, 46.01), Basis::Published)), "46.01");
    }
}
