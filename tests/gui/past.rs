//! What differs from the file, in words, and the history one can jump in.

use crate::support::{Window, click, click_button, fill, key, named, open_plan, press, shows, window_in, words};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::report::TableKind;

const ROW: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

/// Three edits: a rank, a note, and a task deleted.
fn with_three_edits() -> Window {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    click(&mut window, Role::Row, ROW);
    fill(&mut window, "Hạng trong 63", "45");
    let ctx = window.ctx.clone();
    let note = index_core::Edit::set(
        index_core::Record::Document,
        index_core::Field::Province,
        index_core::Value::Text("Cần Thơ mới".to_owned()),
    );
    let delete = index_core::Edit::RemoveRows { list: index_core::List::Tasks, rows: vec![0] };
    for edit in [note, delete] {
        window.state_mut().handle(pii_planner::gui::model::command::Command::Edit(edit, None), &ctx);
    }
    window.run();
    window
}

#[test]
fn what_differs_from_the_file_is_listed_in_words_and_leads_to_its_row() {
    let mut window = with_three_edits();
    let count = window.state().tab().unwrap().changes.list().len();
    assert!(count >= 3);
    let bar = format!("{count} thay đổi chưa lưu");
    click(&mut window, Role::Button, &bar);
    assert!(matches!(window.state().dialog, Some(Dialog::Differences { .. })));
    let told = words(&window);
    assert!(told.contains(&"6.2.4 · Hạng: 57 → 45".to_owned()), "{told:?}");
    assert!(told.contains(&"Văn bản · Tỉnh, thành phố: Cần Thơ → Cần Thơ mới".to_owned()), "{told:?}");
    // Others are numbered 1 as well; nothing is said of them.
    let of_tasks: Vec<&String> = told.iter().filter(|word| word.to_lowercase().contains("nhiệm vụ ")).collect();
    let [gone] = of_tasks[..] else { panic!("{of_tasks:?}") };
    assert!(gone.starts_with("Xóa nhiệm vụ 1 “Quán triệt cán bộ,") && gone.ends_with("…” (mục II)"), "{gone}");
    press(&mut window, Action::Go(Room::WhatIf));
    key(&mut window, Key::Escape);
    press(&mut window, Action::Go(Room::WhatIf));
    press(&mut window, Action::Differences);
    assert!(!matches!(window.state().dialog, Some(Dialog::SaveScenario { .. })), "Ctrl+D is another thing");
    click(&mut window, Role::Link, "6.2.4 · Hạng: 57 → 45");
    assert!(window.state().dialog.is_none());
    assert_eq!(window.state().room, Room::Indicators);
    let row = open_plan(&window).plan().indicators.iter().position(|r| r.code == "6.2.4").unwrap();
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Indicators, row)));
    for _ in 0..3 {
        press(&mut window, Action::Undo);
    }
    assert!(shows(&window, "Kế hoạch mẫu"), "nothing differs any more");
}

#[test]
fn before_closing_and_leaving_the_changes_can_be_seen() {
    for action in [Action::ClosePlan, Action::Quit] {
        let mut window = with_three_edits();
        press(&mut window, action);
        click_button(&mut window, "Xem thay đổi");
        assert!(shows(&window, "6.2.4 · Hạng: 57 → 45"));
        assert!(shows(&window, "So với lúc mở kế hoạch"));
    }
}

#[test]
fn the_history_names_each_step_and_a_click_goes_there() {
    let mut window = with_three_edits();
    press(&mut window, Action::History);
    let steps = named(&window, Role::ListItem);
    assert_eq!(steps.len(), 4, "{steps:?}");
    assert_eq!(steps[..2], ["lúc mở kế hoạch", "sửa hạng 6.2.4: 57 → 45"]);
    assert!(steps[2].ends_with(": Cần Thơ → Cần Thơ mới"));
    let changed = open_plan(&window).plan().clone();
    click(&mut window, Role::ListItem, "sửa hạng 6.2.4: 57 → 45");
    assert_eq!(open_plan(&window).plan().document.province, "Cần Thơ");
    assert_eq!(named(&window, Role::ListItem), steps, "what was undone stays in the list");
    click(&mut window, Role::ListItem, "lúc mở kế hoạch");
    assert!(!open_plan(&window).is_unsaved());
    let last = steps[3].clone();
    click(&mut window, Role::ListItem, &last);
    assert_eq!(open_plan(&window).plan(), &changed);
    press(&mut window, Action::History);
    assert!(named(&window, Role::ListItem).is_empty());
}

#[test]
fn save_as_is_not_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ke-hoach.json");
    let mut window = with_three_edits();
    let ctx = window.ctx.clone();
    let save = pii_planner::gui::model::command::Command::SaveTo { path, overwrite: false };
    window.state_mut().handle(save, &ctx);
    press(&mut window, Action::Undo);
    assert!(open_plan(&window).is_unsaved());
    press(&mut window, Action::SaveAs);
    assert!(open_plan(&window).is_unsaved(), "Ctrl+Shift+S asks first");
    assert!(matches!(window.state().dialog, Some(Dialog::SaveAs { .. })));
}

/// Somebody sent back a file in which a rank and a lead are others; it is read, and stays as it is.
#[test]
fn another_file_is_compared_row_by_row_and_only_read() {
    let folder = tempfile::tempdir().unwrap();
    let sample = pii_planner::plan_file::samples().iter().find(|sample| sample.name == "can-tho-2025").unwrap();
    let theirs = sample.json.replace("\"rank\": 57,", "\"rank\": 41,");
    assert_ne!(theirs, sample.json);
    let (other, broken) = (folder.path().join("Bản của Sở.json"), folder.path().join("hỏng.json"));
    std::fs::write(&other, &theirs).unwrap();
    std::fs::write(&broken, "{\"format\": ").unwrap();
    let mut window = window_in("can-tho-2025", Room::Tasks);
    press(&mut window, Action::CompareFile);
    fill(&mut window, "Đường dẫn tệp", &broken.display().to_string());
    click_button(&mut window, "So sánh");
    assert!(words(&window).iter().any(|word| word.contains("hỏng.json")), "why it cannot be read");
    fill(&mut window, "Đường dẫn tệp", &other.display().to_string());
    key(&mut window, Key::Enter);
    let told = words(&window);
    let line = "6.2.4 · Hạng: 41 → 57";
    assert!(told.contains(&line.to_owned()), "from the other file to this plan: {told:?}");
    assert!(told.iter().any(|word| word.starts_with("Từ ") && word.ends_with("1 thay đổi.")), "{told:?}");
    click(&mut window, Role::Link, line);
    assert!(window.state().dialog.is_none());
    assert_eq!(window.state().room, Room::Indicators);
    assert_eq!(std::fs::read_to_string(&other).unwrap(), theirs);
    assert!(open_plan(&window).next_undo().is_none(), "nothing was changed");
    press(&mut window, Action::CompareFile);
    std::fs::write(&other, sample.json).unwrap();
    fill(&mut window, "Đường dẫn tệp", &other.display().to_string());
    key(&mut window, Key::Enter);
    assert!(shows(&window, "Hai kế hoạch giống nhau hoàn toàn."));
}

#[test]
fn every_step_says_when_it_was_done() {
    let window = with_three_edits();
    let (done, _) = open_plan(&window).history();
    assert!(done.len() >= 3);
    let today = chrono::Local::now().date_naive();
    for step in done {
        let day = step.at.unwrap().date();
        assert!((today - day).num_days().abs() <= 1, "{day}");
    }
}
