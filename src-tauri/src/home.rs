//! Where this PC keeps its clinic, its log and the place of its window.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use tauri::Wry;
use tauri::path::PathResolver;

/// A folder that holds a clinic. It decides where things lie and weakens nothing.
#[derive(Debug)]
pub(crate) struct Home(PathBuf);

impl Home {
    /// The home in this folder, which is made if it is missing.
    pub(crate) fn at(dir: PathBuf) -> Self {
        // Without it the log stays empty; setting up a clinic tells the person that storage failed.
        drop(only_ours().create(&dir));
        Self(dir)
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.0
    }

    /// Where the engine keeps what it must while a test drives it; nothing otherwise.
    pub(crate) fn webview(&self) -> PathBuf {
        self.0.join("webview")
    }

    /// The practice clinic's folder, beside the clinic and never taken for it.
    pub(crate) fn practice(&self) -> PathBuf {
        self.0.join("practice").join("practice.satchel")
    }

    /// The clinic's folder: `clinic.satchel`, or the only other `*.satchel` if there is no such folder.
    pub(crate) fn clinic(&self) -> PathBuf {
        let usual = self.0.join("clinic.satchel");
        if usual.exists() {
            return usual;
        }
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let mut others = entries
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|it| it == "satchel") && path.is_dir());
        match (others.next(), others.next()) {
            (Some(only), None) => only,
            _ => usual,
        }
    }
}

fn only_ours() -> fs::DirBuilder {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// The home that whoever starts Satchel chose: `--home DIR`, else `SATCHEL_HOME`.
pub(crate) fn chosen() -> Option<PathBuf> {
    let named = named(std::env::args_os().skip(1));
    let dir = named
        .or_else(|| std::env::var_os("SATCHEL_HOME"))
        .filter(|dir| !dir.is_empty())?;
    std::path::absolute(dir).ok()
}

fn named(mut arguments: impl Iterator<Item = OsString>) -> Option<OsString> {
    arguments.find(|argument| argument == "--home")?;
    arguments.next()
}

/// The home of somebody who chose none.
pub(crate) fn usual(paths: &PathResolver<Wry>) -> tauri::Result<PathBuf> {
    Ok(paths.local_data_dir()?.join("Satchel"))
}

/// What tells one chosen home from another in the name under which a running Satchel is found.
pub(crate) fn mark(dir: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    dir.hash(&mut hasher);
    format!(".h{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home(folders: &[&str]) -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        for folder in folders {
            fs::create_dir(dir.path().join(folder)).unwrap();
        }
        let home = Home::at(dir.path().to_owned());
        (dir, home)
    }

    #[test]
    fn the_clinic_is_the_usual_folder_or_the_only_other() {
        for (folders, expected) in [
            (&[][..], "clinic.satchel"),
            (&["Green Street.satchel", "notes"], "Green Street.satchel"),
            (
                &["Green Street.satchel", "clinic.satchel"],
                "clinic.satchel",
            ),
            (&["A.satchel", "B.satchel"], "clinic.satchel"),
            // Where people practise is no clinic.
            (&["practice"], "clinic.satchel"),
            (
                &["practice", "Green Street.satchel"],
                "Green Street.satchel",
            ),
        ] {
            let (dir, home) = home(folders);
            assert_eq!(home.clinic(), dir.path().join(expected), "{folders:?}");
        }
    }

    #[test]
    fn a_home_on_the_command_line_is_found() {
        let given = |words: &[&str]| named(words.iter().map(OsString::from));
        assert_eq!(given(&["--automation", "--home", "/x"]), Some("/x".into()));
        assert_eq!(given(&["--home"]), None);
        assert_eq!(given(&[]), None);
    }

    #[test]
    fn two_homes_have_two_marks() {
        assert_ne!(mark(Path::new("/a")), mark(Path::new("/b")));
        assert_eq!(mark(Path::new("/a")), mark(Path::new("/a")));
    }
}
