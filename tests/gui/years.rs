//! The province over the years: several plans beside each other, read and never changed.

use crate::support::{USUAL, Window, click, press, shows, state_with, wait_until, window_over, words};
use eframe::egui::accesskit::Role;
use index_core::{Edit, ResultCorrection};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{Settings, samples};

fn says(window: &Window, part: &str) -> bool {
    words(window).iter().any(|text| text.contains(part))
}

#[test]
fn the_years_of_a_province_are_shown_from_the_overview_with_what_cannot_be_compared() {
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), [1280.0, 1700.0]);
    assert!(shows(&window, "Qua các năm"), "{:?}", words(&window));
    click(&mut window, Role::Link, "Xem đầy đủ các năm");
    assert_eq!(window.state().room, Room::Years);
    for point in ["2023: 5/63", "2024: 7/63", "2023: 49,66", "2024: 46,01"] {
        assert!(words(&window).iter().any(|text| text == point), "{point}: {:?}", words(&window));
    }
    assert!(!says(&window, "xếp hạng 34"), "nothing is known of 2025");
    assert!(says(&window, "Chỉ có một kế hoạch của địa phương này"));
    let stated =
        ResultCorrection { province: "Cần Thơ".into(), year: Some(2025), rank: Some(9), ..Default::default() };
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Edit(Edit::CorrectResult(stated), None), &ctx);
    window.run();
    assert!(words(&window).iter().any(|text| text == "2025: ≈ 9/34"), "assumed: {:?}", words(&window));
    assert!(says(&window, "Năm 2024 xếp hạng 63 địa phương, năm 2025 xếp hạng 34"), "{:?}", words(&window));
    assert!(says(&window, "địa phương đã sáp nhập với nơi khác"));
}

#[test]
fn plans_that_are_open_or_were_open_before_stand_beside_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let sample = |name: &str| samples().iter().find(|sample| sample.name == name).unwrap().json;
    let before = file("can-tho-2024.json", sample("can-tho-2024"));
    let other = file("hung-yen.json", sample("hung-yen-2024"));
    let damaged = file("hong.json", "{ \"format\": ");
    let settings = Settings { recent: vec![before.clone(), other, damaged], ..Settings::default() };
    let mut window = window_over(state_with(&["can-tho-2025", "can-tho-nq57"], settings), USUAL);
    press(&mut window, Action::Go(Room::Years));
    wait_until(&mut window, |window| says(window, "Các kế hoạch đã xem") && !says(window, "Đang xem các tệp"));
    let plans = words(&window).into_iter().find(|text| text.starts_with("Các kế hoạch đã xem")).unwrap();
    assert!(["88/KH-UBND", "37/KH-UBND", "116/KH-UBND"].iter().all(|number| plans.contains(number)), "{plans}");
    assert!(!plans.contains("106/KH-UBND"), "another province: {plans}");
    assert!(says(&window, "Không đọc được tệp hong.json"), "{:?}", words(&window));
    assert!(window.state().tabs.iter().all(|tab| !tab.open.is_unsaved()));
    assert_eq!(std::fs::read_to_string(before).unwrap(), sample("can-tho-2024"), "it is only read");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3, "nothing is written beside it");
    assert!(shows(&window, "0/46") && shows(&window, "0/61"), "the tasks of each plan: {:?}", words(&window));
}
