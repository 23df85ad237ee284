//! `goal`: the least effort to a rank or a score.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::GoalSeekReport;
use crate::text::{cli_words, parse, problems};
use index_core::{Edit, GoalQuestion, MovesOrigin, Seeking, Wanted, goal_seek};
use std::path::PathBuf;

/// Ít công sức nhất để đạt hạng hoặc điểm / The least effort that reaches a rank or a score
#[derive(clap::Args)]
pub(super) struct GoalSeekArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    /// Hạng cần đạt / The rank to reach
    #[arg(long, value_name = "N", help_heading = "Tùy chọn / Options")]
    rank: Option<String>,
    /// Điểm cần đạt / The score to reach
    #[arg(long, value_name = "X", help_heading = "Tùy chọn / Options")]
    score: Option<String>,
    /// Phải đạt chắc chắn, không chỉ theo ước tính / For certain, not only by the estimate
    #[arg(long, help_heading = "Tùy chọn / Options")]
    certain: bool,
    /// Mỗi chỉ số lên nhiều nhất N bậc nếu kế hoạch không ghi hạng tốt nhất (mặc định: một phần ba số địa phương) / How
    /// many places an indicator may rise where the plan names no best rank (default: a third of the ranked units)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), help_heading = "Tùy chọn / Options")]
    max_places: Option<u32>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &GoalSeekArgs, console: &mut Console) -> Result<Exit, Failure> {
    let lang = console.lang;
    let mut open = source::open(&args.plan, console)?;
    let n_units = open.scorecard().n_units;
    let wanted = wanted(args, n_units).ok_or_else(|| {
        Failure::bad_use(cli_words::bad_goal(lang, n_units, args.rank.is_some() != args.score.is_some()))
    })?;
    let mut question = GoalQuestion { is_certain: args.certain, ..GoalQuestion::new(wanted, n_units) };
    question.max_places = args.max_places.or(question.max_places);
    let seeking = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
    if let Some(best) = seeking.best() {
        let edit = Edit::SetMoves { moves: best.moves.clone(), origin: MovesOrigin::GoalSeek };
        let refused = |error| Failure::bad_use((problems::edit_error(lang, &error), String::new()));
        open.apply(&edit).map_err(refused)?;
    }
    let report = GoalSeekReport { open: &open, question: &question, seeking: &seeking };
    args.output.print(&report, console)?;
    let is_reached = matches!(seeking, Seeking::Found(_) | Seeking::AlreadyThere(_));
    Ok(if is_reached { Exit::Fine } else { Exit::Problems })
}

/// What is wanted: a rank or a score that can be, and one of the two.
fn wanted(args: &GoalSeekArgs, n_units: u32) -> Option<Wanted> {
    let wanted = match (&args.rank, &args.score) {
        (Some(rank), None) => Wanted::Rank(rank.trim().parse().ok()?),
        (None, Some(score)) => Wanted::Score(parse::decimal(score)?),
        _ => return None,
    };
    Some(wanted).filter(|wanted| wanted.is_possible(n_units))
}
