//! The window by label: each room as a person, or a screen reader, goes through it. No screen and no GPU are needed;
//! a letter that the fonts lack and a field without a name fail by themselves.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod everywhere;
mod files;
mod indicators;
mod overview;
mod shell;
mod support;
mod tables;
mod what_if;
#[test]
fn zz_dump() {
    use crate::support::*;
    use pii_planner::gui::{view::Room, action::Action};
    use egui_kittest::kittest::*;
    let mut w = window("can-tho-2025");
    click_button(&mut w, "Danh mục lệnh");
    println!("MENU {:?}", w.root().children_recursive().map(|n| { let n = n.accesskit_node(); (n.role(), n.label(), n.is_disabled()) }).filter(|x| format!("{:?}", x.1).contains("Thoát") || format!("{:?}", x.1).contains("Làm lại")).collect::<Vec<_>>());
    let mut w = window_in("can-tho-2025", Room::WhatIf);
    w.get_by_role_and_label(eframe::egui::accesskit::Role::Slider, "6.2.4 Đơn đăng ký chỉ dẫn địa lý/Tổng số xã").set_value_accesskit(30.0);
    w.run();
    press(&mut w, Action::SaveScenario);
    fill(&mut w, "Tên kịch bản", "x");
    click_button(&mut w, "Giữ");
    println!("TOAST {:?} {:?}", w.state().message, w.root().children_recursive().map(|n| { let n = n.accesskit_node(); (n.role(), n.label(), n.value()) }).filter(|x| format!("{:?}", x).contains("giữ kịch bản")).collect::<Vec<_>>());
}
