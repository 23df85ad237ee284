//! What a panel sees: the open plan and the settings to read, and a way to send commands.

use crate::gui::model::command::Command;
use crate::gui::model::gesture::{gesture, gesture_here};
use crate::gui::model::room::Selection;
use crate::plan_file::Density;
use crate::text::{Lang, Word};
use chrono::NaiveDate;
use eframe::egui::{Key, Response, Ui};
use index_core::{Edit, OpenPlan};
use std::collections::BTreeMap;
use std::sync::mpsc::Sender;

/// From this height of the window on, rows are roomy unless somebody says otherwise.
const TALL: f32 = 1000.0;

/// Nothing is grouped.
static NO_GROUPS: BTreeMap<String, String> = BTreeMap::new();

/// What a panel sees.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Which open plan it is, by the number that its tab has; 0 in a picture.
    pub plan: u64,
    /// The open plan with its numbers.
    pub open: &'a OpenPlan,
    /// The language of the screen.
    pub lang: Lang,
    /// Today.
    pub today: NaiveDate,
    /// What is selected.
    pub selection: Option<Selection>,
    /// Who writes comments here, as they sign; `None` until somebody has said so.
    pub author: Option<&'a str>,
    /// Where commands go.
    pub sender: &'a Sender<Command>,
    /// How many rows of a table are wanted in view, where somebody has said so.
    pub density: Option<Density>,
    /// By what the rows of tables are grouped, by the table.
    pub groups: &'a BTreeMap<String, String>,
    /// Whether a picture is drawn: what only a pointer can use is left out.
    pub is_picture: bool,
}

impl<'a> View<'a> {
    /// What is seen on a picture, where nobody can point at anything and nobody listens.
    #[must_use]
    pub const fn in_picture(open: &'a OpenPlan, lang: Lang, today: NaiveDate, sender: &'a Sender<Command>) -> Self {
        let (selection, density, author, groups) = (None, None, None, &NO_GROUPS);
        View { plan: 0, open, lang, today, selection, author, sender, density, groups, is_picture: true }
    }
}

impl View<'_> {
    /// The text of a word.
    #[must_use]
    pub const fn word(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }

    /// Whether the rows of tables have one line each: by choice, or because the window is that of an office laptop.
    #[must_use]
    pub fn is_compact(&self, ui: &Ui) -> bool {
        let usual = || if ui.ctx().content_rect().height() < TALL { Density::Compact } else { Density::Roomy };
        self.density.unwrap_or_else(usual) == Density::Compact
    }

    /// Sends a command about this plan. The receiver lives as long as the window, so this cannot fail while anything
    /// is drawn.
    pub fn send(&self, command: Command) {
        let _ = self.sender.send(command.of(self.plan));
    }

    /// Asks for a change as a step of its own.
    pub fn edit(&self, edit: Edit) {
        self.send(Command::Edit(edit, None));
    }

    /// What is being done with a widget that changes the plan, asked for in every frame: the change as part of one drag,
    /// one stay in a field; or, when Escape is pressed, all of that taken back.
    pub fn edit_within(&self, ui: &Ui, response: &Response, edit: Option<Edit>) {
        // The frame that sees Escape is the one in which the drag, or the stay, has just ended.
        let is_here = response.drag_stopped() || response.has_focus() || response.lost_focus();
        if is_here && ui.input(|i| i.key_pressed(Key::Escape)) {
            self.take_back(ui, response);
        } else if let Some(edit) = edit {
            self.send(Command::Typed(edit, Some(gesture(ui, response))));
        }
    }

    /// Takes back what was done with a widget in this drag or this stay.
    pub fn take_back(&self, ui: &Ui, response: &Response) {
        if let Some(gesture) = gesture_here(ui, response) {
            self.send(Command::Cancel(gesture));
        }
    }
}
