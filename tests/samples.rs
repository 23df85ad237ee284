//! The sample plans: what their documents have is in them, and nothing is wrong with them.
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use index_core::methodology::RankCurve;
use index_core::plan::{agencies, roll_up};
use index_core::{
    Assignment, Edit, GoalState, Group, JudgedBy, Level, OpenPlan, Plan, Rule, ScoreOrigin, Severity, Side, Standing,
    Status, Subject, TargetMeaning, Task, Timing, Witness, explain,
};
use pii_planner::plan_file;
use std::collections::BTreeSet;

fn plan(name: &str) -> Plan {
    let sample = plan_file::samples().iter().find(|s| s.name == name).expect("a sample");
    plan_file::parse(sample.json.as_bytes()).expect("a plan").plan
}

/// The first task that this section of the document asks for.
fn task<'a>(plan: &'a Plan, source: &str) -> &'a Task {
    plan.tasks.iter().find(|t| t.source.as_deref() == Some(source)).expect("a task")
}

fn open(name: &str) -> OpenPlan {
    OpenPlan::new(plan(name), plan_file::catalogue().expect("sound assets"))
}

#[test]
fn can_tho_2025_has_its_18_indicators_and_4_that_stand_only_in_its_text() {
    let plan = plan("can-tho-2025");
    let of = |group| plan.indicators.iter().filter(move |r| r.group == Some(group));
    let ranks: Vec<(&str, Option<u32>, Option<u32>)> = of(Group::Improve)
        .map(|r| {
            (r.code.as_str(), r.measurement.as_ref().and_then(|m| m.rank), r.measurement.as_ref().and_then(|m| m.of))
        })
        .collect();
    let n = Some(63);
    let expected = [
        ("6.2.4", Some(57), n),
        ("1.2.1", Some(60), n),
        ("5.2.3", Some(58), n),
        ("4.1.3", Some(51), n),
        ("4.1.4", Some(60), n),
    ];
    assert_eq!(ranks, expected);
    assert_eq!((plan.indicators.len(), of(Group::Maintain).count()), (22, 17));
    let (listed, in_text) = plan.indicators.split_at(18);
    assert!(listed.iter().all(|r| r.lead.is_some() && !r.deadlines.is_empty()));
    assert!(plan.indicators.iter().all(|r| !r.support.is_empty() && !r.measures.is_empty()));
    let requested = Some(Assignment::Requested);
    let by_text: Vec<_> = in_text.iter().map(|r| (r.code.as_str(), r.lead.is_some(), r.assignment)).collect();
    let assigned = ("1.1.3", true, Some(Assignment::Assigned));
    assert_eq!(
        by_text,
        [assigned, ("1.1.2", false, requested), ("1.2.2", false, requested), ("1.2.4", false, requested)]
    );
    assert_eq!(
        plan.indicator("4.1.3").and_then(|r| r.responsible.as_deref()),
        Some("Chi cục trưởng Chi cục Thống kê thành phố")
    );
    assert_eq!(plan.indicator("4.1.2").expect("a row").assignment, requested);
    let support = |code| &plan.indicator(code).expect("a row").support;
    let with_finance = ["Sở Tài chính", "Các sở, ban, ngành", "UBND quận, huyện"];
    assert_eq!(
        (&support("4.1.3")[..], &support("4.1.4")[..]),
        (&with_finance.map(str::to_owned)[..], &with_finance.map(str::to_owned)[..])
    );
    let policies = plan.indicator("1.1.1").expect("1.1.1");
    assert_eq!(policies.evidence.iter().filter(|e| e.field.is_some()).count(), 13);
    let defined = ["5.2.3", "1.1.1", "2.2.4", "6.3.2", "6.3.3", "2.1.2", "3.2.2", "5.2.2", "4.1.2"];
    assert!(defined.iter().all(|c| plan.indicator(c).is_some_and(|r| r.definition.is_some())), "nine footnotes");
    assert!(plan.goals.iter().any(|g| g.rank_at_most == Some(10)));
    assert_eq!((plan.baseline.rank, plan.baseline.score), (Some(7), Some(46.01)));
}

#[test]
fn can_tho_2024_has_its_14_indicators_and_data_sources() {
    let plan = plan("can-tho-2024");
    assert_eq!(plan.indicators.len(), 14);
    assert!(plan.indicators.iter().all(|r| r.lead.is_some()));
    let of_section: Vec<_> = plan.tasks.iter().filter(|t| t.section.as_deref() == Some("II.3")).collect();
    assert_eq!((of_section.len(), of_section.iter().filter(|t| t.no.is_some()).count()), (8, 7));
    assert_eq!(task(&plan, "II.4.k").deadlines, ["evidence-15-7", "policy-cutoff-30-6"]);
    assert!(plan.indicators.iter().all(|r| r.deadlines == ["evidence-15-7"]), "the cut-off is of one policy only");
    assert!(plan.goals.iter().any(|g| g.and_after && g.by == Some(2025)));
    let sources: Vec<u32> = plan.data_sources.iter().filter_map(|s| s.indicators).collect();
    assert_eq!(sources, [20, 11, 8, 13]);
    let days: Vec<String> = plan.deadlines.iter().map(|d| format!("{:?}", d.due.expect("a date"))).collect();
    assert_eq!(days, ["Yearly { month: 7, day: 15 }", "Yearly { month: 6, day: 30 }"]);
    assert_eq!((plan.baseline.score, plan.baseline.rank), (Some(49.66), Some(5)));
}

#[test]
fn nq57_has_40_targets_and_46_tasks_in_7_sections() {
    let plan = plan("can-tho-nq57");
    let is_part = |no: &str| no.contains('.');
    let numbers: Vec<&str> = plan.targets.iter().filter_map(|t| t.no.as_deref()).collect();
    assert_eq!((numbers.len(), numbers.iter().filter(|n| is_part(n)).count()), (40, 14));
    let listed: Vec<&Task> = plan.tasks.iter().filter(|t| t.source.as_deref() == Some("Phụ lục II")).collect();
    assert_eq!(
        (listed.len(), plan.sections.iter().filter(|s| s.source.as_deref() == Some("Phụ lục II")).count()),
        (46, 7)
    );
    assert!(listed.iter().all(|t| !t.lead.is_empty() && !t.support.is_empty() && t.timing.is_some()));
    assert_eq!(listed.iter().filter(|t| t.timing == Some(Timing::Yearly)).count(), 1);
    let of = |no: &str| {
        plan.targets
            .iter()
            .find(|t| t.no.as_deref() == Some(no))
            .and_then(|t| t.value.clone())
            .expect("a value")
            .meaning()
    };
    assert_eq!(of("13"), TargetMeaning::Range(16.0, 18.0));
    assert_eq!(of("1"), TargetMeaning::Words);
    assert_eq!(format!("{:?}", of("9")), "Compare(Above, 0.7)");
    assert_eq!(format!("{:?}", of("11")), "Compare(AtLeast, 3.0)");
    assert_eq!(format!("{:?}", of("23")), "Compare(AtMost, 10.0)");
    let days: Vec<String> = plan.deadlines.iter().map(|d| format!("{:?}", d.due.expect("a date"))).collect();
    assert!(
        days.contains(&"Yearly { month: 6, day: 10 }".to_owned())
            && days.contains(&"Yearly { month: 11, day: 20 }".to_owned())
    );
}

/// What the text of the plan asks for beyond its list of tasks.
#[test]
fn nq57_has_the_tasks_that_stand_only_in_its_text() {
    let plan = plan("can-tho-nq57");
    let in_text = |t: &&Task| t.source.as_deref() != Some("Phụ lục II");
    let of = |source| task(&plan, source);
    let sources: Vec<&str> = plan.tasks.iter().filter(in_text).filter_map(|t| t.source.as_deref()).collect();
    let of_ii = ["II.1.b", "II.1.c, câu 2", "II.1.g, câu 2", "II.2.d, câu 2", "II.3.d, câu 2", "II.3.h", "II.3.i"];
    let of_iii = ["III.1", "III.2", "III.3", "III.3", "III.4", "III.5", "III.6", "III.6"];
    assert_eq!(sources, [&of_ii[..], &of_iii].concat());
    assert_eq!(of("III.3").deadlines, ["report-06-10", "report-11-20"]);
    assert_eq!(of("II.1.b").responsible.as_deref(), Some("Người đứng đầu các cơ quan, đơn vị"));
    assert!(of("II.3.h").lead.is_empty() && of("II.3.i").lead.is_empty(), "the text names no agency");
    assert_eq!(of("III.2").timing, Some(Timing::Year(2025)));
    assert_eq!((&of("III.4").lead[..], of("III.4").support.len()), (&["Sở Khoa học và Công nghệ".to_owned()][..], 2));
    assert_eq!((&of("III.5").lead[..], &of("III.5").timing), (&["Sở Tài chính".to_owned()][..], &Some(Timing::Yearly)));
}

#[test]
fn hung_yen_has_5_strengths_and_5_weaknesses() {
    let plan = plan("hung-yen-2024");
    let of =
        |group| plan.indicators.iter().filter(|r| r.group == Some(group)).map(|r| r.code.as_str()).collect::<Vec<_>>();
    assert_eq!(of(Group::Strength), ["5.3.3", "6.1.1", "6.2.1", "6.2.3", "7.1.4"]);
    assert_eq!(of(Group::Weakness), ["1.2.1", "2.2.3", "3.2.1", "4.2.1", "5.2.3"]);
    let led = ["1.1.1", "2.2.4", "5.1.3", "5.2.1", "5.3.2", "6.2.1", "6.2.3", "6.3.2", "6.3.3", "2.1.2", "5.2.3"];
    assert!(led.iter().all(|c| plan.indicator(c).is_some_and(|r| r.lead.is_some())));
    assert_eq!((plan.baseline.score, plan.baseline.rank), (Some(42.52), Some(18)));
    assert!(plan.document.incomplete.is_some(), "the text is cut off, and the file says so");
}

#[test]
fn kon_tum_has_7_target_values_20_task_blocks_and_9_tasks_of_carrying_out() {
    let plan = plan("kon-tum-2030");
    assert_eq!(plan.targets.iter().filter(|t| t.value.is_some()).count(), 7);
    let of = |no: &str| plan.tasks.iter().filter(|t| t.source.as_deref().is_some_and(|s| s.starts_with(no))).count();
    let blocks: BTreeSet<&str> =
        plan.tasks.iter().filter_map(|t| t.source.as_deref()?.split(", đơn vị").next()).collect();
    assert_eq!((plan.tasks.len(), of("III."), of("IV.")), (30, 21, 9), "one block gives two agencies different work");
    assert_eq!(blocks.iter().filter(|source| source.starts_with("III.")).count(), 20);
    assert_eq!([of("IV.1"), of("IV.2"), of("IV.3"), of("IV.4"), of("IV.5")], [2, 2, 1, 3, 1]);
    assert!(plan.tasks.iter().all(|t| !t.lead.is_empty()));
    assert_eq!(task(&plan, "IV.3").lead, ["Sở Tài chính"]);
    assert!(plan.document.legal_basis.iter().any(|act| act.starts_with("Kế hoạch số 4485/KH-UBND ngày 03/12/2020")));
    assert_eq!(format!("{:?}", plan.deadlines[0].due.expect("a date")), "Yearly { month: 11, day: 20 }");
    assert_eq!((plan.baseline.rank, plan.baseline.score), (Some(39), None));
}

/// What each document says of itself, and how it gives work: "Giao …" and "Đề nghị …" as they stand in its text.
#[test]
fn they_have_recipients_requirements_and_what_is_ordered_or_asked_for() {
    let of = |name: &str| {
        let plan = plan(name);
        let given = |how| plan.tasks.iter().filter(|t| t.assignment == Some(how)).count();
        let effective = plan.document.effective.map(|day| day.to_string()).unwrap_or_default();
        let (recipients, requirements) = (plan.document.recipients.len(), plan.requirements.len());
        (effective, recipients, requirements, given(Assignment::Assigned), given(Assignment::Requested))
    };
    assert_eq!(of("can-tho-2024"), ("2024-06-07".to_owned(), 12, 3, 5, 1));
    assert_eq!(of("can-tho-2025"), (String::new(), 8, 3, 33, 3));
    assert_eq!(of("can-tho-nq57"), (String::new(), 13, 0, 0, 0));
    assert_eq!(of("hung-yen-2024"), ("2024-06-18".to_owned(), 0, 0, 0, 0));
    assert_eq!(of("kon-tum-2030"), (String::new(), 0, 1, 0, 1));
    let funded = |name: &str| plan(name).document.funding.is_some();
    assert!(["can-tho-2024", "can-tho-2025", "can-tho-nq57", "kon-tum-2030"].into_iter().all(funded));
    assert!(!funded("hung-yen-2024"), "its text speaks of money for one task only");
    assert_eq!(task(&plan("can-tho-2025"), "II.2").indicators, ["4.1.3", "6.2.4", "5.2.3", "1.2.1", "4.1.4"]);
    assert_eq!(task(&plan("hung-yen-2024"), "II.2.1").indicators.len(), 8, "seven indicators and a group");
}

#[test]
fn nothing_is_wrong_with_them_and_nothing_is_claimed_done() {
    for sample in plan_file::samples() {
        let open = open(sample.name);
        let faults: Vec<_> = open.problems().iter().filter(|p| p.kind.severity() != Severity::Reminder).collect();
        assert!(faults.is_empty(), "{}: {faults:?}", sample.name);
        let plan = open.plan();
        assert!(plan.set_aside.is_empty() && plan.extra.0.is_empty());
        assert!(plan.indicators.iter().all(|r| r.status == Status::NotStarted && r.source.is_some()));
        assert!(plan.tasks.iter().all(|t| t.status == Status::NotStarted && t.source.is_some()));
        assert!(plan.targets.iter().all(|t| t.source.is_some() && t.actual.is_none()));
        assert!(plan.scenarios.is_empty(), "a scenario would be ours, not the document's");
    }
}

#[test]
fn the_framework_has_52_indicators_in_7_pillars_with_provenance() {
    let catalogue = plan_file::catalogue().expect("sound assets");
    let framework = catalogue.framework("pii-2024").expect("the framework");
    assert_eq!(framework.indicators().count(), 52);
    assert_eq!(framework.of_level(Level::Pillar).count(), 7);
    let weight = |code: &str| framework.indicator(code).expect("an indicator").effective_weight;
    assert!((weight("6.2.4") - 1.0 / 48.0).abs() < 1e-12);
    assert!((weight("1.2.1") - 0.0125).abs() < 1e-12);
    assert!((weight("7.1.2") - 0.03125).abs() < 1e-12);
}

/// An explanation says the same as the scorecard, and its members make the number.
#[test]
fn explanations_have_the_figures_of_the_scorecard() {
    let why = |open: &OpenPlan, subject: Subject| {
        let (plan, context) = (open.plan(), open.context());
        explain(plan, context, open.scorecard(), open.outcome(), &subject).expect("a number")
    };
    let near = |a: f64, b: f64| assert!((a - b).abs() < 5e-5, "{a} is not {b}");

    let mut can_tho = open("can-tho-2025");
    can_tho.apply(&Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(30), assumed: None }).expect("a move");
    let gain = why(&can_tho, Subject::Contribution("6.2.4".into()));
    let Rule::Contribution { moved } = gain.rule else { unreachable!("{:?}", gain.rule) };
    near(moved.contribution, (53.225_806 - 9.677_419) / 48.0);
    let line = RankCurve::linear(63).expect("63 ranks");
    let [from, to] = [57, 30].map(|rank| ScoreOrigin::RankCurve { rank, curve: line });
    assert_eq!((moved.from.origin, moved.to.origin), (from, to));
    let score = why(&can_tho, Subject::Score(Side::Scenario));
    near(score.members.iter().filter_map(|m| m.contribution).sum(), can_tho.outcome().delta);
    let pillar = can_tho.context().framework.position("6").expect("a pillar");
    let pillar = why(&can_tho, Subject::Group(pillar));
    near(pillar.change.expect("a change"), 0.907_258 * 4.0);
    assert_eq!((pillar.rule, pillar.n_indicators, pillar.unknown.len()), (Rule::Unknown, 9, 8));

    let hung_yen = why(&open("hung-yen-2024"), Subject::Score(Side::Baseline));
    assert_eq!(hung_yen.rule, Rule::Published { score: 42.52 });
    let rank = why(&open("hung-yen-2024"), Subject::Rank(Side::Scenario));
    assert_eq!(rank.subject, Subject::Rank(Side::Baseline), "without moves there is only the baseline");
    let Rule::Rank(answer) = rank.rule else { unreachable!("{:?}", rank.rule) };
    assert_eq!((answer.span.best, answer.span.worst, answer.above), (18, 18, Witness::OwnRank(18)));

    let kon_tum = why(&open("kon-tum-2030"), Subject::Score(Side::Baseline));
    let Rule::Interpolated { score, rank, upper, lower } = kon_tum.rule else { unreachable!("{:?}", kon_tum.rule) };
    near(score.estimate, 34.700_685);
    assert_eq!((score.lo, score.hi, rank), (33.76, 36.50, 39));
    assert_eq!((upper.province.as_str(), upper.rank, upper.score), ("Nghệ An", Some(33), 36.50));
    assert_eq!((lower.province.as_str(), lower.rank, lower.score), ("Hà Tĩnh", Some(42), 33.76));
    assert!(upper.source.is_some() && lower.source.is_some());
}

#[test]
fn can_tho_2025_leads_its_region_today_and_its_own_results_of_2025_are_not_known() {
    let open = open("can-tho-2025");
    let goal = |id: &str| open.plan().goals.iter().find(|g| g.id == id).expect("a goal");
    let region = goal("dan-dau-dbscl");
    assert_eq!(region.provinces.len(), 13);
    assert!(region.provinces_source.is_some(), "the composition of the region has a source");
    let answer = open.judge(region, None);
    let place = answer.place.map(|span| (span.best, span.worst, span.of));
    assert_eq!((answer.judged_by, answer.state, place), (JudgedBy::NoResults(2025), GoalState::Met, Some((1, 1, 13))));
    let better = open.judge(goal("nang-hang-2024"), None);
    assert_eq!((better.judged_by, better.state), (JudgedBy::NoResults(2025), GoalState::Unknown));
    assert_eq!(better.before.map(|(year, span)| (year, span.best)), Some((2024, 7)));
}

#[test]
fn evidence_of_can_tho_2024_has_the_owner_that_the_document_names() {
    let plan = plan("can-tho-2024");
    let asked_for = |name: &str| {
        let agency = agencies(&plan).into_iter().find(|a| a.name == name).expect("an agency");
        roll_up::of_agency(&plan, &agency, chrono::NaiveDate::default()).asked_for
    };
    let names = [
        ("Sở Khoa học và Công nghệ", 5),
        ("Sở Công Thương", 3),
        ("Sở Nông nghiệp và Phát triển nông thôn", 3),
        ("Sở Nội vụ", 1),
        ("Sở Thông tin và Truyền thông", 1),
    ];
    assert_eq!(names.map(|(name, _)| asked_for(name)), names.map(|(_, n)| n));
}

#[test]
fn results_that_name_others_at_every_rank_wanted_decide_a_goal() {
    let judged = |sample: &str, rank| {
        let open = open(sample);
        let goal = open.plan().goals.iter().find(|g| g.rank_at_most == Some(rank)).expect("a goal");
        let answer = open.judge(goal, None);
        (answer.judged_by, answer.state, answer.is_open)
    };
    assert_eq!(judged("hung-yen-2024", 10), (JudgedBy::Results(2024), GoalState::Missed, false), "no move changes it");
    // In 2025 the provinces were others, some of them under another name.
    assert_eq!(judged("can-tho-2024", 3), (JudgedBy::NoResults(2025), GoalState::Missed, true));
}
