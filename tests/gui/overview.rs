//! The overview answers in five seconds: where are we, what is weakest, what is due.

use crate::support::{
    USUAL, click, click_button, named, open_plan, press, shows, state_with, window, window_over, words,
};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;
use pii_planner::text::Lang;

#[test]
fn rank_score_and_the_next_deadline_are_seen_at_once() {
    let window = window("can-tho-2025");
    window.get_by_label("Hạng PII 2024: 7 / 63 top 10 chưa biết kết quả 2025 · ở mức năm 2024: đạt");
    window.get_by_label("Điểm PII 2024: 46,01 đã công bố");
    window.get_by_label_contains("Thời hạn gấp nhất: 15/07 / 2025 còn 26 ngày");
    window.get_by_label("Minh chứng đã nhận: 0 / 13");
    window.get_by_label("còn 26 ngày");
    window.get_by_label("chưa biết kết quả 2025 · ở mức năm 2024: đạt, hạng 1/13 trong vùng");
}

#[test]
fn english_says_the_same() {
    let settings = Settings { lang: Lang::En, ..Settings::default() };
    let window = window_over(state_with(&["can-tho-2025"], settings), USUAL);
    window.get_by_label_contains("PII rank 2024: 7 / 63 top 10");
    window.get_by_label_contains("PII score 2024: 46.01");
    window.get_by_label_contains("Most urgent deadline: 15 Jul / 2025 26 days left");
}

#[test]
fn the_weakest_come_first_and_lead_to_their_form() {
    let mut window = window("can-tho-2025");
    assert_eq!(named(&window, Role::Link)[..5], ["1.2.1", "4.1.4", "5.2.3", "6.2.4", "4.1.3"]);
    let estimates: Vec<String> =
        words(&window).into_iter().filter(|text| text.starts_with('≈') || text.contains(" ≈")).collect();
    assert!(estimates.is_empty(), "the ranks are those of the document: {estimates:?}");
    click(&mut window, Role::Link, "6.2.4");
    assert_eq!(window.state().room, Room::Indicators);
    let row = window.state().tab().and_then(|t| t.selection);
    let Some(Selection { table: TableKind::Indicators, row }) = row else { panic!("{row:?}") };
    assert_eq!(crate::support::open_plan(&window).plan().indicators[row].code, "6.2.4");
    assert!(shows(&window, "Hạng trong 63"), "the form stands beside the table");
}

#[test]
fn what_is_due_leads_to_the_deadline() {
    let mut window = window("can-tho-2025");
    let title = "Gửi thông tin và tài liệu minh chứng đối với các chỉ số thuộc lĩnh vực phụ trách";
    click(&mut window, Role::Label, title);
    assert_eq!(window.state().room, Room::Deadlines);
    assert_eq!(window.state().tab().and_then(|t| t.selection), Some(Selection::of(TableKind::Deadlines, 0)));
}

#[test]
fn a_plan_without_ranks_shows_strengths_and_weaknesses() {
    let mut window = window("hung-yen-2024");
    window.get_by_label_contains("Hạng PII 2023: 18 / 63");
    window.get_by_label_contains("Điểm PII 2023: 42,52");
    assert!(shows(&window, "Điểm yếu") && shows(&window, "Điểm mạnh"));
    let is_step = |name: &String| {
        ["Mục tiêu", "Số liệu", "Đơn vị", "Tài liệu", "Thời hạn"].iter().any(|start| name.starts_with(start))
    };
    assert_eq!(
        named(&window, Role::Link).iter().filter(|name| !is_step(name)).count(),
        11,
        "with the way to the years"
    );
    press(&mut window, Action::Go(Room::Indicators));
    window.get_by_label("20 dòng");
}

/// The count of evidence leads to what is missing.
#[test]
fn the_count_of_evidence_leads_to_the_first_that_is_missing() {
    let mut window = window("can-tho-2025");
    let link = named(&window, Role::Button).into_iter().find(|name| name.starts_with("Còn thiếu 13 minh chứng"));
    click_button(&mut window, &link.unwrap());
    assert_eq!(window.state().room, Room::Indicators);
    let row = window.state().tab().unwrap().selection.unwrap().row;
    let evidence = open_plan(&window).plan().indicators[row].evidence[0].clone();
    assert!(evidence.received.is_none());
    let is_it = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains(&evidence.title)) && node.rect().left() > USUAL[0] * 0.6
    };
    let line = window.root().children_recursive().into_iter().find(is_it).unwrap();
    assert!(line.rect().top() > 0.0 && line.rect().bottom() < USUAL[1], "{:?}", line.rect());
}

#[test]
fn of_many_goals_the_first_are_shown_and_a_link_leads_to_all() {
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    let open = &mut state.tabs[0].open;
    let mut plan = index_core::Plan::clone(open.plan());
    let goal = plan.goals[1].clone();
    plan.goals = (0..40)
        .map(|n| index_core::Goal { id: format!("g{n}"), text: format!("Việc thứ {n}"), ..goal.clone() })
        .collect();
    open.apply(&index_core::Edit::Replace { plan: plan.into(), cause: index_core::Cause::Text }).unwrap();
    let mut window = window_over(state, [USUAL[0], 2_000.0]);
    let is_goal = |text: &&String| text.starts_with("Việc thứ ");
    assert_eq!(words(&window).iter().filter(is_goal).count(), 6);
    click(&mut window, Role::Link, "Xem tất cả 40");
    assert_eq!(window.state().room, Room::Plan);
}

/// A score may be of another method than the rank beside it: what is shown is in the order of what is shown.
#[test]
fn the_weakest_are_in_the_order_of_their_ranks() {
    let mut window = window("can-tho-2025");
    let open = &mut window.state_mut().tabs[0].open;
    let set = |row, field, value| index_core::Edit::set(index_core::Record::Measurement(row), field, value);
    for (row, rank, score) in [(0, 20, 5.0), (1, 60, 95.0)] {
        open.apply(&set(row, index_core::Field::Rank, index_core::Value::Count(rank))).unwrap();
        open.apply(&set(row, index_core::Field::Score, index_core::Value::Number(score))).unwrap();
    }
    let codes: Vec<String> = open.plan().indicators[..2].iter().map(|row| row.code.clone()).collect();
    window.run();
    let shown = named(&window, Role::Link);
    let place = |code: &String| shown.iter().position(|link| link == code).unwrap_or(usize::MAX);
    assert!(place(&codes[1]) < place(&codes[0]), "{codes:?} in {shown:?}");
}
