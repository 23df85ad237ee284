//! The province over the years: rank and score as lines, what each plan promised and did, the indicators then and now.

mod table;

use crate::gui::model::beside::PlansBeside;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP, LABEL, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::card::{card, card_titled};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::page::page;
use crate::gui::widgets::years_chart::{YearPoint, years_chart};
use crate::report::{Table, YearsReport};
use crate::text::years_words::{YearsWord, chart_point, plan_named};
use crate::text::{Lang, Word};
use chrono::NaiveDate;
use eframe::egui::Ui;
use index_core::{OpenPlan, Origin, Plan, YearBreak, YearRow, Years};
use std::sync::Arc;
use table::table_ui;

/// From this width on the two charts stand side by side.
const TWO_COLUMNS: f32 = 720.0;
/// So many points of the score are the height of the chart at least: a small change is not drawn as a great one.
const LEAST_RANGE: f64 = 10.0;

/// What the room remembers.
#[derive(Default)]
pub struct YearsPanel {
    beside: PlansBeside,
    made: Option<Made>,
}

/// What is shown, with what it was made from.
struct Made {
    plan: Arc<Plan>,
    lang: Lang,
    today: NaiveDate,
    years: Years,
    table: Table,
    indicators: Table,
    remarks: Vec<String>,
}

impl YearsPanel {
    /// See [`super::Panels::for_picture`].
    pub(super) fn for_picture(&self) -> Self {
        Self { beside: PlansBeside { is_looking: false, ..self.beside.clone() }, made: None }
    }

    /// See [`super::Panels::set_beside`].
    pub(super) fn set_beside(&mut self, beside: PlansBeside) -> bool {
        let is_other = !self.beside.is_same(&beside);
        if is_other {
            (self.beside, self.made) = (beside, None);
        }
        is_other
    }

    /// Makes what is shown again where something of it has changed.
    fn made(&mut self, view: &View) -> &Made {
        let is_same = |m: &Made| Arc::ptr_eq(&m.plan, view.open.plan()) && m.lang == view.lang && m.today == view.today;
        let made = self.made.take().filter(is_same).unwrap_or_else(|| make(view, &self.beside));
        self.made.insert(made)
    }
}

fn make(view: &View, beside: &PlansBeside) -> Made {
    let plans: Vec<&OpenPlan> = std::iter::once(view.open).chain(beside.plans.iter().map(AsRef::as_ref)).collect();
    let report = YearsReport { plans: &plans, today: view.today };
    let (plan, lang, today, years) = (Arc::clone(view.open.plan()), view.lang, view.today, report.years());
    let (table, indicators) = (report.table(&years, lang), report.indicators(&years, lang));
    let remarks = YearsReport::remarks(&years, lang);
    Made { plan, lang, today, years, table, indicators, remarks }
}

/// Draws the room.
pub(super) fn years_ui(ui: &mut Ui, view: &View, panel: &mut YearsPanel) {
    page(ui, "years", |ui| {
        head_ui(ui, view, &panel.beside);
        let made = panel.made(view);
        charts_ui(ui, view.lang, &made.years);
        if !made.remarks.is_empty() {
            card(ui, |ui| {
                let color = tokens(ui).text;
                for remark in &made.remarks {
                    wrapped(ui, rich(remark, TABLE, Weight::Regular, color));
                }
            });
        }
        card(ui, |ui| table_ui(ui, view.lang, &made.table));
        if !made.indicators.rows.is_empty() {
            card_titled(ui, YearsWord::Indicators.text(view.lang), None, |ui| {
                table_ui(ui, view.lang, &made.indicators);
            });
        }
    });
}

/// Whose years these are, by which plans, and what could not be read.
fn head_ui(ui: &mut Ui, view: &View, beside: &PlansBeside) {
    let t = tokens(ui);
    let province = Some(view.open.plan().document.province.as_str()).filter(|province| !province.trim().is_empty());
    let title: Vec<&str> = [YearsWord::Title.text(view.lang)].into_iter().chain(province).collect();
    let title = title.join(" · ");
    wrapped(ui, rich(title, TITLE, Weight::Bold, t.text));
    let plans = std::iter::once(view.open).chain(beside.plans.iter().map(AsRef::as_ref));
    let names: Vec<String> = plans.map(|open| plan_named(&open.plan().document)).collect();
    let names = format!("{}: {}", YearsWord::Plans.text(view.lang), names.join("; "));
    wrapped(ui, rich(names, BODY, Weight::Regular, t.second));
    if beside.is_looking {
        wrapped(ui, rich(YearsWord::Looking.text(view.lang), LABEL, Weight::Regular, t.second));
    } else if beside.plans.is_empty() && !view.is_picture {
        wrapped(ui, rich(YearsWord::OnePlan.text(view.lang), LABEL, Weight::Regular, t.second));
    }
    for told in &beside.told {
        wrapped(ui, rich(told, LABEL, Weight::Medium, t.warn));
    }
}

/// Rank and score, side by side where there is room.
fn charts_ui(ui: &mut Ui, lang: Lang, years: &Years) {
    let mut rows: Vec<&YearRow> = years.rows.iter().collect();
    rows.dedup_by_key(|row| row.year);
    if rows.iter().all(|row| row.standing.rank.is_none() && row.standing.score.is_none()) {
        let color = tokens(ui).second;
        wrapped(ui, rich(YearsWord::NoStanding.text(lang), BODY, Weight::Regular, color));
        return;
    }
    let (ranks, scores) = (points(lang, &rows, &years.breaks, true), points(lang, &rows, &years.breaks, false));
    let rank_ui = |ui: &mut Ui| {
        card_titled(ui, YearsWord::RankChart.text(lang), None, |ui| years_chart(ui, &ranks));
    };
    let score_ui = |ui: &mut Ui| {
        card_titled(ui, YearsWord::ScoreChart.text(lang), None, |ui| years_chart(ui, &scores));
    };
    if ui.available_width() < TWO_COLUMNS {
        rank_ui(ui);
        score_ui(ui);
        return;
    }
    ui.spacing_mut().item_spacing.x = GAP;
    ui.columns(2, |columns| {
        rank_ui(&mut columns[0]);
        score_ui(&mut columns[1]);
    });
}

/// A point a year. Ranks stand by their share of all that are ranked, scores around the middle of the known ones.
fn points(lang: Lang, rows: &[&YearRow], breaks: &[YearBreak], is_rank: bool) -> Vec<YearPoint> {
    let scores = || rows.iter().filter_map(|row| row.standing.score.as_ref()).map(|score| score.value);
    let (least, most) = (scores().fold(f64::MAX, f64::min), scores().fold(f64::MIN, f64::max));
    let (middle, range) = ((least + most) / 2.0, (most - least).max(LEAST_RANGE));
    let height = |row: &YearRow| {
        let standing = &row.standing;
        if is_rank {
            let (rank, of) = (f64::from(standing.rank.as_ref()?.value), f64::from(standing.of?));
            Some(if of > 1.0 { (of - rank) / (of - 1.0) } else { 1.0 })
        } else {
            Some(0.5 + (standing.score.as_ref()?.value - middle) / range * 0.8)
        }
    };
    let unknown = || Word::Unknown.text(lang).to_owned();
    let points = rows.iter().enumerate().map(|(at, row)| {
        let figure = chart_point(lang, &row.standing, is_rank).unwrap_or_else(unknown);
        let origin = if is_rank {
            row.standing.rank.as_ref().map(|rank| rank.origin)
        } else {
            row.standing.score.as_ref().map(|score| score.origin)
        };
        let before = at.checked_sub(1).and_then(|before| rows.get(before));
        YearPoint {
            label: row.year.to_string(),
            height: height(row).map(|height| height as f32),
            tip: format!("{}: {figure}", row.year),
            figure,
            is_official: origin.is_none_or(Origin::is_official),
            joins: before
                .is_some_and(|before| before.year + 1 == row.year && !is_apart(breaks, before.year, row.year, is_rank)),
        }
    });
    points.collect()
}

/// Whether two years cannot be compared: another province, or ranks among another number.
fn is_apart(breaks: &[YearBreak], from: i32, to: i32, is_rank: bool) -> bool {
    breaks.iter().any(|one| match *one {
        YearBreak::OtherUnits { before, after } => is_rank && (before.0, after.0) == (from, to),
        YearBreak::Merged { before, after } => (before, after) == (from, to),
    })
}
