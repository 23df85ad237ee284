//! The cards of the overview.

use crate::gui::figures::looks::{deadline_look, goal_look};
use crate::gui::figures::weakest::{Ranked, weakest};
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, LABEL, TABLE, Weight, rich, tokens};
use crate::gui::widgets::bars::share_bar;
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::rank_bar::rank_bar;
use crate::report::TableKind;
use crate::text::year_words::tasks_late;
use crate::text::{Word, goal_demand, goal_words, indicator_name, shortened, signed};
use eframe::egui::{Align, Grid, Label, Layout, Sense, Ui};
use index_core::plan::agencies;
use index_core::plan::roll_up::of_agency;
use index_core::{DeadlineState, Group, IndicatorRow, Rise};

/// How many rows a card shows.
pub(super) const ROWS: usize = 6;
/// How many letters an agency's name has in one line, and how wide it is in several.
const AGENCY_NAME: (usize, f32) = (28, 176.0);
/// The same of a target's value.
const TARGET_VALUE: (usize, f32) = (26, 168.0);

/// The indicators with the weakest ranks; where the plan has none, what it has instead.
pub(super) fn weakest_ui(ui: &mut Ui, view: &View) {
    let rows = weakest(view);
    if rows.is_empty() {
        grouped_ui(ui, view);
        return;
    }
    let badge = Some((Tone::Bad, rows.len().to_string()));
    card_titled(ui, view.word(Word::WeakestIndicators), badge, |ui| {
        let name_width = (ui.available_width() - 340.0).max(120.0);
        let grid = Grid::new(("weakest", width_key(name_width))).num_columns(5).spacing([14.0, 10.0]);
        grid.min_row_height(28.0).show(ui, |ui| {
            for head in [Word::Code, Word::Indicator, Word::RankBarHead] {
                head_label(ui, view.word(head));
            }
            for head in [Word::Rank, Word::PlusTenPlaces] {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| head_label(ui, view.word(head)));
            }
            ui.end_row();
            for ranked in rows.iter().take(ROWS) {
                ranked_row(ui, view, ranked, name_width);
                ui.end_row();
            }
        });
    });
}

/// Code, name with lead, bar, rank, gain.
fn ranked_row(ui: &mut Ui, view: &View, ranked: &Ranked, name_width: f32) {
    let open = view.open;
    let row = &open.plan().indicators[ranked.row];
    let t = tokens(ui);
    if link(ui, &row.code).on_hover_text(view.word(Word::OpenIndicator)).clicked() {
        view.send(Command::GoToIndicator(Room::Indicators, row.code.clone()));
    }
    let name = indicator_name(view.lang, row, &open.context().framework);
    ui.vertical(|ui| {
        ui.set_width(name_width);
        ui.spacing_mut().item_spacing.y = 2.0;
        wrapped(ui, rich(&name, TABLE, Weight::Regular, t.text));
        if let Some(lead) = &row.lead {
            wrapped(ui, rich(lead, LABEL, Weight::Regular, t.second));
        }
    });
    rank_bar(ui, 120.0, ranked.of, Some(ranked.rank), true, &name);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.label(rich(format!("/{}", ranked.of), TABLE, Weight::Regular, t.second));
        let mark = if ranked.estimated { "≈ " } else { "" };
        ui.label(rich(format!("{mark}{}", ranked.rank), TABLE, Weight::SemiBold, t.text));
    });
    let lever = open.levers().levers.iter().find(|lever| lever.code == row.code);
    let text = lever.map_or_else(|| "–".to_owned(), |l| signed(view.lang, l.gain(Rise::Ten), 2));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.label(rich(text, TABLE, Weight::SemiBold, t.accent));
    });
}

/// The width of the lead's name in a list of indicators.
const LEAD_WIDTH: f32 = 170.0;

/// A way to the rows that a card leaves out.
fn see_all(ui: &mut Ui, view: &View, room: Room, all: usize, shown: usize) {
    if all > shown && !view.is_picture && link(ui, &crate::text::see_all(view.lang, all)).clicked() {
        view.send(Command::Act(crate::gui::model::action::Action::Go(room)));
    }
}

/// A grid never makes a row lower again, so a new width is a new grid.
fn width_key(width: f32) -> i64 {
    width.round() as i64
}

pub(super) fn head_label(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    ui.add(Label::new(rich(text, LABEL, Weight::Medium, color)).selectable(false));
}

/// Without ranks: strengths and weaknesses, or what the plan has instead.
fn grouped_ui(ui: &mut Ui, view: &View) {
    let plan = view.open.plan();
    let has = |group| plan.indicators.iter().any(|r| r.group == Some(group));
    let groups = [
        (Group::Weakness, Tone::Bad),
        (Group::Improve, Tone::Bad),
        (Group::Strength, Tone::Ok),
        (Group::Maintain, Tone::Neutral),
    ];
    let mut is_any = false;
    for (group, tone) in groups.into_iter().filter(|(g, _)| has(*g)) {
        is_any = true;
        group_card(ui, view, group, tone);
    }
    if !is_any && !plan.indicators.is_empty() {
        group_card_of(ui, view, view.word(Word::Indicators), Tone::Neutral, |_| true);
    }
    if plan.indicators.is_empty() && !plan.targets.is_empty() {
        targets_card(ui, view);
    }
}

fn group_card(ui: &mut Ui, view: &View, group: Group, tone: Tone) {
    let title = crate::text::group(view.lang, group);
    group_card_of(ui, view, title, tone, |r| r.group == Some(group));
}

fn group_card_of(ui: &mut Ui, view: &View, title: &str, tone: Tone, keeps: impl Fn(&IndicatorRow) -> bool) {
    let plan = view.open.plan();
    let framework = &view.open.context().framework;
    let rows: Vec<_> = plan.indicators.iter().filter(|r| keeps(r)).collect();
    card_titled(ui, title, Some((tone, rows.len().to_string())), |ui| {
        let name_width = (ui.available_width() - LEAD_WIDTH - 84.0).max(120.0);
        Grid::new((title, width_key(name_width))).num_columns(3).spacing([14.0, 12.0]).min_row_height(18.0).show(
            ui,
            |ui| {
                for row in rows.iter().take(ROWS * 2) {
                    let t = tokens(ui);
                    if link(ui, &row.code).clicked() {
                        view.send(Command::GoToIndicator(Room::Indicators, row.code.clone()));
                    }
                    ui.vertical(|ui| {
                        ui.set_width(name_width);
                        let name = indicator_name(view.lang, row, framework);
                        wrapped(ui, rich(name, TABLE, Weight::Regular, t.text));
                    });
                    let lead = row.lead.as_deref().unwrap_or_else(|| view.word(Word::NoLead));
                    ui.vertical(|ui| {
                        ui.set_width(LEAD_WIDTH);
                        wrapped(ui, rich(lead, TABLE, Weight::Regular, t.second));
                    });
                    ui.end_row();
                }
            },
        );
        see_all(ui, view, Room::Indicators, rows.len(), ROWS * 2);
    });
}

fn targets_card(ui: &mut Ui, view: &View) {
    let plan = view.open.plan();
    let badge = Some((Tone::Neutral, plan.targets.len().to_string()));
    card_titled(ui, view.word(Word::Targets), badge, |ui| {
        let name_width = (ui.available_width() - 262.0).max(140.0);
        Grid::new(("targets", width_key(name_width))).num_columns(3).spacing([14.0, 12.0]).min_row_height(18.0).show(
            ui,
            |ui| {
                let with_value = plan.targets.iter().enumerate().filter(|(_, t)| t.value.is_some());
                for (i, target) in with_value.take(ROWS + 2) {
                    let t = tokens(ui);
                    ui.vertical(|ui| {
                        ui.set_width(name_width);
                        let label = Label::new(rich(&target.name, TABLE, Weight::Regular, t.text)).wrap();
                        if ui.add(label.sense(Sense::click())).clicked() {
                            view.send(Command::Act(crate::gui::model::action::Action::Go(Room::Targets)));
                            view.send(Command::Select(Selection::of(TableKind::Targets, i)));
                        }
                    });
                    let value = target.value.as_ref().map(|v| v.text().to_owned()).unwrap_or_default();
                    let unit = target.unit.as_deref().unwrap_or_default();
                    short_or_whole(ui, view, &format!("{value} {unit}"), TARGET_VALUE, Weight::SemiBold);
                    let by = target.by.map(|y| y.to_string()).unwrap_or_default();
                    ui.label(rich(by, TABLE, Weight::Regular, t.second));
                    ui.end_row();
                }
            },
        );
        see_all(ui, view, Room::Targets, plan.targets.len(), ROWS + 2);
    });
}

/// What the plan promises, and whether the baseline keeps it.
pub(super) fn goals_ui(ui: &mut Ui, view: &View) {
    let plan = view.open.plan();
    if plan.goals.is_empty() {
        return;
    }
    card_titled(ui, view.word(Word::Goals), None, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        for goal in plan.goals.iter().take(ROWS) {
            let t = tokens(ui);
            ui.horizontal_top(|ui| {
                let answer = view.open.judge(goal, None);
                let (tone, icon) = goal_look(&answer);
                let words = goal_words(view.lang, goal, &answer).line();
                let demand = goal_demand(view.lang, goal);
                let text = if demand.is_empty() { view.word(Word::NoNumber).to_owned() } else { demand };
                chip(ui, tone, icon, &text).on_hover_text(&words);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    wrapped(ui, rich(&goal.text, TABLE, Weight::Regular, t.text));
                    if goal.has_figure() {
                        wrapped(ui, rich(words, LABEL, Weight::Regular, t.second));
                    }
                });
            });
        }
        see_all(ui, view, Room::Plan, plan.goals.len(), ROWS);
    });
}

/// What each lead agency could add to the index if its measured indicators came to rank 1.
pub(super) fn gain_by_agency_ui(ui: &mut Ui, view: &View) {
    let sums = view.open.levers().by_agency();
    let gains: Vec<(String, f64)> =
        sums.into_iter().filter_map(|sum| Some((sum.name?, sum.gains[Rise::Best as usize]))).collect();
    if gains.is_empty() {
        return;
    }
    let most = gains.first().map_or(1.0, |g| g.1).max(f64::EPSILON);
    card_titled(ui, view.word(Word::GainByAgency), None, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let bar = (ui.available_width() - 250.0).max(40.0);
        Grid::new("gain").num_columns(3).spacing([12.0, 8.0]).min_row_height(20.0).show(ui, |ui| {
            for (name, gain) in gains.iter().take(ROWS) {
                let t = tokens(ui);
                short_or_whole(ui, view, name, AGENCY_NAME, Weight::Regular);
                share_bar(ui, bar, (gain / most) as f32, t.accent);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(rich(signed(view.lang, *gain, 2), BODY, Weight::SemiBold, t.text));
                });
                ui.end_row();
            }
        });
        let color = tokens(ui).second;
        wrapped(ui, rich(view.word(Word::GainByAgencyTip), LABEL, Weight::Regular, color));
    });
}

/// Words with little room: short, and whole under the pointer; on a picture, which has none, in several lines.
pub(super) fn short_or_whole(ui: &mut Ui, view: &View, text: &str, (chars, width): (usize, f32), weight: Weight) {
    let t = tokens(ui);
    let color = if weight == Weight::Regular { t.second } else { t.text };
    if view.is_picture {
        ui.vertical(|ui| {
            ui.set_width(width);
            wrapped(ui, rich(text, TABLE, weight, color));
        });
    } else {
        ui.label(rich(shortened(text, chars), TABLE, weight, color)).on_hover_text(text);
    }
}

/// Who holds most.
pub(super) fn holders_ui(ui: &mut Ui, view: &View) {
    let plan = view.open.plan();
    let held = agencies(plan);
    if held.is_empty() {
        return;
    }
    let most = held.first().map_or(1, |a| a.held()).max(1);
    card_titled(ui, view.word(Word::WhoHolds), None, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let bar = (ui.available_width() - 250.0).max(40.0);
        Grid::new("holders").num_columns(3).spacing([12.0, 8.0]).min_row_height(20.0).show(ui, |ui| {
            for agency in held.iter().filter(|a| a.held() > 0).take(ROWS) {
                let t = tokens(ui);
                short_or_whole(ui, view, &agency.name, AGENCY_NAME, Weight::Regular);
                share_bar(ui, bar, agency.held() as f32 / most as f32, t.baseline);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(rich(agency.held().to_string(), BODY, Weight::SemiBold, t.text));
                    let late = of_agency(plan, agency, view.today).late;
                    if late > 0 {
                        let (tone, icon) = deadline_look(DeadlineState::Overdue);
                        chip(ui, tone, Some(icon), &late.to_string()).on_hover_text(tasks_late(view.lang, late));
                    }
                });
                ui.end_row();
            }
        });
        let color = tokens(ui).second;
        wrapped(ui, rich(view.word(Word::WhoHoldsTip), LABEL, Weight::Regular, color));
    });
}
