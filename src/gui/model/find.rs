//! What the panel that finds remembers, and the places it has found.

use crate::text::marks::{composed, exact_marks, marks};
use index_core::{Edit, Field, FoundText, Plan, TextPlace, find};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The state of the panel.
#[derive(Default)]
pub struct FindState {
    /// Whether it is shown.
    pub is_open: bool,
    /// Whether its field wants the keyboard.
    pub wants_focus: bool,
    /// What is looked for.
    pub query: String,
    /// Whether something is to be put in its place.
    pub is_replacing: bool,
    /// What is put in its place.
    pub with: String,
    /// The places that are left as they are.
    pub skipped: BTreeSet<TextPlace>,
    made: Option<Made>,
}

/// A place with what is marked in it.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The text and where it stands.
    pub found: FoundText,
    /// Where in the text the words stand.
    pub marks: Vec<Range<usize>>,
}

/// What was found, with what it was found for.
struct Made {
    plan: Arc<Plan>,
    query: String,
    is_replacing: bool,
    hits: Arc<[Hit]>,
}

impl FindState {
    /// The places in a plan; looked for again only when the plan or the words have changed.
    pub fn hits(&mut self, plan: &Arc<Plan>) -> Arc<[Hit]> {
        let is_same =
            |m: &&Made| Arc::ptr_eq(&m.plan, plan) && m.query == self.query && m.is_replacing == self.is_replacing;
        if let Some(made) = self.made.as_ref().filter(is_same) {
            return Arc::clone(&made.hits);
        }
        let hits = look_for(plan, &self.query, self.is_replacing);
        let made = self.made.as_ref().filter(|m| m.query == self.query);
        self.skipped = made.map(|made| made.followed(&self.skipped, plan, &hits)).unwrap_or_default();
        let (plan, query) = (Arc::clone(plan), self.query.clone());
        self.made = Some(Made { plan, query, is_replacing: self.is_replacing, hits: Arc::clone(&hits) });
        hits
    }

    /// The edit that replaces at every place that is not left out.
    #[must_use]
    pub fn replacement(&self, plan: &Plan, hits: &[Hit]) -> Option<Edit> {
        let places: Vec<TextPlace> =
            hits.iter().map(|h| h.found.place).filter(|place| !self.skipped.contains(place)).collect();
        index_core::find::replace(plan, &places, &composed(&self.query), &composed(&self.with))
    }
}

impl Made {
    /// Places that were left out, in a plan that has changed since: rows are followed by what people call them, for
    /// their numbers shift when others come or go.
    fn followed(&self, skipped: &BTreeSet<TextPlace>, plan: &Plan, hits: &[Hit]) -> BTreeSet<TextPlace> {
        let mut left = named(&self.plan, &self.hits).filter(|(_, place)| skipped.contains(place)).collect::<Vec<_>>();
        let is_left = |(name, place): (Name, TextPlace)| {
            let at = left.iter().position(|(known, _)| *known == name)?;
            left.swap_remove(at);
            Some(place)
        };
        named(plan, hits).filter_map(is_left).collect()
    }
}

/// What tells a place from others whatever its number: the name of its row, its field, and what stands there.
type Name = (Option<String>, Field, String);

fn named(plan: &Plan, hits: &[Hit]) -> impl Iterator<Item = (Name, TextPlace)> {
    hits.iter().map(|hit| {
        let TextPlace { record, field, .. } = hit.found.place;
        ((plan.record_key(record), field, hit.found.text.clone()), hit.found.place)
    })
}

/// Without minding diacritics to find; letter for letter to replace.
fn look_for(plan: &Plan, query: &str, is_replacing: bool) -> Arc<[Hit]> {
    let exact = composed(query);
    let marks_in = |text: &str| if is_replacing { exact_marks(text, &exact) } else { marks(text, query) };
    let found = find(plan, &|text| !marks_in(text).is_empty());
    let wanted = found.into_iter().filter(|f| !is_replacing || f.is_replaceable());
    wanted.map(|found| Hit { marks: marks_in(&found.text), found }).collect()
}
