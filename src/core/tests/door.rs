//! The one door: lists of edits as one step, previews, gestures taken back, moves that sleep.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{
    Baseline, Basis, Cause, Draft, Edit, EditError, Field, Gesture, IndicatorRow, Kind, List, Measurement, Move,
    MovesOrigin, Note, OpenPlan, Plan, Record, RefusalKind, Standing, Value,
};
use proptest::prelude::*;

fn row(code: &str, rank: Option<u32>) -> IndicatorRow {
    let measured = Measurement { rank, of: Some(63), basis: Basis::Document, ..Measurement::default() };
    IndicatorRow { code: code.into(), measurement: rank.map(|_| measured), ..IndicatorRow::default() }
}

fn open() -> OpenPlan {
    let baseline = Baseline { score: Some(40.0), of: Some(63), basis: Basis::Published, ..Baseline::default() };
    let plan = Plan { indicators: vec![row("1.1", Some(40)), row("1.2", Some(20))], baseline, ..Plan::default() };
    OpenPlan::new(plan, fixture::catalogue())
}

fn rank_of(row: usize, rank: Option<u32>) -> Edit {
    Edit::set(Record::Measurement(row), Field::Rank, rank.map_or(Value::Missing, Value::Count))
}

fn moved(code: &str, rank: u32) -> Edit {
    Edit::SetMove { code: code.into(), to: Standing::Rank(rank), assumed: None }
}

fn title(text: &str) -> Edit {
    Edit::set(Record::Document, Field::Title, Value::Text(text.into()))
}

#[test]
fn several_edits_are_one_step_and_one_refused_leaves_all_undone() {
    let mut open = open();
    let together = |last| Edit::Together { edits: vec![title("a"), moved("1.1", 10), last], cause: Cause::Recover };
    assert!(matches!(open.apply(&together(rank_of(7, Some(1)))), Err(EditError::Field(_))));
    assert_eq!((open.plan().document.title.as_str(), open.draft().moves.len()), ("", 0));
    open.apply(&together(title("b"))).unwrap();
    assert_eq!((open.plan().document.title.as_str(), open.draft().moves.len()), ("b", 1));
    assert!(open.undo() && open.next_undo().is_none());
    assert!(open.plan().document.title.is_empty() && open.draft().moves.is_empty());
}

/// A move that cannot be is refused in a list as it is by itself, also when a later edit of the list would hide it.
#[test]
fn a_move_that_cannot_be_is_refused_in_a_list_too() {
    let mut open = open();
    let score = |score| Edit::SetMove { code: "1.1".into(), to: Standing::Score(score), assumed: None };
    let assumed = |to| Edit::SetMove { code: "1.1".into(), to: Standing::Rank(3), assumed: Some(Standing::Score(to)) };
    let moves = |m: Move| Edit::SetMoves { moves: vec![m], origin: MovesOrigin::GoalSeek };
    let keep = Edit::SaveScenario { name: "A".into(), note: None };
    let wrong = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 100.5];
    let mut refused: Vec<Edit> = wrong.into_iter().flat_map(|x| [score(x), assumed(x)]).collect();
    refused.extend([moved("1.1", 64), moves(Move::new("9.9", Standing::Rank(1)))]);
    for edit in refused {
        for edits in
            [vec![edit.clone()], vec![title("a"), edit.clone()], vec![edit.clone(), keep.clone(), Edit::ClearMoves]]
        {
            let inner = Edit::Together { edits: edits.clone(), cause: Cause::Text };
            for edits in [edits, vec![inner]] {
                let answer = open.apply(&Edit::Together { edits, cause: Cause::Text });
                assert!(matches!(answer, Err(EditError::Refused(_))), "{edit:?}: {answer:?}");
            }
        }
    }
    assert!(open.next_undo().is_none());
}

#[test]
fn a_figure_that_no_file_can_hold_is_refused_in_every_field() {
    let mut open = open();
    for record in [Record::Baseline, Record::Measurement(0), Record::Row(List::Indicators, 0)] {
        for &field in record.fields().iter().filter(|f| matches!(record.kind(**f), Some(Kind::Score | Kind::Number))) {
            for figure in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let answer = open.apply(&Edit::set(record, field, Value::Number(figure)));
                assert!(answer.is_err(), "{record:?} {field:?} {figure}");
            }
        }
    }
    assert!(open.next_undo().is_none());
}

/// Work that comes back after a crash is never refused for a move that sleeps in it.
#[test]
fn a_draft_that_is_brought_back_in_a_list_may_sleep() {
    let mut open = open();
    let draft = Draft { scenario: None, moves: vec![Move::new("9.9", Standing::Rank(1))] };
    let plan = Edit::Replace { plan: open.plan().clone(), cause: Cause::Recover };
    open.apply(&Edit::Together { edits: vec![plan, Edit::RestoreDraft(draft)], cause: Cause::Recover }).unwrap();
    assert_eq!((open.draft().moves.len(), open.asleep().len()), (1, 1));
}

#[test]
fn a_gesture_is_taken_back_as_a_whole_and_only_while_it_goes_on() {
    let mut open = open();
    open.apply(&title("before")).unwrap();
    for rank in [30, 20, 10] {
        open.apply_within(&moved("1.1", rank), Some(Gesture(1))).unwrap();
    }
    assert!(open.cancel(Gesture(1)));
    assert!(open.draft().moves.is_empty());
    assert_eq!(open.outcome().delta, 0.0);
    assert!(!open.cancel(Gesture(1)), "there is nothing left of it");
    open.apply_within(&moved("1.1", 10), Some(Gesture(2))).unwrap();
    open.apply(&title("after")).unwrap();
    assert!(!open.cancel(Gesture(2)), "another step came after it");
    assert_eq!(open.draft().moves.len(), 1);
}

#[test]
fn a_move_that_no_longer_applies_sleeps_is_told_and_wakes() {
    let mut open = open();
    open.apply(&moved("1.1", 10)).unwrap();
    open.apply(&moved("1.2", 10)).unwrap();
    let delta = open.outcome().delta;
    open.apply(&rank_of(0, None)).unwrap();
    assert_eq!(open.draft().moves.len(), 2, "it stays in the draft");
    assert_eq!(open.outcome().moves.len(), 1);
    let kind = RefusalKind::UnknownBaseline;
    assert!(open.outcome().notes.contains(&Note::Asleep { code: "1.1".into(), kind }));
    assert_eq!(open.asleep().len(), 1);
    open.apply(&Edit::RemoveRows { list: List::Indicators, rows: vec![1] }).unwrap();
    assert_eq!((open.outcome().moves.len(), open.asleep().len()), (0, 2));
    assert!(open.undo() && open.undo());
    assert_eq!((open.outcome().delta, open.asleep().len()), (delta, 0));
    // What is asked for itself must be possible.
    assert!(matches!(open.apply(&moved("1.1", 64)), Err(EditError::Refused(_))));
    assert_eq!(open.outcome().delta, delta);
}

#[test]
fn a_slider_dragged_back_leaves_no_move() {
    let mut open = open();
    open.apply_within(&moved("1.1", 10), Some(Gesture(1))).unwrap();
    open.apply_within(&moved("1.1", 40), Some(Gesture(1))).unwrap();
    assert!(open.draft().moves.is_empty() && open.next_undo().is_none());
    open.apply(&moved("1.1", 10)).unwrap();
    open.apply(&moved("1.1", 40)).unwrap();
    assert!(open.draft().moves.is_empty() && !open.is_draft_unsaved());
}

#[test]
fn the_scenario_that_is_worked_on_follows_its_name_and_is_let_go_when_it_is_gone() {
    let mut open = open();
    open.apply(&moved("1.1", 10)).unwrap();
    open.apply(&Edit::SaveScenario { name: "A".into(), note: None }).unwrap();
    let name = |d: &OpenPlan| d.draft().scenario.clone();
    open.apply(&Edit::set(Record::Row(List::Scenarios, 0), Field::Name, Value::Text("B".into()))).unwrap();
    assert_eq!(name(&open).as_deref(), Some("B"));
    assert!(!open.is_draft_unsaved());
    open.apply(&Edit::RemoveRows { list: List::Scenarios, rows: vec![0] }).unwrap();
    assert_eq!(name(&open), None);
    assert!(open.is_draft_unsaved(), "the moves are in no scenario now");
    assert!(open.undo());
    assert_eq!(name(&open).as_deref(), Some("B"));
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let code = || prop_oneof![Just("1.1"), Just("1.2"), Just("9.9")];
    let one = prop_oneof![
        (0_usize..3, prop::option::of(0_u32..70)).prop_map(|(row, rank)| rank_of(row, rank)),
        (code(), 0_u32..70).prop_map(|(code, rank)| moved(code, rank)),
        "[a-c]{0,2}".prop_map(|text| title(&text)),
        code().prop_map(|code| Edit::RemoveMove { code: code.into() }),
        (0_usize..3).prop_map(|row| Edit::RemoveRows { list: List::Indicators, rows: vec![row] }),
        (0_usize..3).prop_map(|at| Edit::AddRow { list: List::Indicators, at }),
        "[a-b]".prop_map(|name| Edit::SaveScenario { name, note: None }),
        "[a-b]".prop_map(|name| Edit::LoadScenario { name }),
        "[a-b]".prop_map(|name| Edit::DeleteScenario { name }),
        Just(Edit::ClearMoves),
        Just(Edit::RestoreDraft(Draft::default())),
    ];
    let many = prop::collection::vec(one.clone(), 0..4);
    prop_oneof![4 => one, 1 => many.prop_map(|edits| Edit::Together { edits, cause: Cause::Text })]
}

proptest! {
    #[test]
    fn a_preview_is_what_applying_makes(edits in prop::collection::vec(any_edit(), 1..12)) {
        let mut open = open();
        for edit in edits {
            let before = (open.plan().clone(), open.draft().clone());
            let preview = open.preview(&edit);
            prop_assert_eq!((open.plan(), open.draft()), (&before.0, &before.1));
            match (preview, open.apply(&edit)) {
                (Ok(preview), Ok(())) => {
                    prop_assert_eq!((&preview.plan, &*preview.draft), (open.plan(), open.draft()));
                    prop_assert_eq!(&preview.scorecard, open.scorecard());
                    prop_assert_eq!(&preview.outcome, open.outcome());
                    prop_assert_eq!(&preview.problems, open.problems());
                }
                (Err(preview), Err(applied)) => {
                    prop_assert_eq!(preview, applied);
                    prop_assert_eq!((open.plan(), open.draft()), (&before.0, &before.1));
                }
                (preview, applied) => prop_assert!(false, "{:?} but {:?}", preview.map(|p| p.plan), applied),
            }
        }
    }

    /// A list of edits makes what its edits make one after the other, or nothing.
    #[test]
    fn a_list_is_its_edits_in_their_order(edits in prop::collection::vec(any_edit(), 1..6)) {
        let (mut together, mut alone) = (open(), open());
        let answer = together.apply(&Edit::Together { edits: edits.clone(), cause: Cause::Text });
        let one_by_one = edits.iter().try_for_each(|edit| alone.apply(edit));
        prop_assert_eq!(&answer, &one_by_one);
        let expected = if answer.is_ok() { alone } else { open() };
        prop_assert_eq!((together.plan(), together.draft()), (expected.plan(), expected.draft()));
        prop_assert_eq!(together.outcome(), expected.outcome());
        prop_assert_eq!(together.asleep(), expected.asleep());
    }

    /// The numbers that stand in a document are those of its plan and draft, whatever was done before.
    #[test]
    fn the_numbers_never_lag_behind_the_plan(edits in prop::collection::vec(any_edit(), 1..12), undo in 0_usize..4) {
        let mut open = open();
        for edit in &edits {
            let _refused = open.apply(edit);
        }
        for _ in 0..undo {
            open.undo();
        }
        let mut fresh = OpenPlan::new(Plan::clone(open.plan()), fixture::catalogue());
        fresh.apply(&Edit::RestoreDraft(open.draft().clone())).unwrap();
        prop_assert_eq!(fresh.scorecard(), open.scorecard());
        prop_assert_eq!(fresh.outcome(), open.outcome());
        prop_assert_eq!(fresh.asleep(), open.asleep());
        prop_assert_eq!(fresh.problems(), open.problems());
    }
}

/// Another number of provinces would make another figure of the same rank.
#[test]
fn a_rank_that_is_cleared_and_typed_anew_stays_among_as_many() {
    let mut open = open();
    let baseline = Edit::set(Record::Baseline, Field::Of, Value::Count(34));
    open.apply(&baseline).unwrap();
    open.apply(&rank_of(0, None)).unwrap();
    open.apply(&rank_of(0, Some(57))).unwrap();
    let measured = open.plan().indicators[0].measurement.as_ref().unwrap();
    assert_eq!((measured.rank, measured.of), (Some(57), Some(63)));
}

/// A letter and a mark behind it become one letter, as the file has it: otherwise what is saved would not be what is open.
#[test]
fn a_text_is_in_whole_letters_whoever_wrote_it() {
    let mut open = open();
    let apart = || Value::Text("Ca\u{302}\u{300}n".into());
    open.apply(&Edit::set(Record::Document, Field::Province, apart())).unwrap();
    open.apply(&Edit::set(Record::Row(List::Indicators, 0), Field::Lead, apart())).unwrap();
    open.apply(&Edit::set(Record::Row(List::Indicators, 0), Field::Support, apart())).unwrap();
    let (document, row) = (&open.plan().document, &open.plan().indicators[0]);
    let texts = [Some(document.province.as_str()), row.lead.as_deref(), row.support.first().map(String::as_str)];
    assert_eq!(texts, [Some("Cần"); 3]);
}
