//! `--explain` of `score` and `what-if`: why a number is what it is.

use super::console::Console;
use super::failure::Failure;
use super::options::Output;
use crate::report::ExplainReport;
use crate::text::cli_words;
use index_core::{OpenPlan, Side, Subject};

/// The numbers to explain.
#[derive(clap::Args)]
pub(super) struct Explain {
    /// Vì sao là số này: mã, index (điểm) hoặc rank (hạng), dùng được nhiều lần / Why a number: code, index or rank
    #[arg(long, value_name = "CODE|index|rank", help_heading = "Tùy chọn / Options")]
    explain: Vec<String>,
}

impl Explain {
    /// Prints the explanations that are asked for, on one side of a what-if; says whether there were any.
    pub(super) fn print(
        &self,
        open: &OpenPlan,
        side: Side,
        output: &Output,
        console: &mut Console,
    ) -> Result<bool, Failure> {
        if self.explain.is_empty() {
            return Ok(false);
        }
        let lang = console.lang;
        let subject = |asked: &String| {
            subject(open, side, asked).ok_or_else(|| Failure::bad_use(cli_words::nothing_to_explain(lang, asked)))
        };
        let subjects = self.explain.iter().map(subject).collect::<Result<Vec<Subject>, Failure>>()?;
        output.print(&ExplainReport { open, subjects: &subjects }, console)?;
        Ok(true)
    }
}

/// What a word asks for; a moved indicator is asked for what it adds.
fn subject(open: &OpenPlan, side: Side, asked: &str) -> Option<Subject> {
    match asked.trim() {
        "index" => return Some(Subject::Score(side)),
        "rank" => return Some(Subject::Rank(side)),
        _ => {}
    }
    let code = asked.trim();
    let framework = &open.context().framework;
    let position = framework.position(code)?;
    let is_moved = side == Side::Scenario && open.outcome().moves.iter().any(|m| m.code == code);
    match Subject::of_entry(framework, position) {
        Subject::Score(_) => Some(Subject::Score(side)),
        Subject::Indicator(_) if is_moved => Some(Subject::Contribution(code.to_owned())),
        subject => Some(subject),
    }
}
