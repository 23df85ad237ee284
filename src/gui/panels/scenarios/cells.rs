//! What stands in the comparison: its lines, and the content of each cell.

use super::columns::Column;
use crate::gui::figures::looks::goal_look;
use crate::gui::model::view::View;
use crate::gui::theme::ROW_HEIGHT;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::icon::Icon;
use crate::text::scenario_words::{assumed_from, left_out};
use crate::text::{
    ScenarioWord, contribution_formula, fixed, goal_name, goal_words, group_after, group_before, indicator_name,
    rank_estimate, rank_marked, rank_remark, scenario_score, score_assumed, score_bounds, score_figure, signed,
    standing_rank,
};
use index_core::{Basis, Goal, GroupChange, IndexStanding, Level, MoveOutcome, Outcome, Place, moved_codes};

/// A line of the table.
pub(super) enum Line<'a> {
    /// A heading between lines.
    Section(ScenarioWord),
    Score,
    Change,
    Rank,
    Goal(&'a Goal),
    Moves,
    /// A sub-index or pillar, by its place among the groups of an outcome.
    Group(usize),
    /// An indicator that some scenario moves.
    Indicator(&'a str),
}

impl Line<'_> {
    /// How high it is; two lines of a name fit.
    pub(super) const fn height(&self) -> f32 {
        match self {
            Self::Section(_) => ROW_HEIGHT - 4.0,
            // Words that say why there is no score take two lines.
            Self::Score => ROW_HEIGHT + 6.0,
            Self::Rank | Self::Indicator(_) => ROW_HEIGHT + 10.0,
            // A verdict, and two lines of what stands beside it.
            Self::Goal(_) => ROW_HEIGHT + 22.0,
            _ => ROW_HEIGHT,
        }
    }
}

/// The content of a cell.
#[derive(Default)]
pub(super) struct Content {
    /// The figure or word.
    pub(super) text: String,
    /// What it means.
    pub(super) tone: Option<Tone>,
    /// The icon that says the same without colour.
    pub(super) icon: Option<Icon>,
    /// Whether it is one of the figures to be seen first.
    pub(super) is_strong: bool,
    /// Whether there is nothing to show.
    pub(super) is_absent: bool,
    /// What stands below it in small letters.
    pub(super) small: Option<String>,
    /// What is behind it.
    pub(super) tip: Option<String>,
}

impl Content {
    fn absent() -> Self {
        Self { text: "–".to_owned(), is_absent: true, ..Self::default() }
    }

    fn strong(text: String) -> Self {
        Self { text, is_strong: true, ..Self::default() }
    }
}

/// The lines: the index first, then its groups, then the indicators that move.
pub(super) fn lines<'a>(view: &View<'a>, columns: &'a [Column]) -> Vec<Line<'a>> {
    let open = view.open;
    let goals = open.plan().goals.iter().filter(|g| g.is_judged()).map(Line::Goal);
    let mut lines = vec![Line::Score, Line::Change, Line::Rank];
    lines.extend(goals);
    lines.push(Line::Moves);
    lines.push(Line::Section(ScenarioWord::Groups));
    lines.extend((0..open.outcome().groups.len()).map(Line::Group));
    let moved = moved_codes(open.context(), columns.iter().filter_map(|c| c.compared.outcome.as_ref().ok()));
    if !moved.is_empty() {
        lines.push(Line::Section(ScenarioWord::MovedIndicators));
        lines.extend(moved.into_iter().map(Line::Indicator));
    }
    lines
}

/// The words at the left of a line.
pub(super) fn title(view: &View, line: &Line) -> String {
    let lang = view.lang;
    match line {
        Line::Section(word) => word.text(lang).to_owned(),
        Line::Score => ScenarioWord::Score.text(lang).to_owned(),
        Line::Change => ScenarioWord::Change.text(lang).to_owned(),
        Line::Rank => ScenarioWord::Rank.text(lang).to_owned(),
        Line::Goal(goal) => format!("{}: {}", ScenarioWord::Goal.text(lang), goal_name(lang, goal)),
        Line::Moves => ScenarioWord::Moves.text(lang).to_owned(),
        Line::Group(at) => {
            let name = |g: &GroupChange| match g.level {
                Level::SubIndex => entry_name(view, &g.code).unwrap_or_else(|| g.code.clone()),
                _ => coded_name(view, &g.code),
            };
            view.open.outcome().groups.get(*at).map(name).unwrap_or_default()
        }
        Line::Indicator(code) => coded_name(view, code),
    }
}

fn coded_name(view: &View, code: &str) -> String {
    entry_name(view, code).map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
}

/// The plan's own name of an indicator, or the framework's.
fn entry_name(view: &View, code: &str) -> Option<String> {
    let framework = &view.open.context().framework;
    let own = view.open.plan().indicator(code).map(|row| indicator_name(view.lang, row, framework));
    own.or_else(|| {
        let spec = &framework.entry(code)?.spec;
        Some(view.lang.pick(&spec.name_vi, &spec.name_en).to_owned())
    })
}

/// What stands in a line under a scenario, or under the baseline.
pub(super) fn content(view: &View, line: &Line, column: Option<&Column>) -> Content {
    match column.map(|column| (column, &column.compared.outcome)) {
        None => of_baseline(view, line),
        Some((column, Ok(outcome))) => of_outcome(view, line, column, outcome),
        Some((_, Err(_))) if matches!(line, Line::Score) => Content {
            text: ScenarioWord::NotComputed.text(view.lang).to_owned(),
            tone: Some(Tone::Warn),
            icon: Some(Icon::Warning),
            ..Content::default()
        },
        Some((_, Err(_))) => Content::absent(),
    }
}

fn of_baseline(view: &View, line: &Line) -> Content {
    let card = view.open.scorecard();
    match line {
        Line::Score => of_score(view, &card.baseline, score_figure(view.lang, &card.baseline)),
        Line::Rank => of_rank(view, &card.baseline),
        Line::Goal(goal) => of_goal(view, goal, None),
        Line::Group(at) => {
            let group = view.open.outcome().groups.get(*at);
            group.and_then(|g| group_before(view.lang, g)).map_or_else(Content::absent, Content::strong)
        }
        Line::Indicator(code) => {
            let known = view.open.context().framework.position(code).and_then(|p| card.indicators[p]);
            let place = |k: index_core::IndicatorScore| {
                let mark = if k.basis == Basis::Assumed { "≈" } else { "" };
                let text = format!("{mark}{}", place_text(view, k.place()));
                Content { text, tone: Some(Tone::Neutral), ..Content::default() }
            };
            known.map_or_else(Content::absent, place)
        }
        Line::Section(_) | Line::Change | Line::Moves => Content::absent(),
    }
}

/// A score, with its bounds for the mouse.
fn of_score(view: &View, standing: &IndexStanding, figure: String) -> Content {
    let bounds = standing.score.map(|interval| score_bounds(view.lang, interval));
    let tip = bounds.flatten().map(|bounds| format!("{figure} ({bounds})"));
    let small = score_assumed(view.lang, standing);
    standing.score.map_or_else(Content::absent, |_| Content { tip, small, ..Content::strong(figure) })
}

/// A rank, with what is to be known of it.
fn of_rank(view: &View, standing: &IndexStanding) -> Content {
    let lang = view.lang;
    standing.rank.map_or_else(Content::absent, |_| {
        let remarks = rank_estimate(standing).into_iter().chain(rank_remark(lang, standing));
        let small = Some(remarks.collect::<Vec<_>>().join(" · ")).filter(|words| !words.is_empty());
        Content { small, tip: Some(standing_rank(lang, standing)), ..Content::strong(rank_marked(standing)) }
    })
}

/// Whether a goal is met, today or in a scenario.
fn of_goal(view: &View, goal: &Goal, scenario: Option<&Outcome>) -> Content {
    let answer = view.open.judge(goal, scenario);
    let (tone, icon) = goal_look(&answer);
    let words = goal_words(view.lang, goal, &answer);
    let tip = Some(format!("{}\n{}", words.line(), goal.text));
    Content { text: words.state, small: words.beside, tone: Some(tone), icon, tip, ..Content::default() }
}

fn of_outcome(view: &View, line: &Line, column: &Column, outcome: &Outcome) -> Content {
    match line {
        Line::Score => of_score(view, &outcome.scenario, scenario_score(view.lang, outcome)),
        Line::Rank => of_rank(view, &outcome.scenario),
        Line::Goal(goal) => of_goal(view, goal, Some(outcome)),
        Line::Change => change(view, outcome.delta),
        Line::Moves => {
            let codes = &column.compared.left_out;
            let is_partial = !codes.is_empty();
            let small = is_partial.then(|| left_out(view.lang, codes.len()));
            let tip = is_partial.then(|| format!("{}: {}", ScenarioWord::LeftOutTip.text(view.lang), codes.join(", ")));
            Content { text: outcome.n_changes().to_string(), small, tip, ..Content::default() }
        }
        Line::Group(at) => outcome.groups.get(*at).map_or_else(Content::absent, |group| {
            let after = group_after(view.lang, group).filter(|_| group.delta != 0.0);
            Content { small: after, ..change(view, group.delta) }
        }),
        Line::Indicator(code) => {
            let moved = outcome.moves.iter().find(|m| m.code == *code);
            moved.map_or_else(Content::absent, |moved| reached(view, moved))
        }
        Line::Section(_) => Content::absent(),
    }
}

fn change(view: &View, delta: f64) -> Content {
    let tone = if delta < 0.0 { Tone::Bad } else { Tone::Accent };
    match delta {
        0.0 => Content::absent(),
        delta => Content { tone: Some(tone), ..Content::strong(signed(view.lang, delta, 2)) },
    }
}

/// Where an indicator is moved to; from where, when that is only assumed.
fn reached(view: &View, moved: &MoveOutcome) -> Content {
    let small = moved.is_assumed.then(|| assumed_from(view.lang, &place_text(view, moved.from)));
    let tip = Some(contribution_formula(view.lang, moved));
    let text = place_text(view, moved.to);
    let is_strong = moved.contribution != 0.0;
    Content { text, is_strong, small, tip, ..Content::default() }
}

fn place_text(view: &View, place: Place) -> String {
    place.rank.map_or_else(|| fixed(view.lang, place.score, 1), |rank| rank.to_string())
}
