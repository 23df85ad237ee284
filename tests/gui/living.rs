//! Finding and replacing over the plan, beginning a plan, and living with it through the year.

use crate::support::{
    USUAL, Window, click, click_button, fill, named, open_plan, press, shows, state_with, window, window_in,
    window_over, words,
};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Basis, Edit, Field, Kind, List, Record};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::Settings;
use pii_planner::report::TableKind;
use pii_planner::text::{Lang, parse};

const FIND: &str = "Tìm gì (không cần dấu)";
const WITH: &str = "Thay bằng";

/// The hits on screen: buttons that name a place and the text.
fn hits(window: &Window) -> Vec<String> {
    named(window, Role::Button).into_iter().filter(|name| name.contains(" · ") && name.contains(": ")).collect()
}

/// Types into a field as `parse` reads it, and sends the edit.
fn enter(window: &mut Window, record: Record, field: Field, kind: Kind, text: &str) {
    let value = parse::parse(Lang::Vi, kind, text).unwrap();
    let edit = Edit::set(record, field, value);
    window.state().sender().send(Command::Edit(edit, None)).unwrap();
    window.run();
}

#[test]
fn the_whole_plan_is_searched_without_diacritics_and_a_click_goes_there() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Find);
    fill(&mut window, FIND, "so tai chinh");
    let found = hits(&window);
    assert!(!found.is_empty() && found.iter().all(|hit| hit.contains("Sở Tài chính")), "{found:?}");
    let (at, row) = open_plan(&window)
        .plan()
        .indicators
        .iter()
        .enumerate()
        .find(|(_, row)| row.lead.as_deref() == Some("Sở Tài chính"))
        .map(|(at, row)| (at, row.code.clone()))
        .unwrap();
    click_button(&mut window, &format!("Chỉ số {row} · Đơn vị chủ trì: Sở Tài chính"));
    assert_eq!(window.state().room, Room::Indicators);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Indicators, at)));
    assert!(shows(&window, "Hạng trong 63"), "its form is shown");
    fill(&mut window, FIND, "khong co gi nhu the");
    assert!(shows(&window, "0 chỗ") && hits(&window).is_empty());
    click_button(&mut window, "Đóng phần tìm");
    assert!(!shows(&window, "Tìm trong cả kế hoạch"));
}

#[test]
fn ctrl_f_still_is_the_filter_of_the_table() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    press(&mut window, Action::Filter);
    assert!(!window.state().find.is_open);
    press(&mut window, Action::Find);
    assert!(window.state().find.is_open);
}

#[test]
fn words_are_replaced_where_they_are_ticked_in_one_step() {
    let mut window = window("can-tho-2025");
    let before = open_plan(&window).plan().clone();
    press(&mut window, Action::Find);
    fill(&mut window, FIND, "so tai chinh");
    click(&mut window, Role::CheckBox, "Thay thế");
    assert!(shows(&window, "0 chỗ"), "to replace, the letters must be the same");
    fill(&mut window, FIND, "Sở Tài chính");
    fill(&mut window, WITH, "Sở Kế hoạch mới");
    let ticks: Vec<String> =
        named(&window, Role::CheckBox).into_iter().filter(|name| name.contains("Sở Tài chính")).collect();
    let all = count(&window, "Sở Tài chính");
    assert!(all > 3, "{all}");
    assert!(words(&window).contains(&format!("Thay {all} chỗ")));
    for tick in ticks.iter().take(2) {
        window.get_all_by_role_and_label(Role::CheckBox, tick).next().unwrap().click();
        window.run();
    }
    click_button(&mut window, &format!("Thay {} chỗ", all - 2));
    assert_eq!(count(&window, "Sở Tài chính"), 2);
    assert_eq!(count(&window, "Sở Kế hoạch mới"), all - 2);
    press(&mut window, Action::Go(Room::Overview));
    click_button(&mut window, "Đóng phần tìm");
    press(&mut window, Action::Undo);
    assert_eq!(*open_plan(&window).plan(), before, "one step");
}

/// A row that comes before a place that was left out does not bring that place back in.
#[test]
fn what_is_not_ticked_stays_so_when_rows_shift() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::Find);
    click(&mut window, Role::CheckBox, "Thay thế");
    fill(&mut window, FIND, "Sở Tài chính");
    fill(&mut window, WITH, "Sở Mới");
    let last = named(&window, Role::CheckBox).into_iter().rfind(|name| name.contains("Sở Tài chính"));
    let all = count(&window, "Sở Tài chính");
    window.get_all_by_role_and_label(Role::CheckBox, &last.unwrap()).next_back().unwrap().click();
    window.run();
    let name = |window: &Window, place: index_core::TextPlace| {
        let plan = open_plan(window).plan();
        let found = index_core::find(plan, &|t| t.contains("Sở Tài chính"));
        let text = found.into_iter().find(|f| f.place == place).map(|f| f.text);
        (plan.record_key(place.record), place.field, text)
    };
    let skipped = *window.state().find.skipped.first().unwrap();
    let before = name(&window, skipped);
    let add = Edit::AddRow { list: List::Tasks, at: 0 };
    window.state().sender().send(Command::Edit(add, None)).unwrap();
    let add = Edit::AddRow { list: List::Indicators, at: 0 };
    window.state().sender().send(Command::Edit(add, None)).unwrap();
    window.run();
    click_button(&mut window, &format!("Thay {} chỗ", all - 1));
    let left = index_core::find(open_plan(&window).plan(), &|t| t.contains("Sở Tài chính"));
    assert_eq!(left.iter().map(|f| name(&window, f.place)).collect::<Vec<_>>(), [before]);
}

/// How many texts of the plan have these words.
fn count(window: &Window, text: &str) -> usize {
    index_core::find(open_plan(window).plan(), &|t| t.contains(text)).len()
}

#[test]
fn a_plan_of_the_whole_framework_starts_from_the_published_result() {
    let mut window = window_over(state_with(&[], Settings::default()), USUAL);
    press(&mut window, Action::New);
    click_button(&mut window, "Tiếp");
    fill(&mut window, "Tỉnh, thành phố", "hue");
    click(&mut window, Role::Link, "Huế");
    fill(&mut window, "Tên kế hoạch", "Kế hoạch nâng cao PII năm 2026");
    assert!(shows(&window, "Hiện trạng theo kết quả đã công bố: 49,37 điểm, hạng 5/34"));
    click_button(&mut window, "Tạo kế hoạch");
    let plan = open_plan(&window).plan().clone();
    assert_eq!((plan.indicators.len(), plan.document.province.as_str()), (52, "Huế"));
    assert!(plan.indicators.iter().all(|row| row.group.is_none() && row.measurement.is_none()));
    let baseline = &plan.baseline;
    assert_eq!(
        (baseline.year, baseline.score, baseline.rank, baseline.of),
        (Some(2025), Some(49.37), Some(5), Some(34))
    );
    assert_eq!(baseline.basis, Basis::Published);
    assert!(baseline.source.is_some());
    let tab = window.state().tab().unwrap();
    assert!(tab.path.is_none() && tab.has_unsaved_work() && !open_plan(&window).is_unsaved());
    assert!(shows(&window, "Chưa lưu lần nào"));
    press(&mut window, Action::ClosePlan);
    assert!(shows(&window, "Còn thay đổi chưa lưu"));
}

#[test]
fn an_empty_plan_is_no_work_to_lose() {
    let mut window = window("can-tho-2025");
    press(&mut window, Action::New);
    click(&mut window, Role::RadioButton, "Kế hoạch trống");
    click_button(&mut window, "Tiếp");
    click_button(&mut window, "Tạo kế hoạch");
    assert!(open_plan(&window).plan().indicators.is_empty());
    assert!(!window.state().tab().unwrap().has_unsaved_work());
    enter(&mut window, Record::Document, Field::Title, Kind::Text, "Kế hoạch");
    assert!(window.state().tab().unwrap().has_unsaved_work());
}

#[test]
fn a_copy_of_a_sample_keeps_its_rows_for_another_province() {
    let mut window = window("hung-yen-2024");
    press(&mut window, Action::New);
    click(&mut window, Role::RadioButton, "Từ một kế hoạch mẫu: giữ các dòng để sửa lại");
    click(&mut window, Role::CheckBox, "Bỏ số hiệu, số liệu, tiến độ, kịch bản của bản mẫu");
    click_button(&mut window, "Tiếp");
    fill(&mut window, "Tỉnh, thành phố", "Lào Cai");
    fill(&mut window, "Năm hiện trạng", "2026");
    click_button(&mut window, "Tạo kế hoạch");
    let plan = open_plan(&window).plan();
    assert!(plan.indicators.len() == 22 && plan.indicators.iter().all(|row| row.measurement.is_none()));
    assert_eq!((plan.baseline.score, plan.baseline.rank, plan.document.number.as_ref()), (None, None, None));
    assert_eq!((plan.document.province.as_str(), plan.baseline.year), ("Lào Cai", Some(2026)));
}

#[test]
fn the_calendar_marks_the_fifteenth_of_july_and_a_click_selects_it() {
    let mut window = window_in("can-tho-2025", Room::Deadlines);
    click_button(&mut window, "Lịch năm");
    let day = |w: &Window, part: &str| named(w, Role::Button).into_iter().find(|name| name.starts_with(part));
    let july = day(&window, "15/07/2025: ").unwrap();
    assert!(july.contains("Sở Khoa học và Công nghệ") && july.contains("Sắp đến hạn, còn 26 ngày"), "{july}");
    click_button(&mut window, &july);
    assert_eq!(window.state().tab().unwrap().selection, Some(Selection::of(TableKind::Deadlines, 0)));
    assert!(shows(&window, "Chi tiết"));
    click(&mut window, Role::CheckBox, &format!("Đã xong: {july}"));
    assert_eq!(open_plan(&window).plan().deadlines[0].done, [2025]);
    assert!(day(&window, "15/07/2025: ").unwrap().contains("(Đã xong)"));
    click_button(&mut window, "Năm sau");
    assert!(day(&window, "15/07/2026: ").is_some());
    click_button(&mut window, "Năm nay");
    click_button(&mut window, "Danh sách");
    assert!(shows(&window, "1 dòng"));
}

/// A tick is for the period of its day: the one that was missed the year before stays in sight.
#[test]
fn a_tick_for_this_year_leaves_the_year_before_overdue() {
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    state.today = "2026-11-26".parse().unwrap();
    let mut window = window_over(state, USUAL);
    press(&mut window, Action::Go(Room::Deadlines));
    click_button(&mut window, "Lịch năm");
    let day = |w: &Window| named(w, Role::Button).into_iter().find(|name| name.starts_with("15/07/2026: ")).unwrap();
    let july = day(&window);
    assert!(july.contains("(2 kỳ quá hạn, chưa ghi nhận xong: 2025, 2026)"), "{july}");
    click(&mut window, Role::CheckBox, &format!("Đã xong: {july}"));
    assert_eq!(open_plan(&window).plan().deadlines[0].done, [2026]);
    assert!(day(&window).contains("(Đã xong, còn quá hạn kỳ: 2025)"), "{}", day(&window));
}

#[test]
fn a_target_is_met_when_its_actual_value_keeps_the_comparator() {
    let mut window = window_in("can-tho-nq57", Room::Targets);
    let row = open_plan(&window)
        .plan()
        .targets
        .iter()
        .position(|t| t.value.as_ref().is_some_and(|v| v.text() == "≥ 80"))
        .unwrap();
    let target = Record::Row(List::Targets, row);
    window.state().sender().send(Command::Select(Selection::of(TableKind::Targets, row))).unwrap();
    window.run();
    assert!(shows(&window, "Chưa rõ"));
    enter(&mut window, target, Field::Actual, Kind::Number, "79,5");
    assert!(shows(&window, "Đang thực hiện") && !shows(&window, "Đạt"));
    enter(&mut window, target, Field::Actual, Kind::Number, "80");
    assert!(shows(&window, "Đạt") && !shows(&window, "Đang thực hiện"));
    press(&mut window, Action::Go(Room::Overview));
    assert!(words(&window).iter().any(|w| w == "1 đạt"));
}

#[test]
fn progress_is_rolled_up_once_something_has_begun() {
    let mut window = window("can-tho-nq57");
    let title = "Tiến độ theo trụ cột và đề mục";
    assert!(!shows(&window, title));
    enter(&mut window, Record::Row(List::Tasks, 0), Field::Progress, Kind::Progress, "50");
    assert!(shows(&window, title));
    press(&mut window, Action::Language);
    assert_eq!(window.state().lang(), Lang::En);
    assert!(shows(&window, "Progress by pillar and section"));
}

#[test]
fn every_indicator_is_counted_in_its_pillar() {
    let window = window("can-tho-2025");
    let (plan, framework) = (open_plan(&window).plan(), &open_plan(&window).context().framework);
    let pillars = index_core::plan::roll_up::by_pillar(plan, framework);
    for (code, total) in &pillars {
        let of_pillar = plan.indicators.iter().filter(|row| row.code.split('.').next() == Some(code));
        assert_eq!(total.count, of_pillar.count(), "pillar {code}");
    }
    assert_eq!(pillars.iter().map(|(_, total)| total.count).sum::<usize>(), 22);
}

#[test]
fn a_problem_with_one_remedy_is_mended_by_its_button() {
    let mut window = window("can-tho-2025");
    let record = Record::Row(List::Indicators, 0);
    let before = open_plan(&window).plan().indicators[0].deadlines.clone();
    let broken = format!("{}; khong-co", before.join("; "));
    enter(&mut window, record, Field::Deadlines, Kind::Texts, &broken);
    press(&mut window, Action::Problems);
    let fix = named(&window, Role::Button).into_iter().find(|name| name.starts_with("Sửa: ")).unwrap();
    assert!(fix.contains("khong-co"), "{fix}");
    click_button(&mut window, &fix);
    assert_eq!(open_plan(&window).plan().indicators[0].deadlines, before);
    press(&mut window, Action::Undo);
    assert_eq!(open_plan(&window).plan().indicators[0].deadlines.len(), before.len() + 1);
}
