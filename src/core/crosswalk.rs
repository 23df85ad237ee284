//! Which province became which when provinces were merged: results of one name may be of another province.

use crate::fold::province_key;
use std::collections::BTreeMap;

/// A merger of provinces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crosswalk {
    /// The first year whose results rank the provinces as they are afterwards.
    pub since: i32,
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

    /// Whether the results of a year can rank a province of this name; yes where nothing is known of provinces.
    #[must_use]
    pub fn has_province(&self, province: &str, year: i32) -> bool {
        let is_after = year >= self.since;
        let mut names_then =
            self.successors.iter().map(|s| if is_after { s.after.as_str() } else { s.before.as_str() });
        let known = self.known_name(province);
        // A renamed province may be called by either name.
        let names = [known, known.and_then(|known| self.other_name(known))];
        self.successors.is_empty() || names_then.any(|name| names.contains(&Some(name)))
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
        let crosswalk = Crosswalk { since: 2025, successors: all.map(|(b, a)| became(b, a)).to_vec() };
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
    }
}
