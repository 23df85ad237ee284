//! What the tests of the window share: a window without a screen, and ways to find and use what is on it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use index_core::{Edit, Standing};
use pii_planner::gui::app::{frame_ui, hold_close};
use pii_planner::gui::model::action::Action;
use pii_planner::gui::model::command::Command;
use pii_planner::gui::model::room::Room;
use pii_planner::gui::run::open_first;
use pii_planner::gui::state::State;
use pii_planner::gui::{fonts, theme};
use pii_planner::plan_file::{Settings, catalogue};

/// A window without a screen.
pub type Window = Harness<'static, State>;

/// The usual size of the window.
pub const USUAL: [f32; 2] = [1280.0, 720.0];

/// A state with these plans open: names of samples, or paths. Settings are never read from the disk.
pub fn state_with(plans: &[&str], settings: Settings) -> State {
    let today = chrono::NaiveDate::from_ymd_opt(2025, 6, 19).unwrap();
    let mut state = State::new(catalogue().unwrap(), settings, today);
    let plans: Vec<std::path::PathBuf> = plans.iter().map(Into::into).collect();
    open_first(&mut state, &plans, &Context::default());
    state
}

/// A state in which every action makes sense: something to undo, something to redo, moves in the draft.
pub fn busy_state() -> State {
    let ctx = Context::default();
    let mut state = state_with(&["can-tho-2025"], Settings::default());
    for rank in [40, 30, 20] {
        let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(rank), assumed: None };
        state.handle(Command::Edit(edit, None), &ctx);
    }
    state.handle(Command::Act(Action::Undo), &ctx);
    for &action in Action::all() {
        assert!(state.is_enabled(action), "{action:?}");
    }
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

/// The one event by which the keyboard asks for an action.
pub fn shortcut_event(action: Action) -> Event {
    let KeyboardShortcut { modifiers, logical_key: key } = action.shortcut();
    key_down(key, modifiers)
}

/// The event of a key that is pressed.
pub const fn key_down(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// The event of the mouse's button, pressed or let go.
pub const fn mouse_button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

/// Presses the shortcut of an action.
pub fn press(window: &mut Window, action: Action) {
    let shortcut = action.shortcut();
    window.key_press_modifiers(shortcut.modifiers, shortcut.logical_key);
    window.run();
}

/// Presses a key.
pub fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

/// Clicks what has this role and name.
pub fn click(window: &mut Window, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    window.run();
}

/// Clicks a button.
pub fn click_button(window: &mut Window, label: &str) {
    click(window, Role::Button, label);
}

/// Whether something on screen has exactly these words.
pub fn shows(window: &Window, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

/// The words of everything on screen.
pub fn words(window: &Window) -> Vec<String> {
    let nodes = window.root().children_recursive();
    let words = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description()].into_iter().flatten().collect::<Vec<_>>()
    });
    words.filter(|text| !text.is_empty()).collect()
}

/// Draws frames until something holds; a thread beside the window needs its time.
pub fn wait_until(window: &mut Window, mut holds: impl FnMut(&Window) -> bool) {
    for _ in 0..3000 {
        window.step();
        if holds(window) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it never held: {:?}", words(window));
}

/// The names of everything on screen with a role, from top to bottom.
pub fn named(window: &Window, role: Role) -> Vec<String> {
    let mut found: Vec<(f64, String)> = window
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == role)
        .filter_map(|node| Some((node.bounding_box().map_or(0.0, |b| b.y0), node.label()?)))
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, label)| label).collect()
}

/// The first words, mostly a code or a number, of the rows of the table.
pub fn codes(window: &Window) -> Vec<String> {
    named(window, Role::Row).iter().map(|row| row.split(' ').next().unwrap_or_default().to_owned()).collect()
}

/// A field for one text, which may be wrapped.
pub fn field<'a>(window: &'a Window, label: &'a str) -> Node<'a> {
    let one_line = window.query_by_role_and_label(Role::TextInput, label);
    one_line.unwrap_or_else(|| window.get_by_role_and_label(Role::MultilineTextInput, label))
}

/// What stands in a field for one text.
pub fn field_value(window: &Window, label: &str) -> String {
    field(window, label).value().unwrap_or_default()
}

/// Replaces what stands in a field for one text, a letter at a time as fingers do.
pub fn fill(window: &mut Window, label: &str, text: &str) {
    field(window, label).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
        window.run();
    }
}

/// The state of the plan that is shown.
pub fn open_plan(window: &Window) -> &index_core::OpenPlan {
    &window.state().tab().unwrap().open
}
