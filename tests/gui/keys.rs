//! The list of keys (F1): complete, in sight, and not in the way of what is typed.

use crate::support::{USUAL, click, fill, key, state_with, window_in, window_over, words};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::Queryable;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::text::Lang;
use pii_planner::text::key_words::{KeyWord, other_keys};
use std::path::{Path, PathBuf};

#[test]
fn f1_lists_every_shortcut_and_escape_closes_it() {
    for lang in [Lang::Vi, Lang::En] {
        let settings = Settings { lang, ..Settings::default() };
        let mut window = window_over(state_with(&["can-tho-2025"], settings), USUAL);
        key(&mut window, Key::F1);
        assert_eq!(window.state().dialog, Some(Dialog::Shortcuts));
        let labels = words(&window);
        for &action in Action::all() {
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
            let places = |label| window.get_all_by_label(label).map(|node| node.rect()).collect::<Vec<Rect>>();
            let in_line = |keys: &Rect, does: &Rect| {
                keys.right() <= does.left() && (keys.top() - does.top()).abs() < 4.0 && keys.height() < 24.0
            };
            let (keys_at, does_at) = (places(keys), places(does));
            assert!(does_at.iter().any(|does| keys_at.iter().any(|keys| in_line(keys, does))), "in one line: {keys}");
            assert!(does_at.iter().all(|does| does.right() <= close.right()), "{keys}");
        }
        let (_, lines) = other_keys(lang).pop().unwrap();
        let last = |w: &crate::support::Window| w.get_all_by_label(lines[0].1).last().unwrap().rect().bottom();
        assert!(last(&window) > close.top(), "the list is longer than the window");
        for _ in 0..3 {
            key(&mut window, Key::PageDown);
        }
        assert!(last(&window) < close.top(), "{}", last(&window));
    }
}

/// Where the keys that a file of the window hears are listed; those of commands and rooms are listed with the commands.
const LISTED: [(&str, &[KeyWord]); 27] = [
    ("model/action.rs", &[]),
    ("model/room.rs", &[]),
    // It only notes that a field is written in.
    ("widgets/field_history.rs", &[]),
    ("model/view.rs", &[KeyWord::Fields]),
    ("palette.rs", &[KeyWord::Palette]),
    ("panels/json.rs", &[KeyWord::Json]),
    ("panels/json/", &[KeyWord::Json]),
    ("panels/form/", &[KeyWord::Fields]),
    ("panels/what_if/assume.rs", &[KeyWord::Fields]),
    ("panels/list/together.rs", &[KeyWord::Fields]),
    ("panels/list/grounds.rs", &[KeyWord::Fields]),
    ("panels/row_bar.rs", &[KeyWord::Table]),
    ("dialogs/", &[KeyWord::Dialogs]),
    ("pages/keys.rs", &[KeyWord::Pages, KeyWord::LivePage, KeyWord::LeverList]),
    ("panels/today/keys.rs", &[KeyWord::TodayList]),
    ("widgets/field.rs", &[KeyWord::Fields]),
    ("widgets/search_menu.rs", &[KeyWord::Fields]),
    ("widgets/choice_menu.rs", &[KeyWord::Fields]),
    ("widgets/context_menu.rs", &[KeyWord::Fields]),
    ("widgets/line_keys.rs", &[KeyWord::Table, KeyWord::TodayList]),
    ("widgets/menu_bar.rs", &[KeyWord::Menus]),
    ("widgets/menu.rs", &[KeyWord::Menus, KeyWord::Fields]),
    ("widgets/day_menu.rs", &[KeyWord::Days]),
    ("widgets/slide.rs", &[KeyWord::Slider]),
    ("widgets/rank_slider.rs", &[KeyWord::Slider]),
    ("widgets/grid/headings.rs", &[KeyWord::Headings]),
    ("widgets/grid/", &[KeyWord::Table, KeyWord::Cell]),
];

/// What a key is called in the list.
fn called(key: Key) -> &'static str {
    match key {
        Key::AltLeft => "Alt",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Escape => "Esc",
        Key::Plus => "+",
        Key::Equals => "=",
        Key::Minus => "−",
        key => key.name(),
    }
}

/// The keys that a source file names.
fn named_in(source: &str) -> Vec<Key> {
    let after = |at: usize| source[at..].strip_prefix("Key::").unwrap_or_default();
    let is_key = |at: &usize| !source[..*at].ends_with(|before: char| before.is_alphanumeric());
    let places = source.match_indices("Key::").map(|(at, _)| at).filter(is_key);
    let names = places.map(|at| after(at).split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
    names.filter_map(|name| Key::ALL.iter().copied().find(|key| format!("{key:?}") == name)).collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else {
            found.push(entry);
        }
    }
}

/// Every key that the window hears stands in the list, below the place where it works.
#[test]
fn no_key_is_heard_that_is_not_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut n_heard = 0;
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let path = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        for key in named_in(source) {
            let places = LISTED.iter().find(|(start, _)| path.starts_with(start));
            let (_, places) = places.unwrap_or_else(|| panic!("{path} hears {key:?}, which is listed nowhere"));
            n_heard += 1;
            for lang in [Lang::Vi, Lang::En] {
                let lines = other_keys(lang).into_iter().filter(|(place, _)| places.contains(place));
                let keys: Vec<&str> = lines.flat_map(|(_, lines)| lines).map(|(keys, _)| keys).collect();
                let is_listed = |keys: &&str| keys.split([' ', ',', '+']).any(|word| word == called(key));
                let is_sign = |keys: &&str| key == Key::Plus && keys.starts_with('+');
                assert!(places.is_empty() || keys.iter().any(|k| is_listed(k) || is_sign(k)), "{path}: {key:?}");
            }
        }
    }
    assert!(n_heard > 80, "{n_heard}");
}
