//! Nothing is lost: crashes, versions before, files changed or open elsewhere, disks that refuse.

use crate::place::{Place, crash, until};
use crate::support::{
    USUAL, Window, click, click_button, fill, key, open_plan, press, shows, state_with, window_over, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{self, Settings};
use std::fs;
use std::path::Path;

const ROW: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

fn change(window: &mut Window, rank: &str) {
    press(window, Action::Go(Room::Indicators));
    click(window, Role::Row, ROW);
    fill(window, "Hạng trong 63", rank);
    assert!(open_plan(window).is_unsaved());
}

fn rank(window: &Window) -> Option<u32> {
    let row = open_plan(window).plan().indicators.iter().find(|row| row.code == "6.2.4").unwrap();
    row.measurement.as_ref().and_then(|m| m.rank)
}

fn says(window: &Window, part: &str) -> bool {
    words(window).iter().any(|text| text.contains(part))
}

/// The window goes to the back and comes to the front again.
fn come_back(window: &mut Window) {
    window.event(Event::WindowFocused(false));
    window.input_mut().focused = false;
    window.run();
    window.event(Event::WindowFocused(true));
    window.input_mut().focused = true;
    window.run();
}

/// The file with another title, as another program would write it.
fn write_theirs(path: &Path) {
    let theirs = fs::read_to_string(path).unwrap().replace("\"rank\": 57", "\"rank\": 31");
    fs::write(path, theirs).unwrap();
}

#[test]
fn unsaved_work_is_kept_and_offered_with_its_differences() {
    let place = Place::new();
    let before = fs::read(place.path()).unwrap();
    let mut window = place.run(&[]);
    assert_eq!(place.kept(), 0);
    change(&mut window, "45");
    until("a recovery file", || place.kept() == 1);
    crash(window);

    let mut window = place.run(&[]);
    assert!(shows(&window, "Khôi phục thay đổi chưa lưu?"));
    assert!(shows(&window, "6.2.4 · Hạng: 57 → 45"), "{:?}", words(&window));
    assert_eq!(rank(&window), Some(57), "nothing is brought back without an answer");
    click_button(&mut window, "Khôi phục");
    assert_eq!(rank(&window), Some(45));
    assert!(open_plan(&window).is_unsaved());
    assert_eq!(fs::read(place.path()).unwrap(), before, "the file is not written");
    assert_eq!(window.state().tabs.len(), 1);
    press(&mut window, Action::Undo);
    assert_eq!(rank(&window), Some(57), "one step");
    press(&mut window, Action::Redo);
    press(&mut window, Action::Save);
    until("no recovery file after saving", || place.kept() == 0);
}

#[test]
fn work_that_is_left_for_later_is_offered_again_and_deleted_work_is_not() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "45");
    crash(window);
    for answer in ["Để sau", "Xóa"] {
        let mut window = place.run(&[]);
        click_button(&mut window, answer);
        assert!(window.state().dialog.is_none());
        assert_eq!(rank(&window), Some(57));
        crash(window);
    }
    assert!(place.run(&[]).state().dialog.is_none());
    assert_eq!(place.kept(), 0);
}

#[test]
fn moves_and_samples_come_back_too() {
    let place = Place::new();
    let mut window = place.run(&["can-tho-2025"]);
    let edit = index_core::Edit::SetMove { code: "6.2.4".into(), to: index_core::Standing::Rank(30), assumed: None };
    window.state().sender().send(pii_planner::gui::model::command::Command::Edit(edit, None)).unwrap();
    window.run();
    crash(window);
    let mut window = place.run(&["kon-tum-2030"]);
    assert!(says(&window, "Mô phỏng: 1 thay đổi"));
    click_button(&mut window, "Khôi phục");
    assert_eq!(window.state().tabs.len(), 2);
    assert_eq!(open_plan(&window).draft().moves.len(), 1);
}

#[test]
fn a_file_that_changed_or_went_since_is_said() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "45");
    crash(window);
    write_theirs(place.path());
    let window = place.run(&[]);
    assert!(says(&window, "Tệp đã thay đổi từ lúc đó; các khác biệt ở trên"));
    assert!(!says(&window, "dưới đây"), "nothing stands below");
    crash(window);
    fs::remove_file(place.path()).unwrap();
    let mut window = place.run(&["kon-tum-2030"]);
    assert!(says(&window, "Không tìm thấy tệp gốc"));
    click_button(&mut window, "Khôi phục");
    assert_eq!(rank(&window), Some(45));
    press(&mut window, Action::Save);
    assert_eq!(plan_file::load(place.path()).unwrap().plan, **open_plan(&window).plan());
}

#[test]
fn undo_back_to_the_file_and_closing_without_saving_leave_nothing_to_recover() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "45");
    until("a recovery file", || place.kept() == 1);
    key(&mut window, Key::Escape);
    while open_plan(&window).next_undo().is_some() {
        press(&mut window, Action::Undo);
    }
    until("no recovery file after undo", || place.kept() == 0);
    change(&mut window, "44");
    until("a recovery file", || place.kept() == 1);
    press(&mut window, Action::ClosePlan);
    click_button(&mut window, "Đóng, không lưu");
    until("no recovery file after closing", || place.kept() == 0);
}

#[test]
fn broken_recovery_files_are_put_aside_and_said() {
    let place = Place::new();
    fs::create_dir(place.recovery()).unwrap();
    for (name, text) in [("1-1-0.1.json", "{"), ("1-1-0.2.json", "{\"format\": \"other\"}"), ("1-2-0.1.json", "")] {
        fs::write(place.recovery().join(name), text).unwrap();
    }
    let window = place.run(&[]);
    assert!(window.state().dialog.is_none());
    assert!(says(&window, "bản khôi phục không đọc được hết, giữ nguyên bản ở: "));
    assert_eq!(place.kept(), 0);
    assert_eq!(fs::read_to_string(place.recovery().join("1-1-0.1.json.bad")).unwrap(), "{");
}

#[test]
fn a_running_window_keeps_its_work_to_itself_and_its_plan_is_said_to_be_open() {
    let place = Place::new();
    let mut first = place.run(&[]);
    change(&mut first, "45");
    until("a recovery file", || place.kept() == 1);

    let mut second = place.run(&[]);
    assert!(shows(&second, "Kế hoạch đang mở ở cửa sổ khác"), "{:?}", second.state().dialog);
    let is_open = |w: &Window| w.state().tabs.iter().any(|t| t.path.is_some());
    assert!(!is_open(&second));
    click_button(&mut second, "Mở bản sao");
    assert!(!is_open(&second) && rank(&second) == Some(57));
    assert!(shows(&second, "Chưa lưu lần nào"));
    press(&mut second, Action::Save);
    assert!(matches!(second.state().dialog, Some(Dialog::SaveAs { .. })));
    drop(second);

    let mut third = place.run(&[]);
    click_button(&mut third, "Vẫn mở");
    assert!(is_open(&third));
    drop((first, third));
    let fourth = place.run(&[]);
    assert!(!shows(&fourth, "Kế hoạch đang mở ở cửa sổ khác") && is_open(&fourth));
}

/// A window with a change of its own over a file that another program changed.
fn window_with_both(place: &Place) -> Window {
    let mut window = place.run(&[]);
    change(&mut window, "45");
    write_theirs(place.path());
    window
}

#[test]
fn a_change_by_another_program_is_noticed_when_the_window_comes_back() {
    let place = Place::new();
    let mut window = window_with_both(&place);
    assert!(window.state().dialog.is_none());
    come_back(&mut window);
    let path = place.path().to_owned();
    let plan = window.state().tabs[0].id;
    assert_eq!(window.state().dialog, Some(Dialog::ChangedOutside { plan, path, is_saving: false }));
    click_button(&mut window, "Lấy bản trên đĩa");
    assert_eq!(rank(&window), Some(31));
    assert!(!open_plan(&window).is_unsaved());
    press(&mut window, Action::Undo);
    assert_eq!(rank(&window), Some(45), "undo brings mine back");
    assert!(open_plan(&window).is_unsaved());
    come_back(&mut window);
    assert!(window.state().dialog.is_none(), "asked once");
}

#[test]
fn mine_is_kept_and_theirs_becomes_the_backup() {
    let place = Place::new();
    let mut window = window_with_both(&place);
    let theirs = fs::read(place.path()).unwrap();
    come_back(&mut window);
    click_button(&mut window, "Giữ bản đang mở");
    assert_eq!(fs::read(place.path()).unwrap(), theirs, "nothing is written yet");
    press(&mut window, Action::Save);
    assert!(window.state().dialog.is_none());
    assert_eq!(plan_file::load(place.path()).unwrap().plan, **open_plan(&window).plan());
    assert_eq!(fs::read(place.path().with_extension("json.bak")).unwrap(), theirs);
}

#[test]
fn mine_without_a_change_is_unsaved_against_theirs() {
    let place = Place::new();
    let mut window = place.run(&[]);
    write_theirs(place.path());
    come_back(&mut window);
    click_button(&mut window, "Giữ bản đang mở");
    assert!(open_plan(&window).is_unsaved());
}

#[test]
fn saving_asks_too_and_both_can_be_seen() {
    let place = Place::new();
    let mut window = window_with_both(&place);
    let theirs = fs::read(place.path()).unwrap();
    press(&mut window, Action::Save);
    assert!(shows(&window, "Tệp đã bị thay đổi ở nơi khác"));
    click_button(&mut window, "Hủy");
    press(&mut window, Action::Save);
    click_button(&mut window, "Xem cả hai");
    assert_eq!(window.state().tabs.len(), 2);
    assert_eq!(rank(&window), Some(31));
    assert_eq!(fs::read(place.path()).unwrap(), theirs, "untouched");
    window.state().sender().send(pii_planner::gui::model::command::Command::Activate(0)).unwrap();
    window.run();
    press(&mut window, Action::Save);
    click_button(&mut window, "Giữ bản đang mở");
    assert!(window.state().dialog.is_none());
    assert_eq!(plan_file::load(place.path()).unwrap().plan, **open_plan(&window).plan());
}

#[test]
fn a_file_that_was_only_touched_is_no_change() {
    let place = Place::new();
    let mut window = place.run(&[]);
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(9);
    fs::File::options().append(true).open(place.path()).unwrap().set_modified(later).unwrap();
    come_back(&mut window);
    assert!(window.state().dialog.is_none());
}

#[test]
fn versions_before_are_listed_and_brought_back_as_one_step() {
    let place = Place::new();
    let mut window = place.run(&[]);
    press(&mut window, Action::Restore);
    assert!(says(&window, "Chưa có bản cũ nào"));
    key(&mut window, Key::Escape);
    for rank in ["45", "44", "43"] {
        change(&mut window, rank);
        press(&mut window, Action::Save);
    }
    press(&mut window, Action::Restore);
    for difference in ["6.2.4 · Hạng: 43 → 44", "6.2.4 · Hạng: 43 → 45", "6.2.4 · Hạng: 43 → 57"] {
        assert!(shows(&window, difference), "{difference}: {:?}", words(&window));
    }
    let is_version = |label: Option<String>| label.is_some_and(|l| l.starts_with("Lấy lại bản"));
    let buttons = window.query_all_by_role(Role::Button);
    buttons.filter(|b| is_version(b.accesskit_node().label())).nth(1).unwrap().click();
    window.run();
    assert_eq!(rank(&window), Some(45));
    assert!(open_plan(&window).is_unsaved());
    press(&mut window, Action::Undo);
    assert_eq!(rank(&window), Some(43));
}

/// Saves to where the disk refuses: the plan stays, and what to do is said.
fn refused(path: &Path, what: &str, hint: &str) {
    let place = Place::new();
    let mut window = place.run(&["can-tho-2025"]);
    change(&mut window, "45");
    press(&mut window, Action::SaveAs);
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(shows(&window, "Chưa lưu được; kế hoạch vẫn còn nguyên trong chương trình"), "{:?}", words(&window));
    assert!(says(&window, what) && says(&window, hint), "{:?}", words(&window));
    key(&mut window, Key::Escape);
    assert!(open_plan(&window).is_unsaved() && rank(&window) == Some(45));
}

#[test]
fn a_disk_that_refuses_is_explained_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tệp");
    fs::write(&file, "x").unwrap();
    refused(&folder.path().join("mất/plan.json"), "không có thư mục này", "Chọn một thư mục có sẵn");
    refused(&file.join("plan.json"), "là một tệp", "Chọn một thư mục có sẵn");
    // Nobody, not even the administrator, makes files there.
    #[cfg(target_os = "linux")]
    refused(Path::new("/sys/plan.json"), "", "Lưu thành tệp khác ở nơi được phép ghi");
}

#[test]
fn a_file_that_became_a_folder_or_lost_its_folder_is_explained_on_saving() {
    let place = Place::new();
    let mut window = place.run(&[]);
    change(&mut window, "45");
    fs::remove_file(place.path()).unwrap();
    fs::create_dir(place.path()).unwrap();
    press(&mut window, Action::Save);
    assert!(says(&window, "đây là thư mục"), "{:?}", words(&window));
    key(&mut window, Key::Escape);
    fs::remove_dir_all(place.path().parent().unwrap()).unwrap();
    press(&mut window, Action::Save);
    assert!(says(&window, "không có thư mục này"));
    assert!(says(&window, "Chưa có gì được ghi.") && !says(&window, "Tệp cũ vẫn còn nguyên"));
    assert!(open_plan(&window).is_unsaved() && rank(&window) == Some(45));
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = folder.path().join("nơi khác.json");
    click_button(&mut window, "Lưu thành tệp khác");
    fill(&mut window, "Đường dẫn tệp", elsewhere.to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(elsewhere.is_file() && !open_plan(&window).is_unsaved());
}

/// A file that another program deleted is not on the disk: what is open is all that is left of it.
#[test]
fn a_plan_whose_file_was_deleted_is_asked_about_before_it_is_closed() {
    let place = Place::new();
    let mut window = place.run(&[]);
    assert!(!open_plan(&window).is_unsaved());
    fs::remove_file(place.path()).unwrap();
    come_back(&mut window);
    assert!(says(&window, "không còn trên đĩa"), "{:?}", words(&window));
    assert!(open_plan(&window).is_unsaved());
    press(&mut window, Action::Differences);
    assert!(
        says(&window, "toàn bộ nội dung chưa được lưu") && !says(&window, "thay đổi chưa lưu"),
        "{:?}",
        words(&window)
    );
    click_button(&mut window, "Đóng");
    press(&mut window, Action::Save);
    assert!(place.path().is_file() && !open_plan(&window).is_unsaved());
    fs::remove_file(place.path()).unwrap();
    press(&mut window, Action::ClosePlan);
    assert!(matches!(window.state().dialog, Some(Dialog::Close { .. })), "also when nobody has looked since");
}

#[test]
fn a_picture_that_is_refused_does_not_offer_to_save_the_plan() {
    let place = Place::new();
    let mut window = place.run(&[]);
    press(&mut window, Action::SavePicture);
    fill(&mut window, "Đường dẫn tệp", place.path().parent().unwrap().join("không có/a.png").to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(says(&window, "không có thư mục này"), "{:?}", words(&window));
    assert!(!says(&window, "Lưu thành tệp khác"));
}

#[test]
fn bad_settings_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::write(&path, "{").unwrap();
    let settings = Settings::load_from(&path);
    let mut state = state_with(&["can-tho-2025"], settings);
    state.say_bad_settings();
    let window = window_over(state, USUAL);
    assert!(says(&window, "settings.json không đọc được nên đã dùng cài đặt mặc định"));
}
