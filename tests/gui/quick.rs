//! Tables in quick hands and on slow machines: double clicks, and several keys within one frame.

use crate::forms::{choose, form_in, value};
use crate::support::{Window, click_button, key, key_down, mouse_button, named, press, shows, window_in};
use crate::table_edit::{go_to, indicators, rank, row, type_in};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use index_core::{Field, Group, List, Record, Status, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::report::TableKind;

#[test]
fn a_double_click_edits_the_cell_under_the_pointer() {
    let mut window = indicators();
    go_to(&mut window, "Nhóm");
    let place = window.get_by_role(Role::Cell).rect().center();
    key(&mut window, Key::End);
    key(&mut window, Key::Home);
    go_to(&mut window, "Mã");
    window.hover_at(place);
    window.run();
    // All within one frame, for two clicks far apart are no double click.
    window.input_mut().events.extend([true, false, true, false].map(|pressed| mouse_button(place, pressed)));
    window.run();
    click_button(&mut window, "Điểm mạnh");
    assert_eq!(row(&window, 0).group, Some(Group::Strength));
}

/// The first click selects the row and so opens the form at the right, which makes the rows higher: not under the pointer.
#[test]
fn a_double_click_is_of_the_row_that_it_began_on() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let at = named(&window, Role::Row)[7].clone();
    let lead = window.get_by_role_and_label(Role::ColumnHeader, "Đơn vị chủ trì").rect().center();
    let pos = eframe::egui::pos2(lead.x, window.get_by_role_and_label(Role::Row, &at).rect().center().y);
    window.event(Event::PointerMoved(pos));
    window.run();
    window.ctx.options_mut(|options| options.input_options.max_double_click_delay = 60.0);
    for _ in 0..2 {
        window.input_mut().events.extend([true, false].map(|pressed| mouse_button(pos, pressed)));
        window.step();
        window.step();
    }
    let selected = window.state().tab().and_then(|tab| tab.selection);
    assert_eq!(selected, Some(Selection::of(TableKind::Indicators, 7)));
    for _ in 0..4 {
        window.step();
    }
    assert!(shows(&window, "Chi tiết") && !window.state().inspector_waits, "the form has come by now");
    window.get_by_role_and_label(Role::Row, &at);
    type_in(&mut window, "9");
    key(&mut window, Key::Enter);
    assert!(row(&window, 7).lead.as_deref().is_some_and(|lead| lead.ends_with('9')), "{:?}", row(&window, 7));
}

/// Two clicks, a press and its release in one frame each, then a figure.
fn double_click_and_type_nine(window: &mut Window, place: eframe::egui::Pos2) {
    window.event(Event::PointerMoved(place));
    window.run();
    for _ in 0..2 {
        window.input_mut().events.extend([true, false].map(|pressed| mouse_button(place, pressed)));
        window.step();
    }
    window.run();
    type_in(window, "9");
    key(window, Key::Enter);
}

/// Also where the table has the keyboard already, and a press and its release come in one frame.
#[test]
fn what_is_typed_after_a_double_click_goes_into_the_cell() {
    let mut window = indicators();
    press(&mut window, Action::Inspector);
    window.ctx.options_mut(|options| options.input_options.max_double_click_delay = 60.0);
    go_to(&mut window, "Hạng");
    let at = |window: &Window, row: usize| {
        let name = named(window, Role::Row)[row].clone();
        let cell = window.get_by_role(Role::Cell).rect();
        eframe::egui::pos2(cell.center().x, window.get_by_role_and_label(Role::Row, &name).rect().center().y)
    };
    for place in [at(&window, 1), at(&window, 3)] {
        double_click_and_type_nine(&mut window, place);
    }
    let typed = [1, 3].map(|at| rank(&window, at).unwrap().to_string().contains('9'));
    assert_eq!(typed, [true, true]);
}

/// On a slow machine several keys come in one frame: each does what it would have done in a frame of its own.
#[test]
fn keys_of_one_frame_do_what_they_do_one_by_one() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    let press_of = |key| key_down(key, Modifiers::NONE);
    let typed = |text: &str| Event::Text(text.to_owned());
    let events = [typed("5"), typed("0"), press_of(Key::Enter), typed("4"), typed("4"), press_of(Key::Enter)];
    window.input_mut().events.extend(events);
    window.run();
    assert_eq!([rank(&window, 0), rank(&window, 1)], [Some(50), Some(44)]);
    let [up, down, enter] = [Key::ArrowUp, Key::ArrowDown, Key::Enter].map(press_of);
    let events = [up.clone(), up, typed("41"), enter.clone(), down.clone(), typed("42"), enter, down.clone(), down];
    window.input_mut().events.extend(events);
    window.run();
    assert_eq!([rank(&window, 0), rank(&window, 1), rank(&window, 2)], [Some(41), Some(44), Some(42)]);
    assert_eq!(window.state().tab().and_then(|tab| tab.selection), Some(Selection::of(TableKind::Indicators, 5)));
}

/// Unikey takes letters back and sends others, on a slow machine all within one frame: also the first ones, which open the cell.
#[test]
fn vietnamese_letters_open_a_cell_as_they_are_sent() {
    let typed = |text: &str| Event::Text(text.to_owned());
    let back = || key_down(Key::Backspace, Modifiers::NONE);
    let preedit = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
    let unikey = vec![
        typed("S"),
        typed("o"),
        back(),
        typed("ở"),
        typed(" "),
        typed("D"),
        back(),
        typed("Đ"),
        typed("a"),
        back(),
        typed("ấ"),
        typed("t"),
    ];
    let first_taken_back = vec![typed("D"), back(), typed("Đ"), typed("ất")];
    let telex =
        vec![preedit("D"), preedit("Đ"), preedit("Đấ"), preedit(""), Event::Ime(ImeEvent::Commit("Đất".into()))];
    for (events, expected) in [(unikey, "Sở Đất"), (first_taken_back, "Đất"), (telex, "Đất")] {
        // Whether they come at once or one a frame.
        for size in [events.len(), 1, 2] {
            let mut window = indicators();
            go_to(&mut window, "Đơn vị chủ trì");
            for part in events.chunks(size) {
                window.input_mut().events.extend(part.iter().cloned());
                window.step();
            }
            window.run();
            key(&mut window, Key::Enter);
            assert_eq!(row(&window, 0).lead.as_deref(), Some(expected), "{size} a frame");
        }
    }
}

/// A composition that was given up elsewhere opens nothing.
#[test]
fn an_empty_composition_opens_no_cell() {
    let mut window = indicators();
    go_to(&mut window, "Đơn vị chủ trì");
    let before = row(&window, 0).lead.clone();
    assert!(window.output().platform_output.ime.is_some(), "a word can be composed from its first letter on");
    let empty = ImeEvent::Preedit { text: String::new(), active_range_chars: None };
    window.input_mut().events.push(Event::Ime(empty));
    window.run();
    key(&mut window, Key::Enter);
    key(&mut window, Key::Enter);
    assert_eq!(row(&window, 0).lead, before);
}

/// Where the form at the right would cover the column that was clicked, the table scrolls to it.
#[test]
fn a_cell_that_the_form_pushes_away_comes_back_into_sight() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    let first = named(&window, Role::Row)[3].clone();
    let status = window.get_by_role_and_label(Role::ColumnHeader, "Trạng thái").rect().center();
    let pos = eframe::egui::pos2(status.x, window.get_by_role_and_label(Role::Row, &first).rect().center().y);
    window.event(Event::PointerMoved(pos));
    window.run();
    window.input_mut().events.extend([true, false, true, false].map(|pressed| mouse_button(pos, pressed)));
    window.run();
    assert!(shows(&window, "Chi tiết"));
    let cell = window.get_by_role(Role::Cell).rect();
    let form = window.get_by_role_and_label(Role::Button, "Đóng").rect();
    assert!(cell.right() < form.left() - 200.0, "{cell:?} {form:?}");
}

/// The arrow behind Escape is the table's, not a way to another widget.
#[test]
fn an_arrow_right_behind_escape_leaves_the_keyboard_in_the_table() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    key(&mut window, Key::F2);
    let press_of = |key| key_down(key, Modifiers::NONE);
    window.input_mut().events.push(press_of(Key::Escape));
    window.step();
    window.input_mut().events.push(press_of(Key::ArrowDown));
    window.run();
    type_in(&mut window, "33");
    key(&mut window, Key::Enter);
    assert_eq!(rank(&window, 1), Some(33));
}

/// Edges of columns are moved in the heading; in the rows, a double click near one opens the cell as anywhere.
#[test]
fn a_double_click_near_the_edge_of_a_column_opens_the_cell() {
    let mut window = indicators();
    press(&mut window, Action::Inspector);
    window.ctx.options_mut(|options| options.input_options.max_double_click_delay = 60.0);
    go_to(&mut window, "Hạng");
    let cell = window.get_by_role(Role::Cell).rect();
    let place = eframe::egui::pos2(cell.right() - 1.5, cell.center().y);
    double_click_and_type_nine(&mut window, place);
    assert!(rank(&window, 0).unwrap().to_string().contains('9'));
    let now = window.get_by_role(Role::Cell).rect();
    assert!((now.width() - cell.width()).abs() < 0.5, "{cell} {now}");
}

/// A list of choices by keyboard: it begins at what is chosen, and a choice closes it.
#[test]
fn a_list_of_choices_begins_at_what_is_chosen_and_closes_with_a_choice() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    choose(&mut window, "Trạng thái", "Đang thực hiện");
    let field = window.get_by_role_and_label(Role::ComboBox, "Trạng thái");
    field.focus();
    window.run();
    for pressed in [Key::Enter, Key::ArrowDown, Key::Enter] {
        key(&mut window, pressed);
    }
    assert_eq!(value(&window, Record::Row(List::Indicators, 0), Field::Status), Value::Status(Status::Blocked));
    assert!(window.query_by_role_and_label(Role::Button, "Đang vướng mắc").is_none(), "the list is closed");
}

/// All cells of a table share a field, and each begins at the end of its own text.
#[test]
fn a_cell_is_opened_with_the_caret_at_its_end() {
    let mut window = indicators();
    go_to(&mut window, "Chỉ số");
    let name = |window: &Window, at: usize| match value(window, Record::Row(List::Indicators, at), Field::Name) {
        Value::Text(name) => name,
        other => panic!("{other:?}"),
    };
    for at in 0..4 {
        key(&mut window, Key::F2);
        type_in(&mut window, "Q");
        key(&mut window, Key::Enter);
        assert!(name(&window, at).ends_with('Q'), "{}", name(&window, at));
    }
}

/// A value, Down, the next value: as in a spreadsheet. In a cell that was opened to be changed the text stays in hand.
#[test]
fn down_keeps_what_is_typed_over_and_goes_on() {
    let mut window = indicators();
    go_to(&mut window, "Hạng");
    type_in(&mut window, "11");
    key(&mut window, Key::ArrowDown);
    type_in(&mut window, "12");
    key(&mut window, Key::ArrowUp);
    assert_eq!([rank(&window, 0), rank(&window, 1)], [Some(11), Some(12)]);
    key(&mut window, Key::F2);
    type_in(&mut window, "0");
    key(&mut window, Key::ArrowDown);
    assert_eq!(rank(&window, 0), Some(11), "still in hand");
}

#[test]
fn the_code_of_a_new_indicator_is_typed_in_its_cell() {
    let mut window = indicators();
    key(&mut window, Key::Insert);
    click_button(&mut window, "Dòng trống, ghi mã sau");
    type_in(&mut window, "1.1.4");
    key(&mut window, Key::Enter);
    assert_eq!(row(&window, 1).code, "1.1.4");
    type_in(&mut window, "9");
    assert_ne!(row(&window, 2).code, "9", "a code that is there is changed in the form");
}

#[test]
fn a_list_of_choices_gives_the_keyboard_back_to_its_field() {
    let mut window = form_in("can-tho-2025", Room::Indicators, 0);
    for last in [Key::Enter, Key::Escape] {
        window.get_by_role_and_label(Role::ComboBox, "Trạng thái").focus();
        window.run();
        for pressed in [Key::Enter, Key::ArrowDown, last] {
            key(&mut window, pressed);
        }
        assert!(window.get_by_role_and_label(Role::ComboBox, "Trạng thái").is_focused(), "{last:?}");
    }
}
