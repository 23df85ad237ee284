//! The words of the analyses: levers, goal seeking.

use super::standing_words::known_decimals;
use super::sums::adding_up_to;
use super::{Heading, Lang, Word, counted, fixed, grouped, signed, thousands};
use index_core::{Assumptions, Basis, IndexStanding, Interval, Lever, LeverSum, Observed, Rise, Spread};

mod chance;

pub use chance::chance;

bilingual! {
    /// A word of the analyses.
    pub enum AnalysisWord {
        ByAgency => "Theo đơn vị chủ trì" / "By lead agency",
        ByPillar => "Theo trụ cột" / "By pillar",
        NoLead => "(chưa giao đơn vị)" / "(nobody leads)",
        Indicators: Indicators,
        Levers => "Mỗi chỉ số có thể đem lại bao nhiêu điểm PII" / "What each indicator could add to the PII score",
        AlreadyThere => "Hiện trạng đã đạt mục tiêu này." / "The baseline is there already.",
        LikelyThere => "Hiện trạng đạt mục tiêu này theo ước tính, chưa chắc chắn." / "By the estimate the baseline is there already, but not for certain.",
        UnknownBaseline => "Chưa biết đủ về điểm và hạng hiện trạng để tính còn thiếu bao nhiêu. Nhập điểm hoặc hạng đã công bố ở trang Kế hoạch." / "Too little is known of the baseline's score and rank to compute what is missing. Enter the published score or rank in the plan.",
        NobodyKnows => "Chưa xác định được có đạt hay không với các chỉ số đã biết hạng và hạng tốt nhất đã đặt. Nhiều nhất có thể làm:" / "Nobody can say whether it is within reach of the indicators whose rank is known and the best ranks that are set. The best that can be done:",
        LikelyOutOfReach => "Theo ước tính không đạt với các chỉ số đã biết hạng và hạng tốt nhất đã đặt. Nhiều nhất có thể làm:" / "By the estimate out of reach with the indicators whose rank is known and the best ranks that are set. The best that can be done:",
        OutOfReach => "Không đạt với các chỉ số đã biết hạng và hạng tốt nhất đã đặt. Nhiều nhất có thể làm:" / "Out of reach with the indicators whose rank is known and the best ranks that are set. The best that can be done:",
        TooLarge => "Có quá nhiều bậc và mức công sức để thử hết. Hãy giảm số bậc mỗi chỉ số được lên." / "There are too many places and efforts to try them all. Let each indicator rise by fewer places.",
        NoLevers => "Không có chỉ số nào vừa biết hạng vừa còn có thể lên hạng. Nhập hạng của các chỉ số trước." / "No indicator whose rank is known can rise further. Enter the ranks of the indicators first.",
        Pay => "Mức tăng" / "What pays",
        PayTip => "Chọn số bậc tăng: nếu chỉ riêng chỉ số này tăng bấy nhiêu bậc thì điểm PII tăng bao nhiêu; các dòng xếp theo cột này" / "Choose: how much the PII score rises when this indicator alone rises so far; the rows are in this order",
        AsRadar => "Xem dạng mạng nhện" / "Show as a radar",
        AsBars => "Xem dạng thanh" / "Show as bars",
        Falls => "Đóng góp của từng thay đổi" / "What each move brings",
        Before => "Trước" / "Before",
        After => "Sau" / "After",
        Others => "Còn lại" / "Others",
        Goal = Heading::Goal,
        GoalTitle = Word::SeekGoal,
        GoalHint => "Tính những thay đổi ít công sức nhất từ hiện trạng. Công sức mỗi bậc và hạng tốt nhất có thể đạt của từng chỉ số sửa ở phần Chi tiết của chỉ số." / "Computes the moves of least effort from the baseline. The effort per place and the best rank within reach are set in the details of each indicator.",
        ByRank => "Theo hạng" / "By rank",
        ByScore => "Theo điểm" / "By score",
        RankToReach => "Hạng cần đạt" / "Rank to reach",
        ScoreToReach => "Điểm cần đạt" / "Score to reach",
        Found => "Đạt theo ước tính, với ít công sức nhất:" / "Reached by the estimate, with the least effort:",
        FoundForSure => "Theo cách tính này thì đạt chắc chắn nếu các tỉnh khác đứng yên, với ít công sức nhất:" / "By this way of computing it is reached for certain while the others stand still, with the least effort:",
        FoundScore => "Đạt theo cách tính này, với ít công sức nhất (điểm là ước tính):" / "Reached by this way of computing, with the least effort (the score is an estimate):",
        NotForSure => "Chỉ đạt theo ước tính, không chắc chắn. Nhiều nhất có thể làm:" / "Reached by the estimate only, not for certain. The best that can be done:",
        SureWithoutAssumed => " (Chỉ số có hạng giả định không được tính vào.)" / " (Indicators whose rank is assumed are left out.)",
        ForSure => "Phải đạt chắc chắn, không chỉ theo ước tính" / "For certain, not only by the estimate",
        ForSureTip => "Chắc chắn: hạng kém nhất có thể cũng đạt, không dựa vào giả định nào" / "For certain: the worst rank that is possible meets it too, without any assumption",
        MaxPlaces => "Mỗi chỉ số lên nhiều nhất (bậc)" / "An indicator rises at the most by (places)",
        MaxPlacesHint => "Một số từ 1 trở lên. Mặc định là một phần ba số địa phương." / "A number from 1. The default is a third of the ranked units.",
    }
}

bilingual! {
    /// A word of how sure a rank is.
    pub enum CertaintyWord {
        Title => "Khi các tỉnh khác cũng thay đổi" / "When the others move too",
        Rank: Rank,
        Histogram => "Phân bố của hạng" / "How the rank is spread",
        Share => "Tỷ lệ (%)" / "Share (%)",
        Spread => "Mức biến động riêng của mỗi tỉnh (± điểm)" / "Each moves by itself (± points)",
        Drift => "Các tỉnh khác cùng tăng (điểm)" / "All rise together (points)",
        Curve => "Độ cong khi quy đổi hạng ra điểm (0–1)" / "Bend of the rank curve (0–1)",
        Weights => "Trọng số có thể sai lệch (tỷ lệ)" / "Weights may be off (share)",
        More => "Cách quy đổi hạng và trọng số" / "Rank curve and weights",
        HowDrawn => "Mô phỏng nhiều bảng xếp hạng bằng lấy mẫu ngẫu nhiên: điểm đã công bố giữ nguyên trong mức làm tròn, điểm chưa biết lấy mẫu trong khoảng giữa các tỉnh liền kề; sau đó các tỉnh khác thay đổi theo các mức trên, còn tỉnh này chỉ thay đổi theo mô phỏng. Cùng một số khởi tạo thì kết quả lặp lại được." / "Many rankings are simulated by random sampling: published scores within their rounding, unknown ones sampled between their neighbours; then the others move as set above, and this province only as simulated. The same seed gives the same result.",
        Replicates => "Số lần mô phỏng" / "Simulations",
        Stop => "Dừng" / "Stop",
        Stopped => "Đã dừng." / "Stopped.",
        Again => "Tính lại" / "Compute again",
        Waiting => "Tính lại khi thả chuột" / "Computed when the mouse is released",
        Contradiction => "Hạng và điểm trong bảng xếp hạng hoặc của hiện trạng mâu thuẫn nhau nên không mô phỏng được; mục “Lỗi và nhắc nhở” chỉ rõ chỗ cần sửa." / "Ranks and scores of the results or of the baseline contradict each other, so nothing can be simulated; the list of problems says where.",
        Unknown => "Chưa biết đủ hạng và điểm hiện trạng nên không tính được." / "Too little is known of the baseline's rank and score, so nothing can be simulated.",
    }
}

/// What rests on an assumption says so.
fn mark(lang: Lang, is_assumed: bool) -> String {
    if is_assumed { format!(" ({})", super::basis(lang, Basis::Assumed)) } else { String::new() }
}

/// The middle rank and the middle 90 %: "trung vị: hạng 8, 90 %: 6–11".
#[must_use]
pub fn rank_interval(lang: Lang, spread: &Spread) -> String {
    let (best, worst) = spread.rank_interval();
    let mark = mark(lang, spread.is_rank_assumed);
    if best == worst {
        return format!("{} {best}{mark}", lang.pick("hạng", "rank"));
    }
    let word = lang.pick("trung vị: hạng", "median: rank");
    format!("{word} {}, 90 %: {best}–{worst}{mark}", spread.rank_at(0.5))
}

/// The middle score and the middle 90 %, in as many decimals as they tell.
#[must_use]
pub fn score_interval(lang: Lang, spread: &Spread) -> String {
    let [lo, estimate, hi] = [0.05, 0.5, 0.95].map(|share| spread.score_at(share));
    let decimals = known_decimals(Interval { estimate, lo, hi });
    let [lo, estimate, hi] = [lo, estimate, hi].map(|score| fixed(lang, score, decimals));
    let mark = mark(lang, spread.score_basis == Basis::Assumed);
    if lo == hi {
        let about = if spread.score_basis.is_official() { "" } else { "≈ " };
        return format!("{} {about}{estimate}{mark}", lang.pick("điểm", "score"));
    }
    format!("{} ≈ {estimate}, 90 %: {lo}–{hi}{mark}", lang.pick("trung vị: điểm", "median: score"))
}

/// The shares of all ranks in percent, as they are shown with one decimal: together 100.
#[must_use]
pub fn shares_percent(spread: &Spread) -> Vec<f64> {
    let n = f64::from(spread.ranks.iter().sum::<u32>().max(1));
    let exact: Vec<f64> = spread.ranks.iter().map(|count| 100.0 * f64::from(*count) / n).collect();
    adding_up_to(100.0, &exact, 1)
}

/// What was not certain, in one line.
#[must_use]
pub fn assumed(lang: Lang, a: &Assumptions) -> String {
    let figure = |figure: f64| grouped(lang, figure);
    match lang {
        Lang::Vi => format!(
            "Giả định: mỗi tỉnh biến động riêng ± {} điểm, các tỉnh khác cùng tăng {} điểm, độ cong {}, trọng số sai lệch {}; số lần mô phỏng {}; số khởi tạo {}.",
            figure(a.spread),
            figure(a.drift),
            figure(a.curve),
            figure(a.weights),
            thousands(lang, a.n_replicates),
            a.seed
        ),
        Lang::En => format!(
            "Assumed: each moves by itself ± {} points, all rise by {} points, bend {}, weights off by {}; simulations: {}; seed {}.",
            figure(a.spread),
            figure(a.drift),
            figure(a.curve),
            figure(a.weights),
            thousands(lang, a.n_replicates),
            a.seed
        ),
    }
}

/// What the usual spread of the others rests on.
#[must_use]
pub fn observed_spread(lang: Lang, observed: &Observed) -> String {
    let Observed { from, to, n, mean, spread } = observed;
    let (mean, spread) = (signed(lang, *mean, 1), fixed(lang, *spread, 1));
    match lang {
        Lang::Vi => format!(
            "Mặc định ± {spread} điểm theo số liệu đã công bố: {n} địa phương có điểm cả hai năm {from} và {to} thay đổi bình quân {mean} điểm, độ lệch chuẩn {spread}."
        ),
        Lang::En => format!(
            "± {spread} points by default, as published: {} with scores of both {from} and {to} moved by {mean} points on average, with a standard deviation of {spread}.",
            counted(*n, "province", "provinces")
        ),
    }
}

/// The rank while the others stand still: "Khi các tỉnh khác đứng yên: hạng 5–7/63 (≈ 6)".
#[must_use]
pub fn rank_at_rest(lang: Lang, standing: &IndexStanding) -> String {
    let when = lang.pick("Khi các tỉnh khác đứng yên", "While the others stand still");
    format!("{when}: {}", super::standing_rank(lang, standing))
}

/// How far the drawing is.
#[must_use]
pub fn simulating(lang: Lang, share: f64) -> String {
    format!("{} {} %", lang.pick("Đang tính…", "Computing…"), fixed(lang, share * 100.0, 0))
}

/// How many tables an answer rests on: "10.000 lần mô phỏng".
#[must_use]
pub fn simulations(lang: Lang, count: u32) -> String {
    format!("{} {}", super::thousands(lang, count), lang.pick("lần mô phỏng", "simulations"))
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

/// How a gain came about: "57 → 47: 2,08 % × (25,81 − 9,68) = +0,34".
#[must_use]
pub fn gain_tip(lang: Lang, lever: &Lever, of: Rise) -> String {
    let (from, to) = (lever.from.rank.unwrap_or_default(), lever.rank_after(of).unwrap_or_default());
    let before = fixed(lang, lever.from.score, 2);
    let gain = lever.gain(of);
    let after = fixed(lang, lever.from.score + gain / lever.weight, 2);
    let weight = fixed(lang, lever.weight * 100.0, 2);
    format!("{from} → {to}: {weight} % × ({after} − {before}) = {}", signed(lang, gain, 2))
}

/// What several levers could add together at rank 1.
#[must_use]
pub fn could_add(lang: Lang, sum: &LeverSum) -> String {
    let gain = signed(lang, sum.gains[Rise::Best as usize], 2);
    let n = sum.n_indicators;
    match lang {
        Lang::Vi => format!("Có thể thêm {gain} điểm PII nếu {n} chỉ số đã biết hạng đều lên hạng 1"),
        Lang::En => format!("Could add {gain} points of the PII if all of known rank ({n}) came to rank 1"),
    }
}

/// How many indicators cannot be levers.
#[must_use]
pub fn not_measured(lang: Lang, unknown: usize) -> String {
    match lang {
        Lang::Vi => format!("{unknown} chỉ số chưa biết hạng hiện trạng nên không tính ở đây."),
        Lang::En => {
            let unknown = counted(unknown, "indicator", "indicators");
            format!("Left out here: {unknown} without a known baseline.")
        }
    }
}
