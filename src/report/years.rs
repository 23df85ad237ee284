//! A province over the years, by plans beside each other and by the published results.

use super::block::section;
use super::cells::{columns, entry_name, rows, sourced_rank, sourced_score, text, year};
use super::data::{years_data, years_json};
use super::{Block, Cell, Report, Table};
use crate::text::year_words::target_counts;
use crate::text::years_words::{
    YearsWord, measured_then, plan_named, standing_sources, stated_otherwise, unlike, year_break,
};
use crate::text::{Heading, Item, Lang, goal_in_year, goal_name};
use chrono::NaiveDate;
use index_core::{OpenPlan, YearRow, YearWork, Years, years};
use serde_json::Value;

/// A province over the years; it is that of the first plan.
pub struct YearsReport<'a> {
    /// The plans, all of one province.
    pub plans: &'a [&'a OpenPlan],
    /// The day, for targets that are late.
    pub today: NaiveDate,
}

impl YearsReport<'_> {
    /// What is known of each year.
    #[must_use]
    pub fn years(&self) -> Years {
        years(self.plans, self.today)
    }

    /// A row a year, or one for each plan of it: standing, goals, targets, tasks, sources.
    #[must_use]
    pub fn table(&self, years: &Years, lang: Lang) -> Table {
        let of = [
            ("year", Heading::Year, 6),
            ("score", Heading::Score, 8),
            ("rank", Heading::Rank, 8),
            ("plan", Heading::PlanOfYear, 22),
            ("goals", Heading::Goal, 28),
            ("targets", Heading::OwnsTargets, 18),
            ("tasks", Heading::TasksDone, 10),
            ("source", Heading::Source, 36),
        ];
        let cells = years.rows.iter().flat_map(|row| works(row).map(|work| self.cells(row, work, lang)));
        Table { columns: columns(lang, &of), rows: rows(cells) }
    }

    fn cells(&self, row: &YearRow, work: Option<&YearWork>, lang: Lang) -> Vec<Cell> {
        let standing = &row.standing;
        let plan = work.and_then(|work| self.plans.get(work.plan));
        let list = |words: Vec<String>| if words.is_empty() { Cell::Missing } else { Cell::List(words) };
        let targets = |work: &YearWork| target_counts(lang, work.targets).into_iter().map(|(_, words)| words).collect();
        let tasks = |work: &YearWork| Cell::Received { received: work.tasks_done, asked_for: work.tasks };
        vec![
            year(Some(row.year)),
            sourced_score(standing.score.as_ref()),
            sourced_rank(standing.rank.as_ref(), standing.of),
            text(plan.map(|open| plan_named(&open.plan().document)).as_deref()),
            work.map_or(Cell::Missing, |work| list(self.goals(work, row.year, lang))),
            work.map_or(Cell::Missing, |work| list(targets(work))),
            work.filter(|work| work.tasks > 0).map_or(Cell::Missing, tasks),
            text(standing_sources(lang, standing).as_deref()),
        ]
    }

    /// Each goal with whether it is met, and by which year where that is not the year of the row.
    fn goals(&self, work: &YearWork, of_year: i32, lang: Lang) -> Vec<String> {
        let Some(open) = self.plans.get(work.plan) else { return Vec::new() };
        let goals = work.goals.iter().filter_map(|(at, answer)| Some((open.plan().goals.get(*at)?, answer)));
        let words =
            |(goal, answer)| format!("{}: {}", goal_name(lang, goal), goal_in_year(lang, goal, answer, of_year));
        goals.map(words).collect()
    }

    /// The pillars of the years of which a plan has all figures.
    fn pillars(&self, years: &Years, lang: Lang) -> Table {
        let of = [("year", Heading::Year, 6), ("pillar", Heading::Name, 40), ("score", Heading::Score, 8)];
        let pillars = years.rows.iter().flat_map(|row| row.standing.pillars.iter().map(|pillar| (row.year, pillar)));
        let cells = pillars.map(|(of_year, (code, score))| {
            let name = self.plans.first().and_then(|open| entry_name(open, code, lang)).unwrap_or_default();
            let score = Cell::Number { value: *score, decimals: 2, signed: false, estimated: true };
            vec![year(Some(of_year)), Cell::Text(format!("{code} {name}")), score]
        });
        Table { columns: columns(lang, &of), rows: rows(cells) }
    }

    /// The ranks of the indicators in each plan and in the next one.
    #[must_use]
    pub fn indicators(&self, years: &Years, lang: Lang) -> Table {
        let of = [
            ("code", Heading::Code, 7),
            ("name", Heading::Name, 40),
            ("before", Heading::RankThen, 13),
            ("after", Heading::RankNow, 13),
            ("rise", Heading::PlacesGained, 10),
            ("note", Heading::Note, 28),
        ];
        let cells = years.indicators.iter().map(|then| {
            let name = self.plans.get(then.plans.1).and_then(|open| entry_name(open, &then.code, lang));
            let rise = |rise: i64| Cell::Number { value: rise as f64, decimals: 0, signed: true, estimated: false };
            vec![
                Cell::Text(then.code.clone()),
                text(name.as_deref()),
                Cell::Text(measured_then(lang, &then.before)),
                Cell::Text(measured_then(lang, &then.after)),
                then.rise.map_or(Cell::Missing, rise),
                text(then.rise.err().map(|why| unlike(lang, why))),
            ]
        });
        Table { columns: columns(lang, &of), rows: rows(cells) }
    }

    /// What has to be known with the figures: which years cannot be compared, and of which there are several figures.
    #[must_use]
    pub fn remarks(years: &Years, lang: Lang) -> Vec<String> {
        let breaks = years.breaks.iter().map(|one| year_break(lang, *one));
        let others = years.rows.iter().flat_map(|row| row.standing.others.iter().map(|other| (row.year, other)));
        breaks.chain(others.map(|(year, other)| stated_otherwise(lang, year, other))).collect()
    }
}

/// The plans of a year; of a year without one, none of them.
pub(super) fn works(row: &YearRow) -> impl Iterator<Item = Option<&YearWork>> {
    let none = row.works.is_empty().then_some(None);
    row.works.iter().map(Some).chain(none)
}

impl Report for YearsReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let years = self.years();
        let province = self.plans.first().map_or("", |open| open.plan().document.province.as_str());
        let title = Block::Title(YearsWord::Title.text(lang).to_owned(), province.to_owned());
        let mut blocks = vec![title, Block::Table(self.table(&years, lang))];
        blocks.extend(section(YearsWord::Pillars.text(lang), self.pillars(&years, lang)));
        blocks.extend(section(YearsWord::Indicators.text(lang), self.indicators(&years, lang)));
        let remarks = Self::remarks(&years, lang);
        if !remarks.is_empty() {
            blocks.extend([Block::Heading(Item::Notes.text(lang).to_owned()), Block::List(remarks)]);
        }
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        let years = self.years();
        years_json(self.plans, &years, &Self::remarks(&years, lang))
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(years_data(self.plans, &self.years()))
    }
}
