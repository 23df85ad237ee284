//! The plan of the next year from the one that is shown, and the list of what a plan still lacks.

use crate::support::{
    USUAL, Window, click, click_button, fill, key, named, open_plan, press, shows, state_with, window_in, window_over,
    words,
};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;

const TITLE: &str = "Kế hoạch còn thiếu gì";

#[test]
fn next_year_begins_from_the_plan_that_is_shown() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    press(&mut window, Action::NextYear);
    assert!(shows(&window, "Bước 2/2"));
    let plan = open_plan(&window).plan();
    let (n_goals, n_indicators, n_tasks) = (plan.goals.len(), plan.indicators.len(), plan.tasks.len());
    let kept = format!("Mang sang: {n_goals} mục tiêu, {n_indicators} chỉ số, {n_tasks} nhiệm vụ, 1 thời hạn");
    assert!(shows(&window, &kept), "{kept}");
    assert!(words(&window).iter().any(|text| text.starts_with("Không mang sang: ") && text.contains("số liệu năm cũ")));
    assert!(words(&window).iter().any(|text| text.starts_with("• Số liệu chỉ số: ") && text.ends_with("năm 2025")));
    assert!(shows(&window, "Từ năm 2025, Cần Thơ gồm Cần Thơ, Sóc Trăng, Hậu Giang trước đây."));
    click_button(&mut window, "Tạo kế hoạch");
    let plan = open_plan(&window).plan();
    assert_eq!(window.state().tabs.len(), 2);
    assert_eq!((plan.baseline.year, plan.baseline.of), (Some(2025), Some(34)));
    assert_eq!((plan.document.province.as_str(), plan.document.issued), ("Cần Thơ", None));
    assert!(plan.indicators.iter().all(|row| row.measurement.is_none()));
    let leads = |tab: usize| {
        let rows = &window.state().tabs[tab].open.plan().indicators;
        rows.iter().map(|row| (row.code.clone(), row.lead.clone())).collect::<Vec<_>>()
    };
    assert_eq!(leads(1), leads(0), "who leads is carried over");
}

#[test]
fn names_that_the_framework_has_otherwise_later_are_listed_on_demand() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    press(&mut window, Action::NextYear);
    let line = "Khung chỉ số: PII 2024. Năm 2025 có 8 tên được nêu khác đi, theo các nguồn đã biết.";
    let is_listed = |window: &Window| words(window).iter().any(|text| text.contains("năm 2025: Tài chính vi mô/GRDP"));
    assert!(shows(&window, line) && !is_listed(&window), "{:?}", words(&window));
    click_button(&mut window, line);
    assert!(is_listed(&window), "{:?}", words(&window));
    fill(&mut window, "Năm hiện trạng", "2024");
    assert!(!words(&window).iter().any(|text| text.contains("được nêu khác đi")), "nothing is known of 2024");
}

#[test]
fn a_plan_that_is_being_written_is_led_on_from_step_to_step() {
    let mut window = window_in("can-tho-2025", Room::Overview);
    press(&mut window, Action::NextYear);
    click_button(&mut window, "Tạo kế hoạch");
    assert!(shows(&window, TITLE));
    assert!(words(&window).iter().any(|text| text.ends_with("chỉ số chưa có số liệu năm 2025")));
    click(&mut window, Role::Link, "Số liệu chỉ số");
    assert_eq!(window.state().room, Room::Indicators);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Indicators, 0)));
}

#[test]
fn without_an_open_plan_there_is_no_year_before() {
    let mut window = window_over(state_with(&[], Settings::default()), USUAL);
    press(&mut window, Action::New);
    assert!(shows(&window, "Muốn lập từ kế hoạch năm trước, mở kế hoạch đó trước."));
    let last_year =
        named(&window, Role::RadioButton).into_iter().find(|name| name.starts_with("Từ kế hoạch năm trước"));
    click(&mut window, Role::RadioButton, &last_year.unwrap());
    click_button(&mut window, "Tiếp");
    assert!(!words(&window).iter().any(|text| text.starts_with("Mang sang")));
}

#[test]
fn a_province_that_was_merged_goes_on_as_the_one_it_became() {
    let mut window = window_in("kon-tum-2030", Room::Overview);
    press(&mut window, Action::NextYear);
    assert!(shows(&window, "Từ năm 2025, Quảng Ngãi gồm Kon Tum, Quảng Ngãi trước đây."));
    fill(&mut window, "Tỉnh, thành phố", "Kon Tum");
    assert!(shows(&window, "Từ năm 2025, Kon Tum thuộc Quảng Ngãi: bảng xếp hạng không còn tên Kon Tum."));
}

#[test]
fn enter_goes_on_in_a_new_plan_and_takes_the_only_province_that_fits() {
    let mut window = window_over(state_with(&[], Settings::default()), USUAL);
    press(&mut window, Action::New);
    key(&mut window, Key::Enter);
    fill(&mut window, "Tỉnh, thành phố", "khanh h");
    key(&mut window, Key::Enter);
    let Some(Dialog::NewPlan(plan)) = &window.state().dialog else { panic!("no plan yet") };
    assert_eq!(plan.beginning.province, "Khánh Hòa");
    fill(&mut window, "Tên kế hoạch", "Kế hoạch 2026");
    key(&mut window, Key::Enter);
    assert_eq!(open_plan(&window).plan().document.title, "Kế hoạch 2026");
}
