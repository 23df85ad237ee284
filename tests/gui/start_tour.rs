//! The tour: it ticks itself as things are done on the sample, and never touches another plan.

use crate::support::{
    USUAL, Window, click, click_button, fill, key, named, open_plan, press, shows, state_with, window_over, words,
};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use index_core::{Edit, Standing};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::presenting::PresentStep;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::model::tour::TourStep;
use pii_planner::plan_file::Settings;
use strum::VariantArray;

fn start() -> Window {
    let mut window = window_over(state_with(&[], Settings::default()), USUAL);
    click_button(&mut window, "Bắt đầu");
    window
}

/// The step that is to be done now.
fn step(window: &Window) -> Option<TourStep> {
    window.state().tour.as_ref().unwrap().step()
}

fn send(window: &mut Window, command: Command) {
    window.state().sender().send(command).unwrap();
    window.run();
}

/// Clicks the first row of the table.
fn click_first_row(window: &mut Window) {
    let first = named(window, Role::Row)[0].clone();
    click(window, Role::Row, &first);
}

fn moved(rank: u32) -> Command {
    Command::Edit(Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(rank), assumed: None }, None)
}

#[test]
fn each_step_ticks_itself_when_it_is_done() {
    let mut window = start();
    assert_eq!(step(&window), Some(TourStep::Open));
    assert!(shows(&window, "Hướng dẫn 1/7") && shows(&window, "đã xong 0 trên 7 bước"));
    click_button(&mut window, "Mở bản mẫu");
    assert_eq!(step(&window), Some(TourStep::Row));
    click_button(&mut window, "Đến trang Chỉ số");
    assert_eq!((step(&window), window.state().room), (Some(TourStep::Row), Room::Indicators));
    click_first_row(&mut window);
    assert_eq!(step(&window), Some(TourStep::Slider));
    click_button(&mut window, "Đến trang Mô phỏng");
    send(&mut window, moved(30));
    assert_eq!(step(&window), Some(TourStep::Why));
    let subject = index_core::Subject::Score(index_core::Side::Scenario);
    send(&mut window, Command::Explain(subject));
    key(&mut window, Key::Escape);
    assert_eq!(step(&window), Some(TourStep::Keep));
    press(&mut window, Action::SaveScenario);
    fill(&mut window, "Tên kịch bản", "Thử");
    click_button(&mut window, "Lưu vào kế hoạch");
    assert_eq!(step(&window), Some(TourStep::Present), "{:?}", words(&window));
    press(&mut window, Action::Present);
    send(&mut window, Command::Present(PresentStep::Leave));
    assert_eq!(step(&window), Some(TourStep::Home));
    press(&mut window, Action::Start);
    assert_eq!(step(&window), None);
    assert!(shows(&window, "đã xong 7 trên 7 bước"));
    click_button(&mut window, "Đóng bản mẫu");
    assert!(window.state().tour.is_none() && window.state().tabs.is_empty(), "what was tried is nobody's work");
    assert!(window.state().dialog.is_none());
}

#[test]
fn it_goes_on_a_sample_without_other_work_and_leaves_plans_alone() {
    let mut window = window_over(state_with(&["can-tho-2025", "kon-tum-2030"], Settings::default()), USUAL);
    send(&mut window, moved(30));
    press(&mut window, Action::Tour);
    assert_eq!(step(&window), Some(TourStep::Open), "the sample has work in it");
    click_button(&mut window, "Mở bản mẫu");
    assert_eq!(window.state().tabs.len(), 3, "another one is opened beside it");
    assert!(open_plan(&window).draft().moves.is_empty());
    send(&mut window, Command::Activate(0));
    press(&mut window, Action::Go(Room::Indicators));
    click_first_row(&mut window);
    assert_eq!(step(&window), Some(TourStep::Row), "what is done elsewhere is not of the tour");
    click_button(&mut window, "Về bản mẫu");
    assert_eq!(window.state().active, 2);
    click_button(&mut window, "Thoát hướng dẫn");
    assert!(window.state().tour.is_none());
    assert_eq!(window.state().tabs.len(), 3, "nothing is closed");
    assert_eq!(window.state().tabs[0].open.draft().moves.len(), 1);
}

#[test]
fn a_sample_that_was_saved_as_a_file_is_not_closed_with_the_tour() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = start();
    click_button(&mut window, "Mở bản mẫu");
    let path = folder.path().join("giữ lại.json");
    send(&mut window, Command::SaveTo { path: path.clone(), overwrite: false });
    for step in TourStep::VARIANTS {
        window.state_mut().tour.as_mut().unwrap().tick(*step);
    }
    window.run();
    click_button(&mut window, "Đóng bản mẫu");
    assert_eq!(window.state().tabs.len(), 1);
    assert_eq!(window.state().tabs[0].path, Some(path));
}

#[test]
fn the_sample_may_be_closed_on_the_way() {
    let mut window = start();
    click_button(&mut window, "Cần Thơ · 88/KH-UBND (2025)");
    assert_eq!(step(&window), Some(TourStep::Row), "it is the sample, however it was opened");
    press(&mut window, Action::ClosePlan);
    assert!(window.state().is_at_start());
    click_button(&mut window, "Về bản mẫu");
    assert_eq!(window.state().tab().unwrap().sample, Some("can-tho-2025"));
    assert_eq!(step(&window), Some(TourStep::Row));
}
