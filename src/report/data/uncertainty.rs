//! How sure a rank is when the others move too, for programs.

use crate::report::cells::rows;
use crate::report::data::parts::{
    basis_cell, caveats_cell, caveats_of_moving_others_json, count_cell, data_columns, notes_json, standing_json,
};
use crate::report::to_json::number;
use crate::report::uncertainty::{came_up, share_of};
use crate::report::{Cell, Table, codes};
use crate::text::{Caveat, Lang};
use index_core::{Assumptions, Basis, Goal, GoalChance, NoChance, OpenPlan, Spread, observed};
use serde_json::{Value, json};

/// The spread, for programs. Shares are 0..=1.
#[must_use]
pub fn uncertainty_json(open: &OpenPlan, assumptions: &Assumptions, spread: &Spread, lang: Lang) -> Value {
    let outcome = open.outcome();
    let (best, worst) = spread.rank_interval();
    let ranks = came_up(spread).map(|rank| json!({ "rank": rank, "share": number(share_of(spread, rank)) }));
    let goals = spread.goals.iter();
    let goal = |chance: &GoalChance| {
        let share = chance.share.ok();
        json!({
            "id": chance.goal.id,
            "chance": share.map(number),
            "year": chance.year,
            "of": share.map(|_| n_units(open)),
            "basis": share.map(|_| chance_basis(&chance.goal, spread)),
            "reason": chance.share.err().map(reason),
        })
    };
    let rank_basis = codes::of(simulated(spread.is_rank_assumed));
    let score_basis = codes::of(spread.score_basis);
    json!({
        "plan": open.plan().document.title,
        "scenario": standing_json(&outcome.scenario),
        "assumptions": {
            "seed": assumptions.seed,
            "replicates": assumptions.n_replicates,
            "drift": number(assumptions.drift),
            "spread": number(assumptions.spread),
            "curve": number(assumptions.curve),
            "weights": number(assumptions.weights),
        },
        "observed": observed(open.context()).map(|observed| json!({
            "from": observed.from,
            "to": observed.to,
            "n": observed.n,
            "mean": number(observed.mean),
            "spread": number(observed.spread),
        })),
        "rank": { "median": spread.rank_at(0.5), "p05": best, "p95": worst, "of": n_units(open), "basis": rank_basis },
        "score": {
            "median": number(spread.score_at(0.5)),
            "p05": number(spread.score_at(0.05)),
            "p95": number(spread.score_at(0.95)),
            "basis": score_basis,
        },
        "goals": goals.map(goal).collect::<Value>(),
        "ranks": ranks.collect::<Value>(),
        "notes": notes_json(&outcome.notes, lang),
        "caveats": caveats_of_moving_others_json(lang),
    })
}

/// Why a goal has no chance.
fn reason(why: NoChance) -> &'static str {
    match why {
        NoChance::Undecided(why) => codes::of(why),
        why => codes::of(why),
    }
}

/// The ground of a goal's chance: that of the rank, of the score, or of both, as the goal speaks of them.
fn chance_basis(goal: &Goal, spread: &Spread) -> &'static str {
    let is_rank_assumed = goal.rank_at_most.is_some() && spread.is_rank_assumed;
    let is_score_assumed = goal.score_at_least.is_some() && spread.score_basis == Basis::Assumed;
    codes::of(simulated(is_rank_assumed || is_score_assumed))
}

/// What is simulated is an estimate, and an assumption where its start is one.
const fn simulated(is_assumed: bool) -> Basis {
    if is_assumed { Basis::Assumed } else { Basis::Estimated }
}

fn n_units(open: &OpenPlan) -> u32 {
    open.outcome().scenario.rank.map_or(open.scorecard().n_units, |rank| rank.of)
}

/// A row for each rank that came up, with its share of the simulations, for programs.
#[must_use]
pub fn uncertainty_data(open: &OpenPlan, spread: &Spread) -> Table {
    let columns = data_columns(&["rank", "of", "share", "basis", "caveats"]);
    let assumed = spread.is_rank_assumed.then_some(codes::ASSUMED);
    let mut caveats: Vec<&str> = open.outcome().notes.iter().map(codes::of).collect();
    caveats.dedup();
    caveats.extend(assumed.into_iter().chain(Caveat::of_moving_others().map(codes::of)));
    let cells = came_up(spread).map(|rank| {
        vec![
            count_cell(Some(rank)),
            count_cell(Some(n_units(open))),
            Cell::Share { value: share_of(spread, rank), decimals: 1 },
            basis_cell(Some(simulated(spread.is_rank_assumed))),
            caveats_cell(&caveats),
        ]
    });
    Table { columns, rows: rows(cells) }
}
