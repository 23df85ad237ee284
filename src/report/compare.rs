//! Scenarios side by side, and the plan as one of them: as text for people, as a table, and as JSON for programs.

use super::block::{head, notes_json, notes_text, score_cell, standing_json, titled};
use super::outcome::{change, move_json};
use super::tables::{columns, count, entry_name, list, rows, text};
use super::to_json::number as json_number;
use super::to_text::wrap;
use super::{Cell, Column, TEXT_WIDTH, Table, codes, to_text};
use crate::text::scenario_words::{choice_name, milestone_day, unable};
use crate::text::sums::{CHANGE_DECIMALS, adding_up_to, contribution_of};
use crate::text::{Heading, Lang, ScenarioWord, assumed, rank_short, scenario_score, score_figure, sentences};
use chrono::NaiveDate;
use index_core::{
    Choice, Compared, Counted, Document, IndexStanding, Level, Note, Outcome, Place, compare, contributions_by_agency,
    contributions_by_pillar, goal_state, milestones, moved_codes,
};
use serde_json::{Value, json};

/// The comparison, for people; what the plan expects by day, by agency and by pillar below it.
#[must_use]
pub fn compare_text(document: &Document, choices: &[Choice], today: NaiveDate, lang: Lang) -> String {
    let all = compared(document, choices, today);
    let mut out = head(document, lang);
    out.push('\n');
    out.push_str(&to_text(&spoken_table(document, choices, today, lang), lang, TEXT_WIDTH));
    if choices.is_empty() {
        let hint = wrap(ScenarioWord::NoScenariosHint.text(lang), TEXT_WIDTH).join("\n");
        out.push_str(&format!("\n{}\n{hint}\n", ScenarioWord::NoScenarios.text(lang)));
    }
    let mut section = |title: ScenarioWord, table: &Table| {
        if !table.rows.is_empty() {
            out.push_str(&titled(title.text(lang), &to_text(table, lang, TEXT_WIDTH)));
        }
    };
    section(ScenarioWord::GroupsByScenario, &groups_table(document, choices, &all, lang));
    section(ScenarioWord::ByScenario, &moves_table(document, choices, &all, lang));
    section(ScenarioWord::ByDay, &milestones_table(document, lang));
    if let Some(everything) = everything(document, today) {
        let agency = |name: Option<String>| name.unwrap_or_else(|| ScenarioWord::NoLead.text(lang).to_owned());
        let by_agency = contributions_by_agency(document.plan(), &everything);
        let by_agency = by_agency.into_iter().map(|(name, sum)| (agency(name), sum));
        section(ScenarioWord::ByAgency, &sums_table(everything.delta, by_agency.collect(), lang));
        let by_pillar = contributions_by_pillar(document.context(), &everything);
        let by_pillar = by_pillar.into_iter().map(|(code, sum)| (coded_name(document, &code, lang), sum));
        section(ScenarioWord::ByPillar, &sums_table(everything.delta, by_pillar.collect(), lang));
    }
    out.push_str(&notes_text(&notes(document, &all), lang));
    out
}

/// The notes of the baseline, and what the outcomes add to them.
fn notes(document: &Document, all: &[Compared]) -> Vec<Note> {
    let mut notes = document.scorecard().notes.clone();
    for note in all.iter().filter_map(|one| one.outcome.as_ref().ok()).flat_map(|o| &o.notes) {
        if !notes.contains(note) {
            notes.push(note.clone());
        }
    }
    notes
}

/// The comparison, for programs. Weights are 0..=1, scores 0..=100.
#[must_use]
pub fn compare_json(document: &Document, choices: &[Choice], today: NaiveDate, lang: Lang) -> Value {
    let all = compared(document, choices, today);
    let baseline = &document.scorecard().baseline;
    let by_agency = everything(document, today).map(|o| contributions_by_agency(document.plan(), &o));
    let by_pillar = everything(document, today).map(|o| contributions_by_pillar(document.context(), &o));
    json!({
        "plan": document.plan().document.title,
        "baseline": standing_json(baseline),
        "goals": goals_json(document, baseline),
        "scenarios": choices.iter().zip(&all).map(|(c, one)| one_json(document, c, one, lang)).collect::<Value>(),
        "milestones": milestones(document.plan(), document.context(), document.scorecard()).iter().map(|m| json!({
            "by": m.by.map(|day| day.to_string()),
            "codes": m.codes,
            "scenario": standing_json(&m.outcome.scenario),
            "delta": json_number(m.outcome.delta),
        })).collect::<Value>(),
        "agencies": by_agency.unwrap_or_default().iter()
            .map(|(name, sum)| json!({ "name": name, "contribution": json_number(*sum) })).collect::<Value>(),
        "pillars": by_pillar.unwrap_or_default().iter()
            .map(|(code, sum)| json!({ "code": code, "contribution": json_number(*sum) })).collect::<Value>(),
        "notes": notes_json(&notes(document, &all), lang),
        "method": sentences::method(lang),
    })
}

fn one_json(document: &Document, choice: &Choice, compared: &Compared, lang: Lang) -> Value {
    let name = if let Choice::Scenario(name) = choice { Some(*name) } else { None };
    let outcome = compared.outcome.as_ref().ok();
    let pillars = outcome.map(|o| o.groups.iter().filter(|g| g.level == Level::Pillar));
    json!({
        "kind": codes::choice(choice),
        "name": name,
        "scenario": outcome.map(|o| standing_json(&o.scenario)),
        "delta": outcome.map(|o| json_number(o.delta)),
        "goals": outcome.map(|o| goals_json(document, &o.scenario)),
        "pillars": pillars.map(|all| all.map(|g| json!({ "code": g.code, "delta": json_number(g.delta) })).collect::<Value>()),
        "moves": outcome.map(|o| o.moves.iter().map(move_json).collect::<Value>()),
        "left_out": compared.left_out,
        "refused": compared.outcome.as_ref().err().map(|why| unable(lang, why, false)),
    })
}

fn goals_json(document: &Document, standing: &IndexStanding) -> Value {
    let judged = document.plan().goals.iter().filter(|g| g.is_judged());
    judged.map(|g| json!({ "id": g.id, "state": codes::goal_state(goal_state(g, standing)) })).collect()
}

fn compared(document: &Document, choices: &[Choice], today: NaiveDate) -> Vec<Compared> {
    compare(document.plan(), document.context(), document.scorecard(), today, choices)
}

/// What everything brings that the plan expects; `None` when nothing can be computed.
fn everything(document: &Document, today: NaiveDate) -> Option<Outcome> {
    let everything = compared(document, &[Choice::Plan(Counted::Everything)], today).pop()?;
    everything.outcome.ok().filter(|o| !o.moves.is_empty())
}

/// A row for the baseline and one for each of `choices`.
#[must_use]
pub fn compare_table(document: &Document, choices: &[Choice], today: NaiveDate, lang: Lang) -> Table {
    let columns = worded(
        lang,
        &[
            ("name", ScenarioWord::SideBySide, 30),
            ("score", ScenarioWord::Score, 9),
            ("delta", ScenarioWord::Change, 9),
            ("rank_estimate", ScenarioWord::RankEstimate, 8),
            ("rank_best", ScenarioWord::RankBest, 8),
            ("rank_worst", ScenarioWord::RankWorst, 8),
            ("goals", ScenarioWord::Goals, 24),
            ("moves", ScenarioWord::Moves, 8),
            ("left_out", ScenarioWord::LeftOut, 16),
            ("refused", ScenarioWord::Trouble, 30),
        ],
    );
    let baseline = document.scorecard().baseline;
    let first = standing_cells(document, ScenarioWord::Baseline.text(lang), Some((&baseline, None)), lang);
    let all = compared(document, choices, today);
    let others = choices.iter().zip(&all).map(|(choice, one)| {
        let outcome = one.outcome.as_ref().ok();
        let standing = outcome.map(|o| (&o.scenario, Some(o.delta)));
        let mut cells = standing_cells(document, choice_name(lang, choice), standing, lang);
        let why = one.outcome.as_ref().err().map(|why| unable(lang, why, false));
        cells.splice(
            7..,
            [outcome.map_or(Cell::Missing, |o| count(o.moves.len())), list(&one.left_out), text(why.as_deref())],
        );
        cells
    });
    Table { columns, rows: rows([first].into_iter().chain(others)) }
}

/// The position of the score, of the estimated rank and of what follows the worst rank in [`compare_table`].
const SCORE: usize = 1;
const RANK: usize = 3;
const AFTER_RANK: usize = 6;

/// The comparison for people: the score as the other pages show it, and the rank in one column.
fn spoken_table(document: &Document, choices: &[Choice], today: NaiveDate, lang: Lang) -> Table {
    let mut table = compare_table(document, choices, today, lang);
    let rank = worded(lang, &[("rank", ScenarioWord::Rank, 14)]);
    table.columns.splice(RANK..AFTER_RANK, rank);
    let baseline = &document.scorecard().baseline;
    let all = compared(document, choices, today);
    let others = all.iter().map(|one| {
        let outcome = one.outcome.as_ref().ok();
        outcome.map(|o| (scenario_score(lang, o), rank_words(lang, &o.scenario)))
    });
    let first = Some((score_figure(lang, baseline), rank_words(lang, baseline)));
    for (row, words) in table.rows.iter_mut().zip([first].into_iter().chain(others)) {
        let (score, rank) = words.map_or((Cell::Missing, Cell::Missing), |(s, r)| (Cell::Text(s), Cell::Text(r)));
        row.cells[SCORE] = score;
        row.cells.splice(RANK..AFTER_RANK, [rank]);
    }
    table
}

/// A rank as a cell says it; "giả định" when it rests on an assumption.
fn rank_words(lang: Lang, standing: &IndexStanding) -> String {
    let words = rank_short(standing);
    assumed(lang, standing).map_or(words.clone(), |assumed| format!("{words}, {assumed}"))
}

/// Name, score, change, rank and goals; then nothing.
fn standing_cells(
    document: &Document,
    name: &str,
    standing: Option<(&IndexStanding, Option<f64>)>,
    lang: Lang,
) -> Vec<Cell> {
    let score = standing.map_or(Cell::Missing, |(s, _)| score_cell(s.score.map(|s| s.estimate), s.basis));
    let delta = standing.and_then(|(_, delta)| delta).map_or(Cell::Missing, change);
    let mut cells = vec![Cell::Text(name.to_owned()), score, delta];
    cells.extend(rank_cells(standing.map(|(s, _)| s)));
    let goal = |s: &IndexStanding| {
        let judged = document.plan().goals.iter().filter(|g| g.is_judged());
        let words =
            |g| format!("{}: {}", sentences::goal_demand(lang, g), sentences::goal_state(lang, goal_state(g, s)));
        judged.map(words).collect::<Vec<_>>()
    };
    cells.push(standing.map_or(Cell::Missing, |(s, _)| list(&goal(s))));
    cells.extend([Cell::Missing, Cell::Missing, Cell::Missing]);
    cells
}

/// The estimate, the best and the worst rank.
fn rank_cells(standing: Option<&IndexStanding>) -> [Cell; 3] {
    let rank = standing.and_then(|s| s.rank);
    let cell = |rank: Option<u32>| rank.map_or(Cell::Missing, |r| Cell::Count(u64::from(r)));
    [cell(rank.and_then(|r| r.estimate)), cell(rank.map(|r| r.best)), cell(rank.map(|r| r.worst))]
}

fn worded(lang: Lang, of: &[(&'static str, ScenarioWord, u16)]) -> Vec<Column> {
    of.iter().map(|&(key, word, width_chars)| Column { key, title: word.text(lang), width_chars }).collect()
}

fn coded_name(document: &Document, code: &str, lang: Lang) -> String {
    entry_name(document, code, lang).map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
}

/// The pillars that change, scenario by scenario.
fn groups_table(document: &Document, choices: &[Choice], all: &[Compared], lang: Lang) -> Table {
    let mut columns = columns(lang, &[("group", Heading::Name, 48), ("scenario", Heading::Scenario, 30)]);
    columns.extend(worded(lang, &[("delta", ScenarioWord::Change, 10)]));
    let entries = document.context().framework.entries().iter();
    let pillars = entries.filter(|e| matches!(e.spec.level, Level::SubIndex | Level::Pillar));
    let cells = pillars.flat_map(|entry| {
        let code = &entry.spec.code;
        outcomes(choices, all, lang).filter_map(move |(name, outcome)| {
            let group = outcome.groups.iter().find(|g| g.code == *code && g.delta != 0.0)?;
            let group_name = coded_name(document, code, lang);
            Some(vec![Cell::Text(group_name), Cell::Text(name.to_owned()), change(group.delta)])
        })
    });
    Table { columns, rows: rows(cells) }
}

/// The indicators that move, scenario by scenario.
fn moves_table(document: &Document, choices: &[Choice], all: &[Compared], lang: Lang) -> Table {
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
    let codes = moved_codes(document.context(), outcomes(choices, all, lang).map(|(_, o)| o));
    let cells = codes.into_iter().flat_map(|code| {
        outcomes(choices, all, lang).filter_map(move |(name, outcome)| {
            let moved = outcome.moves.iter().find(|m| m.code == code)?;
            let contribution = contribution_of(outcome, code)?;
            let indicator = Cell::Text(coded_name(document, code, lang));
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
fn milestones_table(document: &Document, lang: Lang) -> Table {
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
    let all = milestones(document.plan(), document.context(), document.scorecard());
    let cells = all.iter().map(|milestone| {
        let standing = &milestone.outcome.scenario;
        vec![
            Cell::Text(milestone_day(lang, milestone.by)),
            list(&milestone.codes),
            Cell::Text(scenario_score(lang, &milestone.outcome)),
            change(milestone.outcome.delta),
            Cell::Text(rank_short(standing)),
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
