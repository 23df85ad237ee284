//! The province over the years: rank and score as lines, what each plan promised and did, the indicators then and now.

mod points;
mod table;

use crate::gui::model::beside::PlansBeside;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP, LABEL, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::card::{card, card_titled};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::page::page;
use crate::gui::widgets::years_chart::years_chart;
use crate::report::{Table, YearsReport};
use crate::text::Lang;
use crate::text::years_words::{YearsWord, plan_named};
use chrono::NaiveDate;
use eframe::egui::Ui;
use index_core::{OpenPlan, Plan, Years};
use points::{rank_points, score_points};
use std::sync::Arc;
use table::table_ui;

/// From this width on the two charts stand side by side.
const TWO_COLUMNS: f32 = 720.0;

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
    if years.rows.iter().all(|row| row.standing.rank.is_none() && row.standing.score.is_none()) {
        let color = tokens(ui).second;
        wrapped(ui, rich(YearsWord::NoStanding.text(lang), BODY, Weight::Regular, color));
        return;
    }
    let (ranks, scores) = (rank_points(lang, years), score_points(lang, years));
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
