//! What fits where at the usual size of a window: headings beside buttons, rows beside scroll bars, words in cards.

use crate::support::{Window, key, named, press, state_with, window_over};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::text::Lang;

const TABLES: [Room; 7] =
    [Room::Indicators, Room::Targets, Room::Tasks, Room::Deadlines, Room::Agencies, Room::Framework, Room::Results];

fn window_wide(lang: Lang, width: f32) -> Window {
    window_over(state_with(&["can-tho-nq57"], Settings { lang, ..Settings::default() }), [width, 720.0])
}

/// The words of the heading and everything else in the lines over the table, with their places.
fn head(window: &Window, left: f32) -> Vec<(String, Rect)> {
    let nodes = window.root().children_recursive();
    let named = nodes.filter(|node| {
        let role = node.accesskit_node().role();
        matches!(role, Role::Button | Role::Label) && node.accesskit_node().label().or(node.value()).is_some()
    });
    let placed = named.map(|node| (node.accesskit_node().label().or(node.value()).unwrap_or_default(), node.rect()));
    placed.filter(|(_, rect)| rect.left() > left && rect.top() > 52.0 && rect.bottom() < 150.0).collect()
}

#[test]
fn no_word_of_a_heading_runs_under_a_button() {
    for lang in [Lang::Vi, Lang::En] {
        for width in [1024.0, 1280.0, 1366.0, 1600.0] {
            let mut window = window_wide(lang, width);
            press(&mut window, Action::History);
            for room in TABLES {
                press(&mut window, Action::Go(room));
                if let Some(first) = named(&window, Role::Row).first().cloned() {
                    window.get_by_role_and_label(Role::Row, &first).click();
                    window.run();
                }
                let head = head(&window, 190.0);
                assert!(head.len() > 3, "{head:?}");
                for (at, (name, place)) in head.iter().enumerate() {
                    for (other, of_other) in &head[..at] {
                        let both = place.intersect(*of_other);
                        let is_apart = both.width() <= 0.5 || both.height() <= 0.5;
                        assert!(is_apart, "{lang:?} {width} {room:?}: {name} {place:?} and {other} {of_other:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_last_row_and_the_last_column_stand_clear_of_the_scroll_bars() {
    const BAR: f32 = 8.0;
    for room in [Room::Deadlines, Room::Tasks, Room::Targets] {
        let mut window = window_wide(Lang::Vi, 1280.0);
        press(&mut window, Action::Go(room));
        let first = named(&window, Role::Row)[0].clone();
        window.get_by_role_and_label(Role::Row, &first).click();
        window.run();
        press(&mut window, Action::History);
        key(&mut window, Key::End);
        for _ in 0..25 {
            key(&mut window, Key::ArrowRight);
        }
        window.run();
        let last = named(&window, Role::Row).last().unwrap().clone();
        let table = window.get_by_role(Role::Grid).rect();
        let row = window.get_all_by_role_and_label(Role::Row, &last).last().unwrap().rect();
        let heads = window.get_all_by_role(Role::ColumnHeader);
        let right = heads.map(|head| head.rect().right()).fold(0.0, f32::max);
        assert!(row.bottom() <= table.bottom() - BAR, "{room:?}: {row:?} in {table:?}");
        // The few deadlines and targets need no bar beside them.
        let beside = if room == Room::Tasks { BAR } else { 0.0 };
        assert!(right > 0.0 && right <= table.right() - beside, "{room:?}: {right} in {table:?}");
    }
}

#[test]
fn words_that_a_card_cuts_are_told_under_the_pointer() {
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), [1280.0, 720.0]);
    let title = crate::support::open_plan(&window).plan().deadlines[0].title.clone();
    let count = |window: &Window| window.query_all_by_label(&title).count();
    let before = count(&window);
    let card = window.get_by_label_contains("Thời hạn gấp nhất").rect();
    window.hover_at(card.center());
    for _ in 0..40 {
        window.step();
    }
    assert_eq!(count(&window), before + 1);
}
