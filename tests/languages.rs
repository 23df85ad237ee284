//! A Vietnamese reader meets no English sentence on the command line, an English reader no Vietnamese one; the words
//! of documents, and names, are as they are.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod ran;

use serde_json::Value;

/// Small words that every English sentence has, and no Vietnamese one.
const ENGLISH: [&str; 14] =
    ["the", "of", "is", "are", "and", "from", "not", "with", "by", "taken", "known", "only", "which", "published"];
/// Small words that every Vietnamese sentence has, and no English one.
const VIETNAMESE: [&str; 12] =
    ["của", "và", "là", "theo", "được", "chưa", "không", "các", "điểm", "hạng", "trong", "nguồn"];
const PLANS: [&str; 5] = ["can-tho-2025", "can-tho-2024", "can-tho-nq57", "hung-yen-2024", "kon-tum-2030"];
const TABLES: [&str; 9] =
    ["overview", "indicators", "targets", "tasks", "deadlines", "agencies", "goals", "framework", "results"];

fn run(line: &str) -> String {
    let ran = ran::run(line.split_whitespace());
    ran.out + &ran.err
}

/// The words of a text that are in a list; addresses are no words.
fn found(text: &str, list: &[&str]) -> Vec<String> {
    let is_address = |piece: &&str| piece.contains("://") || piece.contains('-') && piece.len() > 20;
    let pieces = text.split_whitespace().filter(|piece| !is_address(piece));
    let words = pieces.flat_map(|piece| piece.split(|c: char| !c.is_alphanumeric()));
    words.map(str::to_lowercase).filter(|word| list.contains(&word.as_str())).collect()
}

/// Verbs that compute, for a plan.
fn verbs(plan: &str) -> Vec<String> {
    let moved = "--assume 1.2.1=rank:50 --set 1.2.1=rank:20";
    ["score", "levers", "compare", "check", "score --explain index --explain rank --explain 1.2.1"]
        .map(|verb| verb.replacen(' ', &format!(" {plan} "), 1))
        .map(|line| if line.contains(plan) { line } else { format!("{line} {plan}") })
        .into_iter()
        .chain([
            format!("what-if {plan} {moved}"),
            format!("what-if {plan} {moved} --explain 1.2.1 --explain rank"),
            format!("goal {plan} --rank 5"),
            format!("uncertainty {plan} {moved} --replicates 1000"),
        ])
        .collect()
}

#[test]
fn vietnamese_output_has_no_english_words() {
    let mut odd = Vec::new();
    for plan in PLANS {
        let tables = TABLES.map(|table| format!("show {plan} --table {table} --today 2025-06-19"));
        for line in tables.into_iter().chain(verbs(plan)) {
            let out = run(&line);
            for text in out.lines() {
                let words = found(text, &ENGLISH);
                if !words.is_empty() {
                    odd.push(format!("{line}: {text}: {words:?}"));
                }
            }
        }
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}

/// Every text under the keys that hold sentences of the program.
fn sentences(value: &Value, is_sentence: bool, to: &mut Vec<String>) {
    match value {
        Value::String(text) if is_sentence => to.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| sentences(one, is_sentence, to)),
        Value::Object(object) => {
            for (key, one) in object {
                sentences(one, is_sentence || ["text", "what", "hint"].contains(&key.as_str()), to);
            }
        }
        _ => {}
    }
}

#[test]
fn english_sentences_have_no_vietnamese_words() {
    let (mut odd, mut n_seen) = (Vec::new(), 0);
    for line in PLANS.iter().flat_map(|plan| verbs(plan)) {
        let out = run(&format!("{line} --format json --lang en"));
        // Messages on standard error follow the value.
        let value = serde_json::Deserializer::from_str(&out).into_iter::<Value>().next();
        let Some(Ok(value)) = value else { continue };
        let mut all = Vec::new();
        sentences(&value, false, &mut all);
        n_seen += all.len();
        let with =
            |text: &String| Some((text.clone(), found(text, &VIETNAMESE))).filter(|(_, words)| !words.is_empty());
        odd.extend(all.iter().filter_map(with).map(|(text, words)| format!("{line}: {text}: {words:?}")));
    }
    assert!(n_seen > 200, "sentences are seen: {n_seen}");
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}

#[test]
fn small_words_are_found_as_words() {
    assert_eq!(found("Score of the rank", &ENGLISH), ["of", "the"]);
    assert!(found("https://a.vn/the-of-is profound hạng", &ENGLISH).is_empty());
    assert_eq!(found("Hạng của tỉnh", &VIETNAMESE), ["hạng", "của"]);
}
