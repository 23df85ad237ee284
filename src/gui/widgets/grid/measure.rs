//! How many lines a text takes in a column, from the widths of its letters alone. A table has tens of thousands of
//! rows, and laying each of them out to know its height takes seconds and gigabytes; only what is seen is laid out.

use crate::gui::theme::{CELL_PADDING_Y, TABLE, Weight, font};
use std::collections::HashMap;

use eframe::egui::{FontId, Ui};

/// The letters of one typeface, measured once.
pub(super) struct Letters<'a> {
    ui: &'a Ui,
    font: FontId,
    widths: HashMap<char, f32>,
}

/// Where a line may be broken, as the layout of egui has it: best after a space, else after a dash, else after another
/// sign, else anywhere.
#[derive(Clone, Copy, Default)]
struct Breaks {
    space: Option<f32>,
    dash: Option<f32>,
    sign: Option<f32>,
    any: Option<f32>,
}

impl Breaks {
    fn note(&mut self, letter: char, end: f32) {
        if letter.is_whitespace() && letter != '\u{a0}' {
            self.space = Some(end);
        } else if letter == '-' {
            self.dash = Some(end);
        } else if letter.is_ascii_punctuation() {
            self.sign = Some(end);
        }
        self.any = Some(end);
    }

    fn best(self) -> Option<f32> {
        self.space.or(self.dash).or(self.sign).or(self.any)
    }

    /// Only what lies behind the break is of use for the next line.
    fn forget_until(&mut self, at: f32) {
        for place in [&mut self.space, &mut self.dash, &mut self.sign, &mut self.any] {
            *place = place.filter(|end| *end > at);
        }
    }
}

impl<'a> Letters<'a> {
    /// The letters of a typeface in a size.
    pub(super) fn of(ui: &'a Ui, font: FontId) -> Self {
        Self { ui, font, widths: HashMap::new() }
    }

    fn width(&mut self, letter: char) -> f32 {
        let (ui, font) = (self.ui, &self.font);
        *self.widths.entry(letter).or_insert_with(|| ui.fonts_mut(|fonts| fonts.glyph_width(font, letter)))
    }

    /// How many lines a text takes in a width, up to `most`; what comes after those is not even looked at.
    pub(super) fn lines(&mut self, text: &str, width: f32, most: usize) -> usize {
        // So much more is let pass where positions are rounded.
        let width = width + 0.5;
        let (mut lines, mut start, mut end) = (1, 0.0, 0.0);
        let mut breaks = Breaks::default();
        for letter in text.chars() {
            let before = end;
            end += self.width(letter);
            if end - start > width
                && let Some(at) = breaks.best()
            {
                if lines == most {
                    return most;
                }
                lines += 1;
                start = at.min(before);
                breaks.forget_until(start);
            }
            breaks.note(letter, end);
        }
        lines
    }
}

/// The height of a line of a cell.
pub(super) fn line_height(ui: &Ui) -> f32 {
    ui.fonts_mut(|fonts| fonts.row_height(&font(TABLE, Weight::Regular)))
}

/// How many lines have room in a cell of some height.
pub(super) fn lines_in(ui: &Ui, height: f32) -> usize {
    // A pixel more or less is no line.
    (((height - CELL_PADDING_Y * 2.0 + 2.0) / line_height(ui)) as usize).max(1)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::gui::theme::{TABLE, Weight, font};
    use crate::gui::widgets::paint;
    use crate::plan_file::{parse, samples};
    use eframe::egui::{Color32, Context, RawInput};

    /// The texts of the samples, in columns of many widths: as many lines as egui makes of them, or one more where a
    /// hair decides.
    #[test]
    fn lines_are_counted_as_they_are_laid_out() {
        let ctx = Context::default();
        ctx.set_fonts(crate::gui::fonts::definitions());
        let mut texts: Vec<String> =
            ["", "Sở", "a-b-c-d-e-f-g-h/i/j", "khôngcócáchnàocảđểxuốngdòngtrongtừnày"].map(str::to_owned).into();
        for sample in samples() {
            let plan = parse(sample.json.as_bytes()).unwrap().plan;
            texts.extend(plan.tasks.iter().map(|task| task.name.clone()));
            texts.extend(plan.indicators.iter().filter_map(|row| row.name.clone()));
        }
        let (mut n, mut n_other) = (0, 0);
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            let mut letters = Letters::of(ui, font(TABLE, Weight::Regular));
            for (text, width) in
                texts.iter().flat_map(|text| (60..600).step_by(37).map(move |width| (text, width as f32)))
            {
                let laid =
                    paint::lines_within(ui, text, TABLE, Weight::Regular, Color32::PLACEHOLDER, (width, usize::MAX));
                for most in [3, 1000] {
                    let (counted, laid) = (letters.lines(text, width, most), laid.rows.len().clamp(1, most));
                    n += 1;
                    n_other += usize::from(counted != laid);
                    assert!(counted >= laid || most == 1000, "“{text}” in {width}: {counted} < {laid}");
                    assert!(counted.abs_diff(laid) <= 1 + laid / 20, "“{text}” in {width}: {counted}, {laid}");
                }
            }
        });
        output.textures_delta.clear();
        assert!(n > 1000 && n_other * 50 < n, "{n_other} of {n} differ");
    }
}
