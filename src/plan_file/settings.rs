//! What the window keeps between runs. Settings are a comfort: they can never stop the start.

use super::bad_settings::{BadSettings, MAX_BYTES};
use super::error::DiskFault;
use super::names::one_spelling;
use super::regular;
use super::save::write_whole;
use crate::text::Lang;
use directories::{ProjectDirs, UserDirs};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use strum::{EnumString, IntoStaticStr};

/// How many files are remembered.
const MAX_RECENT: usize = 12;

/// How many plans are opened again at the most.
const MAX_OPEN: usize = 24;
/// How many headings of tables are remembered.
const MAX_COLUMNS: usize = 200;

/// How many rows of a table are wanted in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Density {
    /// One line a row.
    Compact,
    /// As many lines as a name takes, and more space.
    Roomy,
}

/// What is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the screen.
    pub lang: Lang,
    /// The name of the look.
    pub look: String,
    /// How large everything is; 1 is normal.
    pub zoom: f32,
    /// How many rows of a table are wanted in view; the height of the window decides where nobody has said so.
    pub density: Option<Density>,
    /// By what the rows of a table are grouped, by the table's name; what is not listed is not grouped.
    pub groups: BTreeMap<String, String>,
    /// Whether the list of problems stays closed until somebody opens it.
    pub keeps_problems_closed: bool,
    /// Who writes comments here, as they sign.
    pub author: Option<String>,
    /// Files opened last, the newest first.
    pub recent: Vec<PathBuf>,
    /// What was open: files, or names of samples.
    pub open: Vec<String>,
    /// Which of them was worked on last; empty when none was.
    pub active: String,
    /// What the columns of imported tables are, by their headings without diacritics; empty for a column not used.
    pub import_columns: BTreeMap<String, String>,
    /// Files of settings that are not used, for the window to say.
    pub bad: Vec<BadSettings>,
}

/// The settings as a file.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct SettingsFile {
    lang: String,
    look: String,
    zoom: f32,
    density: String,
    groups: BTreeMap<String, String>,
    keeps_problems_closed: bool,
    author: String,
    recent: Vec<PathBuf>,
    open: Vec<String>,
    active: String,
    import_columns: BTreeMap<String, String>,
}

impl Default for SettingsFile {
    fn default() -> Self {
        Self {
            lang: <&str>::from(Lang::default()).to_owned(),
            look: String::new(),
            zoom: 1.0,
            density: String::new(),
            groups: BTreeMap::new(),
            keeps_problems_closed: false,
            author: String::new(),
            recent: Vec::new(),
            open: Vec::new(),
            active: String::new(),
            import_columns: BTreeMap::new(),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        SettingsFile::default().into()
    }
}

impl From<SettingsFile> for Settings {
    fn from(file: SettingsFile) -> Self {
        let lang = file.lang.parse().unwrap_or_default();
        let zoom = if file.zoom.is_finite() { file.zoom.clamp(0.5, 3.0) } else { 1.0 };
        let recent = file.recent.into_iter().take(MAX_RECENT).collect();
        let open = file.open.into_iter().take(MAX_OPEN).collect();
        let density = file.density.parse().ok();
        let (look, active) = (file.look, file.active);
        let import_columns = file.import_columns.into_iter().take(MAX_COLUMNS).collect();
        let (groups, keeps_problems_closed) = (file.groups, file.keeps_problems_closed);
        let author = Some(file.author).filter(|author| !author.is_empty());
        let bad = Vec::new();
        Self {
            lang,
            look,
            zoom,
            density,
            groups,
            keeps_problems_closed,
            author,
            recent,
            open,
            active,
            import_columns,
            bad,
        }
    }
}

impl Settings {
    /// The settings of the person who runs the program; the usual ones when there are none.
    #[must_use]
    pub fn load() -> Self {
        settings_path().map(|path| Self::load_from(&path)).unwrap_or_default()
    }

    /// Reads settings from a file. Those that cannot be read are put aside; whatever stands in their place, the start does
    /// not wait for it and does not fill the memory with it.
    #[must_use]
    pub fn load_from(path: &Path) -> Self {
        let bytes = match regular::read(path, MAX_BYTES) {
            Err(DiskFault::FileMissing) => return Self::default(),
            bytes => bytes.ok().filter(|bytes| bytes.len() <= MAX_BYTES),
        };
        match bytes.and_then(|bytes| serde_json::from_slice::<SettingsFile>(&bytes).ok()) {
            Some(file) => file.into(),
            None => Self { bad: vec![BadSettings::put_aside(path)], ..Self::default() },
        }
    }

    /// Remembers what the headings of a table were taken for. There is room for so many; those of this table stay.
    pub fn remember_columns(&mut self, chosen: BTreeMap<String, String>) {
        let n_free = MAX_COLUMNS.saturating_sub(chosen.len());
        let others = std::mem::take(&mut self.import_columns).into_iter().filter(|(key, _)| !chosen.contains_key(key));
        self.import_columns = others.take(n_free).collect();
        self.import_columns.extend(chosen.into_iter().take(MAX_COLUMNS));
    }

    /// Writes the settings to a file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save_to(&self, path: &Path) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let lang = <&str>::from(self.lang).to_owned();
        let (groups, import_columns) = (self.groups.clone(), self.import_columns.clone());
        let (recent, open) = (self.recent.clone(), self.open.clone());
        let density = self.density.map_or("", Into::into).to_owned();
        let (look, zoom, active) = (self.look.clone(), self.zoom, self.active.clone());
        let keeps_problems_closed = self.keeps_problems_closed;
        let author = self.author.clone().unwrap_or_default();
        let file = SettingsFile {
            lang,
            look,
            zoom,
            density,
            groups,
            keeps_problems_closed,
            author,
            recent,
            open,
            active,
            import_columns,
        };
        let mut text = serde_json::to_string_pretty(&file)?;
        text.push('\n');
        write_whole(path, text.as_bytes()).map_err(std::io::Error::other)
    }

    /// Whether there is something to keep that `kept` has not. How large everything is waits for the end of the run: a pinch
    /// changes it in every frame.
    #[must_use]
    pub fn has_news_since(&self, kept: &Self) -> bool {
        let is_same = self.lang == kept.lang && self.look == kept.look && self.density == kept.density;
        let is_same = is_same && self.keeps_problems_closed == kept.keeps_problems_closed && self.author == kept.author;
        let is_same = is_same && self.groups == kept.groups;
        let knows_same = self.recent == kept.recent && self.import_columns == kept.import_columns;
        !is_same || !knows_same || self.open != kept.open || self.active != kept.active
    }

    /// Takes over the files that another window has noted on the disk since these settings were `kept`, behind our newest.
    pub fn take_over_recent(&mut self, disk: &Self, kept: &Self) {
        let is_known =
            |path: &PathBuf, list: &[PathBuf]| list.iter().any(|one| one_spelling(one) == one_spelling(path));
        let is_news = |path: &&PathBuf| !is_known(path, &kept.recent) && !is_known(path, &self.recent);
        let news: Vec<PathBuf> = disk.recent.iter().filter(is_news).cloned().collect();
        let at = self.recent.len().min(1);
        self.recent.splice(at..at, news);
        self.recent.truncate(MAX_RECENT);
    }

    /// Forgets a file that was opened before; the file stays as it is.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| one_spelling(known) != one_spelling(path));
    }

    /// Notes that a file was opened or saved.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| one_spelling(known) != one_spelling(&path));
        self.recent.insert(0, path);
        self.recent.truncate(MAX_RECENT);
    }
}

/// The folder of what the program itself keeps: recovery files and locks. `PII_PLANNER_DATA` names another one.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    let named = std::env::var_os("PII_PLANNER_DATA").filter(|name| !name.is_empty()).map(PathBuf::from);
    named.or_else(|| ProjectDirs::from("", "", "pii-planner").map(|dirs| dirs.data_local_dir().to_owned()))
}

/// The system's folder for files that nobody keeps, such as what is only printed.
#[must_use]
pub fn passing_folder() -> PathBuf {
    std::env::temp_dir()
}

/// The file of the settings.
#[must_use]
pub fn settings_path() -> Option<PathBuf> {
    ProjectDirs::from("", "", "pii-planner").map(|dirs| dirs.config_dir().join("settings.json"))
}

/// The folder where a new plan is offered to be saved.
#[must_use]
pub fn documents_folder() -> PathBuf {
    let user = UserDirs::new();
    let documents = user.as_ref().and_then(|u| u.document_dir().map(Path::to_owned));
    documents.or_else(|| user.map(|u| u.home_dir().to_owned())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_file_comes_first_and_only_once() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.remember(Path::new(name));
        }
        let names: Vec<_> = settings.recent.iter().filter_map(|p| p.file_name()).collect();
        assert_eq!(names, ["a", "b"]);
    }
}
