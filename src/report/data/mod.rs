//! What programs read: figures and codes without words, the same in both languages.
//!
//! Every table for programs says on what ground a figure stands, between which bounds it lies, among how many a rank
//! is, and what must be known with it (`caveats`, by [`Caveat`](crate::text::Caveat) and the codes of the notes).

mod compare;
mod goal_answers;
mod goal_seek;
mod levers;
mod outcome;
pub(super) mod parts;
mod scorecard;
mod uncertainty;
mod years;

pub use compare::{compare_data, compare_json};
pub(super) use goal_answers::{span_caveats, standing_state};
pub use goal_seek::{goal_seek_data, goal_seek_json};
pub use levers::{levers_data, levers_json};
pub use outcome::{what_if_data, what_if_json};
pub(super) use scorecard::origin_json;
pub use scorecard::{score_data, score_json};
pub use uncertainty::{uncertainty_data, uncertainty_json};
pub use years::{years_data, years_json};
