//! Tables edited in place: the cell of the keyboard, several rows at once, blocks pasted from a spreadsheet.

use crate::support::{Window, click, click_button, key, named, open_plan, press, shows, window_in, words};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;
use index_core::{Basis, Edit, Field, IndicatorRow, Record, Status, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;

/// The indicators without the form, the first row selected; the keyboard is in its code.
pub fn indicators() -> Window {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    press(&mut window, Action::Inspector);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    key(&mut window, Key::Home);
    go_to(&mut window, "Mã");
    window
}

/// Moves the keyboard to a column.
pub fn go_to(window: &mut Window, column: &str) {
    for _ in 0..16 {
        key(window, Key::ArrowLeft);
    }
    for _ in 0..16 {
        if cell(window).starts_with(&format!("{column}: ")) {
            return;
        }
        key(window, Key::ArrowRight);
    }
    panic!("no column {column}: {}", cell(window));
}

/// The cell that the keyboard is in, as a screen reader says it.
fn cell(window: &Window) -> String {
    named(window, Role::Cell).first().cloned().unwrap_or_default()
}

pub fn row(window: &Window, at: usize) -> &IndicatorRow {
    &open_plan(window).plan().indicators[at]
}

pub fn rank(window: &Window, at: usize) -> Option<u32> {
    row(window, at).measurement.as_ref()?.rank
}

pub fn type_in(window: &mut Window, text: &str) {
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
        window.run();
    }
}

pub fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

pub fn shift(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::SHIFT, key);
    window.run();
}

/// The figures go by both, so whoever changes one is told of the other.
#[test]
fn a_rank_that_is_typed_beside_an_old_score_is_told() {
    let mut window = indicators();
    let said =
        |window: &Window| window.state().message.as_ref().map(|message| message.text.clone()).unwrap_or_default();
    let old_score = "Hạng đổi nhưng điểm cũ vẫn giữ";
    go_to(&mut window, "Hạng");
    type_in(&mut window, "41");
    key(&mut window, Key::Enter);
    assert!(!said(&window).contains(old_score), "there is no score: {}", said(&window));
    let scored = Edit::set(Record::Measurement(0), Field::Score, Value::Number(12.5));
    window.state_mut().handle(Command::Edit(scored, None), &eframe::egui::Context::default());
    window.run();
    key(&mut window, Key::ArrowUp);
    type_in(&mut window, "13");
    key(&mut window, Key::Enter);
    assert_eq!(rank(&window, 0), Some(13));
    assert!(said(&window).contains(old_score), "{}", said(&window));
}

#[test]
fn a_rank_is_typed_kept_and_the_next_row_comes() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    let code = row(&window, 0).code.clone();
    type_in(&mut window, "45");
    assert!(shows(&window, &format!("Hạng {code}")), "the field is named by column and row");
    assert_eq!(rank(&window, 0), Some(57), "nothing is kept before Enter");
    key(&mut window, Key::Enter);
    assert_eq!(rank(&window, 0), Some(45));
    assert_eq!(row(&window, 0).measurement.as_ref().unwrap().basis, Basis::Assumed);
    assert!(cell(&window).starts_with("Hạng: "));
    type_in(&mut window, "44");
    key(&mut window, Key::Enter);
    assert_eq!((rank(&window, 0), rank(&window, 1)), (Some(45), Some(44)));
    press(&mut window, Action::Undo);
    press(&mut window, Action::Undo);
    assert!(!open_plan(&window).is_unsaved(), "each cell was one step");
}

#[test]
fn tab_keeps_and_goes_right_and_escape_gives_up() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    key(&mut window, Key::F2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    type_in(&mut window, "40");
    key(&mut window, Key::Tab);
    assert_eq!(rank(&window, 0), Some(40));
    assert!(cell(&window).starts_with("Đơn vị chủ trì: "), "{}", cell(&window));
    let lead = row(&window, 0).lead.clone();
    type_in(&mut window, "Sở Khác");
    key(&mut window, Key::Escape);
    assert_eq!(row(&window, 0).lead, lead);
    type_in(&mut window, "Sở Khác");
    shift(&mut window, Key::Tab);
    assert_eq!(row(&window, 0).lead.as_deref(), Some("Sở Khác"));
    assert_eq!(cell(&window), "Hạng: ≈ 40/63");
}

#[test]
fn a_text_that_is_no_value_stays_in_its_cell_with_the_reason() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    type_in(&mut window, "abc");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "\"abc\" không phải là giá trị của ô này; cần số nguyên không âm"));
    assert_eq!(rank(&window, 0), Some(57));
    type_in(&mut window, "d");
    let code = row(&window, 0).code.clone();
    let field = format!("Hạng {code}");
    assert_eq!(crate::support::field_value(&window, &field), "abcd", "what was typed is still there");
    let other = named(&window, Role::Row)[3].clone();
    click(&mut window, Role::Row, &other);
    assert!(shows(&window, &field), "another row does not take it away");
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    type_in(&mut window, "64");
    key(&mut window, Key::Enter);
    assert!(
        words(&window).iter().any(|text| text.contains("64") && text.contains("63")),
        "a rank beyond the last is refused"
    );
    key(&mut window, Key::Escape);
    assert_eq!(rank(&window, 0), Some(57));
    assert!(!open_plan(&window).is_unsaved());
}

#[test]
fn a_status_is_chosen_in_its_cell_by_keys_and_a_computed_one_says_why_not() {
    let mut window = indicators();
    go_to(&mut window, "Trạng thái");
    key(&mut window, Key::Enter);
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    assert_eq!(row(&window, 0).status, Status::InProgress);
    key(&mut window, Key::Home);
    go_to(&mut window, "Trọng số thực (%)");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "Ô này do chương trình tính, không sửa ở đây."));
    key(&mut window, Key::ArrowRight);
    assert!(!shows(&window, "Ô này do chương trình tính, không sửa ở đây."));
}

#[test]
fn a_block_is_pasted_with_a_preview_and_what_does_not_fit_is_told() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    let leads: Vec<_> = (0..3).map(|at| row(&window, at).lead.clone()).collect();
    paste(&mut window, "41/63\tSở A\nkhông rõ\t\"Sở \"\"B\"\"\"\n43\tSở C\n");
    assert!(shows(&window, "Sẽ thay đổi (5)"), "{:?}", words(&window));
    assert!(shows(&window, "Không dán được (1)"));
    assert!(shows(&window, "\"không rõ\" không phải là giá trị của ô này; cần số nguyên không âm"));
    assert!(!open_plan(&window).is_unsaved(), "nothing changes before it is applied");
    click_button(&mut window, "Áp dụng");
    assert_eq!([0, 1, 2].map(|at| rank(&window, at)), [Some(41), Some(60), Some(43)]);
    assert_eq!(row(&window, 1).lead.as_deref(), Some("Sở \"B\""));
    assert!(window.state().dialog.is_none());
    press(&mut window, Action::Undo);
    assert_eq!((0..3).map(|at| row(&window, at).lead.clone()).collect::<Vec<_>>(), leads);
    assert!(!open_plan(&window).is_unsaved(), "one step");
}

#[test]
fn computed_columns_and_cells_outside_the_table_are_refused_and_one_cell_goes_into_all_rows() {
    let mut window = indicators();
    go_to(&mut window, "Điểm");
    key(&mut window, Key::End);
    paste(&mut window, "50\t1\n51\t2\n");
    assert!(shows(&window, "Sẽ thay đổi (1)"));
    assert!(shows(&window, "Không dán được (3)"));
    assert!(shows(&window, "nằm ngoài bảng") && shows(&window, "cột do chương trình tính, không sửa được"));
    key(&mut window, Key::Escape);
    assert!(window.state().dialog.is_none() && !open_plan(&window).is_unsaved());
    // The first rows may be half behind the heading, for the table stands at its end.
    let seen = named(&window, Role::Row)[2].clone();
    click(&mut window, Role::Row, &seen);
    key(&mut window, Key::Home);
    go_to(&mut window, "Tiến độ (%)");
    shift(&mut window, Key::ArrowDown);
    shift(&mut window, Key::ArrowDown);
    paste(&mut window, "25 %");
    click_button(&mut window, "Áp dụng");
    let progress: Vec<u8> = (0..4).map(|at| row(&window, at).progress).collect();
    assert_eq!(progress, [25, 25, 25, 0]);
}

/// A rank of 34 is another figure than one of 63: neither a cell nor a block takes the first for the second.
#[test]
fn a_rank_among_another_number_of_provinces_is_no_value_of_a_cell() {
    let mut window = indicators();
    let before = rank(&window, 0);
    go_to(&mut window, "Hạng");
    type_in(&mut window, "9/34");
    key(&mut window, Key::Enter);
    window.get_by_label_contains("trong số 34 địa phương");
    assert_eq!(rank(&window, 0), before);
    key(&mut window, Key::Escape);
    paste(&mut window, "9/34\n8/63");
    window.get_by_label_contains("trong số 34 địa phương");
    click_button(&mut window, "Áp dụng");
    assert_eq!((rank(&window, 0), rank(&window, 1)), (before, Some(8)));
}

/// The text that copying has put on the clipboard.
pub fn copied(window: &mut Window) -> String {
    window.event(Event::Copy);
    window.step();
    let commands = &window.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    window.run();
    copied.unwrap()
}

/// What was copied with its headings and the grounds of its figures comes back without a change: an estimate that the
/// table shows is no score that somebody gave, and "Năm 2025" is the year.
#[test]
fn a_copied_table_pasted_where_it_was_changes_nothing() {
    let mut n_tables = 0;
    for sample in ["can-tho-2025", "can-tho-2024", "can-tho-nq57", "hung-yen-2024", "kon-tum-2030"] {
        for room in [Room::Indicators, Room::Targets, Room::Tasks, Room::Deadlines] {
            let mut window = window_in(sample, room);
            let Some(first) = window.query_all_by_role(Role::Row).next() else { continue };
            first.click();
            window.run();
            key(&mut window, Key::Home);
            let copied = copied(&mut window);
            assert!(copied.lines().count() > 1, "{copied}");
            paste(&mut window, &copied);
            assert!(window.state().dialog.is_some());
            let told = words(&window);
            let is_told = |text: &String| text.starts_with("Sẽ thay đổi") || text.starts_with("Không dán được");
            assert!(!told.iter().any(is_told), "{sample} {room:?}: {told:?}");
            n_tables += 1;
        }
    }
    assert!(n_tables >= 12, "{n_tables}");
}

/// The headings say which column is which, wherever the keyboard stands; nothing of what is refused is done by Enter.
#[test]
fn a_copied_table_finds_its_columns_and_enter_does_not_apply_what_is_refused_in_part() {
    let mut window = indicators();
    go_to(&mut window, "Điểm");
    let codes = [0, 1].map(|at| row(&window, at).code.clone());
    let block = format!("Mã\tHạng\tTiến độ (%)\n{}\t41\t20\n{}\tkhông rõ\t30\n", codes[0], codes[1]);
    paste(&mut window, &block);
    assert!(shows(&window, "Sẽ thay đổi (3)"), "{:?}", words(&window));
    assert!(shows(&window, "Không dán được (1)"));
    assert!(shows(&window, &format!("1 · {}", codes[0])), "a row has its number on screen and its name");
    key(&mut window, Key::Enter);
    assert!(window.state().dialog.is_none() && !open_plan(&window).is_unsaved());
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    paste(&mut window, "Hạng\n41\n");
    key(&mut window, Key::Enter);
    assert_eq!(rank(&window, 0), Some(41));
}

/// A figure that is typed over is no longer its source's, and a day with a year comes once: the cell cannot show it.
#[test]
fn what_a_cell_changes_besides_is_told() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    type_in(&mut window, "45");
    key(&mut window, Key::Enter);
    let code = row(&window, 0).code.clone();
    let is_told = |window: &Window, text: &str| words(window).iter().any(|words| words.contains(text));
    assert!(is_told(&window, &format!("Số vừa đổi của {code} nay là giả định")));
    type_in(&mut window, "44");
    key(&mut window, Key::Enter);
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    key(&mut window, Key::ArrowDown);
    go_to(&mut window, "Ngày");
    type_in(&mut window, "30/6");
    key(&mut window, Key::Enter);
    assert!(!is_told(&window, "chỉ có một lần"));
    type_in(&mut window, "30/6/25");
    key(&mut window, Key::Enter);
    assert!(is_told(&window, "nay chỉ có một lần"), "{:?}", words(&window));
}

#[test]
fn the_column_of_comments_comes_with_the_first_one() {
    let mut window = indicators();
    let has_column = |window: &Window| {
        let columns = window.state().tab().unwrap().open.plan().indicators.iter().any(|row| !row.comments.is_empty());
        (columns, shows(window, "Ý kiến"))
    };
    press(&mut window, Action::Inspector);
    assert_eq!(has_column(&window), (false, false));
    press(&mut window, Action::Comment);
    press(&mut window, Action::Form);
    for _ in 0..20 {
        key(&mut window, Key::ArrowRight);
    }
    window.run();
    assert!(has_column(&window).0 && named(&window, Role::ColumnHeader).contains(&"Ý kiến".to_owned()));
}
