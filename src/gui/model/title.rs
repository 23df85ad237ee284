//! What an open plan is called.

use crate::text::shortened;
use index_core::Plan;
use index_core::plan::next_year::year_of;

/// Province and year of a plan, with its number where another open plan has the same.
#[must_use]
pub fn of(plan: &Plan, others: &[&Plan]) -> String {
    let short = short_title(plan);
    let clashes = others.iter().filter(|other| short_title(other) == short).count() > 1;
    match &plan.document.number {
        Some(number) if clashes => format!("{short} · {}", number.split('/').next().unwrap_or(number)),
        _ => short,
    }
}

/// How many letters of a name are in a title: more than any province has.
const MOST: usize = 60;

fn short_title(plan: &Plan) -> String {
    let document = &plan.document;
    let name = if document.province.is_empty() { &document.title } else { &document.province };
    let name = shortened(name, MOST);
    match year_of(plan) {
        Some(year) => format!("{name} {year}").trim_start().to_owned(),
        // A plan without a name is still a tab with one.
        None if name.trim().is_empty() => "PII".to_owned(),
        None => name,
    }
}
