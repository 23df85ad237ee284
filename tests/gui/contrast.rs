//! What can be read and seen in every look: text at 4.5 : 1, in the looks of high contrast at 7 : 1, and marks at 3 : 1.

use eframe::egui::Color32;
use pii_planner::gui::theme::{Look, Tokens};
use strum::VariantArray;

/// The relative luminance of a colour (WCAG 2.2).
#[expect(clippy::disallowed_methods, reason = "the last bits decide nothing here")]
fn luminance(color: Color32) -> f64 {
    let linear = |byte: u8| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

/// The contrast ratio of two colours, from 1 to 21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn assert_all(look: Look, least: f64, pairs: &[(&str, Color32, &str, Color32)]) {
    for (name, color, ground, behind) in pairs {
        let ratio = contrast(*color, *behind);
        assert!(ratio >= least, "{look:?}: {name} on {ground}: {ratio:.2}, less than {least}");
    }
}

/// Every pair of a colour and what is behind it.
fn pairs<'a>(
    colors: &[(&'a str, Color32)],
    grounds: &[(&'a str, Color32)],
) -> Vec<(&'a str, Color32, &'a str, Color32)> {
    let with = |(name, color): &(&'a str, Color32)| {
        let (name, color) = (*name, *color);
        grounds.iter().map(move |(ground, behind)| (name, color, *ground, *behind)).collect::<Vec<_>>()
    };
    colors.iter().flat_map(with).collect()
}

fn grounds(t: &Tokens) -> [(&'static str, Color32); 6] {
    [
        ("background", t.background),
        ("surface", t.surface),
        ("field", t.field),
        ("hover", t.hover),
        ("neutral_soft", t.neutral_soft),
        ("accent_soft", t.accent_soft),
    ]
}

#[test]
fn words_are_read_in_every_look() {
    for &look in Look::VARIANTS {
        let t = look.tokens();
        let is_high = matches!(look, Look::Contrast | Look::DarkContrast);
        let least = if is_high { 7.0 } else { 4.5 };
        let inks = [("text", t.text), ("second", t.second), ("third", t.third), ("accent", t.accent)];
        let states = [("bad", t.bad), ("warn", t.warn), ("ok", t.ok)];
        assert_all(look, least, &pairs(&[&inks[..], &states[..]].concat(), &grounds(&t)));
        let own = [
            ("text", t.text, "found", t.found),
            ("bad", t.bad, "bad_soft", t.bad_soft),
            ("warn", t.warn, "warn_soft", t.warn_soft),
            ("ok", t.ok, "ok_soft", t.ok_soft),
            ("on_accent", t.on_accent, "accent", t.accent),
        ];
        assert_all(look, least, &own);
        let code = t.code;
        let inks = [("key", code.key), ("text", code.text), ("number", code.number), ("word", code.word)];
        let found = [("found", code.found), ("found now", code.found_now)];
        let behind = [&grounds(&t)[..3], &found[..], &[("accent_soft", t.accent_soft)][..]].concat();
        assert_all(look, 4.5, &pairs(&[&inks[..], &[("mark", code.mark)][..]].concat(), &behind));
    }
}

#[test]
fn marks_are_seen_in_every_look() {
    for &look in Look::VARIANTS {
        let t = look.tokens();
        let behind = [("background", t.background), ("surface", t.surface), ("field", t.field)];
        let marks = [
            ("border of a field, rail of a slider", t.field_border),
            ("ring of the keyboard, scenario", t.accent),
            ("way to the scenario", t.accent_fill),
            ("before", t.baseline),
            ("tick", t.second),
            ("tick of a weak rank", t.bad),
        ];
        assert_all(look, 3.0, &pairs(&marks, &behind));
        let on_track = [("before", t.baseline), ("after", t.accent), ("tick", t.second), ("weak tick", t.bad)];
        assert_all(look, 3.0, &pairs(&on_track, &[("track", t.track)]));
    }
}

#[test]
fn every_look_has_its_name_and_comes_in_turn() {
    let mut look = Look::default();
    for _ in Look::VARIANTS {
        assert_eq!(Look::from_name(look.name()), look);
        look = look.next();
    }
    assert_eq!(look, Look::default());
}
