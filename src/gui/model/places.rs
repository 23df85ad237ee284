//! Where the things of the window stand in the plan file.

/// Whether a path is the one of a value or of something in it.
#[must_use]
pub fn is_within(path: &str, value: &str) -> bool {
    path.strip_prefix(value).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
