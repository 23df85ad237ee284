//! The ladder of provinces near ours, before and after the moves.

use crate::gui::model::view::View;
use crate::gui::widgets::ladder;
use crate::text::{
    Lang, Word, basis, fixed, rank_range, rank_remark, rank_short, scenario_score, score_assumed, score_figure,
};
use index_core::{Basis, IndexStanding, Outcome, Rung, RungKind};

/// Stands for the rungs that are left out.
const GAP_NAME: &str = "…";

/// The rungs of an outcome near ours, so many above and below, as the widget takes them.
#[must_use]
pub fn rungs(view: &View, outcome: &Outcome, around: usize) -> Vec<ladder::LadderRung> {
    let all = index_core::ladder(view.open.plan(), view.open.scorecard(), outcome);
    around_us(&all, around).iter().map(|r| rung(view, outcome, r)).collect()
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
        shown.push(Rung {
            first,
            last,
            kind: RungKind::Province(GAP_NAME.to_owned()),
            score: None,
            is_assumed: false,
            is_open: false,
        });
    }
    shown.extend(all.iter().take(last + 1).skip(first).cloned());
    shown
}

fn rung(view: &View, outcome: &Outcome, rung: &Rung) -> ladder::LadderRung {
    let lang = view.lang;
    let own = &view.open.plan().document.province;
    let mark = if rung.is_open { " ?" } else { "" };
    let between = format!("{}{mark}", rank_range(rung.first, rung.last));
    let (rank, name, score, kind) = match &rung.kind {
        RungKind::Province(name) if name == GAP_NAME => (between, name.clone(), None, ladder::LadderKind::Known),
        RungKind::Province(name) => {
            let about = if rung.is_assumed { "≈ " } else { "" };
            let score = rung.score.map(|s| format!("{about}{}", fixed(lang, s, 2)));
            let assumed = rung.is_assumed.then(|| format!(" ({})", basis(lang, Basis::Assumed)));
            let score = score.or_else(|| Some(view.word(Word::NoScore).to_owned()));
            (between, name.clone() + &assumed.unwrap_or_default(), score, ladder::LadderKind::Known)
        }
        RungKind::Hole => (between, view.word(Word::NoScoreKnown).to_owned(), None, ladder::LadderKind::Hole),
        RungKind::Baseline => {
            let standing = &outcome.baseline;
            let name = own_name(lang, own, Word::BaselineWord, standing);
            (rank_short(standing), name, rung.score.map(|_| score_figure(lang, standing)), ladder::LadderKind::Baseline)
        }
        RungKind::Scenario => {
            let standing = &outcome.scenario;
            let name = own_name(lang, own, Word::ScenarioWord, standing);
            (
                rank_short(standing),
                name,
                rung.score.map(|_| scenario_score(lang, outcome)),
                ladder::LadderKind::Scenario,
            )
        }
    };
    ladder::LadderRung { rank, name, score, kind }
}

/// Our name with what stands there: "Cần Thơ (kịch bản)", "Cần Thơ (hiện trạng, giả định)".
fn own_name(lang: Lang, name: &str, word: Word, standing: &IndexStanding) -> String {
    let words = [word.text(lang).to_owned()]
        .into_iter()
        .chain(rank_remark(lang, standing).or_else(|| score_assumed(lang, standing)));
    format!("{name} ({})", words.collect::<Vec<_>>().join(", "))
}

/// The provinces between our places before and after the moves, and whether it is we who pass them. Only those that surely stand on
/// the other side then; of a hole nobody knows who is in it.
#[must_use]
pub fn passed(view: &View, outcome: &Outcome) -> (bool, Vec<String>) {
    let all = index_core::ladder(view.open.plan(), view.open.scorecard(), outcome);
    let at = |kind: &RungKind| all.iter().position(|rung| rung.kind == *kind);
    let (Some(before), Some(after)) = (at(&RungKind::Baseline), at(&RungKind::Scenario)) else {
        return (true, Vec::new());
    };
    let between = all.iter().take(before.max(after)).skip(before.min(after)).filter(|r| !r.is_open && !r.is_assumed);
    let names = between.filter_map(|rung| match &rung.kind {
        RungKind::Province(name) => Some(name.clone()),
        _ => None,
    });
    (after < before, names.collect())
}
