//! The start page: what a newcomer sees, the cards of files that were open before, the roads to a new plan, the About box.

use crate::support::{
    USUAL, Window, busy_state, click, click_button, fill, key, named, open_plan, press, shortcut_event, shows,
    state_with, wait_until, window, window_over, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Key};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Edit, Field, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::{Command, StartRequest};
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::model::start::RecentState;
use pii_planner::gui::theme::Look;
use pii_planner::plan_file::{Settings, samples};
use pii_planner::text::Lang;
use pii_planner::text::new_plan_words::NewPlanWord;
use std::path::{Path, PathBuf};

/// A sample as a file of its own.
pub fn file_of(folder: &Path, sample: &str, name: &str) -> PathBuf {
    let path = folder.join(name);
    let sample = samples().iter().find(|s| s.name == sample).unwrap();
    std::fs::write(&path, sample.json).unwrap();
    path
}

/// The start page with these files open before, once all of them are read.
fn page_of(recent: &[PathBuf], size: [f32; 2]) -> Window {
    let settings = Settings { recent: recent.to_vec(), ..Settings::default() };
    let mut window = window_over(state_with(&[], settings), size);
    wait_for_cards(&mut window);
    window
}

fn wait_for_cards(window: &mut Window) {
    wait_until(window, |window| {
        let recents = &window.state().start.recents;
        recents.iter().all(|file| !matches!(file.state, RecentState::Looking))
    });
    window.run();
}

/// The name of the card whose name begins so.
fn card(window: &Window, beginning: &str) -> String {
    let buttons = named(window, Role::Button);
    let found = buttons.iter().find(|name| name.starts_with(beginning) && name.contains(','));
    found.unwrap_or_else(|| panic!("no card {beginning} in {buttons:?}")).clone()
}

#[test]
fn without_anything_to_open_the_start_page_is_shown() {
    for (lang, welcome, sample) in [
        (Lang::Vi, "Chào mừng đến với PII Planner", "Cần Thơ · 88/KH-UBND (2025)"),
        (Lang::En, "Welcome to PII Planner", "Cần Thơ · 88/KH-UBND (2025)"),
    ] {
        let mut window = window_over(state_with(&[], Settings { lang, ..Settings::default() }), USUAL);
        assert!(window.state().tabs.is_empty() && window.state().is_at_start());
        assert!(shows(&window, welcome));
        assert_eq!(named(&window, Role::Tab), [lang.pick("Trang đầu", "Start")]);
        assert!(window.query_by_role_and_label(Role::Button, lang.pick("Chỉ tiêu", "Targets")).is_none(), "no rooms");
        click_button(&mut window, sample);
        assert_eq!(window.state().tab().unwrap().sample, Some("can-tho-2025"));
        click(&mut window, Role::Tab, lang.pick("Trang đầu", "Start"));
        assert!(shows(&window, welcome), "what was only looked at is no plan of mine");
        assert_eq!(window.state().tabs.len(), 1, "and stays open");
    }
}

#[test]
fn every_look_language_and_size_shows_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let recent = [file_of(folder.path(), "kon-tum-2030", "kon-tum.json"), folder.path().join("gone.json")];
    for size in [[800.0, 480.0], USUAL, [1366.0, 768.0], [1920.0, 1080.0]] {
        let mut window = page_of(&recent, size);
        for look in [Look::Light, Look::Dark, Look::Contrast] {
            assert_eq!(window.state().look(), look);
            for lang in [Lang::Vi, Lang::En] {
                window.state_mut().settings.lang = lang;
                window.state_mut().handle(Command::Act(Action::Tour), &Context::default());
                window.run();
                window.check_accessibility();
                let width = |label: &str| window.get_by_role_and_label(Role::Button, label).rect();
                let (framework, table) = match lang {
                    Lang::Vi => (width("Từ khung chỉ số"), width("Từ bảng Excel, Word")),
                    Lang::En => (width("From the framework"), width("From an Excel or Word table")),
                };
                assert!(framework.left() >= 0.0 && table.right() <= size[0], "{size:?}: {table:?}");
                assert!(table.right() - framework.left() <= 980.0, "no wider than the page: {size:?}");
            }
            press(&mut window, Action::Look);
        }
    }
}

#[test]
fn the_start_page_is_reached_from_everywhere() {
    let mut window = window("can-tho-2025");
    assert!(!window.state().is_at_start());
    press(&mut window, Action::Start);
    assert!(window.state().is_at_start() && shows(&window, "Bắt đầu kế hoạch mới"));
    assert!(!window.state().is_enabled(Action::Save) && !window.state().is_enabled(Action::Go(Room::Tasks)));
    press(&mut window, Action::Go(Room::Tasks));
    assert_eq!(window.state().room, Room::Overview, "the rooms are those of a plan");
    click(&mut window, Role::Tab, "Cần Thơ 2025");
    assert!(!window.state().is_at_start());
    press(&mut window, Action::ClosePlan);
    assert!(window.state().is_at_start(), "without a plan it is all there is");
}

#[test]
fn another_plan_is_closed_from_the_start_page_without_leaving_it() {
    let mut window = window_over(state_with(&["can-tho-2025", "kon-tum-2030"], Settings::default()), USUAL);
    press(&mut window, Action::Start);
    click_button(&mut window, "Đóng Cần Thơ 2025");
    assert_eq!(named(&window, Role::Tab), ["Trang đầu", "Kon Tum 2023"]);
    assert!(window.state().is_at_start());
}

#[test]
fn what_was_worked_on_last_is_in_front_the_next_time() {
    let open = ["can-tho-2025", "kon-tum-2030", "hung-yen-2024"].map(str::to_owned).to_vec();
    let settings = |active: &str| Settings { open: open.clone(), active: active.to_owned(), ..Settings::default() };
    let state = state_with(&[], settings("kon-tum-2030"));
    assert_eq!(state.tab().unwrap().sample, Some("kon-tum-2030"));
    let state = state_with(&[], settings("gone"));
    assert_eq!(state.tab().unwrap().sample, Some("can-tho-2025"), "one of them anyway");
    let state = state_with(&["can-tho-nq57", "can-tho-2024"], settings("can-tho-2024"));
    assert_eq!(state.tab().unwrap().sample, Some("can-tho-nq57"), "what was asked for comes first");
    let mut window = window_over(state_with(&[], settings("")), USUAL);
    click(&mut window, Role::Tab, "Hưng Yên 2024");
    press(&mut window, Action::Start);
    assert_eq!(window.state().settings.active, "hung-yen-2024", "also when the start page is in front at the end");
}

#[test]
fn a_card_says_how_a_plan_stands_and_opens_it_by_a_click() {
    let folder = tempfile::tempdir().unwrap();
    let recent = [
        file_of(folder.path(), "can-tho-2025", "của tôi.json"),
        file_of(folder.path(), "can-tho-nq57", "nq57.json"),
        file_of(folder.path(), "can-tho-2024", "2024.json"),
    ];
    let mut window = page_of(&recent, USUAL);
    let name = card(&window, "Cần Thơ 2025, mở lần trước");
    assert!(name.contains("của tôi.json, sửa ") && name.contains("hạng 7 / 63"), "{name}");
    assert!(name.contains("trên 22 chỉ số có đơn vị chủ trì") || name.contains("minh chứng"), "{name}");
    let tasks = card(&window, "Cần Thơ 2025, nq57.json");
    assert!(tasks.contains("nhiệm vụ có đơn vị chủ trì"), "{tasks}");
    click_button(&mut window, &name);
    assert_eq!(window.state().tab().unwrap().path.as_ref(), Some(&recent[0]));
    press(&mut window, Action::Start);
    wait_for_cards(&mut window);
    let name = card(&window, "Cần Thơ 2025, đang mở");
    click_button(&mut window, &name);
    assert_eq!(window.state().tabs.len(), 1, "it is shown again, not opened twice");
}

#[test]
fn a_card_is_opened_by_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let recent = [
        file_of(folder.path(), "can-tho-2025", "a.json"),
        file_of(folder.path(), "kon-tum-2030", "b.json"),
        file_of(folder.path(), "hung-yen-2024", "c.json"),
    ];
    let mut window = page_of(&recent, USUAL);
    press(&mut window, Action::Start);
    window.run();
    let focused = |window: &Window| {
        let node = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    assert!(focused(&window).starts_with("Cần Thơ 2025"), "{}", focused(&window));
    key(&mut window, Key::ArrowRight);
    assert!(focused(&window).starts_with("Kon Tum 2023"), "{}", focused(&window));
    key(&mut window, Key::Tab);
    assert!(focused(&window).starts_with("Hưng Yên 2024"), "{}", focused(&window));
    key(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window), "Từ bảng Excel, Word");
    key(&mut window, Key::ArrowUp);
    key(&mut window, Key::Enter);
    assert_eq!(window.state().tab().unwrap().path.as_ref(), Some(&recent[2]));
}

#[test]
fn deadlines_are_counted_by_the_day_and_only_where_they_are_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let deadline = |id: &str, date: &str| format!(r#"{{ "id": "{id}", "title": "{id}", "date": "{date}" }}"#);
    let deadlines = [("a", "2025-06-18"), ("b", "2025-06-19"), ("c", "2025-07-19"), ("d", "2025-07-20")];
    let deadlines = deadlines.map(|(id, date)| deadline(id, date)).join(", ");
    let head = r#""format": "pii-plan", "version": 1, "framework": "pii-2024""#;
    std::fs::write(&path, format!("{{ {head}, \"deadlines\": [{deadlines}] }}")).unwrap();
    let mut window = page_of(std::slice::from_ref(&path), USUAL);
    assert!(shows(&window, "1 thời hạn đã quá, 2 thời hạn đến trong 30 ngày tới"), "{:?}", words(&window));
    assert!(shows(&window, "Tính đến 19/06/2025, trong 1 kế hoạch dưới đây."));
    window.state_mut().today = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    window.run();
    assert!(shows(&window, "Xin chào"), "nothing is due");
    window.state_mut().today = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    window.run();
    assert!(shows(&window, "4 thời hạn đã quá"));
    window.state_mut().start.recents[0].state = RecentState::Looking;
    window.run();
    assert!(shows(&window, "Xin chào"), "what is not read is not counted");
}

#[test]
fn a_file_that_is_gone_or_broken_says_so_and_harms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [gone, broken, table] = ["gone.json", "broken.json", "table.xlsx"].map(|name| folder.path().join(name));
    std::fs::write(&broken, "{ \"format\": ").unwrap();
    std::fs::write(&table, "PK").unwrap();
    let whole = file_of(folder.path(), "kon-tum-2030", "whole.json");
    let recent = [gone.clone(), broken.clone(), table, whole];
    let mut window = page_of(&recent, USUAL);
    card(&window, "broken.json, không đọc được, ");
    card(&window, "table.xlsx, không đọc được, ");
    let name = card(&window, "gone.json, không tìm thấy tệp, ");
    click_button(&mut window, &name);
    assert!(window.state().is_at_start() && window.state().tabs.is_empty());
    assert!(words(&window).iter().any(|w| w.starts_with("Không tìm thấy gone.json")), "{:?}", words(&window));
    wait_for_cards(&mut window);
    let name = card(&window, "broken.json");
    click_button(&mut window, &name);
    assert!(matches!(window.state().dialog, Some(Dialog::Trouble { .. })));
    key(&mut window, Key::Escape);
    assert!(window.state().tabs.is_empty());
    let link = window.get_all_by_role_and_label(Role::Link, "Bỏ khỏi danh sách").next().unwrap();
    link.click();
    window.run();
    assert_eq!(window.state().settings.recent, recent[1..]);
    assert_eq!(window.state().start.recents.len(), 3);
    assert_eq!(std::fs::read_to_string(&broken).unwrap(), "{ \"format\": ", "the file is as it was");
}

#[test]
fn a_file_that_comes_back_is_seen_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let mut window = page_of(std::slice::from_ref(&path), USUAL);
    card(&window, "plan.json, không tìm thấy tệp");
    file_of(folder.path(), "kon-tum-2030", "plan.json");
    press(&mut window, Action::Start);
    wait_until(&mut window, |window| named(window, Role::Button).iter().any(|b| b.starts_with("Kon Tum 2023, ")));
    let name = card(&window, "Kon Tum 2023");
    click_button(&mut window, &name);
    assert_eq!(window.state().tab().unwrap().path, Some(path));
}

#[test]
fn a_drive_that_does_not_answer_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "kon-tum-2030", "plan.json");
    let mut window = page_of(std::slice::from_ref(&path), USUAL);
    window.state_mut().start.recents[0].state = RecentState::Looking;
    window.run();
    let name = card(&window, "plan.json, ");
    click_button(&mut window, &name);
    assert!(window.state().is_at_start() && window.state().tabs.is_empty());
    assert_eq!(window.state().start.wanted.as_ref(), Some(&path));
    assert!(words(&window).iter().any(|w| w.starts_with("Đang đợi ổ đĩa của plan.json")));
    // Once it answers, the plan opens without another click.
    press(&mut window, Action::Start);
    wait_until(&mut window, |window| !window.state().is_at_start());
    assert_eq!(window.state().tab().unwrap().path, Some(path));
}

#[test]
fn at_most_six_files_have_a_card() {
    let folder = tempfile::tempdir().unwrap();
    let recent: Vec<PathBuf> = (0..9).map(|n| folder.path().join(format!("{n}.json"))).collect();
    let window = page_of(&recent, USUAL);
    assert_eq!(window.state().start.recents.len(), 6);
    assert_eq!(window.state().settings.recent.len(), 9, "the others are not forgotten");
}

#[test]
fn work_that_was_left_is_told_on_the_card_and_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "kon-tum-2030", "plan.json");
    let recovery = folder.path().join("recovery");
    let mut state = state_with(&[path.to_str().unwrap()], Settings::default());
    assert!(state.guard_in(&recovery));
    let title = Value::Text("Kế hoạch sửa dở".to_owned());
    state.handle(Command::Edit(Edit::set(Record::Document, Field::Title, title), None), &Context::default());
    state.end_run();
    drop(state);
    let settings = Settings { recent: vec![path.clone()], ..Settings::default() };
    let mut state = state_with(&[], settings);
    assert!(state.guard_in(&recovery));
    state.offer_left_over();
    let mut window = window_over(state, USUAL);
    assert!(matches!(window.state().dialog, Some(Dialog::Recover { .. })));
    key(&mut window, Key::Escape);
    wait_for_cards(&mut window);
    let name = card(&window, "Kon Tum 2023, có bản khôi phục");
    click_button(&mut window, &name);
    assert_eq!(window.state().tab().unwrap().path.as_ref(), Some(&path));
    click_button(&mut window, "Khôi phục");
    assert_eq!(open_plan(&window).plan().document.title, "Kế hoạch sửa dở");
    assert!(window.state().left_over_of(&path).is_none());
}

#[test]
fn each_road_leads_to_a_new_plan() {
    let mut window = page_of(&[], USUAL);
    for (road, is_of_sample, has_table) in
        [("Từ khung chỉ số", false, false), ("Từ một kế hoạch mẫu", true, false), ("Từ bảng Excel, Word", false, true)]
    {
        click_button(&mut window, road);
        let radio = window.get_by_role_and_label(Role::RadioButton, "Từ một kế hoạch mẫu: giữ các dòng để sửa lại");
        let is_on = radio.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True);
        assert_eq!(is_on, is_of_sample, "{road}");
        assert_eq!(shows(&window, NewPlanWord::ThenTable.text(Lang::Vi)), has_table, "{road}");
        click_button(&mut window, "Tiếp");
        fill(&mut window, "Tỉnh, thành phố", "Huế");
        click_button(&mut window, "Tạo kế hoạch");
        assert_eq!(open_plan(&window).plan().document.province, "Huế");
        assert_eq!(matches!(window.state().dialog, Some(Dialog::Import { .. })), has_table, "{road}");
        key(&mut window, Key::Escape);
        assert_eq!(window.state().room == Room::Indicators, has_table, "{road}");
        press(&mut window, Action::Start);
    }
    assert_eq!(window.state().tabs.len(), 3);
}

#[test]
fn the_about_box_says_what_the_program_is() {
    for lang in [Lang::Vi, Lang::En] {
        let mut window = window_over(state_with(&[], Settings { lang, ..Settings::default() }), [1366.0, 768.0]);
        press(&mut window, Action::About);
        assert_eq!(window.state().dialog, Some(Dialog::About));
        let all = words(&window).join("\n");
        let named = ["2023", "2024", "2025", "52", "63", "34", "GII", "MIT", "OFL", env!("CARGO_PKG_VERSION")];
        for word in named {
            assert!(all.contains(word), "{word} is not in {all}");
        }
        assert!(all.contains(lang.pick("không phải kết quả của Bộ", "not the results of the Ministry")));
        key(&mut window, Key::Escape);
        assert!(window.state().dialog.is_none());
    }
    let mut state = busy_state();
    state.handle(Command::Act(Action::About), &Context::default());
    assert_eq!(state.dialog, Some(Dialog::About), "also while a plan is shown");
}

#[test]
fn what_is_typed_is_taken_over_before_the_page_is_left() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Go(Room::Indicators));
    click(&mut window, Role::Row, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    fill(&mut window, "Hạng trong 63", "41");
    window.event(shortcut_event(Action::Start));
    window.run();
    assert!(window.state().is_at_start());
    assert!(window.state().tabs[0].open.is_unsaved());
    let asked = Command::Start(StartRequest::Open(PathBuf::from("no-such-file.json")));
    window.state().sender().send(asked).unwrap();
    window.run();
    assert_eq!(window.state().tabs.len(), 1);
}
