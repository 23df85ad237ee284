//! Workshop pages by key and by mouse: turned, levers moved, the list of levers, what waits meanwhile.

use crate::support::{Window, click, key, named, open_plan, press, shows, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use index_core::Standing;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::presenting::PresentStep;
use pii_planner::report::WorkshopPage;
use pii_planner::text::{Lang, PresentWord};

const LEVER: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

/// A window that shows a page of a sample plan.
pub fn presenting(sample: &str, page: WorkshopPage) -> Window {
    let mut window = window(sample);
    press(&mut window, Action::Present);
    show(&mut window, page);
    window
}

pub fn show(window: &mut Window, page: WorkshopPage) {
    ask(window, PresentStep::Show(page));
    assert_eq!(shown(window), Some(page));
}

pub fn ask(window: &mut Window, step: PresentStep) {
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Present(step), &ctx);
    window.run();
}

/// The page that is shown; `None` when nothing is presented.
pub fn shown(window: &Window) -> Option<WorkshopPage> {
    let state = window.state();
    state.present.on.and_then(|_| state.tab()).map(|tab| tab.present.page)
}

fn key_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Codes and ranks of the moves of the draft.
pub fn moves(window: &Window) -> Vec<(String, u32)> {
    let rank = |to| match to {
        Standing::Rank(rank) => rank,
        Standing::Score(score) => panic!("moved to a score: {score}"),
    };
    open_plan(window).draft().moves.iter().map(|m| (m.code.clone(), rank(m.to))).collect()
}

fn moved(code: &str, rank: u32) -> Vec<(String, u32)> {
    vec![(code.to_owned(), rank)]
}

#[test]
fn keys_turn_the_pages() {
    let mut window = presenting("can-tho-2025", WorkshopPage::Title);
    for (pressed, page) in [
        (Key::ArrowRight, WorkshopPage::Standing),
        (Key::Space, WorkshopPage::Weakest),
        (Key::PageDown, WorkshopPage::WhatIf),
        (Key::ArrowRight, WorkshopPage::Scenarios),
        (Key::ArrowLeft, WorkshopPage::WhatIf),
        (Key::PageUp, WorkshopPage::Weakest),
        (Key::End, WorkshopPage::Goals),
        (Key::ArrowRight, WorkshopPage::Goals),
        (Key::Home, WorkshopPage::Title),
        (Key::ArrowLeft, WorkshopPage::Title),
    ] {
        key(&mut window, pressed);
        assert_eq!(shown(&window), Some(page), "after {pressed:?}");
        let counter = format!("Cần Thơ 2025 · {}/7", page.number());
        assert!(shows(&window, &counter), "{counter}");
    }
}

#[test]
fn a_lever_moves_by_keys_in_one_step_and_r_resets() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    window.get_by_label("Nếu năm chỉ số này được cải thiện?");
    window.get_by_label("Điểm PII: 46,01");
    // 6.2.4 is the fourth.
    for _ in 0..3 {
        key(&mut window, Key::ArrowDown);
    }
    key_with(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    key_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    key_with(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    key(&mut window, Key::Plus);
    for _ in 0..6 {
        key(&mut window, Key::Equals);
    }
    key(&mut window, Key::Minus);
    key_with(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(moves(&window), moved("6.2.4", 31));
    key(&mut window, Key::Plus);
    assert_eq!(moves(&window), moved("6.2.4", 30));
    window.get_by_label("Điểm PII: 46,01 → ≈ 46,92");
    window.get_by_label("Hạng trong 63 tỉnh, thành phố: 7 → 7");
    window.get_by_label("nếu tỉnh khác đứng yên");
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf), "none of these keys turned the page");
    key(&mut window, Key::Z);
    assert_eq!(moves(&window), [], "a run of keys is one step");
    assert!(open_plan(&window).next_undo().is_none());

    key(&mut window, Key::Plus);
    key(&mut window, Key::ArrowUp);
    key(&mut window, Key::Plus);
    assert_eq!(moves(&window).len(), 2);
    key(&mut window, Key::R);
    assert_eq!(moves(&window), []);
    key(&mut window, Key::Z);
    assert_eq!(moves(&window).len(), 2, "the reset is one step");
    key(&mut window, Key::Z);
    assert_eq!(moves(&window), moved("6.2.4", 56), "another lever was another step");
}

#[test]
fn a_lever_back_at_its_place_is_no_move() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    key(&mut window, Key::Plus);
    assert_eq!(moves(&window), moved("1.2.1", 59));
    key(&mut window, Key::Minus);
    assert_eq!(moves(&window), []);
    assert!(open_plan(&window).next_undo().is_none());
}

#[test]
fn a_drag_is_one_step_and_leaves_the_arrows_to_the_pages() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    let rect = window.get_by_role_and_label(Role::Slider, LEVER).rect();
    let at = |share: f32| eframe::egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    window.drag_at(at(0.9));
    for share in [0.8, 0.7, 0.6, 0.5] {
        window.hover_at(at(share));
    }
    window.drop_at(at(0.5));
    window.run();
    let rank = moves(&window)[0].1;
    assert!((30..=34).contains(&rank), "{rank}");
    key(&mut window, Key::Plus);
    assert_eq!(moves(&window), moved("6.2.4", rank - 1), "the keys move the lever that was dragged");
    key(&mut window, Key::Z);
    key(&mut window, Key::Z);
    assert_eq!(moves(&window), []);
    key(&mut window, Key::ArrowRight);
    assert_eq!(shown(&window), Some(WorkshopPage::Scenarios));
}

#[test]
fn an_unknown_lever_is_pressed_where_it_stands_and_dragged_to_where_it_may_be() {
    let mut window = presenting("hung-yen-2024", WorkshopPage::WhatIf);
    let lever = named(&window, Role::Slider).into_iter().find(|name| name.starts_with("1.2.1 ")).unwrap();
    key(&mut window, Key::Plus);
    window.get_by_role_and_label(Role::Status, PresentWord::AssumeFirst.text(Lang::Vi));
    assert_eq!(moves(&window), [], "no key makes a figure up");
    let rect = window.get_by_role_and_label(Role::Slider, &lever).rect();
    let at = |share: f32| eframe::egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    window.drag_at(at(0.87));
    window.hover_at(at(0.6));
    window.hover_at(at(0.3));
    window.drop_at(at(0.3));
    window.run();
    let made = open_plan(&window).draft().moves[0].clone();
    let (Standing::Rank(to), Some(Standing::Rank(assumed))) = (made.to, made.assumed) else { panic!("{made:?}") };
    assert!((18..=21).contains(&to) && (53..=57).contains(&assumed), "{assumed} to {to}");
    assert!(shows(&window, "có giả định"));
    key(&mut window, Key::Z);
    assert_eq!(moves(&window), []);
}

#[test]
fn levers_are_chosen_from_the_list_up_to_eight() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    key(&mut window, Key::L);
    assert!(shows(&window, "5/8 chỉ số"));
    let boxes = named(&window, Role::CheckBox);
    for name in &boxes[5..8] {
        click(&mut window, Role::CheckBox, name);
    }
    assert!(shows(&window, "8/8 chỉ số"));
    click(&mut window, Role::CheckBox, &boxes[9]);
    assert!(shows(&window, "8/8 chỉ số"), "the page is full");
    key(&mut window, Key::Escape);
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf), "Esc closes the list first");
    assert_eq!(named(&window, Role::Slider).len(), 8);
    window.get_by_label("Nếu tám chỉ số này được cải thiện?");

    key(&mut window, Key::Plus);
    key(&mut window, Key::L);
    click(&mut window, Role::CheckBox, &boxes[0]);
    assert_eq!(named(&window, Role::Slider).len(), 7);
    assert_eq!(moves(&window), [], "a lever that is taken away moves no longer");
    key(&mut window, Key::Escape);
    key(&mut window, Key::Escape);
    press(&mut window, Action::Present);
    show(&mut window, WorkshopPage::WhatIf);
    assert_eq!(named(&window, Role::Slider).len(), 7, "the choice outlives the presentation");
}

#[test]
fn the_list_of_levers_is_used_by_keys_alone() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    key(&mut window, Key::L);
    let boxes = named(&window, Role::CheckBox);
    for _ in 0..7 {
        key(&mut window, Key::ArrowDown);
    }
    key(&mut window, Key::ArrowUp);
    let sliders = named(&window, Role::Slider).len();
    for (ticks, count) in [(Key::Enter, sliders + 1), (Key::Space, sliders), (Key::Enter, sliders + 1)] {
        key(&mut window, ticks);
        assert_eq!(named(&window, Role::Slider).len(), count, "{ticks:?}");
    }
    let code = boxes[6].split(' ').next().unwrap();
    assert!(named(&window, Role::Slider).iter().any(|name| name.starts_with(code)), "{code}");
    for _ in 0..60 {
        key(&mut window, Key::ArrowDown);
    }
    let plan = open_plan(&window).context().framework.indicators().count();
    assert_eq!(window.state().tab().unwrap().present.line, plan - 1, "the last line");
    let last = named(&window, Role::CheckBox).last().cloned().unwrap();
    assert_ne!(last, *boxes.last().unwrap(), "it came into view");
    for _ in 0..4 {
        key(&mut window, Key::Enter);
        key(&mut window, Key::ArrowUp);
    }
    window.get_by_role_and_label(Role::Status, PresentWord::ListFull.text(Lang::Vi));
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf), "none of these keys turned the page");
    key(&mut window, Key::PageDown);
    assert_eq!(shown(&window), Some(WorkshopPage::Scenarios));
    key(&mut window, Key::ArrowLeft);
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf));
}

#[test]
fn shortcuts_of_the_window_wait_but_for_a_few() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    let room = window.state().room;
    for &action in Action::all() {
        if matches!(action, Action::Undo | Action::Redo | Action::Save | Action::SaveAs | Action::Look | Action::Quit) {
            continue;
        }
        press(&mut window, action);
        let state = window.state();
        let is_quiet =
            state.dialog.is_none() && state.room == room && state.lang() == Lang::Vi && state.tabs.len() == 1;
        assert!(is_quiet, "{action:?}");
        assert!(!state.show_history && !state.show_problems, "{action:?}");
        window.state_mut().present.on.as_mut().unwrap().has_presenter = false;
        show(&mut window, WorkshopPage::WhatIf);
    }
    key(&mut window, Key::Plus);
    let made = moves(&window);
    press(&mut window, Action::Undo);
    assert_eq!(moves(&window), []);
    press(&mut window, Action::Redo);
    assert_eq!(moves(&window), made);
    press(&mut window, Action::Save);
    assert!(window.state().dialog.is_some(), "a sample asks where to save");
    key(&mut window, Key::ArrowRight);
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf), "keys are for the dialog");
    key(&mut window, Key::Escape);
    assert_eq!(shown(&window), Some(WorkshopPage::WhatIf));
}

/// Escape during a drag takes the drag back and stays on the page; after it, it leaves the pages as ever.
#[test]
fn escape_during_a_drag_takes_the_lever_back_and_keeps_the_page() {
    let mut window = presenting("can-tho-2025", WorkshopPage::WhatIf);
    key(&mut window, Key::Plus);
    let before = moves(&window);
    let rect = window.get_by_role_and_label(Role::Slider, LEVER).rect();
    let at = |share: f32| eframe::egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    window.drag_at(at(0.9));
    for share in [0.8, 0.6, 0.4] {
        window.hover_at(at(share));
        window.run();
    }
    assert_eq!(moves(&window).len(), 2);
    key(&mut window, Key::Escape);
    assert_eq!((moves(&window), shown(&window)), (before.clone(), Some(WorkshopPage::WhatIf)));
    window.hover_at(at(0.2));
    window.run();
    assert_eq!(moves(&window), before, "the button is still down, and the drag is over");
    window.drop_at(at(0.2));
    window.run();
    assert_eq!(moves(&window), before);
    key(&mut window, Key::Escape);
    assert_eq!(shown(&window), None);
}
