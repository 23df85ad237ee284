//! How a field of the model is read and written as a value.

use super::FieldError;
use super::value::{Kind, Value};
use crate::measurement::Basis;
use crate::plan::{Assignment, Due, DueKind, Group, Move, Scope, Status, TargetValue, Timing};
use chrono::NaiveDate;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A field of the model.
pub(super) trait Slot {
    /// What it holds.
    fn read(&self) -> Value;
    /// Puts a value into it; texts that are empty and lists without members are nothing.
    fn write(&mut self, value: Value) -> Result<(), FieldError>;
}

/// A field whose type says what it is; a number's does not, so a record says it of each of its own.
pub(super) trait Kinded: Slot {
    /// What kind of value it takes.
    const KIND: Kind;
}

macro_rules! kinded {
    ($($type:ty => $kind:ident;)+) => { $(
        impl Kinded for $type {
            const KIND: Kind = Kind::$kind;
        }
    )+ };
}

kinded! {
    Option<i32> => Year;
    Option<NaiveDate> => Date;
    Option<Due> => Due;
    Option<Group> => Group;
    Option<Assignment> => Assignment;
    Option<Timing> => Timing;
    Option<TargetValue> => Target;
    Option<String> => Text;
    bool => Flag;
    Status => Status;
    Basis => Basis;
    Scope => Scope;
    DueKind => DueKind;
    String => Text;
    Vec<i32> => Years;
    Vec<String> => Texts;
    u8 => Progress;
    Vec<Move> => ReadOnly;
}

/// A field that may hold nothing.
macro_rules! optional {
    ($($type:ty => $variant:ident;)+) => { $(
        impl Slot for Option<$type> {
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
    ($($type:ty => $variant:ident;)+) => { $(
        impl Slot for $type {
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
    u32 => Count;
    i32 => Year;
    f64 => Number;
    NaiveDate => Date;
    Due => Due;
    Group => Group;
    Assignment => Assignment;
    Timing => Timing;
    TargetValue => Target;
}

always! {
    bool => Flag;
    Status => Status;
    Basis => Basis;
    Scope => Scope;
    DueKind => DueKind;
    Vec<i32> => Years;
}

/// A text in whole letters (NFC), as the file has it, whoever wrote it.
pub(crate) fn composed(text: String) -> String {
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

impl Slot for Option<String> {
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
    fn read(&self) -> Value {
        if self.is_empty() { Value::Missing } else { Value::Texts(self.iter().map(|m| m.code.clone()).collect()) }
    }

    fn write(&mut self, _: Value) -> Result<(), FieldError> {
        Err(FieldError::WrongKind)
    }
}
