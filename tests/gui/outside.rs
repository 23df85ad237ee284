//! Other programs at the files of open plans, noticed while the window stays in front.

use crate::place::Place;
use crate::support::{Window, click_button, field_value, fill, key, named, open_plan, press, wait_until, words};
use crate::table_edit::{go_to, type_in};
use crate::unsettled::{form_of_first, open, typing_a_rank};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{FileStamp, SeenFile};
use std::fs;
use std::path::PathBuf;

/// What the thread would say of the file now.
fn seen(window: &Window, place: &Place) -> SeenFile {
    let was = window.state().tabs[0].stamp.clone().unwrap();
    SeenFile { path: place.path().to_owned(), was, now: FileStamp::of(place.path()) }
}

fn notice(window: &mut Window, seen: &SeenFile) {
    window.state_mut().notice(seen);
    window.run();
}

fn is_asked(window: &Window) -> bool {
    matches!(window.state().dialog, Some(Dialog::ChangedOutside { is_saving: false, .. }))
}

fn write(place: &Place, rank: &str) {
    let theirs = fs::read_to_string(place.path()).unwrap().replace("\"rank\": 57", rank);
    fs::write(place.path(), theirs).unwrap();
}

#[test]
fn a_change_is_asked_about_while_the_window_stays_in_front() {
    let place = Place::new();
    let mut window = place.run(&[]);
    let ctx = window.ctx.clone();
    window.state_mut().watch_files(&ctx);
    window.run();
    write(&place, "\"rank\": 31");
    wait_until(&mut window, is_asked);
    window.run();
    click_button(&mut window, "Lấy bản trên đĩa");
    fs::remove_file(place.path()).unwrap();
    wait_until(&mut window, |window| open_plan(window).is_unsaved());
    window.run();
    assert!(words(&window).iter().any(|text| text.contains("không còn trên đĩa")), "{:?}", words(&window));
    assert!(window.state().dialog.is_none());
}

#[test]
fn a_change_is_asked_about_once_and_the_next_one_again() {
    let place = Place::new();
    let mut window = place.run(&[]);
    write(&place, "\"rank\": 31");
    let first = seen(&window, &place);
    notice(&mut window, &first);
    assert!(is_asked(&window));
    click_button(&mut window, "Hủy");
    notice(&mut window, &first);
    assert!(window.state().dialog.is_none(), "the same change");
    fs::write(place.path(), "{}").unwrap();
    let second = seen(&window, &place);
    notice(&mut window, &second);
    assert!(is_asked(&window));
    click_button(&mut window, "Giữ bản đang mở");
    notice(&mut window, &second);
    assert!(window.state().dialog.is_none(), "the file is known by now");
}

/// What was seen while another dialog was open is asked about only if it still holds afterwards.
#[test]
fn a_question_that_an_answer_has_settled_is_not_asked() {
    let place = Place::new();
    let mut window = place.run(&[]);
    write(&place, "\"rank\": 31");
    let seen = seen(&window, &place);
    press(&mut window, Action::SaveAs);
    notice(&mut window, &seen);
    assert!(matches!(window.state().dialog, Some(Dialog::SaveAs { .. })));
    let elsewhere = place.folder().join("plans/nơi khác.json");
    fill(&mut window, "Đường dẫn tệp", elsewhere.to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(elsewhere.is_file() && window.state().dialog.is_none(), "{:?}", window.state().dialog);
}

/// The keys that follow would be for the question, and so would what is typed into the next cell.
#[test]
fn a_question_waits_until_the_typing_is_finished() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "45");
    write(&place, "\"rank\": 31");
    let in_cell = seen(&window, &place);
    notice(&mut window, &in_cell);
    rest(&mut window);
    assert!(!is_asked(&window), "a cell is open");
    key(&mut window, Key::Enter);
    assert!(!is_asked(&window), "the next cell may follow");
    type_in(&mut window, "4");
    rest(&mut window);
    assert!(!is_asked(&window), "the next cell is open");
    key(&mut window, Key::Enter);
    rest(&mut window);
    assert!(is_asked(&window));
}

#[test]
fn a_question_waits_while_a_field_or_a_list_is_open_and_saving_asks_at_once() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let field = "Hạng trong 63";
    fill(&mut window, field, "45");
    write(&place, "\"rank\": 31");
    let in_field = seen(&window, &place);
    notice(&mut window, &in_field);
    rest(&mut window);
    assert!(!is_asked(&window), "a field is open");
    press(&mut window, Action::Save);
    let asked = &window.state().dialog;
    assert!(matches!(asked, Some(Dialog::ChangedOutside { is_saving: true, .. })), "{asked:?}");
    let place = Place::new();
    let mut window = open(&place, Room::Indicators);
    go_to(&mut window, "Trạng thái");
    key(&mut window, Key::Enter);
    write(&place, "\"rank\": 31");
    let in_list = seen(&window, &place);
    notice(&mut window, &in_list);
    rest(&mut window);
    assert!(!is_asked(&window), "a list is open");
    key(&mut window, Key::Escape);
    rest(&mut window);
    assert!(is_asked(&window));
}

/// Draws the frames of a pause.
fn rest(window: &mut Window) {
    for _ in 0..12 {
        window.step();
    }
    window.run();
}

/// A file that Excel has open has not changed: a save is refused in plain words, and works once the file is closed.
#[cfg(windows)]
#[test]
fn a_file_that_another_program_holds_is_told_on_saving() {
    use index_core::{Edit, Field, FieldChange, Record, Value};
    use pii_planner::gui::model::command::Command;
    use std::os::windows::fs::OpenOptionsExt;
    let place = Place::new();
    let mut window = place.run(&[]);
    let value = Value::Text("Kế hoạch khác".to_owned());
    let edit = Edit::Set(vec![FieldChange { record: Record::Document, field: Field::Title, value }]);
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
    for others_may_read in [0, 1] {
        let held = fs::File::options().read(true).write(true).share_mode(others_may_read).open(place.path()).unwrap();
        press(&mut window, Action::Save);
        let told = |part: &str| words(&window).iter().any(|text| text.contains(part));
        assert!(told("một chương trình khác giữ") && told("Đóng tệp ở chương trình kia"), "{:?}", words(&window));
        drop(held);
        crate::support::key(&mut window, eframe::egui::Key::Escape);
        assert!(open_plan(&window).is_unsaved());
    }
    press(&mut window, Action::Save);
    assert!(!open_plan(&window).is_unsaved());
    assert!(fs::read_to_string(place.path()).unwrap().contains("Kế hoạch khác"));
}

/// Each tab says which version it shows, and the other one is saved beside the file.
#[test]
fn both_versions_are_named_and_a_copy_is_saved_beside_the_file() {
    let place = Place::new();
    let mut window = open(&place, Room::Indicators);
    go_to(&mut window, "Hạng");
    type_in(&mut window, "45");
    key(&mut window, Key::Enter);
    write(&place, "\"rank\": 31");
    press(&mut window, Action::Save);
    let told = words(&window);
    assert!(told.iter().any(|text| text.starts_with("Lấy bản trên đĩa sẽ đổi ")), "{told:?}");
    assert!(told.iter().any(|text| text.contains("45 → 31")), "what they have in place of mine: {told:?}");
    click_button(&mut window, "Xem cả hai");
    let tabs = |window: &Window| named(window, Role::Tab);
    let is_named = |window: &Window, wanted: &str| tabs(window).iter().any(|tab| tab.contains(wanted));
    assert!(
        is_named(&window, "(trên đĩa, lưu lúc ") && is_named(&window, "(của bạn, chưa lưu)"),
        "{:?}",
        tabs(&window)
    );
    press(&mut window, Action::Save);
    let offered = PathBuf::from(field_value(&window, "Đường dẫn tệp"));
    assert_eq!(offered.parent(), place.path().parent());
    assert!(!offered.exists());
    key(&mut window, Key::Enter);
    assert!(offered.exists());
    assert!(!is_named(&window, "trên đĩa") && !is_named(&window, "của bạn"), "{:?}", tabs(&window));
}
