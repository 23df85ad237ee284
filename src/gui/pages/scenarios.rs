//! The scenarios of the plan beside the baseline and the what-if that is going on.

use crate::gui::model::view::View;
use crate::gui::pages::figures::{answer_ui, goal_chip, main_goal};
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::text::present_words::and_others;
use crate::text::{PresentWord, Word, rank_marked, rank_remark, rank_short, scenario_score, signed};
use eframe::egui::{Align, Align2, Rect};
use index_core::scoring::unmoved;
use index_core::{MAX_COMPARED, Outcome, what_if};

/// The least and the greatest height of a row: a few have room for all that is to be known beside a goal.
const ROW: (f32, f32) = (88.0, 148.0);

/// The room below the rows for a remark.
const REMARK: f32 = 120.0;

/// A row: a name, and what comes of its moves.
struct Line {
    name: String,
    moves: usize,
    /// `None` when a move of it is refused.
    outcome: Option<Outcome>,
    is_baseline: bool,
}

/// Draws the page.
pub(super) fn scenarios_ui(sheet: &mut Sheet, view: &View) {
    let lines = lines(view);
    let columns = Columns::of(sheet);
    heads_ui(sheet, view, &columns);
    let greatest = lines.iter().filter_map(|l| Some(l.outcome.as_ref()?.delta.abs())).fold(0.0, f64::max);
    let mut top = workshop::TOP + workshop::HEAD_HEIGHT;
    let row = ((sheet.bottom() - REMARK - top) / lines.len() as f32).clamp(ROW.0, ROW.1);
    for line in &lines {
        sheet.line(workshop::MARGIN, sheet.right(), top);
        line_ui(sheet, view, line, &columns, ((top, top + row), greatest));
        top += row;
    }
    sheet.line(workshop::MARGIN, sheet.right(), top);
    let kept = view.open.plan().scenarios.len();
    let remark = match kept {
        0 => PresentWord::NoScenarios.text(view.lang).to_owned(),
        kept if kept > MAX_COMPARED => and_others(view.lang, kept - MAX_COMPARED),
        _ => return,
    };
    let color = sheet.t.second;
    let place = area(workshop::MARGIN, top + 24.0, sheet.right(), top + REMARK);
    sheet.write(place, Align2::LEFT_TOP, words(&remark, workshop::ROW, Weight::Regular, color).rows(2));
}

/// The baseline, the what-if when anything is moved, and the scenarios of the plan.
fn lines(view: &View) -> Vec<Line> {
    let open = view.open;
    let of_moves = |moves: &[index_core::Move]| what_if(open.plan(), open.context(), open.scorecard(), moves).ok();
    let word = |word: PresentWord| word.text(view.lang).to_owned();
    let now = unmoved(open.context(), open.scorecard());
    let mut lines = vec![Line { name: word(PresentWord::Baseline), moves: 0, outcome: Some(now), is_baseline: true }];
    let draft = open.draft();
    if !draft.moves.is_empty() {
        let outcome = Some(open.outcome().clone());
        lines.push(Line {
            name: word(PresentWord::Draft),
            moves: open.outcome().n_changes(),
            outcome,
            is_baseline: false,
        });
    }
    lines.extend(open.plan().scenarios.iter().take(MAX_COMPARED).map(|scenario| {
        let outcome = of_moves(&scenario.moves);
        let moves = outcome.as_ref().map_or(scenario.moves.len(), index_core::Outcome::n_changes);
        Line { name: scenario.name.clone(), moves, outcome, is_baseline: false }
    }));
    lines
}

/// Where the columns begin and end.
struct Columns {
    name: (f32, f32),
    moves: (f32, f32),
    bar: (f32, f32),
    change: (f32, f32),
    score: (f32, f32),
    rank: (f32, f32),
    goal: (f32, f32),
}

impl Columns {
    fn of(sheet: &Sheet) -> Self {
        let right = sheet.right();
        let goal = right - 390.0;
        let rank = goal - 230.0;
        let score = rank - 190.0;
        let change = score - 150.0;
        let bar = change - 220.0;
        let moves = bar - 130.0;
        Self {
            name: (workshop::MARGIN, moves - 20.0),
            moves: (moves, bar - 40.0),
            bar: (bar, change - 10.0),
            change: (change, score - 20.0),
            score: (score, rank - 20.0),
            rank: (rank, goal - 20.0),
            goal: (goal, right),
        }
    }
}

fn heads_ui(sheet: &mut Sheet, view: &View, columns: &Columns) {
    let heads = [
        (columns.moves, view.word(Word::MovesCount)),
        (columns.change, PresentWord::Change.text(view.lang)),
        (columns.score, view.word(Word::PiiScore)),
        (columns.rank, view.word(Word::Rank)),
        (columns.goal, PresentWord::GoalHead.text(view.lang)),
    ];
    let color = sheet.t.second;
    for ((from, to), text) in heads {
        // A head may be wider than its figures.
        let place = area(from - 90.0, workshop::TOP, to, workshop::TOP + workshop::HEAD_HEIGHT);
        sheet.write(place, Align2::RIGHT_CENTER, words(text, workshop::LEAST, Weight::Medium, color));
    }
}

fn line_ui(
    sheet: &mut Sheet,
    view: &View,
    line: &Line,
    columns: &Columns,
    ((top, bottom), greatest): ((f32, f32), f64),
) {
    let t = sheet.t;
    let cell = |(from, to): (f32, f32)| area(from, top, to, bottom);
    let (color, weight) = if line.is_baseline { (t.second, Weight::Regular) } else { (t.text, Weight::SemiBold) };
    let assumed = line.outcome.as_ref().and_then(|o| rank_remark(view.lang, &o.scenario));
    let name = assumed.map_or_else(|| line.name.clone(), |assumed| format!("{} ({assumed})", line.name));
    sheet.write(cell(columns.name), Align2::LEFT_CENTER, words(&name, workshop::ROW, weight, color).rows(2));
    let figure = |sheet: &mut Sheet, column, text: &str, weight, color| {
        sheet.write(cell(column), Align2::RIGHT_CENTER, words(text, workshop::ROW, weight, color));
    };
    let Some(outcome) = &line.outcome else {
        let text = PresentWord::NotComputed.text(view.lang);
        return figure(sheet, columns.goal, text, Weight::Regular, t.bad);
    };
    let standing = outcome.scenario;
    figure(sheet, columns.score, &scenario_score(view.lang, outcome), Weight::Bold, color);
    let is_single = standing.rank.is_some_and(|span| span.is_single());
    let rank = if is_single { rank_marked(&standing) } else { rank_short(&standing) };
    figure(sheet, columns.rank, &rank, Weight::SemiBold, color);
    if !line.is_baseline {
        let gain = if outcome.delta < 0.0 { t.bad } else { t.accent };
        figure(sheet, columns.moves, &line.moves.to_string(), Weight::Regular, t.second);
        figure(sheet, columns.change, &signed(view.lang, outcome.delta, 2), Weight::Bold, gain);
        let share = if greatest > 0.0 { outcome.delta.abs() / greatest } else { 0.0 };
        bar_ui(sheet, cell(columns.bar), share as f32, gain);
    }
    if let Some(goal) = main_goal(view) {
        answer_ui(sheet, goal_chip(view, goal, Some(outcome)), (cell(columns.goal), Align::Max));
    }
}

/// How much a scenario changes, beside the one that changes most.
fn bar_ui(sheet: &Sheet, room: Rect, share: f32, color: eframe::egui::Color32) {
    let y = room.center().y;
    let track = area(room.left(), y - workshop::BAR * 0.5, room.right(), y + workshop::BAR * 0.5);
    sheet.bar(track, sheet.t.track, true);
    if share > 0.0 {
        let width = (track.width() * share).max(workshop::BAR);
        sheet.bar(track.with_max_x(track.left() + width), color, true);
    }
}
