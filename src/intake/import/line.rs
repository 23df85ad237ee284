//! One line of a table from outside: what its cells are, and how it is written into a row of the plan.

use crate::intake::code::leading_code;
use crate::intake::import::columns::{ImportColumn, cell_of, has_figure, not_taken, read};
use crate::intake::indicator_names::IndicatorNames;
use crate::text::marks::composed;
use crate::text::parse::rank_units;
use crate::text::{EditWord, Lang, figure_fault, fold};
use index_core::{Basis, Framework, IndicatorRow, Measurement, Value, figure};

/// On what ground the figures of a table stand, and what of it is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The basis.
    pub basis: Basis,
    /// The year of the figures whose rows do not say one.
    pub year: Option<i32>,
    /// The source.
    pub source: &'a str,
    /// Whether the table's names take the place of those that are there.
    pub takes_names: bool,
}

/// What a line gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// Something, or it asked for nothing but its code.
    Something,
    /// Figures of which nobody has said of what year they are.
    WithoutYear,
    /// Only what was refused.
    Nothing,
}

/// A line of the table.
pub(super) struct Line<'a> {
    pub(super) cells: &'a [String],
    pub(super) columns: &'a [Option<ImportColumn>],
    pub(super) ground: Ground<'a>,
    pub(super) lang: Lang,
    /// Among how many ranks of a year are where neither the table nor the row says.
    pub(super) ranked: &'a dyn Fn(Option<i32>) -> u32,
    /// Why figures of a year are not those of the columns, in words.
    pub(super) other_year: &'a dyn Fn(i32) -> Option<String>,
}

/// Takes what is refused: the text and why.
type Refuse<'a> = &'a mut dyn FnMut(&str, String);

impl Line<'_> {
    pub(super) fn text(&self, column: ImportColumn) -> &str {
        cell_of(self.cells, self.columns, column)
    }

    /// The code of the indicator, by its cell or by the name; `None` of a line that says nothing of any.
    pub(super) fn code(&self, names: &IndicatorNames) -> Result<Option<String>, (String, EditWord)> {
        match leading_code(self.text(ImportColumn::Code)) {
            "" => match names.code_of(self.text(ImportColumn::Name)) {
                None if has_figure(self.cells, self.columns) => Err((self.cells.join(" "), EditWord::NoCode)),
                code => Ok(code.map(str::to_owned)),
            },
            code => Ok(Some(code.to_owned())),
        }
    }

    /// Writes the line into a row; empty cells leave what is there.
    ///
    /// The figures of a row have one source and one year. Where the table's are others than those that are there, its
    /// figures take the place of all of them, also of those it does not have.
    pub(super) fn take_over(&self, row: &mut IndicatorRow, framework: &Framework, refuse: Refuse) -> Taken {
        let before = row.clone();
        let name = self.text(ImportColumn::Name);
        let spec = framework.indicator(&row.code).map(|entry| &entry.spec);
        let is_its_name =
            spec.is_some_and(|spec| [&spec.name_vi, &spec.name_en].iter().any(|own| fold(own) == fold(name)));
        let is_of_framework = row.name.is_none() && is_its_name;
        if self.ground.takes_names && !name.is_empty() && !is_of_framework {
            row.name = Some(composed(name));
        }
        let lead = self.text(ImportColumn::Lead);
        if !lead.is_empty() {
            row.lead = Some(composed(lead));
        }
        let mut is_refused = false;
        let refuse: Refuse = &mut |text: &str, why: String| {
            is_refused = true;
            refuse(text, why);
        };
        let mut lacks_year = false;
        if let Some(figures) = self.measurement(row.measurement.as_ref(), refuse) {
            lacks_year = figures.year.is_none();
            row.measurement = Some(figures);
        }
        if lacks_year {
            Taken::WithoutYear
        } else if is_refused && *row == before {
            Taken::Nothing
        } else {
            Taken::Something
        }
    }

    /// What is known of the indicator with the figures of the line; `None` when it has none.
    fn measurement(&self, known: Option<&Measurement>, refuse: Refuse) -> Option<Measurement> {
        let year = match self.value(ImportColumn::Year, refuse) {
            Some(Value::Year(year)) => Some(year),
            Some(_) => self.ground.year,
            // Figures of a year that cannot be read are not put into another.
            None => return None,
        };
        if let Some(why) = year.and_then(self.other_year) {
            refuse(self.text(ImportColumn::Code), why);
            return None;
        }
        let source = Some(self.ground.source.trim().to_owned()).filter(|source| !source.is_empty());
        let old = known.cloned().unwrap_or_default();
        let is_same = old.source == source && old.basis == self.ground.basis && old.year == year;
        let of_indicator = Measurement { unit: old.unit.clone(), extra: old.extra.clone(), ..Measurement::default() };
        let mut measurement = if is_same { old } else { of_indicator };
        // Where one figure cannot be read, none that is there is given up for the others.
        let mut is_refused = false;
        measurement.year = year;
        let is_any = self.figures(&mut measurement, &mut |text: &str, why: String| {
            is_refused = true;
            refuse(text, why);
        });
        (measurement.basis, measurement.source) = (self.ground.basis, source);
        let gives_up = |m: &Measurement| known.is_some_and(|known| lacks_figure_of(m, known));
        Some(measurement).filter(|m| is_any && !(is_refused && gives_up(m)))
    }

    /// Writes the figures; says whether there was any.
    fn figures(&self, to: &mut Measurement, refuse: Refuse) -> bool {
        let mut is_any = false;
        for (column, place) in [(ImportColumn::Value, &mut to.value), (ImportColumn::Score, &mut to.score)] {
            let Some(Value::Number(figure)) = self.within(column, None, refuse) else { continue };
            *place = Some(figure);
            is_any = true;
        }
        if let Some((rank, of)) = self.rank(to.of, to.year, refuse) {
            (to.rank, to.of) = (Some(rank), of);
            is_any = true;
        }
        is_any
    }

    /// The rank and among how many it is: as the table says, or the row, or the results of its year.
    fn rank(&self, known: Option<u32>, year: Option<i32>, refuse: Refuse) -> Option<(u32, Option<u32>)> {
        let text = self.text(ImportColumn::Rank);
        let written = match self.within(ImportColumn::Of, None, refuse)? {
            Value::Count(of) => Some(of),
            _ => rank_units(self.lang, text),
        };
        let known = known.and_then(|of| figure::units(of).ok());
        let of = written.or(known).or(Some((self.ranked)(year)).filter(|of| *of > 0));
        let Some(Value::Count(rank)) = self.within(ImportColumn::Rank, of, refuse) else {
            return None;
        };
        // The number of provinces behind a rank is held to the same rule as in a column of its own.
        match written.map(figure::units).transpose() {
            Ok(_) => Some((rank, of)),
            Err(fault) => {
                refuse(text, figure_fault(self.lang, fault));
                None
            }
        }
    }

    /// Reads a cell by the rule of its kind; `None` when it is refused.
    fn within(&self, column: ImportColumn, of: Option<u32>, refuse: Refuse) -> Option<Value> {
        let value = self.value(column, refuse)?;
        match column.kind().check(&value, of) {
            Ok(()) => Some(value),
            Err(fault) => {
                refuse(self.text(column), figure_fault(self.lang, fault));
                None
            }
        }
    }

    /// Reads a cell; `None` when it is no value, or none to take over, which is refused.
    fn value(&self, column: ImportColumn, refuse: Refuse) -> Option<Value> {
        let text = self.text(column);
        let assumed = Some(EditWord::AssumedInTable).filter(|_| self.ground.basis != Basis::Assumed);
        if let Some(why) = not_taken(self.cells, self.columns, column, assumed) {
            refuse(text, why.text(self.lang).to_owned());
            return None;
        }
        read(self.lang, column, text).map_err(|why| refuse(text, why)).ok()
    }
}

/// Whether a measurement has not all figures that another has.
const fn lacks_figure_of(measurement: &Measurement, other: &Measurement) -> bool {
    let lacks_rank = other.rank.is_some() && measurement.rank.is_none();
    let lacks_score = other.score.is_some() && measurement.score.is_none();
    lacks_rank || lacks_score || (other.value.is_some() && measurement.value.is_none())
}
