//! From what a plan is called on the command line to the plan: a file, or a sample that comes with the program.

use super::console::Console;
use super::failure::Failure;
use crate::plan_file::{self, Finding, Loaded, Sample, samples};
use crate::text::{Lang, cli_words};
use index_core::{Catalogue, OpenPlan, Severity};
use std::path::Path;
use std::sync::Arc;

/// A plan that was read, with what is needed to compute it.
pub(super) struct ReadPlan {
    pub(super) name: String,
    pub(super) loaded: Loaded,
    catalogue: Arc<Catalogue>,
}

impl ReadPlan {
    /// Everything that is wrong with the file.
    pub(super) fn findings(&self) -> Vec<Finding> {
        plan_file::check(&self.loaded, &self.catalogue.context_for(&self.loaded.plan))
    }
}

/// Reads a plan. A file that exists wins over a sample of the same name.
pub(super) fn read(path: &Path, lang: Lang) -> Result<ReadPlan, Failure> {
    let name = path.display().to_string();
    let catalogue = plan_file::catalogue().map_err(|_| Failure::bad_use(cli_words::broken_build(lang)))?;
    let loaded = match sample(path).filter(|_| !path.exists()) {
        Some(sample) => plan_file::parse(sample.json.as_bytes()),
        None => plan_file::load(path),
    };
    let loaded = loaded.map_err(|error| Failure::Unreadable { name: name.clone(), error })?;
    Ok(ReadPlan { name, loaded, catalogue })
}

/// Reads a plan and opens it; warns when it has errors.
pub(super) fn open(path: &Path, console: &mut Console) -> Result<OpenPlan, Failure> {
    let read_plan = read(path, console.lang)?;
    let errors = read_plan.findings().iter().filter(|f| f.severity() == Severity::Error).count();
    if errors > 0 {
        console.message(&cli_words::plan_has_errors(console.lang, &read_plan.name, errors));
    }
    Ok(OpenPlan::new(read_plan.loaded.plan, read_plan.catalogue))
}

/// The sample of this name, with or without `.json`.
fn sample(path: &Path) -> Option<&'static Sample> {
    let name = path.to_str()?;
    samples().iter().find(|s| s.name == name.strip_suffix(".json").unwrap_or(name))
}
