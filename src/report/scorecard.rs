//! The numbers of the baseline: as text for people, as a table, and as JSON for programs.

use super::block::{head, notes_json, notes_text, score_cell, standing_json, titled};
use super::tables::{columns, entry_name, number, rows};
use super::to_json::number as json_number;
use super::{Cell, TEXT_WIDTH, Table, codes, to_text};
use crate::text::{Heading, Item, Lang, sentences, standing_rank, standing_score};
use index_core::{Basis, Document, Entry, IndicatorScore, Level, ScoreOrigin};
use serde_json::{Value, json};

/// The scorecard, for people: the index, its groups, and the indicators that have a score.
#[must_use]
pub fn score_text(document: &Document, lang: Lang) -> String {
    let mut indicators = score_table(document, lang);
    let of = indicators.rows.len();
    indicators.rows.retain(|row| row.cells[SCORE_COLUMN] != Cell::Missing);
    let mut text = head(document, lang);
    text.push('\n');
    text.push_str(&to_text(&index_table(document, indicators.rows.len(), of, lang), lang, TEXT_WIDTH));
    text.push_str(&titled(Item::Pillars.text(lang), &to_text(&group_table(document, lang), lang, TEXT_WIDTH)));
    if !indicators.rows.is_empty() {
        text.push_str(&titled(Item::Indicators.text(lang), &to_text(&indicators, lang, TEXT_WIDTH)));
    }
    text.push_str(&notes_text(&document.scorecard().notes, lang));
    text
}

/// The scorecard, for programs. Weights are 0..=1, scores 0..=100.
#[must_use]
pub fn score_json(document: &Document, lang: Lang) -> Value {
    let card = document.scorecard();
    json!({
        "plan": document.plan().document.title,
        "baseline": standing_json(&card.baseline),
        "published": card.published.map(json_number),
        "computed": card.computed.map(json_number),
        "pillars": entries(document).filter(|(_, e)| e.spec.level == Level::Pillar)
            .map(|(position, entry)| group_json(document, position, entry, lang)).collect::<Value>(),
        "indicators": entries(document).filter(|(_, e)| e.spec.level == Level::Indicator)
            .map(|(position, entry)| indicator_json(document, position, entry, lang)).collect::<Value>(),
        "notes": notes_json(&card.notes, lang),
        "method": sentences::method(lang),
    })
}

fn entries(document: &Document) -> impl Iterator<Item = (usize, &Entry)> {
    document.context().framework.entries().iter().enumerate()
}

fn group_json(document: &Document, position: usize, entry: &Entry, lang: Lang) -> Value {
    json!({
        "code": entry.spec.code,
        "name": entry_name(document, &entry.spec.code, lang),
        "weight": json_number(entry.effective_weight),
        "score": document.scorecard().scores[position].map(json_number),
    })
}

fn indicator_json(document: &Document, position: usize, entry: &Entry, lang: Lang) -> Value {
    let score = document.scorecard().indicators[position];
    json!({
        "code": entry.spec.code,
        "name": entry_name(document, &entry.spec.code, lang),
        "weight": json_number(entry.effective_weight),
        "score": score.map(|s| json_number(s.score)),
        "rank": score.and_then(|s| s.rank),
        "basis": score.map(|s| codes::basis(s.basis)),
        "origin": score.map(|s| origin_json(s.origin)),
    })
}

pub(super) fn origin_json(origin: ScoreOrigin) -> Value {
    match origin {
        ScoreOrigin::Given => json!({ "rule": "given" }),
        ScoreOrigin::MinMax { value, min, max } => json!({
            "rule": "min_max", "value": json_number(value), "min": json_number(min), "max": json_number(max),
        }),
        ScoreOrigin::RankCurve { rank, curve } => json!({
            "rule": "rank_curve", "rank": rank, "of": curve.n_units(),
            "through": curve.known().map(|(rank, score)| json!({ "rank": rank, "score": json_number(score) })),
        }),
    }
}

/// The position of the score in [`score_table`].
const SCORE_COLUMN: usize = 3;

/// A row for each indicator of the framework.
#[must_use]
pub fn score_table(document: &Document, lang: Lang) -> Table {
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
    let indicators = entries(document).filter(|(_, e)| e.spec.level == Level::Indicator);
    let cells = indicators.map(|(position, entry)| {
        let score = document.scorecard().indicators[position];
        let words = |of: &dyn Fn(IndicatorScore) -> String| score.map_or(Cell::Missing, |s| Cell::Text(of(s)));
        vec![
            Cell::Text(entry.spec.code.clone()),
            entry_name(document, &entry.spec.code, lang).map_or(Cell::Missing, Cell::Text),
            number(100.0 * entry.effective_weight, 2),
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

fn index_table(document: &Document, known: usize, of: usize, lang: Lang) -> Table {
    let card = document.scorecard();
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
fn group_table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Name, 48),
            ("weight", Heading::Weight, 10),
            ("score", Heading::Score, 9),
        ],
    );
    let groups = entries(document).filter(|(_, e)| matches!(e.spec.level, Level::SubIndex | Level::Pillar));
    let cells = groups.map(|(position, entry)| {
        vec![
            Cell::Text(entry.spec.code.clone()),
            entry_name(document, &entry.spec.code, lang).map_or(Cell::Missing, Cell::Text),
            number(100.0 * entry.effective_weight, 2),
            score_cell(document.scorecard().scores[position], Basis::Estimated),
        ]
    });
    Table { columns, rows: rows(cells) }
}
