//! What two plans state otherwise of the framework, of published results and in a scenario, figure by figure.

use super::{DifferenceWord, from_to, nothing};
use crate::text::fields::field;
use crate::text::table_words::Heading;
use crate::text::{Lang, direction, grouped};
use index_core::{EntryCorrection, Field, Move, ResultCorrection, Standing};

/// A figure by its name, before and after.
type Figure<'a> = (&'a str, [String; 2]);

/// A correction of an entry of the framework.
pub(super) fn entry(lang: Lang, before: Option<&EntryCorrection>, after: Option<&EntryCorrection>) -> String {
    let both = |read: &dyn Fn(&EntryCorrection) -> Option<String>| {
        [before, after].map(|c| c.and_then(read).unwrap_or_default())
    };
    let figures = [
        (field(lang, Field::Name), both(&|c| c.name.clone())),
        (Heading::OwnWeight.text(lang), both(&|c| c.weight.map(|weight| grouped(lang, weight)))),
        (Heading::Direction.text(lang), both(&|c| c.direction.map(|d| direction(lang, d).to_owned()))),
        (field(lang, Field::Source), both(&|c| c.source.clone())),
    ];
    let what = match (before, after) {
        (None, _) => lang.pick("Thêm chỗ sửa khung chỉ số", "New correction of the framework"),
        (_, None) => lang.pick("Bỏ chỗ sửa khung chỉ số", "Deleted correction of the framework"),
        _ => lang.pick("Sửa khung chỉ số", "Correction of the framework"),
    };
    let code = after.or(before).map(|c| c.code.as_str()).unwrap_or_default();
    told(lang, format!("{what}: {code}"), before.is_some() && after.is_some(), &figures)
}

/// The result of a province in a year.
pub(super) fn result(lang: Lang, before: Option<&ResultCorrection>, after: Option<&ResultCorrection>) -> String {
    let both = |read: &dyn Fn(&ResultCorrection) -> Option<String>| {
        [before, after].map(|c| c.and_then(read).unwrap_or_default())
    };
    let figures = [
        (field(lang, Field::Rank), both(&|c| c.rank.map(|rank| rank.to_string()))),
        (field(lang, Field::Score), both(&|c| c.score.map(|score| grouped(lang, score)))),
        (field(lang, Field::Source), both(&|c| c.source.clone())),
    ];
    let what = match (before, after) {
        (None, _) => lang.pick("Thêm kết quả công bố", "New published result"),
        (_, None) => lang.pick("Xóa kết quả công bố", "Deleted published result"),
        _ => lang.pick("Sửa kết quả công bố", "Published result"),
    };
    let of = after.or(before);
    let year = of.and_then(|c| c.year).map(|year| format!(" {year}")).unwrap_or_default();
    let province = of.map(|c| c.province.as_str()).unwrap_or_default();
    told(lang, format!("{what}: {province}{year}"), before.is_some() && after.is_some(), &figures)
}

/// What is said of something, and its figures: those that differ, or all that it has when it came or went.
fn told(lang: Lang, what: String, is_changed: bool, figures: &[Figure<'_>]) -> String {
    let differing = figures.iter().filter(|(_, [before, after])| before != after);
    let mut parts: Vec<String> = differing
        .map(|(name, [before, after])| match is_changed {
            true => format!("{name}: {}", from_to(lang, before, after)),
            false => format!("{name}: {before}{after}"),
        })
        .collect();
    if is_changed && parts.is_empty() {
        parts.push(DifferenceWord::OnlyInJson.text(lang).to_owned());
    }
    [vec![what], parts].concat().join(" · ")
}

/// What became of a move: "hạng 57 → hạng 30".
pub(super) fn moved(lang: Lang, before: Option<&Move>, after: Option<&Move>) -> String {
    let place = |to: Option<Standing>, missing: &str| match to {
        Some(Standing::Rank(rank)) => format!("{} {rank}", lang.pick("hạng", "rank")),
        Some(Standing::Score(score)) => format!("{} {}", grouped(lang, score), lang.pick("điểm", "points")),
        None => missing.to_owned(),
    };
    let mut parts = Vec::new();
    let to = [before, after].map(|m| m.map(|m| m.to));
    if to[0] != to[1] {
        let [before, after] = to.map(|to| place(to, lang.pick("không đổi", "not moved")));
        parts.push(format!("{before} → {after}"));
    }
    let assumed = [before, after].map(|m| m.and_then(|m| m.assumed));
    if assumed[0] != assumed[1] {
        let [before, after] = assumed.map(|assumed| place(assumed, &nothing(lang)));
        parts.push(format!("{}: {before} → {after}", DifferenceWord::AssumedBaseline.text(lang)));
    }
    if parts.is_empty() {
        parts.push(DifferenceWord::OnlyInJson.text(lang).to_owned());
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_hue(rank: u32, score: Option<f64>) -> ResultCorrection {
        ResultCorrection { province: "Huế".into(), year: Some(2027), rank: Some(rank), score, ..Default::default() }
    }

    #[test]
    fn a_result_is_told_with_its_year_and_its_figures() {
        let (fifth, third) = (of_hue(5, Some(40.0)), of_hue(3, Some(41.25)));
        let said = |before, after| [Lang::Vi, Lang::En].map(|lang| result(lang, before, after));
        assert_eq!(
            said(Some(&fifth), Some(&third)),
            [
                "Sửa kết quả công bố: Huế 2027 · Hạng: 5 → 3 · Điểm: 40 → 41,25",
                "Published result: Huế 2027 · Rank: 5 → 3 · Score: 40 → 41.25"
            ]
        );
        assert_eq!(said(None, Some(&fifth))[0], "Thêm kết quả công bố: Huế 2027 · Hạng: 5 · Điểm: 40");
        assert_eq!(said(Some(&fifth), None)[1], "Deleted published result: Huế 2027 · Rank: 5 · Score: 40");
        let assumed = ResultCorrection { source: Some("Bộ".into()), ..of_hue(5, None) };
        assert_eq!(
            said(Some(&assumed), Some(&of_hue(5, None)))[0],
            "Sửa kết quả công bố: Huế 2027 · Nguồn: Bộ → (trống)"
        );
    }

    #[test]
    fn an_entry_is_told_with_the_figure_that_differs() {
        let of = |weight, name: Option<&str>| EntryCorrection {
            code: "6.2.4".into(),
            weight,
            name: name.map(str::to_owned),
            ..EntryCorrection::default()
        };
        let (one, two) = (of(Some(1.0), None), of(Some(2.5), Some("Tên")));
        let said = |before, after| entry(Lang::Vi, before, after);
        assert_eq!(said(Some(&one), Some(&two)), "Sửa khung chỉ số: 6.2.4 · Tên: (trống) → Tên · Trọng số: 1 → 2,5");
        assert_eq!(said(None, Some(&one)), "Thêm chỗ sửa khung chỉ số: 6.2.4 · Trọng số: 1");
        assert_eq!(said(Some(&one), None), "Bỏ chỗ sửa khung chỉ số: 6.2.4 · Trọng số: 1");
    }

    #[test]
    fn a_move_is_told_with_what_is_assumed() {
        let to = |rank, assumed| Move { assumed, ..Move::new("6.2.4", Standing::Rank(rank)) };
        let (plain, assumed) = (to(30, None), to(30, Some(Standing::Rank(40))));
        let said = |before, after| moved(Lang::Vi, before, after);
        assert_eq!(said(None, Some(&plain)), "không đổi → hạng 30");
        assert_eq!(said(Some(&plain), Some(&assumed)), "Hiện trạng giả định: (trống) → hạng 40");
        assert_eq!(
            said(Some(&to(57, None)), Some(&assumed)),
            "hạng 57 → hạng 30 · Hiện trạng giả định: (trống) → hạng 40"
        );
    }
}
