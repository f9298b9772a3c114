//! A real file system that is soon full; for the vault's tests and those of the program.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A mounted file system of a few megabytes. Dropped, it is gone.
pub(crate) struct SmallDisk {
    place: TempDir,
}

impl SmallDisk {
    /// `None` where no file system may be mounted: that takes root. `SATCHEL_TEST_FULL_DISK=1` makes that a failure;
    /// `cargo xtask test` sets it where it can, and else says what was not tested.
    pub(crate) fn mount(kib: u64) -> Option<Self> {
        let place = TempDir::new().unwrap();
        let size = format!("size={kib}k,mode=700");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "satchel-test"])
            .arg(place.path())
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self { place });
        }
        assert!(
            env::var_os("SATCHEL_TEST_FULL_DISK").is_none(),
            "no file system can be mounted here"
        );
        println!("NOT TESTED: a full disk, because no file system can be mounted here");
        None
    }

    pub(crate) fn path(&self) -> &Path {
        self.place.path()
    }

    /// Fills it up, but for so much.
    pub(crate) fn fill(&self, leave_kib: u64) {
        let mut ballast = OpenOptions::new()
            .append(true)
            .create(true)
            .open(self.ballast())
            .unwrap();
        let page = [0xAA; 4096];
        while let Ok(()) = ballast.write_all(&page) {}
        let full = ballast.write_all(&page).unwrap_err();
        assert_eq!(full.kind(), ErrorKind::StorageFull);
        let bytes = ballast.metadata().unwrap().len();
        ballast
            .set_len(bytes.saturating_sub(leave_kib * 1024))
            .unwrap();
    }

    /// Somebody deletes their holiday pictures.
    pub(crate) fn make_room(&self) {
        File::create(self.ballast()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("holiday pictures")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let mut unmount = Command::new("umount");
        // Lazily: a test that failed may still have files open.
        unmount.arg("--lazy").arg(self.place.path());
        unmount.status().map(drop).unwrap_or_default();
        fs::remove_dir(self.place.path()).unwrap_or_default();
    }
}
