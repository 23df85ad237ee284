//! What is copied says what its figures are, and pasting takes no estimate for an entered figure.

use crate::support::{Window, click, click_button, key, named, open_plan, shows, window_in, words};
use crate::table_edit::{copied, go_to, indicators, paste, rank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Key};
use index_core::{Edit, ResultCorrection};
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;

fn score(window: &Window, at: usize) -> Option<f64> {
    open_plan(window).plan().indicators[at].measurement.as_ref()?.score
}

#[test]
fn a_computed_score_is_not_pasted_as_an_entered_one() {
    let mut window = indicators();
    assert_eq!(score(&window, 0), None, "it is shown, and computed from the rank");
    let block = copied(&mut window);
    assert!(block.contains("ước tính từ số khác, không phải số đã nhập"), "{block}");
    // Without code and name, by which the row would be found.
    let lines = block.lines().map(|line| line.split('\t').skip(2).collect::<Vec<_>>().join("\t"));
    let block = lines.collect::<Vec<_>>().join("\n");
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

#[test]
fn a_result_that_the_plan_corrects_with_a_source_says_so() {
    let mut window = window_in("can-tho-2025", Room::Results);
    let source = Some("Công văn 12".to_owned());
    let correction = ResultCorrection { rank: Some(2), source, province: "Hà Nội".into(), ..Default::default() };
    let edit = Command::Edit(Edit::CorrectResult(correction), None);
    window.state_mut().handle(edit, &Context::default());
    window.run();
    let said = words(&window).into_iter().find(|text| text.starts_with("PII 2024 đã công bố")).unwrap();
    assert!(said.contains("1 dòng do kế hoạch này sửa, ghi rõ ở cột Ghi chú."), "{said}");
    let row = named(&window, Role::Row).into_iter().find(|row| row.starts_with("Hà Nội")).unwrap();
    click(&mut window, Role::Row, &row);
    let block = copied(&mut window);
    let line = block.lines().find(|line| line.starts_with("Hà Nội")).unwrap();
    assert!(line.contains("Công văn 12") && line.contains("Sửa trong kế hoạch này: hạng."), "{block}");
    assert!(shows(&window, "Nguồn") && !shows(&window, "Nguồn trong văn bản"), "of a news address, in the form");
}
