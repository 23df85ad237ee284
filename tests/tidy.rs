//! The walls of the house: who may name whom, how long a file and a function may be, where docs must stand.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

const MAX_FILE_LINES: usize = 400;
const MAX_FUNCTION_LINES: usize = 60;

/// The rooms of the app and what each may name.
const ROOMS: [(&str, &[&str]); 6] = [
    ("gui", &["gui", "intake", "plan_file", "report", "text"]),
    ("cli", &["cli", "plan_file", "report", "text"]),
    ("intake", &["intake", "plan_file", "report", "text"]),
    ("report", &["report", "text"]),
    ("plan_file", &["plan_file", "text"]),
    ("text", &["text"]),
];

/// What only some rooms may use, outside tests.
const TOOLS: [(&str, &[&str]); 10] = [
    ("egui", &["gui"]),
    ("eframe", &["gui"]),
    ("rfd::", &["gui"]),
    ("open::", &["gui"]),
    ("png::", &["gui"]),
    ("clap::", &["cli"]),
    ("jsonc_parser", &["plan_file"]),
    ("std::fs", &["plan_file"]),
    ("tempfile", &["plan_file"]),
    ("Local::now", &["cli", "gui"]),
];

/// Controls that look as egui draws them; the widgets have ours in their place.
const EGUI_CONTROLS: [&str; 22] = [
    ".checkbox(",
    "Checkbox::",
    ".radio(",
    ".radio_value(",
    "RadioButton::",
    "Slider::",
    "DragValue::",
    "ComboBox::",
    ".menu_button(",
    "MenuButton::",
    ".button(",
    ".small_button(",
    "Button::new(",
    ".selectable_label(",
    ".selectable_value(",
    ".toggle_value(",
    ".hyperlink(",
    ".collapsing(",
    "CollapsingHeader::",
    ".text_edit_singleline(",
    ".text_edit_multiline(",
    "TextEdit::singleline(",
];

/// What the pure core does without.
const IMPURE: [&str; 12] = [
    "std::fs",
    "std::io",
    "std::env",
    "std::time",
    "std::thread",
    "HashMap",
    "HashSet",
    "println!",
    "eprintln!",
    "Local::now",
    "Utc::now",
    "rand::",
];

/// What may stand at the top of the house.
const TOP: [&str; 12] = [
    "Cargo.lock",
    "Cargo.toml",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "assets",
    "benches",
    "fuzz",
    "rustfmt.toml",
    "sample_plans",
    "src",
    "tests",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, with its path from the root and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                found.push((relative(&path), text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing below {folder}");
    found
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).expect("below the root");
    path.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The code of a file without its unit tests and comments.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]").next().unwrap_or_default();
    body.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")).chain(sources("benches")) {
        let lines = text.lines().count();
        assert!(lines <= MAX_FILE_LINES, "{path} has {lines} lines; {MAX_FILE_LINES} is the most");
        assert!(text.starts_with("//!"), "{path} does not begin with a module doc");
    }
}

/// Whoever may see it: `pub(in crate::gui) const fn …`.
fn begins_a_function(line: &str) -> bool {
    let of_all = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(')').map_or(rest, |(_, rest)| rest),
        Some(rest) => rest,
        None => line,
    };
    of_all.trim_start().trim_start_matches("const ").starts_with("fn ")
}

#[test]
fn functions_fit_on_a_screen() {
    for (path, text) in sources("src") {
        let lines: Vec<&str> = text.lines().collect();
        for (i, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            // What a trait only declares has no body.
            let head = lines[i..].iter().find(|line| line.ends_with(['{', '}', ';']));
            if !begins_a_function(line.trim_start()) || head.is_none_or(|line| !line.ends_with('{')) {
                continue;
            }
            let close = format!("{}}}", " ".repeat(indent));
            let length = lines[i..].iter().position(|l| *l == close).map_or(1, |n| n + 1);
            assert!(length <= MAX_FUNCTION_LINES, "{path}:{}: a function of {length} lines", i + 1);
        }
    }
}

#[test]
fn rooms_name_only_the_rooms_below_them() {
    for (room, allowed) in ROOMS {
        for (path, text) in sources(&format!("src/{room}")) {
            let code = code(&text);
            for (other, _) in ROOMS {
                let names = code.contains(&format!("crate::{other}"));
                assert!(!names || allowed.contains(&other), "{path} names {other}, which is not below {room}");
            }
        }
    }
}

#[test]
fn tools_stay_in_their_rooms() {
    for (path, text) in sources("src") {
        let room = path.split('/').nth(1).unwrap_or_default();
        let code = code(&text);
        for (tool, rooms) in TOOLS {
            let is_root_file = path.matches('/').count() == 1;
            assert!(is_root_file || !code.contains(tool) || rooms.contains(&room), "{path} uses {tool}");
        }
    }
}

/// A module that one system lacks is missed by its neighbours there, where the machine of a change does not look.
#[test]
fn every_system_has_every_module() {
    for (path, text) in sources("src") {
        let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
        for pair in lines.windows(2) {
            let is_of_system = ["target_os", "windows", "unix"].iter().any(|system| pair[0].contains(system));
            let is_module = ["mod ", "pub mod "].iter().any(|word| pair[1].starts_with(word));
            assert!(!(pair[0].starts_with("#[cfg") && is_of_system && is_module), "{path}: {}", pair[1]);
        }
    }
}

#[test]
fn widgets_know_no_plan() {
    for room in ["theme", "widgets"] {
        for (path, text) in sources(&format!("src/gui/{room}")) {
            assert!(!code(&text).contains("index_core"), "{path} names the core");
        }
    }
}

#[test]
fn every_control_is_of_our_family() {
    for (path, text) in sources("src/gui").into_iter().filter(|(path, _)| !path.starts_with("src/gui/widgets/")) {
        let code = code(&text);
        for control in EGUI_CONTROLS {
            assert!(!code.contains(control), "{path} has {control}…: take what gui/widgets has, or paint it there");
        }
        // The text of a file is a page, not a field; it has no frame.
        let n_frameless = code.matches(".frame(Frame::NONE)").count();
        assert!(code.matches("TextEdit::multiline(").count() <= n_frameless, "{path} has a field of egui's own look");
    }
}

#[test]
fn the_core_is_pure() {
    for (path, text) in sources("src/core").into_iter().filter(|(p, _)| !p.contains("/tests/")) {
        let code = code(&text);
        for word in IMPURE {
            assert!(!code.contains(word), "{path} uses {word}");
        }
    }
    let manifest = fs::read_to_string(root().join("src/core/Cargo.toml")).expect("a manifest");
    for crate_name in ["egui", "serde", "clap", "pii-planner"] {
        assert!(!manifest.contains(crate_name), "the core depends on {crate_name}");
    }
}

#[test]
fn the_top_of_the_house_is_fixed() {
    for entry in fs::read_dir(root()).expect("the root") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let is_hidden_or_built = name.starts_with('.') || name == "target";
        assert!(is_hidden_or_built || TOP.contains(&name.as_str()), "{name} does not belong at the top");
    }
}

#[test]
fn lints_are_not_silenced_without_a_reason() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        let silencer = concat!("#[", "allow(");
        assert!(!text.contains(silencer), "{path} has {silencer}…)]; use expect with a reason");
        if text.contains("expect(clippy") && !text.contains("reason = ") {
            panic!("{path} expects a lint without a reason");
        }
    }
}
