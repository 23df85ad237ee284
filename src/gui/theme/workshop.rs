//! Sizes of the workshop pages, in units of a screen of 1920 by 1080; a page scales them to its window.

/// The width of the screen that the pages are drawn for.
pub const WIDTH: f32 = 1920.0;
/// Its height.
pub const HEIGHT: f32 = 1080.0;
/// Between the edge of the screen and the page.
pub const MARGIN: f32 = 84.0;
/// The least size of text: what is smaller cannot be read from the last row.
pub const LEAST: f32 = 24.0;
/// Text size of labels, heads of columns and the footer.
pub const LABEL: f32 = 25.0;
/// Text size of rows.
pub const ROW: f32 = 28.0;
/// Text size of words between rows and titles: chips of heroes, sentences that stand alone.
pub const LEAD: f32 = 34.0;
/// Text size of the title of a page.
pub const TITLE: f32 = 48.0;
/// Text size of the title of the plan, when it is short enough.
pub const PLAN_TITLE: f32 = 76.0;
/// Text size of the big figures.
pub const HERO: f32 = 108.0;
/// The middle of the line of the title, from above.
pub const TITLE_Y: f32 = 98.0;
/// Where the content of a page begins.
pub const TOP: f32 = 176.0;
/// Where the content of a page ends, from below.
pub const BOTTOM: f32 = 96.0;
/// The middle of the footer, from below.
pub const FOOTER: f32 = 50.0;
/// The height of the head of a table.
pub const HEAD_HEIGHT: f32 = 50.0;
/// The height of a row with one line of text.
pub const ROW_HEIGHT: f32 = 76.0;
/// The height of sliders.
pub const SLIDER_HEIGHT: f32 = 64.0;
/// The thickness of hairlines.
pub const HAIRLINE: f32 = 1.5;
/// The thickness of bars.
pub const BAR: f32 = 18.0;
/// Between parts of a page.
pub const GAP: f32 = 32.0;
/// The thickness of the mark at the lever that the keys move.
pub const MARK: f32 = 6.0;
