//! What in a table of results cannot all be true, before it is taken over.

use crate::text::Lang;
use crate::text::results_words::{rank_twice, score_not_falling, scores_to_one};
use index_core::ResultCorrection;
use std::collections::BTreeSet;

/// What looks wrong in the results of each year, in words; each result stands with its year and its line.
pub(super) fn doubts(lang: Lang, read: &[(i32, usize, ResultCorrection)]) -> Vec<String> {
    let years: BTreeSet<i32> = read.iter().map(|(year, ..)| *year).collect();
    let of = |year: i32| read.iter().filter(move |(of, ..)| *of == year).map(|(.., result)| result).collect::<Vec<_>>();
    years.into_iter().flat_map(|year| of_year(lang, &of(year))).collect()
}

fn of_year(lang: Lang, results: &[&ResultCorrection]) -> Vec<String> {
    let mut ranked: Vec<(u32, Option<f64>, &str)> =
        results.iter().filter_map(|result| Some((result.rank?, result.score, result.province.as_str()))).collect();
    ranked.sort_by_key(|(rank, ..)| *rank);
    let shared = ranked.array_windows().find_map(|[(rank, score, one), (other_rank, other_score, other)]| {
        let is_tie = score.is_some() && score == other_score;
        (rank == other_rank && !is_tie).then(|| rank_twice(lang, *rank, one, other))
    });
    let scored: Vec<(u32, f64, &str)> =
        ranked.iter().filter_map(|(rank, score, name)| Some((*rank, (*score)?, *name))).collect();
    let rising = scored.array_windows().find_map(|[(rank, score, one), (other_rank, other_score, other)]| {
        let is_wrong = rank < other_rank && score < other_score;
        is_wrong.then(|| score_not_falling(lang, (one, *rank), (other, *other_rank)))
    });
    let mut scores = results.iter().filter_map(|result| result.score).peekable();
    let is_to_one = scores.peek().is_some() && scores.all(|score| score <= 1.0);
    [shared, rising, is_to_one.then(|| scores_to_one(lang))].into_iter().flatten().collect()
}
