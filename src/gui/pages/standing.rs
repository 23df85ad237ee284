//! Where we stand: score and rank with their ground, the goals and what is missing to them, pillars when they are
//! known, and the neighbours.

use crate::gui::figures::ladder::rungs;
use crate::gui::figures::looks::goal_look;
use crate::gui::model::view::View;
use crate::gui::pages::figures::answer_ui;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::hero::hero_change;
use crate::gui::widgets::ladder::ladder_sized;
use crate::text::explain_words::rank_ground;
use crate::text::present_words::{pillars_unknown, rank_among, score_ground};
use crate::text::{
    PresentWord, Word, fixed, goal_name, goal_words, ladder_title, places_missing, rank_below, rank_marked,
    score_bounds, score_figure, year_label,
};
use eframe::egui::{Align, Align2, Layout, Rect, vec2};
use index_core::scoring::unmoved;
use index_core::{Goal, IndexStanding, Level, Side};

/// The width of the ladder.
const LADDER: f32 = 640.0;
/// How many rungs are shown above and below ours.
const RUNGS_AROUND: usize = 4;
/// The height of a goal.
const GOAL: f32 = 88.0;
/// How many goals fit.
const GOALS: usize = 3;

/// Draws the page.
pub(super) fn standing_ui(sheet: &mut Sheet, view: &View) {
    let middle = sheet.right() - LADDER - workshop::GAP * 2.0;
    let standing = view.open.scorecard().baseline;
    let heroes = workshop::TOP + 8.0;
    let end = score_ui(sheet, view, &standing, heroes);
    rank_ui(sheet, view, &standing, (end + 90.0).max(700.0), heroes);
    let goals_end = goals_ui(sheet, view, &standing, (heroes + 270.0, middle));
    pillars_ui(sheet, view, (goals_end + workshop::GAP, middle));
    ladder_ui(sheet, view);
}

/// The score with its ground; gives where it ends.
fn score_ui(sheet: &mut Sheet, view: &View, standing: &IndexStanding, top: f32) -> f32 {
    let left = workshop::MARGIN;
    let label = year_label(view.lang, Word::PiiScore, view.open.plan().baseline.year);
    let figure = score_figure(view.lang, standing);
    let end = hero_ui(sheet, (left, top), &label, &figure);
    let ground = match standing.score {
        None => PresentWord::UnknownScore.text(view.lang).to_owned(),
        Some(score) => {
            let bounds = score_bounds(view.lang, score).map(|bounds| format!(", {bounds}"));
            format!("{}{}", score_ground(view.lang, standing.basis), bounds.unwrap_or_default())
        }
    };
    ground_ui(sheet, (left, top), &ground).max(end)
}

fn rank_ui(sheet: &mut Sheet, view: &View, standing: &IndexStanding, left: f32, top: f32) {
    let of = view.open.scorecard().n_units;
    hero_ui(sheet, (left, top), &rank_among(view.lang, of), &rank_marked(standing));
    let ground = match standing.rank {
        Some(span) if span.best == span.worst => rank_ground(view.lang, view.open).unwrap_or_default().to_owned(),
        _ => rank_below(view.lang, standing, Side::Baseline).unwrap_or_else(|| view.word(Word::Unknown).to_owned()),
    };
    ground_ui(sheet, (left, top), &ground);
}

/// A big figure; gives where it ends.
fn hero_ui(sheet: &mut Sheet, (left, top): (f32, f32), label: &str, figure: &str) -> f32 {
    let size = sheet.px(workshop::HERO);
    let room = area(left, top, sheet.right(), top + 180.0);
    let label = (label, sheet.px(workshop::ROW));
    let add = |ui: &mut eframe::egui::Ui| hero_change(ui, label, figure, None, size).rect.width();
    let width = sheet.place(room, Layout::left_to_right(Align::Min), add);
    left + width / sheet.px(1.0)
}

/// The words below a big figure; gives where they end.
fn ground_ui(sheet: &mut Sheet, (left, top): (f32, f32), text: &str) -> f32 {
    let t = sheet.t;
    let place = area(left, top + 172.0, sheet.right(), top + 212.0);
    sheet.write(place, Align2::LEFT_CENTER, words(text, workshop::LABEL, Weight::Regular, t.second)).right()
}

/// The goals with figures; gives where they end.
fn goals_ui(sheet: &mut Sheet, view: &View, standing: &IndexStanding, (top, right): (f32, f32)) -> f32 {
    let goals = view.open.plan().goals.iter().filter(|g| g.has_figure());
    let mut y = top;
    sheet.line(workshop::MARGIN, right, y);
    for goal in goals.take(GOALS) {
        goal_ui(sheet, view, standing, goal, area(workshop::MARGIN, y, right, y + GOAL));
        y += GOAL;
        sheet.line(workshop::MARGIN, right, y);
    }
    y
}

/// What it asks for, whether it is met, and how far it is.
fn goal_ui(sheet: &mut Sheet, view: &View, standing: &IndexStanding, goal: &Goal, row: Rect) {
    let t = sheet.t;
    let by = goal.by.map(|year| format!(" · {year}")).unwrap_or_default();
    let demand = format!("{} {}{by}", view.word(Word::GoalLabel), goal_name(view.lang, goal));
    let answer = view.open.judge(goal, None);
    let mut words_of = goal_words(view.lang, goal, &answer);
    let gap = goal.rank_at_most.zip(standing.rank.and_then(|r| r.estimate));
    let gap = gap.filter(|(wanted, rank)| goal.is_national() && answer.is_open && rank > wanted);
    let is_certain = standing.rank.is_some_and(|r| r.is_certain());
    let gap = gap.map(|(wanted, rank)| format!(" · {}", places_missing(view.lang, rank - wanted, is_certain)));
    words_of.state.extend(gap);
    let width = |text: &str, size| sheet.width_of(words(text, size, Weight::SemiBold, t.text));
    let beside = words_of.beside.as_deref().map_or(0.0, |text| width(text, workshop::LEAST));
    let widest = (width(&words_of.state, workshop::LABEL) + CHIP).max(beside).min(row.width() * MOST_OF_ROW);
    let from = row.right() - widest;
    answer_ui(sheet, (goal_look(&answer), words_of), (row.with_min_x(from), Align::Max));
    let place = area(row.left(), row.top(), from - workshop::GAP, row.bottom());
    sheet.write(place, Align2::LEFT_CENTER, words(&demand, workshop::ROW, Weight::SemiBold, t.text).rows(2));
}

/// The share of a row that the answer may take.
const MOST_OF_ROW: f32 = 0.64;
/// Room around the words of a chip.
const CHIP: f32 = 80.0;

/// The scores of the pillars, or how much is missing to know them.
fn pillars_ui(sheet: &mut Sheet, view: &View, (top, right): (f32, f32)) {
    let t = sheet.t;
    let card = view.open.scorecard();
    let framework = &view.open.context().framework;
    let pillars = framework.entries().iter().zip(&card.scores).filter(|(e, _)| e.spec.level == Level::Pillar);
    let known: Vec<_> = pillars.filter_map(|(entry, score)| Some((entry, (*score)?))).collect();
    if known.is_empty() {
        let measured = card.indicators.iter().flatten().count();
        let text = pillars_unknown(view.lang, measured, framework.indicators().count());
        let place = area(workshop::MARGIN, top, right, top + 80.0);
        sheet.write(place, Align2::LEFT_TOP, words(&text, workshop::LABEL, Weight::Regular, t.second).rows(2));
        return;
    }
    let row = ((sheet.bottom() - top) / known.len() as f32).min(46.0);
    let bar = right - 500.0;
    for (i, (entry, score)) in known.into_iter().enumerate() {
        let y = top + row * i as f32;
        let name = format!("{} {}", entry.spec.code, view.lang.pick(&entry.spec.name_vi, &entry.spec.name_en));
        let name = words(&name, workshop::LEAST, Weight::Regular, t.text);
        sheet.write(area(workshop::MARGIN, y, bar - 20.0, y + row), Align2::LEFT_CENTER, name);
        let track = Rect::from_min_size(area(bar, y + row * 0.5 - 9.0, 0.0, 0.0).min, vec2(400.0, workshop::BAR));
        sheet.bar(track, t.track, true);
        let share = (score / 100.0).clamp(0.02, 1.0) as f32;
        sheet.bar(Rect::from_min_size(track.min, vec2(400.0 * share, workshop::BAR)), t.baseline, true);
        let figure = fixed(view.lang, score, 1);
        let figure = words(&figure, workshop::LEAST, Weight::SemiBold, t.text);
        sheet.write(area(bar + 410.0, y, right, y + row), Align2::RIGHT_CENTER, figure);
    }
}

/// The provinces around ours, where it stands now.
fn ladder_ui(sheet: &mut Sheet, view: &View) {
    let t = sheet.t;
    let open = view.open;
    let left = sheet.right() - LADDER;
    let head = area(left, workshop::TOP, sheet.right(), workshop::TOP + 44.0);
    let Some(reference) = open.context().reference.as_deref() else {
        let text = PresentWord::NoReference.text(view.lang);
        sheet.write(head, Align2::LEFT_TOP, words(text, workshop::LABEL, Weight::Regular, t.second).rows(3));
        return;
    };
    let title = ladder_title(view.lang, reference.year);
    sheet.write(head, Align2::LEFT_CENTER, words(&title, workshop::ROW, Weight::SemiBold, t.text));
    // This page is about now, whatever is being tried on the live page.
    let now = unmoved(open.context(), open.scorecard());
    let rungs = rungs(view, &now, RUNGS_AROUND);
    let size = sheet.px(workshop::LABEL);
    let room = area(left, workshop::TOP + 60.0, sheet.right(), sheet.bottom());
    if rungs.is_empty() {
        let text = PresentWord::NotComparable.text(view.lang);
        sheet.write(room, Align2::LEFT_TOP, words(text, workshop::LABEL, Weight::Regular, t.second).rows(4));
        return;
    }
    sheet.place(room, Layout::top_down(Align::Min), |ui| ladder_sized(ui, &rungs, size));
}
