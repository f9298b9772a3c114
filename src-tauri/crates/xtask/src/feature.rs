//! `cargo xtask new-feature NAME`: one noun, its place on every layer.

use crate::{Outcome, root, stop};

const CLINIC: &str = "src-tauri/crates/clinic/src";

/// Makes the folders and files of a feature and says what to register.
///
/// # Errors
/// When the name is not one lower-case word, or the feature exists.
pub(crate) fn new_feature(words: &[&str]) -> Outcome {
    let [name] = words else {
        return stop("cargo xtask new-feature NAME");
    };
    if name.is_empty() || !name.chars().all(|letter| letter.is_ascii_lowercase()) {
        return stop("A feature is one lower-case word, such as `billing`.");
    }
    let mut files = vec![
        (format!("{CLINIC}/{name}/mod.rs"), module(name)),
        (
            format!("{CLINIC}/{name}/model.rs"),
            format!("//! The types of {name}.\n"),
        ),
        (
            format!("{CLINIC}/{name}/rules.rs"),
            format!("//! The rules of {name}: pure, without clock or file.\n"),
        ),
        (
            format!("{CLINIC}/{name}/tables.rs"),
            format!("//! The tables of {name}: columns and merge classes.\n"),
        ),
        (
            format!("{CLINIC}/{name}/rows.rs"),
            format!("//! How {name} is read: all SQL of the feature.\n"),
        ),
        (
            format!("{CLINIC}/{name}/commands.rs"),
            format!("//! What the outside can ask of {name}.\n"),
        ),
        (
            format!("ui/src/features/{name}/index.ts"),
            format!("// What the rest of the screens may use of {name}.\nexport {{}};\n"),
        ),
        (format!("tests/journeys/{name}.rs"), journey(name)),
    ];
    for language in std::fs::read_dir(root().join("assets/locales"))? {
        let language = language?.file_name();
        files.push((
            format!("assets/locales/{}/{name}.ftl", language.display()),
            format!("# Every visible string of {name}.\n"),
        ));
    }
    if let Some((path, _)) = files.iter().find(|(path, _)| root().join(path).exists()) {
        return stop(format!("{path} exists already."));
    }
    for (path, text) in &files {
        let path = root().join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, text)?;
    }
    for (path, _) in &files {
        println!("made  {path}");
    }
    println!("\nNow register it:");
    println!("  1. `mod {name};` in {CLINIC}/lib.rs");
    println!("  2. its tables in {CLINIC}/tables.rs, its commands in {CLINIC}/door/list.rs");
    println!("  3. its screens and keys in ui/src/features/{name}/index.ts (`registerScreen`)");
    println!("  4. `mod {name};` in tests/journeys/main.rs");
    println!("Then `cargo xtask test tidy` tells what is still missing.");
    Ok(())
}

fn module(name: &str) -> String {
    format!(
        "//! What {name} owns, what it does not, and what always holds.\n\n\
         mod model;\nmod rows;\nmod rules;\nmod tables;\n\npub(crate) mod commands;\n"
    )
}

fn journey(name: &str) -> String {
    format!("//! {name} in the real window.\n")
}
