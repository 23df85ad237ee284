//! The results of a whole year: pasted, imported, typed; and what follows from those of a year that nobody has embedded.

use crate::import::read;
use crate::support::{
    Window, click, click_button, field_value, fill, named, open_plan, press, shows, window_in, words,
};
use eframe::egui::Event;
use eframe::egui::accesskit::Role;
use index_core::{GoalState, JudgedBy, judge};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::report::{TableKind, table};
use pii_planner::text::Lang;
use rust_xlsxwriter::Workbook;

const SOURCE: &str = "Nguồn";
const YEAR: &str = "Năm của kết quả";

/// Pastes a table into the room of the results.
fn pasted(plan: &str, table: &str) -> Window {
    let mut window = window_in(plan, Room::Results);
    window.event(Event::Paste(table.to_owned()));
    window.run();
    window
}

fn says(window: &Window, part: &str) -> bool {
    words(window).iter().any(|text| text.contains(part))
}

/// The cells of a province's row, as they are read.
fn line(window: &Window, province: &str, year: i32) -> Vec<String> {
    let table = table(TableKind::Results, open_plan(window), window.state().today, Lang::Vi);
    let cells = table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.words(Lang::Vi)).collect::<Vec<_>>());
    cells.into_iter().find(|cells| cells[0] == province && cells[1] == year.to_string()).unwrap()
}

/// Province, year, rank, score and source of what the plan states.
type Stated<'a> = (&'a str, Option<i32>, Option<u32>, Option<f64>, Option<&'a str>);

fn stated(window: &Window) -> Vec<Stated<'_>> {
    let all = open_plan(window).plan().reference_corrections.iter();
    all.map(|c| (c.province.as_str(), c.year, c.rank, c.score, c.source.as_deref())).collect()
}

#[test]
fn a_table_of_the_ministry_is_pasted_with_one_source_and_one_step() {
    let table = "TT\tTỉnh/thành phố\tĐiểm\tHạng\n\
                 1\tTp. Cần Thơ\t46,01\t7\n2\tTỉnh Sóc Trăng\t37,5\t30\n3\tTP HCM\t56,00\t2/63\n\
                 4\tXứ Lạ\t40\t20\n5\tHậu Giang\t40\t64\n6\tSóc Trăng\t36\t31\n7\tBạc Liêu\t\t\n";
    let mut window = pasted("can-tho-2025", table);
    assert!(shows(&window, "Nhập kết quả của các tỉnh, thành phố"), "{:?}", words(&window));
    assert_eq!(field_value(&window, YEAR), "2024", "that of the results that are shown");
    assert!(says(&window, "1 dòng đúng như số đang có"), "{:?}", words(&window));
    assert!(shows(&window, "Dòng mới (1)") && shows(&window, "Hạng: 30; Điểm: 37,5"), "{:?}", words(&window));
    assert!(shows(&window, "Không nhập được (4)"), "{:?}", words(&window));
    assert!(says(&window, "Xứ Lạ: không có tỉnh, thành phố nào tên này"));
    assert!(says(&window, "Sóc Trăng: tỉnh này có nhiều dòng trong bảng"));
    assert!(says(&window, "Bạc Liêu: dòng không có hạng hay điểm"));
    assert!(says(&window, "Chưa ghi nguồn: kết quả sẽ được coi là giả định."));
    assert!(!open_plan(&window).is_unsaved());
    fill(&mut window, SOURCE, "Quyết định 99");
    assert!(!says(&window, "Chưa ghi nguồn"));
    click_button(&mut window, "Nhập");
    let soc_trang = ("Sóc Trăng", Some(2024), Some(30), Some(37.5), Some("Quyết định 99"));
    assert!(stated(&window).contains(&soc_trang), "{:?}", stated(&window));
    assert!(!stated(&window).iter().any(|one| one.0 == "Cần Thơ"), "what is published already is not written");
    assert_eq!(line(&window, "Sóc Trăng", 2024)[2..5], ["30/63", "37,50", "Quyết định 99"]);
    click_button(&mut window, "Hoàn tác: nhập bảng");
    assert!(!open_plan(&window).is_unsaved(), "one step");
}

#[test]
fn a_table_without_a_source_is_an_assumption() {
    let mut window = pasted("can-tho-2025", "Địa phương\tHạng\nSóc Trăng\t30\n");
    click_button(&mut window, "Nhập");
    assert_eq!(stated(&window), [("Sóc Trăng", Some(2024), Some(30), None, None)]);
    let row = line(&window, "Sóc Trăng", 2024);
    assert!(row[2] == "≈ 30/63" && row[5].starts_with("Giả định"), "{row:?}");
    // The same with its source is no longer one.
    window.event(Event::Paste("Địa phương\tHạng\tNguồn\nSóc Trăng\t30\tCông văn 5\n".to_owned()));
    window.run();
    click_button(&mut window, "Nhập");
    assert_eq!(stated(&window), [("Sóc Trăng", Some(2024), Some(30), None, Some("Công văn 5"))]);
}

#[test]
fn a_table_of_other_years_is_told_and_gives_nothing() {
    let mut window = pasted("can-tho-2025", "Tỉnh\tHạng\tĐiểm\nCần Thơ\t9\t44\nHậu Giang\t12\t43\nHuế\t8\t45\n");
    fill(&mut window, YEAR, "2025");
    assert!(says(&window, "Bảng có 1 tỉnh đã sáp nhập (Hậu Giang), năm 2025"), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    assert!(!open_plan(&window).is_unsaved());
    // All 34 of today are no table of the 63 of 2024.
    let open = open_plan(&window);
    let lines: Vec<String> =
        open.context().crosswalk.provinces_of(2025).iter().map(|name| format!("{name}\t")).collect();
    let ranked = lines.iter().zip(1..).map(|(name, rank)| format!("{name}{rank}\n"));
    let table = format!("Tỉnh\tHạng\n{}", ranked.collect::<String>());
    let window = pasted("can-tho-2025", &table);
    assert!(says(&window, "Bảng có 34 tỉnh, thành phố, còn năm 2024 xếp hạng 63"), "{:?}", words(&window));
}

#[test]
fn a_wrong_year_keeps_no_other_year_and_no_fault_from_sight() {
    let table = "Tỉnh\tNăm\tHạng\nCần Thơ\t2025\t9\nHậu Giang\t2025\t12\nSóc Trăng\t2024\t30\nXứ Lạ\t2024\t31\n";
    let mut window = pasted("can-tho-2025", table);
    assert!(says(&window, "Bảng có 1 tỉnh đã sáp nhập (Hậu Giang), năm 2025"), "{:?}", words(&window));
    assert!(shows(&window, "Dòng mới (1)") && shows(&window, "Không nhập được (2)"), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    assert_eq!(stated(&window), [("Sóc Trăng", Some(2024), Some(30), None, None)]);
}

/// The results of 2026, of which nothing is embedded, as the Ministry would publish them: a title, headings, 34 provinces.
fn of_2026(window: &Window, path: &std::path::Path) {
    let open = open_plan(window);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "BẢNG XẾP HẠNG PII NĂM 2026").unwrap();
    for (at, head) in ["TT", "Tỉnh, thành phố", "Điểm", "Hạng"].iter().enumerate() {
        sheet.write(2, at as u16, *head).unwrap();
    }
    for (at, name) in open.context().crosswalk.provinces_of(2026).iter().enumerate() {
        let (line, rank) = (at as u32 + 3, at as u32 + 1);
        sheet.write(line, 0, rank).unwrap();
        sheet.write(line, 1, *name).unwrap();
        sheet.write(line, 2, 70.0 - f64::from(rank)).unwrap();
        sheet.write(line, 3, rank).unwrap();
    }
    book.save(path).unwrap();
}

#[test]
fn the_results_of_a_year_that_is_not_embedded_are_imported_and_judge_its_goals() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pii 2026.xlsx");
    let mut window = window_in("can-tho-2025", Room::Results);
    window.state_mut().today = "2027-01-05".parse().unwrap();
    of_2026(&window, &path);
    read(&mut window, &path);
    assert_eq!(field_value(&window, YEAR), "2026", "as the title of the table says");
    assert_eq!(field_value(&window, SOURCE), "pii 2026.xlsx");
    assert!(shows(&window, "Dòng mới (34)"), "{:?}", words(&window));
    click_button(&mut window, "Nhập");
    assert_eq!(stated(&window).len(), 34, "{:?}", words(&window));
    let open = open_plan(&window);
    let results = open.context().results_of(2026).unwrap();
    let own = results.row("Cần Thơ").unwrap();
    let (rank, score) = (own.rank().unwrap(), own.score().unwrap());
    assert_eq!((results.n_units, results.rows.len(), score), (34, 34, 70.0 - f64::from(rank)));
    let goal = index_core::Goal { score_at_least: Some(score), by: Some(2026), ..Default::default() };
    let answer = judge(open.plan(), open.context(), open.scorecard(), &goal, None);
    // The province of the plan was another one before it was merged.
    assert_eq!((answer.judged_by, answer.state), (JudgedBy::Results(2026), GoalState::Unknown));
    // The table shows them, and the plan of the year after begins from them.
    click(&mut window, Role::Button, "2024");
    click_button(&mut window, "2026");
    let shown = named(&window, Role::Row);
    assert!(shown.len() > 10 && shown.iter().all(|row| row.contains("pii 2026.xlsx")), "{shown:?}");
    assert_eq!(line(&window, "Cần Thơ", 2026)[2], format!("{rank}/34"));
    press(&mut window, Action::NextYear);
    assert_eq!(field_value(&window, "Năm hiện trạng"), "2026", "the last year that is known here");
    click_button(&mut window, "Tạo kế hoạch");
    let next = open_plan(&window);
    let baseline = &next.plan().baseline;
    assert_eq!(
        (baseline.year, baseline.rank, baseline.score, baseline.of),
        (Some(2026), Some(rank), Some(score), Some(34))
    );
    assert_eq!((baseline.basis, baseline.source.as_deref()), (index_core::Basis::Published, Some("pii 2026.xlsx")));
    assert_eq!(next.plan().reference.as_deref(), Some("pii-2026"));
    assert_eq!(next.scorecard().table.results.as_ref().map(|results| results.rows.len()), Some(34));
}

#[test]
fn a_result_of_a_province_of_which_nothing_is_known_is_typed() {
    let mut window = window_in("can-tho-2025", Room::Results);
    fill(&mut window, "Lọc (không cần dấu)", "bac lieu");
    let row = named(&window, Role::Row).into_iter().find(|row| row.starts_with("Bạc Liêu")).unwrap();
    click(&mut window, Role::Row, &row);
    fill(&mut window, "Hạng trong 63", "40");
    fill(&mut window, "Nguồn của số liệu", "Công văn 7");
    assert_eq!(stated(&window), [("Bạc Liêu", Some(2024), Some(40), None, Some("Công văn 7"))]);
    click_button(&mut window, "Bỏ kết quả này");
    assert!(stated(&window).is_empty());
}

#[test]
fn of_results_of_several_years_those_of_the_year_that_is_typed_are_taken() {
    let table = "Tỉnh\tHạng 2024\tĐiểm 2024\tHạng 2025\tĐiểm 2025\nHuế\t8\t45\t9\t50,5\n";
    let mut window = pasted("can-tho-2025", table);
    assert_eq!(field_value(&window, YEAR), "2024", "the table is of two years");
    fill(&mut window, YEAR, "2025");
    assert!(says(&window, "Hạng: 9") || says(&window, "thành 9"), "{:?}", words(&window));
    fill(&mut window, YEAR, "2023");
    assert!(says(&window, "Huế: tiêu đề cột ghi năm 2024, còn số liệu nhập cho năm 2023"), "{:?}", words(&window));
}

#[test]
fn the_number_and_the_day_of_a_decision_are_no_year() {
    for (title, year) in [
        ("Kèm theo Quyết định số 2088/QĐ-BKHCN", "2024"),
        ("Công văn số 2089 ngày 31/12/2026", "2024"),
        ("Hà Nội, ngày 12 tháng 01 năm 2026. Bảng xếp hạng PII năm 2025", "2025"),
        ("PII 2023", "2023"),
    ] {
        let window = pasted("can-tho-2025", &format!("{title}\nTỉnh\tHạng\nHuế\t8\n"));
        assert_eq!(field_value(&window, YEAR), year, "{title}");
    }
}

#[test]
fn results_before_the_index_began_or_of_a_year_to_come_are_refused() {
    for year in ["1899", "2021", "2026", "9999"] {
        let window = pasted("can-tho-2025", &format!("Tỉnh\tHạng\tNăm\nHuế\t8\t{year}\n"));
        let why = format!("Huế: chưa thể có kết quả PII năm {year}; chỉ nhập được từ năm 2022 (thí điểm) đến 2025");
        assert!(shows(&window, &why), "{:?}", words(&window));
    }
}

#[test]
fn a_table_that_cannot_be_true_is_told_before_it_is_taken() {
    let window = pasted("can-tho-2025", "Tỉnh\tHạng\tĐiểm\nĐà Nẵng\t5\t0,5\nCần Thơ\t5\t0,4\nHà Nội\t1\t0,3\n");
    assert!(says(&window, "Đà Nẵng và Cần Thơ cùng hạng 5 mà không cùng điểm"), "{:?}", words(&window));
    assert!(says(&window, "Hà Nội (hạng 1) có điểm thấp hơn Đà Nẵng (hạng 5)"), "{:?}", words(&window));
    assert!(says(&window, "Mọi điểm đều từ 0 đến 1"), "{:?}", words(&window));
    let window = pasted("can-tho-2025", "Tỉnh\tHạng\tĐiểm\nĐà Nẵng\t5\t50\nCần Thơ\t5\t50\nHà Nội\t1\t60\n");
    assert!(!says(&window, "kiểm tra lại bảng"), "a tie is one: {:?}", words(&window));
}

#[test]
fn typing_a_rank_states_no_score() {
    let mut window = window_in("can-tho-2025", Room::Results);
    fill(&mut window, "Lọc (không cần dấu)", "can tho");
    let row = named(&window, Role::Row).into_iter().find(|row| row.starts_with("Cần Thơ")).unwrap();
    click(&mut window, Role::Row, &row);
    fill(&mut window, "Hạng trong 63", "9");
    fill(&mut window, "Nguồn của số liệu", "Công văn 7");
    assert_eq!(stated(&window), [("Cần Thơ", Some(2024), Some(9), None, Some("Công văn 7"))]);
    let row = line(&window, "Cần Thơ", 2024);
    assert!(row[4].starts_with("hạng: Công văn 7; điểm: http"), "{row:?}");
}
