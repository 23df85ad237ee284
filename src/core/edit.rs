//! The edits: every way in which a plan, or the draft of a scenario, can change.

use crate::document::Draft;
use crate::measurement::{Basis, Measurement, Standing};
use crate::plan::{IndicatorRow, Move, Plan, Scenario, Status, Task};
use crate::scoring::Refusal;
use std::sync::Arc;
use thiserror::Error;

/// A change. Rows are positions in the plan's lists.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets or clears the rank of an indicator. The figure is assumed until somebody says where it is from.
    SetRank {
        /// The row.
        row: usize,
        /// The rank, 1..=n.
        rank: Option<u32>,
    },
    /// Sets or clears the score of an indicator. The figure is assumed until somebody says where it is from.
    SetScore {
        /// The row.
        row: usize,
        /// The score, 0..=100.
        score: Option<f64>,
    },
    /// Says on what ground an indicator's figures stand, and where they are from.
    SetBasis {
        /// The row.
        row: usize,
        /// The ground.
        basis: Basis,
        /// Where they are from.
        source: Option<String>,
    },
    /// Sets or clears the agency that leads an indicator.
    SetLead {
        /// The row.
        row: usize,
        /// The agency.
        lead: Option<String>,
    },
    /// Sets how far the work on an indicator is.
    SetIndicatorStatus {
        /// The row.
        row: usize,
        /// How far.
        status: Status,
    },
    /// Sets how much of the work on an indicator is done.
    SetIndicatorProgress {
        /// The row.
        row: usize,
        /// 0..=100.
        progress: u8,
    },
    /// Sets or clears the remark on an indicator.
    SetIndicatorNote {
        /// The row.
        row: usize,
        /// The remark.
        note: Option<String>,
    },
    /// Sets how far a task is.
    SetTaskStatus {
        /// The row.
        row: usize,
        /// How far.
        status: Status,
    },
    /// Sets how much of a task is done.
    SetTaskProgress {
        /// The row.
        row: usize,
        /// 0..=100.
        progress: u8,
    },
    /// Marks a deadline as done for a year, or not.
    SetDeadlineDone {
        /// The row.
        row: usize,
        /// The year.
        year: i32,
        /// Whether it is done.
        is_done: bool,
    },
    /// Moves an indicator in the draft.
    SetMove {
        /// Its code.
        code: String,
        /// Where to.
        to: Standing,
        /// Where it is assumed to stand now; kept from an earlier move when `None`.
        assumed: Option<Standing>,
    },
    /// Takes a move out of the draft.
    RemoveMove {
        /// The indicator's code.
        code: String,
    },
    /// Empties the draft.
    ClearMoves,
    /// Makes a scenario of the plan the draft.
    LoadScenario {
        /// Its name.
        name: String,
    },
    /// Keeps the draft in the plan under a name, in place of a scenario with that name.
    SaveScenario {
        /// Its name.
        name: String,
        /// A remark.
        note: Option<String>,
    },
    /// Takes a scenario out of the plan.
    DeleteScenario {
        /// Its name.
        name: String,
    },
}

/// Why an edit is refused. Nothing has changed then.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum EditError {
    /// There is no such row.
    #[error("there is no row {0}")]
    NoSuchRow(usize),
    /// The indicator has no figure that could stand on a ground.
    #[error("the indicator has no figure")]
    NotMeasured,
    /// A share of work is not within 0..=100.
    #[error("{0} is not within 0 and 100")]
    ProgressOutOfRange(u8),
    /// There is no scenario with this name.
    #[error("there is no scenario named {0}")]
    NoSuchScenario(String),
    /// The draft does not move this indicator.
    #[error("{0} is not moved")]
    NoSuchMove(String),
    /// A scenario needs a name.
    #[error("a scenario needs a name")]
    EmptyName,
    /// The draft has no moves to keep.
    #[error("the scenario has no moves")]
    NothingToSave,
    /// A rank is not within 1..=`of`.
    #[error("rank {rank} is not within 1 and {of}")]
    RankOutOfRange {
        /// The rank.
        rank: u32,
        /// How many units are ranked.
        of: u32,
    },
    /// A score is not within 0..=100.
    #[error("{0} is not a score within 0 and 100")]
    ScoreOutOfRange(f64),
    /// Moves cannot be computed.
    #[error("{} of the moves cannot be computed", .0.len())]
    Refused(Vec<Refusal>),
}

/// A plan and a draft on their way to the next state.
pub(crate) struct Change<'a> {
    pub(crate) plan: &'a mut Arc<Plan>,
    pub(crate) draft: &'a mut Arc<Draft>,
    /// How many units are ranked where a measurement does not say.
    pub(crate) n_units: u32,
}

impl Change<'_> {
    /// Carries out an edit; one line an arm.
    pub(crate) fn carry_out(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::SetRank { row, rank } => self.set_rank(*row, *rank),
            Edit::SetScore { row, score } => self.set_score(*row, *score),
            Edit::SetBasis { row, basis, source } => self.set_basis(*row, *basis, source.as_ref()),
            Edit::SetLead { row, lead } => self.indicator(*row).map(|r| r.lead.clone_from(lead)),
            Edit::SetIndicatorStatus { row, status } => self.indicator(*row).map(|r| r.status = *status),
            Edit::SetIndicatorProgress { row, progress } => self.set_indicator_progress(*row, *progress),
            Edit::SetIndicatorNote { row, note } => self.indicator(*row).map(|r| r.note.clone_from(note)),
            Edit::SetTaskStatus { row, status } => self.task(*row).map(|t| t.status = *status),
            Edit::SetTaskProgress { row, progress } => self.set_task_progress(*row, *progress),
            Edit::SetDeadlineDone { row, year, is_done } => self.set_deadline_done(*row, *year, *is_done),
            Edit::SetMove { code, to, assumed } => self.set_move(code, *to, *assumed),
            Edit::RemoveMove { code } => self.remove_move(code),
            Edit::ClearMoves => self.clear_moves(),
            Edit::LoadScenario { name } => self.load_scenario(name),
            Edit::SaveScenario { name, note } => self.save_scenario(name, note.as_ref()),
            Edit::DeleteScenario { name } => self.delete_scenario(name),
        }
    }

    fn indicator(&mut self, row: usize) -> Result<&mut IndicatorRow, EditError> {
        Arc::make_mut(self.plan).indicators.get_mut(row).ok_or(EditError::NoSuchRow(row))
    }

    fn task(&mut self, row: usize) -> Result<&mut Task, EditError> {
        Arc::make_mut(self.plan).tasks.get_mut(row).ok_or(EditError::NoSuchRow(row))
    }

    fn set_rank(&mut self, row: usize, rank: Option<u32>) -> Result<(), EditError> {
        let n_units = self.n_units;
        let of = self.indicator(row)?.measurement.as_ref().and_then(|m| m.of).unwrap_or(n_units);
        if let Some(rank) = rank.filter(|r| *r == 0 || *r > of) {
            return Err(EditError::RankOutOfRange { rank, of });
        }
        self.measure(row, |m| {
            m.rank = rank;
            m.of = rank.map(|_| of);
        })
    }

    fn set_score(&mut self, row: usize, score: Option<f64>) -> Result<(), EditError> {
        if let Some(score) = score.filter(|s| !(0.0..=100.0).contains(s)) {
            return Err(EditError::ScoreOutOfRange(score));
        }
        self.measure(row, |m| m.score = score)
    }

    /// Changes a figure: what was said of the old one does not hold for the new one.
    fn measure(&mut self, row: usize, change: impl FnOnce(&mut Measurement)) -> Result<(), EditError> {
        let indicator = self.indicator(row)?;
        let before = indicator.measurement.clone().unwrap_or_default();
        let mut next = before.clone();
        change(&mut next);
        if next != before {
            next.basis = Basis::Assumed;
            next.source = None;
        }
        indicator.measurement = next.has_figure().then_some(next);
        Ok(())
    }

    fn set_basis(&mut self, row: usize, basis: Basis, source: Option<&String>) -> Result<(), EditError> {
        let measurement = self.indicator(row)?.measurement.as_mut().ok_or(EditError::NotMeasured)?;
        measurement.basis = basis;
        measurement.source = source.cloned();
        Ok(())
    }

    fn set_indicator_progress(&mut self, row: usize, progress: u8) -> Result<(), EditError> {
        self.indicator(row)?.progress = checked_progress(progress)?;
        Ok(())
    }

    fn set_task_progress(&mut self, row: usize, progress: u8) -> Result<(), EditError> {
        self.task(row)?.progress = checked_progress(progress)?;
        Ok(())
    }

    fn set_deadline_done(&mut self, row: usize, year: i32, is_done: bool) -> Result<(), EditError> {
        let deadlines = &mut Arc::make_mut(self.plan).deadlines;
        let done = &mut deadlines.get_mut(row).ok_or(EditError::NoSuchRow(row))?.done;
        done.retain(|y| *y != year);
        if is_done {
            done.push(year);
            done.sort_unstable();
        }
        Ok(())
    }

    fn set_move(&mut self, code: &str, to: Standing, assumed: Option<Standing>) -> Result<(), EditError> {
        let moves = &mut Arc::make_mut(self.draft).moves;
        match moves.iter_mut().find(|m| m.code == code) {
            Some(known) => {
                known.to = to;
                known.assumed = assumed.or(known.assumed);
            }
            None => moves.push(Move { assumed, ..Move::new(code, to) }),
        }
        Ok(())
    }

    fn remove_move(&mut self, code: &str) -> Result<(), EditError> {
        let draft = Arc::make_mut(self.draft);
        let before = draft.moves.len();
        draft.moves.retain(|m| m.code != code);
        if draft.moves.len() < before { Ok(()) } else { Err(EditError::NoSuchMove(code.to_owned())) }
    }

    fn clear_moves(&mut self) -> Result<(), EditError> {
        *self.draft = Arc::new(Draft::default());
        Ok(())
    }

    fn load_scenario(&mut self, name: &str) -> Result<(), EditError> {
        let scenario = self.plan.scenario(name).ok_or_else(|| EditError::NoSuchScenario(name.to_owned()))?;
        let draft = Draft { scenario: Some(name.to_owned()), moves: scenario.moves.clone() };
        *self.draft = Arc::new(draft);
        Ok(())
    }

    fn save_scenario(&mut self, name: &str, note: Option<&String>) -> Result<(), EditError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(EditError::EmptyName);
        }
        if self.draft.moves.is_empty() {
            return Err(EditError::NothingToSave);
        }
        let moves = self.draft.moves.clone();
        let scenarios = &mut Arc::make_mut(self.plan).scenarios;
        match scenarios.iter_mut().find(|s| s.name == name) {
            Some(known) => {
                known.moves = moves;
                known.note = note.cloned().or_else(|| known.note.take());
            }
            None => {
                let scenario = Scenario { name: name.to_owned(), note: note.cloned(), moves, ..Scenario::default() };
                scenarios.push(scenario);
            }
        }
        Arc::make_mut(self.draft).scenario = Some(name.to_owned());
        Ok(())
    }

    fn delete_scenario(&mut self, name: &str) -> Result<(), EditError> {
        let position = self.plan.scenarios.iter().position(|s| s.name == name);
        let position = position.ok_or_else(|| EditError::NoSuchScenario(name.to_owned()))?;
        Arc::make_mut(self.plan).scenarios.remove(position);
        if self.draft.scenario.as_deref() == Some(name) {
            Arc::make_mut(self.draft).scenario = None;
        }
        Ok(())
    }
}

fn checked_progress(progress: u8) -> Result<u8, EditError> {
    if progress > 100 { Err(EditError::ProgressOutOfRange(progress)) } else { Ok(progress) }
}
