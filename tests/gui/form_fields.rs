//! Single fields of the forms: what they say of a figure, what they keep of a text, what they offer.

use crate::forms::{form_in, value, window_in};
use crate::support::{Window, click, click_button, field_value, fill, key, named, open_plan, shows};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Field, Record, Value};
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::report::TableKind;

#[test]
fn a_bound_that_changes_says_that_the_figure_lost_its_source() {
    const SAID: &str = "Số vừa đổi là giả định, không giữ nguồn cũ; hãy chọn lại căn cứ và ghi nguồn.";
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    assert!(!shows(&window, SAID));
    click_button(&mut window, "Số liệu gốc, cận và năm");
    fill(&mut window, "Mức 100 điểm", "12");
    assert_eq!(value(&window, Record::Measurement(0), Field::Source), Value::Missing);
    assert!(shows(&window, SAID));
}

#[test]
fn a_correction_that_is_no_value_stays_in_its_field_until_it_is_given_up() {
    for (room, label, text, wanted) in [
        (Room::Framework, "Trọng số trong nhóm", "0", "0,0001 – 10000"),
        (Room::Results, "Điểm 0–100", "1000", "0 – 100"),
        (Room::Results, "Hạng trong 63", "99", "Hạng từ 1 đến 63."),
    ] {
        let mut window = window_in("can-tho-2025", room);
        let select = |window: &mut Window, row| {
            let selection = if room == Room::Results {
                Selection::of(TableKind::Results, row)
            } else {
                Selection::of(TableKind::Framework, row)
            };
            window.state().sender().send(Command::Select(selection)).unwrap();
            window.run();
        };
        select(&mut window, 3);
        let before = field_value(&window, label);
        fill(&mut window, label, text);
        key(&mut window, Key::Tab);
        select(&mut window, 4);
        assert_ne!(field_value(&window, label), text, "{label}: not in another row");
        select(&mut window, 3);
        assert_eq!(field_value(&window, label), text, "{label}");
        assert!(shows(&window, wanted), "{label}");
        window.get_by_role_and_label(Role::TextInput, label).focus();
        window.run();
        key(&mut window, Key::Escape);
        window.run();
        assert_eq!(field_value(&window, label), before, "{label}");
        assert!(!open_plan(&window).is_unsaved(), "{label}");
    }
}

#[test]
fn the_indicators_that_a_task_serves_are_searched_for() {
    let mut window = form_in("can-tho-2025", Room::Tasks, 0);
    click(&mut window, Role::Link, "Thêm chỉ số");
    let offered = |w: &Window| named(w, Role::Button).into_iter().filter(|label| label.starts_with("6.")).count();
    let all = offered(&window);
    fill(&mut window, "Tìm theo mã hay tên", "nhan hieu");
    assert!((1..all).contains(&offered(&window)), "{all}");
}

#[test]
fn a_long_name_of_an_agency_is_wrapped_and_seen_as_a_whole() {
    const LONG: &str = "Chi cục Thống kê thành phố Cần Thơ, phối hợp với Ban Quản lý các khu chế xuất và công nghiệp";
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    let before = window.get_by_role_and_label(Role::MultilineTextInput, "Đơn vị chủ trì").rect().height();
    fill(&mut window, "Đơn vị chủ trì", LONG);
    window.run();
    let after = window.get_by_role_and_label(Role::MultilineTextInput, "Đơn vị chủ trì").rect().height();
    assert!(after > before * 1.5, "{before} {after}");
    assert_eq!(value(&window, Record::Row(index_core::List::Indicators, 0), Field::Lead), Value::Text(LONG.to_owned()));
}
