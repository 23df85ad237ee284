//! `check`: every problem of a plan, with its place in the file and how to mend it.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::{Format, Output};
use super::source::{self, Opened};
use crate::plan_file::{Finding, FindingKind};
use crate::report::{Cell, Column, Row, Table, codes, pretty, to_csv};
use crate::text::{Lang, cli_words, sentences};
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

/// A finding with the plan it was found in.
struct Found {
    file: String,
    finding: Finding,
}

pub(super) fn run(args: &CheckArgs, console: &mut Console) -> Result<Exit, Failure> {
    let mut found = Vec::new();
    let mut exit = Exit::Fine;
    let mut n_read = 0;
    for path in &args.plans {
        match source::open(path, console.lang) {
            Ok(opened) => {
                n_read += 1;
                found.extend(findings(opened));
            }
            Err(failure) => exit = exit.max(console.fail(&failure)),
        }
    }
    let is_problem = |f: &Found| f.finding.severity() != Severity::Reminder;
    if found.iter().any(is_problem) {
        exit = exit.max(Exit::Problems);
    }
    let text = match args.output.format {
        Format::Text => as_text(&found, n_read, console.lang),
        Format::Json => pretty(&found.iter().map(|f| as_json(f, console.lang)).collect::<Value>()),
        Format::Csv => to_csv(&as_table(&found, console.lang)),
    };
    console.result(&text)?;
    Ok(exit)
}

fn findings(opened: Opened) -> impl Iterator<Item = Found> {
    let findings = opened.findings();
    findings.into_iter().map(move |finding| Found { file: opened.name.clone(), finding })
}

fn as_text(found: &[Found], n_read: usize, lang: Lang) -> String {
    let lines = found.iter().map(|f| line(f, lang));
    let count = |severity| found.iter().filter(|f| f.finding.severity() == severity).count();
    let [errors, warnings, reminders] = [Severity::Error, Severity::Warning, Severity::Reminder].map(count);
    let summary = (n_read > 0).then(|| cli_words::check_summary(lang, errors, warnings, reminders, n_read) + "\n");
    lines.chain(summary).collect()
}

/// `file:line:column: severity: what (path) — hint`.
fn line(found: &Found, lang: Lang) -> String {
    let Found { file, finding } = found;
    let place = finding.line.zip(finding.column).map(|(line, column)| format!("{line}:{column}:")).unwrap_or_default();
    let severity = sentences::severity(lang, finding.severity());
    let path = if finding.path.is_empty() { String::new() } else { format!(" ({})", finding.path) };
    let hint = finding.hint(lang);
    let hint = if hint.is_empty() { hint } else { format!(" — {hint}") };
    format!("{file}:{place} {severity}: {}{path}{hint}\n", finding.what(lang))
}

fn as_json(found: &Found, lang: Lang) -> Value {
    let Found { file, finding } = found;
    json!({
        "file": file,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "severity": codes::severity(finding.severity()),
        "key": finding_code(finding),
        "what": finding.what(lang),
        "hint": finding.hint(lang),
    })
}

/// What is wrong, as a code.
fn finding_code(finding: &Finding) -> String {
    match &finding.kind {
        FindingKind::Plan(kind) => codes::of_variant(kind),
        FindingKind::File(fault) => codes::of_variant(fault),
    }
}

fn as_table(found: &[Found], lang: Lang) -> Table {
    let keys = ["file", "path", "line", "column", "severity", "key", "what", "hint"];
    let columns = keys.map(Column::data).to_vec();
    let figure = |n: Option<usize>| n.map_or(Cell::Missing, |n| Cell::Count(n as u64));
    let cells = |Found { file, finding }: &Found| {
        vec![
            Cell::Text(file.clone()),
            Cell::Text(finding.path.clone()),
            figure(finding.line),
            figure(finding.column),
            Cell::Text(codes::severity(finding.severity()).to_owned()),
            Cell::Text(finding_code(finding)),
            Cell::Text(finding.what(lang)),
            Cell::Text(finding.hint(lang)),
        ]
    };
    let rows = found.iter().enumerate().map(|(index, f)| Row { index, cells: cells(f) }).collect();
    Table { columns, rows }
}
