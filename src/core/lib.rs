//! The engine of PII Planner: what an index is, what a plan is, how a plan changes, and what follows from it.
//!
//! Everything here is a function of its arguments: no files, no clock, no window, no order of a hash map; random numbers
//! come from a seed that is one of them. The same plan gives the same numbers on every machine. Today's date is an argument.

pub mod analysis;
pub mod catalogue;
pub mod check;
pub mod comments;
mod crosswalk;
pub mod diff;
mod draft;
pub mod edit;
mod extra;
pub mod fields;
pub mod figure;
pub mod find;
mod fold;
pub mod framework;
pub mod history;
pub mod measurement;
pub mod methodology;
pub mod open_plan;
pub mod plan;
pub mod readiness;
pub mod reference;
pub mod remark;
pub mod scoring;
pub mod waiting;

pub use analysis::{
    Assumptions, Choice, Compared, Counted, Expected, Explanation, Gains, GoalChance, GoalQuestion, GoalSeek, Lever,
    LeverSum, Levers, MAX_COMPARED, Member, Milestone, Neighbour, NoChance, Observed, Rise, Rule, Seeking, Side,
    Simulated, Spread, Subject, Unable, Wanted, compare, contributions_by_agency, contributions_by_pillar, expected,
    expects, explain, goal_seek, is_on_time, levers, milestones, moved_codes, observed, simulate,
};
pub use analysis::{
    IndicatorThen, MeasuredThen, Stated, Unlike, YearBreak, YearRow, YearStanding, YearWork, Years, is_same_province,
    standings, years,
};
pub use catalogue::Catalogue;
pub use check::{Problem, ProblemKind, Severity, check};
pub use comments::{comment, is_commented};
pub use crosswalk::{Counterpart, Crosswalk, Successor};
pub use diff::{Difference, RowName, RowPlace, diff};
pub use draft::Draft;
pub use edit::{Cause, Edit, EditError, FieldChange, MovesOrigin};
pub use extra::Extra;
pub use fields::{Field, FieldError, Kind, List, Record, Value};
pub use figure::FigureFault;
pub use find::{FoundText, TextPlace, find};
pub use fold::{fold, folded_words};
pub use framework::{Direction, Entry, EntrySpec, Framework, FrameworkError, LaterName, Level, Provenance};
pub use history::Gesture;
pub use measurement::{Basis, Measurement, Standing};
pub use open_plan::{OpenPlan, PastStep, Preview, Trial};
pub use plan::{
    Agency, Asked, Assignment, Baseline, Comment, Commented, Comparator, DUE_SOON_DAYS, DataSource, Deadline,
    DeadlineState, DocumentInfo, Due, DueKind, EntryCorrection, Evidence, Goal, Group, IndicatorRow, Inquiry, Move,
    Occurrence, Period, Plan, Requirement, ResultCorrection, Scenario, Scope, Section, Status, Target, TargetMeaning,
    TargetValue, Task, Timing,
};
pub use plan::{
    DecimalSign, TargetCounts, TargetState, as_ascii, begin::Beginning, next_year::Closed, next_year::NextYear,
    next_year::SingleDays, target_counts, written_figure,
};
pub use readiness::{Lack, Step, Topic, readiness};
pub use reference::{Origin, ReferenceResults, ReferenceRow, Sourced};
pub use remark::Remark;
pub use scoring::{
    Contradiction, FilledLadder, GoalAnswer, GoalState, GroupChange, IndexStanding, IndicatorScore, Interval, JudgedBy,
    LadderError, LeftOut, MoveOutcome, NotRanked, Note, Outcome, OwnPlace, Place, RankAnswer, RankEstimate, RankSpan,
    RankTable, Refusal, RefusalKind, ResultLine, Rung, RungKind, ScoreGround, ScoreOrigin, Scorecard, ScoringContext,
    Undecided, Witness, judge, ladder, score, what_if,
};
