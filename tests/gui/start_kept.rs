//! What a run leaves for the next one to show on the start page: unsaved work, and the list of plans.

use crate::start::file_of;
use crate::support::{USUAL, click_button, key, named, open_plan, press, state_with, window_over};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Key};
use index_core::{Edit, Field, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::state::{Kept, State};
use pii_planner::plan_file::Settings;
use std::path::Path;

/// Work that belongs to no card is found again after "later".
#[test]
fn unsaved_work_without_a_file_is_offered_again_on_the_start_page() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    assert!(state.guard_in(&recovery));
    let title = Value::Text("Kế hoạch sửa dở".to_owned());
    state.handle(Command::Edit(Edit::set(Record::Document, Field::Title, title), None), &Context::default());
    state.end_run();
    drop(state);
    let mut state = state_with(&[], Settings::default());
    assert!(state.guard_in(&recovery));
    state.offer_left_over();
    let mut window = window_over(state, USUAL);
    key(&mut window, Key::Escape);
    assert!(window.state().dialog.is_none());
    let offered = |window: &crate::support::Window| {
        named(window, Role::Button).into_iter().find(|name| name.starts_with("Khôi phục Cần Thơ 2025 chưa lưu (sửa "))
    };
    let button = offered(&window).unwrap();
    click_button(&mut window, &button);
    click_button(&mut window, "Khôi phục");
    assert_eq!(open_plan(&window).plan().document.title, "Kế hoạch sửa dở");
    press(&mut window, Action::Start);
    assert_eq!(offered(&window), None);
}

/// The list of plans is on the disk at once, and two windows do not take it from each other.
#[test]
fn what_was_opened_is_kept_at_once_and_beside_what_another_window_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.json");
    let paths = ["a", "b", "c"].map(|name| file_of(folder.path(), "kon-tum-2030", &format!("{name}.json")));
    let open = |state: &mut State, path: &Path| {
        state.handle(Command::OpenFile(path.to_owned()), &Context::default());
        state.keep_settings(Some(&file), Kept::Changes);
    };
    let [mut one, mut other] = [(); 2].map(|()| state_with(&[], Settings::default()));
    open(&mut one, &paths[0]);
    let kept = Settings::load_from(&file);
    assert_eq!((kept.recent, kept.open), (vec![paths[0].clone()], vec![paths[0].display().to_string()]));
    open(&mut other, &paths[1]);
    open(&mut one, &paths[2]);
    assert_eq!(Settings::load_from(&file).recent, [&paths[2], &paths[1], &paths[0]].map(Clone::clone));
    // What somebody takes off the list does not come back from the disk.
    one.settings.forget(&paths[1]);
    one.keep_settings(Some(&file), Kept::Changes);
    assert_eq!(Settings::load_from(&file).recent, [&paths[2], &paths[0]].map(Clone::clone));
    // A pinch is kept at the end.
    one.settings.zoom = 1.3;
    one.keep_settings(Some(&file), Kept::Changes);
    assert!((Settings::load_from(&file).zoom - 1.0).abs() < 1e-6);
    one.keep_settings(Some(&file), Kept::All);
    assert!((Settings::load_from(&file).zoom - 1.3).abs() < 1e-6);
}
