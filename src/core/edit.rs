//! The edits: every way in which a plan, or the draft of a scenario, can change.

mod change;
mod links;
mod names;

pub(crate) use change::Change;

use crate::draft::Draft;
use crate::fields::{Field, FieldError, List, Record, Value};
use crate::figure::FigureFault;
use crate::measurement::Standing;
use crate::plan::{EntryCorrection, Move, Plan, ResultCorrection};
use crate::scoring::Refusal;
use std::sync::Arc;
use thiserror::Error;

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Writes fields: one of a form, or many at once when rows are set together or a block is pasted.
    Set(Vec<FieldChange>),
    /// Puts an empty row into a list.
    AddRow {
        /// The list.
        list: List,
        /// Before which row; the number of rows for the end.
        at: usize,
    },
    /// Puts a copy of a row behind it.
    DuplicateRow {
        /// The list.
        list: List,
        /// The row.
        row: usize,
    },
    /// Takes rows out of a list.
    RemoveRows {
        /// The list.
        list: List,
        /// The rows.
        rows: Vec<usize>,
    },
    /// Moves a row to another place of its list.
    ShiftRow {
        /// The list.
        list: List,
        /// The row.
        from: usize,
        /// Where it stands afterwards.
        to: usize,
    },
    /// Gives an agency another name wherever it stands.
    RenameAgency {
        /// The name so far.
        from: String,
        /// The new name.
        to: String,
    },
    /// Several edits as one step, in their order; when one is refused, none is carried out.
    Together {
        /// The edits.
        edits: Vec<Edit>,
        /// What made them.
        cause: Cause,
    },
    /// Puts another plan in the place of this one.
    Replace {
        /// The plan.
        plan: Arc<Plan>,
        /// What made it.
        cause: Cause,
    },
    /// Corrects an entry of the framework for this plan, in place of an earlier correction; one that corrects
    /// nothing takes it away.
    CorrectEntry(EntryCorrection),
    /// Corrects a province's published result for this plan, in place of an earlier correction.
    CorrectResult(ResultCorrection),
    /// Takes the correction of a province's result away.
    UncorrectResult {
        /// The province.
        province: String,
        /// The year; that of the reference results where it is missing.
        year: Option<i32>,
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
    /// Takes a move out of the draft, if it is there.
    RemoveMove {
        /// The indicator's code.
        code: String,
    },
    /// Puts computed moves into the draft, in place of all that are there.
    SetMoves {
        /// The moves, one an indicator.
        moves: Vec<Move>,
        /// What computed them.
        origin: MovesOrigin,
    },
    /// Brings back the draft of an earlier run as it was; moves that no longer apply sleep in it.
    RestoreDraft(Draft),
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

/// A field written.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The record.
    pub record: Record,
    /// The field.
    pub field: Field,
    /// What it is to hold.
    pub value: Value,
}

/// What computes a whole set of moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovesOrigin {
    /// Goal seeking.
    GoalSeek,
    /// What the plan expects of its indicators.
    Expected,
}

/// What makes a whole plan anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The text of the file was edited.
    Text,
    /// A table was imported.
    Import,
    /// A block was pasted that adds rows.
    Paste,
    /// Indicators of the framework were chosen.
    Choose,
    /// Words were found and replaced.
    FindReplace,
    /// A version before was brought back.
    Restore,
    /// Unsaved work of an earlier run was brought back.
    Recover,
    /// What another program wrote was taken.
    TakeTheirs,
    /// An explanation was asked for.
    Inquire,
    /// A comment was begun.
    Comment,
    /// What waited was marked as done.
    TickOff,
}

impl Edit {
    /// Whether rows of a list come, go or change places.
    #[must_use]
    pub fn moves_rows(&self) -> bool {
        match self {
            Self::AddRow { .. }
            | Self::DuplicateRow { .. }
            | Self::RemoveRows { .. }
            | Self::ShiftRow { .. }
            | Self::Replace { .. } => true,
            Self::Together { edits, .. } => edits.iter().any(Self::moves_rows),
            _ => false,
        }
    }

    /// Puts a row at the end of a list, with these fields filled in, as one step; gives where it stands then as well. `None` when
    /// there is no such list.
    pub(crate) fn add_filled<const N: usize>(
        plan: &Plan,
        list: List,
        fields: [(Field, Value); N],
        cause: Cause,
    ) -> Option<(Self, Record)> {
        let at = plan.row_count(list)?;
        let record = Record::Row(list, at);
        let set = fields.map(|(field, value)| FieldChange { record, field, value });
        let edits = vec![Self::AddRow { list, at }, Self::Set(set.into())];
        Some((Self::Together { edits, cause }, record))
    }

    /// Writes one field.
    #[must_use]
    pub fn set(record: Record, field: Field, value: Value) -> Self {
        Self::Set(vec![FieldChange { record, field, value }])
    }
}

/// Why an edit is refused. Nothing has changed then.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum EditError {
    /// There is no such row.
    #[error("there is no row {0}")]
    NoSuchRow(usize),
    /// A field cannot be set.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// A figure cannot be.
    #[error(transparent)]
    Figure(#[from] FigureFault),
    /// There is no scenario with this name.
    #[error("there is no scenario named {0}")]
    NoSuchScenario(String),
    /// No row names this agency.
    #[error("the plan names no {0}")]
    NoSuchAgency(String),
    /// Something needs a name.
    #[error("a name is needed")]
    EmptyName,
    /// The draft has no moves to keep.
    #[error("the scenario has no moves")]
    NothingToSave,
    /// Moves cannot be computed.
    #[error("{} of the moves cannot be computed", .0.len())]
    Refused(Vec<Refusal>),
}
