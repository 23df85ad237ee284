//! The words that a table needs, and for whom it is drawn.

use crate::text::Lang;

/// The words that a table needs.
#[derive(Clone, Copy, Debug)]
pub struct GridWords<'a> {
    /// The language of figures and dates.
    pub lang: Lang,
    /// The name of the table, for screen readers.
    pub name: &'a str,
    /// Whether the table is drawn for a picture: nothing is scrolled, and nothing can be pointed at.
    pub is_picture: bool,
    /// What stands for an unknown value, such as "–".
    pub missing: &'a str,
    /// What is said when no row is left.
    pub empty: &'a str,
    /// The tooltip of a heading.
    pub sort_hint: &'a str,
}

impl GridWords<'_> {
    /// A long name takes no more lines than this: the rest is seen under the pointer, which a picture does not have.
    pub(super) const fn most_lines(&self) -> usize {
        if self.is_picture { usize::MAX } else { 3 }
    }
}
