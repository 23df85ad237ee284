//! What is copied says what its figures are, and pasting takes no estimate for an entered figure.

use crate::import::choose_basis;
use crate::support::{Window, click, click_button, fill, key, named, open_plan, press, shows, window_in, words};
use crate::table_edit::{copied, go_to, indicators, paste, rank};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Event, Key};
use index_core::{Edit, ResultCorrection};
use pii_planner::gui::model::action::Action;
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

/// What is copied here, or printed for a spreadsheet, says of its scores that they are estimated, also to the import.
#[test]
fn a_computed_score_is_not_imported_as_a_published_one() {
    let mut window = indicators();
    let block = copied(&mut window);
    let csv = "code,rank,of,score,year,basis,score_basis\n6.2.4,57,63,9.67741935483871,2024,document,estimated\n\
               1.2.1,60,63,4.8,2024,assumed,estimated\n";
    for (table, n_refused) in [(block.as_str(), 1), (csv, 3)] {
        press(&mut window, Action::Import);
        window.event(Event::Paste(table.to_owned()));
        window.run();
        choose_basis(&mut window, "đã công bố");
        fill(&mut window, "Năm của số liệu", "2024");
        assert!(shows(&window, &format!("Không nhập được ({n_refused})")), "{:?}", words(&window));
        assert!(words(&window).iter().any(|text| text.ends_with(": số ước tính không được nhập")));
        click_button(&mut window, "Nhập");
        assert_eq!((score(&window, 0), rank(&window, 0)), (None, Some(57)));
    }
}

/// A table of results that was copied here marks what was assumed.
#[test]
fn an_assumed_result_does_not_gain_a_source() {
    let table = "Tỉnh, thành phố\tHạng\tCăn cứ (Hạng)\nSóc Trăng\t30\tước tính hoặc giả định\nHậu Giang\t31\t\n";
    let mut window = window_in("can-tho-2025", Room::Results);
    window.event(Event::Paste(table.to_owned()));
    window.run();
    assert!(shows(&window, "Dòng mới (2)"), "{:?}", words(&window));
    fill(&mut window, "Nguồn", "Công văn 5");
    assert!(shows(&window, "Dòng mới (1)"), "{:?}", words(&window));
    assert!(words(&window).iter().any(|text| text.contains("chỉ nhập được khi để trống nguồn")));
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
