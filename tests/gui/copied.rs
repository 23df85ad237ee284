//! What is copied says what its figures are, and pasting takes no estimate for an entered figure.

use crate::support::{Window, click_button, document, key, shows, words};
use crate::table_edit::{copied, go_to, indicators, paste, rank};
use eframe::egui::Key;

fn score(window: &Window, at: usize) -> Option<f64> {
    document(window).plan().indicators[at].measurement.as_ref()?.score
}

#[test]
fn a_computed_score_is_not_pasted_as_an_entered_one() {
    let mut window = indicators();
    assert_eq!(score(&window, 0), None, "it is shown, and computed from the rank");
    let block = copied(&mut window);
    assert!(block.contains("ước tính từ số khác, không phải số đã nhập"), "{block}");
    key(&mut window, Key::ArrowDown);
    paste(&mut window, &block);
    assert!(shows(&window, "số ước tính không được nhập"), "{:?}", words(&window));
    click_button(&mut window, "Áp dụng");
    assert_eq!((rank(&window, 1), score(&window, 1)), (Some(57), None));
    let mut window = indicators();
    go_to(&mut window, "Điểm");
    paste(&mut window, "≈ 4,84");
    assert!(shows(&window, "số ước tính không được nhập"), "{:?}", words(&window));
}

#[test]
fn a_code_that_is_pasted_is_told_where_codes_are_changed() {
    let mut window = indicators();
    paste(&mut window, "9.9.9");
    assert!(shows(&window, "mã được sửa ở phần Chi tiết của dòng"), "{:?}", words(&window));
}
