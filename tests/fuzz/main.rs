//! Inputs that nobody wrote, tried on every way into the program: what stands in the corpus, changed here and there.
//!
//! The changes look random and are the same in every run. `PII_PLANNER_FUZZ=100000 cargo test --test fuzz` tries so many
//! inputs a target, and `PII_PLANNER_FUZZ_SEED` others; `cargo fuzz` goes on from the same corpus (see `fuzz/`).

#![expect(clippy::expect_used, clippy::panic, reason = "a test ends at the first surprise")]

mod targets;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::any::Any;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::panic;
use std::path::Path;

/// How many inputs are tried of a target.
const INPUTS: u32 = 300;

/// What is put into an input: what makes JSON, tables and numbers difficult.
const WORDS: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\u0301",
    "\u{301}",
    "\u{feff}",
    "\0",
    "\n",
    "\r\n",
    "\t",
    ";",
    "\\",
    "null",
    "true",
    "0",
    "-0",
    "-1",
    "1e308",
    "-1e308",
    "1e-300",
    "1e15",
    "100.0000001",
    "4294967295",
    "4294967296",
    "9999",
    "0,5",
    "≥ 80",
    "63",
    "6.2.4",
    "rank",
    "score",
    "weight",
    "set_aside",
    "2025-02-30",
    "Cần Thơ",
    "=1+1",
];

/// What takes the place of a value.
const VALUES: [&str; 26] = [
    "null",
    "true",
    "0",
    "-1",
    "1",
    "2",
    "7",
    "57",
    "63",
    "64",
    "100",
    "100.0000001",
    "1e-4",
    "1e-300",
    "1e15",
    "1e308",
    "2024",
    "2025",
    "[]",
    "{}",
    "\"\"",
    "\"6.2.4\"",
    "\"1.2.1\"",
    "\"An Giang\"",
    "\"assumed\"",
    "\"region\"",
];

/// A change of an input.
#[derive(Clone, Debug)]
enum Change {
    Put(Index, &'static str),
    /// Takes a value, between the signs around it, for another.
    Value(Index, &'static str),
    Set(Index, u8),
    Cut(Index, Index),
    Double(Index, Index),
    End(Index),
    Splice(Index, Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        5 => (at(), select(WORDS.to_vec())).prop_map(|(at, word)| Change::Put(at, word)),
        9 => (at(), select(VALUES.to_vec())).prop_map(|(at, word)| Change::Value(at, word)),
        3 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        2 => (at(), at()).prop_map(|(from, to)| Change::Cut(from, to)),
        2 => (at(), at()).prop_map(|(from, to)| Change::Double(from, to)),
        1 => at().prop_map(Change::End),
        2 => (at(), at(), at()).prop_map(|(at, other, from)| Change::Splice(at, other, from)),
    ]
}

impl Change {
    fn make(&self, input: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let place = |at: &Index, input: &[u8]| at.index(input.len() + 1);
        // Small pieces: what is cut or doubled leaves the rest as it was.
        let piece = |from: &Index, length: &Index, input: &[u8]| {
            let from = place(from, input);
            from..(from + length.index(60)).min(input.len())
        };
        match self {
            Self::Put(at, word) => {
                let at = place(at, input);
                input.splice(at..at, word.bytes());
            }
            Self::Value(at, word) => {
                let is_sign = |byte: &u8| b",:[]{}\t;\n=".contains(byte);
                let from = place(at, input);
                let from = input[from..].iter().position(is_sign).map_or(input.len(), |far| from + far + 1);
                let length = input[from..].iter().position(is_sign).unwrap_or(input.len() - from);
                input.splice(from..from + length, word.bytes());
            }
            Self::Set(at, byte) => {
                let at = place(at, input);
                input.iter_mut().skip(at).take(1).for_each(|there| *there = *byte);
            }
            Self::Cut(from, length) => drop(input.drain(piece(from, length, input))),
            Self::Double(from, length) => {
                let piece = piece(from, length, input);
                let copy = input[piece.clone()].to_vec();
                input.splice(piece.end..piece.end, copy);
            }
            Self::End(at) => input.truncate(place(at, input)),
            Self::Splice(at, other, from) => {
                let other = &corpus[other.index(corpus.len())];
                let piece = piece(from, at, other);
                let at = place(at, input);
                input.splice(at..at, other[piece].iter().copied());
            }
        }
    }
}

/// An input, shown as the text it is.
struct Input(Vec<u8>);

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

/// What stands in the folders of a target, in the order of names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut folders = vec![tests.join("corpus").join(name)];
    if ["read", "json"].contains(&name) {
        folders.push(tests.join("damaged"));
        folders.push(tests.join("corpus/plans"));
    }
    let mut files: Vec<_> =
        folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten()).collect();
    files.sort_by_key(fs::DirEntry::path);
    let mut corpus: Vec<Vec<u8>> = files.iter().map(|file| fs::read(file.path()).expect("a file")).collect();
    if ["read", "json"].contains(&name) {
        corpus.push(fs::read(tests.join("format-1.json")).expect("a file"));
    }
    corpus
}

/// What a panic said.
fn said_by(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
}

fn of_environment<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}

/// Tries the corpus of a target as it is, and changed.
fn run(name: &str, target: fn(&[u8])) {
    let corpus = corpus(name);
    assert!(!corpus.is_empty(), "{name} has no corpus");
    corpus.iter().for_each(|input| target(input));
    let changed = (any::<Index>(), vec(change(), 1..6)).prop_map(|(of, changes)| {
        let mut input = corpus[of.index(corpus.len())].clone();
        changes.iter().for_each(|change| change.make(&mut input, &corpus));
        Input(input)
    });
    let config = Config {
        cases: of_environment("PII_PLANNER_FUZZ").unwrap_or(INPUTS),
        rng_seed: RngSeed::Fixed(of_environment("PII_PLANNER_FUZZ_SEED").unwrap_or(63)),
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Config::default()
    };
    let tried = TestRunner::new(config).run(&changed, |input| {
        let ended = panic::catch_unwind(|| target(&input.0));
        ended.map_err(|why| TestCaseError::fail(said_by(&*why)))
    });
    if let Err(error) = tried {
        panic!("{name}: {error}");
    }
}

/// Whether `cargo fuzz` knows these targets and no others.
fn has_guided_runs(names: &[&str]) {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(fuzz.join("Cargo.toml")).expect("a manifest");
    let programs = manifest.split("[[bin]]").skip(1);
    let known: Vec<&str> = programs.filter_map(|program| program.split('"').nth(1)).collect();
    let sorted = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(sorted(&known), sorted(names));
    for name in names {
        let program = fs::read_to_string(fuzz.join(format!("fuzz_targets/{name}.rs"))).expect("a program");
        assert!(program.contains(&format!("targets::{name}(bytes)")), "{name}: {program}");
    }
}

/// A test a target, so that they run beside each other; each has the name of its corpus.
macro_rules! tested {
    ($($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                run(stringify!($name), targets::$name);
            }
        )+

        #[test]
        fn every_target_has_a_guided_run() {
            has_guided_runs(&[$(stringify!($name)),+]);
        }
    };
}

tested! { read edit import paste json settings recovery moves }
