//! The departments that were merged in 2025, as a suggestion for plans written before.

use index_core::folded_words;

/// Well-known mergers of provincial departments in 2025: the name before, and the department that took over.
const SUCCESSORS: [(&str, &str); 9] = [
    ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
    ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
    ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
    ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"),
    ("Sở Giao thông vận tải", "Sở Xây dựng"),
    ("Sở Lao động Thương binh và Xã hội", "Sở Nội vụ"),
    ("Cục Thống kê", "Chi cục Thống kê"),
    ("Cục Thống kê tỉnh", "Chi cục Thống kê tỉnh"),
    ("Cục Thống kê thành phố", "Chi cục Thống kê thành phố"),
];

/// The department that took over in 2025, where that is well known. Provinces differ, so this is only a suggestion.
#[must_use]
pub fn successor(agency: &str) -> Option<&'static str> {
    let wanted = folded_words(agency);
    SUCCESSORS.iter().find(|(before, _)| folded_words(before) == wanted).map(|(_, after)| *after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merged_department_is_known_however_it_is_written() {
        assert_eq!(successor("Sở Kế hoạch và Đầu tư"), Some("Sở Tài chính"));
        assert_eq!(successor("Sở Giao thông vận tải"), Some("Sở Xây dựng"));
        assert_eq!(successor("Sở Giao thông - Vận tải"), Some("Sở Xây dựng"));
        assert_eq!(successor("Sở Lao động – Thương binh và Xã hội"), Some("Sở Nội vụ"));
        assert_eq!(successor("sở  tài nguyên và môi trường "), Some("Sở Nông nghiệp và Môi trường"));
        assert_eq!(successor("Cục Thống kê"), Some("Chi cục Thống kê"));
        assert_eq!(successor("Chi cục Thống kê"), None);
        assert_eq!(successor("Sở Tài chính"), None);
    }
}
