//! The words of the analyses: levers, goal seeking.

use super::{Lang, grouped};
use index_core::{Rise, Wanted};

bilingual! {
    /// A word of the analyses.
    pub enum AnalysisWord {
        ByAgency => "Theo đơn vị chủ trì" / "By lead agency",
        ByPillar => "Theo trụ cột" / "By pillar",
        NoLead => "(chưa giao đơn vị)" / "(nobody leads)",
        Indicators => "Số chỉ số" / "Indicators",
        Levers => "Mỗi chỉ số có thể đem lại bao nhiêu điểm PII" / "What each indicator could add to the PII score",
        AlreadyThere => "Hiện trạng đã đạt mục tiêu này." / "The baseline is there already.",
        UnknownBaseline => "Chưa biết điểm và hạng hiện trạng, nên không tính được còn thiếu bao nhiêu. Nhập điểm hoặc hạng đã công bố ở phòng Kế hoạch." / "Neither score nor rank of the baseline is known, so what is missing cannot be computed. Enter the published score or rank in the plan.",
        OutOfReach => "Không đạt được với các chỉ số đã biết hạng và hạng tốt nhất đã đặt. Tốt nhất có thể:" / "Out of reach with the indicators whose rank is known and the best ranks that are set. The best that can be done:",
        NoLevers => "Chưa biết hạng hiện trạng của chỉ số nào, nên không có gì để tính. Nhập hạng của các chỉ số trước." / "The rank of no indicator is known, so there is nothing to compute with. Enter the ranks of the indicators first.",
        Goal => "Mục tiêu" / "Goal",
        Found => "Ít công sức nhất để đạt:" / "The least effort that reaches it:",
    }
}

/// A rise, as the heading of a column: "+10 bậc".
#[must_use]
pub const fn rise(lang: Lang, rise: Rise) -> &'static str {
    match rise {
        Rise::One => lang.pick("+1 bậc", "+1 place"),
        Rise::Five => lang.pick("+5 bậc", "+5 places"),
        Rise::Ten => lang.pick("+10 bậc", "+10 places"),
        Rise::Median => lang.pick("Giữa bảng", "To the median"),
        Rise::Best => lang.pick("Hạng 1", "To rank 1"),
    }
}

/// What is wanted: "hạng 5 trở lên".
#[must_use]
pub fn wanted(lang: Lang, wanted: Wanted) -> String {
    match (lang, wanted) {
        (Lang::Vi, Wanted::Rank(rank)) => format!("hạng {rank} trở lên"),
        (Lang::En, Wanted::Rank(rank)) => format!("rank {rank} or better"),
        (Lang::Vi, Wanted::Score(score)) => format!("{} điểm trở lên", grouped(lang, score)),
        (Lang::En, Wanted::Score(score)) => format!("{} points or more", grouped(lang, score)),
    }
}

/// What a set of moves costs: "công sức 34, tăng 34 bậc ở 3 chỉ số".
#[must_use]
pub fn cost(lang: Lang, effort: u32, n_places: u32, n_indicators: usize) -> String {
    match lang {
        Lang::Vi => format!("công sức {effort}, tăng {n_places} bậc ở {n_indicators} chỉ số"),
        Lang::En => {
            let indicators = if n_indicators == 1 { "indicator" } else { "indicators" };
            format!("effort {effort}, {n_places} places in {n_indicators} {indicators}")
        }
    }
}

/// How many indicators cannot be levers.
#[must_use]
pub fn not_measured(lang: Lang, unknown: usize) -> String {
    match lang {
        Lang::Vi => format!("{unknown} chỉ số chưa biết hạng hiện trạng nên không tính ở đây."),
        Lang::En => format!("{unknown} indicators have no known baseline and are left out here."),
    }
}
