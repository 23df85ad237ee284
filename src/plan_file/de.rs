//! Reads the format's structs from a tree, noting every fault with its place instead of stopping at the first.
//!
//! A value that does not fit is noted, set aside, and answered with an error; the [`Maybe`](super::fields::Maybe)
//! around it takes the error as "missing", so one pass lists all faults and the time is linear in the file.

use super::fields::{DATE_FORM, DayOfYear, EXTRA, RAW, is_shaped};
use super::findings::{Expected, FileFault, Finding, FindingKind};
use super::print::compact;
use super::tree::{Json, LineColumn, Member, Node};
use chrono::NaiveDate;
use index_core::figure;
use index_core::plan::SetAside;
use serde::de::value::{MapDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// What was noted while reading.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) findings: Vec<Finding>,
    pub(super) set_aside: Vec<SetAside>,
}

impl Notes {
    /// Notes a fault at a place.
    pub(super) fn add(&mut self, path: String, place: Option<LineColumn>, fault: FileFault) {
        let (line, column) = (place.map(|p| p.line), place.map(|p| p.column));
        self.findings.push(Finding { path, line, column, kind: FindingKind::File(fault) });
    }
}

/// The way from the top of the tree to a value.
#[derive(Clone, Copy)]
enum Path<'a> {
    Top,
    Field(&'a Path<'a>, &'a str),
    Element(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Field(Self::Top, name) => f.write_str(name),
            Self::Field(above, name) => write!(f, "{above}.{name}"),
            Self::Element(above, index) => write!(f, "{above}[{index}]"),
        }
    }
}

/// Says that a value could not be read; the fault is in the [`Notes`] by then.
#[derive(Debug)]
pub(super) struct Unread;

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the value could not be read")
    }
}

impl std::error::Error for Unread {}

impl serde::de::Error for Unread {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Reads one value of the tree.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    node: &'a Node,
    path: &'a Path<'a>,
    notes: &'a RefCell<Notes>,
}

impl<'a> Reader<'a> {
    /// Reads the whole tree.
    pub(super) fn new(node: &'a Node, notes: &'a RefCell<Notes>) -> Self {
        Self { node, path: &Path::Top, notes }
    }

    /// Notes the fault and sets the value aside.
    fn refuse<T>(self, fault: FileFault) -> Result<T, Unread> {
        let path = self.path.to_string();
        let mut notes = self.notes.borrow_mut();
        notes.set_aside.push(SetAside { path: path.clone(), json: compact(self.node) });
        notes.add(path, Some(self.node.place), fault);
        Err(Unread)
    }

    fn expected<T>(self, expected: Expected) -> Result<T, Unread> {
        self.refuse(FileFault::WrongType { expected, found: (&self.node.value).into() })
    }

    /// A number that is within all figures; no larger one comes into the program.
    fn number(self, expected: Expected) -> Result<f64, Unread> {
        let Json::Number(spelling) = &self.node.value else { return self.expected(expected) };
        match spelling.parse::<f64>().map(figure::number) {
            Ok(Ok(number)) => Ok(number),
            _ => self.refuse(FileFault::NoFigure(spelling.clone())),
        }
    }

    /// A whole number from 0 to `max`; `57.0` and `5.7e1` are whole.
    fn whole(self, max: u32) -> Result<u32, Unread> {
        let number = self.number(Expected::WholeNumber)?;
        let spelling = || compact(self.node);
        if number.fract() != 0.0 {
            return self.refuse(FileFault::NotWhole(spelling()));
        }
        if number < 0.0 {
            return self.refuse(FileFault::Negative(spelling()));
        }
        if number > f64::from(max) {
            // Work can be recorded as more than done, up to what the model holds; it is told as what it should be.
            let max = if max == u32::from(u8::MAX) { 100 } else { max };
            return self.refuse(FileFault::NumberTooLarge { number: spelling(), max });
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within 0 and max")]
        Ok(number as u32)
    }

    fn text(self, expected: Expected) -> Result<&'a str, Unread> {
        match &self.node.value {
            Json::Text(text) => Ok(text),
            _ => self.expected(expected),
        }
    }

    fn date_text(self) -> Result<&'a str, Unread> {
        let text = self.text(Expected::Date)?;
        if !is_shaped(text, "dddd-dd-dd") {
            return self.refuse(FileFault::DateForm(text.to_owned()));
        }
        match NaiveDate::parse_from_str(text, DATE_FORM) {
            Ok(_) => Ok(text),
            Err(_) => self.refuse(FileFault::NoSuchDate(text.to_owned())),
        }
    }

    fn day_of_year_text(self) -> Result<&'a str, Unread> {
        let text = self.text(Expected::DayOfYear)?;
        if !is_shaped(text, "dd-dd") {
            return self.refuse(FileFault::DayOfYearForm(text.to_owned()));
        }
        match DayOfYear::parse(text) {
            Some(_) => Ok(text),
            None => self.refuse(FileFault::NoSuchDate(text.to_owned())),
        }
    }

    fn text_or_number(self) -> Result<&'a str, Unread> {
        match &self.node.value {
            Json::Number(spelling) => Ok(spelling),
            _ => self.text(Expected::TextOrNumber),
        }
    }
}

/// The last year that can be written as `yyyy`.
const LAST_YEAR: u32 = 9999;

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Unread;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        match self.node.value {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        visitor.visit_str(self.text(Expected::Text)?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        match self.node.value {
            Json::Bool(is_so) => visitor.visit_bool(is_so),
            _ => self.expected(Expected::Flag),
        }
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        visitor.visit_u32(self.whole(u32::from(u8::MAX))?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        visitor.visit_u32(self.whole(u32::MAX)?)
    }

    /// The format's signed numbers are years.
    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        visitor.visit_u32(self.whole(LAST_YEAR)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        visitor.visit_f64(self.number(Expected::Number)?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        match &self.node.value {
            Json::List(elements) => visitor.visit_seq(Elements { of: self, elements: elements.iter().enumerate() }),
            _ => self.expected(Expected::List),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unread> {
        let word = self.text(Expected::Word(words))?;
        if !words.contains(&word) {
            return self.refuse(FileFault::UnknownWord { word: word.to_owned(), allowed: words });
        }
        visitor.visit_enum(IntoDeserializer::<Unread>::into_deserializer(word))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Unread> {
        match name {
            "Date" => visitor.visit_str(self.date_text()?),
            "DayOfYear" => visitor.visit_str(self.day_of_year_text()?),
            "TextOrNumber" => visitor.visit_str(self.text_or_number()?),
            RAW => visitor.visit_str(&compact(self.node)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unread> {
        match &self.node.value {
            Json::Object(members) => visitor.visit_map(Members::sorted(self, &members.list, fields)),
            _ => self.expected(Expected::Object),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i64 i128 u16 u64 u128 f32 char string bytes byte_buf unit unit_struct tuple tuple_struct map
        identifier ignored_any
    }
}

/// Reads one value below another.
fn read<'de, T: DeserializeSeed<'de>>(
    seed: T,
    node: &Node,
    path: &Path,
    notes: &RefCell<Notes>,
) -> Result<T::Value, Unread> {
    seed.deserialize(Reader { node, path, notes })
}

/// The elements of a list.
struct Elements<'a> {
    of: Reader<'a>,
    elements: std::iter::Enumerate<std::slice::Iter<'a, Node>>,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Unread;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unread> {
        let Some((index, node)) = self.elements.next() else { return Ok(None) };
        read(seed, node, &Path::Element(self.of.path, index), self.of.notes).map(Some)
    }
}

/// The members of an object: the known ones first, then all others at once under [`EXTRA`].
struct Members<'a> {
    of: Reader<'a>,
    known: std::vec::IntoIter<&'a Member>,
    unknown: Option<Vec<&'a Member>>,
    value: Option<&'a Member>,
}

impl<'a> Members<'a> {
    /// Sorts the members and notes those that are unknown or stand twice.
    fn sorted(of: Reader<'a>, members: &'a [Member], fields: &'static [&'static str]) -> Self {
        let (mut known, mut unknown, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        for member in members {
            let path = || Path::Field(of.path, &member.name).to_string();
            if !seen.insert(member.name.as_str()) {
                let json = compact(&member.node);
                let mut notes = of.notes.borrow_mut();
                notes.set_aside.push(SetAside { path: path(), json });
                notes.add(path(), Some(member.place), FileFault::DuplicateKey(member.name.clone()));
            } else if fields.contains(&member.name.as_str()) && member.name != EXTRA {
                known.push(member);
            } else {
                let fault = FileFault::UnknownField { name: member.name.clone(), near: near(&member.name, fields) };
                of.notes.borrow_mut().add(path(), Some(member.place), fault);
                unknown.push(member);
            }
        }
        Self { of, known: known.into_iter(), unknown: Some(unknown), value: None }
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Unread;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unread> {
        self.value = self.known.next();
        let name = match self.value {
            Some(member) => member.name.as_str(),
            None if self.unknown.is_some() => EXTRA,
            None => return Ok(None),
        };
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unread> {
        match self.value {
            Some(member) => read(seed, &member.node, &Path::Field(self.of.path, &member.name), self.of.notes),
            None => {
                let unknown = self.unknown.take().unwrap_or_default().into_iter();
                seed.deserialize(MapDeserializer::new(unknown.map(|m| (m.name.as_str(), compact(&m.node)))))
            }
        }
    }
}

/// The known name that is nearest to an unknown one, when it is at most two keystrokes away.
fn near(name: &str, fields: &'static [&'static str]) -> Option<&'static str> {
    let length = name.chars().count();
    let candidates = fields.iter().filter(|f| **f != EXTRA && f.len().abs_diff(length) <= NEAR);
    let distances = candidates.map(|f| (distance(name, f), *f));
    distances.filter(|(d, f)| *d <= NEAR && *d < f.len()).min_by_key(|(d, _)| *d).map(|(_, f)| f)
}

/// How many keystrokes away a name is still taken for a slip.
const NEAR: usize = 2;

/// How many single letters must be put in, taken out or changed (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (k, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[k + 1];
            row[k + 1] = change.min(diagonal + 1).min(row[k] + 1);
        }
    }
    row[b.len()]
}
