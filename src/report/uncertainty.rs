//! How sure a rank is when the others move too, for people.

use super::block::{head, notes, section};
use super::data::{uncertainty_data, uncertainty_json};
use super::{Block, Cell, Column, Report, Table};
use crate::report::cells::{columns, number, rows};
use crate::text::analysis_words::{
    CertaintyWord, assumed, chance, observed_spread, rank_at_rest, rank_interval, score_interval, shares_percent,
};
use crate::text::{Caveat, Heading, Lang};
use index_core::{Assumptions, OpenPlan, Spread, observed};
use serde_json::Value;

/// The spread of the rank of the document's draft.
pub struct UncertaintyReport<'a> {
    /// Its draft is what was simulated.
    pub open: &'a OpenPlan,
    /// What was not certain.
    pub assumptions: &'a Assumptions,
    /// How it came out.
    pub spread: &'a Spread,
}

impl Report for UncertaintyReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let (open, spread) = (self.open, self.spread);
        let standing = &open.outcome().scenario;
        let mut lines = vec![rank_at_rest(lang, standing), rank_interval(lang, spread), score_interval(lang, spread)];
        let with_figure = spread.goals.iter().filter(|one| one.goal.has_figure());
        lines.extend(with_figure.map(|one| chance(lang, one, spread)));
        let usual = observed(open.context()).map(|observed| observed_spread(lang, &observed));
        let drawn = [Some(assumed(lang, self.assumptions)), usual, Some(CertaintyWord::HowDrawn.text(lang).to_owned())];
        let drawn = drawn.into_iter().flatten().collect();
        let mut blocks = vec![head(open, lang), Block::Lines(lines), Block::Paragraphs(drawn)];
        blocks.extend(section(CertaintyWord::Histogram.text(lang), uncertainty_table(spread, lang)));
        blocks.extend(notes(&open.outcome().notes, Caveat::of_moving_others().map(|caveat| caveat.text(lang)), lang));
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        uncertainty_json(self.open, self.assumptions, self.spread, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(uncertainty_data(self.open, self.spread))
    }
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
