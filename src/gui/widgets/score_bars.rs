//! Scores as horizontal bars from zero: the baseline grey, what is gained in the accent, what is lost outlined and
//! hatched; a line at the baseline through all of them, and a dashed one at each goal.

use eframe::egui::{Painter, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::bars::paint_fall;
use super::paint;
use crate::gui::theme::{BAR_THICK, FOCUS_LINE, GAP_SMALL, HAIRLINE, LABEL, SPACE, TABLE, Tokens, Weight, tokens};

/// One bar.
pub struct ScoreBar {
    /// What it is of.
    pub name: String,
    /// Its value; `None` when it cannot be computed.
    pub value: Option<f64>,
    /// The value in words, at the end of the row.
    pub figure: String,
    /// All its figures in words.
    pub tip: String,
}

/// The chart.
pub struct ScoreBars<'a> {
    /// The bars, from top to bottom.
    pub bars: &'a [ScoreBar],
    /// Where the baseline is.
    pub baseline: f64,
    /// Where the goals are.
    pub goals: &'a [f64],
    /// The words of a figure on the axis.
    pub axis: &'a dyn Fn(f64) -> String,
}

/// The height of a bar with its name.
const ROW: f32 = 38.0;
/// The height of the figures below.
const AXIS: f32 = 20.0;
/// The room of the figures at the end.
const FIGURE_WIDTH: f32 = 68.0;
/// The most lines of the grid.
const LINES: f64 = 6.0;
/// The steps of the grid.
const STEPS: [f64; 10] = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0];

/// Draws the chart in the width that there is.
pub fn score_bars(ui: &mut Ui, chart: &ScoreBars) {
    let width = ui.available_width();
    let names = (width * 0.34).clamp(90.0, 220.0);
    let height = ROW * chart.bars.len() as f32 + AXIS;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let left = rect.left() + names + GAP_SMALL;
    let right = (rect.right() - FIGURE_WIDTH).max(left + 1.0);
    let plot = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom() - AXIS));
    let scale = Scale::of(chart, plot);
    let t = tokens(ui);
    grid(ui, chart, &scale, &t);
    for (i, bar) in chart.bars.iter().enumerate() {
        let top = rect.top() + ROW * i as f32;
        let row = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + ROW));
        bar_ui(ui, bar, row, &scale, chart.baseline);
    }
    let painter = ui.painter();
    painter.vline(scale.x(chart.baseline), plot.y_range(), Stroke::new(FOCUS_LINE, t.second));
    for goal in chart.goals {
        let ends = [pos2(scale.x(*goal), plot.top()), pos2(scale.x(*goal), plot.bottom())];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(FOCUS_LINE, t.ok), SPACE, SPACE));
    }
}

/// Where values are in the plot.
struct Scale {
    plot: Rect,
    from: f64,
    to: f64,
    step: f64,
}

impl Scale {
    fn of(chart: &ScoreBars, plot: Rect) -> Self {
        let values = chart.bars.iter().filter_map(|b| b.value).chain(chart.goals.iter().copied());
        let (least, most) =
            values.chain([chart.baseline, 0.0]).fold((0.0_f64, 0.0_f64), |(lo, hi), v| (lo.min(v), hi.max(v)));
        let span = (most - least).max(STEPS[0]);
        let step = STEPS.into_iter().find(|step| span / step <= LINES).unwrap_or(50.0);
        Self { plot, from: (least / step).floor() * step, to: ((most / step).ceil() * step).max(step), step }
    }

    fn x(&self, value: f64) -> f32 {
        let share = (value - self.from) / (self.to - self.from);
        self.plot.left() + self.plot.width() * share.clamp(0.0, 1.0) as f32
    }
}

fn grid(ui: &Ui, chart: &ScoreBars, scale: &Scale, t: &Tokens) {
    let count = ((scale.to - scale.from) / scale.step).round() as i32;
    for i in 0..=count {
        let value = scale.from + f64::from(i) * scale.step;
        let x = scale.x(value);
        ui.painter().vline(x, scale.plot.y_range(), Stroke::new(HAIRLINE, t.border));
        let galley = paint::line(ui, &(chart.axis)(value), LABEL, Weight::Regular, t.second);
        let at = pos2(x - galley.size().x * 0.5, scale.plot.bottom() + AXIS * 0.5);
        paint::left(ui, at, galley);
    }
}

fn bar_ui(ui: &Ui, bar: &ScoreBar, row: Rect, scale: &Scale, baseline: f64) -> Response {
    let t = tokens(ui);
    let response = ui.interact(row, ui.scope_id().with(("score-bar", &bar.name)), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, &bar.tip));
    let name_width = scale.plot.left() - GAP_SMALL - row.left();
    let name = paint::lines_within(ui, &bar.name, TABLE, Weight::Regular, t.text, (name_width, 2));
    paint::left(ui, row.left_center(), name);
    if let Some(value) = bar.value {
        let zone = Rect::from_center_size(row.center(), vec2(row.width(), BAR_THICK));
        bar_paint(ui.painter(), zone, scale, value, baseline, &t);
    }
    let color = if bar.value.is_some() { t.text } else { t.warn };
    let figure = paint::line_within(ui, &bar.figure, TABLE, Weight::SemiBold, color, FIGURE_WIDTH);
    paint::right(ui, row.right_center(), figure);
    response.on_hover_text(&bar.tip)
}

fn bar_paint(painter: &Painter, zone: Rect, scale: &Scale, value: f64, baseline: f64, t: &Tokens) {
    let part = |a: f64, b: f64| {
        let (a, b) = (scale.x(a), scale.x(b));
        Rect::from_x_y_ranges(a.min(b)..=a.max(b), zone.y_range())
    };
    painter.rect_filled(part(0.0, value.min(baseline)), 0.0, t.baseline);
    if value > baseline {
        painter.rect_filled(part(baseline, value), 0.0, t.accent);
    } else if value < baseline {
        paint_fall(painter, part(value, baseline), t);
    }
}
