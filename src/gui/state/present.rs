//! Presenting: which page a plan shows, which levers stand on its live page, and how the window was before.

use super::base::State;
use crate::gui::model::gesture::gesture_of;
use crate::gui::model::presenting::{PresentState, PresentStep, Presenting};
use crate::gui::model::title;
use crate::gui::model::view::View;
use crate::gui::pages::levers;
use crate::gui::picture::{self, PICTURE_SIZE};
use crate::gui::theme::{self, Look};
use crate::gui::widgets::chip::Tone;
use crate::plan_file;
use crate::report::WorkshopPage;
use crate::text::PresentWord;
use crate::text::present_words::{picture_failed, picture_kept, picture_stem};
use eframe::egui::{Context, Id, ViewportCommand};
use index_core::Edit;
use std::time::Instant;

impl State {
    /// What the pages of the shown plan see, and what they remember.
    #[must_use]
    pub fn present_view(&self) -> Option<(View<'_>, &PresentState)> {
        let tab = self.tab()?;
        let (lang, density, today, selection) = (self.settings.lang, self.settings.density, self.today, tab.selection);
        let (plan, open, sender, groups) = (tab.id, &tab.open, &self.sender, &self.settings.groups);
        let author = self.settings.author.as_deref();
        let view = View { plan, open, lang, today, selection, author, sender, density, groups, is_picture: false };
        Some((view, &tab.present))
    }

    pub(super) fn begin_presenting(&mut self, ctx: &Context) {
        let Some((view, _)) = self.present_view().filter(|_| self.present.on.is_none()) else { return };
        let levers = levers::usual(&view);
        if let Some(tab) = self.tabs.get_mut(self.active) {
            let levers = tab.present.levers.take().or(Some(levers));
            tab.present = PresentState { levers, ..PresentState::default() };
        }
        // High contrast is made for weak projectors, so it stays; a dark look is not seen in a bright hall.
        let look = match self.look() {
            Look::Contrast | Look::DarkContrast => Look::Contrast,
            Look::Light | Look::Dark => Look::Light,
        };
        let was_full_screen = ctx.input(|i| i.viewport().fullscreen).unwrap_or_default();
        self.message = None;
        self.present.on = Some(Presenting { look, since: Instant::now(), has_presenter: false, was_full_screen });
        theme::install(ctx, look);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        if let Some(monitor) = self.present.monitor {
            ctx.send_viewport_cmd(ViewportCommand::SetMonitor(monitor));
        }
    }

    fn leave_presenting(&mut self, ctx: &Context) {
        let Some(presenting) = self.present.on.take() else { return };
        theme::install(ctx, self.look());
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(presenting.was_full_screen));
    }

    /// Carries out what was asked for on a page or in the speaker's window; a call an arm.
    pub(super) fn present_step(&mut self, step: PresentStep, ctx: &Context) {
        if self.present.on.is_none() {
            return;
        }
        match step {
            PresentStep::Leave => self.leave_presenting(ctx),
            PresentStep::Next => self.turn(|page| page.next()),
            PresentStep::Before => self.turn(|page| page.before()),
            PresentStep::Show(page) => self.turn(|_| page),
            PresentStep::Lever(by) => self.pick_lever(|at, count| at.saturating_add_signed(by as isize).min(count)),
            PresentStep::Pick(code) => self.pick_code(&code),
            PresentStep::Move(by) => self.move_lever(by, ctx),
            PresentStep::Reset => self.end_stay_and(|state| state.edit(&Edit::ClearMoves, None)),
            PresentStep::Undo => self.end_stay_and(|state| state.step(index_core::OpenPlan::undo)),
            PresentStep::Picture => self.keep_picture(),
            PresentStep::Look => self.next_look(ctx),
            PresentStep::Choose => self.with_pages(|pages| pages.is_choosing = !pages.is_choosing),
            PresentStep::Line(by) => self.go_to_line(by),
            PresentStep::Tick => self.tick_line(),
            PresentStep::Toggle(code) => self.toggle_lever(&code),
            PresentStep::Presenter => self.toggle_presenter(),
            PresentStep::Monitor(screen) => self.show_on(screen, ctx),
        }
    }

    fn with_pages(&mut self, change: impl FnOnce(&mut PresentState)) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.present.stay += 1;
            change(&mut tab.present);
        }
    }

    fn end_stay_and(&mut self, change: impl FnOnce(&mut Self)) {
        self.with_pages(|_| ());
        change(self);
    }

    fn turn(&mut self, to: impl FnOnce(WorkshopPage) -> WorkshopPage) {
        self.with_pages(|pages| {
            pages.page = to(pages.page);
            pages.is_choosing = false;
        });
    }

    /// The codes of the rows of the live page.
    fn rows(&self) -> Vec<String> {
        self.present_view().map(|(view, pages)| levers::codes(&view, pages)).unwrap_or_default()
    }

    fn pick_lever(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let last = self.rows().len().saturating_sub(1);
        self.with_pages(|pages| pages.lever = to(pages.lever, last));
    }

    fn pick_code(&mut self, code: &str) {
        if let Some(row) = self.rows().iter().position(|c| c == code) {
            self.with_pages(|pages| pages.lever = row);
        }
    }

    /// Moves the chosen lever; presses one after the other are one step, as a drag is.
    fn move_lever(&mut self, places: i32, ctx: &Context) {
        let Some((view, pages)) = self.present_view() else { return };
        let lang = view.lang;
        let lever = levers::rows(&view, pages).into_iter().nth(pages.lever);
        let refused = match &lever {
            None => Some(PresentWord::NothingChosen),
            Some(lever) if lever.from.is_none() => Some(PresentWord::AssumeFirst),
            Some(_) => None,
        };
        let edit = lever.and_then(|lever| Some((lever.code.to_owned(), levers::moved(&lever, places)?)));
        let stay = pages.stay;
        if let Some(word) = refused {
            return self.say(Tone::Neutral, word.text(lang));
        }
        if let Some((code, edit)) = edit {
            let gesture = gesture_of(ctx, Id::unique(("lever-keys", &code, stay)));
            self.edit(&edit, Some(gesture));
        }
    }

    fn choices(&self) -> Vec<String> {
        let codes = self.present_view().map(|(view, _)| levers::choices(&view)).unwrap_or_default();
        codes.into_iter().map(str::to_owned).collect()
    }

    fn go_to_line(&mut self, by: i32) {
        let last = self.choices().len().saturating_sub(1);
        self.with_pages(|pages| pages.line = pages.line.saturating_add_signed(by as isize).min(last));
    }

    fn tick_line(&mut self) {
        let line = self.tab().map_or(0, |tab| tab.present.line);
        if let Some(code) = self.choices().get(line) {
            self.toggle_lever(code);
        }
    }

    fn toggle_lever(&mut self, code: &str) {
        let mut chosen = self.rows();
        match chosen.iter().position(|c| c == code) {
            // A row that is moved would come back at once; its move goes with it.
            Some(at) => {
                chosen.remove(at);
                self.edit(&Edit::RemoveMove { code: code.to_owned() }, None);
            }
            None if chosen.len() < levers::MOST => chosen.push(code.to_owned()),
            None => return self.say(Tone::Neutral, PresentWord::ListFull.text(self.lang())),
        }
        self.with_pages(|pages| {
            pages.lever = pages.lever.min(chosen.len().saturating_sub(1));
            pages.levers = Some(chosen);
        });
    }

    fn toggle_presenter(&mut self) {
        if let Some(presenting) = &mut self.present.on {
            presenting.has_presenter = !presenting.has_presenter;
        }
    }

    fn show_on(&mut self, screen: usize, ctx: &Context) {
        self.present.monitor = Some(screen);
        ctx.send_viewport_cmd(ViewportCommand::SetMonitor(screen));
    }

    /// Keeps the page as it is shown, in the size of a projector, whatever the size of the window.
    fn keep_picture(&mut self) {
        let lang = self.lang();
        let (Some(tab), Some(on)) = (self.tab(), self.present.on) else { return };
        let title = title::of(tab.open.plan(), &[]);
        let stem = picture_stem(lang, &title, tab.present.page.number());
        let folder = self.present.pictures.clone().unwrap_or_else(plan_file::documents_folder);
        let Some((view, pages)) = self.present_view() else { return };
        let image = picture::paint_shown(&view, pages, on.look, PICTURE_SIZE);
        match plan_file::write_beside(&folder, &stem, "png", &picture::png(&image)) {
            Ok(path) => self.say(Tone::Ok, picture_kept(lang, &path)),
            Err(error) => self.say(Tone::Bad, picture_failed(lang, &error.what(lang))),
        }
    }
}
