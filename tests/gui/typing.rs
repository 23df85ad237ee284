//! Typing into fields letter by letter, as people do: no field takes the first letters for the whole.

use crate::forms::{form_in, value, window_in};
use crate::support::{click, field_value, fill, key, named, open_plan};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Due, Field, List, Record, TargetValue, Timing, Value};
use pii_planner::gui::model::room::Room;

#[test]
fn a_day_is_the_one_that_was_typed_letter_by_letter() {
    let day = |y, m, d| Value::Due(Due::Once(chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap()));
    for (text, expected) in [
        ("20/12/2026", day(2026, 12, 20)),
        ("30.11.26", day(2026, 11, 30)),
        ("2026-11-03", day(2026, 11, 3)),
        ("20/12", Value::Due(Due::Yearly { month: 12, day: 20 })),
        ("5/1", Value::Due(Due::Yearly { month: 1, day: 5 })),
    ] {
        let mut window = window_in("can-tho-2025", Room::Deadlines);
        let at = open_plan(&window).plan().deadlines.len();
        key(&mut window, Key::Insert);
        assert_eq!(open_plan(&window).plan().deadlines.len(), at + 1);
        fill(&mut window, "Ngày", text);
        assert_eq!(field_value(&window, "Ngày"), text);
        key(&mut window, Key::Tab);
        assert_eq!(value(&window, Record::Row(List::Deadlines, at), Field::Due), expected, "{text}");
    }
}

/// Every kind of field that is typed: each letter on the way is shown, and what stands there at the end is the value.
#[test]
fn every_kind_of_field_is_typed_letter_by_letter() {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 20).unwrap();
    let row = |list| Record::Row(list, 0);
    let cases = [
        (Room::Targets, row(List::Targets), "Đến năm", Field::By, "2035", Value::Year(2035)),
        (Room::Targets, row(List::Targets), "Đã đạt", Field::Actual, "12.500", Value::Number(12_500.0)),
        (Room::Targets, row(List::Targets), "Đã đạt", Field::Actual, "1 234,5", Value::Number(1234.5)),
        (
            Room::Targets,
            row(List::Targets),
            "Phải đạt",
            Field::Value,
            "≥ 1.000",
            Value::Target(TargetValue::parse("≥ 1.000")),
        ),
        (
            Room::Tasks,
            row(List::Tasks),
            "Thời gian thực hiện",
            Field::Timing,
            "20/12/2026",
            Value::Timing(Timing::Date(date)),
        ),
        (Room::Plan, Record::Document, "Ngày ban hành", Field::Issued, "20.12.26", Value::Date(date)),
        (Room::Plan, Record::Baseline, "Hạng", Field::Rank, "17", Value::Count(17)),
    ];
    for (room, record, label, field, text, expected) in cases {
        let mut window =
            if room == Room::Plan { window_in("can-tho-nq57", room) } else { form_in("can-tho-nq57", room, 0) };
        fill(&mut window, label, text);
        assert_eq!(field_value(&window, label), text);
        key(&mut window, Key::Tab);
        window.run();
        assert_eq!(value(&window, record, field), expected, "{label}: {text}");
    }
}

#[test]
fn a_day_that_could_still_grow_is_kept_when_another_row_is_clicked() {
    let mut window = form_in("can-tho-nq57", Room::Deadlines, 0);
    fill(&mut window, "Ngày", "30.11.26");
    let other = named(&window, Role::Row)[1].clone();
    click(&mut window, Role::Row, &other);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    assert_eq!(value(&window, Record::Row(List::Deadlines, 0), Field::Due), Value::Due(Due::Once(day)));
}

#[test]
fn a_rank_among_another_number_of_provinces_is_refused() {
    let mut window = window_in("can-tho-2025", Room::Plan);
    let before = open_plan(&window).plan().clone();
    fill(&mut window, "Hạng", "9/34");
    window.get_by_label_contains("trong số 34 địa phương");
    assert_eq!(open_plan(&window).plan(), &before);
    fill(&mut window, "Hạng", "9/63");
    assert_eq!(value(&window, Record::Baseline, Field::Rank), Value::Count(9));
}
