//! The numbers of the baseline, for people.

use super::block::{head, notes, score_cell, section};
use super::data::{score_data, score_json};
use super::{Block, Cell, Report, Table};
use crate::report::cells::{columns, entry_name, rows, weight};
use crate::text::{Heading, Item, Lang, caveats, sentences, standing_rank, standing_score};
use index_core::{Basis, Entry, IndicatorScore, Level, OpenPlan};
use serde_json::Value;

/// The scorecard: the index, its groups, and the indicators that have a score.
pub struct ScoreReport<'a>(pub &'a OpenPlan);

impl Report for ScoreReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let open = self.0;
        let mut indicators = score_table(open, lang);
        let of = indicators.rows.len();
        indicators.rows.retain(|row| row.cells[SCORE_COLUMN] != Cell::Missing);
        let index = index_table(open, indicators.rows.len(), of, lang);
        let mut blocks = vec![head(open, lang), Block::Table(index)];
        blocks.extend(section(Item::Pillars.text(lang), group_table(open, lang)));
        blocks.extend(section(Item::Indicators.text(lang), indicators));
        blocks.extend(notes(&open.scorecard().notes, caveats(lang), lang));
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        score_json(self.0, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(score_data(self.0))
    }
}

fn entries(open: &OpenPlan) -> impl Iterator<Item = (usize, &Entry)> {
    open.context().framework.entries().iter().enumerate()
}

/// The position of the score in [`score_table`].
const SCORE_COLUMN: usize = 3;

/// A row for each indicator of the framework.
fn score_table(open: &OpenPlan, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Indicator, 48),
            ("weight", Heading::Weight, 10),
            ("score", Heading::Score, 9),
            ("basis", Heading::Basis, 14),
            ("origin", Heading::Origin, 24),
        ],
    );
    let indicators = entries(open).filter(|(_, e)| e.spec.level == Level::Indicator);
    let cells = indicators.map(|(position, entry)| {
        let score = open.scorecard().indicators[position];
        let words = |of: &dyn Fn(IndicatorScore) -> String| score.map_or(Cell::Missing, |s| Cell::Text(of(s)));
        vec![
            Cell::Text(entry.spec.code.clone()),
            entry_name(open, &entry.spec.code, lang).map_or(Cell::Missing, Cell::Text),
            weight(entry.effective_weight),
            score.map_or(Cell::Missing, indicator_cell),
            words(&|s| sentences::basis(lang, s.basis).to_owned()),
            words(&|s| sentences::origin(lang, s.origin)),
        ]
    });
    Table { columns, rows: rows(cells) }
}

/// A score of an indicator is ours unless somebody official gave it as such.
pub(super) fn indicator_cell(score: IndicatorScore) -> Cell {
    Cell::Number { value: score.score, decimals: 2, signed: false, estimated: !score.is_official() }
}

fn index_table(open: &OpenPlan, known: usize, of: usize, lang: Lang) -> Table {
    let card = open.scorecard();
    let columns = columns(lang, &[("item", Heading::Item, 28), ("value", Heading::Value, 60)]);
    let unknown = || lang.pick("chưa có", "none").to_owned();
    let figure = |score: Option<f64>, basis| score.map_or_else(unknown, |s| crate::text::score(lang, s, basis));
    // What is assumed says so already.
    let basis = card.baseline.score.filter(|_| card.baseline.basis != Basis::Assumed);
    let basis = basis.map(|_| format!(", {}", sentences::basis(lang, card.baseline.basis)));
    let items = [
        (Item::Score, standing_score(lang, &card.baseline) + &basis.unwrap_or_default()),
        (Item::Rank, standing_rank(lang, &card.baseline)),
        (Item::Published, figure(card.published, Basis::Published)),
        (Item::Computed, figure(card.computed, Basis::Estimated)),
        (Item::ScoredIndicators, format!("{known}/{of}")),
    ];
    let cells = items.into_iter().map(|(item, value)| vec![Cell::Text(item.text(lang).to_owned()), Cell::Text(value)]);
    Table { columns, rows: rows(cells) }
}

/// The sub-indices and pillars with their weight and score.
fn group_table(open: &OpenPlan, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Name, 48),
            ("weight", Heading::Weight, 10),
            ("score", Heading::Score, 9),
        ],
    );
    let groups = entries(open).filter(|(_, e)| matches!(e.spec.level, Level::SubIndex | Level::Pillar));
    let cells = groups.map(|(position, entry)| {
        vec![
            Cell::Text(entry.spec.code.clone()),
            entry_name(open, &entry.spec.code, lang).map_or(Cell::Missing, Cell::Text),
            weight(entry.effective_weight),
            score_cell(open.scorecard().scores[position], Basis::Estimated),
        ]
    });
    Table { columns, rows: rows(cells) }
}
