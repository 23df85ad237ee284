//! A row that is added: it is whole on screen and has the keyboard, whichever way it was added.

use crate::support::{Window, click, click_button, fill, key, named, open_plan, window_in, words};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::List;
use pii_planner::gui::model::room::Room;

/// The rows on screen, and where they may stand: between the headings and the bar below.
fn rows(window: &Window) -> Vec<(String, f64, f64)> {
    let mut found: Vec<(String, f64, f64)> = window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::Row)
        .filter_map(|node| Some((node.label()?, node.bounding_box()?.y0, node.bounding_box()?.y1)))
        .collect();
    found.sort_by(|a, b| a.1.total_cmp(&b.1));
    found
}

#[test]
fn an_added_row_is_whole_on_screen_and_has_the_keyboard() {
    let rooms = [(Room::Tasks, List::Tasks), (Room::Deadlines, List::Deadlines), (Room::Indicators, List::Indicators)];
    for (room, list) in rooms {
        for is_button in [false, true] {
            let mut window = window_in("can-tho-2025", room);
            let count = open_plan(&window).plan().row_count(list).unwrap();
            if is_button {
                click_button(&mut window, "Thêm");
            } else {
                key(&mut window, Key::Insert);
            }
            if list == List::Indicators {
                click_button(&mut window, "Dòng trống, ghi mã sau");
            }
            // The form of the row comes in beside the table a moment later.
            for _ in 0..12 {
                window.step();
            }
            window.run();
            assert_eq!(open_plan(&window).plan().row_count(list), Some(count + 1));
            let grid = window.get_by_role(Role::Grid);
            assert!(grid.is_focused(), "{room:?} {is_button}");
            let (name, _, bottom) = rows(&window).last().cloned().unwrap();
            assert!(name.starts_with('–') || name.starts_with(' '), "{room:?} {is_button}: {name}");
            // The bar below is 10 high.
            assert!(
                bottom <= f64::from(grid.rect().bottom()) - 9.5,
                "{room:?} {is_button}: {bottom} {:?}",
                grid.rect()
            );
            let cell = named(&window, Role::Cell);
            key(&mut window, Key::ArrowRight);
            assert!(!cell.is_empty() && named(&window, Role::Cell) != cell, "{room:?} {is_button}: {cell:?}");
        }
    }
}

#[test]
fn a_doubled_row_has_the_keyboard_too() {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    let first = named(&window, Role::Row)[0].clone();
    window.get_by_role_and_label(Role::Row, &first).click();
    window.run();
    click_button(&mut window, "Nhân đôi");
    for _ in 0..12 {
        window.step();
    }
    window.run();
    assert!(window.get_by_role(Role::Grid).is_focused());
}

/// A row whose code another one has is told so, not that nothing is known of it.
#[test]
fn a_doubled_row_says_which_of_the_two_counts() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    click_button(&mut window, "Nhân đôi");
    let says = |window: &Window, text: &str| words(window).iter().any(|word| word.contains(text));
    assert!(says(&window, "đã có ở một dòng phía trên và chỉ dòng đó được tính"), "{:?}", words(&window));
    assert!(!says(&window, "Chưa biết hạng và điểm của chỉ số này."));
    fill(&mut window, "Mã", "X.9");
    assert!(says(&window, "Khung chỉ số không có mã “X.9”"), "{:?}", words(&window));
}
