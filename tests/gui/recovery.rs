//! Ten edits and ten moves before a crash, all of them there after it; work that is offered beside other work.

use crate::place::{Place, crash, until};
use crate::support::{Window, click_button, open_plan, press, shows, words};
use index_core::{Draft, Edit, Field, List, Plan, Record, Standing, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::plan_file;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{self, Stdio};
use std::sync::Arc;

/// Names the folder of the child; without it this is no child.
const FOLDER: &str = "PII_PLANNER_KILLED_WINDOW";

/// Edits of the plan and moves of the draft, in turn; the plan knows the ranks of five indicators, the others are assumed.
fn work(window: &mut Window) {
    let codes: Vec<String> = open_plan(window).plan().indicators.iter().map(|row| row.code.clone()).take(10).collect();
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
    (Arc::clone(open_plan(window).plan()), open_plan(window).draft().clone())
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
    assert!(open_plan(&window).is_unsaved() && shows(&window, "Đã khôi phục các thay đổi chưa lưu. Hãy lưu tệp."));
    // A second crash right after it loses nothing either.
    window.state_mut().end_run();
    drop(window);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(state(&window), (plan, draft));
    click_button(&mut window, "Hoàn tác: khôi phục thay đổi…");
    assert!(!open_plan(&window).is_unsaved() && open_plan(&window).draft().moves.is_empty(), "one step");
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

/// A child that does not outlive its test.
struct Child(process::Child);

impl Drop for Child {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// The child: a window in which ten edits and ten moves are made, and which then draws frames until it is killed.
#[test]
#[ignore = "runs only as a child of the test below, and never ends"]
#[expect(clippy::print_stderr, reason = "it tells the test how far it is")]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut window = Place::of(folder).run(&[]);
    work(&mut window);
    // A line of its own, whatever the test harness has written before.
    eprintln!("\nworked");
    loop {
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn ten_edits_and_ten_moves_come_back_after_the_program_is_killed() {
    let (place, other) = (Place::new(), Place::new());
    let mut window = other.run(&[]);
    work(&mut window);
    let expected = state(&window);
    let child = process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "recovery::child", "--ignored", "--nocapture"])
        .env(FOLDER, place.folder())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = Child(child.unwrap());
    let said = BufReader::new(child.0.stderr.take().unwrap()).lines().map_while(Result::ok);
    assert!(said.into_iter().any(|line| line == "worked"), "the child ended early");
    until("all of it is on the disk", || {
        let text = place.kept_texts().concat();
        (0..10).all(|row| text.contains(&format!("ghi chú {row}"))) && text.contains("\"draft\": \"")
    });
    drop(child);
    let mut window = place.run(&[]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(state(&window), expected);
}

fn titled(window: &mut Window, title: &str) {
    let edit = Edit::set(Record::Document, Field::Title, Value::Text(title.to_owned()));
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
}

fn titles(window: &Window) -> Vec<String> {
    let mut titles: Vec<_> = window.state().tabs.iter().map(|t| t.open.plan().document.title.clone()).collect();
    titles.sort();
    titles
}

/// Two runs died with the same plan: each offer gets a tab of its own, and a third crash loses neither.
#[test]
fn work_of_two_runs_on_one_plan_stands_in_two_tabs() {
    for name in ["", "can-tho-2025", "missing"] {
        let place = Place::new();
        let plans: &[&str] = if name == "can-tho-2025" { &["can-tho-2025"] } else { &[] };
        for title in ["Bản một", "Bản hai"] {
            let mut window = place.run(plans);
            if shows(&window, "Khôi phục") {
                click_button(&mut window, "Để sau");
            }
            titled(&mut window, title);
            crash(window);
        }
        assert_eq!(place.kept(), 2);
        let mut plans = plans;
        if name == "missing" {
            fs::remove_file(place.path()).unwrap();
            plans = &["kon-tum-2030"];
        }
        for _ in 0..2 {
            let mut window = place.run(plans);
            let others = window.state().tabs.iter().map(|t| t.open.plan().document.title.clone());
            let others: Vec<String> = others.filter(|_| name == "missing").collect();
            click_button(&mut window, "Khôi phục");
            click_button(&mut window, "Khôi phục");
            assert!(window.state().dialog.is_none());
            let mut expected = vec!["Bản hai".to_owned(), "Bản một".to_owned()];
            expected.extend(others);
            expected.sort();
            assert_eq!(titles(&window), expected, "{name:?}");
            let with_file = window.state().tabs.iter().filter(|t| t.path.is_some()).count();
            assert_eq!(with_file, usize::from(name != "can-tho-2025"), "{name:?}: one tab alone writes the file");
            crash(window);
            assert_eq!(place.kept(), 2, "{name:?}");
        }
    }
}

/// The plan is open with other work of one's own, here or in another window: neither is written over the other.
#[test]
fn work_that_comes_back_beside_an_open_plan_has_no_file_of_its_own() {
    let place = Place::new();
    let mut window = place.run(&[]);
    titled(&mut window, "Bản một");
    crash(window);

    let mut window = place.run(&[]);
    click_button(&mut window, "Để sau");
    titled(&mut window, "Bản hai");
    let file = window.state().safety.left_over[0].recovery.file.clone();
    let request = pii_planner::gui::model::command::SafetyRequest::Recover(file);
    window.state().sender().send(Command::Safety(request)).unwrap();
    window.run();
    assert_eq!(titles(&window), ["Bản hai", "Bản một"]);
    assert!(words(&window).iter().any(|text| text.contains("chưa có tệp")), "{:?}", words(&window));
    press(&mut window, Action::Save);
    assert!(window.state().dialog.is_some(), "it asks for a name");
    assert_ne!(plan_file::load(place.path()).unwrap().plan.document.title, "Bản một");
    crash(window);

    let place = Place::new();
    let mut window = place.run(&[]);
    titled(&mut window, "Bản một");
    crash(window);
    let other = plan_file::Session::start(&place.recovery()).unwrap();
    let held = other.lock(place.path()).unwrap();
    let mut window = place.run(&["kon-tum-2030"]);
    click_button(&mut window, "Khôi phục");
    assert_eq!(open_plan(&window).plan().document.title, "Bản một");
    assert!(window.state().tab().unwrap().path.is_none(), "another run has the file");
    drop(held);
}

/// A base that cannot be read takes nothing away, and the plan that is shown is not touched.
#[test]
fn work_on_a_file_that_cannot_be_read_comes_back_in_a_tab_of_its_own() {
    let damage: [fn(&Path); 3] = [
        |path| fs::write(path, "{").unwrap(),
        |path| fs::remove_file(path).unwrap(),
        |path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        },
    ];
    for damage in damage {
        let place = Place::new();
        let mut window = place.run(&[]);
        titled(&mut window, "Bản một");
        crash(window);
        damage(place.path());
        let mut window = place.run(&["kon-tum-2030"]);
        let shown = open_plan(&window).plan().clone();
        click_button(&mut window, "Khôi phục");
        assert_eq!(window.state().tabs[0].open.plan(), &shown);
        assert_eq!(open_plan(&window).plan().document.title, "Bản một");
        assert!(open_plan(&window).is_unsaved());
        crash(window);
        assert_eq!(place.kept(), 1);
    }
}
