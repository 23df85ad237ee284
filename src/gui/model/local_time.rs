//! Moments in the time of this place.

use chrono::{DateTime, Local, NaiveDateTime, TimeZone};
use std::time::{SystemTime, UNIX_EPOCH};

/// A moment in the time of this place; `None` where the clock of a disk names one that no calendar has, or none at all: the
/// zero of the clock stands for a moment that nobody noted, or that this system cannot hold.
#[must_use]
pub fn local_time(time: SystemTime) -> Option<NaiveDateTime> {
    let since = time.duration_since(UNIX_EPOCH).ok().filter(|since| !since.is_zero())?;
    let utc = DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, 0)?.naive_utc();
    let here = Local.from_local_datetime(&utc).earliest()?;
    utc.checked_add_offset(*here.offset())
}
