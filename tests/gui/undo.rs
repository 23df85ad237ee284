//! Ctrl+Z in a text field takes back what was typed there, and nothing of another row, room or plan.

use crate::forms::{fill_lines, value};
use crate::json::write;
use crate::support::{
    USUAL, Window, click, click_button, codes, key, open_plan, press, shows, state_with, window_in, window_over,
};
use crate::table_edit::{go_to, type_in};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Field, List, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::print;

fn take_back(window: &mut Window) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
}

fn two_plans() -> Window {
    window_over(state_with(&["can-tho-2025", "hung-yen-2024"], Default::default()), USUAL)
}

fn activate(window: &mut Window, tab: usize) {
    let _ = window.state().sender().send(Command::Activate(tab));
    window.run();
}

fn name_of(window: &Window, row: usize) -> Value {
    value(window, Record::Row(List::Tasks, row), Field::Name)
}

fn tasks() -> Window {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    press(&mut window, Action::Inspector);
    key(&mut window, Key::Tab);
    let first = codes(&window)[0].clone();
    let row = crate::support::named(&window, Role::Row).into_iter().find(|row| row.starts_with(&first)).unwrap();
    click(&mut window, Role::Row, &row);
    go_to(&mut window, "Nhiệm vụ");
    window
}

#[test]
fn a_cell_takes_back_only_what_was_typed_in_it() {
    let mut window = tasks();
    let before = [name_of(&window, 0), name_of(&window, 1)];
    key(&mut window, Key::F2);
    type_in(&mut window, "zzz");
    key(&mut window, Key::Enter);
    assert_ne!(name_of(&window, 0), before[0]);
    key(&mut window, Key::F2);
    take_back(&mut window);
    key(&mut window, Key::Enter);
    assert_eq!(name_of(&window, 1), before[1]);
}

#[test]
fn a_field_of_a_form_takes_back_nothing_of_another_plan() {
    let mut window = two_plans();
    activate(&mut window, 0);
    press(&mut window, Action::Go(Room::Plan));
    fill_lines(&mut window, "Tên kế hoạch", "AAA");
    activate(&mut window, 1);
    let before = value(&window, Record::Document, Field::Title);
    window.get_by_role_and_label(Role::MultilineTextInput, "Tên kế hoạch").focus();
    window.run();
    take_back(&mut window);
    assert_eq!(value(&window, Record::Document, Field::Title), before);
}

#[test]
fn the_text_of_a_file_takes_back_nothing_of_another_plan() {
    let mut window = two_plans();
    activate(&mut window, 0);
    press(&mut window, Action::Go(Room::Json));
    click_button(&mut window, "Sửa văn bản");
    let text = print(open_plan(&window).plan()).replacen("88/KH-UBND", "89/KH-UBND", 1);
    write(&mut window, &text);
    activate(&mut window, 1);
    press(&mut window, Action::Go(Room::Json));
    click_button(&mut window, "Sửa văn bản");
    let editor = |window: &Window| {
        let field = window.get_by_role_and_label(Role::MultilineTextInput, "Văn bản của tệp");
        let text = field.value().unwrap_or_default();
        (field.accesskit_node().id(), text).1
    };
    let before = editor(&window);
    assert!(!before.contains("88/KH-UBND") && !before.contains("89/KH-UBND"));
    window.get_by_role_and_label(Role::MultilineTextInput, "Văn bản của tệp").focus();
    window.run();
    take_back(&mut window);
    assert_eq!(editor(&window), before);
}

#[test]
fn who_saves_within_a_cell_goes_on_typing_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let mut window = tasks();
    let before = name_of(&window, 0);
    pii_planner::plan_file::save(&path, open_plan(&window).plan()).unwrap();
    window = window_over(state_with(&[path.to_str().unwrap()], Default::default()), USUAL);
    press(&mut window, Action::Go(Room::Tasks));
    press(&mut window, Action::Inspector);
    let first = crate::support::named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    go_to(&mut window, "Nhiệm vụ");
    key(&mut window, Key::F2);
    type_in(&mut window, " một");
    press(&mut window, Action::Save);
    assert!(shows(&window, "Đã lưu") || std::fs::read_to_string(&path).unwrap().contains(" một"));
    type_in(&mut window, " hai");
    key(&mut window, Key::Enter);
    let Value::Text(before) = before else { panic!("{before:?}") };
    assert_eq!(name_of(&window, 0), Value::Text(format!("{before} một hai")));
}

#[test]
fn a_field_in_which_nothing_is_written_leaves_the_key_to_the_plan() {
    let mut window = crate::forms::window_in("can-tho-2025", Room::Plan);
    let funding = |window: &Window| value(window, Record::Document, Field::Funding);
    let before = funding(&window);
    fill_lines(&mut window, "Kinh phí", "Ngân sách");
    key(&mut window, Key::Tab);
    take_back(&mut window);
    assert_eq!(funding(&window), before, "the keyboard is in the next field, where nothing was written");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert_eq!(funding(&window), Value::Text("Ngân sách".into()));
}
