//! The code of an indicator as it stands in a cell: "6.2.4", "6.2.4.", "'6.2.4", "6.2.4 Đơn đăng ký…".

/// Whether a text has the form of a code, be it known or not: three numbers.
pub fn looks_like_code(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('.').collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

/// The code with which a text may begin; empty where it begins with none.
pub(super) fn leading_code(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_start_matches('\'').trim_end_matches('.')
}
