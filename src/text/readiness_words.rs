//! The words of what a plan still lacks, and of a plan that goes on from the one before.

use super::{Lang, Word, counted};
use index_core::{Closed, Lack, Plan, Step, Topic};

bilingual! {
    /// A word of what a plan lacks, or hands on to the next year.
    pub enum ReadinessWord {
        Title => "Kế hoạch còn thiếu gì" / "What the plan still lacks",
        Complete => "Đã đủ:" / "Done:",
        LastYear => "Từ kế hoạch năm trước đang mở: giữ đơn vị, giải pháp, minh chứng phải nộp, việc chưa xong" / "From last year's plan that is open: agencies, measures, evidence to hand in and open work are kept",
        NoneOpen => "Muốn lập từ kế hoạch năm trước, mở kế hoạch đó trước." / "To begin from last year's plan, open that plan first.",
        Which => "Kế hoạch năm trước" / "Last year's plan",
        Kept => "Mang sang:" / "Carried over:",
        Left => "Không mang sang:" / "Not carried over:",
        ToSettle => "Còn phải xem lại (danh sách này cũng có ở trang Tổng quan):" / "To be settled (the list is on the overview, too):",
    }
}

/// What a topic is called.
#[must_use]
pub const fn topic(lang: Lang, topic: Topic) -> &'static str {
    match topic {
        Topic::Province => lang.pick("Tỉnh, thành phố", "Province"),
        Topic::Baseline => lang.pick("Hiện trạng", "Baseline"),
        Topic::Goals => Word::Goals.text(lang),
        Topic::Indicators => Word::Indicators.text(lang),
        Topic::Measurements => lang.pick("Số liệu chỉ số", "Indicator figures"),
        Topic::Leads => lang.pick("Đơn vị chủ trì", "Lead agencies"),
        Topic::Evidence => lang.pick("Tài liệu minh chứng", "Evidence"),
        Topic::Targets => Word::Targets.text(lang),
        Topic::Tasks => Word::Tasks.text(lang),
        Topic::Deadlines => Word::Deadlines.text(lang),
    }
}

/// What a step lacks: "18 chỉ số chưa có số liệu năm 2025"; `None` where it lacks nothing.
#[must_use]
pub fn lacking(lang: Lang, step: &Step, plan: &Plan) -> Option<String> {
    let rows = match &step.lack {
        Lack::Nothing => return None,
        Lack::All => 0,
        Lack::Rows(rows) => rows.len(),
    };
    Some(match step.topic {
        Topic::Province => lang
            .pick(
                "chưa ghi, hoặc không có trong danh sách xếp hạng của năm hiện trạng",
                "not given, or not among those ranked in the year of the baseline",
            )
            .to_owned(),
        Topic::Baseline => lang.pick("chưa có điểm và hạng", "neither score nor rank").to_owned(),
        Topic::Goals if rows == 0 => lang.pick("chưa có mục tiêu nào", "no goal").to_owned(),
        Topic::Goals => lang.pick("mọi mục tiêu đều đã qua năm", "the years of all goals are over").to_owned(),
        Topic::Indicators => lang.pick("chưa có chỉ số nào", "no indicator").to_owned(),
        Topic::Measurements => {
            let year = plan.baseline.year.map(|year| format!(" {} {year}", lang.pick("năm", "of"))).unwrap_or_default();
            match lang {
                Lang::Vi => format!("{rows} chỉ số chưa có số liệu{year}"),
                Lang::En => format!("{} without figures{year}", indicators(rows)),
            }
        }
        Topic::Leads => match lang {
            Lang::Vi => format!("{rows} chỉ số chưa có đơn vị chủ trì"),
            Lang::En => format!("{} without a lead agency", indicators(rows)),
        },
        Topic::Evidence => match lang {
            Lang::Vi => format!("{rows} chỉ số chưa nêu tài liệu phải nộp"),
            Lang::En => format!("{} with nothing to hand in", indicators(rows)),
        },
        Topic::Targets => match lang {
            Lang::Vi => format!("{rows} chỉ tiêu đã qua năm mà chưa đạt hoặc chưa có kết quả"),
            Lang::En => format!("{} not reached in time, or without a result", counted(rows, "target", "targets")),
        },
        Topic::Tasks => match lang {
            Lang::Vi => format!("{rows} nhiệm vụ đã quá thời gian mà chưa xong"),
            Lang::En => format!("{} late", counted(rows, "task", "tasks")),
        },
        Topic::Deadlines if rows == 0 => lang.pick("chưa có thời hạn nào", "no deadline").to_owned(),
        Topic::Deadlines => match lang {
            Lang::Vi => format!("{rows} thời hạn đã quá, thuộc năm cũ hoặc chưa có ngày"),
            Lang::En => format!("{} late, of an older year or without a day", counted(rows, "deadline", "deadlines")),
        },
    })
}

fn indicators(count: usize) -> String {
    counted(count, "indicator", "indicators")
}

/// What a plan for the next year has: "23 chỉ số, 46 nhiệm vụ".
#[must_use]
pub fn kept(lang: Lang, plan: &Plan) -> String {
    let all = [
        (plan.goals.len(), "mục tiêu", "goal", "goals"),
        (plan.indicators.len(), "chỉ số", "indicator", "indicators"),
        (plan.targets.len(), "chỉ tiêu", "target", "targets"),
        (plan.tasks.len(), "nhiệm vụ", "task", "tasks"),
        (plan.deadlines.len(), "thời hạn", "deadline", "deadlines"),
    ];
    let some = all.into_iter().filter(|(count, ..)| *count > 0);
    let texts = some.map(|(count, vi, one, many)| match lang {
        Lang::Vi => format!("{count} {vi}"),
        Lang::En => counted(count, one, many),
    });
    texts.collect::<Vec<_>>().join(", ")
}

/// What stays behind: "3 nhiệm vụ đã xong, 2 kịch bản"; `None` where nothing does.
#[must_use]
pub fn left_behind(lang: Lang, closed: &Closed) -> Option<String> {
    let Closed { tasks, targets, deadlines, scenarios, measurements } = *closed;
    let all = [
        (
            measurements,
            format!("số liệu năm cũ của {measurements} chỉ số"),
            "the old figures of",
            "indicator",
            "indicators",
        ),
        (tasks, format!("{tasks} nhiệm vụ đã xong"), "", "finished task", "finished tasks"),
        (targets, format!("{targets} chỉ tiêu đã đạt"), "", "target that is reached", "targets that are reached"),
        (deadlines, format!("{deadlines} thời hạn đã xong"), "", "deadline that is done", "deadlines that are done"),
        (scenarios, format!("{scenarios} kịch bản"), "", "scenario", "scenarios"),
    ];
    let some = all.into_iter().filter(|(count, ..)| *count > 0);
    let texts = some.map(|(count, vi, of, one, many)| match lang {
        Lang::Vi => vi,
        Lang::En => format!("{of} {}", counted(count, one, many)).trim_start().to_owned(),
    });
    Some(texts.collect::<Vec<_>>().join(", ")).filter(|text| !text.is_empty())
}
