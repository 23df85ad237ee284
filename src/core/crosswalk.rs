//! Which province became which when provinces were merged: results of one name may be of another province.

use crate::fold::province_key;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// A merger of provinces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crosswalk {
    /// The first year whose results rank the provinces as they are afterwards.
    pub since: i32,
    /// The day from which they are so, where it is known.
    pub since_day: Option<NaiveDate>,
    /// What each province became.
    pub successors: Vec<Successor>,
}

/// What a province became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successor {
    /// The province before, as the results of its time name it.
    pub before: String,
    /// The province that it became, or that it is a part of.
    pub after: String,
    /// Where this is from.
    pub source: String,
}

/// What a province is in the results of another year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counterpart<'a> {
    /// The same province, by this name.
    Same(&'a str),
    /// Another one, of this name: either of the two has other provinces in it.
    Other(&'a str),
}

impl Crosswalk {
    /// The name of a province as it is written here, however it was written; `None` when there is none of that name.
    #[must_use]
    pub fn known_name(&self, province: &str) -> Option<&str> {
        let names = || self.successors.iter().flat_map(|s| [s.before.as_str(), s.after.as_str()]);
        names().find(|name| *name == province).or_else(|| {
            let key = province_key(province);
            names().find(|name| province_key(name) == key)
        })
    }

    /// The provinces of a year, each once; none where nothing is known of provinces.
    #[must_use]
    pub fn provinces_of(&self, year: i32) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.names_of(year).filter(|name| seen.insert(*name)).collect()
    }

    /// The names of the provinces of a year, those that were merged once for each of their parts.
    fn names_of(&self, year: i32) -> impl Iterator<Item = &str> {
        let is_after = year >= self.since;
        self.successors.iter().map(move |s| if is_after { s.after.as_str() } else { s.before.as_str() })
    }

    /// A year whose results rank the provinces as they were on a day: its own, or the last one before the merger.
    #[must_use]
    pub fn year_of_day(&self, day: NaiveDate) -> i32 {
        if self.since_day.is_some_and(|since| day < since) { day.year().min(self.since - 1) } else { day.year() }
    }

    /// How many provinces the results of a year rank; `None` where nothing is known of provinces.
    #[must_use]
    pub fn n_provinces(&self, year: i32) -> Option<u32> {
        u32::try_from(self.provinces_of(year).len()).ok().filter(|n| *n > 0)
    }

    /// Whether provinces are all of those of other years than this one, when there were more or fewer of them.
    #[must_use]
    pub fn is_list_of_others(&self, names: &BTreeSet<&str>, year: i32) -> bool {
        let other = if year >= self.since { self.since - 1 } else { self.since };
        let (here, there) = (self.provinces_of(year).len(), self.provinces_of(other).len());
        let named: BTreeSet<&str> = names.iter().filter_map(|name| self.name_in(name, other)).collect();
        here != there && named.len() == there && names.len() == there
    }

    /// The name that a province has in a year, however it is written; `None` when none of that name is ranked then.
    #[must_use]
    pub fn name_in(&self, province: &str, year: i32) -> Option<&str> {
        let known = self.known_name(province)?;
        // A renamed province may be called by either name.
        let names = [Some(known), self.other_name(known)];
        self.names_of(year).find(|name| names.contains(&Some(*name)))
    }

    /// Whether the results of a year can rank a province of this name; yes where nothing is known of provinces.
    #[must_use]
    pub fn has_province(&self, province: &str, year: i32) -> bool {
        self.successors.is_empty() || self.name_in(province, year).is_some()
    }

    /// What a province of one year is in the results of another.
    #[must_use]
    pub fn counterpart<'a>(&'a self, province: &'a str, year: i32, other: i32) -> Counterpart<'a> {
        let province = self.known_name(province).unwrap_or(province);
        let n_parts = |after: &str| self.successors.iter().filter(|s| s.after == after).count();
        let found = match (year >= self.since, other >= self.since) {
            (false, true) => self.successors.iter().find(|s| s.before == province).map(|s| (s, &s.after)),
            (true, false) => self.successors.iter().find(|s| s.after == province).map(|s| (s, &s.before)),
            _ => None,
        };
        match found {
            Some((successor, name)) if n_parts(&successor.after) == 1 => Counterpart::Same(name),
            // Of the provinces that were merged, the one whose name was kept is the best known.
            Some((successor, _)) => Counterpart::Other(if year >= self.since { province } else { &successor.after }),
            None => Counterpart::Same(province),
        }
    }

    /// The other name of a province that was renamed and not merged.
    #[must_use]
    pub fn other_name(&self, province: &str) -> Option<&str> {
        let province = self.known_name(province)?;
        let of = self.successors.iter().find(|s| s.before == province || s.after == province)?;
        let is_whole = self.successors.iter().filter(|s| s.after == of.after).count() == 1;
        let other = if of.before == province { &of.after } else { &of.before };
        Some(other.as_str()).filter(|other| is_whole && *other != province)
    }

    /// The provinces as they are afterwards, each with those that it was made of.
    #[must_use]
    pub fn parts(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for successor in &self.successors {
            parts.entry(&successor.after).or_default().push(&successor.before);
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_kept_may_be_of_another_province() {
        let became = |before: &str, after: &str| Successor {
            before: before.to_owned(),
            after: after.to_owned(),
            source: String::new(),
        };
        let all = [("Gia Lai", "Gia Lai"), ("Bình Định", "Gia Lai"), ("Thừa Thiên Huế", "Huế"), ("Hà Nội", "Hà Nội")];
        let crosswalk =
            Crosswalk { since: 2025, successors: all.map(|(b, a)| became(b, a)).to_vec(), ..Crosswalk::default() };
        let is = |province, year, other| crosswalk.counterpart(province, year, other);
        assert_eq!(is("Gia Lai", 2024, 2025), Counterpart::Other("Gia Lai"));
        assert_eq!(is("Bình Định", 2023, 2026), Counterpart::Other("Gia Lai"));
        assert_eq!(is("Gia Lai", 2025, 2024), Counterpart::Other("Gia Lai"));
        assert_eq!(is("Thừa Thiên Huế", 2024, 2025), Counterpart::Same("Huế"));
        assert_eq!(is("Huế", 2025, 2024), Counterpart::Same("Thừa Thiên Huế"));
        assert_eq!(is("Hà Nội", 2024, 2025), Counterpart::Same("Hà Nội"));
        assert_eq!(is("Gia Lai", 2023, 2024), Counterpart::Same("Gia Lai"), "both before");
        assert_eq!(Crosswalk::default().counterpart("Gia Lai", 2024, 2025), Counterpart::Same("Gia Lai"));
        let names = ["Huế", "Thừa Thiên Huế", "Hà Nội", "Gia Lai"].map(|name| crosswalk.other_name(name));
        assert_eq!(names, [Some("Thừa Thiên Huế"), Some("Huế"), None, None]);
        assert_eq!(crosswalk.parts()["Gia Lai"], ["Gia Lai", "Bình Định"]);
        assert_eq!((crosswalk.n_provinces(2024), crosswalk.n_provinces(2025)), (Some(4), Some(3)));
        let then = |name, year| crosswalk.name_in(name, year);
        assert_eq!([then("tỉnh gia lai", 2026), then("Bình Định", 2026)], [Some("Gia Lai"), None]);
        assert_eq!([then("Huế", 2024), then("Thừa Thiên Huế", 2025)], [Some("Thừa Thiên Huế"), Some("Huế")]);
        let all = BTreeSet::from(["Gia Lai", "Huế", "Hà Nội"]);
        assert!(crosswalk.is_list_of_others(&all, 2024) && !crosswalk.is_list_of_others(&all, 2025));
        assert!(
            !crosswalk.is_list_of_others(&BTreeSet::from(["Huế", "Hà Nội"]), 2024),
            "some of them are of either year"
        );
    }
}
