//! 3.3: what stands where a file should: links, pipes, devices that never end, folders; and paths where an id should:
//! T-FIL-3, T-FIL-5.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::cast::Cast;
use crate::house::{House, refusal, reply};
use crate::measured::run;
use crate::shapes::inside;

const SOON: Duration = Duration::from_secs(10);
const MOST_KIB: u64 = 512 * 1024;

/// Puts something that is no file where a file should be, in each way that a file system has.
fn strange_things(house: &House) -> Vec<std::path::PathBuf> {
    let place = house.path("strange");
    fs::create_dir(&place).unwrap();
    let path = |name: &str| place.join(name).with_extension("satchelbackup");
    let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, path(name)).unwrap();
    link(Path::new("/dev/zero"), "endless");
    link(Path::new("/dev/null"), "empty");
    link(&path("circle"), "circle");
    link(Path::new("/etc"), "folder");
    link(&house.dir().join("clinic.db"), "the-clinic-itself");
    pipe(&path("pipe"));
    drop(std::os::unix::net::UnixListener::bind(path("socket")).unwrap());
    let names = [
        "endless",
        "empty",
        "circle",
        "folder",
        "the-clinic-itself",
        "pipe",
        "socket",
    ];
    names.map(path).to_vec()
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// T-FIL-3: as an import, a restore and a password.
#[test]
fn what_is_no_file_is_refused_or_read_to_a_limit() {
    let house = House::new();
    let before = house.records();
    let things = strange_things(&house);
    for thing in &things {
        let mut import = house.inside("import fhir");
        import.arg(thing);
        let restore = house.restore(thing, &house.path("home/new.satchel"));
        let mut password = house.run(&["call"]);
        password
            .arg(house.dir())
            .args(["--user", crate::house::OWNER, "people.me", "{}"]);
        password.arg("--password-file").arg(thing);
        let mut programs = vec![import, restore];
        // A password may come from another program through a pipe: that one is waited for.
        if !thing.ends_with("pipe.satchelbackup") {
            programs.push(password);
        }
        for mut program in programs {
            let ran = run(&mut program, SOON);
            refusal(&ran.output);
            assert!(ran.peak_kib < MOST_KIB, "{program:?}: {} KiB", ran.peak_kib);
        }
    }
    assert!(!house.path("home/new.satchel").exists());
    // A folder of backups with such things beside a good one: the good one is restored.
    let good = house.path("strange/good.satchelbackup");
    reply(&house.inside("backup").arg(&good).output().unwrap());
    let ran = run(
        &mut house.restore(&good, &house.path("home/new.satchel")),
        SOON,
    );
    assert!(ran.peak_kib < MOST_KIB, "{} KiB", ran.peak_kib);
    reply(&ran.output);
    assert_eq!(before, house.records());
    house.is_sound();
}

/// T-FIL-3: a clinic's folder that somebody else has prepared.
#[test]
fn a_prepared_folder_neither_hangs_nor_fills_the_memory() {
    for name in [
        "clinic.db",
        "keys",
        "tries",
        "backups",
        "language",
        "lock",
        "clinic.db-wal",
    ] {
        for thing in ["endless", "pipe", "folder"] {
            let house = House::new();
            let path = house.dir().join(name);
            fs::remove_file(&path).ok();
            match thing {
                "endless" => std::os::unix::fs::symlink("/dev/zero", &path).unwrap(),
                "pipe" => pipe(&path),
                _ => fs::create_dir(&path).unwrap(),
            }
            let mut call = house.inside("call");
            let ran = run(call.args(["backup.get", "{}"]), SOON);
            assert!(
                ran.peak_kib < MOST_KIB,
                "{name} {thing}: {} KiB",
                ran.peak_kib
            );
            let told = String::from_utf8_lossy(&ran.output.stdout).into_owned();
            assert!(!told.contains("internal"), "{name} {thing}: {told}");
        }
    }
}

/// T-FIL-3: a backup is written beside what stands in its place, never through it.
#[test]
fn a_backup_is_not_written_through_a_link() {
    let house = House::new();
    let letter = house.path("letter");
    fs::write(&letter, "somebody's letter").unwrap();
    for name in ["one.satchelbackup", "one.new"] {
        let link = house.path(name);
        std::os::unix::fs::symlink(&letter, &link).unwrap();
        let mut backup = house.inside("backup");
        let made = backup
            .arg(house.path("one.satchelbackup"))
            .output()
            .unwrap();
        assert_eq!(
            fs::read(&letter).unwrap(),
            b"somebody's letter",
            "{name}: {made:?}"
        );
        fs::remove_file(&link).ok();
        fs::remove_file(house.path("one.satchelbackup")).ok();
    }
}

/// T-FIL-5: every id of every command replaced by a path, with everything else as it should be.
#[test]
fn a_path_is_no_id() {
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    let mut tried = 0;
    for command in inside() {
        for place in command.texts(&cast) {
            let name = place.rsplit('/').next().unwrap();
            if name != "id" && name != "before" && !name.ends_with("_id") {
                continue;
            }
            for path in [
                "../../../../etc/passwd",
                "/etc/passwd",
                "file:///etc/passwd",
                "C:\\windows",
                "\\\\canary\\share\\x",
                "..\\..\\x",
                "%2e%2e%2f",
                "clinic.db",
                "\u{0}",
                ".",
            ] {
                let answer = talk.ask(&command.name, &command.with(&cast, &place, json!(path)));
                let refused = answer.expect_err(&format!("{} {place} took {path:?}", command.name));
                assert_eq!(
                    refused["code"], "input.invalid",
                    "{} {place} {path:?}: {refused}",
                    command.name
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried}");
}
