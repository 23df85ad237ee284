//! How long a whole frame of the what-if room takes while the slider moves: the command is carried out, the plan is
//! rescored, the window is built and cut into triangles. Only the painting by the graphics card is left out.
#![expect(clippy::expect_used, reason = "a bench stops at the first surprise, and criterion writes items")]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Pos2, RawInput, Rect, vec2};
use index_core::{Edit, Gesture, Standing};
use pii_planner::gui::action::Action;
use pii_planner::gui::app::frame_ui;
use pii_planner::gui::command::Command;
use pii_planner::gui::run::open_first;
use pii_planner::gui::state::State;
use pii_planner::gui::view::Room;
use pii_planner::gui::{fonts, theme};
use pii_planner::plan_file::{Library, Settings};
use std::hint::black_box;

/// Builds one frame and cuts it into triangles; gives their number of parts.
fn frame(ctx: &Context, state: &mut State, time: f64) -> usize {
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0)));
    let input = RawInput { screen_rect, time: Some(time), ..RawInput::default() };
    let mut output = ctx.run_ui(input, |ui| frame_ui(ui, state));
    // Nobody paints here, so nobody takes the glyphs that are new.
    output.textures_delta.clear();
    ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point).len()
}

fn what_if_frame(c: &mut Criterion) {
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    let today = NaiveDate::from_ymd_opt(2025, 6, 19).expect("a day");
    let mut state = State::new(Library::embedded().expect("the framework"), Settings::default(), today);
    theme::install(&ctx, state.look());
    open_first(&mut state, &["can-tho-2025".to_owned()], &ctx);
    state.handle(Command::Act(Action::Go(Room::WhatIf)), &ctx);
    let mut time = 0.0;
    for _ in 0..5 {
        time += 1.0 / 60.0;
        frame(&ctx, &mut state, time);
    }
    let mut rank = 30;
    c.bench_function("one what-if frame, 1280 x 720", |b| {
        b.iter(|| {
            time += 1.0 / 60.0;
            rank = if rank == 30 { 31 } else { 30 };
            let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(rank), assumed: None };
            state.handle(Command::Edit(edit, Some(Gesture(1))), &ctx);
            black_box(frame(&ctx, &mut state, time))
        });
    });
    let moves = state.tab().map_or(0, |t| t.document.draft().moves.len());
    assert_eq!(moves, 1, "the move arrived");
}

criterion_group!(benches, what_if_frame);
criterion_main!(benches);
