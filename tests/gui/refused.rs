//! Disks and other windows that refuse: what is not kept, not removed, not read or not locked is said, as long as it is so.

use crate::place::{Place, crash, until};
use crate::support::{
    USUAL, Window, click_button, fill, open_plan, press, shows, state_with, wait_until, window_over, words,
};
use index_core::{Edit, Field, Record, Standing, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::widgets::chip::Tone;
use pii_planner::plan_file::Settings;
use std::fs;
use std::path::PathBuf;

const NOT_KEPT: &str = "Chưa giữ được phần chưa lưu phòng khi máy hay chương trình dừng đột ngột";
const NOT_REMOVED: &str = "Không xóa được bản khôi phục cũ";

fn says(window: &Window, part: &str) -> bool {
    words(window).iter().any(|text| text.contains(part))
}

fn change(window: &mut Window, title: &str) {
    let edit = Edit::set(Record::Document, Field::Title, Value::Text(title.to_owned()));
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
}

#[test]
fn work_that_cannot_be_kept_is_said_until_it_can() {
    let place = Place::new();
    let mut window = place.run(&[]);
    let aside = place.folder().join("aside");
    fs::rename(place.recovery(), &aside).unwrap();
    change(&mut window, "Một");
    wait_until(&mut window, |w| says(w, NOT_KEPT));
    assert!(says(&window, "không có thư mục này"), "{:?}", words(&window));
    for _ in 0..900 {
        window.step();
    }
    assert!(says(&window, NOT_KEPT), "it does not go by itself as a message does");
    fs::rename(&aside, place.recovery()).unwrap();
    wait_until(&mut window, |w| !says(w, NOT_KEPT));
    assert_eq!(place.kept(), 1);
}

#[test]
#[cfg_attr(windows, ignore = "there the folder of a run cannot go: the run holds a file in it")]
fn saving_is_offered_and_leaves_nothing_to_say() {
    let place = Place::new();
    let mut window = place.run(&[]);
    fs::remove_dir_all(place.recovery()).unwrap();
    change(&mut window, "Một");
    wait_until(&mut window, |w| says(w, NOT_KEPT));
    click_button(&mut window, "Lưu ngay");
    assert!(!open_plan(&window).is_unsaved());
    wait_until(&mut window, |w| !says(w, NOT_KEPT));
}

/// Where the program cannot keep anything, what is saved needs no keeping.
#[test]
fn a_start_that_can_keep_nothing_asks_to_save_only_what_is_unsaved() {
    let place = Place::new();
    let mut window = place.run(&[]);
    let file = place.folder().join("tệp");
    fs::write(&file, "x").unwrap();
    assert!(!window.state_mut().guard_in(&file));
    window.run();
    assert!(says(&window, NOT_KEPT) && !says(&window, "Lưu ngay"), "{:?}", words(&window));
    change(&mut window, "Một");
    assert!(says(&window, "Hãy lưu ngay") && says(&window, "là một tệp"), "{:?}", words(&window));
    press(&mut window, Action::Save);
    window.run();
    assert!(says(&window, NOT_KEPT) && !says(&window, "Lưu ngay"), "{:?}", words(&window));
}

/// A window with unsaved work, and the file that keeps it.
fn with_a_recovery_file(place: &Place) -> (Window, PathBuf) {
    let mut window = place.run(&[]);
    change(&mut window, "Một");
    until("a recovery file", || place.kept() == 1);
    let file = fs::read_dir(place.recovery()).unwrap().map(|e| e.unwrap().path());
    let file = file.into_iter().find(|p| p.extension().is_some_and(|e| e == "json")).unwrap();
    (window, file)
}

/// Nothing is done in the window when the folder goes; its work is no longer kept all the same.
#[test]
#[cfg_attr(windows, ignore = "there the folder of a run cannot go: the run holds a file in it")]
fn a_recovery_file_that_vanishes_is_noticed_and_written_again() {
    let place = Place::new();
    let (mut window, file) = with_a_recovery_file(&place);
    fs::remove_file(file).unwrap();
    until("a recovery file again", || place.kept() == 1);
    fs::remove_dir_all(place.recovery()).unwrap();
    wait_until(&mut window, |w| says(w, NOT_KEPT));
}

#[test]
fn a_run_that_can_keep_nothing_says_so_and_begins_when_it_can() {
    let place = Place::new();
    fs::write(place.recovery(), "a file in the place of the folder").unwrap();
    let mut state = state_with(&[place.path().to_str().unwrap()], Settings::default());
    assert!(!state.guard_in(&place.recovery()));
    let mut window = window_over(state, USUAL);
    assert!(says(&window, NOT_KEPT));
    fs::remove_file(place.recovery()).unwrap();
    for has_focus in [false, true] {
        window.input_mut().focused = has_focus;
        window.run();
    }
    assert!(!says(&window, NOT_KEPT));
    change(&mut window, "Một");
    until("a recovery file", || place.kept() == 1);
}

#[test]
fn a_recovery_file_that_cannot_be_removed_is_said() {
    let place = Place::new();
    let (mut window, file) = with_a_recovery_file(&place);
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    press(&mut window, Action::Save);
    wait_until(&mut window, |w| says(w, NOT_REMOVED));
    fs::remove_dir(&file).unwrap();
    wait_until(&mut window, |w| !says(w, NOT_REMOVED));
}

#[test]
fn a_plan_that_is_open_elsewhere_is_not_written_over() {
    let place = Place::new();
    let first = place.run(&[]);
    let before = fs::read(place.path()).unwrap();
    let mut second = place.run(&["kon-tum-2030"]);
    press(&mut second, Action::SaveAs);
    fill(&mut second, "Đường dẫn tệp", place.path().to_str().unwrap());
    click_button(&mut second, "Lưu");
    click_button(&mut second, "Ghi đè");
    assert_eq!(fs::read(place.path()).unwrap(), before);
    assert!(says(&second, "đang được mở trong một cửa sổ PII Planner khác"), "{:?}", words(&second));
    drop(first);
    click_button(&mut second, "Đóng");
    second.state().sender().send(Command::SaveTo { path: place.path().to_owned(), overwrite: true }).unwrap();
    second.run();
    assert_ne!(fs::read(place.path()).unwrap(), before);
    let third = place.run(&[]);
    assert!(shows(&third, "Kế hoạch đang mở ở cửa sổ khác"), "the lock is of the new file");
}

#[test]
fn a_new_file_is_locked_whatever_its_path() {
    let place = Place::new();
    let mut first = place.run(&["kon-tum-2030"]);
    let path = place.folder().join("plans/../plans/new.json");
    first.state().sender().send(Command::SaveTo { path, overwrite: false }).unwrap();
    first.run();
    let second = place.run(&[place.folder().join("plans/new.json").to_str().unwrap()]);
    assert!(matches!(second.state().dialog, Some(Dialog::OpenElsewhere { .. })));
}

#[test]
fn keeping_mine_over_a_file_that_cannot_be_read_says_so() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "Một");
    fs::write(place.path(), "{ hỏng").unwrap();
    for has_focus in [false, true] {
        window.input_mut().focused = has_focus;
        window.run();
    }
    click_button(&mut window, "Giữ bản đang mở");
    assert!(says(&window, "không đọc được tệp trên đĩa"), "{:?}", words(&window));
    assert!(open_plan(&window).is_unsaved());
    press(&mut window, Action::Save);
    assert!(window.state().dialog.is_none(), "asked once");
}

#[test]
fn work_whose_file_cannot_be_read_comes_back_with_that_said() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "Một");
    crash(window);
    fs::write(place.path(), "{ hỏng").unwrap();
    let mut window = place.run(&[]);
    for _ in 0..2 {
        if shows(&window, "Không mở được tệp") {
            click_button(&mut window, "Đóng");
        }
    }
    assert!(says(&window, "Không đọc được tệp gốc"), "{:?}", words(&window));
    assert!(!says(&window, "Không tìm thấy tệp gốc"));
    click_button(&mut window, "Khôi phục");
    assert_eq!(open_plan(&window).plan().document.title, "Một");
    assert!(says(&window, "không đọc được tệp trên đĩa"), "{:?}", words(&window));
}

#[test]
fn a_dialog_whose_change_is_refused_stays_open_with_the_reason() {
    let place = Place::new();
    let mut window = place.run(&[]);
    let answer = |window: &mut Window, code: &str| {
        press(window, Action::Shortcuts);
        let edit = Edit::SetMove { code: code.to_owned(), to: Standing::Rank(3), assumed: None };
        window.state().sender().send(Command::Answer(edit)).unwrap();
        window.run();
    };
    answer(&mut window, "không có");
    assert_eq!(window.state().dialog, Some(Dialog::Shortcuts));
    assert!(window.state().message.as_ref().is_some_and(|message| message.tone == Tone::Bad));
    answer(&mut window, "6.2.4");
    assert!(window.state().dialog.is_none());
}

/// Work that came back beside other work on its file has no file of its own, and still knows which one it is of.
#[test]
fn work_without_a_file_still_knows_its_origin_after_another_crash() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "Một");
    crash(window);
    let mut window = place.run(&[]);
    change(&mut window, "Hai");
    click_button(&mut window, "Khôi phục");
    assert!(window.state().tab().unwrap().path.is_none());
    crash(window);
    let texts = place.kept_texts();
    assert_eq!(texts.len(), 2);
    let path = serde_json::json!(place.path()).to_string();
    assert!(texts.iter().all(|text| text.contains(&path)), "{texts:?}");
}
