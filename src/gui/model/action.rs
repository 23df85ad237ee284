//! Everything a person can do with the whole program: one list for menu, shortcuts, tooltips and tests.

use crate::gui::model::room::{Room, icon_of, key_of};
use crate::gui::widgets::icon::Icon;
use crate::text::{Lang, Word};
use eframe::egui::{Key, KeyboardShortcut, Modifiers};
use std::sync::LazyLock;
use strum::{EnumIter, IntoEnumIterator, VariantArray};

/// Something a person can do from anywhere, in the order of the menus.
#[derive(Clone, Copy, Debug, EnumIter, PartialEq, Eq)]
pub enum Action {
    /// Go to the start page.
    Start,
    /// Begin a plan.
    New,
    /// Open plans.
    Open,
    /// Begin the plan of the year after the one that is shown.
    NextYear,
    /// Save the plan to its file.
    Save,
    /// Save the plan to another file.
    SaveAs,
    /// Bring a version before back.
    Restore,
    /// Import a table of indicators.
    Import,
    /// Print the room.
    Print,
    /// Save a picture of the room.
    SavePicture,
    /// Put a picture of the room on the clipboard.
    CopyPicture,
    /// Close the plan.
    ClosePlan,
    /// Leave the program.
    Quit,
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// Show or hide the steps that were done.
    History,
    /// Show what differs from the file.
    Differences,
    /// Show what differs from another file.
    CompareFile,
    /// Find over the whole plan.
    Find,
    /// Replace over the whole plan.
    Replace,
    /// Put the cursor into the filter of the table.
    Filter,
    /// Go between the table and the form of the selected row.
    Form,
    /// Comment on the selected row.
    Comment,
    /// Show the selected row in the text of the file.
    ShowInJson,
    /// Seek the least effort to a rank or a score.
    SeekGoal,
    /// Take all moves out of the draft.
    ResetMoves,
    /// Keep the draft in the plan.
    SaveScenario,
    /// Go to a room.
    Go(Room),
    /// Show the plan to a room, page by page.
    Present,
    /// Show the open plan after this one.
    NextPlan,
    /// Show the open plan before this one.
    PlanBefore,
    /// Show or hide the form of what is selected.
    Inspector,
    /// Show or hide the list of problems.
    Problems,
    /// Switch the language.
    Language,
    /// Light, dark, high contrast.
    Look,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Normal size.
    ZoomReset,
    /// Find a command, an indicator, a scenario or a plan by typing.
    Palette,
    /// List the shortcuts.
    Shortcuts,
    /// Be shown around, on a sample.
    Tour,
    /// Say which version this is, what it knows and how it calculates.
    About,
}

/// A menu of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Menu {
    /// What is done with plans as files.
    File,
    /// What is done in the plan.
    Edit,
    /// What is shown, and how.
    View,
    /// What helps.
    Help,
}

impl Menu {
    /// Its name.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::File => Word::FileMenu,
            Self::Edit => Word::EditMenu,
            Self::View => Word::ViewMenu,
            Self::Help => Word::HelpMenu,
        }
        .text(lang)
    }
}

/// When an action makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Always.
    Nothing,
    /// A plan is open.
    Plan,
    /// Some plan is open, shown or not.
    OpenPlans,
    /// There is a step to take back.
    UndoStep,
    /// There is a step to do again.
    RedoStep,
    /// The draft has moves.
    Moves,
}

impl Action {
    /// Every action, in the order of the menus.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Action>> = LazyLock::new(|| {
            let of_rooms = |action| match action {
                Action::Go(_) => Room::VARIANTS.iter().copied().map(Action::Go).collect(),
                action => vec![action],
            };
            Action::iter().flat_map(of_rooms).collect()
        });
        &ALL
    }

    /// The menu that it stands in.
    #[must_use]
    pub const fn menu(self) -> Menu {
        match self {
            Self::Start
            | Self::New
            | Self::Open
            | Self::NextYear
            | Self::Save
            | Self::SaveAs
            | Self::Restore
            | Self::Import
            | Self::Print
            | Self::SavePicture
            | Self::CopyPicture
            | Self::ClosePlan
            | Self::Quit => Menu::File,
            Self::Undo
            | Self::Redo
            | Self::History
            | Self::Differences
            | Self::CompareFile
            | Self::Find
            | Self::Replace
            | Self::Filter
            | Self::Form
            | Self::Comment
            | Self::ShowInJson
            | Self::SeekGoal
            | Self::ResetMoves
            | Self::SaveScenario => Menu::Edit,
            Self::Go(_)
            | Self::Present
            | Self::NextPlan
            | Self::PlanBefore
            | Self::Inspector
            | Self::Problems
            | Self::Language
            | Self::Look
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset => Menu::View,
            Self::Palette | Self::Shortcuts | Self::Tour | Self::About => Menu::Help,
        }
    }

    /// Whether a line stands above it in its menu.
    #[must_use]
    pub const fn starts_group(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::Undo
                | Self::Go(Room::Today)
                | Self::Palette
                | Self::Import
                | Self::Print
                | Self::ClosePlan
                | Self::Find
                | Self::SeekGoal
                | Self::Present
                | Self::Inspector
                | Self::Language
                | Self::Tour
        )
    }

    /// The icon that it has wherever it is a button.
    #[must_use]
    pub const fn icon(self) -> Option<Icon> {
        Some(match self {
            Self::New => Icon::Plus,
            Self::Open => Icon::Folder,
            Self::Save => Icon::Save,
            Self::Undo => Icon::Undo,
            Self::Redo => Icon::Redo,
            Self::Find | Self::Palette => Icon::Search,
            Self::ResetMoves => Icon::Reset,
            Self::CopyPicture => Icon::Copy,
            Self::Present => Icon::Play,
            Self::Problems => Icon::Warning,
            Self::Shortcuts | Self::About => Icon::Info,
            Self::Go(room) => icon_of(room),
            _ => return None,
        })
    }

    /// Its name.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        self.words().0.text(lang)
    }

    /// What it does, in a sentence.
    #[must_use]
    pub const fn tooltip(self, lang: Lang) -> &'static str {
        self.words().1.text(lang)
    }

    const fn words(self) -> (Word, Word) {
        match self {
            Self::Start => (Word::StartPage, Word::StartPageTip),
            Self::New => (Word::New, Word::NewTip),
            Self::NextYear => (Word::NextYear, Word::NextYearTip),
            Self::Open => (Word::Open, Word::OpenTip),
            Self::Save => (Word::Save, Word::SaveTip),
            Self::SaveAs => (Word::SaveAs, Word::SaveAsTip),
            Self::Restore => (Word::RestoreVersion, Word::RestoreVersionTip),
            Self::ClosePlan => (Word::ClosePlan, Word::ClosePlanTip),
            Self::Undo => (Word::Undo, Word::UndoTip),
            Self::Redo => (Word::Redo, Word::RedoTip),
            Self::History => (Word::History, Word::HistoryTip),
            Self::Differences => (Word::Differences, Word::DifferencesTip),
            Self::CompareFile => (Word::CompareFile, Word::CompareFileTip),
            Self::ShowInJson => (Word::ShowInJson, Word::ShowInJsonTip),
            Self::Find => (Word::Find, Word::FindTip),
            Self::Replace => (Word::ReplaceText, Word::ReplaceTextTip),
            Self::Print => (Word::Print, Word::PrintTip),
            Self::NextPlan => (Word::NextPlan, Word::NextPlanTip),
            Self::PlanBefore => (Word::PlanBefore, Word::NextPlanTip),
            Self::Import => (Word::ImportTable, Word::ImportTableTip),
            Self::Filter => (Word::Filter, Word::FilterTip),
            Self::Form => (Word::TableAndForm, Word::TableAndFormTip),
            Self::Palette => (Word::Palette, Word::PaletteTip),
            Self::Shortcuts => (Word::Shortcuts, Word::ShortcutsTip),
            Self::Tour => (Word::Tour, Word::TourTip),
            Self::About => (Word::About, Word::AboutTip),
            Self::Comment => (Word::Comment, Word::CommentTip),
            Self::Go(room) => (room.word(), room.tip()),
            Self::Inspector => (Word::Inspector, Word::InspectorTip),
            Self::Problems => (Word::Problems, Word::ProblemsTip),
            Self::ResetMoves => (Word::ResetMoves, Word::ResetMovesTip),
            Self::SaveScenario => (Word::SaveScenario, Word::SaveScenarioTip),
            Self::SeekGoal => (Word::SeekGoal, Word::SeekGoalTip),
            Self::Present => (Word::Present, Word::PresentTip),
            Self::CopyPicture => (Word::CopyPicture, Word::CopyPictureTip),
            Self::SavePicture => (Word::SavePicture, Word::SavePictureTip),
            Self::Language => (Word::Language, Word::LanguageTip),
            Self::Look => (Word::Look, Word::LookTip),
            Self::ZoomIn => (Word::ZoomIn, Word::ZoomTip),
            Self::ZoomOut => (Word::ZoomOut, Word::ZoomTip),
            Self::ZoomReset => (Word::ZoomReset, Word::ZoomTip),
            Self::Quit => (Word::Quit, Word::QuitTip),
        }
    }

    /// The keys that do it. All have Ctrl or are function keys, for bare letters belong to the fields.
    #[must_use]
    pub const fn shortcut(self) -> KeyboardShortcut {
        let ctrl = Modifiers::COMMAND;
        let ctrl_shift = Modifiers { shift: true, ..Modifiers::COMMAND };
        let (modifiers, key) = match self {
            // H is for "home".
            Self::Start => (ctrl_shift, Key::H),
            Self::New => (ctrl, Key::N),
            Self::NextYear => (ctrl_shift, Key::N),
            Self::Open => (ctrl, Key::O),
            Self::Save => (ctrl, Key::S),
            Self::SaveAs => (ctrl_shift, Key::S),
            Self::Restore => (ctrl_shift, Key::B),
            Self::ClosePlan => (ctrl, Key::W),
            Self::Undo => (ctrl, Key::Z),
            Self::Redo => (ctrl, Key::Y),
            Self::History => (ctrl_shift, Key::Y),
            Self::Differences => (ctrl_shift, Key::D),
            // The letters of the word are taken; E stands beside D, which tells what differs from the file.
            Self::CompareFile => (ctrl_shift, Key::E),
            Self::ShowInJson => (ctrl, Key::J),
            Self::Find => (ctrl_shift, Key::F),
            Self::Replace => (ctrl, Key::H),
            Self::Import => (ctrl, Key::M),
            Self::Print => (ctrl, Key::P),
            Self::Filter => (ctrl, Key::F),
            // The details are shown and hidden by Ctrl+I.
            Self::Form => (ctrl_shift, Key::I),
            // As in Excel.
            Self::Comment => (Modifiers::SHIFT, Key::F2),
            Self::NextPlan => (ctrl, Key::Tab),
            Self::PlanBefore => (ctrl_shift, Key::Tab),
            Self::Palette => (ctrl, Key::K),
            Self::Shortcuts => (Modifiers::NONE, Key::F1),
            Self::Tour => (ctrl_shift, Key::F1),
            Self::About => (ctrl, Key::F1),
            Self::Go(room) => (ctrl, key_of(room)),
            Self::Inspector => (ctrl, Key::I),
            // M is for "mục cần xem".
            Self::Problems => (ctrl_shift, Key::M),
            Self::ResetMoves => (ctrl, Key::R),
            Self::SaveScenario => (ctrl, Key::D),
            Self::SeekGoal => (ctrl_shift, Key::G),
            Self::Present => (Modifiers::NONE, Key::F5),
            // The system keeps Ctrl+Shift+C for itself; A is for "ảnh".
            Self::CopyPicture => (ctrl_shift, Key::A),
            Self::SavePicture => (ctrl_shift, Key::P),
            Self::Language => (ctrl, Key::L),
            Self::Look => (ctrl, Key::T),
            Self::ZoomIn => (ctrl, Key::Plus),
            Self::ZoomOut => (ctrl, Key::Minus),
            Self::ZoomReset => (ctrl, Key::Num0),
            Self::Quit => (ctrl, Key::Q),
        };
        KeyboardShortcut::new(modifiers, key)
    }

    /// When it makes sense.
    #[must_use]
    pub const fn needs(self) -> Needs {
        match self {
            Self::Start
            | Self::New
            | Self::Open
            | Self::Palette
            | Self::Shortcuts
            | Self::Tour
            | Self::About
            | Self::Language
            | Self::Look
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::Quit => Needs::Nothing,
            Self::NextPlan | Self::PlanBefore => Needs::OpenPlans,
            Self::Undo => Needs::UndoStep,
            Self::Redo => Needs::RedoStep,
            Self::ResetMoves | Self::SaveScenario => Needs::Moves,
            _ => Needs::Plan,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_actions_share_a_shortcut() {
        for (i, a) in Action::all().iter().enumerate() {
            for b in &Action::all()[i + 1..] {
                assert!(a.shortcut() != b.shortcut(), "{a:?} and {b:?}");
            }
        }
    }
}
