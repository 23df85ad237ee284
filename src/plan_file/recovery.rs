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
use serde_json::{Map, Value};
use std::io::Read;
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

/// Unsaved work as it stands, to be kept.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Which open plan it is, in this run of the program.
    pub slot: u64,
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

/// Work that was not saved when the program ended.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The recovery file.
    pub file: PathBuf,
    /// The file the work began with.
    pub path: Option<PathBuf>,
    /// The sample the work began with.
    pub sample: Option<String>,
    /// The content of the file the work began with, as [`super::FileStamp::key`].
    pub base: Option<String>,
    /// When it was written.
    pub time: SystemTime,
    /// The plan.
    pub plan: Plan,
    /// The moves that no scenario kept.
    pub draft: Draft,
    /// What was being typed and was no value yet.
    pub unfinished: Vec<Unfinished>,
    /// Whether something beside the plan could not be read.
    pub is_partial: bool,
}

/// The recovery file as it is written.
#[derive(Serialize)]
struct Envelope {
    format: String,
    version: u32,
    path: Option<String>,
    sample: Option<String>,
    base: Option<String>,
    /// Seconds since 1970.
    time: u64,
    /// The text of the plan's file.
    plan: String,
    /// The scenario the draft was taken from.
    scenario: Option<String>,
    /// The draft's moves, as a plan that has nothing but one scenario.
    draft: Option<String>,
    /// What is being typed and is no value yet.
    unfinished: Vec<Unfinished>,
}

impl Snapshot {
    /// The text of the recovery file.
    pub(super) fn text(&self) -> String {
        let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let moves = |draft: &Draft| {
            let scenario = Scenario { name: FORMAT.to_owned(), moves: draft.moves.clone(), ..Scenario::default() };
            print(&Plan { scenarios: vec![scenario], ..Plan::default() })
        };
        let envelope = Envelope {
            format: FORMAT.to_owned(),
            version: VERSION,
            path: self.path.as_ref().map(|p| p.to_string_lossy().into_owned()),
            sample: self.sample.clone(),
            base: self.base.clone(),
            time,
            plan: print(&self.plan),
            scenario: self.draft.scenario.clone(),
            draft: Some(&self.draft).filter(|d| !d.moves.is_empty()).map(moves),
            unfinished: self.unfinished.clone(),
        };
        // An envelope has texts and numbers only, so there is nothing that could not be written.
        serde_json::to_string_pretty(&envelope).unwrap_or_default()
    }
}

impl Recovery {
    /// Reads a recovery file; `None` when it is none, or broken.
    pub(super) fn read(file: &Path) -> Option<Self> {
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        regular::open(file).ok()?.take(limit.saturating_mul(2)).read_to_end(&mut bytes).ok()?;
        let envelope: Map<String, Value> = serde_json::from_slice(&bytes).ok()?;
        let text = |key: &str| envelope.get(key).and_then(Value::as_str);
        if text("format") != Some(FORMAT) {
            return None;
        }
        // The plan is what matters: another version may have the rest in another way.
        let plan = parse(text("plan")?.as_bytes()).ok()?.plan;
        let written = text("draft");
        let read = written.and_then(|text| parse(text.as_bytes()).ok());
        let moves = read.and_then(|read| read.plan.scenarios.into_iter().next_back()).map(|s| s.moves);
        let typed = envelope.get("unfinished").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let unfinished: Vec<Unfinished> =
            typed.iter().filter_map(|one| serde_json::from_value(one.clone()).ok()).collect();
        let is_partial = unfinished.len() < typed.len() || (written.is_some() && moves.is_none());
        let seconds = envelope.get("time").and_then(Value::as_u64).unwrap_or_default();
        Some(Self {
            file: file.to_owned(),
            path: text("path").map(PathBuf::from),
            sample: text("sample").map(str::to_owned),
            base: text("base").map(str::to_owned),
            time: UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).unwrap_or(UNIX_EPOCH),
            plan,
            draft: Draft { scenario: text("scenario").map(str::to_owned), moves: moves.unwrap_or_default() },
            unfinished,
            is_partial,
        })
    }
}
