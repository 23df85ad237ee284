//! The fields of the plan file, format 1: a promise to every file ever written, apart from the model.
//!
//! The order of the fields is the order in the file. Every part may be missing. The documentation of a field is its
//! description in `assets/plan.schema.json`.

mod comment;
mod corrections;
mod indicator;
mod inquiry;
mod words;

pub(super) use comment::Comment;
pub(super) use corrections::{Direction, EntryCorrection, ResultCorrection};
pub(super) use indicator::{Evidence, Indicator, Measurement};
pub(super) use inquiry::Inquiry;
pub(super) use words::{Assignment, Basis, DueKind, Group, Scope, Status};

use super::fields::{Date, DayOfYear, Extra, Maybe, MaybeList, Raw, TextOrNumber};
use index_core::figure::MAX_PROGRESS;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The word in the field `format`.
pub(super) const FORMAT: &str = "pii-plan";

/// The number in the field `version`.
pub(super) const VERSION: u64 = 1;

/// A province's plan to raise its Provincial Innovation Index (PII).
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
#[schemars(title = "PII plan file, format 1")]
pub(super) struct Plan {
    /// Always `pii-plan`.
    #[schemars(with = "FormatWord")]
    pub(super) format: Maybe<String>,
    /// The version of the format: 1.
    #[schemars(with = "u32", range(min = 1, max = 1))]
    pub(super) version: Maybe<u32>,
    /// The official document.
    pub(super) document: Maybe<Document>,
    /// The id of the framework the codes belong to, such as `pii-2024`.
    pub(super) framework: Maybe<String>,
    /// The id of the reference results of the baseline's year, such as `pii-2024`.
    pub(super) reference: Maybe<String>,
    /// The province as published.
    pub(super) baseline: Maybe<Baseline>,
    /// Where the indicators' data come from, as the document says.
    pub(super) data_sources: MaybeList<DataSource>,
    /// What the plan promises.
    pub(super) goals: MaybeList<Goal>,
    /// What the plan asks of how it is carried out, in short.
    pub(super) requirements: MaybeList<Requirement>,
    /// The headings the tasks are grouped under.
    pub(super) sections: MaybeList<Section>,
    /// The indicators the plan works on.
    pub(super) indicators: MaybeList<Indicator>,
    /// Numbers to reach by a year.
    pub(super) targets: MaybeList<Target>,
    /// Pieces of work.
    pub(super) tasks: MaybeList<Task>,
    /// Dates, once or every year.
    pub(super) deadlines: MaybeList<Deadline>,
    /// Named what-ifs.
    pub(super) scenarios: MaybeList<Scenario>,
    /// Where the plan differs from the embedded framework.
    pub(super) framework_corrections: MaybeList<EntryCorrection>,
    /// Where the plan differs from the embedded results of a year, or has those of a year that is not embedded.
    pub(super) reference_corrections: MaybeList<ResultCorrection>,
    /// Values that could not be read, kept so that saving loses nothing.
    pub(super) set_aside: MaybeList<SetAside>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// The one word of the field `format`.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
enum FormatWord {
    #[schemars(rename = "pii-plan")]
    PiiPlan,
}

/// The official document a plan is written from.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Document {
    /// Its title.
    pub(super) title: Maybe<String>,
    /// The year that it is for; where this is missing, that of its issue, else the one after its baseline's.
    pub(super) year: Maybe<i32>,
    /// Its number, such as `88/KH-UBND`.
    pub(super) number: Maybe<String>,
    /// The day it was issued.
    pub(super) issued: Maybe<Date>,
    /// The day it takes effect.
    pub(super) effective: Maybe<Date>,
    /// Who issued it.
    pub(super) authority: Maybe<String>,
    /// The province, named as in the reference results.
    pub(super) province: Maybe<String>,
    /// Who signed it.
    pub(super) signed_by: Maybe<String>,
    /// The acts it rests on.
    pub(super) legal_basis: MaybeList<String>,
    /// Where the money comes from, in short.
    pub(super) funding: Maybe<String>,
    /// Who receives it, one entry a line of the document.
    pub(super) recipients: MaybeList<String>,
    /// The file or address of the text this plan was taken from.
    pub(super) source: Maybe<String>,
    /// What is missing from that text.
    pub(super) incomplete: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// The province as published.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Baseline {
    /// The year of the index.
    pub(super) year: Maybe<i32>,
    /// The published score, 0 to 100.
    pub(super) score: Maybe<f64>,
    /// The published rank; 1 is best.
    pub(super) rank: Maybe<u32>,
    /// How many units were ranked.
    pub(super) of: Maybe<u32>,
    /// On what ground this stands.
    pub(super) basis: Maybe<Basis>,
    /// Where it is from.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// Where a share of the indicators' data comes from.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct DataSource {
    /// What kind of source it is.
    pub(super) name: Maybe<String>,
    /// How many indicators it feeds.
    pub(super) indicators: Maybe<u32>,
    /// Its share of all indicators, in percent, as printed.
    pub(super) share_percent: Maybe<f64>,
    /// A remark.
    pub(super) note: Maybe<String>,
    /// Where the document says it.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A promise about score or rank.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Goal {
    /// Its name within the file.
    pub(super) id: Maybe<String>,
    /// The promise in words.
    pub(super) text: Maybe<String>,
    /// The rank promised, or better.
    pub(super) rank_at_most: Maybe<u32>,
    /// The score promised, or more, 0 to 100.
    pub(super) score_at_least: Maybe<f64>,
    /// Among whom: all provinces, or those of a region.
    pub(super) scope: Maybe<Scope>,
    /// The region, when the scope is one.
    pub(super) region: Maybe<String>,
    /// The provinces of the region, named as in the reference results; our own may be left out.
    pub(super) provinces: MaybeList<String>,
    /// Where that composition of the region is from.
    pub(super) provinces_source: Maybe<String>,
    /// The year whose rank is to be bettered.
    pub(super) better_than_year: Maybe<i32>,
    /// The year by which.
    pub(super) by: Maybe<i32>,
    /// Whether it holds in the years after.
    pub(super) and_after: Maybe<bool>,
    /// What was said of it, the oldest first.
    pub(super) comments: MaybeList<Comment>,
    /// Where the document says it.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// What the plan asks of how it is carried out.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Requirement {
    /// What is asked for.
    pub(super) text: Maybe<String>,
    /// Where the document says it.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A heading the tasks are grouped under.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Section {
    /// Its number, such as `IV`.
    pub(super) no: Maybe<TextOrNumber>,
    /// Its title.
    pub(super) title: Maybe<String>,
    /// Where it is printed.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A number to reach.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Target {
    /// Its number in the document; `6.1` is a part of `6`.
    pub(super) no: Maybe<TextOrNumber>,
    /// What is counted.
    pub(super) name: Maybe<String>,
    /// The unit, as printed.
    pub(super) unit: Maybe<String>,
    /// What must be reached, such as `≥ 80`, `> 0,7`, `16–18`, or words.
    pub(super) value: Maybe<TextOrNumber>,
    /// The year by which.
    pub(super) by: Maybe<i32>,
    /// Who answers for it.
    pub(super) owner: Maybe<String>,
    /// The framework's code, when the target is one of its indicators.
    pub(super) indicator: Maybe<String>,
    /// What was reached so far, in the target's unit.
    pub(super) actual: Maybe<f64>,
    /// A remark.
    pub(super) note: Maybe<String>,
    /// What was said of it, the oldest first.
    pub(super) comments: MaybeList<Comment>,
    /// Where the document says it.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A piece of work.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Task {
    /// Its number in the document.
    pub(super) no: Maybe<TextOrNumber>,
    /// The number of its section.
    pub(super) section: Maybe<TextOrNumber>,
    /// What is to be done.
    pub(super) name: Maybe<String>,
    /// The agencies that lead.
    pub(super) lead: MaybeList<String>,
    /// The agencies that support.
    pub(super) support: MaybeList<String>,
    /// How it is given to them: ordered or asked for; missing where the document does not say.
    pub(super) assignment: Maybe<Assignment>,
    /// The person or office that answers for it.
    pub(super) responsible: Maybe<String>,
    /// When: `ongoing`, `yearly`, a year, a day, or words.
    pub(super) timing: Maybe<TextOrNumber>,
    /// Whether it goes on in the years after.
    pub(super) and_after: Maybe<bool>,
    /// The day it was begun.
    pub(super) started: Maybe<Date>,
    /// The last day for it, as the planner states it; what the document says is in `timing`.
    pub(super) due: Maybe<Date>,
    /// The day it was finished.
    pub(super) finished: Maybe<Date>,
    /// Where the money comes from, in short.
    pub(super) funding: Maybe<String>,
    /// The codes of the indicators it serves.
    pub(super) indicators: MaybeList<String>,
    /// The ids of its deadlines.
    pub(super) deadlines: MaybeList<String>,
    /// How far the work is.
    pub(super) status: Maybe<Status>,
    /// How much of the work is done, in percent.
    #[schemars(range(max = MAX_PROGRESS))]
    pub(super) progress: Maybe<u8>,
    /// The explanations that were asked for where it is late.
    pub(super) inquiries: MaybeList<Inquiry>,
    /// What was said of it, the oldest first.
    pub(super) comments: MaybeList<Comment>,
    /// A remark.
    pub(super) note: Maybe<String>,
    /// Where the document says it.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A date by which something is due; it has either `yearly` or `date`.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Deadline {
    /// Its name within the file; indicators and tasks refer to it.
    pub(super) id: Maybe<String>,
    /// What is due.
    pub(super) title: Maybe<String>,
    /// The day on which it is due every year.
    pub(super) yearly: Maybe<DayOfYear>,
    /// The one day on which it is due.
    pub(super) date: Maybe<Date>,
    /// How the day is meant; on the day at the latest where this is missing.
    pub(super) kind: Maybe<DueKind>,
    /// Who receives it.
    pub(super) to: Maybe<String>,
    /// The years for which it is done.
    pub(super) done: MaybeList<i32>,
    /// The years for which it was let go: not done, and not asked for any more.
    pub(super) dismissed: MaybeList<i32>,
    /// The explanations that were asked for where it is late.
    pub(super) inquiries: MaybeList<Inquiry>,
    /// What was said of it, the oldest first.
    pub(super) comments: MaybeList<Comment>,
    /// A remark.
    pub(super) note: Maybe<String>,
    /// Where the document says it.
    pub(super) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A named set of moves over the baseline.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Scenario {
    /// Its name, unique in the plan.
    pub(super) name: Maybe<String>,
    /// A remark.
    pub(super) note: Maybe<String>,
    /// The moves, one an indicator.
    pub(super) moves: MaybeList<Move>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// One indicator moved; it has either `rank` or `score`.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Move {
    /// The indicator's code.
    pub(super) code: Maybe<String>,
    /// The rank it is moved to.
    pub(super) rank: Maybe<u32>,
    /// The score it is moved to, 0 to 100.
    pub(super) score: Maybe<f64>,
    /// Where it is assumed to stand now, when its baseline is not known.
    pub(super) assume: Maybe<Assumption>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// Where an indicator is assumed to stand; it has either `rank` or `score`.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Assumption {
    /// The rank.
    pub(super) rank: Maybe<u32>,
    /// The score, 0 to 100.
    pub(super) score: Maybe<f64>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A value that could not be read.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct SetAside {
    /// Where it stood, such as `indicators[3].measurement.rank`.
    pub(super) path: Maybe<String>,
    /// The value as it stood.
    pub(super) value: Maybe<Raw>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}
