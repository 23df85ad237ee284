//! What shows while the pointer or the keyboard rests on something.

use crate::support::{Window, key, press, shows, window_in};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Shape};
use egui_kittest::kittest::NodeT;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::text::{EditWord, Lang};

/// What shows under the pointer goes when something comes over the window: it would stay above it.
#[test]
fn nothing_that_hovers_stays_above_a_dialog() {
    for over in [Action::Shortcuts, Action::Palette] {
        let mut window = window_in("can-tho-2025", Room::Indicators);
        let tip = format!("{} (Ctrl+S)", Action::Save.tooltip(Lang::Vi));
        let is_painted = |window: &Window| {
            let shapes = &window.output().shapes;
            shapes.iter().any(|clipped| matches!(&clipped.shape, Shape::Text(text) if text.galley.text() == tip))
        };
        let save = window.root().children_recursive().into_iter().find(|node| {
            node.accesskit_node().role() == Role::Button
                && node.accesskit_node().label().is_some_and(|label| label == tip)
        });
        let place = save.unwrap().rect().center();
        window.hover_at(place);
        for _ in 0..8 {
            window.step();
        }
        assert!(is_painted(&window));
        press(&mut window, over);
        for _ in 0..4 {
            window.step();
        }
        assert!(!is_painted(&window), "{over:?}");
    }
    // So do the words below a cell.
    let mut window = window_in("can-tho-2025", Room::Results);
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::F2);
    let why = EditWord::ResultInForm.text(Lang::Vi);
    assert!(shows(&window, why));
    press(&mut window, Action::Shortcuts);
    assert!(!shows(&window, why));
}

#[test]
fn the_label_of_a_field_says_what_it_is_for() {
    let mut window = crate::forms::form_in("can-tho-2025", Room::Tasks, 0);
    let help = "Hạn cuối do người lập kế hoạch đặt; thay cho thời gian của văn bản khi nhắc việc.";
    let is_painted = |window: &Window| {
        let shapes = &window.output().shapes;
        shapes.iter().any(|clipped| matches!(&clipped.shape, Shape::Text(text) if text.galley.text() == help))
    };
    assert!(!is_painted(&window));
    let label = window.root().children_recursive().into_iter().find(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Label && node.value().or_else(|| node.label()).is_some_and(|text| text == "Hạn hoàn thành")
    });
    let place = label.unwrap().rect().center();
    window.hover_at(place);
    for _ in 0..8 {
        window.step();
    }
    assert!(is_painted(&window));
}
