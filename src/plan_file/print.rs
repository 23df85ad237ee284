//! Writes a plan as JSON text in its one canonical form.
//!
//! Keys in the format's order, two spaces of indent, a final newline, NFC, LF; missing parts are left out, whole
//! numbers have no fraction. What was kept word for word keeps its numbers' spelling and only its layout changes.

use super::error::MAX_NESTING;
use super::fields::{EXTRA, RAW};
use super::tree::{self, Json, Member, Node};
use super::{convert, v1};
use index_core::Plan;
use serde_json::Value;
use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// The plan as the text of a plan file.
#[must_use]
pub fn print(plan: &Plan) -> String {
    let file: v1::Plan = convert::to_file(plan);
    // The format's structs hold texts, finite numbers and lists of these, so there is nothing that could not become
    // a value; were there ever, nothing is written rather than half a plan.
    let value = serde_json::to_value(file).unwrap_or_default();
    let mut out = String::new();
    write_json(&mut out, &value, 0);
    out.push('\n');
    out
}

/// The value on one line.
pub(super) fn compact(node: &Node) -> String {
    let mut out = String::new();
    write_node(&mut out, node, None);
    out
}

fn write_json(out: &mut String, value: &Value, level: usize) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Number(number) => write_number(out, number),
        Value::String(text) => write_text(out, text),
        Value::Array(elements) => {
            let elements: Vec<&Value> = elements.iter().filter(|e| !is_missing(e)).collect();
            write_all(out, ('[', ']'), elements, Some(level), |out, e| write_json(out, e, level + 1));
        }
        Value::Object(members) => match members.get(RAW) {
            Some(Value::String(raw)) => write_raw(out, raw, level),
            _ => write_all(out, ('{', '}'), spliced(members), Some(level), |out, (name, value)| {
                write_text(out, name);
                out.push_str(": ");
                write_json(out, value, level + 1);
            }),
        },
    }
}

/// The members that are not missing, and after them the unknown ones whose names the format does not have.
fn spliced(members: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
    let known = members.iter().filter(|(name, value)| *name != EXTRA && !is_missing(value));
    let extra = members.get(EXTRA).and_then(Value::as_object).into_iter().flatten();
    known.chain(extra.filter(|(name, _)| *name == EXTRA || !members.contains_key(*name))).collect()
}

/// What the format's structs leave out: nothing, and lists of nothing.
fn is_missing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(elements) => elements.iter().all(is_missing),
        _ => false,
    }
}

fn write_number(out: &mut String, number: &serde_json::Number) {
    let whole = number.as_f64().filter(|n| number.is_f64() && n.fract() == 0.0 && n.abs() < 1e16);
    // Writing into a String cannot fail.
    let _ = match whole {
        Some(n) => write!(out, "{n:.0}"),
        None => write!(out, "{number}"),
    };
}

/// Text kept word for word. Where it is no JSON, or would be nested deeper than can be read again, it becomes a
/// text that holds it.
fn write_raw(out: &mut String, raw: &str, level: usize) {
    match tree::grow(raw) {
        Ok((node, _)) if level + node.depth() <= MAX_NESTING => write_node(out, &node, Some(level)),
        _ => write_text(out, raw),
    }
}

fn write_node(out: &mut String, node: &Node, level: Option<usize>) {
    let below = level.map(|l| l + 1);
    match &node.value {
        Json::Null => out.push_str("null"),
        Json::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Json::Number(spelling) => out.push_str(spelling),
        Json::Text(text) => write_text(out, text),
        Json::List(elements) => {
            write_all(out, ('[', ']'), elements.iter().collect(), level, |out, e| write_node(out, e, below));
        }
        Json::Object(members) => {
            write_all(out, ('{', '}'), members.list.iter().collect(), level, |out, Member { name, node, .. }| {
                write_text(out, name);
                out.push_str(if level.is_some() { ": " } else { ":" });
                write_node(out, node, below);
            });
        }
    }
}

/// Brackets around items: each on its own line at a level, or all on one line.
fn write_all<T>(
    out: &mut String,
    brackets: (char, char),
    items: Vec<T>,
    level: Option<usize>,
    write: impl Fn(&mut String, T),
) {
    let is_empty = items.is_empty();
    out.push(brackets.0);
    for (i, item) in items.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        break_line(out, level.map(|l| l + 1));
        write(out, item);
    }
    if !is_empty {
        break_line(out, level);
    }
    out.push(brackets.1);
}

fn break_line(out: &mut String, level: Option<usize>) {
    if let Some(level) = level {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", level));
    }
}

/// A text in quotes and NFC; only what JSON demands is escaped.
fn write_text(out: &mut String, text: &str) {
    // Most texts are whole letters already, and looking is quicker than composing.
    let is_whole = text.is_ascii() || is_nfc(text);
    let text: Cow<str> = if is_whole { text.into() } else { text.nfc().collect::<String>().into() };
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
