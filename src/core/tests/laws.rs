//! Laws of the engine that hold for every framework and every plan, checked on generated ones.
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use index_core::{
    Baseline, Basis, Catalogue, Direction, DocumentInfo, Edit, EntrySpec, Framework, Gesture, IndicatorRow, Level,
    Measurement, Move, OpenPlan, Plan, Provenance, ReferenceResults, ReferenceRow, ScoringContext, Standing, score,
    what_if,
};
use proptest::prelude::*;
use std::sync::Arc;

const N: u32 = 63;

fn entry(code: &str, parent: Option<&str>, level: Level, weight: f64) -> EntrySpec {
    EntrySpec {
        code: code.to_owned(),
        parent: parent.map(str::to_owned),
        level,
        name_vi: code.to_owned(),
        name_en: code.to_owned(),
        direction: Direction::Positive,
        weight,
        provenance: Provenance::Assumed,
        source: None,
        note: None,
        later: None,
    }
}

fn context(weights: &[f64; 8]) -> ScoringContext {
    catalogue(weights).context_for(&Plan { reference: Some("r".into()), ..Plan::default() })
}

/// Two sub-indices, two pillars each, two indicators each; the weights of the indicators are given.
fn catalogue(weights: &[f64; 8]) -> Catalogue {
    let mut specs = vec![entry("X", None, Level::Index, 1.0)];
    for sub in 0..2 {
        specs.push(entry(&format!("S{sub}"), Some("X"), Level::SubIndex, 1.0));
        for pillar in 0..2 {
            let code = format!("{sub}{pillar}");
            specs.push(entry(&code, Some(&format!("S{sub}")), Level::Pillar, 1.0));
            for leaf in 0..2 {
                let weight = weights[sub * 4 + pillar * 2 + leaf];
                specs.push(entry(&format!("{code}.{leaf}"), Some(&code), Level::Indicator, weight));
            }
        }
    }
    let rows = [(1, 70.0), (20, 50.0), (40, 30.0), (63, 10.0)]
        .map(|(rank, score)| ReferenceRow::published(&format!("P{rank}"), Some(rank), Some(score), ""));
    let reference = ReferenceResults { id: "r".into(), year: 2024, n_units: N, rows: rows.to_vec() };
    let framework = Framework::new("f", specs).expect("a sound tree");
    Catalogue::new(framework, Vec::new(), vec![reference])
}

fn codes() -> Vec<String> {
    (0..8).map(|i| format!("{}{}.{}", i / 4, i / 2 % 2, i % 2)).collect()
}

fn plan(ranks: &[Option<u32>; 8], own_rank: u32) -> Plan {
    let measured = |rank| Measurement { rank: Some(rank), of: Some(N), basis: Basis::Document, ..Default::default() };
    let row = |(code, rank): (String, &Option<u32>)| IndicatorRow {
        code,
        measurement: rank.map(measured),
        ..IndicatorRow::default()
    };
    let baseline = Baseline { year: Some(2024), rank: Some(own_rank), of: Some(N), ..Baseline::default() };
    Plan {
        document: DocumentInfo { province: "Us".into(), title: "T".into(), ..DocumentInfo::default() },
        framework: "f".into(),
        baseline: Baseline { basis: Basis::Published, ..baseline },
        indicators: codes().into_iter().zip(ranks).map(row).collect(),
        ..Plan::default()
    }
}

prop_compose! {
    fn weights()(weights in prop::array::uniform8(0.1_f64..10.0)) -> [f64; 8] { weights }
}

prop_compose! {
    fn ranks()(ranks in prop::array::uniform8(1_u32..=N)) -> [Option<u32>; 8] { ranks.map(Some) }
}

proptest! {
    #[test]
    fn effective_weights_of_indicators_sum_to_one(weights in weights()) {
        let sum: f64 = context(&weights).framework.indicators().map(|e| e.effective_weight).sum();
        prop_assert!((sum - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_index_is_the_weighted_sum_of_its_indicators(weights in weights(), ranks in ranks()) {
        let context = context(&weights);
        let card = score(&plan(&ranks, 30), &context);
        let entries = context.framework.entries();
        let sum: f64 = card.indicators.iter().zip(entries).filter_map(|(i, e)| Some(i.as_ref()?.score * e.effective_weight)).sum();
        prop_assert!((card.computed.expect("all are known") - sum).abs() < 1e-9);
    }

    #[test]
    fn scaling_the_weights_of_a_group_changes_nothing(weights in weights(), ranks in ranks(), by in 0.1_f64..10.0) {
        let mut scaled = weights;
        scaled[2] *= by;
        scaled[3] *= by;
        let (a, b) = (score(&plan(&ranks, 30), &context(&weights)), score(&plan(&ranks, 30), &context(&scaled)));
        prop_assert!((a.computed.expect("known") - b.computed.expect("known")).abs() < 1e-9);
    }

    #[test]
    fn a_better_rank_never_lowers_the_index(ranks in ranks(), which in 0_usize..8, to in 1_u32..=N) {
        let (plan, context) = (plan(&ranks, 30), context(&[1.0; 8]));
        let card = score(&plan, &context);
        let outcome = what_if(&plan, &context, &card, &[Move::new(&codes()[which], Standing::Rank(to))]).expect("known");
        let from = ranks[which].expect("set");
        prop_assert_eq!(to < from, outcome.delta > 0.0);
        prop_assert_eq!(to > from, outcome.delta < 0.0);
        let (before, after) = (outcome.baseline.rank.expect("ranked"), outcome.scenario.rank.expect("ranked"));
        prop_assert!(to > from || after.worst <= before.worst, "a rise never costs a place");
    }

    #[test]
    fn contributions_and_groups_add_up(ranks in ranks(), to in prop::array::uniform8(1_u32..=N)) {
        let (plan, context) = (plan(&ranks, 30), context(&[1.0; 8]));
        let card = score(&plan, &context);
        let moves: Vec<Move> = codes().iter().zip(to).map(|(c, r)| Move::new(c, Standing::Rank(r))).collect();
        let outcome = what_if(&plan, &context, &card, &moves).expect("known");
        let contributions: f64 = outcome.moves.iter().map(|m| m.contribution).sum();
        prop_assert!((contributions - outcome.delta).abs() < 1e-9);
        for (level, share) in [(Level::SubIndex, 0.5), (Level::Pillar, 0.25)] {
            let sum: f64 = outcome.groups.iter().filter(|g| g.level == level).map(|g| g.delta * share).sum();
            prop_assert!((sum - outcome.delta).abs() < 1e-9);
        }
        let after = score(&moved(&plan, &to), &context);
        prop_assert!((card.computed.expect("known") + outcome.delta - after.computed.expect("known")).abs() < 1e-9);
    }

    #[test]
    fn an_empty_scenario_is_the_baseline(ranks in prop::array::uniform8(prop::option::of(1_u32..=N)), own in 1_u32..=N) {
        let (plan, context) = (plan(&ranks, own), context(&[1.0; 8]));
        let card = score(&plan, &context);
        let outcome = what_if(&plan, &context, &card, &[]).expect("nothing to refuse");
        prop_assert_eq!(outcome.baseline, outcome.scenario);
        let rank = outcome.scenario.rank.expect("published");
        prop_assert_eq!((rank.best, rank.worst, rank.estimate), (own, own, Some(own)));
    }

    #[test]
    fn undo_takes_back_every_step_and_redo_does_it_again(steps in prop::collection::vec((0_usize..8, 1_u32..=N, any::<bool>()), 1..20)) {
        let mut open = OpenPlan::new(plan(&[Some(30); 8], 30), Arc::new(catalogue(&[1.0; 8])));
        let mut states = vec![open.draft().clone()];
        let mut last = None;
        let mut gesture = 0;
        for (which, rank, begins) in steps {
            gesture += u64::from(begins);
            let edit = Edit::SetMove { code: codes()[which].clone(), to: Standing::Rank(rank), assumed: None };
            let before = open.draft().clone();
            open.apply_within(&edit, Some(Gesture(gesture))).expect("known");
            if open.draft() == &before {
                continue;
            }
            if last == Some(gesture) {
                states.pop();
            }
            // A gesture that came back to where it began is no step.
            if states.last() == Some(open.draft()) {
                last = None;
                continue;
            }
            last = Some(gesture);
            states.push(open.draft().clone());
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(open.undo());
            prop_assert_eq!(open.draft(), state);
        }
        prop_assert!(!open.undo());
        for state in &states[1..] {
            prop_assert!(open.redo());
            prop_assert_eq!(open.draft(), state);
        }
        prop_assert!(!open.redo());
    }
}

fn moved(plan: &Plan, to: &[u32; 8]) -> Plan {
    let mut plan = plan.clone();
    for (row, rank) in plan.indicators.iter_mut().zip(to) {
        if let Some(m) = &mut row.measurement {
            m.rank = Some(*rank);
        }
    }
    plan
}
