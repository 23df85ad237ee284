//! Indicators that come into a plan by choosing them from the framework.

use crate::support::{Window, click, click_button, fill, key, named, open_plan, press, shows, window_in, words};
use crate::table_edit::{paste, type_in};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::Edit;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::Room;

/// The indicators of a plan without its first rows, so that the framework has some that it lacks.
fn without(rows: &[usize]) -> (Window, Vec<String>) {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let codes = rows.iter().map(|row| open_plan(&window).plan().indicators[*row].code.clone()).collect();
    let edit = Edit::RemoveRows { list: index_core::List::Indicators, rows: rows.to_vec() };
    window.state_mut().handle(Command::Edit(edit, None), &eframe::egui::Context::default());
    window.run();
    (window, codes)
}

fn codes(window: &Window) -> Vec<String> {
    open_plan(window).plan().indicators.iter().map(|row| row.code.clone()).collect()
}

fn command(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

#[test]
fn several_indicators_are_chosen_by_code_and_added_as_one_step() {
    let (mut window, gone) = without(&[0, 1]);
    let before = codes(&window);
    key(&mut window, Key::Insert);
    assert!(shows(&window, "Thêm chỉ số"), "{:?}", words(&window).iter().rev().take(25).collect::<Vec<_>>());
    for code in gone.iter().rev() {
        type_in(&mut window, code);
        key(&mut window, Key::Enter);
    }
    assert!(shows(&window, "Thêm 2 chỉ số"), "{:?}", words(&window).iter().rev().take(25).collect::<Vec<_>>());
    assert_eq!(codes(&window), before, "nothing changes before it is said");
    command(&mut window, Key::Enter);
    assert!(window.state().dialog.is_none());
    let after = codes(&window);
    assert_eq!(after.len(), before.len() + 2);
    assert!(gone.iter().all(|code| after.iter().filter(|known| *known == code).count() == 1), "{after:?}");
    let mut sorted = gone.clone();
    sorted.sort();
    let new: Vec<_> = after.iter().filter(|code| gone.contains(code)).cloned().collect();
    assert_eq!(new, sorted, "in the order of the framework");
    press(&mut window, Action::Undo);
    assert_eq!(codes(&window), before, "one step");
}

#[test]
fn names_are_found_without_diacritics_and_what_the_plan_has_is_not_added_again() {
    let (mut window, gone) = without(&[0]);
    let framework = &open_plan(&window).context().framework;
    let name = framework.indicator(&gone[0]).unwrap().spec.name_vi.clone();
    let before = codes(&window);
    key(&mut window, Key::Insert);
    type_in(&mut window, &pii_planner::text::fold(&name));
    let line = format!("{} {name}", gone[0]);
    assert!(
        window.query_by_role_and_label(Role::CheckBox, &line).is_some(),
        "{:?}",
        words(&window).iter().rev().take(25).collect::<Vec<_>>()
    );
    command(&mut window, Key::A);
    type_in(&mut window, &before[0]);
    key(&mut window, Key::Enter);
    command(&mut window, Key::Enter);
    assert!(window.state().dialog.is_some(), "an indicator of the plan is not chosen, so there is nothing to add");
    key(&mut window, Key::Escape);
    assert_eq!(codes(&window), before);
}

#[test]
fn lines_are_chosen_with_space_and_by_the_pointer_and_given_up_again() {
    let (mut window, gone) = without(&[0, 1]);
    key(&mut window, Key::Insert);
    let line = |window: &Window, code: &str| {
        let label = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().unwrap_or_default();
        let mut lines = window.query_all_by_role(Role::CheckBox).map(|node| label(&node));
        lines.find(|text| text.starts_with(&format!("{code} "))).unwrap()
    };
    type_in(&mut window, &gone[0]);
    key(&mut window, Key::ArrowDown);
    type_in(&mut window, " ");
    assert!(shows(&window, "Thêm 1 chỉ số"), "{:?}", words(&window).iter().rev().take(25).collect::<Vec<_>>());
    type_in(&mut window, " ");
    assert!(!shows(&window, "Thêm 1 chỉ số"));
    let label = line(&window, &gone[0]);
    click(&mut window, Role::CheckBox, &label);
    click_button(&mut window, "Thêm 1 chỉ số");
    assert!(codes(&window).contains(&gone[0]) && !codes(&window).contains(&gone[1]));
}

#[test]
fn a_row_without_a_code_is_still_possible() {
    let (mut window, _) = without(&[0]);
    let before = codes(&window).len();
    key(&mut window, Key::Insert);
    click_button(&mut window, "Dòng trống, ghi mã sau");

    assert!(window.state().dialog.is_none(), "{:?}", words(&window).iter().rev().take(25).collect::<Vec<_>>());
    assert_eq!(codes(&window).len(), before + 1);
    assert!(codes(&window).contains(&String::new()));
}

/// A block with a title, headings of its own, a column that the table lacks, and an indicator that is none.
#[test]
fn a_block_adds_the_indicators_that_the_plan_lacks() {
    let (mut window, gone) = without(&[0]);
    let before = codes(&window);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    let block = format!(
        "Biểu tổng hợp\t\t\t\nMã số\tThứ hạng\tGhi chú riêng\tCơ quan chủ trì\n{}\t41\tx\tSở Y\n{}\t42\tx\t\n77.7.7\t3\tx\t\n",
        gone[0], before[0]
    );
    paste(&mut window, &block);
    for told in ["Dòng mới sẽ thêm (1)", "Sẽ thay đổi (1)", "Không dán được (1)", "Cột không dùng: Ghi chú riêng"]
    {
        assert!(shows(&window, told), "{told}: {:?}", words(&window));
    }
    click_button(&mut window, "Áp dụng");
    let after = codes(&window);
    assert_eq!(after.len(), before.len() + 1);
    let new = open_plan(&window).plan().indicators.last().unwrap().clone();
    assert_eq!((new.code.as_str(), new.lead.as_deref()), (gone[0].as_str(), Some("Sở Y")));
    assert_eq!(new.measurement.unwrap().rank, Some(41));
    press(&mut window, Action::Undo);
    assert_eq!(codes(&window), before, "one step");
}

/// An empty table says what belongs there, and takes a block without a row to be in.
#[test]
fn a_block_fills_an_empty_table_and_what_is_there_is_not_added_twice() {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    let rows = (0..open_plan(&window).plan().tasks.len()).collect();
    let edit = Edit::RemoveRows { list: index_core::List::Tasks, rows };
    window.state_mut().handle(Command::Edit(edit, None), &eframe::egui::Context::default());
    window.run();
    let said = window.get_by_role(Role::Grid).accesskit_node().description().unwrap_or_default();
    assert!(said.starts_with("Chưa có dòng nào"), "{said}");
    let block =
        "TT\tNội dung\tĐơn vị thực hiện\n(1)\t(2)\t(3)\n1\tRà soát\tSở X\n2\tTập huấn\tSở Y\n2\tTập huấn\tSở Y\n";
    paste(&mut window, block);
    assert!(shows(&window, "Dòng mới sẽ thêm (2)"), "{:?}", words(&window).iter().rev().take(25).collect::<Vec<_>>());
    assert!(
        shows(&window, "đã có một dòng y như vậy, không thêm lần nữa"),
        "{:?}",
        words(&window).iter().rev().take(25).collect::<Vec<_>>()
    );
    click_button(&mut window, "Áp dụng");
    let tasks = &open_plan(&window).plan().tasks;
    assert_eq!(tasks.iter().map(|task| task.name.as_str()).collect::<Vec<_>>(), ["Rà soát", "Tập huấn"]);
    assert_eq!(tasks[1].lead, ["Sở Y"]);
}

#[test]
fn a_table_from_elsewhere_is_added_also_below_a_selected_row_and_no_filter_hides_it() {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    let before = open_plan(&window).plan().tasks.clone();
    fill(&mut window, "Lọc (không cần dấu)", "xây dựng");
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    paste(&mut window, "Nhiệm vụ\tCơ quan chủ trì\nViệc mới một\tSở X\nViệc mới hai\t\n");
    assert!(shows(&window, "Dòng mới sẽ thêm (2)"));
    let adds = window.get_by_role_and_label(Role::CheckBox, "Thêm tất cả thành dòng mới, không ghi đè dòng đang có");
    assert_eq!(adds.accesskit_node().toggled(), Some(eframe::egui::accesskit::Toggled::True));
    click_button(&mut window, "Áp dụng");
    let tasks = &open_plan(&window).plan().tasks;
    assert_eq!(tasks[..before.len()], before[..], "what was there stays");
    assert_eq!(tasks.len(), before.len() + 2);
    assert!(words(&window).iter().any(|text| text == "Việc mới một"), "no filter hides it");
    press(&mut window, Action::Undo);
    assert_eq!(open_plan(&window).plan().tasks, before, "one step");
}

#[test]
fn a_source_that_is_dropped_is_told_also_where_rows_are_added() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let first = named(&window, Role::Row)[0].clone();
    click(&mut window, Role::Row, &first);
    paste(&mut window, "Mã\tHạng\n6.2.4\t30\n2.2.1\t5\n");
    assert!(shows(&window, "Dòng mới sẽ thêm (1)") && shows(&window, "Sẽ thay đổi (1)"), "{:?}", words(&window));
    click_button(&mut window, "Áp dụng");
    let told = window.state().message.as_ref().map(|message| message.text.clone()).unwrap_or_default();
    assert!(told.contains("6.2.4") && told.contains("giả định"), "{told}");
}

#[test]
fn enter_takes_nothing_back_and_keeps_what_found_nothing() {
    let (mut window, gone) = without(&[0, 1]);
    key(&mut window, Key::Insert);
    let chosen = |window: &Window| match &window.state().dialog {
        Some(Dialog::Choose { choose, .. }) => (choose.chosen.clone(), choose.query.clone()),
        other => panic!("{other:?}"),
    };
    let code = gone[0].clone();
    type_in(&mut window, &code);
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), (vec![code.clone()], String::new()));
    // The same code once more, and one that does not exist.
    type_in(&mut window, &code);
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), (vec![code.clone()], String::new()));
    type_in(&mut window, "6.2.44");
    key(&mut window, Key::Enter);
    assert_eq!(chosen(&window), (vec![code.clone()], "6.2.44".to_owned()));
    // A click does not make Enter mean that line.
    command(&mut window, Key::A);
    type_in(&mut window, &gone[1]);
    let line = named(&window, Role::CheckBox).into_iter().find(|name| name.starts_with(&gone[1])).unwrap();
    click(&mut window, Role::CheckBox, &line);
    command(&mut window, Key::A);
    key(&mut window, Key::Backspace);
    key(&mut window, Key::Enter);
    assert!(window.state().dialog.is_none() && gone.iter().all(|code| codes(&window).contains(code)));
}

/// A slow machine gives several keys in one frame.
#[test]
fn keys_of_one_frame_are_heard_in_their_order() {
    let (mut window, gone) = without(&[0, 1]);
    key(&mut window, Key::Insert);
    let press = |key| eframe::egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    for code in &gone {
        window.event(eframe::egui::Event::Text(code.clone()));
        window.event(press(Key::Enter));
    }
    window.run();
    let Some(Dialog::Choose { choose, .. }) = &window.state().dialog else { panic!("no dialog") };
    assert_eq!((choose.chosen.clone(), choose.query.as_str()), (gone, ""));
    assert!(window.get_by_role_and_label(Role::Button, "Dòng trống, ghi mã sau").accesskit_node().is_disabled());
}

#[test]
fn a_block_is_pasted_wherever_the_keyboard_is_unless_somebody_types() {
    let mut window = window_in("can-tho-2025", Room::Tasks);
    paste(&mut window, "Nhiệm vụ\tCơ quan chủ trì\nViệc mới một\tSở X\n");
    assert!(shows(&window, "Dòng mới sẽ thêm (1)"));
    key(&mut window, Key::Escape);
    fill(&mut window, "Lọc (không cần dấu)", "x");
    paste(&mut window, "Nhiệm vụ\tCơ quan chủ trì\nViệc mới một\tSở X\n");
    assert!(window.state().dialog.is_none(), "it is for the field");
}
