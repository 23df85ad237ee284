//! The desk of an office laptop: many rows in view, what a spreadsheet's keys do, and the menu of a row.

use crate::support::{Window, click_button, codes, key, press, shows, state_with, window_over, words};
use crate::table_edit::indicators;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{Density, Settings};

/// The screen of an office laptop.
const LAPTOP: [f32; 2] = [1366.0, 768.0];

fn desk(room: Room) -> Window {
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), LAPTOP);
    press(&mut window, Action::Go(room));
    window
}

/// The rows of the table as a screen reader has them, from top to bottom, with their height.
fn rows(window: &Window) -> Vec<(String, f64)> {
    let rows = window.get_all_by_role(Role::Row).filter_map(|row| {
        let node = row.accesskit_node();
        Some((node.label()?, node.bounding_box()?.height()))
    });
    rows.collect()
}

/// Clicks a row with the other button.
fn ask_for_menu(window: &mut Window, row: &str) {
    let pos = window.get_by_role_and_label(Role::Row, row).rect().center();
    window.event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        window.event(Event::PointerButton { pos, button, pressed, modifiers });
    }
    window.run();
}

#[test]
fn a_laptop_shows_twenty_rows_and_a_tall_screen_whole_names() {
    let mut window = desk(Room::Tasks);
    assert!(rows(&window).len() >= 20, "{}", rows(&window).len());
    assert!(rows(&window).iter().all(|(_, height)| (24.0..27.0).contains(height)), "{:?}", rows(&window));
    click_button(&mut window, "Cột");
    click_button(&mut window, "Hàng thoáng, hiện đủ tên");
    assert_eq!(window.state().settings.density, Some(Density::Roomy));
    key(&mut window, Key::Escape);
    assert!(rows(&window).iter().any(|(_, height)| *height > 40.0), "{:?}", rows(&window));
    let mut tall = window_over(state_with(&["can-tho-2025"], Settings::default()), [1920.0, 1080.0]);
    press(&mut tall, Action::Go(Room::Tasks));
    assert!(rows(&tall).iter().any(|(_, height)| *height > 40.0));
}

#[test]
fn delete_empties_a_cell_of_all_selected_rows_and_says_why_it_cannot() {
    let mut window = indicators();
    let leads = |window: &Window| {
        let plan = window.state().tab().unwrap().open.plan();
        plan.indicators.iter().take(3).map(|row| row.lead.clone()).collect::<Vec<_>>()
    };
    let before = leads(&window);
    assert!(before.iter().all(Option::is_some));
    for _ in 0..3 {
        key(&mut window, Key::ArrowRight);
    }
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    window.run();
    key(&mut window, Key::Delete);
    assert_eq!(leads(&window), [None, None, before[2].clone()]);
    press(&mut window, Action::Undo);
    assert_eq!(leads(&window), before, "one step");
    // What a row is called stays.
    let (names, steps) = (codes(&window), window.state().tab().unwrap().open.next_undo().is_some());
    for _ in 0..3 {
        key(&mut window, Key::ArrowLeft);
    }
    key(&mut window, Key::Delete);
    assert_eq!((codes(&window), window.state().tab().unwrap().open.next_undo().is_some()), (names, steps));
    assert!(words(&window).iter().any(|text| text.contains("Mã")), "{:?}", words(&window));
}

#[test]
fn a_row_has_a_menu_by_the_other_button_and_by_key() {
    let mut window = desk(Room::Indicators);
    let first = rows(&window)[0].0.clone();
    ask_for_menu(&mut window, &first);
    assert!(shows(&window, "Chép các dòng") && shows(&window, "Nhân đôi"));
    let count = |window: &Window| window.state().tab().unwrap().open.plan().indicators.len();
    let n_before = count(&window);
    // By keys: down to "Nhân đôi", and Enter.
    for _ in 0..6 {
        key(&mut window, Key::ArrowDown);
    }
    key(&mut window, Key::Enter);
    assert_eq!(count(&window), n_before + 1);
    assert!(!shows(&window, "Dán vào từ ô này"), "the menu is closed");
    let is_typing = |window: &Window| window.get_all_by_role(Role::TextInput).any(|field| field.is_focused());
    // The keyboard is in the first cell of the new row, whose code is chosen in its form.
    key(&mut window, Key::ArrowRight);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    click_button(&mut window, "Sửa ô");
    assert!(is_typing(&window), "the cell is open");
}
