//! The only look at the clock.

/// Today, where the machine stands.
pub(super) fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}
