//! The one place where commands are carried out, a call an arm.

use super::base::State;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::local_time::local_time;
use eframe::egui::{self, Context};
use index_core::Edit;
use std::time::SystemTime;

impl State {
    /// Carries out everything that was sent; says whether there was anything.
    pub fn handle_all(&mut self, ctx: &Context) -> bool {
        let mut is_any = false;
        loop {
            let mut asked: Vec<Command> = self.inbox.try_iter().collect();
            if asked.is_empty() {
                return is_any;
            }
            let now = local_time(SystemTime::now());
            self.tabs.iter_mut().for_each(|tab| tab.open.set_now(now));
            // What a click on a button ends was typed before the click, wherever the two are drawn.
            asked.sort_by_key(|command| !command.is_typed());
            for command in asked {
                self.handle(command, ctx);
                self.follow();
            }
            is_any = true;
        }
    }

    /// Carries out a command; a call an arm.
    pub fn handle(&mut self, command: Command, ctx: &Context) {
        if !self.settle_before(&command) {
            return;
        }
        match command {
            Command::For(plan, command) => self.handle_for(plan, *command, ctx),
            Command::Act(action) => self.act(action, ctx),
            Command::Edit(edit, gesture) | Command::Typed(edit, gesture) => self.edit(&edit, gesture),
            Command::Empty(edit) => self.empty_cells(&edit),
            Command::Answer(edit) => self.answer(&edit),
            Command::Cancel(gesture) => self.cancel(gesture),
            Command::Activate(tab) => self.active = tab.min(self.tabs.len().saturating_sub(1)),
            Command::Close(tab) => self.close(tab),
            Command::CloseAnyway => self.close_anyway(self.active),
            Command::OpenFile(path) => self.open_file(&path),
            Command::CreatePlan(wanted) => self.create_plan(&wanted),
            Command::ShowCalendar(is_shown) => self.show_calendar(is_shown),
            Command::OpenSample(name) => self.open_sample(name),
            Command::BrowseOpen => self.browse_open(ctx),
            Command::BrowseSave => self.browse_save(ctx),
            Command::BrowseEnded => self.browse_ended(),
            Command::SaveTo { path, overwrite } => self.save_to(&path, overwrite),
            Command::SaveChosen(chosen) => self.save_chosen(&chosen),
            Command::Select(selection) => self.select_by_hand(selection),
            Command::ShowInspector => self.show_inspector = true,
            Command::Tables(wish) => self.want_tables(wish),
            Command::GoToPath(path) => self.go_to_path(&path),
            Command::SelectPath(path) => self.select_path(&path),
            Command::GoToStep(n_done) => self.go_to_step(n_done),
            Command::GoToIndicator(room, code) => self.go_to_indicator(room, &code),
            Command::Copy(text) => self.copy(text, ctx),
            Command::TakePasted(edit, added) => self.take_pasted(&edit, added),
            Command::AskPaste(place) => self.ask_paste(place),
            Command::AskIndicators(at) => self.ask_indicators(at),
            Command::AddIndicators => self.add_indicators(),
            Command::AddEmptyIndicator => self.add_empty_indicator(),
            Command::AskImport(subject) => self.ask_import(subject),
            Command::BrowseImport => self.browse_import(ctx),
            Command::ReadImport(path) => self.read_import(&path),
            Command::ImportText(text) => self.import_text(&text),
            Command::PasteResults { text, year } => self.paste_results(&text, year),
            Command::ApplyImport => self.apply_import(),
            Command::BrowseComparison => self.browse_comparison(ctx),
            Command::CompareWith(path) => self.compare_with(&path),
            Command::SeekGoal(question) => self.seek_goal(question),
            Command::BrowsePicture => self.browse_picture(ctx),
            Command::SavePictureTo(path) => self.save_picture(&path),
            Command::ShowOutside(file) => self.show_outside(file, ctx),
            Command::NotShownOutside(file) => self.not_shown_outside(&file),
            Command::Explain(subject) => self.explain(subject),
            Command::ExplainBack => self.explain_back(),
            Command::ForgetLost => self.forget_lost(),
            Command::CloseDialog => self.dialog = None,
            Command::Safety(request) => self.safety_request(request),
            Command::SaveAndLeave(leaving) => self.save_and_leave(leaving, ctx),
            Command::Start(request) => self.start_request(request, ctx),
            Command::Present(step) => self.present_step(step, ctx),
            Command::QuitAnyway => self.quit_anyway(ctx),
        }
    }

    fn act(&mut self, action: Action, ctx: &Context) {
        if !self.is_enabled(action) {
            return;
        }
        match action {
            Action::Start => self.go_to_start(ctx),
            Action::New => self.ask_new_plan(),
            Action::NextYear => self.ask_next_year(),
            Action::Open => self.dialog = Some(Dialog::open()),
            Action::Save => self.save(),
            Action::SaveAs => self.ask_save_as(),
            Action::Restore => self.ask_version(),
            Action::ClosePlan => self.close(self.active),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::History => self.show_history = !self.show_history,
            Action::Differences => self.dialog = self.shown().map(|plan| Dialog::Differences { plan }),
            Action::CompareFile => self.ask_comparison(),
            Action::ShowInJson => self.show_in_json(),
            Action::Find => self.open_find(),
            Action::Replace => self.open_replace(),
            Action::Print => self.print(ctx),
            Action::NextPlan => self.go_round(true),
            Action::PlanBefore => self.go_round(false),
            Action::Import => self.ask_import_here(),
            Action::Filter => self.focus_filter = true,
            Action::Form => self.go_to_form(),
            Action::Comment => self.comment(),
            Action::Palette => self.open_palette(ctx),
            Action::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Action::Tour => self.begin_tour(),
            Action::About => self.dialog = Some(Dialog::About),
            Action::Go(room) => self.go_to_room(room),
            Action::Inspector => self.show_inspector = !self.show_inspector,
            Action::Problems => self.show_or_hide_problems(),
            Action::ResetMoves => self.edit(&Edit::ClearMoves, None),
            Action::SaveScenario => self.ask_scenario_name(),
            Action::SeekGoal => self.ask_goal(),
            Action::Present => self.begin_presenting(ctx),
            Action::CopyPicture => self.copy_picture(ctx),
            Action::SavePicture => self.ask_save_picture(),
            Action::Language => self.settings.lang = self.settings.lang.other(),
            Action::Look => self.next_look(ctx),
            Action::ZoomIn => egui::gui_zoom::zoom_in(ctx),
            Action::ZoomOut => egui::gui_zoom::zoom_out(ctx),
            Action::ZoomReset => ctx.set_zoom_factor(1.0),
            Action::Quit => self.quit(ctx),
        }
    }
}
