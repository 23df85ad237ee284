//! What if: the slider, the result, scenarios, and indicators of which nothing is known.

use crate::support::{
    Window, click, click_button, fill, key, mouse_button, named, open_plan, press, shows, state_with, window_in,
    window_over, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Edit, Standing};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::text::{Lang, Word};

const LEVER: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

/// The line of those of which nothing is known.
const UNKNOWN: &str = "Chưa biết hạng: 17 chỉ số của kế hoạch, 30 chỉ số khác trong khung";

fn what_if() -> Window {
    window_in("can-tho-2025", Room::WhatIf)
}

fn set(window: &mut Window, lever: &str, rank: u32) {
    window.get_by_role_and_label(Role::Slider, lever).set_value_accesskit(f64::from(rank));
    window.run();
}

fn place(window: &Window, lever: &str) -> Option<f64> {
    window.get_by_role_and_label(Role::Slider, lever).accesskit_node().numeric_value()
}

/// The case that the program was made for.
#[test]
fn who_is_overtaken_is_named_as_far_as_the_ladder_knows() {
    for (lang, says) in [(Lang::Vi, "vượt Quảng Ninh"), (Lang::En, "overtakes Quảng Ninh")] {
        let settings = Settings { lang, ..Settings::default() };
        let mut window = window_over(state_with(&["can-tho-2025"], settings), [1366.0, 768.0]);
        press(&mut window, Action::Go(Room::WhatIf));
        assert!(!shows(&window, says), "nobody has moved");
        for (code, rank) in [("6.2.4", 30), ("1.2.1", 30), ("5.2.3", 40), ("4.1.3", 35), ("4.1.4", 45)] {
            let edit = Edit::SetMove { code: code.to_owned(), to: Standing::Rank(rank), assumed: None };
            window.state().sender().send(Command::Edit(edit, None)).unwrap();
            window.run();
        }
        assert!(shows(&window, says), "{:?}", words(&window));
        let place = window.get_by_label(says).rect();
        let card = window.get_by_label(Word::MovesCount.text(lang)).rect();
        assert!(place.bottom() < card.top() + 96.0, "inside the card: {place:?} {card:?}");
    }
}

#[test]
fn rank_30_in_6_2_4_adds_0_91_and_the_place_is_a_range() {
    let mut window = what_if();
    window.get_by_label("Điểm PII: 46,01");
    window.get_by_label("Hạng / 63: 7");
    set(&mut window, LEVER, 30);
    assert_eq!(place(&window, LEVER), Some(30.0));
    window.get_by_label("Điểm PII: 46,01 → ≈ 46,92");
    window.get_by_label("Hạng / 63: 7 → 7");
    window.get_by_label("nếu tỉnh khác đứng yên");
    // The change of the whole, and what this move brings.
    assert_eq!(window.query_all_by_label("+0,91").count(), 2);
    assert!(shows(&window, "7 · Cần Thơ (kịch bản) ≈ 46,92"), "{:?}", named(&window, Role::Label));
    assert!(!open_plan(&window).is_unsaved(), "a draft is not in the plan");
    click_button(&mut window, "Hoàn tác: đổi hạng 6.2.4");
    window.get_by_label("Điểm PII: 46,01");
    assert_eq!(place(&window, LEVER), Some(57.0));
    press(&mut window, Action::Redo);
    window.get_by_label("Hạng / 63: 7 → 7");
    click_button(&mut window, "Đặt lại 6.2.4");
    window.get_by_label("Hạng / 63: 7");
}

#[test]
fn the_keyboard_moves_the_slider() {
    let mut window = what_if();
    window.get_by_role_and_label(Role::Slider, LEVER).focus();
    window.run();
    key(&mut window, Key::ArrowLeft);
    assert_eq!(place(&window, LEVER), Some(56.0));
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    assert_eq!(place(&window, LEVER), Some(46.0));
    key(&mut window, Key::Home);
    assert_eq!(place(&window, LEVER), Some(1.0));
    window.get_by_label("Số thay đổi");
    key(&mut window, Key::Delete);
    assert!(open_plan(&window).draft().moves.is_empty());
    assert_eq!(place(&window, LEVER), Some(57.0));
}

#[test]
fn a_drag_is_one_step() {
    let mut window = what_if();
    let rect = window.get_by_role_and_label(Role::Slider, LEVER).rect();
    let at = |share: f32| eframe::egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    window.drag_at(at(0.9));
    for share in [0.8, 0.7, 0.6, 0.5] {
        window.hover_at(at(share));
    }
    window.drop_at(at(0.5));
    window.run();
    let rank = place(&window, LEVER).unwrap();
    assert!((30.0..=34.0).contains(&rank), "{rank}");
    press(&mut window, Action::Undo);
    assert!(open_plan(&window).draft().moves.is_empty());
    assert!(open_plan(&window).next_undo().is_none());
}

#[test]
fn a_click_so_quick_that_it_is_one_frame_moves_the_slider() {
    let mut window = what_if();
    let rect = window.get_by_role_and_label(Role::Slider, LEVER).rect();
    let pos = eframe::egui::pos2(rect.left() + rect.width() * 0.5, rect.center().y);
    window.event(eframe::egui::Event::PointerMoved(pos));
    window.run();
    window.input_mut().events.extend([true, false].map(|pressed| mouse_button(pos, pressed)));
    window.run();
    let rank = place(&window, LEVER).unwrap();
    assert!((30.0..=34.0).contains(&rank), "{rank}");
    press(&mut window, Action::Undo);
    assert!(open_plan(&window).draft().moves.is_empty());
}

#[test]
fn two_drags_of_a_slider_are_two_steps_also_from_where_it_was_left() {
    let mut window = what_if();
    let rect = window.get_by_role_and_label(Role::Slider, LEVER).rect();
    let at = |share: f32| eframe::egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    for (from, to) in [(0.9, 0.5), (0.5, 0.2)] {
        window.drag_at(at(from));
        window.hover_at(at((from + to) / 2.0));
        window.drop_at(at(to));
        window.run();
    }
    press(&mut window, Action::Undo);
    let rank = place(&window, LEVER).unwrap();
    assert!((30.0..=34.0).contains(&rank), "only the second drag is taken back: {rank}");
    press(&mut window, Action::Undo);
    assert!(open_plan(&window).draft().moves.is_empty());
}

/// What the first step of a drag brings comes in below the levers; the drag goes on, and so do the keys after it.
#[test]
fn a_slider_stays_in_hand_when_its_contribution_comes_in() {
    let mut window = what_if();
    window.set_size([1366.0, 900.0].into());
    window.run();
    let rect = window.get_by_role_and_label(Role::Slider, LEVER).rect();
    let at = |share: f32| eframe::egui::pos2(rect.left() + rect.width() * share, rect.center().y);
    window.drag_at(at(0.9));
    for share in [0.88, 0.8, 0.6, 0.4] {
        window.hover_at(at(share));
        window.run();
    }
    assert!(shows(&window, "Đóng góp của từng thay đổi"));
    window.drop_at(at(0.4));
    window.run();
    let rank = place(&window, LEVER).unwrap();
    assert!((22.0..=30.0).contains(&rank), "{rank}");
    key(&mut window, Key::Home);
    assert_eq!(place(&window, LEVER), Some(1.0));
}

#[test]
fn an_unknown_indicator_is_assumed_before_it_moves() {
    let mut window = what_if();
    click_button(&mut window, UNKNOWN);
    click(&mut window, Role::Link, "1.1.1 chưa biết · đặt giả định");
    fill(&mut window, "Hạng giả định", "40");
    click_button(&mut window, "Đặt");
    let lever = named(&window, Role::Slider).into_iter().find(|name| name.starts_with("1.1.1 ")).unwrap();
    let lever = lever.as_str();
    assert_eq!(place(&window, lever), Some(40.0));
    assert!(shows(&window, "≈40"), "an assumed place is marked");
    set(&mut window, lever, 20);
    let moved = open_plan(&window).draft().moves[0].clone();
    assert_eq!((moved.to, moved.assumed), (Standing::Rank(20), Some(Standing::Rank(40))));
    window.get_by_label("Điểm PII: 46,01 → ≈ 46,55");
}

/// A rank is assumed in the words in which a cell of a table takes it.
#[test]
fn a_rank_is_assumed_as_it_is_written_in_a_cell() {
    for text in ["Hạng 9", "9/63", "hạng 9 / 63"] {
        let mut window = what_if();
        click_button(&mut window, UNKNOWN);
        click(&mut window, Role::Link, "1.1.1 chưa biết · đặt giả định");
        fill(&mut window, "Hạng giả định", "9/34");
        window.get_by_label_contains("đây là hạng trong số 34 địa phương, còn ô này xếp trong số 63");
        fill(&mut window, "Hạng giả định", text);
        click_button(&mut window, "Đặt");
        let moved = open_plan(&window).draft().moves.first().cloned();
        assert_eq!(moved.and_then(|moved| moved.assumed), Some(Standing::Rank(9)), "{text}");
    }
}

#[test]
fn the_other_indicators_of_the_framework_come_on_request() {
    let mut window = what_if();
    window.set_size([1280.0, 800.0].into());
    window.run();
    assert!(!shows(&window, "1.1.1 chưa biết · đặt giả định") && !shows(&window, "1.2.3 chưa biết · đặt giả định"));
    click_button(&mut window, UNKNOWN);
    assert!(shows(&window, "1.1.1 chưa biết · đặt giả định"), "those of the plan come first");
    window.set_size([1280.0, 2600.0].into());
    window.run();
    assert!(shows(&window, "1.2.3 chưa biết · đặt giả định"));
    click_button(&mut window, UNKNOWN);
    assert!(!shows(&window, "1.1.1 chưa biết · đặt giả định"));
}

/// A rank is typed as it is dragged: one stay in the field is one step, an empty field is no move.
#[test]
fn a_rank_to_reach_is_typed() {
    let mut window = what_if();
    let name = "Hạng mới của 6.2.4";
    fill(&mut window, name, "30");
    assert_eq!(open_plan(&window).draft().moves[0].to, Standing::Rank(30));
    assert_eq!(place(&window, LEVER), Some(30.0));
    window.get_by_label("Hạng / 63: 7 → 7");
    fill(&mut window, name, "hạng 20/63");
    assert_eq!(open_plan(&window).draft().moves[0].to, Standing::Rank(20));
    key(&mut window, Key::Enter);
    fill(&mut window, name, "70");
    assert_eq!(open_plan(&window).draft().moves[0].to, Standing::Rank(20), "what is no rank moves nothing");
    assert!(words(&window).iter().any(|text| text.contains("Hạng từ 1 đến 63")), "{:?}", words(&window));
    fill(&mut window, name, "");
    key(&mut window, Key::Delete);
    assert!(open_plan(&window).draft().moves.is_empty());
}

/// A refused rank is gone with the keyboard, and is never shown beside a rank that was dragged or in another plan.
#[test]
fn a_rank_that_was_refused_does_not_stay() {
    let mut window = what_if();
    let name = "Hạng mới của 6.2.4";
    let shown = |window: &Window| window.get_by_label(name).accesskit_node().value().unwrap_or_default();
    fill(&mut window, name, "30");
    key(&mut window, Key::Enter);
    fill(&mut window, name, "70");
    assert_eq!(shown(&window), "70");
    key(&mut window, Key::Tab);
    window.run();
    assert_eq!(shown(&window), "30");
}

/// "7" on the way to "70" is no rank that anybody chose.
#[test]
fn a_rank_that_cannot_be_is_not_assumed_in_part() {
    let mut window = what_if();
    click_button(&mut window, UNKNOWN);
    click(&mut window, Role::Link, "1.1.1 chưa biết · đặt giả định");
    for letter in ["7", "0"] {
        window.event(Event::Text(letter.to_owned()));
        window.run();
    }
    key(&mut window, Key::Enter);
    assert!(open_plan(&window).draft().moves.is_empty());
    assert!(shows(&window, "Hạng từ 1 đến 63."));
}

#[test]
fn another_scenario_is_not_replaced_without_a_question() {
    let mut window = what_if();
    set(&mut window, LEVER, 30);
    press(&mut window, Action::SaveScenario);
    fill(&mut window, "Tên kịch bản", "KB1");
    click_button(&mut window, "Lưu vào kế hoạch");
    let kept = |window: &Window| open_plan(window).plan().scenario("KB1").unwrap().moves.clone();
    let before = kept(&window);
    click_button(&mut window, "Kịch bản: KB1");
    click_button(&mut window, "Kịch bản mới");
    set(&mut window, LEVER, 20);
    press(&mut window, Action::SaveScenario);
    fill(&mut window, "Tên kịch bản", "KB1");
    assert!(shows(&window, "Kế hoạch đã có kịch bản \"KB1\"; ghi đè sẽ thay các thay đổi của kịch bản đó."));
    key(&mut window, Key::Enter);
    assert_eq!(kept(&window), before, "Enter alone replaces nothing");
    click_button(&mut window, "Ghi đè");
    assert_ne!(kept(&window), before);
}

fn scenario_names(window: &Window) -> Vec<String> {
    open_plan(window).plan().scenarios.iter().map(|s| s.name.clone()).collect()
}

#[test]
fn a_scenario_is_kept_loaded_and_deleted() {
    let mut window = what_if();
    let before = scenario_names(&window);
    set(&mut window, LEVER, 30);
    click_button(&mut window, "Lưu kịch bản");
    assert!(matches!(window.state().dialog, Some(Dialog::SaveScenario { .. })));
    fill(&mut window, "Tên kịch bản", "Chỉ dẫn địa lý");
    click_button(&mut window, "Lưu vào kế hoạch");
    assert!(window.state().dialog.is_none());
    assert_eq!(scenario_names(&window).len(), before.len() + 1);
    assert!(open_plan(&window).is_unsaved());
    window.get_by_role_and_label(Role::Status, "Đã lưu kịch bản vào kế hoạch. Hãy lưu tệp.");
    window.get_by_role_and_label(Role::Button, "Kịch bản: Chỉ dẫn địa lý");

    set(&mut window, LEVER, 10);
    click_button(&mut window, "Kịch bản: Chỉ dẫn địa lý *");
    click_button(&mut window, "Kịch bản mới");
    window.get_by_label("Điểm PII: 46,01");
    click_button(&mut window, "Kịch bản mới");
    click_button(&mut window, "Chỉ dẫn địa lý");
    window.get_by_label("Điểm PII: 46,01 → ≈ 46,92");

    click_button(&mut window, "Kịch bản: Chỉ dẫn địa lý");
    click_button(&mut window, "Xóa “Chỉ dẫn địa lý”");
    assert_eq!(scenario_names(&window), before);
    press(&mut window, Action::Undo);
    assert_eq!(scenario_names(&window).len(), before.len() + 1, "a deleted scenario comes back");
}

#[test]
fn a_scenario_without_a_name_is_refused_in_words() {
    let mut window = what_if();
    set(&mut window, LEVER, 30);
    press(&mut window, Action::SaveScenario);
    click_button(&mut window, "Lưu vào kế hoạch");
    assert!(matches!(window.state().dialog, Some(Dialog::SaveScenario { .. })), "the dialog stays");
    assert_eq!(named(&window, Role::Status).len(), 1, "and says why");
    key(&mut window, Key::Escape);
    assert!(window.state().dialog.is_none());
}

/// Escape takes back the whole of what is being done with a slider, and nothing that was done before.
#[test]
fn escape_takes_a_stay_at_a_slider_back() {
    let mut window = what_if();
    set(&mut window, LEVER, 50);
    let other = named(&window, Role::Slider).into_iter().find(|name| name.starts_with("1.2.1 ")).unwrap();
    window.get_by_role_and_label(Role::Slider, &other).focus();
    window.run();
    for _ in 0..3 {
        key(&mut window, Key::ArrowLeft);
    }
    assert_eq!(open_plan(&window).draft().moves.len(), 2);
    key(&mut window, Key::Escape);
    let left: Vec<&str> = open_plan(&window).draft().moves.iter().map(|m| m.code.as_str()).collect();
    assert_eq!(left, ["6.2.4"]);
    assert_eq!(place(&window, &other), Some(60.0));
}
