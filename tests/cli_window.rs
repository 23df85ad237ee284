//! The command line where a window is meant, and the built program as a whole.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use pii_planner::cli::{self, Exit, Parsed, WindowArgs};
use std::ffi::OsString;

const DAY: &str = "2025-06-19";

fn window_args(line: &str) -> WindowArgs {
    let args = ["pii-planner"].into_iter().chain(line.split_whitespace()).map(OsString::from);
    match cli::run(args, &mut Vec::new(), &mut Vec::new()) {
        Parsed::Window(args) => args,
        other => panic!("the window was meant: {line}: {other:?}"),
    }
}

#[test]
fn without_a_verb_the_window_is_meant() {
    let args = window_args("a.json can-tho-2025 --lang en --today 2025-06-19 --renderer glow");
    assert_eq!(args.plans, ["a.json", "can-tho-2025"].map(std::path::PathBuf::from));
    assert_eq!(args.today.map(|day| day.to_string()).as_deref(), Some(DAY));
    assert_eq!((args.lang, args.renderer), (Some(pii_planner::text::Lang::En), Some(cli::Renderer::Glow)));
    let args = window_args("");
    assert!(args.plans.is_empty() && args.lang.is_none() && args.today.is_none() && !args.reset_settings);
}

/// What is printed when there is no display: exit code, standard output, standard error.
fn without_display(line: &str) -> (Exit, String, String) {
    let args = window_args(&format!("{line} --today {DAY}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::without_window(&args, true, &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn without_a_display_the_plan_is_summed_up() {
    for (name, line) in [("first", ""), ("kon-tum", "kon-tum-2030 --lang en")] {
        let (exit, out, err) = without_display(line);
        assert_eq!(exit, Exit::Fine);
        insta::assert_snapshot!(name, format!("--- stdout\n{out}--- stderr\n{err}"));
    }
    let (exit, out, err) = without_display("no-such-plan");
    assert_eq!((exit, out.as_str()), (Exit::BadUse, ""));
    assert!(err.contains("no-such-plan"), "{err}");
}

#[test]
fn the_example_is_the_first_indicator_that_can_rise() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let rows = r#"{ "code": "1.2.1", "measurement": { "rank": 9, "of": 63 } },
        { "code": "6.2.4", "measurement": { "rank": 20, "of": 63 } },
        { "code": "7.1.2", "measurement": { "rank": 60, "of": 63 } }"#;
    let head = r#""format": "pii-plan", "version": 1, "framework": "pii-2024""#;
    std::fs::write(&path, format!("{{ {head}, \"indicators\": [{rows}] }}")).unwrap();
    let (exit, out, _) = without_display(path.to_str().unwrap());
    assert_eq!(exit, Exit::Fine);
    assert!(out.contains("--set 6.2.4=rank:10"), "{out}");
}

#[test]
fn the_built_program_answers_with_its_exit_code() {
    let program = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_pii-planner"));
        command.args(args).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().expect("the program runs")
    };
    let ran = program(&["score", "hung-yen-2024"]);
    assert_eq!(ran.status.code(), Some(0));
    let text = String::from_utf8(ran.stdout).unwrap();
    assert!(text.contains("42,52") && text.contains("hạng 18/63"), "{text}");
    assert_eq!(program(&["score", "no-such-plan"]).status.code(), Some(2));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    std::fs::write(&path, r#"{ "format": "pii-plan", "version": 1, "framework": "pii-1999" }"#).unwrap();
    assert_eq!(program(&["check", path.to_str().unwrap()]).status.code(), Some(1));
    #[cfg(not(any(windows, target_os = "macos")))]
    {
        let ran = program(&["--today", DAY]);
        assert_eq!(ran.status.code(), Some(0));
        assert!(!ran.stdout.is_empty() && !ran.stderr.is_empty());
    }
}
