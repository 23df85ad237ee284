//! What is printed when there can be no window: the plan's summary, and an example of a what-if.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::{clock, source};
use crate::report::{Block, Report, TableKind, TableReport, WhatIfReport, to_text};
use crate::text::cli_words;
use crate::window_args::WindowArgs;
use index_core::{Edit, OpenPlan, Standing};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The plan that is summed up when none is named.
const FIRST_SAMPLE: &str = "can-tho-2025";

/// Says that there is no window, because this build has none or because there is no display, and sums up the plans.
pub fn without_window(args: &WindowArgs, is_built_in: bool, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let mut console = Console { out, err, lang: args.lang.unwrap_or_default() };
    console.message(cli_words::no_window(console.lang, is_built_in));
    let sample = [PathBuf::from(FIRST_SAMPLE)];
    let plans = if args.plans.is_empty() { &sample[..] } else { &args.plans };
    let mut exit = Exit::Fine;
    for plan in plans {
        let done = sum_up(plan, args, &mut console);
        exit = exit.max(done.map_or_else(|failure| console.fail(&failure), |()| Exit::Fine));
    }
    exit
}

/// Says why the window could not be opened. The message of the system is given as it is.
pub fn window_failed(args: &WindowArgs, error: &anyhow::Error, err: &mut dyn Write) -> Exit {
    let mut nothing = std::io::sink();
    let mut console = Console { out: &mut nothing, err, lang: args.lang.unwrap_or_default() };
    console.fail(&Failure::bad_use(cli_words::window_failed(console.lang, &format!("{error:#}"))))
}

fn sum_up(plan: &Path, args: &WindowArgs, console: &mut Console) -> Result<(), Failure> {
    let lang = console.lang;
    let mut open = source::open(plan, console)?;
    let today = args.today.unwrap_or_else(clock::today);
    let mut blocks = TableReport { kind: TableKind::Overview, open: &open, today }.blocks(lang);
    if let Some((code, rank)) = example(&open)
        && open.apply(&Edit::SetMove { code: code.clone(), to: Standing::Rank(rank), assumed: None }).is_ok()
    {
        let command = format!("pii-planner what-if {} --set {code}=rank:{rank}", plan.display());
        blocks.push(Block::Lines(vec![cli_words::example(lang, &command)]));
        blocks.extend(WhatIfReport(&open).blocks(lang));
    }
    console.result(&to_text(&blocks, lang))
}

/// The move of the example: 6.2.4 to rank 30, else the first indicator with a rank ten places up.
fn example(open: &OpenPlan) -> Option<(String, u32)> {
    let ranked = |code: &str| open.plan().indicator(code)?.measurement.as_ref()?.rank;
    if ranked("6.2.4").is_some_and(|rank| rank > 30) {
        return Some(("6.2.4".to_owned(), 30));
    }
    let better = |code: &String| Some((code.clone(), ranked(code)?.checked_sub(10).filter(|r| *r > 0)?));
    open.plan().indicators.iter().find_map(|row| better(&row.code))
}
