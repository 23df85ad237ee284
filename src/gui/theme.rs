//! The look of the window: the only place with sizes, spacing and colours.
//!
//! Panels and widgets ask for [`tokens`] and for the constants below; [`install`] dresses egui itself
//! (text fields, menus, tooltips, scroll bars), so that nothing of its default look is left.

mod code;
mod dress;
pub mod workshop;

pub use code::CodeColors;

use eframe::egui::{Color32, Context, FontFamily, FontId, Frame, Id, Margin, RichText, Shadow, Stroke, Theme, Ui};

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
/// Height of the bar at the top.
pub const TOP_BAR_HEIGHT: f32 = 48.0;
/// Height of the bar at the bottom.
pub const STATUS_BAR_HEIGHT: f32 = 26.0;
/// How long a toast stays, in seconds.
pub const TOAST_SECONDS: f64 = 4.0;
/// How long a toast takes to fade, in seconds.
pub const TOAST_FADE_SECONDS: f64 = 0.4;
/// Distance of a toast from the lower edge.
pub const TOAST_LIFT: f32 = 48.0;

/// A look of the whole window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// For offices and projectors.
    #[default]
    Light,
    /// For dim rooms.
    Dark,
    /// Black on white with dark colours, for weak projectors and weak eyes; text contrast is at least 7 : 1.
    Contrast,
}

impl Look {
    /// The looks in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The look after this one, for a button that goes round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Contrast,
            Self::Contrast => Self::Light,
        }
    }

    /// Its name in the settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The look with a name; bad settings give the default one.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|look| look.name() == name).unwrap_or_default()
    }

    /// The colours of this look.
    #[must_use]
    pub const fn tokens(self) -> Tokens {
        match self {
            Self::Light => LIGHT,
            Self::Dark => DARK,
            Self::Contrast => CONTRAST,
        }
    }
}

/// The colours of a look, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Behind cards.
    pub background: Color32,
    /// Cards, bars, rail.
    pub surface: Color32,
    /// Inside of text fields.
    pub field: Color32,
    /// Hairlines and outlines of cards and buttons.
    pub border: Color32,
    /// Outline of text fields, which must be found.
    pub field_border: Color32,
    /// The empty track of a bar.
    pub track: Color32,
    /// Behind a chip that means nothing special.
    pub neutral_soft: Color32,
    /// Text.
    pub text: Color32,
    /// Text that explains.
    pub second: Color32,
    /// Text that may be missed.
    pub third: Color32,
    /// Scenario, selection, main button.
    pub accent: Color32,
    /// Behind what is selected.
    pub accent_soft: Color32,
    /// Between baseline and scenario on a slider.
    pub accent_fill: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Problems, and the tick of a weak rank.
    pub bad: Color32,
    /// Behind `bad`.
    pub bad_soft: Color32,
    /// Due soon, unsaved.
    pub warn: Color32,
    /// Behind `warn`.
    pub warn_soft: Color32,
    /// Goal met, done.
    pub ok: Color32,
    /// Behind `ok`.
    pub ok_soft: Color32,
    /// "Before" in every chart.
    pub baseline: Color32,
    /// Behind what the pointer is on.
    pub hover: Color32,
    /// Shadow of dialogs, menus and toasts.
    pub shadow: Color32,
    /// Highlighted text.
    pub code: CodeColors,
    /// Whether the look is dark.
    pub dark: bool,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Tokens = Tokens {
    background: rgb(0xF4F6F8),
    surface: rgb(0xFFFFFF),
    field: rgb(0xFFFFFF),
    border: rgb(0xE1E6EB),
    field_border: rgb(0xC3CCD5),
    track: rgb(0xDBE2E8),
    neutral_soft: rgb(0xEAEEF2),
    text: rgb(0x18222D),
    second: rgb(0x5A6775),
    third: rgb(0x8B97A4),
    accent: rgb(0x0B6B6B),
    accent_soft: rgb(0xE0F0EF),
    accent_fill: rgb(0xA3C5C7),
    on_accent: rgb(0xFFFFFF),
    bad: rgb(0xC2412D),
    bad_soft: rgb(0xFCEEEB),
    warn: rgb(0x8F5F00),
    warn_soft: rgb(0xFFF4D9),
    ok: rgb(0x1B7A4B),
    ok_soft: rgb(0xE3F4EA),
    baseline: rgb(0x9AA6B2),
    hover: rgb(0xF0F3F5),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 36),
    code: code::LIGHT,
    dark: false,
};

const DARK: Tokens = Tokens {
    background: rgb(0x12161B),
    surface: rgb(0x1A2027),
    field: rgb(0x14191F),
    border: rgb(0x2B333C),
    field_border: rgb(0x444F5A),
    track: rgb(0x2E3741),
    neutral_soft: rgb(0x2B333C),
    text: rgb(0xE9EDF1),
    second: rgb(0x9FABB7),
    third: rgb(0x72808D),
    accent: rgb(0x45BDB5),
    accent_soft: rgb(0x17353A),
    accent_fill: rgb(0x2F5F5E),
    on_accent: rgb(0x06201F),
    bad: rgb(0xF08A76),
    bad_soft: rgb(0x3A211D),
    warn: rgb(0xE2B34D),
    warn_soft: rgb(0x362C15),
    ok: rgb(0x5BC48D),
    ok_soft: rgb(0x173326),
    baseline: rgb(0x66727E),
    hover: rgb(0x222A32),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 140),
    code: code::DARK,
    dark: true,
};

const CONTRAST: Tokens = Tokens {
    background: rgb(0xFFFFFF),
    surface: rgb(0xFFFFFF),
    field: rgb(0xFFFFFF),
    border: rgb(0x5C646C),
    field_border: rgb(0x1A1F24),
    track: rgb(0xC9CFD5),
    neutral_soft: rgb(0xE2E6EA),
    text: rgb(0x000000),
    second: rgb(0x1E262E),
    third: rgb(0x3C4650),
    accent: rgb(0x004848),
    accent_soft: rgb(0xD2EAE8),
    accent_fill: rgb(0x6FA8A6),
    on_accent: rgb(0xFFFFFF),
    bad: rgb(0x8A1400),
    bad_soft: rgb(0xFFEAE5),
    warn: rgb(0x553800),
    warn_soft: rgb(0xFFF1CC),
    ok: rgb(0x064728),
    ok_soft: rgb(0xDDF3E6),
    baseline: rgb(0x5C6670),
    hover: rgb(0xECEFF1),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 60),
    code: code::CONTRAST,
    dark: false,
};

impl Tokens {
    /// The frame of a page.
    pub fn page_frame(&self) -> Frame {
        Frame::new().fill(self.background).inner_margin(Margin::same(PAGE_PADDING as i8))
    }

    /// The frame of the top bar, the rail, the inspector and the status bar.
    pub fn bar_frame(&self) -> Frame {
        Frame::new().fill(self.surface).inner_margin(Margin::symmetric(GAP as i8 - 2, 0))
    }

    /// The frame of a card.
    pub fn card_frame(&self) -> Frame {
        Frame::new()
            .fill(self.surface)
            .stroke(Stroke::new(HAIRLINE, self.border))
            .corner_radius(CARD_RADIUS)
            .inner_margin(Margin::same(CARD_PADDING as i8 - 1))
    }

    /// The shadow of what floats.
    #[must_use]
    pub const fn float_shadow(&self) -> Shadow {
        Shadow { offset: [0, 6], blur: 20, spread: 0, color: self.shadow }
    }
}

/// The thickness of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Ordinary text.
    #[default]
    Regular,
    /// Labels, buttons, rail.
    Medium,
    /// Headings, codes, what is selected.
    SemiBold,
    /// Figures and page titles.
    Bold,
}

/// The font of a size (points) and a weight.
#[must_use]
pub fn font(size: f32, weight: Weight) -> FontId {
    let family = match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name("medium".into()),
        Weight::SemiBold => FontFamily::Name("semibold".into()),
        Weight::Bold => FontFamily::Name("bold".into()),
    };
    FontId::new(size, family)
}

/// Text for a label, in one go.
#[must_use]
pub fn rich(text: impl Into<String>, size: f32, weight: Weight, color: Color32) -> RichText {
    RichText::new(text).font(font(size, weight)).color(color)
}

/// The colours of the look that is on.
#[must_use]
pub fn tokens(ui: &Ui) -> Tokens {
    tokens_of(ui.ctx())
}

/// Like [`tokens`], where there is no `Ui`.
#[must_use]
pub fn tokens_of(ctx: &Context) -> Tokens {
    ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or(LIGHT)
}

/// Dresses the window in `look`; cheap, to be called at the start and whenever the look changes.
pub fn install(ctx: &Context, look: Look) {
    let tokens = look.tokens();
    ctx.data_mut(|data| data.insert_temp(Id::NULL, tokens));
    let style = dress::style(&tokens);
    ctx.set_theme(if tokens.dark { Theme::Dark } else { Theme::Light });
    ctx.set_style_of(Theme::Dark, style.clone());
    ctx.set_style_of(Theme::Light, style);
}

/// Stills the style for a picture: nothing fades or blinks, and no scroll bar is drawn.
pub fn hold_still(ctx: &Context) {
    ctx.all_styles_mut(dress::hold_still);
}
