//! One table of provinces after the other: known scores as far as they are printed, the others drawn in order between them.

use super::assumptions::Assumptions;
use super::exact_scores::draw_exact;
use super::random::Random;
use crate::measurement::reaches;
use crate::scoring::Scorecard;

/// How often others are drawn anew until those of whom only the score is known stand where they may.
const TRIES: u32 = 32;

/// The provinces by rank, with the scores that are known.
pub(super) struct DrawnTable {
    /// The score of each rank, the first rank first; `None` where it is not published.
    slots: Vec<Option<f64>>,
    /// Of each known score, how far the exact one may be from what is printed, in points.
    rounding: Vec<f64>,
    /// The filled ladder: where the scores of the holes are to be expected.
    filled: Vec<Option<f64>>,
    /// Of each place before the first known score or behind the last one: the nearest score to ours and the farthest that
    /// it may have.
    ends: Vec<Option<(f64, f64)>>,
    /// The others of whom only the score is known, best first.
    unranked: Vec<Unseated>,
    /// Ourselves, where our rank is not known.
    us: Option<Unseated>,
    /// Our own place and our rank, where that is known: the rank is better than the place where it is shared.
    own: Option<(usize, u32)>,
    /// Of each place, whether it shares the rank of the one before it, and so its score.
    is_shared: Vec<bool>,
}

/// Somebody of whom only the score is known.
struct Unseated {
    /// The score, 0..=100.
    score: f64,
    /// How far the exact one may be from it, in points.
    rounding: f64,
    /// The places that all the scores leave for it, best first.
    places: Vec<usize>,
    /// Of ourselves, the rank of the first of the places, which may be shared with somebody before it.
    own_rank: Option<u32>,
}

/// Where we stand in a table that was drawn.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DrawnPlace {
    /// Our place, from 0.
    pub(super) place: usize,
    /// How many stay above us with our own score until we rise.
    n_above: usize,
    /// Our score as it would be printed, 0..=100.
    pub(super) printed: f64,
}

impl DrawnTable {
    pub(super) fn of(card: &Scorecard) -> Option<Self> {
        let ladder = &card.table.ladder;
        ladder.others().next()?;
        let filled = ladder.by_rank().to_vec();
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
        let unseated = |score: f64, seats: &[u32], own_rank| {
            let places = seats.iter().map(|seat| *seat as usize - 1).collect();
            Unseated { score, rounding: ladder.rounding(score), places, own_rank }
        };
        let others = ladder.unranked().iter();
        let unranked: Vec<Unseated> = others.map(|other| unseated(other.score, &other.seats, None)).collect();
        let mut us = None;
        let own = ladder.own().and_then(|place| Some((place.checked_sub(1)? as usize, card.table.own.rank?)));
        match own {
            Some((own, _)) => {
                // A score of ours that is not known lies between known ones, or has bounds only and nothing to draw from.
                let is_bounded = |side: &[Option<f64>]| side.is_empty() || side.iter().any(Option::is_some);
                if certain.is_none() && !(is_bounded(&slots[..own]) && is_bounded(&slots[own + 1..])) {
                    return None;
                }
                *slots.get_mut(own)? = certain;
            }
            // We hold one of the ranks of which nothing else is known.
            None => {
                let own_rank = Some(card.table.seated.first()?.own.rank?);
                us = Some(unseated(certain?, &card.table.seats, own_rank));
            }
        }
        let ends = ends(&slots);
        let rounding = slots.iter().map(|slot| slot.map_or(0.0, |score| ladder.rounding(score))).collect();
        let mut is_shared = vec![false; slots.len()];
        for place in ladder.shared() {
            is_shared[*place as usize - 1] = true;
        }
        (slots.len() > 1).then_some(Self { slots, rounding, filled, ends, unranked, us, own, is_shared })
    }

    /// How many provinces it has.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Our rank among those who were drawn, after all have moved, when we stood at `own` and have this score, and whether it
    /// may rest on how those stand of whom only one bound is known.
    pub(super) fn place(
        &self,
        scores: &[f64],
        own: DrawnPlace,
        score: f64,
        assumptions: &Assumptions,
        random: &mut Random,
    ) -> (usize, bool) {
        // Who has our score shares our rank, but for those who were above us: they stay there until we rise.
        let is_raised = scores.get(own.place).is_some_and(|before| score > *before);
        let n_above = if is_raised { 0 } else { own.n_above };
        let (mut rank, mut is_doubtful) = (1, false);
        for (slot, other) in scores.iter().enumerate().filter(|(slot, _)| *slot != own.place) {
            let noise = if assumptions.spread > 0.0 { assumptions.spread * random.normal() } else { 0.0 };
            let moved = |other: f64| (other + assumptions.drift + noise).clamp(0.0, 100.0);
            let is_above = |other: f64| other > score || (other >= score && slot < n_above);
            rank += usize::from(is_above(moved(*other)));
            is_doubtful |= self.ends[slot].is_some_and(|(near, far)| is_above(moved(near)) != is_above(far));
        }
        (rank, is_doubtful)
    }

    /// Draws the scores that are not known, in order between their neighbours; returns our own place among them.
    pub(super) fn draw(&self, random: &mut Random, scores: &mut Vec<f64>) -> DrawnPlace {
        scores.clear();
        let (mut slots, mut rounding) = (self.slots.clone(), self.rounding.clone());
        let mut own = self.seat(&mut slots, &mut rounding, random);
        while scores.len() < slots.len() {
            let hole = Hole::at(&slots, scores.len());
            // Between two of whom only the score is known, others are as likely as the ladder has them there.
            let whole = self.hole_of(hole.start);
            let [from, to] = [(hole.above, 0.0), (hole.below, 1.0)]
                .map(|(score, end)| score.map_or(end, |score| self.share_of(&whole, score)));
            let n_ranks = self.is_shared[hole.start..hole.start + hole.len].iter().filter(|shared| !**shared).count();
            scores.extend((0..n_ranks).map(|_| self.score_in(&whole, from + (to - from) * random.uniform())));
            scores[hole.start..].sort_by(|a, b| b.total_cmp(a));
            self.share(scores, hole.start, hole.len);
            scores.extend(hole.below);
        }
        own.printed = scores.get(own.place).copied().unwrap_or_default();
        // What is printed is not exact; the order is as it is known, and who shares a rank has one score.
        self.keep_one_of_each_rank(scores);
        self.keep_one_of_each_rank(&mut rounding);
        draw_exact(scores, &rounding, random);
        self.share(scores, 0, self.len());
        // Who shares our rank has our score.
        if let Some(&score) = scores.get(own.place) {
            scores[own.n_above.min(own.place)..own.place].fill(score);
        }
        own
    }

    fn keep_one_of_each_rank(&self, figures: &mut Vec<f64>) {
        let mut is_shared = self.is_shared.iter();
        figures.retain(|_| is_shared.next().is_some_and(|is_shared| !is_shared));
    }

    /// Gives `len` places from one on their scores, of which each rank has one, best first: who shares a rank has the same.
    fn share(&self, scores: &mut Vec<f64>, start: usize, len: usize) {
        let mut n_ranks = scores.len() - start;
        scores.resize(start + len, 0.0);
        for place in (start..start + len).rev() {
            let last = start + n_ranks;
            scores[place] = scores[last.saturating_sub(1)];
            n_ranks -= usize::from(!self.is_shared[place]);
        }
    }

    /// Gives those of whom only the score is known a place each.
    fn seat(&self, slots: &mut [Option<f64>], rounding: &mut [f64], random: &mut Random) -> DrawnPlace {
        let mut own = self
            .own
            .map(|(place, rank)| DrawnPlace { place, n_above: rank as usize - 1, printed: 0.0 })
            .unwrap_or_default();
        let order = self.order(random);
        if order.is_empty() {
            return own;
        }
        let drawn = (0..TRIES).find_map(|_| self.counted_places(&order, random));
        let places = drawn.unwrap_or_else(|| self.nearest_places(&order));
        for (one, place) in order.into_iter().zip(places) {
            slots[place] = Some(one.score);
            rounding[place] = one.rounding;
            if let Some(rank) = one.own_rank {
                // Of two figures that are printed alike, nobody knows which is the better.
                let is_shared = Some(&place) == one.places.first() && random.uniform() < 0.5;
                let n_above = if is_shared { rank as usize - 1 } else { place };
                own = DrawnPlace { place, n_above, printed: one.score };
            }
        }
        own
    }

    /// Those of whom only the score is known, best first; among those with our score we have any place.
    fn order(&self, random: &mut Random) -> Vec<&Unseated> {
        let mut order: Vec<&Unseated> = self.unranked.iter().collect();
        if let Some(us) = &self.us {
            let n_above = order.iter().take_while(|other| !reaches(us.score, other.score)).count();
            let n_alike = order[n_above..].iter().take_while(|other| reaches(other.score, us.score)).count();
            let at = n_above + (random.uniform() * (n_alike + 1) as f64) as usize;
            order.insert(at, us);
        }
        order
    }

    /// Where they stand among drawn others, each in its hole; `None` where that is not a place which is left for them.
    fn counted_places(&self, order: &[&Unseated], random: &mut Random) -> Option<Vec<usize>> {
        let hole = |one: &&Unseated| {
            // Whose score is that of somebody with a rank may sit on either side of him.
            let any = (random.uniform() * one.places.len() as f64) as usize;
            Some(self.hole_of(*one.places.get(any)?))
        };
        let holes: Vec<Hole> = order.iter().map(hole).collect::<Option<_>>()?;
        let mut places = Vec::with_capacity(order.len());
        let mut others: Vec<f64> = Vec::new();
        for (at, (one, hole)) in order.iter().zip(&holes).enumerate() {
            let n_in = |holes: &[Hole]| holes.iter().filter(|other| other.start == hole.start).count();
            let n_before = n_in(&holes[..at]);
            if n_before == 0 {
                let n_others = hole.len.checked_sub(n_in(&holes))?;
                others.clear();
                others.extend((0..n_others).map(|_| self.score_in(hole, random.uniform())));
            }
            let n_above = others.iter().filter(|other| **other > one.score).count();
            let place = hole.start + n_above + n_before;
            if !one.places.contains(&place) || places.last().is_some_and(|last| *last >= place) {
                return None;
            }
            places.push(place);
        }
        Some(places)
    }

    /// The places that are left for them where the ladder comes nearest to their scores.
    fn nearest_places(&self, order: &[&Unseated]) -> Vec<usize> {
        // Nobody sits so far back that those behind find no place.
        let mut last = vec![usize::MAX; order.len()];
        let mut behind = usize::MAX;
        for (at, one) in order.iter().enumerate().rev() {
            let place = one.places.iter().rev().find(|place| **place < behind);
            behind = place.or(one.places.last()).copied().unwrap_or_default();
            last[at] = behind;
        }
        let mut places: Vec<usize> = Vec::with_capacity(order.len());
        for (one, last) in order.iter().zip(last) {
            let miss = |place: &usize| {
                let filled = self.filled.get(*place).copied().flatten();
                filled.map_or(f64::MAX, |score| (score - one.score).abs())
            };
            let is_left = |place: &&usize| **place <= last && places.last().is_none_or(|before| before < *place);
            let nearest = one.places.iter().filter(is_left).min_by(|a, b| miss(a).total_cmp(&miss(b)));
            places.push(nearest.copied().unwrap_or(last));
        }
        places
    }

    /// The hole of a place, between those with a rank.
    fn hole_of(&self, place: usize) -> Hole {
        let start = self.slots[..place].iter().rposition(Option::is_some).map_or(0, |known| known + 1);
        Hole::at(&self.slots, start)
    }

    /// The score at a share, 0..=1, of the way through a hole between those with a rank: along the ladder, and evenly where one
    /// end is open.
    fn score_in(&self, hole: &Hole, share: f64) -> f64 {
        let (high, low) = hole.ends();
        let steps = share * (hole.len + 1) as f64;
        let whole = (steps as usize).min(hole.len);
        match self.at_step(hole, whole).zip(self.at_step(hole, whole + 1)) {
            Some((upper, lower)) => upper + (steps - whole as f64) * (lower - upper),
            None => high - (high - low) * share,
        }
    }

    /// At which share of the way through a hole it has a score.
    fn share_of(&self, hole: &Hole, score: f64) -> f64 {
        let (high, low) = hole.ends();
        let part = |upper: f64, lower: f64| {
            if upper > lower { ((upper - score) / (upper - lower)).clamp(0.0, 1.0) } else { 0.0 }
        };
        let step = (0..=hole.len).find_map(|step| {
            let (upper, lower) = self.at_step(hole, step).zip(self.at_step(hole, step + 1))?;
            (score >= lower || step == hole.len).then(|| (step as f64 + part(upper, lower)) / (hole.len + 1) as f64)
        });
        step.unwrap_or_else(|| part(high, low))
    }

    /// The ladder's score at a place of a hole that is closed on both sides, counted from the one before it.
    fn at_step(&self, hole: &Hole, step: usize) -> Option<f64> {
        let (above, below) = hole.above.zip(hole.below)?;
        match step {
            0 => Some(above),
            last if last > hole.len => Some(below),
            inside => self.filled.get(hole.start + inside - 1).copied().flatten(),
        }
    }
}

/// Places side by side whose scores are not known, none or more, and the known scores around them.
struct Hole {
    start: usize,
    len: usize,
    above: Option<f64>,
    below: Option<f64>,
}

impl Hole {
    /// The most and the least that a score in it may be, 0..=100.
    fn ends(&self) -> (f64, f64) {
        (self.above.unwrap_or(100.0), self.below.unwrap_or(0.0))
    }

    /// The one that begins at a place.
    fn at(slots: &[Option<f64>], start: usize) -> Self {
        let len = slots[start..].iter().take_while(|slot| slot.is_none()).count();
        let above = start.checked_sub(1).and_then(|above| slots[above]);
        Self { start, len, above, below: slots.get(start + len).copied().flatten() }
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
