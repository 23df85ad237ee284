//! How sure the rank is when the others move too: the spread of many drawn tables, computed beside the window.

use crate::gui::model::view::View;
use crate::gui::theme::{BODY, LABEL, LINE_HEIGHT, TABLE, TITLE, Weight, font, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::choice::choice;
use crate::gui::widgets::fold_line::fold_line;
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::row::row;
use crate::gui::widgets::slider::{Steps, slider};
use crate::gui::worker::{Followed, Progress, Worker};
use crate::text::analysis_words::{
    CertaintyWord, chance, observed_spread, rank_interval, shares_percent, simulating, simulations,
};
use crate::text::{Lang, fixed, thousands};
use eframe::egui::{Role, Ui, WidgetInfo};
use egui_plot::{AxisHints, Bar, BarChart, GridMark, Plot};
use index_core::{Assumptions, Move, Observed, Plan, Simulated, Spread, observed, simulate};
use std::sync::Arc;
use std::time::Duration;

/// What is asked: the plan, the moves and what is not certain.
#[derive(Clone)]
struct Question {
    plan: Arc<Plan>,
    moves: Vec<Move>,
    assumptions: Assumptions,
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.plan, &other.plan) && self.moves == other.moves && self.assumptions == other.assumptions
    }
}

/// What the card remembers.
#[derive(Default)]
pub(super) struct Certainty {
    /// What somebody has set; what is usual for the plan otherwise.
    assumptions: Option<Assumptions>,
    worker: Worker<Question, Simulated>,
    /// The question whose computation somebody stopped.
    stopped: Option<Question>,
    shows_more: bool,
    /// The room that an answer took so far.
    answer_height: f32,
}

/// The height of the histogram.
const HISTOGRAM: f32 = 96.0;

/// How often the progress is drawn.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// How many tables may be drawn: more take longer and change the last digit.
const REPLICATES: [u32; 3] = [10_000, 100_000, 1_000_000];

/// The room of a slider's figure.
const SLIDER_FIGURE: f32 = 72.0;

/// Draws the card.
pub(super) fn certainty_ui(ui: &mut Ui, view: &View, card: &mut Certainty) {
    let open = view.open;
    let lang = view.lang;
    if open.context().reference.is_none() || open.scorecard().baseline.rank.is_none() {
        return;
    }
    let observed = observed(open.context());
    let mut assumptions = card.assumptions.unwrap_or_else(|| Assumptions::usual(observed.as_ref()));
    let question = Question { plan: Arc::clone(open.plan()), moves: open.draft().moves.clone(), assumptions };
    // While a slider moves, the answer would be old before it is there.
    let is_stopped = card.stopped.as_ref() == Some(&question);
    let may_start = !is_stopped && !ui.input(|i| i.pointer.any_down());
    let followed = card.worker.follow(ui.ctx(), &question, may_start, || {
        let (plan, context) = (Arc::clone(open.plan()), open.context().clone());
        let (scorecard, outcome) = (open.scorecard().clone(), open.outcome().clone());
        move |progress: &Progress| {
            simulate(&plan, &context, &scorecard, &outcome, &assumptions, &mut |done| progress.go_on(done))
        }
    });
    let mut wish = None;
    card_titled(ui, CertaintyWord::Title.text(lang), None, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        wish = answer_ui(ui, view, (&followed, assumptions.n_replicates, is_stopped), &mut card.answer_height);
        assumptions_ui(ui, lang, observed.as_ref(), (&mut assumptions, &mut card.shows_more));
    });
    if assumptions != question.assumptions {
        card.assumptions = Some(assumptions);
    }
    match wish {
        Some(Wish::Stop) => {
            card.worker.stop();
            card.stopped = Some(question);
        }
        Some(Wish::Again) => card.stopped = None,
        None => {}
    }
}

/// What somebody asks of a computation.
enum Wish {
    Stop,
    Again,
}

/// The answer and the line of its state. Both keep their room while an answer is computed, so that nothing below moves.
fn answer_ui(
    ui: &mut Ui,
    view: &View,
    (followed, n_replicates, is_stopped): (&Followed<Simulated>, u32, bool),
    answer_height: &mut f32,
) -> Option<Wish> {
    let lang = view.lang;
    let (shown, is_fresh) = match *followed {
        Followed::Fresh(simulated) => (Some(simulated), true),
        Followed::Running(_, last) | Followed::Waiting(last) => (last, false),
    };
    let answer = ui.scope(|ui| {
        // What belongs to an older question is greyed.
        ui.set_opacity(if is_fresh { 1.0 } else { 0.45 });
        if let Some(simulated) = shown {
            simulated_ui(ui, view, simulated);
        }
    });
    let height = answer.response.rect.height();
    *answer_height = answer_height.max(height).max(HISTOGRAM + LINE_HEIGHT);
    ui.add_space(*answer_height - height);
    let (state, wish) = match *followed {
        Followed::Fresh(_) => (simulations(lang, n_replicates), None),
        Followed::Running(done, _) => {
            ui.ctx().request_repaint_after(PROGRESS_EVERY);
            let share = f64::from(done) / f64::from(n_replicates.max(1));
            (simulating(lang, share), Some((CertaintyWord::Stop, Wish::Stop)))
        }
        Followed::Waiting(_) if is_stopped => {
            (CertaintyWord::Stopped.text(lang).to_owned(), Some((CertaintyWord::Again, Wish::Again)))
        }
        Followed::Waiting(_) => (CertaintyWord::Waiting.text(lang).to_owned(), None),
    };
    row(ui, LINE_HEIGHT, |ui| {
        ui.label(rich(state, LABEL, Weight::Regular, tokens(ui).second));
        wish.filter(|(word, _)| link(ui, word.text(lang)).clicked()).map(|(_, wish)| wish)
    })
    .inner
}

fn simulated_ui(ui: &mut Ui, view: &View, simulated: &Simulated) {
    let lang = view.lang;
    let t = tokens(ui);
    let Simulated::Spread(spread) = simulated else {
        let why =
            if *simulated == Simulated::Contradiction { CertaintyWord::Contradiction } else { CertaintyWord::Unknown };
        wrapped(ui, rich(why.text(lang), LABEL, Weight::Regular, t.second));
        return;
    };
    ui.label(rich(rank_interval(lang, spread), TITLE * 0.8, Weight::Bold, t.accent));
    for one in spread.goals.iter().filter(|one| one.goal.has_figure()) {
        let text = chance(lang, one, spread);
        let text = match one.share {
            Ok(_) => rich(text, BODY, Weight::SemiBold, t.text),
            Err(_) => rich(text, LABEL, Weight::Regular, t.second),
        };
        wrapped(ui, text).on_hover_text(&one.goal.text);
    }
    histogram_ui(ui, lang, spread);
}

/// How often each rank came up; the mouse hears the figure.
fn histogram_ui(ui: &mut Ui, lang: Lang, spread: &Spread) {
    let t = tokens(ui);
    let (best, worst) = spread.rank_interval();
    let shares = (1..).zip(spread.ranks.iter().zip(shares_percent(spread)));
    let bars = shares.filter(|(_, (count, _))| **count > 0).map(|(rank, (_, share))| {
        let fill = if (best..=worst).contains(&rank) { t.accent } else { t.baseline };
        Bar::new(f64::from(rank), share).width(0.82).fill(fill)
    });
    let tip = move |rank: f64, share: f64| {
        format!("{} {rank:.0}: {} %", CertaintyWord::Rank.text(lang), fixed(lang, share, 1))
    };
    let chart =
        BarChart::new("ranks", bars.collect()).element_formatter(Box::new(move |bar, _| tip(bar.argument, bar.value)));
    let (first, last) = (spread.rank_at(0.0).saturating_sub(1), spread.rank_at(1.0) + 1);
    // Ranks are short, so their labels may stand close to each other.
    let axis = AxisHints::new_x().formatter(|mark, _| format!("{:.0}", mark.value)).label_spacing(10.0..=16.0);
    let axis = axis.tick_label_font(font(LABEL, Weight::Regular)).tick_label_color(t.second);
    let plot = Plot::new("rank-histogram")
        .height(HISTOGRAM)
        .show_axes([true, false])
        .show_grid(false)
        .show_background(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .include_x(first)
        .include_x(last)
        .include_y(0.0)
        .x_grid_spacer(|input| whole_marks(input.bounds))
        .custom_x_axes(vec![axis]);
    let shown = plot.show(ui, |plot| plot.bar_chart(chart));
    let name = format!("{}: {}", CertaintyWord::Histogram.text(lang), rank_interval(lang, spread));
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

/// A mark at every rank, or at every fifth where there are many.
fn whole_marks((first, last): (f64, f64)) -> Vec<GridMark> {
    let step = if last - first > 14.0 { 5 } else { 1 };
    // The label of a rank at the very edge would stand half outside.
    let ranks = (first.max(0.0).floor() as u32 + 1..last.max(0.0).ceil() as u32).filter(|rank| rank % step == 0);
    ranks.map(|rank| GridMark { value: f64::from(rank), step_size: f64::from(step) }).collect()
}

/// What is not certain, as sliders; the rarer ones are folded away.
fn assumptions_ui(
    ui: &mut Ui,
    lang: Lang,
    observed: Option<&Observed>,
    (assumptions, shows_more): (&mut Assumptions, &mut bool),
) {
    tenths(ui, lang, CertaintyWord::Spread, &mut assumptions.spread, (0.0, 5.0));
    if let Some(observed) = observed {
        wrapped(ui, rich(observed_spread(lang, observed), LABEL, Weight::Regular, tokens(ui).second));
    }
    tenths(ui, lang, CertaintyWord::Drift, &mut assumptions.drift, (-3.0, 3.0));
    if fold_line(ui, CertaintyWord::More.text(lang), None, *shows_more, None).clicked() {
        *shows_more = !*shows_more;
    }
    if *shows_more {
        tenths(ui, lang, CertaintyWord::Curve, &mut assumptions.curve, (0.0, 1.0));
        tenths(ui, lang, CertaintyWord::Weights, &mut assumptions.weights, (0.0, 0.9));
        let counts = REPLICATES.map(|count| (count, thousands(lang, count)));
        let counts: Vec<(u32, &str)> = counts.iter().map(|(count, text)| (*count, text.as_str())).collect();
        choice(ui, CertaintyWord::Replicates.text(lang), &mut assumptions.n_replicates, &counts);
        let color = tokens(ui).second;
        wrapped(ui, rich(CertaintyWord::HowDrawn.text(lang), LABEL, Weight::Regular, color));
    }
}

/// A slider in tenths under its words, with its figure.
fn tenths(ui: &mut Ui, lang: Lang, word: CertaintyWord, value: &mut f64, (least, most): (f64, f64)) {
    let t = tokens(ui);
    ui.label(rich(word.text(lang), TABLE, Weight::Regular, t.second));
    let width = (ui.available_width() - SLIDER_FIGURE).max(60.0);
    row(ui, LINE_HEIGHT, |ui| {
        slider(ui, width, Steps { least, most, of_one: 10 }, value, word.text(lang));
        ui.label(rich(fixed(lang, *value, 1), BODY, Weight::Medium, t.text));
    });
}
