//! A plan that is open in the window: the plan, where it is kept, and what its panels remember.

use super::file_names::{beside, file_name_of};
use super::kept::TabSafety;
use crate::gui::model::changes::Changes;
use crate::gui::model::command::Command;
use crate::gui::model::presenting::PresentState;
use crate::gui::model::room::Selection;
use crate::gui::model::told::Told;
use crate::gui::model::unsettled::Unsettled;
use crate::gui::model::view::View;
use crate::gui::panels::Panels;
use crate::plan_file::{self, FileStamp, Finding, FindingKind, Loaded, Settings, documents_folder, fitting};
use chrono::NaiveDate;
use index_core::{Catalogue, OpenPlan, Plan};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::SystemTime;

/// A plan that is open.
pub struct PlanTab {
    /// Tells it from all plans that are or were open in this run; 0 before it is shown.
    pub id: u64,
    /// The plan with its numbers.
    pub open: OpenPlan,
    /// The file it is kept in; `None` for a sample and for what was never saved.
    pub path: Option<PathBuf>,
    /// The name of the sample it came from.
    pub sample: Option<&'static str>,
    /// The file of which it shows what the disk holds, until it is saved as one of its own.
    pub copy_of: Option<CopyOf>,
    /// The file as it was when it was read or written last.
    pub stamp: Option<FileStamp>,
    /// What reading the file found beside the faults of the plan itself.
    pub reading: Vec<Finding>,
    /// What is selected.
    pub selection: Option<Selection>,
    /// What differs from the file.
    pub changes: Changes,
    /// What is to be mended in it, and what it names.
    pub told: Told,
    /// What the panels remember: filters, order, open cards.
    pub panels: Panels,
    /// What its workshop pages remember.
    pub present: PresentState,
    /// Whether something was entered when the plan was begun.
    pub is_entered: bool,
    /// What was being typed and was no value when the plan was to be saved or left last.
    pub unsettled: Vec<Unsettled>,
    /// Its recovery file and its lock.
    pub safety: TabSafety,
    /// Whether the person chose to leave without saving.
    is_given_up: bool,
}

/// A version of a file that stands beside the one that is open.
#[derive(Clone, Debug)]
pub struct CopyOf {
    /// The file.
    pub path: PathBuf,
    /// When it was saved.
    pub saved: Option<SystemTime>,
}

impl PlanTab {
    /// Opens what was read.
    #[must_use]
    pub fn new(loaded: Loaded, catalogue: &Arc<Catalogue>) -> Self {
        let of_file = |f: &Finding| matches!(f.kind, FindingKind::File(_));
        let reading = loaded.findings.iter().filter(|f| of_file(f)).cloned().collect();
        Self { reading, ..Self::of_plan(loaded.plan, catalogue) }
    }

    fn of_plan(plan: Plan, catalogue: &Arc<Catalogue>) -> Self {
        Self {
            id: 0,
            open: OpenPlan::new(plan, Arc::clone(catalogue)),
            path: None,
            sample: None,
            copy_of: None,
            stamp: None,
            reading: Vec::new(),
            selection: None,
            changes: Changes::default(),
            told: Told::default(),
            panels: Panels::default(),
            present: PresentState::default(),
            is_entered: false,
            unsettled: Vec::new(),
            safety: TabSafety::default(),
            is_given_up: false,
        }
    }

    /// Opens a sample that comes with the program; `None` when there is none of that name.
    #[must_use]
    pub fn of_sample(name: &str, catalogue: &Arc<Catalogue>) -> Option<Self> {
        let sample = plan_file::samples().iter().find(|s| s.name == name)?;
        let loaded = plan_file::parse(sample.json.as_bytes()).ok()?;
        Some(Self { sample: Some(sample.name), ..Self::new(loaded, catalogue) })
    }

    /// A plan that no file holds: what came back after a crash is all there is.
    #[must_use]
    pub fn of_no_file(plan: Plan, catalogue: &Arc<Catalogue>) -> Self {
        let mut tab = Self::of_plan(plan, catalogue);
        tab.open.mark_file_holds(None);
        tab
    }

    /// What its panels and pages see, and what the panels remember.
    pub fn view<'a>(
        &'a mut self,
        settings: &'a Settings,
        today: NaiveDate,
        sender: &'a Sender<Command>,
    ) -> (View<'a>, &'a mut Panels) {
        let (plan, open, selection) = (self.id, &self.open, self.selection);
        let (lang, density, author) = (settings.lang, settings.density, settings.author.as_deref());
        let groups = &settings.groups;
        (
            View { plan, open, lang, today, selection, author, sender, density, groups, is_picture: false },
            &mut self.panels,
        )
    }

    /// Looks again at what is to be said of the plan, where the plan or its file has changed.
    pub fn renew(&mut self, today: NaiveDate) {
        self.changes.renew(&self.open);
        self.told.renew(&self.open, &self.reading, today);
    }

    /// The name under which it is opened the next time: its file, or its sample.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        match &self.path {
            Some(path) => path.to_str().map(str::to_owned),
            None => self.sample.map(str::to_owned),
        }
    }

    /// The file to offer when it is saved as another one: beside its own, or beside the one that it shows.
    #[must_use]
    pub fn suggested_file(&self) -> PathBuf {
        let own = self.path.as_deref().or(self.copy_of.as_ref().map(|copy| copy.path.as_path()));
        let first = || {
            let name = self.sample.map_or_else(|| file_name_of(self.open.plan()), str::to_owned);
            let path = documents_folder().join(fitting(&name, ".json"));
            if path.exists() { beside(&path) } else { path }
        };
        own.map_or_else(first, beside)
    }

    /// Gives up what is not saved, so that closing asks no more.
    pub fn discard(&mut self) {
        self.is_given_up = true;
    }

    /// Whether the plan was begun here and is in no file yet.
    #[must_use]
    pub const fn is_never_saved(&self) -> bool {
        self.path.is_none() && self.sample.is_none()
    }

    /// Whether the plan differs from its file, or has none although something was entered.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.open.is_unsaved() || (self.is_never_saved() && self.is_entered)
    }

    /// Whether the plan or the draft would be lost if it were closed.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        !self.is_given_up && (self.is_unsaved() || self.open.is_draft_unsaved() || self.panels.is_typing())
    }
}
