//! What a table rests on as a whole: the year of the published results, what the framework assumes.

use super::{Caveat, Lang, counted, framework_name};
use index_core::{Framework, ReferenceResults, ResultCorrection};

/// What the table of the framework rests on.
#[must_use]
pub fn framework_about(lang: Lang, framework: &Framework) -> String {
    format!("{}. {}", framework_name(framework.id()), Caveat::EqualWeights.text(lang))
}

/// Of which year the published results are, how much of them is known, how many rows a plan corrects, and how many of
/// those without a source.
#[must_use]
pub fn results_about(lang: Lang, results: &ReferenceResults, corrections: &[&ResultCorrection]) -> String {
    let (name, all, known) = (framework_name(&results.id), results.n_units, results.rows.len());
    let published = match lang {
        Lang::Vi => {
            format!(
                "{name} đã công bố: {all} tỉnh, thành được xếp hạng, ở đây biết {known}; nguồn của mỗi dòng đã công bố ghi ở cột Nguồn."
            )
        }
        Lang::En => {
            let all = counted(all as usize, "province", "provinces");
            format!(
                "{name} as published: it ranks {all}; known here: {known}; the source of each published row stands in the column Source."
            )
        }
    };
    let corrected = match (corrections.iter().filter(|c| !c.is_empty()).count(), lang) {
        (0, _) => String::new(),
        (n, Lang::Vi) => format!(" {n} dòng do kế hoạch này sửa, ghi rõ ở cột Ghi chú."),
        (n, Lang::En) => format!(" {} corrected by this plan, as the column Note says.", counted(n, "row", "rows")),
    };
    let assumed = match (corrections.iter().filter(|c| c.is_assumed()).count(), lang) {
        (0, _) => String::new(),
        (n, Lang::Vi) => format!(" {n} dòng trong đó là giả định, không có nguồn."),
        (n, Lang::En) => format!(" {n} of them assumed, without a source."),
    };
    published + &corrected + &assumed
}
