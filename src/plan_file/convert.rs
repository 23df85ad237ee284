//! Between the format's structs and the model.
//!
//! The two directions have a file each; the words of the format's enums are here, beside each other.

mod comments;
mod corrections;
mod inquiries;
mod to_file;
mod to_plan;

pub(super) use to_file::to_file;
pub(super) use to_plan::to_plan;

use super::fields::Extra;
use super::v1;

/// Pairs the words of the file with those of the model, in both directions.
macro_rules! same_words {
    ($($name:ident: $($word:ident)+;)+) => {$(
        impl From<v1::$name> for index_core::$name {
            fn from(word: v1::$name) -> Self {
                match word { $(v1::$name::$word => Self::$word,)+ }
            }
        }

        impl From<index_core::$name> for v1::$name {
            fn from(word: index_core::$name) -> Self {
                match word { $(index_core::$name::$word => Self::$word,)+ }
            }
        }
    )+};
}

same_words! {
    Basis: Document Published Estimated Assumed;
    Scope: National Region;
    Assignment: Assigned Requested;
    DueKind: On Before CutOff;
    Group: Improve Maintain Strength Weakness;
    Status: NotStarted InProgress Blocked Done;
    Direction: Positive Negative;
}

impl From<Extra> for index_core::Extra {
    fn from(extra: Extra) -> Self {
        Self(extra.0)
    }
}

impl From<&index_core::Extra> for Extra {
    fn from(extra: &index_core::Extra) -> Self {
        Self(extra.0.clone())
    }
}
