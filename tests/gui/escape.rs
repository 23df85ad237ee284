//! Escape takes back what is being done, in every field and slider alike, and nothing that was done before.

use crate::forms::form_in;
use crate::support::{Window, click, field, field_value, fill, key, named, open_plan, press, window_in};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, pos2};
use egui_kittest::kittest::Queryable;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;

/// A room with the form of its first row.
fn opened(room: Room) -> Window {
    let mut window = window_in("can-tho-2025", room);
    let row = named(&window, Role::Row)[3].clone();
    click(&mut window, Role::Row, &row);
    window
}

/// Types into a field and presses Escape; the plan is as before, and a stay that was ended before is left alone.
fn taken_back(window: &mut Window, label: &str, text: &str) {
    let (before, shown) = (open_plan(window).plan().clone(), field_value(window, label));
    fill(window, label, text);
    assert_ne!(open_plan(window).plan(), &before, "{label}: nothing was typed");
    key(window, Key::Escape);
    assert_eq!(open_plan(window).plan(), &before, "{label}");
    assert_eq!(field_value(window, label), shown, "{label}");
    assert!(open_plan(window).next_undo().is_none(), "{label}: no step");
    fill(window, label, text);
    key(window, Key::Tab);
    let kept = open_plan(window).plan().clone();
    field(window, label).focus();
    window.run();
    key(window, Key::Escape);
    assert_eq!(open_plan(window).plan(), &kept, "{label}: that stay was over");
    press(window, Action::Undo);
    assert_eq!(open_plan(window).plan(), &before, "{label}: one step");
}

#[test]
fn corrections_of_the_framework_are_taken_back() {
    let mut window = opened(Room::Framework);
    for (label, text) in [("Tên tiếng Việt", "Tên khác"), ("Trọng số trong nhóm", "2")] {
        taken_back(&mut window, label, text);
    }
}

#[test]
fn corrections_of_published_results_are_taken_back() {
    let mut window = opened(Room::Results);
    for (label, text) in [("Hạng trong 63", "9"), ("Điểm 0–100", "51")] {
        taken_back(&mut window, label, text);
    }
}

#[test]
fn fields_of_a_form_are_taken_back() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    taken_back(&mut window, "Hạng trong 63", "9");
}

#[test]
fn a_drag_of_progress_is_taken_back() {
    let mut window = form_in("can-tho-2025", Room::Tasks, 0);
    let before = open_plan(&window).plan().clone();
    let sliders = window.query_all_by_role(Role::Slider);
    let rect = sliders.map(|node| node.rect()).next_back().unwrap();
    let at = |share: f32| pos2(rect.left() + rect.width() * share, rect.center().y);
    window.drag_at(at(0.1));
    for share in [0.3, 0.5, 0.7] {
        window.hover_at(at(share));
        window.run();
    }
    assert_ne!(open_plan(&window).plan(), &before);
    key(&mut window, Key::Escape);
    assert_eq!(open_plan(&window).plan(), &before);
    window.hover_at(at(0.9));
    window.run();
    window.drop_at(at(0.9));
    window.run();
    assert_eq!(open_plan(&window).plan(), &before, "the drag is over");
    assert!(open_plan(&window).next_undo().is_none());
}

/// What was saved is not taken back by Escape, and what Escape takes back can be done again.
#[test]
fn escape_ends_at_a_save_and_can_be_undone() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    let number = field_value(&window, "Hạng trong 63");
    fill(&mut window, "Hạng trong 63", "9");
    key(&mut window, Key::Escape);
    assert_eq!(field_value(&window, "Hạng trong 63"), number);
    press(&mut window, Action::Redo);
    assert_eq!(field_value(&window, "Hạng trong 63"), "9", "redo brings it back");
    fill(&mut window, "Hạng trong 63", "8");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let save = pii_planner::gui::model::command::Command::SaveTo { path, overwrite: true };
    window.state().sender().send(save).unwrap();
    window.run();
    key(&mut window, Key::Escape);
    assert_eq!(field_value(&window, "Hạng trong 63"), "8");
    assert!(!open_plan(&window).is_unsaved());
}
