//! `--explain` on the command line: why a number is what it is, as text and as JSON.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod ran;

use pii_planner::cli::Exit;
use serde_json::Value;

const MOVED: &str = "what-if can-tho-2025 --set 6.2.4=rank:30 --explain";

#[test]
fn numbers_are_explained() {
    for (i, line) in [
        "score kon-tum-2030 --explain index --explain rank".to_owned(),
        format!("{MOVED} 6.2.4 --explain 6 --explain index --explain rank --lang en"),
        format!("{MOVED} 6.2.4 --format json"),
        format!("{MOVED} 6.2.9"),
        format!("{MOVED} rank --format csv --lang en"),
    ]
    .into_iter()
    .enumerate()
    {
        let seen = ran::run(line.split_whitespace());
        insta::assert_snapshot!(format!("explain-{i}"), format!("$ pii-planner {line}\n{seen}"));
    }
}

#[test]
fn the_keys_of_the_json_are_a_promise() {
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let line = format!("{MOVED} index --explain rank --explain 6.2 --format json");
    let ran = ran::run(line.split_whitespace());
    assert_eq!(ran.exit, Exit::Fine);
    let all: Value = serde_json::from_str(&ran.out).unwrap();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 3);
    for one in all {
        let wanted = "subject rule change text basis year source members unknown assumed notes caveats";
        assert_eq!(keys(one), wanted);
    }
    let member =
        "code name name_en weight_within weight score estimated contribution basis source indicators_known indicators";
    assert_eq!(keys(&all[2]["members"][0]), member);
    assert_eq!(keys(&all[1]["rule"]), "rule best worst estimate of assumed above below estimated");
}
