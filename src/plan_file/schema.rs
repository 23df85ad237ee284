//! The JSON Schema of the format, for editors and other programs.

use super::v1;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};

/// The JSON Schema (2020-12) of the newest format, as it is shipped in `assets/plan.schema.json`.
#[must_use]
pub fn schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<v1::Plan>();
    // Every part may be missing, but for the two that say what kind of file this is.
    RecursiveTransform(|schema: &mut schemars::Schema| drop(schema.remove("required"))).transform(&mut schema);
    schema.insert("required".to_owned(), serde_json::json!(["format", "version"]));
    // A schema is plain JSON, which can always be printed.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}
