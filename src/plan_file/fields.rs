//! The building blocks of the format's structs: parts that may be missing, dates, and text kept word for word.

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// The name under which the unknown members of an object are handed over.
pub(super) const EXTRA: &str = "$extra";

/// The name under which JSON text is handed over word for word.
pub(super) const RAW: &str = "$raw";

/// A part that may be missing. `null` is missing, and so is a value that could not be read: the reader has noted
/// its fault and set it aside by then, so that everything around it is still read.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Maybe<T>(pub(super) Option<T>);

/// A list whose elements may be missing, so that they keep their positions in the file.
pub(super) type MaybeList<T> = Maybe<Vec<Maybe<T>>>;

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<Option<T>> for Maybe<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

impl<T> FromIterator<T> for MaybeList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(Some(values.into_iter().map(|v| Maybe(Some(v))).collect()))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Maybe<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Maybe(None))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(Maybe(T::deserialize(deserializer).ok()))
    }
}

impl<T: JsonSchema> JsonSchema for Maybe<T> {
    fn inline_schema() -> bool {
        <Option<T>>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        <Option<T>>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        <Option<T>>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Option<T>>::json_schema(generator)
    }
}

/// The form of [`Date`] in the file.
pub(super) const DATE_FORM: &str = "%Y-%m-%d";

/// A day, as `yyyy-mm-dd`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Date(pub(super) NaiveDate);

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format(DATE_FORM))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_newtype_struct("Date", Inner)?;
        let day = NaiveDate::parse_from_str(&text, DATE_FORM);
        day.map(Self).map_err(D::Error::custom)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A day, as `yyyy-mm-dd`." })
    }
}

/// A day of every year, as `mm-dd`.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayOfYear {
    /// 1..=12.
    pub(super) month: u32,
    /// 1..=31.
    pub(super) day: u32,
}

impl DayOfYear {
    /// Reads `mm-dd`; `None` also when no year has that day.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-').filter(|_| is_shaped(text, "dd-dd"))?;
        let read = Self { month: month.parse().ok()?, day: day.parse().ok()? };
        NaiveDate::from_ymd_opt(2024, read.month, read.day).map(|_| read)
    }
}

/// Whether a text has digits where `shape` has `d`, and the same signs elsewhere.
pub(super) fn is_shaped(text: &str, shape: &str) -> bool {
    let fits = |(c, s): (char, char)| if s == 'd' { c.is_ascii_digit() } else { c == s };
    text.chars().count() == shape.len() && text.chars().zip(shape.chars()).all(fits)
}

impl Serialize for DayOfYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:02}-{:02}", self.month, self.day))
    }
}

impl<'de> Deserialize<'de> for DayOfYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_newtype_struct("DayOfYear", Inner)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("no such day"))
    }
}

impl JsonSchema for DayOfYear {
    fn schema_name() -> Cow<'static, str> {
        "DayOfYear".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            "description": "A day of every year, as `mm-dd`."
        })
    }
}

/// A text; a number is read as the text it is spelled with, so that `"no": 22` is no fault.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TextOrNumber(pub(super) String);

impl<'de> Deserialize<'de> for TextOrNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("TextOrNumber", Inner).map(Self)
    }
}

impl JsonSchema for TextOrNumber {
    fn schema_name() -> Cow<'static, str> {
        "TextOrNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"], "description": "A text; a number is read as its text." })
    }
}

/// Takes the text out of a named wrapper; the reader knows the wrappers by their names.
struct Inner;

impl<'de> Visitor<'de> for Inner {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

/// JSON text, word for word.
#[derive(Clone, Debug)]
pub(super) struct Raw(pub(super) String);

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(RAW, &self.0)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(RAW, Inner).map(Self)
    }
}

impl JsonSchema for Raw {
    fn schema_name() -> Cow<'static, str> {
        "AnyValue".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!(true)
    }

    fn inline_schema() -> bool {
        true
    }
}

/// The members of an object that the format does not know: names with the JSON text of their values.
#[derive(Clone, Debug, Default)]
pub(super) struct Extra(pub(super) Vec<(String, String)>);

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, json)| (name, Raw(json.clone()))))
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ExtraVisitor)
    }
}

struct ExtraVisitor;

impl<'de> Visitor<'de> for ExtraVisitor {
    type Value = Extra;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the unknown members of an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extra, A::Error> {
        let mut members = Vec::new();
        while let Some(entry) = map.next_entry()? {
            members.push(entry);
        }
        Ok(Extra(members))
    }
}
