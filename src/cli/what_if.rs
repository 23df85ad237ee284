//! `what-if`: what a set of moves brings. It goes the same road as the window: edits of an open plan.

use super::console::Console;
use super::exit::Exit;
use super::explain::Explain;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::WhatIfReport;
use crate::text::{Lang, cli_words, parse, problems};
use index_core::{Edit, EditError, Move, OpenPlan, Refusal, RefusalKind, Side, Standing};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Mô phỏng: nếu thứ hạng hoặc điểm của chỉ số thay đổi / What if the rank or score of indicators changes
#[derive(clap::Args)]
pub(super) struct WhatIfArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    #[command(flatten)]
    moves: Moves,
    #[command(flatten)]
    explain: Explain,
    #[command(flatten)]
    output: Output,
}

/// What is moved, for verbs that show a what-if.
#[derive(clap::Args)]
pub(super) struct Moves {
    /// Đưa chỉ số đến hạng hoặc điểm, dùng được nhiều lần / Move an indicator to a rank or a score, repeatable
    #[arg(long, value_name = "CODE=rank:N|score:X", help_heading = "Tùy chọn / Options")]
    set: Vec<String>,
    /// Giả định hiện trạng của chỉ số chưa có số liệu / Assume a baseline for an indicator that has none
    #[arg(long, value_name = "CODE=rank:N|score:X", help_heading = "Tùy chọn / Options")]
    assume: Vec<String>,
    /// Bắt đầu từ một kịch bản của kế hoạch / Start from a scenario of the plan
    #[arg(long, value_name = "NAME", help_heading = "Tùy chọn / Options")]
    scenario: Option<String>,
}

impl Moves {
    /// Whether nothing is asked for; a move to where an indicator stands anyway is asked for, and changes nothing.
    fn are_none(&self) -> bool {
        self.set.is_empty() && self.scenario.is_none()
    }

    /// Makes the moves in the draft of a plan; tells of assumptions that are not needed.
    pub(super) fn make(&self, open: &mut OpenPlan, console: &mut Console) -> Result<(), Failure> {
        let lang = console.lang;
        let moves = parsed("--set", &self.set, lang)?;
        let assumptions = parsed("--assume", &self.assume, lang)?;
        if let Some(name) = &self.scenario {
            load(name, &assumptions, open, lang)?;
        }
        apply(&edits(moves, &assumptions, open, lang)?, open, lang)?;
        for (code, _) in assumptions.iter().filter(|(code, _)| !rests_on_assumption(open, code)) {
            console.message(&cli_words::assumption_unused(lang, code));
        }
        Ok(())
    }
}

pub(super) fn run(args: &WhatIfArgs, console: &mut Console) -> Result<Exit, Failure> {
    let lang = console.lang;
    let mut open = source::open(&args.plan, console)?;
    args.moves.make(&mut open, console)?;
    if args.moves.are_none() {
        return Err(Failure::bad_use(cli_words::no_moves(lang)));
    }
    if args.explain.print(&open, Side::Scenario, &args.output, console)? {
        return Ok(Exit::Fine);
    }
    args.output.print(&WhatIfReport(&open), console)?;
    Ok(Exit::Fine)
}

/// Codes with where they are moved to, or are assumed to stand.
type Standings = Vec<(String, Standing)>;

fn parsed(option: &str, texts: &[String], lang: Lang) -> Result<Standings, Failure> {
    let parse = |text: &String| parse(text).ok_or_else(|| Failure::bad_use(cli_words::bad_move(lang, option, text)));
    let standings: Standings = texts.iter().map(parse).collect::<Result<_, _>>()?;
    let mut seen = BTreeSet::new();
    match standings.iter().find(|(code, _)| !seen.insert(code)) {
        Some((code, _)) => Err(Failure::bad_use(cli_words::code_twice(lang, option, code))),
        None => Ok(standings),
    }
}

/// Reads `CODE=rank:N` or `CODE=score:X`, the score with a decimal point or comma.
fn parse(text: &str) -> Option<(String, Standing)> {
    let (code, place) = text.split_once('=')?;
    let (kind, figure) = place.split_once(':')?;
    let standing = match kind.trim() {
        "rank" => Standing::Rank(figure.trim().parse().ok()?),
        "score" => Standing::Score(parse::decimal(figure)?),
        _ => return None,
    };
    Some((code.trim().to_owned(), standing)).filter(|(code, _)| !code.is_empty())
}

/// Where a code is moved to, or is assumed to stand.
fn of(code: &str, standings: &Standings) -> Option<Standing> {
    standings.iter().find(|(c, _)| c == code).map(|(_, standing)| *standing)
}

/// Loads a scenario. One that lacks only assumptions which the command line gives is loaded move by move.
fn load(name: &str, assumptions: &Standings, open: &mut OpenPlan, lang: Lang) -> Result<(), Failure> {
    let refused = match open.apply(&Edit::LoadScenario { name: name.to_owned() }) {
        Ok(()) => return Ok(()),
        Err(error) => error,
    };
    let is_given = |r: &Refusal| r.kind == RefusalKind::UnknownBaseline && of(&r.code, assumptions).is_some();
    let scenario = open.plan().scenario(name).cloned();
    match (&refused, scenario) {
        (EditError::Refused(refusals), Some(scenario)) if refusals.iter().all(is_given) => {
            let edit =
                |m: Move| Edit::SetMove { assumed: m.assumed.or(of(&m.code, assumptions)), code: m.code, to: m.to };
            apply(&scenario.moves.into_iter().map(edit).collect::<Vec<_>>(), open, lang)
        }
        _ => Err(Failure::BadUse(edit_words(&refused, open, lang))),
    }
}

/// The moves to make, each with its assumption. An assumption alone belongs to a move of the scenario.
fn edits(mut moves: Standings, assumptions: &Standings, open: &OpenPlan, lang: Lang) -> Result<Vec<Edit>, Failure> {
    for (code, _) in assumptions {
        if of(code, &moves).is_none() {
            let kept = open.draft().moves.iter().find(|m| m.code == *code);
            let kept = kept.ok_or_else(|| Failure::bad_use(cli_words::assumption_without_move(lang, code)))?;
            moves.push((code.clone(), kept.to));
        }
    }
    Ok(moves.into_iter().map(|(code, to)| Edit::SetMove { assumed: of(&code, assumptions), code, to }).collect())
}

/// Applies every edit; tells of all that are refused at once.
fn apply(edits: &[Edit], open: &mut OpenPlan, lang: Lang) -> Result<(), Failure> {
    let mut refused = Vec::new();
    for edit in edits {
        if let Err(error) = open.apply(edit) {
            refused.extend(edit_words(&error, open, lang));
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(Failure::BadUse(refused)) }
}

/// What was refused, and how to mend it.
fn edit_words(error: &EditError, open: &OpenPlan, lang: Lang) -> Vec<(String, String)> {
    let hint = |refusal: &Refusal| match refusal.kind {
        RefusalKind::UnknownBaseline => cli_words::assume_hint(lang, &refusal.code),
        _ => problems::refusal_hint(lang, refusal),
    };
    match error {
        EditError::Refused(refusals) => {
            refusals.iter().map(|refusal| (problems::refusal(lang, refusal), hint(refusal))).collect()
        }
        EditError::NoSuchScenario(_) => {
            let names: Vec<&str> = open.plan().scenarios.iter().map(|s| s.name.as_str()).collect();
            vec![(problems::edit_error(lang, error), cli_words::scenarios_hint(lang, &names.join("; ")))]
        }
        error => vec![(problems::edit_error(lang, error), String::new())],
    }
}

/// Whether a move rests on what the command line assumes, for the plan knows nothing of the indicator.
fn rests_on_assumption(open: &OpenPlan, code: &str) -> bool {
    let position = open.context().framework.position(code);
    position.is_some_and(|p| open.scorecard().indicators[p].is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_are_read_with_point_and_comma() {
        let of = |text: &str| parse(text).map(|(_, standing)| standing);
        assert_eq!(of("6.2.4=rank:30"), Some(Standing::Rank(30)));
        assert_eq!(of("1.2.1=score:55,5"), Some(Standing::Score(55.5)));
        assert_eq!(of(" 1.2.1 = score: 55.5 "), Some(Standing::Score(55.5)));
        for wrong in ["", "6.2.4", "6.2.4=30", "6.2.4=rank:x", "6.2.4=rank:-1", "=rank:3", "6.2.4=score:nan", "a=b:1"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
