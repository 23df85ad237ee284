//! The sentences of the command line.

use super::{Lang, counted};

/// The words before what went wrong.
#[must_use]
pub const fn error_mark(lang: Lang) -> &'static str {
    lang.pick("lỗi", "error")
}

/// The words before how to mend it.
#[must_use]
pub const fn hint_mark(lang: Lang) -> &'static str {
    lang.pick("gợi ý", "hint")
}

/// How many findings of each severity there are in so many plans.
#[must_use]
pub fn check_summary(lang: Lang, errors: usize, warnings: usize, reminders: usize, plans: usize) -> String {
    let found = if errors + warnings + reminders == 0 {
        lang.pick("Không có vấn đề", "No problems").to_owned()
    } else {
        match lang {
            Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo, {reminders} nhắc nhở"),
            Lang::En => [
                counted(errors, "error", "errors"),
                counted(warnings, "warning", "warnings"),
                counted(reminders, "reminder", "reminders"),
            ]
            .join(", "),
        }
    };
    match lang {
        Lang::Vi => format!("{found} trong {plans} kế hoạch."),
        Lang::En => format!("{found} in {}.", counted(plans, "plan", "plans")),
    }
}

/// That a plan has errors which may change the figures.
#[must_use]
pub fn plan_has_errors(lang: Lang, plan: &str, errors: usize) -> String {
    match lang {
        Lang::Vi => format!("cảnh báo: {plan} có {errors} lỗi; xem bằng lệnh: pii-planner check {plan}"),
        Lang::En => {
            let errors = counted(errors, "error", "errors");
            format!("warning: {plan} has {errors}; to see more: pii-planner check {plan}")
        }
    }
}

/// Which plans come with the program.
#[must_use]
pub fn samples_hint(lang: Lang, names: &str) -> String {
    match lang {
        Lang::Vi => format!("Kiểm tra lại đường dẫn, hoặc dùng một kế hoạch mẫu: {names}."),
        Lang::En => format!("Check the path, or use one of the sample plans: {names}."),
    }
}

/// That there is no display, or no window in this build.
#[must_use]
pub const fn no_window(lang: Lang, is_built_in: bool) -> &'static str {
    if is_built_in {
        lang.pick(
            "Không tìm thấy màn hình để mở cửa sổ; sau đây là tóm tắt kế hoạch.",
            "No display was found for the window; here is the plan's summary.",
        )
    } else {
        lang.pick(
            "Bản cài đặt này không có cửa sổ; sau đây là tóm tắt kế hoạch.",
            "This build has no window; here is the plan's summary.",
        )
    }
}

/// That the window could not be opened.
#[must_use]
pub fn window_failed(lang: Lang, why: &str) -> (String, String) {
    let what = format!("{}: {why}", lang.pick("không mở được cửa sổ", "cannot open the window"));
    let hint = if cfg!(feature = "wgpu") {
        lang.pick("Thử --renderer wgpu hoặc --renderer glow", "Try --renderer wgpu or --renderer glow")
    } else {
        lang.pick(
            "Kiểm tra màn hình (DISPLAY) và trình điều khiển đồ họa",
            "Check the display (DISPLAY) and the graphics driver",
        )
    };
    // There, the program with the window has no console to answer in.
    let program = if cfg!(windows) { "pii-planner-cli" } else { "pii-planner" };
    let works = lang.pick("dòng lệnh vẫn dùng được, xem", "the command line works all the same, see");
    (what, format!("{hint}; {works} {program} --help."))
}

/// The title of the example shown when there is no window.
#[must_use]
pub fn example(lang: Lang, command: &str) -> String {
    format!("{}: {command}", lang.pick("Ví dụ mô phỏng", "Example of a what-if"))
}

/// That an option names an indicator twice.
#[must_use]
pub fn code_twice(lang: Lang, option: &str, code: &str) -> (String, String) {
    match lang {
        Lang::Vi => (format!("{option} nêu {code} hai lần"), format!("Mỗi chỉ số chỉ dùng {option} một lần.")),
        Lang::En => {
            (format!("{code} stands in {option} more than once"), format!("Write {option} once for an indicator."))
        }
    }
}

/// That a move is not written as it must be.
#[must_use]
pub fn bad_move(lang: Lang, option: &str, text: &str) -> (String, String) {
    let what = match lang {
        Lang::Vi => format!("không đọc được {option} {text}"),
        Lang::En => format!("cannot read {option} {text}"),
    };
    let hint = match lang {
        Lang::Vi => format!("Viết {option} MÃ=rank:HẠNG hoặc {option} MÃ=score:ĐIỂM, ví dụ {option} 6.2.4=rank:30."),
        Lang::En => {
            format!("Write {option} CODE=rank:RANK or {option} CODE=score:SCORE, such as {option} 6.2.4=rank:30.")
        }
    };
    (what, hint)
}

/// That what is to be reached is not written as it must be.
#[must_use]
pub fn bad_goal(lang: Lang, n_units: u32, is_one: bool) -> (String, String) {
    let what = if is_one {
        lang.pick(
            "hạng hoặc điểm cần đạt nằm ngoài khoảng cho phép",
            "the rank or the score to reach is out of its range",
        )
    } else {
        lang.pick("cần đúng một mục tiêu: hạng hoặc điểm", "one goal is needed: a rank or a score")
    };
    let hint = match (lang, n_units) {
        (Lang::Vi, 0) => "Viết --rank HẠNG, hoặc --score ĐIỂM từ 0 đến 100.".to_owned(),
        (Lang::En, 0) => "Write --rank RANK, or --score SCORE from 0 to 100.".to_owned(),
        (Lang::Vi, of) => format!("Viết --rank HẠNG từ 1 đến {of}, hoặc --score ĐIỂM từ 0 đến 100."),
        (Lang::En, of) => format!("Write --rank RANK from 1 to {of}, or --score SCORE from 0 to 100."),
    };
    (what.to_owned(), hint)
}

/// That a figure of what is not certain is out of its range; `ranges` has all options with the least and the most.
#[must_use]
pub fn bad_assumption(lang: Lang, option: &str, ranges: &[(&str, f64, f64)]) -> (String, String) {
    let what = match lang {
        Lang::Vi => format!("{option} nằm ngoài khoảng cho phép"),
        Lang::En => format!("{option} is out of its range"),
    };
    let range = |(option, least, most): &(&str, f64, f64)| match lang {
        Lang::Vi => format!("{option} từ {least} đến {most}"),
        Lang::En => format!("{option} {least} to {most}"),
    };
    (what, format!("{}.", ranges.iter().map(range).collect::<Vec<_>>().join(", ")))
}

/// That nothing can be drawn because our own place is not known.
#[must_use]
pub const fn no_rank_to_draw(lang: Lang) -> &'static str {
    lang.pick(
        "chưa biết đủ hạng và điểm hiện trạng hoặc điểm của các tỉnh xếp gần, nên không mô phỏng được",
        "too little is known of the baseline's rank and score, or of the scores around it, so nothing can be simulated",
    )
}

/// That nothing is to be moved.
#[must_use]
pub fn no_moves(lang: Lang) -> (String, String) {
    let what = lang.pick("chưa có chỉ số nào được thay đổi", "nothing is moved");
    let hint = lang.pick(
        "Thêm --set MÃ=rank:HẠNG, --set MÃ=score:ĐIỂM hoặc --scenario TÊN.",
        "Add --set CODE=rank:RANK, --set CODE=score:SCORE or --scenario NAME.",
    );
    (what.to_owned(), hint.to_owned())
}

/// That an assumption has no move it belongs to.
#[must_use]
pub fn assumption_without_move(lang: Lang, code: &str) -> (String, String) {
    match lang {
        Lang::Vi => (
            format!("--assume {code} không đi kèm thay đổi nào của chỉ số {code}"),
            format!("Thêm --set {code}=rank:HẠNG, hoặc bỏ --assume {code}."),
        ),
        Lang::En => (
            format!("--assume {code} has no move of indicator {code} to go with"),
            format!("Add --set {code}=rank:RANK, or leave out --assume {code}."),
        ),
    }
}

/// That an assumption is not needed.
#[must_use]
pub fn assumption_unused(lang: Lang, code: &str) -> String {
    match lang {
        Lang::Vi => format!("nhắc nhở: chỉ số {code} đã có hiện trạng trong kế hoạch nên bỏ qua --assume {code}"),
        Lang::En => format!("reminder: the plan knows where {code} stands, so --assume {code} is not used"),
    }
}

/// How to give a baseline to an indicator that has none.
#[must_use]
pub fn assume_hint(lang: Lang, code: &str) -> String {
    match lang {
        Lang::Vi => format!("Thêm hiện trạng giả định, ví dụ --assume {code}=rank:40."),
        Lang::En => format!("Give it an assumed baseline, such as --assume {code}=rank:40."),
    }
}

/// Which scenarios a plan has.
#[must_use]
pub fn scenarios_hint(lang: Lang, names: &str) -> String {
    match (lang, names.is_empty()) {
        (Lang::Vi, true) => "Kế hoạch này chưa có kịch bản nào; dùng --set để thay đổi chỉ số.".to_owned(),
        (Lang::En, true) => "This plan has no scenarios; use --set to move indicators.".to_owned(),
        (Lang::Vi, false) => format!("Các kịch bản của kế hoạch: {names}."),
        (Lang::En, false) => format!("The plan's scenarios: {names}."),
    }
}

/// That the output could not be written.
#[must_use]
pub fn cannot_write(lang: Lang) -> &'static str {
    lang.pick("không ghi được kết quả", "cannot write the output")
}

/// That the data that comes with the program is damaged.
#[must_use]
pub fn broken_build(lang: Lang) -> (String, String) {
    let what = lang.pick("dữ liệu đi kèm chương trình bị hỏng", "the data that comes with the program is damaged");
    (what.to_owned(), lang.pick("Hãy cài đặt lại chương trình.", "Install the program again.").to_owned())
}

/// That there is no number of this name.
#[must_use]
pub fn nothing_to_explain(lang: Lang, asked: &str) -> (String, String) {
    match lang {
        Lang::Vi => (
            format!("không có số nào tên là {asked}"),
            "Dùng index (điểm PII), rank (hạng) hoặc một mã của khung chỉ số, ví dụ --explain 6.2.4.".to_owned(),
        ),
        Lang::En => (
            format!("there is no number called {asked}"),
            "Use index (the PII score), rank, or a code of the framework, such as --explain 6.2.4.".to_owned(),
        ),
    }
}

/// That explanations are no table.
#[must_use]
pub fn no_table(lang: Lang) -> (String, String) {
    let what = lang.pick("phần giải thích không ghi được thành CSV", "explanations cannot be written as CSV");
    let hint = lang.pick("Dùng --format text, md hoặc json.", "Use --format text, md or json.");
    (what.to_owned(), hint.to_owned())
}
