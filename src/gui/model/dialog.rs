//! Every dialog there is, with what it remembers, and the plan it is about.

use crate::gui::model::action::Action;
use crate::gui::model::choose::ChooseDialog;
use crate::gui::model::compare_file::FileComparison;
use crate::gui::model::goal_seek::GoalDialog;
use crate::gui::model::import::ImportDialog;
use crate::gui::model::new_plan::NewPlan;
use crate::gui::model::paste::PastePreview;
use crate::intake::PastePlace;
use crate::text::Word;
use index_core::Subject;
use std::mem::Discriminant;
use std::path::PathBuf;

/// A dialog. One that is about a plan names it by its [`crate::gui::state::tab::PlanTab::id`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Which plan to open.
    Open {
        /// The typed path.
        path: String,
    },
    /// Where to save.
    SaveAs {
        /// The plan.
        plan: u64,
        /// The typed path.
        path: String,
    },
    /// Where to save a picture of the room.
    SavePicture {
        /// The plan.
        plan: u64,
        /// The typed path.
        path: String,
    },
    /// Whether to replace a file.
    Overwrite {
        /// The plan.
        plan: u64,
        /// The file.
        path: PathBuf,
    },
    /// Whether to bring back what was not saved when the program ended.
    Recover {
        /// The recovery file.
        file: PathBuf,
    },
    /// Another program changed an open file: theirs, mine, or both.
    ChangedOutside {
        /// The plan.
        plan: u64,
        /// The file.
        path: PathBuf,
        /// Whether it was noticed on saving.
        is_saving: bool,
    },
    /// Another run of the program has the plan open.
    OpenElsewhere {
        /// The file.
        path: PathBuf,
    },
    /// Which version before to bring back.
    Versions {
        /// The plan.
        plan: u64,
    },
    /// What to do with unsaved work before a plan is closed.
    Close {
        /// The plan.
        plan: u64,
    },
    /// What to do with unsaved work before the program ends.
    Quit,
    /// What differs between a plan and its file.
    Differences {
        /// The plan.
        plan: u64,
    },
    /// What differs between the plan and another file.
    CompareFile {
        /// The plan.
        plan: u64,
        /// The other file.
        comparison: FileComparison,
    },
    /// Why a number is what it is.
    Explain {
        /// The plan.
        plan: u64,
        /// The numbers one came by; the last one is shown.
        trail: Vec<Subject>,
    },
    /// Under which name to keep the draft.
    SaveScenario {
        /// The plan.
        plan: u64,
        /// The name.
        name: String,
        /// A remark.
        note: String,
    },
    /// All keys of the program.
    Shortcuts,
    /// Which version this is, what it knows, how it calculates.
    About,
    /// What a new plan begins with.
    NewPlan(NewPlan),
    /// Something went wrong; nothing is lost.
    Trouble {
        /// What was tried.
        title: String,
        /// What is wrong.
        what: String,
        /// How to mend it.
        hint: String,
        /// Another way to what was tried.
        way_out: Option<(Word, Action)>,
    },
    /// What pasting a block into a table will change.
    Paste {
        /// The plan.
        plan: u64,
        /// The block, and where it goes.
        place: PastePlace,
        /// What it would do.
        preview: PastePreview,
    },
    /// Which rank or score to reach.
    GoalSeek {
        /// The plan.
        plan: u64,
        /// What is wanted.
        goal: GoalDialog,
    },
    /// Which indicators of the framework come into the plan.
    Choose {
        /// The plan.
        plan: u64,
        /// What is chosen.
        choose: ChooseDialog,
    },
    /// Which table of indicators to import, and what it will change.
    Import {
        /// The plan.
        plan: u64,
        /// The table.
        import: Box<ImportDialog>,
    },
}

impl Dialog {
    /// The dialog that opens plans.
    #[must_use]
    pub const fn open() -> Self {
        Self::Open { path: String::new() }
    }

    /// The dialog that says what went wrong.
    #[must_use]
    pub fn trouble(title: &str, what: String, hint: String) -> Self {
        Self::Trouble { title: title.to_owned(), what, hint, way_out: None }
    }

    /// Whether it is only read: a click beside it closes it, where nothing is lost with it.
    #[must_use]
    pub const fn is_only_read(&self) -> bool {
        matches!(
            self,
            Self::Explain { .. } | Self::Shortcuts | Self::About | Self::Differences { .. } | Self::Versions { .. }
        )
    }

    /// Whether it waits for an answer that nothing else would ask for again.
    #[must_use]
    pub const fn is_question(&self) -> bool {
        matches!(self, Self::Recover { .. } | Self::ChangedOutside { .. } | Self::OpenElsewhere { .. })
    }

    /// What tells it from the dialog before.
    #[must_use]
    pub fn key(&self) -> (Discriminant<Self>, Option<PathBuf>) {
        let path = match self {
            Self::Recover { file: path } | Self::ChangedOutside { path, .. } | Self::OpenElsewhere { path } => {
                Some(path.clone())
            }
            _ => None,
        };
        (std::mem::discriminant(self), path)
    }

    /// The plan it is about.
    #[must_use]
    pub const fn plan(&self) -> Option<u64> {
        match self {
            Self::SaveAs { plan, .. }
            | Self::SavePicture { plan, .. }
            | Self::Overwrite { plan, .. }
            | Self::ChangedOutside { plan, .. }
            | Self::Versions { plan }
            | Self::Close { plan }
            | Self::Differences { plan }
            | Self::CompareFile { plan, .. }
            | Self::Explain { plan, .. }
            | Self::SaveScenario { plan, .. }
            | Self::Paste { plan, .. }
            | Self::GoalSeek { plan, .. }
            | Self::Choose { plan, .. }
            | Self::Import { plan, .. } => Some(*plan),
            Self::Open { .. }
            | Self::Recover { .. }
            | Self::OpenElsewhere { .. }
            | Self::Quit
            | Self::Shortcuts
            | Self::About
            | Self::NewPlan(_)
            | Self::Trouble { .. } => None,
        }
    }
}
