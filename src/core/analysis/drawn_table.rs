//! One table of provinces after the other: known scores as they are, the others drawn in order between them.

use super::random::Random;
use super::uncertainty::Assumptions;
use crate::scoring::Scorecard;

/// The provinces by rank, with the scores that are known.
pub(super) struct DrawnTable {
    /// The score of each rank, the first rank first; `None` where it is not published.
    slots: Vec<Option<f64>>,
    /// The filled ladder: where the scores of the holes are to be expected.
    filled: Vec<Option<f64>>,
    /// Of each place before the first known score or behind the last one: the nearest score to ours and the farthest that
    /// it may have.
    ends: Vec<Option<(f64, f64)>>,
    /// Those of whom only the score is known: the first place that it leaves for each, and the score.
    unranked: Vec<(usize, f64)>,
    /// Where we stand among them.
    own: Own,
}

/// Where we stand among those who are drawn.
enum Own {
    /// At this place.
    At(usize),
    /// At this score, 0..=100, among the others of a hole that has one of these places.
    Score(f64, Vec<usize>),
}

impl DrawnTable {
    pub(super) fn of(card: &Scorecard) -> Option<Self> {
        let ladder = &card.table.ladder;
        ladder.others().next()?;
        let filled = ladder.scores().to_vec();
        let mut slots = vec![None; filled.len()];
        for rung in ladder.others() {
            slots[rung.place as usize - 1] = Some(rung.point.1);
        }
        // A score that is only estimated is drawn anew each time; a certain one stands fast.
        let certain = card.table.own.score.filter(|s| s.is_point()).map(|s| s.estimate);
        let shown = card.baseline.score.filter(|s| s.is_point()).map(|s| s.estimate);
        // Rank and score that contradict each other cannot both be drawn.
        if shown.is_some() && shown != certain {
            return None;
        }
        let own = match ladder.own() {
            Some(place) => Own::At(place.checked_sub(1)? as usize),
            // We hold one of the ranks of which nothing else is known.
            None => {
                let seats = card.table.seats.iter().filter_map(|seat| seat.checked_sub(1));
                let seats: Vec<usize> = seats.map(|seat| seat as usize).collect();
                seats.first()?;
                Own::Score(certain?, seats)
            }
        };
        if let Own::At(own) = own {
            // A score of ours that is not known lies between known ones, or has bounds only and nothing to draw from.
            let is_bounded = |side: &[Option<f64>]| side.is_empty() || side.iter().any(Option::is_some);
            if certain.is_none() && !(is_bounded(&slots[..own]) && is_bounded(&slots[own + 1..])) {
                return None;
            }
            *slots.get_mut(own)? = certain;
        }
        let ends = ends(&slots);
        let unranked = ladder.unranked().iter().map(|other| (other.best as usize - 1, other.score)).collect();
        (slots.len() > 1).then_some(Self { slots, filled, ends, unranked, own })
    }

    /// How many provinces it has.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Our place among those who were drawn, after all have moved, when we stood at `own` and have this score, and whether it
    /// may rest on how those stand of whom only one bound is known.
    pub(super) fn place(
        &self,
        scores: &[f64],
        own: usize,
        score: f64,
        assumptions: &Assumptions,
        random: &mut Random,
    ) -> (usize, bool) {
        // Who has our score shares our rank, but for those who are published above us: they stay there until we rise.
        let is_raised = scores.get(own).is_some_and(|own| score > *own);
        let keeps_above = matches!(self.own, Own::At(_)) && !is_raised;
        let (mut rank, mut is_doubtful) = (1, false);
        for (slot, other) in scores.iter().enumerate().filter(|(slot, _)| *slot != own) {
            let noise = if assumptions.spread > 0.0 { assumptions.spread * random.normal() } else { 0.0 };
            let moved = |other: f64| (other + assumptions.drift + noise).clamp(0.0, 100.0);
            let is_above = |other: f64| other > score || (keeps_above && other >= score && slot < own);
            rank += usize::from(is_above(moved(*other)));
            is_doubtful |= self.ends[slot].is_some_and(|(near, far)| is_above(moved(near)) != is_above(far));
        }
        (rank, is_doubtful)
    }

    /// Draws the scores that are not known, in order between their neighbours; returns our own place among them.
    pub(super) fn draw(&self, random: &mut Random, scores: &mut Vec<f64>) -> usize {
        scores.clear();
        let (mut place, sought) = match &self.own {
            Own::At(place) => (*place, None),
            Own::Score(score, seats) => {
                let seat = seats[((random.uniform() * seats.len() as f64) as usize).min(seats.len() - 1)];
                (seat, Some((*score, seat, seats.as_slice())))
            }
        };
        let mut above = None;
        while scores.len() < self.slots.len() {
            let start = scores.len();
            let hole = self.slots[start..].iter().take_while(|slot| slot.is_none()).count();
            let is_in = |slot: &usize| (start..start + hole).contains(slot);
            let below = self.slots.get(start + hole).copied().flatten();
            let known = self.unranked.iter().filter(|(slot, _)| is_in(slot)).map(|(_, score)| *score);
            let ours = sought.filter(|(_, seat, _)| is_in(seat));
            let n_drawn = hole.saturating_sub(known.clone().count() + usize::from(ours.is_some()));
            scores.extend((0..n_drawn).map(|_| self.score_in(start, hole, above.zip(below), random.uniform())));
            let (low, high) = (below.unwrap_or(0.0), above.unwrap_or(100.0));
            if above.zip(below).is_none() {
                scores[start..].iter_mut().for_each(|share| *share = high - (high - low) * *share);
            }
            scores.extend(known);
            if let Some((score, _, seats)) = ours {
                let seats = seats.iter().filter(|seat| is_in(seat)).map(|seat| seat - start);
                let n_above = scores[start + n_drawn..].iter().filter(|known| **known > score).count();
                around(&mut scores[start..start + n_drawn], (low, score, high), n_above, seats, random);
                scores.push(score);
            }
            scores[start..].sort_by(|a, b| b.total_cmp(a));
            if let Some((score, ..)) = ours {
                place = start + scores[start..].iter().take_while(|other| **other > score).count();
            }
            if let Some(below) = below {
                scores.push(below);
                above = Some(below);
            }
        }
        place
    }

    /// The score at a share, 0..=1, of the way through a hole with known scores at both ends, along the filled ladder;
    /// the share itself where an end is not known.
    fn score_in(&self, start: usize, hole: usize, ends: Option<(f64, f64)>, share: f64) -> f64 {
        let Some((high, low)) = ends else { return share };
        let steps = share * (hole + 1) as f64;
        let whole = (steps as usize).min(hole);
        let at = |step: usize| match step {
            0 => high,
            last if last > hole => low,
            inside => self.filled.get(start + inside - 1).copied().flatten().unwrap_or(low),
        };
        let (upper, lower) = (at(whole), at(whole + 1));
        (upper + (steps - whole as f64) * (lower - upper)).clamp(low.min(high), high)
    }
}

/// Moves the drawn scores of a hole, from `low` to `high`, so that ours between them has the nearest of the places in the hole
/// that are left for it, behind `n_above` known ones: whoever is on the wrong side is drawn again on the other.
fn around(
    drawn: &mut [f64],
    (low, ours, high): (f64, f64, f64),
    n_above: usize,
    places: impl Iterator<Item = usize>,
    random: &mut Random,
) {
    drawn.sort_by(|a, b| b.total_cmp(a));
    let found = drawn.iter().take_while(|score| **score > ours).count();
    let Some(place) = places.min_by_key(|place| place.abs_diff(found + n_above)) else { return };
    let wanted = place.saturating_sub(n_above).min(drawn.len());
    for score in &mut drawn[wanted.min(found)..wanted.max(found)] {
        let (from, to) = if wanted > found { (ours, high) } else { (low, ours) };
        // Not ours itself: who has our score is on neither side.
        *score = to - (to - from) * random.uniform() * (1.0 - f64::EPSILON);
    }
}

/// Of each place before the first known score or behind the last one: the nearest and the farthest score that it may have.
fn ends(slots: &[Option<f64>]) -> Vec<Option<(f64, f64)>> {
    let first = slots.iter().position(Option::is_some).unwrap_or_default();
    let last = slots.iter().rposition(Option::is_some).unwrap_or_default();
    let end = |slot: usize| match slot {
        before if before < first => slots[first].map(|near| (near, 100.0)),
        behind if behind > last => slots[last].map(|near| (near, 0.0)),
        _ => None,
    };
    (0..slots.len()).map(end).collect()
}
