//! The words of the workshop pages, which are read from the last row of a hall, and of the speaker's own window.

use super::scenario_words::ScenarioWord;
use super::{Heading, Lang, Word, counted, date};
use chrono::NaiveDate;
use index_core::{Basis, OpenPlan};

bilingual! {
    /// A word of the workshop pages.
    pub enum PresentWord {
        // Titles and headings.
        Weakest => "Yếu nhất trong các chỉ số đã biết hạng" / "The weakest indicators with a known rank",
        ToImprove => "Những chỉ số cần cải thiện" / "The indicators to improve",
        IndicatorsOfPlan => "Các chỉ số trong kế hoạch" / "The indicators of the plan",
        Scenarios => "So sánh các kịch bản" / "The scenarios compared",
        Who => "Ai làm gì, hạn đến ngày nào" / "Who does what, by when",
        Goals => "Mục tiêu của kế hoạch" / "The goals of the plan",
        Authority => "Cơ quan ban hành" / "Issued by",
        DocumentNumber => "Số, ngày ban hành" / "Number and date",
        FrameworkHead = Word::Framework,
        FiguresHead => "Căn cứ số liệu" / "Basis of the figures",
        ShownOn => "Trình bày ngày" / "Shown on",
        GoalHead = Heading::Goal,
        Now => "Hiện nay" / "Now",
        WithDraft => "Theo mô phỏng" / "With the what-if",
        ByYear: By,
        Lead => "Chủ trì" / "Lead agency",
        Change = Word::Change,
        Draft => "Đang mô phỏng" / "The what-if now",
        Baseline = Word::Before,
        HoldsMost = Word::WhoHolds,
        NextDates = Word::Deadlines,

        // What is not known, or not there.
        UnknownScore = Word::Unknown,
        NoGoals => "Văn bản của kế hoạch không nêu mục tiêu nào." / "The document of this plan names no goals.",
        NoIndicators => "Văn bản của kế hoạch không nêu chỉ số nào. Vẫn có thể mô phỏng: nhấn L ở trang sau để chọn chỉ số." / "The document of this plan names no indicators. A what-if is still possible: press L on the next page to choose some.",
        NoRanks => "Chưa biết hạng của từng chỉ số; dưới đây là các chỉ số mà văn bản nêu." / "The rank of each indicator is not known; these are the ones the document names.",
        NoLevers => "Chưa chọn chỉ số nào. Nhấn L để chọn tối đa tám chỉ số." / "No indicators are chosen. Press L to choose up to eight.",
        NoScenarios => "Kế hoạch chưa có kịch bản nào. Để lưu một kịch bản: mô phỏng, thoát trình chiếu, rồi nhấn “Lưu kịch bản” (Ctrl+D)." / "The plan keeps no scenarios yet. To keep one: make a what-if, leave the presentation and press “Save scenario” (Ctrl+D).",
        NoAgencies => "Kế hoạch chưa giao việc cho đơn vị nào." / "The plan gives no work to any agency.",
        NoDeadlines => "Văn bản không nêu thời hạn." / "The document names no deadlines.",
        NotComparable => "Không so sánh được: bảng xếp hạng công bố là của năm khác hoặc xếp số tỉnh khác với hiện trạng của kế hoạch." / "Nothing to compare: the published results are of another year, or rank another number of provinces than the plan's baseline.",
        NoReference => "Không có bảng xếp hạng công bố để so sánh." / "There are no published results to compare with.",
        NotComputed = ScenarioWord::NotComputed,
        PressWhere => "chưa biết hạng: kéo từ hạng giả định đến hạng mới" / "not known: drag from an assumed rank to a new one",
        AssumeFirst => "Chưa biết hạng của chỉ số này: nhấn vào thanh để đặt hạng giả định." / "The rank of this indicator is not known: press on its bar to assume one.",
        NothingChosen => "Chưa chọn chỉ số nào để đổi hạng." / "No indicator is chosen to be moved.",

        // Keys and buttons.
        Method => "“≈”: ước tính hoặc giả định, không phải của Bộ" / "“≈”: estimated or assumed, not the ministry's",
        KeyPage => "trang" / "page",
        KeyChoose => "chọn" / "choose",
        KeyMove => "đổi hạng" / "move",
        KeyReset => "đặt lại" / "reset",
        KeyUndo => "hoàn tác" / "undo",
        KeyList => "danh sách" / "list",
        KeyPicture => "lưu ảnh" / "picture",
        KeyPresenter => "cửa sổ người trình bày" / "speaker's window",
        KeyLeave => "thoát" / "leave",
        ChooseLevers => "Chọn chỉ số" / "Choose indicators",
        ListKeys => "↑ ↓: sang dòng khác · Enter: chọn, bỏ chọn · Esc: đóng" / "↑ ↓: another line · Enter: choose or leave out · Esc: close",
        ListFull => "Trang mô phỏng có chỗ cho tám chỉ số: bỏ bớt một chỉ số rồi chọn tiếp." / "Eight indicators fit on the page: leave one out first.",

        // The speaker's window.
        Presenter => "Người trình bày" / "Speaker",
        NextPage => "Trang sau" / "Next page",
        LastPage => "Đây là trang cuối." / "This is the last page.",
        PageBefore => "Trang trước" / "Page before",
        FirstPage => "Về trang đầu" / "First page",
        Reset => "Đặt lại mô phỏng" / "Reset the what-if",
        Undo = Word::Undo,
        Picture => "Lưu ảnh trang" / "Save a picture",
        Look => "Sáng, tối" / "Light, dark",
        Leave => "Thoát trình chiếu" / "Leave",
        Notes => "Ghi chú cho người trình bày" / "Notes for the speaker",
        ShowOn => "Chiếu lên" / "Show on",

        // What the speaker should know, a page each.
        TitleNotes => "Nói rõ ngay từ đầu: điểm và hạng đã công bố là của Bộ Khoa học và Công nghệ; số có dấu “≈” là ước tính của chương trình hoặc giả định, không phải của Bộ." / "Say it at the start: published scores and ranks are the ministry's; figures with “≈” are estimated by this program or assumed, and not the ministry's.",
        StandingNotes => "Dưới mỗi con số có ghi căn cứ: “đã công bố” là của Bộ Khoa học và Công nghệ; “theo kế hoạch” là số nêu trong kế hoạch; có dấu “≈” là ước tính từ hạng và điểm của các tỉnh xếp gần; giả định là do người dùng đặt." / "The basis stands below each figure: “published” is the ministry's; “stated in the plan” is the plan's own; with “≈” it is estimated from the rank and the scores of the provinces ranked nearby; what is assumed was set by the user.",
        WeakestNotes => "Hạng thấp chưa hẳn do đơn vị làm chưa tốt: có chỉ số phụ thuộc nhiều vào cách đo và nguồn số liệu. Nên hỏi đơn vị chủ trì trước khi kết luận." / "A low rank does not mean poor work: some indicators depend much on how they are measured and on the source of the figures. Ask the lead agency before concluding.",
        WhatIfNotes => "Đây là tính thử, không phải dự báo: coi như các tỉnh khác giữ nguyên. Trước khi sang nhóm thảo luận khác, nhấn R để đặt lại." / "This is a what-if and no forecast: the other provinces are taken to stand still. Press R before the next group begins.",
        ScenariosNotes => "So sánh mức thay đổi của điểm trước, rồi mới đến hạng: có khi chỉ biết hạng nằm trong một khoảng, vì chưa biết điểm của nhiều tỉnh." / "Compare the change of the score first, then the rank: it may be known only as a range, for the scores of many provinces are not known.",
        WhoNotes => "Đọc to tên đơn vị và thời hạn. Được giao nhiều việc không phải là điều đáng trách; nên hỏi đơn vị cần hỗ trợ gì để kịp thời hạn." / "Read out agency and deadline. To hold much is no fault; ask what support the agency needs to be in time.",
        GoalsNotes => "“Chờ kết quả” là chưa công bố kết quả của năm đó; “chưa biết kết quả” là đã công bố nhưng chương trình chưa có số liệu của tỉnh. Dòng nhỏ bên dưới cho biết theo số liệu hiện có thì đạt hay chưa. “Không nêu con số” là mục tiêu không đặt ra điểm hay hạng." / "“Awaits results” means that the results of that year are not out; “results not known” means that they are, but the province's are not known here. The small line below says whether the goal is met by the figures so far. “No number” means that the goal names neither score nor rank.",
    }
}

/// The question of the page on where a province stands.
#[must_use]
pub fn where_we_stand(lang: Lang, province: &str) -> String {
    match lang {
        Lang::Vi if province.is_empty() => "Địa phương đang ở đâu?".to_owned(),
        Lang::Vi => format!("{province} đang ở đâu?"),
        Lang::En if province.is_empty() => "Where do we stand?".to_owned(),
        Lang::En => format!("Where does {province} stand?"),
    }
}

/// The question of the live page, with the number of its levers in words.
#[must_use]
pub fn what_if_question(lang: Lang, levers: usize) -> String {
    const VI: [&str; 8] = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"];
    const EN: [&str; 8] = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
    let names = if lang == Lang::Vi { VI } else { EN };
    let number = levers.checked_sub(1).and_then(|at| names.get(at));
    match (lang, number) {
        (Lang::Vi, Some(_)) if levers == 1 => "Nếu chỉ số này được cải thiện?".to_owned(),
        (Lang::Vi, Some(number)) => format!("Nếu {number} chỉ số này được cải thiện?"),
        (Lang::En, Some(_)) if levers == 1 => "What if this indicator improves?".to_owned(),
        (Lang::En, Some(number)) => ["What if these", number, "indicators improve?"].join(" "),
        (_, None) => lang.pick("Nếu cải thiện các chỉ số?", "What if indicators improve?").to_owned(),
    }
}

/// Above the rank: among how many.
#[must_use]
pub fn rank_among(lang: Lang, of: u32) -> String {
    match lang {
        Lang::Vi => format!("Hạng trong {of} tỉnh, thành phố"),
        Lang::En => format!("Rank among {}", counted(of, "province", "provinces")),
    }
}

/// What the figures of a plan rest on: "PII 2024, đã công bố: điểm 46,01, hạng 7/63".
#[must_use]
pub fn figures_basis(lang: Lang, open: &OpenPlan) -> String {
    let year = open.plan().baseline.year.map(|year| format!(" {year}")).unwrap_or_default();
    let standing = &open.scorecard().baseline;
    let score = standing.score.map(|_| {
        let words = format!("{} {}", lang.pick("điểm", "score"), super::score_figure(lang, standing));
        (words, super::basis(lang, standing.basis))
    });
    let rank = standing.rank.map(|span| {
        let words = format!("{} {}/{}", lang.pick("hạng", "rank"), super::rank_figure(standing), span.of);
        (words, super::explain_words::rank_ground(lang, open).unwrap_or_default())
    });
    match (score, rank) {
        (None, None) => {
            format!("PII{year}: {}", lang.pick("chưa biết điểm và hạng", "neither score nor rank is known"))
        }
        (Some((figure, ground)), None) | (None, Some((figure, ground))) => format!("PII{year}, {ground}: {figure}"),
        (Some((score, ground)), Some((rank, of_rank))) if ground == of_rank => {
            format!("PII{year}, {ground}: {score}, {rank}")
        }
        (Some((score, ground)), Some((rank, of_rank))) => format!("PII{year}: {score} ({ground}), {rank} ({of_rank})"),
    }
}

/// On what ground a figure stands, for a chip under it.
#[must_use]
pub fn score_ground(lang: Lang, basis: Basis) -> &'static str {
    super::basis(lang, basis)
}

/// How many indicators have a known score, for the page that cannot show the pillars.
#[must_use]
pub fn pillars_unknown(lang: Lang, known: usize, of: usize) -> String {
    match lang {
        Lang::Vi => format!("Điểm các trụ cột chưa biết: mới có số liệu của {known}/{of} chỉ số."),
        Lang::En => format!(
            "The pillars' scores are not known: figures are there for {known} of {} only.",
            counted(of, "indicator", "indicators")
        ),
    }
}

/// What an agency holds: "3 chỉ số · 5 nhiệm vụ".
#[must_use]
pub fn held(lang: Lang, indicators: usize, targets: usize, tasks: usize) -> String {
    let part = |n: usize, vi: &str, one: &str, many: &str| {
        (n > 0).then(|| counted(n, lang.pick(vi, one), lang.pick(vi, many)))
    };
    let parts = [
        part(indicators, "chỉ số", "indicator", "indicators"),
        part(targets, "chỉ tiêu", "target", "targets"),
        part(tasks, "nhiệm vụ", "task", "tasks"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// More than fits on the page.
#[must_use]
pub fn and_others(lang: Lang, more: usize) -> String {
    match lang {
        Lang::Vi => format!("và {more} mục khác"),
        Lang::En => format!("and {more} more"),
    }
}

/// More agencies than fit on the page.
#[must_use]
pub fn and_other_agencies(lang: Lang, more: usize) -> String {
    match lang {
        Lang::Vi => format!("và {more} đơn vị khác"),
        Lang::En => format!("and {}", counted(more, "other agency", "other agencies")),
    }
}

/// Moves of the draft that have no row on the live page.
#[must_use]
pub fn other_moves(lang: Lang, more: usize) -> String {
    match lang {
        Lang::Vi => format!("Kết quả gồm cả {more} thay đổi không hiện ở trang này."),
        Lang::En => format!("The result includes {} that this page does not show.", counted(more, "move", "moves")),
    }
}

/// How many levers are chosen of how many there may be.
#[must_use]
pub fn chosen_count(lang: Lang, chosen: usize, most: usize) -> String {
    match lang {
        Lang::Vi => format!("{chosen}/{most} chỉ số"),
        Lang::En => format!("{chosen} of {}", counted(most, "indicator", "indicators")),
    }
}

/// The name of a picture's file without its number and ending: `can-tho-2025-trang-4`.
#[must_use]
pub fn picture_stem(lang: Lang, title: &str, page: usize) -> String {
    let folded = super::fold(title);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    let word = lang.pick("trang", "page");
    if name.is_empty() { format!("pii-{word}-{page}") } else { format!("{name}-{word}-{page}") }
}

/// Where the picture is.
#[must_use]
pub fn picture_kept(lang: Lang, path: &std::path::Path) -> String {
    format!("{} {}", lang.pick("Đã lưu ảnh:", "Picture saved:"), path.display())
}

/// A picture that could not be made or written.
#[must_use]
pub fn picture_failed(lang: Lang, why: &str) -> String {
    format!("{} {why}", lang.pick("Chưa lưu được ảnh:", "The picture was not saved:"))
}

/// A screen that pages can be shown on, from 1.
#[must_use]
pub fn screen_number(lang: Lang, number: usize) -> String {
    format!("{} {number}", lang.pick("Màn hình", "Screen"))
}

/// Which page of how many, with its title.
#[must_use]
pub fn page_of(lang: Lang, page: usize, pages: usize) -> String {
    format!("{} {page}/{pages}", lang.pick("Trang", "Page"))
}

/// The clock and how long the presentation goes on: "10:28 · đã 12:05".
#[must_use]
pub fn clock(lang: Lang, now: &str, seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let so_far =
        if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") };
    format!("{now} · {} {so_far}", lang.pick("đã trình bày", "presenting for"))
}

/// Number and date of a document.
#[must_use]
pub fn number_and_date(lang: Lang, number: Option<&str>, issued: Option<NaiveDate>) -> Option<String> {
    let parts: Vec<String> = number.map(str::to_owned).into_iter().chain(issued.map(|d| date(lang, d))).collect();
    Some(parts.join(", ")).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_named_after_plan_and_page() {
        assert_eq!(picture_stem(Lang::Vi, "Cần Thơ 2025", 4), "can-tho-2025-trang-4");
        assert_eq!(picture_stem(Lang::En, "Đà Nẵng · 12/KH", 1), "da-nang-12-kh-page-1");
        assert_eq!(picture_stem(Lang::Vi, "…", 2), "pii-trang-2");
    }

    #[test]
    fn the_question_counts_its_levers() {
        assert_eq!(what_if_question(Lang::Vi, 5), "Nếu năm chỉ số này được cải thiện?");
        assert_eq!(what_if_question(Lang::En, 1), "What if this indicator improves?");
        assert_eq!(what_if_question(Lang::Vi, 1), "Nếu chỉ số này được cải thiện?");
        assert_eq!(what_if_question(Lang::Vi, 0), "Nếu cải thiện các chỉ số?");
    }

    #[test]
    fn the_clock_has_hours_only_when_there_are_any() {
        assert_eq!(clock(Lang::Vi, "10:28", 725), "10:28 · đã trình bày 12:05");
        assert_eq!(clock(Lang::En, "10:28", 3661), "10:28 · presenting for 1:01:01");
    }
}
