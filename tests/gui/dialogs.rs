//! A dialog is about one plan: whatever is shown when it is answered, that plan is written, and no other.

use crate::place::Place;
use crate::support::{USUAL, Window, click_button, fill, key, mouse_button, press, shows, state_with, window_over};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Edit, Standing};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::{Command, SafetyRequest};
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{Settings, load};

/// Two plans, the first of them shown.
fn two() -> Window {
    window_over(state_with(&["can-tho-2025", "kon-tum-2030"], Settings::default()), USUAL)
}

fn send(window: &mut Window, command: Command) {
    window.state().sender().send(command).unwrap();
    window.run();
}

/// Shows the first plan and does something with it.
fn first(window: &mut Window, action: Action) {
    send(window, Command::Activate(0));
    press(window, action);
}

/// Goes to the other plan while a dialog is open, answers the dialog, and gives whether the other plan is as before.
fn answered(window: &mut Window, answer: &str) {
    let other = window.state().tabs[1].open.plan().clone();
    let draft = window.state().tabs[1].open.draft().clone();
    send(window, Command::Activate(1));
    click_button(window, answer);
    let tab = &window.state().tabs[1];
    assert_eq!((tab.open.plan(), tab.open.draft()), (&other, &draft), "{answer}: the other plan is untouched");
    assert!(tab.path.is_none(), "{answer}");
}

#[test]
fn a_dialog_keeps_its_plan_in_view() {
    let mut window = two();
    first(&mut window, Action::SaveAs);
    send(&mut window, Command::Activate(1));
    assert_eq!(window.state().active, 0);
    assert!(shows(&window, "Lưu thành tệp khác · Cần Thơ 2025"));
}

#[test]
fn saving_and_replacing_write_the_plan_they_were_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, "{}").unwrap();
    let mut window = two();
    first(&mut window, Action::SaveAs);
    fill(&mut window, "Đường dẫn tệp", path.to_str().unwrap());
    answered(&mut window, "Lưu");
    answered(&mut window, "Ghi đè");
    assert_eq!(load(&path).unwrap().plan, **window.state().tabs[0].open.plan());
    assert_eq!(window.state().tabs[0].path.as_deref(), Some(path.as_path()));
}

/// The answer and the change of the plan come in the same frame.
#[test]
fn an_answer_that_comes_with_a_change_of_the_plan_is_for_the_plan_it_was_asked_for() {
    let mut window = two();
    first(&mut window, Action::Go(Room::WhatIf));
    let edit = Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(30), assumed: None };
    send(&mut window, Command::Edit(edit, None));
    press(&mut window, Action::SaveScenario);
    fill(&mut window, "Tên kịch bản", "Riêng");
    window.get_by_label("Lưu vào kế hoạch").click();
    window.state().sender().send(Command::Activate(1)).unwrap();
    window.run();
    let has = |at: usize| window.state().tabs[at].open.plan().scenario("Riêng").is_some();
    assert_eq!((has(0), has(1)), (true, false));
}

#[test]
fn a_version_is_brought_back_into_its_own_plan() {
    let place = Place::new();
    let path = place.path().to_str().unwrap();
    let mut window = place.run(&[path, "kon-tum-2030"]);
    send(&mut window, Command::Activate(0));
    for name in ["một", "hai"] {
        let value = index_core::Value::Text(name.into());
        let edit = Edit::set(index_core::Record::Document, index_core::Field::Title, value);
        send(&mut window, Command::Edit(edit, None));
        press(&mut window, Action::Save);
    }
    first(&mut window, Action::Restore);
    let other = window.state().tabs[1].open.plan().clone();
    send(&mut window, Command::Activate(1));
    assert_eq!(window.state().active, 0, "the versions are of this plan");
    send(&mut window, Command::Safety(SafetyRequest::Restore(0)));
    assert_eq!(window.state().tabs[0].open.plan().document.title, "một");
    assert_eq!(window.state().tabs[1].open.plan(), &other);
}

#[test]
fn closing_is_about_the_plan_it_was_asked_for() {
    let mut window = two();
    let edit = Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(30), assumed: None };
    send(&mut window, Command::Activate(0));
    send(&mut window, Command::Edit(edit, None));
    let kept = window.state().tabs[1].id;
    first(&mut window, Action::ClosePlan);
    send(&mut window, Command::Activate(1));
    click_button(&mut window, "Đóng, không lưu");
    assert_eq!(window.state().tabs.iter().map(|t| t.id).collect::<Vec<_>>(), [kept]);
}

/// A plan that is closed meanwhile takes its dialog along.
#[test]
fn a_dialog_of_a_closed_plan_goes_with_it() {
    let mut window = two();
    first(&mut window, Action::SaveAs);
    let ctx = window.ctx.clone();
    window.state_mut().tabs.remove(0);
    window.state_mut().handle(Command::Activate(0), &ctx);
    window.run();
    assert!(window.state().dialog.is_none());
}

/// However long the names in a plan are, the answers stay on screen.
#[test]
fn endless_names_leave_the_answers_on_screen() {
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    let open = &mut state.tabs[0].open;
    let mut plan = index_core::Plan::clone(open.plan());
    plan.document.province = "Tỉnh rất dài ".repeat(300);
    open.apply(&Edit::Replace { plan: plan.into(), cause: index_core::Cause::Text }).unwrap();
    let mut window = window_over(state, USUAL);
    press(&mut window, Action::ClosePlan);
    let answer = window.get_by_label("Ở lại").rect();
    assert!(answer.bottom() < USUAL[1] && answer.right() < USUAL[0], "{answer:?}");
}

/// Presses and lets go within one frame, as a slow machine or a tap has it.
fn tap(window: &mut Window, at: eframe::egui::Pos2) {
    window.event(eframe::egui::Event::PointerMoved(at));
    window.run();
    window.input_mut().events.extend([true, false].map(|pressed| mouse_button(at, pressed)));
    window.run();
}

#[test]
fn a_list_that_opens_within_a_dialog_stands_above_it_however_often_it_is_opened() {
    let mut window = two();
    for _ in 0..3 {
        press(&mut window, Action::New);
        click_button(&mut window, "Tiếp");
        let opener = window.get_by_role_and_label(Role::ComboBox, "Số địa phương xếp hạng").rect().center();
        tap(&mut window, opener);
        let line = window.get_by_role_and_label(Role::Button, "63").rect().center();
        tap(&mut window, line);
        assert_eq!(
            window.get_by_role_and_label(Role::ComboBox, "Số địa phương xếp hạng").value().as_deref(),
            Some("63")
        );
        key(&mut window, Key::Escape);
    }
}
