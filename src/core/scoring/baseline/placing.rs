//! The tables that a province is placed in: as they are, and without what is assumed of others.

use super::{Stated, is_baseline_official, not_falling, published_row, without_seat};
use crate::measurement::SAME_SCORE;
use crate::plan::Plan;
use crate::reference::{ReferenceResults, ReferenceRow, Sourced};
use crate::scoring::filled::{FilledLadder, Point, Unranked, is_surely_above};
use crate::scoring::interval::Interval;
use crate::scoring::own_place::OwnPlace;
use crate::scoring::seats::{Room, Seats, Us};
use crate::scoring::tables::RankTable;
use crate::scoring::{Contradiction, ScoringContext};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A ladder with everybody on it, and the room of our own score where our rank is not known; without one, the seats next to it.
struct Seating {
    ladder: FilledLadder,
    /// Rank and score of the others where both are known, best first.
    others: Vec<Point>,
    room: Option<Result<Room, Room>>,
}

impl Stated {
    /// The table that we are placed in, by these results.
    pub(super) fn table(
        &self,
        plan: &Plan,
        context: &ScoringContext,
        results: Option<&Arc<ReferenceResults>>,
        n_units: u32,
    ) -> RankTable {
        let own = &plan.document.province;
        let Seating { ladder, others, room } = self.seating(results.map(Arc::as_ref), own, n_units);
        let mut table = self.placed(ladder);
        // Of what contradicts our own score, or each other, the others may be wrong as well.
        let consistent = table.own.contradicting.zip(table.own.rank).map(|(score, rank)| {
            let fits = |&&(r, s): &&(u32, f64)| (r >= rank || s >= score) && (r <= rank || s <= score);
            let kept: Vec<(u32, f64)> = others.iter().filter(fits).copied().collect();
            FilledLadder::new(n_units, &kept, self.own_rung())
        });
        let doubted = consistent.or_else(|| table.ladder.doubted(&others, self.own_rung()));
        table.doubted = doubted.map(|ladder| Box::new(self.placed(ladder)));
        table.results = results.cloned();
        if let Some(room) = room {
            table.own.has_no_seat = room.is_err();
            let Room { best, worst, seats, may_share } = room.unwrap_or_else(|beside| beside);
            (table.seats, table.may_share) = (seats, may_share);
            let seated = BTreeSet::from([best, worst]).into_iter().map(|rank| {
                let stated = Self { score: self.stated_score(), rank: Some(rank), ..self.clone() };
                let mut table = stated.placed(stated.seating(results.map(Arc::as_ref), own, n_units).ladder);
                table.own.is_assumed = self.is_assumed() || self.is_nobody;
                table
            });
            table.seated = seated.collect();
        }
        table.contradictions = self.contradictions(plan, context, &table);
        table
    }

    /// The ladder of the others, with those of whom only the score is known where that leaves them.
    fn seating(&self, results: Option<&ReferenceResults>, own: &str, n_units: u32) -> Seating {
        let Some(results) = results else {
            let ladder = FilledLadder::new(n_units, &[], self.own_rung());
            return Seating { ladder, others: Vec::new(), room: None };
        };
        // Whether our own score can be that of our rank, the others say.
        let seats = Seats::of(results, Us { name: own, rank: self.any_rank(), score: None });
        let others = seats.points();
        let shared: Vec<u32> = seats.shared().collect();
        let of = |points: &[Point]| FilledLadder::new(n_units, points, self.own_rung()).with_shared(&shared);
        let ladder = of(&others);
        let us = self.place(&ladder).us(own);
        let seats = Seats::of(results, us);
        let rounding = |score: f64| ladder.rounding(score);
        let sitters = seats.sitters(results, us, rounding);
        let room = seats.own_room(&sitters, rounding);
        let is_sound = ladder.left_out().is_empty() && !ladder.is_own_taken() && seats.crowded().next().is_none();
        let has_all = sitters.iter().all(|sitter| sitter.row.is_none() || sitter.seats.is_some());
        let seated = if is_sound && has_all { seats.in_order(results, us, rounding) } else { None };
        let Some(seated) = seated.filter(|seated| !seated.is_empty()) else {
            return Seating { ladder, others, room };
        };
        // Whose score leaves one seat is as good as ranked there.
        let (single, several): (Vec<Unranked>, Vec<Unranked>) = seated.into_iter().partition(|s| s.seats.len() == 1);
        let seated: Vec<Point> = single.iter().map(|sitter| (sitter.best(), sitter.score)).collect();
        let ladder = of(&[others.clone(), seated].concat()).with_unranked(several);
        Seating { ladder, others, room }
    }

    fn placed(&self, ladder: FilledLadder) -> RankTable {
        let own = self.place(&ladder);
        RankTable { ladder, own, ..RankTable::default() }
    }

    /// The table without those results of others that contradict what is published of the rest, and whose they are: each of
    /// them that does so alone, and all where only together they do.
    pub(super) fn without_refuted(
        &mut self,
        plan: &Plan,
        context: &ScoringContext,
        table: &RankTable,
        n_units: u32,
    ) -> (RankTable, Vec<String>) {
        let with = |kept: &[String]| {
            let results = table.results.as_ref().map(|all| {
                let mut results = self.as_published(context, all);
                let is_kept = |row: &&ReferenceRow| kept.contains(&row.province);
                results.rows.retain(|row| !is_kept(&row));
                results.rows.extend(all.rows.iter().filter(is_kept).cloned());
                Arc::new(results)
            });
            self.table(plan, context, results.as_ref(), n_units)
        };
        let is_harmless = |one: &&String| !with(std::slice::from_ref(*one)).is_contradictory();
        let mut kept: Vec<String> = self.assumed_others.iter().filter(is_harmless).cloned().collect();
        let mut rest = with(&kept);
        if rest.is_contradictory() {
            kept.clear();
            rest = with(&kept);
        }
        let (kept, refuted) = std::mem::take(&mut self.assumed_others).into_iter().partition(|one| kept.contains(one));
        self.assumed_others = kept;
        (rest, refuted)
    }

    /// The results with what is published of others in place of what is assumed of them.
    fn as_published(&self, context: &ScoringContext, results: &ReferenceResults) -> ReferenceResults {
        let is_assumed = |row: &&ReferenceRow| self.assumed_others.contains(&row.province);
        let mut as_published = results.clone();
        as_published.rows.retain(|row| !is_assumed(&row));
        let published = context.as_published(results);
        as_published.rows.extend(published.iter().flat_map(|p| p.rows.iter().filter(is_assumed)).cloned());
        as_published
    }

    /// A table without what is assumed of others: with what is published of them, and with nothing. None where nothing
    /// is assumed.
    pub(super) fn sure_tables(
        &self,
        plan: &Plan,
        context: &ScoringContext,
        table: &RankTable,
        n_units: u32,
    ) -> Vec<RankTable> {
        let Some(results) = table.results.as_ref().filter(|_| self.is_among_assumed()) else { return Vec::new() };
        let is_assumed = |row: &&ReferenceRow| self.assumed_others.contains(&row.province);
        let as_published = self.as_published(context, results);
        // What a correction does not state, or states as published, stands.
        let corrections: Vec<_> = context.corrections_of_reference().map(|(_, correction)| correction).collect();
        let stated = |row: &ReferenceRow| corrections.iter().rev().find(|c| c.province == row.province);
        let mut without = as_published.clone();
        without.rows.iter_mut().filter(|row| is_assumed(&&**row)).for_each(|row| {
            let (rank, score) = stated(row).map_or((None, None), |c| (c.rank, c.score));
            row.rank = row.rank.take().filter(|published| rank.is_none_or(|rank| rank == published.value));
            let is_same =
                |published: &Sourced<f64>| score.is_none_or(|score| (score - published.value).abs() < SAME_SCORE);
            row.score = row.score.take().filter(is_same);
        });
        [as_published, without].map(|results| self.table(plan, context, Some(&Arc::new(results)), n_units)).into()
    }

    /// What of it can be held against the others.
    fn place(&self, ladder: &FilledLadder) -> OwnPlace {
        let rank = self.any_rank();
        let of_rank = rank.and_then(|rank| ladder.at_rank(rank));
        let bounds = rank.filter(|_| !ladder.has_no_others()).map(|rank| ladder.exact_bounds(rank));
        let stated = self.stated_score();
        let contradicting = stated.filter(|score| rank.is_some_and(|rank| !ladder.allows(rank, *score)));
        let (score, bounds) = match stated.filter(|_| contradicting.is_none()) {
            Some(score) => {
                let off = ladder.rounding(score);
                (Some(Interval::point(score)), Some((score - off, score + off)))
            }
            None => (of_rank, bounds),
        };
        OwnPlace {
            rank,
            score,
            bounds,
            contradicting,
            is_assumed: self.is_assumed() || self.is_nobody,
            has_no_seat: false,
        }
    }

    /// Figures of a table that cannot all be true.
    fn contradictions(&self, plan: &Plan, context: &ScoringContext, table: &RankTable) -> Vec<Contradiction> {
        let RankTable { ladder, own, .. } = table;
        let mut found = Vec::new();
        let published = published_row(plan, context);
        let taken = self.any_rank().and_then(|rank| {
            let rows = table.results.as_ref()?.rows.iter();
            let holds = |r: &&ReferenceRow| r.rank() == Some(rank) && r.province != plan.document.province;
            // Where both ranks are published they are shared, unless the scores are known and are not the same.
            let is_shared = self.rank == Some(rank) && published.is_some_and(|row| row.rank() == Some(rank));
            let is_above = |score, other| is_surely_above(score, other, |score| ladder.rounding(score));
            // Who shares our rank with another one has the score that goes with it.
            let of_rank =
                table.results.iter().flat_map(|results| &results.rows).filter(holds).find_map(ReferenceRow::score);
            let is_tie = |row: &ReferenceRow| match (self.score, row.score().or(of_rank)) {
                (Some(own), Some(other)) => !is_above(own, other) && !is_above(other, own),
                _ => is_shared,
            };
            let holder = rows.filter(holds).find(|row| !is_tie(row) || ladder.is_own_taken())?;
            Some(Contradiction::RankTaken { rank, province: holder.province.clone() })
        });
        found.extend(taken);
        if let (Some(score), Some(rank)) = (own.contradicting, own.rank) {
            let (lo, hi) = ladder.bounds(rank);
            found.push(Contradiction::ScoreOutsideNeighbours { score, rank, lo, hi });
        }
        if let Some(first) = ladder.left_out().first() {
            found.push(not_falling(table, *first, ladder.left_out().len()));
        }
        if let Some(row) = published.filter(|_| is_baseline_official(plan, context)) {
            let score = plan.baseline.other_score(row.score()).map(|(plan, published)| (false, plan, published));
            let rank = plan.baseline.other_rank(row.rank(), ladder.n_units());
            let rank = rank.map(|(plan, published)| (true, f64::from(plan), f64::from(published)));
            let other = |(is_rank, plan, published)| Contradiction::OtherFigure { is_rank, plan, published };
            found.extend(score.into_iter().chain(rank).map(other));
        }
        found.extend(without_seat(table, &plan.document.province).into_iter().next().filter(|_| found.is_empty()));
        found
    }
}
