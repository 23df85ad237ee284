//! Reading a figure as it is written on paper, without ever taking one figure for another.
//!
//! A comma is the decimal sign in Vietnamese and a point groups thousands, in English the other way round. What the
//! language allows is read so; only what it does not allow is read as the other language has it: "12.5" has no groups
//! of three.

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// As in Vietnamese: 12.500,5.
    Comma,
    /// As in English: 12,500.5.
    Point,
}

/// The figure from 0 that a text of digits is; `None` for everything else. Groups of three are set apart by the other
/// sign, a space or an apostrophe; signs are those of ASCII, see [`as_ascii`].
#[must_use]
pub fn written_figure(text: &str, decimal: DecimalSign) -> Option<f64> {
    let [comma, point] = [(',', '.'), ('.', ',')].map(|(decimal, group)| spelled(text, decimal, group));
    let digits = match decimal {
        DecimalSign::Comma => comma.or(point),
        DecimalSign::Point => point.or(comma),
    }?;
    digits.parse().ok().filter(|figure: &f64| figure.is_finite())
}

/// A letter of a figure as ASCII has it: digits and signs of full width, every dash a hyphen, every space a space.
#[must_use]
pub fn as_ascii(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// The digits as Rust reads them, when they are written with this decimal sign and groups of three, if any, set apart
/// by this sign, a space or an apostrophe.
fn spelled(text: &str, decimal: char, group: char) -> Option<String> {
    let (whole, decimals) = text.split_once(decimal).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if decimals.is_some_and(|d| !is_digits(d)) {
        return None;
    }
    let sign = [group, ' ', '\''].into_iter().find(|sign| whole.contains(*sign));
    let whole = match sign {
        None => whole.to_owned(),
        Some(sign) => {
            let mut groups = whole.split(sign);
            let first = groups.next().unwrap_or_default();
            let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
            let rest: Vec<&str> = groups.collect();
            let are_groups = rest.iter().all(|part| part.len() == 3 && is_digits(part));
            (is_first && are_groups).then(|| format!("{first}{}", rest.concat()))?
        }
    };
    is_digits(&whole).then(|| decimals.map_or_else(|| whole.clone(), |d| format!("{whole}.{d}")))
}
