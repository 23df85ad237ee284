//! The words of the scenarios: compared side by side, and the plan as one of them.

use super::analysis_words::AnalysisWord;
use super::{Heading, Item, Lang, Word, counted, date, with_hint};
use chrono::NaiveDate;
use index_core::{Choice, Counted, IndexStanding, MAX_COMPARED, Unable};

// Two of the words below say it.
const _: () = assert!(MAX_COMPARED == 6);

bilingual! {
    /// A word of the comparison of scenarios.
    pub enum ScenarioWord {
        Baseline = Word::Before,
        Draft => "Đang mô phỏng" / "Draft",
        PlanDone => "Kế hoạch: đã xong" / "Plan: done",
        PlanOnTime => "Kế hoạch: đúng hạn" / "Plan: on time",
        PlanEverything => "Kế hoạch: tất cả" / "Plan: everything",
        DraftTip => "Các thay đổi đang có ở trang Mô phỏng, chưa lưu thành kịch bản" / "The moves of the what-if page that no scenario keeps yet",
        PlanDoneTip => "Chỉ các chỉ số đã hoàn thành đạt kết quả dự kiến" / "Only the indicators whose work is done reach what is expected",
        PlanOnTimeTip => "Các chỉ số đã hoàn thành, hoặc không vướng mắc và không quá hạn, đạt kết quả dự kiến" / "The indicators that are done, or neither blocked nor late, reach what is expected",
        PlanEverythingTip => "Mọi chỉ số đạt kết quả dự kiến" / "Every indicator reaches what is expected",
        Compare => "So sánh" / "Compare",
        CompareTip => "Chọn nhiều nhất sáu kịch bản để so với hiện trạng" / "Choose up to six to compare with the baseline",
        Full => "Đã đủ sáu; bỏ bớt một kịch bản để chọn kịch bản này." / "Six are compared already; take one out to choose this one.",
        SideBySide => "So sánh các kịch bản" / "Scenarios side by side",
        Score = Word::PiiScore,
        Change = Word::Change,
        Rank: Rank,
        RankBest => "Hạng tốt nhất" / "Best rank",
        RankWorst => "Hạng kém nhất" / "Worst rank",
        RankEstimate => "Hạng ước tính" / "Rank, estimate",
        Still => "Hạng của các kịch bản: nếu tỉnh khác đứng yên." / "Ranks of the scenarios: if others stand still.",
        Goals = Word::Goals,
        Goal = Heading::Goal,
        Moves = Word::MovesCount,
        LeftOut => "Bỏ qua" / "Left out",
        LeftOutTip => "Có kết quả dự kiến nhưng chưa biết hiện trạng, nên chưa tính được" / "Something is expected, but where they stand now is not known",
        Trouble => "Vì sao không tính được" / "Why it cannot be computed",
        NotComputed => "không tính được" / "cannot be computed",
        Groups = Item::Pillars,
        MovedIndicators => "Hạng của các chỉ số thay đổi" / "Ranks of the indicators that move",
        ByScenario => "Từng chỉ số trong từng kịch bản" / "Each indicator in each scenario",
        GroupsByScenario => "Trụ cột thay đổi trong từng kịch bản" / "Pillars that change in each scenario",
        Open => "Mở" / "Open",
        ScoresChart => "Điểm PII của các kịch bản" / "PII score of the scenarios",
        ChangesChart => "Thay đổi so với hiện trạng" / "Change from the baseline",
        Gained => "tăng thêm" / "gained",
        Lost => "giảm đi" / "lost",
        AsExpected => "Theo kế hoạch" / "As the plan expects",
        ByDay => "Điểm và hạng theo thời hạn" / "Score and rank by day",
        Day => "Đến ngày" / "By",
        NoDay => "chưa ghi ngày" / "no day",
        Indicators = Word::Indicators,
        ByAgency => "Đóng góp theo đơn vị chủ trì" / "What each lead agency brings",
        ByPillar => "Đóng góp theo trụ cột" / "What each pillar brings",
        NoLead = AnalysisWord::NoLead,
        NothingExpected => "Kế hoạch chưa ghi kết quả dự kiến cho chỉ số nào. Ghi ở trang Chỉ số: chọn một chỉ số, trong phần Chi tiết mở mục “Kết quả dự kiến và công sức”, ghi hạng hoặc điểm dự kiến và ngày đạt. Khi đó trang này có điểm và hạng theo từng thời hạn, theo đơn vị và theo trụ cột." / "The plan does not say yet what it expects of any indicator. Enter it on the page Indicators: choose one, open “Expected result and effort” in its details, and write the rank or score it should reach, and by when. Score and rank by day, by agency and by pillar then stand here.",
        NothingComputable => "Các chỉ số có kết quả dự kiến đều chưa biết hiện trạng, nên chưa tính được." / "Where the indicators with an expected result stand now is not known, so nothing can be computed yet.",
        NoScenarios => "Kế hoạch chưa có kịch bản nào." / "The plan has no scenarios yet.",
        NoScenariosHint => "Kéo thanh trượt ở trang Mô phỏng rồi nhấn “Lưu kịch bản”; các kịch bản sẽ được đặt cạnh nhau và cạnh hiện trạng tại đây. Khi các chỉ số có kết quả dự kiến, chính kế hoạch cũng là một kịch bản." / "Move sliders on the what-if page and press “Save scenario”; the scenarios then stand here beside each other and beside the baseline. When indicators have an expected result, the plan is a scenario by itself.",
        GoToWhatIf => "Sang trang Mô phỏng" / "Go to the what-if page",
        NoSuchScenario => "kế hoạch không có kịch bản này" / "the plan has no such scenario",
    }
}

/// The name of one that is compared.
#[must_use]
pub fn choice_name<'a>(lang: Lang, choice: &Choice<'a>) -> &'a str {
    match choice {
        Choice::Draft(_) => ScenarioWord::Draft.text(lang),
        Choice::Scenario(name) => name,
        Choice::Plan(Counted::Done) => ScenarioWord::PlanDone.text(lang),
        Choice::Plan(Counted::OnTime) => ScenarioWord::PlanOnTime.text(lang),
        Choice::Plan(Counted::Everything) => ScenarioWord::PlanEverything.text(lang),
    }
}

/// Why one that is compared has no figures; `hints`: with how to mend it.
#[must_use]
pub fn unable(lang: Lang, unable: &Unable, hints: bool) -> String {
    match unable {
        Unable::NoSuchScenario => ScenarioWord::NoSuchScenario.text(lang).to_owned(),
        Unable::Refused(refusals) => {
            let one = |refusal| {
                let why = super::problems::refusal(lang, refusal);
                let hint = Some(super::problems::refusal_hint(lang, refusal)).filter(|h| hints && !h.is_empty());
                hint.map_or_else(|| why.clone(), |hint| with_hint(&why, &hint))
            };
            refusals.iter().map(one).collect::<Vec<_>>().join("; ")
        }
    }
}

/// The day of a milestone.
#[must_use]
pub fn milestone_day(lang: Lang, by: Option<NaiveDate>) -> String {
    by.map_or_else(|| ScenarioWord::NoDay.text(lang).to_owned(), |by| date(lang, by))
}

/// The rank of a step: "hạng 5–7 (≈ 6)"; nothing when it is not known.
#[must_use]
pub fn rank_of_step(lang: Lang, standing: &IndexStanding) -> String {
    standing.rank.map_or_else(String::new, |_| format!("{} {}", lang.pick("hạng", "rank"), super::rank_short(standing)))
}

/// From which assumed place an indicator is moved.
#[must_use]
pub fn assumed_from(lang: Lang, place: &str) -> String {
    format!("{} ≈ {place}", lang.pick("giả định từ", "assumed from"))
}

/// The name of the link that makes a scenario the draft.
#[must_use]
pub fn open_in_what_if(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Vi => format!("Mở “{name}” ở trang Mô phỏng"),
        Lang::En => format!("Open “{name}” on the what-if page"),
    }
}

/// That an indicator is left out, or several.
#[must_use]
pub fn left_out(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("bỏ qua {count}"),
        Lang::En => format!("{count} left out"),
    }
}

/// That more than can be compared were there.
#[must_use]
pub fn too_many(lang: Lang, names: &str) -> String {
    match lang {
        Lang::Vi => format!("nhắc nhở: chỉ so sánh được sáu; bỏ qua {names}. Chọn bằng --scenario TÊN"),
        Lang::En => format!("reminder: six are compared at the most; left out: {names}. Choose with --scenario NAME"),
    }
}

/// That more were asked for than can be compared.
#[must_use]
pub fn too_many_asked(lang: Lang, count: usize) -> (String, String) {
    match lang {
        Lang::Vi => (format!("có {count} kịch bản, chỉ so sánh được sáu"), "Bớt --scenario.".to_owned()),
        Lang::En => (
            format!("{}; six can be compared", counted(count, "scenario", "scenarios")),
            "Leave some --scenario out.".to_owned(),
        ),
    }
}
