//! Looks into files on threads of their own, one a file: a network drive may take its time to answer, and neither the window
//! nor the other files wait for it.

use super::error::ReadError;
use super::loaded::Loaded;
use super::read::fetch;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The files that are looked into, each with what is seen in it.
#[derive(Debug)]
pub struct Glances<T> {
    asked: BTreeSet<PathBuf>,
    sender: Sender<(PathBuf, T)>,
    news: Receiver<(PathBuf, T)>,
    /// Fetched side by side, read one after the other: plans are large in memory.
    turn: Arc<Mutex<()>>,
}

impl<T> Default for Glances<T> {
    fn default() -> Self {
        let (sender, news) = channel();
        Self { asked: BTreeSet::new(), sender, news, turn: Arc::default() }
    }
}

impl<T: Send + 'static> Glances<T> {
    /// Has a file looked into, unless it is looked into already; `wake` is called from the thread once that is done.
    pub fn ask(
        &mut self,
        path: &Path,
        see: impl FnOnce(Result<Loaded, ReadError>) -> T + Send + 'static,
        wake: impl FnOnce() + Send + 'static,
    ) {
        if !self.asked.insert(path.to_owned()) {
            return;
        }
        let (looked_at, sender, turn) = (path.to_owned(), self.sender.clone(), Arc::clone(&self.turn));
        let look = move || {
            let fetched = fetch(&looked_at);
            let mine = turn.lock().unwrap_or_else(PoisonError::into_inner);
            let seen = see(fetched.and_then(|fetched| fetched.read()));
            drop(mine);
            // Nobody listens any more once the window is closed.
            let _ = sender.send((looked_at, seen));
            wake();
        };
        // Without a thread nothing is seen; it may be asked again.
        if thread::Builder::new().name("glance".to_owned()).spawn(look).is_err() {
            self.asked.remove(path);
        }
    }

    /// What was seen since the last time.
    pub fn news(&mut self) -> Vec<(PathBuf, T)> {
        let news: Vec<(PathBuf, T)> = self.news.try_iter().collect();
        for (path, _) in &news {
            self.asked.remove(path);
        }
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    /// How long a test waits for a thread: longer than any machine needs.
    const PATIENCE: Duration = Duration::from_secs(60);

    #[test]
    fn a_file_that_keeps_waiting_does_not_keep_the_others() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let (slow, quick) = (folder.path().join("slow.json"), folder.path().join("quick.json"));
        fs::write(&quick, "{}")?;
        let (woken, waits) = channel();
        let mut glances = Glances::default();
        let held = Arc::clone(&glances.turn);
        let turn = held.lock();
        for path in [&slow, &quick, &quick] {
            let woken = woken.clone();
            glances.ask(path, |seen| seen.is_ok(), move || woken.send(()).unwrap_or_default());
        }
        assert!(glances.news().is_empty());
        drop(turn);
        assert!(waits.recv_timeout(PATIENCE).is_ok() && waits.recv_timeout(PATIENCE).is_ok());
        let mut news = glances.news();
        news.sort();
        assert_eq!(news, [(quick.clone(), false), (slow, false)], "each once, although asked twice");
        glances.ask(&quick, |seen| seen.is_ok(), move || woken.send(()).unwrap_or_default());
        assert!(waits.recv_timeout(PATIENCE).is_ok());
        assert_eq!(glances.news(), [(quick, false)], "again later");
        Ok(())
    }
}
