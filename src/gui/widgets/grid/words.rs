//! What a table is told from outside: its words, how its states look, and for whom it is drawn.

use crate::gui::theme::{ROW_COMPACT, ROW_HEIGHT};
use crate::gui::widgets::chip::Look;
use crate::report::Cell;
use crate::text::Lang;

/// What a table is told from outside.
#[derive(Clone, Copy, Debug)]
pub struct GridWords<'a> {
    /// The language of figures and dates.
    pub lang: Lang,
    /// The name of the table, for screen readers.
    pub name: &'a str,
    /// Whether the table is drawn for a picture: nothing is scrolled, and nothing can be pointed at.
    pub is_picture: bool,
    /// Whether each row has one line, so that many are in view.
    pub is_compact: bool,
    /// What stands for an unknown value, such as "–".
    pub missing: &'a str,
    /// What is said when no row is left.
    pub empty: &'a str,
    /// The tooltip of a heading.
    pub sort_hint: &'a str,
    /// How the state in a cell looks as a chip; `None` for cells that hold none, and for a state that is not shown.
    pub look: fn(&Cell) -> Option<Look>,
}

impl GridWords<'_> {
    /// A long name takes no more lines than this: the rest is seen under the pointer, which a picture does not have.
    pub(super) const fn most_lines(&self) -> usize {
        match (self.is_picture, self.is_compact) {
            (true, _) => usize::MAX,
            (false, true) => 1,
            (false, false) => 3,
        }
    }

    /// The least height of a row.
    pub(super) const fn row_height(&self) -> f32 {
        if self.is_compact && !self.is_picture { ROW_COMPACT } else { ROW_HEIGHT }
    }
}
