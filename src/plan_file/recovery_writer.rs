//! Writes recovery files on a thread of its own, so that no keystroke waits for the disk.

use super::error::DiskFault;
use super::recovery::Snapshot;
use super::save::{fault_of, write_alone};
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long edits are gathered before they are written: far below the second that is promised.
const GATHER: Duration = Duration::from_millis(250);

/// How long to wait after the disk refused.
const RETRY: Duration = Duration::from_secs(1);

/// How often the files of work that stays unsaved are looked for: somebody may take them, or their disk, away.
const LOOK: Duration = Duration::from_secs(2);

/// What the disk refuses the recovery files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepFault {
    /// Unsaved work is not on the disk.
    NotKept(DiskFault),
    /// A recovery file that is done with is still there, and would be offered again.
    NotRemoved(DiskFault),
}

/// What the thread is told.
enum Task {
    Keep(Box<Snapshot>),
    Forget(u64),
    Delete(PathBuf),
}

/// Called from the thread when there is something new to say.
type Wake = Box<dyn Fn() + Send>;

/// What the thread reports back.
#[derive(Default)]
struct Fault {
    fault: Option<KeepFault>,
    wake: Option<Wake>,
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault").field("fault", &self.fault).finish_non_exhaustive()
    }
}

/// The hand that writes recovery files. Dropping it writes what is left and waits for that.
#[derive(Debug)]
pub(super) struct RecoveryWriter {
    sender: Option<Sender<Task>>,
    thread: Option<JoinHandle<()>>,
    report: Arc<Mutex<Fault>>,
}

impl RecoveryWriter {
    /// Starts the thread. `name_of` gives the name of a slot's file in the folder.
    pub(super) fn start(folder: PathBuf, name_of: impl Fn(u64) -> String + Send + 'static) -> std::io::Result<Self> {
        let (sender, inbox) = channel();
        let report = Arc::new(Mutex::new(Fault::default()));
        let mut desk = Pending {
            folder,
            name_of,
            pending: BTreeMap::new(),
            kept: BTreeMap::new(),
            removals: Vec::new(),
            deletions: Vec::new(),
            report: Arc::clone(&report),
        };
        let thread = std::thread::Builder::new().name("recovery".to_owned()).spawn(move || desk.work(&inbox))?;
        Ok(Self { sender: Some(sender), thread: Some(thread), report })
    }

    /// Keeps a snapshot, in place of the one before of the same slot.
    pub(super) fn keep(&self, snapshot: Snapshot) {
        self.send(Task::Keep(Box::new(snapshot)));
    }

    /// Removes the recovery file of a slot: its work is saved or given up.
    pub(super) fn forget(&self, slot: u64) {
        self.send(Task::Forget(slot));
    }

    /// Removes another recovery file, once everything that was told before is on the disk.
    pub(super) fn delete(&self, file: PathBuf) {
        self.send(Task::Delete(file));
    }

    /// What the disk refuses, as long as it does.
    pub(super) fn fault(&self) -> Option<KeepFault> {
        lock(&self.report).fault
    }

    /// Whom to call, from the thread, when that changes.
    pub(super) fn wake_with(&self, wake: impl Fn() + Send + 'static) {
        lock(&self.report).wake = Some(Box::new(wake));
    }

    fn send(&self, message: Task) {
        if let Some(sender) = &self.sender {
            // The thread ends only after the sender; had it died, the fault it left would be told.
            let _ = sender.send(message);
        }
    }
}

impl Drop for RecoveryWriter {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn lock(report: &Mutex<Fault>) -> MutexGuard<'_, Fault> {
    report.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What lies before the thread.
struct Pending<F> {
    folder: PathBuf,
    name_of: F,
    /// What is to be written.
    pending: BTreeMap<u64, Box<Snapshot>>,
    /// What is on the disk and must stay there.
    kept: BTreeMap<u64, Box<Snapshot>>,
    /// Own files that are done with and could not be removed yet.
    removals: Vec<PathBuf>,
    /// Other files to remove.
    deletions: Vec<PathBuf>,
    report: Arc<Mutex<Fault>>,
}

impl<F: Fn(u64) -> String> Pending<F> {
    fn work(&mut self, inbox: &Receiver<Task>) {
        let mut deadline: Option<Instant> = None;
        loop {
            let wait = match deadline {
                Some(at) => at.checked_duration_since(Instant::now()).unwrap_or_default(),
                None => LOOK,
            };
            let is_idle = deadline.is_none() && self.kept.is_empty();
            let told = if is_idle {
                inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                inbox.recv_timeout(wait)
            };
            match told {
                Ok(message) => {
                    self.take(message);
                    deadline = deadline.or_else(|| Instant::now().checked_add(GATHER));
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.look();
                    deadline = if self.write() { None } else { Instant::now().checked_add(RETRY) };
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
        }
    }

    fn take(&mut self, message: Task) {
        match message {
            Task::Keep(snapshot) => {
                self.kept.remove(&snapshot.slot);
                let file = self.folder.join((self.name_of)(snapshot.slot));
                self.removals.retain(|gone| *gone != file);
                self.pending.insert(snapshot.slot, snapshot);
            }
            Task::Forget(slot) => {
                self.pending.remove(&slot);
                self.kept.remove(&slot);
                let file = self.folder.join((self.name_of)(slot));
                self.removals.extend(remove(&file).is_err().then_some(file));
            }
            Task::Delete(file) => self.deletions.push(file),
        }
    }

    /// Looks whether what was written is still there.
    fn look(&mut self) {
        let (folder, name_of) = (&self.folder, &self.name_of);
        let gone = self.kept.extract_if(.., |slot, _| !folder.join(name_of(*slot)).is_file());
        for (slot, snapshot) in gone {
            self.pending.entry(slot).or_insert(snapshot);
        }
    }

    /// Does what is pending; says whether all of it is done.
    fn write(&mut self) -> bool {
        let mut fault = None;
        let (folder, name_of) = (&self.folder, &self.name_of);
        let mut written = |slot: &u64, snapshot: &mut Box<Snapshot>| {
            let written = write_alone(folder, &name_of(*slot), snapshot.text().as_bytes());
            fault = written.as_ref().err().map(|error| KeepFault::NotKept(fault_of(error))).or(fault);
            written.is_ok()
        };
        self.kept.extend(self.pending.extract_if(.., &mut written));
        let mut removed = |file: &PathBuf| {
            let removed = remove(file);
            fault = fault.or(removed.err().map(KeepFault::NotRemoved));
            removed.is_ok()
        };
        self.removals.retain(|file| !removed(file));
        if self.pending.is_empty() {
            self.deletions.retain(|file| !removed(file));
        }
        self.tell(fault);
        self.pending.is_empty() && self.removals.is_empty() && self.deletions.is_empty()
    }

    fn tell(&self, fault: Option<KeepFault>) {
        let mut report = lock(&self.report);
        if report.fault != fault {
            report.fault = fault;
            report.wake.iter().for_each(|wake| wake());
        }
    }
}

/// Removes a file; one that is not there is removed.
fn remove(file: &Path) -> Result<(), DiskFault> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(DiskFault::of(&error)),
        _ => Ok(()),
    }
}
