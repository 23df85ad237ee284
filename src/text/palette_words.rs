//! The words of the palette.

use super::{Heading, Word};

bilingual! {
    /// A word of the palette.
    pub enum PaletteWord {
        Button => "Tìm lệnh…" / "Find a command…",
        Hint => "Tìm lệnh, chỉ số, kịch bản, kế hoạch (không cần dấu)" / "Find a command, an indicator, a scenario or a plan",
        List => "Tìm thấy" / "Found",
        Nothing => "Không có gì khớp." / "Nothing fits.",
        Keys => "Mũi tên để chọn · Enter để thực hiện · Esc để đóng" / "Arrows to choose · Enter to do it · Esc to close",
        // What a line is, when it is no command.
        Indicator: Indicator,
        Framework = Word::Framework,
        // Other names by which people look for it.
        ResultsToo => "kết quả tham chiếu, PII đã công bố, xếp hạng các tỉnh" / "reference results, published PII, ranking of provinces",
        NotInPlan => "Không có trong kế hoạch này" / "Not in this plan",
        Scenario = Heading::Scenario,
        ScenarioTip => "Đưa kịch bản vào trang Mô phỏng" / "Load the scenario into the what-if page",
        OpenPlan => "Đang mở" / "Open plan",
        OpenPlanTip => "Chuyển sang kế hoạch này" / "Show this plan",
        Sample = Word::SamplePlan,
        SampleTip => "Mở kế hoạch mẫu, từ văn bản đã ban hành" / "Open the sample plan, from the official document",
        Recent => "Mở gần đây" / "Recent file",
        // Why a command makes no sense now.
        NeedsPlan => "Cần mở một kế hoạch trước" / "Open a plan first",
        NeedsUndo => "Chưa có bước nào để hoàn tác" / "There is no step to take back",
        NeedsRedo => "Không có bước nào để làm lại" / "There is no step to do again",
        NeedsMoves => "Cần đổi hạng một chỉ số ở trang Mô phỏng trước" / "Move an indicator on the what-if page first",
    }
}
