//! What the tests of the window share: a window without a screen, and ways to find and use what is on it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use pii_planner::gui::app::{frame_ui, hold_close};
use pii_planner::gui::run::open_first;
use pii_planner::gui::state::State;
use pii_planner::gui::theme::{self, Look};
use pii_planner::gui::view::Room;
use pii_planner::gui::{action::Action, fonts};
use pii_planner::plan_file::{Library, Settings};
use pii_planner::text::Lang;

/// A window without a screen.
pub type Window = Harness<'static, State>;

/// The usual size of the window.
pub const USUAL: [f32; 2] = [1280.0, 720.0];

/// A state with these plans open: names of samples, or paths. Settings are never read from the disk.
pub fn state_with(plans: &[&str], settings: Settings) -> State {
    let today = chrono::NaiveDate::from_ymd_opt(2025, 6, 19).unwrap();
    let mut state = State::new(Library::embedded().unwrap(), settings, today);
    let plans: Vec<String> = plans.iter().map(|&p| p.to_owned()).collect();
    open_first(&mut state, &plans, &Context::default());
    state
}

/// A window over a state.
pub fn window_over(state: State, size: [f32; 2]) -> Window {
    let look = state.look();
    let mut window = Harness::builder()
        .with_size(size)
        .with_max_steps(20)
        .with_context_setup(move |ctx| {
            ctx.set_fonts(fonts::definitions());
            theme::install(ctx, look);
        })
        .build_ui_state(
            |ui, state: &mut State| {
                hold_close(ui.ctx(), state);
                frame_ui(ui, state);
            },
            state,
        );
    window.run();
    window
}

/// A window with a sample plan in Vietnamese, in the usual size.
pub fn window(sample: &str) -> Window {
    window_over(state_with(&[sample], Settings::default()), USUAL)
}

/// A window with a sample plan in a room.
pub fn window_in(sample: &str, room: Room) -> Window {
    let mut window = window(sample);
    press(&mut window, Action::Go(room));
    window
}

/// Everything on screen that has a role, with its label and value: for looking at when a test fails.
pub fn dump(window: &Window) -> String {
    let mut lines = Vec::new();
    for node in window.root().children_recursive() {
        let n = node.accesskit_node();
        let b = n.bounding_box();
        lines.push(format!(
            "{:?} label={:?} value={:?} desc={:?} num={:?} {:?}",
            n.role(),
            n.label(),
            n.value(),
            n.data().description(),
            n.numeric_value(),
            b.map(|b| (b.x0 as i32, b.y0 as i32, b.x1 as i32, b.y1 as i32))
        ));
    }
    lines.join("\n")
}
/// Presses the shortcut of an action.
pub fn press(window: &mut Window, action: Action) {
    let shortcut = action.shortcut();
    window.key_press_modifiers(shortcut.modifiers, shortcut.logical_key);
    window.run();
}
