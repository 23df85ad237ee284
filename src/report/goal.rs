//! The answer of goal seeking, for people and for programs: what it costs, and what the moves bring.

use super::block::head;
use super::to_text::wrap;
use super::{TEXT_WIDTH, codes, what_if_json, what_if_text};
use crate::text::Lang;
use crate::text::goal_words::sought;
use index_core::{Document, GoalQuestion, Seeking, Wanted};
use serde_json::{Map, Value, json};

/// The answer, for people. The draft of `document` has the moves of the answer.
#[must_use]
pub fn goal_text(document: &Document, question: &GoalQuestion, seeking: &Seeking, lang: Lang) -> String {
    let below = if seeking.best().is_some() { what_if_text(document, lang) } else { head(document, lang) };
    format!("{}\n\n{below}", wrap(&sought(lang, question, seeking), TEXT_WIDTH).join("\n"))
}

/// The answer, for programs: its state and cost, then what the moves bring.
#[must_use]
pub fn goal_json(document: &Document, question: &GoalQuestion, seeking: &Seeking, lang: Lang) -> Value {
    let found = seeking.best();
    let reached = found.map(|f| codes::goal_state(question.wanted.state(&f.outcome.scenario)));
    let wanted = match question.wanted {
        Wanted::Rank(rank) => json!({ "rank": rank }),
        Wanted::Score(score) => json!({ "score": score }),
    };
    let mut object = Map::new();
    object.insert("wanted".to_owned(), wanted);
    object.insert("certain".to_owned(), json!(question.is_certain));
    object.insert("max_places".to_owned(), json!(question.max_places));
    object.insert("state".to_owned(), json!(codes::seeking(seeking)));
    object.insert("reached".to_owned(), json!(reached));
    object.insert("effort".to_owned(), json!(found.map(|f| f.effort)));
    object.insert("places".to_owned(), json!(found.map(|f| f.n_places)));
    if let Value::Object(outcome) = what_if_json(document, lang) {
        object.extend(outcome);
    }
    Value::Object(object)
}
