//! The indicators with the weakest ranks.

use crate::gui::model::view::View;
use index_core::IndicatorRow;

/// An indicator whose rank is known.
pub struct Ranked {
    /// Its row in the plan.
    pub row: usize,
    /// The rank.
    pub rank: u32,
    /// Among how many.
    pub of: u32,
    /// Whether the rank is estimated or assumed.
    pub estimated: bool,
}

/// Among how many ranks are, when all are among as many.
#[must_use]
pub fn common(mut of: impl Iterator<Item = u32>) -> Option<u32> {
    let first = of.next()?;
    of.all(|other| other == first).then_some(first)
}

/// The indicators whose rank is known, the last among the others first; of equals the first of the plan.
#[must_use]
pub fn weakest(view: &View) -> Vec<Ranked> {
    let card = view.open.scorecard();
    let framework = &view.open.context().framework;
    let ranked = |(row, indicator): (usize, &IndicatorRow)| {
        let known = framework.position(&indicator.code).and_then(|p| card.indicators[p])?;
        let is_first = view.open.plan().indicators[..row].iter().all(|r| r.code != indicator.code);
        let measured = indicator.measurement.as_ref()?;
        is_first.then_some(Ranked {
            row,
            rank: known.rank?,
            of: view.open.context().units_of(Some(measured), card.n_units),
            estimated: !measured.basis.is_official(),
        })
    };
    let mut found: Vec<Ranked> = view.open.plan().indicators.iter().enumerate().filter_map(ranked).collect();
    found.sort_by(|a, b| a.place().total_cmp(&b.place()));
    found
}

impl Ranked {
    /// How many of the others stand behind it, 0..=1: by what is shown, for a score may be of another year or none of its rank.
    fn place(&self) -> f64 {
        f64::from(self.of.saturating_sub(self.rank)) / f64::from(self.of.saturating_sub(1).max(1))
    }
}
