//! How a field of the model is read and written as a value.

use super::{FieldError, Kind, Value};
use crate::measurement::Basis;
use crate::plan::{Assignment, Due, DueKind, Group, Move, Scope, Status, TargetValue, Timing};
use chrono::NaiveDate;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A field of the model.
pub(super) trait Slot {
    /// What kind of value it takes.
    const KIND: Kind;
    /// What it holds.
    fn read(&self) -> Value;
    /// Puts a value into it; texts that are empty and lists without members are nothing.
    fn write(&mut self, value: Value) -> Result<(), FieldError>;
}

/// A field that may hold nothing.
macro_rules! optional {
    ($($type:ty => $variant:ident, $kind:ident;)+) => { $(
        impl Slot for Option<$type> {
            const KIND: Kind = Kind::$kind;

            fn read(&self) -> Value {
                self.clone().map_or(Value::Missing, Value::$variant)
            }

            fn write(&mut self, value: Value) -> Result<(), FieldError> {
                *self = match value {
                    Value::Missing => None,
                    Value::$variant(value) => Some(value),
                    _ => return Err(FieldError::WrongKind),
                };
                Ok(())
            }
        }
    )+ };
}

/// A field that always holds something; nothing is its default.
macro_rules! always {
    ($($type:ty => $variant:ident, $kind:ident;)+) => { $(
        impl Slot for $type {
            const KIND: Kind = Kind::$kind;

            fn read(&self) -> Value {
                Value::$variant(self.clone())
            }

            fn write(&mut self, value: Value) -> Result<(), FieldError> {
                *self = match value {
                    Value::Missing => Self::default(),
                    Value::$variant(value) => value,
                    _ => return Err(FieldError::WrongKind),
                };
                Ok(())
            }
        }
    )+ };
}

optional! {
    u32 => Count, Count;
    i32 => Year, Year;
    f64 => Number, Number;
    NaiveDate => Date, Date;
    Due => Due, Due;
    Group => Group, Group;
    Assignment => Assignment, Assignment;
    Timing => Timing, Timing;
    TargetValue => Target, Target;
}

always! {
    bool => Flag, Flag;
    Status => Status, Status;
    Basis => Basis, Basis;
    Scope => Scope, Scope;
    DueKind => DueKind, DueKind;
    Vec<i32> => Years, Years;
}

/// A text in whole letters (NFC), as the file has it, whoever wrote it.
fn composed(text: String) -> String {
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

impl Slot for Option<String> {
    const KIND: Kind = Kind::Text;

    fn read(&self) -> Value {
        self.clone().map_or(Value::Missing, Value::Text)
    }

    fn write(&mut self, value: Value) -> Result<(), FieldError> {
        *self = match value {
            Value::Missing => None,
            Value::Text(text) => Some(composed(text)).filter(|t| !t.is_empty()),
            _ => return Err(FieldError::WrongKind),
        };
        Ok(())
    }
}

impl Slot for String {
    const KIND: Kind = Kind::Text;

    fn read(&self) -> Value {
        if self.is_empty() { Value::Missing } else { Value::Text(self.clone()) }
    }

    fn write(&mut self, value: Value) -> Result<(), FieldError> {
        *self = match value {
            Value::Missing => Self::new(),
            Value::Text(text) => composed(text),
            _ => return Err(FieldError::WrongKind),
        };
        Ok(())
    }
}

impl Slot for Vec<String> {
    const KIND: Kind = Kind::Texts;

    fn read(&self) -> Value {
        if self.is_empty() { Value::Missing } else { Value::Texts(self.clone()) }
    }

    fn write(&mut self, value: Value) -> Result<(), FieldError> {
        *self = match value {
            Value::Missing => Self::new(),
            Value::Texts(texts) => texts.into_iter().map(composed).collect(),
            Value::Text(text) => vec![composed(text)],
            _ => return Err(FieldError::WrongKind),
        };
        Ok(())
    }
}

/// A share of work in whole percent.
impl Slot for u8 {
    const KIND: Kind = Kind::Percent;

    fn read(&self) -> Value {
        Value::Count(u32::from(*self))
    }

    fn write(&mut self, value: Value) -> Result<(), FieldError> {
        *self = match value {
            Value::Missing => 0,
            Value::Count(percent) => Self::try_from(percent).map_err(|_| FieldError::WrongKind)?,
            _ => return Err(FieldError::WrongKind),
        };
        Ok(())
    }
}

/// Moves are set in the what-if room, not as a field.
impl Slot for Vec<Move> {
    const KIND: Kind = Kind::ReadOnly;

    fn read(&self) -> Value {
        if self.is_empty() { Value::Missing } else { Value::Texts(self.iter().map(|m| m.code.clone()).collect()) }
    }

    fn write(&mut self, _: Value) -> Result<(), FieldError> {
        Err(FieldError::WrongKind)
    }
}
