//! What a filter or a search found is marked in the words, as it is written there.

use crate::support::{Window, click_button, fill, press, window_in};
use eframe::egui::Color32;
use eframe::egui::epaint::Shape;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::room::Room;
use std::collections::BTreeSet;

const FILTER: &str = "Lọc (không cần dấu)";

/// The letters on screen that have a ground of their own, and the colours of those grounds.
fn marked(window: &Window) -> (BTreeSet<String>, BTreeSet<[u8; 4]>) {
    let (mut words, mut grounds) = (BTreeSet::new(), BTreeSet::new());
    for clipped in &window.output().shapes {
        let Shape::Text(text) = &clipped.shape else { continue };
        for section in &text.galley.job.sections {
            if section.format.background != Color32::TRANSPARENT {
                let range = section.byte_range.start.0..section.byte_range.end.0;
                words.insert(text.galley.job.text[range].to_owned());
                grounds.insert(section.format.background.to_array());
            }
        }
    }
    (words, grounds)
}

fn found(window: &Window) -> Vec<String> {
    marked(window).0.into_iter().collect()
}

#[test]
fn what_the_filter_found_is_marked_in_the_cells() {
    let mut window = window_in("can-tho-2025", Room::Indicators);
    assert!(found(&window).is_empty());
    fill(&mut window, FILTER, "so khoa HOC");
    let words = found(&window);
    assert!(words.contains(&"Sở Khoa học".to_owned()), "as a whole where it stands so: {words:?}");
    assert!(words.contains(&"Số".to_owned()), "and word by word where it does not: {words:?}");
    fill(&mut window, FILTER, "hoc cong");
    assert!(found(&window).iter().any(|word| word == "học") && found(&window).iter().any(|word| word == "Công"));
    fill(&mut window, FILTER, "57/63");
    assert_eq!(found(&window), ["/63", "57"], "a rank is found too");
    let light = marked(&window).1;
    press(&mut window, Action::Look);
    let dark = marked(&window).1;
    assert!(light.len() == 1 && dark.len() == 1 && light != dark, "{light:?} {dark:?}");
    click_button(&mut window, "Bỏ lọc");
    assert!(found(&window).is_empty());
}

#[test]
fn what_is_found_in_today_and_in_a_menu_is_marked() {
    let mut window = window_in("can-tho-2025", Room::Today);
    fill(&mut window, FILTER, "minh chung");
    assert!(found(&window).contains(&"Minh chứng".to_owned()), "{:?}", found(&window));
    click_button(&mut window, "Bỏ lọc");
    click_button(&mut window, "Chờ đơn vị");
    fill(&mut window, "Tìm đơn vị, không cần dấu", "tai chinh");
    assert_eq!(found(&window), ["Tài chính"]);
}
