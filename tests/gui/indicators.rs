//! The indicators: filter, order, keyboard, and the form beside the table.

use crate::support::{
    Window, click, click_button, codes, field_value, fill, key, named, open_plan, press, shows, window_in,
};
use eframe::egui::accesskit::{Role, SortDirection};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::report::TableKind;

const FILTER: &str = "Lọc (không cần dấu)";

fn indicators() -> Window {
    window_in("can-tho-2025", Room::Indicators)
}

/// The table with 6.2.4 selected and its form open; its row in the plan.
fn form_of_6_2_4() -> (Window, usize) {
    let mut window = indicators();
    click(&mut window, Role::Row, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    let row = open_plan(&window).plan().indicators.iter().position(|r| r.code == "6.2.4").unwrap();
    (window, row)
}

#[test]
fn a_filter_without_diacritics_finds_words_with_them() {
    let mut window = indicators();
    window.get_by_label("22 dòng");
    press(&mut window, Action::Filter);
    assert!(window.get_by_role_and_label(Role::TextInput, FILTER).is_focused());
    window.event(Event::Text("dia ly".to_owned()));
    window.run();
    window.get_by_label("1 / 22 dòng");
    assert_eq!(codes(&window), ["6.2.4"]);
    fill(&mut window, FILTER, "thong ke");
    assert_eq!(codes(&window), ["4.1.3", "4.1.4", "4.2.3"]);
    fill(&mut window, FILTER, "không có gì như thế");
    window.get_by_label("0 / 22 dòng");
    assert!(codes(&window).is_empty());
    click_button(&mut window, "Bỏ lọc");
    window.get_by_label("22 dòng");
}

#[test]
fn a_heading_sorts_up_then_down_then_as_the_plan_is() {
    let mut window = indicators();
    let as_is = codes(&window);
    let direction = |w: &Window| w.get_by_role_and_label(Role::ColumnHeader, "Mã").accesskit_node().sort_direction();
    click(&mut window, Role::ColumnHeader, "Mã");
    assert_eq!(codes(&window)[..3], ["1.1.1", "1.1.2", "1.1.3"]);
    assert_eq!(direction(&window), Some(SortDirection::Ascending));
    click(&mut window, Role::ColumnHeader, "Mã");
    assert_eq!(codes(&window)[..2], ["7.1.2", "6.3.3"]);
    assert_eq!(direction(&window), Some(SortDirection::Descending));
    click(&mut window, Role::ColumnHeader, "Mã");
    assert_eq!(codes(&window), as_is);
    click(&mut window, Role::ColumnHeader, "Hạng");
    assert_eq!(codes(&window)[..5], ["4.1.3", "6.2.4", "5.2.3", "1.2.1", "4.1.4"]);
}

#[test]
fn the_keyboard_moves_the_selection_and_opens_the_form() {
    let mut window = indicators();
    press(&mut window, Action::Inspector);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    let selected = |w: &Window| w.state().tab().and_then(|t| t.selection);
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Indicators, 0)));
    assert!(!shows(&window, "Hạng trong 63"), "the form is switched off");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Indicators, 2)));
    key(&mut window, Key::ArrowUp);
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Indicators, 1)));
    key(&mut window, Key::End);
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Indicators, 21)));
    assert!(codes(&window).contains(&open_plan(&window).plan().indicators[21].code), "it scrolls into view");
    key(&mut window, Key::Home);
    for _ in 0..12 {
        key(&mut window, Key::ArrowLeft);
    }
    key(&mut window, Key::Enter);
    assert!(shows(&window, "Hạng trong 63"), "Enter opens the form");
}

#[test]
fn a_new_rank_changes_the_score_and_is_undone_in_one_step() {
    let (mut window, row) = form_of_6_2_4();
    assert_eq!(field_value(&window, "Hạng trong 63"), "57");
    window.get_by_label("Điểm = 100 × (63 − 57) / (63 − 1) = 9,68");
    fill(&mut window, "Hạng trong 63", "45");
    window.get_by_label("Điểm = 100 × (63 − 45) / (63 − 1) = 29,03");
    let measured = open_plan(&window).plan().indicators[row].measurement.clone().unwrap();
    assert_eq!((measured.rank, measured.of), (Some(45), Some(63)));
    assert!(open_plan(&window).is_unsaved());
    window.get_by_label_contains("thay đổi chưa lưu");
    assert!(window.query_by_label_contains("Tính lại").is_none(), "how long it took is nobody's concern");
    click_button(&mut window, "Hoàn tác: sửa hạng 6.2.4");
    assert_eq!(field_value(&window, "Hạng trong 63"), "57");
    window.get_by_label("Điểm = 100 × (63 − 57) / (63 − 1) = 9,68");
    assert!(!open_plan(&window).is_unsaved() && shows(&window, "Kế hoạch mẫu"));
    assert!(open_plan(&window).next_undo().is_none(), "two letters were one step");
    press(&mut window, Action::Redo);
    assert_eq!(field_value(&window, "Hạng trong 63"), "45");
}

#[test]
fn a_rank_beyond_the_last_place_changes_nothing() {
    let (mut window, row) = form_of_6_2_4();
    let before = open_plan(&window).plan().indicators[row].clone();
    fill(&mut window, "Hạng trong 63", "640");
    assert_eq!(open_plan(&window).plan().indicators[row], before);
    window.get_by_label_contains("hạng 640 nằm ngoài khoảng 1 đến 63");
}

#[test]
fn a_score_with_a_comma_goes_before_the_rank() {
    let (mut window, row) = form_of_6_2_4();
    fill(&mut window, "Điểm 0–100", "55,5");
    let position = open_plan(&window).context().framework.position("6.2.4").unwrap();
    assert_eq!(open_plan(&window).plan().indicators[row].measurement.as_ref().unwrap().score, Some(55.5));
    assert_eq!(open_plan(&window).scorecard().indicators[position].unwrap().score, 55.5);
    window.get_by_role_and_label(Role::TextInput, FILTER).focus();
    window.run();
    fill(&mut window, "Điểm 0–100", "abc");
    assert_eq!(open_plan(&window).plan().indicators[row].measurement.as_ref().unwrap().score, Some(55.5));
}

#[test]
fn status_is_chosen_from_a_list() {
    let (mut window, row) = form_of_6_2_4();
    click(&mut window, Role::ComboBox, "Trạng thái");
    window.get_by_label("Đang thực hiện").click();
    window.run();
    assert_eq!(open_plan(&window).plan().indicators[row].status, index_core::Status::InProgress);
    assert!(open_plan(&window).is_unsaved());
}

#[test]
fn the_lead_is_chosen_among_the_agencies_of_the_plan() {
    let (mut window, row) = form_of_6_2_4();
    click(&mut window, Role::Button, "Chọn đơn vị có trong kế hoạch");
    window.get_by_label("Sở Công Thương").click();
    window.run();
    assert_eq!(open_plan(&window).plan().indicators[row].lead.as_deref(), Some("Sở Công Thương"));
}

#[test]
fn progress_is_set_without_a_mouse() {
    let (mut window, row) = form_of_6_2_4();
    window.get_by_role_and_label(Role::Slider, "Tiến độ").set_value_accesskit(40.0);
    window.run();
    assert_eq!(open_plan(&window).plan().indicators[row].progress, 40);
}

#[test]
fn two_stays_in_a_field_are_two_steps() {
    let (mut window, row) = form_of_6_2_4();
    fill(&mut window, "Hạng trong 63", "45");
    window.get_by_role_and_label(Role::TextInput, FILTER).focus();
    window.run();
    fill(&mut window, "Hạng trong 63", "40");
    click_button(&mut window, "Hoàn tác: sửa hạng 6.2.4");
    assert_eq!(open_plan(&window).plan().indicators[row].measurement.as_ref().unwrap().rank, Some(45));
}

/// Vietnamese keyboards such as Unikey send backspaces and the composed letters, all within one frame.
#[test]
fn a_note_is_typed_as_vietnamese_keyboards_send_it() {
    let (mut window, row) = form_of_6_2_4();
    let note = |w: &Window| open_plan(w).plan().indicators[row].note.clone().unwrap_or_default();
    window.get_by_role_and_label(Role::MultilineTextInput, "Ghi chú").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    for letter in ["t", "i", "e", "e", "n", "g"] {
        window.event(Event::Text(letter.to_owned()));
    }
    window.run();
    assert_eq!(note(&window), "tieeng");
    let backspace = |pressed| Event::Key {
        key: Key::Backspace,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = &mut window.input_mut().events;
    for _ in 0.."ieeng".len() {
        events.extend([backspace(true), backspace(false)]);
    }
    events.push(Event::Text("iếng Việt: đường".to_owned()));
    window.run();
    assert_eq!(note(&window), "tiếng Việt: đường");
    press(&mut window, Action::Save);
    assert!(window.state().dialog.is_some(), "Ctrl+S works from within a field");
}
