//! The names of rows where two plans are compared: number, the beginning of the title, and where it stands.

use super::MAX_NAME;
use crate::text::fields::row_of;
use crate::text::record_words::group_title;
use crate::text::{Lang, capitalised, shortened};
use index_core::{List, Record, RowName, RowPlace};

/// A row within a sentence: "nhiệm vụ 3 “Rà soát…” (mục I)"; one without a name has its place in the list.
pub(super) fn named(lang: Lang, of: List, name: &RowName, row: usize) -> String {
    let mut words = vec![row_of(lang, of).to_owned()];
    words.extend(name.number.as_deref().map(|number| shortened(number, MAX_NAME)));
    words.extend(name.title.as_deref().map(|title| format!("“{}”", shortened(title, MAX_NAME))));
    if words.len() == 1 {
        words.push(format!("{} {}", lang.pick("ở dòng", "in row"), row + 1));
    }
    words.extend(name.place.as_ref().map(|place| format!("({})", placed(lang, place))));
    words.join(" ")
}

fn placed(lang: Lang, place: &RowPlace) -> String {
    match place {
        RowPlace::Section(no) => format!("{} {}", lang.pick("mục", "section"), shortened(no, MAX_NAME)),
        RowPlace::By(year) => format!("{} {year}", lang.pick("đến năm", "by")),
        RowPlace::Row(list, name) => {
            let number = name.number.as_deref().map(|number| shortened(number, MAX_NAME));
            let title = || name.title.as_deref().map(|title| format!("“{}”", shortened(title, MAX_NAME)));
            let name_of_row = number.or_else(title).unwrap_or_default();
            let row = format!("{} {name_of_row}", row_of(lang, *list)).trim_end().to_owned();
            let place = name.place.as_ref().map(|place| placed(lang, place));
            [Some(row), place].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    }
}

/// The record in which something has changed.
pub(super) fn changed_record(lang: Lang, record: Record, name: Option<&RowName>) -> String {
    match (record, name) {
        // A code says by itself that it is an indicator's.
        (Record::Row(List::Indicators, _) | Record::Measurement(_), Some(RowName { number: Some(code), .. })) => {
            shortened(code, MAX_NAME)
        }
        (Record::Row(list, row), Some(name)) => capitalised(&named(lang, list, name, row)),
        (Record::Measurement(row), Some(name)) => capitalised(&named(lang, List::Indicators, name, row)),
        (record, _) => group_title(lang, record),
    }
}
