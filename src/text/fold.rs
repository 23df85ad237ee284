//! Searching without minding diacritics: "can tho" finds "Cần Thơ".

pub use index_core::fold;

/// Whether every word of `query` is somewhere in `folded_text` (which went through [`fold`] before).
#[must_use]
pub fn matches(folded_text: &str, query: &str) -> bool {
    fold(query).split_whitespace().all(|word| folded_text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_case_and_composition_do_not_matter() {
        let text = fold("Sở Khoa học và Công nghệ, Đồng bằng");
        assert!(matches(&text, "khoa hoc"));
        assert!(matches(&text, "DONG bang"));
        assert!(matches(&text, "Đo\u{302}\u{300}ng"));
        assert!(!matches(&text, "tài chính"));
    }
}
