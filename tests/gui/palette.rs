//! The palette (Ctrl+K), as one uses it from the keyboard.

use crate::support::{
    USUAL, Window, busy_state, click, click_button, field_value, fill, key, key_down, mouse_button, named, open_plan,
    press, shows, state_with, window, window_in, window_over,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::Edit;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::gui::theme::{self, BODY, LABEL, Weight};
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;
use pii_planner::text::Lang;
use pii_planner::text::palette_words::PaletteWord;

const FILTER: &str = "Lọc (không cần dấu)";
const LEVER: &str = "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã";

/// Opens the palette and types into it, without a click into its field.
fn find(window: &mut Window, typed: &str) {
    press(window, Action::Palette);
    for letter in typed.chars() {
        window.event(Event::Text(letter.to_string()));
    }
    window.run();
}

/// The names in the list, from top to bottom.
fn offered(window: &Window) -> Vec<String> {
    named(window, Role::ListBoxOption)
}

/// What Enter would do.
fn chosen(window: &Window) -> String {
    let options = window.query_all_by_role(Role::ListBoxOption);
    let chosen: Vec<String> = options
        .filter(|o| o.accesskit_node().is_selected() == Some(true))
        .filter_map(|o| o.accesskit_node().label())
        .collect();
    assert_eq!(chosen.len(), 1, "{chosen:?}");
    chosen[0].clone()
}

fn is_open(window: &Window) -> bool {
    shows(window, PaletteWord::Hint.text(window.state().lang()))
}

#[test]
fn words_without_diacritics_find_a_command_and_enter_does_it() {
    let mut window = window("can-tho-2025");
    find(&mut window, "ke hoach moi");
    assert_eq!(chosen(&window), "Kế hoạch mới");
    key(&mut window, Key::Enter);
    assert!(matches!(window.state().dialog, Some(Dialog::NewPlan(_))) && !is_open(&window));
    key(&mut window, Key::Escape);
    find(&mut window, "PHỎNG mo");
    assert_eq!(chosen(&window), "Mô phỏng", "in any order");
    key(&mut window, Key::Enter);
    assert_eq!(window.state().room, Room::WhatIf);
    assert!(!is_open(&window));
}

#[test]
fn enter_waits_for_the_letters_before_it() {
    let mut window = window("can-tho-2025");
    find(&mut window, "th");
    assert_ne!(chosen(&window), "Thời hạn");
    // A slow frame brings the last letters and Enter at once.
    let enter = key_down(Key::Enter, Modifiers::NONE);
    window.input_mut().events.extend([Event::Text("oi han".to_owned()), enter, Event::Text("x".to_owned())]);
    window.run();
    assert_eq!(window.state().room, Room::Deadlines);
}

#[test]
fn escape_leaves_everything_as_it_was_and_gives_the_keyboard_back() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    fill(&mut window, FILTER, "chi");
    find(&mut window, "thoat");
    assert_eq!(offered(&window)[0], "Thoát");
    assert_eq!(field_value(&window, FILTER), "chi", "what is typed is for the palette");
    key(&mut window, Key::Escape);
    assert!(!is_open(&window) && window.state().dialog.is_none());
    assert_eq!((window.state().room, window.state().tabs.len()), (Room::Indicators, 1));
    window.event(Event::Text(" phí".to_owned()));
    window.run();
    assert_eq!(field_value(&window, FILTER), "chi phí");
}

#[test]
fn a_table_gets_the_keyboard_back() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    click(&mut window, Role::Row, LEVER);
    let at = |w: &Window| w.state().tab().and_then(|t| t.selection);
    let before = at(&window);
    find(&mut window, "");
    key(&mut window, Key::ArrowDown);
    assert_eq!(at(&window), before, "the arrows are for the palette");
    key(&mut window, Key::Escape);
    key(&mut window, Key::ArrowDown);
    assert_ne!(at(&window), before);
}

#[test]
fn arrows_choose_and_the_list_follows() {
    let mut window = window("can-tho-2025");
    find(&mut window, "");
    let first = offered(&window);
    assert_eq!(chosen(&window), first[0]);
    key(&mut window, Key::ArrowUp);
    assert_eq!(chosen(&window), first[0], "there is nothing above the first");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    assert_eq!(chosen(&window), first[2]);
    key(&mut window, Key::PageDown);
    let far = chosen(&window);
    assert!(!first[..3].contains(&far) && offered(&window).contains(&far));
    key(&mut window, Key::PageUp);
    assert_eq!(chosen(&window), first[2]);
    key(&mut window, Key::End);
    assert_ne!(chosen(&window), far);
    assert_eq!(offered(&window).last(), Some(&chosen(&window)));
    key(&mut window, Key::Home);
    assert_eq!(chosen(&window), first[0]);
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    assert!(matches!(window.state().dialog, Some(Dialog::Open { .. })), "the third command is to open a plan");
}

#[test]
fn an_indicator_is_found_by_its_folded_name_and_selected() {
    let mut window = window("can-tho-2025");
    find(&mut window, "chi dan dia ly");
    assert_eq!(chosen(&window), LEVER);
    key(&mut window, Key::Enter);
    assert_eq!(window.state().room, Room::Indicators);
    let Some(Selection { table: TableKind::Indicators, row }) = window.state().tab().and_then(|t| t.selection) else {
        panic!()
    };
    assert_eq!(open_plan(&window).plan().indicators[row].code, "6.2.4");
    find(&mut window, "4.1.4");
    assert!(chosen(&window).starts_with("4.1.4 "));
}

#[test]
fn an_indicator_that_only_the_framework_has_is_shown_there() {
    let mut window = window("can-tho-2025");
    let framework = &open_plan(&window).context().framework;
    let entry = framework.indicators().find(|e| open_plan(&window).plan().indicator(&e.spec.code).is_none()).unwrap();
    let (code, position) = (entry.spec.code.clone(), framework.position(&entry.spec.code).unwrap());
    find(&mut window, &code);
    key(&mut window, Key::Enter);
    assert_eq!(window.state().room, Room::Framework);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Framework, position)));
}

#[test]
fn a_command_without_sense_says_why_and_cannot_be_done() {
    let mut window = window("can-tho-2025");
    find(&mut window, "luu kich ban");
    let option = window.get_by_role_and_label(Role::ListBoxOption, "Lưu kịch bản");
    assert!(option.accesskit_node().is_disabled());
    let why = option.accesskit_node().description().unwrap();
    assert!(why.starts_with(PaletteWord::NeedsMoves.text(Lang::Vi)), "{why}");
    key(&mut window, Key::Enter);
    click(&mut window, Role::ListBoxOption, "Lưu kịch bản");
    assert!(is_open(&window) && window.state().dialog.is_none());
    assert!(chosen(&window).contains("kịch bản"));
}

#[test]
fn the_mouse_chooses_and_a_click_beside_closes() {
    let mut window = window("can-tho-2025");
    find(&mut window, "dang mo");
    key(&mut window, Key::Escape);
    find(&mut window, "nhiem vu");
    click(&mut window, Role::ListBoxOption, "Nhiệm vụ");
    assert_eq!(window.state().room, Room::Tasks);
    find(&mut window, "thoi han");
    for pressed in [true, false] {
        let pos = [1200.0, 600.0].into();
        window.event(Event::PointerMoved(pos));
        window.event(mouse_button(pos, pressed));
        // A press that lasts long is no click.
        window.step();
    }
    window.run();
    assert!(!is_open(&window));
    assert_eq!(window.state().room, Room::Tasks);
}

#[test]
fn every_command_is_in_the_palette_in_both_languages() {
    let mut window = window_over(busy_state(), USUAL);
    for lang in [Lang::Vi, Lang::En] {
        window.state_mut().settings.lang = lang;
        window.run();
        for action in Action::all().iter().copied().filter(|a| *a != Action::Palette) {
            find(&mut window, action.text(lang));
            let option = window.query_all_by_role(Role::ListBoxOption).find(|o| {
                let shortcut = window.ctx.format_shortcut(&action.shortcut());
                let node = o.accesskit_node();
                node.label().as_deref() == Some(action.text(lang))
                    && node.description().is_some_and(|d| d.ends_with(&shortcut))
            });
            let option = option.unwrap_or_else(|| panic!("{action:?} is not in {:?}", offered(&window)));
            assert!(!option.accesskit_node().is_disabled(), "{action:?}");
            key(&mut window, Key::Escape);
        }
    }
}

#[test]
fn no_other_shortcut_is_heard_while_the_palette_is_open() {
    let mut window = window("can-tho-2025");
    find(&mut window, "abc");
    for action in Action::all().iter().copied().filter(|a| *a != Action::Palette) {
        press(&mut window, action);
        let state = window.state();
        assert!(state.dialog.is_none() && state.room == Room::Overview && state.tabs.len() == 1, "{action:?}");
        assert!(is_open(&window) && window.ctx.zoom_factor() == 1.0, "{action:?}");
    }
    press(&mut window, Action::Palette);
    assert!(!is_open(&window), "the same keys close it");
    press(&mut window, Action::Open);
    press(&mut window, Action::Palette);
    assert!(!is_open(&window), "a question must be answered first");
}

#[test]
fn the_last_commands_come_first() {
    let mut window = window("can-tho-2025");
    for typed in ["don vi", "loi va nhac"] {
        find(&mut window, typed);
        key(&mut window, Key::Enter);
    }
    find(&mut window, "");
    assert_eq!(offered(&window)[..2], ["Lỗi và nhắc nhở", "Đơn vị"]);
}

#[test]
fn plans_samples_files_and_scenarios_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ke-hoach-xa.json");
    let sample = pii_planner::plan_file::samples().iter().find(|s| s.name == "hung-yen-2024").unwrap();
    std::fs::write(&path, sample.json).unwrap();
    let settings = Settings { recent: vec![path.clone()], ..Settings::default() };
    let mut state = state_with(&["can-tho-2025", "can-tho-2024"], settings);
    let ctx = Context::default();
    for edit in [
        Edit::SetMove { code: "6.2.4".to_owned(), to: index_core::Standing::Rank(30), assumed: None },
        Edit::SaveScenario { name: "Năm chỉ số yếu".to_owned(), note: None },
        Edit::ClearMoves,
    ] {
        state.handle(Command::Edit(edit, None), &ctx);
    }
    let first = state.active;
    let mut window = window_over(state, USUAL);
    find(&mut window, "chi so yeu");
    key(&mut window, Key::Enter);
    assert_eq!(window.state().room, Room::WhatIf);
    assert_eq!(open_plan(&window).draft().scenario.as_deref(), Some("Năm chỉ số yếu"));
    assert_eq!(open_plan(&window).draft().moves.len(), 1);
    find(&mut window, "dang mo");
    find_kind(&mut window, "can tho", PaletteWord::OpenPlan);
    assert_ne!(window.state().active, first, "the other plan is shown");
    find_kind(&mut window, "kon tum", PaletteWord::Sample);
    assert_eq!(window.state().tab().unwrap().sample, Some("kon-tum-2030"));
    find_kind(&mut window, "ke-hoach-xa", PaletteWord::Recent);
    assert_eq!(window.state().tab().unwrap().path.as_deref(), Some(path.as_path()));
    find(&mut window, "ke-hoach-xa");
    assert!(offered(&window).is_empty(), "a file that is open is no recent file");
    assert!(shows(&window, PaletteWord::Nothing.text(Lang::Vi)));
}

/// Finds something of a kind and does it.
fn find_kind(window: &mut Window, typed: &str, kind: PaletteWord) {
    if is_open(window) {
        key(window, Key::Escape);
    }
    find(window, typed);
    let is_kind = |d: String| d.ends_with(kind.text(Lang::Vi));
    let found = {
        let mut options = window.query_all_by_role(Role::ListBoxOption);
        let option = options.find(|o| o.accesskit_node().description().is_some_and(is_kind));
        option.and_then(|o| o.accesskit_node().label()).unwrap_or_else(|| panic!("{typed}"))
    };
    click(window, Role::ListBoxOption, &found);
}

#[test]
fn without_a_plan_the_palette_opens_one() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::ClosePlan);
    find(&mut window, "hung yen");
    key(&mut window, Key::Enter);
    assert_eq!(window.state().tab().unwrap().sample, Some("hung-yen-2024"));
}

#[test]
fn the_field_in_the_top_bar_opens_the_palette_and_leaves_room_for_the_tabs() {
    for (size, plans, is_field) in [
        ([1600.0, 720.0], &["can-tho-2025", "kon-tum-2030"][..], true),
        ([800.0, 480.0], &["can-tho-2025", "kon-tum-2030"][..], false),
        ([1280.0, 720.0], &["can-tho-2025", "can-tho-2024", "can-tho-nq57", "hung-yen-2024", "kon-tum-2030"], false),
    ] {
        let mut state = state_with(plans, Settings::default());
        let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: index_core::Standing::Rank(30), assumed: None };
        state.handle(Command::Edit(edit, None), &Context::default());
        let mut window = window_over(state, size);
        let field = PaletteWord::Button.text(Lang::Vi);
        assert_eq!(shows(&window, field), is_field, "{size:?} {plans:?}");
        let name = if is_field {
            field.to_owned()
        } else {
            format!(
                "{} ({})",
                Action::Palette.tooltip(Lang::Vi),
                window.ctx.format_shortcut(&Action::Palette.shortcut())
            )
        };
        let left = window.get_by_label(&name).rect().left();
        if size[0] > 1000.0 {
            let last = window.get_by_label(Action::Open.tooltip(Lang::Vi)).rect();
            assert!(last.right() <= left, "every tab is in sight: {last:?} {left}");
        }
        click_button(&mut window, &name);
        assert!(is_open(&window));
    }
}

/// How wide a line of text is.
fn width(window: &Window, text: &str, size: f32, weight: Weight) -> f32 {
    let color = eframe::egui::Color32::BLACK;
    window.ctx.fonts_mut(|f| f.layout_no_wrap(text.to_owned(), theme::font(size, weight), color).size().x)
}

#[test]
fn names_fit_in_the_usual_window_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let mut state = busy_state();
        state.settings.lang = lang;
        let mut window = window_over(state, USUAL);
        find(&mut window, "");
        let line = window.query_all_by_role(Role::ListBoxOption).next().unwrap().rect();
        let around = 2.0 * 12.0 + 16.0;
        for &action in Action::all() {
            let keys = width(&window, &window.ctx.format_shortcut(&action.shortcut()), LABEL, Weight::Medium);
            let title = width(&window, action.text(lang), BODY, Weight::Bold);
            let detail = width(&window, action.tooltip(lang), LABEL, Weight::Regular);
            assert!(title.max(detail) + keys + around <= line.width(), "{lang:?} {action:?}");
        }
        for word in PaletteWord::ALL {
            let detail = width(&window, word.text(lang), BODY, Weight::Regular);
            assert!(detail + 110.0 <= line.width(), "{word:?}");
        }
    }
}
