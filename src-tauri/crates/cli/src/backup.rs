//! Backups and restores.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clinic::door::{BACKUP_ENDING, Incoming, KeyStore, NoKeyStore, OsKeyStore};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::access::Visit;
use crate::arguments::Restore;
use crate::file;
use crate::stop::Stop;

/// Makes a whole backup in this file, and gives what was counted in it.
pub(crate) fn back_up(visit: &Visit, file: &Path) -> Result<String, Stop> {
    let place = std::path::absolute(file).map_err(|error| Stop::File {
        path: file.to_owned(),
        error,
    })?;
    let reply = visit.door.call_at(
        &visit.caller,
        "backup.make",
        "{}",
        Vec::new(),
        Some(place),
        &|_| {},
    );
    reply.body.map_err(Stop::Refused)
}

#[derive(Debug, Deserialize)]
struct Looked {
    points: Vec<Point>,
}

#[derive(Debug, Deserialize)]
struct Point {
    id: String,
}

#[derive(Debug, Deserialize)]
struct Person {
    id: String,
    name: String,
}

/// Restores a backup, or says what it would do.
pub(crate) fn restore(wanted: Restore) -> Result<Value, Stop> {
    let keys: Arc<dyn KeyStore> = if wanted.is_password_only {
        Arc::new(NoKeyStore)
    } else {
        Arc::new(OsKeyStore)
    };
    let visit = Visit::at(&wanted.dir, keys);
    let words = file::secret(&wanted.words_file)?;
    let words: Vec<&str> = words.split_whitespace().collect();
    let only = vec![file::open(&wanted.file)?];
    let looked: Looked = ask(&visit, "backup.look", &json!({}), only)?;
    let point = looked.points.into_iter().next();
    let id = point.ok_or_else(|| Stop::invalid("file", "unknown"))?.id;
    let args = json!({ "id": id, "words": words });
    let preview: Value = ask(&visit, "backup.preview", &args, with_others(&wanted.file)?)?;
    let Some((user, password_file, clinic_name)) = wanted.wanted else {
        return Ok(preview);
    };
    let people = preview.get("people").cloned().unwrap_or_default();
    let people: Vec<Person> =
        serde_json::from_value(people).map_err(|error| Stop::Stream(error.into()))?;
    let person = people.iter().find(|person| person.name == user);
    let person = person.ok_or_else(|| Stop::invalid("user", "unknown"))?;
    let args = json!({
        "id": id, "words": words, "clinic_name": clinic_name, "person_id": person.id,
        "new_password": file::secret(&password_file)?, "password_only": wanted.is_password_only,
    });
    let _me: Value = ask(&visit, "backup.restore", &args, with_others(&wanted.file)?)?;
    Ok(preview)
}

fn ask<T: for<'de> Deserialize<'de>>(
    visit: &Visit,
    name: &str,
    args: &Value,
    files: Vec<Incoming>,
) -> Result<T, Stop> {
    let reply = visit
        .door
        .call_with(&visit.caller, name, &args.to_string(), files, &|_| {});
    let text = reply.body.map_err(Stop::Refused)?;
    serde_json::from_str(&text).map_err(|error| Stop::Stream(error.into()))
}

/// The file and the backups beside it: one of them may be what it stands on.
fn with_others(chosen: &Path) -> Result<Vec<Incoming>, Stop> {
    let mut files = vec![file::open(chosen)?];
    let dir = chosen.parent().filter(|dir| !dir.as_os_str().is_empty());
    let beside = fs::read_dir(dir.unwrap_or(Path::new(".")))
        .into_iter()
        .flatten();
    let others: Vec<PathBuf> = beside
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending == BACKUP_ENDING)
        })
        .filter(|path| path.file_name() != chosen.file_name() && path.is_file())
        .collect();
    for other in others {
        files.push(file::open(&other)?);
    }
    Ok(files)
}
