//! Recovery files: work that is not saved yet, as it stood a moment ago.
//!
//! A recovery file is a small JSON envelope around the text of a plan. It never stands in for the plan's own file;
//! after a crash it is offered beside it.

use super::error::MAX_BYTES;
use super::print::print;
use super::read::parse;
use super::regular;
use index_core::{Draft, Plan, Scenario};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
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
    #[serde(deserialize_with = "if_readable")]
    version: u32,
    #[serde(deserialize_with = "if_readable")]
    path: Option<String>,
    #[serde(deserialize_with = "if_readable")]
    sample: Option<String>,
    #[serde(deserialize_with = "if_readable")]
    base: Option<String>,
    /// Seconds since 1970.
    #[serde(deserialize_with = "if_readable")]
    time: u64,
    /// The text of the plan's file.
    plan: String,
    /// The scenario the draft was taken from.
    #[serde(deserialize_with = "if_readable")]
    scenario: Option<String>,
    /// The draft's moves, as a plan that has nothing but one scenario.
    #[serde(deserialize_with = "if_readable")]
    draft: Option<String>,
    /// What is being typed and is no value yet.
    #[serde(deserialize_with = "if_readable")]
    unfinished: Vec<KeptText>,
}

/// A text that is being typed, as far as this version knows where.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum KeptText {
    Text(Unfinished),
    Unknown(Value),
}

/// What a field holds; nothing where that is of another kind.
fn if_readable<'de, T: Default + DeserializeOwned, D: Deserializer<'de>>(field: D) -> Result<T, D::Error> {
    Ok(serde_json::from_value(Value::deserialize(field)?).unwrap_or_default())
}

impl Envelope {
    fn around(work: &Unsaved, time: SystemTime) -> Self {
        let moves = |draft: &Draft| {
            let scenario = Scenario { name: FORMAT.to_owned(), moves: draft.moves.clone(), ..Scenario::default() };
            print(&Plan { scenarios: vec![scenario], ..Plan::default() })
        };
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            path: work.path.as_ref().map(|p| p.to_string_lossy().into_owned()),
            sample: work.sample.clone(),
            base: work.base.clone(),
            time: time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
            plan: print(&work.plan),
            scenario: work.draft.scenario.clone(),
            draft: Some(&work.draft).filter(|d| !d.moves.is_empty()).map(moves),
            unfinished: work.unfinished.iter().cloned().map(KeptText::Text).collect(),
        }
    }

    /// The work, and whether something beside the plan could not be read; `None` when it is none.
    fn opened(self) -> Option<(Unsaved, bool)> {
        if self.format != FORMAT {
            return None;
        }
        let plan = parse(self.plan.as_bytes()).ok()?.plan;
        let read = self.draft.as_ref().and_then(|text| parse(text.as_bytes()).ok());
        let moves = read.and_then(|read| read.plan.scenarios.into_iter().next_back()).map(|s| s.moves);
        let n_typed = self.unfinished.len();
        let texts = self.unfinished.into_iter().filter_map(|typed| match typed {
            KeptText::Text(text) => Some(text),
            KeptText::Unknown(_) => None,
        });
        let unfinished: Vec<Unfinished> = texts.collect();
        let is_partial = unfinished.len() < n_typed || (self.draft.is_some() && moves.is_none());
        let work = Unsaved {
            path: self.path.map(PathBuf::from),
            sample: self.sample,
            base: self.base,
            plan: Arc::new(plan),
            draft: Draft { scenario: self.scenario, moves: moves.unwrap_or_default() },
            unfinished,
        };
        Some((work, is_partial))
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
    pub(super) fn read(file: &Path) -> Option<Self> {
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        regular::open(file).ok()?.take(limit.saturating_mul(2)).read_to_end(&mut bytes).ok()?;
        let envelope: Envelope = serde_json::from_slice(&bytes).ok()?;
        let time = UNIX_EPOCH.checked_add(Duration::from_secs(envelope.time)).unwrap_or(UNIX_EPOCH);
        let (work, is_partial) = envelope.opened()?;
        Some(Self { file: file.to_owned(), time, work, is_partial })
    }
}
