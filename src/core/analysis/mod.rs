//! What the numbers are asked for in a workshop: which indicator pays most, what is the least that must be done, what
//! the plan itself promises, and how sure all that is when the others move too.
//!
//! Everything starts from the baseline and stands on [`crate::scoring`]; nothing here changes a plan.

mod assumptions;
mod chance;
mod compare;
mod drawn_table;
mod exact_scores;
mod expected;
mod explain;
mod goal_seek;
mod levers;
mod observed;
mod random;
mod uncertainty;
mod years;

pub use assumptions::Assumptions;
pub use chance::{GoalChance, NoChance};
pub use compare::{Choice, Compared, MAX_COMPARED, Unable, compare, contributions_by_pillar, moved_codes};
pub use expected::{Counted, Expected, Milestone, contributions_by_agency, expected, expects, is_on_time, milestones};
pub use explain::{Explanation, Member, Neighbour, Rule, Side, Subject, explain};
pub use goal_seek::{GoalQuestion, GoalSeek, Seeking, Wanted, goal_seek};
pub use levers::{Gains, Lever, LeverSum, Levers, Rise, levers};
pub use observed::{Observed, observed};
pub use uncertainty::{Simulated, Spread, simulate};
pub use years::{
    IndicatorThen, MeasuredThen, Stated, Unlike, YearBreak, YearRow, YearStanding, YearWork, Years, is_same_province,
    standings, years,
};
