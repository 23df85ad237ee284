//! How sure a rank is when the others move too, for people.

use super::block::{head, list_text, titled};
use super::to_text::{to_text, wrap};
use super::{Cell, Column, TEXT_WIDTH, Table};
use crate::report::cells::{columns, number, rows};
use crate::text::analysis_words::{
    CertaintyWord, assumed, chance, rank_at_rest, rank_interval, score_interval, shares_percent,
};
use crate::text::{Heading, Item, Lang, sentences};
use index_core::{Assumptions, Document, Goal, Spread};

/// The spread, for people.
#[must_use]
pub fn uncertainty_text(document: &Document, assumptions: &Assumptions, spread: &Spread, lang: Lang) -> String {
    let standing = &document.outcome().scenario;
    let mut lines = vec![rank_at_rest(lang, standing), rank_interval(lang, spread), score_interval(lang, spread)];
    let in_words = |(goal, share): &(Goal, Option<f64>)| Some(chance(lang, goal, (*share)?, spread));
    lines.extend(spread.goals.iter().filter_map(in_words));
    lines.push(String::new());
    lines.extend(wrap(&assumed(lang, assumptions), TEXT_WIDTH));
    lines.extend(wrap(CertaintyWord::HowDrawn.text(lang), TEXT_WIDTH));
    let table = to_text(&uncertainty_table(spread, lang), lang, TEXT_WIDTH);
    let table = titled(CertaintyWord::Histogram.text(lang), &table);
    let notes = document.outcome().notes.iter().map(|note| sentences::note(lang, note));
    let notes = list_text(notes.chain(sentences::caveats_of_moving_others(lang).map(str::to_owned)));
    let notes = titled(Item::Notes.text(lang), &notes);
    format!("{}\n{}\n{table}{notes}", head(document, lang), lines.join("\n"))
}

/// A row for each rank that came up, with its share in percent; the shares add up to 100.
fn uncertainty_table(spread: &Spread, lang: Lang) -> Table {
    let mut all = columns(lang, &[("rank", Heading::Rank, 8)]);
    all.push(Column { key: "share_percent", title: CertaintyWord::Share.text(lang), width_chars: 12 });
    let shares = shares_percent(spread);
    let share = |rank: u32| shares.get(rank as usize - 1).copied().unwrap_or_default();
    let cells = came_up(spread).map(|rank| vec![Cell::Count(u64::from(rank)), number(share(rank), 1)]);
    Table { columns: all, rows: rows(cells) }
}

/// The ranks that came up, best first.
pub(super) fn came_up(spread: &Spread) -> impl Iterator<Item = u32> + '_ {
    (1..).zip(&spread.ranks).filter(|(_, count)| **count > 0).map(|(rank, _)| rank)
}

/// The share of the simulations with this rank, 0..=1.
pub(super) fn share_of(spread: &Spread, rank: u32) -> f64 {
    spread.share_at_most(rank) - spread.share_at_most(rank - 1)
}
