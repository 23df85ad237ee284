//! The history as a list: what was done and undone, with the plan on both sides, and jumps within it.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{Document, Edit, Field, Plan, Record, Standing, Value};

fn document() -> Document {
    Document::new(Plan::default(), fixture::catalogue())
}

fn title(text: &str) -> Edit {
    Edit::set(Record::Document, Field::Title, Value::Text(text.into()))
}

/// Four steps: three titles, and a move of the draft between them.
fn with_steps() -> Document {
    let mut document = document();
    document.apply(&title("a")).unwrap();
    document.apply(&title("b")).unwrap();
    let code = "1.1".to_owned();
    document.apply(&Edit::SetMove { code, to: Standing::Score(9.0), assumed: Some(Standing::Score(5.0)) }).unwrap();
    document.apply(&title("c")).unwrap();
    document
}

/// The titles on both sides of steps.
type Titles = Vec<(String, String)>;

/// The titles on both sides of each step, done and undone.
fn titles(document: &Document) -> (Titles, Titles) {
    let (done, undone) = document.history();
    let sides = |step: &index_core::PastStep| (step.before.document.title.clone(), step.after.document.title.clone());
    (done.iter().map(sides).collect(), undone.iter().map(sides).collect())
}

fn pairs(expected: &[(&str, &str)]) -> Titles {
    expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn steps_are_listed_in_their_order_with_the_plan_on_both_sides() {
    let mut document = with_steps();
    let all = [("", "a"), ("a", "b"), ("b", "b"), ("b", "c")];
    assert_eq!(titles(&document), (pairs(&all), Vec::new()));
    for n_done in [3, 2, 1, 0] {
        assert!(document.undo());
        assert_eq!(titles(&document), (pairs(&all[..n_done]), pairs(&all[n_done..])));
    }
    let (_, undone) = document.history();
    assert_eq!(undone[3].edit, &title("c"));
}

#[test]
fn a_jump_is_as_many_steps_back_or_forth() {
    let mut document = with_steps();
    let stepped = |n_back: usize| {
        let mut document = with_steps();
        (0..n_back).for_each(|_| assert!(document.undo()));
        document
    };
    for n_done in [1, 4, 0, 3, 2] {
        assert!(document.go_to(n_done));
        let same = stepped(4 - n_done);
        assert_eq!(document.plan(), same.plan());
        assert_eq!(document.draft(), same.draft());
        assert_eq!(document.outcome().moves.len(), same.outcome().moves.len());
        assert_eq!(document.problems(), same.problems());
        assert_eq!(titles(&document), titles(&same));
    }
    assert!(!document.go_to(2), "already there");
    assert!(document.go_to(99), "as far as there are steps");
    assert_eq!(document.plan().document.title, "c");
    assert!(document.go_to(0));
    assert!(!document.is_unsaved());
}
