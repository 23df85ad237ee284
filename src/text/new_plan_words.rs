//! The words of the dialog that begins a plan.

use super::explain_word::ExplainWord;
use super::form_words::FormWord;
use super::{Lang, Word, counted, fixed, framework_name, later_name};
use index_core::{Baseline, Counterpart, Crosswalk, Entry};

bilingual! {
    /// A word of the dialog that begins a plan.
    pub enum NewPlanWord {
        Title = Word::New,
        Origin => "Bắt đầu từ đâu" / "What to begin with",
        Framework => "Từ khung chỉ số: đủ các chỉ số, chỉ điền mã" / "From the framework: all its indicators, codes only",
        FromSample => "Từ một kế hoạch mẫu: giữ các dòng để sửa lại" / "From a sample plan: its rows are kept to be changed",
        Empty => "Kế hoạch trống" / "An empty plan",
        Sample = Word::SamplePlan,
        Clear => "Bỏ số hiệu, số liệu, tiến độ, kịch bản của bản mẫu" / "Leave out the sample's number, figures, progress and scenarios",
        Province: Province,
        PlanTitle = FormWord::PlanTitle,
        Year => "Năm hiện trạng" / "Year of the baseline",
        Of => "Số địa phương xếp hạng" / "Ranked provinces",
        Other => "Khác" / "Other",
        OtherOf => "Số địa phương khác" / "Other number of provinces",
        Next => "Tiếp" / "Next",
        Back = ExplainWord::Back,
        Create => "Tạo kế hoạch" / "Create the plan",
        NeverSaved => "Chưa lưu lần nào" / "Never saved",
        ThenTable => "Sau khi tạo kế hoạch, chương trình mở ngay hộp nhập bảng từ Excel, Word." / "Once the plan is made, the import of a table from Excel or Word opens.",
        MovesDays => "Dời hạn một lần và thời gian của việc chưa xong sang năm mới" / "Bring single days, and the timing of what is not done, into the new year",
        NoResult => "Chương trình chưa có kết quả của địa phương này trong năm này: điểm và hạng để trống, có thể tự ghi sau." / "The program has no result of this province for this year: score and rank are left empty, to be filled in later.",
    }
}

/// "Bước 1/2".
#[must_use]
pub fn step_of(lang: Lang, step: usize, of: usize) -> String {
    format!("{} {step}/{of}", lang.pick("Bước", "Step"))
}

/// Which framework a plan has, and how many of its names are others in a later year, as far as that is known; the list of
/// them stands beside it.
#[must_use]
pub fn later_names(lang: Lang, framework: &str, year: i32, n: usize) -> String {
    let framework = framework_name(framework);
    match lang {
        Lang::Vi => {
            format!("Khung chỉ số: {framework}. Năm {year} có {n} tên được nêu khác đi, theo các nguồn đã biết.")
        }
        Lang::En => format!(
            "Framework: {framework}. In {year}, {} otherwise by the sources known here.",
            counted(n, "name is given", "names are given")
        ),
    }
}

/// The name of an entry of the framework, and what it is in a later year: "6.2.4 Đơn …; năm 2025: …".
#[must_use]
pub fn later_name_of(lang: Lang, entry: &Entry) -> Option<String> {
    let spec = &entry.spec;
    Some(format!("{} {}; {}", spec.code, lang.pick(&spec.name_vi, &spec.name_en), later_name(lang, entry)?))
}

/// What a province has been since a merger, or which one took its place: "Từ năm 2025, Cần Thơ gồm Cần Thơ, Hậu Giang, Sóc
/// Trăng trước đây."; `None` where the two are the same.
#[must_use]
pub fn merged(lang: Lang, province: &str, year: i32, crosswalk: &Crosswalk) -> Option<String> {
    if year < crosswalk.since {
        return None;
    }
    let since = crosswalk.since;
    let name = crosswalk.known_name(province)?;
    if let Some(parts) = crosswalk.parts().get(name).filter(|parts| parts.len() > 1) {
        let parts = parts.join(", ");
        return Some(match lang {
            Lang::Vi => format!("Từ năm {since}, {name} gồm {parts} trước đây."),
            Lang::En => format!("Since {since}, {name} is what {parts} were before."),
        });
    }
    let Counterpart::Other(now) = crosswalk.counterpart(name, since - 1, since) else { return None };
    Some(match lang {
        Lang::Vi => format!("Từ năm {since}, {name} thuộc {now}: bảng xếp hạng không còn tên {name}."),
        Lang::En => format!("Since {since}, {now} has taken {name} in: it is ranked no more."),
    })
}

/// What the baseline will be, or that nothing is known.
#[must_use]
pub fn baseline_line(lang: Lang, baseline: &Baseline) -> String {
    let score = baseline.score.map(|s| format!("{} {}", fixed(lang, s, 2), lang.pick("điểm", "points")));
    let rank = baseline.rank.map(|r| {
        let of = baseline.of.map(|of| format!("/{of}")).unwrap_or_default();
        format!("{} {r}{of}", lang.pick("hạng", "rank"))
    });
    let known: Vec<String> = [score, rank].into_iter().flatten().collect();
    if known.is_empty() {
        return NewPlanWord::NoResult.text(lang).to_owned();
    }
    format!("{}: {}", lang.pick("Hiện trạng theo kết quả đã công bố", "Baseline as published"), known.join(", "))
}
