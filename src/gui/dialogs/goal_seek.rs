//! Goal seeking: what is wanted of the index, and the moves of least effort to it.

use super::parts::{answers, enter, heading, sentence, set_width};
use super::paste::{table_ui, title};
use crate::gui::model::command::Command;
use crate::gui::model::goal_seek::{FoundGoal, GoalDialog};
use crate::gui::state::State;
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::check::{check, radio};
use crate::gui::widgets::field::text_field;
use crate::gui::widgets::label::wrapped;
use crate::text::analysis_words::AnalysisWord;
use crate::text::goal_seek_words::{sought, usual_limit, wanted_from};
use crate::text::sums::contributions;
use crate::text::{Lang, Word, indicator_name, scenario_standing_score, signed, standing_rank, standing_score};
use eframe::egui::{Response, Ui};
use index_core::{Edit, GoalSeek, MovesOrigin, OpenPlan, Standing};
use std::sync::mpsc::Sender;

/// How wide the dialog is.
const WIDTH: f32 = 720.0;
/// How high the list of moves is.
const HEIGHT: f32 = 240.0;

/// Draws the dialog.
pub(super) fn goal_ui(ui: &mut Ui, state: &State, dialog: &mut GoalDialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    set_width(ui, WIDTH);
    heading(ui, AnalysisWord::GoalTitle.text(lang));
    sentence(ui, AnalysisWord::GoalHint.text(lang));
    let Some(open) = state.tab().map(|tab| &tab.open) else {
        return answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])]);
    };
    let n_units = open.scorecard().n_units;
    let typed = wanted_ui(ui, lang, dialog, n_units);
    limits_ui(ui, lang, dialog, n_units);
    let question = dialog.question(lang, n_units);
    let seek: Vec<Command> = question.map(Command::SeekGoal).into_iter().collect();
    if typed.lost_focus() && enter(ui) {
        seek.iter().for_each(|command| drop(sender.send(command.clone())));
    }
    let found = state.found_goal.as_ref().filter(|found| Some(found.question) == question);
    let best = found.and_then(|found| found_ui(ui, lang, open, found));
    let cancel = (Word::Cancel, &[Command::CloseDialog][..]);
    let again = (Word::Seek, &seek[..]);
    match best {
        Some(best) => {
            let edit = Edit::SetMoves { moves: best.moves.clone(), origin: MovesOrigin::GoalSeek };
            let load = [Command::Answer(edit)];
            answers(ui, lang, sender, &[(Word::ToWhatIf, &load), cancel]);
        }
        None => drop(answers(ui, lang, sender, &[again, cancel])),
    }
    typed
}

/// Rank or score, and how much.
fn wanted_ui(ui: &mut Ui, lang: Lang, dialog: &mut GoalDialog, n_units: u32) -> Response {
    ui.horizontal(|ui| {
        for (is_score, word) in [(false, AnalysisWord::ByRank), (true, AnalysisWord::ByScore)] {
            radio(ui, &mut dialog.is_score, is_score, word.text(lang));
        }
    });
    let label = if dialog.is_score { AnalysisWord::ScoreToReach } else { AnalysisWord::RankToReach };
    let field = text_field(ui, label.text(lang), &mut dialog.text);
    let fault = dialog.wanted(lang, n_units).err();
    remark_ui(ui, fault, dialog.from().map(|from| wanted_from(lang, from)));
    field
}

/// Why what stands in the field above is none, or where it comes from.
fn remark_ui(ui: &mut Ui, fault: Option<String>, origin: Option<String>) {
    let t = tokens(ui);
    if let Some(fault) = fault {
        wrapped(ui, rich(fault, TABLE, Weight::Medium, t.bad));
    } else if let Some(origin) = origin {
        wrapped(ui, rich(origin, TABLE, Weight::Regular, t.second));
    }
}

/// How sure it must be, and how far an indicator may rise.
fn limits_ui(ui: &mut Ui, lang: Lang, dialog: &mut GoalDialog, n_units: u32) {
    let for_sure = check(ui, &mut dialog.is_certain, AnalysisWord::ForSure.text(lang));
    for_sure.on_hover_text(AnalysisWord::ForSureTip.text(lang));
    text_field(ui, AnalysisWord::MaxPlaces.text(lang), &mut dialog.max_places);
    let fault = dialog.most().is_none().then(|| AnalysisWord::MaxPlacesHint.text(lang).to_owned());
    let usual = dialog.most().filter(|_| dialog.has_usual_limit());
    remark_ui(ui, fault, usual.map(|most| usual_limit(lang, most, n_units)));
}

/// The answer in a sentence and, where there are moves, as a list.
fn found_ui<'a>(ui: &mut Ui, lang: Lang, open: &OpenPlan, found: &'a FoundGoal) -> Option<&'a GoalSeek> {
    let has_assumed = open.levers().has_assumed();
    title(ui, &sought(lang, &found.question, &found.seeking, has_assumed));
    let best = found.seeking.best()?;
    let (before, after) = (&best.outcome.baseline, &best.outcome.scenario);
    let scores = [standing_score(lang, before), scenario_standing_score(lang, &best.outcome)].join(" → ");
    let ranks = [standing_rank(lang, before), standing_rank(lang, after)].join(" → ");
    sentence(ui, &format!("{scores} · {ranks}"));
    let heads = [Word::Code, Word::FromTo, Word::Contribution, Word::Indicator].map(|word| word.text(lang));
    let moves = best.moves.iter().zip(&best.outcome.moves).zip(contributions(&best.outcome));
    let lines = moves.map(|((wanted, moved), contribution)| {
        let row = open.plan().indicator(&wanted.code);
        let name = row.map(|row| indicator_name(lang, row, &open.context().framework)).unwrap_or_default();
        let to = if let Standing::Rank(rank) = wanted.to { rank.to_string() } else { String::new() };
        let from = moved.from.rank.map_or_else(|| "≈".to_owned(), |rank| rank.to_string());
        [wanted.code.clone(), format!("{from} → {to}"), signed(lang, contribution, 2), name]
    });
    let lines: Vec<[String; 4]> = lines.collect();
    table_ui(ui, "goal-moves", &heads, &lines, HEIGHT);
    Some(best)
}
