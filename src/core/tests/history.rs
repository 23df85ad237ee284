//! The history as a list: what was done and undone, with the plan on both sides, and jumps within it.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{Edit, Field, OpenPlan, Plan, Record, Standing, Value};

fn open() -> OpenPlan {
    OpenPlan::new(Plan::default(), fixture::catalogue())
}

fn title(text: &str) -> Edit {
    Edit::set(Record::Document, Field::Title, Value::Text(text.into()))
}

/// Four steps: three titles, and a move of the draft between them.
fn with_steps() -> OpenPlan {
    let mut open = open();
    open.apply(&title("a")).unwrap();
    open.apply(&title("b")).unwrap();
    let code = "1.1".to_owned();
    open.apply(&Edit::SetMove { code, to: Standing::Score(9.0), assumed: Some(Standing::Score(5.0)) }).unwrap();
    open.apply(&title("c")).unwrap();
    open
}

/// The titles on both sides of steps.
type Titles = Vec<(String, String)>;

/// The titles on both sides of each step, done and undone.
fn titles(open: &OpenPlan) -> (Titles, Titles) {
    let (done, undone) = open.history();
    let sides = |step: &index_core::PastStep| (step.before.document.title.clone(), step.after.document.title.clone());
    (done.iter().map(sides).collect(), undone.iter().map(sides).collect())
}

fn pairs(expected: &[(&str, &str)]) -> Titles {
    expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn steps_are_listed_in_their_order_with_the_plan_on_both_sides() {
    let mut open = with_steps();
    let all = [("", "a"), ("a", "b"), ("b", "b"), ("b", "c")];
    assert_eq!(titles(&open), (pairs(&all), Vec::new()));
    for n_done in [3, 2, 1, 0] {
        assert!(open.undo());
        assert_eq!(titles(&open), (pairs(&all[..n_done]), pairs(&all[n_done..])));
    }
    let (_, undone) = open.history();
    assert_eq!(undone[3].edit, &title("c"));
}

#[test]
fn a_jump_is_as_many_steps_back_or_forth() {
    let mut open = with_steps();
    let stepped = |n_back: usize| {
        let mut open = with_steps();
        (0..n_back).for_each(|_| assert!(open.undo()));
        open
    };
    for n_done in [1, 4, 0, 3, 2] {
        assert!(open.go_to(n_done));
        let same = stepped(4 - n_done);
        assert_eq!(open.plan(), same.plan());
        assert_eq!(open.draft(), same.draft());
        assert_eq!(open.outcome().moves.len(), same.outcome().moves.len());
        assert_eq!(open.problems(), same.problems());
        assert_eq!(titles(&open), titles(&same));
    }
    assert!(!open.go_to(2), "already there");
    assert!(open.go_to(99), "as far as there are steps");
    assert_eq!(open.plan().document.title, "c");
    assert!(open.go_to(0));
    assert!(!open.is_unsaved());
}
