//! The framework: the tree from the index down to its indicators, with weights and where each name comes from.

use crate::figure;
use crate::plan::EntryCorrection;
use crate::remark::Remark;
use std::collections::BTreeMap;
use strum::IntoStaticStr;
use thiserror::Error;

/// A level of the tree, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Level {
    /// The index itself.
    Index,
    /// Innovation input or output.
    SubIndex,
    /// One of the pillars.
    Pillar,
    /// A group of indicators within a pillar.
    SubPillar,
    /// An indicator: a leaf.
    Indicator,
}

/// Whether more of an indicator raises or lowers the index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Direction {
    /// More is better.
    #[default]
    Positive,
    /// Less is better: an inverse indicator.
    Negative,
}

/// What the name and the code of an entry rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Provenance {
    /// An official document prints code and name.
    Document,
    /// An official document prints the name; the code follows from the framework's order.
    DocumentName,
    /// The press or another province's plan reports the name.
    ReportedName,
    /// A secondary source reports code and name.
    ReportedCode,
    /// The plan corrects it.
    Plan,
    /// Neither is confirmed: the place exists because its neighbours do, or the name is the GII's usual one.
    Assumed,
}

/// What is stated of an entry; the tree is built from a list of these.
#[derive(Clone, Debug, PartialEq)]
pub struct EntrySpec {
    /// The code, such as `6.2.4`.
    pub code: String,
    /// The code of the entry above; `None` for the index.
    pub parent: Option<String>,
    /// The level in the tree.
    pub level: Level,
    /// The Vietnamese name.
    pub name_vi: String,
    /// The English name.
    pub name_en: String,
    /// Whether more is better. Only indicators use it.
    pub direction: Direction,
    /// The weight within its siblings, above zero; only ratios among siblings matter.
    pub weight: f64,
    /// What name and code rest on.
    pub provenance: Provenance,
    /// Where they are from.
    pub source: Option<Remark>,
    /// A remark on them.
    pub note: Option<Remark>,
    /// What is known of its name in a later year, where it differs.
    pub later: Option<LaterName>,
}

/// The name of an entry in a later framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterName {
    /// The year.
    pub year: i32,
    /// Its Vietnamese name then.
    pub name: String,
    /// Where that is from.
    pub source: String,
    /// A remark on it.
    pub note: Option<Remark>,
}

/// An entry of the tree with its place in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What is stated of it.
    pub spec: EntrySpec,
    /// The position of the entry above.
    pub parent: Option<usize>,
    /// The positions of the entries below, in order.
    pub children: Vec<usize>,
    /// The weight as felt at the top, 0..=1: the product, on the way up, of the weight over the sum of the
    /// siblings' weights.
    pub effective_weight: f64,
}

/// A framework: every entry comes after the one above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    id: String,
    entries: Vec<Entry>,
    /// The position of each code.
    positions: BTreeMap<String, usize>,
}

/// Why a list of entries is no framework.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum FrameworkError {
    /// Two entries have one code.
    #[error("two entries have the code {0}")]
    DuplicateCode(String),
    /// The entry above is missing, or comes later in the list.
    #[error("{code} is below {parent}, which does not come before it")]
    MissingParent {
        /// The entry.
        code: String,
        /// The code it names as its parent.
        parent: String,
    },
    /// A weight is none that can be.
    #[error("the weight of {0} is none that can be")]
    BadWeight(String),
    /// There is not exactly one entry without a parent.
    #[error("a framework has exactly one index at its top")]
    NoSingleTop,
}

impl Framework {
    /// Builds the tree; parents come before their children.
    ///
    /// # Errors
    /// See [`FrameworkError`].
    pub fn new(id: impl Into<String>, specs: Vec<EntrySpec>) -> Result<Self, FrameworkError> {
        let mut entries: Vec<Entry> = Vec::with_capacity(specs.len());
        let mut positions = BTreeMap::new();
        for spec in specs {
            if positions.insert(spec.code.clone(), entries.len()).is_some() {
                return Err(FrameworkError::DuplicateCode(spec.code));
            }
            if figure::weight(spec.weight).is_err() {
                return Err(FrameworkError::BadWeight(spec.code));
            }
            let parent = match &spec.parent {
                None => None,
                Some(code) => match positions.get(code).copied().filter(|p| *p < entries.len()) {
                    Some(position) => Some(position),
                    None => {
                        return Err(FrameworkError::MissingParent { code: spec.code.clone(), parent: code.clone() });
                    }
                },
            };
            let position = entries.len();
            if let Some(parent) = parent {
                entries[parent].children.push(position);
            }
            entries.push(Entry { spec, parent, children: Vec::new(), effective_weight: 1.0 });
        }
        if entries.iter().filter(|e| e.parent.is_none()).count() != 1 {
            return Err(FrameworkError::NoSingleTop);
        }
        let mut framework = Self { id: id.into(), entries, positions };
        framework.weigh();
        Ok(framework)
    }

    fn weigh(&mut self) {
        for position in 0..self.entries.len() {
            if let Some(parent) = self.entries[position].parent {
                let share = self.weight_within_siblings(position);
                self.entries[position].effective_weight = self.entries[parent].effective_weight * share;
            }
        }
    }

    /// The framework with a plan's corrections: names, weights and directions. Corrections of unknown codes and
    /// weights that cannot be, which check reports, change nothing.
    #[must_use]
    pub fn corrected(&self, corrections: &[EntryCorrection]) -> Self {
        let mut framework = self.clone();
        for correction in corrections.iter().filter(|c| !c.is_empty()) {
            let Some(position) = framework.position(&correction.code) else { continue };
            let spec = &mut framework.entries[position].spec;
            if let Some(name) = &correction.name {
                spec.name_vi.clone_from(name);
            }
            if let Some(weight) = correction.weight.filter(|w| figure::weight(*w).is_ok()) {
                spec.weight = weight;
            }
            spec.direction = correction.direction.unwrap_or(spec.direction);
            spec.provenance = Provenance::Plan;
            spec.source = correction.source.clone().map(Remark::plain);
        }
        framework.weigh();
        framework
    }

    /// The name by which plans refer to this framework, such as `pii-2024`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Every entry, parents first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The position of a code in [`Framework::entries`].
    #[must_use]
    pub fn position(&self, code: &str) -> Option<usize> {
        self.positions.get(code).copied()
    }

    /// The entry with this code.
    #[must_use]
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.position(code).map(|p| &self.entries[p])
    }

    /// The indicator with this code; `None` also for the code of a pillar.
    #[must_use]
    pub fn indicator(&self, code: &str) -> Option<&Entry> {
        self.entry(code).filter(|e| e.spec.level == Level::Indicator)
    }

    /// Every indicator, in the framework's order.
    pub fn indicators(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.spec.level == Level::Indicator)
    }

    /// The entries of a level, in the framework's order.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |e| e.spec.level == level)
    }

    /// The weight of an entry over the sum of the weights beside it, 0..=1; 1 for the index.
    #[must_use]
    pub fn weight_within_siblings(&self, position: usize) -> f64 {
        let entry = &self.entries[position];
        let Some(parent) = entry.parent else { return 1.0 };
        let sum: f64 = self.entries[parent].children.iter().map(|&c| self.entries[c].spec.weight).sum();
        entry.spec.weight / sum
    }

    /// The position of the pillar that an indicator is in, by its code.
    #[must_use]
    pub fn pillar_of(&self, code: &str) -> Option<usize> {
        self.path_up(self.position(code)?).find(|&at| self.entries[at].spec.level == Level::Pillar)
    }

    /// The positions from an entry up to the index, the entry first.
    pub fn path_up(&self, position: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(position), |&p| self.entries[p].parent)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;

    fn spec(code: &str, parent: Option<&str>, level: Level, weight: f64) -> EntrySpec {
        EntrySpec {
            code: code.to_owned(),
            parent: parent.map(str::to_owned),
            level,
            name_vi: code.to_owned(),
            name_en: code.to_owned(),
            direction: Direction::Positive,
            weight,
            provenance: Provenance::Assumed,
            source: None,
            note: None,
            later: None,
        }
    }

    /// A small tree: two pillars, the first with two indicators, the second with one.
    pub(crate) fn small(weight_a: f64, weight_b: f64) -> Framework {
        Framework::new(
            "small",
            vec![
                spec("X", None, Level::Index, 1.0),
                spec("1", Some("X"), Level::Pillar, 1.0),
                spec("2", Some("X"), Level::Pillar, 1.0),
                spec("1.1", Some("1"), Level::Indicator, weight_a),
                spec("1.2", Some("1"), Level::Indicator, weight_b),
                spec("2.1", Some("2"), Level::Indicator, 1.0),
            ],
        )
        .expect("a sound tree")
    }

    #[test]
    fn effective_weights_multiply_on_the_way_up() {
        let framework = small(1.0, 3.0);
        let weight = |code| framework.entry(code).map(|e| e.effective_weight);
        assert_eq!(weight("1.1"), Some(0.125));
        assert_eq!(weight("1.2"), Some(0.375));
        assert_eq!(weight("2.1"), Some(0.5));
    }

    #[test]
    fn only_ratios_of_weights_matter() {
        let (a, b) = (small(1.0, 3.0), small(10.0, 30.0));
        for (a, b) in a.entries().iter().zip(b.entries()) {
            assert!((a.effective_weight - b.effective_weight).abs() < 1e-12);
        }
    }

    #[test]
    fn broken_lists_are_refused() {
        let top = || spec("X", None, Level::Index, 1.0);
        let of = |specs| Framework::new("f", specs);
        assert_eq!(of(vec![]), Err(FrameworkError::NoSingleTop));
        assert_eq!(of(vec![top(), top()]), Err(FrameworkError::DuplicateCode("X".into())));
        assert_eq!(
            of(vec![top(), spec("1", Some("Y"), Level::Pillar, 1.0)]),
            Err(FrameworkError::MissingParent { code: "1".into(), parent: "Y".into() })
        );
        assert_eq!(
            of(vec![top(), spec("1", Some("X"), Level::Pillar, 0.0)]),
            Err(FrameworkError::BadWeight("1".into()))
        );
    }
}
