//! Gives the programs for Windows their icon, version and manifest; for other systems there is nothing to do.

use winresource::WindowsResource;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=assets/windows");
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "windows") {
        for (program, what) in [("pii-planner", "PII Planner"), ("pii-planner-cli", "PII Planner, command line")] {
            WindowsResource::new()
                .set("ProductName", "PII Planner")
                .set("FileDescription", what)
                .set("OriginalFilename", &format!("{program}.exe"))
                .set("LegalCopyright", "MIT")
                .set_icon("assets/windows/icon.ico")
                .set_manifest_file("assets/windows/program.manifest")
                .compile_for(program)?;
        }
    }
    Ok(())
}
