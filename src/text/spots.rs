//! Where words stand in a text, without minding diacritics: for marking what was found.

use super::fold;
use std::ops::Range;

/// The places in bytes where `folded_query` (which went through [`fold`] before) stands in a text, from left to right.
#[must_use]
pub fn spots(text: &str, folded_query: &str) -> Vec<Range<usize>> {
    let query: Vec<char> = folded_query.chars().collect();
    if query.is_empty() {
        return Vec::new();
    }
    let letters = folded_letters(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at + query.len() <= letters.len() {
        let here = &letters[at..at + query.len()];
        if here.iter().map(|(c, _)| c).eq(&query) {
            found.push(here[0].1.start..here[query.len() - 1].1.end);
            at += query.len();
        } else {
            at += 1;
        }
    }
    found
}

/// The letters of a text without diacritics, each with the bytes it stands for.
fn folded_letters(text: &str) -> Vec<(char, Range<usize>)> {
    let mut letters: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
    let mut buffer = [0; 4];
    for (start, c) in text.char_indices() {
        let bytes = start..start + c.len_utf8();
        if c.is_ascii() {
            letters.push((c.to_ascii_lowercase(), bytes));
            continue;
        }
        let folded = fold(c.encode_utf8(&mut buffer));
        // A combining mark of its own belongs to the letter before.
        if folded.is_empty()
            && let Some(last) = letters.last_mut()
        {
            last.1.end = bytes.end;
        }
        letters.extend(folded.chars().map(|c| (c, bytes.clone())));
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, query: &str) -> Vec<String> {
        spots(text, &fold(query)).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn words_are_found_with_their_diacritics() {
        let text = "UBND thành phố Cần Thơ; cần thơm; CAN THO";
        assert_eq!(found(text, "can tho"), ["Cần Thơ", "cần thơ", "CAN THO"]);
        assert_eq!(found("Đồng, đông", "dong"), ["Đồng", "đông"]);
        assert_eq!(found("aaa", "aa"), ["aa"]);
        assert!(found(text, "").is_empty());
        assert!(found(text, "hà nội").is_empty());
    }

    #[test]
    fn decomposed_letters_are_whole() {
        assert_eq!(found("Ca\u{302}\u{300}n Tho", "can"), ["Ca\u{302}\u{300}n"]);
    }
}
