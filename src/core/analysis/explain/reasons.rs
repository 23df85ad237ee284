//! Where the reasons are looked up: one function for each kind of number.

use super::{Explanation, Member, Neighbour, Rule, Side, Subject};
use crate::framework::Level;
use crate::measurement::{Basis, Measurement, SAME_SCORE};
use crate::plan::Plan;
use crate::reference::ReferenceRow;
use crate::scoring::{
    IndexStanding, Interval, MoveOutcome, Note, Outcome, Point, ScoreGround, ScoreOrigin, Scorecard, ScoringContext,
    changes, is_baseline_official, published_row, rank_after, score_and_rank_apart,
};

/// Everything that can be looked up.
pub(super) struct Asked<'a> {
    pub(super) plan: &'a Plan,
    pub(super) context: &'a ScoringContext,
    pub(super) card: &'a Scorecard,
    pub(super) outcome: &'a Outcome,
}

impl Asked<'_> {
    /// An explanation of an entry, with what is below it.
    fn of_entry(&self, subject: Subject, rule: Rule, position: usize) -> Explanation {
        let below = self.indicators_below(position);
        let code = |p: usize| &self.context.framework.entries()[p].spec.code;
        let is_assumed = |p: &usize| {
            self.card.indicators[*p].is_some_and(|i| i.basis == Basis::Assumed)
                || self.outcome.moves.iter().any(|m| m.is_assumed && m.is_change() && m.code == *code(*p))
        };
        Explanation {
            subject,
            rule,
            change: self.change(position),
            basis: None,
            year: None,
            source: None,
            position: Some(position),
            members: self.context.framework.entries()[position].children.iter().map(|&c| self.member(c)).collect(),
            leads: Vec::new(),
            n_indicators: below.len(),
            assumed: below.iter().copied().filter(is_assumed).map(|p| code(p).clone()).collect(),
            unknown: below.into_iter().filter(|&p| self.card.scores[p].is_none()).collect(),
            notes: Vec::new(),
            figure_basis: None,
            ladder_error: None,
        }
    }

    pub(super) fn baseline_score(&self) -> Option<Explanation> {
        let IndexStanding { score, basis, .. } = self.card.baseline;
        let rule = self.baseline_rule(score);
        let baseline = &self.plan.baseline;
        let of_rank = matches!(self.card.baseline.ground, ScoreGround::Rank | ScoreGround::AssumedRank);
        let is_rank_of_plan = baseline.rank.is_some() && self.is_baseline_used();
        let source = match self.card.baseline.ground {
            ScoreGround::Reference => self.own_source_of_score(),
            ScoreGround::Computed => None,
            _ if of_rank && !is_rank_of_plan => self.own_source_of_rank(),
            _ => baseline.source.clone(),
        };
        let top = self.context.framework.entries().iter().position(|e| e.parent.is_none())?;
        let explanation = self.of_entry(Subject::Score(Side::Baseline), rule, top);
        Some(Explanation {
            basis: score.map(|_| basis),
            year: baseline.year.filter(|_| self.card.baseline.ground != ScoreGround::Computed),
            source: source.filter(|s| score.is_some() && !s.is_empty()),
            leads: self.card.baseline.rank.map(|_| Subject::Rank(Side::Baseline)).into_iter().collect(),
            notes: self.card.notes.clone(),
            ladder_error: self.card.table.ladder.leave_one_out().filter(|_| of_rank),
            change: None,
            ..explanation
        })
    }

    /// Whether what the plan states of score and rank counts, rather than the results.
    fn is_baseline_used(&self) -> bool {
        self.card.table.own.is_assumed || is_baseline_official(self.plan, self.context)
    }

    fn baseline_rule(&self, score: Option<Interval>) -> Rule {
        let Some(score) = score else { return Rule::Unknown };
        let by_rank = || {
            let rank = self.card.table.own.rank?;
            let (upper, lower) = self.card.table.ladder.neighbours(rank)?;
            let (upper, lower) = (self.neighbour(upper.point), self.neighbour(lower.point));
            Some(Rule::Interpolated { score, rank, upper, lower })
        };
        match self.card.baseline.ground {
            ScoreGround::Plan | ScoreGround::Reference => Rule::Published { score: score.estimate },
            ScoreGround::Assumed => Rule::Stated { score: score.estimate },
            ScoreGround::Computed => Rule::Mean { score: score.estimate },
            ScoreGround::Rank | ScoreGround::AssumedRank => by_rank().unwrap_or(Rule::Unknown),
            ScoreGround::Unknown => Rule::Unknown,
        }
    }

    pub(super) fn scenario_score(&self) -> Option<Explanation> {
        let outcome = self.outcome;
        let (before, after) = (outcome.baseline.score, outcome.scenario.score);
        let rule = Rule::Moved { before, after, delta: outcome.delta };
        let base = self.baseline_score()?;
        let is_own = |note: &Note| !matches!(note, Note::AssumedBaseline { .. });
        Some(Explanation {
            subject: Subject::Score(Side::Scenario),
            rule,
            basis: after.map(|_| outcome.scenario.basis),
            source: None,
            members: outcome.moves.iter().filter_map(|m| self.moved_member(m)).collect(),
            leads: vec![Subject::Score(Side::Baseline), Subject::Rank(Side::Scenario)],
            notes: outcome.notes.iter().filter(|n| is_own(n)).cloned().collect(),
            ..base
        })
    }

    pub(super) fn rank(&self, side: Side) -> Option<Explanation> {
        let (standing, delta) = match side {
            Side::Baseline => (self.outcome.baseline, 0.0),
            Side::Scenario => (self.outcome.scenario, self.outcome.delta),
        };
        let is_assumed = side == Side::Scenario && self.outcome.moves.iter().any(|m| m.is_assumed && m.is_change());
        let answer = rank_after(self.card, delta, is_assumed);
        let rule = answer.map_or(Rule::Unknown, |a| Rule::Rank(a.map(|point| self.neighbour(point))));
        let score = self.baseline_score()?;
        let known = self.card.table.own.rank.filter(|_| side == Side::Baseline || delta.abs() < SAME_SCORE);
        // Of what the plan assumes and what is published, the published counts, even where they are the same.
        let is_of_plan =
            self.is_baseline_used() && known.is_some() && self.plan.baseline.rank == self.card.table.own.rank;
        let source = if is_of_plan { self.plan.baseline.source.clone() } else { self.own_source_of_rank() };
        let basis = match known {
            _ if answer.is_some_and(|a| a.span.is_assumed) => Basis::Assumed,
            Some(_) if is_of_plan => self.plan.baseline.basis,
            Some(_) => Basis::Published,
            None => Basis::Estimated,
        };
        let notes = if side == Side::Scenario { self.outcome.notes.clone() } else { self.card.notes.clone() };
        Some(Explanation {
            subject: Subject::Rank(side),
            rule,
            basis: answer.map(|_| basis),
            source: source.filter(|s| side == Side::Baseline && known.is_some() && !s.is_empty()),
            year: self.plan.baseline.year,
            position: None,
            members: Vec::new(),
            leads: standing.score.map(|_| Subject::Score(side)).into_iter().collect(),
            n_indicators: 0,
            unknown: Vec::new(),
            assumed: if side == Side::Scenario { score.assumed } else { Vec::new() },
            notes: notes
                .into_iter()
                .filter(|n| {
                    matches!(
                        n,
                        Note::Clipped
                            | Note::ScoreUnknown
                            | Note::AssumedOthers { .. }
                            | Note::RefutedOthers { .. }
                            | Note::AssumedOwn
                            | Note::Contradiction(_)
                    )
                })
                .collect(),
            figure_basis: None,
            ladder_error: self.card.table.ladder.leave_one_out().filter(|_| known.is_none()),
            change: None,
        })
    }

    pub(super) fn group(&self, position: usize) -> Option<Explanation> {
        let score = self.card.scores[position];
        let rule = score.map_or(Rule::Unknown, |score| Rule::Mean { score });
        let explanation = self.of_entry(Subject::Group(position), rule, position);
        let leads = self.moves_in(position).map(|m| Subject::Contribution(m.code.clone())).collect();
        Some(Explanation { basis: score.map(|_| Basis::Estimated), leads, ..explanation })
    }

    pub(super) fn indicator(&self, position: usize) -> Option<Explanation> {
        let known = self.card.indicators[position];
        let rule = known.map_or(Rule::Unknown, Rule::Indicator);
        let measured = self.measurement(position);
        let explanation = self.of_entry(Subject::Indicator(position), rule, position);
        let apart = measured.and_then(|m| score_and_rank_apart(m, self.context.units_of(measured, self.card.n_units)));
        Some(Explanation {
            notes: apart.map(Note::Contradiction).into_iter().collect(),
            figure_basis: measured.filter(|_| known.is_some_and(|k| k.origin != ScoreOrigin::Given)).map(|m| m.basis),
            basis: known.map(|k| k.basis),
            year: measured.and_then(|m| m.year).filter(|_| known.is_some()),
            source: measured.and_then(|m| m.source.clone()).filter(|_| known.is_some()),
            leads: self.moves_in(position).map(|m| Subject::Contribution(m.code.clone())).collect(),
            ..explanation
        })
    }

    pub(super) fn contribution(&self, code: &str) -> Option<Explanation> {
        let moved = self.outcome.moves.iter().find(|m| m.code == code)?;
        let position = self.context.framework.position(code)?;
        let known = self.card.indicators[position];
        let rule = Rule::Contribution { moved: moved.clone() };
        let explanation = self.of_entry(Subject::Contribution(code.to_owned()), rule, position);
        let measured = self.measurement(position).filter(|_| known.is_some());
        Some(Explanation {
            basis: Some(if moved.is_assumed { Basis::Assumed } else { Basis::Estimated }),
            year: measured.and_then(|m| m.year),
            source: measured.and_then(|m| m.source.clone()),
            leads: vec![Subject::Indicator(position)],
            ..explanation
        })
    }

    fn member(&self, position: usize) -> Member {
        let framework = &self.context.framework;
        let known = self.card.indicators[position];
        let below = self.indicators_below(position);
        let source = self.measurement(position).and_then(|m| m.source.clone()).filter(|_| known.is_some());
        let score = self.card.scores[position];
        let of_group = || score.map(|_| Basis::Estimated);
        Member {
            subject: Subject::of_entry(framework, position),
            position,
            within: framework.weight_within_siblings(position),
            effective: framework.entries()[position].effective_weight,
            score,
            contribution: None,
            basis: known.map(|k| k.basis).or_else(of_group),
            is_estimated: !known.is_some_and(|k| k.is_official()),
            source,
            n_known: below.iter().filter(|&&p| self.card.scores[p].is_some()).count(),
            n_indicators: below.len(),
        }
    }

    fn moved_member(&self, moved: &MoveOutcome) -> Option<Member> {
        let member = self.member(self.context.framework.position(&moved.code)?);
        Some(Member {
            subject: Subject::Contribution(moved.code.clone()),
            score: Some(moved.from.score),
            contribution: Some(moved.contribution),
            basis: if moved.is_assumed { Some(Basis::Assumed) } else { member.basis },
            ..member
        })
    }

    /// The moves of the indicators below an entry, itself included.
    fn moves_in(&self, position: usize) -> impl Iterator<Item = &MoveOutcome> {
        let framework = &self.context.framework;
        let is_in = move |p: usize| framework.path_up(p).any(|above| above == position);
        self.outcome.moves.iter().filter(move |m| framework.position(&m.code).is_some_and(is_in))
    }

    fn change(&self, position: usize) -> Option<f64> {
        self.moves_in(position).next()?;
        changes(self.context, &self.outcome.moves).get(position).copied()
    }

    fn indicators_below(&self, position: usize) -> Vec<usize> {
        let framework = &self.context.framework;
        let is_below = |p: &usize| framework.path_up(*p).any(|above| above == position);
        let all = framework.entries().iter().enumerate();
        all.filter(|(_, e)| e.spec.level == Level::Indicator).map(|(p, _)| p).filter(is_below).collect()
    }

    fn measurement(&self, position: usize) -> Option<&Measurement> {
        let code = &self.context.framework.entries().get(position)?.spec.code;
        self.plan.indicator(code)?.measurement.as_ref()
    }

    /// Where our rank of the results is from.
    fn own_source_of_rank(&self) -> Option<String> {
        published_row(self.plan, self.context)?.rank.as_ref()?.source.clone()
    }

    /// Where our score of the results is from.
    fn own_source_of_score(&self) -> Option<String> {
        published_row(self.plan, self.context)?.score.as_ref()?.source.clone()
    }

    /// Whose rank and score a point is; our own published one stands among the others.
    fn neighbour(&self, (rank, score): Point) -> Neighbour {
        let own = self.plan.document.province.as_str();
        let results = self.card.table.results.as_deref();
        let rows = results.map(|r| r.rows.as_slice()).unwrap_or_default();
        let is_it = |r: &&ReferenceRow| r.province != own && r.rank() == Some(rank) && r.score() == Some(score);
        // Of whom only the score is known, the rank is that of the one place that it leaves, if it leaves no more.
        let is_unranked = |r: &&ReferenceRow| r.province != own && r.rank().is_none() && r.score() == Some(score);
        let found = rows.iter().find(is_it).or_else(|| rows.iter().find(is_unranked));
        let is_one_of_several = self.card.table.ladder.unranked().iter().any(|other| other.score == score);
        let is_ranked = found.is_none_or(|row| row.rank.is_some() || !is_one_of_several);
        let province = found.map_or_else(|| own.to_owned(), |r| r.province.clone());
        let source = found.map_or_else(|| self.plan.baseline.source.clone(), ReferenceRow::sources);
        let is_assumed = found.map_or(self.card.table.own.is_assumed, ReferenceRow::is_assumed);
        Neighbour {
            province,
            rank: Some(rank).filter(|_| is_ranked),
            score,
            source: source.filter(|s| !s.is_empty()),
            is_assumed,
        }
    }
}
