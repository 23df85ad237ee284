//! The words a person reads, in both languages: none that is odd, none of a programmer's, no wrong plural.
//!
//! The sentences are read from the sources, so that one which is never shown in a test is looked at as well.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

/// Words that no Vietnamese sentence has, with what is said instead.
const NOT_IN_VIETNAMESE: [(&str, &str); 17] = [
    ("vẽ ngẫu nhiên", "lấy mẫu, mô phỏng"),
    ("bảng vẽ ra", "lần mô phỏng"),
    ("hạt giống", "số khởi tạo"),
    ("ở phòng", "ở trang"),
    ("đến phòng", "chuyển trang"),
    ("sang phòng", "sang trang"),
    ("vào phòng", "vào trang"),
    ("trong phòng", "ở trang"),
    ("nếu một chỉ số này", "nếu chỉ số này"),
    ("quy hạng", "quy đổi hạng ra điểm"),
    ("hạng 1 trở lên", "hạng 1"),
    ("mã trong tệp", "ký hiệu"),
    ("gập", "thu gọn"),
    ("bảng tạm", "bộ nhớ tạm"),
    ("người nói", "người trình bày"),
    ("bấm", "nhấn"),
    ("việc chưa lưu", "thay đổi chưa lưu"),
];

/// Words that no English sentence has.
const NOT_IN_ENGLISH: [(&str, &str); 5] =
    [(" room", "page"), ("room ", "page"), ("mend", "correct"), ("tables drawn", "simulations"), (" ids ", "names")];

/// What only programmers say, in neither language.
const NOT_ON_SCREEN: [&str; 9] =
    ["goal-1", "\\\"date\\\"", "\\\"yearly\\\"", "\\\"region\\\"", "set_aside", ".txt", "null", "struct ", "enum "];

/// Words that end in s and are no plural.
const NO_PLURAL: [&str; 12] =
    ["is", "has", "was", "does", "as", "needs", "its", "this", "points", "stands", "exists", "ms"];

/// The sources at a place: a file, or all below a folder.
fn files(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let mut files: Vec<PathBuf> =
        fs::read_dir(place).unwrap().flat_map(|entry| files(&entry.unwrap().path())).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "rs"));
    files.sort();
    files
}

/// The literals of a source without its unit tests, and the help of the command line, which stands in doc comments.
fn sentences(path: &Path, with_docs: bool) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let body = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    for line in body.lines() {
        let trimmed = line.trim_start();
        if let Some(doc) = trimmed.strip_prefix("/// ").filter(|doc| with_docs && doc.contains(" / ")) {
            found.extend(doc.split(" / ").map(str::to_owned));
        }
        if !trimmed.starts_with("//") {
            found.extend(literals(line));
        }
    }
    found
}

/// What stands between quotes in a line.
fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<String> = None;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (letter, &mut open) {
            ('\\', Some(text)) => text.extend(['\\'].into_iter().chain(letters.next())),
            ('"', Some(_)) => found.extend(open.take()),
            ('"', None) => open = Some(String::new()),
            (letter, Some(text)) => text.push(letter),
            ('\'', None) if letters.as_str().starts_with("\"'") => {
                letters.next();
            }
            _ => {}
        }
    }
    found.extend(open);
    found
}

fn every_sentence() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of = |place: &str, with_docs: bool| {
        files(&root.join(place)).into_iter().flat_map(move |path| {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            sentences(&path, with_docs).into_iter().map(move |sentence| (name.clone(), sentence))
        })
    };
    let of_files = ["src/plan_file/words.rs", "src/plan_file/words"];
    let of_files = of_files.into_iter().flat_map(|place| of(place, false));
    of("src/text", false).chain(of("src/cli", true)).chain(of_files).collect()
}

#[test]
fn no_sentence_has_an_odd_word() {
    let all = every_sentence();
    assert!(all.len() > 1_000, "the sentences are found: {}", all.len());
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let readme = readme.lines().map(|line| ("README.md".to_owned(), line.to_owned()));
    let mut odd = Vec::new();
    for (place, sentence) in all.into_iter().chain(readme) {
        let lower = sentence.to_lowercase();
        let worded = NOT_IN_VIETNAMESE.into_iter().chain(NOT_IN_ENGLISH).filter(|(wrong, _)| lower.contains(wrong));
        odd.extend(worded.map(|(wrong, right)| format!("{place}: “{sentence}” has “{wrong}”; say “{right}”")));
        // What is wrong with a file is said in the file's own words, and one place knows the files, to put numbers in theirs.
        let is_of_files = place.starts_with("src/plan_file") || place.ends_with("sources.rs");
        let technical = NOT_ON_SCREEN.into_iter().filter(|wrong| lower.contains(wrong) && !is_of_files);
        odd.extend(technical.map(|wrong| format!("{place}: “{sentence}” has “{wrong}”")));
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}

/// A count stands with its noun through `counted`, which knows that one is no plural.
#[test]
fn no_count_stands_before_a_plural() {
    let mut odd = Vec::new();
    for (place, sentence) in every_sentence() {
        for after in sentence.split('}').skip(1) {
            let Some(rest) = after.strip_prefix(' ') else { continue };
            let word: String = rest.chars().take_while(|c| c.is_ascii_alphabetic()).collect();
            let is_plural = word.len() > 2 && word.ends_with('s') && !word.ends_with("ss");
            let is_whole = rest.chars().nth(word.len()).is_none_or(|c| !c.is_alphabetic());
            if is_plural && is_whole && !NO_PLURAL.contains(&word.as_str()) {
                odd.push(format!("{place}: “{sentence}”: use `counted` for “{word}”"));
            }
        }
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}

#[test]
fn literals_are_read_with_their_quotes() {
    assert_eq!(literals(r#"a("x \"y\"", '"', "z")"#), [r#"x \"y\""#, "z"]);
}
