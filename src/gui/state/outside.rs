//! What other programs do to the files of open plans: noticed when the window comes back, and meanwhile by a thread that
//! looks.

use super::base::State;
use crate::gui::model::dialog::Dialog;
use crate::gui::widgets::chip::Tone;
use crate::plan_file::{self, FileStamp, FileWatch, SeenFile};
use crate::text::file_gone;
use eframe::egui::{Context, Event};
use index_core::diff;
use std::time::Duration;

impl State {
    /// Begins to have the files of open plans looked at while the window is open.
    pub fn watch_files(&mut self, ctx: &Context) {
        let ctx = ctx.clone();
        // Without the thread they are looked at when the window comes back, on saving and on closing.
        self.safety.watch = FileWatch::start(move || ctx.request_repaint()).ok();
    }

    /// Hears what the thread saw, and tells it which files are open. Nothing comes between a person and the key or the
    /// button that is held.
    pub(super) fn hear_of_files(&mut self, ctx: &Context) {
        if ctx.input(|i| i.pointer.any_down() || !i.keys_down.is_empty()) {
            return;
        }
        let news = self.safety.watch.as_ref().map(FileWatch::news).unwrap_or_default();
        news.iter().for_each(|seen| self.notice(seen));
        if let Some(watch) = &mut self.safety.watch {
            let file = |tab: &super::tab::PlanTab| Some((tab.path.clone()?, tab.stamp.clone()?));
            watch.watch(self.tabs.iter().filter_map(file).collect());
        }
    }

    /// Looks at the files now.
    pub(super) fn check_files(&mut self) {
        self.notice_gone();
        let mut changed = Vec::new();
        for tab in &mut self.tabs {
            let (Some(path), Some(stamp)) = (&tab.path, &tab.stamp) else { continue };
            if stamp.looks_current(path) {
                continue;
            }
            match FileStamp::of(path) {
                Some(now) if now == *stamp => tab.stamp = Some(now),
                Some(now) => changed.push(SeenFile { path: path.clone(), was: stamp.clone(), now: Some(now) }),
                // Nobody can say what it holds now.
                None => {}
            }
        }
        changed.iter().for_each(|seen| self.notice(seen));
    }

    /// Notices files that are gone.
    pub(super) fn notice_gone(&mut self) {
        let gone = self.tabs.iter().filter_map(|tab| {
            let (path, was) = (tab.path.clone()?, tab.stamp.clone()?);
            FileStamp::is_gone(&path).then_some(SeenFile { path, was, now: None })
        });
        let gone: Vec<SeenFile> = gone.collect();
        gone.iter().for_each(|seen| self.notice(seen));
    }

    /// Takes note of what another program did to a file. One that changed is asked about, once for each change. Of one that
    /// is gone, what stands in the window is all that is left, and saving makes it anew.
    pub fn notice(&mut self, seen: &SeenFile) {
        let mut asked = Vec::new();
        let mut is_lost = false;
        for tab in &mut self.tabs {
            if tab.path.as_ref() != Some(&seen.path) || tab.stamp.as_ref() != Some(&seen.was) {
                continue;
            }
            if seen.now.is_none() {
                tab.stamp = None;
                tab.open.mark_file_holds(None);
                is_lost = true;
            } else if tab.safety.told.as_ref() != Some(seen) {
                tab.safety.told = Some(seen.clone());
                asked.push(tab.id);
            }
        }
        if is_lost {
            self.say(Tone::Warn, file_gone(self.lang(), &seen.path));
        }
        for plan in asked {
            let is_asked = matches!(self.dialog, Some(Dialog::ChangedOutside { plan: other, .. }) if other == plan);
            if !is_asked {
                self.ask(Dialog::ChangedOutside { plan, path: seen.path.clone(), is_saving: false });
            }
        }
    }

    /// Shows a question. One about a file that another program changed says what that has otherwise than the plan that is open;
    /// nothing where it cannot be read.
    pub(super) fn pose(&mut self, question: Option<Dialog>) {
        self.safety.theirs = match &question {
            Some(Dialog::ChangedOutside { plan, path, .. }) => {
                let mine = self.tabs.iter().find(|tab| tab.id == *plan);
                let theirs = plan_file::load(path).ok();
                mine.zip(theirs).map(|(mine, theirs)| diff(mine.open.plan(), &theirs.plan)).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        self.dialog = question;
    }

    /// Whether somebody types: in a field, in a cell, or a moment ago, for between two cells none is open.
    pub(super) fn is_typing(&mut self, ctx: &Context) -> bool {
        const PAUSE: f64 = 1.0;
        let is_key = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_) | Event::Ime(_));
        let (now, is_pressed) = ctx.input(|i| (i.time, i.raw.events.iter().any(is_key)));
        if is_pressed {
            self.safety.last_key = Some(now);
        }
        let rest = self.safety.last_key.map_or(0.0, |last| last + PAUSE - now);
        if rest > 0.0 && !self.safety.questions.is_empty() {
            ctx.request_repaint_after(Duration::from_secs_f64(rest));
        }
        let is_cell_open = self.tab().zip(self.room.table()).is_some_and(|(tab, table)| tab.panels.is_cell_open(table));
        rest > 0.0 || is_cell_open || ctx.text_edit_focused()
    }

    /// The next question that still is one: a file may have been read or written since it was seen. What others did to a file
    /// waits while somebody types, for the keys would be for the question.
    pub(super) fn next_question(&mut self, is_typing: bool) -> Option<Dialog> {
        let waits =
            |question: &Dialog| is_typing && matches!(question, Dialog::ChangedOutside { is_saving: false, .. });
        while let Some(at) = self.safety.questions.iter().position(|question| !waits(question)) {
            let question = self.safety.questions.remove(at)?;
            let Dialog::ChangedOutside { plan, is_saving: false, .. } = &question else { return Some(question) };
            let of_plan = self.tabs.iter().find(|tab| tab.id == *plan);
            let is_open = |tab: &super::tab::PlanTab| {
                let told = tab.safety.told.as_ref();
                told.is_some_and(|told| tab.stamp.as_ref() == Some(&told.was) && tab.path.as_ref() == Some(&told.path))
            };
            if of_plan.is_some_and(is_open) {
                return Some(question);
            }
        }
        None
    }
}
