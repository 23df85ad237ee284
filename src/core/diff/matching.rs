//! Which row of a list before is which row of it after.
//!
//! Rows are paired by one key after another, the surest first. By each, a row is known that alone has its key on both sides,
//! then the neighbours of rows that are known (Heckel, *A technique for isolating differences between files*, 1978), then
//! namesakes in their order. The time grows with the rows, and not with their pairs.

use std::collections::BTreeMap;
use std::ops::Range;

/// How many rows before a row is held against where only likeness is left.
const WINDOW: usize = 8;

/// Pairs of rows before and after.
pub(super) struct Matching {
    /// For each row of after, its position before.
    before_of: Vec<Option<usize>>,
    /// For each row of before, its position after.
    after_of: Vec<Option<usize>>,
}

impl Matching {
    /// No pairs yet among so many rows before and after.
    pub(super) fn new(n_before: usize, n_after: usize) -> Self {
        Self { before_of: vec![None; n_after], after_of: vec![None; n_before] }
    }

    /// For each row of after, its position before.
    pub(super) fn before_of(&self) -> &[Option<usize>] {
        &self.before_of
    }

    /// The rows of before that are in no pair.
    pub(super) fn gone(&self) -> impl Iterator<Item = usize> {
        self.after_of.iter().enumerate().filter(|(_, after)| after.is_none()).map(|(row, _)| row)
    }

    /// The rows of after that are in no pair.
    pub(super) fn come(&self) -> impl Iterator<Item = usize> {
        self.before_of.iter().enumerate().filter(|(_, before)| before.is_none()).map(|(row, _)| row)
    }

    fn pair(&mut self, before: usize, after: usize) {
        self.before_of[after] = Some(before);
        self.after_of[before] = Some(after);
    }

    /// Pairs rows that are left and have the same key; those without one wait for another.
    pub(super) fn by<K: Ord>(&mut self, before: impl Fn(usize) -> Option<K>, after: impl Fn(usize) -> Option<K>) {
        let (n_before, n_after) = (self.after_of.len(), self.before_of.len());
        let keys = Keys { before: keys(n_before, self.gone(), before), after: keys(n_after, self.come(), after) };
        let (before, after) = (by_key(&keys.before), by_key(&keys.after));
        let namesakes = || before.iter().filter_map(|(key, before)| Some((before, after.get(key)?)));
        for (before, after) in namesakes() {
            if let ([before], [after]) = (before.as_slice(), after.as_slice()) {
                self.pair(*before, *after);
            }
        }
        self.neighbours(&keys);
        for (before, after) in namesakes() {
            let before: Vec<usize> = before.iter().copied().filter(|row| self.after_of[*row].is_none()).collect();
            let after: Vec<usize> = after.iter().copied().filter(|row| self.before_of[*row].is_none()).collect();
            before.into_iter().zip(after).for_each(|(before, after)| self.pair(before, after));
        }
    }

    /// Pairs namesakes that stand behind or before two rows that are one, or at the same end of the list.
    fn neighbours<K: Ord>(&mut self, keys: &Keys<K>) {
        let (n_before, n_after) = (self.after_of.len(), self.before_of.len());
        for after in 0..n_after {
            let before = after.checked_sub(1).map_or(Some(0), |last| self.before_of[last].map(|before| before + 1));
            self.pair_namesakes(keys, before, after);
        }
        for after in (0..n_after).rev() {
            let next = self.before_of.get(after + 1).copied().unwrap_or(Some(n_before));
            self.pair_namesakes(keys, next.and_then(|next| next.checked_sub(1)), after);
        }
    }

    fn pair_namesakes<K: Ord>(&mut self, keys: &Keys<K>, before: Option<usize>, after: usize) {
        if let Some(before) = before
            && let (Some(None), None) = (self.after_of.get(before), self.before_of[after])
            && keys.before[before].is_some()
            && keys.before[before] == keys.after[after]
        {
            self.pair(before, after);
        }
    }

    /// Pairs rows that are left between the same rows and are alike; `likeness` hears of two rows whether they are all that
    /// is left between the same two, and says how much they are alike, where they are.
    pub(super) fn by_likeness(&mut self, likeness: impl Fn(usize, usize, bool) -> Option<usize>) {
        for (before, after) in self.gaps() {
            let is_same_behind = match (self.after_of.get(before.end), self.before_of.get(after.end)) {
                (None, None) => true,
                (Some(next), Some(_)) => *next == Some(after.end),
                _ => false,
            };
            let are_alone = before.len() == 1 && after.len() == 1 && is_same_behind;
            let mut first = before.start;
            for row in after {
                let near = first..before.end.min(first + WINDOW);
                let alike = near.filter_map(|one| Some((likeness(one, row, are_alone)?, one)));
                if let Some((_, best)) = alike.max_by_key(|(likeness, one)| (*likeness, before.end - one)) {
                    self.pair(best, row);
                    first = best + 1;
                }
            }
        }
    }

    /// The rows in no pair, before and after, that stand behind two rows that are one, or at the beginning.
    fn gaps(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let run = |all: &[Option<usize>], from: usize| {
            let rest = all.get(from..).unwrap_or_default();
            from..from + rest.iter().take_while(|other| other.is_none()).count()
        };
        let last_pairs =
            self.before_of.iter().enumerate().filter_map(|(after, before)| Some((before.as_ref()? + 1, after + 1)));
        let starts = [(0, 0)].into_iter().chain(last_pairs);
        let gaps = starts.map(|(before, after)| (run(&self.after_of, before), run(&self.before_of, after)));
        gaps.filter(|(before, after)| !before.is_empty() && !after.is_empty()).collect()
    }

    /// Whether the rows in both stand in another order: the one that was moved, or several.
    pub(super) fn order(&self) -> Order {
        let pairs: Vec<(usize, usize)> =
            self.before_of.iter().enumerate().filter_map(|(after, before)| Some(((*before)?, after))).collect();
        let mut sorted: Vec<usize> = pairs.iter().map(|(before, _)| *before).collect();
        sorted.sort_unstable();
        let is_off = |at: &usize| pairs[*at].0 != sorted[*at];
        let Some(first) = (0..pairs.len()).find(is_off) else { return Order::Same };
        let last = (0..pairs.len()).rev().find(is_off).unwrap_or(first);
        // The others between where it stood and where it stands give way by one place.
        let went_up = pairs[last].0 != sorted[first];
        let is_one = (first..last).all(|at| match went_up {
            true => pairs[at + 1].0 == sorted[at],
            false => pairs[at].0 == sorted[at + 1],
        });
        let moved = pairs[if went_up { first } else { last }];
        if is_one { Order::Moved { before: moved.0, after: moved.1 } } else { Order::Other }
    }
}

/// The keys of the rows that were left when they were asked for.
struct Keys<K> {
    before: Vec<Option<K>>,
    after: Vec<Option<K>>,
}

/// For each of so many rows its key, where it is one of those that are left.
fn keys<K>(count: usize, left: impl Iterator<Item = usize>, key: impl Fn(usize) -> Option<K>) -> Vec<Option<K>> {
    let mut keys = Vec::new();
    keys.resize_with(count, || None);
    left.for_each(|row| keys[row] = key(row));
    keys
}

fn by_key<K: Ord>(keys: &[Option<K>]) -> BTreeMap<&K, Vec<usize>> {
    let mut rows: BTreeMap<&K, Vec<usize>> = BTreeMap::new();
    for (row, key) in keys.iter().enumerate() {
        key.iter().for_each(|key| rows.entry(key).or_default().push(row));
    }
    rows
}

/// How the order of the rows in both has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Not at all.
    Same,
    /// One row was moved.
    Moved { before: usize, after: usize },
    /// Several were.
    Other,
}
