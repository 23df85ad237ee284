//! How to mend what is wrong, where one way is what nearly everybody wants; it is one step, and can be undone.

use super::{Problem, ProblemKind};
use crate::edit::Edit;
use crate::fields::{Field, List, Record, Value};
use crate::figure::FigureFault;
use crate::plan::{Plan, Status};
use std::collections::BTreeSet;

/// The edit that mends a problem; `None` where a person must decide.
#[must_use]
pub fn fix(plan: &Plan, problem: &Problem) -> Option<Edit> {
    let record = Record::holding(&problem.path)?;
    let Record::Row(list, _) = record else { return None };
    let field = problem.path.strip_prefix(&record.path())?.strip_prefix('.')?;
    match (&problem.kind, field) {
        (ProblemKind::UnknownDeadline(id), field) if field.starts_with("deadlines[") => {
            without(plan, record, Field::Deadlines, id)
        }
        (ProblemKind::UnknownIndicator(code), field) if field.starts_with("indicators[") => {
            without(plan, record, Field::Serves, code)
        }
        (ProblemKind::Duplicate(id), "id") => Some(Edit::set(record, Field::Id, Value::Text(free_id(plan, list, id)))),
        (ProblemKind::Figure(FigureFault::ProgressOutOfRange(_)), "progress") => {
            Some(Edit::set(record, Field::Progress, Value::Count(100)))
        }
        (ProblemKind::FinishedNotDone, _) => Some(Edit::set(record, Field::Status, Value::Status(Status::Done))),
        _ => None,
    }
}

/// The edit that takes a name out of a list of names.
fn without(plan: &Plan, record: Record, field: Field, name: &str) -> Option<Edit> {
    let Value::Texts(names) = plan.value(record, field)? else { return None };
    let left = names.into_iter().filter(|one| one != name).collect();
    Some(Edit::set(record, field, Value::Texts(left)))
}

/// The id with the first number behind it that makes it unique in its list.
fn free_id(plan: &Plan, list: List, id: &str) -> String {
    let rows = plan.row_count(list).unwrap_or_default();
    let id_of = |row| match plan.value(Record::Row(list, row), Field::Id) {
        Some(Value::Text(id)) => Some(id),
        _ => None,
    };
    let taken: BTreeSet<String> = (0..rows).filter_map(id_of).collect();
    (2_u32..).map(|n| format!("{id}-{n}")).find(|wanted| !taken.contains(wanted)).unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::plan::{Deadline, Goal, IndicatorRow, Task};

    fn problem(path: &str, kind: ProblemKind) -> Problem {
        Problem { path: path.to_owned(), kind }
    }

    fn plan() -> Plan {
        let deadline = |id: &str| Deadline { id: id.to_owned(), ..Deadline::default() };
        let row = IndicatorRow { deadlines: vec!["a".into(), "lost".into()], progress: 120, ..IndicatorRow::default() };
        Plan {
            goals: vec![Goal::default()],
            indicators: vec![row],
            tasks: vec![Task { progress: 101, ..Task::default() }],
            deadlines: vec![deadline("a"), deadline("a"), deadline("a-2")],
            ..Plan::default()
        }
    }

    fn mended(path: &str, kind: ProblemKind) -> Option<(Field, Value)> {
        let Edit::Set(changes) = fix(&plan(), &problem(path, kind))? else { return None };
        let change = changes.into_iter().next().expect("a change");
        Some((change.field, change.value))
    }

    #[test]
    fn what_has_a_usual_way_to_be_mended_is_mended() {
        let lost = ProblemKind::UnknownDeadline("lost".into());
        let kept = (Field::Deadlines, Value::Texts(vec!["a".into()]));
        assert_eq!(mended("indicators[0].deadlines[1]", lost), Some(kept));
        let twice = mended("deadlines[1].id", ProblemKind::Duplicate("a".into()));
        assert_eq!(twice, Some((Field::Id, Value::Text("a-3".into()))), "a-2 is taken");
        let full = Some((Field::Progress, Value::Count(100)));
        assert_eq!(mended("indicators[0].progress", ProblemKind::Figure(FigureFault::ProgressOutOfRange(120))), full);
        assert_eq!(mended("tasks[0].progress", ProblemKind::Figure(FigureFault::ProgressOutOfRange(101))), full);
    }

    #[test]
    fn what_a_person_must_decide_is_left() {
        assert_eq!(
            mended(
                "indicators[0].measurement.rank",
                ProblemKind::Figure(FigureFault::RankOutOfRange { rank: 70, of: Some(63) })
            ),
            None
        );
        assert_eq!(mended("indicators[0].code", ProblemKind::Duplicate("1.1.1".into())), None);
        assert_eq!(mended("document.title", ProblemKind::MissingTitle), None);
    }
}
