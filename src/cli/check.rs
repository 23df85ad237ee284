//! `check`: every problem of a plan, with its place in the file and how to mend it.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::{Format, Output};
use super::source;
use crate::plan_file::{Finding, FindingKind, told};
use crate::report::{Cell, Column, Row, Table, codes, pretty, to_csv};
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
        match source::open(path, console.lang) {
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
    let found: Vec<Found> = checked.iter().flat_map(found).collect();
    let text = match args.output.format {
        Format::Text => as_text(&checked, &found, console.lang),
        Format::Json => pretty(&found.iter().map(|f| as_json(f, console.lang)).collect::<Value>()),
        Format::Csv => to_csv(&as_table(&found, console.lang)),
    };
    console.result(&text)?;
    Ok(exit)
}

fn found(checked: &Checked) -> impl Iterator<Item = Found<'_>> {
    told(&checked.findings).into_iter().map(|t| Found { file: &checked.file, finding: t.finding, more: t.more })
}

fn as_text(checked: &[Checked], found: &[Found], lang: Lang) -> String {
    let lines = found.iter().map(|f| line(f, lang));
    let all = || checked.iter().flat_map(|c| &c.findings);
    let count = |severity| all().filter(|f| f.severity() == severity).count();
    let [errors, warnings, reminders] = [Severity::Error, Severity::Warning, Severity::Reminder].map(count);
    let n = checked.len();
    let summary = (n > 0).then(|| cli_words::check_summary(lang, errors, warnings, reminders, n) + "\n");
    lines.chain(summary).collect()
}

/// `file:line:column: severity: what (path) — hint`, and below it how many more there are.
fn line(found: &Found, lang: Lang) -> String {
    let Found { file, finding, more } = found;
    let file = one_line(file);
    let place = finding.line.zip(finding.column).map(|(line, column)| format!("{line}:{column}:")).unwrap_or_default();
    let severity = sentences::severity(lang, finding.severity());
    let path = if finding.path.is_empty() { String::new() } else { format!(" ({})", one_line(&finding.path)) };
    let hint = finding.hint(lang);
    let hint = if hint.is_empty() { hint } else { format!(" — {}", one_line(&hint)) };
    let more = if *more > 0 { format!("{file}: {}\n", problems::more_of_the_kind(lang, *more)) } else { String::new() };
    format!("{file}:{place} {severity}: {}{path}{hint}\n{more}", one_line(&finding.what(lang)))
}

fn as_json(found: &Found, lang: Lang) -> Value {
    let Found { file, finding, more } = found;
    json!({
        "file": file,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "severity": codes::severity(finding.severity()),
        "key": finding_code(finding),
        "what": finding.what(lang),
        "hint": finding.hint(lang),
        "more": more,
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
    let keys = ["file", "path", "line", "column", "severity", "key", "what", "hint", "more"];
    let columns = keys.map(Column::data).to_vec();
    let figure = |n: Option<usize>| n.map_or(Cell::Missing, |n| Cell::Count(n as u64));
    let cells = |Found { file, finding, more }: &Found| {
        vec![
            Cell::Text((*file).to_owned()),
            Cell::Text(finding.path.clone()),
            figure(finding.line),
            figure(finding.column),
            Cell::Text(codes::severity(finding.severity()).to_owned()),
            Cell::Text(finding_code(finding)),
            Cell::Text(finding.what(lang)),
            Cell::Text(finding.hint(lang)),
            figure(Some(*more)),
        ]
    };
    let rows = found.iter().enumerate().map(|(index, f)| Row { index, cells: cells(f) }).collect();
    Table { columns, rows }
}
