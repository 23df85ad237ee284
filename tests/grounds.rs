//! On what ground a figure stands: what is published, what has a source, and what somebody says.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod plans;

use index_core::{Basis, Edit, GoalState, Standing};
use plans::open;

/// "Published" without a source is a word: the figure that is published counts, unless they agree or nothing is known.
#[test]
fn a_figure_called_published_gives_way_to_what_is_published() {
    let of = |figures: &str, source: &str| {
        let open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2024",
                "baseline": {{{figures}, "year": 2024, "of": 63, "basis": "published"{source}}}"#
            ),
        );
        let standing = open.scorecard().baseline;
        let of = index_core::Subject::Rank(index_core::Side::Baseline);
        let (plan, context) = (open.plan(), open.context());
        let why = index_core::explain(plan, context, open.scorecard(), open.outcome(), &of).unwrap();
        (standing.rank.unwrap().best, standing.score.unwrap().estimate, why.source.unwrap_or_default())
    };
    let published = of(r#""rank": 7, "score": 46.01"#, "");
    assert_eq!((published.0, published.1), (7, 46.01));
    for other in [r#""rank": 3, "score": 46.01"#, r#""rank": 7, "score": 49"#, r#""rank": 3"#] {
        let (rank, score, source) = of(other, "");
        assert_eq!((rank, score), (7, 46.01), "{other}");
        assert!(!source.is_empty(), "{other}: the source of what is published");
    }
    let (rank, _, source) = of(r#""rank": 3, "score": 49"#, r#", "source": "Công văn 12""#);
    assert_eq!((rank, source.as_str()), (3, "Công văn 12"));
}

/// A result of our own without a source takes nothing away that is published.
#[test]
fn an_own_result_without_a_source_gives_way_to_what_is_published() {
    let of = |baseline: &str, correction: &str| {
        open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2024", "baseline": {{"year": 2024, "of": 63, {baseline}}},
                "reference_corrections": [{{"province": "Cần Thơ", {correction}}}]"#
            ),
        )
        .scorecard()
        .baseline
    };
    let stated = r#""basis": "published", "source": "Công văn 12", "#;
    for correction in [r#""rank": 7"#, r#""rank": 5"#, r#""score": 44"#, r#""rank": 9, "score": 40"#] {
        let standing = of(&format!(r#"{stated} "score": 48.5"#), correction);
        assert_eq!((standing.score.unwrap().estimate, standing.rank.unwrap().best), (48.5, 7), "{correction}");
        let standing = of(&format!(r#"{stated} "rank": 6"#), correction);
        assert_eq!((standing.score.unwrap().estimate, standing.rank.unwrap().best), (46.01, 6), "{correction}");
        let standing = of(r#""basis": "published", "rank": 6"#, correction);
        assert_eq!((standing.rank.unwrap().best, standing.is_rank_assumed()), (7, false), "{correction}");
    }
}

/// A correction that states one figure vouches for that one alone.
#[test]
fn each_figure_of_our_own_row_has_its_own_source() {
    let open = open(
        "Cần Thơ",
        r#""reference": "pii-2024",
        "reference_corrections": [{"province": "Cần Thơ", "rank": 6, "source": "Công văn 12"}]"#,
    );
    let side = index_core::Side::Baseline;
    let source = |of: index_core::Subject| {
        let (plan, context) = (open.plan(), open.context());
        index_core::explain(plan, context, open.scorecard(), open.outcome(), &of).unwrap().source
    };
    assert_eq!(source(index_core::Subject::Rank(side)).as_deref(), Some("Công văn 12"));
    assert!(source(index_core::Subject::Score(side)).is_some_and(|source| source.starts_with("http")));
}

/// A rise by half a point that keeps the published rank for certain, from where an indicator is said to stand.
#[test]
fn a_measurement_that_is_not_official_makes_nothing_certain() {
    let of = |figure: &str, basis: &str| {
        let mut open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2024",
                "indicators": [{{"code": "6.2.4", "measurement": {{{figure}, "of": 63, "basis": "{basis}"}}}}]"#
            ),
        );
        open.apply(&Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(40), assumed: None }).unwrap();
        let levers = index_core::levers(open.plan(), open.context(), open.scorecard());
        let rank = open.outcome().scenario.rank.unwrap();
        (rank.is_certain(), rank.is_assumed, levers.has_assumed())
    };
    for figure in [r#""rank": 57"#, r#""score": 12"#, r#""value": 3, "min": 0, "max": 20"#] {
        for basis in ["document", "published"] {
            assert_eq!(of(figure, basis), (true, false, false), "{figure} {basis}");
        }
        for basis in ["estimated", "assumed"] {
            assert_eq!(of(figure, basis), (false, true, true), "{figure} {basis}");
        }
    }
}

/// A plan that states one figure of a result leaves the other as it is published, with its source, whoever asks.
#[test]
fn a_stated_rank_leaves_the_score_as_it_is_published() {
    for source in [r#", "source": "Công văn 7""#, ""] {
        let open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2023", "baseline": {{"year": 2023, "of": 63}},
                "reference_corrections": [{{"province": "Cần Thơ", "year": 2023, "rank": 6{source}}}]"#
            ),
        );
        let context = open.context();
        let (stated, published) = (context.results_of(2023).unwrap(), open.uncorrected());
        let (stated, published) = (stated.row("Cần Thơ").unwrap(), published.results_of(2023).unwrap());
        assert_eq!(stated.score, published.row("Cần Thơ").unwrap().score, "figure, ground and source");
        let rank = stated.rank.as_ref().unwrap();
        assert_eq!((rank.value, rank.origin.is_official()), (6, !source.is_empty()));
        let standings = index_core::standings(&[&open]);
        let of_2023 = &standings.iter().find(|(year, _)| *year == 2023).unwrap().1;
        assert_eq!((&of_2023.score, &of_2023.rank), (&stated.score, &stated.rank));
        // The next plan begins from what is official, with both sources.
        let beginning =
            index_core::Beginning {
                title: String::new(), province: "Cần Thơ".into(), year: Some(2023), of: Some(63)
            };
        let next = beginning.from_plan(open.plan(), true, context.results_of(2023).map(AsRef::as_ref)).baseline;
        assert_eq!((next.score, next.basis), (Some(49.66), Basis::Published));
        assert_eq!(next.rank, Some(6).filter(|_| !source.is_empty()), "what is assumed is not called published");
        let sources = next.source.unwrap();
        assert!(sources.contains("https://") && sources.contains("Công văn 7") != source.is_empty(), "{sources}");
    }
}

/// Of a result that a plan states in two ways, nobody knows which is true: neither counts.
#[test]
fn a_result_that_is_stated_in_two_ways_is_not_counted() {
    let state = |first: &str, second: &str| {
        let open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2025", "baseline": {{"year": 2025, "of": 34}},
                "goals": [{{"id": "g", "text": "Top 5", "rank_at_most": 5, "by": 2026}}],
                "reference_corrections": [
                    {{"province": "Cần Thơ", "year": 2026, {first}, "source": "a"}},
                    {{"province": "TP. Cần Thơ", "year": 2026, {second}, "source": "b"}}]"#
            ),
        );
        let answer = open.judge(&open.plan().goals[0], None);
        let row = open.context().results_of(2026).unwrap().row("Cần Thơ").unwrap().clone();
        (answer.verdict(), row.rank(), row.score())
    };
    assert_eq!(state(r#""rank": 4"#, r#""rank": 11"#), (None, None, None));
    assert_eq!(state(r#""rank": 11"#, r#""rank": 4"#), (None, None, None));
    let agreed = (Some(GoalState::Met), Some(4), Some(50.5));
    assert_eq!(state(r#""rank": 4"#, r#""rank": 4, "score": 50.5"#), agreed, "what they agree on");
}
