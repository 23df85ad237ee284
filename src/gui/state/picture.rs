//! Pictures of the room that is shown: to the clipboard, to a file, and from there to the system's program for pictures.

use super::base::{Message, MessageLink, State};
use crate::gui::model::command::Command;
use crate::gui::model::dialog::Dialog;
use crate::gui::picture::{PICTURE_SIZE, RoomPicture, png, with_png};
use crate::gui::widgets::chip::Tone;
use crate::plan_file;
use crate::text::picture_words::not_shown_outside;
use crate::text::{PictureWord, Word, saved_to};
use eframe::egui::{ColorImage, Context};
use std::path::{Path, PathBuf};

impl State {
    /// The room that is shown, as a picture.
    fn picture(&self) -> Option<ColorImage> {
        let tab = self.tab()?;
        let wanted =
            RoomPicture { open: &tab.open, room: self.room, lang: self.lang(), today: self.today, size: PICTURE_SIZE };
        Some(wanted.paint(Some(&tab.panels)).image)
    }

    pub(super) fn copy_picture(&mut self, ctx: &Context) {
        let Some(image) = self.picture() else { return };
        ctx.copy_image(image);
        self.say(Tone::Ok, PictureWord::Copied.text(self.lang()));
    }

    pub(super) fn ask_save_picture(&mut self) {
        let Some(name) = self.picture_name() else { return };
        let path = plan_file::documents_folder().join(name);
        self.dialog = self.shown().map(|plan| Dialog::SavePicture { plan, path: path.display().to_string() });
    }

    /// The name that is offered: the plan's file and the room.
    fn picture_name(&self) -> Option<String> {
        let tab = self.tab()?;
        let file = tab.path.clone().unwrap_or_else(|| tab.suggested_file());
        let plan = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let room: &str = self.room.into();
        Some(plan_file::fitting(&plan, &format!("-{room}.png")))
    }

    pub(super) fn browse_picture(&self, ctx: &Context) {
        let title = Word::SavePicture.text(self.lang());
        let Some((plan, name)) = self.shown().zip(self.picture_name()) else { return };
        self.browse(ctx, move |dialog| {
            let dialog = dialog.set_title(title).add_filter("PNG", &["png"]).set_file_name(name);
            let chosen = pollster::block_on(dialog.save_file());
            chosen.map(|file| Command::SavePictureTo(file.path().to_owned()).of(plan)).into_iter().collect()
        });
    }

    /// Writes the picture. The person was told when there is such a file already.
    pub(super) fn save_picture(&mut self, path: &Path) {
        let lang = self.lang();
        let Some(image) = self.picture() else { return };
        let path = with_png(path);
        match plan_file::write_export(&path, &png(&image)) {
            Ok(()) => {
                self.dialog = None;
                let text = saved_to(lang, &path);
                let (words, command) = (PictureWord::ShowFile.text(lang), Command::ShowOutside(path));
                let link = MessageLink { text: words, command, is_of_last_step: false };
                self.message = Some(Message { tone: Tone::Ok, text, link: Some(link) });
            }
            Err(error) => self.explain_export(&path, &error),
        }
    }

    /// Shows a picture of the room in the system's program for pictures, from where it is printed.
    pub(super) fn print(&mut self, ctx: &Context) {
        let lang = self.lang();
        let Some((image, name)) = self.picture().zip(self.picture_name()) else { return };
        let path = plan_file::passing_folder().join(name);
        match plan_file::write_export(&path, &png(&image)) {
            Ok(()) => {
                self.say(Tone::Neutral, PictureWord::PrintThere.text(lang));
                self.show_outside(path, ctx);
            }
            Err(error) => self.explain_export(&path, &error),
        }
    }

    /// Shows a file in the system's program for it, from where it can be printed. The system is asked on a thread of its own,
    /// for it may take its time.
    pub(super) fn show_outside(&self, file: PathBuf, ctx: &Context) {
        let (show, sender, ctx) = (self.show_file_outside, self.sender(), ctx.clone());
        std::thread::spawn(move || {
            if show(&file).is_err() {
                let _ = sender.send(Command::NotShownOutside(file));
                ctx.request_repaint();
            }
        });
    }

    /// Says that there is no program for a file, or no file any more.
    pub(super) fn not_shown_outside(&mut self, file: &Path) {
        let lang = self.lang();
        self.say(Tone::Warn, not_shown_outside(lang, file));
    }
}
