//! The list of what waits: seen first, gone through with the keyboard, ticked off, asked about.

use crate::support::{USUAL, fill, words};
use crate::support::{Window, click, click_button, key, named, open_plan, press, shows, state_with, window_over};
use chrono::NaiveDate;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::Shape;
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Cause, Edit, Plan, Status, Task};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::gui::state::State;
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;
use pii_planner::text::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn replace(state: &mut State, change: impl FnOnce(&mut Plan)) {
    let open = &mut state.tabs[0].open;
    let mut plan = Plan::clone(open.plan());
    change(&mut plan);
    open.apply(&Edit::Replace { plan: plan.into(), cause: Cause::Text }).unwrap();
}

/// The room of today of a plan with a late task, one due this week and one that is begun, beside what it has; on 19 June 2025.
fn today_in(lang: Lang, size: [f32; 2]) -> Window {
    let mut state = state_with(&["can-tho-2025"], Settings { lang, ..Settings::default() });
    let task = |name: &str, lead: &str, due: Option<&str>, status| Task {
        name: name.into(),
        lead: vec![lead.into()],
        due: due.map(day),
        status,
        ..Task::default()
    };
    replace(&mut state, |plan| {
        plan.tasks = vec![
            task("Rà soát chính sách", "Sở Tư pháp", Some("2025-06-25"), Status::NotStarted),
            task("Lập đề án", "Sở Nội vụ", Some("2025-06-10"), Status::InProgress),
            task("Khảo sát doanh nghiệp", "Sở Tài chính", None, Status::InProgress),
            task("Chưa đến lúc", "Sở Tài chính", None, Status::NotStarted),
        ];
    });
    let mut window = window_over(state, size);
    press(&mut window, Action::Go(Room::Today));
    window
}

fn today() -> Window {
    today_in(Lang::Vi, USUAL)
}

fn headings(window: &Window) -> Vec<String> {
    named(window, Role::Heading)
}

#[test]
fn it_stands_first_in_the_rail_with_how_much_waits() {
    let window = today();
    let rail = window.get_by_role_and_label(Role::Button, "Hôm nay");
    assert_eq!(rail.accesskit_node().description().as_deref(), Some("17"));
    assert!(rail.rect().top() < window.get_by_role_and_label(Role::Button, "Tổng quan").rect().top());
    assert!(shows(&window, "19/06/2025 · 17 việc"), "{:?}", words(&window));
}

#[test]
fn what_waits_is_grouped_by_how_urgent_it_is() {
    let window = today();
    let expected = ["Quá hạn 1", "Trong 7 ngày tới 1", "Trong 30 ngày tới 14", "Đang chờ, chưa ghi hạn 1"];
    assert_eq!(headings(&window), expected);
    let rows = named(&window, Role::Row);
    assert_eq!(rows[0], "Nhiệm vụ: Lập đề án, Sở Nội vụ, 10/06/2025, quá hạn 9 ngày");
    assert_eq!(rows[1], "Nhiệm vụ: Rà soát chính sách, Sở Tư pháp, 25/06/2025, còn 6 ngày");
    assert!(rows[2].starts_with("Thời hạn: Gửi thông tin và tài liệu minh chứng"), "{rows:?}");
    assert!(rows[2].ends_with("15/07/2025, còn 26 ngày"), "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains("Chưa đến lúc")), "what has not begun is not listed");
    let english = today_in(Lang::En, USUAL);
    assert_eq!(named(&english, Role::Row)[0], "Task: Lập đề án, Sở Nội vụ, 2025-06-10, 9 days overdue");
    assert_eq!(headings(&english)[0], "Overdue 1");
}

#[test]
fn the_keyboard_goes_through_the_list_and_enter_to_the_row() {
    let mut window = today();
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    let selected = window.state().tab().unwrap().selection;
    assert_eq!(selected, Some(Selection::of(TableKind::Tasks, 0)), "its form stands beside the list");
    assert_eq!(window.state().room, Room::Today);
    assert!(shows(&window, "Hạn hoàn thành"));
    key(&mut window, Key::Home);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Tasks, 1)));
    key(&mut window, Key::End);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Tasks, 2)));
    key(&mut window, Key::Enter);
    assert_eq!(window.state().room, Room::Tasks);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Tasks, 2)));
}

#[test]
fn the_first_line_of_a_group_comes_into_view_with_its_heading() {
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    replace(&mut state, |plan| {
        let task = |n: u32| {
            let due = Some(if n < 40 { day("2025-06-01") } else { day("2025-06-25") });
            Task { name: format!("Việc {n:02}"), due, ..Task::default() }
        };
        plan.tasks = (0..80).map(task).collect();
    });
    let mut window = window_over(state, USUAL);
    press(&mut window, Action::Go(Room::Today));
    for (from, to, heading) in [(Key::End, Key::Home, "Quá hạn 40"), (Key::End, Key::ArrowUp, "Trong 7 ngày tới 40")]
    {
        key(&mut window, from);
        key(&mut window, to);
        while to == Key::ArrowUp && window.state().tab().unwrap().selection.unwrap().row != 40 {
            key(&mut window, to);
        }
        window.run_steps(40);
        let list = window.get_by_role_and_label(Role::List, "Hôm nay").rect();
        let place = window.get_by_role_and_label(Role::Heading, heading).rect();
        assert!(list.expand(1.0).contains_rect(place), "{heading}: {place:?} in {list:?}");
    }
}

/// The texts that are painted in a place, and whether each was cut.
fn painted(window: &Window, place: eframe::egui::Rect) -> Vec<(String, bool)> {
    let texts = window.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) => Some(text),
        _ => None,
    });
    let here = texts.filter(|text| place.contains(text.visual_bounding_rect().center()));
    here.map(|text| (text.galley.text().to_owned(), text.galley.elided)).collect()
}

#[test]
fn with_the_form_open_a_line_has_what_it_is_who_holds_it_and_its_day() {
    for (width, kind) in [(1280.0, false), (1366.0, true)] {
        let mut window = today_in(Lang::Vi, [width, 768.0]);
        key(&mut window, Key::ArrowDown);
        window.run_steps(20);
        assert!(shows(&window, "Hạn hoàn thành"), "the form is open");
        let row = named(&window, Role::Row)[0].clone();
        let texts = painted(&window, window.get_by_role_and_label(Role::Row, &row).rect());
        for text in ["Lập đề án", "Sở Nội vụ", "10/06/2025", "quá hạn 9 ngày"] {
            assert!(texts.contains(&(text.to_owned(), false)), "{width}: {text} in {texts:?}");
        }
        assert_eq!(texts.iter().any(|(text, _)| text == "Nhiệm vụ"), kind, "{width}: the kind gives way first");
    }
}

#[test]
fn space_ticks_off_and_goes_on_and_undo_brings_it_back() {
    let mut window = today();
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Space);
    let task = &open_plan(&window).plan().tasks[1];
    assert_eq!((task.status, task.progress, task.finished), (Status::Done, 100, Some(day("2025-06-19"))));
    assert_eq!(headings(&window)[0], "Trong 7 ngày tới 1", "what is done is silent");
    key(&mut window, Key::Space);
    assert_eq!(open_plan(&window).plan().tasks[0].status, Status::Done, "the line after it took its place");
    press(&mut window, Action::Undo);
    press(&mut window, Action::Undo);
    assert_eq!(open_plan(&window).plan().tasks[1].status, Status::InProgress);
    assert_eq!(headings(&window)[0], "Quá hạn 1");
}

#[test]
fn a_box_ticks_a_period_or_a_document() {
    let mut window = today();
    let boxes = named(&window, Role::CheckBox);
    let of = |start: &str| boxes.iter().find(|name| name.starts_with(start)).unwrap().clone();
    click(&mut window, Role::CheckBox, &of("Đánh dấu xong: 1.1.1 · "));
    let received: Vec<_> = open_plan(&window).plan().indicators.iter().flat_map(|row| &row.evidence).collect();
    assert_eq!(received.iter().filter(|item| item.received == Some(day("2025-06-19"))).count(), 1);
    click(&mut window, Role::CheckBox, &of("Đánh dấu xong: Gửi thông tin"));
    assert_eq!(open_plan(&window).plan().deadlines[0].done, [2025]);
}

#[test]
fn filters_leave_what_is_looked_for() {
    let mut window = today();
    click(&mut window, Role::CheckBox, "Nhiệm vụ 3");
    assert_eq!(named(&window, Role::Row).len(), 3);
    assert!(shows(&window, "19/06/2025 · 3 / 17 việc"));
    click_button(&mut window, "Chờ đơn vị");
    fill(&mut window, "Tìm đơn vị, không cần dấu", "noi vu");
    key(&mut window, Key::Enter);
    assert_eq!(named(&window, Role::Row), ["Nhiệm vụ: Lập đề án, Sở Nội vụ, 10/06/2025, quá hạn 9 ngày"]);
    click_button(&mut window, "Bỏ lọc");
    fill(&mut window, "Lọc (không cần dấu)", "khao sat");
    assert_eq!(named(&window, Role::Row).len(), 1);
    fill(&mut window, "Lọc (không cần dấu)", "không có gì như thế");
    assert!(shows(&window, "Không có dòng nào khớp với bộ lọc."), "{:?}", words(&window));
}

#[test]
fn an_explanation_is_asked_for_answered_and_undone() {
    let mut window = today();
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Insert);
    let inquiry = &open_plan(&window).plan().tasks[1].inquiries[0];
    assert_eq!((inquiry.asked, inquiry.of.as_deref()), (Some(day("2025-06-19")), Some("Sở Nội vụ")));
    click(&mut window, Role::CheckBox, "Giải trình 1");
    let rows = named(&window, Role::Row);
    let asked = "Giải trình: Đã xin ngày 19/06/2025: Lập đề án, Sở Nội vụ, chưa ghi hạn";
    assert_eq!(rows, [asked]);
    assert!(shows(&window, "Nội dung giải trình"), "its form is open beside the list");
    window.get_by_role_and_label(Role::MultilineTextInput, "Nội dung giải trình").focus();
    window.run();
    window.event(eframe::egui::Event::Text("Chờ thẩm định".into()));
    window.run();
    press(&mut window, Action::Save);
    assert_eq!(open_plan(&window).plan().tasks[1].inquiries[0].answer.as_deref(), Some("Chờ thẩm định"));
    assert!(!named(&window, Role::Row).iter().any(|row| row.starts_with("Giải trình")), "it is answered");
}

#[test]
fn where_nothing_waits_a_sentence_says_so() {
    for (lang, says) in [
        (Lang::Vi, "Không có việc nào quá hạn, đến hạn trong 30 ngày tới hay chờ trả lời."),
        (Lang::En, "Nothing is overdue, due within 30 days or waits for an answer."),
    ] {
        let mut state = state_with(&["can-tho-2025"], Settings { lang, ..Settings::default() });
        replace(&mut state, |plan| plan.deadlines.clear());
        let mut window = window_over(state, USUAL);
        press(&mut window, Action::Go(Room::Today));
        assert!(shows(&window, says), "{:?}", words(&window));
    }
}

#[test]
fn a_late_task_is_told_in_its_table_its_form_and_for_its_agency() {
    let mut window = today();
    press(&mut window, Action::Go(Room::Tasks));
    assert!(window.query_all_by_role_and_label(Role::Button, "Tình trạng").next().is_some(), "it can be filtered by");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    assert!(shows(&window, "10/06/2025: quá hạn 9 ngày"), "{:?}", words(&window));
    press(&mut window, Action::Go(Room::Agencies));
    let row = named(&window, Role::Row).into_iter().find(|row| row.starts_with("Sở Nội vụ")).unwrap();
    click(&mut window, Role::Row, &row);
    window.run_steps(40);
    assert!(shows(&window, "1 nhiệm vụ quá hạn"), "{:?}", words(&window));
}

#[test]
fn ten_thousand_tasks_draw_those_in_view_only() {
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    replace(&mut state, |plan| {
        let task = |n: usize| Task { name: format!("Việc {n}"), due: Some(day("2025-06-01")), ..Task::default() };
        plan.tasks = (0..10_000).map(task).collect();
    });
    let mut window = window_over(state, USUAL);
    press(&mut window, Action::Go(Room::Today));
    assert!(named(&window, Role::Row).len() < 40);
    key(&mut window, Key::ArrowDown);
    for _ in 0..3 {
        key(&mut window, Key::PageDown);
    }
    window.run_steps(20);
    let row = window.state().tab().unwrap().selection.unwrap().row;
    assert!(row > 40, "{row}");
    let name = named(&window, Role::Row).into_iter().find(|name| name.contains(&format!("Việc {row},")));
    let place = window.get_by_role_and_label(Role::Row, &name.unwrap()).rect();
    assert!(place.top() > 100.0 && place.bottom() < USUAL[1], "{place:?}");
}

#[test]
fn the_form_is_of_the_line_that_is_selected_also_after_a_tick_and_another_room() {
    let mut window = today();
    key(&mut window, Key::ArrowDown);
    let selected = |window: &Window| window.state().tab().unwrap().selection;
    let task = |row| Some(Selection::of(TableKind::Tasks, row));
    assert_eq!(selected(&window), task(1), "the late one");
    key(&mut window, Key::Space);
    assert_eq!(selected(&window), task(0), "what comes after what was ticked off");
    press(&mut window, Action::Go(Room::Tasks));
    key(&mut window, Key::End);
    assert_eq!(selected(&window), task(3));
    press(&mut window, Action::Go(Room::Today));
    window.run();
    assert_eq!(selected(&window), task(0));
}
