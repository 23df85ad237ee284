//! Writes recovery files on a thread of its own, so that no keystroke waits for the disk.

use super::error::DiskFault;
use super::recovery::Snapshot;
use super::save::write_alone;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long edits are gathered before they are written: far below the second that is promised.
const GATHER: Duration = Duration::from_millis(250);

/// How long to wait after the disk refused.
const RETRY: Duration = Duration::from_secs(1);

/// What the thread is told.
enum Message {
    Keep(Box<Snapshot>),
    Forget(u64),
    Delete(PathBuf),
}

/// The hand that writes recovery files. Dropping it writes what is left and waits for that.
#[derive(Debug)]
pub(super) struct RecoveryWriter {
    sender: Option<Sender<Message>>,
    thread: Option<JoinHandle<()>>,
    fault: Arc<Mutex<Option<DiskFault>>>,
}

impl RecoveryWriter {
    /// Starts the thread. `name_of` gives the name of a slot's file in the folder.
    pub(super) fn start(folder: PathBuf, name_of: impl Fn(u64) -> String + Send + 'static) -> std::io::Result<Self> {
        let (sender, inbox) = channel();
        let fault = Arc::new(Mutex::new(None));
        let (pending, deletions) = (BTreeMap::new(), Vec::new());
        let mut desk = Desk { folder, name_of, pending, deletions, fault: Arc::clone(&fault) };
        let thread = std::thread::Builder::new().name("recovery".to_owned()).spawn(move || desk.work(&inbox))?;
        Ok(Self { sender: Some(sender), thread: Some(thread), fault })
    }

    /// Keeps a snapshot, in place of the one before of the same slot.
    pub(super) fn keep(&self, snapshot: Snapshot) {
        self.send(Message::Keep(Box::new(snapshot)));
    }

    /// Removes the recovery file of a slot: its work is saved or given up.
    pub(super) fn forget(&self, slot: u64) {
        self.send(Message::Forget(slot));
    }

    /// Removes another recovery file, once everything that was told before is on the disk.
    pub(super) fn delete(&self, file: PathBuf) {
        self.send(Message::Delete(file));
    }

    /// Why the last snapshot could not be written.
    pub(super) fn fault(&self) -> Option<DiskFault> {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, message: Message) {
        if let Some(sender) = &self.sender {
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

/// What lies before the thread.
struct Desk<F> {
    folder: PathBuf,
    name_of: F,
    pending: BTreeMap<u64, Box<Snapshot>>,
    deletions: Vec<PathBuf>,
    fault: Arc<Mutex<Option<DiskFault>>>,
}

impl<F: Fn(u64) -> String> Desk<F> {
    fn work(&mut self, inbox: &Receiver<Message>) {
        let mut deadline: Option<Instant> = None;
        loop {
            let told = match deadline {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => match at.checked_duration_since(Instant::now()) {
                    Some(left) => inbox.recv_timeout(left),
                    None => Err(RecvTimeoutError::Timeout),
                },
            };
            match told {
                Ok(message) => {
                    self.take(message);
                    deadline = deadline.or_else(|| Instant::now().checked_add(GATHER));
                }
                Err(RecvTimeoutError::Timeout) => {
                    deadline = if self.write() { None } else { Instant::now().checked_add(RETRY) };
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Keep(snapshot) => drop(self.pending.insert(snapshot.slot, snapshot)),
            Message::Forget(slot) => {
                self.pending.remove(&slot);
                let _ = fs::remove_file(self.folder.join((self.name_of)(slot)));
            }
            Message::Delete(file) => self.deletions.push(file),
        }
    }

    /// Writes what is pending; says whether all of it is on the disk.
    fn write(&mut self) -> bool {
        let mut fault = None;
        let (folder, name_of) = (&self.folder, &self.name_of);
        self.pending.retain(|&slot, snapshot| {
            let written = write_alone(folder, &name_of(slot), snapshot.text().as_bytes());
            fault = written.as_ref().err().map(DiskFault::of).or(fault);
            written.is_err()
        });
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = fault;
        if self.pending.is_empty() {
            for file in self.deletions.drain(..) {
                let _ = fs::remove_file(file);
            }
        }
        self.pending.is_empty()
    }
}
