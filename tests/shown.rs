//! What is shown: figures add up in the digits in which they stand, the rank is the same from every road, and an
//! assumption never becomes a certainty.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use index_core::{
    Basis, Choice, Edit, GoalQuestion, GoalState, MovesOrigin, OpenPlan, Plan, Side, Standing, Subject, Wanted,
    goal_seek,
};
use pii_planner::plan_file;
use pii_planner::report::{CompareReport, ExplainReport, Format, GoalSeekReport, Report, ScoreReport, WhatIfReport};
use pii_planner::text::explain_words::{Explained, asked, explained};
use pii_planner::text::present_words::figures_basis;
use pii_planner::text::sums::{contribution_of, contributions, rounded};
use pii_planner::text::{
    Lang, group_after, group_before, rank_below, rank_figure, rank_open, rank_short, scenario_score,
    scenario_standing_score, score_figure, signed, standing_rank, standing_score,
};
use proptest::prelude::*;

const LANGS: [Lang; 2] = [Lang::Vi, Lang::En];

fn text_of(report: &dyn Report, lang: Lang) -> String {
    Format::Text.write(report, lang).unwrap()
}

fn sample(name: &str) -> Plan {
    let sample = plan_file::samples().iter().find(|s| s.name == name).unwrap();
    plan_file::parse(sample.json.as_bytes()).unwrap().plan
}

fn open(plan: Plan) -> OpenPlan {
    let catalogue = plan_file::catalogue().unwrap();
    OpenPlan::new(plan, catalogue)
}

/// A sample with a draft; an indicator whose rank is not known is assumed to stand at the middle.
fn moved(plan: Plan, moves: &[(&str, u32)]) -> OpenPlan {
    let mut open = open(plan);
    for (code, rank) in moves {
        let position = open.context().framework.position(code).unwrap();
        let known = open.scorecard().indicators[position];
        let edit = Edit::SetMove {
            code: (*code).to_owned(),
            to: Standing::Rank(*rank),
            assumed: known.is_none().then_some(Standing::Rank(32)),
        };
        open.apply(&edit).unwrap();
    }
    open
}

/// The figure in words such as "≈ −0,71", and how many decimals it has.
fn read(text: &str) -> (f64, usize) {
    let figure = text.replace(',', ".").replace('\u{2212}', "-").replace(['≈', '+', ' '], "");
    let decimals = figure.split_once('.').map_or(0, |(_, behind)| behind.len());
    (figure.parse().unwrap_or_else(|_| panic!("no figure: {text}")), decimals)
}

/// Whether `sum` is what the terms make, in the digits in which `sum` stands.
fn adds_up(terms: &[f64], (sum, decimals): (f64, usize)) -> bool {
    (terms.iter().sum::<f64>() - sum).abs() <= 0.5 * 1.0 / f64::from(10_u32.pow(decimals as u32)) + 1e-9
}

const CODES: [&str; 6] = ["6.2.4", "1.2.1", "5.2.3", "4.1.3", "4.1.4", "2.2.2"];
const SAMPLES: [&str; 5] = ["can-tho-2024", "can-tho-2025", "can-tho-nq57", "hung-yen-2024", "kon-tum-2030"];

prop_compose! {
    /// A sample with up to six moves.
    fn drafts()(name in prop::sample::select(&SAMPLES[..]), ranks in prop::collection::vec(1_u32..=63, 1..=6)) -> OpenPlan {
        let moves: Vec<(&str, u32)> = CODES.into_iter().zip(ranks).collect();
        moved(sample(name), &moves)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn before_and_change_and_contributions_add_up_as_shown(open in drafts()) {
        let outcome = open.outcome();
        for lang in LANGS {
            let (change, decimals) = read(&signed(lang, outcome.delta, 2));
            let shown: Vec<f64> = contributions(outcome).iter().map(|c| read(&signed(lang, *c, 2)).0).collect();
            prop_assert!(adds_up(&shown, (change, decimals + 6)), "{shown:?} {change}");
            if outcome.baseline.score.is_some() {
                let (before, after) = (score_figure(lang, &outcome.baseline), scenario_score(lang, outcome));
                let (shown, decimals) = read(&after);
                let exact = outcome.scenario.score.unwrap().estimate;
                // A score that is not known in all digits of the change is shown by its own figure.
                let is_right = if decimals < 2 {
                    (shown - exact).abs() <= 1.0 / f64::from(10_u32.pow(decimals as u32))
                } else {
                    adds_up(&[read(&before).0, change], (shown, decimals))
                };
                prop_assert!(is_right, "{before} {change} {after} {exact}");
            }
            for group in &outcome.groups {
                if let (Some(before), Some(after)) = (group_before(lang, group), group_after(lang, group)) {
                    let change = read(&signed(lang, group.delta, 2)).0;
                    prop_assert!(adds_up(&[read(&before).0, change], read(&after)), "{before} {change} {after}");
                }
            }
            let text = text_of(&WhatIfReport(&open), lang);
            let code = |line: &&str| CODES.iter().any(|code| line.starts_with(code));
            let last = |line: &str| read(line.split_whitespace().last().unwrap()).0;
            let column: Vec<f64> = text.lines().filter(code).map(last).collect();
            prop_assert_eq!(column.len(), outcome.moves.len(), "{}", text);
            prop_assert!(adds_up(&column, (change, decimals + 6)), "{text}");
        }
    }

    #[test]
    fn an_estimated_score_stands_within_its_bounds_without_decimals_that_it_has_not(open in drafts()) {
        let outcome = open.outcome();
        let figures = [score_figure(Lang::En, &outcome.baseline), scenario_score(Lang::En, outcome)];
        for (standing, figure) in [outcome.baseline, outcome.scenario].iter().zip(figures) {
            let Some(score) = standing.score else { continue };
            let (value, decimals) = read(&figure);
            prop_assert!(score.is_point() || (score.lo - 1e-6..=score.hi + 1e-6).contains(&value), "{figure} {score:?}");
            prop_assert!(score.hi - score.lo <= 1.0 || decimals == 0, "{figure} {score:?}");
        }
    }

    #[test]
    fn the_rank_is_the_same_from_every_road(open in drafts()) {
        let outcome = open.outcome();
        let json = WhatIfReport(&open).json(Lang::Vi);
        for (key, side, standing) in
            [("baseline", Side::Baseline, &outcome.baseline), ("scenario", Side::Scenario, &outcome.scenario)]
        {
            let Some(span) = standing.rank else { continue };
            prop_assert_eq!(json[key]["rank"]["best"].as_u64(), Some(u64::from(span.best)));
            prop_assert_eq!(json[key]["rank"]["worst"].as_u64(), Some(u64::from(span.worst)));
            prop_assert_eq!(json[key]["rank"]["estimate"].as_u64(), span.estimate.map(u64::from));
            for lang in LANGS {
                let words = standing_rank(lang, standing);
                prop_assert!(words.contains(&format!("{}/{}", rank_figure(standing), span.of)), "{words}");
                prop_assert!(text_of(&WhatIfReport(&open), lang).contains(&words), "{words}");
                let subject = Subject::Rank(side);
                let title = explained(lang, &open, &asked(&open, &subject).unwrap()).title;
                let figure = words.split_once(' ').unwrap().1;
                prop_assert!(title.ends_with(figure), "{title} {words}");
                let below = rank_below(lang, standing, side).unwrap();
                prop_assert_eq!(below.contains('≈'), rank_short(standing).contains('≈'));
            }
            let draft = [Choice::Draft(&open.draft().moves)];
            let compared = text_of(
                &CompareReport { open: &open, choices: &draft, today: "2025-06-19".parse().unwrap() },
                Lang::Vi,
            );
            prop_assert!(compared.contains(&rank_short(standing)), "{compared}");
        }
    }
}

/// Every sentence about where the province stands.
fn sentences(open: &OpenPlan, lang: Lang) -> Vec<String> {
    let outcome = open.outcome();
    let mut all = vec![
        text_of(&ScoreReport(open), lang),
        text_of(&WhatIfReport(open), lang),
        figures_basis(lang, open),
        scenario_standing_score(lang, outcome),
        text_of(
            &CompareReport {
                open,
                choices: &[Choice::Draft(&open.draft().moves)],
                today: "2025-06-19".parse().unwrap(),
            },
            lang,
        ),
    ];
    for standing in [&outcome.baseline, &outcome.scenario] {
        all.extend([standing_rank(lang, standing), standing_score(lang, standing)]);
        all.extend([rank_below(lang, standing, Side::Scenario), rank_open(lang, standing)].into_iter().flatten());
    }
    let sides = [Side::Baseline, Side::Scenario];
    let subjects: Vec<Subject> = sides.iter().flat_map(|s| [Subject::Score(*s), Subject::Rank(*s)]).collect();
    all.push(text_of(&ExplainReport { open, subjects: &subjects }, lang));
    all
}

const CERTAIN: [&str; 5] = ["chắc chắn", "Chắc chắn", "surely", "Surely", "certain"];

fn certainty(text: &str) -> Option<&str> {
    text.lines().find(|line| CERTAIN.iter().any(|word| line.contains(word)))
}

/// Plans whose baseline is assumed: the rank, the score, both; and one of which only a move is assumed.
fn assumed() -> Vec<OpenPlan> {
    let with = |rank: Option<u32>, score: Option<f64>| {
        let mut plan = sample("can-tho-2025");
        plan.document.province = "Tỉnh giả định".to_owned();
        plan.baseline.basis = Basis::Assumed;
        (plan.baseline.rank, plan.baseline.score) = (rank, score);
        plan
    };
    let bases = [with(Some(9), None), with(None, Some(46.0)), with(Some(7), Some(46.0))];
    let moves: [&[(&str, u32)]; 2] = [&[], &[("6.2.4", 30), ("1.2.1", 40)]];
    let mut all: Vec<OpenPlan> = bases.iter().flat_map(|plan| moves.map(|moves| moved(plan.clone(), moves))).collect();
    all.push(moved(sample("kon-tum-2030"), &[("1.2.1", 10)]));
    all.push(moved(sample("hung-yen-2024"), &[("1.2.1", 20)]));
    all
}

#[test]
fn an_assumption_never_yields_a_certainty_and_is_told() {
    for open in assumed() {
        let outcome = open.outcome();
        let is_of_baseline = open.plan().baseline.basis == Basis::Assumed;
        for lang in LANGS {
            let word = lang.pick("giả định", "assum");
            assert!(text_of(&WhatIfReport(&open), lang).contains(word));
            if !is_of_baseline {
                for words in [standing_rank(lang, &outcome.scenario), scenario_standing_score(lang, outcome)] {
                    assert!(words.contains(word), "{words}");
                }
                for words in [rank_below(lang, &outcome.scenario, Side::Scenario), rank_open(lang, &outcome.scenario)] {
                    assert_eq!(words.as_deref().and_then(certainty), None);
                }
                continue;
            }
            for text in sentences(&open, lang) {
                assert_eq!(certainty(&text), None, "{text}");
                assert!(text.contains(word), "{text}");
            }
        }
    }
}

#[test]
fn a_goal_that_rests_on_an_assumption_is_neither_surely_met_nor_surely_missed() {
    for open in assumed() {
        for (rank, score) in [(Some(63), None), (Some(1), None), (None, Some(1.0)), (None, Some(99.0))] {
            let mut goal = open.plan().goals.first().cloned().unwrap_or_default();
            (goal.rank_at_most, goal.score_at_least) = (rank, score);
            (goal.scope, goal.by) = (index_core::Scope::National, None);
            let state = open.judge(&goal, Some(open.outcome())).state;
            assert!(!matches!(state, GoalState::Met | GoalState::Missed), "{rank:?} {score:?} {state:?}");
        }
    }
}

#[test]
fn what_is_sought_on_an_assumed_baseline_is_not_certain() {
    for mut open in assumed().into_iter().filter(|d| d.plan().baseline.basis == Basis::Assumed) {
        let question = GoalQuestion::new(Wanted::Rank(5), open.scorecard().n_units);
        let found = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
        let moves = found.best().map(|best| best.moves.clone()).unwrap_or_default();
        open.apply(&Edit::SetMoves { moves, origin: MovesOrigin::GoalSeek }).unwrap();
        for lang in LANGS {
            assert_eq!(
                certainty(&text_of(&GoalSeekReport { open: &open, question: &question, seeking: &found }, lang)),
                None
            );
        }
    }
}

/// The digits of an explanation agree with each other, and with what stands on the screen.
#[test]
fn an_explanation_shows_each_gain_in_one_way() {
    let mut told = 0;
    for rank in 20..40 {
        let moves = [("6.2.4", rank), ("1.2.1", 35), ("4.1.4", 8), ("5.1.1", 20)];
        let mut open = open(sample("can-tho-2025"));
        for (code, rank) in &moves {
            let (to, assumed) = (Standing::Rank(*rank), Some(Standing::Rank(60)));
            open.apply(&Edit::SetMove { code: (*code).to_owned(), to, assumed }).unwrap();
        }
        let subject = Subject::Score(Side::Scenario);
        let explained = explained(Lang::En, &open, &asked(&open, &subject).unwrap());
        let figures: Vec<&str> = explained.members.iter().map(|m| m.figure.trim_start_matches('+')).collect();
        assert!(explained.formula[0].contains(&figures.join(" + ")), "{:?} {figures:?}", explained.formula);
        for moved in &open.outcome().moves.clone() {
            let subject = Subject::Contribution(moved.code.clone());
            let explained = explained_of(&open, &subject);
            let shown = contribution_of(open.outcome(), &moved.code).unwrap();
            let is_adjusted = (shown - rounded(moved.contribution, 2)).abs() > 1e-9;
            assert_eq!(explained.formula.iter().any(|line| line.starts_with("Shown as ")), is_adjusted);
            told += u32::from(is_adjusted);
        }
    }
    assert!(told > 0, "one of them is shown otherwise than it is rounded");
}

fn explained_of(open: &OpenPlan, subject: &Subject) -> Explained {
    explained(Lang::En, open, &asked(open, subject).unwrap())
}
