//! The words of the screen and of the command line, in both languages, in one place.
//!
//! Every room that speaks to a person (`gui`, `cli`, `report`, `plan_file`) takes its words from here. A word is
//! a variant of [`Word`] with both languages beside each other, so a missing translation does not compile;
//! sentences with values in them are functions in the modules below.

/// Declares an enum of words, each with its Vietnamese and its English text beside each other. What is called as a field of
/// the plan takes the field's name (`Rank: Rank`), and what is another word at another place is that word (`Goal = Word::Goal`).
macro_rules! bilingual {
    ($(#[$outer:meta])* pub enum $name:ident {
        $($word:ident $(=> $vi:literal / $en:literal)? $(: $field:ident)? $(= $same:expr)?,)+
    }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the texts beside the variants say what they are")]
        pub enum $name { $($word,)+ }

        impl $name {
            /// Every word of this list.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];

            /// The text in a language.
            #[must_use]
            pub const fn text(self, lang: $crate::text::Lang) -> &'static str {
                match self {
                    $(Self::$word => {
                        $(lang.pick($vi, $en))?
                        $($crate::text::fields::field(lang, index_core::Field::$field))?
                        $($same.text(lang))?
                    })+
                }
            }
        }
    };
}

pub mod about_words;
pub mod analysis_words;
mod caveats;
pub mod choose_words;
pub mod cli_words;
pub mod comment_words;
mod contradictions;
pub mod difference_words;
mod edit_words;
mod explain_formula;
pub mod explain_word;
pub mod explain_words;
pub mod field_help;
pub mod fields;
mod figure_words;
pub mod find_words;
mod fold;
pub mod form_words;
pub mod goal_seek_words;
pub mod goal_words;
pub mod group_words;
pub mod json_words;
pub mod key_words;
mod lang;
pub mod marks;
pub mod new_plan_words;
mod note_words;
mod number;
pub mod palette_words;
pub mod parse;
pub mod picture_words;
pub mod present_words;
mod problem_hints;
pub mod problems;
pub mod readiness_words;
mod record_words;
pub mod results_words;
mod safety_words;
pub mod scenario_words;
mod screen;
pub mod sentences;
mod sources;
mod spots;
pub mod standing_words;
pub mod start_words;
mod steps;
mod successors;
pub mod sums;
mod table_about;
mod table_words;
pub mod today_words;
pub mod tour_words;
pub mod usage_words;
mod visible;
mod what_if_words;
mod words;
pub mod year_words;
pub mod years_words;

pub use caveats::{Caveat, caveats, method};
pub use difference_words::difference;
pub use edit_words::{
    EditWord, basis_of, heading_of_other_year, hidden_rows, hidden_sheet, imported, larger_file, larger_unpacked,
    no_such_day, no_value, other_units, received_of, rows_selected, sources_replaced, with_count,
};
pub use figure_words::{figure_fault, from_to, no_score_of_row};
pub use fold::{fold, matches};
pub use goal_words::{GoalWords, goal_demand, goal_in_year, goal_name, goal_words};
pub use json_words::JsonWord;
pub use lang::Lang;
pub use note_words::note;
pub use number::{as_given, counted, fixed, grouped, signed, thousands};
pub use picture_words::PictureWord;
pub use present_words::PresentWord;
pub use record_words::{group_title, place_words};
pub use safety_words::*;
pub use scenario_words::ScenarioWord;
pub use screen::*;
pub use sentences::*;
pub use sources::{framework_name, source};
pub use spots::spots;
pub use standing_words::*;
pub use steps::{cells_emptied, redone, step, undo_step, undone};
pub use successors::successor;
pub use table_about::{framework_about, results_about};
pub use table_words::{Heading, Item};
pub use visible::{one_line, unbroken, visible};
pub use what_if_words::*;
pub use words::Word;
pub use year_words::YearWord;
