//! Opening the window: which plans, which renderer, and the adapter to eframe.

use super::app::{frame_ui, hold_close};
use super::state::State;
use super::theme;
use crate::gui::model::command::Command;
use crate::gui::state::tab::PlanTab;
use crate::plan_file::{self, Sample, Settings, samples};
use crate::window_args::{Renderer, WindowArgs};
use anyhow::Context as _;
use chrono::NaiveDate;
use eframe::egui::{self, ViewportBuilder};
use std::path::PathBuf;
use strum::VariantArray;

/// The name by which the system knows the window.
const APP_ID: &str = "pii-planner";

/// The smallest and the largest size of everything: beyond them nothing can be read, or nothing fits.
const ZOOM: (f32, f32) = (0.7, 1.6);

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When no renderer can open a window, or when the embedded framework is broken.
pub fn run(args: &WindowArgs) -> anyhow::Result<()> {
    let mut last = None;
    for renderer in renderers(args.renderer) {
        match run_with(renderer, args) {
            Ok(()) => return Ok(()),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| anyhow::anyhow!("no renderer is built in")))
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

fn run_with(renderer: eframe::Renderer, args: &WindowArgs) -> anyhow::Result<()> {
    let viewport = ViewportBuilder::default()
        .with_title("PII Planner")
        .with_app_id(APP_ID)
        .with_inner_size([1280.0, 720.0])
        .with_min_inner_size([800.0, 480.0])
        .with_icon(program_icon());
    let options = eframe::NativeOptions { renderer, viewport, ..Default::default() };
    let args = args.clone();
    let made = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Box::new(Window::new(cc, &args)?))
    };
    eframe::run_native(APP_ID, options, Box::new(made))
        .map_err(|e| anyhow::anyhow!("{renderer}: {}", in_plain_words(&e)))
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
}

impl Window {
    fn new(cc: &eframe::CreationContext<'_>, args: &WindowArgs) -> anyhow::Result<Self> {
        #[cfg(target_os = "linux")]
        if std::env::var_os("WAYLAND_DISPLAY").is_none() {
            cc.egui_ctx.add_plugin(super::ime::KeepImeOnX11);
        }
        let settings = if args.reset_settings { Settings::default() } else { Settings::load() };
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
        open_first(&mut state, &args.plans, &cc.egui_ctx);
        state.offer_left_over();
        Ok(Self { state, today: args.today })
    }
}

/// Opens what was asked for, else what was open the last time, else the samples.
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
    if state.tabs.is_empty() {
        state.tabs = samples().iter().filter_map(|s| PlanTab::of_sample(s.name, &state.catalogue)).collect();
    }
    state.active = 0;
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
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.state.end_run();
        self.state.settings.open = self.state.tabs.iter().filter_map(PlanTab::name).collect();
        // Settings are a comfort: when they cannot be kept there is nobody left to tell.
        let _ = self.state.settings.save();
    }
}
