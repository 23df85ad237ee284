//! The forms: every kind of field, what is not a value yet, evidence, row operations, the plan's own room, agencies.

use crate::support::{
    Window, click, click_button, field_value, fill, key, named, open_plan, press, shows, state_with, window_over,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Basis, Due, Field, Group, List, Record, Scope, Status, TargetValue, Timing, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;

/// High enough for a whole form.
const HIGH: [f32; 2] = [1280.0, 2600.0];

pub fn window_in(sample: &str, room: Room) -> Window {
    let mut window = window_over(state_with(&[sample], Settings::default()), HIGH);
    press(&mut window, Action::Go(room));
    window
}

/// A room with a row selected.
pub fn form_in(sample: &str, room: Room, row: usize) -> Window {
    let mut window = window_in(sample, room);
    let name = named(&window, Role::Row)[row].clone();
    click(&mut window, Role::Row, &name);
    window
}

/// Types into a field of several lines in the place of what stands there.
pub fn fill_lines(window: &mut Window, label: &str, text: &str) {
    window.get_by_role_and_label(Role::MultilineTextInput, label).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.event(Event::Text(text.to_owned()));
    window.run();
}

pub fn choose(window: &mut Window, label: &str, value: &str) {
    click(window, Role::ComboBox, label);
    window.get_by_role_and_label(Role::Button, value).click();
    window.run();
}

pub fn value(window: &Window, record: Record, field: Field) -> Value {
    open_plan(window).plan().value(record, field).unwrap()
}

fn undo(window: &mut Window) {
    window.get_by_role_and_label(Role::Button, "Chép bảng").focus();
    window.run();
    press(window, Action::Undo);
}

#[test]
fn the_fields_of_an_indicator_are_edited_by_their_kind() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    let record = Record::Row(List::Indicators, 0);
    fill_lines(&mut window, "Giải pháp", "Một; vẫn là một\nHai");
    let two = Value::Texts(vec!["Một; vẫn là một".into(), "Hai".into()]);
    assert_eq!(value(&window, record, Field::Measures), two, "an entry is a line");
    fill_lines(&mut window, "Cách đếm", "Đếm theo năm");
    assert_eq!(value(&window, record, Field::Definition), Value::Text("Đếm theo năm".into()));
    fill(&mut window, "Đơn vị chủ trì", "Sở Mới");
    assert_eq!(value(&window, record, Field::Lead), Value::Text("Sở Mới".into()));
    choose(&mut window, "Nhóm", "Điểm yếu");
    assert_eq!(value(&window, record, Field::Group), Value::Group(Group::Weakness));
    choose(&mut window, "Nhóm", "(không)");
    assert_eq!(value(&window, record, Field::Group), Value::Missing);
    choose(&mut window, "Trạng thái", "Hoàn thành");
    assert_eq!(value(&window, record, Field::Status), Value::Status(Status::Done));
    let basis = named(&window, Role::ComboBox).into_iter().find(|l| l.starts_with("Căn cứ")).unwrap();
    choose(&mut window, &basis, "giả định");
    assert_eq!(value(&window, Record::Measurement(0), Field::Basis), Value::Basis(Basis::Assumed));
    click_button(&mut window, "Số liệu gốc, cận và năm");
    fill(&mut window, "Số liệu gốc", "12,5");
    assert_eq!(value(&window, Record::Measurement(0), Field::RawValue), Value::Number(12.5));
    let deadline = named(&window, Role::CheckBox).into_iter().find(|l| l.contains("15/07")).unwrap();
    let before = value(&window, record, Field::Deadlines);
    click(&mut window, Role::CheckBox, &deadline);
    assert_ne!(value(&window, record, Field::Deadlines), before);
}

#[test]
fn the_fields_of_tasks_targets_and_deadlines_are_edited_by_their_kind() {
    let mut window = form_in("can-tho-nq57", Room::Targets, 0);
    let record = Record::Row(List::Targets, 0);
    fill(&mut window, "Phải đạt", ">= 80");
    assert_eq!(value(&window, record, Field::Value), Value::Target(TargetValue::parse(">= 80")));
    fill(&mut window, "Đến năm", "2035");
    assert_eq!(value(&window, record, Field::By), Value::Year(2035));
    fill(&mut window, "Đã đạt", "12,5");
    assert_eq!(value(&window, record, Field::Actual), Value::Number(12.5));
    let mut window = form_in("can-tho-nq57", Room::Tasks, 0);
    fill(&mut window, "Thời gian thực hiện", "2027");
    assert_eq!(value(&window, Record::Row(List::Tasks, 0), Field::Timing), Value::Timing(Timing::parse("2027")));
    let mut window = form_in("can-tho-2025", Room::Deadlines, 0);
    let record = Record::Row(List::Deadlines, 0);
    fill(&mut window, "Ngày", "20/08");
    assert_eq!(value(&window, record, Field::Due), Value::Due(Due::Yearly { month: 8, day: 20 }));
    assert!(window.query_by_role_and_label(Role::TextInput, "Đã xong cho năm").is_none(), "years are ticked, once");
    click(&mut window, Role::CheckBox, "Đã xong cho năm: 2026");
    assert_eq!(value(&window, record, Field::Done), Value::Years(vec![2026]));
}

#[test]
fn what_is_no_value_says_so_is_not_applied_and_is_given_up_with_escape() {
    let mut window = form_in("can-tho-nq57", Room::Targets, 0);
    let record = Record::Row(List::Targets, 0);
    let before = value(&window, record, Field::By);
    fill(&mut window, "Đến năm", "20x");
    assert_eq!(value(&window, record, Field::By), before);
    let message = |w: &Window| shows(w, "Chưa nhận: cần năm, ví dụ 2025. Giá trị đang lưu: 2030");
    assert!(message(&window));
    window.get_by_role_and_label(Role::TextInput, "Đã đạt").focus();
    window.run();
    assert!(message(&window), "it stays until it is a value");
    assert_eq!(field_value(&window, "Đến năm"), "20x");
    window.get_by_role_and_label(Role::TextInput, "Đến năm").focus();
    window.run();
    key(&mut window, Key::Escape);
    window.run();
    assert!(!message(&window));
    assert_eq!(field_value(&window, "Đến năm"), "2030");
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn a_figure_the_plan_refuses_is_said_beside_the_field() {
    let mut window = window_in("can-tho-2025", Room::Plan);
    let before = value(&window, Record::Baseline, Field::Rank);
    fill(&mut window, "Hạng", "640");
    assert_eq!(value(&window, Record::Baseline, Field::Rank), before);
    window.get_by_label_contains("Giá trị đang lưu: 7");
}

#[test]
fn a_score_that_comes_to_nothing_leaves_basis_and_source_as_they_were() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    let before = open_plan(&window).plan().clone();
    fill(&mut window, "Điểm 0–100", "12");
    assert_ne!(open_plan(&window).plan(), &before);
    window.event(Event::Text("x".to_owned()));
    window.run();
    assert_eq!(open_plan(&window).plan(), &before);
}

#[test]
fn a_text_that_is_no_value_does_not_stray_to_another_row() {
    let mut window = form_in("can-tho-nq57", Room::Targets, 0);
    fill(&mut window, "Đã đạt", "nhiều");
    window.get_by_label_contains("Chưa nhận");
    click_button(&mut window, "Xóa");
    assert!(window.query_by_label_contains("Chưa nhận").is_none());
    assert_eq!(field_value(&window, "Đã đạt"), "");
}

#[test]
fn evidence_is_added_ticked_as_received_and_taken_out() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    let count = |w: &Window| open_plan(w).plan().indicators[0].evidence.len();
    let had = count(&window);
    click_button(&mut window, "Thêm minh chứng");
    assert_eq!(count(&window), had + 1);
    fill_lines(&mut window, "Tên tài liệu", "Báo cáo số 12");
    fill(&mut window, "Lĩnh vực", "Khởi nghiệp");
    fill(&mut window, "Nơi lưu", "https://example.vn/12");
    click(&mut window, Role::CheckBox, "(Khởi nghiệp) Báo cáo số 12");
    let evidence = open_plan(&window).plan().indicators[0].evidence[had].clone();
    assert_eq!(evidence.received, Some(window.state().today));
    assert_eq!(evidence.link.as_deref(), Some("https://example.vn/12"));
    assert_eq!(field_value(&window, "Ngày nhận"), "19/06/2025");
    fill(&mut window, "Ngày nhận", "32/06/2025");
    window.get_by_label_contains("Chưa nhận: không có ngày 32/06/2025.");
    assert_eq!(open_plan(&window).plan().indicators[0].evidence[had].received, Some(window.state().today));
    fill(&mut window, "Ngày nhận", "20/06/2025");
    assert_ne!(open_plan(&window).plan().indicators[0].evidence[had].received, Some(window.state().today));
    let delete = window.get_all_by_role_and_label(Role::Button, "Xóa").last().unwrap();
    delete.click();
    window.run();
    assert_eq!(count(&window), had);
}

#[test]
fn a_goal_is_added_filled_and_moved_in_the_room_of_the_plan() {
    let mut window = window_in("hung-yen-2024", Room::Plan);
    let had = open_plan(&window).plan().goals.len();
    click_button(&mut window, "Thêm mục tiêu");
    let goal = Record::Row(List::Goals, had);
    assert!(matches!(value(&window, goal, Field::Id), Value::Text(id) if id.starts_with("goal-")));
    fill_lines(&mut window, "Nội dung", "Vào nhóm 5 địa phương dẫn đầu");
    fill(&mut window, "Hạng phải đạt", "5");
    assert_eq!(value(&window, goal, Field::RankAtMost), Value::Count(5));
    choose(&mut window, "Phạm vi", "Vùng");
    assert_eq!(value(&window, goal, Field::Scope), Value::Scope(Scope::Region));
    window.get_by_label_contains("Mục tiêu theo vùng chưa ghi tên vùng");
    fill(&mut window, "Vùng", "Đồng bằng sông Hồng");
    assert!(window.query_by_label_contains("Mục tiêu theo vùng chưa ghi tên vùng").is_none());
    click_button(&mut window, "Chuyển lên");
    assert_eq!(value(&window, Record::Row(List::Goals, had - 1), Field::RankAtMost), Value::Count(5));
    assert_eq!(field_value(&window, "Hạng phải đạt"), "5", "the form stays with its row");
    click_button(&mut window, "Nhân đôi");
    assert_eq!(open_plan(&window).plan().goals.len(), had + 2);
    click_button(&mut window, "Xóa");
    click_button(&mut window, "Vào nhóm 5 địa phương dẫn đầu");
    click_button(&mut window, "Xóa");
    assert_eq!(open_plan(&window).plan().goals.len(), had);
}

#[test]
fn a_goal_says_who_belongs_to_its_region_and_which_year_it_betters() {
    let mut window = window_in("can-tho-2024", Room::Plan);
    let had = open_plan(&window).plan().goals.len();
    click_button(&mut window, "Thêm mục tiêu");
    let goal = Record::Row(List::Goals, had);
    fill(&mut window, "Hạng phải đạt", "1");
    choose(&mut window, "Phạm vi", "Vùng");
    fill_lines(&mut window, "Các tỉnh, thành phố trong vùng", "Cà Mau\nlong an");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    let provinces = Value::Texts(vec!["Cà Mau".into(), "Long An".into()]);
    assert_eq!(value(&window, goal, Field::Provinces), provinces);
    fill_lines(&mut window, "Các tỉnh, thành phố trong vùng", "Cà Mau\nCà Mau\nLong Ann");
    window.get_by_label_contains("\"Cà Mau\" bị trùng");
    window.get_by_label_contains("ông có tỉnh, thành phố nào tên \"Long Ann\"");
    fill_lines(&mut window, "Căn cứ xác định vùng", "Quy hoạch vùng");
    assert_eq!(value(&window, goal, Field::ProvincesSource), Value::Text("Quy hoạch vùng".into()));
    fill(&mut window, "Nâng hạng so với năm", "2023");
    assert_eq!(value(&window, goal, Field::BetterThanYear), Value::Year(2023));
}

#[test]
fn evidence_is_given_to_an_agency_that_then_holds_it() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    click_button(&mut window, "Thêm minh chứng");
    fill_lines(&mut window, "Tên tài liệu", "Báo cáo số 12");
    fill(&mut window, "Đơn vị cung cấp", "nội vu");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    let evidence = open_plan(&window).plan().indicators[0].evidence.last().cloned().unwrap();
    assert_eq!(evidence.owner.as_deref(), Some("Sở Nội vụ"));
    press(&mut window, Action::Go(Room::Agencies));
    let row = named(&window, Role::Row).into_iter().find(|r| r.starts_with("Sở Nội vụ")).unwrap();
    click(&mut window, Role::Row, &row);
    window.get_by_label("Minh chứng phải cung cấp");
    window.get_by_label_contains("Báo cáo số 12");
}

#[test]
fn the_document_and_its_dates_are_edited() {
    let mut window = window_in("can-tho-2025", Room::Plan);
    fill(&mut window, "Ngày ban hành", "01/02/2026");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    assert_eq!(value(&window, Record::Document, Field::Issued), Value::Date(day));
    fill_lines(&mut window, "Căn cứ pháp lý", "Luật A; sửa đổi\nNghị quyết B");
    let acts = Value::Texts(vec!["Luật A; sửa đổi".into(), "Nghị quyết B".into()]);
    assert_eq!(value(&window, Record::Document, Field::LegalBasis), acts);
    fill(&mut window, "Tỉnh, thành phố", "ha no");
    click_button(&mut window, "Hà Nội");
    assert_eq!(value(&window, Record::Document, Field::Province), Value::Text("Hà Nội".into()));
}

#[test]
fn rows_are_added_copied_moved_and_deleted_and_all_is_undone() {
    let mut window = form_in("can-tho-nq57", Room::Targets, 1);
    let start = open_plan(&window).plan().clone();
    let selected = |w: &Window| w.state().tab().and_then(|t| t.selection);
    click_button(&mut window, "Chuyển xuống");
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Targets, 2)));
    assert_eq!(open_plan(&window).plan().targets[2], start.targets[1]);
    click_button(&mut window, "Chuyển lên");
    assert_eq!(*open_plan(&window).plan().targets, start.targets);
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Targets, 1)));
    click_button(&mut window, "Nhân đôi");
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Targets, 2)));
    assert_eq!(open_plan(&window).plan().targets[2], start.targets[1]);
    click_button(&mut window, "Xóa");
    assert_eq!(open_plan(&window).plan().targets, start.targets);
    key(&mut window, Key::Insert);
    assert_eq!(open_plan(&window).plan().targets.len(), 41);
    assert_eq!(selected(&window), Some(Selection::of(TableKind::Targets, 3)));
    assert!(shows(&window, "(chưa có tên)"));
    key(&mut window, Key::Delete);
    assert_eq!(open_plan(&window).plan().targets.len(), 41, "the Delete key deletes no row");
    for _ in 0..5 {
        press(&mut window, Action::Undo);
    }
    assert_eq!(*open_plan(&window).plan(), start);
    assert!(open_plan(&window).next_undo().is_none());
}

#[test]
fn insert_is_left_alone_while_one_types() {
    let mut window = form_in("can-tho-nq57", Room::Targets, 1);
    window.get_by_role_and_label(Role::TextInput, "Đến năm").focus();
    window.run();
    key(&mut window, Key::Insert);
    assert_eq!(open_plan(&window).plan().targets.len(), 40);
}

#[test]
fn known_agencies_are_offered_while_one_types() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    let record = Record::Row(List::Indicators, 0);
    fill(&mut window, "Đơn vị chủ trì", "cong thuong");
    click_button(&mut window, "Sở Công Thương");
    assert_eq!(value(&window, record, Field::Lead), Value::Text("Sở Công Thương".into()));
    fill_lines(&mut window, "Đơn vị phối hợp", "Sở A\ncong thuong");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    let names = Value::Texts(vec!["Sở A".into(), "Sở Công Thương".into()]);
    assert_eq!(value(&window, record, Field::Support), names);
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "Đơn vị phối hợp");
    assert_eq!(field.value().unwrap_or_default(), "Sở A\nSở Công Thương");
}

#[test]
fn an_agency_is_renamed_everywhere_with_the_suggestion_of_2025() {
    let mut window = window_in("hung-yen-2024", Room::Agencies);
    let old = "Sở Kế hoạch và Đầu tư";
    let row = named(&window, Role::Row).into_iter().find(|r| r.starts_with(old)).unwrap();
    click(&mut window, Role::Row, &row);
    window.get_by_label("Sở Tài chính (gợi ý theo sắp xếp bộ máy năm 2025; hãy kiểm tra với tỉnh)");
    assert!(!open_plan(&window).is_unsaved(), "nothing happens by itself");
    assert!(window.get_by_role_and_label(Role::Button, "Đổi tên").accesskit_node().is_disabled());
    click(&mut window, Role::Link, "Dùng tên này");
    assert_eq!(field_value(&window, "Tên mới"), "Sở Tài chính");
    assert!(!open_plan(&window).is_unsaved(), "not before it is asked for");
    click_button(&mut window, "Đổi tên");
    let names: Vec<String> =
        index_core::plan::agencies(open_plan(&window).plan()).into_iter().map(|a| a.name).collect();
    assert!(!names.iter().any(|n| n == old) && names.iter().any(|n| n == "Sở Tài chính"));
    let Some(Selection { table: TableKind::Agencies, row }) = window.state().tab().and_then(|t| t.selection) else {
        panic!("no agency")
    };
    assert_eq!(names[row], "Sở Tài chính", "the selection goes with the agency");
    undo(&mut window);
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn a_problem_of_the_document_leads_to_the_room_of_the_plan() {
    let mut window = window_in("can-tho-2025", Room::Plan);
    fill_lines(&mut window, "Tên kế hoạch", "x");
    window.key_press(Key::Backspace);
    window.run();
    window.get_by_label_contains("Kế hoạch chưa có tên.");
    press(&mut window, Action::Go(Room::Overview));
    press(&mut window, Action::Problems);
    let problem = named(&window, Role::Button).into_iter().find(|b| b.contains("kế hoạch chưa có tên")).unwrap();
    click_button(&mut window, &problem);
    assert_eq!(window.state().room, Room::Plan);
}
