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
    #[arg(long, value_name = "X", value_parser = decimal, help = CURVE.within("Độ cong khi quy đổi hạng ra điểm, {}, mặc định 0 / Bend of the rank curve, {}, 0 by default"), help_heading = "Tùy chọn / Options")]
    curve: Option<f64>,
    #[arg(long, value_name = "X", value_parser = decimal, help = WEIGHTS.within("Trọng số có thể sai lệch, {}, mặc định 0 / How far weights may be off, {}, 0 by default"), help_heading = "Tùy chọn / Options")]
    weights: Option<f64>,
    #[arg(long, value_name = "N", help = REPLICATES.within("Số lần mô phỏng, {}, mặc định 10000 / How many rankings are simulated, {}, 10000 by default"), help_heading = "Tùy chọn / Options")]
    replicates: Option<u32>,
    /// Số khởi tạo của phép lấy mẫu, mặc định 1 / Seed of the random numbers, 1 by default
    #[arg(long, value_name = "N", help_heading = "Tùy chọn / Options")]
    seed: Option<u64>,
    #[command(flatten)]
    output: Output,
}

/// A figure of what is not certain.
struct Figure {
    /// The option that sets it.
    option: &'static str,
    /// The least that it can be.
    least: f64,
    /// The most that it can be.
    most: f64,
}

const SPREAD: Figure = Figure { option: "--spread", least: 0.0, most: 100.0 };
const DRIFT: Figure = Figure { option: "--drift", least: -100.0, most: 100.0 };
const CURVE: Figure = Figure { option: "--curve", least: 0.0, most: 1.0 };
const WEIGHTS: Figure = Figure { option: "--weights", least: 0.0, most: 0.9 };
/// Of fewer tables none may miss a rank that is had once in two hundred; more tell nothing more.
const REPLICATES: Figure = Figure { option: "--replicates", least: 1_000.0, most: 1_000_000.0 };

impl Figure {
    /// A text of the help with the range in its places.
    fn within(&self, help: &str) -> String {
        help.replace("{}", &format!("{}–{}", self.least, self.most))
    }

    /// What was asked, or else what is usual; the option where it is out of the range.
    fn asked(&self, asked: Option<f64>, usual: f64) -> Result<f64, &'static str> {
        let figure = asked.unwrap_or(usual);
        if (self.least..=self.most).contains(&figure) { Ok(figure) } else { Err(self.option) }
    }
}

pub(super) fn run(args: &UncertaintyArgs, console: &mut Console) -> Result<Exit, Failure> {
    let lang = console.lang;
    let mut open = source::open(&args.plan, console)?;
    let usual = Assumptions::usual(observed(open.context()).as_ref());
    let ranges = [SPREAD, DRIFT, CURVE, WEIGHTS, REPLICATES].map(|figure| (figure.option, figure.least, figure.most));
    let bad = |option| Failure::bad_use(cli_words::bad_assumption(lang, option, &ranges));
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
    REPLICATES.asked(args.replicates.map(f64::from), f64::from(usual.n_replicates))?;
    Ok(Assumptions {
        seed: args.seed.unwrap_or(usual.seed),
        n_replicates: args.replicates.unwrap_or(usual.n_replicates),
        drift: DRIFT.asked(args.drift, usual.drift)?,
        spread: SPREAD.asked(args.spread, usual.spread)?,
        curve: CURVE.asked(args.curve, usual.curve)?,
        weights: WEIGHTS.asked(args.weights, usual.weights)?,
    })
}
