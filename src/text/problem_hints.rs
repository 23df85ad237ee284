//! How to mend what is wrong with a plan.

use super::Lang;
use super::contradictions::contradiction_hint;
use super::figure_words::figure_hint;
use super::problems::refusal_kind_hint;
use index_core::ProblemKind;

/// How to mend it; empty when the sentence says all.
#[must_use]
pub fn hint(lang: Lang, kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::MoveRefused(kind) => refusal_kind_hint(lang, *kind),
        ProblemKind::Figure(fault) => figure_hint(lang, *fault).to_owned(),
        ProblemKind::Contradiction(found) => contradiction_hint(lang, found).to_owned(),
        ProblemKind::UnknownFramework { used, .. } => match lang {
            Lang::Vi => format!("Dùng \"{used}\"; các số liệu đang được tính theo khung này."),
            Lang::En => format!("Use \"{used}\"; the figures are computed with it."),
        },
        ProblemKind::UnknownReference { known, .. } => {
            let known: Vec<String> = known.iter().map(|id| format!("\"{id}\"")).collect();
            format!("{} {}.", lang.pick("Dùng", "Use"), known.join(lang.pick(" hoặc ", " or ")))
        }
        kind => plain_hint(lang, kind).to_owned(),
    }
}

/// The hints without values.
const fn plain_hint(lang: Lang, kind: &ProblemKind) -> &'static str {
    let (vi, en) = match kind {
        ProblemKind::MoveRefused(_) | ProblemKind::Contradiction(_) => ("", ""),
        ProblemKind::MissingTitle => ("Ghi tên kế hoạch.", "Write the plan's title."),
        ProblemKind::ProvinceNotInReference(_) => (
            "Kết quả của tỉnh trong năm đó được coi là chưa biết; có nguồn công bố thì ghi vào bảng xếp hạng.",
            "The province's result of that year counts as not known; where it was published, write it into the results.",
        ),
        ProblemKind::MissingProvince => (
            "Ghi tên đúng như trong bảng xếp hạng; tỉnh chưa có trong bảng thì kết quả được coi là chưa biết.",
            "Write the name as in the results; the result of a province that is not there counts as not known.",
        ),
        ProblemKind::MissingBaseline => {
            ("Ghi điểm hoặc hạng đã công bố của năm gần nhất.", "Write the score or rank published last.")
        }
        ProblemKind::UnknownIndicator(_) | ProblemKind::UnknownEntry(_) => {
            ("Kiểm tra lại mã chỉ số.", "Check the indicator's code.")
        }
        ProblemKind::Duplicate(_) => {
            ("Mỗi mã, tên chỉ dùng một lần trong danh sách.", "Each may stand only once in its list.")
        }
        ProblemKind::EmptyName => ("Ghi tên.", "Write a name."),
        ProblemKind::UnknownDeadline(_) => (
            "Thêm thời hạn này vào kế hoạch, hoặc bỏ khỏi chỉ số, nhiệm vụ đang ghi.",
            "Add that deadline to the plan, or take it out of the indicator or task that names it.",
        ),
        ProblemKind::MissingDate => {
            ("Ghi một ngày cụ thể, hoặc ngày lặp lại hằng năm.", "Write a day, or a day of every year.")
        }
        ProblemKind::UnknownSection(_) => {
            ("Thêm mục này, hoặc sửa lại số mục.", "Add that section, or correct its number.")
        }
        ProblemKind::DaysReversed { .. } => ("Kiểm tra lại hai ngày này.", "Check the two days."),
        ProblemKind::FinishedNotDone => {
            ("Đặt trạng thái là Hoàn thành, hoặc xóa ngày hoàn thành.", "Set the status to Done, or empty the day.")
        }
        ProblemKind::MissingLead => ("Giao cho một đơn vị chủ trì.", "Give it to an agency."),
        ProblemKind::MissingRegion => ("Ghi tên vùng.", "Write the region's name."),
        ProblemKind::MissingProvinces => (
            "Ghi các tỉnh, thành phố của vùng để xét được mục tiêu.",
            "Write the provinces of the region, so that the goal can be judged.",
        ),
        ProblemKind::SetAside(_) => (
            "Ghi lại giá trị đúng vào chỗ cũ, rồi xóa giá trị này khỏi phần giữ riêng ở cuối tệp.",
            "Write the right value where it stood, then delete the one kept aside at the end of the file.",
        ),
        kind => unused_hint(kind),
    };
    lang.pick(vi, en)
}

/// The hints of what counts nowhere, in both languages.
const fn unused_hint(kind: &ProblemKind) -> (&'static str, &'static str) {
    match kind {
        ProblemKind::AssumedScoreUnused { .. } => (
            "Điểm được ước tính theo hạng đã công bố; bỏ điểm giả định, hoặc ghi điểm đã công bố kèm nguồn.",
            "The score is estimated from the published rank; take the assumed score out, or write the published one with its source.",
        ),
        ProblemKind::AssumedRankUnused { .. } => (
            "Hạng được tính theo điểm đã công bố; bỏ hạng giả định, hoặc ghi hạng đã công bố kèm nguồn.",
            "The rank is counted from the published score; take the assumed rank out, or write the published one with its source.",
        ),
        ProblemKind::ResultsOfYear { .. } => (
            "Đối chiếu với nguồn công bố, rồi sửa ở mục Bảng xếp hạng.",
            "Check against the published source, then correct it among the reference results.",
        ),
        ProblemKind::RefutedResult(_) => (
            "Ghi nguồn nếu đúng là số đã công bố, hoặc bỏ sửa đổi này.",
            "Write its source if it is published, or take the correction out.",
        ),
        ProblemKind::NoSuchProvince(_) => {
            ("Sửa lại tên; tên này không được tính ở đâu cả.", "Correct the name; as it is, it counts nowhere.")
        }
        ProblemKind::ComputedOutside { .. } => (
            "Kiểm tra hạng và điểm của các chỉ số; hai thang điểm này không so với nhau.",
            "Check ranks and scores of the indicators; the two scales are not compared.",
        ),
        ProblemKind::RegionNotInReference(_) => (
            "Nếu tên đã đúng thì không cần sửa: hạng của các địa phương này được coi là chưa biết.",
            "If the names are right, nothing need be done: the ranks of these provinces count as not known.",
        ),
        kind => doubtful_hint(kind),
    }
}

/// The hints of figures that are doubtful, in both languages.
const fn doubtful_hint(kind: &ProblemKind) -> (&'static str, &'static str) {
    match kind {
        ProblemKind::OfDiffers { .. } => ("Kiểm tra số địa phương xếp hạng.", "Check the number of provinces."),
        ProblemKind::EntryWithoutSource(_) => (
            "Ghi nguồn: mọi điểm tính ra đều theo trọng số và chiều này.",
            "Name the source: every figure follows from this weight and direction.",
        ),
        ProblemKind::BaselineWithoutSource => ("Ghi nguồn công bố.", "Name where it is published."),
        ProblemKind::CorrectionWithoutSource(_) => ("Ghi nguồn của kết quả đó.", "Name the source of that result."),
        ProblemKind::FigureOfOtherYear { .. } => {
            ("Dùng số liệu cùng năm với hiện trạng.", "Use figures of the baseline's year.")
        }
        ProblemKind::YearDiffers { .. } => (
            "Sửa năm của hiện trạng, hoặc mở tệp JSON và ghi bảng xếp hạng cùng năm.",
            "Correct the baseline's year, or name the results of that year in the JSON file.",
        ),
        ProblemKind::PublishedDiffers { is_corrected: true, is_baseline_used: true, .. } => (
            "Số ở hiện trạng được dùng; sửa một trong hai cho khớp nhau.",
            "The figure of the baseline is used; make the two agree.",
        ),
        ProblemKind::PublishedDiffers { is_corrected: true, .. } => (
            "Số ở bảng xếp hạng được dùng vì có nguồn; sửa một trong hai cho khớp nhau.",
            "The figure of the results is used, for it has a source; make the two agree.",
        ),
        ProblemKind::PublishedDiffers { is_baseline_used: true, .. } => (
            "Số của kế hoạch được dùng; kiểm tra lại theo nguồn công bố.",
            "The plan's figure is used; check it against the published source.",
        ),
        ProblemKind::PublishedDiffers { .. } => (
            "Số đã công bố được dùng. Nếu số của kế hoạch đúng, ghi nguồn và đặt căn cứ là đã công bố.",
            "The published figure is used. If the plan's is right, name its source and set its basis to published.",
        ),
        ProblemKind::BoundsReversed { .. } => ("Đổi chỗ hai cận.", "Exchange the two."),
        ProblemKind::ValueOutsideBounds { .. } => (
            "Kiểm tra giá trị và hai cận theo nguồn; điểm tính ra đang bị cắt ở 0 hoặc 100.",
            "Check the value and the bounds against the source; the score that follows is cut to 0 or 100.",
        ),
        _ => ("", ""),
    }
}
