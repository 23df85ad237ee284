//! What looks like a file and is none, such as a pipe or a device: nothing waits for it, and nothing takes its place.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]

use index_core::Plan;
use pii_planner::intake::{ImportError, read_sheets};
#[cfg(unix)]
use pii_planner::plan_file::Session;
use pii_planner::plan_file::{DiskFault, FileStamp, ReadError, load, save, write_export, write_whole};
use pii_planner::text::Lang;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

/// A pipe called `p.json`, and devices.
#[cfg(unix)]
fn specials(folder: &Path) -> Vec<PathBuf> {
    vec![unix::pipe(folder, "p.json"), PathBuf::from("/dev/zero"), PathBuf::from("/dev/null")]
}

/// Pipes have a folder of their own here, and devices have names in every folder.
#[cfg(windows)]
fn specials(folder: &Path) -> Vec<PathBuf> {
    let devices = ["nul", "CON.json", "com1.json"].map(|name| folder.join(name));
    [PathBuf::from(r"\\.\pipe\p.json")].into_iter().chain(devices).collect()
}

/// What is done, unless it waits for ever.
fn soon<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, done) = channel();
    std::thread::spawn(move || sender.send(what()));
    match done.recv_timeout(Duration::from_secs(20)) {
        Ok(found) => found,
        Err(_) => panic!("it waits"),
    }
}

#[test]
fn a_pipe_and_a_device_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    for path in specials(folder.path()) {
        let (of_load, of_stamp, of_sheets) = (path.clone(), path.clone(), path.clone());
        let error = soon(move || load(&of_load)).unwrap_err();
        assert!(matches!(error, ReadError::Io { fault: DiskFault::NotAFile, .. }), "{error:?}");
        for lang in [Lang::Vi, Lang::En] {
            assert!(!error.what(lang).is_empty() && !error.hint(lang).is_empty());
        }
        assert_eq!(soon(move || FileStamp::of(&of_stamp)), None);
        let sheets = soon(move || read_sheets(&of_sheets)).unwrap_err();
        assert_eq!(sheets, ImportError::Disk(DiskFault::NotAFile));
        assert!(
            sheets.hint(Lang::Vi).contains("bảng tính") && !sheets.hint(Lang::En).contains("plan file"),
            "{sheets}"
        );
    }
}

/// What stands where the version before or a lock belongs keeps nobody waiting.
#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_backup_or_a_lock_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let titled = |title: &str| {
        let document = index_core::DocumentInfo { title: title.to_owned(), ..index_core::DocumentInfo::default() };
        Plan { document, ..Plan::default() }
    };
    save(&path, &titled("Một")).unwrap();
    let pipe = unix::pipe(folder.path(), "a.json.bak");
    let (to, plan) = (path.clone(), titled("Hai"));
    soon(move || save(&to, &plan)).unwrap();
    assert_eq!(load(&path).unwrap().plan.document.title, "Hai");
    assert!(pipe.is_file() && load(&pipe).is_ok(), "the version before has its place");
    // The name of a lock is known once somebody holds it.
    let session = Session::start(folder.path()).unwrap();
    let held = session.lock(&path).unwrap();
    let is_lock = |name: &str| name.starts_with("open-");
    let mut names =
        std::fs::read_dir(folder.path()).unwrap().flatten().filter_map(|e| e.file_name().into_string().ok());
    let name = names.find(|name| is_lock(name)).unwrap();
    drop(held);
    let _ = std::fs::remove_file(folder.path().join(&name));
    unix::pipe(folder.path(), &name);
    unix::pipe(folder.path(), "123-1795808787903-0.lock");
    let at = folder.path().to_owned();
    soon(move || {
        let mut session = Session::start(&at).unwrap();
        let _ = session.left_over();
        session.lock(&at.join("a.json")).is_ok()
    });
}

#[test]
fn a_pipe_and_a_device_are_not_written_or_replaced() {
    let folder = tempfile::tempdir().unwrap();
    for path in specials(folder.path()) {
        let [a, b, c] = [path.clone(), path.clone(), path];
        assert_eq!(soon(move || save(&a, &Plan::default())).unwrap_err().fault, DiskFault::NotAFile);
        assert_eq!(soon(move || write_whole(&b, b"x")).unwrap_err().fault, DiskFault::NotAFile);
        assert_eq!(soon(move || write_export(&c, b"x")).unwrap_err().fault, DiskFault::NotAFile);
    }
}

#[test]
fn the_command_line_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = specials(folder.path()).swap_remove(0);
    let run = move || {
        let args = ["pii-planner", "check", path.to_str().unwrap()].into_iter().map(Into::into);
        let (mut told, mut errors) = (Vec::new(), Vec::new());
        pii_planner::cli::run(args, &mut told, &mut errors);
        String::from_utf8(errors).unwrap() + &String::from_utf8(told).unwrap()
    };
    let told = soon(run);
    assert!(told.contains("p.json"), "{told}");
    assert!(told.contains("không phải là tệp thông thường"), "{told}");
}

/// Pipes among other files, which Windows does not have.
#[cfg(unix)]
mod unix {
    use super::*;
    use pii_planner::plan_file::versions;
    use std::fs;
    use std::os::unix::fs::{FileTypeExt, symlink};
    use std::process::Command;

    pub(super) fn pipe(folder: &Path, name: &str) -> PathBuf {
        let path = folder.join(name);
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        path
    }

    #[test]
    fn a_pipe_is_no_version_of_a_plan() {
        let folder = tempfile::tempdir().unwrap();
        pipe(folder.path(), "plan.json.bak");
        let plan = folder.path().join("plan.json");
        assert!(soon(move || versions(&plan)).is_empty());
    }

    #[test]
    fn a_pipe_stays_also_behind_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (pipe(folder.path(), "p.json"), folder.path().join("link.json"));
        symlink(&path, &link).unwrap();
        let [a, b, c] = [link.clone(), link.clone(), link];
        assert_eq!(soon(move || save(&a, &Plan::default())).unwrap_err().fault, DiskFault::NotAFile);
        assert_eq!(soon(move || write_whole(&b, b"x")).unwrap_err().fault, DiskFault::NotAFile);
        assert_eq!(soon(move || write_export(&c, b"x")).unwrap_err().fault, DiskFault::NotAFile);
        assert!(fs::metadata(&path).unwrap().file_type().is_fifo());
    }

    #[test]
    fn a_pipe_among_the_temporary_files_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        pipe(folder.path(), ".pii-planner-x");
        let old = folder.path().join(".pii-planner-old");
        fs::write(&old, "x").unwrap();
        for name in [".pii-planner-x", ".pii-planner-old"] {
            let touched = Command::new("touch").args(["-d", "2 days ago"]).arg(folder.path().join(name)).status();
            assert!(touched.unwrap().success());
        }
        let plan = folder.path().join("plan.json");
        soon(move || save(&plan, &Plan::default())).unwrap();
        assert!(!old.exists(), "old files of its own are cleared away");
        assert!(folder.path().join(".pii-planner-x").exists(), "what is no file is not");
    }
}
