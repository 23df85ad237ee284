//! What is no value yet when the program ends: it is kept against a crash, and asked about before one leaves.

use crate::place::{Place, crash, until};
use crate::support::{Window, click, click_button, field_value, fill, named, open_plan, press, words};
use crate::unsettled::{editing_text, form_of_first, rank_of, saved, says, typing_a_rank};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Field, List, Record, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::{Command, SafetyRequest};
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;

#[test]
fn what_is_being_typed_is_kept_against_a_crash() {
    let place = Place::new();
    let window = typing_a_rank(&place, "45");
    until("a recovery file", || place.kept() == 1);
    crash(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(rank_of(open_plan(&window).plan()), Some(45));
}

#[test]
fn text_that_is_not_applied_is_kept_against_a_crash() {
    let place = Place::new();
    let window = editing_text(&place, "45");
    until("a recovery file", || place.kept_texts().iter().any(|text| text.contains("\\\"rank\\\": 45")));
    crash(window);
}

/// Half a day in a form, a new name for an agency and text that is no JSON, all of one plan.
#[test]
fn what_is_no_value_yet_comes_back_after_a_crash() {
    let place = Place::new();
    let mut window = place.run(&[]);
    press(&mut window, Action::Go(Room::Plan));
    fill(&mut window, "Ngày ban hành", "15/0");
    until("the half day", || place.kept_texts().iter().any(|text| text.contains("15/0")));
    rename_first_agency(&mut window, "Sở Mới");
    until("the half name", || place.kept_texts().iter().any(|text| text.contains("Sở Mới")));
    press(&mut window, Action::Go(Room::Json));
    click_button(&mut window, "Sửa văn bản");
    crate::json::write(&mut window, "{ \"pii_planner\": 1, dở dang");
    until("the broken text", || place.kept_texts().iter().any(|text| text.contains("dở dang")));
    crash(window);
    let mut window = place.run(&[]);
    for told in ["Đang nhập dở: Ngày ban hành \"15/0\"", "tên mới \"Sở Mới\"", "Đang nhập dở: Văn bản của tệp"]
    {
        assert!(says(&window, told), "{told}: {:?}", words(&window));
    }
    click_button(&mut window, "Khôi phục");
    assert_eq!(window.state().room, Room::Plan, "one goes on where one stood");
    assert_eq!(field_value(&window, "Ngày ban hành"), "15/0");
    press(&mut window, Action::Go(Room::Json));
    let text = window.get_by_role_and_label(Role::MultilineTextInput, "Văn bản của tệp").value();
    assert!(text.is_some_and(|text| text.contains("dở dang")));
    press(&mut window, Action::Go(Room::Agencies));
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    assert_eq!(field_value(&window, "Tên mới"), "Sở Mới");
    assert!(!open_plan(&window).is_unsaved(), "and nothing else has changed");
    assert_eq!(place.kept(), 1, "it is kept on");
}

/// A new name on its way for the agency that holds most.
fn rename_first_agency(window: &mut Window, to: &str) {
    press(window, Action::Go(Room::Agencies));
    let first = named(window, Role::Row)[0].clone();
    click(window, Role::Row, &first);
    fill(window, "Tên mới", to);
}

#[test]
fn closing_asks_about_a_new_name_that_was_not_given() {
    let place = Place::new();
    let mut window = place.run(&[]);
    rename_first_agency(&mut window, "Sở Mới");
    press(&mut window, Action::ClosePlan);
    assert!(matches!(window.state().dialog, Some(Dialog::Close { .. })));
    assert!(says(&window, "chưa nhấn nút Đổi tên"), "{:?}", words(&window));
}

#[test]
fn quitting_saves_all_plans_but_what_is_no_value() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let edit = index_core::Edit::set(Record::Row(List::Indicators, 0), Field::Name, Value::Text("Khác".to_owned()));
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    fill(&mut window, "Điểm 0–100", "abc");
    press(&mut window, Action::Quit);
    click_button(&mut window, "Lưu tất cả rồi thoát");
    assert_eq!(saved(&place).indicators[0].name.as_deref(), Some("Khác"));
    assert_eq!(window.state().dialog, Some(Dialog::Quit), "what is left is asked about once more");
    assert!(says(&window, "Điểm 0–100 \"abc\""), "{:?}", words(&window));
    click_button(&mut window, "Ở lại");
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
}

#[test]
fn two_new_names_that_were_not_given_are_both_kept_and_told() {
    let place = Place::new();
    let mut window = place.run(&[]);
    rename_first_agency(&mut window, "Sở Mới");
    let second = named(&window, Role::Row)[1].clone();
    click(&mut window, Role::Row, &second);
    fill(&mut window, "Tên mới", "Sở Khác");
    press(&mut window, Action::Quit);
    assert!(says(&window, "Sở Mới") && says(&window, "Sở Khác"), "{:?}", words(&window));
    click_button(&mut window, "Ở lại");
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    assert_eq!(field_value(&window, "Tên mới"), "Sở Mới");
}

/// A clock that was wrong must not keep the program from starting.
#[test]
fn work_of_an_impossible_time_is_offered() {
    work_of_the_time_is_offered(&serde_json::json!(1_000_000_000_000_000_000_u64));
}

#[test]
fn work_of_no_time_is_offered() {
    work_of_the_time_is_offered(&serde_json::json!("hôm qua"));
}

fn work_of_the_time_is_offered(time: &serde_json::Value) {
    let place = Place::new();
    let mut window = form_of_first(&place);
    fill(&mut window, "Điểm 0–100", "44");
    until("a recovery file", || place.kept() == 1);
    crash(window);
    for file in std::fs::read_dir(place.recovery()).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_some_and(|ending| ending == "json") {
            let mut json: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
            json["time"] = time.clone();
            std::fs::write(&file, json.to_string()).unwrap();
        }
    }
    let mut window = place.run(&[]);
    assert!(says(&window, "không rõ lúc nào"), "{:?}", words(&window));
    click_button(&mut window, "Khôi phục");
    assert_eq!(open_plan(&window).plan().indicators[0].measurement.as_ref().unwrap().score, Some(44.0));
}

#[test]
fn quitting_over_a_question_asks_the_question_again() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    fill(&mut window, "Điểm 0–100", "44");
    until("a recovery file", || place.kept() == 1);
    crash(window);
    let mut window = place.run(&[]);
    let edit = index_core::Edit::set(Record::Row(List::Indicators, 0), Field::Name, Value::Text("Khác".to_owned()));
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
    window.state().sender().send(Command::Act(Action::Quit)).unwrap();
    window.run();
    assert_eq!(window.state().dialog, Some(Dialog::Quit));
    click_button(&mut window, "Ở lại");
    assert!(matches!(window.state().dialog, Some(Dialog::Recover { .. })), "{:?}", window.state().dialog);
}

fn send(window: &mut Window, edit: index_core::Edit) {
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
}

/// A text that is no value follows its row when others come, go or move, also through a crash.
#[test]
fn half_typed_text_stays_with_its_row() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let code = open_plan(&window).plan().indicators[0].code.clone();
    fill(&mut window, "Điểm 0–100", "abc");
    send(&mut window, index_core::Edit::ShiftRow { list: List::Indicators, from: 0, to: 2 });
    send(&mut window, index_core::Edit::RemoveRows { list: List::Indicators, rows: vec![0] });
    press(&mut window, Action::Save);
    assert!(says(&window, &format!("{code} · Điểm 0–100 \"abc\"")), "{:?}", words(&window));
    until("the text with its row", || place.kept_texts().iter().any(|text| text.contains("indicators[1].measurement")));
    send(&mut window, index_core::Edit::RemoveRows { list: List::Indicators, rows: vec![0] });
    until("the text in its new row", || {
        place.kept_texts().iter().any(|text| text.contains("indicators[0].measurement"))
    });
    crash(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
    assert_eq!(open_plan(&window).plan().indicators[0].code, code);
}

#[test]
fn half_typed_text_of_a_deleted_row_is_told_and_comes_back_with_undo() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    fill(&mut window, "Điểm 0–100", "abc");
    send(&mut window, index_core::Edit::RemoveRows { list: List::Indicators, rows: vec![0] });
    press(&mut window, Action::Save);
    assert!(says(&window, "Hoàn tác để lấy lại dòng") && !says(&window, "nhấn Esc để bỏ"), "{:?}", words(&window));
    press(&mut window, Action::Quit);
    assert!(says(&window, "dòng này không còn trong kế hoạch"), "{:?}", words(&window));
    click_button(&mut window, "Ở lại");
    press(&mut window, Action::Undo);
    window.state().sender().send(Command::GoToPath("indicators[0]".to_owned())).unwrap();
    window.run();
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
}

/// So it does when its row is called otherwise, and when another row gets the name that it had.
#[test]
fn half_typed_text_stays_with_its_row_under_another_code() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let code = |row| document_code(&place, row);
    let (first, second) = (code(0), code(1));
    fill(&mut window, "Điểm 0–100", "abc");
    let call = |row, code: &str| {
        index_core::Edit::set(Record::Row(List::Indicators, row), Field::Code, Value::Text(code.to_owned()))
    };
    send(&mut window, call(0, "6.2.3"));
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
    send(&mut window, call(1, &first));
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
    press(&mut window, Action::Quit);
    assert!(says(&window, "6.2.3 · Điểm 0–100 \"abc\"") && !says(&window, "không còn"), "{:?}", words(&window));
    click_button(&mut window, "Ở lại");
    until("the text under the new code", || place.kept_texts().iter().any(|text| text.contains("\"6.2.3\"")));
    crash(window);
    let mut window = place.run(&[]);
    assert!(says(&window, "6.2.3 · Điểm 0–100 \"abc\""), "{:?}", words(&window));
    click_button(&mut window, "Khôi phục");
    window.state().sender().send(Command::GoToPath("indicators[0]".to_owned())).unwrap();
    window.run();
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
    assert_ne!(first, second);
}

/// "15/7" is a day, and may become another one: nothing is taken from it while it is typed, so a crash must not take it.
#[test]
fn half_a_day_that_is_a_day_already_comes_back_after_a_crash() {
    let place = Place::new();
    let mut window = place.run(&[]);
    press(&mut window, Action::Go(Room::Plan));
    fill(&mut window, "Ngày ban hành", "15/7/20");
    until("the half day", || place.kept_texts().iter().any(|text| text.contains("15/7/20")));
    crash(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(field_value(&window, "Ngày ban hành"), "15/7/20");
    assert!(!open_plan(&window).is_unsaved());
}

/// A crash while the row is gone loses nothing either: the text is told with its own row, and waits for it.
#[test]
fn half_typed_text_of_a_deleted_row_outlives_a_crash() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let code = document_code(&place, 0);
    fill(&mut window, "Điểm 0–100", "abc");
    send(&mut window, index_core::Edit::RemoveRows { list: List::Indicators, rows: vec![0] });
    let told = format!("{code} · Điểm 0–100 \"abc\": dòng này không còn trong kế hoạch");
    for _ in 0..2 {
        until("the text", || place.kept_texts().iter().any(|text| text.contains("\"abc\"")));
        crash(window);
        window = place.run(&[]);
        assert!(says(&window, &told), "{:?}", words(&window));
        click_button(&mut window, "Khôi phục");
    }
    // Another row that gets its code is not it.
    let first = |window: &mut Window| {
        window.state().sender().send(Command::GoToPath("indicators[0]".to_owned())).unwrap();
        window.run();
        field_value(window, "Điểm 0–100")
    };
    let other = Record::Row(List::Indicators, 0);
    send(&mut window, index_core::Edit::set(other, Field::Code, Value::Text(code)));
    assert_ne!(first(&mut window), "abc");
    press(&mut window, Action::Undo);
    assert_ne!(first(&mut window), "abc");
    press(&mut window, Action::Undo);
    assert_eq!(first(&mut window), "abc");
}

/// Text of a row that no step of the history brings back can be given up.
#[test]
fn half_typed_text_of_a_row_that_is_gone_for_good_can_be_given_up() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    fill(&mut window, "Điểm 0–100", "abc");
    send(&mut window, index_core::Edit::RemoveRows { list: List::Indicators, rows: vec![0] });
    press(&mut window, Action::Save);
    until("the text", || place.kept_texts().iter().any(|text| text.contains("\"abc\"")));
    crash(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert!(says(&window, "Đã khôi phục phần đang nhập dở.") && !says(&window, "Hãy lưu tệp"), "{:?}", words(&window));
    press(&mut window, Action::Differences);
    click(&mut window, Role::Link, "Bỏ phần đang nhập của dòng không còn");
    assert!(!says(&window, "abc"), "{:?}", words(&window));
    click_button(&mut window, "Đóng");
    press(&mut window, Action::Quit);
    assert!(window.state().dialog.is_none(), "nothing is left to ask about");
}

/// Of two rows of one code, the one with the text is deleted: the other has not been typed in.
#[test]
fn half_typed_text_never_strays_to_a_row_of_the_same_code() {
    let place = Place::new();
    let mut window = form_of_first(&place);
    let code = document_code(&place, 0);
    fill(&mut window, "Điểm 0–100", "abc");
    let other = Record::Row(List::Indicators, 1);
    send(&mut window, index_core::Edit::set(other, Field::Code, Value::Text(code)));
    send(&mut window, index_core::Edit::RemoveRows { list: List::Indicators, rows: vec![0] });
    press(&mut window, Action::Quit);
    assert!(says(&window, "không còn trong kế hoạch"), "{:?}", words(&window));
    click_button(&mut window, "Ở lại");
    press(&mut window, Action::Undo);
    window.state().sender().send(Command::GoToPath("indicators[0]".to_owned())).unwrap();
    window.run();
    assert_eq!(field_value(&window, "Điểm 0–100"), "abc");
}

/// The code of an indicator in the file.
fn document_code(place: &Place, row: usize) -> String {
    saved(place).indicators[row].code.clone()
}

/// What another program wrote while the work waited to be recovered is not written over unasked.
#[test]
fn saving_recovered_work_asks_about_what_others_wrote_since() {
    let place = Place::new();
    let mut window = place.run(&[]);
    send(&mut window, index_core::Edit::set(Record::Document, Field::Title, Value::Text("Của tôi".to_owned())));
    until("a recovery file", || place.kept() == 1);
    crash(window);
    let mut theirs = saved(&place);
    theirs.document.number = Some("55".to_owned());
    pii_planner::plan_file::save(place.path(), &theirs).unwrap();
    for _ in 0..2 {
        let mut window = place.run(&[]);
        click_button(&mut window, "Khôi phục");
        press(&mut window, Action::Save);
        assert!(matches!(window.state().dialog, Some(Dialog::ChangedOutside { .. })), "{:?}", window.state().dialog);
        assert_eq!(saved(&place).document.number.as_deref(), Some("55"));
        until("the work is kept again", || place.kept() == 1);
        crash(window);
    }
}

/// What is being typed is a step of mine before theirs are taken, so undo brings it back.
#[test]
fn taking_what_another_program_wrote_keeps_what_is_being_typed_for_undo() {
    let place = Place::new();
    let mut window = typing_a_rank(&place, "45");
    let mut theirs = saved(&place);
    theirs.document.number = Some("55".to_owned());
    pii_planner::plan_file::save(place.path(), &theirs).unwrap();
    let take = Command::Safety(SafetyRequest::TakeTheirs(place.path().to_owned()));
    window.state().sender().send(take).unwrap();
    window.run();
    let number = |window: &Window| open_plan(window).plan().document.number.clone();
    assert_eq!((number(&window).as_deref(), rank_of(open_plan(&window).plan())), (Some("55"), Some(57)));
    press(&mut window, Action::Undo);
    assert_eq!(rank_of(open_plan(&window).plan()), Some(45));
    assert_ne!(number(&window).as_deref(), Some("55"));
}
