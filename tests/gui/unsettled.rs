//! What is being typed and is not in the plan yet: saving, closing and going on take it along, or say why not.

use crate::place::Place;
use crate::support::{Window, click, click_button, field_value, fill, key, named, open_plan, press, shows, words};
use crate::table_edit::{go_to, row, type_in};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, ViewportEvent, ViewportId};
use index_core::{Field, List, Plan, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{self, print};

/// The file's plan in a room, the first row selected.
pub fn open(place: &Place, room: Room) -> Window {
    let mut window = place.run(&[]);
    in_room(&mut window, room);
    window
}

fn in_room(window: &mut Window, room: Room) {
    press(window, Action::Go(room));
    if window.state().show_inspector {
        press(window, Action::Inspector);
    }
    let first = named(window, Role::Row)[0].clone();
    click(window, Role::Row, &first);
    key(window, Key::Home);
}

/// A rank on its way in the first row.
pub fn typing_a_rank(place: &Place, text: &str) -> Window {
    let mut window = open(place, Room::Indicators);
    go_to(&mut window, "Hạng");
    type_in(&mut window, text);
    window
}

/// The form of the first indicator beside the table.
pub fn form_of_first(place: &Place) -> Window {
    let mut window = place.run(&[]);
    press(&mut window, Action::Go(Room::Indicators));
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    window
}

pub fn rank_of(plan: &Plan) -> Option<u32> {
    plan.indicators[0].measurement.as_ref()?.rank
}

fn score_of(plan: &Plan) -> Option<f64> {
    plan.indicators[0].measurement.as_ref()?.score
}

pub fn saved(place: &Place) -> Plan {
    plan_file::load(place.path()).unwrap().plan
}

pub fn says(window: &Window, part: &str) -> bool {
    words(window).iter().any(|text| text.contains(part))
}

/// Clicks the button, which names the step.
fn click_undo(window: &mut Window) {
    let label = named(window, Role::Button).into_iter().find(|label| label.starts_with("Hoàn tác: ")).unwrap();
    click_button(window, &label);
}

/// The window is asked to close, as by Alt+F4.
fn close_window(window: &mut Window) {
    let viewport = window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    window.step();
    window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap().events.clear();
    window.run();
}

#[test]
fn saving_takes_the_open_cell_along() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "45");
    press(&mut window, Action::Save);
    assert_eq!(rank_of(&saved(&place)), Some(45));
    assert!(!open_plan(&window).is_unsaved() && says(&window, "Đã lưu vào"));
    key(&mut window, Key::ArrowDown);
    type_in(&mut window, "44");
    key(&mut window, Key::Enter);
    assert_eq!(row(&window, 1).measurement.as_ref().unwrap().rank, Some(44), "the table has the keyboard again");
}

#[test]
fn a_choice_that_the_keys_are_at_is_taken_along_too() {
    let place = Place::new();
    let mut window = open(&place, Room::Indicators);
    go_to(&mut window, "Trạng thái");
    key(&mut window, Key::Enter);
    key(&mut window, Key::ArrowDown);
    press(&mut window, Action::Save);
    assert_eq!(saved(&place).indicators[0].status, index_core::Status::InProgress);
}

#[test]
fn saving_leaves_out_a_cell_that_is_no_value_and_says_so() {
    let place = Place::new();
    let mut window = open(&place, Room::Indicators);
    go_to(&mut window, "Hạng");
    type_in(&mut window, "45");
    key(&mut window, Key::Enter);
    key(&mut window, Key::ArrowUp);
    type_in(&mut window, "abc");
    press(&mut window, Action::Save);
    assert_eq!(rank_of(&saved(&place)), Some(45), "everything else is saved");
    assert!(!says(&window, "Đã lưu vào"), "{:?}", words(&window));
    assert!(says(&window, "trừ phần đang nhập") && says(&window, "\"abc\" không phải là giá trị của ô này"));
    let field = format!("Hạng {}", row(&window, 0).code);
    assert_eq!(field_value(&window, &field), "abc", "the cell is still open");
    key(&mut window, Key::Escape);
    press(&mut window, Action::Save);
    assert!(says(&window, "Đã lưu vào"), "{:?}", words(&window));
}

#[test]
fn a_cell_that_is_no_value_keeps_the_room_and_the_plan_as_they_are() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "4");
    key(&mut window, Key::Enter);
    type_in(&mut window, "abc");
    for action in [Action::Go(Room::Tasks), Action::Find, Action::ShowInJson] {
        press(&mut window, action);
        assert_eq!(window.state().room, Room::Indicators, "{action:?}");
        assert!(window.state().dialog.is_none());
        assert!(says(&window, "\"abc\" không phải là giá trị của ô này"), "{action:?}");
    }
    click_undo(&mut window);
    assert_eq!(row(&window, 0).measurement.as_ref().unwrap().rank, Some(4));
    window.state().sender().send(Command::GoToPath("indicators[5]".to_owned())).unwrap();
    window.run();
    assert_eq!(field_value(&window, &format!("Hạng {}", row(&window, 1).code)), "abc");
}

#[test]
fn closing_the_plan_takes_the_cell_along_and_asks() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "45");
    press(&mut window, Action::ClosePlan);
    assert!(matches!(window.state().dialog, Some(Dialog::Close { .. })), "{:?}", window.state().tabs.len());
    click_button(&mut window, "Lưu rồi đóng");
    assert!(window.state().tabs.is_empty());
    assert_eq!(rank_of(&saved(&place)), Some(45));
}

#[test]
fn closing_with_a_cell_that_is_no_value_asks_and_says_so() {
    for ask in [Action::ClosePlan, Action::Quit] {
        let place = Place::new();
        let mut window = typing_a_rank(&place, "abc");
        press(&mut window, ask);
        assert!(window.state().dialog.is_some(), "{ask:?}");
        assert!(says(&window, "\"abc\" không phải là giá trị của ô này"), "{:?}", words(&window));
        key(&mut window, Key::Escape);
        assert!(window.state().dialog.is_none());
        assert_eq!(field_value(&window, &format!("Hạng {}", row(&window, 0).code)), "abc");
    }
}

#[test]
fn closing_the_window_asks_while_something_is_being_typed() {
    for text in ["45", "abc"] {
        let place = Place::new();
        let mut window = typing_a_rank(&place, text);
        close_window(&mut window);
        assert_eq!(window.state().dialog, Some(Dialog::Quit), "{text}");
    }
}

#[test]
fn undo_by_the_pointer_takes_back_what_was_just_typed() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "50");
    key(&mut window, Key::Enter);
    type_in(&mut window, "44");
    click_undo(&mut window);
    let ranks = |w: &Window| [0, 1].map(|at| row(w, at).measurement.as_ref().unwrap().rank);
    assert_eq!(ranks(&window)[0], Some(50), "the step before stays");
    assert_ne!(ranks(&window)[1], Some(44));
}

#[test]
fn deleting_the_row_that_is_typed_in_does_not_write_into_the_next_one() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "45");
    let next = row(&window, 1).clone();
    click_button(&mut window, "Xóa");
    assert_eq!(row(&window, 0), &next);
}

/// Neither does another row come into the place of a cell whose text is refused, nor is that text forgotten.
#[test]
fn rows_wait_for_a_cell_that_is_no_value() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "45");
    key(&mut window, Key::Enter);
    type_in(&mut window, "abc");
    let code = row(&window, 1).code.clone();
    let before = open_plan(&window).plan().clone();
    for button in ["Chuyển xuống", "Chuyển lên", "Nhân đôi", "Xóa", "Thêm"] {
        click_button(&mut window, button);
        assert_eq!(open_plan(&window).plan().indicators, before.indicators, "{button}");
        assert_eq!(field_value(&window, &format!("Hạng {code}")), "abc", "{button}");
        assert!(says(&window, "\"abc\" không phải là giá trị của ô này"), "{button}");
    }
    key(&mut window, Key::Escape);
    click_button(&mut window, "Chuyển xuống");
    assert_eq!(row(&window, 2).code, code);
}

#[test]
fn going_to_another_plan_takes_the_cell_along() {
    let place = Place::new();
    let mut window = place.run(&[place.path().to_str().unwrap(), "kon-tum-2030"]);
    in_room(&mut window, Room::Indicators);
    go_to(&mut window, "Hạng");
    type_in(&mut window, "45");
    window.state().sender().send(Command::Activate(1)).unwrap();
    window.run();
    assert_eq!(rank_of(window.state().tabs[0].open.plan()), Some(45));
}

#[test]
fn half_a_day_is_a_day_when_one_saves() {
    let place = Place::new();
    let mut window = place.run(&[]);
    let date = |plan: &Plan| plan.value(Record::Document, Field::Issued);
    let before = date(open_plan(&window).plan());
    press(&mut window, Action::Go(Room::Plan));
    fill(&mut window, "Ngày ban hành", "1/2/24");
    assert_eq!(date(open_plan(&window).plan()), before, "it may still become 1/2/2400");
    press(&mut window, Action::Save);
    let day = chrono::NaiveDate::from_ymd_opt(2024, 2, 1).map(Value::Date);
    assert_eq!(date(&saved(&place)), day);
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn a_field_that_is_no_value_is_told_by_saving_and_keeps_closing_asking() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    fill(&mut window, "Điểm 0–100", "abc");
    press(&mut window, Action::Go(Room::Overview));
    press(&mut window, Action::Save);
    assert!(says(&window, "trừ phần đang nhập") && says(&window, "Điểm 0–100 \"abc\""), "{:?}", words(&window));
    assert!(!says(&window, "Đã lưu vào"));
    assert_eq!(window.state().room, Room::Indicators, "it is shown where it stands");
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
    press(&mut window, Action::ClosePlan);
    assert!(matches!(window.state().dialog, Some(Dialog::Close { .. })));
    assert!(says(&window, "abc"));
    key(&mut window, Key::Escape);
    fill(&mut window, "Điểm 0–100", "44");
    press(&mut window, Action::Save);
    assert_eq!(score_of(&saved(&place)), Some(44.0));
}

#[test]
fn a_field_whose_value_somebody_else_wrote_holds_nothing() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    fill(&mut window, "Điểm 0–100", "abc");
    press(&mut window, Action::Go(Room::Overview));
    let edit = index_core::Edit::set(Record::Measurement(0), Field::Score, Value::Number(12.0));
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
    press(&mut window, Action::Save);
    assert_eq!(score_of(&saved(&place)), Some(12.0));
}

/// The text of the file in the JSON room, with something else in the place of the first rank.
pub fn editing_text(place: &Place, rank: &str) -> Window {
    let mut window = place.run(&[]);
    press(&mut window, Action::Go(Room::Json));
    let text = print(open_plan(&window).plan());
    click_button(&mut window, "Sửa văn bản");
    crate::json::write(&mut window, &text.replacen("\"rank\": 57,", &format!("\"rank\": {rank},"), 1));
    window
}

#[test]
fn sound_text_is_applied_before_it_is_saved() {
    let place = Place::new();
    let mut window = editing_text(&place, "45");
    press(&mut window, Action::Save);
    assert_eq!(rank_of(&saved(&place)), Some(45));
    assert!(shows(&window, "Hoàn tác: sửa tệp JSON") && says(&window, "Đã lưu vào"));
    assert!(!window.state().tabs[0].has_unsaved_work());
}

#[test]
fn broken_text_is_said_to_be_left_out() {
    let place = Place::new();
    let mut window = editing_text(&place, "\"năm bảy\"");
    press(&mut window, Action::Save);
    assert!(says(&window, "văn bản đang sửa ở trang JSON chưa nằm trong tệp"), "{:?}", words(&window));
    assert!(says(&window, "dòng "), "with its place");
    assert_eq!(rank_of(&saved(&place)), Some(57));
    press(&mut window, Action::ClosePlan);
    assert!(window.state().dialog.is_some());
}

#[test]
fn text_of_a_plan_that_moved_on_does_not_replace_it_unasked() {
    let place = Place::new();
    let mut window = editing_text(&place, "45");
    let edit = index_core::Edit::set(Record::Row(List::Indicators, 0), Field::Name, Value::Text("Khác".to_owned()));
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
    press(&mut window, Action::Save);
    assert!(says(&window, "văn bản đang sửa ở trang JSON chưa nằm trong tệp"), "{:?}", words(&window));
    assert_eq!(saved(&place).indicators[0].name.as_deref(), Some("Khác"));
    assert_eq!(rank_of(&saved(&place)), Some(57));
}

#[test]
fn letters_and_the_command_in_one_frame_go_together() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "4");
    window.event(Event::Text("5".to_owned()));
    let shortcut = Action::Save.shortcut();
    window.key_press_modifiers(Modifiers::COMMAND, shortcut.logical_key);
    window.run();
    assert_eq!(rank_of(&saved(&place)), Some(45));
}

/// A rank that cannot be keeps its field, saving tells of it, and Esc gives it up where the keyboard has been brought.
#[test]
fn a_rank_that_cannot_be_in_the_form_waits_and_is_brought_to_the_keyboard() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let before = rank_of(open_plan(&window).plan());
    fill(&mut window, "Hạng trong 63", "99");
    press(&mut window, Action::Go(Room::Plan));
    press(&mut window, Action::Save);
    assert!(says(&window, "99") && rank_of(&saved(&place)) == before, "{:?}", words(&window));
    assert_eq!(window.state().room, Room::Indicators);
    assert_eq!(field_value(&window, "Hạng trong 63"), "99");
    key(&mut window, Key::Escape);
    assert!(window.state().tab().is_some_and(|tab| !tab.panels.is_typing()), "given up");
    press(&mut window, Action::Save);
    assert_eq!(rank_of(&saved(&place)), before);
}
