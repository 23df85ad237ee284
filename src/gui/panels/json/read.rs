//! The text to read: line numbers, folding, and a click that selects the row a line belongs to.

use super::code::{LINE, add_line, plain};
use super::lines::Lines;
use super::search::Search;
use crate::gui::model::command::Command;
use crate::gui::model::places::is_within;
use crate::gui::model::view::View;
use crate::gui::theme::{GAP, GAP_SMALL, ICON, LABEL, SPACE, Weight, font, tokens};
use crate::gui::widgets::icon::{self, Icon};
use crate::gui::widgets::page::note_scrolled;
use crate::plan_file::OutlineLine;
use crate::text::json_words::fold_mark;
use eframe::egui::epaint::text::cursor::CCursor;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align2, Color32, Galley, Margin, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};
use std::ops::Range;
use std::sync::Arc;

/// A level of indent.
const INDENT: f32 = 20.0;
/// A digit of a line number.
const DIGIT: f32 = 7.0;

/// What a line is drawn with.
struct LineContext<'a> {
    view: &'a View<'a>,
    lines: &'a Lines,
    search: &'a Search,
    /// The path of what is selected.
    selected: Option<String>,
    /// The width of the column with numbers and marks.
    gutter: f32,
    /// The line that was just gone to.
    target: Option<usize>,
}

/// Draws the text.
pub(super) fn read_ui(ui: &mut Ui, view: &View, lines: &mut Lines, search: &Search) {
    let target = lines.take_scroll();
    let height = ui.available_height();
    let page = LineContext {
        view,
        lines,
        search,
        selected: view.selection.and_then(|selection| Some(selection.record()?.path())),
        gutter: gutter(lines.all().len()),
        target: target.and_then(|row| lines.shown().get(row).copied()),
    };
    let mut toggled = None;
    tokens(ui).card_frame().inner_margin(Margin::symmetric(1, 8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut area = ScrollArea::both().id_salt("json-text").auto_shrink(false);
        if let Some(row) = target {
            #[expect(clippy::cast_precision_loss, reason = "a file has far fewer lines than a f32 can count")]
            let top = row as f32 * LINE;
            area = area.vertical_scroll_offset((top - height * 0.4).max(0.0)).horizontal_scroll_offset(0.0);
        }
        let shown = area.show_rows(ui, LINE, lines.shown().len(), |ui, rows| {
            for &line in lines.shown().get(rows).unwrap_or_default() {
                if page.line_ui(ui, line) {
                    toggled = Some(line);
                }
            }
        });
        note_scrolled(ui, &shown);
    });
    if let Some(line) = toggled {
        lines.toggle(line);
    }
}

/// The width of the column with the line numbers.
pub(super) fn gutter(n_lines: usize) -> f32 {
    let digits = n_lines.checked_ilog10().unwrap_or_default() + 1;
    DIGIT * f32::from(u8::try_from(digits).unwrap_or(u8::MAX)) + GAP + ICON + GAP_SMALL
}

impl LineContext<'_> {
    /// Draws a line; says whether it is to be folded or opened.
    fn line_ui(&self, ui: &mut Ui, number: usize) -> bool {
        let t = tokens(ui);
        let Some(line) = self.lines.all().get(number) else { return false };
        let body = &self.lines.text()[line.bytes.clone()];
        let marks = self.marks(number, line);
        let galley = self.galley(ui, number, body, &marks);
        #[expect(clippy::cast_precision_loss, reason = "a file is not nested deeper than 128 levels")]
        let start = self.gutter + INDENT * line.depth as f32;
        let width = (start + galley.size().x + GAP).max(ui.available_width());
        let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), Sense::click());
        let is_selected = self.selected.as_deref().is_some_and(|path| is_within(&line.path, path));
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, body));
        let left = ui.clip_rect().left();
        let whole = rect.with_min_x(left).with_max_x(rect.right().max(ui.clip_rect().right()));
        let fill = match (is_selected, response.hovered()) {
            (true, _) => t.accent_soft,
            (false, true) => t.hover,
            (false, false) => t.surface,
        };
        ui.painter().rect_filled(whole, 0.0, fill);
        let at = pos2(rect.left() + start, rect.center().y - galley.size().y * 0.5);
        if self.target == Some(number)
            && let Some((mark, _)) = marks.iter().find(|(_, is_now)| *is_now)
        {
            let place = galley.pos_from_cursor(CCursor::new(body[..mark.end].chars().count()));
            ui.scroll_to_rect(place.translate(at.to_vec2()).expand2(vec2(GAP * 4.0, 0.0)), None);
        }
        ui.painter().galley(at, galley, Color32::PLACEHOLDER);
        let bar = whole.with_max_x(left + self.gutter - SPACE);
        ui.painter().rect_filled(bar, 0.0, fill);
        if is_selected {
            ui.painter().rect_filled(whole.with_max_x(left + 3.0), 0.0, t.accent);
        }
        number_ui(ui, bar, number, if is_selected { t.accent } else { t.second });
        let is_toggled = line.closed_by.is_some() && line.depth > 0 && self.fold_mark_ui(ui, bar, number, line);
        if response.clicked() && !is_toggled {
            self.view.send(Command::SelectPath(line.path.clone()));
        }
        is_toggled
    }

    /// What was found on a line, as bytes of its text without the indent.
    fn marks(&self, number: usize, line: &OutlineLine) -> Vec<(Range<usize>, bool)> {
        let indent = line.depth * 2;
        let marks = self.search.on_line(number).into_iter();
        marks.map(|(m, is_now)| (m.start.saturating_sub(indent)..m.end.saturating_sub(indent), is_now)).collect()
    }

    /// The text of a line, and what stands for the lines that are folded away.
    fn galley(&self, ui: &Ui, number: usize, body: &str, marks: &[(Range<usize>, bool)]) -> Arc<Galley> {
        let t = tokens(ui);
        let mut job = LayoutJob::default();
        add_line(&mut job, body, &t, marks);
        if self.lines.is_folded(number) {
            let closing = self.lines.all().get(number).and_then(|l| self.lines.all().get(l.closed_by?));
            let closing = closing.map(|l| &self.lines.text()[l.bytes.clone()]).unwrap_or_default();
            job.append(&format!(" … {closing}"), 0.0, plain(&t));
        }
        ui.painter().layout_job(job)
    }

    fn fold_mark_ui(&self, ui: &Ui, bar: Rect, number: usize, line: &OutlineLine) -> bool {
        let t = tokens(ui);
        let place = Rect::from_center_size(pos2(bar.right() - ICON * 0.5, bar.center().y), Vec2::splat(ICON + SPACE));
        let response = ui.interact(place, ui.scope_id().with(("fold", number)), Sense::click());
        let is_folded = self.lines.is_folded(number);
        let name = fold_mark(self.view.lang, is_folded, &line.path);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let color = if response.hovered() { t.text } else { t.second };
        let shape = if is_folded { Icon::ChevronRight } else { Icon::ChevronDown };
        icon::paint(ui.painter(), place.shrink(SPACE), shape, color);
        response.on_hover_text(name).clicked()
    }
}

/// The number of a line, right-aligned in its column.
pub(super) fn number_ui(ui: &Ui, bar: Rect, number: usize, color: Color32) {
    let at = pos2(bar.right() - ICON - SPACE, bar.center().y);
    let text = (number + 1).to_string();
    ui.painter().text(at, Align2::RIGHT_CENTER, text, font(LABEL, Weight::Regular), color);
}
