//! Highlighted lines: the parts of JSON in their colours, what was found marked.

use crate::gui::theme::{TABLE, Tokens, Weight, font};
use crate::plan_file::{Part, parts};
use eframe::egui::TextFormat;
use eframe::egui::text::LayoutJob;
use std::ops::Range;

/// The height of a line.
pub(super) const LINE: f32 = 22.0;
/// A level of indent is two spaces, which are narrow in this typeface.
const WIDER_SPACE: f32 = 6.0;

/// Adds a line without its end; `marks` are bytes of the line, and whether it is the match that is shown.
pub(super) fn add_line(job: &mut LayoutJob, line: &str, t: &Tokens, marks: &[(Range<usize>, bool)]) {
    let indent = line.len() - line.trim_start_matches(' ').len();
    if indent > 0 {
        let space = TextFormat { extra_letter_spacing: WIDER_SPACE, ..plain(t) };
        job.append(&line[..indent], 0.0, space);
    }
    let mut at = indent;
    for (bytes, part) in parts(line) {
        add(job, line, at..bytes.start, &plain(t), (t, marks));
        at = bytes.end;
        add(job, line, bytes, &format(t, part), (t, marks));
    }
    add(job, line, at.max(indent)..line.len(), &plain(t), (t, marks));
}

/// Adds some bytes of a line, cut where a mark begins or ends.
fn add(job: &mut LayoutJob, line: &str, bytes: Range<usize>, format: &TextFormat, (t, marks): Marked<'_>) {
    let mut at = bytes.start;
    for (mark, is_now) in marks.iter().filter(|(m, _)| m.start < bytes.end && m.end > bytes.start) {
        let (start, end) = (mark.start.max(at), mark.end.min(bytes.end));
        job.append(line.get(at..start).unwrap_or_default(), 0.0, format.clone());
        let background = if *is_now { t.code.found_now } else { t.code.found };
        job.append(line.get(start..end).unwrap_or_default(), 0.0, TextFormat { background, ..format.clone() });
        at = end;
    }
    job.append(line.get(at..bytes.end).unwrap_or_default(), 0.0, format.clone());
}

type Marked<'a> = (&'a Tokens, &'a [(Range<usize>, bool)]);

/// The format of spaces, ends of lines and what stands for folded lines.
pub(super) fn plain(t: &Tokens) -> TextFormat {
    format(t, Part::Mark)
}

fn format(t: &Tokens, part: Part) -> TextFormat {
    let (color, weight) = match part {
        Part::Key => (t.code.key, Weight::Medium),
        Part::Text => (t.code.text, Weight::Regular),
        Part::Number => (t.code.number, Weight::Medium),
        Part::Word => (t.code.word, Weight::Medium),
        Part::Mark => (t.code.mark, Weight::Regular),
    };
    TextFormat { font_id: font(TABLE, weight), color, line_height: Some(LINE), ..TextFormat::default() }
}
