//! Scenarios side by side, and the plan as one of them, for people.

use super::block::{head, notes, section};
use super::data::{compare_data, compare_json};
use super::outcome::change;
use super::{Block, Cell, Column, Report, Table};
use crate::report::cells::{columns, count, entry_name, list, rows};
use crate::text::scenario_words::{choice_name, milestone_day, unable};
use crate::text::sums::{CHANGE_DECIMALS, adding_up_to, contribution_of};
use crate::text::{
    Heading, Lang, ScenarioWord, caveats, goal_name, goal_words, rank_remark, rank_short, scenario_score, score_figure,
    sentences,
};
use chrono::NaiveDate;
use index_core::{
    Choice, Compared, Counted, Goal, IndexStanding, Level, Note, OpenPlan, Outcome, Place, compare,
    contributions_by_agency, contributions_by_pillar, milestones, moved_codes,
};
use serde_json::Value;

/// The comparison of some choices; what the plan expects by day, by agency and by pillar below it.
pub struct CompareReport<'a> {
    /// The plan.
    pub open: &'a OpenPlan,
    /// What is compared.
    pub choices: &'a [Choice<'a>],
    /// The day, for what is on time.
    pub today: NaiveDate,
}

impl Report for CompareReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let Self { open, choices, today } = *self;
        let all = compared(open, choices, today);
        let mut blocks = vec![head(open, lang), Block::Table(compare_table(open, choices, &all, lang))];
        if choices.is_empty() {
            let none = [ScenarioWord::NoScenarios, ScenarioWord::NoScenariosHint];
            blocks.push(Block::Paragraphs(none.map(|word| word.text(lang).to_owned()).into()));
        }
        let mut add = |heading: ScenarioWord, table| blocks.extend(section(heading.text(lang), table));
        add(ScenarioWord::GroupsByScenario, groups_table(open, choices, &all, lang));
        add(ScenarioWord::ByScenario, moves_table(open, choices, &all, lang));
        add(ScenarioWord::ByDay, milestones_table(open, lang));
        if let Some(everything) = everything(open, today) {
            let agency = |name: Option<String>| name.unwrap_or_else(|| ScenarioWord::NoLead.text(lang).to_owned());
            let by_agency = contributions_by_agency(open.plan(), &everything);
            let by_agency = by_agency.into_iter().map(|(name, sum)| (agency(name), sum));
            add(ScenarioWord::ByAgency, sums_table(everything.delta, by_agency.collect(), lang));
            let by_pillar = contributions_by_pillar(open.context(), &everything);
            let by_pillar = by_pillar.into_iter().map(|(code, sum)| (coded_name(open, &code, lang), sum));
            add(ScenarioWord::ByPillar, sums_table(everything.delta, by_pillar.collect(), lang));
        }
        blocks.extend(notes(&all_notes(open, &all), caveats(lang), lang));
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        compare_json(self.open, self.choices, self.today, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(compare_data(self.open, self.choices, self.today))
    }
}

/// The notes of the baseline, and what the outcomes add to them.
pub(super) fn all_notes(open: &OpenPlan, all: &[Compared]) -> Vec<Note> {
    let mut notes = open.scorecard().notes.clone();
    for note in all.iter().filter_map(|one| one.outcome.as_ref().ok()).flat_map(|o| &o.notes) {
        if !notes.contains(note) {
            notes.push(note.clone());
        }
    }
    notes
}

pub(super) fn compared(open: &OpenPlan, choices: &[Choice], today: NaiveDate) -> Vec<Compared> {
    compare(open.plan(), open.context(), open.scorecard(), today, choices)
}

/// What everything brings that the plan expects; `None` when nothing can be computed.
pub(super) fn everything(open: &OpenPlan, today: NaiveDate) -> Option<Outcome> {
    let everything = compared(open, &[Choice::Plan(Counted::Everything)], today).pop()?;
    everything.outcome.ok().filter(|o| !o.moves.is_empty())
}

/// A row for the baseline and one for each of `choices`.
fn compare_table(open: &OpenPlan, choices: &[Choice], all: &[Compared], lang: Lang) -> Table {
    let columns = worded(
        lang,
        &[
            ("name", ScenarioWord::SideBySide, 30),
            ("score", ScenarioWord::Score, 9),
            ("delta", ScenarioWord::Change, 9),
            ("rank", ScenarioWord::Rank, 14),
            ("goals", ScenarioWord::Goals, 24),
            ("moves", ScenarioWord::Moves, 8),
            ("left_out", ScenarioWord::LeftOut, 16),
            ("refused", ScenarioWord::Trouble, 30),
        ],
    );
    let baseline = &open.scorecard().baseline;
    let mut first = vec![Cell::Text(ScenarioWord::Baseline.text(lang).to_owned())];
    first.extend([Cell::Text(score_figure(lang, baseline)), Cell::Missing]);
    first.extend(rank_and_goals(open, None, lang));
    first.extend([Cell::Missing, Cell::Missing, Cell::Missing]);
    let others = choices.iter().zip(all).map(|(choice, one)| one_cells(open, choice, one, lang));
    Table { columns, rows: rows([first].into_iter().chain(others)) }
}

fn one_cells(open: &OpenPlan, choice: &Choice, one: &Compared, lang: Lang) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(choice_name(lang, choice).to_owned())];
    match &one.outcome {
        Ok(outcome) => {
            cells.extend([Cell::Text(scenario_score(lang, outcome)), change(outcome.delta)]);
            cells.extend(rank_and_goals(open, Some(outcome), lang));
            cells.extend([count(outcome.n_changes()), list(&one.left_out), Cell::Missing]);
        }
        Err(why) => {
            cells.extend(vec![Cell::Missing; 5]);
            cells.extend([list(&one.left_out), Cell::Text(unable(lang, why, false))]);
        }
    }
    cells
}

/// The rank as a cell says it, "giả định" when it rests on an assumption; how every goal stands that results can decide.
fn rank_and_goals(open: &OpenPlan, scenario: Option<&Outcome>, lang: Lang) -> [Cell; 2] {
    let standing = scenario.map_or(&open.scorecard().baseline, |outcome| &outcome.scenario);
    let words = rank_words(lang, standing);
    let goal = |goal: &Goal| {
        format!("{}: {}", goal_name(lang, goal), goal_words(lang, goal, &open.judge(goal, scenario)).line())
    };
    let goals: Vec<String> = open.plan().goals.iter().filter(|g| g.is_judged()).map(goal).collect();
    [Cell::Text(words), list(&goals)]
}

/// A rank as a cell says it.
fn rank_words(lang: Lang, standing: &IndexStanding) -> String {
    let words = rank_short(standing);
    rank_remark(lang, standing).map_or(words.clone(), |assumed| format!("{words}, {assumed}"))
}

fn worded(lang: Lang, of: &[(&'static str, ScenarioWord, u16)]) -> Vec<Column> {
    of.iter().map(|&(key, word, width_chars)| Column { key, title: word.text(lang), width_chars }).collect()
}

fn coded_name(open: &OpenPlan, code: &str, lang: Lang) -> String {
    entry_name(open, code, lang).map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
}

/// The pillars that change, scenario by scenario.
fn groups_table(open: &OpenPlan, choices: &[Choice], all: &[Compared], lang: Lang) -> Table {
    let mut columns = columns(lang, &[("group", Heading::Name, 48), ("scenario", Heading::Scenario, 30)]);
    columns.extend(worded(lang, &[("delta", ScenarioWord::Change, 10)]));
    let entries = open.context().framework.entries().iter();
    let pillars = entries.filter(|e| matches!(e.spec.level, Level::SubIndex | Level::Pillar));
    let cells = pillars.flat_map(|entry| {
        let code = &entry.spec.code;
        outcomes(choices, all, lang).filter_map(move |(name, outcome)| {
            let group = outcome.groups.iter().find(|g| g.code == *code && g.delta != 0.0)?;
            let group_name = coded_name(open, code, lang);
            Some(vec![Cell::Text(group_name), Cell::Text(name.to_owned()), change(group.delta)])
        })
    });
    Table { columns, rows: rows(cells) }
}

/// The indicators that move, scenario by scenario.
fn moves_table(open: &OpenPlan, choices: &[Choice], all: &[Compared], lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("indicator", Heading::Indicator, 48),
            ("scenario", Heading::Scenario, 30),
            ("from", Heading::FromRank, 8),
            ("to", Heading::ToRank, 8),
            ("contribution", Heading::Contribution, 10),
        ],
    );
    let place = |p: Place| match p.rank {
        Some(rank) => Cell::Count(u64::from(rank)),
        None => Cell::Text(sentences::standing(lang, index_core::Standing::Score(p.score))),
    };
    let codes = moved_codes(open.context(), outcomes(choices, all, lang).map(|(_, o)| o));
    let cells = codes.into_iter().flat_map(|code| {
        outcomes(choices, all, lang).filter_map(move |(name, outcome)| {
            let moved = outcome.moves.iter().find(|m| m.code == code)?;
            let contribution = contribution_of(outcome, code)?;
            let indicator = Cell::Text(coded_name(open, code, lang));
            let (from, to) = (place(moved.from), place(moved.to));
            Some(vec![indicator, Cell::Text(name.to_owned()), from, to, change(contribution)])
        })
    });
    Table { columns, rows: rows(cells) }
}

/// Those that can be computed, with their names.
fn outcomes<'a>(
    choices: &'a [Choice<'a>],
    all: &'a [Compared],
    lang: Lang,
) -> impl Iterator<Item = (&'a str, &'a Outcome)> {
    let pairs = choices.iter().zip(all);
    pairs.filter_map(move |(choice, one)| Some((choice_name(lang, choice), one.outcome.as_ref().ok()?)))
}

/// Score and rank by each day on which the plan expects something.
fn milestones_table(open: &OpenPlan, lang: Lang) -> Table {
    let columns = worded(
        lang,
        &[
            ("by", ScenarioWord::Day, 12),
            ("codes", ScenarioWord::Indicators, 30),
            ("score", ScenarioWord::Score, 9),
            ("delta", ScenarioWord::Change, 9),
            ("rank", ScenarioWord::Rank, 12),
        ],
    );
    let all = milestones(open.plan(), open.context(), open.scorecard());
    let cells = all.iter().map(|milestone| {
        let standing = &milestone.outcome.scenario;
        vec![
            Cell::Text(milestone_day(lang, milestone.by)),
            list(&milestone.codes),
            Cell::Text(scenario_score(lang, &milestone.outcome)),
            change(milestone.outcome.delta),
            Cell::Text(rank_words(lang, standing)),
        ]
    });
    Table { columns, rows: rows(cells) }
}

/// The parts of a change by name, as they add up to it.
fn sums_table(total: f64, sums: Vec<(String, f64)>, lang: Lang) -> Table {
    let columns = columns(lang, &[("name", Heading::Name, 48), ("contribution", Heading::Contribution, 10)]);
    let exact: Vec<f64> = sums.iter().map(|(_, sum)| *sum).collect();
    let shown = adding_up_to(total, &exact, CHANGE_DECIMALS);
    let cells = sums.into_iter().zip(shown).map(|((name, _), sum)| vec![Cell::Text(name), change(sum)]);
    Table { columns, rows: rows(cells) }
}
