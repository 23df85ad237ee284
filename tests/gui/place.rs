//! A plan in a file, with the folder of what the program keeps: for tests of crashes and of the disk.

use crate::support::{USUAL, Window, state_with, window_over};
use pii_planner::plan_file::{Settings, samples};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A plan in a file, and a folder for what the program keeps.
pub struct Place {
    folder: PathBuf,
    path: PathBuf,
    /// Takes the folder away at the end.
    _kept: Option<TempDir>,
}

impl Place {
    pub fn new() -> Self {
        let kept = tempfile::tempdir().unwrap();
        let place = Self::of(kept.path().to_owned());
        fs::create_dir(place.folder.join("plans")).unwrap();
        fs::write(&place.path, samples()[0].json).unwrap();
        Self { _kept: Some(kept), ..place }
    }

    /// The place in a folder that is there.
    pub fn of(folder: PathBuf) -> Self {
        Self { path: folder.join("plans").join("plan.json"), folder, _kept: None }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn recovery(&self) -> PathBuf {
        self.folder.join("recovery")
    }

    /// The texts of the recovery files.
    pub fn kept_texts(&self) -> Vec<String> {
        let files = fs::read_dir(self.recovery()).into_iter().flatten().map(|entry| entry.unwrap().path());
        files
            .filter(|p| p.extension().is_some_and(|e| e == "json"))
            .filter_map(|p| fs::read_to_string(p).ok())
            .collect()
    }

    /// A run of the program with these plans, or with the file.
    pub fn run(&self, plans: &[&str]) -> Window {
        let mut state = state_with(&[], Settings::default());
        state.tabs.clear();
        assert!(state.guard_in(&self.recovery()));
        let file = [self.path.clone()];
        let named: Vec<PathBuf> = plans.iter().map(PathBuf::from).collect();
        let plans = if plans.is_empty() { &file[..] } else { &named };
        pii_planner::gui::run::open_first(&mut state, plans, &eframe::egui::Context::default());
        state.offer_left_over();
        window_over(state, USUAL)
    }

    /// How many recovery files there are.
    pub fn kept(&self) -> usize {
        self.kept_texts().len()
    }
}

/// Waits, up to ten seconds, for what another thread does.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..1000 {
        if is_so() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("never: {what}");
}

/// The program ends as in a crash: nothing is asked, nothing is given up.
pub fn crash(mut window: Window) {
    window.state_mut().end_run();
}
