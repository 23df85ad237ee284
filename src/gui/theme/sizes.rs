//! Sizes and spacing, in points.

/// Text size of labels above fields and figures, in points.
pub const LABEL: f32 = 11.5;
/// Text size in tables.
pub const TABLE: f32 = 13.0;
/// Text size of ordinary text.
pub const BODY: f32 = 13.5;
/// Text size of page titles.
pub const TITLE: f32 = 20.0;
/// Text size of the figure in a card.
pub const FIGURE: f32 = 30.0;
/// Text size of the one big figure of a page.
pub const HERO: f32 = 42.0;

/// The step of all spacing.
pub const SPACE: f32 = 4.0;
/// Between things that belong together, such as two buttons.
pub const GAP_SMALL: f32 = 8.0;
/// Between cards.
pub const GAP: f32 = 16.0;
/// Between the window's edge and the page.
pub const PAGE_PADDING: f32 = 24.0;
/// Rounding of cards and dialogs.
pub const CARD_RADIUS: u8 = 12;
/// Space inside a card.
pub const CARD_PADDING: f32 = 16.0;
/// Rounding of buttons, fields, rail items and tabs.
pub const RADIUS: u8 = 8;
/// Rounding of a selected line in a list.
pub const RADIUS_SMALL: u8 = 6;
/// The least height of a table row; touch and projector need it.
pub const ROW_HEIGHT: f32 = 34.0;
/// The height of a row of one line, where many rows are wanted in view.
pub const ROW_COMPACT: f32 = 25.0;
/// Height of a table's heading.
pub const HEADER_HEIGHT: f32 = 32.0;
/// Space left and right inside a table cell.
pub const CELL_PADDING: f32 = 10.0;
/// Space above and below the text of a table cell.
pub const CELL_PADDING_Y: f32 = 8.0;
/// The height of buttons, fields and sliders.
pub const CONTROL_HEIGHT: f32 = 32.0;
/// The height of a line of text in a list, for `widgets::row`.
pub const LINE_HEIGHT: f32 = 24.0;
/// Space left and right inside a button.
pub const CONTROL_PADDING: f32 = 12.0;
/// The height of a line of the menus of the window, which are long.
pub const MENU_LINE: f32 = 26.0;
/// Narrower than this, or as much enlarged, the window shows its rail as icons and its menus as one.
pub const NARROW: f32 = 900.0;
/// The height of an item of the rail or of a list.
pub const ITEM_HEIGHT: f32 = 34.0;
/// The height of a line of the palette: a name, and what it does below.
pub const PALETTE_ROW: f32 = 44.0;
/// The height of a chip.
pub const CHIP_HEIGHT: f32 = 20.0;
/// Space left and right inside a chip.
pub const CHIP_PADDING: f32 = 8.0;
/// Edge of an icon beside ordinary text.
pub const ICON: f32 = 16.0;
/// Thickness of a rank bar and of progress bars.
pub const BAR: f32 = 8.0;
/// Thickness of a before/after bar.
pub const BAR_THICK: f32 = 12.0;
/// Radius of the ring of a slider, to the middle of its line.
pub const RING_RADIUS: f32 = 7.0;
/// Thickness of that ring.
pub const RING_LINE: f32 = 3.5;
/// Size of the tick at the baseline.
pub const TICK: [f32; 2] = [4.0, 14.0];
/// Inner height of an overview card.
pub const STAT_HEIGHT: f32 = 80.0;
/// The height of a rung of the ladder.
pub const RUNG_HEIGHT: f32 = 27.0;
/// Width of a rank bar inside a table cell, when there is room.
pub const CELL_BAR: f32 = 72.0;
/// Room for the scroll bar beside a table.
pub const SCROLL_ROOM: f32 = 10.0;
/// How many points wide a room is drawn for a picture: what a projector of 1920 pixels makes readable.
pub const PICTURE_WIDTH: f32 = 1280.0;
/// Thickness of hairlines and of outlines.
pub const HAIRLINE: f32 = 1.0;
/// Thickness of the ring around what has the keyboard.
pub const FOCUS_LINE: f32 = 2.0;
/// Width of the left rail.
pub const RAIL_WIDTH: f32 = 188.0;
/// Its width while only its icons are shown.
pub const RAIL_NARROW: f32 = 56.0;
/// Height of the bar at the top.
pub const TOP_BAR_HEIGHT: f32 = 48.0;
/// Height of the bar at the bottom.
pub const STATUS_BAR_HEIGHT: f32 = 26.0;
/// How long a toast stays, in seconds.
pub const TOAST_SECONDS: f64 = 4.0;
/// How long a toast stays that has a link to follow, in seconds.
pub const TOAST_LINK_SECONDS: f64 = 10.0;
/// How long a toast takes to fade, in seconds.
pub const TOAST_FADE_SECONDS: f64 = 0.4;
/// Distance of a toast from the lower edge.
pub const TOAST_LIFT: f32 = 48.0;
