//! The words of the box that says what the program is.

use super::{Lang, counted};

bilingual! {
    /// A word of that box.
    pub enum AboutWord {
        Title => "Giới thiệu PII Planner" / "About PII Planner",
        What => "Lập kế hoạch đổi mới sáng tạo của tỉnh và thử xem chỉ số nào đưa PII lên." / "Plans a province's innovation work and shows which indicators raise its PII.",
        Data => "Dữ liệu có sẵn" / "Data inside",
        Method => "Cách tính" / "Method",
        MethodText => "Điểm từng chỉ số 0–100 được lấy trung bình có trọng số đi lên theo phương pháp của Chỉ số đổi mới sáng tạo toàn cầu (GII); công thức PII chính thức chưa được công bố đầy đủ. Vì vậy số có dấu “≈” và mọi thay đổi là ước tính hoặc giả định, không phải kết quả của Bộ Khoa học và Công nghệ." / "Scores of 0–100 are averaged upward with weights, as in the Global Innovation Index (GII); the PII's own formula is not published in full. So figures with “≈” and all changes are estimated or assumed, not the results of the Ministry of Science and Technology.",
        Licences => "Giấy phép" / "Licences",
        Own => "Chương trình: MIT (tệp LICENSE đi kèm). Phông chữ Be Vietnam Pro: SIL Open Font License 1.1 (tệp OFL)." / "The program: MIT (file LICENSE beside it). The typeface Be Vietnam Pro: SIL Open Font License 1.1 (file OFL).",
        Others => "Thư viện dùng kèm: MIT, Apache-2.0, BSD, ISC, Zlib, BSL-1.0, MPL-2.0, Unicode-3.0, OFL-1.1, Ubuntu-font-1.0." / "Libraries in it: MIT, Apache-2.0, BSD, ISC, Zlib, BSL-1.0, MPL-2.0, Unicode-3.0, OFL-1.1, Ubuntu-font-1.0.",
        Files => "Các tệp nằm ở đâu" / "Where the files are",
        Plans => "Kế hoạch mới lưu vào" / "New plans are saved in",
        Settings => "Thiết lập" / "Settings",
        Recovery => "Bản khôi phục" / "Work to recover",
        Program => "Chương trình, README, LICENSE" / "The program, README, LICENSE",
        Offline => "Chương trình không kết nối mạng: kế hoạch chỉ ở trên máy của bạn." / "The program uses no network: plans stay on your machine.",
    }
}

/// The framework inside the program: "Khung chỉ số PII 2024: 52 chỉ số, kèm tên năm 2025 của những chỉ số đã đổi tên".
#[must_use]
pub fn framework_line(lang: Lang, name: &str, n_indicators: usize, later: Option<i32>) -> String {
    let all = counted(n_indicators, "indicator", "indicators");
    let beside = match (later, lang) {
        (None, _) => String::new(),
        (Some(year), Lang::Vi) => format!(", kèm tên năm {year} của những chỉ số đã đổi tên"),
        (Some(year), Lang::En) => format!(", with the names of {year} where they differ"),
    };
    match lang {
        Lang::Vi => format!("Khung chỉ số {name}: {n_indicators} chỉ số{beside}."),
        Lang::En => format!("Framework {name}: {all}{beside}."),
    }
}

/// The results of a year: "Kết quả công bố năm 2023: biết 35 trên 63 địa phương".
#[must_use]
pub fn results_line(lang: Lang, year: i32, known: usize, of: u32) -> String {
    match lang {
        Lang::Vi => format!("Kết quả công bố năm {year}: biết {known} trên {of} địa phương."),
        Lang::En => format!("Published results of {year}: {known} of {} known.", counted(of, "province", "provinces")),
    }
}

/// The samples: "5 kế hoạch mẫu nhập từ văn bản đã ban hành".
#[must_use]
pub fn samples_line(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("{count} kế hoạch mẫu nhập từ văn bản đã ban hành, mỗi dòng ghi nguồn."),
        Lang::En => format!(
            "{} entered from official documents, each row with its source.",
            counted(count, "sample plan", "sample plans")
        ),
    }
}
