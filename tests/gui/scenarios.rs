//! Scenarios side by side: the figures are those of the engine, a baseline reaches all, a refusal says why, a scenario
//! is opened in the what-if room; and the plan as a scenario.

use crate::support::{Window, click, click_button, named, open_plan, press, shows, state_with, window_over, words};
use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, Context};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{
    Counted, Edit, Field, List, OpenPlan, Outcome, Record, Standing, Value, expected, milestones, what_if,
};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::theme;
use pii_planner::plan_file::Settings;
use pii_planner::text::{Lang, scenario_score, signed};

/// Cần Thơ 2025 with these scenarios, each a list of moves to ranks.
fn room(scenarios: &[(&str, &[(&str, u32)])]) -> Window {
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    let ctx = Context::default();
    let mut edit = |edit: Edit| state.handle(Command::Edit(edit, None), &ctx);
    for (name, moves) in scenarios {
        for (code, rank) in *moves {
            edit(Edit::SetMove { code: (*code).into(), to: Standing::Rank(*rank), assumed: None });
        }
        edit(Edit::SaveScenario { name: (*name).into(), note: None });
        edit(Edit::ClearMoves);
    }
    state.handle(Command::Act(Action::Go(Room::Scenarios)), &ctx);
    window_over(state, [1280.0, 1700.0])
}

const TWO: [(&str, &[(&str, u32)]); 2] =
    [("Chỉ dẫn địa lý", &[("6.2.4", 10)]), ("Gia nhập thị trường", &[("1.2.1", 30), ("4.1.3", 35)])];

/// What the engine says of a scenario.
fn outcome(open: &OpenPlan, name: &str) -> Outcome {
    let moves = &open.plan().scenario(name).unwrap().moves;
    what_if(open.plan(), open.context(), open.scorecard(), moves).unwrap()
}

fn figure(outcome: &Outcome) -> String {
    scenario_score(Lang::Vi, outcome)
}

/// The line of the table with this name, as a screen reader has it.
fn line(window: &Window, name: &str) -> String {
    let start = format!("{name}: ");
    named(window, Role::Row).into_iter().find(|row| row.starts_with(&start)).unwrap_or_default()
}

fn edit(window: &mut Window, edit: Edit) {
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Edit(edit, None), &ctx);
    window.run();
}

fn row(window: &Window, code: &str) -> usize {
    open_plan(window).plan().indicators.iter().position(|r| r.code == code).unwrap()
}

/// Sets a field of an indicator.
fn set(window: &mut Window, code: &str, field: Field, value: Value) {
    let record = Record::Row(List::Indicators, row(window, code));
    edit(window, Edit::set(record, field, value));
}

#[test]
fn the_table_has_the_figures_of_the_engine() {
    let window = room(&TWO);
    let (a, b) = (outcome(open_plan(&window), TWO[0].0), outcome(open_plan(&window), TWO[1].0));
    let scores =
        format!("Điểm PII: Hiện trạng 46,01; Chỉ dẫn địa lý {}; Gia nhập thị trường {}", figure(&a), figure(&b));
    assert_eq!(line(&window, "Điểm PII"), scores);
    let changes = line(&window, "Thay đổi");
    assert!(changes.contains(&signed(Lang::Vi, a.delta, 2)) && changes.ends_with(&signed(Lang::Vi, b.delta, 2)));
    assert_eq!(line(&window, "Số thay đổi"), "Số thay đổi: Hiện trạng –; Chỉ dẫn địa lý 1; Gia nhập thị trường 2");
    let goal = line(&window, "Mục tiêu: top 10");
    assert!(goal.contains("Hiện trạng chưa biết kết quả 2025 · ở mức năm 2024: đạt; "), "{goal}");
    assert!(goal.ends_with("Gia nhập thị trường chưa biết kết quả 2025 · theo kịch bản: đạt"), "{goal}");
    assert!(line(&window, "Mục tiêu: dẫn đầu · Đồng bằng sông Cửu Long").contains("hạng 1/13 trong vùng"));
    let moved = line(&window, "1.2.1 Chi phí gia nhập thị trường");
    assert!(moved.ends_with("Hiện trạng 60; Chỉ dẫn địa lý –; Gia nhập thị trường 30"), "{moved}");
    // The chart says the same.
    window.get_by_label_contains(&format!("Chỉ dẫn địa lý: {}", figure(&a)));
}

#[test]
fn what_the_plan_expects_is_opened_in_the_what_if_room_as_one_step() {
    let mut window = room(&[]);
    set(&mut window, "6.2.4", Field::ExpectedRank, Value::Count(30));
    set(&mut window, "1.2.1", Field::ExpectedRank, Value::Count(40));
    let links = named(&window, Role::Link);
    let opener = links.iter().find(|name| name.starts_with("Mở “") && name.contains("ất cả"));
    click(&mut window, Role::Link, opener.unwrap_or_else(|| panic!("{links:?}")));
    assert_eq!(window.state().room, Room::WhatIf);
    let moves: Vec<_> = open_plan(&window).draft().moves.iter().map(|m| (m.code.as_str(), m.to)).collect();
    assert_eq!(moves, [("6.2.4", Standing::Rank(30)), ("1.2.1", Standing::Rank(40))]);
    press(&mut window, Action::Undo);
    assert!(open_plan(&window).draft().moves.is_empty());
}

#[test]
fn a_scenario_is_opened_in_the_what_if_room() {
    let mut window = room(&TWO);
    click(&mut window, Role::Link, "Mở “Gia nhập thị trường” ở trang Mô phỏng");
    assert_eq!(window.state().room, Room::WhatIf);
    assert_eq!(open_plan(&window).draft().scenario.as_deref(), Some("Gia nhập thị trường"));
    assert_eq!(open_plan(&window).draft().moves.len(), 2);
    press(&mut window, Action::Go(Room::Scenarios));
    assert!(!shows(&window, "Đang mô phỏng"), "a draft that a scenario keeps is that scenario");
    let lever = Edit::SetMove { code: "5.2.3".into(), to: Standing::Rank(20), assumed: None };
    edit(&mut window, lever);
    window.get_by_role_and_label(Role::CheckBox, "Đang mô phỏng");
    assert!(line(&window, "Số thay đổi").contains("Đang mô phỏng 3"));
}

#[test]
fn a_changed_baseline_reaches_every_column() {
    let mut window = room(&TWO);
    let before = [TWO[0].0, TWO[1].0].map(|name| figure(&outcome(open_plan(&window), name)));
    edit(&mut window, Edit::set(Record::Baseline, Field::Score, Value::Number(45.8)));
    assert!(
        line(&window, "Điểm PII").contains("Hiện trạng 46,01"),
        "typed over, it is an assumption: the published one counts"
    );
    edit(&mut window, Edit::set(Record::Baseline, Field::Basis, Value::Basis(index_core::Basis::Published)));
    assert!(line(&window, "Điểm PII").contains("Hiện trạng 46,01"), "nobody says where the other is published");
    edit(&mut window, Edit::set(Record::Baseline, Field::Source, Value::Text("Công văn 12".into())));
    let after = [TWO[0].0, TWO[1].0].map(|name| figure(&outcome(open_plan(&window), name)));
    let scores = line(&window, "Điểm PII");
    for (before, after) in before.iter().zip(&after) {
        assert!(before != after && scores.contains(after.as_str()) && !scores.contains(before.as_str()), "{scores}");
    }
    assert!(!scores.contains("Hiện trạng 46,01"));
    assert!(scores.contains("Hiện trạng 45,80"));
}

#[test]
fn a_refused_scenario_says_why_and_the_others_stay() {
    let mut window = room(&TWO);
    // The rank that the scenario's move starts from is taken away.
    let record = Record::Measurement(row(&window, "6.2.4"));
    edit(&mut window, Edit::set(record, Field::Rank, Value::Missing));
    let trouble =
        "Chỉ dẫn địa lý: 6.2.4: chưa biết hiện trạng của chỉ số này. Giả định hạng hoặc điểm hiện tại của chỉ số này.";
    window.get_by_label(trouble);
    let scores = line(&window, "Điểm PII");
    assert!(scores.contains("Chỉ dẫn địa lý không tính được"), "{scores}");
    assert!(scores.ends_with(&figure(&outcome(open_plan(&window), TWO[1].0))), "{scores}");
    let open = "Mở “Chỉ dẫn địa lý” ở trang Mô phỏng";
    assert!(window.query_by_role_and_label(Role::Link, open).is_none(), "what is refused cannot be opened");
}

#[test]
fn six_are_compared_at_most_and_the_choice_is_remembered() {
    let names: Vec<String> = (1..=8).map(|i| format!("Phương án {i}")).collect();
    let scenarios: Vec<(&str, &[(&str, u32)])> = names.iter().map(|n| (n.as_str(), &[("6.2.4", 30)][..])).collect();
    let mut window = room(&scenarios);
    let compared = |window: &Window| line(window, "Số thay đổi").matches("Phương án").count();
    assert_eq!(compared(&window), 6);
    assert!(!line(&window, "Điểm PII").contains("Phương án 7"));
    click(&mut window, Role::CheckBox, "Phương án 7");
    assert!(!line(&window, "Điểm PII").contains("Phương án 7"), "a seventh has no room");
    click(&mut window, Role::CheckBox, "Phương án 2");
    click(&mut window, Role::CheckBox, "Phương án 7");
    assert_eq!(compared(&window), 6);
    press(&mut window, Action::Go(Room::Overview));
    press(&mut window, Action::Go(Room::Scenarios));
    let scores = line(&window, "Điểm PII");
    assert!(scores.contains("Phương án 7") && !scores.contains("Phương án 2"), "{scores}");
}

#[test]
fn the_plan_is_a_scenario_when_it_expects_something() {
    let mut window = room(&[]);
    window.get_by_label("Kế hoạch chưa có kịch bản nào.");
    window.get_by_label_contains("Kết quả dự kiến và công sức");
    set(&mut window, "6.2.4", Field::ExpectedRank, Value::Count(30));
    let day = "2025-09-30".parse().unwrap();
    set(&mut window, "6.2.4", Field::ExpectedBy, Value::Date(day));
    set(&mut window, "7.1.2", Field::ExpectedRank, Value::Count(20));
    assert!(!shows(&window, "Kế hoạch chưa có kịch bản nào."));
    let open = open_plan(&window);
    let everything = expected(open.plan(), open.context(), open.scorecard(), Counted::Everything, window.state().today);
    let whole = what_if(open.plan(), open.context(), open.scorecard(), &everything.moves).unwrap();
    let scores = line(&window, "Điểm PII");
    assert!(scores.ends_with(&format!("Kế hoạch: tất cả {}", figure(&whole))), "{scores}");
    assert!(scores.contains("Kế hoạch: đã xong 46,01"), "nothing is done yet");
    assert_eq!(window.query_all_by_label("bỏ qua 1").count(), 2, "nobody knows where 7.1.2 stands");
    let milestone = &milestones(open.plan(), open.context(), open.scorecard())[0];
    window.get_by_label_contains(&format!("30/09/2025: {}", figure(&milestone.outcome)));
    window.get_by_label("Đóng góp theo đơn vị chủ trì");
    // Into the what-if room, where a first scenario is made.
    let mut window = room(&[]);
    click_button(&mut window, "Sang trang Mô phỏng");
    assert_eq!(window.state().room, Room::WhatIf);
}

/// Ranks of scenarios hold on a condition, and what stands beside a verdict on a goal is read whole.
#[test]
fn ranks_have_their_condition_and_goals_are_not_cut() {
    let window = room(&TWO);
    window.get_by_label("Hạng của các kịch bản: nếu tỉnh khác đứng yên.");
    let mut tried = 0;
    for node in window.query_all_by_role(Role::Label) {
        let Some(text) = node.accesskit_node().value().filter(|text| text.contains("trong vùng")) else { continue };
        let font = theme::font(theme::LABEL, theme::Weight::Regular);
        let whole = window.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, Color32::BLACK).size());
        let rect = node.rect();
        assert!(rect.width() >= whole.x - 1.0 || rect.height() > whole.y * 1.5, "{whole:?} {rect:?}");
        tried += 1;
    }
    assert_eq!(tried, 3, "{:?}", words(&window));
}
