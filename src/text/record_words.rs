//! What a planner calls a record of the plan: in problems, hits, differences and steps alike.

use super::fields::{field, list, row_of};
use super::{Lang, Word, capitalised, shortened};
use index_core::{List, Plan, Record};

/// Longer names of rows are cut.
const MAX_NAME: usize = 48;

/// A row of a list by its name, within a sentence: "nhiệm vụ 22".
pub(super) fn named_row(lang: Lang, of: List, name: &str) -> String {
    format!("{} {}", row_of(lang, of), shortened(name, MAX_NAME)).trim_end().to_owned()
}

/// A record of a plan: "Chỉ số 6.2.4", "Hiện trạng"; a row without a name has its number.
#[must_use]
pub fn record_words(lang: Lang, plan: &Plan, record: Record) -> String {
    let number = |row: usize| (row + 1).to_string();
    match record {
        Record::Document | Record::Baseline => group_title(lang, record),
        Record::Measurement(row) => record_words(lang, plan, Record::Row(List::Indicators, row)),
        Record::Row(list, row) => match list.above() {
            Some((above, of)) => {
                let above = record_words(lang, plan, Record::Row(above, of));
                format!("{above}, {}", named_row(lang, list, &number(row)))
            }
            None => capitalised(&named_row(lang, list, &plan.record_name(record).unwrap_or_else(|| number(row)))),
        },
    }
}

/// The heading over records of a kind: "Chỉ tiêu"; what belongs to a row stands under its list.
#[must_use]
pub fn group_title(lang: Lang, record: Record) -> String {
    capitalised(match record {
        Record::Document => lang.pick("văn bản", "document"),
        Record::Baseline => lang.pick("hiện trạng", "baseline"),
        Record::Measurement(_) => list(lang, List::Indicators),
        Record::Row(of, _) => list(lang, of.above().map_or(of, |(above, _)| above)),
    })
}

/// Where in a plan a path of its file leads: "Chỉ số 6.2.4", "Hiện trạng · Điểm"; a path that leads nowhere as it is.
#[must_use]
pub fn place_words(lang: Lang, plan: &Plan, path: &str) -> String {
    match Record::of_field_path(path) {
        Some((record @ (Record::Document | Record::Baseline), of)) => {
            return format!("{} · {}", group_title(lang, record), field(lang, of));
        }
        Some((record, _)) => return record_words(lang, plan, record),
        None => {}
    }
    if let Some(record) = Record::holding(path) {
        return record_words(lang, plan, record);
    }
    let head = |word: Word, name: Option<&str>| match name {
        Some(name) => format!("{} · {name}", word.text(lang)),
        None => word.text(lang).to_owned(),
    };
    let row = |list: &str| path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?.0.parse::<usize>().ok();
    if let Some(entry) = row("framework_corrections").and_then(|at| plan.framework_corrections.get(at)) {
        return head(Word::Framework, Some(&entry.code));
    }
    if let Some(result) = row("reference_corrections").and_then(|at| plan.reference_corrections.get(at)) {
        let year = result.year.map(|year| format!(" {year}")).unwrap_or_default();
        return head(Word::Results, Some(&format!("{}{year}", result.province)));
    }
    match path {
        "framework" => head(Word::Framework, None),
        "reference" => head(Word::Results, None),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::{IndicatorRow, ResultCorrection};

    #[test]
    fn a_place_is_said_as_a_planner_says_it() {
        let plan = Plan {
            indicators: vec![IndicatorRow { code: "6.2.4".into(), ..Default::default() }],
            reference_corrections: vec![ResultCorrection { province: "Hà Nam".into(), ..Default::default() }],
            ..Plan::default()
        };
        let said = |path| place_words(Lang::Vi, &plan, path);
        for (path, expected) in [
            ("baseline.score", "Hiện trạng · Điểm"),
            ("baseline", "Hiện trạng"),
            ("indicators[0].measurement.rank", "Chỉ số 6.2.4"),
            ("indicators[0].evidence[1].title", "Chỉ số 6.2.4, minh chứng 2"),
            ("tasks[4].lead[0]", "Nhiệm vụ 5"),
            ("reference_corrections[0].score", "Bảng xếp hạng · Hà Nam"),
            ("reference", "Bảng xếp hạng"),
            ("set_aside[0]", "set_aside[0]"),
        ] {
            assert_eq!(said(path), expected, "{path}");
        }
    }
}
