//! What a copied table says of the ground on which a figure stands, in a column beside it.

use crate::text::parse::parse;
use crate::text::{EditWord, Lang, fold};
use index_core::{Basis, Kind, Value};

/// The basis that a cell names; `None` where it says something else, or nothing.
pub(super) fn said_basis(text: &str) -> Option<Basis> {
    let text = text.trim();
    let is = |word: EditWord| [Lang::Vi, Lang::En].iter().any(|lang| fold(text) == fold(word.text(*lang)));
    match parse(Lang::Vi, Kind::Basis, text) {
        Ok(Value::Basis(basis)) => Some(basis),
        _ if is(EditWord::NotEntered) => Some(Basis::Estimated),
        _ if is(EditWord::NotOfficial) => Some(Basis::Assumed),
        _ => None,
    }
}
