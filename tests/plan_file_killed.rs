//! A program that is killed while it edits and saves: the file is always one of its versions, whole, and what was
//! edited more than a second before is in the file or offered.
//!
//! The test starts itself again as a child that edits through [`Document`], saves and keeps recovery files, and kills
//! it at random moments. `PII_PLANNER_KILLS=1000 cargo test --test plan_file_killed many -- --ignored` kills so many times.

#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test ends at the first surprise")]

use index_core::{Edit, Field, FieldChange, OpenPlan, Plan, Record, Value};
use pii_planner::plan_file::{FileStamp, Session, Snapshot, Unsaved, catalogue, load, parse, print, samples, save};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

/// Names the folder of the child; without it this is no child.
const FOLDER: &str = "PII_PLANNER_KILLED";

/// What is promised.
const SECOND: Duration = Duration::from_secs(1);

fn base() -> Plan {
    parse(samples()[0].json.as_bytes()).unwrap().plan
}

/// The edit that makes version `n`.
fn edit_of(n: u64) -> Edit {
    let value = Value::Text(format!("Bản {n}"));
    Edit::Set(vec![FieldChange { record: Record::Document, field: Field::Title, value }])
}

fn version(n: u64) -> Plan {
    Plan { document: index_core::DocumentInfo { title: format!("Bản {n}"), ..base().document }, ..base() }
}

/// The number of a plan, which must be that version to the letter.
fn number_of(plan: &Plan) -> u64 {
    let Some(n) = plan.document.title.strip_prefix("Bản ") else {
        assert_eq!(*plan, base(), "neither the first nor a later version");
        return 0;
    };
    let n = n.parse().unwrap();
    assert_eq!(print(plan), print(&version(n)), "version {n} is not whole");
    n
}

/// A small generator, so that a run can be repeated by its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

/// The child: edits for ever, saves now and then, says each edit once it is made.
#[test]
#[ignore = "runs only as a child of the tests below, and never ends"]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let path = folder.join("plan.json");
    let session = Session::start(&folder.join("recovery")).unwrap();
    let mut open = OpenPlan::new(load(&path).unwrap().plan, catalogue().unwrap());
    let mut base = FileStamp::of(&path).map(|stamp| stamp.key());
    let first = number_of(open.plan());
    let mut random = Random(first.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    // Every other run only edits, so that nothing but the recovery file can hold what it did.
    let saves = random.below(8) < 4;
    for n in first + 1.. {
        open.apply(&edit_of(n)).unwrap();
        let (plan, draft) = (Arc::clone(open.plan()), open.draft().clone());
        let began = (Some(path.clone()), base.clone());
        let work = Unsaved { path: began.0, sample: None, base: began.1, plan, draft, unfinished: Vec::new() };
        session.keep(Snapshot { slot: 1, work });
        println!("\nedit {n}");
        if saves && random.below(4) == 0 {
            save(&path, open.plan()).unwrap();
            open.mark_saved();
            base = FileStamp::of(&path).map(|stamp| stamp.key());
            session.forget(1);
        }
        std::thread::sleep(Duration::from_millis(random.below(90)));
    }
}

/// Starts the child, kills it after a while; gives the last edit that is older than a second.
fn kill_after(folder: &Path, life: Duration) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let reader = std::thread::spawn(move || {
        let lines = output.lines().map_while(Result::ok);
        let edits = lines.filter_map(|line| line.strip_prefix("edit ")?.parse::<u64>().ok());
        edits.map(|n| (n, Instant::now())).collect::<Vec<_>>()
    });
    std::thread::sleep(life);
    let killed = Instant::now();
    child.kill().unwrap();
    child.wait().unwrap();
    let edits = reader.join().unwrap();
    edits.iter().rfind(|(_, made)| killed.duration_since(*made) > SECOND).map_or(0, |(n, _)| *n)
}

fn temporary_files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    all.filter(|p| p.file_name().unwrap().to_string_lossy().starts_with(".pii-planner-")).collect()
}

/// Kills a program over one file again and again, and looks at what is left each time.
fn kills(count: u64, seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (path, recovery) = (folder.path().join("plan.json"), folder.path().join("recovery"));
    fs::write(&path, print(&base())).unwrap();
    let mut random = Random(seed | 1);
    for kill in 0..count {
        let old_enough = kill_after(folder.path(), Duration::from_millis(100 + random.below(1900)));
        let loaded = load(&path).unwrap_or_else(|e| panic!("seed {seed}, kill {kill}: {e}"));
        assert!(loaded.findings.is_empty(), "seed {seed}, kill {kill}");
        let in_file = number_of(&loaded.plan);
        for backup in 1..=5_u32 {
            let ending = if backup == 1 { "json.bak".to_owned() } else { format!("json.bak{backup}") };
            if let Ok(before) = load(&path.with_extension(ending)) {
                number_of(&before.plan);
            }
        }
        let mut session = Session::start(&recovery).unwrap();
        let left = session.left_over();
        assert_eq!(left.put_aside, Vec::<PathBuf>::new(), "seed {seed}, kill {kill}: a recovery file is broken");
        let offered = left.found.iter().map(|found| number_of(&found.work.plan)).max().unwrap_or(0);
        assert!(
            in_file.max(offered) >= old_enough,
            "seed {seed}, kill {kill}: edit {old_enough} is lost; file {in_file}, offered {offered}"
        );
        // The person takes the offer, and the next run begins with it.
        if offered > in_file {
            save(&path, &version(offered)).unwrap();
        }
        left.found.iter().for_each(|found| session.delete(&found.file));
    }
    // What the killed left behind goes when it is no longer young.
    for folder in [folder.path(), &recovery] {
        for litter in temporary_files(folder) {
            let file = fs::File::options().write(true).open(litter).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(60)).unwrap();
        }
    }
    save(&path, &version(1_000_000)).unwrap();
    drop(Session::start(&recovery).unwrap());
    assert_eq!(temporary_files(folder.path()), Vec::<PathBuf>::new());
    assert_eq!(fs::read_dir(&recovery).unwrap().count(), 0, "recovery files and locks are tidied up");
}

/// So many kills, shared by a few files at once.
fn kills_at_once(count: u64, files: u64) {
    std::thread::scope(|scope| {
        for seed in 1..=files {
            scope.spawn(move || kills(count / files, seed.wrapping_mul(0x2545_f491_4f6c_dd1d)));
        }
    });
}

#[test]
fn nothing_older_than_a_second_is_lost_in_twenty_kills() {
    kills_at_once(20, 5);
}

#[test]
#[ignore = "takes some minutes"]
fn nothing_older_than_a_second_is_lost_in_many_kills() {
    let count = std::env::var("PII_PLANNER_KILLS").ok().and_then(|count| count.parse().ok());
    kills_at_once(count.unwrap_or(200), 4);
}
