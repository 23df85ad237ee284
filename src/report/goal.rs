//! The answer of goal seeking: what it costs, and what the moves bring.

use super::block::head;
use super::data::{goal_data, goal_json};
use super::{Block, Report, Table, WhatIfReport};
use crate::text::Lang;
use crate::text::goal_words::sought;
use index_core::{Document, GoalQuestion, Seeking};
use serde_json::Value;

/// The answer of goal seeking.
pub struct GoalReport<'a> {
    /// Its draft has the moves of the answer.
    pub document: &'a Document,
    /// What was asked.
    pub question: &'a GoalQuestion,
    /// What was found.
    pub seeking: &'a Seeking,
}

impl Report for GoalReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let has_assumed = self.document.levers().has_assumed();
        let mut blocks = vec![Block::Paragraphs(vec![sought(lang, self.question, self.seeking, has_assumed)])];
        match self.seeking.best() {
            Some(_) => blocks.extend(WhatIfReport(self.document).blocks(lang)),
            None => blocks.push(head(self.document, lang)),
        }
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        goal_json(self.document, self.question, self.seeking, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(goal_data(self.document, self.question, self.seeking))
    }
}
