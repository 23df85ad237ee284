//! The plan file as it will be written: to read, to search, and to edit as text.

mod code;
mod draft;
mod edit;
mod highlight;
mod lines;
mod read;
mod search;

use crate::gui::model::unsettled::{Spot, Typed, Unsettled};
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP_SMALL, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::{icon_button, primary, quiet, quiet_with};
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::icon::Icon;
use crate::plan_file::{Unfinished, UnfinishedAt};
use crate::text::{JsonWord, Lang, Word, json_words};
use draft::EditedText;
use eframe::egui::{Align, CentralPanel, Key, Layout, Margin, Modifiers, Ui};
use index_core::{Cause, Edit, Plan, Severity};
use lines::Lines;
use search::Search;
use std::sync::Arc;

/// What the JSON room remembers.
#[derive(Default)]
pub(super) struct JsonPanel {
    /// The text of the plan, line by line.
    lines: Lines,
    search: Search,
    /// The text that is being edited; kept while one is elsewhere.
    draft: Option<EditedText>,
    /// Whether the text is shown for editing.
    is_editing: bool,
}

impl JsonPanel {
    /// Whether there is edited text that is not in the plan.
    pub(super) fn has_unapplied_text(&self) -> bool {
        self.draft.as_ref().is_some_and(EditedText::is_changed)
    }

    /// The edited text, to tell one moment from the next.
    pub(super) fn typed(&self) -> Option<Typed> {
        self.draft.as_ref().filter(|draft| draft.is_changed()).map(|draft| Typed::Text(draft.revision))
    }

    /// The edited text as it is kept against a crash.
    pub(super) fn unfinished(&self, view: &View) -> Option<Unfinished> {
        let draft = self.draft.as_ref().filter(|draft| draft.is_changed())?;
        let at = UnfinishedAt::File { is_behind: !self.is_of(view) };
        Some(Unfinished { at, text: draft.text.clone() })
    }

    /// Goes on with a text that was edited in an earlier run.
    pub(super) fn resume(&mut self, view: &View, text: &str, is_behind: bool) {
        let plan = view.open.plan();
        self.lines.renew(plan);
        self.draft = Some(EditedText::resumed(plan, self.lines.text(), text, is_behind));
        self.is_editing = true;
    }

    /// The plan that edited text makes, when it makes one and the plan it was begun from is the one that is shown.
    pub(super) fn sound_plan(&mut self, view: &View) -> Option<Arc<Plan>> {
        let draft = self.draft.as_mut().filter(|draft| draft.is_changed())?;
        draft.renew(view);
        draft.plan().map(Arc::clone).filter(|_| self.is_of(view))
    }

    fn is_of(&self, view: &View) -> bool {
        self.draft.as_ref().is_some_and(|draft| Arc::ptr_eq(&draft.base, view.open.plan()))
    }

    /// Takes over edited text that makes a plan, unless the plan went on meanwhile; gives what it asks for.
    pub(super) fn settle(&mut self, view: &View) -> Option<Edit> {
        let plan = self.sound_plan(view)?;
        let edit = Edit::Replace { plan, cause: Cause::Text };
        view.open.preview(&edit).ok()?;
        self.discard();
        Some(edit)
    }

    /// Edited text that is not in the plan: where its first fault is, or that the plan went on meanwhile.
    pub(super) fn unsettled(&self, view: &View) -> Option<Unsettled> {
        let draft = self.draft.as_ref().filter(|draft| draft.is_changed())?;
        let what = match draft.faults().iter().find(|fault| fault.severity == Severity::Error) {
            Some(fault) => edit::fault_line(view.lang, fault),
            None if !self.is_of(view) => JsonWord::PlanMoved.text(view.lang).to_owned(),
            None => JsonWord::NotApplied.text(view.lang).to_owned(),
        };
        Some(Unsettled { place: Spot::Text, what })
    }

    /// Goes to the place of a path when the room is drawn next.
    pub(super) fn reveal(&mut self, path: &str) {
        self.is_editing = false;
        self.lines.reveal(path);
    }

    /// What is edited follows the plan: applied text is done with, and text nobody has touched is the plan's.
    fn follow(&mut self, view: &View) {
        self.lines.renew(view.open.plan());
        let Some(draft) = &mut self.draft else { return };
        if draft.is_applied(view.open.plan()) {
            self.draft = None;
            self.is_editing = false;
        } else if !draft.is_changed() && !Arc::ptr_eq(&draft.base, view.open.plan()) {
            *draft = EditedText::new(view.open.plan(), self.lines.text());
        }
    }

    fn apply(&mut self, view: &View) {
        let Some(plan) = self.draft.as_ref().and_then(EditedText::plan) else { return };
        if plan == view.open.plan() {
            // Only the layout differs, and that is the program's.
            self.draft = None;
            self.is_editing = false;
        } else {
            view.edit(Edit::Replace { plan: Arc::clone(plan), cause: Cause::Text });
        }
    }

    fn discard(&mut self) {
        self.draft = None;
        self.is_editing = false;
    }
}

/// Draws the JSON room.
pub(super) fn json_ui(ui: &mut Ui, view: &View, panel: &mut JsonPanel, focus_filter: bool) {
    panel.follow(view);
    let apply_key = panel.is_editing && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
    let margin = Margin { left: 24, right: 24, top: 20, bottom: 16 };
    let frame = tokens(ui).page_frame().inner_margin(margin);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        head_ui(ui, view, panel);
        if !view.is_picture {
            tools_ui(ui, view, panel, focus_filter);
        }
        if panel.is_editing && panel.draft.is_none() {
            panel.draft = Some(EditedText::new(view.open.plan(), panel.lines.text()));
        }
        match panel.draft.as_mut().filter(|_| panel.is_editing) {
            Some(draft) => edit::edit_ui(ui, view, draft, &panel.search),
            None => read::read_ui(ui, view, &mut panel.lines, &panel.search),
        }
    });
    if apply_key {
        panel.apply(view);
    }
}

/// Title, and what is done with the text.
fn head_ui(ui: &mut Ui, view: &View, panel: &mut JsonPanel) {
    let t = tokens(ui);
    let lang = view.lang;
    ui.horizontal(|ui| {
        ui.label(rich(view.word(Word::Json), TITLE, Weight::Bold, t.text));
        let count = json_words::lines_of_file(lang, panel.lines.all().len());
        ui.label(rich(count, BODY, Weight::Regular, t.second));
        if panel.has_unapplied_text() {
            chip(ui, Tone::Warn, Some(Icon::Dot), JsonWord::NotApplied.text(lang));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            if panel.is_editing {
                edit_buttons(ui, view, panel);
            } else if !view.is_picture {
                read_buttons(ui, lang, panel);
            }
        });
    });
}

fn edit_buttons(ui: &mut Ui, view: &View, panel: &mut JsonPanel) {
    let lang = view.lang;
    let can_apply = panel.draft.as_ref().is_some_and(|d| d.is_changed() && d.plan().is_some());
    let apply = ui.add_enabled_ui(can_apply, |ui| primary(ui, JsonWord::Apply.text(lang))).inner;
    let apply = apply.on_hover_text(JsonWord::ApplyTip.text(lang));
    if apply.on_disabled_hover_text(JsonWord::ApplyTip.text(lang)).clicked() {
        panel.apply(view);
    }
    let is_changed = panel.has_unapplied_text();
    let discard = ui.add_enabled_ui(is_changed, |ui| quiet(ui, JsonWord::Discard.text(lang))).inner;
    if discard.on_hover_text(JsonWord::DiscardTip.text(lang)).clicked() {
        panel.discard();
    }
    if quiet(ui, JsonWord::Look.text(lang)).on_hover_text(JsonWord::LookTip.text(lang)).clicked() {
        panel.is_editing = false;
    }
}

fn read_buttons(ui: &mut Ui, lang: Lang, panel: &mut JsonPanel) {
    let edit = quiet_with(ui, None, JsonWord::Edit.text(lang), None);
    if edit.on_hover_text(JsonWord::EditTip.text(lang)).clicked() {
        panel.is_editing = true;
    }
}

/// Below this width the buttons that fold are only their icons, and the row may wrap.
const WIDE: f32 = 620.0;

/// Search, and folding where it is read.
fn tools_ui(ui: &mut Ui, view: &View, panel: &mut JsonPanel, focus_filter: bool) {
    if ui.available_width() >= WIDE {
        ui.horizontal(|ui| {
            search_ui(ui, view, panel, focus_filter);
            if !panel.is_editing {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let button = |ui: &mut Ui, word: JsonWord| quiet(ui, word.text(view.lang)).clicked();
                    let (unfold, fold) = (button(ui, JsonWord::UnfoldAll), button(ui, JsonWord::FoldAll));
                    fold_or_unfold(&mut panel.lines, fold, unfold);
                });
            }
        });
    } else {
        ui.horizontal_wrapped(|ui| {
            search_ui(ui, view, panel, focus_filter);
            if !panel.is_editing {
                let button = |ui: &mut Ui, icon, word: JsonWord| icon_button(ui, icon, word.text(view.lang)).clicked();
                let fold = button(ui, Icon::Up, JsonWord::FoldAll);
                let unfold = button(ui, Icon::Down, JsonWord::UnfoldAll);
                fold_or_unfold(&mut panel.lines, fold, unfold);
            }
        });
    }
}

fn fold_or_unfold(lines: &mut Lines, fold: bool, unfold: bool) {
    if fold {
        lines.fold_all();
    } else if unfold {
        lines.unfold_all();
    }
}

/// The search; goes to the match that is asked for.
fn search_ui(ui: &mut Ui, view: &View, panel: &mut JsonPanel, focus_filter: bool) {
    let JsonPanel { lines, search, draft, is_editing } = panel;
    ui.spacing_mut().item_spacing.x = GAP_SMALL;
    let text = draft.as_ref().filter(|_| *is_editing).map_or(lines.text(), |d| d.text.as_str());
    if let Some(found) = search.ui(ui, view.lang, text, focus_filter) {
        match draft {
            Some(draft) if *is_editing => draft.show_at(found.line, found.bytes.end),
            _ => lines.show_line(found.line),
        }
    }
}
