//! A table as plain data: what every list of the program is before it becomes text, CSV, JSON or a grid on screen.

use crate::text::{self, Lang, sentences, unbroken};
use chrono::NaiveDate;
use index_core::{DeadlineState, Status, TargetState};
use std::borrow::Cow;

/// A table with typed cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What each cell of a row means, in order.
    pub columns: Vec<Column>,
    /// The rows; every row has one cell per column.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The model's field name: the key in JSON, and the same in both languages.
    pub key: &'static str,
    /// The heading, in the reader's language; empty for a column that only programs read.
    pub title: &'static str,
    /// How wide the content usually is, in characters; a hint for grids.
    pub width_chars: u16,
}

impl Column {
    /// A column that only programs read.
    #[must_use]
    pub const fn data(key: &'static str) -> Self {
        Self { key, title: "", width_chars: 0 }
    }
}

impl Table {
    /// The table without the columns that only programs read.
    #[must_use]
    pub fn for_people(mut self) -> Self {
        let is_read: Vec<bool> = self.columns.iter().map(|column| !column.title.is_empty()).collect();
        let keep =
            |cells: Vec<Cell>| cells.into_iter().zip(&is_read).filter(|(_, keep)| **keep).map(|(c, _)| c).collect();
        for row in &mut self.rows {
            row.cells = keep(std::mem::take(&mut row.cells));
        }
        self.columns.retain(|column| !column.title.is_empty());
        self
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The index of the thing in its list of the plan, so that a click finds it.
    pub index: usize,
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// A cell; the type decides how it is sorted, aligned, drawn and written.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known.
    Missing,
    /// Words.
    Text(String),
    /// A value of a fixed list.
    Term {
        /// As it is spelled in files.
        code: Cow<'static, str>,
        /// As it is read.
        text: Cow<'static, str>,
    },
    /// Several names, such as supporting agencies.
    List(Vec<String>),
    /// Several years.
    Years(Vec<i32>),
    /// Yes; what is not so is missing.
    Yes,
    /// A count.
    Count(u64),
    /// A figure, shown with so many decimals.
    Number {
        /// The figure.
        value: f64,
        /// Decimals on screen; files get the full value.
        decimals: usize,
        /// Whether a plus sign is shown.
        signed: bool,
        /// Whether the figure is estimated or assumed, and is shown with "≈".
        estimated: bool,
    },
    /// A share, in percent of 100.
    Percent(f64),
    /// A weight or another share of 1: people read it in percent, files get the fraction.
    Share {
        /// The share, 0..=1.
        value: f64,
        /// Decimals of the percentage on screen.
        decimals: usize,
    },
    /// How many of the documents that are asked for are there.
    Received {
        /// Those that are there.
        received: usize,
        /// Those that are asked for.
        asked_for: usize,
    },
    /// A rank among `of` units; 1 is best.
    Rank {
        /// The place.
        rank: u32,
        /// How many units are ranked.
        of: u32,
        /// Whether the rank is estimated or assumed, and is shown with "≈".
        estimated: bool,
    },
    /// A day.
    Date(NaiveDate),
    /// A day that comes every year.
    Yearly(NaiveDate),
    /// How far something is.
    Status(Status),
    /// How a deadline stands.
    Deadline(DeadlineState),
    /// How a target stands.
    Target(TargetState),
}

impl Cell {
    /// A value of a fixed list: as it is spelled in files, and as it is read.
    pub fn term(code: impl Into<Cow<'static, str>>, text: impl Into<Cow<'static, str>>) -> Self {
        Self::Term { code: code.into(), text: text.into() }
    }

    /// The cell as a reader sees it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Missing => MISSING.to_owned(),
            Self::Text(text) => text.clone(),
            Self::Term { text, .. } => text.to_string(),
            Self::List(names) => names.join("; "),
            Self::Years(years) => years.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            Self::Yes => text::fields::yes_or_no(lang, true).to_owned(),
            Self::Count(n) => n.to_string(),
            Self::Number { value, decimals, signed, estimated } => {
                let figure = if *signed { text::signed } else { text::fixed }(lang, *value, *decimals);
                if *estimated { format!("≈ {figure}") } else { figure }
            }
            Self::Percent(share) => format!("{} %", text::grouped(lang, (share * 10.0).round() / 10.0)),
            Self::Share { value, decimals } => text::fixed(lang, 100.0 * value, *decimals),
            Self::Received { received, asked_for } => format!("{received}/{asked_for}"),
            Self::Rank { rank, of, estimated } => format!("{}{rank}/{of}", if *estimated { "≈ " } else { "" }),
            Self::Date(day) => sentences::date(lang, *day),
            Self::Yearly(day) => sentences::every_year(lang, &sentences::date(lang, *day)),
            Self::Status(status) => sentences::status(lang, *status).to_owned(),
            Self::Target(state) => text::year_words::target_state(lang, *state).to_owned(),
            Self::Deadline(state) => sentences::deadline_state(lang, *state).to_owned(),
        }
    }

    /// The cell as a spreadsheet takes it: figures as figures without "≈", on one line, and words never as a formula.
    #[must_use]
    pub fn copied(&self, lang: Lang) -> String {
        let text = self.words(lang);
        match self {
            Self::Missing => String::new(),
            Self::Number { .. } => text.trim_start_matches(['≈', ' ']).replace('\u{2212}', "-"),
            Self::Percent(_) => text.replace(' ', ""),
            // "5/12" would become the fifth of December.
            Self::Rank { rank, .. } => rank.to_string(),
            Self::Received { received, asked_for } => text::received_of(lang, *received, *asked_for),
            Self::Text(_) | Self::List(_) if text.starts_with(['=', '+', '-', '@']) => format!("'{}", unbroken(&text)),
            _ => unbroken(&text),
        }
    }

    /// Whether it is a figure, which stands at the right of its column.
    #[must_use]
    pub const fn is_figure(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Number { .. } | Self::Percent(_) | Self::Share { .. } | Self::Rank { .. })
    }

    /// Whether it is a figure that is estimated or assumed.
    #[must_use]
    pub const fn is_estimated(&self) -> bool {
        matches!(self, Self::Number { estimated: true, .. } | Self::Rank { estimated: true, .. })
    }

    /// Whether it may be broken over several lines.
    #[must_use]
    pub const fn is_prose(&self) -> bool {
        matches!(self, Self::Text(_) | Self::List(_) | Self::Years(_))
    }
}

/// What stands where nothing is known.
const MISSING: &str = "–";
