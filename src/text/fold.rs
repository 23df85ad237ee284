//! Searching without minding diacritics: "can tho" finds "Cần Thơ".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without diacritics and case, for comparing; `đ` becomes `d`.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

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
