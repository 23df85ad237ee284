//! How long a whole frame takes, of the what-if room while the slider moves (the command is carried out, the plan is
//! rescored) and of a long table: the window is built and cut into triangles. Only the painting by the graphics card
//! is left out.
#![expect(clippy::expect_used, reason = "a bench stops at the first surprise, and criterion writes items")]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2, vec2};
use index_core::{Edit, Gesture, Standing};
use pii_planner::gui::app::frame_ui;
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::run::open_first;
use pii_planner::gui::state::State;
use pii_planner::gui::{fonts, theme};
use pii_planner::plan_file::{Settings, catalogue};
use std::hint::black_box;
use std::io::Write;

/// Builds one frame of this size and cuts it into triangles; gives their number of parts.
fn frame(ctx: &Context, state: &mut State, size: Vec2, time: f64) -> usize {
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, size));
    // The mouse is held down, as in a drag; in the corner nothing lies under it.
    let pos = Pos2::new(size.x - 1.0, size.y - 1.0);
    let modifiers = Modifiers::NONE;
    let down = Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, modifiers };
    let events = if time < 0.02 { vec![Event::PointerMoved(pos), down] } else { Vec::new() };
    let input = RawInput { screen_rect, time: Some(time), events, ..RawInput::default() };
    let mut output = ctx.run_ui(input, |ui| frame_ui(ui, state));
    // Nobody paints here, so nobody takes the glyphs that are new.
    output.textures_delta.clear();
    ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point).len()
}

/// The usual window, and one in which every card of the room is seen at once.
fn what_if_frame(c: &mut Criterion) {
    measure(c, "one what-if frame, 1280 x 720", vec2(1280.0, 720.0));
    measure(c, "one what-if frame with all charts in view, 1920 x 1700", vec2(1920.0, 1700.0));
}

/// A window with a plan in a room, as it is once it stands still.
fn window(plan: &str, room: Room, size: Vec2) -> (Context, State, f64) {
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions());
    let today = NaiveDate::from_ymd_opt(2025, 6, 19).expect("a day");
    let mut state = State::new(catalogue().expect("the framework"), Settings::default(), today);
    theme::install(&ctx, state.look());
    open_first(&mut state, &[plan.into()], &ctx);
    state.handle(Command::Act(Action::Go(room)), &ctx);
    let mut time = 0.0;
    for _ in 0..5 {
        time += 1.0 / 60.0;
        frame(&ctx, &mut state, size, time);
    }
    (ctx, state, time)
}

fn measure(c: &mut Criterion, name: &str, size: Vec2) {
    let (ctx, mut state, mut time) = window("can-tho-2025", Room::WhatIf, size);
    let mut rank = 30;
    c.bench_function(name, |b| {
        b.iter(|| {
            time += 1.0 / 60.0;
            rank = if rank == 30 { 31 } else { 30 };
            let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(rank), assumed: None };
            state.handle(Command::Edit(edit, Some(Gesture(1))), &ctx);
            black_box(frame(&ctx, &mut state, size, time))
        });
    });
    let moves = state.tab().map_or(0, |t| t.open.draft().moves.len());
    assert_eq!(moves, 1, "the move arrived");
}

/// A file with so many tasks, worded as long as those of the samples are.
fn file_of_tasks(n: usize) -> tempfile::NamedTempFile {
    let task = |i: usize| {
        let words = "xây dựng và tổ chức thực hiện chương trình đổi mới sáng tạo của tỉnh ".repeat(1 + i % 3);
        let (section, agency) = (i % 40, i % 25);
        format!(
            r#"{{"no": "{i}", "section": "{section}", "name": "Việc {i}: {words}", "lead": ["Sở {agency}"],
            "support": ["Sở Tài chính", "UBND các huyện"], "progress": 40, "note": "{words}"}}"#
        )
    };
    let tasks: Vec<String> = (0..n).map(task).collect();
    let json = format!(r#"{{"format": "pii-plan", "version": 1, "tasks": [{}]}}"#, tasks.join(","));
    let mut file = tempfile::Builder::new().suffix(".json").tempfile().expect("a file");
    file.write_all(json.as_bytes()).expect("room on the disk");
    file
}

/// A long table that stands still, as while one reads it.
fn tasks_frame(c: &mut Criterion) {
    let size = vec2(1280.0, 720.0);
    let file = file_of_tasks(10_000);
    let (ctx, mut state, mut time) = window(&file.path().display().to_string(), Room::Tasks, size);
    assert_eq!(state.tab().map(|t| t.open.plan().tasks.len()), Some(10_000), "all tasks were read");
    c.bench_function("one frame of the tasks table with 10,000 tasks", |b| {
        b.iter(|| {
            time += 1.0 / 60.0;
            black_box(frame(&ctx, &mut state, size, time))
        });
    });
}

criterion_group!(benches, what_if_frame, tasks_frame);
criterion_main!(benches);
