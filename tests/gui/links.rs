//! Who answers for work and what it belongs to: ticked and chosen in the form of a task, seen from the other end, and
//! what a document says of itself.

use crate::forms::{form_in, value, window_in};
use crate::support::{Window, click, click_button, fill, named, open_plan, press, shows};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Assignment, Edit, Field, List, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::report::{TableKind, table};
use pii_planner::text::Lang;

const TASK: Record = Record::Row(List::Tasks, 0);

/// What the list of tasks says of the first one in a column.
fn listed(window: &Window, column: &str) -> String {
    let table = table(TableKind::Tasks, open_plan(window), window.state().today, Lang::Vi);
    let at = table.columns.iter().position(|c| c.key == column).unwrap();
    table.rows[0].cells[at].words(Lang::Vi)
}

fn select(window: &mut Window, room: Room, selection: Selection) {
    press(window, Action::Go(room));
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Select(selection), &ctx);
    window.run();
}

#[test]
fn a_task_says_how_it_is_given_who_answers_for_it_and_how_long_it_goes_on() {
    let mut window = form_in("can-tho-nq57", Room::Tasks, 0);
    click(&mut window, Role::ComboBox, "Giao/đề nghị");
    click_button(&mut window, "Đề nghị");
    assert_eq!(value(&window, TASK, Field::Assignment), Value::Assignment(Assignment::Requested));
    assert_eq!(listed(&window, "assignment"), "Đề nghị", "the list marks what is asked for");
    fill(&mut window, "Người chịu trách nhiệm", "Giám đốc Sở A");
    assert_eq!(value(&window, TASK, Field::Responsible), Value::Text("Giám đốc Sở A".into()));
    click(&mut window, Role::CheckBox, "Và những năm tiếp theo");
    assert_eq!(value(&window, TASK, Field::AndAfter), Value::Flag(true));
    assert_eq!(listed(&window, "timing"), "Thường xuyên và những năm tiếp theo");
    click(&mut window, Role::CheckBox, "Và những năm tiếp theo");
    assert_eq!(value(&window, TASK, Field::AndAfter), Value::Flag(false));
}

#[test]
fn a_task_is_linked_with_indicators_and_deadlines_and_both_name_it() {
    let mut window = form_in("can-tho-2025", Room::Tasks, 0);
    let name = open_plan(&window).plan().tasks[0].name.clone();
    let clear = |field| Edit::set(TASK, field, Value::Missing);
    for edit in [clear(Field::Serves), clear(Field::Deadlines)] {
        let ctx = window.ctx.clone();
        window.state_mut().handle(Command::Edit(edit, None), &ctx);
        window.run();
    }
    let deadline = named(&window, Role::CheckBox).into_iter().find(|l| l.contains("15/07")).unwrap();
    click(&mut window, Role::CheckBox, &deadline);
    let first = open_plan(&window).plan().deadlines[0].id.clone();
    assert_eq!(value(&window, TASK, Field::Deadlines), Value::Texts(vec![first]));
    click(&mut window, Role::Link, "Thêm chỉ số");
    click_button(&mut window, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    assert_eq!(value(&window, TASK, Field::Serves), Value::Texts(vec!["6.2.4".into()]));
    let row = open_plan(&window).plan().indicators.iter().position(|r| r.code == "6.2.4").unwrap();
    select(&mut window, Room::Indicators, Selection::of(TableKind::Indicators, row));
    assert!(shows(&window, &name), "an indicator tells which tasks serve it");
    select(&mut window, Room::Deadlines, Selection::of(TableKind::Deadlines, 0));
    assert!(shows(&window, &name), "a deadline tells which tasks it is of");
    select(&mut window, Room::Tasks, Selection::of(TableKind::Tasks, 0));
    click(&mut window, Role::CheckBox, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    assert_eq!(value(&window, TASK, Field::Serves), Value::Missing);
}

#[test]
fn a_deadline_that_is_deleted_is_told_of_by_the_task_that_names_it() {
    let mut window = form_in("can-tho-2025", Room::Tasks, 0);
    let lost = Edit::set(TASK, Field::Deadlines, Value::Texts(vec!["mất".into()]));
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Edit(lost, None), &ctx);
    window.run();
    window.get_by_label_contains("Không có thời hạn \"mất\"");
    click(&mut window, Role::CheckBox, "mất");
    assert!(window.query_by_label_contains("Không có thời hạn").is_none());
}

#[test]
fn requirements_and_what_a_document_says_of_itself_are_edited_in_the_room_of_the_plan() {
    let mut window = window_in("kon-tum-2030", Room::Plan);
    let had = open_plan(&window).plan().requirements.len();
    fill(&mut window, "Ngày có hiệu lực", "16/08/2023");
    let day = chrono::NaiveDate::from_ymd_opt(2023, 8, 16).unwrap();
    assert_eq!(value(&window, Record::Document, Field::Effective), Value::Date(day));
    window.get_by_role_and_label(Role::MultilineTextInput, "Nơi nhận văn bản");
    window.get_by_role_and_label(Role::MultilineTextInput, "Kinh phí");
    click_button(&mut window, "Thêm yêu cầu");
    assert_eq!(open_plan(&window).plan().requirements.len(), had + 1);
    click_button(&mut window, "(chưa có tên)");
    click_button(&mut window, "(chưa có tên)");
    click_button(&mut window, "Xóa");
    assert_eq!(open_plan(&window).plan().requirements.len(), had);
}
