//! Embeds the built UI and the Tauri configuration.

fn main() -> std::io::Result<()> {
    // tauri's codegen refuses a missing `frontendDist`, which would break a lint of a fresh clone.
    std::fs::create_dir_all("ui/dist")?;
    // A program built before the UI must not go on embedding nothing.
    println!("cargo:rerun-if-changed=ui/dist");
    tauri_build::build();
    Ok(())
}
