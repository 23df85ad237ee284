//! The JSON room: folding, searching, ways between rows and lines, and the text edited, broken and mended.

use crate::support::{
    Window, click, click_button, fill, key, named, open_plan, press, shows, window, window_in, words,
};
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::print;
use pii_planner::report::TableKind;

const SEARCH: &str = "Tìm (không cần dấu)";
const TEXT: &str = "Văn bản của tệp";

fn json() -> Window {
    window_in("can-tho-2025", Room::Json)
}

/// The lines on screen.
fn lines(window: &Window) -> Vec<String> {
    named(window, Role::ListItem)
}

/// The line that is marked as belonging to what is selected, the first of them.
fn first_selected(window: &Window) -> Option<String> {
    let mut selected: Vec<(f64, String)> = window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::ListItem && node.toggled() == Some(Toggled::True))
        .filter_map(|node| Some((node.bounding_box()?.y0, node.label()?)))
        .collect();
    selected.sort_by(|a, b| a.0.total_cmp(&b.0));
    selected.into_iter().next().map(|(_, label)| label)
}

fn editor(window: &Window) -> String {
    window.get_by_role_and_label(Role::MultilineTextInput, TEXT).value().unwrap_or_default()
}

/// Replaces the edited text.
pub fn write(window: &mut Window, text: &str) {
    window.get_by_role_and_label(Role::MultilineTextInput, TEXT).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

#[test]
fn objects_and_lists_fold_one_by_one_and_all_at_once() {
    let mut window = json();
    assert_eq!(lines(&window)[..3], ["{", "\"format\": \"pii-plan\",", "\"version\": 1,"]);
    assert!(lines(&window).contains(&"\"number\": \"88/KH-UBND\",".to_owned()));
    click_button(&mut window, "Thu gọn document");
    assert_eq!(lines(&window)[3..5], ["\"document\": {", "\"framework\": \"pii-2024\","]);
    click_button(&mut window, "Mở rộng document");
    assert!(lines(&window).contains(&"\"number\": \"88/KH-UBND\",".to_owned()));
    click_button(&mut window, "Thu gọn tất cả");
    let folded = lines(&window);
    assert_eq!(folded.last().map(String::as_str), Some("}"), "the whole file is on screen: {folded:?}");
    assert!(folded.contains(&"\"indicators\": [".to_owned()));
    click_button(&mut window, "Mở rộng indicators");
    assert!(lines(&window).len() > folded.len());
    click_button(&mut window, "Mở rộng tất cả");
    assert!(lines(&window).contains(&"\"number\": \"88/KH-UBND\",".to_owned()));
}

#[test]
fn words_are_found_without_diacritics_and_visited_in_turn() {
    let mut window = json();
    click_button(&mut window, "Thu gọn tất cả");
    press(&mut window, Action::Filter);
    assert!(window.get_by_role_and_label(Role::TextInput, SEARCH).is_focused());
    fill(&mut window, SEARCH, "can tho");
    let text = print(open_plan(&window).plan());
    let count = text.matches("Cần Thơ").count();
    assert!(shows(&window, &format!("{count} chỗ")));
    key(&mut window, Key::Enter);
    assert!(shows(&window, &format!("1 / {count}")));
    let title = text.lines().find(|l| l.contains("Cần Thơ")).unwrap().trim();
    assert!(lines(&window).contains(&title.to_owned()), "what hides a match is opened");
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run();
    assert!(shows(&window, &format!("{count} / {count}")));
    click_button(&mut window, "Kết quả sau (Enter)");
    assert!(shows(&window, &format!("1 / {count}")));
    fill(&mut window, SEARCH, "không có gì như thế");
    assert!(shows(&window, "không thấy"));
}

#[test]
fn a_click_on_a_line_selects_its_row_and_the_form_stands_beside_it() {
    let mut window = json();
    fill(&mut window, SEARCH, "\"6.2.4\"");
    key(&mut window, Key::Enter);
    click(&mut window, Role::ListItem, "\"code\": \"6.2.4\",");
    let row = open_plan(&window).plan().indicators.iter().position(|r| r.code == "6.2.4").unwrap();
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Indicators, row)));
    assert_eq!(window.state().room, Room::Json);
    fill(&mut window, "Hạng trong 63", "45");
    assert!(lines(&window).contains(&"\"rank\": 45,".to_owned()), "the text follows the form");
    // A line that belongs to no row leaves what is selected.
    press(&mut window, Action::ShowInJson);
    assert_eq!(first_selected(&window).as_deref(), Some("{"));
}

#[test]
fn a_selected_row_is_shown_in_the_text() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Go(Room::Indicators));
    click(&mut window, Role::Row, "4.1.4 Giá trị tài sản cố định và đầu tư tài chính dài hạn của DN (tỷ đồng)");
    click(&mut window, Role::Link, "Xem trong JSON");
    assert_eq!(window.state().room, Room::Json);
    assert!(lines(&window).contains(&"\"code\": \"4.1.4\",".to_owned()));
    assert_eq!(first_selected(&window).as_deref(), Some("{"));
}

#[test]
fn broken_text_is_told_by_line_and_column_and_mended_text_is_one_step() {
    let mut window = json();
    let before = open_plan(&window).plan().clone();
    let text = print(&before);
    click_button(&mut window, "Sửa văn bản");
    assert_eq!(editor(&window), text);
    write(&mut window, &text.replacen("\"version\": 1,", "\"version\": 1", 1));
    let fault = named(&window, Role::Button).into_iter().find(|b| b.starts_with("dòng ")).unwrap();
    assert_eq!(fault, "dòng 3, cột 15: thiếu dấu phẩy");
    let apply = |w: &Window| w.get_by_role_and_label(Role::Button, "Áp dụng").accesskit_node().is_disabled();
    assert!(apply(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    assert_eq!(open_plan(&window).plan(), &before, "nothing that is broken is applied");
    // What cannot be read as what it should be is no reason to lose it.
    write(&mut window, &text.replacen("\"rank\": 57,", "\"rank\": \"năm bảy\",", 1));
    assert!(apply(&window));
    assert!(named(&window, Role::Button).iter().any(|b| b.contains("cần một số nguyên")), "{:?}", words(&window));
    write(&mut window, &text.replacen("\"rank\": 57,", "\"rank\": 45,\n\"của sở\": \"giữ lại\",", 1));
    assert!(!apply(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let rank = |w: &Window| open_plan(w).plan().indicators[0].measurement.as_ref().unwrap().rank;
    assert_eq!(rank(&window), Some(45));
    assert!(print(open_plan(&window).plan()).contains("\"của sở\": \"giữ lại\""), "unknown fields are kept");
    assert!(shows(&window, "Hoàn tác: sửa tệp JSON"));
    assert!(shows(&window, "Sửa văn bản"), "what was applied is read again");
    press(&mut window, Action::Undo);
    assert_eq!(open_plan(&window).plan(), &before);
}

#[test]
fn typed_text_is_kept_while_one_is_elsewhere_and_closing_asks() {
    let mut window = json();
    click_button(&mut window, "Sửa văn bản");
    write(&mut window, "{ \"chưa");
    press(&mut window, Action::Go(Room::WhatIf));
    press(&mut window, Action::Go(Room::Json));
    assert_eq!(editor(&window), "{ \"chưa");
    click_button(&mut window, "Thôi sửa");
    assert!(shows(&window, "Có phần sửa chưa áp dụng"));
    click_button(&mut window, "Sửa văn bản");
    assert_eq!(editor(&window), "{ \"chưa");
    press(&mut window, Action::ClosePlan);
    assert!(window.state().dialog.is_some(), "unapplied text is not thrown away");
    key(&mut window, Key::Escape);
    click_button(&mut window, "Bỏ phần sửa");
    press(&mut window, Action::ClosePlan);
    assert!(window.state().tab().is_none());
}

#[test]
fn a_plan_that_changed_meanwhile_is_told() {
    let mut window = json();
    let text = print(open_plan(&window).plan());
    click_button(&mut window, "Sửa văn bản");
    write(&mut window, &text.replacen("\"rank\": 57,", "\"rank\": 45,", 1));
    let is_told = |w: &Window| words(w).iter().any(|x| x.starts_with("Kế hoạch đã đổi sau khi"));
    assert!(!is_told(&window));
    press(&mut window, Action::Go(Room::Indicators));
    click(&mut window, Role::Row, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    fill(&mut window, "Hạng trong 63", "50");
    press(&mut window, Action::Go(Room::Json));
    assert!(is_told(&window));
}
