//! The small program that lends `pii-planner` a console on Windows. It is copied and run here, which other tests of one
//! process that start programs could hinder, so it has a file of its own.
#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use std::path::Path;
use std::process::Command;

/// Exit code, standard output, standard error.
fn said(program: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let ran = Command::new(program).args(args).output().unwrap();
    (ran.status.code(), String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap())
}

#[test]
fn the_console_passes_on_what_the_program_says_and_its_exit_code() {
    let console = Path::new(env!("CARGO_BIN_EXE_pii-planner-cli"));
    for (args, code) in [(&["score", "hung-yen-2024"][..], 0), (&["score", "không có"], 2), (&["--help"], 0)] {
        let answer = said(console, args);
        assert_eq!(answer, said(env!("CARGO_BIN_EXE_pii-planner").as_ref(), args));
        assert_eq!(answer.0, Some(code));
    }
    let folder = tempfile::tempdir().unwrap();
    let alone = folder.path().join(console.file_name().unwrap());
    std::fs::copy(console, &alone).unwrap();
    let (code, out, err) = said(&alone, &["--help"]);
    assert_eq!((code, out.as_str()), (Some(2), ""), "the program is not beside it");
    assert!(err.contains("pii-planner"), "{err}");
}
