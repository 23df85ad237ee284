//! A rank that the plan states without being official is marked wherever it stands, as its score is.

use crate::present::show;
use crate::support::{Window, click_button, named, press, shows, state_with, window_over, words};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use index_core::{Edit, Field, FieldChange, Record, Standing, Value};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::plan_file::Settings;
use pii_planner::report::WorkshopPage;

fn edit(window: &mut Window, edit: Edit) {
    let ctx = window.ctx.clone();
    window.state_mut().handle(Command::Edit(edit, None), &ctx);
    window.run();
}

/// A plan whose baseline is rank 12 among 34 in 2025, which nobody has published.
pub fn of_34() -> Window {
    let mut window = window_over(state_with(&["can-tho-2025"], Settings::default()), [1280.0, 1700.0]);
    let change = |field, value| FieldChange { record: Record::Baseline, field, value };
    edit(
        &mut window,
        Edit::Set(vec![
            change(Field::Year, Value::Year(2025)),
            change(Field::Of, Value::Count(34)),
            change(Field::Rank, Value::Count(12)),
            change(Field::Score, Value::Missing),
            change(Field::Source, Value::Missing),
        ]),
    );
    window
}

#[test]
fn an_assumed_rank_is_marked_on_screen_and_on_pages() {
    let mut window = of_34();
    press(&mut window, Action::Go(Room::Overview));
    let says = |window: &Window, text: &str| words(window).iter().any(|words| words.contains(text));
    assert!(says(&window, "Hạng PII 2025: ≈ 12 / 34 · giả định"), "{:?}", words(&window));
    press(&mut window, Action::Go(Room::WhatIf));
    window.get_by_label("Hạng / 34: ≈ 12");
    assert!(shows(&window, "giả định"), "{:?}", words(&window));
    edit(&mut window, Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(30), assumed: None });
    assert!(says(&window, "Hạng / 34: ≈ 12 → ≈ "), "{:?}", words(&window));
    press(&mut window, Action::Present);
    for page in [WorkshopPage::Standing, WorkshopPage::WhatIf] {
        show(&mut window, page);
        assert!(says(&window, ": ≈ 12"), "{page:?} {:?}", words(&window));
    }
}

/// The indicators are among 63, the baseline among 34.
#[test]
fn the_head_of_the_sliders_names_a_number_only_where_all_have_it() {
    let head = |window: &Window| words(window).into_iter().filter(|text| text.starts_with("Hạng: 1 (tốt nhất)"));
    let mut window = of_34();
    press(&mut window, Action::Go(Room::WhatIf));
    assert_eq!(head(&window).collect::<Vec<_>>(), ["Hạng: 1 (tốt nhất) … 63"], "of those that are shown");
    let fold = named(&window, Role::Button).into_iter().find(|name| name.starts_with("Chưa biết hạng: ")).unwrap();
    click_button(&mut window, &fold);
    assert_eq!(head(&window).collect::<Vec<_>>(), ["Hạng: 1 (tốt nhất) … cuối"]);
    press(&mut window, Action::Present);
    show(&mut window, WorkshopPage::Weakest);
    assert_eq!(head(&window).collect::<Vec<_>>(), ["Hạng: 1 (tốt nhất) … 63"]);
}

#[test]
fn a_page_says_why_no_provinces_are_beside_ours() {
    let mut window = of_34();
    press(&mut window, Action::Go(Room::WhatIf));
    window.get_by_label_contains("Không so sánh được: bảng xếp hạng công bố là của năm khác");
    press(&mut window, Action::Present);
    show(&mut window, WorkshopPage::Standing);
    window.get_by_label_contains("Không so sánh được: bảng xếp hạng công bố là của năm khác");
}
