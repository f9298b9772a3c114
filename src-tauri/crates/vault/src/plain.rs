//! Files that somebody else may have put where they are: only what is a plain file is opened, and nothing is waited for.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Opens a plain file to be read, with its length in bytes; of a link, what it leads to.
///
/// # Errors
/// `InvalidInput` for a folder, a pipe, a socket or a device, which may never end; else what the system says.
pub fn open_plain(path: &Path) -> io::Result<(u64, File)> {
    // Asked before as well: to open a device may do something already.
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    opened(path)
}

/// Asks of what was opened: its name may have been given to something else since it was looked at. A pipe that was put
/// there is not waited for.
fn opened(path: &Path) -> io::Result<(u64, File)> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        let no_wait = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, no_wait);
    }
    let file = options.open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    Ok((about.len(), file))
}

#[cfg(test)]
mod tests {
    /// T-FIL-4: what was put there in between, and would be waited for or never end, is let go of at once.
    #[cfg(unix)]
    #[test]
    fn what_was_swapped_for_a_pipe_or_a_device_is_not_waited_for() {
        use std::process::Command;

        use super::*;

        let dir = tempfile::tempdir().unwrap();
        let pipe = dir.path().join("pipe");
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        for path in [&pipe, Path::new("/dev/zero"), dir.path()] {
            let refused = opened(path).unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::InvalidInput, "{path:?}");
            let refused = open_plain(path).unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::InvalidInput, "{path:?}");
        }
        fs::write(dir.path().join("file"), "nine boats").unwrap();
        assert_eq!(open_plain(&dir.path().join("file")).unwrap().0, 10);
    }
}
