//! Tables as people have them: years side by side, headings in two lines, hidden rows, days, torn rows; none of it is taken for
//! what it is not.

use crate::import::{YEAR, choose_basis, choose_ground, indicators, is_offered, measured, paste_cells, read};
use crate::support::{click, click_button, fill, shows, words};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use rust_xlsxwriter::Workbook;

/// Excel shows a day; the figure by which it keeps the day is nobody's figure.
#[test]
fn a_day_or_a_time_of_a_spreadsheet_is_no_figure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ngày.xlsx");
    let mut book = Workbook::new();
    let format = |code: &str| rust_xlsxwriter::Format::new().set_num_format(code);
    let sheet = book.add_worksheet();
    for (column, head) in ["Mã", "Giá trị", "Hạng"].iter().enumerate() {
        sheet.write(0, column as u16, *head).unwrap();
    }
    let cells = [("6.2.4", 1, 46143.0, "dd/mm/yyyy"), ("1.2.1", 1, 0.5, "hh:mm"), ("5.2.3", 2, 5.0, "d/m/yyyy")];
    for (line, (code, column, figure, shown)) in (1..).zip(cells) {
        sheet.write(line, 0, code).unwrap();
        sheet.write_with_format(line, column, figure, &format(shown)).unwrap();
    }
    book.save(&path).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    assert!(shows(&window, "Không nhập được (3)"), "{:?}", words(&window));
    let is_a_day = "ô này là một ngày, không phải số; đổi định dạng ô trong Excel thành số";
    assert!(shows(&window, &format!("01/05/2026: {is_a_day}")), "{:?}", words(&window));
    assert!(shows(&window, &format!("05/01/1900: {is_a_day}")), "{:?}", words(&window));
    assert!(words(&window).iter().any(|text| text.starts_with("12:00: ")), "{:?}", words(&window));
}

/// "12,5" between commas is two cells, and the figure behind it would be another column's.
#[test]
fn a_row_that_a_decimal_comma_has_torn_is_told_and_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, "Mã,Giá trị,Hạng\n6.2.4,12,5,30\n1.2.1,\"12,5\",9\n").unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    assert!(shows(&window, "Dòng được cập nhật (1)"), "{:?}", words(&window));
    let torn = words(&window).into_iter().find(|text| text.contains("6.2.4,12,5,30")).unwrap();
    assert!(torn.contains("có thể do dấu phẩy thập phân"), "{torn}");
    choose_ground(&mut window, "đã công bố");
    click_button(&mut window, "Nhập");
    assert_eq!((measured(&window, "6.2.4").rank, measured(&window, "1.2.1").rank), (Some(57), Some(9)));
}

/// What the program prints for spreadsheets comes back.
#[test]
fn the_csv_of_the_command_line_is_imported() {
    let words_of_line = ["pii-planner", "show", "can-tho-2025", "--table", "indicators", "--format", "csv"];
    let (mut csv, mut told) = (Vec::new(), Vec::new());
    pii_planner::cli::run(words_of_line.iter().map(Into::into), &mut csv, &mut told);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chi so.csv");
    std::fs::write(&path, csv).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    choose_basis(&mut window, "theo kế hoạch");
    let refused: Vec<String> = words(&window).into_iter().filter(|text| text.contains("không được nhập")).collect();
    assert!(shows(&window, "Không nhập được (5)") && refused.len() == 5, "five estimates: {:?}", words(&window));
}

/// Ministries and departments put the years side by side.
const TWO_YEARS: &str = "Mã\tHạng 2024\tĐiểm năm 2024\tHạng 2025\tĐiểm năm 2025\n6.2.4\t40\t30\t12\t44\n";

#[test]
fn of_columns_of_several_years_those_of_the_year_that_is_asked_for_are_taken() {
    let mut window = paste_cells(TWO_YEARS);
    fill(&mut window, YEAR, "2025");
    click_button(&mut window, "Nhập");
    let m = measured(&window, "6.2.4");
    assert_eq!((m.rank, m.score, m.year), (Some(12), Some(44.0), Some(2025)));
    // What was chosen for a heading of one year is no choice for another.
    let known = &window.state().settings.import_columns;
    assert_eq!(known.get("hang").map(String::as_str), Some("rank"), "{known:?}");
    let mut window = paste_cells(TWO_YEARS);
    let old = [("hang 2025", "rank"), ("diem nam 2025", "score"), ("hang", "rank")];
    window.state_mut().settings.import_columns = old.map(|(key, name)| (key.to_owned(), name.to_owned())).into();
    fill(&mut window, YEAR, "2024");
    click_button(&mut window, "Nhập");
    let m = measured(&window, "6.2.4");
    assert_eq!((m.rank, m.score, m.year), (Some(40), Some(30.0), Some(2024)));
}

#[test]
fn a_heading_of_another_year_is_told_and_its_figures_are_not_taken() {
    let mut window = paste_cells("Mã\tHạng 2024\n6.2.4\t40\n");
    assert!(shows(&window, "Dòng được cập nhật (1)"), "{:?}", words(&window));
    fill(&mut window, YEAR, "2025");
    let why = "6.2.4: tiêu đề cột ghi năm 2024, còn số liệu nhập cho năm 2025; chọn lại cột hoặc năm";
    assert!(shows(&window, why) && !is_offered(&window), "{:?}", words(&window));
    // A column that is chosen by hand stays chosen when the year is typed again.
    let mut window = paste_cells("Mã\tHạng 2024\tBậc\n6.2.4\t40\t14\n");
    click(&mut window, Role::ComboBox, "3. Bậc");
    click_button(&mut window, "Hạng");
    fill(&mut window, YEAR, "2025");
    assert!(is_offered(&window), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    assert_eq!((measured(&window, "6.2.4").rank, measured(&window, "6.2.4").year), (Some(14), Some(2025)));
}

/// The source of the plan's document is not lost unseen.
#[test]
fn a_basis_and_a_source_that_are_replaced_are_told_beside_the_figures() {
    let window = paste_cells("Mã\tHạng\n6.2.4\t40\n");
    let what = words(&window).into_iter().find(|text| text.starts_with("Hạng: 57 thành 40")).unwrap();
    assert!(what.contains("Căn cứ: theo kế hoạch thành đã công bố; Nguồn: bỏ "), "{what}");
    let told = "1 dòng đang ghi nguồn trong kế hoạch; nguồn đó sẽ được thay bằng nguồn ghi ở trên.";
    assert!(shows(&window, told), "{:?}", words(&window));
}

/// What is filtered away in Excel is no part of the table that somebody sees.
#[test]
fn hidden_rows_are_not_imported_and_hidden_sheets_are_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lọc & ẩn.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Cũ").unwrap().set_hidden(true).write(0, 0, "Mã").unwrap();
    let sheet = book.add_worksheet().set_name("Mới & đúng").unwrap();
    sheet.write(0, 0, "Mã").unwrap().write(0, 1, "Hạng").unwrap();
    for (line, rank) in [(1, 20), (2, 9)] {
        sheet.write(line, 0, "6.2.4").unwrap().write(line, 1, rank).unwrap();
    }
    sheet.set_row_hidden(1).unwrap();
    // An empty hidden row is no loss.
    sheet.set_row_hidden(7).unwrap();
    let first = book.worksheet_from_index(1).unwrap();
    first.set_active(true);
    book.save(&path).unwrap();
    let mut window = indicators();
    read(&mut window, &path);
    let told = "Không nhập 1 dòng đang ẩn trong bảng tính. Muốn nhập cả các dòng này thì bỏ ẩn, bỏ lọc rồi lưu lại.";
    assert!(shows(&window, told), "{:?}", words(&window));
    choose_ground(&mut window, "đã công bố");
    click(&mut window, Role::ComboBox, "Trang tính");
    assert!(shows(&window, "Cũ (ẩn)"), "{:?}", words(&window));
    window.get_by_role_and_label(Role::Button, "Mới & đúng").click();
    window.run();
    click_button(&mut window, "Nhập");
    assert_eq!(measured(&window, "6.2.4").rank, Some(9));
}

/// A form of a department: headings in two lines, merged down and across, groups, words behind a score, a signature.
const FORM: &str = "BIỂU TỔNG HỢP PII NĂM 2024\n\
    TT\tMã\tChỉ số thành phần\tKết quả năm 2024\t\t\tGhi chú\n\
    \t\t\tSố liệu gốc\tĐiểm\tXếp hạng\t\n\
    I\t\tThể chế\t\t\t\t\n\
    1\t6.2.4\tĐơn đăng ký\t–\t72,40 điểm\tHạng 9\t\n\
    2\t\tChi phí gia nhập thị trường\t6,52\t21,5\t29\t\n\
    3\t\tChỉ số lạ\t1\t2\t3\t\n\
    \t\t\t\t\t\tGIÁM ĐỐC\n";

#[test]
fn a_form_with_headings_in_two_lines_is_understood_and_only_lines_with_figures_are_refused() {
    let mut window = paste_cells(FORM);
    assert!(shows(&window, "Không nhập được (1)"), "{:?}", words(&window));
    assert!(words(&window).iter().any(|text| text.contains("Chỉ số lạ") && text.ends_with("dòng không có mã")));
    click_button(&mut window, "Nhập");
    let figures = |code| {
        let m = measured(&window, code);
        (m.value, m.score, m.rank)
    };
    assert_eq!(figures("6.2.4"), (None, Some(72.4), Some(9)), "a dash is no value");
    assert_eq!(figures("1.2.1"), (Some(6.52), Some(21.5), Some(29)), "found by its name");
    let mut window = paste_cells(FORM);
    fill(&mut window, YEAR, "2025");
    assert!(words(&window).iter().any(|text| text.contains("tiêu đề cột ghi năm 2024")), "{:?}", words(&window));
}

#[test]
fn a_column_without_a_heading_is_called_by_its_first_cell() {
    let window = paste_cells("\tHạng\tĐiểm\n6.2.4\t9\t\n1.2.1\t8\t\n");
    assert!(shows(&window, "1. “6.2.4”"), "{:?}", words(&window));
}
