//! A province is the same by whichever of its names a plan writes it.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod plans;

use index_core::{GoalState, JudgedBy, OpenPlan, ProblemKind, Undecided};
use plans::open;

/// A plan after the results of 2025 with a goal for a year, and what it states of the results of 2026.
fn of_2025(province: &str, goal: &str, stated: &[(&str, u32)]) -> OpenPlan {
    let stated = stated.iter().map(|(province, rank)| {
        format!(r#"{{"province": "{province}", "year": 2026, "rank": {rank}, "source": "x"}}"#)
    });
    open(
        province,
        &format!(
            r#""reference": "pii-2025", "baseline": {{"year": 2025, "rank": 20, "of": 34, "basis": "published", "source": "s"}},
            "goals": [{{"id": "g", "text": "g", {goal}}}], "reference_corrections": [{}]"#,
            stated.collect::<Vec<_>>().join(",")
        ),
    )
}

/// All but our own and one other have a rank of 2026, the last of them under its name before it was renamed as well.
#[test]
fn a_province_under_two_names_takes_no_rank_from_ours() {
    let all = of_2025("Cần Thơ", r#""by": 2026"#, &[]);
    let names = all.context().crosswalk.provinces_of(2026);
    let others: Vec<&str> = names.into_iter().filter(|name| !["Cần Thơ", "Cà Mau", "Huế"].contains(name)).collect();
    let taken: Vec<u32> = (1..=34).filter(|rank| ![11, 12, 20].contains(rank)).collect();
    let mut stated: Vec<(&str, u32)> = others.into_iter().zip(taken).collect();
    stated.push(("Huế", 12));
    let judged = |stated: &[(&str, u32)]| {
        let open = of_2025("Cần Thơ", r#""rank_at_most": 11, "by": 2026"#, stated);
        (open.judge(&open.plan().goals[0], None).verdict(), open)
    };
    assert_eq!(judged(&stated).0, None, "rank 11 is free");
    stated.push(("Thừa Thiên Huế", 11));
    let (verdict, open) = judged(&stated);
    assert_eq!(verdict, None, "one province is not two");
    let is_twice = |kind: &ProblemKind| matches!(kind, ProblemKind::Duplicate(name) if name == "Huế");
    assert!(open.problems().iter().any(|problem| is_twice(&problem.kind)), "{:?}", open.problems());
}

#[test]
fn the_title_before_a_name_changes_no_answer() {
    let answer = |province: &str| {
        let open = of_2025(province, r#""rank_at_most": 10, "by": 2024"#, &[]);
        let answer = open.judge(&open.plan().goals[0], None);
        (answer.judged_by, answer.state, answer.undecided)
    };
    let other = Some(Undecided::OtherProvince { year: 2024 });
    assert_eq!(answer("Cần Thơ"), (JudgedBy::Results(2024), GoalState::Unknown, other));
    assert_eq!(answer("TP. Cần Thơ"), answer("Cần Thơ"));
    let renamed = (JudgedBy::Results(2024), None);
    for province in ["Huế", "Thừa Thiên Huế", "Thành phố Huế"] {
        let (judged_by, _, undecided) = answer(province);
        assert_eq!((judged_by, undecided), renamed, "{province}");
    }
}
