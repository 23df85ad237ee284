//! Plans that tests write down in a few words.

use index_core::OpenPlan;
use pii_planner::plan_file::{catalogue, parse};

/// A plan of a province, opened, with these further fields of its file.
pub fn open(province: &str, rest: &str) -> OpenPlan {
    let json = format!(
        r#"{{"format": "pii-plan", "version": 1, "document": {{"title": "x", "province": "{province}"}},
        "framework": "pii-2024", {rest}}}"#
    );
    OpenPlan::new(parse(json.as_bytes()).unwrap().plan, catalogue().unwrap())
}
