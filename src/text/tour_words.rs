//! The words of the tour: of each step what it shows, and what to do now.

use super::Lang;

bilingual! {
    /// A word of the tour.
    pub enum TourWord {
        Open => "Mọi việc bắt đầu từ một kế hoạch; ở đây là bản mẫu Cần Thơ 2025, bạn sửa thử thoải mái." / "Everything begins with a plan; here it is the sample Cần Thơ 2025, which you may change as you like.",
        OpenDo => "Nhấn “Mở bản mẫu”." / "Press “Open the sample”.",
        Row => "Mỗi chỉ số là một dòng: hạng, đơn vị chủ trì, minh chứng." / "Each indicator is a row: its rank, lead agency and evidence.",
        RowDo => "Ở trang Chỉ số, nhấn vào một dòng để xem chi tiết bên phải." / "On the page Indicators, click a row to read it at the right.",
        Slider => "Mô phỏng trả lời: nếu chỉ số này lên hạng thì PII của tỉnh lên bao nhiêu." / "What-if answers how much the province gains when an indicator moves up.",
        SliderDo => "Ở trang Mô phỏng, kéo một thanh trượt tới hạng tốt hơn và nhìn điểm, hạng đổi ngay." / "On the page What-if, drag a slider to a better rank and watch score and rank change.",
        Why => "Con số nào cũng giải thích được, đến tận nguồn." / "Every number can be explained, down to its source.",
        WhyDo => "Nhấn vào điểm hoặc hạng lớn ở phía trên để hỏi vì sao, rồi đóng lại." / "Click the large score or rank at the top to ask why, then close the answer.",
        Keep => "Thay đổi đáng giữ thì lưu thành kịch bản của kế hoạch." / "Moves worth keeping become a scenario of the plan.",
        KeepDo => "Nhấn Ctrl+D, đặt tên rồi lưu." / "Press Ctrl+D, give a name and keep it.",
        Present => "Trong cuộc họp, kế hoạch hiện thành các trang chữ lớn." / "In a meeting the plan is shown in large pages.",
        PresentDo => "Nhấn F5; ← → đổi trang, Esc quay lại." / "Press F5; ← → turn pages, Esc comes back.",
        Home => "Trang đầu luôn ở bên trái các thẻ kế hoạch." / "The start page is always at the left of the plans.",
        HomeDo => "Nhấn “Trang đầu” hoặc Ctrl+Shift+H." / "Press “Start” or Ctrl+Shift+H.",
        End => "Xong rồi. Giờ bạn có thể bắt đầu kế hoạch của tỉnh mình." / "That is all. Now you can begin your province's plan.",
        EndDo => "Đóng bản mẫu thì những gì làm thử không được giữ lại." / "Closing the sample lets go of what was tried on it.",
        OpenSample => "Mở bản mẫu" / "Open the sample",
        BackToSample => "Về bản mẫu" / "Back to the sample",
        Leave => "Thoát hướng dẫn" / "Leave the tour",
        CloseSample => "Đóng bản mẫu" / "Close the sample",
        KeepSample => "Để bản mẫu mở" / "Leave the sample open",
    }
}

/// "Hướng dẫn 3/7".
#[must_use]
pub fn tour_step(lang: Lang, step: usize, of: usize) -> String {
    format!("{} {step}/{of}", lang.pick("Hướng dẫn", "Tour"))
}

/// What a screen reader says of the ticks: "đã xong 2 trên 7 bước".
#[must_use]
pub fn steps_done(lang: Lang, done: usize, of: usize) -> String {
    match lang {
        Lang::Vi => format!("đã xong {done} trên {of} bước"),
        Lang::En => format!("{done} of {} done", super::counted(of, "step", "steps")),
    }
}

/// "Đến trang Chỉ số".
#[must_use]
pub fn go_to_page(lang: Lang, page: &str) -> String {
    match lang {
        Lang::Vi => format!("Đến trang {page}"),
        Lang::En => format!("Go to {page}"),
    }
}
