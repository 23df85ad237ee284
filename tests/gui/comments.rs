//! Comments on rows: begun by a key or a button, signed, kept in the plan, seen in the form and in the table.

use crate::support::{Window, click, click_button, field_value, fill, open_plan, press, shows, window_in, words};
use eframe::egui::accesskit::Role;
use index_core::{Comment, Commented};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;

const ROW: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

fn of_624(window: &Window) -> Vec<Comment> {
    let plan = open_plan(window).plan();
    let row = plan.indicators.iter().position(|row| row.code == "6.2.4").unwrap();
    plan.comments(Commented::Indicators, row).unwrap().to_vec()
}

/// The window with a comment that was begun on 6.2.4, and nothing written.
fn with_comment() -> Window {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    click(&mut window, Role::Row, ROW);
    press(&mut window, Action::Comment);
    window.run();
    window
}

#[test]
fn a_comment_has_its_day_and_takes_the_keyboard() {
    let mut window = with_comment();
    let today = window.state().today;
    window.event(eframe::egui::Event::Text("Chờ số liệu".to_owned()));
    window.run();
    let comments = of_624(&window);
    assert_eq!(comments, [Comment { date: Some(today), text: "Chờ số liệu".into(), ..Comment::default() }]);
    // Out of the field, which has an undo of its own.
    press(&mut window, Action::Form);
    press(&mut window, Action::Undo);
    press(&mut window, Action::Undo);
    assert_eq!(of_624(&window), [], "the text is one step, the comment another");
}

#[test]
fn who_signed_once_signs_the_next_one() {
    let mut window = with_comment();
    fill(&mut window, "Nội dung", "Chờ số liệu");
    fill(&mut window, "Người viết", "Tổ giúp việc");
    click_button(&mut window, "Thêm ý kiến");
    window.run();
    assert_eq!(field_value(&window, "Người viết"), "Tổ giúp việc");
    fill(&mut window, "Nội dung", "Đã có");
    let authors: Vec<_> = of_624(&window).into_iter().map(|comment| (comment.author, comment.text)).collect();
    let by = |text: &str| (Some("Tổ giúp việc".to_owned()), text.to_owned());
    assert_eq!(authors, [by("Chờ số liệu"), by("Đã có")]);
    assert_eq!(window.state().settings.author.as_deref(), Some("Tổ giúp việc"));
}

#[test]
fn a_comment_of_another_day_does_not_say_who_writes_here() {
    let mut window = with_comment();
    fill(&mut window, "Ngày viết", "01/02/2025");
    fill(&mut window, "Người viết", "Văn phòng");
    assert_eq!(window.state().settings.author, None);
}

#[test]
fn the_form_shows_them_all_the_oldest_first() {
    let mut window = with_comment();
    fill(&mut window, "Nội dung", "Chờ số liệu");
    press(&mut window, Action::Form);
    press(&mut window, Action::Comment);
    window.run();
    fill(&mut window, "Nội dung", "Đã có");
    let day = pii_planner::text::date(pii_planner::text::Lang::Vi, window.state().today);
    let told = words(&window);
    let place = |text: &str| told.iter().position(|word| *word == format!("{day}: {text}"));
    assert!(place("Chờ số liệu").is_some() && place("Chờ số liệu") < place("Đã có"), "{told:?}");
}

#[test]
fn a_goal_is_commented_on_where_it_stands() {
    let mut window = crate::forms::window_in("hung-yen-2024", Room::Plan);
    click_button(&mut window, "Thêm mục tiêu");
    click_button(&mut window, "Thêm ý kiến");
    window.run();
    window.event(eframe::egui::Event::Text("Theo quy hoạch".to_owned()));
    window.run();
    assert_eq!(open_plan(&window).plan().goals.last().unwrap().comments[0].text, "Theo quy hoạch");
}

#[test]
fn without_a_row_it_is_said_what_is_missing() {
    let mut window = window_in("can-tho-2025", Room::Overview);
    press(&mut window, Action::Comment);
    assert!(shows(&window, "Hãy chọn một dòng trong bảng trước."));
}
