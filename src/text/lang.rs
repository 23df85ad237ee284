//! A language of the screen.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A language of the screen; its code is that of the command line and of the settings.
#[derive(Clone, Copy, Debug, Default, EnumString, IntoStaticStr, PartialEq, Eq, Hash, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Lang {
    /// Vietnamese, the default.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Picks the text of this language.
    #[must_use]
    pub const fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// A remark in this language.
    #[must_use]
    pub fn remark(self, remark: &index_core::Remark) -> &str {
        self.pick(&remark.vi, &remark.en)
    }

    /// The other language, for the switch.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }
}
