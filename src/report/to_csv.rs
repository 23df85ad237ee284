//! A table as CSV: keys as header, figures in full with a decimal point, states as in the plan file.
//!
//! Spreadsheets run cells that begin like a formula and turn `7/63` into a day, so the first are neutralised and
//! the second are written as two columns.

use super::{Cell, Column, Table, codes};

/// A table as CSV, UTF-8 without a byte order mark, lines ending in LF.
#[must_use]
pub fn to_csv(table: &Table) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    // Where "of" has a column of its own, the rank stands alone.
    let has_of = table.columns.iter().any(|column| column.key == "of");
    let is_pair = |column: &Column| column.key == "evidence" || (column.key == "rank" && !has_of);
    let header = table.columns.iter().flat_map(|column| headings(column, is_pair(column)));
    // Writing to memory cannot fail; what was written is given back either way.
    let mut written = writer.write_record(header);
    for row in &table.rows {
        let fields = table.columns.iter().zip(&row.cells).flat_map(|(column, cell)| fields(cell, is_pair(column)));
        written = written.and_then(|()| writer.write_record(fields));
    }
    debug_assert!(written.is_ok());
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The columns of the file that a column of the table becomes.
fn headings(column: &Column, is_pair: bool) -> Vec<String> {
    match column.key {
        "rank" if is_pair => vec!["rank".to_owned(), "of".to_owned()],
        "evidence" if is_pair => vec!["evidence_received".to_owned(), "evidence_asked_for".to_owned()],
        key => vec![key.to_owned()],
    }
}

fn fields(cell: &Cell, is_pair: bool) -> Vec<String> {
    match cell {
        Cell::Rank { rank, of, .. } if is_pair => vec![rank.to_string(), of.to_string()],
        Cell::Received { received, asked_for } if is_pair => vec![received.to_string(), asked_for.to_string()],
        cell if is_pair => vec![field(cell), String::new()],
        cell => vec![field(cell)],
    }
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Missing => String::new(),
        Cell::Text(text) => neutral(text),
        Cell::Term { code, .. } => neutral(code),
        Cell::List(names) => neutral(&names.join("; ")),
        Cell::Years(years) => years.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        Cell::Yes => "true".to_owned(),
        Cell::Count(n) => n.to_string(),
        Cell::Number { value, .. } | Cell::Percent(value) | Cell::Share { value, .. } => value.to_string(),
        Cell::Received { received, asked_for } => format!("{received} / {asked_for}"),
        Cell::Rank { rank, of, .. } => format!("{rank}/{of}"),
        Cell::Date(day) | Cell::Yearly(day) => day.to_string(),
        Cell::Status(status) => codes::of(*status).to_owned(),
        Cell::Target(state) => codes::of(*state).to_owned(),
        Cell::Deadline(state) => codes::of(*state).to_owned(),
    }
}

/// The text with an apostrophe before it when a spreadsheet would take it for a formula. Figures that are negative
/// are no formula.
fn neutral(text: &str) -> String {
    let is_risky = text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_figure = text.replacen(',', ".", 1).parse::<f64>().is_ok_and(f64::is_finite);
    if is_risky && !is_figure { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Row;

    fn one(key: &'static str, cells: Vec<Cell>) -> String {
        let columns = vec![Column { key, title: key, width_chars: 10 }];
        let rows = cells.into_iter().enumerate().map(|(index, cell)| Row { index, cells: vec![cell] }).collect();
        to_csv(&Table { columns, rows })
    }

    #[test]
    fn formulas_are_neutralised_and_figures_are_not() {
        let text = |t: &str| Cell::Text(t.to_owned());
        let risky = ["=1+1", "+cmd", "-cmd|x", "@sum", "\tx", " =1"].map(text).to_vec();
        assert_eq!(one("name", risky), "name\n'=1+1\n'+cmd\n'-cmd|x\n'@sum\n'\tx\n' =1\n");
        assert_eq!(one("name", ["-5", "-0,5", "Sở A", "+3"].map(text).to_vec()), "name\n-5\n\"-0,5\"\nSở A\n+3\n");
        let list = Cell::List(vec!["=a".to_owned(), "b".to_owned()]);
        assert_eq!(one("support", vec![list]), "support\n'=a; b\n");
    }

    #[test]
    fn ranks_and_shares_are_two_columns() {
        assert_eq!(
            one("rank", vec![Cell::Rank { rank: 7, of: 63, estimated: false }, Cell::Missing]),
            "rank,of\n7,63\n,\n"
        );
        assert_eq!(
            one("evidence", vec![Cell::Received { received: 3, asked_for: 12 }]),
            "evidence_received,evidence_asked_for\n3,12\n"
        );
    }

    #[test]
    fn figures_are_written_in_full() {
        let number = |value| Cell::Number { value, decimals: 2, signed: true, estimated: true };
        assert_eq!(one("score", vec![number(0.907_258_064_5), number(-26.0)]), "score\n0.9072580645\n-26\n");
    }
}
