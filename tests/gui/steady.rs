//! Forms while somebody types: no field moves under the pointer, and no fault is told before a text is finished.

use crate::forms::{form_in, value, window_in};
use crate::support::{Window, click_button, fill, key, named, open_plan, shows};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Rect};
use egui_kittest::kittest::Queryable;
use index_core::{Due, Field, List, Record, Value};
use pii_planner::gui::model::room::Room;

fn place(window: &Window, role: Role, label: &str) -> Rect {
    window.get_by_role_and_label(role, label).rect()
}

/// The fields of a form that are typed, with their roles; the filter and the field over every command are none of it.
fn fields(window: &Window) -> Vec<(Role, String)> {
    let of = |role| named(window, role).into_iter().map(move |label| (role, label));
    let all = of(Role::TextInput).chain(of(Role::MultilineTextInput));
    let is_of_form = |label: &str| !label.contains("Lọc") && !label.contains("Tìm");
    all.filter(|(_, label)| is_of_form(label)).collect()
}

#[test]
fn no_field_of_a_form_moves_while_it_is_typed_in() {
    let mut tried = 0;
    // The indicator of row 18 has no figure at first.
    let rooms = [Room::Indicators, Room::Targets, Room::Tasks, Room::Deadlines, Room::Plan].map(|room| (room, 0));
    for (room, row) in rooms.into_iter().chain([(Room::Indicators, 18)]) {
        let sample = if room == Room::Targets { "can-tho-nq57" } else { "can-tho-2025" };
        let mut window = if room == Room::Plan { window_in(sample, room) } else { form_in(sample, room, row) };
        if room == Room::Indicators {
            for fold in ["Số liệu gốc, cận và năm", "Kết quả dự kiến và công sức"] {
                click_button(&mut window, fold);
            }
        }
        for (role, label) in fields(&window) {
            window.get_by_role_and_label(role, &label).focus();
            window.run();
            let before = place(&window, role, &label).min;
            for text in
                ["2", "/9", "/2026", " là một tên rất dài, dài hơn một dòng của tiêu đề trên các ô của biểu mẫu này"]
            {
                window.event(Event::Text(text.to_owned()));
                window.run();
                assert_eq!(place(&window, role, &label).min, before, "{room:?} {row} {label}: {text}");
            }
            key(&mut window, Key::Escape);
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}

/// A second click at the same spot hit "let go for the year 2026" once.
#[test]
fn the_date_of_a_new_deadline_stays_where_it_is_typed() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    let at = open_plan(&window).plan().deadlines.len();
    key(&mut window, Key::Insert);
    let before = place(&window, Role::TextInput, "Ngày");
    fill(&mut window, "Ngày", "2/9/2026");
    assert_eq!(place(&window, Role::TextInput, "Ngày"), before);
    assert!(shows(&window, "Tình hình"), "how it stands is said below");
    key(&mut window, Key::Tab);
    assert_eq!(place(&window, Role::TextInput, "Ngày"), before);
    let ticks: Vec<f32> = window.get_all_by_role(Role::CheckBox).map(|tick| tick.rect().top()).collect();
    assert!(!ticks.is_empty() && ticks.iter().all(|top| *top > before.bottom()), "{ticks:?} {before:?}");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 9, 2).unwrap();
    assert_eq!(value(&window, Record::Row(List::Deadlines, at), Field::Due), Value::Due(Due::Once(day)));
}

fn tells(window: &Window) -> bool {
    window.query_by_label_contains("Chưa nhận").is_some()
}

#[test]
fn a_text_on_its_way_to_a_value_is_not_called_a_fault() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    key(&mut window, Key::Insert);
    for text in ["2/9/2026", "1/7", "15-7-2025", "2026-11-03", "29.2.28", "31/12"] {
        fill(&mut window, "Ngày", "");
        for letter in text.chars() {
            window.event(Event::Text(letter.to_string()));
            window.run();
            assert!(!tells(&window), "{text} at {letter}");
        }
        key(&mut window, Key::Tab);
        assert!(!tells(&window), "{text}");
    }
    let mut window = form_in("can-tho-nq57", Room::Targets, 0);
    for (label, text) in [("Đến năm", "203"), ("Đã đạt", "12,"), ("Đã đạt", "-")] {
        fill(&mut window, label, text);
        assert!(!tells(&window), "{text}");
        key(&mut window, Key::Tab);
        assert!(tells(&window), "{text} is what it is when the field is left");
        window.get_by_role_and_label(Role::TextInput, label).focus();
        window.run();
        key(&mut window, Key::Escape);
    }
}

#[test]
fn a_day_that_does_not_exist_is_called_so() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    key(&mut window, Key::Insert);
    for (text, day) in
        [("31/2", "31/2"), ("31/2/2026", "31/2/2026"), ("29/2/2026", "29/2/2026"), ("2026-13-01", "2026-13-01")]
    {
        fill(&mut window, "Ngày", text);
        window.get_by_label_contains(&format!("Chưa nhận: không có ngày {day}."));
    }
    fill(&mut window, "Ngày", "mai");
    window.get_by_label_contains("Chưa nhận: cần 15/07 (hằng năm) hoặc 15/07/2025.");
    fill(&mut window, "Ngày", "1/");
    key(&mut window, Key::Tab);
    window.get_by_label_contains("Chưa nhận: cần 15/07 (hằng năm) hoặc 15/07/2025.");
}
