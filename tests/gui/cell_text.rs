//! Where texts stand: an open cell over its cell and never over the headings, labels on one line, and of a text without end
//! only its beginning.

use crate::support::{USUAL, Window, click, key, named, open_plan, press, state_with, window_in, window_over};
use crate::table_edit::{go_to, indicators, type_in};
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{Shape, TextShape};
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{Density, Settings};

/// The texts on screen, each with where it may be seen.
fn texts(window: &Window) -> Vec<(&TextShape, Rect)> {
    let mut texts = Vec::new();
    for clipped in &window.output().shapes {
        if let Shape::Text(text) = &clipped.shape {
            texts.push((text, clipped.clip_rect));
        }
    }
    texts
}

/// Where the letters of a text stand within a place.
fn letters(window: &Window, place: Rect, text: &str) -> Rect {
    let is_it = |(shape, _): &&(&TextShape, Rect)| {
        shape.galley.text() == text && place.expand(1.0).contains(shape.visual_bounding_rect().center())
    };
    let texts = texts(window);
    texts.iter().rev().find(is_it).unwrap_or_else(|| panic!("no {text}")).0.visual_bounding_rect()
}

/// The tasks without the form, the first row selected.
fn tasks_alone() -> Window {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    press(&mut window, Action::Inspector);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    // A cut line shows more once it is open.
    window.state_mut().settings.density = Some(Density::Roomy);
    window.run();
    window
}

fn cell(window: &Window) -> Rect {
    window.get_by_role(Role::Cell).rect()
}

fn field(window: &Window) -> Rect {
    window.get_all_by_role(Role::TextInput).find(|field| field.is_focused()).unwrap().rect()
}

#[test]
fn the_text_of_an_open_cell_stands_where_it_stood() {
    let mut window = tasks_alone();
    let tasks = open_plan(&window).plan().tasks.clone();
    let at = tasks.iter().position(|task| (40..80).contains(&task.name.chars().count())).unwrap();
    key(&mut window, Key::Home);
    for _ in 0..at {
        key(&mut window, Key::ArrowDown);
    }
    for (column, text) in [("Nhiệm vụ", tasks[at].name.as_str()), ("Mục", tasks[at].section.as_deref().unwrap())]
    {
        go_to(&mut window, column);
        let (place, before) = (cell(&window), letters(&window, cell(&window), text));
        key(&mut window, Key::F2);
        let after = letters(&window, place, text);
        assert!((before.min - after.min).length() < 1.0, "{column}: {before:?} {after:?}");
        assert!((before.max - after.max).length() < 1.0, "{column}: {before:?} {after:?}");
        let field = field(&window);
        assert!((field.min - place.min).length() + (field.max - place.max).length() < 1.0, "{field:?} {place:?}");
        key(&mut window, Key::Escape);
    }
}

#[test]
fn a_figure_that_is_typed_stands_at_the_right_and_its_field_is_as_wide_as_the_cell() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    let place = cell(&window);
    type_in(&mut window, "45");
    let field = field(&window);
    assert!((field.width() - place.width()).abs() < 1.0 && (field.left() - place.left()).abs() < 1.0);
    let text = letters(&window, place, "45");
    assert!((text.right() - (place.right() - 10.0)).abs() < 2.0, "{text:?} in {place:?}");
}

#[test]
fn a_text_that_is_longer_than_its_cell_grows_downwards_and_never_leaves_the_table() {
    let mut window = tasks_alone();
    go_to(&mut window, "Nhiệm vụ");
    let place = cell(&window);
    let long = "một việc dài ".repeat(30);
    window.event(Event::Text(long.clone()));
    window.run();
    let grown = field(&window);
    assert!((grown.top() - place.top()).abs() < 1.0 && grown.bottom() > place.bottom() + 20.0, "{grown:?} {place:?}");
    key(&mut window, Key::Escape);
    key(&mut window, Key::End);
    window.event(Event::Text(long));
    window.run();
    assert!(field(&window).bottom() <= window.get_by_role(Role::Grid).rect().bottom() + 1.0);
}

#[test]
fn an_open_cell_is_never_over_the_headings() {
    let mut window = window_in("can-tho-nq57", Room::Tasks);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    go_to(&mut window, "Nhiệm vụ");
    type_in(&mut window, "zzz");
    let table = window.get_by_role(Role::Grid).rect();
    window.hover_at(table.center());
    for _ in 0..5 {
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -4.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Wheel,
        });
        window.run();
    }
    let typed: Vec<Rect> =
        texts(&window).into_iter().filter(|(text, _)| text.galley.text() == "zzz").map(|(_, clip)| clip).collect();
    assert!(!typed.is_empty() && field(&window).top() < table.top() + 31.0, "half in view: {:?}", field(&window));
    assert!(typed.iter().all(|clip| clip.top() >= table.top() + 31.0), "{typed:?} in {table:?}");
}

#[test]
fn a_last_row_that_grows_stays_whole_on_screen() {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    window.state_mut().settings.density = Some(Density::Roomy);
    window.run();
    key(&mut window, Key::Insert);
    for _ in 0..12 {
        window.step();
    }
    key(&mut window, Key::End);
    go_to(&mut window, "Nhiệm vụ");
    window.event(Event::Text("một việc dài ".repeat(12)));
    window.run();
    key(&mut window, Key::Enter);
    let row = named(&window, Role::Row).last().unwrap().clone();
    assert!(row.contains("một việc dài"), "{row}");
    let row = window.get_all_by_role_and_label(Role::Row, &row).last().unwrap().rect();
    let table = window.get_by_role(Role::Grid).rect();
    assert!(row.height() > 40.0 && row.bottom() <= table.bottom() - 9.5, "{row:?} in {table:?}");
}

#[test]
fn the_labels_of_the_result_stand_on_one_line() {
    for is_moved in [false, true] {
        let mut window = window_in("can-tho-2025", Room::WhatIf);
        if is_moved {
            let mut state = crate::support::busy_state();
            state.room = Room::WhatIf;
            window = window_over(state, USUAL);
        }
        let of_label = |label: &str| {
            let texts = texts(&window);
            let tops = texts.iter().filter(|(text, _)| text.galley.text() == label).map(|(text, _)| text.pos.y);
            tops.collect::<Vec<_>>()
        };
        let score = of_label("Điểm PII")[0];
        for label in ["Hạng / 63", "Số thay đổi", "Mục tiêu của kế hoạch"] {
            let others = of_label(label);
            assert!(others.iter().any(|top| (top - score).abs() < 1.5), "{is_moved} {label}: {score} {others:?}");
        }
    }
}

#[test]
fn an_endless_title_is_laid_out_by_its_beginning_and_kept_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.json");
    let name = "một việc rất dài ".repeat(60_000);
    let tasks = format!(r#"[{{"no": "1", "name": "{name}"}}]"#);
    std::fs::write(&path, format!(r#"{{"format": "pii-plan", "version": 1, "tasks": {tasks}}}"#)).unwrap();
    let mut window = window_over(state_with(&[path.to_str().unwrap()], Settings::default()), USUAL);
    press(&mut window, Action::Go(Room::Tasks));
    let longest = |window: &Window| texts(window).iter().map(|(text, _)| text.galley.text().len()).max();
    let row = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &row);
    assert!(longest(&window) < Some(40_000), "{:?}", longest(&window));
    let lines = window.root().children_recursive().count();
    assert!(lines < 2_000, "{lines}");
    assert!(crate::unsettled::says(&window, "10000 ký tự đầu trong"));
    window.get_by_role_and_label(Role::MultilineTextInput, "Tên").focus();
    window.run();
    window.event(Event::Text("Đây là ".to_owned()));
    window.run();
    let kept = open_plan(&window).plan().tasks[0].name.clone();
    assert!(kept.contains("Đây là ") && kept.replacen("Đây là ", "", 1).trim() == name.trim());
    let row = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &row);
    go_to(&mut window, "Nhiệm vụ");
    key(&mut window, Key::F2);
    assert!(longest(&window) < Some(40_000), "{:?}", longest(&window));
}
