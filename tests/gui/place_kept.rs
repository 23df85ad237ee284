//! A click on a row brings in the form beside the table; the row stays where it is.

use crate::support::{Window, click, named, shows, window_in};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use pii_planner::gui::model::room::Room;

fn top(window: &Window, row: &str) -> f32 {
    window.get_all_by_role_and_label(Role::Row, row).next().unwrap().rect().top()
}

#[test]
fn a_clicked_row_stays_where_it_is() {
    let rooms =
        [Room::Indicators, Room::Targets, Room::Tasks, Room::Deadlines, Room::Agencies, Room::Framework, Room::Results];
    let mut tried = 0;
    for sample in ["can-tho-2025", "can-tho-nq57", "kon-tum-2030"] {
        for (room, at) in rooms.into_iter().flat_map(|room| [(room, 1), (room, 5)]) {
            let mut window = window_in(sample, room);
            let Some(row) = named(&window, Role::Row).get(at).cloned() else { continue };
            let before = top(&window, &row);
            window.get_all_by_role_and_label(Role::Row, &row).next().unwrap().click();
            // The form comes in when the click can be no double click any more.
            for _ in 0..12 {
                window.step();
            }
            assert!(shows(&window, "Chi tiết"), "{sample} {room:?}");
            assert_eq!(top(&window, &row), before, "{sample} {room:?} {row}");
            tried += 1;
        }
    }
    assert!(tried > 24, "{tried}");
}

#[test]
fn buttons_without_room_for_words_have_their_names_all_the_same() {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    let names = ["Thêm", "Cột", "Chép bảng"];
    let wide = |window: &Window, name: &str| window.get_by_role_and_label(Role::Button, name).rect().width();
    let before = names.map(|name| wide(&window, name));
    let row = named(&window, Role::Row)[1].clone();
    click(&mut window, Role::Row, &row);
    for _ in 0..12 {
        window.step();
    }
    for (name, before) in names.into_iter().zip(before) {
        assert!(wide(&window, name) < before, "{name}");
        window.get_by_role_and_label(Role::Button, name).focus();
        window.run();
        assert!(window.get_by_role_and_label(Role::Button, name).is_focused(), "{name}");
    }
}
