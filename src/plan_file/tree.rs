//! The JSON text as a tree whose every value knows its line and column.
//!
//! Numbers keep their spelling and objects keep every member in order, duplicates included, so that a value that
//! is not understood can be written back as it stood.

use super::error::{MAX_NESTING, MAX_VALUES, ReadError, SyntaxFault};
use super::found::Found;
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{ParseOptions, ParseStringErrorKind, ast, parse_to_ast};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// A place in the text; both count from 1, columns count characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LineColumn {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A value with its place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) place: LineColumn,
    pub(super) value: Json,
}

/// A JSON value; every text is in NFC.
#[derive(Clone, Debug)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Members),
}

impl From<&Json> for Found {
    fn from(value: &Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(b) => Self::Bool(*b),
            Json::Number(spelling) => Self::Number(spelling.clone()),
            Json::Text(text) => Self::Text(text.clone()),
            Json::List(_) => Self::List,
            Json::Object(_) => Self::Object,
        }
    }
}

/// The members of an object, in the order of the text.
#[derive(Clone, Debug)]
pub(super) struct Members {
    pub(super) list: Vec<Member>,
    /// Their positions by name, namesakes in the order of the text: an object may have a hundred thousand members.
    by_name: Vec<usize>,
}

impl Members {
    fn new(list: Vec<Member>) -> Self {
        let mut by_name: Vec<usize> = (0..list.len()).collect();
        by_name.sort_by(|a, b| list[*a].name.cmp(&list[*b].name));
        Self { list, by_name }
    }

    /// The first member with this name.
    fn named(&self, name: &str) -> Option<&Member> {
        let at = self.by_name.partition_point(|at| self.list[*at].name.as_str() < name);
        self.by_name.get(at).map(|at| &self.list[*at]).filter(|m| m.name == name)
    }
}

/// A member of an object; the place is that of its name.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) place: LineColumn,
    pub(super) node: Node,
}

impl Node {
    /// The first member with this name.
    pub(super) fn member(&self, name: &str) -> Option<&Node> {
        match &self.value {
            Json::Object(members) => members.named(name).map(|m| &m.node),
            _ => None,
        }
    }

    /// Whether there is a member with this name that is not `null`.
    pub(super) fn has_value(&self, name: &str) -> bool {
        self.member(name).is_some_and(|n| !matches!(n.value, Json::Null))
    }

    /// The element at this position.
    pub(super) fn element(&self, index: usize) -> Option<&Node> {
        match &self.value {
            Json::List(elements) => elements.get(index),
            _ => None,
        }
    }

    /// The path of the member or the value at a place.
    pub(super) fn path_at(&self, place: LineColumn) -> Option<String> {
        let joined = |step: String, rest: String| match rest.chars().next() {
            None | Some('[') => step + &rest,
            Some(_) => format!("{step}.{rest}"),
        };
        match &self.value {
            Json::Object(members) => members.list.iter().find_map(|member| {
                let rest = if member.place == place { Some(String::new()) } else { member.node.path_at(place) };
                Some(joined(member.name.clone(), rest?))
            }),
            Json::List(elements) => {
                let below = |(at, element): (usize, &Self)| Some(joined(format!("[{at}]"), element.path_at(place)?));
                elements.iter().enumerate().find_map(below)
            }
            _ => (self.place == place).then(String::new),
        }
    }

    /// How many levels of lists and objects there are, this one included.
    pub(super) fn depth(&self) -> usize {
        match &self.value {
            Json::List(elements) => 1 + elements.iter().map(Self::depth).max().unwrap_or_default(),
            Json::Object(members) => 1 + members.list.iter().map(|m| m.node.depth()).max().unwrap_or_default(),
            _ => 0,
        }
    }
}

/// The texts of a file that were written with their marks apart (NFD), and are whole letters (NFC) from here on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Composed {
    pub(super) n: usize,
    /// The place of the first.
    pub(super) first: LineColumn,
}

/// Reads a text without byte order mark as one JSON value.
///
/// # Errors
/// `Empty`, `TooDeep` and `Syntax`.
pub(super) fn grow(text: &str) -> Result<(Node, Composed), ReadError> {
    let open_text = survey(text)?;
    let open_error = || open_text.map(|offset| syntax(text, offset, SyntaxFault::OpenText));
    let parsed = parse_to_ast(text, &jsonc_parser::CollectOptions::default(), &STRICT).map_err(|e| {
        let is_before = open_text.is_none_or(|offset| e.range().start < offset);
        open_error().filter(|_| !is_before).unwrap_or_else(|| syntax_error(text, &e))
    });
    let value = parsed?.value.ok_or(ReadError::Empty)?;
    match open_error() {
        Some(error) => Err(error),
        None => {
            let mut cursor = Cursor::new(text);
            Ok((node(value, &mut cursor), cursor.composed))
        }
    }
}

/// JSON as it is written down in RFC 8259.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Values come in the order of the text, so one pass of the cursor places them all.
fn node(value: ast::Value, cursor: &mut Cursor) -> Node {
    let place = cursor.place(value.range().start);
    let value = match value {
        ast::Value::NullKeyword(_) => Json::Null,
        ast::Value::BooleanLit(b) => Json::Bool(b.value),
        ast::Value::NumberLit(n) => Json::Number(n.value.to_owned()),
        ast::Value::StringLit(s) => Json::Text(cursor.compose(s.value.into_owned(), place)),
        ast::Value::Array(list) => Json::List(list.elements.into_iter().map(|v| node(v, cursor)).collect()),
        ast::Value::Object(object) => {
            Json::Object(Members::new(object.properties.into_iter().map(|p| member(p, cursor)).collect()))
        }
    };
    Node { place, value }
}

fn member(property: ast::ObjectProp, cursor: &mut Cursor) -> Member {
    let place = cursor.place(property.range.start);
    let name = cursor.compose(property.name.into_string(), place);
    Member { name, place, node: node(property.value, cursor) }
}

/// Walks forward through a text, counting lines, characters and the texts that are composed.
struct Cursor<'a> {
    text: &'a str,
    offset: usize,
    place: LineColumn,
    composed: Composed,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, offset: 0, place: LineColumn { line: 1, column: 1 }, composed: Composed::default() }
    }

    /// The text in NFC.
    fn compose(&mut self, text: String, place: LineColumn) -> String {
        if is_nfc(&text) {
            return text;
        }
        let first = if self.composed.n == 0 { place } else { self.composed.first };
        self.composed = Composed { n: self.composed.n + 1, first };
        text.nfc().collect()
    }

    /// The place of a byte offset that is not before the last one asked for.
    fn place(&mut self, offset: usize) -> LineColumn {
        for c in self.text.get(self.offset..offset).unwrap_or_default().chars() {
            if c == '\n' {
                self.place = LineColumn { line: self.place.line + 1, column: 1 };
            } else {
                self.place.column += 1;
            }
        }
        self.offset = self.offset.max(offset);
        self.place
    }
}

/// The place of a byte offset.
pub(super) fn place_of(text: &str, offset: usize) -> LineColumn {
    Cursor::new(text).place(offset)
}

/// Looks at nesting and number of values before parsing, so that stack and memory are never at risk, and for the first
/// text whose line ends before the text does: the parser would run on to the next quote and blame what follows it. A
/// control character within a text is a fault that the parser lets pass.
fn survey(text: &str) -> Result<Option<usize>, ReadError> {
    let (mut depth, mut n_values, mut opened, mut is_escaped, mut open_text) = (0_usize, 1_usize, None, false, None);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' => open_text = open_text.or(opened),
            0..0x20 if opened.is_some() && open_text.is_none() && !ends_line(text, offset) => {
                return Err(syntax(text, offset, SyntaxFault::ControlCharacter));
            }
            _ if is_escaped => is_escaped = false,
            b'\\' if opened.is_some() => is_escaped = true,
            b'"' => opened = if opened.is_some() { None } else { Some(offset) },
            b',' if opened.is_none() => n_values += 1,
            b'[' | b'{' if opened.is_none() => (depth, n_values) = (depth + 1, n_values + 1),
            b']' | b'}' if opened.is_none() => depth = depth.saturating_sub(1),
            _ => {}
        }
        if n_values > MAX_VALUES {
            return Err(ReadError::TooManyValues);
        }
        if depth > MAX_NESTING {
            let LineColumn { line, column } = place_of(text, offset);
            return Err(ReadError::TooDeep { line, column });
        }
    }
    Ok(open_text)
}

/// Whether a line ends here, by a carriage return with its line feed behind it.
fn ends_line(text: &str, offset: usize) -> bool {
    text.as_bytes()[offset..].starts_with(b"\r\n")
}

fn syntax(text: &str, offset: usize, fault: SyntaxFault) -> ReadError {
    let LineColumn { line, column } = place_of(text, offset);
    ReadError::Syntax { line, column, fault }
}

/// A comma or a zero between digits is a number spelled in another way, whatever the parser takes it for.
fn misspelled_number(text: &str, start: usize) -> Option<(usize, SyntaxFault)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (before, after) = text.split_at_checked(start)?;
    let before = before.trim_end_matches(' ');
    if !after.trim_start_matches(' ').starts_with(is_digit) {
        return None;
    }
    match before.strip_suffix(',') {
        Some(number) if number.ends_with(is_digit) => Some((number.len(), SyntaxFault::DecimalComma)),
        None if before.ends_with('0') && before.len() == start => Some((start - 1, SyntaxFault::BadNumber)),
        _ => None,
    }
}

fn syntax_error(text: &str, error: &jsonc_parser::errors::ParseError) -> ReadError {
    use ParseErrorKind as Kind;
    let start = error.range().start;
    if let Some((offset, fault)) = misspelled_number(text, start) {
        return syntax(text, offset, fault);
    }
    let fault = match error.kind() {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => SyntaxFault::Comment,
        Kind::TrailingCommasNotAllowed => SyntaxFault::TrailingComma,
        Kind::ExpectedComma => SyntaxFault::MissingComma,
        Kind::SingleQuotedStringsNotAllowed => SyntaxFault::SingleQuotes,
        Kind::ExpectedStringObjectProperty => SyntaxFault::BareName,
        Kind::ExpectedColonAfterObjectKey if start < text.trim_end().len() => SyntaxFault::MissingColon,
        Kind::MultipleRootJsonValues => SyntaxFault::SeveralValues,
        Kind::String(ParseStringErrorKind::UnterminatedStringLiteral) => SyntaxFault::OpenText,
        Kind::String(_) => SyntaxFault::BadEscape,
        Kind::UnterminatedArray | Kind::UnterminatedObject => return cut_off(text, Some(start)),
        Kind::ExpectedObjectValue | Kind::ExpectedColonAfterObjectKey => return cut_off(text, None),
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => SyntaxFault::BadNumber,
        _ => SyntaxFault::Unexpected,
    };
    syntax(text, start, fault)
}

/// The text ends too early: the place is its end, and what was left open is told beside it.
fn cut_off(text: &str, opened: Option<usize>) -> ReadError {
    let LineColumn { line, column } = place_of(text, text.trim_end().len());
    let opened_line = opened.map(|offset| place_of(text, offset).line);
    ReadError::Syntax { line, column, fault: SyntaxFault::CutOff { opened_line } }
}
