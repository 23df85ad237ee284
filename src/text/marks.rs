//! Where in a text something was found, without minding diacritics, so that it can be marked.

use super::fold::fold;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text with every letter and its marks in one, as plans are written.
#[must_use]
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Where `query` stands in `text`, without minding diacritics and case: byte ranges from left to right.
#[must_use]
pub fn marks(text: &str, query: &str) -> Vec<Range<usize>> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    marks_in(&letters(text), query)
}

/// Where in `text` stands what finds it as [`matches`](super::matches) does: `query` as a whole, or else its words, where a
/// word of the text begins so if one does. Byte ranges from left to right, which do not overlap.
#[must_use]
pub fn word_marks(text: &str, query: &str) -> Vec<Range<usize>> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let letters = letters(text);
    let whole = marks_in(&letters, query);
    if !whole.is_empty() {
        return whole;
    }
    let is_begin = |mark: &Range<usize>| !text[..mark.start].ends_with(char::is_alphanumeric);
    let of_word = |word: &str| {
        let mut all = marks_in(&letters, word);
        if all.iter().any(is_begin) {
            all.retain(is_begin);
        }
        all
    };
    let mut found: Vec<Range<usize>> = query.split_whitespace().flat_map(of_word).collect();
    found.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in found {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}

/// Where `query` stands among the folded letters of a text.
fn marks_in(letters: &[(char, Range<usize>)], query: &str) -> Vec<Range<usize>> {
    let query: Vec<char> = fold(query.trim()).chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while !query.is_empty() && at + query.len() <= letters.len() {
        if letters[at..].iter().zip(&query).all(|((letter, _), wanted)| letter == wanted) {
            let last = &letters[at + query.len() - 1].1;
            found.push(letters[at].1.start..last.end);
            at += query.len();
        } else {
            at += 1;
        }
    }
    found
}

/// Where `what` stands in `text` letter for letter.
#[must_use]
pub fn exact_marks(text: &str, what: &str) -> Vec<Range<usize>> {
    if what.is_empty() {
        return Vec::new();
    }
    text.match_indices(what).map(|(at, found)| at..at + found.len()).collect()
}

/// The folded letters of a text, each with the bytes it comes from.
fn letters(text: &str) -> Vec<(char, Range<usize>)> {
    let mut letters: Vec<(char, Range<usize>)> = Vec::new();
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        if letter.is_ascii() {
            letters.push((letter.to_ascii_lowercase(), start..end));
            continue;
        }
        if is_combining_mark(letter) {
            if let Some((_, range)) = letters.last_mut() {
                range.end = end;
            }
            continue;
        }
        letters.extend(fold(letter.encode_utf8(&mut [0; 4])).chars().map(|folded| (folded, start..end)));
    }
    letters
}

/// A part of a text around a mark, for a line of a list: what is before, the mark, what is behind.
#[must_use]
pub fn around<'a>(text: &'a str, mark: &Range<usize>, reach: usize) -> (String, &'a str, String) {
    let (before, behind) = (&text[..mark.start], &text[mark.end..]);
    let skipped = before.chars().count().saturating_sub(reach);
    let before = match before.char_indices().nth(skipped) {
        Some((at, _)) if skipped > 0 => format!("…{}", &before[at..]),
        _ => before.to_owned(),
    };
    let behind = match behind.char_indices().nth(reach) {
        Some((at, _)) => format!("{}…", &behind[..at]),
        None => behind.to_owned(),
    };
    let one_line = |text: String| text.replace('\n', " ");
    (one_line(before), &text[mark.start..mark.end], one_line(behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        marks(text, query).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_is_found_is_marked_as_it_is_written() {
        let text = "Sở Tài chính, Cục Thuế; SỞ TÀI CHÍNH";
        assert_eq!(found(text, "so tai chinh"), ["Sở Tài chính", "SỞ TÀI CHÍNH"]);
        assert_eq!(found("Đơn vị đầu mối", "đâu"), ["đầu"]);
        assert_eq!(found("ti\u{302}\u{301}ng", "tin"), ["ti\u{302}\u{301}n"], "marks belong to their letter");
        assert_eq!(found("aaa", "aa"), ["aa"]);
        assert!(found(text, "  ").is_empty() && found("", "a").is_empty());
    }

    #[test]
    fn words_are_marked_where_words_begin_and_once() {
        let words = |text, query| word_marks(text, query).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(words("Sở Khoa học và Công nghệ", "hoc khoa"), ["Khoa", "học"]);
        assert_eq!(words("Sở Khoa học và Công nghệ", "khoa hoc"), ["Khoa học"], "as a whole where it stands so");
        assert_eq!(words("chính sách tài chính", "tai i"), ["í", "tài", "í"]);
        assert_eq!(words("tính, tình", "ti tinh"), ["tính", "tình"], "what overlaps is marked once");
        assert!(words("Sở", " ").is_empty());
    }

    #[test]
    fn words_for_replacing_must_be_the_same_letters() {
        assert_eq!(exact_marks("Sở A, Sở A", "Sở A").len(), 2);
        assert!(exact_marks("Sở A", "So A").is_empty());
        assert!(exact_marks("Sở A", "").is_empty());
    }

    #[test]
    fn a_long_text_is_cut_around_the_mark() {
        let text = "một hai ba bốn năm";
        let mark = marks(text, "ba").remove(0);
        assert_eq!(around(text, &mark, 5), ("… hai ".to_owned(), "ba", " bốn …".to_owned()));
        assert_eq!(around(text, &mark, 50).0, "một hai ");
    }
}
