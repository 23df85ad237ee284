//! The keyboard in a table: it is there as soon as its room is, goes from cell to cell and onto the headings, and finds out.

use crate::support::{Window, click, click_button, codes, key, mouse_button, named, press, shows, window_in, words};
use crate::table_edit::indicators;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::text::{EditWord, Lang};

fn is_in_table(window: &Window) -> bool {
    window.get_by_role(Role::Grid).is_focused()
}

fn selected(window: &Window) -> Option<usize> {
    window.state().tab().unwrap().selection.map(|selection| selection.row)
}

/// The cell of the keyboard, without what it holds.
fn column(window: &Window) -> String {
    let cell = named(window, Role::Cell).first().cloned().unwrap_or_default();
    cell.split(": ").next().unwrap_or_default().to_owned()
}

/// The heading that the keyboard is on.
fn heading(window: &Window) -> Option<String> {
    let heads = window.get_all_by_role(Role::ColumnHeader);
    heads.map(|head| head.accesskit_node()).find(|head| head.is_selected() == Some(true))?.label()
}

fn tab(window: &mut Window) {
    key(window, Key::Tab);
}

fn tab_back(window: &mut Window) {
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
}

#[test]
fn a_room_that_comes_has_its_table_in_hand() {
    let mut window = window_in("can-tho-2025", Room::Overview);
    press(&mut window, Action::Go(Room::Indicators));
    assert!(is_in_table(&window));
    for row in [0, 1] {
        key(&mut window, Key::ArrowDown);
        assert_eq!(selected(&window), Some(row));
    }
    click_button(&mut window, "Nhiệm vụ");
    assert!(is_in_table(&window));
    press(&mut window, Action::Go(Room::Indicators));
    key(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), Some(2), "on from the row that was selected before");
}

#[test]
fn typing_in_a_room_that_came_is_for_the_first_row() {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    window.event(Event::Text("9".to_owned()));
    window.run();
    assert_eq!(selected(&window), Some(0));
    assert!(window.get_all_by_role(Role::TextInput).any(|field| field.is_focused()), "{:?}", words(&window));
}

#[test]
fn tab_goes_from_cell_to_cell_and_from_the_end_of_a_row_to_the_next() {
    let mut window = indicators();
    let first = column(&window);
    tab(&mut window);
    assert_ne!(column(&window), first);
    tab_back(&mut window);
    assert_eq!((column(&window), selected(&window)), (first.clone(), Some(0)));
    for _ in 0..20 {
        key(&mut window, Key::ArrowRight);
    }
    let last = column(&window);
    tab(&mut window);
    assert_eq!((column(&window), selected(&window)), (first, Some(1)));
    tab_back(&mut window);
    assert_eq!((column(&window), selected(&window)), (last, Some(0)));
    assert!(is_in_table(&window));
}

#[test]
fn tab_leaves_behind_the_last_cell() {
    let mut window = indicators();
    key(&mut window, Key::End);
    for _ in 0..20 {
        key(&mut window, Key::ArrowRight);
    }
    tab(&mut window);
    assert!(!is_in_table(&window));
    let has_keyboard = |window: &Window| window.root().children_recursive().into_iter().any(|node| node.is_focused());
    assert!(has_keyboard(&window), "and the keyboard is somewhere");
}

#[test]
fn arrows_go_among_the_headings_and_into_the_first_row() {
    let mut window = indicators();
    tab_back(&mut window);
    assert_eq!(heading(&window).as_deref(), Some("Mã"));
    key(&mut window, Key::ArrowLeft);
    key(&mut window, Key::ArrowRight);
    let second = heading(&window).unwrap();
    assert_ne!(second, "Mã");
    let direction =
        |window: &Window| window.get_by_role_and_label(Role::ColumnHeader, &second).accesskit_node().sort_direction();
    for key_of_sort in [Key::Enter, Key::Space] {
        let before = direction(&window);
        key(&mut window, key_of_sort);
        assert_ne!(direction(&window), before, "{key_of_sort:?}");
        assert_eq!(heading(&window), Some(second.clone()));
    }
    key(&mut window, Key::ArrowDown);
    assert!(is_in_table(&window) && heading(&window).is_none());
    assert_eq!(column(&window), second);
    let code = &crate::table_edit::row(&window, selected(&window).unwrap()).code;
    assert_eq!(codes(&window).first(), Some(code), "the first row as sorted");
    key(&mut window, Key::ArrowUp);
    assert_eq!(heading(&window), Some(second.clone()), "up from the first row");
}

#[test]
fn a_heading_out_of_sight_comes_into_view() {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowUp);
    for _ in 0..20 {
        key(&mut window, Key::ArrowRight);
    }
    let table = window.get_by_role(Role::Grid).rect();
    let heads = window.get_all_by_role(Role::ColumnHeader);
    let head = heads.into_iter().find(|head| head.accesskit_node().is_selected() == Some(true)).unwrap();
    assert!(table.expand(1.0).contains_rect(head.rect()), "{:?} {table:?}", head.rect());
}

#[test]
fn a_key_leads_from_the_table_to_the_form_and_back() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    key(&mut window, Key::ArrowDown);
    press(&mut window, Action::Form);
    let form = |window: &Window| {
        let edge = window.get_by_role(Role::Grid).rect().right();
        window.root().children_recursive().into_iter().any(|node| node.is_focused() && node.rect().left() > edge)
    };
    assert!(form(&window));
    press(&mut window, Action::Form);
    assert!(is_in_table(&window));
    press(&mut window, Action::Go(Room::Overview));
    press(&mut window, Action::Form);
    assert!(shows(&window, "Trang này không có bảng."), "{:?}", words(&window));
}

#[test]
fn a_cell_that_does_not_open_says_why() {
    let rooms = [
        (Room::Indicators, EditWord::CodeIsGiven),
        (Room::Results, EditWord::ResultInForm),
        (Room::Framework, EditWord::FrameworkInForm),
        (Room::Agencies, EditWord::AgencyInForm),
    ];
    for (room, word) in rooms {
        let mut window = window_in("can-tho-2025", room);
        key(&mut window, Key::ArrowDown);
        let why = word.text(Lang::Vi);
        for open in [Key::F2, Key::Enter] {
            key(&mut window, open);
            assert!(shows(&window, why), "{room:?} {open:?}: {:?}", words(&window));
            key(&mut window, Key::ArrowRight);
            assert!(!shows(&window, why), "until the next key");
            key(&mut window, Key::ArrowLeft);
        }
        window.event(Event::Text("9".to_owned()));
        window.run();
        assert!(shows(&window, why), "{room:?}");
        let other = named(&window, Role::Row)[1].clone();
        click(&mut window, Role::Row, &other);
        assert!(!shows(&window, why));
    }
}

#[test]
fn after_a_click_on_the_empty_ground_of_a_table_the_arrows_go_on_where_the_selection_was() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    let place = window.get_by_role(Role::Grid).rect();
    let row = window.get_by_role_and_label(Role::Row, &first).rect();
    let ground = pos2(place.center().x, (row.bottom() + place.bottom()) * 0.5);
    assert!(place.contains(ground) && !row.contains(ground), "{row:?} in {place:?}");
    for pressed in [true, false] {
        window.event(Event::PointerMoved(ground));
        window.event(mouse_button(ground, pressed));
        window.run();
    }
    assert!(is_in_table(&window));
    assert_eq!(selected(&window), Some(0));
}
