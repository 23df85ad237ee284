//! What is done with several rows of a table at once.

use crate::support::{Window, click_button, named, open_plan, press, shows};
use crate::table_edit::{indicators, row, shift};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use index_core::Status;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Selection;
use pii_planner::report::TableKind;

#[test]
fn the_lead_of_three_rows_is_set_at_once_and_undone_at_once() {
    let mut window = indicators();
    let before: Vec<_> = (0..4).map(|at| row(&window, at).lead.clone()).collect();
    shift(&mut window, Key::ArrowDown);
    shift(&mut window, Key::ArrowDown);
    assert!(shows(&window, "3 dòng đã chọn"));
    click_button(&mut window, "Đơn vị chủ trì…");
    click_button(&mut window, "Sở Công Thương");
    assert!((0..3).all(|at| row(&window, at).lead.as_deref() == Some("Sở Công Thương")));
    assert_eq!(row(&window, 3).lead, before[3]);
    click_button(&mut window, "Hoàn tác: 3 thay đổi cùng lúc");
    assert_eq!((0..4).map(|at| row(&window, at).lead.clone()).collect::<Vec<_>>(), before);
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn a_new_agency_and_a_status_are_set_for_all_rows_that_are_shown() {
    let mut window = indicators();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    assert!(shows(&window, "22 dòng đã chọn"));
    click_button(&mut window, "Đơn vị chủ trì…");
    crate::support::fill(&mut window, "Tên đơn vị (lọc hoặc ghi mới)", "Sở Mới");
    click_button(&mut window, "Dùng tên vừa ghi");
    assert!(open_plan(&window).plan().indicators.iter().all(|r| r.lead.as_deref() == Some("Sở Mới")));
    click_button(&mut window, "Trạng thái…");
    click_button(&mut window, "Hoàn thành");
    assert!(open_plan(&window).plan().indicators.iter().all(|r| r.status == Status::Done));
    click_button(&mut window, "Bỏ chọn");
    assert!(!shows(&window, "22 dòng đã chọn"));
}

#[test]
fn ctrl_and_shift_clicks_choose_rows_and_only_they_are_copied() {
    let mut window = indicators();
    let rows = named(&window, Role::Row);
    window.get_by_role_and_label(Role::Row, &rows[2]).click_modifiers(Modifiers::COMMAND);
    window.run();
    assert!(shows(&window, "2 dòng đã chọn"));
    window.get_by_role_and_label(Role::Row, &rows[4]).click_modifiers(Modifiers::SHIFT);
    window.run();
    assert!(shows(&window, "3 dòng đã chọn"));
    window.get_by_role_and_label(Role::Row, &rows[3]).click_modifiers(Modifiers::COMMAND);
    window.run();
    assert!(shows(&window, "2 dòng đã chọn"));
    window.event(Event::Copy);
    window.run();
    window.get_by_role_and_label(Role::Status, "Đã chép 2 dòng; dán được vào Excel.");
}

#[test]
fn the_ground_of_several_figures_is_set_at_once_and_rows_without_one_stay_without() {
    let mut window = indicators();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    let measured = |window: &Window| -> Vec<_> {
        let indicators = open_plan(window).plan().indicators.clone();
        indicators.into_iter().filter_map(|row| row.measurement).collect()
    };
    let before = measured(&window).len();
    click_button(&mut window, "Căn cứ…");
    click_button(&mut window, "đã công bố");
    click_button(&mut window, "Nguồn…");
    crate::support::fill(&mut window, "Nguồn", "Quyết định 123/QĐ-BKHCN");
    click_button(&mut window, "Ghi nguồn này");
    let after = measured(&window);
    assert_eq!(after.len(), before, "a ground without a figure is nothing");
    let is_set = |m: &index_core::Measurement| {
        m.basis == index_core::Basis::Published && m.source.as_deref() == Some("Quyết định 123/QĐ-BKHCN")
    };
    assert!(before > 0 && after.iter().all(is_set), "{after:?}");
}

/// The window of the indicators with three rows selected.
fn three_rows() -> (Window, Vec<String>) {
    let mut window = indicators();
    let codes = (0..3).map(|at| row(&window, at).code.clone()).collect();
    shift(&mut window, Key::ArrowDown);
    shift(&mut window, Key::ArrowDown);
    assert!(shows(&window, "3 dòng đã chọn"));
    (window, codes)
}

#[test]
fn rows_that_a_filter_hides_are_selected_no_more() {
    let (mut window, _) = three_rows();
    let hidden = row(&window, 0).clone();
    let other = row(&window, 5).code.clone();
    crate::support::fill(&mut window, "Lọc (không cần dấu)", &other);
    assert!(!shows(&window, "3 dòng đã chọn"));
    crate::support::fill(&mut window, "Lọc (không cần dấu)", "");
    window.run();
    assert!(!shows(&window, "3 dòng đã chọn"), "what was hidden is not selected again by itself");
    assert_eq!(*row(&window, 0), hidden);
}

#[test]
fn all_rows_that_are_selected_are_deleted_at_once() {
    let (mut window, codes) = three_rows();
    let (had, next) = (open_plan(&window).plan().indicators.len(), row(&window, 3).code.clone());
    click_button(&mut window, "Xóa");
    window.run();
    let left: Vec<String> = open_plan(&window).plan().indicators.iter().map(|row| row.code.clone()).collect();
    assert_eq!(left.len(), had - 3);
    assert!(codes.iter().all(|code| !left.contains(code)), "{codes:?}");
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Indicators, 0)));
    assert_eq!(left[0], next);
    press(&mut window, Action::Undo);
    assert_eq!(open_plan(&window).plan().indicators.len(), had, "as one step");
}
