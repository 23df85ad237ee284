//! Recovery files: work that is not saved yet, as it stood a moment ago.
//!
//! A recovery file is a small JSON envelope around the text of a plan. It never stands in for the plan's own file;
//! after a crash it is offered beside it.

use super::error::MAX_BYTES;
use super::print::print;
use super::read::parse;
use super::regular;
use index_core::{Draft, Plan, Scenario};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What the field `format` says.
const FORMAT: &str = "pii-recovery";

/// The version of the envelope.
const VERSION: u32 = 2;

/// How the names of recovery files end.
pub(super) const ENDING: &str = ".json";

/// A text that is being typed and is no value yet, so that it is in no plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfinished {
    /// Where it stands.
    pub at: UnfinishedAt,
    /// The text.
    pub text: String,
}

/// Where a text that is no value yet stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnfinishedAt {
    /// In a field of the plan.
    Field {
        /// Its path.
        path: String,
        /// What people call its row, by which it is found when the rows have moved.
        row: Option<String>,
        /// Whether the row is gone: another one may have its name by now.
        is_gone: bool,
    },
    /// In the field of an agency's new name, by the name it has.
    Agency(String),
    /// In the place of the whole file.
    File {
        /// Whether the plan went on after the text was begun.
        is_behind: bool,
    },
}

/// Unsaved work, with what it began with.
#[derive(Clone, Debug)]
pub struct Unsaved {
    /// The file the work began with; `None` for a sample or a new plan.
    pub path: Option<PathBuf>,
    /// The sample the work began with.
    pub sample: Option<String>,
    /// The content of the file the work began with, as [`super::FileStamp::key`].
    pub base: Option<String>,
    /// The plan.
    pub plan: Arc<Plan>,
    /// The moves that no scenario keeps.
    pub draft: Draft,
    /// What is being typed and is no value yet.
    pub unfinished: Vec<Unfinished>,
}

/// Unsaved work as it stands, to be kept.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Which open plan it is, in this run of the program.
    pub slot: u64,
    /// The work.
    pub work: Unsaved,
}

/// Work that was not saved when the program ended.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The recovery file.
    pub file: PathBuf,
    /// When it was written.
    pub time: SystemTime,
    /// The work.
    pub work: Unsaved,
    /// Whether something beside the plan could not be read.
    pub is_partial: bool,
}

/// The recovery file. The plan is what matters: another version may have the rest in another way, and what cannot be read
/// of it is as if it were not there.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Envelope {
    format: String,
    version: Kept<u32>,
    path: Kept<Option<String>>,
    sample: Kept<Option<String>>,
    base: Kept<Option<String>>,
    /// Seconds since 1970.
    time: Kept<u64>,
    /// The text of the plan's file.
    plan: String,
    /// The scenario the draft was taken from.
    scenario: Kept<Option<String>>,
    /// The draft's moves, as a plan that has nothing but one scenario.
    draft: Kept<Option<String>>,
    /// What is being typed and is no value yet.
    unfinished: Kept<Vec<Kept<Unfinished>>>,
}

/// What a field holds: what it should, or something of another kind.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Kept<T> {
    Is(T),
    Other(Value),
}

impl<T: Default> Default for Kept<T> {
    fn default() -> Self {
        Self::Is(T::default())
    }
}

impl<T> Kept<T> {
    /// What it holds; what is of another kind is noted.
    fn read(self, is_partial: &mut bool) -> Option<T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Other(_) => {
                *is_partial = true;
                None
            }
        }
    }
}

impl Envelope {
    fn around(work: &Unsaved, time: SystemTime) -> Self {
        let moves = |draft: &Draft| {
            let scenario = Scenario { name: FORMAT.to_owned(), moves: draft.moves.clone(), ..Scenario::default() };
            print(&Plan { scenarios: vec![scenario], ..Plan::default() })
        };
        Self {
            format: FORMAT.to_owned(),
            version: Kept::Is(VERSION),
            path: Kept::Is(work.path.as_ref().map(|p| p.to_string_lossy().into_owned())),
            sample: Kept::Is(work.sample.clone()),
            base: Kept::Is(work.base.clone()),
            time: Kept::Is(time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()),
            plan: print(&work.plan),
            scenario: Kept::Is(work.draft.scenario.clone()),
            draft: Kept::Is(Some(&work.draft).filter(|d| !d.moves.is_empty()).map(moves)),
            unfinished: Kept::Is(work.unfinished.iter().cloned().map(Kept::Is).collect()),
        }
    }

    /// The work, and whether something beside the plan could not be read; `None` when it is none.
    fn opened(self, reader: &mut PlanReader) -> Option<(Unsaved, bool)> {
        if self.format != FORMAT {
            return None;
        }
        let plan = reader.plan(self.plan)?;
        let mut is_partial = false;
        let draft = self.draft.read(&mut is_partial).flatten();
        let read = draft.as_ref().and_then(|text| parse(text.as_bytes()).ok());
        let moves = read.and_then(|read| read.plan.scenarios.into_iter().next_back()).map(|s| s.moves);
        is_partial |= draft.is_some() && moves.is_none();
        let typed = self.unfinished.read(&mut is_partial).unwrap_or_default();
        let work = Unsaved {
            path: self.path.read(&mut is_partial).flatten().map(PathBuf::from),
            sample: self.sample.read(&mut is_partial).flatten(),
            base: self.base.read(&mut is_partial).flatten(),
            plan,
            draft: Draft { scenario: self.scenario.read(&mut is_partial).flatten(), moves: moves.unwrap_or_default() },
            unfinished: typed.into_iter().filter_map(|text| text.read(&mut is_partial)).collect(),
        };
        Some((work, is_partial))
    }
}

/// Reads the plans of recovery files. Crashes leave the same work again and again, so the last one is at hand.
#[derive(Default)]
pub(super) struct PlanReader {
    text: String,
    plan: Option<Arc<Plan>>,
}

impl PlanReader {
    fn plan(&mut self, text: String) -> Option<Arc<Plan>> {
        if self.plan.is_none() || self.text != text {
            self.plan = parse(text.as_bytes()).ok().map(|loaded| Arc::new(loaded.plan));
            self.text = text;
        }
        self.plan.clone()
    }
}

impl Snapshot {
    /// The text of the recovery file.
    pub(super) fn text(&self) -> String {
        // An envelope has texts and numbers only, so there is nothing that could not be written.
        serde_json::to_string_pretty(&Envelope::around(&self.work, SystemTime::now())).unwrap_or_default()
    }
}

impl Recovery {
    /// Reads a recovery file; `None` when it is none, or broken.
    pub(super) fn read(file: &Path, reader: &mut PlanReader) -> Option<Self> {
        let bytes = regular::read(file, 2 * MAX_BYTES).ok()?;
        let envelope: Envelope = serde_json::from_slice(&bytes).ok()?;
        let seconds = if let Kept::Is(seconds) = envelope.time { seconds } else { 0 };
        let time = UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).unwrap_or(UNIX_EPOCH);
        let (work, is_partial) = envelope.opened(reader)?;
        Some(Self { file: file.to_owned(), time, work, is_partial })
    }
}
