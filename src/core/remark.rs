//! A remark that comes with the program, in both languages of the screen.

/// A sentence in Vietnamese and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Remark {
    /// A text that is the same in both languages, such as an address or what somebody typed.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        let vi: String = text.into();
        Self { en: vi.clone(), vi }
    }
}
