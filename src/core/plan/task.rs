//! Pieces of work with lead, support and timing.

use super::{Extra, Status};
use crate::framework::Framework;
use chrono::NaiveDate;
use strum::{IntoStaticStr, VariantArray};

/// A heading the tasks are grouped under.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its number, such as `IV`.
    pub no: String,
    /// Its title.
    pub title: String,
    /// Where it is printed.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// When a task is carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum Timing {
    /// All the time (*thường xuyên*).
    Ongoing,
    /// Every year (*hằng năm*).
    Yearly,
    /// Within a year.
    Year(i32),
    /// By a day.
    Date(NaiveDate),
    /// As the document words it.
    Words(String),
}

impl Timing {
    /// Reads `ongoing`, `yearly`, a year, a day (`2025-12-31`) or any other words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        match text {
            "ongoing" => return Self::Ongoing,
            "yearly" => return Self::Yearly,
            _ => {}
        }
        if let Some(year) = text.parse().ok().filter(|_| text.len() == 4) {
            return Self::Year(year);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_or_else(|_| Self::Words(text.to_owned()), Self::Date)
    }

    /// The text that [`Timing::parse`] reads as this.
    #[must_use]
    pub fn as_text(&self) -> String {
        match self {
            Self::Ongoing => "ongoing".to_owned(),
            Self::Yearly => "yearly".to_owned(),
            Self::Year(year) => format!("{year:04}"),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Words(words) => words.clone(),
        }
    }
}

/// How the document gives work to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Assignment {
    /// It is ordered (*giao*).
    Assigned,
    /// It is asked for (*đề nghị*), of those to whom the issuer cannot give orders.
    Requested,
}

/// A piece of work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Task {
    /// Its number in the document.
    pub no: Option<String>,
    /// The number of its section.
    pub section: Option<String>,
    /// What is to be done.
    pub name: String,
    /// The agencies that lead.
    pub lead: Vec<String>,
    /// The agencies that support.
    pub support: Vec<String>,
    /// How it is given to them; `None` where the document does not say.
    pub assignment: Option<Assignment>,
    /// The person or office that answers for it.
    pub responsible: Option<String>,
    /// When.
    pub timing: Option<Timing>,
    /// Whether it goes on in the years after (*và những năm tiếp theo*).
    pub and_after: bool,
    /// Where the money comes from, in short.
    pub funding: Option<String>,
    /// The codes of the indicators it serves.
    pub indicators: Vec<String>,
    /// The ids of its deadlines.
    pub deadlines: Vec<String>,
    /// How far the work is.
    pub status: Status,
    /// How much of the work is done, 0..=100.
    pub progress: u8,
    /// A remark.
    pub note: Option<String>,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Task {
    /// Whether it serves an indicator: it names its code, or that of a group the indicator belongs to.
    #[must_use]
    pub fn serves(&self, code: &str, framework: &Framework) -> bool {
        let up = framework.position(code).into_iter().flat_map(|position| framework.path_up(position));
        let groups = up.map(|position| framework.entries()[position].spec.code.as_str());
        groups.chain([code]).any(|one| self.indicators.iter().any(|named| named == one))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timing_survives_its_text() {
        for text in ["ongoing", "yearly", "2025", "2025-12-31", "Quý I/2025", "2025-02-31"] {
            assert_eq!(Timing::parse(text).as_text(), text);
        }
        assert!(matches!(Timing::parse("2025-02-31"), Timing::Words(_)));
        assert_eq!(Timing::parse("2025"), Timing::Year(2025));
    }
}
