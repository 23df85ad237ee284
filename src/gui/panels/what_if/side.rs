//! Beside the sliders: pillars before and after, the ladder of provinces, what the reader must know.

use super::certainty::{Certainty, certainty_ui};
use super::falls::falls_ui;
use crate::gui::panels::ask::ask_within;
use crate::gui::theme::{GAP, LABEL, TABLE, Weight, rich, tokens};
use crate::gui::view::{View, wrapped};
use crate::gui::widgets::bars::before_after_bar;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::ladder;
use crate::text::{Lang, Word, caveats, fixed, ladder_title, note, rank_range, signed};
use eframe::egui::{Align, Grid, Layout, Ui, vec2};
use index_core::{Level, Outcome, Rung, RungKind, Subject};

/// How many rungs are shown above and below ours.
const RUNGS_AROUND: usize = 4;

/// The width of a pillar's name.
const PILLAR_NAME: f32 = 144.0;

/// Draws the cards in one column; or in two, without the notes, which then stand below the levers. How sure the rank is
/// is computed beside the window, so that a picture does without it.
pub(super) fn side_ui(ui: &mut Ui, view: &View, certainty: &mut Certainty, n_columns: usize) {
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    if n_columns < 2 {
        pillars_ui(ui, view);
        falls_ui(ui, view);
        ladder_ui(ui, view);
        if !view.is_picture {
            certainty_ui(ui, view, certainty);
        }
        notes_ui(ui, view);
        return;
    }
    ui.columns_const(|[left, right]| {
        left.spacing_mut().item_spacing.y = GAP;
        pillars_ui(left, view);
        falls_ui(left, view);
        ladder_ui(right, view);
    });
}

fn pillars_ui(ui: &mut Ui, view: &View) {
    let outcome = view.document.outcome();
    let entries = view.document.context().framework.entries();
    card_titled(ui, view.word(Word::PillarsBeforeAfter), None, |ui| {
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
                    .on_hover_text(pillar_tip(view, &name, group));
                ui.end_row();
            }
        });
        let color = tokens(ui).second;
        if outcome.groups.iter().any(|g| g.before.is_none()) {
            wrapped(ui, rich(view.word(Word::PillarsUnknown), LABEL, Weight::Regular, color));
        }
    });
}

/// The score at the end of a bar: 100 where scores are known, else so much that every change is seen.
fn scale(groups: &[index_core::GroupChange]) -> f64 {
    let greatest = groups.iter().map(|g| g.delta.abs()).fold(0.0, f64::max);
    if groups.iter().any(|g| g.before.is_some()) { 100.0 } else { (greatest * 2.5).max(20.0) }
}

fn pillar_tip(view: &View, name: &str, group: &index_core::GroupChange) -> String {
    let before = group.before.map_or_else(|| view.word(Word::Unknown).to_owned(), |b| fixed(view.lang, b, 2));
    format!(
        "{name}\n{}: {before}\n{}: {}",
        view.word(Word::Before),
        view.word(Word::Change),
        signed(view.lang, group.delta, 2)
    )
}

fn ladder_ui(ui: &mut Ui, view: &View) {
    let document = view.document;
    let Some(reference) = document.context().reference.as_deref() else { return };
    let rungs = rungs(view, document.outcome(), RUNGS_AROUND);
    card_titled(ui, &ladder_title(view.lang, reference.year), None, |ui| {
        ladder::ladder(ui, &rungs);
        let color = tokens(ui).second;
        wrapped(ui, rich(view.word(Word::LadderTip), LABEL, Weight::Regular, color));
    });
}

/// The rungs of an outcome near ours, so many above and below, as the widget takes them.
pub(in crate::gui) fn rungs(view: &View, outcome: &Outcome, around: usize) -> Vec<ladder::Rung> {
    let all = index_core::ladder(view.document.plan(), view.document.context(), outcome);
    around_us(&all, around).iter().map(|r| rung(view, r)).collect()
}

/// The rungs near ours, before and after, and the first of all; what lies between is one rung.
fn around_us(all: &[Rung], around: usize) -> Vec<Rung> {
    let is_ours = |r: &Rung| matches!(r.kind, RungKind::Baseline | RungKind::Scenario);
    let first = all.iter().position(is_ours).unwrap_or(0).saturating_sub(around);
    // A gap of one rung would take as much room as the rung.
    let first = if first == 2 { 1 } else { first };
    let last = all.iter().rposition(is_ours).unwrap_or(0) + around;
    let mut shown: Vec<Rung> = all.iter().take(first.min(1)).cloned().collect();
    if let (Some(top), Some(next)) = (shown.first(), all.get(first))
        && next.first > top.last + 1
    {
        let (first, last) = (top.last + 1, next.first - 1);
        shown.push(Rung { first, last, kind: RungKind::Province("…".to_owned()), score: None });
    }
    shown.extend(all.iter().take(last + 1).skip(first).cloned());
    shown
}

fn rung(view: &View, rung: &Rung) -> ladder::Rung {
    let lang = view.lang;
    let own = &view.document.plan().document.province;
    let (name, kind) = match &rung.kind {
        RungKind::Province(name) => (name.clone(), ladder::RungKind::Known),
        RungKind::Hole => (view.word(Word::NoScoreKnown).to_owned(), ladder::RungKind::Hole),
        RungKind::Baseline => (with_word(lang, own, Word::BaselineWord), ladder::RungKind::Baseline),
        RungKind::Scenario => (with_word(lang, own, Word::ScenarioWord), ladder::RungKind::Scenario),
    };
    let outcome = view.document.outcome();
    let is_estimated = match rung.kind {
        RungKind::Baseline => !outcome.baseline.basis.is_official(),
        RungKind::Scenario => true,
        RungKind::Province(_) | RungKind::Hole => false,
    };
    let mark = if is_estimated { "≈ " } else { "" };
    let score = rung.score.map(|s| format!("{mark}{}", fixed(lang, s, 2)));
    let score = score.or_else(|| (kind == ladder::RungKind::Known).then(|| "–".to_owned()));
    ladder::Rung { rank: rank_range(rung.first, rung.last), name, score, kind }
}

fn with_word(lang: Lang, name: &str, word: Word) -> String {
    format!("{name} ({})", word.text(lang))
}

/// Draws what the reader must know.
pub(super) fn notes_ui(ui: &mut Ui, view: &View) {
    let outcome = view.document.outcome();
    card_titled(ui, view.word(Word::HowComputed), None, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let color = tokens(ui).second;
        for entry in &outcome.notes {
            wrapped(ui, rich(note(view.lang, entry), LABEL, Weight::Regular, color));
        }
        wrapped(ui, rich(view.word(Word::MethodLong), LABEL, Weight::Regular, color));
        for caveat in caveats(view.lang) {
            wrapped(ui, rich(caveat, LABEL, Weight::Regular, color));
        }
    });
}
