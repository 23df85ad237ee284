//! The fields of the plan file, format 1: a promise to every file ever written, apart from the model.
//!
//! The order of the fields is the order in the file. Every part may be missing. The documentation of a field is its
//! description in `assets/plan.schema.json`.

mod corrections;
mod indicator;
mod words;

pub(super) use corrections::{Direction, EntryCorrection, ResultCorrection};
pub(super) use indicator::{Evidence, Indicator, Measurement};
pub(super) use words::{Assignment, Basis, DueKind, Group, Scope, Status};

use super::fields::{Date, DayOfYear, Extra, Field, List, Raw, TextOrNumber};
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
    pub(super) format: Field<String>,
    /// The version of the format: 1.
    #[schemars(with = "u32", range(min = 1, max = 1))]
    pub(super) version: Field<u32>,
    /// The official document.
    pub(super) document: Field<Document>,
    /// The id of the framework the codes belong to, such as `pii-2024`.
    pub(super) framework: Field<String>,
    /// The id of the reference results of the baseline's year, such as `pii-2024`.
    pub(super) reference: Field<String>,
    /// The province as published.
    pub(super) baseline: Field<Baseline>,
    /// Where the indicators' data come from, as the document says.
    pub(super) data_sources: List<DataSource>,
    /// What the plan promises.
    pub(super) goals: List<Goal>,
    /// What the plan asks of how it is carried out, in short.
    pub(super) requirements: List<Requirement>,
    /// The headings the tasks are grouped under.
    pub(super) sections: List<Section>,
    /// The indicators the plan works on.
    pub(super) indicators: List<Indicator>,
    /// Numbers to reach by a year.
    pub(super) targets: List<Target>,
    /// Pieces of work.
    pub(super) tasks: List<Task>,
    /// Dates, once or every year.
    pub(super) deadlines: List<Deadline>,
    /// Named what-ifs.
    pub(super) scenarios: List<Scenario>,
    /// Where the plan differs from the embedded framework.
    pub(super) framework_corrections: List<EntryCorrection>,
    /// Where the plan differs from the embedded reference results.
    pub(super) reference_corrections: List<ResultCorrection>,
    /// Values that could not be read, kept so that saving loses nothing.
    pub(super) set_aside: List<SetAside>,
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
    pub(super) title: Field<String>,
    /// Its number, such as `88/KH-UBND`.
    pub(super) number: Field<String>,
    /// The day it was issued.
    pub(super) issued: Field<Date>,
    /// The day it takes effect.
    pub(super) effective: Field<Date>,
    /// Who issued it.
    pub(super) authority: Field<String>,
    /// The province, named as in the reference results.
    pub(super) province: Field<String>,
    /// Who signed it.
    pub(super) signed_by: Field<String>,
    /// The acts it rests on.
    pub(super) legal_basis: List<String>,
    /// Where the money comes from, in short.
    pub(super) funding: Field<String>,
    /// Who receives it, one entry a line of the document.
    pub(super) recipients: List<String>,
    /// The file or address of the text this plan was taken from.
    pub(super) source: Field<String>,
    /// What is missing from that text.
    pub(super) incomplete: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// The province as published.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Baseline {
    /// The year of the index.
    pub(super) year: Field<i32>,
    /// The published score, 0 to 100.
    pub(super) score: Field<f64>,
    /// The published rank; 1 is best.
    pub(super) rank: Field<u32>,
    /// How many units were ranked.
    pub(super) of: Field<u32>,
    /// On what ground this stands.
    pub(super) basis: Field<Basis>,
    /// Where it is from.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// Where a share of the indicators' data comes from.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct DataSource {
    /// What kind of source it is.
    pub(super) name: Field<String>,
    /// How many indicators it feeds.
    pub(super) indicators: Field<u32>,
    /// Its share of all indicators, in percent, as printed.
    pub(super) share_percent: Field<f64>,
    /// A remark.
    pub(super) note: Field<String>,
    /// Where the document says it.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A promise about score or rank.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Goal {
    /// Its name within the file.
    pub(super) id: Field<String>,
    /// The promise in words.
    pub(super) text: Field<String>,
    /// The rank promised, or better.
    pub(super) rank_at_most: Field<u32>,
    /// The score promised, or more, 0 to 100.
    pub(super) score_at_least: Field<f64>,
    /// Among whom: all provinces, or those of a region.
    pub(super) scope: Field<Scope>,
    /// The region, when the scope is one.
    pub(super) region: Field<String>,
    /// The provinces of the region, named as in the reference results; our own may be left out.
    pub(super) provinces: List<String>,
    /// Where that composition of the region is from.
    pub(super) provinces_source: Field<String>,
    /// The year whose rank is to be bettered.
    pub(super) better_than_year: Field<i32>,
    /// The year by which.
    pub(super) by: Field<i32>,
    /// Whether it holds in the years after.
    pub(super) and_after: Field<bool>,
    /// Where the document says it.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// What the plan asks of how it is carried out.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Requirement {
    /// What is asked for.
    pub(super) text: Field<String>,
    /// Where the document says it.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A heading the tasks are grouped under.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Section {
    /// Its number, such as `IV`.
    pub(super) no: Field<TextOrNumber>,
    /// Its title.
    pub(super) title: Field<String>,
    /// Where it is printed.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A number to reach.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Target {
    /// Its number in the document; `6.1` is a part of `6`.
    pub(super) no: Field<TextOrNumber>,
    /// What is counted.
    pub(super) name: Field<String>,
    /// The unit, as printed.
    pub(super) unit: Field<String>,
    /// What must be reached, such as `≥ 80`, `> 0,7`, `16–18`, or words.
    pub(super) value: Field<TextOrNumber>,
    /// The year by which.
    pub(super) by: Field<i32>,
    /// Who answers for it.
    pub(super) owner: Field<String>,
    /// The framework's code, when the target is one of its indicators.
    pub(super) indicator: Field<String>,
    /// What was reached so far, in the target's unit.
    pub(super) actual: Field<f64>,
    /// A remark.
    pub(super) note: Field<String>,
    /// Where the document says it.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A piece of work.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Task {
    /// Its number in the document.
    pub(super) no: Field<TextOrNumber>,
    /// The number of its section.
    pub(super) section: Field<TextOrNumber>,
    /// What is to be done.
    pub(super) name: Field<String>,
    /// The agencies that lead.
    pub(super) lead: List<String>,
    /// The agencies that support.
    pub(super) support: List<String>,
    /// How it is given to them: ordered or asked for; missing where the document does not say.
    pub(super) assignment: Field<Assignment>,
    /// The person or office that answers for it.
    pub(super) responsible: Field<String>,
    /// When: `ongoing`, `yearly`, a year, a day, or words.
    pub(super) timing: Field<TextOrNumber>,
    /// Whether it goes on in the years after.
    pub(super) and_after: Field<bool>,
    /// Where the money comes from, in short.
    pub(super) funding: Field<String>,
    /// The codes of the indicators it serves.
    pub(super) indicators: List<String>,
    /// The ids of its deadlines.
    pub(super) deadlines: List<String>,
    /// How far the work is.
    pub(super) status: Field<Status>,
    /// How much of the work is done, in percent.
    #[schemars(range(max = 100))]
    pub(super) progress: Field<u8>,
    /// A remark.
    pub(super) note: Field<String>,
    /// Where the document says it.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A date by which something is due; it has either `yearly` or `date`.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Deadline {
    /// Its name within the file; indicators and tasks refer to it.
    pub(super) id: Field<String>,
    /// What is due.
    pub(super) title: Field<String>,
    /// The day on which it is due every year.
    pub(super) yearly: Field<DayOfYear>,
    /// The one day on which it is due.
    pub(super) date: Field<Date>,
    /// How the day is meant; on the day at the latest where this is missing.
    pub(super) kind: Field<DueKind>,
    /// Who receives it.
    pub(super) to: Field<String>,
    /// The years for which it is done.
    pub(super) done: List<i32>,
    /// The years for which it was let go: not done, and not asked for any more.
    pub(super) dismissed: List<i32>,
    /// A remark.
    pub(super) note: Field<String>,
    /// Where the document says it.
    pub(super) source: Field<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A named set of moves over the baseline.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Scenario {
    /// Its name, unique in the plan.
    pub(super) name: Field<String>,
    /// A remark.
    pub(super) note: Field<String>,
    /// The moves, one an indicator.
    pub(super) moves: List<Move>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// One indicator moved; it has either `rank` or `score`.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Move {
    /// The indicator's code.
    pub(super) code: Field<String>,
    /// The rank it is moved to.
    pub(super) rank: Field<u32>,
    /// The score it is moved to, 0 to 100.
    pub(super) score: Field<f64>,
    /// Where it is assumed to stand now, when its baseline is not known.
    pub(super) assume: Field<Assumption>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// Where an indicator is assumed to stand; it has either `rank` or `score`.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct Assumption {
    /// The rank.
    pub(super) rank: Field<u32>,
    /// The score, 0 to 100.
    pub(super) score: Field<f64>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}

/// A value that could not be read.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(super) struct SetAside {
    /// Where it stood, such as `indicators[3].measurement.rank`.
    pub(super) path: Field<String>,
    /// The value as it stood.
    pub(super) value: Field<Raw>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(super) extra: Extra,
}
