//! How wide the columns and how high the rows of a table are.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{Color32, Ui};

use super::cell::{Part, is_right, natural_width, text_of, weight, wraps};
use super::measure::{Letters, line_height};
use super::order::Order;
use super::sheet::{Fit, Sheet};
use super::words::GridWords;
use crate::gui::theme::{CELL_PADDING, CELL_PADDING_Y, ICON, LABEL, TABLE, Weight, font};
use crate::gui::widgets::paint;
use crate::report::{Cell, Row, Table};

/// Where everything of a table is.
pub(super) struct Layout {
    /// The width of each visible column.
    pub(super) widths: Vec<f32>,
    /// The part that each visible column plays.
    pub(super) parts: Vec<Part>,
    /// Whether each visible column stands to the right.
    pub(super) right: Vec<bool>,
    /// Where each row begins, and where the last one ends.
    pub(super) tops: Arc<[f32]>,
}

impl Layout {
    /// Works out the layout for a room of some width.
    pub(super) fn new(
        ui: &Ui,
        sheet: &Sheet,
        set: &BTreeMap<&'static str, f32>,
        heights: &mut Heights,
        room: f32,
    ) -> Self {
        let name = name_column(sheet);
        let part = |at| match at {
            0 => Part::Key,
            at if Some(at) == name => Part::Name,
            _ => Part::Other,
        };
        let count = sheet.columns.len();
        let mut layout = Self {
            widths: widths(ui, sheet, set, name, room),
            parts: (0..count).map(part).collect(),
            right: (0..count).map(|at| sheet.fit(at).is_right).collect(),
            tops: Arc::default(),
        };
        layout.tops = heights.update(ui, sheet, &layout);
        layout
    }

    /// The width of all columns.
    pub(super) fn width(&self) -> f32 {
        self.widths.iter().sum()
    }

    /// The height of all rows.
    pub(super) fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// The height of a row.
    pub(super) fn row_height(&self, row: usize) -> f32 {
        if let Some([top, bottom]) = self.tops.get(row..row + 2) { bottom - top } else { 0.0 }
    }

    /// The height of as many rows as fit into a room as a whole; of the room when not even one does.
    pub(super) fn whole_rows(&self, room: f32) -> f32 {
        let fits = |top: &&f32| **top > 0.0 && **top <= room;
        self.tops.iter().rev().find(fits).copied().unwrap_or(room)
    }
}

/// Where the rows begin, worked out again only when the rows or the widths changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights {
    key: Option<HeightsKey>,
    tops: Arc<[f32]>,
}

/// What the heights depend on.
#[derive(Clone, Debug, PartialEq)]
struct HeightsKey {
    generation: u64,
    columns: Vec<usize>,
    widths: Vec<f32>,
    pixels_per_point: f32,
    row_height: f32,
}

impl Heights {
    /// The height of all rows in the last frame.
    pub(super) fn total(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    fn update(&mut self, ui: &Ui, sheet: &Sheet, layout: &Layout) -> Arc<[f32]> {
        let key = HeightsKey {
            generation: sheet.generation,
            columns: sheet.columns.clone(),
            widths: layout.widths.clone(),
            pixels_per_point: ui.ctx().pixels_per_point(),
            row_height: sheet.words.row_height(),
        };
        if self.key.as_ref() != Some(&key) {
            let mut measure = Measure::new(ui, layout);
            let mut top = 0.0;
            let mut tops = vec![top];
            for at in 0..sheet.lines.len() {
                top += sheet.row(at).map_or(key.row_height, |row| measure.row_height(sheet, layout, row));
                tops.push(top);
            }
            self.tops = tops.into();
            self.key = Some(key);
        }
        Arc::clone(&self.tops)
    }
}

/// Measures rows by the letters of each column, without laying anything out.
struct Measure<'a> {
    letters: Vec<Letters<'a>>,
    line: f32,
}

impl<'a> Measure<'a> {
    fn new(ui: &'a Ui, layout: &Layout) -> Self {
        let letters = layout.parts.iter().map(|part| Letters::of(ui, font(TABLE, weight(*part)))).collect();
        Self { letters, line: line_height(ui) }
    }

    fn row_height(&mut self, sheet: &Sheet, layout: &Layout, row: &Row) -> f32 {
        let (mut lines, least) = (1, sheet.words.row_height());
        if sheet.words.most_lines() == 1 {
            return least;
        }
        for (at, (&width, letters)) in layout.widths.iter().zip(&mut self.letters).enumerate() {
            let cell = sheet.cell(row, at);
            if wraps(cell) {
                let text = text_of(cell, sheet.words);
                let text = paint::beginning(&text);
                lines = letters.lines(text, width - CELL_PADDING * 2.0, sheet.words.most_lines()).max(lines);
            }
        }
        (lines as f32 * self.line + CELL_PADDING_Y * 2.0).ceil().max(least)
    }
}

/// The column that takes what is left: the widest one with text.
fn name_column(sheet: &Sheet) -> Option<usize> {
    let has_text = |at: &usize| sheet.fit(*at).has_text;
    let width = |at: &usize| sheet.column(*at).map_or(0, |column| column.width_chars);
    // The first of equals: names come before remarks.
    (0..sheet.columns.len()).rev().filter(has_text).max_by_key(width)
}

fn widths(ui: &Ui, sheet: &Sheet, set: &BTreeMap<&'static str, f32>, name: Option<usize>, room: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = (0..sheet.columns.len()).map(|at| wanted(ui, sheet, set, at)).collect();
    let is_set = |at: usize| sheet.column(at).is_some_and(|column| set.contains_key(column.key));
    if let Some(at) = name
        && !is_set(at)
    {
        let others: f32 = widths.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, width)| width).sum();
        if let Some(width) = widths.get_mut(at) {
            // In a narrow table the other columns are wanted as well.
            let line = LEAST_NAME_LINE.min(room * 0.4).max(LEAST_NAME);
            let least = if sheet.words.is_compact { line } else { LEAST_NAME };
            *width = (room - others).max(width.min(least)).floor();
        }
    }
    widths
}

/// What a column would like: what the user has set, else its hint, but never less than its heading.
fn wanted(ui: &Ui, sheet: &Sheet, set: &BTreeMap<&'static str, f32>, at: usize) -> f32 {
    let Some(column) = sheet.column(at) else { return LEAST };
    if let Some(width) = set.get(column.key) {
        return *width;
    }
    let heading = paint::line(ui, column.title, LABEL, Weight::Medium, Color32::PLACEHOLDER);
    let chars = f32::from(column.width_chars) * CHAR;
    (chars.max(heading.size().x + ICON).max(sheet.fit(at).width) + CELL_PADDING * 2.0).max(LEAST).ceil()
}

/// What the cells of each column are like, looked at again only when the table changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Fits {
    generation: u64,
    fits: Arc<[Fit]>,
}

impl Fits {
    /// Measures the first rows of a new table: enough to know its kind of figures, and quick for long tables.
    pub(super) fn update(&mut self, ui: &Ui, table: &Table, words: &GridWords, order: &Order) -> Arc<[Fit]> {
        const SAMPLE: usize = 100;
        if self.generation != order.table_generation() {
            self.generation = order.table_generation();
            let fit = |column: usize| {
                let cells = || table.rows.iter().filter_map(|row| row.cells.get(column));
                let first = cells().take(SAMPLE).filter(|cell| !wraps(cell));
                let widths = first.map(|cell| natural_width(ui, cell, Part::Other, words));
                Fit {
                    width: widths.fold(0.0, f32::max),
                    has_text: cells().any(wraps),
                    is_right: cells().find(|cell| !matches!(cell, Cell::Missing)).is_some_and(is_right),
                }
            };
            self.fits = (0..table.columns.len()).map(fit).collect();
        }
        Arc::clone(&self.fits)
    }
}

/// The least width of a column.
pub(super) const LEAST: f32 = CELL_PADDING * 4.0;
/// The least width of the column with the names, before the table scrolls sideways.
const LEAST_NAME: f32 = TABLE * 16.0;
/// The same where a name has one line.
const LEAST_NAME_LINE: f32 = TABLE * 24.0;
/// How wide a character of a table is on average.
const CHAR: f32 = TABLE * 0.53;
