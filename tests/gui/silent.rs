//! What has not begun stands back, so that what was done stands out; a screen reader hears it all the same.

use crate::support::{Window, key, window_in};
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::Shape;
use eframe::egui::{Color32, Key, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::room::Room;
use pii_planner::gui::theme::Look;

/// The texts that are painted in a place, with their colours.
fn painted(window: &Window, place: Rect) -> Vec<(String, Color32)> {
    let mut texts = Vec::new();
    for clipped in &window.output().shapes {
        let Shape::Text(text) = &clipped.shape else { continue };
        if place.contains(text.visual_bounding_rect().center()) {
            texts.extend(text.galley.job.sections.iter().map(|s| (text.galley.text().to_owned(), s.format.color)));
        }
    }
    texts
}

/// The name of the cell of the keyboard, and what is painted in it.
fn cell(window: &Window) -> (String, Vec<(String, Color32)>) {
    let cell = window.get_by_role(Role::Cell);
    (cell.accesskit_node().label().unwrap_or_default(), painted(window, cell.rect()))
}

#[test]
fn work_that_has_not_begun_is_blank_and_told_to_a_screen_reader() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    key(&mut window, Key::ArrowDown);
    let mut told = Vec::new();
    for _ in 0..8 {
        let (name, texts) = cell(&window);
        if name.starts_with("Trạng thái") || name.starts_with("Tiến độ") {
            assert!(texts.is_empty(), "{name}: {texts:?}");
            told.push(name);
        }
        key(&mut window, Key::ArrowRight);
        window.run_steps(10);
    }
    assert_eq!(told, ["Trạng thái: Chưa bắt đầu", "Tiến độ (%): 0 %"]);
}

#[test]
fn an_agency_that_holds_none_of_a_kind_has_a_faint_zero() {
    let mut window = window_in("can-tho-nq57", Room::Agencies);
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowRight);
    let t = Look::Light.tokens();
    let (name, texts) = cell(&window);
    assert_eq!((name.as_str(), texts), ("Chủ trì chỉ số: 0", vec![("0".to_owned(), t.third)]));
    key(&mut window, Key::ArrowRight);
    key(&mut window, Key::ArrowRight);
    let (name, texts) = cell(&window);
    assert_eq!((name.as_str(), texts), ("Chỉ tiêu: 21", vec![("21".to_owned(), t.text)]));
}
