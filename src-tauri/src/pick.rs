//! The files that a person picks in the system's dialog. Their paths never reach the screens.

use std::path::{Path, PathBuf};

use clinic::WireError;
use clinic::door::{BACKUP_ENDING, Incoming};
use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

/// What kind of file a command takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// FHIR bundles, one or many.
    Records,
    /// One picture.
    Photo,
    /// A backup, with those beside it: one of changes stands on a whole one.
    Backup,
    /// A folder to write backups to.
    BackupPlace,
    /// A file to be written, for a spreadsheet.
    Table,
}

impl Kind {
    /// What this command takes; none: it takes no files.
    pub(crate) fn for_command(name: &str) -> Option<Self> {
        match name {
            "exchange.look_fhir" | "exchange.import_fhir" => Some(Self::Records),
            "patients.set_photo" => Some(Self::Photo),
            "backup.look" | "backup.preview" | "backup.restore" => Some(Self::Backup),
            "backup.choose_place" => Some(Self::BackupPlace),
            "audit.export" => Some(Self::Table),
            _ => None,
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Records => &["json", "ndjson"],
            Self::Photo => &["jpg", "jpeg", "png"],
            Self::Backup => &[BACKUP_ENDING],
            Self::BackupPlace => &[],
            Self::Table => &["csv"],
        }
    }
}

/// Asks the person, and waits; empty if they close the dialog. Not for the main thread.
pub(crate) fn pick(window: &WebviewWindow, kind: Kind) -> Vec<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(picked) = instead_of_a_person(kind) {
        return picked;
    }
    // The endings are the words: they are the same in every language.
    let endings = kind.endings();
    let mut dialog = window.dialog().file().set_parent(window);
    if !endings.is_empty() {
        dialog = dialog.add_filter(endings.join(", "), endings);
    }
    let picked = match kind {
        Kind::Records => dialog.blocking_pick_files().unwrap_or_default(),
        Kind::Photo | Kind::Backup => dialog.blocking_pick_file().into_iter().collect(),
        Kind::BackupPlace => dialog.blocking_pick_folder().into_iter().collect(),
        Kind::Table => {
            let dialog = dialog.set_file_name("satchel.csv");
            dialog.blocking_save_file().into_iter().collect()
        }
    };
    let paths = picked
        .into_iter()
        .filter_map(|path| FilePath::into_path(path).ok());
    with_others(kind, paths.collect())
}

/// A backup comes with the others of its folder.
fn with_others(kind: Kind, mut paths: Vec<PathBuf>) -> Vec<PathBuf> {
    if let (Kind::Backup, [chosen]) = (kind, paths.as_slice()) {
        let dir = chosen.parent().map(std::fs::read_dir);
        let beside = dir.into_iter().flatten().flatten().flatten();
        let others = beside
            .map(|entry| entry.path())
            .filter(|path| path != chosen && path.is_file())
            .filter(|path| path.extension().is_some_and(|it| it == BACKUP_ENDING));
        paths.extend(others.collect::<Vec<_>>());
    }
    paths
}

/// No test can work the system's dialog: a debug build takes the fitting files of `SATCHEL_TEST_PICK` for its answer.
#[cfg(debug_assertions)]
fn instead_of_a_person(kind: Kind) -> Option<Vec<PathBuf>> {
    let listed = std::env::var_os("SATCHEL_TEST_PICK")?;
    let fits = |path: &PathBuf| match kind {
        Kind::BackupPlace => path.is_dir(),
        Kind::Records | Kind::Photo | Kind::Backup | Kind::Table => path
            .extension()
            .is_some_and(|it| kind.endings().iter().any(|ending| it == *ending)),
    };
    // A journey does not know the name of the backup that it made: a folder stands for what is in it.
    let listed = std::env::split_paths(&listed).flat_map(|path| match std::fs::read_dir(&path) {
        Ok(inside) if kind == Kind::Backup => {
            let inside = inside.flatten().map(|entry| entry.path());
            inside.collect()
        }
        Ok(_) | Err(_) => vec![path],
    });
    Some(listed.filter(fits).collect())
}

/// Writes the table of a reply into the file that was picked, and gives the reply without it.
///
/// # Errors
/// `storage.failed`.
pub(crate) fn save(path: &Path, reply: &str) -> Result<String, WireError> {
    let failed = || WireError {
        code: "storage.failed",
        field: None,
        params: json!({}),
        incident: None,
    };
    let mut reply: Value = serde_json::from_str(reply).map_err(|_| failed())?;
    let table = reply.get_mut("csv").map(Value::take);
    let table = table.as_ref().and_then(Value::as_str).ok_or_else(failed)?;
    std::fs::write(path, table).map_err(|_full| failed())?;
    Ok(reply.to_string())
}

/// Opens the picked files for the door.
///
/// # Errors
/// `exchange.unreadable` with the file's place in the list.
pub(crate) fn open(paths: &[PathBuf]) -> Result<Vec<Incoming>, WireError> {
    let each = paths.iter().zip(1_usize..);
    each.map(|(path, place)| Incoming::at(path).map_err(|_unreadable| unreadable(place)))
        .collect()
}

fn unreadable(place: usize) -> WireError {
    let params = json!({ "file": place });
    WireError {
        code: "exchange.unreadable",
        field: None,
        params,
        incident: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// T-FIL-4: what is read is what was opened, whatever its name is given to afterwards.
    #[cfg(unix)]
    #[test]
    fn a_file_swapped_for_a_link_is_not_read_in_its_place() {
        use std::io::Read as _;
        use std::os::unix::fs::symlink;

        let dir = tempfile::tempdir().unwrap();
        let (picked, other) = (dir.path().join("picked"), dir.path().join("other"));
        std::fs::write(&picked, "what was picked").unwrap();
        std::fs::write(&other, "what nobody picked").unwrap();
        let mut opened = open(std::slice::from_ref(&picked)).unwrap();
        std::fs::remove_file(&picked).unwrap();
        symlink(&other, &picked).unwrap();
        let mut read = String::new();
        opened[0].bytes.read_to_string(&mut read).unwrap();
        assert_eq!(
            (read.as_str(), opened[0].size_bytes),
            ("what was picked", 15)
        );
        for never_ends in ["/dev/zero", "/dev/urandom"] {
            std::fs::remove_file(&picked).unwrap();
            symlink(never_ends, &picked).unwrap();
            assert_eq!(
                open(std::slice::from_ref(&picked)).unwrap_err().code,
                "exchange.unreadable"
            );
        }
    }

    #[test]
    fn a_table_goes_into_its_file_and_not_to_the_screen() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("satchel.csv");
        let reply = save(&file, r#"{"csv":"\ufeff\"a\"\r\n","count":1}"#).unwrap();
        assert_eq!(reply, r#"{"count":1,"csv":null}"#);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "\u{feff}\"a\"\r\n");
        assert_eq!(
            save(dir.path(), r#"{"csv":""}"#).unwrap_err().code,
            "storage.failed"
        );
    }
}
