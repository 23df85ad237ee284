//! The answer of goal seeking, for people: what it costs, and what the moves bring.

use super::block::head;
use super::to_text::wrap;
use super::{TEXT_WIDTH, what_if_text};
use crate::text::Lang;
use crate::text::goal_words::sought;
use index_core::{Document, GoalQuestion, Seeking};

/// The answer, for people. The draft of `document` has the moves of the answer.
#[must_use]
pub fn goal_text(document: &Document, question: &GoalQuestion, seeking: &Seeking, lang: Lang) -> String {
    let below = if seeking.best().is_some() { what_if_text(document, lang) } else { head(document, lang) };
    format!("{}\n\n{below}", wrap(&sought(lang, question, seeking), TEXT_WIDTH).join("\n"))
}
