//! Opening the window: which plans, which renderer, and the adapter to eframe.

use super::app::{frame_ui, hold_close};
use super::state::{Kept, State};
use super::theme;
use crate::gui::model::command::Command;
use crate::plan_file::{self, BadSettings, Sample, Settings, samples, settings_path};
use crate::text::{Lang, cli_words};
use crate::window_args::{Renderer, WindowArgs};
use anyhow::Context as _;
use chrono::NaiveDate;
use eframe::egui::{self, ViewportBuilder};
use std::any::Any;
use std::fmt::Display;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use strum::VariantArray;

/// The name by which the system knows the window.
const APP_ID: &str = "pii-planner";

/// The smallest and the largest size of everything: beyond them nothing can be read, or nothing fits.
const ZOOM: (f32, f32) = (0.7, 2.0);

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When no renderer can open a window, or when the embedded framework is broken.
pub fn run(args: &WindowArgs) -> anyhow::Result<()> {
    let place = WindowPlace::find();
    first_that_opens(&renderers(args.renderer), |renderer, opened| run_with(*renderer, args, &place, opened))
}

/// Where eframe keeps size and place of the window.
struct WindowPlace {
    /// The file; `None` for eframe's own.
    file: Option<PathBuf>,
    /// What stood there and is no file that could be read.
    bad: Option<BadSettings>,
}

impl WindowPlace {
    /// Looks at eframe's file before eframe does, which would wait for a pipe for ever.
    fn find() -> Self {
        let file = eframe::storage_dir(APP_ID).map(|folder| folder.join("app.ron"));
        let bad = file.as_deref().and_then(BadSettings::found);
        // Below what is no folder there is no file to read, and none can be made.
        let nowhere = |bad: &BadSettings| bad.file.join("none");
        Self { file: bad.as_ref().filter(|bad| bad.aside.is_none()).map(nowhere), bad }
    }
}

/// Opens the window with the first renderer that can. Graphics that are too old for a renderer are partly told by a panic
/// of the libraries; until the window is open that is an answer like any other.
fn first_that_opens<R: Display>(
    renderers: &[R],
    open: impl Fn(&R, &AtomicBool) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut refused = Vec::new();
    for renderer in renderers {
        let opened = AtomicBool::new(false);
        let why = match catch_unwind(AssertUnwindSafe(|| open(renderer, &opened))) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) if opened.load(Ordering::Relaxed) => return Err(error),
            Err(panic) if opened.load(Ordering::Relaxed) => resume_unwind(panic),
            Ok(Err(error)) => format!("{error:#}"),
            Err(panic) => said_by(&*panic).to_owned(),
        };
        refused.push(format!("{renderer}: {why}"));
    }
    Err(anyhow::anyhow!("{}", refused.join("; ")))
}

/// What a panic said.
fn said_by(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("panic")
}

/// Says in a dialog of the system why there is no window, where there is no console that would.
pub fn tell_failure(error: &anyhow::Error, lang: Lang) {
    if cfg!(windows) {
        let (what, hint) = cli_words::window_failed(lang, &format!("{error:#}"));
        let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("PII Planner");
        dialog.set_description(format!("{what}\n\n{hint}")).show();
    }
}

/// The renderers to try, in order.
fn renderers(wanted: Option<Renderer>) -> Vec<eframe::Renderer> {
    let tried = wanted.map_or(Renderer::VARIANTS.to_vec(), |wanted| vec![wanted]);
    let drawn_by = |renderer| match renderer {
        Renderer::Glow => eframe::Renderer::Glow,
        #[cfg(feature = "wgpu")]
        Renderer::Wgpu => eframe::Renderer::Wgpu,
    };
    tried.into_iter().map(drawn_by).collect()
}

fn run_with(
    renderer: eframe::Renderer,
    args: &WindowArgs,
    place: &WindowPlace,
    opened: &AtomicBool,
) -> anyhow::Result<()> {
    let viewport = ViewportBuilder::default()
        .with_title("PII Planner")
        .with_app_id(APP_ID)
        .with_inner_size([1280.0, 720.0])
        .with_min_inner_size([800.0, 480.0])
        .with_icon(program_icon());
    let persistence_path = place.file.clone();
    let options = eframe::NativeOptions { renderer, viewport, persistence_path, ..Default::default() };
    let (args, bad) = (args.clone(), place.bad.clone());
    let made = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        opened.store(true, Ordering::Relaxed);
        Ok(Box::new(Window::new(cc, &args, bad)?))
    };
    eframe::run_native(APP_ID, options, Box::new(made)).map_err(|e| anyhow::anyhow!("{}", in_plain_words(&e)))
}

/// What an error of the window says, without the place in the source of a library that some begin with.
fn in_plain_words(error: &eframe::Error) -> String {
    let said = error.to_string();
    let is_place = |before: &&str| before.ends_with(|sign: char| sign.is_ascii_digit()) && before.contains(".rs:");
    said.rsplit_once(": ").filter(|(before, _)| is_place(before)).map_or(said.clone(), |(_, why)| why.to_owned())
}

fn program_icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")).unwrap_or_default()
}

/// The adapter: one frame of eframe is one frame of the state.
struct Window {
    state: State,
    today: Option<NaiveDate>,
    /// The file of the settings.
    settings_path: Option<PathBuf>,
}

impl Window {
    fn new(cc: &eframe::CreationContext<'_>, args: &WindowArgs, bad: Option<BadSettings>) -> anyhow::Result<Self> {
        #[cfg(target_os = "linux")]
        if std::env::var_os("WAYLAND_DISPLAY").is_none() {
            cc.egui_ctx.add_plugin(super::ime::KeepImeOnX11);
        }
        let mut settings = if args.reset_settings { Settings::default() } else { Settings::load() };
        settings.bad.extend(bad);
        let today = args.today.unwrap_or_else(local_today);
        let catalogue = plan_file::catalogue().context("the embedded framework is broken")?;
        let mut state = State::new(catalogue, settings, today);
        state.settings.lang = args.lang.unwrap_or(state.settings.lang);
        cc.egui_ctx.set_fonts(super::fonts::definitions());
        theme::install(&cc.egui_ctx, state.look());
        cc.egui_ctx.set_zoom_factor(state.settings.zoom);
        state.say_bad_settings();
        state.guard();
        state.watch_files(&cc.egui_ctx);
        // Elsewhere the handle of a window is no plain number, and would have to outlive a dialog that stays open.
        if cfg!(windows) {
            state.system_dialog = rfd::AsyncFileDialog::new().set_parent(cc);
        }
        state.show_file_outside = |file| open::that_detached(file);
        open_first(&mut state, &args.plans, &cc.egui_ctx);
        state.offer_left_over();
        Ok(Self { state, today: args.today, settings_path: settings_path() })
    }
}

/// Opens what was asked for, else what was open the last time, with what was worked on last in front; without either, the start
/// page is shown.
pub fn open_first(state: &mut State, wanted: &[PathBuf], ctx: &egui::Context) {
    let last: Vec<PathBuf> = state.settings.open.iter().map(PathBuf::from).collect();
    let paths = if wanted.is_empty() { &last } else { wanted };
    for path in paths {
        let is_called = |s: &&Sample| path.to_str().is_some_and(|name| s.name == name.trim_end_matches(".json"));
        match samples().iter().find(is_called).filter(|_| !path.exists()) {
            Some(sample) => state.handle(Command::OpenSample(sample.name), ctx),
            None => state.handle(Command::OpenFile(path.clone()), ctx),
        }
    }
    state.active = 0;
    if wanted.is_empty() {
        state.show_active();
    }
}

fn local_today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.state.today = self.today.unwrap_or_else(local_today);
        hold_close(ui.ctx(), &mut self.state);
        let zoom = ui.ctx().zoom_factor().clamp(ZOOM.0, ZOOM.1);
        ui.ctx().set_zoom_factor(zoom);
        self.state.settings.zoom = zoom;
        frame_ui(ui, &mut self.state);
        self.state.keep_settings(self.settings_path.as_deref(), Kept::Changes);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.state.end_run();
        self.state.keep_settings(self.settings_path.as_deref(), Kept::All);
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn a_renderer_that_is_refused_makes_room_for_the_next_and_all_of_them_are_told() {
        let tried = RefCell::new(Vec::new());
        let open = |renderer: &&'static str, opened: &AtomicBool| {
            tried.borrow_mut().push(*renderer);
            match *renderer {
                "old" => anyhow::bail!("OpenGL 2.0 is needed"),
                "odd" => panic!("no configuration"),
                "late" => {
                    opened.store(true, Ordering::Relaxed);
                    anyhow::bail!("lost while it was open")
                }
                _ => Ok(()),
            }
        };
        assert!(first_that_opens(&["old", "odd", "good", "more"], open).is_ok());
        assert_eq!(tried.take(), ["old", "odd", "good"]);
        let told = first_that_opens(&["old", "odd"], open).unwrap_err().to_string();
        assert_eq!(told, "old: OpenGL 2.0 is needed; odd: no configuration");
        tried.take();
        assert!(first_that_opens(&["late", "good"], open).is_err());
        assert_eq!(tried.take(), ["late"], "what was open is not opened again");
    }
}
