//! Opening, saving, closing, leaving: nothing is lost without a question.

use crate::support::{
    USUAL, Window, click, click_button, field_value, fill, open_plan, press, shortcut_event, shows, state_with, window,
    window_over,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{DroppedFile, DroppedFileHandle, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use index_core::{Edit, Field, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{self, Settings, samples};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A sample as a file of its own.
fn file_of(folder: &Path, sample: &str) -> PathBuf {
    let path = folder.join(format!("{sample}.json"));
    let sample = samples().iter().find(|s| s.name == sample).unwrap();
    std::fs::write(&path, sample.json).unwrap();
    path
}

/// A window over a file, with a change that is not saved.
fn window_with_changed_file(path: &Path) -> Window {
    let mut window = window_over(state_with(&[path.to_str().unwrap()], Settings::default()), USUAL);
    change(&mut window, "42");
    window
}

/// Changes the rank of 6.2.4.
fn change(window: &mut Window, rank: &str) {
    press(window, Action::Go(Room::Indicators));
    click(window, Role::Row, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    fill(window, "Hạng trong 63", rank);
    assert!(open_plan(window).is_unsaved());
}

#[test]
fn a_file_is_opened_by_its_typed_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "kon-tum-2030");
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Open);
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    click_button(&mut window, "Mở");
    assert!(window.state().dialog.is_none());
    assert_eq!(window.state().tabs.len(), 2);
    assert_eq!(window.state().tab().and_then(|t| t.path.clone()), Some(path.clone()));
    window.get_by_role_and_label(Role::Tab, "Kon Tum 2023");
    assert!(shows(&window, "Đã lưu"));
    assert_eq!(window.state().settings.recent, [path]);
}

/// The next start may be from another folder.
#[test]
fn a_plan_opened_by_a_relative_path_is_the_same_from_everywhere() {
    std::fs::create_dir_all("target").unwrap();
    let folder = tempfile::tempdir_in("target").unwrap();
    let path = file_of(folder.path(), "kon-tum-2030");
    let path = path.strip_prefix(std::env::current_dir().unwrap()).unwrap().to_owned();
    let window = window_over(state_with(&[path.to_str().unwrap()], Settings::default()), USUAL);
    let name = window.state().tab().and_then(pii_planner::gui::state::tab::PlanTab::name).unwrap();
    assert!(Path::new(&name).is_absolute() && Path::new(&name).ends_with(&path), "{name}");
}

#[test]
fn a_sample_is_opened_from_the_list() {
    let mut window = window("can-tho-2025");
    click_button(&mut window, "Mở kế hoạch từ tệp hoặc kế hoạch mẫu");
    click(&mut window, Role::Link, "Hưng Yên · 106/KH-UBND (2024): cải thiện PII");
    window.get_by_role_and_label(Role::Tab, "Hưng Yên 2024");
    assert_eq!(window.state().active, 1);
    click(&mut window, Role::Tab, "Cần Thơ 2025");
    assert_eq!(window.state().active, 0);
}

#[test]
fn a_file_that_cannot_be_read_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("hỏng.json");
    std::fs::write(&broken, "đây không phải JSON").unwrap();
    for path in [broken, folder.path().join("không có.json")] {
        let mut window = window("can-tho-2025");
        press(&mut window, Action::Open);
        fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
        click_button(&mut window, "Mở");
        let dialog = window.state().dialog.clone();
        let Some(Dialog::Trouble { what, hint, .. }) = dialog else { panic!("{dialog:?}") };
        assert!(shows(&window, "Không mở được tệp") && shows(&window, &what) && shows(&window, &hint));
        assert_eq!(window.state().tabs.len(), 1);
        click_button(&mut window, "Đóng");
        assert!(matches!(window.state().dialog, Some(Dialog::Open { .. })));
        click_button(&mut window, "Hủy");
        assert!(window.state().dialog.is_none());
    }
}

#[test]
fn a_sample_is_saved_as_a_file_that_holds_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bản mới.json");
    let mut window = window("can-tho-2025");
    change(&mut window, "45");
    press(&mut window, Action::Save);
    assert!(shows(&window, "Lưu thành tệp khác · Cần Thơ 2025"), "a sample has no file yet");
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    click_button(&mut window, "Lưu");
    let read = plan_file::load(&path).unwrap();
    assert_eq!(read.plan, **open_plan(&window).plan());
    assert!(!open_plan(&window).is_unsaved() && shows(&window, "Đã lưu"));
    window.get_by_role_and_label(Role::Status, &format!("Đã lưu vào {}", path.display()));

    change(&mut window, "44");
    press(&mut window, Action::Save);
    assert!(window.state().dialog.is_none(), "its own file is not asked about");
    assert_eq!(plan_file::load(&path).unwrap().plan, **open_plan(&window).plan());
}

#[test]
fn another_file_is_not_replaced_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let other = file_of(folder.path(), "kon-tum-2030");
    let before = std::fs::read(&other).unwrap();
    let mut window = window("can-tho-2025");
    press(&mut window, Action::SaveAs);
    fill(&mut window, "Đường dẫn tệp", other.to_str().unwrap());
    click_button(&mut window, "Lưu");
    let dialog = window.state().dialog.clone();
    let plan = window.state().tabs[0].id;
    assert_eq!(dialog, Some(Dialog::Overwrite { plan, path: other.clone() }));
    assert_eq!(std::fs::read(&other).unwrap(), before);
    click_button(&mut window, "Lưu thành tệp khác");
    assert!(matches!(window.state().dialog, Some(Dialog::SaveAs { .. })));
}

/// Enter in the dialog must not write over the file that is to stay as it is.
#[test]
fn saving_as_another_file_offers_a_name_that_no_file_has() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "kon-tum-2030");
    let before = std::fs::read(&path).unwrap();
    let mut window = window("can-tho-2025");
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::OpenFile(path.clone()), &ctx);
    window.run();
    let title = Edit::set(Record::Document, Field::Title, Value::Text("khác".into()));
    window.state_mut().handle(Command::Edit(title, None), &ctx);
    window.run();
    press(&mut window, Action::SaveAs);
    click_button(&mut window, "Lưu");
    let saved = open_plan(&window).plan().document.title.clone();
    let stem = path.file_stem().unwrap().to_string_lossy();
    let other = path.with_file_name(format!("{stem} (2).json"));
    assert_eq!((plan_file::load(&other).unwrap().plan.document.title, saved), ("khác".into(), "khác".into()));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_folder_that_is_not_there_is_explained_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("không có").join("kế hoạch.json");
    let mut window = window("can-tho-2025");
    change(&mut window, "45");
    press(&mut window, Action::SaveAs);
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    click_button(&mut window, "Lưu");
    assert!(shows(&window, "Chưa lưu được; kế hoạch vẫn còn nguyên trong chương trình"));
    assert!(open_plan(&window).is_unsaved());
}

#[test]
fn closing_unsaved_work_asks_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "can-tho-2025");
    let mut window = window_with_changed_file(&path);
    click_button(&mut window, "Đóng Cần Thơ 2025");
    assert!(shows(&window, "Còn thay đổi chưa lưu"));
    click_button(&mut window, "Ở lại");
    assert_eq!(window.state().tabs.len(), 1);
    press(&mut window, Action::ClosePlan);
    click_button(&mut window, "Đóng, không lưu");
    assert!(window.state().tabs.is_empty());
    assert!(window.state().is_at_start() && shows(&window, "Bắt đầu kế hoạch mới"));
}

#[test]
fn a_plan_that_is_as_it_was_closes_at_once() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::ClosePlan);
    assert!(window.state().tabs.is_empty() && window.state().dialog.is_none());
}

/// What the window asked of the system in the frames of one command.
fn asked(window: &mut Window) -> Vec<ViewportCommand> {
    let mut commands = Vec::new();
    for _ in 0..6 {
        window.step();
        let output = window.output().viewport_output.get(&ViewportId::ROOT).unwrap();
        commands.extend(output.commands.iter().cloned());
    }
    commands
}

fn quit(window: &mut Window) -> Vec<ViewportCommand> {
    window.event(shortcut_event(Action::Quit));
    asked(window)
}

#[test]
fn leaving_with_unsaved_work_asks_first() {
    let mut window = window("can-tho-2025");
    change(&mut window, "45");
    assert!(!quit(&mut window).contains(&ViewportCommand::Close));
    assert_eq!(window.state().dialog, Some(Dialog::Quit));
    click_button(&mut window, "Ở lại");
    assert!(window.state().dialog.is_none());
    quit(&mut window);
    window.get_by_role_and_label(Role::Button, "Thoát, không lưu").click();
    assert!(asked(&mut window).contains(&ViewportCommand::Close));
}

#[test]
fn leaving_saves_every_plan_and_asks_where_for_those_without_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "kon-tum-2030");
    let mut window = window_over(state_with(&["can-tho-2025", path.to_str().unwrap()], Settings::default()), USUAL);
    change(&mut window, "45");
    click(&mut window, Role::Tab, "Kon Tum 2023");
    press(&mut window, Action::Go(Room::Plan));
    fill(&mut window, "Số, ký hiệu", "1/KH-UBND");
    quit(&mut window);
    window.get_by_role_and_label(Role::Button, "Lưu tất cả rồi thoát").click();
    assert!(!asked(&mut window).contains(&ViewportCommand::Close), "one plan has no file yet");
    let new = folder.path().join("mới.json");
    fill(&mut window, "Đường dẫn tệp", new.to_str().unwrap());
    window.get_by_role_and_label(Role::Button, "Lưu").click();
    assert!(asked(&mut window).contains(&ViewportCommand::Close));
    assert_eq!(plan_file::load(&path).unwrap().plan.document.number.as_deref(), Some("1/KH-UBND"));
    assert!(new.is_file());
}

#[test]
fn giving_up_the_question_gives_up_the_leaving() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window("can-tho-2025");
    change(&mut window, "45");
    quit(&mut window);
    click_button(&mut window, "Lưu tất cả rồi thoát");
    click_button(&mut window, "Hủy");
    press(&mut window, Action::SaveAs);
    fill(&mut window, "Đường dẫn tệp", folder.path().join("a.json").to_str().unwrap());
    window.get_by_role_and_label(Role::Button, "Lưu").click();
    assert!(!asked(&mut window).contains(&ViewportCommand::Close));
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn closing_a_plan_can_save_it_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "can-tho-2025");
    let mut window = window_with_changed_file(&path);
    let plan = open_plan(&window).plan().clone();
    press(&mut window, Action::ClosePlan);
    click_button(&mut window, "Lưu rồi đóng");
    assert!(window.state().tabs.is_empty());
    assert_eq!(plan_file::load(&path).unwrap().plan, *plan);
}

#[test]
fn a_typed_path_is_still_there_after_a_trouble() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("không có.json");
    for action in [Action::Open, Action::SaveAs] {
        let path = if action == Action::Open { path.clone() } else { folder.path().join("không").join("a.json") };
        let mut window = window("can-tho-2025");
        press(&mut window, action);
        fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
        click_button(&mut window, if action == Action::Open { "Mở" } else { "Lưu" });
        click_button(&mut window, "Đóng");
        assert_eq!(field_value(&window, "Đường dẫn tệp"), path.to_str().unwrap());
    }
}

#[test]
fn leaving_without_changes_does_not_ask() {
    let mut window = window("can-tho-2025");
    assert!(quit(&mut window).contains(&ViewportCommand::Close));
}

#[test]
fn the_cross_of_the_window_asks_too() {
    let mut window = window("can-tho-2025");
    change(&mut window, "45");
    let viewport = window.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    window.step();
    let output = window.output().viewport_output.get(&ViewportId::ROOT).unwrap();
    assert!(output.commands.contains(&ViewportCommand::CancelClose));
    assert_eq!(window.state().dialog, Some(Dialog::Quit));
}

/// The system's dialog comes back late: it writes the plan it was opened for, and never a file it did not ask about.
#[test]
fn what_is_chosen_in_the_systems_dialog_is_written_to_by_the_plan_it_was_opened_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_over(state_with(&["can-tho-2025", "kon-tum-2030"], Settings::default()), USUAL);
    let plan = window.state().tabs[0].id;
    let send = |window: &mut Window, command| {
        window.state().sender().send(command).unwrap();
        window.run();
    };
    let save = |plan, chosen: PathBuf| Command::SaveChosen(chosen).of(plan);
    send(&mut window, Command::Activate(1));
    let chosen = folder.path().join("ke hoach");
    send(&mut window, save(plan, chosen));
    let written = std::fs::read_to_string(folder.path().join("ke hoach.json")).unwrap();
    assert!(written.contains("88/KH-UBND"), "the plan the dialog was opened for");
    assert!(window.state().tabs[1].path.is_none());
    // The dialog asked about "khac"; "khac.json" is another file.
    std::fs::write(folder.path().join("khac.json"), "{}").unwrap();
    send(&mut window, save(plan, folder.path().join("khac")));
    assert_eq!(std::fs::read_to_string(folder.path().join("khac.json")).unwrap(), "{}");
    assert!(matches!(window.state().dialog, Some(Dialog::Overwrite { .. })));
    send(&mut window, save(999, folder.path().join("nobody")));
    assert!(!folder.path().join("nobody.json").exists());
}

/// A file that is let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(window: &mut Window, paths: &[&Path]) {
    let dropped = paths.iter().map(|path| Arc::new(Dropped(path.to_path_buf())) as DroppedFileHandle);
    window.input_mut().dropped_files.extend(dropped);
    window.run();
}

#[test]
fn files_that_are_dropped_on_the_window_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (file_of(folder.path(), "kon-tum-2030"), file_of(folder.path(), "hung-yen-2024"));
    let table = folder.path().join("bảng.xlsx");
    std::fs::write(&table, b"PK\x03\x04\xff\xfe").unwrap();
    let mut window = window("can-tho-2025");
    change(&mut window, "45");
    drop_on(&mut window, &[&first, &second]);
    let open = |window: &Window| window.state().tab().and_then(|tab| tab.path.clone());
    assert_eq!((window.state().tabs.len(), open(&window)), (3, Some(second)));
    drop_on(&mut window, &[&first]);
    assert_eq!((window.state().tabs.len(), open(&window)), (3, Some(first.clone())), "a plan is open once");
    drop_on(&mut window, &[&table]);
    assert!(shows(&window, "Không mở được tệp"), "{:?}", crate::support::words(&window));
    click_button(&mut window, "Đóng");
    assert_eq!((window.state().tabs.len(), open(&window)), (3, Some(first)));
    window.state().sender().send(Command::Activate(0)).unwrap();
    window.run();
    assert!(open_plan(&window).is_unsaved(), "what was not saved is still there");
}
