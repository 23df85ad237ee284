//! `uncertainty`: how sure a rank is when the others move too.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use super::what_if::Moves;
use crate::report::UncertaintyReport;
use crate::text::analysis_words::CertaintyWord;
use crate::text::{cli_words, parse};
use index_core::{Assumptions, Simulated, observed, simulate};
use std::path::PathBuf;

/// Hạng chắc đến đâu khi các tỉnh khác cũng thay đổi / How sure the rank is when the others move too
#[derive(clap::Args)]
pub(super) struct UncertaintyArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    #[command(flatten)]
    moves: Moves,
    /// Mỗi tỉnh biến động riêng bao nhiêu điểm (độ lệch chuẩn), mặc định theo mức đã công bố giữa hai năm gần nhất / Points each moves by itself (standard deviation), as published between the last two years by default
    #[arg(long, value_name = "X", value_parser = decimal, help_heading = "Tùy chọn / Options")]
    spread: Option<f64>,
    /// Các tỉnh khác cùng tăng bao nhiêu điểm, mặc định 0 / Points all others rise together, 0 by default
    #[arg(long, value_name = "X", value_parser = decimal, allow_hyphen_values = true, help_heading = "Tùy chọn / Options")]
    drift: Option<f64>,
    /// Độ cong khi quy đổi hạng ra điểm, 0–1, mặc định 0 / Bend of the rank curve, 0–1, 0 by default
    #[arg(long, value_name = "X", value_parser = decimal, help_heading = "Tùy chọn / Options")]
    curve: Option<f64>,
    /// Trọng số có thể sai lệch, 0–0.9, mặc định 0 / How far weights may be off, 0–0.9, 0 by default
    #[arg(long, value_name = "X", value_parser = decimal, help_heading = "Tùy chọn / Options")]
    weights: Option<f64>,
    /// Số lần mô phỏng, 1000–1000000, mặc định 10000 / How many rankings are simulated, 1000–1000000, 10000 by default
    #[arg(long, value_name = "N", help_heading = "Tùy chọn / Options")]
    replicates: Option<u32>,
    /// Số khởi tạo của phép lấy mẫu, mặc định 1 / Seed of the random numbers, 1 by default
    #[arg(long, value_name = "N", help_heading = "Tùy chọn / Options")]
    seed: Option<u64>,
    #[command(flatten)]
    output: Output,
}

/// More tables than this tell nothing more.
const MOST_REPLICATES: u32 = 1_000_000;
/// Of fewer tables none may miss a rank that is had once in two hundred.
const LEAST_REPLICATES: u32 = 1_000;

pub(super) fn run(args: &UncertaintyArgs, console: &mut Console) -> Result<Exit, Failure> {
    let lang = console.lang;
    let mut open = source::open(&args.plan, console)?;
    let usual = Assumptions::usual(observed(open.context()).as_ref());
    let bad = |option| Failure::bad_use(cli_words::bad_assumption(lang, option));
    let assumptions = assumptions(args, usual).map_err(bad)?;
    args.moves.make(&mut open, console)?;
    let (plan, context, card) = (open.plan(), open.context(), open.scorecard());
    let simulated = simulate(plan, context, card, open.outcome(), &assumptions, &mut |_| true);
    let Simulated::Spread(spread) = &simulated else {
        let contradicts = simulated == Simulated::Contradiction;
        console.message(if contradicts {
            CertaintyWord::Contradiction.text(lang)
        } else {
            cli_words::no_rank_to_draw(lang)
        });
        return Ok(Exit::Problems);
    };
    let report = UncertaintyReport { open: &open, assumptions: &assumptions, spread };
    args.output.print(&report, console)?;
    Ok(Exit::Fine)
}

/// A figure with a decimal point or comma.
fn decimal(text: &str) -> Result<f64, &'static str> {
    parse::decimal(text).ok_or("12,5")
}

/// What is not certain, as usual where nothing is asked; the option whose figure is out of its range otherwise.
fn assumptions(args: &UncertaintyArgs, usual: Assumptions) -> Result<Assumptions, &'static str> {
    let within = |option, figure: Option<f64>, usual: f64, most: f64, least: f64| {
        let figure = figure.unwrap_or(usual);
        if (least..=most).contains(&figure) { Ok(figure) } else { Err(option) }
    };
    let n_replicates = args.replicates.unwrap_or(usual.n_replicates);
    if !(LEAST_REPLICATES..=MOST_REPLICATES).contains(&n_replicates) {
        return Err("--replicates");
    }
    Ok(Assumptions {
        seed: args.seed.unwrap_or(usual.seed),
        n_replicates,
        drift: within("--drift", args.drift, usual.drift, 100.0, -100.0)?,
        spread: within("--spread", args.spread, usual.spread, 100.0, 0.0)?,
        curve: within("--curve", args.curve, usual.curve, 1.0, 0.0)?,
        weights: within("--weights", args.weights, usual.weights, 0.9, 0.0)?,
    })
}
