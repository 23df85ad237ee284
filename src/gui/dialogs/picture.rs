//! The dialog that saves the room that is shown as a picture.

use super::parts::{answers, enter, heading, sentence};
use crate::gui::model::command::Command;
use crate::gui::picture::with_png;
use crate::gui::state::State;
use crate::gui::widgets::field::text_field;
use crate::text::{PictureWord, Word};
use eframe::egui::{Response, Ui};
use std::path::Path;
use std::sync::mpsc::Sender;

/// Draws the dialog; gives the field that has the keyboard first.
pub(super) fn save_picture_ui(ui: &mut Ui, state: &State, path: &mut String, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    heading(ui, &format!("{} · {}", Word::SavePicture.text(lang), state.room.word().text(lang)));
    sentence(ui, Word::SavePictureTip.text(lang));
    let typed = text_field(ui, Word::PathOfFile.text(lang), path);
    let go = typed.lost_focus() && enter(ui);
    let wanted = with_png(Path::new(path.trim().trim_matches('"')));
    let is_there = wanted.is_file();
    if is_there {
        sentence(ui, PictureWord::Replaces.text(lang));
    }
    let save: &[Command] = if path.trim().is_empty() { &[] } else { &[Command::SavePictureTo(wanted)] };
    if go {
        save.iter().for_each(|command| drop(sender.send(command.clone())));
    }
    let main = if is_there { Word::Replace } else { Word::Save };
    let browse = (Word::Browse, &[Command::BrowsePicture][..]);
    answers(ui, lang, sender, &[(main, save), browse, (Word::Cancel, &[Command::CloseDialog])]);
    typed
}
