//! The levers of the what-if: which indicators can be moved, from where, and what their moves bring.

use crate::gui::model::view::View;
use crate::text::indicator_name;
use crate::text::sums::contributions;
use index_core::methodology::RankCurve;
use index_core::{Basis, IndicatorRow, Level, MoveOutcome, Place};

/// An indicator that can be moved.
pub struct LeverRow<'a> {
    /// The code of the indicator.
    pub code: &'a str,
    /// Its name.
    pub name: String,
    /// Its row in the plan.
    pub row: Option<usize>,
    /// Among how many it is ranked.
    pub of: u32,
    /// The curve along which it moves; `None` where fewer than two are ranked.
    pub curve: Option<RankCurve>,
    /// Its weight in the index.
    pub weight: f64,
    /// Where it stands; known or assumed.
    pub from: Option<Place>,
    /// Whether that is assumed.
    pub is_assumed: bool,
    /// Its move in the draft.
    pub moved: Option<&'a MoveOutcome>,
    /// What its move brings, as it is shown.
    pub gain: f64,
    /// What it alone could add, when its baseline is known.
    pub could: Option<&'a index_core::Lever>,
}

impl LeverRow<'_> {
    /// The ranks before and after; of a score, the nearest one.
    #[must_use]
    pub fn ranks(&self) -> (Option<u32>, Option<u32>) {
        let rank = |place: Place| place.rank.or_else(|| self.curve?.nearest(place.score));
        (self.from.and_then(rank), self.moved.and_then(|m| rank(m.to)))
    }
}

/// A row for every indicator of the framework: the weakest first, then what is not known, in the framework's order.
#[must_use]
pub fn lever_rows<'a>(view: &View<'a>) -> Vec<LeverRow<'a>> {
    let open = view.open;
    let framework = &open.context().framework;
    let card = open.scorecard();
    let outcome = open.outcome();
    let gains = contributions(outcome);
    let mut levers: Vec<LeverRow> = Vec::new();
    for (position, entry) in framework.entries().iter().enumerate() {
        let code = entry.spec.code.as_str();
        let row = open.plan().indicators.iter().position(|r| r.code == code);
        let moved = outcome.moves.iter().zip(&gains).find(|(m, _)| m.code == code);
        let gain = moved.map_or(0.0, |(_, gain)| *gain);
        let moved = moved.map(|(m, _)| m);
        if entry.spec.level != Level::Indicator {
            continue;
        }
        let in_plan: Option<&IndicatorRow> = row.map(|r| &open.plan().indicators[r]);
        let known = card.indicators[position];
        let of = open.units_of(code);
        let framework_name = || view.lang.pick(&entry.spec.name_vi, &entry.spec.name_en).to_owned();
        levers.push(LeverRow {
            code,
            name: in_plan.map_or_else(framework_name, |r| indicator_name(view.lang, r, framework)),
            row,
            of,
            weight: entry.effective_weight,
            curve: known.map_or_else(|| RankCurve::linear(of), |k| k.curve),
            from: known.map(|k| k.place()).or(moved.map(|m| m.from)),
            is_assumed: moved.is_some_and(|m| m.is_assumed) || known.is_some_and(|k| k.basis == Basis::Assumed),
            moved,
            gain,
            could: open.levers().levers.iter().find(|l| l.position == position),
        });
    }
    // The order does not follow the slider, or a row would run away from under the mouse.
    levers.sort_by(|a, b| {
        let weakest = |l: &LeverRow| l.from.map_or(f64::INFINITY, |f| f.score);
        a.from.is_none().cmp(&b.from.is_none()).then(weakest(a).total_cmp(&weakest(b)))
    });
    levers
}
