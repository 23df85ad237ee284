//! What each indicator could add, for people.

use super::block::{head, notes, section};
use super::data::{levers_data, levers_json};
use super::{Block, Cell, Column, Report, Table};
use crate::report::cells::{columns, count, entry_name, list, rows, text, weight};
use crate::report::data::parts::known;
use crate::text::analysis_words::{AnalysisWord, not_measured, rise};
use crate::text::{Heading, Lang, caveats, sentences};
use index_core::{Basis, Lever, LeverSum, OpenPlan, Rise};
use serde_json::Value;
use strum::VariantArray;

/// The levers: the greatest gain first, then summed by agency and by pillar.
pub struct LeversReport<'a>(pub &'a OpenPlan);

impl Report for LeversReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let (open, levers) = (self.0, self.0.levers());
        let by_pillar = levers.by_pillar(open.context());
        let mut blocks = vec![head(open, lang)];
        blocks.extend(section(AnalysisWord::Levers.text(lang), levers_table(open, lang)));
        blocks.extend(section(AnalysisWord::ByAgency.text(lang), sums_table(open, &levers.by_agency(), lang)));
        blocks.extend(section(AnalysisWord::ByPillar.text(lang), sums_table(open, &by_pillar, lang)));
        if !levers.unknown.is_empty() {
            blocks.push(Block::Paragraphs(vec![not_measured(lang, levers.unknown.len())]));
        }
        blocks.extend(notes(&[], caveats(lang), lang));
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        levers_json(self.0, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(levers_data(self.0))
    }
}

/// A row for each lever, the greatest gain at rank 1 first.
fn levers_table(open: &OpenPlan, lang: Lang) -> Table {
    let mut all = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Indicator, 40),
            ("lead", Heading::Lead, 26),
            ("rank", Heading::Rank, 8),
            ("basis", Heading::Basis, 10),
            ("weight", Heading::Weight, 10),
        ],
    );
    all.extend(rise_columns(lang));
    let cells = open.levers().sorted(Rise::Best).into_iter().map(|lever| {
        let mut cells = vec![
            Cell::Text(lever.code.clone()),
            text(entry_name(open, &lever.code, lang).as_deref()),
            text(lever.lead.as_deref()),
            rank(open, lever),
            assumed(lever, lang),
            weight(lever.weight),
        ];
        cells.extend(lever.gains.map(gain));
        cells
    });
    Table { columns: all, rows: rows(cells) }
}

/// Where a lever stands, marked when that is assumed, or when it is only the rank nearest to its score.
fn rank(open: &OpenPlan, lever: &Lever) -> Cell {
    let is_measured = known(open, &lever.code).is_some_and(|score| score.rank.is_some());
    let (of, estimated) = (lever.curve.n_units(), lever.is_assumed || !is_measured);
    lever.from.rank.map_or(Cell::Missing, |rank| Cell::Rank { rank, of, estimated })
}

/// The ground of a lever, where that is an assumption.
fn assumed(lever: &Lever, lang: Lang) -> Cell {
    let words = || Cell::Text(sentences::basis(lang, Basis::Assumed).to_owned());
    if lever.is_assumed { words() } else { Cell::Missing }
}

fn sums_table(open: &OpenPlan, sums: &[LeverSum], lang: Lang) -> Table {
    let mut all = columns(lang, &[("name", Heading::Name, 48)]);
    all.push(Column { key: "indicators", title: AnalysisWord::Indicators.text(lang), width_chars: 10 });
    all.extend(rise_columns(lang));
    let cells = sums.iter().map(|sum| {
        let name = match &sum.name {
            // A pillar's code stands with its name; an agency is no code of the framework.
            Some(name) => entry_name(open, name, lang).map_or_else(|| name.clone(), |full| format!("{name} {full}")),
            None => AnalysisWord::NoLead.text(lang).to_owned(),
        };
        let mut cells = vec![list(&[name]), count(sum.n_indicators)];
        cells.extend(sum.gains.map(gain));
        cells
    });
    Table { columns: all, rows: rows(cells) }
}

fn rise_columns(lang: Lang) -> impl Iterator<Item = Column> {
    Rise::VARIANTS.iter().map(move |of| Column { key: of.into(), title: rise(lang, *of), width_chars: 10 })
}

fn gain(value: f64) -> Cell {
    Cell::Number { value, decimals: 2, signed: true, estimated: false }
}
