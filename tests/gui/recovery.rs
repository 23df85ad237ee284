//! Ten edits and ten moves before a crash, all of them there after it.

use crate::safety::Place;
use crate::support::{Window, click_button, document, shows};
use index_core::{Draft, Edit, Field, List, Plan, Record, Standing, Value};
use pii_planner::gui::command::Command;
use std::sync::Arc;

/// Edits of the plan and moves of the draft, in turn; the plan knows the ranks of five indicators, the others are assumed.
fn work(window: &mut Window) {
    let codes: Vec<String> = document(window).plan().indicators.iter().map(|row| row.code.clone()).take(10).collect();
    for (row, code) in codes.into_iter().enumerate() {
        let note = Value::Text(format!("ghi chú {row}"));
        let edit = Edit::set(Record::Row(List::Indicators, row), Field::Note, note);
        let assumed = Some(Standing::Rank(50));
        let to = Standing::Rank(row as u32 + 5);
        let moved = Edit::SetMove { code, to, assumed };
        for edit in [edit, moved] {
            window.state().sender().send(Command::Edit(edit, None)).unwrap();
        }
    }
    window.run();
}

fn state(window: &Window) -> (Arc<Plan>, Draft) {
    (Arc::clone(document(window).plan()), document(window).draft().clone())
}

#[test]
fn ten_edits_and_ten_moves_come_back_in_one_step() {
    let place = Place::new();
    let mut window = place.run(&[]);
    work(&mut window);
    let (plan, draft) = state(&window);
    assert_eq!(draft.moves.len(), 10);
    assert!(plan.indicators.iter().take(10).all(|row| row.note.is_some()));
    window.state_mut().end_run();
    drop(window);
    let mut window = place.run(&[]);
    assert_eq!(place.kept(), 1);
    click_button(&mut window, "Khôi phục");
    assert_eq!(state(&window), (plan.clone(), draft.clone()));
    assert!(document(&window).is_unsaved() && shows(&window, "Đã khôi phục các thay đổi chưa lưu. Hãy lưu tệp."));
    // A second crash right after it loses nothing either.
    window.state_mut().end_run();
    drop(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(state(&window), (plan, draft));
    click_button(&mut window, "Hoàn tác: khôi phục thay đổi…");
    assert!(!document(&window).is_unsaved() && document(&window).draft().moves.is_empty(), "one step");
}

/// The scenario that was being worked on is still the one that saving offers.
#[test]
fn the_loaded_scenario_and_moves_that_no_longer_apply_come_back_too() {
    let place = Place::new();
    let mut window = place.run(&[]);
    work(&mut window);
    let save = Edit::SaveScenario { name: "Đang làm".into(), note: None };
    let gone = Edit::set(Record::Measurement(0), Field::Rank, Value::Missing);
    let more = Edit::SetMove { code: "1.2.1".into(), to: Standing::Rank(3), assumed: None };
    for edit in [save, gone, more] {
        window.state().sender().send(Command::Edit(edit, None)).unwrap();
    }
    window.run();
    let before = state(&window);
    assert_eq!(before.1.scenario.as_deref(), Some("Đang làm"));
    window.state_mut().end_run();
    drop(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(state(&window), before);
}
