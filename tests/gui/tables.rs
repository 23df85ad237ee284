//! The other tables: targets, tasks, deadlines, agencies.

use crate::support::{
    USUAL, Window, click, click_button, codes, fill, named, open_plan, press, shows, state_with, window_in,
    window_over, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;
use index_core::Status;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;

const FILTER: &str = "Lọc (không cần dấu)";

#[test]
fn all_forty_targets_of_resolution_57_are_there() {
    let mut window = window_in("can-tho-nq57", Room::Targets);
    window.get_by_label("40 dòng");
    fill(&mut window, FILTER, "nang suat nhan to");
    window.get_by_label("1 / 40 dòng");
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    for label in ["Phải đạt", "Đơn vị tính", "Đến năm", "Cơ quan chủ trì theo dõi"] {
        assert!(shows(&window, label), "{label}");
    }
}

#[test]
fn tasks_are_filtered_by_their_section() {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    window.get_by_label("61 dòng");
    let in_iv = open_plan(&window).plan().tasks.iter().filter(|t| t.section.as_deref() == Some("IV")).count();
    click_button(&mut window, "Mục");
    click_button(&mut window, "IV");
    window.get_by_label(&format!("{in_iv} / 61 dòng"));
    assert!(in_iv > 1 && in_iv < 61);
    let rows = named(&window, Role::Row);
    assert!(rows.iter().all(|row| row.len() > 20), "rows are read with the name of the task: {rows:?}");
    click_button(&mut window, "IV");
    click_button(&mut window, "Tất cả (Mục)");
    window.get_by_label("61 dòng");
}

#[test]
fn the_status_of_a_task_is_edited() {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    let second = named(&window, Role::Row)[1].clone();
    click(&mut window, Role::Row, &second);
    click(&mut window, Role::ComboBox, "Trạng thái");
    window.get_by_label("Hoàn thành").click();
    window.run();
    assert_eq!(open_plan(&window).plan().tasks[1].status, Status::Done);
    assert!(open_plan(&window).is_unsaved());
}

#[test]
fn a_deadline_ticked_off_for_the_year_is_done() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    window.get_by_label("1 dòng");
    let row = named(&window, Role::Row)[0].clone();
    assert!(row.contains("15/07/2025"), "{row}");
    click(&mut window, Role::Row, &row);
    window.get_by_label("Tình hình");
    window.get_by_label("15/07/2025: còn 26 ngày");
    click(&mut window, Role::CheckBox, "Đã xong cho năm: 2025");
    assert_eq!(open_plan(&window).plan().deadlines[0].done, [2025]);
    assert!(!shows(&window, "15/07/2025: còn 26 ngày"));
    click(&mut window, Role::CheckBox, "Đã xong cho năm: 2025");
    assert!(open_plan(&window).plan().deadlines[0].done.is_empty());
    assert!(!open_plan(&window).is_unsaved(), "as it was in the file");
}

#[test]
fn an_agency_lists_what_it_holds_and_leads_there() {
    let mut window = window_in("can-tho-2025", Room::Agencies);
    window.get_by_label("27 dòng");
    let first = named(&window, Role::Row)[0].clone();
    assert!(first.starts_with("Sở Khoa học và Công nghệ"));
    click(&mut window, Role::Row, &first);
    assert!(shows(&window, "Chủ trì nhiệm vụ"));
    click(&mut window, Role::Link, "6.2.4");
    assert_eq!(window.state().room, Room::Indicators);
    assert!(shows(&window, "Hạng trong 63"));
}

#[test]
fn a_column_can_be_left_out_and_brought_back() {
    let mut window = window_in("can-tho-nq57", Room::Targets);
    let heads = |w: &Window| named(w, Role::ColumnHeader);
    assert!(heads(&window).contains(&"Đã đạt".to_owned()));
    click_button(&mut window, "Cột");
    click(&mut window, Role::CheckBox, "Đã đạt");
    assert!(!heads(&window).contains(&"Đã đạt".to_owned()));
    click(&mut window, Role::CheckBox, "Đã đạt");
    assert!(heads(&window).contains(&"Đã đạt".to_owned()));
}

#[test]
fn the_rows_on_screen_are_copied_for_excel() {
    let mut window = window_in("can-tho-nq57", Room::Targets);
    fill(&mut window, FILTER, "kinh te so");
    let rows = codes(&window);
    window.get_by_role_and_label(Role::Button, "Chép bảng").click();
    let mut copied = None;
    for _ in 0..8 {
        window.step();
        let commands = &window.output().platform_output.commands;
        let text = commands.iter().find_map(|c| if let OutputCommand::CopyText(text) = c { Some(text) } else { None });
        copied = text.cloned().or(copied);
    }
    let copied = copied.unwrap();
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!(lines.len(), rows.len() + 1, "{copied}");
    assert!(lines[0].starts_with("Số\tChỉ tiêu\t"), "{copied}");
    assert!(rows.iter().zip(&lines[1..]).all(|(row, line)| line.split('\t').next() == Some(row)), "{copied}");
    window.get_by_role_and_label(Role::Status, &format!("Đã chép {} dòng; dán được vào Excel.", rows.len()));
}

/// A name as long as a book is a row like any other: neither the screen nor a screen reader is given all of it.
#[test]
fn an_endless_name_is_shown_by_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.json");
    let name = "một việc rất dài ".repeat(60_000);
    let tasks = format!(r#"[{{"no": "1", "name": "{name}"}}, {{"no": "2", "name": "ngắn"}}]"#);
    std::fs::write(&path, format!(r#"{{"format": "pii-plan", "version": 1, "tasks": {tasks}}}"#)).unwrap();
    let mut window = window_over(state_with(&[path.to_str().unwrap()], Settings::default()), USUAL);
    press(&mut window, Action::Go(Room::Tasks));
    let rows = named(&window, Role::Row);
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.chars().count() < 2_000));
    let shown = words(&window).into_iter().map(|text| text.chars().count()).max();
    assert!(shown < Some(5_000), "{shown:?}");
}

#[test]
fn published_results_say_their_year_and_how_much_is_known() {
    let window = window_in("can-tho-2025", Room::Results);
    let said = words(&window).into_iter().find(|text| text.starts_with("PII 2024 đã công bố: 63 tỉnh")).unwrap();
    assert!(
        said.contains(&format!("ở đây biết {}", open_plan(&window).context().reference.as_ref().unwrap().rows.len()))
    );
    let window = window_in("can-tho-2025", Room::Framework);
    assert!(words(&window).iter().any(|text| text.contains("Trọng số trong nhóm được coi là bằng nhau")));
}

#[test]
fn selecting_every_row_leaves_them_where_they_are() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    let top = |w: &Window| w.get_by_role_and_label(Role::Row, &first).rect().top();
    let before = top(&window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    assert!(shows(&window, "Bỏ chọn"), "the bar is there");
    assert_eq!(top(&window), before);
}
