//! Numbered screenshots and a plain log of what was done.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use xtask::Outcome;
use xtask::webdriver::Window;

/// A folder that a journey fills with pictures.
#[derive(Debug)]
pub(crate) struct Album {
    folder: PathBuf,
    log: fs::File,
    started: Instant,
    count: u32,
}

impl Album {
    /// An album in `folder`, which is made when it is missing.
    pub(crate) fn open(folder: PathBuf) -> Outcome<Self> {
        fs::create_dir_all(&folder)?;
        let log = fs::File::create(folder.join("log.txt"))?;
        Ok(Self {
            folder,
            log,
            started: Instant::now(),
            count: 0,
        })
    }

    /// Writes down what happens, with the seconds since the start.
    pub(crate) fn note(&mut self, what: &str) -> Outcome {
        writeln!(
            self.log,
            "{:7.2} s  {what}",
            self.started.elapsed().as_secs_f32()
        )?;
        Ok(())
    }

    /// Keeps a picture of the window under the next number.
    pub(crate) fn picture(&mut self, window: &Window, name: &str) -> Outcome {
        self.count += 1;
        let file = format!("{:02}-{name}.png", self.count);
        fs::write(self.folder.join(&file), window.picture()?)?;
        self.note(&format!("picture {file}"))
    }
}
