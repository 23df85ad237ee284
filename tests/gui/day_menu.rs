//! A day is chosen on a small calendar, by the pointer or by the keyboard.

use crate::support::{Window, click, field_value, key, open_plan, press, shows, state_with, window_over};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::text::Lang;

fn plan_room(lang: Lang) -> Window {
    let settings = Settings { lang, ..Settings::default() };
    let mut window = window_over(state_with(&["can-tho-2025"], settings), [1280.0, 1400.0]);
    press(&mut window, Action::Go(Room::Plan));
    window
}

fn issued(window: &Window) -> String {
    open_plan(window).plan().document.issued.unwrap().to_string()
}

#[test]
fn a_day_is_chosen_on_a_calendar_by_the_keyboard() {
    let mut window = plan_room(Lang::Vi);
    assert_eq!(issued(&window), "2025-04-18");
    click(&mut window, Role::Button, "Ngày ban hành: Chọn ngày trên lịch");
    assert!(shows(&window, "Tháng 4 năm 2025"));
    for one in [Key::ArrowRight, Key::ArrowDown, Key::PageDown] {
        key(&mut window, one);
    }
    assert!(shows(&window, "Tháng 5 năm 2025"));
    key(&mut window, Key::Enter);
    assert_eq!(issued(&window), "2025-05-26");
    assert!(!shows(&window, "Tháng 5 năm 2025"), "the calendar is gone");
    press(&mut window, Action::Undo);
    assert_eq!(issued(&window), "2025-04-18", "a choice is one step");
}

#[test]
fn a_day_is_chosen_by_the_pointer_and_escape_changes_nothing() {
    let mut window = plan_room(Lang::En);
    click(&mut window, Role::Button, "Issued: Choose a day");
    assert!(shows(&window, "April 2025"));
    click(&mut window, Role::Button, "The month before");
    click(&mut window, Role::Button, "2025-03-31");
    assert_eq!(issued(&window), "2025-03-31");
    assert_eq!(field_value(&window, "Issued"), "2025-03-31");
    click(&mut window, Role::Button, "Issued: Choose a day");
    key(&mut window, Key::ArrowUp);
    key(&mut window, Key::Escape);
    assert_eq!(issued(&window), "2025-03-31");
}
