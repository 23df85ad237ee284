//! How sure a rank is when the others move too: as text for people, as a table, and as JSON for programs.

use super::block::{head, list_text, titled};
use super::tables::{columns, number, rows};
use super::to_json::number as json_number;
use super::to_text::wrap;
use super::{Cell, Column, TEXT_WIDTH, Table, to_text};
use crate::text::analysis_words::{
    CertaintyWord, assumed, chance, rank_at_rest, rank_interval, score_interval, shares_percent,
};
use crate::text::{Heading, Item, Lang, sentences};
use index_core::{Assumptions, Document, Goal, Spread};
use serde_json::{Value, json};

/// The spread, for people.
#[must_use]
pub fn uncertainty_text(document: &Document, assumptions: &Assumptions, spread: &Spread, lang: Lang) -> String {
    let standing = &document.outcome().scenario;
    let mut lines = vec![rank_at_rest(lang, standing), rank_interval(lang, spread), score_interval(lang, spread)];
    let in_words = |(goal, share): &(Goal, Option<f64>)| {
        Some(chance(lang, &sentences::goal_demand(lang, goal), (*share)?, standing))
    };
    lines.extend(spread.goals.iter().filter_map(in_words));
    lines.push(String::new());
    lines.extend(wrap(&assumed(lang, assumptions), TEXT_WIDTH));
    lines.extend(wrap(CertaintyWord::HowDrawn.text(lang), TEXT_WIDTH));
    let mut table = uncertainty_table(spread, lang);
    let shares = shares_percent(spread);
    for (row, rank) in table.rows.iter_mut().zip(came_up(spread)) {
        row.cells[SHARE_COLUMN] = number(shares.get(rank as usize - 1).copied().unwrap_or_default(), 1);
    }
    let table = to_text(&table, lang, TEXT_WIDTH);
    let table = titled(CertaintyWord::Histogram.text(lang), &table);
    let notes = document.outcome().notes.iter().map(|note| sentences::note(lang, note));
    let notes = list_text(notes.chain(sentences::caveats_of_moving_others(lang).map(str::to_owned)));
    let notes = titled(Item::Notes.text(lang), &notes);
    format!("{}\n{}\n{table}{notes}", head(document, lang), lines.join("\n"))
}

/// The position of the share in [`uncertainty_table`].
const SHARE_COLUMN: usize = 1;

/// The spread, for programs. Shares are 0..=1.
#[must_use]
pub fn uncertainty_json(document: &Document, assumptions: &Assumptions, spread: &Spread, lang: Lang) -> Value {
    let (best, worst) = spread.rank_interval();
    let share = |rank: u32| json_number(share_of(spread, rank));
    let ranks = came_up(spread).map(|rank| json!({ "rank": rank, "share": share(rank) }));
    let goals = spread.goals.iter();
    json!({
        "plan": document.plan().document.title,
        "assumptions": {
            "seed": assumptions.seed,
            "replicates": assumptions.n_replicates,
            "drift": json_number(assumptions.drift),
            "spread": json_number(assumptions.spread),
            "curve": json_number(assumptions.curve),
            "weights": json_number(assumptions.weights),
        },
        "rank": { "median": spread.rank_at(0.5), "p05": best, "p95": worst },
        "score": {
            "median": json_number(spread.score_at(0.5)),
            "p05": json_number(spread.score_at(0.05)),
            "p95": json_number(spread.score_at(0.95)),
        },
        "goals": goals.map(|(goal, share)| json!({ "id": goal.id, "chance": share.map(json_number) })).collect::<Value>(),
        "ranks": ranks.collect::<Value>(),
        "method": sentences::caveats_of_moving_others(lang).collect::<Vec<_>>().join(" "),
    })
}

/// A row for each rank that came up, with its share in percent.
#[must_use]
pub fn uncertainty_table(spread: &Spread, lang: Lang) -> Table {
    let mut all = columns(lang, &[("rank", Heading::Rank, 8)]);
    all.push(Column { key: "share_percent", title: CertaintyWord::Share.text(lang), width_chars: 12 });
    let cells =
        came_up(spread).map(|rank| vec![Cell::Count(u64::from(rank)), number(100.0 * share_of(spread, rank), 1)]);
    Table { columns: all, rows: rows(cells) }
}

/// The ranks that came up, best first.
fn came_up(spread: &Spread) -> impl Iterator<Item = u32> + '_ {
    (1..).zip(&spread.ranks).filter(|(_, count)| **count > 0).map(|(rank, _)| rank)
}

/// The share of the tables with this rank, 0..=1.
fn share_of(spread: &Spread, rank: u32) -> f64 {
    spread.share_at_most(rank) - spread.share_at_most(rank - 1)
}
