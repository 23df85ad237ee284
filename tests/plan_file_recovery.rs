//! Recovery files, locks, versions before, a full disk, and settings in every kind of disorder.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use index_core::{Draft, Move, Plan, Standing};
use pii_planner::plan_file::{
    InUse, Session, Snapshot, Unfinished, UnfinishedAt, Unsaved, parse, samples, save, versions,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn sample() -> Plan {
    parse(samples()[0].json.as_bytes()).unwrap().plan
}

fn titled(title: &str) -> Plan {
    let mut plan = sample();
    plan.document.title = title.to_owned();
    plan
}

fn snapshot(slot: u64, plan: Plan) -> Snapshot {
    let to_30 = Move { assumed: Some(Standing::Rank(55)), ..Move::new("6.2.4", Standing::Rank(30)) };
    let draft = Draft { scenario: Some("Tên".into()), moves: vec![to_30, Move::new("1.2.1", Standing::Score(55.5))] };
    let path = Some(PathBuf::from("/kế hoạch/một.json"));
    let (base, plan) = (Some("1-2".into()), Arc::new(plan));
    Snapshot { slot, work: Unsaved { path, sample: None, base, plan, draft, unfinished: Vec::new() } }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_snapshot_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::start(folder.path()).unwrap();
    let kept = snapshot(1, titled("Hai \"ba\"\nbốn"));
    session.keep(snapshot(1, titled("Một")));
    session.keep(kept.clone());
    drop(session);
    let mut next = Session::start(folder.path()).unwrap();
    let left = next.left_over();
    assert_eq!(left.found.len(), 1);
    let found = &left.found[0];
    let (work, kept) = (&found.work, &kept.work);
    assert_eq!((&work.path, &work.base, &work.sample), (&kept.path, &kept.base, &kept.sample));
    assert_eq!((&work.plan, &work.draft), (&kept.plan, &kept.draft));
    assert!(found.time.elapsed().unwrap().as_secs() < 60);
    next.delete(&found.file);
    drop(next);
    assert_eq!(names(folder.path()), Vec::<String>::new(), "nothing stays, not even a lock");
}

#[test]
fn what_is_forgotten_is_gone_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::start(folder.path()).unwrap();
    session.keep(snapshot(1, titled("Một")));
    session.keep(snapshot(2, titled("Hai")));
    session.forget(1);
    drop(session);
    let left = Session::start(folder.path()).unwrap().left_over();
    assert_eq!(left.found.iter().map(|f| f.work.plan.document.title.as_str()).collect::<Vec<_>>(), ["Hai"]);
}

#[test]
fn a_run_does_not_offer_what_another_holds() {
    let folder = tempfile::tempdir().unwrap();
    let first = Session::start(folder.path()).unwrap();
    first.keep(snapshot(1, sample()));
    let mut second = Session::start(folder.path()).unwrap();
    for _ in 0..500 {
        if names(folder.path()).iter().any(|n| n.ends_with(".json")) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(names(folder.path()).iter().any(|n| n.ends_with(".json")), "written while the run lives");
    assert!(second.left_over().found.is_empty(), "the first run lives");
    drop(first);
    assert_eq!(second.left_over().found.len(), 1);
    let mut third = Session::start(folder.path()).unwrap();
    assert!(third.left_over().found.is_empty(), "the second run offers it");
    drop(second);
    assert_eq!(third.left_over().found.len(), 1);
}

#[test]
fn a_plan_is_open_once() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.json");
    fs::write(&plan, "x").unwrap();
    let recovery = folder.path().join("recovery");
    let (first, second) = (Session::start(&recovery).unwrap(), Session::start(&recovery).unwrap());
    let lock = first.lock(&plan).unwrap();
    assert!(lock.is_held());
    assert_eq!(second.lock(&folder.path().join("recovery/../plan.json")).unwrap_err(), InUse, "by any path");
    assert!(second.lock(&folder.path().join("other.json")).is_ok());
    drop(lock);
    assert!(second.lock(&plan).is_ok());
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    assert!(Session::start(&folder.path().join("file/recovery")).is_err());
}

/// Windows does not let a folder go in which a file is open, as the lock of a run is.
#[cfg(not(windows))]
#[test]
fn a_folder_that_goes_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::start(&folder.path().join("recovery")).unwrap();
    fs::remove_dir_all(folder.path().join("recovery")).unwrap();
    session.keep(snapshot(1, sample()));
    for _ in 0..500 {
        if session.fault().is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(session.fault().is_some());
}

#[test]
fn five_versions_are_kept_the_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    for n in 1..=8 {
        save(&path, &titled(&format!("Bản {n}"))).unwrap();
    }
    let titles = || versions(&path).iter().map(|v| v.plan.document.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(), ["Bản 7", "Bản 6", "Bản 5", "Bản 4", "Bản 3"]);
    assert_eq!(names(folder.path()).len(), 6);
    fs::remove_file(folder.path().join("plan.json.bak2")).unwrap();
    save(&path, &titled("Bản 9")).unwrap();
    assert_eq!(titles(), ["Bản 8", "Bản 7", "Bản 5", "Bản 4", "Bản 3"], "a gap is filled before a version goes");
}

#[test]
fn left_temporary_files_go_and_those_in_use_stay() {
    let folder = tempfile::tempdir().unwrap();
    let [dead, young, used] = ["dead", "young", "used"].map(|n| folder.path().join(format!(".pii-planner-{n}")));
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    // Who is dead has its file open no more.
    fs::File::create(&dead).unwrap().set_modified(old).unwrap();
    let held = [&young, &used].map(|path| fs::File::create(path).unwrap());
    held[1].set_modified(old).unwrap();
    held[1].lock().unwrap();
    save(&folder.path().join("plan.json"), &sample()).unwrap();
    assert_eq!([dead.exists(), young.exists(), used.exists()], [false, true, true]);
}

/// A disk so small that a plan fits once, not twice.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_file_whole() {
    use std::io::Write as _;
    struct Disk(tempfile::TempDir);
    impl Drop for Disk {
        fn drop(&mut self) {
            let _ = std::process::Command::new("umount").arg(self.0.path()).status();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mount = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=96k", "none"])
        .arg(folder.path())
        .stderr(std::process::Stdio::null())
        .status();
    if !mount.is_ok_and(|status| status.success()) {
        // Straight to the terminal: a test that did not run must not look like one that passed.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED a_full_disk_leaves_the_old_file_whole: no right to mount a small disk"
        );
        return;
    }
    let disk = Disk(folder);
    let (path, backup) = (disk.0.path().join("plan.json"), disk.0.path().join("plan.json.bak"));
    let small = Plan::default();
    save(&path, &small).unwrap();
    save(&path, &titled("Lớn")).unwrap();
    let before = fs::read(&path).unwrap();
    let error = save(&path, &titled(&"Lớn hơn ".repeat(1_000))).unwrap_err();
    assert_eq!(error.fault, pii_planner::plan_file::DiskFault::DiskFull);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        fs::read_to_string(&backup).unwrap(),
        pii_planner::plan_file::print(&small),
        "no version is lost to a save that failed"
    );
    assert_eq!(names(disk.0.path()), ["plan.json", "plan.json.bak"], "nothing half written is left");
}

/// A recovery file of one session, changed before the next one reads it.
fn read_after(change: impl FnOnce(&mut serde_json::Value)) -> (usize, Vec<PathBuf>, Arc<Plan>) {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::start(folder.path()).unwrap();
    session.keep(snapshot(1, titled("Một")));
    drop(session);
    let file = names(folder.path()).into_iter().find(|name| name.ends_with(".json")).unwrap();
    let file = folder.path().join(file);
    let mut json = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    change(&mut json);
    fs::write(&file, json.to_string()).unwrap();
    let left = Session::start(folder.path()).unwrap().left_over();
    let plan = left.found.first().map(|found| found.work.plan.clone()).unwrap_or_default();
    (left.found.len(), left.put_aside, plan)
}

#[test]
fn a_recovery_file_gives_its_plan_whatever_the_rest_of_it_is() {
    for (key, value) in [
        ("version", serde_json::json!(99)),
        ("draft", serde_json::json!("{")),
        ("unfinished", serde_json::json!([{"at": {"somewhere": 1}, "text": "x"}])),
        ("time", serde_json::json!(10_000_000_000_000_u64)),
        ("time", serde_json::json!(-1)),
        ("path", serde_json::json!(7)),
        ("draft", serde_json::json!(7)),
        ("unfinished", serde_json::json!({})),
    ] {
        let (found, put_aside, plan) = read_after(|json| json[key] = value.clone());
        // What could not be read stays where a person can look at it.
        let is_partial = usize::from(matches!(key, "draft" | "unfinished" | "path"));
        assert_eq!((found, put_aside.len(), plan.document.title.as_str()), (1, is_partial, "Một"), "{key}: {value}");
    }
    assert_eq!(read_after(|json| json["plan"] = serde_json::json!("{")).1.len(), 1, "without a plan it is broken");
}

/// What was written before the clock was set back is of the future: it is offered and saved over like everything else.
#[test]
fn a_clock_that_is_set_back_loses_nothing() {
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(400 * 24 * 3600);
    let seconds = later.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let (found, put_aside, plan) = read_after(|json| json["time"] = seconds.into());
    assert_eq!((found, put_aside.len(), plan.document.title.as_str()), (1, 0, "Một"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let old = save(&path, &titled("Một")).unwrap();
    fs::File::options().append(true).open(&path).unwrap().set_modified(later).unwrap();
    assert!(!old.looks_current(&path), "it was touched");
    let stamp = save(&path, &titled("Hai")).unwrap();
    assert!(stamp.looks_current(&path));
    assert_eq!(versions(&path)[0].plan.document.title, "Một");
    // A temporary file of the future may be of a living program, and stays.
    let litter = folder.path().join(".pii-planner-x");
    fs::write(&litter, "x").unwrap();
    fs::File::options().append(true).open(&litter).unwrap().set_modified(later).unwrap();
    save(&path, &titled("Ba")).unwrap();
    assert!(litter.exists());
}

#[test]
fn many_files_that_crashes_left_behind_are_all_found_and_tidied_up() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::start(folder.path()).unwrap();
    (1..=3).for_each(|slot| session.keep(snapshot(slot, titled(if slot == 2 { "Hai" } else { "Một" }))));
    drop(session);
    let kept: Vec<String> = names(folder.path()).into_iter().filter(|name| name.ends_with(".json")).collect();
    for run in 0..150 {
        for (slot, name) in kept.iter().enumerate() {
            fs::copy(folder.path().join(name), folder.path().join(format!("9-{run}-0.{slot}.json"))).unwrap();
        }
    }
    let mut session = Session::start(folder.path()).unwrap();
    let found = session.left_over().found;
    assert_eq!(found.len(), 453);
    let n_of = |title: &str| found.iter().filter(|found| found.work.plan.document.title == title).count();
    assert_eq!((n_of("Một"), n_of("Hai")), (302, 151), "each has its own plan");
    found.iter().for_each(|found| session.delete(&found.file));
    drop(session);
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

#[test]
fn half_typed_texts_are_read_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::start(folder.path()).unwrap();
    let at = UnfinishedAt::Agency("Sở A".to_owned());
    let kept = Unfinished { at, text: "Sở B".to_owned() };
    let mut typed = snapshot(1, titled("Một"));
    typed.work.unfinished = vec![kept.clone()];
    session.keep(typed);
    drop(session);
    let file = names(folder.path()).into_iter().find(|name| name.ends_with(".json")).unwrap();
    let file = folder.path().join(file);
    let mut json: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    json["unfinished"].as_array_mut().unwrap().insert(0, serde_json::json!({"at": {"elsewhere": 1}, "text": "x"}));
    fs::write(&file, json.to_string()).unwrap();
    let left = Session::start(folder.path()).unwrap().left_over();
    assert_eq!(left.found[0].work.unfinished, [kept]);
    assert!(fs::read_to_string(&left.put_aside[0]).unwrap().contains("elsewhere"));
}
