//! A department's first hour: a new plan, its 52 results from Excel, owners, a new name, the text broken and mended;
//! all of it undone and done again, saved and opened again.

use crate::import::{choose_basis, official_results, read};
use crate::json::write;
use crate::support::{
    USUAL, Window, click, click_button, fill, key, named, open_plan, press, shows, state_with, window_over,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use index_core::Plan;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::{Settings, load, print};
use std::path::Path;

const PATH: &str = "Đường dẫn tệp";

#[test]
fn a_plan_is_written_from_nothing_undone_done_again_and_saved_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huế.json");
    let mut window = new_plan();
    save_as(&mut window, &path);
    let empty = std::fs::read(&path).unwrap();
    let mut steps = vec![plan(&window)];

    import_results(&mut window, folder.path());
    steps.push(plan(&window));
    give_twenty_rows_an_owner(&mut window);
    steps.push(plan(&window));
    rename_the_owner(&mut window);
    steps.push(plan(&window));
    break_and_mend_the_text(&mut window);
    steps.push(plan(&window));
    let last = print(open_plan(&window).plan());

    for before in steps.iter().rev().skip(1) {
        press(&mut window, Action::Undo);
        assert_eq!(&plan(&window), before);
    }
    press(&mut window, Action::Save);
    assert_eq!(std::fs::read(&path).unwrap(), empty);
    for after in &steps[1..] {
        press(&mut window, Action::Redo);
        assert_eq!(&plan(&window), after);
    }
    // 52 rows with rank, number of units, score, year, basis and source; 20 owners; the title.
    assert!(shows(&window, "333 thay đổi chưa lưu"), "{:?}", named(&window, Role::Button));
    press(&mut window, Action::Save);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), last);

    press(&mut window, Action::ClosePlan);
    press(&mut window, Action::Open);
    fill(&mut window, PATH, path.to_str().unwrap());
    click_button(&mut window, "Mở");
    let copy = folder.path().join("bản sao.json");
    save_as(&mut window, &copy);
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), last);
    assert_eq!(load(&copy).unwrap().plan, steps[4]);
}

fn plan(window: &Window) -> Plan {
    Plan::clone(open_plan(window).plan())
}

fn new_plan() -> Window {
    let mut window = window_over(state_with(&[], Settings::default()), USUAL);
    press(&mut window, Action::New);
    click_button(&mut window, "Tiếp");
    fill(&mut window, "Tỉnh, thành phố", "hue");
    click(&mut window, Role::Link, "Huế");
    fill(&mut window, "Tên kế hoạch", "Kế hoạch PII năm 2026");
    click_button(&mut window, "Tạo kế hoạch");
    window
}

fn save_as(window: &mut Window, path: &Path) {
    press(window, Action::SaveAs);
    fill(window, PATH, path.to_str().unwrap());
    click_button(window, "Lưu");
}

fn import_results(window: &mut Window, folder: &Path) {
    let table = folder.join("ket qua.xlsx");
    official_results(&table);
    press(window, Action::Go(Room::Indicators));
    read(window, &table);
    click(window, Role::ComboBox, "Trang tính");
    click_button(window, "Kết quả");
    choose_basis(window, "đã công bố");
    click_button(window, "Nhập");
}

fn give_twenty_rows_an_owner(window: &mut Window) {
    press(window, Action::Inspector);
    let first = named(window, Role::Row)[0].clone();
    click(window, Role::Row, &first);
    for _ in 0..19 {
        window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        window.run();
    }
    assert!(shows(window, "20 dòng đã chọn"));
    click_button(window, "Đơn vị chủ trì…");
    fill(window, "Tên đơn vị (lọc hoặc ghi mới)", "Sở Kế hoạch và Đầu tư");
    key(window, Key::Enter);
    let leads = open_plan(window).plan().indicators.iter().filter(|row| row.lead.is_some());
    assert_eq!(leads.count(), 20);
}

fn rename_the_owner(window: &mut Window) {
    press(window, Action::Go(Room::Agencies));
    press(window, Action::Inspector);
    let agency = named(window, Role::Row)[0].clone();
    click(window, Role::Row, &agency);
    click(window, Role::Link, "Dùng tên này");
    click_button(window, "Đổi tên");
    let leads = open_plan(window).plan().indicators.iter().filter_map(|row| row.lead.as_deref());
    assert_eq!(leads.filter(|lead| *lead == "Sở Tài chính").count(), 20);
}

fn break_and_mend_the_text(window: &mut Window) {
    let text = print(open_plan(window).plan());
    press(window, Action::Go(Room::Json));
    click_button(window, "Sửa văn bản");
    write(window, &text.replacen("năm 2026\",", "năm 2027\"", 1));
    assert!(named(window, Role::Button).iter().any(|b| b.starts_with("dòng ") && b.contains("thiếu dấu phẩy")));
    assert!(window.get_by_role_and_label(Role::Button, "Áp dụng").accesskit_node().is_disabled());
    write(window, &text.replacen("năm 2026\",", "năm 2027\",", 1));
    click_button(window, "Áp dụng");
    assert_eq!(open_plan(window).plan().document.title, "Kế hoạch PII năm 2027");
}
