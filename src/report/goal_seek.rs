//! The answer of goal seeking: what it costs, and what the moves bring.

use super::block::head;
use super::data::{goal_seek_data, goal_seek_json};
use super::{Block, Report, Table, WhatIfReport};
use crate::text::Lang;
use crate::text::goal_seek_words::sought;
use index_core::{GoalQuestion, OpenPlan, Seeking};
use serde_json::Value;

/// The answer of goal seeking.
pub struct GoalSeekReport<'a> {
    /// Its draft has the moves of the answer.
    pub open: &'a OpenPlan,
    /// What was asked.
    pub question: &'a GoalQuestion,
    /// What was found.
    pub seeking: &'a Seeking,
}

impl Report for GoalSeekReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let has_assumed = self.open.levers().has_assumed();
        let mut blocks = vec![Block::Paragraphs(vec![sought(lang, self.question, self.seeking, has_assumed)])];
        match self.seeking.best() {
            Some(_) => blocks.extend(WhatIfReport(self.open).blocks(lang)),
            None => blocks.push(head(self.open, lang)),
        }
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        goal_seek_json(self.open, self.question, self.seeking, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(goal_seek_data(self.open, self.question, self.seeking))
    }
}
