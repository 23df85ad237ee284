//! Carrying out edits, one line an arm.

use super::links::follow;
use super::names::{name_anew, once};
use super::{Edit, EditError, FieldChange};
use crate::draft::Draft;
use crate::fields::{Field, List, Record, composed};
use crate::measurement::Standing;
use crate::plan::{EntryCorrection, Move, Plan, ResultCorrection, Scenario};
use crate::scoring::ScoringContext;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A plan and a draft on their way to the next state.
pub(crate) struct Change<'a> {
    pub(crate) plan: &'a mut Arc<Plan>,
    pub(crate) draft: &'a mut Arc<Draft>,
    /// How many units are ranked where neither a measurement nor the results of its year say.
    pub(crate) n_units: u32,
    /// The frameworks and results of every year.
    pub(crate) context: &'a ScoringContext,
}

impl Change<'_> {
    /// Carries out an edit.
    pub(crate) fn carry_out(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Set(changes) => changes.iter().try_for_each(|change| self.set(change)),
            Edit::AddRow { list, at } => {
                rows(self.plan, *list, |rows| rows.add(*at)).map(|()| name_anew(self.plan, *list, *at))
            }
            Edit::DuplicateRow { list, row } => {
                rows(self.plan, *list, |rows| rows.duplicate(*row)).map(|()| name_anew(self.plan, *list, *row + 1))
            }
            Edit::RemoveRows { list, rows: gone } => rows(self.plan, *list, |rows| rows.remove(gone)),
            Edit::ShiftRow { list, from, to } => rows(self.plan, *list, |rows| rows.shift(*from, *to)),
            Edit::RenameAgency { from, to } => self.rename_agency(from, to),
            // The document takes a list apart, so that each edit is judged by the figures after those before it.
            Edit::Together { edits, .. } => edits.iter().try_for_each(|edit| self.carry_out(edit)),
            Edit::RestoreDraft(draft) => self.restore_draft(draft),
            Edit::Replace { plan, .. } => self.replace(plan),
            Edit::CorrectEntry(correction) => self.correct_entry(correction),
            Edit::CorrectResult(correction) => self.correct_result(correction),
            Edit::UncorrectResult { province, year } => self.uncorrect_result(province, *year),
            Edit::SetMove { code, to, assumed } => self.set_move(code, *to, *assumed),
            Edit::RemoveMove { code } => self.remove_move(code),
            Edit::SetMoves { moves, .. } => self.set_moves(moves),
            Edit::ClearMoves => self.clear_moves(),
            Edit::LoadScenario { name } => self.load_scenario(name),
            Edit::SaveScenario { name, note } => self.save_scenario(name, note.as_ref()),
            Edit::DeleteScenario { name } => self.delete_scenario(name),
        }
    }

    /// Writes a field.
    pub(crate) fn set(&mut self, change: &FieldChange) -> Result<(), EditError> {
        let FieldChange { record, field, value } = change;
        // Figures that cannot be are refused at the door.
        if let Some(kind) = record.kind(*field) {
            kind.check(value, self.context.last_rank(self.plan, *record, self.n_units))?;
        }
        let plan = Arc::make_mut(self.plan);
        let before = plan.value(*record, *field);
        plan.set_value(*record, *field, value.clone())?;
        follow(plan, *record, *field, before);
        if let (Record::Measurement(row), Field::Rank) = (record, field)
            && let Some(indicator) = plan.indicators.get_mut(*row)
        {
            // A rank says nothing without the number of the ranked, which stays while the rank is typed anew.
            let year = indicator.measurement.as_ref().and_then(|measurement| measurement.year);
            let n_units = Some(self.context.n_units_of(year, self.n_units)).filter(|n| *n > 0);
            if let Some(measurement) = &mut indicator.measurement {
                measurement.of = measurement.of.or(measurement.rank.and(n_units));
            }
            indicator.measurement.take_if(|m| m.is_empty(n_units));
        }
        Ok(())
    }

    fn rename_agency(&mut self, from: &str, to: &str) -> Result<(), EditError> {
        let to = composed(to.trim().to_owned());
        let to = to.as_str();
        if to.is_empty() {
            return Err(EditError::EmptyName);
        }
        let plan = Arc::make_mut(self.plan);
        let mut names: Vec<&mut String> = Vec::new();
        for row in &mut plan.indicators {
            names.extend(row.lead.iter_mut().chain(&mut row.support));
            names.extend(row.evidence.iter_mut().filter_map(|e| e.owner.as_mut()));
            names.extend(row.inquiries.iter_mut().filter_map(|i| i.of.as_mut()));
        }
        names.extend(plan.targets.iter_mut().filter_map(|t| t.owner.as_mut()));
        for task in &mut plan.tasks {
            names.extend(task.lead.iter_mut().chain(&mut task.support));
            names.extend(task.inquiries.iter_mut().filter_map(|i| i.of.as_mut()));
        }
        for deadline in &mut plan.deadlines {
            names.extend(deadline.to.as_mut());
            names.extend(deadline.inquiries.iter_mut().filter_map(|i| i.of.as_mut()));
        }
        let mut is_any = false;
        for name in names.into_iter().filter(|n| **n == from) {
            to.clone_into(name);
            is_any = true;
        }
        // Two agencies that became one stand once in a list.
        plan.indicators.iter_mut().for_each(|row| once(&mut row.support, to));
        for task in &mut plan.tasks {
            once(&mut task.lead, to);
            once(&mut task.support, to);
        }
        if is_any { Ok(()) } else { Err(EditError::NoSuchAgency(from.to_owned())) }
    }

    fn replace(&mut self, plan: &Arc<Plan>) -> Result<(), EditError> {
        *self.plan = Arc::clone(plan);
        Ok(())
    }

    fn correct_entry(&mut self, correction: &EntryCorrection) -> Result<(), EditError> {
        correction.fault().map_or(Ok(()), Err)?;
        let corrections = &mut Arc::make_mut(self.plan).framework_corrections;
        match corrections.iter().position(|c| c.code == correction.code) {
            Some(known) if correction.is_empty() => drop(corrections.remove(known)),
            Some(known) => corrections[known] = correction.clone(),
            None if correction.is_empty() => {}
            None => corrections.push(correction.clone()),
        }
        Ok(())
    }

    fn correct_result(&mut self, correction: &ResultCorrection) -> Result<(), EditError> {
        if correction.province.trim().is_empty() {
            return Err(EditError::EmptyName);
        }
        let ranked = self.context.year_of(correction).and_then(|year| self.context.ranked_in(year));
        let of = ranked.unwrap_or(self.n_units);
        correction.faults(Some(of)).next().map_or(Ok(()), |(_, fault)| Err(fault))?;
        let known = self.correction_of(correction);
        let corrections = &mut Arc::make_mut(self.plan).reference_corrections;
        match known.and_then(|at| corrections.get_mut(at)) {
            // However the plan has written province and year, they stay.
            Some(known) => {
                let (province, year) = (known.province.clone(), known.year);
                *known = ResultCorrection { province, year, ..correction.clone() };
            }
            None => corrections.push(correction.clone()),
        }
        Ok(())
    }

    /// Where the plan corrects the result of a province in a year, by whichever name.
    fn correction_of(&self, wanted: &ResultCorrection) -> Option<usize> {
        let own = &self.plan.document.province;
        let place = |c: &ResultCorrection| {
            let year = self.context.year_of(c);
            (year, self.context.name_in_year(year, own, &c.province))
        };
        let wanted = place(wanted);
        self.plan.reference_corrections.iter().position(|c| place(c) == wanted)
    }

    fn uncorrect_result(&mut self, province: &str, year: Option<i32>) -> Result<(), EditError> {
        let wanted = ResultCorrection { province: province.to_owned(), year, ..ResultCorrection::default() };
        if let Some(at) = self.correction_of(&wanted) {
            Arc::make_mut(self.plan).reference_corrections.remove(at);
        }
        Ok(())
    }

    fn restore_draft(&mut self, draft: &Draft) -> Result<(), EditError> {
        *self.draft = Arc::new(draft.clone());
        Ok(())
    }

    /// A move to where the indicator is known to stand is no move; what is assumed of it would not count there.
    fn set_move(&mut self, code: &str, to: Standing, assumed: Option<Standing>) -> Result<(), EditError> {
        let known = self.plan.indicator(code).and_then(|row| row.measurement.as_ref());
        let is_there = known.is_some_and(|m| match to {
            Standing::Rank(rank) => m.rank == Some(rank),
            Standing::Score(score) => m.score == Some(score),
        });
        if is_there {
            return self.remove_move(code);
        }
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
        Arc::make_mut(self.draft).moves.retain(|m| m.code != code);
        Ok(())
    }

    fn set_moves(&mut self, moves: &[Move]) -> Result<(), EditError> {
        *self.draft = Arc::new(Draft { scenario: None, moves: moves.to_vec() });
        Ok(())
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
        let name = composed(name.trim().to_owned());
        let name = name.as_str();
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

/// The rows of any list, as far as adding, copying, removing and moving go.
trait Rows {
    fn add(&mut self, at: usize) -> Result<(), EditError>;
    fn duplicate(&mut self, row: usize) -> Result<(), EditError>;
    fn remove(&mut self, gone: &[usize]) -> Result<(), EditError>;
    fn shift(&mut self, from: usize, to: usize) -> Result<(), EditError>;
}

impl<T: Clone + Default> Rows for Vec<T> {
    fn add(&mut self, at: usize) -> Result<(), EditError> {
        if at > self.len() {
            return Err(EditError::NoSuchRow(at));
        }
        self.insert(at, T::default());
        Ok(())
    }

    fn duplicate(&mut self, row: usize) -> Result<(), EditError> {
        let copy = self.get(row).cloned().ok_or(EditError::NoSuchRow(row))?;
        self.insert(row + 1, copy);
        Ok(())
    }

    fn remove(&mut self, gone: &[usize]) -> Result<(), EditError> {
        if let Some(row) = gone.iter().find(|row| **row >= self.len()) {
            return Err(EditError::NoSuchRow(*row));
        }
        let gone: BTreeSet<usize> = gone.iter().copied().collect();
        let mut row = 0;
        self.retain(|_| {
            row += 1;
            !gone.contains(&(row - 1))
        });
        Ok(())
    }

    fn shift(&mut self, from: usize, to: usize) -> Result<(), EditError> {
        if let Some(row) = [from, to].into_iter().find(|row| *row >= self.len()) {
            return Err(EditError::NoSuchRow(row));
        }
        let moved = self.remove(from);
        self.insert(to, moved);
        Ok(())
    }
}

fn rows(
    plan: &mut Arc<Plan>,
    list: List,
    change: impl FnOnce(&mut dyn Rows) -> Result<(), EditError>,
) -> Result<(), EditError> {
    let plan = Arc::make_mut(plan);
    match list {
        List::Goals => change(&mut plan.goals),
        List::Requirements => change(&mut plan.requirements),
        List::DataSources => change(&mut plan.data_sources),
        List::Sections => change(&mut plan.sections),
        List::Indicators => change(&mut plan.indicators),
        List::Evidence(of) => change(&mut plan.indicators.get_mut(of).ok_or(EditError::NoSuchRow(of))?.evidence),
        List::Targets => change(&mut plan.targets),
        List::Tasks => change(&mut plan.tasks),
        List::Deadlines => change(&mut plan.deadlines),
        List::Scenarios => change(&mut plan.scenarios),
        List::Inquiries(of, row) => change(plan.inquiries_mut(of, row).ok_or(EditError::NoSuchRow(row))?),
        List::Comments(of, row) => change(plan.comments_mut(of, row).ok_or(EditError::NoSuchRow(row))?),
    }
}
