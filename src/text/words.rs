//! The words of the window.

use super::bilingual;

bilingual! {
    /// A word or short sentence of the window.
    pub enum Word {
        AppName => "PII Planner" / "PII Planner",
    }
}
