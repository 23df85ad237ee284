//! The menus, the tabs of the open plans, and messages with a way back.

use crate::support::{
    USUAL, Window, click, click_button, key, key_down, named, open_plan, press, shows, state_with, window, window_in,
    window_over,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::{Action, Menu};
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{Settings, samples};
use pii_planner::text::Lang;
use strum::VariantArray;

const LEVER: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

/// The lines of the menu that is open: what has a shortcut.
fn lines(window: &Window) -> Vec<(String, String)> {
    let nodes = window.root().children_recursive().map(|node| node.accesskit_node());
    nodes.filter_map(|node| Some((node.label()?, node.data().keyboard_shortcut()?.to_owned()))).collect()
}

#[test]
fn the_menus_list_every_action_in_both_languages_and_fit_into_the_usual_window() {
    for lang in [Lang::Vi, Lang::En] {
        let settings = Settings { lang, ..Settings::default() };
        let mut window = window_over(state_with(&["can-tho-2025"], settings), USUAL);
        for menu in Menu::VARIANTS {
            click_button(&mut window, menu.text(lang));
            let lines = lines(&window);
            let wanted = Action::all().iter().filter(|action| action.menu() == *menu);
            let wanted: Vec<(String, String)> = wanted
                .map(|action| (action.text(lang).to_owned(), window.ctx.format_shortcut(&action.shortcut())))
                .collect();
            assert_eq!(lines, wanted, "{menu:?}");
            for (name, _) in &lines {
                let last = window.get_all_by_role_and_label(Role::Button, name).last().unwrap().rect();
                assert!(last.height() >= 24.0 && last.bottom() <= USUAL[1], "{name}: {last:?}");
            }
            key(&mut window, Key::Escape);
            assert!(self::lines(&window).is_empty(), "{menu:?} is closed");
        }
    }
}

#[test]
fn a_narrow_window_has_one_menu_with_everything() {
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), [683.0, 384.0]);
    click_button(&mut window, "Danh mục lệnh");
    assert_eq!(lines(&window).len(), Action::all().len());
    click_button(&mut window, Action::SaveAs.text(Lang::Vi));
    assert!(matches!(window.state().dialog, Some(Dialog::SaveAs { .. })));
}

#[test]
fn a_menu_does_what_is_chosen_and_what_makes_no_sense_is_grey() {
    let mut window = window("can-tho-2025");
    click_button(&mut window, "Sửa");
    let is_grey = |action: Action| {
        window.get_by_role_and_label(Role::Button, action.text(Lang::Vi)).accesskit_node().is_disabled()
    };
    assert!(is_grey(Action::Redo) && is_grey(Action::Replace) == is_grey(Action::Find) && !is_grey(Action::Find));
    click_button(&mut window, Action::Replace.text(Lang::Vi));
    assert!(window.state().find.is_open && window.state().find.is_replacing);
    assert!(lines(&window).is_empty(), "the menu is gone");
}

/// Presses Alt alone and lets it go.
fn alt(window: &mut Window) {
    for pressed in [true, false] {
        let modifiers = if pressed { Modifiers::ALT } else { Modifiers::NONE };
        window.event(Event::Key { key: Key::AltLeft, physical_key: None, pressed, repeat: false, modifiers });
    }
    window.run();
}

#[test]
fn the_keyboard_opens_the_menus_walks_through_them_and_comes_back() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    click(&mut window, Role::Row, LEVER);
    let before = window.ctx.memory(|memory| memory.focused());
    key(&mut window, Key::F10);
    assert_eq!(lines(&window)[0].0, Action::Start.text(Lang::Vi));
    key(&mut window, Key::ArrowRight);
    assert!(lines(&window).iter().any(|(name, _)| name == Action::Find.text(Lang::Vi)));
    key(&mut window, Key::ArrowLeft);
    key(&mut window, Key::ArrowLeft);
    assert_eq!(lines(&window)[0].0, Action::Palette.text(Lang::Vi), "round and round");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    assert_eq!(window.state().dialog, Some(Dialog::Shortcuts));
    key(&mut window, Key::Escape);
    alt(&mut window);
    assert!(!lines(&window).is_empty());
    alt(&mut window);
    assert!(lines(&window).is_empty());
    assert_eq!(window.ctx.memory(|memory| memory.focused()), before);
    window.event(key_down(Key::AltLeft, Modifiers::ALT));
    window.event(key_down(Key::Z, Modifiers::ALT));
    let modifiers = Modifiers::NONE;
    window.event(Event::Key { key: Key::AltLeft, physical_key: None, pressed: false, repeat: false, modifiers });
    window.run();
    assert!(lines(&window).is_empty(), "Alt+Z of a program for typing is no Alt");
}

#[test]
fn six_plans_have_tabs_that_fit_and_a_menu_with_the_rest() {
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    let six = [&names[..], &["can-tho-2025"]].concat();
    let mut window = window_over(state_with(&six[..5], Settings::default()), [1024.0, 720.0]);
    let tabs = named(&window, Role::Tab);
    assert!(tabs.len() < 6, "with the start page: {tabs:?}");
    click_button(&mut window, "Mọi kế hoạch đang mở");
    let all: Vec<String> = window.state().tabs.iter().map(|tab| tab.open.plan().document.province.clone()).collect();
    let last = named(&window, Role::Button).into_iter().rfind(|name| name.starts_with(all[4].as_str())).unwrap();
    click_button(&mut window, &last);
    assert_eq!(window.state().active, 4);
    assert!(named(&window, Role::Tab).contains(&last), "the shown plan has its tab");
    for button in named(&window, Role::Button).iter().filter(|name| name.starts_with("Đóng")) {
        let rect = window.get_by_role_and_label(Role::Button, button).rect();
        assert!(rect.width() >= 24.0 && rect.height() >= 24.0, "{button}: {rect:?}");
    }
    press(&mut window, Action::NextPlan);
    assert_eq!(window.state().active, 0);
    press(&mut window, Action::PlanBefore);
    assert_eq!(window.state().active, 4);
    let tab = window.get_by_role_and_label(Role::Tab, &last).rect().left_center() + eframe::egui::vec2(20.0, 0.0);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Middle, Modifiers::NONE);
        window.event(Event::PointerMoved(tab));
        window.event(Event::PointerButton { pos: tab, button, pressed, modifiers });
    }
    window.run();
    assert_eq!(window.state().tabs.len(), 4);
}

#[test]
fn what_is_deleted_or_undone_is_told_with_a_way_back() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    let count = |window: &Window| open_plan(window).plan().deadlines.len();
    let n_before = count(&window);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    click_button(&mut window, "Xóa");
    assert_eq!(count(&window), n_before - 1);
    click(&mut window, Role::Link, "Hoàn tác");
    assert_eq!(count(&window), n_before);
    assert!(window.state().message.as_ref().unwrap().text.starts_with("Đã hoàn tác: xóa"));
    click(&mut window, Role::Link, "Làm lại");
    assert_eq!(count(&window), n_before - 1);
    press(&mut window, Action::Open);
    assert!(!shows(&window, "Hoàn tác"), "a dialog has the pointer and the keyboard");
}

#[test]
fn an_emptied_cell_is_told_with_a_way_back_until_the_next_step() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    let to = |window: &Window| open_plan(window).plan().deadlines[0].to.clone();
    let before = to(&window);
    while open_plan(&window).next_undo().is_none() {
        key(&mut window, Key::ArrowRight);
        key(&mut window, Key::Delete);
    }
    let said = window.state().message.clone().unwrap();
    assert_eq!(said.text, "Đã bỏ trống 1 ô");
    click(&mut window, Role::Link, "Hoàn tác");
    assert_eq!(to(&window), before);
    assert!(open_plan(&window).next_undo().is_none());
}
