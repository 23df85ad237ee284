//! Which indicator a name is of: in both languages, in a later year, or as the plan calls it.

use crate::intake::headings::heading_key;
use index_core::{Framework, Plan};
use std::collections::BTreeMap;

/// The names of the indicators of a framework and a plan.
#[derive(Default)]
pub(super) struct IndicatorNames {
    /// The code of each name; `None` where several have it.
    codes: BTreeMap<String, Option<String>>,
}

impl IndicatorNames {
    pub(super) fn of(framework: &Framework, plan: &Plan) -> Self {
        let mut names = Self::default();
        for entry in framework.indicators() {
            let spec = &entry.spec;
            let later = spec.later.as_ref().map_or("", |later| later.name.as_str());
            [&spec.name_vi, &spec.name_en, later].into_iter().for_each(|name| names.learn(name, &spec.code));
        }
        for row in plan.indicators.iter().filter(|row| !row.code.is_empty()) {
            names.learn(row.name.as_deref().unwrap_or_default(), &row.code);
        }
        names
    }

    fn learn(&mut self, name: &str, code: &str) {
        let key = heading_key(name);
        if key.is_empty() {
            return;
        }
        let known = self.codes.entry(key).or_insert_with(|| Some(code.to_owned()));
        if known.as_deref() != Some(code) {
            *known = None;
        }
    }

    /// The code of the one indicator that has a name.
    pub(super) fn code_of(&self, name: &str) -> Option<&str> {
        self.codes.get(&heading_key(name)).and_then(Option::as_deref)
    }
}
