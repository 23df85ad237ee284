//! What is wrong with a plan, why a move is refused, and how to mend it, as sentences.

use super::contradictions::{computed_outside, contradiction, rank_unused, score_unused};
use super::fields::field;
use super::figure_words::{choice_hint, figure_fault};
pub use super::problem_hints::hint;
use super::{Lang, date, grouped, thousands};
use chrono::NaiveDate;
use index_core::{EditError, Field, ProblemKind, Refusal, RefusalKind};

/// That there are more findings of the kind of the one before.
#[must_use]
pub fn more_of_the_kind(lang: Lang, n: usize) -> String {
    let n = thousands(lang, u32::try_from(n).unwrap_or(u32::MAX));
    match lang {
        Lang::Vi => format!("… và {n} chỗ khác cùng loại với dòng trên"),
        Lang::En => format!("… and {n} more of the same kind"),
    }
}

/// What is wrong, in one sentence without its place.
#[must_use]
pub fn what(lang: Lang, kind: &ProblemKind) -> String {
    let say = |vi: String, en: String| lang.pick(&vi, &en).to_owned();
    match kind {
        ProblemKind::UnknownFramework { id, .. } => {
            say(format!("chương trình không có khung chỉ số \"{id}\""), format!("there is no framework \"{id}\""))
        }
        ProblemKind::UnknownReference { id, .. } => say(
            format!("chương trình không có bảng xếp hạng \"{id}\""),
            format!("there are no reference results \"{id}\""),
        ),
        ProblemKind::ProvinceNotInReference(name) => {
            say(format!("bảng xếp hạng không có \"{name}\""), format!("\"{name}\" is not in the reference results"))
        }
        ProblemKind::RegionNotInReference(names) => not_in_reference(lang, names),
        ProblemKind::Figure(fault) => figure_fault(lang, *fault),
        ProblemKind::OfDiffers { of, reference } => say(
            format!("kế hoạch ghi {of} địa phương được xếp hạng, bảng xếp hạng có {reference}"),
            format!("the plan says {of} ranked provinces, the reference results {reference}"),
        ),
        ProblemKind::YearDiffers { year, reference } => say(
            format!("hiện trạng là của năm {year}, bảng xếp hạng là của năm {reference}"),
            format!("the baseline is of {year}, the reference results of {reference}"),
        ),
        ProblemKind::PublishedDiffers { plan, published, is_corrected, .. } => {
            published_differs(lang, (*plan, *published), *is_corrected)
        }
        ProblemKind::BoundsReversed { min, max } => bounds_reversed(lang, *min, *max),
        ProblemKind::ValueOutsideBounds { value, min, max } => outside_bounds(lang, *value, *min, *max),
        ProblemKind::UnknownIndicator(code) | ProblemKind::UnknownEntry(code) => {
            say(format!("khung chỉ số không có mã \"{code}\""), format!("the framework has no \"{code}\""))
        }
        ProblemKind::Duplicate(name) => say(format!("\"{name}\" bị trùng"), format!("\"{name}\" stands twice")),
        ProblemKind::UnknownDeadline(id) => {
            say(format!("không có thời hạn \"{id}\""), format!("there is no deadline \"{id}\""))
        }
        ProblemKind::UnknownSection(no) => {
            say(format!("không có mục \"{no}\""), format!("there is no section \"{no}\""))
        }
        ProblemKind::MoveRefused(kind) => refusal_kind(lang, *kind),
        ProblemKind::Contradiction(found) => contradiction(lang, found),
        ProblemKind::ResultsOfYear { year, contradiction: found } => {
            format!("{} {year}: {}", lang.pick("kết quả năm", "results of"), contradiction(lang, found))
        }
        ProblemKind::SetAside(path) => set_aside(lang, path),
        ProblemKind::CorrectionWithoutSource(province) => without_source(lang, province),
        ProblemKind::FigureOfOtherYear { year, baseline } => figure_of_other_year(lang, *year, *baseline),
        ProblemKind::DaysReversed { day, first, first_day } => days_reversed(lang, *day, (*first, *first_day)),
        kind => unused_what(lang, kind),
    }
}

/// What counts nowhere, or rests on nobody's word.
fn unused_what(lang: Lang, kind: &ProblemKind) -> String {
    let say = |vi: String, en: String| lang.pick(&vi, &en).to_owned();
    match kind {
        ProblemKind::AssumedScoreUnused { score, rank } => score_unused(lang, *score, *rank),
        ProblemKind::AssumedRankUnused { rank, score } => rank_unused(lang, *rank, *score),
        ProblemKind::NoSuchProvince(name) => no_such_province(lang, name),
        ProblemKind::RefutedResult(name) => say(
            format!("kết quả của {name} không nêu nguồn, lại mâu thuẫn với số liệu đã công bố, nên không được tính"),
            format!("the result of {name} has no source, contradicts what is published, and does not count"),
        ),
        ProblemKind::ComputedOutside { computed, lo, hi } => computed_outside(lang, [*computed, *lo, *hi]),
        ProblemKind::EntryWithoutSource(code) => say(
            format!("trọng số hoặc chiều sửa của {code} chưa có nguồn"),
            format!("the corrected weight or direction of {code} has no source"),
        ),
        kind => plain_what(lang, kind).to_owned(),
    }
}

fn days_reversed(lang: Lang, day: NaiveDate, (first, first_day): (Field, NaiveDate)) -> String {
    let (day, first, first_day) = (date(lang, day), field(lang, first), date(lang, first_day));
    match lang {
        Lang::Vi => format!("{day} trước {} ({first_day})", first.to_lowercase()),
        Lang::En => format!("{day} must not be before “{first}”, {first_day}"),
    }
}

fn published_differs(lang: Lang, (plan, published): (f64, f64), is_corrected: bool) -> String {
    let (plan, published) = (grouped(lang, plan), grouped(lang, published));
    match (lang, is_corrected) {
        (Lang::Vi, true) => format!("hiện trạng ghi {plan}, bảng xếp hạng mà kế hoạch đã sửa ghi {published}"),
        (Lang::En, true) => format!("the baseline says {plan}, the results as the plan corrects them {published}"),
        (Lang::Vi, false) => format!("kế hoạch ghi {plan}, số đã công bố là {published}"),
        (Lang::En, false) => format!("the plan says {plan}, published is {published}"),
    }
}

fn without_source(lang: Lang, province: &str) -> String {
    match lang {
        Lang::Vi => format!("kết quả sửa của {province} chưa có nguồn nên chỉ là giả định"),
        Lang::En => format!("the corrected result of {province} has no source, so it is an assumption"),
    }
}

fn figure_of_other_year(lang: Lang, year: i32, baseline: i32) -> String {
    match lang {
        Lang::Vi => {
            format!("số liệu của năm {year}, hiện trạng là của năm {baseline}: tính chung thì hai năm lẫn nhau")
        }
        Lang::En => {
            format!("the figure is of {year}, the baseline of {baseline}: computed together they mix two years")
        }
    }
}

fn no_such_province(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Vi => format!("không có tỉnh, thành phố nào tên \"{name}\" ở năm của bảng xếp hạng"),
        Lang::En => format!("there is no province called \"{name}\" in the year of the results"),
    }
}

fn not_in_reference(lang: Lang, names: &[String]) -> String {
    let which = lang.pick("bảng xếp hạng không có", "not in the reference results");
    format!("{which}: {}", names.join(", "))
}

/// The sentences without values.
const fn plain_what(lang: Lang, kind: &ProblemKind) -> &'static str {
    match kind {
        ProblemKind::MissingTitle => lang.pick("kế hoạch chưa có tên", "the plan has no title"),
        ProblemKind::MissingProvince => lang.pick("kế hoạch chưa ghi tỉnh, thành phố", "the plan names no province"),
        ProblemKind::MissingBaseline => {
            lang.pick("hiện trạng chưa có điểm hoặc hạng", "the baseline has neither score nor rank")
        }
        ProblemKind::EmptyName => lang.pick("tên còn để trống", "the name is empty"),
        ProblemKind::BaselineWithoutSource => lang.pick(
            "hiện trạng ghi là đã công bố mà chưa có nguồn",
            "the baseline is called published and has no source",
        ),
        ProblemKind::MissingDate => lang.pick("thời hạn chưa có ngày", "the deadline has no date"),
        ProblemKind::FinishedNotDone => lang.pick(
            "đã ghi ngày hoàn thành mà trạng thái chưa là Hoàn thành",
            "there is a day it was finished, and the status is not “Done”",
        ),
        ProblemKind::MissingLead => lang.pick("chưa có đơn vị chủ trì", "no agency leads this"),
        ProblemKind::MissingRegion => lang.pick("mục tiêu theo vùng chưa ghi tên vùng", "the goal names no region"),
        ProblemKind::MissingProvinces => lang
            .pick("mục tiêu theo vùng chưa ghi vùng gồm những tỉnh nào", "the goal does not say who is in its region"),
        _ => "",
    }
}

fn set_aside(lang: Lang, path: &str) -> String {
    match lang {
        Lang::Vi => format!("giá trị từng ở \"{path}\" không đọc được, đang được giữ riêng"),
        Lang::En => format!("the value that stood at \"{path}\" could not be read and is kept aside"),
    }
}

fn bounds_reversed(lang: Lang, min: f64, max: f64) -> String {
    let (min, max) = (grouped(lang, min), grouped(lang, max));
    match lang {
        Lang::Vi => format!("cận dưới {min} không nhỏ hơn cận trên {max}"),
        Lang::En => format!("the lower bound {min} is not below the upper bound {max}"),
    }
}

fn outside_bounds(lang: Lang, value: f64, min: f64, max: f64) -> String {
    let (value, min, max) = (grouped(lang, value), grouped(lang, min), grouped(lang, max));
    match lang {
        Lang::Vi => format!("giá trị {value} nằm ngoài hai cận {min} và {max}"),
        Lang::En => format!("value {value} is not between the bounds {min} and {max}"),
    }
}

/// Why a move is refused, with the indicator.
#[must_use]
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    format!("{}: {}", refusal.code, refusal_kind(lang, refusal.kind))
}

pub(super) fn refusal_kind(lang: Lang, kind: RefusalKind) -> String {
    match kind {
        RefusalKind::Figure(fault) => figure_fault(lang, fault),
        RefusalKind::UnknownIndicator => {
            lang.pick("khung chỉ số không có mã này", "the framework has no such indicator").to_owned()
        }
        RefusalKind::UnknownBaseline => {
            lang.pick("chưa biết hiện trạng của chỉ số này", "where this indicator stands now is not known").to_owned()
        }
        RefusalKind::MovedTwice => lang
            .pick("chỉ số này được thay đổi hai lần trong cùng kịch bản", "the scenario moves this indicator twice")
            .to_owned(),
    }
}

/// How to mend a refused move.
#[must_use]
pub fn refusal_hint(lang: Lang, refusal: &Refusal) -> String {
    refusal_kind_hint(lang, refusal.kind)
}

pub(super) fn refusal_kind_hint(lang: Lang, kind: RefusalKind) -> String {
    let (vi, en) = match kind {
        RefusalKind::UnknownIndicator => {
            ("Kiểm tra lại mã chỉ số, ví dụ 6.2.4.", "Check the indicator's code, such as 6.2.4.")
        }
        RefusalKind::UnknownBaseline => {
            ("Giả định hạng hoặc điểm hiện tại của chỉ số này.", "Assume a rank or a score where it stands now.")
        }
        RefusalKind::Figure(fault) => return choice_hint(lang, fault),
        RefusalKind::MovedTwice => ("Chỉ giữ lại một lần thay đổi.", "Keep only one of the two moves."),
    };
    lang.pick(vi, en).to_owned()
}

/// Why an edit is refused.
#[must_use]
pub fn edit_error(lang: Lang, error: &EditError) -> String {
    let say = |vi: String, en: String| lang.pick(&vi, &en).to_owned();
    match error {
        EditError::NoSuchRow(row) => say(
            format!("không có dòng thứ {}", row.saturating_add(1)),
            format!("there is no row {}", row.saturating_add(1)),
        ),
        EditError::Figure(fault) => figure_fault(lang, *fault),
        EditError::NoSuchScenario(name) => {
            say(format!("không có kịch bản \"{name}\""), format!("there is no scenario \"{name}\""))
        }
        EditError::Field(_) => {
            lang.pick("ô này không nhận giá trị như vậy", "this field does not take that").to_owned()
        }
        EditError::NoSuchAgency(name) => {
            say(format!("kế hoạch không có đơn vị \"{name}\""), format!("the plan names no \"{name}\""))
        }
        EditError::EmptyName => lang.pick("cần có tên", "a name is needed").to_owned(),
        EditError::NothingToSave => {
            lang.pick("kịch bản chưa thay đổi chỉ số nào", "the scenario moves no indicator yet").to_owned()
        }
        EditError::Refused(refusals) => refusals.iter().map(|r| refusal(lang, r)).collect::<Vec<_>>().join("; "),
    }
}
