//! What stands around the rooms: shortcuts, menu, problems, language, look.

use crate::support::{
    USUAL, Window, busy_state, click, click_button, fill, key, named, open_plan, press, shortcut_event, shows,
    state_with, wait_until, window, window_in, window_over, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, ViewportCommand, ViewportId};
use egui_kittest::kittest::Queryable;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::gui::theme::Look;
use pii_planner::plan_file::{Settings, samples};
use pii_planner::report::TableKind;
use pii_planner::text::{Lang, sample_name};
use strum::VariantArray;

const LEVER: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

/// What can be seen of an action, before and after.
fn trace(window: &Window) -> String {
    let state = window.state();
    let moves = state.tab().map(|t| t.open.draft().moves.clone());
    let focus = window.query_all_by_role(Role::TextInput).any(|field| field.is_focused());
    let asked = window.output().viewport_output.get(&ViewportId::ROOT).map(|v| v.commands.clone());
    let copied = window.output().platform_output.commands.len();
    format!(
        "{:?} {:?} {:?} {} {} {} {:?} {} {} {:?} {focus} {:?} {} {asked:?} {copied} {}",
        state.room,
        state.dialog,
        moves,
        state.show_inspector,
        state.show_problems,
        state.show_history,
        (state.lang(), state.look()),
        state.tabs.len(),
        state.active,
        state.message.as_ref().map(|message| &message.text),
        window.ctx.zoom_factor(),
        state.palette.is_open(),
        state.tour.is_some(),
    )
}

#[test]
fn every_action_is_reached_by_its_shortcut() {
    let mut window = window("can-tho-2025");
    for &action in Action::all() {
        let mut state = busy_state();
        // Going somewhere is seen only from elsewhere; the filter is there only where a table is.
        state.room = if action == Action::Go(Room::Indicators) { Room::Overview } else { Room::Indicators };
        *window.state_mut() = state;
        if matches!(action, Action::NextPlan | Action::PlanBefore) {
            let ctx = window.ctx.clone();
            window.state_mut().handle(Command::OpenSample("hung-yen-2024"), &ctx);
        }
        window.ctx.set_zoom_factor(if action == Action::ZoomReset { 1.2 } else { 1.0 });
        if matches!(action, Action::ClosePlan | Action::Quit) {
            press(&mut window, Action::ResetMoves);
        }
        window.run();
        let before = trace(&window);
        window.event(shortcut_event(action));
        let has_acted = (0..4).any(|_| {
            window.step();
            trace(&window) != before
        });
        assert!(has_acted, "{action:?} left {before}");
    }
}

#[test]
fn while_a_dialog_is_open_shortcuts_wait() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Open);
    press(&mut window, Action::Go(Room::WhatIf));
    assert_eq!(window.state().room, Room::Overview);
    key(&mut window, Key::Escape);
    press(&mut window, Action::Go(Room::WhatIf));
    assert_eq!(window.state().room, Room::WhatIf);
}

/// Whether there are letters that Vietnamese has and English has not.
fn is_vietnamese(text: &str) -> bool {
    let of_vietnamese = |c: char| "ăâđêôơưàáãèéìíòóõùúýĩũ".contains(c) || ('\u{1ea0}'..='\u{1ef9}').contains(&c);
    text.to_lowercase().chars().any(of_vietnamese)
}

#[test]
fn english_leaves_no_vietnamese_word_around_the_plan() {
    let mut window = window("can-tho-2025");
    assert!(shows(&window, "Tổng quan"));
    press(&mut window, Action::Language);
    // Without a plan everything on screen is the program's own.
    press(&mut window, Action::ClosePlan);
    click_button(&mut window, "File");
    let left: Vec<String> = words(&window).into_iter().filter(|w| is_vietnamese(w)).collect();
    // The language switch offers the other language in that language.
    // The samples are those of Vietnamese provinces.
    let is_sample = |w: &str| samples().iter().any(|s| sample_name(Lang::En, s.name).starts_with(w));
    assert!(left.iter().all(|w| w.starts_with("Tiếng Việt") || is_sample(w)), "{left:?}");
    key(&mut window, Key::Escape);
    press(&mut window, Action::Language);
    assert!(shows(&window, "Trang đầu"));
}

#[test]
fn english_translates_headings_and_labels_in_every_room() {
    let roles = [Role::ColumnHeader, Role::Button, Role::TextInput, Role::CheckBox, Role::ComboBox, Role::Slider];
    for (sample, room) in [
        ("can-tho-2025", Room::Overview),
        ("can-tho-2025", Room::Indicators),
        ("can-tho-nq57", Room::Targets),
        ("can-tho-nq57", Room::Tasks),
        ("can-tho-2025", Room::Deadlines),
        ("can-tho-2025", Room::Agencies),
        ("can-tho-2025", Room::WhatIf),
    ] {
        let settings = Settings { lang: Lang::En, ..Settings::default() };
        let mut window = window_over(state_with(&[sample], settings), USUAL);
        press(&mut window, Action::Go(room));
        if let Some(first) = named(&window, Role::Row).first().cloned() {
            click(&mut window, Role::Row, &first);
        }
        let plan = open_plan(&window).plan();
        let province = plan.document.province.clone();
        let mut own: Vec<String> = plan.deadlines.iter().map(|d| d.title.clone()).collect();
        own.extend(plan.indicators.iter().flat_map(|r| &r.evidence).map(|e| e.title.clone()));
        own.push(province);
        // The plan's own words are as its document has them, perhaps cut.
        let start = |text: &String| text.chars().take(20).collect::<String>();
        let is_own = |words: &str| own.iter().any(|o| words.contains(&start(o)));
        for role in roles {
            let left: Vec<String> =
                named(&window, role).into_iter().filter(|w| is_vietnamese(w) && !is_own(w)).collect();
            assert!(left.is_empty(), "{room:?} {role:?}: {left:?}");
        }
    }
}

#[test]
fn the_look_goes_round_and_the_page_changes_its_colour() {
    let mut window = window("can-tho-2025");
    let colour = |w: &Window| w.ctx.style_of(w.ctx.theme()).visuals.panel_fill;
    let mut seen = vec![colour(&window)];
    for look in [Look::Dark, Look::Contrast, Look::DarkContrast, Look::Light] {
        press(&mut window, Action::Look);
        assert_eq!(window.state().look(), look);
        assert_eq!(window.state().settings.look, look.name());
        seen.push(colour(&window));
    }
    assert_ne!(seen[0], seen[1]);
    assert_ne!(seen[1], seen[2]);
    assert_ne!(seen[2], seen[3]);
    assert_eq!(seen[0], seen[4]);
}

/// A plan with a code that the framework does not know.
fn faulty_file(folder: &std::path::Path) -> String {
    let sample = pii_planner::plan_file::samples().iter().find(|s| s.name == "can-tho-2025").unwrap();
    let path = folder.join("faulty.json");
    std::fs::write(&path, sample.json.replacen("\"code\": \"2.2.4\"", "\"code\": \"9.9.9\"", 1)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_problem_leads_to_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_over(state_with(&[&faulty_file(folder.path())], Settings::default()), USUAL);
    assert!(window.state().show_problems, "a fault opens the list by itself");
    let count = words(&window).into_iter().find(|w| w.contains("lỗi hoặc cảnh báo")).unwrap();
    for is_shown in [false, true] {
        click(&mut window, Role::Button, &count);
        assert_eq!(window.state().show_problems, is_shown, "the count in the status bar shows and hides it");
    }
    let problem = named(&window, Role::Button).into_iter().find(|b| b.contains("9.9.9")).unwrap();
    click_button(&mut window, &problem);
    assert_eq!(window.state().room, Room::Indicators);
    let selection = window.state().tab().and_then(|t| t.selection);
    let Some(Selection { table: TableKind::Indicators, row }) = selection else { panic!("{selection:?}") };
    assert_eq!(open_plan(&window).plan().indicators[row].code, "9.9.9");
}

#[test]
fn of_a_thousand_problems_the_list_makes_those_in_view() {
    let folder = tempfile::tempdir().unwrap();
    let rows = (0..1_000).map(|i| format!(r#"{{"code": "x{i}"}}"#)).collect::<Vec<_>>().join(",");
    let json = format!(r#"{{"format": "pii-plan", "version": 1, "indicators": [{rows}]}}"#);
    let path = folder.path().join("faulty.json");
    std::fs::write(&path, json).unwrap();
    let window = window_over(state_with(&[path.to_str().unwrap()], Settings::default()), USUAL);
    let lines = named(&window, Role::Button).into_iter().filter(|b| b.contains("khung chỉ số không có mã"));
    assert!((3..30).contains(&lines.count()));
    let findings = window.state().tab().unwrap().told.findings();
    let told = pii_planner::plan_file::told(findings);
    assert_eq!(told.iter().filter(|t| t.finding.what(Lang::Vi).contains("khung chỉ số không có mã")).count(), 200);
    assert_eq!(told.iter().map(|t| 1 + t.more).sum::<usize>(), findings.len());
}

#[test]
fn a_file_with_parts_that_cannot_be_read_opens_the_list_by_itself() {
    let path = format!("{}/tests/damaged/wrong-types.json", env!("CARGO_MANIFEST_DIR"));
    let window = window_over(state_with(&[&path], Settings::default()), USUAL);
    assert!(window.state().show_problems);
    assert!(!window.state().tab().unwrap().reading.is_empty());
}

#[test]
fn a_second_zoom_makes_everything_larger_and_ctrl_0_normal() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::ZoomIn);
    assert!(window.ctx.zoom_factor() > 1.0);
    press(&mut window, Action::ZoomReset);
    assert_eq!(window.ctx.zoom_factor(), 1.0);
}

#[test]
fn undo_in_a_field_is_of_the_words_in_it() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    click(&mut window, Role::Row, LEVER);
    fill(&mut window, "Hạng trong 63", "45");
    fill(&mut window, "Lọc (không cần dấu)", "abc");
    press(&mut window, Action::Undo);
    assert!(open_plan(&window).is_unsaved(), "the plan keeps its change");
}

#[test]
fn nothing_asks_for_a_frame_while_nobody_does_anything() {
    for room in Room::VARIANTS.iter().copied() {
        let mut window = window_in("can-tho-2025", room);
        // What is computed beside the window asks for frames until it is there, and for none afterwards.
        wait_until(&mut window, |window| !words(window).iter().any(|text| text.starts_with("Đang tính")));
        window.run();
        let delay = window.output().viewport_output.get(&ViewportId::ROOT).unwrap().repaint_delay;
        assert!(delay.as_secs() > 3600, "{room:?} wants a frame in {delay:?}");
        let commands = &window.output().viewport_output.get(&ViewportId::ROOT).unwrap().commands;
        assert!(!commands.iter().any(|c| matches!(c, ViewportCommand::Close)));
    }
}
