//! The command line on Windows: runs `pii-planner.exe`, and shows in its console what that says.
//!
//! A program for Windows has either a console, which would flash up behind the window, or none, and then a console does
//! not hear it. So there are two, and this one knows nothing of plans. Elsewhere `pii-planner` is both.
#![expect(clippy::print_stderr, reason = "it has a console and nothing else")]

use std::io::{self, Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::{env, thread};

fn main() -> ExitCode {
    run().map_or_else(
        |error| {
            eprintln!("pii-planner: {error}");
            ExitCode::from(2)
        },
        ExitCode::from,
    )
}

/// Runs the program beside this one with the same arguments; gives its exit code.
fn run() -> io::Result<u8> {
    let program = env::current_exe()?.with_file_name(format!("pii-planner{}", env::consts::EXE_SUFFIX));
    let mut command = Command::new(&program);
    command.args(env::args_os().skip(1)).stdout(Stdio::piped()).stderr(Stdio::piped());
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", program.display()));
    let mut running = command.spawn().map_err(named)?;
    let errors = running.stderr.take();
    let errors = thread::spawn(move || pass_on(errors, io::stderr()));
    pass_on(running.stdout.take(), io::stdout());
    let _ = errors.join();
    let code = running.wait()?.code();
    Ok(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(2))
}

/// Passes on what is said; when nobody hears it any more, the program is not heard either.
fn pass_on(said: Option<impl Read>, mut hears: impl Write) {
    if let Some(mut said) = said {
        let _ = io::copy(&mut said, &mut hears).and_then(|_| hears.flush());
    }
}
