//! Every number can be asked why it is what it is: formula, members, sources, what is not known, what is assumed.

use crate::support::{
    USUAL, Window, click, click_button, key, named, open_plan, press, shows, state_with, window, window_in,
    window_over, words,
};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Edit, Side, Standing, Subject};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::dialog::Dialog;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::plan_file::{Settings, samples};
use pii_planner::report::TableKind;
use pii_planner::text::{Lang, caveats, sentences};

fn edit(window: &mut Window, edit: Edit) {
    send(window, Command::Edit(edit, None));
}

fn send(window: &mut Window, command: Command) {
    let ctx = window.ctx.clone();
    window.state_mut().handle(command, &ctx);
    window.run();
}

/// The what-if room with 6.2.4 moved from rank 57 to 30.
fn moved() -> Window {
    let mut window = window_in("can-tho-2025", Room::WhatIf);
    edit(&mut window, Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(30), assumed: None });
    window
}

fn trail(window: &Window) -> Vec<Subject> {
    let Some(Dialog::Explain { trail, .. }) = &window.state().dialog else { panic!("{:?}", window.state().dialog) };
    trail.clone()
}

fn says(window: &Window, part: &str) {
    let told = words(window);
    assert!(told.iter().any(|w| w.contains(part)), "{part} is not in {told:#?}");
}

#[test]
fn the_cards_of_the_overview_explain_score_and_rank() {
    let mut window = window("kon-tum-2030");
    click_button(&mut window, "Vì sao: điểm PII ≈ 35");
    assert_eq!(trail(&window), [Subject::Score(Side::Baseline)]);
    assert!(shows(
        &window,
        "36,50 − (36,50 − 33,76) × (z(39) − z(33)) / (z(42) − z(33)) = 34,70; z(k): điểm chuẩn của hạng k, theo Blom"
    ));
    assert!(shows(
        &window,
        "Gần nhất phía trên đã biết điểm: Nghệ An, hạng 33, điểm 36,50 (ở giữa còn 5 địa phương khác)"
    ));
    says(&window, "baohatinh.vn");
    assert!(shows(&window, "Chưa biết điểm của cả 52 chỉ số."));
    for caveat in caveats(Lang::Vi) {
        assert!(shows(&window, caveat), "{caveat}");
    }
    key(&mut window, Key::Escape);
    assert!(window.state().dialog.is_none());
    click_button(&mut window, "Vì sao: hạng PII 39/63");
    assert!(shows(&window, "Hạng 39/63 đã công bố."));
    says(&window, "m.baokontum.com.vn");
}

#[test]
fn a_published_score_is_not_computed_and_names_its_source() {
    let mut window = self::window("can-tho-2025");
    click_button(&mut window, "Vì sao: điểm PII 46,01");
    assert!(shows(&window, "Điểm đã công bố; chương trình không tính lại."));
    let mut window = self::window("hung-yen-2024");
    click_button(&mut window, "Vì sao: điểm PII 42,52");
    assert!(shows(&window, "Điểm theo kế hoạch; chương trình không tính lại."));
    assert!(shows(&window, "theo kế hoạch") && shows(&window, "Phần mở đầu"));
}

#[test]
fn the_result_of_a_what_if_leads_down_to_the_document_and_back() {
    let mut window = moved();
    click_button(&mut window, "Vì sao: điểm PII của kịch bản ≈ 46,92");
    assert!(shows(&window, "Kịch bản = hiện trạng + thay đổi = 46,0100 + 0,9073 = 46,9173"));
    click(&mut window, Role::Link, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    assert!(shows(&window, "Thay đổi điểm × trọng số thực = (53,226 − 9,677) × 1/48 = +0,9073"));
    assert!(shows(&window, "Trọng số thực = 1/2 × 1/2 × 1/3 × 1/4 = 2,083 %"));
    click(&mut window, Role::Link, "Điểm 6.2.4 ≈ 9,68");
    assert!(shows(&window, "Điểm = 100 × (63 − 57) / (63 − 1) = 9,68"));
    assert!(shows(&window, "III.2.d; Phụ lục, I.1"), "the place in the document");
    assert_eq!(trail(&window).len(), 3);
    click_button(&mut window, "Quay lại");
    click_button(&mut window, "Quay lại");
    assert_eq!(trail(&window), [Subject::Score(Side::Scenario)]);
    assert!(!shows(&window, "Quay lại"));
    click(&mut window, Role::Link, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã");
    click_button(&mut window, "Xem chi tiết chỉ số");
    assert!(window.state().dialog.is_none());
    assert_eq!(window.state().room, Room::Indicators);
    let Some(Selection { table: TableKind::Indicators, row }) = window.state().tab().unwrap().selection else {
        panic!("a row")
    };
    assert_eq!(open_plan(&window).plan().indicators[row].code, "6.2.4");
}

#[test]
fn a_contribution_and_a_rank_of_a_scenario_tell_their_reasons() {
    let mut window = moved();
    click_button(&mut window, "Vì sao: đóng góp của 6.2.4 +0,91");
    assert_eq!(trail(&window), [Subject::Contribution("6.2.4".to_owned())]);
    assert!(shows(&window, "Điểm sau = 100 × (63 − 30) / (63 − 1) = 53,226"));
    key(&mut window, Key::Escape);
    click_button(&mut window, "Vì sao: hạng PII của kịch bản 7/63");
    assert!(shows(&window, "Hạng kém nhất = 63 − 56 tỉnh chắc chắn xếp dưới = 7"));
    says(&window, "1 + 6 tỉnh cao hơn 46,92 trên bảng điểm đã lấp chỗ trống = hạng 7");
    assert!(shows(&window, "Gần nhất phía trên đã biết điểm: Quảng Ninh, hạng 6, điểm 47,82"));
}

#[test]
fn a_pillar_leads_to_its_indicators_and_lists_what_is_not_known() {
    let mut window = moved();
    window.set_size([1280.0, 1600.0].into());
    window.run();
    click_button(&mut window, "Vì sao: 6 Sản phẩm tri thức, sáng tạo và công nghệ: chưa biết, thay đổi +3,63");
    assert!(shows(&window, "Thay đổi = tổng đóng góp / trọng số thực = +0,9073 / (1/4) = +3,6290"));
    assert!(shows(&window, "biết 1/4 chỉ số"));
    says(&window, "Chưa biết điểm của 8/9 chỉ số: 6.1.1, ");
    click(&mut window, Role::Link, "6.2 Tài sản vô hình");
    // Behind the dialog stands the link of the slider, which is only a code.
    let links = named(&window, Role::Link);
    let members = links.iter().filter(|l| l.starts_with("6.2.") && l.len() > 5 && !l.ends_with("đặt giả định"));
    assert_eq!(members.count(), 4, "{links:?}");
    click(&mut window, Role::Link, "6.2.1 Đơn đăng ký nhãn hiệu/1.000 doanh nghiệp");
    assert!(shows(&window, "Chưa biết hạng và điểm của chỉ số này."));
}

#[test]
fn an_assumption_is_told_and_the_keyboard_asks() {
    let mut window = window_in("hung-yen-2024", Room::WhatIf);
    let assumed = Some(Standing::Rank(55));
    edit(&mut window, Edit::SetMove { code: "1.2.1".to_owned(), to: Standing::Rank(20), assumed });
    let asked = "Vì sao: đóng góp của 1.2.1 +0,71";
    window.get_by_role_and_label(Role::Button, asked).focus();
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(trail(&window), [Subject::Contribution("1.2.1".to_owned())]);
    // The notes beside the sliders say the same, so the page behind must be another.
    window.state_mut().room = Room::Overview;
    window.run();
    assert!(shows(&window, "Chỉ số 1.2.1: hiện trạng là giả định của người dùng."));
    window.state_mut().room = Room::WhatIf;
    key(&mut window, Key::Escape);
    click_button(&mut window, "Vì sao: hạng PII của kịch bản 17–18/63 (≈ 17, giả định)");
    says(
        &window,
        "Theo giả định xếp trên: 16 (Ninh Bình, hạng 16, điểm 43,39 và mọi tỉnh trên đó cao điểm hơn, kể cả sai số làm tròn)",
    );
}

#[test]
fn the_form_of_an_indicator_and_the_status_bar_explain() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    send(&mut window, Command::Select(Selection::of(TableKind::Indicators, 0)));
    click_button(&mut window, "Vì sao: điểm 6.2.4 ≈ 9,68");
    assert!(shows(&window, "ước tính") && shows(&window, "Hạng 57/63: theo kế hoạch"));
    key(&mut window, Key::Escape);
    click(
        &mut window,
        Role::Button,
        "Số có “≈” và mức thay đổi là ước tính (GII) hoặc giả định, không phải kết quả của Bộ",
    );
    assert_eq!(trail(&window), [Subject::Score(Side::Baseline)]);
}

#[test]
fn the_caveats_stand_beside_the_sliders() {
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), [1920.0, 1600.0]);
    press(&mut window, Action::Go(Room::WhatIf));
    for caveat in caveats(Lang::Vi) {
        assert!(shows(&window, caveat), "{caveat}");
    }
}

/// Every number of a plan.
fn every_subject(open: &index_core::OpenPlan) -> Vec<Subject> {
    let framework = &open.context().framework;
    let entries = (0..framework.entries().len()).map(|p| Subject::of_entry(framework, p));
    let moves = open.outcome().moves.iter().map(|m| Subject::Contribution(m.code.clone()));
    let sides = [Side::Baseline, Side::Scenario].into_iter();
    sides.flat_map(|side| [Subject::Score(side), Subject::Rank(side)]).chain(entries).chain(moves).collect()
}

#[test]
fn every_number_of_every_sample_is_explained_in_both_languages() {
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    let mut window = window_over(state_with(&names, Settings::default()), USUAL);
    let mut explained = 0;
    for plan in 0..names.len() {
        send(&mut window, Command::Activate(plan));
        let assumed = Some(Standing::Rank(40));
        edit(&mut window, Edit::SetMove { code: "1.2.1".to_owned(), to: Standing::Rank(20), assumed });
        for lang in [Lang::Vi, Lang::En] {
            window.state_mut().settings.lang = lang;
            for subject in every_subject(open_plan(&window)) {
                let asked = pii_planner::text::explain_words::asked(open_plan(&window), &subject).unwrap();
                let ctx = window.ctx.clone();
                window.state_mut().handle(Command::CloseDialog, &ctx);
                window.state_mut().handle(Command::Explain(subject.clone()), &ctx);
                window.run_steps(2);
                window.check_accessibility();
                let told = words(&window);
                if let Some(basis) = asked.basis {
                    assert!(told.iter().any(|w| w == sentences::basis(lang, basis)), "{subject:?}");
                } else {
                    assert!(asked.rule == index_core::Rule::Unknown, "{subject:?} has no basis");
                }
                explained += 1;
            }
        }
    }
    assert!(explained > 5 * 2 * 70, "{explained}");
}
