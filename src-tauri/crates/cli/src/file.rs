//! The files on the command line.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use clinic::door::Incoming;

use crate::stop::Stop;

/// Longer than any password, and than the recovery words.
const LONGEST_SECRET_BYTES: u64 = 64 * 1024;

/// Opens a file for the door. A folder is none, nor is a pipe or a device, which may never end.
pub(crate) fn open(path: &Path) -> Result<Incoming, Stop> {
    Incoming::at(path).map_err(|error| unreadable(path, error))
}

/// What Windows' editors write before text in UTF-8.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The password or the words in a file, or at the end of a pipe; one line end at its end is not part of it, nor a byte
/// order mark at its beginning: nobody can type one.
pub(crate) fn secret(path: &Path) -> Result<String, Stop> {
    let read = || {
        let mut text = String::new();
        let most = LONGEST_SECRET_BYTES;
        let file = File::open(path)?;
        let bytes = file.take(most + 1).read_to_string(&mut text)?;
        if bytes as u64 > most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(text)
    };
    let mut text = read().map_err(|error| unreadable(path, error))?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    if text.starts_with(BYTE_ORDER_MARK) {
        text.remove(0);
    }
    Ok(text)
}

fn unreadable(path: &Path, error: io::Error) -> Stop {
    Stop::File {
        path: path.to_owned(),
        error,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn neither_one_line_end_nor_a_mark_is_part_of_the_password() {
        let file = tempfile::NamedTempFile::new().unwrap();
        for (written, meant) in [
            ("tide 7 boats", "tide 7 boats"),
            ("tide 7 boats\n", "tide 7 boats"),
            ("tide 7 boats\r\n", "tide 7 boats"),
            ("tide 7 boats\n\n", "tide 7 boats\n"),
            (" tide 7 boats \r", " tide 7 boats \r"),
            ("\u{FEFF}tide 7 boats\r\n", "tide 7 boats"),
            ("tide\u{FEFF}7 boats", "tide\u{FEFF}7 boats"),
        ] {
            fs::write(file.path(), written).unwrap();
            assert_eq!(secret(file.path()).unwrap(), meant);
        }
    }
}
