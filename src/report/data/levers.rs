//! What each indicator could add, for programs.

use crate::report::cells::{rows, text, weight};
use crate::report::data::parts::{
    basis_cell, caveats_json, count_cell, data_columns, figure_cell, indicator_caveats, insert_names, known,
    measured_basis, names,
};
use crate::report::to_json::number;
use crate::report::{Cell, Table, codes};
use crate::text::Lang;
use index_core::{Gains, Lever, LeverSum, OpenPlan, Rise};
use serde_json::{Map, Value, json};
use strum::VariantArray;

/// The levers, for programs. Weights are 0..=1, gains points of the index.
#[must_use]
pub fn levers_json(open: &OpenPlan, lang: Lang) -> Value {
    let levers = open.levers();
    let sum = |key: &str, sum: &LeverSum| json!({ key: sum.name, "indicators": sum.n_indicators, "gains": gains(&sum.gains) });
    json!({
        "plan": open.plan().document.title,
        "levers": levers.sorted(Rise::Best).into_iter().map(|lever| lever_json(open, lever)).collect::<Value>(),
        "agencies": levers.by_agency().iter().map(|of| sum("name", of)).collect::<Value>(),
        "pillars": levers.by_pillar(open.context()).iter().map(|of| sum("code", of)).collect::<Value>(),
        "unknown": levers.unknown,
        "caveats": caveats_json(lang),
    })
}

fn lever_json(open: &OpenPlan, lever: &Lever) -> Value {
    let score = known(open, &lever.code);
    let mut object = Map::new();
    object.insert("code".to_owned(), json!(lever.code));
    insert_names(&mut object, open, &lever.code);
    let values = [
        ("lead", json!(lever.lead)),
        ("weight", number(lever.weight)),
        ("rank", json!(measured_rank(open, lever))),
        ("of", json!(lever.curve.n_units())),
        ("basis", json!(measured_basis(open, &lever.code).map(codes::of))),
        ("score", number(lever.from.score)),
        ("score_basis", json!(score.map(|s| codes::of(s.basis)))),
        ("gains", gains(&lever.gains)),
    ];
    object.extend(values.map(|(key, value)| (key.to_owned(), value)));
    Value::Object(object)
}

/// The rank that the plan has; one that is only the nearest to a score is none.
fn measured_rank(open: &OpenPlan, lever: &Lever) -> Option<u32> {
    known(open, &lever.code)?.rank
}

fn gains(gains: &Gains) -> Value {
    let pairs = rises().zip(gains).map(|(key, gain)| (key.to_owned(), number(*gain)));
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// The keys of the rises, in their order.
fn rises() -> impl Iterator<Item = &'static str> {
    Rise::VARIANTS.iter().map(<&str>::from)
}

/// A row for each lever, the greatest gain at rank 1 first, for programs.
#[must_use]
pub fn levers_data(open: &OpenPlan) -> Table {
    let about = ["code", "name", "name_en", "lead", "rank", "of", "basis", "score", "score_basis", "weight"];
    let columns = data_columns(&about.into_iter().chain(rises()).chain(["caveats"]).collect::<Vec<_>>());
    let levers = open.levers().sorted(Rise::Best);
    Table { columns, rows: rows(levers.into_iter().map(|lever| lever_cells(open, lever))) }
}

fn lever_cells(open: &OpenPlan, lever: &Lever) -> Vec<Cell> {
    let score = known(open, &lever.code);
    let mut cells = vec![Cell::Text(lever.code.clone())];
    cells.extend(names(open, &lever.code));
    cells.extend([
        text(lever.lead.as_deref()),
        count_cell(measured_rank(open, lever)),
        count_cell(Some(lever.curve.n_units())),
        basis_cell(measured_basis(open, &lever.code)),
        figure_cell(Some(lever.from.score)),
        basis_cell(score.map(|s| s.basis)),
        weight(lever.weight),
    ]);
    cells.extend(lever.gains.map(|gain| figure_cell(Some(gain))));
    cells.push(indicator_caveats(score));
    cells
}
