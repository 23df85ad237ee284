//! What the open plans are called.

use super::tab::PlanTab;
use crate::gui::model::local_time::local_time;
use crate::gui::model::title;
use crate::text::{Lang, on_disk, yours};
use index_core::Plan;

/// What the open plans are called, each so that it is told from the others: by its number, then by its file.
#[must_use]
pub fn titles(tabs: &[PlanTab], lang: Lang) -> Vec<String> {
    let plans: Vec<&Plan> = tabs.iter().map(|tab| tab.open.plan().as_ref()).collect();
    let named: Vec<String> = plans.iter().map(|plan| title::of(plan, &plans)).collect();
    let is_twice = |name: &String| named.iter().filter(|other| *other == name).count() > 1;
    let stem = |tab: &PlanTab| Some(tab.path.as_ref()?.file_stem()?.to_string_lossy().into_owned());
    let whole = |(name, tab): (&String, &PlanTab)| match (is_twice(name), stem(tab)) {
        (true, Some(file)) => format!("{name} · {file}"),
        _ => name.clone(),
    };
    let named = named.iter().zip(tabs).map(whole);
    let named: Vec<String> = named.zip(tabs).map(|(name, tab)| with_side(tabs, tab, name, lang)).collect();
    // What still has one name is numbered in the order of the tabs.
    let nth = |at: usize| named[..at].iter().filter(|other| **other == named[at]).count() + 1;
    let is_twice = |name: &String| named.iter().filter(|other| *other == name).count() > 1;
    let numbered = |(at, name): (usize, &String)| match is_twice(name) {
        true => format!("{name} ({})", nth(at)),
        false => name.clone(),
    };
    named.iter().enumerate().map(numbered).collect()
}

/// The name with which of two versions of a file it is, while both are open.
fn with_side(tabs: &[PlanTab], tab: &PlanTab, name: String, lang: Lang) -> String {
    if let Some(copy) = &tab.copy_of {
        return on_disk(lang, &name, copy.saved.and_then(local_time));
    }
    let is_shown = |other: &PlanTab| other.copy_of.as_ref().is_some_and(|copy| Some(&copy.path) == tab.path.as_ref());
    match tabs.iter().any(is_shown) {
        true => yours(lang, &name, tab.is_unsaved()),
        false => name,
    }
}
