//! The points of the charts: a year each, joined where two years can be compared.

use crate::gui::widgets::years_chart::YearPoint;
use crate::text::years_words::{rank_point, score_point};
use crate::text::{Lang, Word};
use index_core::{Origin, YearBreak, YearStanding, Years};

/// So many points of the score are the height of the chart at least: a small change is not drawn as a great one.
const LEAST_RANGE: f64 = 10.0;
/// How much of the height the scores take: the highest and the lowest stand clear of its ends.
const SHARE: f64 = 0.8;

/// What is drawn of a year where the figure is known.
struct Drawn {
    height: f64,
    figure: Option<String>,
    origin: Origin,
}

/// The ranks, by their share of all that are ranked.
pub(super) fn rank_points(lang: Lang, years: &Years) -> Vec<YearPoint> {
    points(lang, years, |standing| {
        let (rank, of) = (standing.rank.as_ref()?, standing.of.map(f64::from)?);
        let height = if of > 1.0 { (of - f64::from(rank.value)) / (of - 1.0) } else { 1.0 };
        Some(Drawn { height, figure: rank_point(standing), origin: rank.origin })
    })
}

/// The scores, around the middle of the known ones.
pub(super) fn score_points(lang: Lang, years: &Years) -> Vec<YearPoint> {
    let scores = || years.rows.iter().filter_map(|row| row.standing.score.as_ref()).map(|score| score.value);
    let (least, most) = (scores().fold(f64::MAX, f64::min), scores().fold(f64::MIN, f64::max));
    let (middle, range) = ((least + most) / 2.0, (most - least).max(LEAST_RANGE));
    points(lang, years, |standing| {
        let score = standing.score.as_ref()?;
        let height = 0.5 + (score.value - middle) / range * SHARE;
        Some(Drawn { height, figure: score_point(lang, standing), origin: score.origin })
    })
}

fn points(lang: Lang, years: &Years, drawn: impl Fn(&YearStanding) -> Option<Drawn>) -> Vec<YearPoint> {
    let before = std::iter::once(None).chain(years.rows.iter().map(Some));
    let points = years.rows.iter().zip(before).map(|(row, before)| {
        let drawn = drawn(&row.standing);
        let (height, origin) =
            (drawn.as_ref().map(|drawn| drawn.height as f32), drawn.as_ref().map(|drawn| drawn.origin));
        let figure = drawn.and_then(|drawn| drawn.figure).unwrap_or_else(|| Word::Unknown.text(lang).to_owned());
        YearPoint {
            label: row.year.to_string(),
            height,
            tip: format!("{}: {figure}", row.year),
            figure,
            is_official: origin.is_none_or(Origin::is_official),
            joins: before
                .is_some_and(|before| before.year + 1 == row.year && !is_apart(&years.breaks, before.year, row.year)),
        }
    });
    points.collect()
}

/// Whether two years cannot be compared: another province, or results among another number.
fn is_apart(breaks: &[YearBreak], from: i32, to: i32) -> bool {
    breaks.iter().any(|one| match *one {
        YearBreak::OtherUnits { before, after } => (before.0, after.0) == (from, to),
        YearBreak::Merged { before, after } => (before, after) == (from, to),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::{Basis, Sourced, YearRow};

    fn row(year: i32, of: u32) -> YearRow {
        fn known<T>(value: T) -> Option<Sourced<T>> {
            Some(Sourced { value, origin: Origin::On(Basis::Published), source: None })
        }
        let standing = YearStanding { of: Some(of), rank: known(7), score: known(46.0), ..YearStanding::default() };
        YearRow { year, standing, works: Vec::new() }
    }

    #[test]
    fn neither_ranks_nor_scores_are_joined_where_two_years_cannot_be_compared() {
        let joined = |breaks: Vec<YearBreak>, rows: Vec<YearRow>| {
            let years = Years { rows, breaks, indicators: Vec::new() };
            [rank_points(Lang::Vi, &years), score_points(Lang::Vi, &years)]
                .map(|points| points.iter().map(|point| point.joins).collect::<Vec<_>>())
        };
        let three = || vec![row(2023, 63), row(2024, 63), row(2025, 34)];
        assert_eq!(joined(Vec::new(), three()), [vec![false, true, true], vec![false, true, true]]);
        let units = YearBreak::OtherUnits { before: (2024, 63), after: (2025, 34) };
        assert_eq!(joined(vec![units], three()), [vec![false, true, false], vec![false, true, false]]);
        let merged = YearBreak::Merged { before: 2023, after: 2024 };
        assert_eq!(joined(vec![merged], three()), [vec![false, false, true], vec![false, false, true]]);
        let with_a_gap = vec![row(2022, 63), row(2024, 63)];
        assert_eq!(joined(Vec::new(), with_a_gap), [vec![false, false], vec![false, false]]);
    }
}
