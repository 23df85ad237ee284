//! How the window is opened: what the command line asks for, and the window does.

use crate::text::Lang;
use chrono::NaiveDate;
use std::path::PathBuf;
use strum::{IntoStaticStr, VariantArray};

/// How the window is opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WindowArgs {
    /// Plans to open: paths of files, or names of samples. Without any, those of the last time, or the start page.
    pub plans: Vec<PathBuf>,
    /// The language; `None` keeps that of the last time.
    pub lang: Option<Lang>,
    /// Today; `None` asks the clock every frame.
    pub today: Option<NaiveDate>,
    /// The renderer; `None` tries them in turn.
    pub renderer: Option<Renderer>,
    /// Whether to forget what the window kept of earlier runs.
    pub reset_settings: bool,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Renderer {
    /// OpenGL: small, starts fast, runs on old office machines.
    Glow,
    /// Direct3D, Metal or Vulkan: for machines whose OpenGL is too old, such as remote desktops.
    #[cfg(feature = "wgpu")]
    Wgpu,
}
