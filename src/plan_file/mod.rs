//! The only place that knows JSON and the disk: reads, prints, checks and saves plan files, and holds what is
//! shipped inside the program.
//!
//! Reading is forgiving: what cannot be read is listed with its place, set aside, and written back on saving.
//! Printing is exact: a plan has one text. The model is not written as it is; `v1` holds the format's own structs.

mod backups;
mod bad_settings;
mod convert;
mod de;
mod error;
mod fields;
mod file_watch;
mod findings;
mod found;
mod glances;
mod library;
mod litter;
mod loaded;
mod names;
mod outline;
mod places;
mod print;
mod read;
mod recovery;
mod recovery_writer;
mod regular;
mod save;
mod schema;
mod session;
mod settings;
mod stamp;
mod tree;
mod v1;
mod words;

pub use backups::{Version, versions};
pub use bad_settings::BadSettings;
pub use error::{DiskFault, MAX_BYTES, MAX_NESTING, MAX_VALUES, ReadError, SaveError, SyntaxFault};
pub use file_watch::{FileWatch, SeenFile};
pub use findings::{Expected, FileFault, Finding, FindingKind, TOLD_OF_A_KIND, Told, check, told};
pub use found::Found;
pub use glances::Glances;
pub use library::{LibraryError, Sample, catalogue, samples};
pub use loaded::Loaded;
pub use names::fitting;
pub use outline::{OutlineLine, Part, outline, parts};
pub use places::Places;
pub use print::print;
pub use read::{bytes_of, load, parse};
pub use recovery::{Recovery, Snapshot, Unfinished, UnfinishedAt, Unsaved};
pub use recovery_writer::KeepFault;
pub use save::{save, write_beside, write_export, write_whole};
pub use schema::schema;
pub use session::{InUse, LeftOver, PlanLock, Session};
pub use settings::{Density, Settings, data_folder, documents_folder, passing_folder, settings_path};
pub use stamp::FileStamp;
