//! Levers: what each indicator alone could add to the index.
//!
//! The gain is effective weight × change of the indicator's score, the same as in a what-if of one move.

use crate::framework::Level;
use crate::measurement::Basis;
use crate::methodology::RankCurve;
use crate::plan::Plan;
use crate::scoring::{Place, Scorecard, ScoringContext};
use strum::{IntoStaticStr, VariantArray};

/// How far an indicator rises, the smallest rise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Rise {
    /// One place.
    #[strum(serialize = "places_1")]
    One,
    /// Five places.
    #[strum(serialize = "places_5")]
    Five,
    /// Ten places.
    #[strum(serialize = "places_10")]
    Ten,
    /// To the middle of the table: rank (n+1)/2, rounded down. An indicator that is better gains nothing.
    Median,
    /// To the first rank.
    Best,
}

impl Rise {
    /// The rank after the rise, 1..=`of`, never worse than `rank`.
    #[must_use]
    pub fn rank_from(self, rank: u32, of: u32) -> u32 {
        let wanted = match self {
            Self::One => rank.saturating_sub(1),
            Self::Five => rank.saturating_sub(5),
            Self::Ten => rank.saturating_sub(10),
            Self::Median => of.div_ceil(2).min(rank),
            Self::Best => 1,
        };
        wanted.max(1)
    }
}

/// A figure for each [`Rise`], in their order.
pub type Gains = [f64; Rise::VARIANTS.len()];

/// An indicator as a lever.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Its position in the framework.
    pub position: usize,
    /// Its code.
    pub code: String,
    /// The agency that leads it, when the plan says so.
    pub lead: Option<String>,
    /// Its effective weight, 0..=1.
    pub weight: f64,
    /// Where it stands; the rank is the nearest one when only a score is known.
    pub from: Place,
    /// Whether that is assumed.
    pub is_assumed: bool,
    /// The curve along which it moves.
    pub curve: RankCurve,
    /// The gain of the index for each rise, in points of 0..=100, zero or more.
    pub gains: Gains,
}

impl Lever {
    /// The gain of the index for a rise, in points.
    #[must_use]
    pub const fn gain(&self, rise: Rise) -> f64 {
        self.gains[rise as usize]
    }

    /// The rank after a rise; `None` when there are fewer than two ranks.
    #[must_use]
    pub fn rank_after(&self, rise: Rise) -> Option<u32> {
        self.from.rank.map(|rank| rise.rank_from(rank, self.curve.n_units()))
    }
}

/// The levers of an agency or a pillar together.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverSum {
    /// The agency, or the pillar's code; `None` for indicators that nobody leads.
    pub name: Option<String>,
    /// How many indicators.
    pub n_indicators: usize,
    /// The sums of their gains for each rise, in points.
    pub gains: Gains,
}

/// Every lever of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levers {
    /// The indicators whose baseline is known, in the framework's order.
    pub levers: Vec<Lever>,
    /// The codes of the indicators whose baseline is not known, in the framework's order.
    pub unknown: Vec<String>,
}

/// What each indicator could add. Indicators that the plan does not name are among the unknown.
#[must_use]
pub fn levers(plan: &Plan, context: &ScoringContext, card: &Scorecard) -> Levers {
    let mut found = Levers::default();
    for (position, entry) in context.framework.entries().iter().enumerate() {
        if entry.spec.level != Level::Indicator {
            continue;
        }
        match lever(plan, context, card, position) {
            Some(lever) => found.levers.push(lever),
            None => found.unknown.push(entry.spec.code.clone()),
        }
    }
    found
}

/// The lever of one indicator; `None` when its baseline is not known or fewer than two units are ranked.
pub(super) fn lever(plan: &Plan, context: &ScoringContext, card: &Scorecard, position: usize) -> Option<Lever> {
    let entry = context.framework.entries().get(position)?;
    let known = card.indicators.get(position).copied().flatten()?;
    let row = plan.indicator(&entry.spec.code);
    let curve = known.curve?;
    let rank = known.rank.or_else(|| curve.nearest(known.score))?;
    let weight = entry.effective_weight;
    // The score of a rank a little better may lie below a score whose own rank is not known.
    let risen = |rise: Rise| curve.score(rise.rank_from(rank, curve.n_units()));
    let gain = |rise: Rise| risen(rise).map_or(0.0, |score| weight * (score - known.score).max(0.0));
    Some(Lever {
        position,
        code: entry.spec.code.clone(),
        lead: row.and_then(|r| r.lead.clone()),
        weight,
        from: Place { rank: Some(rank), ..known.place() },
        is_assumed: known.basis == Basis::Assumed,
        curve,
        gains: std::array::from_fn(|rise| gain(Rise::VARIANTS[rise])),
    })
}

impl Levers {
    /// The levers with the greatest gain for a rise first; equal ones in the framework's order.
    #[must_use]
    pub fn sorted(&self, rise: Rise) -> Vec<&Lever> {
        let mut sorted: Vec<&Lever> = self.levers.iter().collect();
        sorted.sort_by(|a, b| b.gain(rise).total_cmp(&a.gain(rise)));
        sorted
    }

    /// Whether any of them stands on an assumption.
    #[must_use]
    pub fn has_assumed(&self) -> bool {
        self.levers.iter().any(|lever| lever.is_assumed)
    }

    /// The sums by lead agency, those with most to gain at the first rank first.
    #[must_use]
    pub fn by_agency(&self) -> Vec<LeverSum> {
        let mut sums = self.summed(|lever| lever.lead.clone());
        sums.sort_by(|a, b| b.gains[Rise::Best as usize].total_cmp(&a.gains[Rise::Best as usize]));
        sums
    }

    /// The sums by pillar, in the framework's order.
    #[must_use]
    pub fn by_pillar(&self, context: &ScoringContext) -> Vec<LeverSum> {
        self.summed(|lever| {
            let entries = context.framework.entries();
            let pillar = context.framework.path_up(lever.position).find(|&p| entries[p].spec.level == Level::Pillar)?;
            Some(entries[pillar].spec.code.clone())
        })
    }

    fn summed(&self, name: impl Fn(&Lever) -> Option<String>) -> Vec<LeverSum> {
        let mut sums: Vec<LeverSum> = Vec::new();
        for lever in &self.levers {
            let name = name(lever);
            let at = sums.iter().position(|sum| sum.name == name).unwrap_or_else(|| {
                sums.push(LeverSum { name, n_indicators: 0, gains: Gains::default() });
                sums.len() - 1
            });
            let sum = &mut sums[at];
            sum.n_indicators += 1;
            sum.gains.iter_mut().zip(lever.gains).for_each(|(sum, gain)| *sum += gain);
        }
        sums
    }
}
