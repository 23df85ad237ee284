//! Looks, on a thread of its own, whether other programs change or delete files: a network drive may take its time to
//! answer, and no frame waits for it.

use super::stamp::FileStamp;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How often the files are looked at.
const LOOK: Duration = Duration::from_secs(2);

/// How long a file must be missing to be gone: some programs save by deleting first.
const CONFIRM: Duration = Duration::from_millis(300);

/// What another program did to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenFile {
    /// The file.
    pub path: PathBuf,
    /// What it was known to hold.
    pub was: FileStamp,
    /// What it holds now; `None` when it is gone.
    pub now: Option<FileStamp>,
}

/// The eye on files. Dropping it ends the thread, without waiting for a drive that does not answer.
#[derive(Debug)]
pub struct FileWatch {
    sender: Sender<Vec<(PathBuf, FileStamp)>>,
    seen: Receiver<SeenFile>,
    watched: Vec<(PathBuf, FileStamp)>,
}

impl FileWatch {
    /// Starts the thread; `wake` is called from it when it saw something.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub fn start(wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (sender, inbox) = channel();
        let (outbox, seen) = channel();
        thread::Builder::new().name("files".to_owned()).spawn(move || work(&inbox, &outbox, wake))?;
        Ok(Self { sender, seen, watched: Vec::new() })
    }

    /// Says which files to look at, each with what it is known to hold; in place of those before.
    pub fn watch(&mut self, files: Vec<(PathBuf, FileStamp)>) {
        if self.watched != files {
            self.watched.clone_from(&files);
            // Without the thread, files are looked at when the window comes back and on saving.
            let _ = self.sender.send(files);
        }
    }

    /// What was seen since the last time; the same of a file once.
    #[must_use]
    pub fn news(&self) -> Vec<SeenFile> {
        self.seen.try_iter().collect()
    }
}

/// A file that is looked at.
struct Watched {
    path: PathBuf,
    /// What it is known to hold.
    was: FileStamp,
    /// What it was seen to hold, or that it is gone.
    now: Option<FileStamp>,
}

fn work(inbox: &Receiver<Vec<(PathBuf, FileStamp)>>, outbox: &Sender<SeenFile>, wake: impl Fn()) {
    let mut watched: Vec<Watched> = Vec::new();
    loop {
        let told = if watched.is_empty() {
            inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            inbox.recv_timeout(LOOK)
        };
        match told {
            Ok(files) => watched = renewed(files, watched),
            Err(RecvTimeoutError::Timeout) => {
                let seen: Vec<SeenFile> = watched.iter_mut().filter_map(Watched::look).collect();
                let is_any = !seen.is_empty();
                if seen.into_iter().any(|seen| outbox.send(seen).is_err()) {
                    return;
                }
                if is_any {
                    wake();
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// The files to look at from now on; of those that stay it is known what was told.
fn renewed(files: Vec<(PathBuf, FileStamp)>, mut before: Vec<Watched>) -> Vec<Watched> {
    let known = |(path, was): (PathBuf, FileStamp)| {
        let at = before.iter().position(|file| file.path == path && file.was == was);
        at.map(|at| before.swap_remove(at)).unwrap_or_else(|| Watched { now: Some(was.clone()), path, was })
    };
    files.into_iter().map(known).collect()
}

impl Watched {
    /// What is new of the file.
    fn look(&mut self) -> Option<SeenFile> {
        if self.now.as_ref().is_some_and(|now| now.looks_current(&self.path)) {
            return None;
        }
        let now = match FileStamp::of(&self.path) {
            None if is_gone(&self.path) => None,
            // Nobody can say what it holds.
            None => return None,
            now => now,
        };
        // A file that was only touched has another time, and the same content.
        let is_new = now != self.now && now.as_ref() != Some(&self.was);
        self.now.clone_from(&now);
        is_new.then(|| SeenFile { path: self.path.clone(), was: self.was.clone(), now })
    }
}

fn is_gone(path: &Path) -> bool {
    FileStamp::is_gone(path) && {
        thread::sleep(CONFIRM);
        FileStamp::is_gone(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc::channel;

    /// How long a test waits for the thread: longer than any machine needs.
    const PATIENCE: Duration = Duration::from_secs(60);

    #[test]
    fn what_others_do_to_a_file_is_told_once_each() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("plan.json");
        let stamp = |text: &str| FileStamp::of_bytes(text.as_bytes(), None);
        let known = |text: &str| -> io::Result<Watched> {
            fs::write(&path, text)?;
            Ok(Watched { path: path.clone(), was: stamp(text), now: FileStamp::of(&path) })
        };
        let seen = |now: Option<&str>| Some(SeenFile { path: path.clone(), was: stamp("mine"), now: now.map(stamp) });
        let mut file = known("mine")?;
        assert_eq!(file.look(), None);
        fs::write(&path, "theirs")?;
        assert_eq!(file.look(), seen(Some("theirs")));
        assert_eq!(file.look(), None, "told once");
        let later = std::time::SystemTime::now() + Duration::from_secs(9);
        fs::File::options().append(true).open(&path)?.set_modified(later)?;
        assert_eq!(file.look(), None, "only touched");
        fs::write(&path, "others")?;
        assert_eq!(file.look(), seen(Some("others")));
        fs::remove_file(&path)?;
        assert_eq!(file.look(), seen(None));
        assert_eq!(file.look(), None, "gone once");
        let mut kept = renewed(vec![(path.clone(), stamp("mine"))], vec![file]);
        assert!(kept.iter_mut().all(|file| file.look().is_none()), "of a file that stays it is known what was told");
        fs::write(&path, "mine")?;
        assert!(kept.iter_mut().all(|file| file.look().is_none()), "it holds again what it held");
        fs::remove_file(&path)?;
        assert_eq!(kept.iter_mut().find_map(Watched::look), seen(None));
        Ok(())
    }

    #[test]
    fn the_thread_wakes_the_window() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("plan.json");
        fs::write(&path, "mine")?;
        let (woken, waits) = channel();
        let mut watch = FileWatch::start(move || woken.send(()).unwrap_or_default())?;
        let stamp = FileStamp::of_bytes(b"mine", None);
        watch.watch(vec![(path.clone(), stamp.clone())]);
        fs::write(&path, "theirs")?;
        assert!(waits.recv_timeout(PATIENCE).is_ok());
        let now = Some(FileStamp::of_bytes(b"theirs", None));
        assert_eq!(watch.news(), [SeenFile { path, was: stamp, now }]);
        assert_eq!(watch.news(), []);
        Ok(())
    }
}
