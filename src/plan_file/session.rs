//! One run of the program: its recovery files, and the locks by which other runs notice it.
//!
//! A lock is held on an open file, so the system frees it however the program ends. Files of a run whose lock is free
//! are those of a crash.

use super::litter;
use super::names::{one_spelling, whole};
use super::recovery::{ENDING, PlanReader, Recovery, Snapshot};
use super::recovery_writer::{KeepFault, RecoveryWriter};
use super::regular;
use super::stamp::fnv1a;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

const LOCK: &str = ".lock";
const OPEN: &str = "open-";

/// Tells runs within one process apart.
static STARTED: AtomicU32 = AtomicU32::new(0);

/// This run of the program.
#[derive(Debug)]
pub struct Session {
    folder: PathBuf,
    id: String,
    writer: Option<RecoveryWriter>,
    lock: Option<File>,
    /// Locks of runs that crashed: no other run offers what this one offers.
    claims: Vec<File>,
}

/// What earlier runs left behind.
#[derive(Debug, Default)]
pub struct LeftOver {
    /// Unsaved work, the oldest first.
    pub found: Vec<Recovery>,
    /// Broken recovery files, where they were put.
    pub put_aside: Vec<PathBuf>,
}

/// Another run of the program has the plan open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InUse;

/// Says, as long as it lives, that a plan is open here.
#[derive(Debug)]
pub struct PlanLock {
    /// `None` where the disk cannot lock.
    held: Option<(File, PathBuf)>,
}

impl Session {
    /// Begins a run, with its recovery files in a folder that is made when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn start(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        litter::sweep(folder);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let id = format!("{}-{now}-{}", std::process::id(), STARTED.fetch_add(1, Ordering::Relaxed));
        let lock = File::create(folder.join(format!("{id}{LOCK}")))?;
        let _ = lock.try_lock();
        let named = id.clone();
        let writer = RecoveryWriter::start(folder.to_owned(), move |slot| format!("{named}.{slot}{ENDING}"))?;
        Ok(Self { folder: folder.to_owned(), id, writer: Some(writer), lock: Some(lock), claims: Vec::new() })
    }

    /// Looks for what earlier runs left behind, and keeps other runs from offering it too. Broken files are put aside
    /// as `NAME.bad`.
    pub fn left_over(&mut self) -> LeftOver {
        let mut left = LeftOver::default();
        let names = self.names();
        let mut read = PlanReader::default();
        for (run, files) in by_run(&names).into_iter().filter(|(run, _)| *run != self.id) {
            let Some(claim) = claim(&self.folder.join(format!("{run}{LOCK}"))) else { continue };
            for name in files {
                let file = self.folder.join(name);
                match Recovery::read(&file, &mut read) {
                    Some(recovery) => {
                        // What could not be read stays where a person can look at it.
                        left.put_aside.extend(if recovery.is_partial { copy_aside(&file) } else { None });
                        left.found.push(recovery);
                    }
                    None => left.put_aside.extend(put_aside(&file)),
                }
            }
            self.claims.push(claim);
        }
        self.tidy();
        left.found.sort_by_key(|found| found.time);
        left
    }

    /// Keeps unsaved work, within a second.
    pub fn keep(&self, snapshot: Snapshot) {
        if let Some(writer) = &self.writer {
            writer.keep(snapshot);
        }
    }

    /// Removes the recovery file of a plan whose work is saved or given up.
    pub fn forget(&self, slot: u64) {
        self.writer.iter().for_each(|writer| writer.forget(slot));
    }

    /// Removes what was found of an earlier run, once everything told before is on the disk.
    pub fn delete(&self, found: &Path) {
        self.writer.iter().for_each(|writer| writer.delete(found.to_owned()));
    }

    /// What the disk refuses the recovery files, as long as it does.
    #[must_use]
    pub fn fault(&self) -> Option<KeepFault> {
        self.writer.as_ref().and_then(RecoveryWriter::fault)
    }

    /// Whom to call, from another thread, when [`Session::fault`] changes.
    pub fn wake_with(&self, wake: impl Fn() + Send + 'static) {
        if let Some(writer) = &self.writer {
            writer.wake_with(wake);
        }
    }

    /// Notes that a plan is open here.
    ///
    /// # Errors
    /// When another run has it open.
    pub fn lock(&self, path: &Path) -> Result<PlanLock, InUse> {
        let path = one_spelling(&whole(path));
        let name = format!("{OPEN}{:016x}{LOCK}", fnv1a(path.to_string_lossy().as_bytes()));
        let path = self.folder.join(name);
        let opened = regular::open_for_lock(&path);
        let Ok(file) = opened else { return Ok(PlanLock { held: None }) };
        match file.try_lock() {
            Ok(()) => Ok(PlanLock { held: Some((file, path)) }),
            Err(TryLockError::WouldBlock) => Err(InUse),
            Err(TryLockError::Error(_)) => Ok(PlanLock { held: None }),
        }
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    /// Takes away locks that nobody holds and that guard nothing.
    fn tidy(&self) {
        let names = self.names();
        let runs = by_run(&names);
        for name in names.iter().filter(|name| name.ends_with(LOCK)) {
            let run = run_of(name);
            let guards_some = run.and_then(|run| runs.get(run)).is_some_and(|files| !files.is_empty());
            let path = self.folder.join(name);
            if run != Some(&self.id) && !guards_some && claim(&path).is_some() {
                let _ = fs::remove_file(path);
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The writer finishes first; then the lock is of use only while it guards something.
        self.writer = None;
        let of_mine = |name: &String| run_of(name) == Some(&self.id) && name.ends_with(ENDING);
        if !self.names().iter().any(of_mine) {
            let _ = fs::remove_file(self.folder.join(format!("{}{LOCK}", self.id)));
        }
        self.lock = None;
        self.claims.clear();
        self.tidy();
    }
}

impl PlanLock {
    /// Whether the disk could lock, so that other runs notice.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held.is_some()
    }
}

impl Drop for PlanLock {
    fn drop(&mut self) {
        if let Some((file, path)) = self.held.take() {
            let _ = fs::remove_file(path);
            drop(file);
        }
    }
}

/// The recovery files of each run that has a file here, in their order.
fn by_run(names: &[String]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut runs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for name in names {
        let Some(run) = run_of(name) else { continue };
        runs.entry(run).or_default().extend(name.ends_with(ENDING).then_some(name.as_str()));
    }
    runs
}

/// The run a file belongs to.
fn run_of(name: &str) -> Option<&str> {
    let run = name.strip_suffix(LOCK).or_else(|| Some(name.strip_suffix(ENDING)?.split_once('.')?.0))?;
    (!run.starts_with(OPEN)).then_some(run)
}

/// Takes the lock of a run that is gone; `None` when it is running. Where the disk cannot lock, it counts as gone.
fn claim(lock: &Path) -> Option<File> {
    let file = regular::open_for_lock(lock).ok()?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        Ok(()) | Err(TryLockError::Error(_)) => Some(file),
    }
}

fn copy_aside(file: &Path) -> Option<PathBuf> {
    let aside = file.with_extension("json.bad");
    fs::copy(file, &aside).ok().map(|_| aside)
}

fn put_aside(file: &Path) -> Option<PathBuf> {
    let aside = file.with_extension("json.bad");
    fs::rename(file, &aside).ok().map(|()| aside)
}
