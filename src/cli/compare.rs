//! `compare`: the plan's scenarios side by side, and what the plan expects as scenarios of its own.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::CompareReport;
use crate::text::scenario_words::{choice_name, too_many, too_many_asked};
use crate::text::{ScenarioWord, cli_words, problems};
use chrono::NaiveDate;
use index_core::{Choice, Counted, EditError, MAX_COMPARED, OpenPlan, compare, expects};
use std::path::PathBuf;
use strum::VariantArray;

/// So sánh các kịch bản và phần việc của kế hoạch / Compare scenarios and what the plan expects
#[derive(clap::Args)]
pub(super) struct CompareArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    /// Chỉ so sánh kịch bản này, dùng được nhiều lần / Compare only this scenario, repeatable
    #[arg(long, value_name = "NAME", help_heading = "Tùy chọn / Options")]
    scenario: Vec<String>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &CompareArgs, today: NaiveDate, console: &mut Console) -> Result<Exit, Failure> {
    let lang = console.lang;
    let open = source::open(&args.plan, console)?;
    let mut choices = if args.scenario.is_empty() { all(&open) } else { named(args, &open, console)? };
    if let Some(spare) = choices.get(MAX_COMPARED..).filter(|spare| !spare.is_empty()) {
        let names: Vec<&str> = spare.iter().map(|choice| choice_name(lang, choice)).collect();
        console.message(&too_many(lang, &names.join("; ")));
        choices.truncate(MAX_COMPARED);
    }
    args.output.print(&CompareReport { open: &open, choices: &choices, today }, console)?;
    let compared = compare(open.plan(), open.context(), open.scorecard(), today, &choices);
    let is_refused = compared.iter().any(|one| one.outcome.is_err());
    Ok(if is_refused { Exit::Problems } else { Exit::Fine })
}

/// The plan's parts when it expects something, and its scenarios.
fn all(open: &OpenPlan) -> Vec<Choice<'_>> {
    let plan = open.plan();
    let scenarios = plan.scenarios.iter().map(|s| Choice::Scenario(&s.name));
    let is_expected = expects(plan);
    let parts = Counted::VARIANTS.iter().copied().filter(|_| is_expected).map(Choice::Plan);
    scenarios.chain(parts).collect()
}

/// The scenarios that were asked for.
fn named<'a>(args: &'a CompareArgs, open: &OpenPlan, console: &Console) -> Result<Vec<Choice<'a>>, Failure> {
    let (lang, plan) = (console.lang, open.plan());
    if args.scenario.len() > MAX_COMPARED {
        return Err(Failure::bad_use(too_many_asked(lang, args.scenario.len())));
    }
    let names: Vec<&str> = plan.scenarios.iter().map(|s| s.name.as_str()).collect();
    let unknown = args.scenario.iter().filter(|name| plan.scenario(name).is_none());
    let words = unknown.map(|name| {
        let what = problems::edit_error(lang, &EditError::NoSuchScenario(name.clone()));
        let none = ScenarioWord::NoScenarios.text(lang).to_owned();
        let hint = if names.is_empty() { none } else { cli_words::scenarios_hint(lang, &names.join("; ")) };
        (what, hint)
    });
    let unknown: Vec<_> = words.collect();
    if !unknown.is_empty() {
        return Err(Failure::BadUse(unknown));
    }
    Ok(args.scenario.iter().map(|name| Choice::Scenario(name)).collect())
}
