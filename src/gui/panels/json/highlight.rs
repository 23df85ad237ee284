//! The text in colours, made again only when it changes.

use super::code::{add_line, plain};
use super::search::Search;
use crate::gui::theme::{CodeColors, Tokens, tokens};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Galley, Ui};
use std::sync::Arc;

/// Highlighted text with what it was made from, so that it is made again only when that changes.
pub(super) struct Highlighted {
    search: u64,
    colors: CodeColors,
    job: LayoutJob,
}

impl Highlighted {
    fn of(text: &str, t: &Tokens, search: &Search) -> Self {
        let mut job = LayoutJob::default();
        for (i, whole) in text.split_inclusive('\n').enumerate() {
            let line = whole.trim_end_matches('\n');
            add_line(&mut job, line, t, &search.on_line(i));
            job.append(&whole[line.len()..], 0.0, plain(t));
        }
        Self { search: search.revision, colors: t.code, job }
    }

    fn is_of(&self, text: &str, t: &Tokens, search: &Search) -> bool {
        self.search == search.revision && self.colors == t.code && self.job.text == text
    }
}

pub(super) fn laid_out(
    ui: &Ui,
    (text, width): (&str, f32),
    known: &mut Option<Highlighted>,
    search: &Search,
) -> Arc<Galley> {
    let t = tokens(ui);
    let highlighted = match known.take() {
        Some(highlighted) if highlighted.is_of(text, &t, search) => highlighted,
        _ => Highlighted::of(text, &t, search),
    };
    let mut job = known.insert(highlighted).job.clone();
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
