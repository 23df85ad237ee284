//! Which rows of an .xlsx file are hidden, by hand or by a filter: `calamine` does not tell. What cannot be read here hides
//! none; whether the file is whole is found out by whoever reads its cells.

use quick_xml::XmlVersion::Implicit1_0;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, read_to_string};
use zip::ZipArchive;

/// A packed file.
type Packed<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The hidden rows of each sheet, from 0, by its name.
pub(super) fn hidden_rows(bytes: &[u8]) -> BTreeMap<String, BTreeSet<u32>> {
    let Ok(mut packed) = ZipArchive::new(Cursor::new(bytes)) else { return BTreeMap::new() };
    let parts = parts_of_sheets(&mut packed);
    parts.into_iter().map(|(name, part)| (name, hidden_in(&text_of(&mut packed, &part)))).collect()
}

/// The name of each sheet with the part of the file that has its cells.
fn parts_of_sheets(packed: &mut Packed<'_>) -> Vec<(String, String)> {
    let mut targets = BTreeMap::new();
    each(&text_of(packed, "xl/_rels/workbook.xml.rels"), "Relationship", |element| {
        targets.extend(attribute(element, "Id").zip(attribute(element, "Target")));
    });
    let mut parts = Vec::new();
    each(&text_of(packed, "xl/workbook.xml"), "sheet", |element| {
        let target = attribute(element, "id").and_then(|id| targets.get(&id));
        let part = target.map(|target| match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        });
        parts.extend(attribute(element, "name").zip(part));
    });
    parts
}

fn hidden_in(sheet: &str) -> BTreeSet<u32> {
    let (mut rows, mut next) = (BTreeSet::new(), 0_u32);
    each(sheet, "row", |element| {
        // A row that does not say its number is the one below the last.
        let said = attribute(element, "r").and_then(|number| number.parse::<u32>().ok());
        let row = said.map_or(next, |number| number.saturating_sub(1));
        next = row.saturating_add(1);
        if attribute(element, "hidden").is_some_and(|hidden| matches!(hidden.as_str(), "1" | "true")) {
            rows.insert(row);
        }
    });
    rows
}

fn text_of(packed: &mut Packed<'_>, part: &str) -> String {
    packed.by_name(part).ok().and_then(|mut part| read_to_string(&mut part).ok()).unwrap_or_default()
}

/// Looks at each element of a name.
fn each(xml: &str, name: &str, mut look: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) if element.local_name().as_ref() == name => {
                look(&element);
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
