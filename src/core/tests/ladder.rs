//! The ladder: nobody whose score is not known is passed without a word.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{
    Baseline, Basis, IndicatorRow, Measurement, Move, Plan, ReferenceResults, ReferenceRow, Rung, RungKind,
    ScoringContext, Standing, ladder, score, what_if,
};
use std::sync::Arc;

/// Eight provinces, ours at rank 6 with 50 points; `known` are the others, some without a score.
fn context(known: &[(u32, Option<f64>)]) -> ScoringContext {
    let row =
        |(rank, score): &(u32, Option<f64>)| ReferenceRow::published(&format!("P{rank}"), Some(*rank), *score, "");
    let rows = known.iter().map(row).collect();
    let reference = ReferenceResults { id: "r".into(), year: 2024, n_units: 8, rows };
    ScoringContext {
        reference: Some(Arc::new(reference)),
        ..fixture::catalogue().context_for(&index_core::Plan::default())
    }
}

fn plan() -> Plan {
    let measurement = Measurement { score: Some(50.0), basis: Basis::Document, ..Measurement::default() };
    let row = IndicatorRow { code: "1.1".into(), measurement: Some(measurement), ..Default::default() };
    let baseline = Baseline { year: Some(2024), score: Some(50.0), rank: Some(6), of: Some(8), ..Default::default() };
    Plan { baseline: Baseline { basis: Basis::Published, ..baseline }, indicators: vec![row], ..Plan::default() }
}

/// The rungs when the indicator, half of the index, is moved to a score.
fn rungs(context: &ScoringContext, to: f64) -> Vec<Rung> {
    let plan = plan();
    let moves = [Move::new("1.1", Standing::Score(to))];
    let card = score(&plan, context);
    ladder(&plan, &card, &what_if(&plan, context, &card, &moves).unwrap())
}

fn words(rungs: &[Rung]) -> Vec<String> {
    let word = |r: &Rung| {
        let name = match &r.kind {
            RungKind::Province(name) => name.clone(),
            RungKind::Hole => format!("{}-{}", r.first, r.last),
            RungKind::Baseline => "now".to_owned(),
            RungKind::Scenario => format!("then {}", r.first),
        };
        format!("{name}{}", if r.is_open { "?" } else { "" })
    };
    rungs.iter().map(word).collect()
}

#[test]
fn a_hole_in_which_we_may_stand_is_open_and_parted_by_our_place() {
    // 56 points: above P5, below P2; of the third and the fourth nothing is known.
    let context = context(&[(1, Some(70.0)), (2, Some(60.0)), (5, Some(55.0)), (7, Some(40.0)), (8, Some(30.0))]);
    let rungs = rungs(&context, 62.0);
    let scenario = rungs.iter().position(|r| r.kind == RungKind::Scenario).unwrap();
    assert!(rungs[scenario].first >= 3 && rungs[scenario].first <= 5, "{:?}", words(&rungs));
    let open: u32 = rungs.iter().filter(|r| r.is_open).map(|r| r.last - r.first + 1).sum();
    assert_eq!(open, 2, "{:?}", words(&rungs));
    let below = &words(&rungs)[scenario + 1..];
    assert!(below.iter().position(|w| w == "P5") < below.iter().position(|w| w == "now"), "{below:?}");
    let above: u32 = rungs[..scenario].iter().map(|r| r.last - r.first + 1).sum();
    assert_eq!(above, rungs[scenario].first - 1, "as many above us as our rank says");
}

#[test]
fn a_named_province_without_a_score_is_open_too() {
    let context = context(&[(4, Some(60.0)), (5, None), (7, Some(40.0)), (8, Some(30.0))]);
    let risen = rungs(&context, 60.0);
    let p5 = risen.iter().find(|r| r.kind == RungKind::Province("P5".into())).unwrap();
    assert!(p5.is_open && p5.score.is_none(), "{:?}", words(&risen));
    assert_eq!(risen.iter().filter(|r| r.is_open).count(), 1);
}

#[test]
fn where_every_score_is_known_nothing_is_open_and_ties_leave_no_hole() {
    let known = [(1, 70.0), (2, 60.0), (2, 60.0), (4, 58.0), (5, 55.0), (7, 40.0), (8, 30.0)];
    let context = context(&known.map(|(rank, score)| (rank, Some(score))));
    let plan = plan();
    let card = score(&plan, &context);
    let now = ladder(&plan, &card, &what_if(&plan, &context, &card, &[]).unwrap());
    assert_eq!(words(&now), ["P1", "P2", "P2", "P4", "P5", "now", "P7", "P8"]);
    let fallen = rungs(&context, 20.0);
    assert_eq!(words(&fallen), ["P1", "P2", "P2", "P4", "P5", "now", "P7", "then 7", "P8"]);
}
