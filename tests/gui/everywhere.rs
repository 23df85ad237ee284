//! Every room of every sample plan, in both languages, all looks and three sizes: it is drawn, every letter is in the
//! fonts, every field has a name.

use crate::support::{state_with, window_over, words};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::{Room, Selection};
use pii_planner::gui::theme::Look;
use pii_planner::plan_file::{Settings, samples};
use pii_planner::report::TableKind;
use pii_planner::text::Lang;
use strum::VariantArray;

const LOOKS: [Look; 4] = [Look::Light, Look::Dark, Look::Contrast, Look::DarkContrast];

/// Draws everything in a window of some size.
fn draw_all(size: [f32; 2]) {
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    assert_eq!(names.len(), 5);
    let mut window = window_over(state_with(&names, Settings::default()), size);
    let mut drawn = 0;
    for look in LOOKS {
        assert_eq!(window.state().look(), look);
        for lang in [Lang::Vi, Lang::En] {
            window.state_mut().settings.lang = lang;
            for plan in 0..names.len() {
                for room in Room::VARIANTS.iter().copied() {
                    let ctx = window.ctx.clone();
                    for command in
                        [Command::Activate(plan), Command::Act(Action::Go(room)), Command::Select(first_of(room))]
                    {
                        window.state_mut().handle(command, &ctx);
                    }
                    window.run_steps(2);
                    window.get_by_role_and_label(Role::Button, room.word().text(lang));
                    window.check_accessibility();
                    assert_eq!((window.state().active, window.state().room), (plan, room));
                    drawn += 1;
                }
            }
        }
        let ctx = window.ctx.clone();
        window.state_mut().handle(Command::Act(Action::Look), &ctx);
    }
    assert_eq!(drawn, 4 * 2 * 5 * 14);
}

const fn first_of(room: Room) -> Selection {
    match room {
        Room::Overview | Room::Plan | Room::Indicators | Room::WhatIf | Room::Scenarios | Room::Years | Room::Json => {
            Selection::of(TableKind::Indicators, 0)
        }
        Room::Targets => Selection::of(TableKind::Targets, 0),
        Room::Today | Room::Tasks => Selection::of(TableKind::Tasks, 0),
        Room::Deadlines => Selection::of(TableKind::Deadlines, 0),
        Room::Agencies => Selection::of(TableKind::Agencies, 0),
        Room::Framework => Selection::of(TableKind::Framework, 0),
        Room::Results => Selection::of(TableKind::Results, 0),
    }
}

#[test]
fn every_room_in_the_usual_size() {
    draw_all([1280.0, 720.0]);
}

#[test]
fn every_room_on_a_large_screen() {
    draw_all([1920.0, 1080.0]);
}

#[test]
fn every_room_in_the_smallest_window() {
    draw_all([800.0, 480.0]);
}

/// 1366 × 768 twice as large.
#[test]
fn every_room_on_an_office_laptop_at_200_percent() {
    draw_all([683.0, 384.0]);
}

/// What the program itself says on a Vietnamese screen has none of the small words that every English sentence has.
#[test]
fn a_vietnamese_window_speaks_no_english() {
    const ENGLISH: [&str; 10] = ["the", "of", "is", "are", "and", "from", "not", "with", "which", "published"];
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    let mut window = window_over(state_with(&names, Settings::default()), [1280.0, 720.0]);
    let (mut odd, mut n_seen) = (Vec::new(), 0);
    for plan in 0..names.len() {
        // The JSON is for programs: its keys are English.
        for room in Room::VARIANTS.iter().copied().filter(|room| *room != Room::Json) {
            let ctx = window.ctx.clone();
            for command in [Command::Activate(plan), Command::Act(Action::Go(room)), Command::Select(first_of(room))] {
                window.state_mut().handle(command, &ctx);
            }
            window.run_steps(2);
            for text in words(&window).iter().filter(|text| !text.contains("://")) {
                n_seen += 1;
                let lower = text.to_lowercase();
                let said = lower.split(|c: char| !c.is_alphanumeric()).any(|word| ENGLISH.contains(&word));
                odd.extend(said.then(|| format!("{room:?}: {text}")));
            }
        }
    }
    odd.sort();
    odd.dedup();
    assert!(n_seen > 1_000, "words are seen: {n_seen}");
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}
