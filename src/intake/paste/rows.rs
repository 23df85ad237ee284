//! Which row of a plan a line of a block goes into: the one below the last, one that is found by code or name, a new one.

use super::columns::Block;
use super::place::PastePlace;
use super::section::section_of;
use crate::intake::code::{leading_code, looks_like_code};
use crate::intake::indicator_names::IndicatorNames;
use crate::report::TableKind;
use crate::text::{EditWord, Lang, fold};
use index_core::{Field, Framework, List, OpenPlan, Plan, Record};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where a line goes.
pub(super) enum Goes {
    /// Nowhere: it is empty.
    Nowhere,
    /// Nowhere: the table ends above it.
    Outside,
    /// Nowhere, for a reason.
    Refused {
        /// What it says.
        text: String,
        /// The reason, in words.
        why: String,
    },
    /// Into a row that is there.
    Into {
        /// The row.
        index: usize,
        /// The code it was found by.
        code: Option<String>,
    },
    /// Into no row: it is the heading of the tasks below it.
    Section {
        /// Its number.
        no: String,
        /// Its title.
        title: String,
    },
    /// Into a row of its own.
    New {
        /// Its code, where it is an indicator.
        code: Option<String>,
    },
}

/// Finds the rows of a block.
pub(super) struct RowFinder {
    framework: Arc<Framework>,
    /// Whether rows are found by code or name rather than one below the other.
    pub(super) is_by_name: bool,
    names: IndicatorNames,
    /// The codes that lines were found by.
    seen: BTreeSet<String>,
    /// The rows by their titles; made when a row is added.
    titles: Option<BTreeMap<String, Vec<usize>>>,
}

impl RowFinder {
    pub(super) fn new(open: &OpenPlan, place: &PastePlace, block: &Block<'_>) -> Self {
        let framework = Arc::clone(&open.context().framework);
        let (is_by_name, seen, titles) = (false, BTreeSet::new(), None);
        let mut finder = Self { framework, is_by_name, names: IndicatorNames::default(), seen, titles };
        if place.kind == TableKind::Indicators {
            finder.names = IndicatorNames::of(&finder.framework, open.plan());
            let plan = open.plan();
            let is_found = |(_, line): &&(usize, &[String])| finder.code_of(line, (place, block), plan).is_some();
            let n_found = block.lines.iter().filter(is_found).count();
            // Codes are not written by pasting, so a code in their column says which row is meant.
            let is_coded = |(_, line): &(usize, &[String])| {
                let code = block.text(line, place.column("code"));
                line.len() > 1 && (looks_like_code(leading_code(code)) || finder.known_code(code, plan).is_some())
            };
            let is_many = !place.repeat && (block.has_headings() || place.rows.is_empty() || n_found > 1);
            let is_sure = is_many || block.lines.iter().any(is_coded);
            let columns = [place.column("code"), place.column("name")];
            let has_keys = block.lines.iter().any(|(_, line)| columns.iter().any(|c| !block.text(line, *c).is_empty()));
            finder.is_by_name = is_sure && has_keys;
        }
        finder
    }

    /// Where a line goes, by its place below the headings.
    pub(super) fn goes(
        &mut self,
        at: usize,
        line: &[String],
        (place, block): (&PastePlace, &Block<'_>),
        plan: &Plan,
        lang: Lang,
    ) -> Goes {
        let is_empty = line.iter().all(|cell| cell.trim().is_empty());
        let refused = |why: EditWord| Goes::Refused { text: words_of(line), why: why.text(lang).to_owned() };
        if self.is_by_name {
            if is_empty {
                return Goes::Nowhere;
            }
            let Some(code) = self.code_of(line, (place, block), plan) else {
                return refused(EditWord::NoSuchIndicator);
            };
            if self.is_name_of_other(&code, block.text(line, place.column("name"))) {
                return refused(EditWord::CodeOfOther);
            }
            if self.seen.contains(&code) {
                return refused(EditWord::TwiceInTable);
            }
            return match plan.indicators.iter().position(|row| row.code == code) {
                Some(index) => Goes::Into { index, code: Some(code) },
                None => Goes::New { code: Some(code) },
            };
        }
        if is_empty {
            return Goes::Nowhere;
        }
        let below = place.rows.get(place.first + at).filter(|_| !place.adds_all);
        if let Some(row) = below {
            return Goes::Into { index: row.index, code: None };
        }
        // An indicator without its code would be none.
        if place.kind.list().is_none() || place.kind == TableKind::Indicators || place.repeat {
            return Goes::Outside;
        }
        if let Some((no, title)) = section_of(line, (place, block)) {
            return Goes::Section { no, title };
        }
        if block.text(line, place.column(place.kind.begins_with())).is_empty() {
            return if block.has_headings() { refused(EditWord::NoNameInRow) } else { Goes::Outside };
        }
        Goes::New { code: None }
    }

    /// The code of the indicator that a line speaks of, by its code or by its name.
    fn code_of(&self, line: &[String], (place, block): (&PastePlace, &Block<'_>), plan: &Plan) -> Option<String> {
        let code = block.text(line, place.column("code"));
        let name = block.text(line, place.column("name"));
        let known = |text: &str| self.known_code(text, plan);
        let named = |text: &str| self.names.code_of(text).map(str::to_owned);
        // A code that is none is no reason to take the name for it: it may be the heading of a group.
        if code.is_empty() { known(name).or_else(|| named(name)) } else { known(code).or_else(|| named(code)) }
    }

    /// The code with which a text begins, when there is an indicator of it.
    fn known_code(&self, text: &str, plan: &Plan) -> Option<String> {
        let code = leading_code(text);
        let is_known = self.framework.indicator(code).is_some() || plan.indicator(code).is_some();
        (is_known && !code.is_empty()).then(|| code.to_owned())
    }

    /// Whether a text is the name of an indicator that is not the one of a code.
    fn is_name_of_other(&self, code: &str, text: &str) -> bool {
        self.names.code_of(text).is_some_and(|other| other != code)
    }

    /// Whether a text is the name, or a name, of the indicator of a code; with or without the code before it.
    pub(super) fn is_name_of(&self, code: Option<&str>, text: &str) -> bool {
        let is_name = |text: &str| code.is_some() && self.names.code_of(text) == code;
        let text = text.trim();
        let rest = code.and_then(|code| text.strip_prefix(code)).map(|rest| rest.trim_start_matches('.'));
        is_name(text) || rest.is_some_and(|rest| rest.trim().is_empty() || is_name(rest))
    }

    /// Notes that a line was taken over into the row of a code: another one of that code is not.
    pub(super) fn note(&mut self, code: &str) {
        self.seen.insert(code.to_owned());
    }

    /// A row that is the same as the last one in all of these fields; else the last one is noted for those after it.
    pub(super) fn same_as(&mut self, plan: &Plan, list: List, fields: &[Field]) -> Option<usize> {
        if list == List::Indicators {
            return None;
        }
        let last = plan.row_count(list)?.checked_sub(1)?;
        let title = |row: usize| fold(plan.row_title(list, row).unwrap_or_default().trim());
        let titles = self.titles.get_or_insert_with(|| {
            let mut titles: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            (0..last).for_each(|row| titles.entry(title(row)).or_default().push(row));
            titles
        });
        let rows = titles.entry(title(last)).or_default();
        let value = |row: usize, field: Field| plan.value(Record::Row(list, row), field);
        let is_same = |row: &usize| fields.iter().all(|field| value(*row, *field) == value(last, *field));
        let same = rows.iter().copied().find(is_same);
        if same.is_none() {
            rows.push(last);
        }
        same
    }
}

/// What a line says, for whoever has to find it.
pub(super) fn words_of(line: &[String]) -> String {
    let cells = line.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}
