//! The keyboard is never lost: whatever ends what is being done leaves it where one goes on.

use crate::forms::form_in;
use crate::place::Place;
use crate::support::{Window, click_button, field_value, fill, key, named, open_plan, press, window_in};
use crate::table_edit::{go_to, indicators, row, type_in};
use crate::unsettled::open;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::Shape;
use eframe::egui::{Event, Key, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Due, List, Plan};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::theme::tokens_of;

/// What has the keyboard: its role, its name and its place.
fn in_hand(window: &Window) -> Option<(Role, String, Rect)> {
    let node = window.root().children_recursive().into_iter().find(|node| node.is_focused())?;
    let (role, label) = (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default());
    Some((role, label, node.rect()))
}

fn name_in_hand(window: &Window) -> String {
    in_hand(window).map(|(_, name, _)| name).unwrap_or_default()
}

/// The row that is selected.
fn selected(window: &Window) -> Option<usize> {
    window.state().tab().unwrap().selection.map(|selection| selection.row)
}

#[test]
fn escape_leaves_a_table_in_hand() {
    let mut window = indicators();
    key(&mut window, Key::Escape);
    assert!(window.get_by_role(Role::Grid).is_focused());
    key(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), Some(1));
    let mut window = window_in("can-tho-2025", Room::Tasks);
    key(&mut window, Key::Insert);
    type_in(&mut window, "việc mới");
    for end in [Key::Enter, Key::Escape, Key::Escape] {
        key(&mut window, end);
        assert!(window.get_by_role(Role::Grid).is_focused(), "{end:?}");
    }
    let before = selected(&window);
    key(&mut window, Key::ArrowUp);
    assert_eq!(selected(&window), before.map(|row| row - 1));
}

/// A dialog gives the keyboard back to what had it.
#[test]
fn a_dialog_leaves_the_table_in_hand() {
    let mut window = indicators();
    for action in [Action::Shortcuts, Action::Open] {
        press(&mut window, action);
        assert!(window.state().dialog.is_some());
        key(&mut window, Key::Escape);
        assert!(window.state().dialog.is_none() && window.get_by_role(Role::Grid).is_focused(), "{action:?}");
    }
    let before = selected(&window);
    key(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), before.map(|row| row + 1));
}

#[test]
fn enter_in_a_field_takes_its_text_over_and_goes_on_to_the_next() {
    let mut window = form_in("can-tho-2025", Room::Deadlines, 0);
    fill(&mut window, "Ngày", "1/5");
    key(&mut window, Key::Enter);
    let due = |plan: &Plan| plan.deadlines[0].due;
    assert!(matches!(due(open_plan(&window).plan()), Some(Due::Yearly { .. })), "{:?}", due(open_plan(&window).plan()));
    let (role, name, _) = in_hand(&window).unwrap();
    assert!(matches!(role, Role::TextInput | Role::MultilineTextInput) && name != "Ngày", "{role:?} {name}");
    key(&mut window, Key::Enter);
    assert!(in_hand(&window).is_some());
}

#[test]
fn enter_leads_from_a_wrapped_title_too_and_stays_in_the_last_field() {
    let mut window = form_in("can-tho-2025", Room::Deadlines, 0);
    window.get_by_role_and_label(Role::MultilineTextInput, "Tên").focus();
    window.run();
    key(&mut window, Key::Enter);
    assert_ne!(name_in_hand(&window), "Tên");
    let mut names = Vec::new();
    for _ in 0..20 {
        let (role, name, _) = in_hand(&window).unwrap();
        assert!(matches!(role, Role::TextInput | Role::MultilineTextInput), "{name}");
        names.push(name);
        key(&mut window, Key::Enter);
    }
    assert_eq!(names[18], names[19]);
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn enter_in_a_correction_goes_on_too() {
    let mut window = window_in("can-tho-2025", Room::Results);
    let first = named(&window, Role::Row)[3].clone();
    crate::support::click(&mut window, Role::Row, &first);
    fill(&mut window, "Hạng trong 63", "9");
    key(&mut window, Key::Enter);
    assert_eq!(name_in_hand(&window), "Điểm 0–100");
    assert_eq!(field_value(&window, "Hạng trong 63"), "9");
}

#[test]
fn a_corrected_rank_is_written_as_in_a_cell() {
    let mut window = window_in("can-tho-2025", Room::Results);
    let first = named(&window, Role::Row)[3].clone();
    crate::support::click(&mut window, Role::Row, &first);
    fill(&mut window, "Hạng trong 63", "9/34");
    assert!(crate::support::words(&window).iter().any(|text| text.contains("đây là hạng trong số 34 địa phương")));
    for text in ["Hạng 9", "9/63"] {
        fill(&mut window, "Hạng trong 63", text);
        key(&mut window, Key::Enter);
        assert_eq!(open_plan(&window).plan().reference_corrections[0].rank, Some(9), "{text}");
        press(&mut window, Action::Undo);
        press(&mut window, Action::Undo);
    }
}

#[test]
fn a_chip_that_filters_is_used_by_keys_alone() {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    window.get_by_role_and_label(Role::Button, "Mục").focus();
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(name_in_hand(&window), "Tất cả (Mục)", "what is chosen is marked at once");
    key(&mut window, Key::ArrowDown);
    let value = name_in_hand(&window);
    assert_eq!(value, "I");
    key(&mut window, Key::Enter);
    assert!(window.query_by_label("61 dòng").is_none());
    let (role, name, _) = in_hand(&window).unwrap();
    assert_eq!((role, name), (Role::Button, value.clone()), "the chip has the keyboard, and the value as its name");
    key(&mut window, Key::Enter);
    assert_eq!(name_in_hand(&window), value);
    assert!(has_ring(&window), "the line at hand has a ring");
    key(&mut window, Key::Escape);
    assert_eq!(name_in_hand(&window), value);
    assert!(window.query_by_label("Tất cả (Mục)").is_none(), "the list is closed");
}

#[test]
fn after_a_save_a_cell_that_is_typed_over_leads_on_as_before() {
    let place = Place::new();
    let mut window = open(&place, Room::Indicators);
    go_to(&mut window, "Đơn vị chủ trì");
    type_in(&mut window, "Sở A");
    press(&mut window, Action::Save);
    assert!(!open_plan(&window).is_unsaved());
    type_in(&mut window, "B");
    key(&mut window, Key::ArrowDown);
    assert_eq!(row(&window, 0).lead.as_deref(), Some("Sở AB"));
    assert_eq!(selected(&window), Some(1));
}

#[test]
fn a_new_row_begins_with_what_no_row_can_be_without() {
    let rooms = [
        (Room::Tasks, List::Tasks, "Nhiệm vụ"),
        (Room::Targets, List::Targets, "Chỉ tiêu"),
        (Room::Deadlines, List::Deadlines, "Nội dung"),
        (Room::Indicators, List::Indicators, "Mã"),
    ];
    for (room, list, column) in rooms {
        let mut window = window_in("can-tho-nq57", room);
        let count = open_plan(&window).plan().row_count(list).unwrap();
        key(&mut window, Key::Insert);
        if list == List::Indicators {
            click_button(&mut window, "Dòng trống, ghi mã sau");
        }
        assert_eq!(open_plan(&window).plan().row_count(list), Some(count + 1));
        let cell = named(&window, Role::Cell);
        assert!(cell[0].starts_with(&format!("{column}: ")), "{room:?}: {cell:?}");
    }
}

#[test]
fn every_stop_of_tab_in_the_search_has_a_ring() {
    let mut window = window_in("can-tho-2025", Room::Overview);
    press(&mut window, Action::Find);
    window.event(Event::Text("khoa học".to_owned()));
    window.run();
    let mut stops = Vec::new();
    for _ in 0..6 {
        key(&mut window, Key::Tab);
        let (_, name, _) = in_hand(&window).unwrap();
        assert!(has_ring(&window), "{name}: {stops:?}");
        stops.push(name);
    }
    assert!(stops.iter().any(|name| name.to_lowercase().contains("khoa học")), "a place that was found: {stops:?}");
}

/// Whether a line in the colour of the keyboard goes around what has it.
fn has_ring(window: &Window) -> bool {
    let (_, _, place) = in_hand(window).unwrap();
    let accent = tokens_of(&window.ctx).accent;
    let is_ring = |shape: &Shape| match shape {
        Shape::Rect(rect) => {
            let is_there = rect.rect.intersects(place.expand(4.0)) && place.expand(4.0).contains_rect(rect.rect);
            is_there && rect.stroke.color == accent && rect.stroke.width > 0.0
        }
        _ => false,
    };
    window.output().shapes.iter().any(|clipped| is_ring(&clipped.shape))
}
