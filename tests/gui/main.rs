//! The window by label: one flow for each room, as a person or a screen reader goes through it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

#[test]
fn zz_dump() {
    use pii_planner::gui::view::Room;
    for (s, r) in [
        ("can-tho-2025", Room::Overview),
        ("can-tho-2025", Room::Indicators),
        ("can-tho-nq57", Room::Targets),
        ("can-tho-nq57", Room::Tasks),
        ("can-tho-2025", Room::Deadlines),
        ("can-tho-2025", Room::Agencies),
        ("can-tho-2025", Room::WhatIf),
    ] {
        let w = support::window_in(s, r);
        println!("##### {s} {r:?}\n{}", support::dump(&w));
    }
}
