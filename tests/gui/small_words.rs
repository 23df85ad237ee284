//! Words that are read at a glance: on what a rank holds, how many are left out, by which names a room is found.

use crate::assumed_rank::of_34;
use crate::present::show;
use crate::support::{Window, click, fill, named, press, shows, state_with, window, window_in, window_over, words};
use eframe::egui::Event;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::Shape;
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Edit, Standing};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::widgets::chip::Tone;
use pii_planner::plan_file::Settings;
use pii_planner::report::WorkshopPage;

fn says(window: &Window, part: &str) -> bool {
    words(window).iter().any(|text| text.contains(part))
}

#[test]
fn the_condition_below_a_rank_of_a_scenario_is_read_whole() {
    let mut window = of_34();
    window.set_size([1280.0, 720.0].into());
    let edit = Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(30), assumed: None };
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Edit(edit, None), &ctx);
    press(&mut window, Action::Go(Room::WhatIf));
    let note = window
        .query_all_by_role(Role::Label)
        .find(|node| node.accesskit_node().value().is_some_and(|text| text.ends_with("nếu tỉnh khác đứng yên")));
    let rect = note.unwrap().rect();
    assert!(rect.height() > 10.0 && rect.width() <= 300.0, "within its part: {rect:?}");
}

#[test]
fn typing_on_a_result_opens_its_form() {
    let mut window = window_in("can-tho-2025", Room::Results);
    let row = named(&window, Role::Row)[1].clone();
    click(&mut window, Role::Row, &row);
    press(&mut window, Action::Inspector);
    assert!(!shows(&window, "Hạng trong 63"));
    click(&mut window, Role::Row, &row);
    window.event(Event::Text("7".to_owned()));
    window.run();
    assert!(shows(&window, "Hạng trong 63"), "{:?}", words(&window));
}

#[test]
fn agencies_that_are_left_out_are_called_agencies() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Present);
    show(&mut window, WorkshopPage::Who);
    assert!(says(&window, "đơn vị khác"), "{:?}", words(&window));
}

#[test]
fn the_room_of_results_is_found_by_its_other_names() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Palette);
    fill(&mut window, "Tìm lệnh, chỉ số, kịch bản, kế hoạch (không cần dấu)", "tham chieu");
    let found = named(&window, Role::ListBoxOption);
    assert!(found.iter().any(|text| text.contains("Bảng xếp hạng")), "{found:?} {:?}", words(&window));
}

#[test]
fn periods_that_passed_are_said_to_be_unrecorded() {
    let mut state = state_with(&["kon-tum-2030"], Settings::default());
    state.today = "2025-06-19".parse().unwrap();
    let window = window_over(state, [1280.0, 1700.0]);
    assert!(says(&window, "kỳ quá hạn, chưa ghi nhận xong: "), "{:?}", words(&window));
}

/// A message takes the width that there is before it takes another line.
#[test]
fn a_message_is_as_wide_as_the_window_lets_it() {
    let mut window = window("can-tho-2025");
    let text = "Đây là bản trên đĩa, mở để xem; lệnh Lưu sẽ hỏi tên tệp mới trong cùng thư mục.";
    for (times, lines) in [(1, 1), (4, 2)] {
        let message = vec![text; times].join(" ");
        window.state_mut().say(Tone::Ok, message.as_str());
        window.run();
        let drawn = window.output().shapes.iter().find_map(|clipped| match &clipped.shape {
            Shape::Text(shape) if shape.galley.text() == message => Some(shape.galley.rows.len()),
            _ => None,
        });
        assert_eq!(drawn, Some(lines), "{message}");
    }
}
