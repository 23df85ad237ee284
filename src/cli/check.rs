//! `check`: every problem of a plan, with its place in the file and how to mend it.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::plan_file::{Finding, told};
use crate::report::{Block, Cell, Column, Report, Row, Table, codes};
use crate::text::{Lang, cli_words, one_line, problems, sentences};
use index_core::Severity;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Kiểm tra kế hoạch và liệt kê mọi vấn đề / Check plans and list every problem
#[derive(clap::Args)]
pub(super) struct CheckArgs {
    /// Các kế hoạch / The plans
    #[arg(value_name = "PLAN", required = true, help_heading = "Tham số / Arguments")]
    plans: Vec<PathBuf>,
    #[command(flatten)]
    output: Output,
}

/// The findings of a plan.
struct Checked {
    file: String,
    findings: Vec<Finding>,
}

/// A finding that is told, with the plan it was found in.
struct Found<'a> {
    file: &'a str,
    finding: &'a Finding,
    /// How many more of its kind are not told.
    more: usize,
}

pub(super) fn run(args: &CheckArgs, console: &mut Console) -> Result<Exit, Failure> {
    let mut checked = Vec::new();
    let mut exit = Exit::Fine;
    for path in &args.plans {
        match source::read(path, console.lang) {
            Ok(opened) => {
                let findings = opened.findings();
                checked.push(Checked { file: opened.name, findings });
            }
            Err(failure) => exit = exit.max(console.fail(&failure)),
        }
    }
    if checked.iter().flat_map(|c| &c.findings).any(|f| f.severity() != Severity::Reminder) {
        exit = exit.max(Exit::Problems);
    }
    args.output.print(&CheckReport(&checked), console)?;
    Ok(exit)
}

fn found(checked: &Checked) -> impl Iterator<Item = Found<'_>> {
    told(&checked.findings).into_iter().map(|t| Found { file: &checked.file, finding: t.finding, more: t.more })
}

/// Every problem of some plans.
struct CheckReport<'a>(&'a [Checked]);

impl CheckReport<'_> {
    fn found(&self) -> impl Iterator<Item = Found<'_>> {
        self.0.iter().flat_map(found)
    }

    /// How many there are of each severity; nothing where no plan was read.
    fn summary(&self, lang: Lang) -> Option<String> {
        let all = || self.0.iter().flat_map(|checked| &checked.findings);
        let count = |severity| all().filter(|f| f.severity() == severity).count();
        let [errors, warnings, reminders] = [Severity::Error, Severity::Warning, Severity::Reminder].map(count);
        let n = self.0.len();
        (n > 0).then(|| cli_words::check_summary(lang, errors, warnings, reminders, n))
    }
}

impl Report for CheckReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let lines = self.found().flat_map(|found| lines(&found, lang));
        vec![Block::Lines(lines.chain(self.summary(lang)).collect())]
    }

    fn json(&self, lang: Lang) -> Value {
        self.found().map(|found| as_json(&found, lang)).collect()
    }

    fn data(&self, lang: Lang) -> Option<Table> {
        Some(as_table(self.found(), lang))
    }
}

/// `file:line:column: severity: what (path) — hint`, and below it how many more there are.
fn lines(found: &Found, lang: Lang) -> Vec<String> {
    let Found { file, finding, more } = found;
    let file = one_line(file);
    let place = finding.line.zip(finding.column).map(|(line, column)| format!("{line}:{column}:")).unwrap_or_default();
    let severity = sentences::severity(lang, finding.severity());
    let path = if finding.path.is_empty() { String::new() } else { format!(" ({})", one_line(&finding.path)) };
    let hint = finding.hint(lang);
    let hint = if hint.is_empty() { hint } else { format!(" — {}", one_line(&hint)) };
    let more = (*more > 0).then(|| format!("{file}: {}", problems::more_of_the_kind(lang, *more)));
    let first = format!("{file}:{place} {severity}: {}{path}{hint}", one_line(&finding.what(lang)));
    [first].into_iter().chain(more).collect()
}

fn as_json(found: &Found, lang: Lang) -> Value {
    let Found { file, finding, more } = found;
    json!({
        "file": file,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "severity": codes::of(finding.severity()),
        "key": finding.code(),
        "what": finding.what(lang),
        "hint": finding.hint(lang),
        "more": more,
    })
}

fn as_table<'a>(found: impl Iterator<Item = Found<'a>>, lang: Lang) -> Table {
    let keys = ["file", "path", "line", "column", "severity", "key", "what", "hint", "more"];
    let columns = keys.map(Column::data).to_vec();
    let figure = |n: Option<usize>| n.map_or(Cell::Missing, |n| Cell::Count(n as u64));
    let cells = |Found { file, finding, more }: Found| {
        vec![
            Cell::Text(file.to_owned()),
            Cell::Text(finding.path.clone()),
            figure(finding.line),
            figure(finding.column),
            Cell::Text(codes::of(finding.severity()).to_owned()),
            Cell::Text(finding.code().to_owned()),
            Cell::Text(finding.what(lang)),
            Cell::Text(finding.hint(lang)),
            figure(Some(more)),
        ]
    };
    let rows = found.enumerate().map(|(index, found)| Row { index, cells: cells(found) }).collect();
    Table { columns, rows }
}
