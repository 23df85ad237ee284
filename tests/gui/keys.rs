//! The list of keys (F1): complete, in sight, and not in the way of what is typed.

use crate::support::{USUAL, click, fill, key, state_with, window_in, window_over, words};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::text::Lang;
use pii_planner::text::key_words::other_keys;

#[test]
fn f1_lists_every_shortcut_and_escape_closes_it() {
    for lang in [Lang::Vi, Lang::En] {
        let settings = Settings { lang, ..Settings::default() };
        let mut window = window_over(state_with(&["can-tho-2025"], settings), USUAL);
        key(&mut window, Key::F1);
        assert_eq!(window.state().dialog, Some(Dialog::Shortcuts));
        let labels = words(&window);
        for action in Action::ALL {
            let keys = window.ctx.format_shortcut(&action.shortcut());
            assert!(labels.contains(&keys), "{keys} is not in {labels:?}");
            assert!(labels.iter().any(|l| l == action.text(lang)), "{action:?}");
        }
        for (keys, does) in other_keys(lang).into_iter().flat_map(|(_, lines)| lines) {
            assert!(labels.iter().any(|l| l == keys) && labels.iter().any(|l| l == does), "{keys}: {does}");
        }
        key(&mut window, Key::Escape);
        assert!(window.state().dialog.is_none());
    }
}

#[test]
fn a_text_field_keeps_the_keys_without_ctrl() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    fill(&mut window, "Lọc (không cần dấu)", "chi");
    key(&mut window, Key::F1);
    assert!(window.state().dialog.is_none(), "some programs for typing Vietnamese send letters as function keys");
    click(&mut window, Role::Row, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    key(&mut window, Key::F1);
    assert_eq!(window.state().dialog, Some(Dialog::Shortcuts), "a table has no letters to lose");
}

#[test]
fn the_list_fits_in_the_usual_window_and_is_read_by_the_keyboard() {
    for lang in [Lang::Vi, Lang::En] {
        let settings = Settings { lang, ..Settings::default() };
        let mut window = window_over(state_with(&["can-tho-2025"], settings), USUAL);
        key(&mut window, Key::F1);
        let close = window.get_by_role_and_label(Role::Button, lang.pick("Đóng", "Close")).rect();
        assert!(close.bottom() <= USUAL[1] - 32.0, "{close:?}");
        let title = window.get_all_by_label(Action::Shortcuts.text(lang)).next().unwrap().rect();
        assert!(title.top() >= 32.0, "{title:?}");
        for (keys, does) in other_keys(lang).into_iter().flat_map(|(_, lines)| lines) {
            let (keys, does) =
                (window.get_all_by_label(keys).last().unwrap(), window.get_all_by_label(does).last().unwrap());
            assert!(keys.rect().height() < 24.0, "in one line: {:?}", keys.accesskit_node().label());
            assert!(keys.rect().right() <= does.rect().left() && does.rect().right() <= close.right());
        }
        let last = |w: &crate::support::Window| w.get_by_label("Ctrl+Enter").rect().bottom();
        assert!(last(&window) > close.top(), "the list is longer than the window");
        key(&mut window, Key::PageDown);
        assert!(last(&window) < close.top(), "{}", last(&window));
    }
}
