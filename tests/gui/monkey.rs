//! A monkey at the window: keys, letters, clicks and drags as they come. Nothing panics, no edit is lost, and what is saved and
//! read again has the same scores.
//!
//! A short run is a test. A long one by hand:
//! `PII_MONKEY=100000 cargo test --release --test gui monkey -- --nocapture` and, to repeat what has failed,
//! `PII_MONKEY_SEED`. The monkey writes only into folders of its own: it is a process with a home of its own.

use crate::support::{Window, key_down, mouse_button, state_with, window_over, words};
use eframe::egui::{
    Event, ImeEvent, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, vec2,
};
use egui_kittest::kittest::NodeT;
use fastrand::Rng;
use index_core::OpenPlan;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::state::tab::PlanTab;
use pii_planner::plan_file::{Settings, bytes_of, catalogue, parse, print, samples};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many steps, where nobody asks for more.
const STEPS: u32 = 1000;
/// How many steps lie between two looks at what must hold.
const BETWEEN: u32 = 20;
/// How many steps one window lives.
const LIFE: u32 = 400;

const SIZES: [[f32; 2]; 4] = [[1280.0, 720.0], [1366.0, 768.0], [1920.0, 1080.0], [900.0, 500.0]];

const KEYS: [Key; 34] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Enter,
    Key::Enter,
    Key::Tab,
    Key::Tab,
    Key::Escape,
    Key::Space,
    Key::Backspace,
    Key::Delete,
    Key::Insert,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::F1,
    Key::F2,
    Key::F5,
    Key::A,
    Key::B,
    Key::C,
    Key::D,
    Key::F,
    Key::K,
    Key::P,
    Key::R,
    Key::S,
    Key::Z,
    Key::Num1,
    Key::Num4,
    Key::Num7,
    Key::Period,
];

const TEXTS: [&str; 22] = [
    "a",
    "Đ",
    "Sở Khoa học và Công nghệ",
    "6.2.4",
    "1.1.1",
    "12",
    "9/63",
    "Hạng 9",
    "57",
    "0",
    "-1",
    "99999999999999999999",
    "12,5",
    "12.500",
    "≥ 1.000",
    "20/12/2026",
    "31/02/2026",
    "30.11.26",
    " ",
    "\u{301}",
    "{\"rank\": 7}",
    "nan",
];

/// What opens a cell or goes to a field, and what leaves it.
const WAYS_IN: [Key; 4] = [Key::Enter, Key::F2, Key::Tab, Key::Insert];
const WAYS_OUT: [Key; 3] = [Key::Enter, Key::Tab, Key::ArrowDown];

const BLOCKS: [&str; 5] = [
    "6.2.4\t30\tSở Công Thương\n1.1.1\t12\tUBND",
    "Mã\tHạng\tĐiểm\n6.2.4\t9/63\t12,5\n",
    "\t\t\t\n\n\n",
    "một dòng",
    "{\"format\": \"pii-plan\", \"version\": 1}",
];

#[test]
#[cfg_attr(windows, ignore = "the folder of documents is the system's there, and the monkey would write into it")]
fn a_monkey_breaks_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "monkey::steps", "--nocapture", "--test-threads=1"]);
    for folder in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"]
    {
        command.env(folder, home.path());
    }
    // No dialog of the system can be opened.
    for road in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PATH"] {
        command.env_remove(road);
    }
    let output = command.current_dir(home.path()).output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    let end: String = told.chars().rev().take(6000).collect::<Vec<_>>().into_iter().rev().collect();
    assert!(output.status.success(), "{end}");
    let summary = told.lines().find(|line| line.contains("monkey: ")).unwrap_or_default();
    assert!(summary.contains("steps"), "{end}");
}

#[test]
#[ignore = "run by a_monkey_breaks_nothing, in a process with a home of its own"]
fn steps() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u32>().ok());
    let total = asked("PII_MONKEY").unwrap_or(STEPS);
    let first = asked("PII_MONKEY_SEED").unwrap_or(1);
    let home = std::env::current_dir().unwrap();
    let mut n_done = 0;
    let mut n_edits = 0;
    for seed in first.. {
        if n_done >= total {
            break;
        }
        let life = one_life(&home, seed, LIFE.min(total - n_done));
        n_done += life.0;
        n_edits += life.1;
    }
    assert!(n_edits > 0, "a monkey that changes nothing finds nothing");
    writeln!(std::io::stdout(), "monkey: {n_done} steps, {n_edits} steps of history").unwrap();
}

/// One window with a plan of its own in a file; how many steps it takes, and how many its histories have at the most.
fn one_life(home: &Path, seed: u32, n_steps: u32) -> (u32, usize) {
    let mut random = Rng::with_seed(u64::from(seed));
    let file = plan_in(home, seed, &mut random);
    let size = any_of(&SIZES, &mut random);
    let mut window = window_over(state_with(&[&file.to_string_lossy()], Settings::default()), size);
    let mut done = Vec::new();
    let (mut n_edits, mut n_idle) = (0, 0);
    for step in 1..=n_steps {
        done.push(one_step(&mut window, &mut random, size));
        n_edits = n_edits.max(window.state().tabs.iter().map(|tab| tab.open.history().0.len()).sum());
        // A window without a plan is soon seen through.
        n_idle += u32::from(window.state().tabs.is_empty());
        if n_idle > 30 {
            return (step, n_edits);
        }
        let is_looked_at = step % BETWEEN == 0 || step == n_steps;
        if let Some(fault) = is_looked_at.then(|| fault(&window)).flatten() {
            let last = done.len().saturating_sub(40);
            panic!("seed {seed}, step {step}: {fault}\nlast steps: {:#?}", &done[last..]);
        }
    }
    (n_steps, n_edits)
}

/// A sample written to a file of its own.
fn plan_in(home: &Path, seed: u32, random: &mut Rng) -> PathBuf {
    let all = samples();
    let sample = all[random.usize(..all.len())];
    let file = home.join(format!("{seed}-{}.json", sample.name));
    std::fs::write(&file, sample.json).unwrap();
    file
}

/// Does one thing, and says what.
fn one_step(window: &mut Window, random: &mut Rng, size: [f32; 2]) -> String {
    let place = place(window, random, size);
    // Who sits before a dialog or a workshop page leaves it in the end.
    let is_away = window.state().dialog.is_some() || window.state().present.on.is_some();
    let (events, told) = match random.u32(..100) {
        _ if is_away && random.u32(..8) == 0 => stroke(Key::Escape, Modifiers::NONE),
        0..53 => by_keyboard(random),
        53..86 => by_mouse(place, random),
        86..90 => return drag(window, place, Pos2::new(random.f32() * size[0], random.f32() * size[1])),
        _ => {
            let action = any_of(Action::all(), random);
            // Otherwise the plans are soon closed.
            let leaves = matches!(action, Action::ClosePlan | Action::Quit);
            let action = if leaves && random.u32(..4) > 0 { Action::Undo } else { action };
            stroke(action.shortcut().logical_key, action.shortcut().modifiers)
        }
    };
    window.input_mut().events.extend(events);
    for _ in 0..random.u32(1..4) {
        window.step();
    }
    told
}

fn by_keyboard(random: &mut Rng) -> (Vec<Event>, String) {
    match random.u32(..53) {
        0..22 => {
            let modifiers = modifiers(random);
            stroke(any_of(&KEYS, random), modifiers)
        }
        22..28 => {
            let text = any_of(&TEXTS, random);
            (vec![Event::Text(text.to_owned())], format!("types {text:?}"))
        }
        28..45 => {
            let (first, text, last) = (any_of(&WAYS_IN, random), any_of(&TEXTS, random), any_of(&WAYS_OUT, random));
            let [first_down, last_down] = [first, last].map(|key| key_down(key, Modifiers::NONE));
            let events = vec![first_down, Event::Text(text.to_owned()), last_down];
            (events, format!("presses {first:?}, types {text:?}, presses {last:?}"))
        }
        45..48 => {
            let text = any_of(&TEXTS, random).to_owned();
            let preedit = ImeEvent::Preedit { text: text.clone(), active_range_chars: None };
            (vec![Event::Ime(preedit), Event::Ime(ImeEvent::Commit(text.clone()))], format!("composes {text:?}"))
        }
        48..51 => {
            let block = any_of(&BLOCKS, random);
            (vec![Event::Paste(block.to_owned())], format!("pastes {block:?}"))
        }
        _ => (vec![Event::Copy, Event::Cut], "copies and cuts".to_owned()),
    }
}

fn by_mouse(place: Pos2, random: &mut Rng) -> (Vec<Event>, String) {
    let modifiers = modifiers(random);
    match random.u32(..33) {
        0..20 => (clicks(place, 1), format!("clicks {place:?}")),
        20..27 => (clicks(place, 2), format!("clicks twice {place:?}")),
        27..29 => {
            let (pos, button) = (place, PointerButton::Secondary);
            let press = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
            (vec![Event::PointerMoved(place), press(true), press(false)], format!("clicks right {place:?}"))
        }
        _ => {
            let (delta, phase) = (vec2(random.f32() * 20.0 - 10.0, random.f32() * 400.0 - 200.0), TouchPhase::Move);
            let (unit, source) = (MouseWheelUnit::Point, MouseWheelSource::Wheel);
            let wheel = Event::MouseWheel { unit, delta, phase, modifiers, source };
            (vec![Event::PointerMoved(place), wheel], format!("scrolls {delta:?} at {place:?}"))
        }
    }
}

fn modifiers(random: &mut Rng) -> Modifiers {
    match random.u32(..10) {
        0 => Modifiers::SHIFT,
        1 => Modifiers::COMMAND,
        2 => Modifiers::COMMAND | Modifiers::SHIFT,
        3 => Modifiers::ALT,
        _ => Modifiers::NONE,
    }
}

fn stroke(key: Key, modifiers: Modifiers) -> (Vec<Event>, String) {
    let up = Event::Key { key, physical_key: None, pressed: false, repeat: false, modifiers };
    (vec![key_down(key, modifiers), up], format!("{modifiers:?} {key:?}"))
}

/// A place on screen: that of something with a name, more often than any.
fn place(window: &Window, random: &mut Rng, size: [f32; 2]) -> Pos2 {
    let named: Vec<Pos2> = match random.u32(..4) {
        0 => Vec::new(),
        _ => {
            let nodes = window.root().children_recursive();
            let is_shown = |place: &Pos2| place.x < size[0] && place.y < size[1];
            nodes
                .filter(|node| {
                    node.accesskit_node().label().is_some() && node.accesskit_node().bounding_box().is_some()
                })
                .map(|node| node.rect().center())
                .filter(is_shown)
                .collect()
        }
    };
    match named.len() {
        0 => Pos2::new(random.f32() * size[0], random.f32() * size[1]),
        n => named[random.usize(..n)],
    }
}

fn any_of<T: Copy>(all: &[T], random: &mut Rng) -> T {
    all[random.usize(..all.len())]
}

fn clicks(place: Pos2, n: usize) -> Vec<Event> {
    let once = [mouse_button(place, true), mouse_button(place, false)];
    std::iter::once(Event::PointerMoved(place)).chain(once.into_iter().cycle().take(2 * n)).collect()
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) -> String {
    let way = [from, from.lerp(to, 0.3), from.lerp(to, 0.8), to];
    window.input_mut().events.extend([Event::PointerMoved(from), mouse_button(from, true)]);
    for place in way {
        window.step();
        window.input_mut().events.push(Event::PointerMoved(place));
    }
    window.step();
    window.input_mut().events.push(mouse_button(to, false));
    window.step();
    format!("drags {from:?} to {to:?}")
}

/// What does not hold, in words.
fn fault(window: &Window) -> Option<String> {
    let state = window.state();
    let of_tabs = state.tabs.iter().find_map(|tab| tab_fault(tab).map(|fault| format!("{:?}: {fault}", tab.path)));
    of_tabs.or_else(|| {
        let shown = words(window);
        shown.into_iter().find(|text| text.split([' ', ' ', '%']).any(|word| ["NaN", "inf", "-inf"].contains(&word)))
    })
}

fn tab_fault(tab: &PlanTab) -> Option<String> {
    let open = &tab.open;
    let text = print(open.plan());
    let read = match parse(text.as_bytes()) {
        Ok(read) => read,
        Err(error) => return Some(format!("what is printed cannot be read: {error:?}")),
    };
    if read.plan != **open.plan() {
        return Some("what is printed is another plan when it is read".to_owned());
    }
    let again = OpenPlan::new(read.plan, catalogue().unwrap());
    if again.scorecard() != open.scorecard() {
        return Some("what is printed has other scores when it is read".to_owned());
    }
    let mut past = open.clone();
    let n_done = past.history().0.len();
    past.go_to(0);
    past.go_to(n_done);
    if past.plan() != open.plan() || past.draft() != open.draft() || past.outcome() != open.outcome() {
        return Some("back to the beginning and forth again is another plan".to_owned());
    }
    let saved = tab.path.as_ref().filter(|_| !tab.is_unsaved())?;
    let on_disk = match bytes_of(saved).map(|bytes| parse(&bytes)) {
        Ok(Ok(read)) => read.plan,
        other => return Some(format!("the saved file cannot be read: {:?}", other.map(|read| read.map(|_| ())))),
    };
    (on_disk != **open.plan()).then(|| "it is called saved, and the file holds another plan".to_owned())
}
