//! The code of an indicator as it stands in a cell: "6.2.4", "6.2.4.", "'6.2.4", "6.2.4 Đơn đăng ký…".

/// The code with which a text may begin; empty where it begins with none.
pub(super) fn leading_code(text: &str) -> &str {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_start_matches('\'').trim_end_matches('.')
}
