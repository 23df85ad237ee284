//! The pillars before and after: as bars, or as a radar.

use crate::gui::model::view::View;
use crate::gui::panels::ask::ask_within;
use crate::gui::theme::{LABEL, TABLE, Weight, rich, tokens};
use crate::gui::widgets::bars::before_after_bar;
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::radar::{Axis, radar};
use crate::text::analysis_words::{AnalysisWord, could_add};
use crate::text::{Word, group_after, group_before, signed};
use eframe::egui::{Align, Grid, Layout, Ui};
use index_core::{GroupChange, Level, Subject};

/// The width of a pillar's name.
const PILLAR_NAME: f32 = 144.0;

/// The side of the radar.
const RADAR: f32 = 260.0;

/// Draws the card: as bars, or as a radar where every pillar has a score and somebody chose it.
pub(super) fn pillars_ui(ui: &mut Ui, view: &View, is_radar: &mut bool) {
    let pillars: Vec<&GroupChange> = view.open.outcome().groups.iter().filter(|g| g.level == Level::Pillar).collect();
    let axes: Option<Vec<Axis>> = pillars.iter().map(|g| axis(g)).collect();
    card_titled(ui, view.word(Word::PillarsBeforeAfter), None, |ui| {
        let chosen = axes.as_ref().filter(|_| *is_radar);
        match chosen {
            Some(axes) => radar_ui(ui, view, axes),
            None => bars_ui(ui, view),
        }
        if axes.is_some() && !view.is_picture {
            let word = if *is_radar { AnalysisWord::AsBars } else { AnalysisWord::AsRadar };
            if link(ui, word.text(view.lang)).clicked() {
                *is_radar = !*is_radar;
            }
        }
    });
}

fn axis(group: &GroupChange) -> Option<Axis> {
    let before = group.before?;
    Some(Axis { name: group.code.clone(), before, after: (before + group.delta).clamp(0.0, 100.0) })
}

fn radar_ui(ui: &mut Ui, view: &View, axes: &[Axis]) {
    let pillars = view.open.outcome().groups.iter().filter(|g| g.level == Level::Pillar);
    let values = pillars
        .filter_map(|g| Some(format!("{}: {} → {}", g.code, group_before(view.lang, g)?, group_after(view.lang, g)?)));
    let told = values.collect::<Vec<_>>().join("\n");
    let name = format!("{}\n{told}", view.word(Word::PillarsBeforeAfter));
    ui.vertical_centered(|ui| radar(ui, RADAR, axes, &name).on_hover_text(told));
}

/// A line a pillar, with its bar before and after.
fn bars_ui(ui: &mut Ui, view: &View) {
    let outcome = view.open.outcome();
    let entries = view.open.context().framework.entries();
    ui.spacing_mut().interact_size.y = 20.0;
    let scale = scale(&outcome.groups);
    Grid::new("pillars").num_columns(3).spacing([10.0, 8.0]).min_row_height(20.0).show(ui, |ui| {
        for group in outcome.groups.iter().filter(|g| g.level == Level::Pillar) {
            let t = tokens(ui);
            let spec = &entries[group.position].spec;
            let name = format!("{} {}", group.code, view.lang.pick(&spec.name_vi, &spec.name_en));
            let named = ui.vertical(|ui| {
                ui.set_width(PILLAR_NAME);
                wrapped(ui, rich(&name, TABLE, Weight::Regular, t.text))
            });
            before_after_bar(ui, 76.0, group.before, group.delta, scale);
            let figure = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let is_moved = group.delta != 0.0;
                let text = if is_moved { signed(view.lang, group.delta, 2) } else { "–".to_owned() };
                let color = match group.delta {
                    d if d > 0.0 => t.accent,
                    d if d < 0.0 => t.bad,
                    _ => t.third,
                };
                ui.label(rich(text, TABLE, Weight::SemiBold, color)).rect
            });
            let area = named.inner.rect.union(figure.inner);
            ask_within(ui, view, area, figure.inner, Subject::Group(group.position))
                .on_hover_ui(|ui| drop(ui.label(pillar_tip(view, &name, group))));
            ui.end_row();
        }
    });
    let color = tokens(ui).second;
    if outcome.groups.iter().any(|g| g.before.is_none()) {
        wrapped(ui, rich(view.word(Word::PillarsUnknown), LABEL, Weight::Regular, color));
    }
}

/// The score at the end of a bar: 100 where scores are known, else so much that every change is seen.
fn scale(groups: &[GroupChange]) -> f64 {
    let greatest = groups.iter().map(|g| g.delta.abs()).fold(0.0, f64::max);
    if groups.iter().any(|g| g.before.is_some()) { 100.0 } else { (greatest * 2.5).max(20.0) }
}

fn pillar_tip(view: &View, name: &str, group: &GroupChange) -> String {
    let before = group_before(view.lang, group).unwrap_or_else(|| view.word(Word::Unknown).to_owned());
    let open = view.open;
    let sums = open.levers().by_pillar(open.context());
    let could = sums.iter().find(|sum| sum.name.as_deref() == Some(&group.code));
    let could = could.map(|sum| format!("\n{}", could_add(view.lang, sum))).unwrap_or_default();
    format!(
        "{name}\n{}: {before}\n{}: {}{could}",
        view.word(Word::Before),
        view.word(Word::Change),
        signed(view.lang, group.delta, 2)
    )
}
