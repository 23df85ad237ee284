//! Comparing words as people do, who mind neither case nor diacritics.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without diacritics and case, for comparing; `đ` becomes `d`.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// The words of a text without diacritics and case: dashes, points and spaces are written in many ways.
#[must_use]
pub fn folded_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A province's name, however it is written: "Thành phố Cần Thơ", "cần thơ" and "Cần Thơ" are the same.
pub(crate) fn province_key(name: &str) -> String {
    let words = folded_words(name);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = words.as_slice();
    let titles: [&[&str]; 3] = [&["thanh", "pho"], &["tinh"], &["tp"]];
    let name = titles.iter().find_map(|title| words.strip_prefix(*title)).unwrap_or(words);
    match name.concat().as_str() {
        "hcm" | "tphcm" => "hochiminh".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_is_itself_however_it_is_written() {
        for names in [
            &["Cần Thơ", "Thành phố Cần Thơ", "cần  thơ", "TP. Cần Thơ", "CẦN THƠ"][..],
            &["TP. Hồ Chí Minh", "TP.HCM", "TP Hồ Chí Minh", "TPHCM", "Thành phố Hồ Chí Minh"],
            &["Bà Rịa - Vũng Tàu", "Bà Rịa – Vũng Tàu", "Tỉnh Bà Rịa-Vũng Tàu"],
            &["Hòa Bình", "Hoà Bình", "Ho\u{e0} Bi\u{300}nh"],
        ] {
            assert!(names.iter().all(|name| province_key(name) == province_key(names[0])), "{names:?}");
        }
        assert_ne!(province_key("Hà Nam"), province_key("Hà Nội"));
        assert_eq!(province_key("Tây Ninh"), "tayninh");
    }
}
