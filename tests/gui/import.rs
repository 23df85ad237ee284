//! Importing a table of indicators: from Excel, from CSV, from the clipboard.

use crate::support::{
    Window, click, click_button, field_value, fill, key, mouse_button, open_plan, press, shows, window_in, words,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::{Basis, Measurement};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::catalogue;
use rust_xlsxwriter::Workbook;
use std::path::Path;

const PATH: &str = "Đường dẫn tệp";
pub const YEAR: &str = "Năm của số liệu";

pub fn indicators() -> Window {
    window_in("can-tho-2025", Room::Indicators)
}

/// Opens the dialog and reads a file.
pub fn read(window: &mut Window, path: &Path) {
    press(window, Action::Import);
    fill(window, PATH, &path.display().to_string());
    click_button(window, "Đọc tệp");
}

pub fn choose_basis(window: &mut Window, basis: &str) {
    click(window, Role::ComboBox, "Căn cứ của số liệu");
    click_button(window, basis);
}

/// Says on what ground the figures stand and of what year they are.
pub fn choose_ground(window: &mut Window, basis: &str) {
    choose_basis(window, basis);
    fill(window, YEAR, "2024");
}

/// Whether the table can be taken over.
pub fn is_offered(window: &Window) -> bool {
    let button = window.query_by_role_and_label(Role::Button, "Nhập");
    button.is_some_and(|button| !button.accesskit_node().is_disabled())
}

pub fn measured<'a>(window: &'a Window, code: &str) -> &'a Measurement {
    open_plan(window).plan().indicator(code).unwrap().measurement.as_ref().unwrap()
}

/// The official results of a department: a title, headings, all 52 indicators.
pub fn official_results(path: &Path) -> Vec<String> {
    let catalogue = catalogue().unwrap();
    let framework = catalogue.framework("pii-2024").unwrap();
    let codes: Vec<String> = framework.indicators().map(|entry| entry.spec.code.clone()).collect();
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Bìa").unwrap().write(0, 0, "Kết quả PII").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Kết quả").unwrap();
    sheet.write(0, 0, "BẢNG KẾT QUẢ PII NĂM 2025").unwrap();
    for (at, head) in ["STT", "Mã chỉ số", "Hạng 2025", "Điểm", "Năm"].iter().enumerate() {
        sheet.write(2, at as u16, *head).unwrap();
    }
    for (at, code) in codes.iter().enumerate() {
        let line = at as u32 + 3;
        sheet.write(line, 0, at as u32 + 1).unwrap();
        sheet.write(line, 1, code).unwrap();
        sheet.write(line, 2, format!("{}/34", at % 34 + 1)).unwrap();
        sheet.write(line, 3, at as f64 + 0.25).unwrap();
        sheet.write(line, 4, 2025).unwrap();
    }
    sheet.write(60, 1, "9.9.9").unwrap();
    sheet.write(60, 2, 3).unwrap();
    book.save(path).unwrap();
    codes
}

#[test]
fn fifty_two_rows_of_an_excel_file_are_taken_over_as_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ket qua.xlsx");
    let codes = official_results(&path);
    assert_eq!(codes.len(), 52);
    let mut window = indicators();
    read(&mut window, &path);
    click(&mut window, Role::ComboBox, "Trang tính");
    window.get_by_role_and_label(Role::Button, "Kết quả").click();
    window.run();
    assert!(shows(&window, "Dòng được cập nhật (22)"), "{:?}", words(&window));
    assert!(shows(&window, "Dòng mới (30)"));
    assert!(shows(&window, "Không nhập được (1)"));
    assert!(shows(&window, "9.9.9: mã không có trong khung chỉ số"));
    assert!(!open_plan(&window).is_unsaved());
    fill(&mut window, "Nguồn của số liệu", "Công văn 12");
    assert!(shows(&window, "Chọn căn cứ của số liệu trước khi nhập."), "nobody has said that they are official");
    assert!(!is_offered(&window), "first the ground");
    choose_basis(&mut window, "đã công bố");
    click_button(&mut window, "Nhập");
    window.get_by_role_and_label(Role::Status, "Đã nhập: cập nhật 22 dòng, thêm 30 dòng. Không nhập được: 1.");
    assert_eq!(open_plan(&window).plan().indicators.len(), 52);
    for (at, code) in codes.iter().enumerate() {
        let m = measured(&window, code);
        assert_eq!((m.rank, m.of), (Some(at as u32 % 34 + 1), Some(34)), "{code}");
        assert_eq!((m.score, m.year), (Some(at as f64 + 0.25), Some(2025)), "{code}");
        assert_eq!((m.basis, m.source.as_deref()), (Basis::Published, Some("Công văn 12")), "{code}");
    }
    click_button(&mut window, "Hoàn tác: nhập bảng");
    assert!(!open_plan(&window).is_unsaved(), "one step");
}

#[test]
fn a_semicolon_csv_with_bom_and_decimal_commas_is_read_and_its_matching_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so lieu.csv");
    let text = "\u{feff}Ký hiệu;Tên chỉ số;Điểm;Cột lạ\r\n6.2.4;\"Chỉ dẫn; địa lý\";12,5;57\r\n1.2.1;;cao;3\r\n";
    std::fs::write(&path, text).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    assert!(shows(&window, "Chưa có cột nào là mã chỉ số; hãy chọn cột mã."), "{:?}", words(&window));
    for (label, column) in [("1. Ký hiệu", "Mã"), ("4. Cột lạ", "Hạng")] {
        click(&mut window, Role::ComboBox, label);
        click_button(&mut window, column);
    }
    assert!(shows(&window, "cao: \"cao\" không phải là giá trị của ô này; cần một số, ví dụ 12,5"));
    choose_ground(&mut window, "đã công bố");
    let name = open_plan(&window).plan().indicator("6.2.4").unwrap().name.clone();
    click_button(&mut window, "Nhập");
    let m = measured(&window, "6.2.4");
    assert_eq!((m.score, m.rank, m.of), (Some(12.5), Some(57), Some(63)));
    assert_eq!(m.source.as_deref(), Some("so lieu.csv"));
    assert_eq!(
        open_plan(&window).plan().indicator("6.2.4").unwrap().name,
        name,
        "names stay unless they are asked for"
    );
    assert_eq!(measured(&window, "1.2.1").rank, Some(3));
    let known = &window.state().settings.import_columns;
    assert_eq!((known["ky hieu"].as_str(), known["cot la"].as_str()), ("code", "rank"));
    read(&mut window, &path);
    assert!(!shows(&window, "Chưa có cột nào là mã chỉ số; hãy chọn cột mã."), "the columns are known now");
}

#[test]
fn cells_of_the_clipboard_are_imported_and_a_bad_file_is_told() {
    let mut window = indicators();
    press(&mut window, Action::Import);
    fill(&mut window, PATH, "/khong/co/tep.xlsx");
    click_button(&mut window, "Đọc tệp");
    assert!(words(&window).iter().any(|text| text.contains("không có tệp này")), "{:?}", words(&window));
    window.event(Event::Paste("code\trank\tof\n6.2.4\t20\t34\n7.1.2\t99\t34\n".to_owned()));
    window.run();
    assert!(shows(&window, "Dòng được cập nhật (1)"), "{:?}", words(&window));
    assert!(shows(&window, "Không nhập được (1)"));
    choose_ground(&mut window, "giả định");
    click_button(&mut window, "Nhập");
    let m = measured(&window, "6.2.4");
    assert_eq!((m.rank, m.of, m.basis), (Some(20), Some(34), Basis::Assumed));
}

/// Cells of the clipboard, with a basis chosen.
pub fn paste_cells(cells: &str) -> Window {
    let mut window = indicators();
    press(&mut window, Action::Import);
    window.event(Event::Paste(cells.to_owned()));
    window.run();
    choose_ground(&mut window, "đã công bố");
    window
}

#[test]
fn figures_of_another_source_take_the_place_of_all_that_are_there() {
    let mut window = paste_cells("Mã\tĐiểm\n6.2.4\t12,5\n");
    fill(&mut window, "Nguồn của số liệu", "Công văn 1");
    click_button(&mut window, "Nhập");
    let old = measured(&window, "6.2.4").clone();
    assert_eq!((old.score, old.rank), (Some(12.5), None), "the rank of the plan's document is no figure of the table");
    press(&mut window, Action::Import);
    window.event(Event::Paste("Mã\tHạng\n6.2.4\tHạng 9\n".to_owned()));
    window.run();
    choose_ground(&mut window, "đã công bố");
    fill(&mut window, "Nguồn của số liệu", "Công văn 2");
    assert!(words(&window).iter().any(|text| text.contains("bỏ 12,5")), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    let m = measured(&window, "6.2.4");
    assert_eq!((m.score, m.rank, m.source.as_deref()), (None, Some(9), Some("Công văn 2")));
    // The same source once more adds to what it gave before.
    press(&mut window, Action::Import);
    window.event(Event::Paste("Mã\tĐiểm\n6.2.4\t70\n".to_owned()));
    window.run();
    choose_ground(&mut window, "đã công bố");
    fill(&mut window, "Nguồn của số liệu", "Công văn 2");
    click_button(&mut window, "Nhập");
    let m = measured(&window, "6.2.4");
    assert_eq!((m.score, m.rank), (Some(70.0), Some(9)));
}

#[test]
fn ranks_are_read_as_people_write_them_and_a_second_row_serves_when_the_first_cannot() {
    let mut window = paste_cells("Mã\tHạng\n6.2.4\thạng chín\n6.2.4\t19,0\n1.2.1\tHạng 9/63\n1.2.1\t5\n");
    assert!(words(&window).iter().any(|t| t.contains("hạng chín")), "the first row is told");
    assert!(words(&window).iter().any(|t| t.contains("mã có nhiều lần trong bảng")));
    click_button(&mut window, "Nhập");
    assert_eq!((measured(&window, "6.2.4").rank, measured(&window, "1.2.1").rank), (Some(19), Some(9)));
}

#[test]
fn figures_of_a_spreadsheet_are_what_excel_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ty le.xlsx");
    let mut book = Workbook::new();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.00%");
    let sheet = book.add_worksheet();
    for (column, head) in ["Mã", "Giá trị"].iter().enumerate() {
        sheet.write(2, column as u16 + 1, *head).unwrap();
    }
    for (line, code) in ["6.2.4", "1.2.1", "4.1.4", "5.2.3"].iter().enumerate() {
        sheet.write(line as u32 + 3, 1, *code).unwrap();
    }
    sheet.write_with_format(3, 2, 0.0123, &percent).unwrap();
    sheet.write(4, 2, "88,5%").unwrap();
    sheet.write(5, 2, 12.125).unwrap();
    sheet.write(6, 2, "12.500").unwrap();
    book.save(&path).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    choose_ground(&mut window, "đã công bố");
    click_button(&mut window, "Nhập");
    let values = ["6.2.4", "1.2.1", "4.1.4", "5.2.3"].map(|code| measured(&window, code).value);
    assert_eq!(values, [Some(1.23), Some(88.5), Some(12.125), Some(12_500.0)]);
}

#[test]
fn figures_without_a_year_are_imported_when_it_is_said_and_it_is_written_to_all_of_them() {
    let mut window = indicators();
    press(&mut window, Action::Import);
    window.event(Event::Paste("Mã\tHạng\tNăm\n6.2.4\t15\t\n1.2.1\t9\t2023\n5.2.3\t8\tnăm nay\n".to_owned()));
    window.run();
    choose_basis(&mut window, "đã công bố");
    for year in ["", "25", "20255"] {
        fill(&mut window, YEAR, year);
        assert!(shows(&window, "Ghi năm của số liệu trước khi nhập.") && !is_offered(&window), "{year}");
    }
    fill(&mut window, YEAR, "2025");
    assert!(!shows(&window, "Ghi năm của số liệu trước khi nhập."));
    assert!(
        words(&window)
            .iter()
            .any(|t| t.contains("Hạng: 57 thành 15; Số địa phương xếp hạng: 63 thành 34; Năm: 2024 thành 2025")),
        "{:?}",
        words(&window)
    );
    let before = measured(&window, "5.2.3").clone();
    click_button(&mut window, "Nhập");
    let figures = |code| (measured(&window, code).rank, measured(&window, code).year);
    assert_eq!([figures("6.2.4"), figures("1.2.1")], [(Some(15), Some(2025)), (Some(9), Some(2023))]);
    assert_eq!(measured(&window, "5.2.3"), &before, "a year that cannot be read is not taken for another");
}

#[test]
fn figures_out_of_their_range_are_refused_row_by_row_as_in_the_table() {
    let cells = "Mã\tHạng\tSố địa phương\tĐiểm\n6.2.4\t1\t1\t\n1.2.1\t5\t20000\t\n5.2.3\t64\t\t\n\
                 4.1.3\t35\t34\t\n4.1.4\t1/1\t\t\n4.1.1\t\t\t101\n4.1.2\t7\t34\t\n";
    let mut window = paste_cells(cells);
    assert!(shows(&window, "Không nhập được (6)"), "{:?}", words(&window));
    assert!(shows(&window, "Dòng được cập nhật (1)"), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    let m = measured(&window, "4.1.2");
    assert_eq!((m.rank, m.of, m.year), (Some(7), Some(34), Some(2024)));
    assert_eq!(measured(&window, "6.2.4").rank, Some(57));
}

/// A row of which one figure cannot be read keeps all figures that it has.
#[test]
fn an_unreadable_figure_gives_up_none_that_is_there() {
    let mut window = paste_cells("Mã\tHạng\tĐiểm\n1.2.1\tkhông rõ\t50\n6.2.4\t45\t\n");
    let before = measured(&window, "1.2.1").clone();
    assert!(before.rank.is_some());
    assert!(shows(&window, "Không nhập được (1)"), "{:?}", words(&window));
    assert!(shows(&window, "Dòng được cập nhật (1)"), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    assert_eq!((measured(&window, "1.2.1"), measured(&window, "6.2.4").rank), (&before, Some(45)));
}

/// Neither Enter nor a click beside the dialog may drop what is chosen in it.
#[test]
fn what_is_chosen_stays_until_it_is_given_up() {
    let mut window = indicators();
    press(&mut window, Action::Import);
    window.event(Event::Paste("Mã\tHạng\n6.2.4\t45\n".to_owned()));
    window.run();
    fill(&mut window, YEAR, "2025");
    let beside = eframe::egui::pos2(20.0, 700.0);
    for is_pressed in [true, false] {
        window.event(Event::PointerMoved(beside));
        window.event(mouse_button(beside, is_pressed));
        window.run();
    }
    key(&mut window, Key::Enter);
    assert!(!is_offered(&window) && window.state().dialog.is_some());
    assert_eq!(field_value(&window, YEAR), "2025");
    key(&mut window, Key::Escape);
    assert!(window.state().dialog.is_none());
}

/// A stray cell at the far end of a sheet, as Excel leaves them.
#[test]
fn a_cell_at_the_far_end_of_a_sheet_is_refused_and_no_reason_to_die() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Mã").unwrap();
    sheet.write(0, 1, "Hạng").unwrap();
    sheet.write(1, 0, "6.2.4").unwrap();
    sheet.write(1, 1, 30).unwrap();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    book.save(&path).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    assert!(words(&window).iter().any(|text| text.contains("quá nhiều ô")), "{:?}", words(&window));
}

/// What Excel could not work out is no figure, and its row does not vanish.
#[test]
fn an_error_of_the_spreadsheet_is_told_with_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lỗi.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in ["Mã", "Hạng"].iter().enumerate() {
        sheet.write(0, column as u16, *head).unwrap();
    }
    sheet.write(1, 0, "6.2.4").unwrap();
    sheet.write(1, 1, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    book.save(&path).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    assert!(shows(&window, "Không nhập được (1)"), "{:?}", words(&window));
    assert!(words(&window).iter().any(|text| text.contains("#DIV/0!")), "{:?}", words(&window));
}

/// The results of 2025 rank 34 provinces; nobody wrote 63.
#[test]
fn a_rank_of_2025_is_among_its_34_provinces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, "Mã,Hạng,Năm\n1.1.1,12,2025\n5.2.3,58,2025\n").unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    assert!(shows(&window, "Không nhập được (1)"), "58 of 34: {:?}", words(&window));
    choose_basis(&mut window, "đã công bố");
    click_button(&mut window, "Nhập");
    assert_eq!(measured(&window, "1.1.1").of, Some(34));
}
