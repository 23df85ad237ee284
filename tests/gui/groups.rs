//! The rows of a table in groups: headings that fold, and everything else that a table does with them.

use crate::support::{USUAL, shows, window_in};
use crate::support::{Window, click, click_button, codes, fill, key, named, open_plan, press, state_with, window_over};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::Status;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;

/// The tasks of Cần Thơ by section.
fn tasks() -> Window {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    group(&mut window, "Mục");
    window
}

fn group(window: &mut Window, by: &str) {
    click_button(window, "Gộp");
    // A filter may be called the same; the menu is below it.
    let lines = window.get_all_by_role_and_label(Role::Button, by);
    lines.max_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).unwrap().click();
    window.run();
}

fn headings(window: &Window) -> Vec<String> {
    named(window, Role::RowHeader)
}

fn selected(window: &Window) -> Option<usize> {
    window.state().tab().unwrap().selection.map(|selection| selection.row)
}

/// Whether the rows of a group are shown.
fn is_open(window: &Window, heading: &str) -> bool {
    window.get_by_role_and_label(Role::RowHeader, heading).accesskit_node().data().is_expanded().unwrap()
}

/// The heading that the keyboard is on.
fn heading(window: &Window) -> Option<String> {
    let headings = window.get_all_by_role(Role::RowHeader).map(|node| node.accesskit_node());
    headings.into_iter().find(|node| node.is_selected() == Some(true))?.label()
}

#[test]
fn indicators_stand_under_their_pillars_with_how_they_stand() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let count = codes(&window).len();
    group(&mut window, "Trụ cột");
    assert_eq!(headings(&window)[0], "1. Thể chế, 6 dòng");
    assert_eq!(codes(&window)[0], "1.2.1", "in the order of the plan");
    assert!(shows(&window, "22 dòng"), "all rows are found");
    assert!(codes(&window).len() <= count);
    click(&mut window, Role::RowHeader, "1. Thể chế, 6 dòng");
    assert!(!is_open(&window, "1. Thể chế, 6 dòng"));
    assert!(codes(&window).iter().all(|code| !code.starts_with("1.")), "{:?}", codes(&window));
    assert!(shows(&window, "22 dòng"), "what is folded is still there");
    click_button(&mut window, "Gộp");
    click_button(&mut window, "Không gộp");
    assert!(headings(&window).is_empty());
    assert_eq!(codes(&window)[0], "6.2.4");
}

#[test]
fn a_heading_counts_what_is_late_and_done() {
    let mut state = state_with(&["can-tho-nq57"], Settings::default());
    let tasks = &open_plan_of(&state).plan().tasks;
    let first = tasks.iter().position(|task| task.section.as_deref() == Some("I")).unwrap();
    let edit =
        |field, value| index_core::Edit::set(index_core::Record::Row(index_core::List::Tasks, first), field, value);
    let ctx = eframe::egui::Context::default();
    let value = index_core::Value::Status(Status::Done);
    state.handle(Command::Edit(edit(index_core::Field::Status, value), None), &ctx);
    let mut window = window_over(state, USUAL);
    press(&mut window, Action::Go(Room::Tasks));
    group(&mut window, "Mục");
    let heading = headings(&window)[0].clone();
    assert!(heading.starts_with("I. ") && heading.ends_with("10 dòng, 1 hoàn thành"), "{heading}");
    press(&mut window, Action::Go(Room::Deadlines));
    group(&mut window, "Trạng thái");
    assert_eq!(headings(&window), ["Quá hạn, 1 dòng, 1 quá hạn", "Chưa đến hạn, 2 dòng"]);
}

fn open_plan_of(state: &pii_planner::gui::state::State) -> &index_core::OpenPlan {
    &state.tab().unwrap().open
}

#[test]
fn the_keyboard_goes_onto_headings_and_folds_there() {
    let mut window = tasks();
    let first = headings(&window)[0].clone();
    key(&mut window, Key::ArrowDown);
    assert_eq!((heading(&window), selected(&window)), (Some(first.clone()), None));
    key(&mut window, Key::ArrowRight);
    assert_eq!((heading(&window), selected(&window)), (None, Some(0)), "right goes in");
    key(&mut window, Key::ArrowLeft);
    assert_eq!(heading(&window), Some(first.clone()), "left of the first cell is what the row stands under");
    key(&mut window, Key::ArrowLeft);
    assert!(!is_open(&window, &first));
    key(&mut window, Key::ArrowDown);
    assert_eq!(heading(&window), Some(headings(&window)[1].clone()), "over the rows that are folded away");
    key(&mut window, Key::ArrowUp);
    key(&mut window, Key::ArrowRight);
    assert!(is_open(&window, &first));
    for on_it in [Key::Enter, Key::Space] {
        key(&mut window, on_it);
        assert!(!is_open(&window, &first));
        key(&mut window, on_it);
        assert!(is_open(&window, &first));
    }
    assert!(!open_plan(&window).is_unsaved(), "no key has written anything");
    key(&mut window, Key::Tab);
    assert_eq!(selected(&window), Some(0), "Tab goes into the first cell below");
    key(&mut window, Key::End);
    key(&mut window, Key::Home);
    assert_eq!(heading(&window), Some(first));
    key(&mut window, Key::ArrowUp);
    assert!(window.get_all_by_role(Role::ColumnHeader).any(|h| h.accesskit_node().is_selected() == Some(true)));
}

#[test]
fn what_is_folded_away_is_neither_selected_nor_copied_nor_set() {
    let mut window = tasks();
    let first = headings(&window)[0].clone();
    let in_first =
        open_plan(&window).plan().tasks.iter().filter(|t| t.section == open_plan(&window).plan().tasks[0].section);
    let in_first = in_first.count();
    let all = open_plan(&window).plan().tasks.len();
    key(&mut window, Key::ArrowDown);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    assert!(shows(&window, &format!("{all} dòng đã chọn")));
    click(&mut window, Role::RowHeader, &first);
    let left = all - in_first;
    assert!(shows(&window, &format!("{left} dòng đã chọn")), "what is folded away is selected no more");
    click_button(&mut window, "Trạng thái…");
    click_button(&mut window, "Hoàn thành");
    let done = open_plan(&window).plan().tasks.iter().filter(|task| task.status == Status::Done).count();
    assert_eq!(done, left);
    click_button(&mut window, "Chép các dòng");
    window.get_by_role_and_label(Role::Status, &format!("Đã chép {left} dòng; dán được vào Excel."));
}

#[test]
fn what_is_gone_to_or_looked_for_is_not_left_folded() {
    let mut window = tasks();
    click_button(&mut window, "Gộp");
    click_button(&mut window, "Gấp tất cả");
    assert!(named(&window, Role::Row).is_empty() && headings(&window).len() > 1);
    window.state().sender().send(Command::Select(Selection::of(TableKind::Tasks, 3))).unwrap();
    window.run();
    assert!(!named(&window, Role::Row).is_empty(), "the group of the row is open");
    click_button(&mut window, "Gộp");
    click_button(&mut window, "Gấp tất cả");
    assert!(named(&window, Role::Row).is_empty());
    fill(&mut window, "Lọc (không cần dấu)", "so khoa");
    assert!(!named(&window, Role::Row).is_empty(), "what is found is seen");
}

#[test]
fn by_what_rows_are_grouped_is_remembered_in_the_settings() {
    let window = tasks();
    let settings = window.state().settings.clone();
    assert_eq!(settings.groups.get("tasks").map(String::as_str), Some("section"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    settings.save_to(&path).unwrap();
    assert_eq!(Settings::load_from(&path).groups, settings.groups);
    assert!(settings.has_news_since(&Settings::default()));
    let mut again = window_over(state_with(&["kon-tum-2030"], settings), USUAL);
    press(&mut again, Action::Go(Room::Tasks));
    assert!(!headings(&again).is_empty());
}
