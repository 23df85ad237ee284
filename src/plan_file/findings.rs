//! Everything that is wrong with a plan file, each with its place: faults of reading and problems of the plan.

use super::Loaded;
use super::found::Found;
use index_core::{Problem, ProblemKind, ScoringContext, Severity};
use std::collections::{BTreeSet, HashMap};
use strum::IntoStaticStr;

/// A fault with its place in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where, as a path in the file: `indicators[3].measurement.rank`.
    pub path: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column, from 1, in characters.
    pub column: Option<usize>,
    /// What.
    pub kind: FindingKind,
}

/// What was found.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
pub enum FindingKind {
    /// The plan is incomplete or wrong.
    #[strum(transparent)]
    Plan(ProblemKind),
    /// The file says something that cannot be read.
    #[strum(transparent)]
    File(FileFault),
}

/// What can be wrong with a value of the file.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum FileFault {
    /// A value of one kind stands where another is needed.
    WrongType {
        /// What is needed.
        expected: Expected,
        /// What stands there.
        found: Found,
    },
    /// A number without fraction is needed; the text is the number as spelled.
    NotWhole(String),
    /// A number that counts something is below zero.
    Negative(String),
    /// A whole number is above what can be.
    NumberTooLarge {
        /// The number as spelled.
        number: String,
        /// The most that can be.
        max: u32,
    },
    /// A number larger than any figure; see [`index_core::figure::number`].
    NoFigure(String),
    /// A word that is not one of the allowed ones.
    UnknownWord {
        /// The word.
        word: String,
        /// The allowed ones.
        allowed: &'static [&'static str],
    },
    /// A day the calendar does not have, such as `2025-02-31`.
    NoSuchDate(String),
    /// A day in another form than `yyyy-mm-dd`.
    DateForm(String),
    /// A day of every year in another form than `mm-dd`.
    DayOfYearForm(String),
    /// A deadline has both `date` and `yearly`; `date` counts.
    DateAndYearly,
    /// A move or an assumption has neither `rank` nor `score`.
    NoRankOrScore,
    /// A move or an assumption has both `rank` and `score`; `rank` counts.
    RankAndScore,
    /// A field the format does not know; it is kept as it is.
    UnknownField {
        /// Its name.
        name: String,
        /// A known name that is much alike.
        near: Option<&'static str>,
    },
    /// A name stands twice in one object; the first counts.
    DuplicateKey(String),
    /// An indicator without a code.
    EmptyCode,
    /// So many texts are written with their marks apart from their letters (NFD); they are read, and saved, as whole
    /// letters.
    MarksApart(usize),
}

/// What a place of the file needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A number without fraction.
    WholeNumber,
    /// A text in quotes.
    Text,
    /// A text or a number.
    TextOrNumber,
    /// A day as `yyyy-mm-dd`.
    Date,
    /// A day of every year as `mm-dd`.
    DayOfYear,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list in square brackets.
    List,
    /// Fields in curly brackets.
    Object,
}

impl FileFault {
    /// How much it matters: what could not be read is an error, what is kept unread a reminder.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::UnknownField { .. } | Self::MarksApart(_) => Severity::Reminder,
            _ => Severity::Error,
        }
    }
}

impl Finding {
    /// What was found as a code: its kind, whatever it says.
    #[must_use]
    pub fn code(&self) -> &'static str {
        (&self.kind).into()
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match &self.kind {
            FindingKind::Plan(kind) => kind.severity(),
            FindingKind::File(fault) => fault.severity(),
        }
    }
}

/// Lists everything that is wrong, in the order of the file: the faults of reading and the problems of the plan.
#[must_use]
pub fn check(loaded: &Loaded, context: &ScoringContext) -> Vec<Finding> {
    let problems = index_core::check(&loaded.plan, context);
    let errors = loaded.findings.iter().filter(|f| f.severity() == Severity::Error);
    let unread: BTreeSet<&str> = errors.map(|f| f.path.as_str()).collect();
    let placed = problems.into_iter().filter_map(|p| placed(p, loaded, &unread));
    let mut findings: Vec<Finding> = loaded.findings.iter().cloned().chain(placed).collect();
    sort(&mut findings);
    findings
}

/// The problem with its place; `None` when a fault of reading says the same already. `unread` are the paths of what
/// stands in the file, but could not be read.
fn placed(problem: Problem, loaded: &Loaded, unread: &BTreeSet<&str>) -> Option<Finding> {
    let (path, place) = loaded.places.nearest(&problem.path);
    let kind = match problem.kind {
        ProblemKind::UnknownIndicator(code) if code.is_empty() => FindingKind::File(FileFault::EmptyCode),
        ProblemKind::Duplicate(name) if name.is_empty() => return None,
        ProblemKind::SetAside(_) if is_set_aside_now(&problem.path, loaded) => return None,
        kind => FindingKind::Plan(kind),
    };
    let is_told = is_of_missing(&kind) && is_unread_within(unread, &path);
    (!is_told).then_some(Finding { path, line: Some(place.line), column: Some(place.column), kind })
}

/// Whether this reading set the value aside, and not one before it.
fn is_set_aside_now(path: &str, loaded: &Loaded) -> bool {
    let position = path.strip_prefix("set_aside[").and_then(|rest| rest.strip_suffix(']'));
    position.and_then(|p| p.parse::<usize>().ok()).is_some_and(|p| p >= loaded.places.n_set_aside_before)
}

/// Whether it says that something is missing.
const fn is_of_missing(kind: &FindingKind) -> bool {
    use ProblemKind::{MissingBaseline, MissingDate, MissingLead, MissingProvince, MissingTitle};
    let FindingKind::Plan(kind) = kind else { return matches!(kind, FindingKind::File(FileFault::EmptyCode)) };
    matches!(kind, MissingBaseline | MissingDate | MissingLead | MissingProvince | MissingTitle)
}

/// Whether a value at this path or below it stands in the file, but could not be read.
fn is_unread_within(unread: &BTreeSet<&str>, path: &str) -> bool {
    let within = format!("{path}.");
    unread.contains(path) || unread.range(within.as_str()..).next().is_some_and(|p| p.starts_with(&within))
}

/// How many findings of one kind are told one by one.
pub const TOLD_OF_A_KIND: usize = 200;

/// A finding that is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// How many more of its kind there are behind it that are not told.
    pub more: usize,
}

/// The findings that are told one by one, in their order: of each kind the first [`TOLD_OF_A_KIND`], the last of which
/// says how many more there are.
#[must_use]
pub fn told(findings: &[Finding]) -> Vec<Told<'_>> {
    let mut told: Vec<Told> = Vec::new();
    let mut kinds: HashMap<_, (usize, usize)> = HashMap::new();
    for finding in findings {
        let (n, last) = kinds.entry(finding.code()).or_default();
        if *n < TOLD_OF_A_KIND {
            (*n, *last) = (*n + 1, told.len());
            told.push(Told { finding, more: 0 });
        } else {
            told[*last].more += 1;
        }
    }
    told
}

/// Sorts by place; what has none comes last.
pub(super) fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|f| (f.line.unwrap_or(usize::MAX), f.column.unwrap_or(usize::MAX)));
}
