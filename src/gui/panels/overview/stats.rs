//! The four figures at the top: rank, score, next deadline, work done.

use crate::gui::figures::looks::{deadline_look, goal_look};
use crate::gui::model::command::Command;
use crate::gui::model::view::View;
use crate::gui::panels::ask::ask_within;
use crate::gui::theme::GAP;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::stat::{Stat, figure_place, stat};
use crate::gui::widgets::why::why;
use crate::text::explain_words::rank_ground;
use crate::text::form_words::evidence_missing;
use crate::text::{
    Lang, Word, deadline_standing_short, fixed, goal_demand, goal_words, places_missing, rank_estimate, rank_marked,
    rank_remark, score_bounds, score_figure, year_label,
};
use chrono::Datelike;
use eframe::egui::{Ui, vec2};
use index_core::{DeadlineState, Goal, GoalAnswer, GoalState, IndicatorRow, List, Occurrence, Record, Side, Subject};

/// Draws the figures side by side.
pub(super) fn stats_ui(ui: &mut Ui, view: &View) {
    let cards: [fn(&mut Ui, &View); 4] = [rank, score, next_deadline, done];
    let count = if ui.available_width() < 820.0 { 2 } else { 4 };
    for line in cards.chunks(count) {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        ui.columns(count, |columns| {
            for (column, card) in columns.iter_mut().zip(line) {
                card(column, view);
            }
        });
    }
}

fn rank(ui: &mut Ui, view: &View) {
    let lang = view.lang;
    let plan = view.open.plan();
    let standing = &view.open.scorecard().baseline;
    let label = year_label(lang, Word::RankOfYear, plan.baseline.year);
    let figure = rank_marked(standing);
    let remarks = rank_estimate(standing).into_iter().chain(rank_remark(lang, standing));
    let beside: String = remarks.map(|remark| format!(" · {remark}")).collect();
    let suffix = standing.rank.map(|s| format!("/ {}{beside}", s.of));
    let goals = plan.goals.iter().filter(|g| g.is_national() && g.rank_at_most.is_some());
    let judged = goals.map(|g| (g, view.open.judge(g, None)));
    let goal = judged.into_iter().find(|(_, a)| a.is_open && a.state != GoalState::Unknown);
    let demand = goal.map(|(g, _)| goal_demand(lang, g));
    let chip = goal.zip(demand.as_deref()).map(|((_, answer), demand)| {
        let (tone, icon) = goal_look(&answer);
        (tone, icon, demand)
    });
    let note = rank_note(view, goal.as_ref());
    let shown =
        Stat { label: &label, figure: &figure, suffix: suffix.as_deref(), chip, note: Some(&note), ..Stat::default() };
    asked_stat(ui, view, &shown, Subject::Rank(Side::Baseline));
}

/// What is missing to the goal, or whether it is met; without a goal, the ground of the rank.
fn rank_note(view: &View, goal: Option<&(&Goal, GoalAnswer)>) -> String {
    let lang = view.lang;
    let standing = &view.open.scorecard().baseline;
    let Some(span) = standing.rank else { return view.word(Word::Unknown).to_owned() };
    let gap = goal.and_then(|(g, _)| g.rank_at_most).zip(span.estimate);
    match (goal, gap) {
        (_, Some((wanted, rank))) if rank > wanted => places_missing(lang, rank - wanted, span.is_certain()),
        (Some((goal, answer)), _) => goal_words(lang, goal, answer).line(),
        (None, _) => rank_ground(lang, view.open).unwrap_or_default().to_owned(),
    }
}

/// A card whose figure can be asked.
fn asked_stat(ui: &mut Ui, view: &View, shown: &Stat, subject: Subject) {
    let card = stat(ui, shown).rect;
    let figure = figure_place(ui, card, shown);
    ask_within(ui, view, figure, figure, subject);
}

fn score(ui: &mut Ui, view: &View) {
    let lang = view.lang;
    let plan = view.open.plan();
    let standing = &view.open.scorecard().baseline;
    let label = year_label(lang, Word::ScoreOfYear, plan.baseline.year);
    let figure = score_figure(lang, standing);
    let basis = crate::text::basis(lang, standing.basis);
    let tone = if standing.basis.is_official() { Tone::Ok } else { Tone::Neutral };
    let chip = standing.score.map(|_| (tone, None, basis));
    let bounds = standing.score.and_then(|s| score_bounds(lang, s));
    let note = match standing.score {
        None => Some(view.word(Word::ScoreUnknownShort).to_owned()),
        Some(_) => bounds,
    };
    let shown = Stat { label: &label, figure: &figure, chip, note: note.as_deref(), ..Stat::default() };
    asked_stat(ui, view, &shown, Subject::Score(Side::Baseline));
}

/// The open deadline that needs attention first.
pub(super) fn most_urgent(view: &View) -> Option<(usize, Occurrence)> {
    let plan = view.open.plan();
    let all = plan.deadlines.iter().enumerate();
    let open = all.filter_map(|(i, d)| Some((i, d.on(view.today, plan.binds_from())?)));
    open.min_by_key(|(_, o)| (o.state, shown_date(o)))
}

/// The day that matters; the last one where nothing is asked for any more.
fn shown_date(occurrence: &Occurrence) -> chrono::NaiveDate {
    occurrence.day().unwrap_or(occurrence.date)
}

fn next_deadline(ui: &mut Ui, view: &View) {
    let lang = view.lang;
    let plan = view.open.plan();
    let label = view.word(Word::NearestDeadline);
    let Some((row, occurrence)) = most_urgent(view) else {
        stat(ui, &Stat { label, figure: "–", note: Some(view.word(Word::NoDeadlines)), ..Stat::default() });
        return;
    };
    let date = shown_date(&occurrence);
    let figure = short_date(lang, date);
    let is_done = occurrence.state == DeadlineState::Done;
    let left = if is_done { view.word(Word::AllDone).to_owned() } else { deadline_standing_short(lang, &occurrence) };
    let (tone, _) = deadline_look(occurrence.state);
    stat(
        ui,
        &Stat {
            label,
            figure: &figure,
            suffix: Some(&format!("/ {}", date.year())),
            chip: Some((tone, None, &left)),
            note: Some(&plan.deadlines[row].title),
            ..Stat::default()
        },
    );
}

/// Day and month, as a reader of the language writes them.
pub(super) fn short_date(lang: Lang, date: chrono::NaiveDate) -> String {
    date.format(lang.pick("%d/%m", "%d %b")).to_string()
}

/// How much evidence is there; a click leads to the first that is missing.
fn evidence(ui: &mut Ui, view: &View, (received, total): (usize, usize)) {
    let shown = Stat {
        label: view.word(Word::EvidenceReceived),
        figure: &received.to_string(),
        suffix: Some(&format!("/ {total}")),
        progress: Some(received as f32 / total as f32),
        ..Stat::default()
    };
    let card = stat(ui, &shown).rect;
    let rows = view.open.plan().indicators.iter().enumerate();
    let missing = |(row, indicator): (usize, &'_ IndicatorRow)| {
        let at = indicator.evidence.iter().position(|evidence| evidence.received.is_none())?;
        Some((Record::Row(List::Evidence(row), at), indicator.code.clone(), indicator.evidence[at].title.clone()))
    };
    let Some((record, code, title)) = rows.into_iter().find_map(missing) else { return };
    let name = evidence_missing(view.lang, total - received, &code, &title);
    let id = ui.scope_id().with("evidence missing");
    let figure = figure_place(ui, card, &shown);
    if why(ui, id, card, figure, &name).on_hover_text(&name).clicked() {
        view.send(Command::GoToPath(record.path()));
    }
}

fn done(ui: &mut Ui, view: &View) {
    let lang = view.lang;
    let plan = view.open.plan();
    let (received, total) = plan.evidence_received();
    if total > 0 {
        return evidence(ui, view, (received, total));
    }
    let percent = plan.progress_percent();
    let figure = percent.map_or_else(|| "–".to_owned(), |p| fixed(lang, p, 0));
    stat(
        ui,
        &Stat {
            label: view.word(Word::WorkDone),
            figure: &figure,
            suffix: percent.map(|_| "%"),
            progress: percent.map(|p| p as f32 / 100.0),
            ..Stat::default()
        },
    );
}
