//! The command line where a picture is meant: the built program, without a display, writes what can be looked at.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

const DAY: &str = "2025-06-19";

/// Runs the program where there is no display.
fn export(words: &[&str], to: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pii-planner"));
    command.args(["export", "can-tho-2025", "--today", DAY, "--to"]).arg(to).args(words);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().expect("the program runs")
}

/// A picture, with its width, its height and its pixels of three bytes.
struct Picture {
    size: [u32; 2],
    pixels: Vec<u8>,
}

fn picture(words: &[&str], to: &Path) -> Picture {
    let ran = export(words, to);
    assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
    assert!(ran.stdout.is_empty());
    let file = std::io::BufReader::new(std::fs::File::open(to).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    Picture { size: [info.width, info.height], pixels }
}

impl Picture {
    fn colors(&self) -> usize {
        self.pixels.chunks_exact(3).collect::<BTreeSet<_>>().len()
    }
}

#[test]
fn pages_are_written_in_the_size_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("trang.png");
    let overview = picture(&[], &to);
    assert_eq!(overview.size, [1920, 1080]);
    assert!(overview.colors() > 200, "{}", overview.colors());
    let what_if = picture(&["--page", "what-if"], &to);
    assert!(overview.pixels != what_if.pixels, "another page is another picture");
    let small = picture(&["--page", "what-if", "--size", "960×600"], &to);
    assert_eq!(small.size, [960, 600]);
    // What was there is replaced, and nothing is left beside it.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_move_is_seen_and_the_same_command_gives_the_same_picture() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("what-if.png");
    let page = ["--page", "what-if", "--size", "960x600"];
    let still = picture(&page, &to);
    let moved = picture(&[&page[..], &["--set", "6.2.4=rank:30"]].concat(), &to);
    let again = picture(&[&page[..], &["--set", "6.2.4=rank:30"]].concat(), &to);
    assert!(still.pixels != moved.pixels, "a move is seen");
    assert!(again.pixels == moved.pixels, "the same command gives the same picture");
    let english = picture(&[&page[..], &["--lang", "en"]].concat(), &to);
    assert!(still.pixels != english.pixels, "the language is seen");
}

#[test]
fn workshop_pages_are_written_too() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("workshop.png");
    let live = picture(&["--page", "workshop-what-if"], &to);
    assert_eq!(live.size, [1920, 1080]);
    let moved = picture(&["--page", "workshop-what-if", "--set", "6.2.4=rank:30"], &to);
    assert!(live.pixels != moved.pixels, "a move is seen");
    let goals = picture(&["--page", "workshop-goals", "--size", "1280x720"], &to);
    assert!(goals.colors() > 100 && goals.pixels[..3] == [255, 255, 255], "white from the edge");
}

#[test]
fn the_size_that_is_offered_for_a_long_page_shows_it_whole() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("tasks.png");
    let words = |ran: Output| String::from_utf8(ran.stderr).unwrap();
    let told = words(export(&["--page", "tasks", "--size", "960x600"], &to));
    let size = told.split("--size ").nth(1).expect("a size is offered").trim().to_owned();
    let again = words(export(&["--page", "tasks", "--size", &size], &to));
    assert!(again.contains("tasks.png") && !again.contains("--size"), "{told}{again}");
}

#[test]
fn a_picture_that_cannot_be_written_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let ran = export(&["--page", "deadlines", "--lang", "en"], &folder.path().join("nowhere").join("page.png"));
    assert_eq!(ran.status.code(), Some(2));
    let told = String::from_utf8(ran.stderr).unwrap();
    assert!(told.contains("page.png: there is no such folder") && told.contains("Choose a folder"), "{told}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A picture replaces a picture, and nothing else, also through a link.
#[test]
fn a_plan_is_not_replaced_by_its_picture() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("a.png");
    std::fs::write(&to, "{ \"format\": \"pii-plan\" }").unwrap();
    let ran = export(&["--size", "960x600"], &to);
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("không phải ảnh PNG"));
    assert!(std::fs::read_to_string(&to).unwrap().starts_with('{'));
}
