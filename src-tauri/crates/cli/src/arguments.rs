//! What was asked for on the command line.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg;

use crate::stop::Stop;

/// What to do.
#[derive(Debug)]
pub(crate) enum Task {
    Help,
    Version,
    Manifest,
    Create(Create),
    Call {
        access: Access,
        command: String,
        args: String,
    },
    Talk(Access),
    ImportFhir {
        access: Access,
        is_trial: bool,
        files: Vec<PathBuf>,
    },
    Verify(Access),
    Backup {
        access: Access,
        file: PathBuf,
    },
    Restore(Restore),
}

/// A clinic to restore.
#[derive(Debug)]
pub(crate) struct Restore {
    pub(crate) file: PathBuf,
    pub(crate) dir: PathBuf,
    pub(crate) words_file: PathBuf,
    /// Who comes in, by name, with which new password, and the clinic's name; none: only say what would happen.
    pub(crate) wanted: Option<(String, PathBuf, String)>,
    pub(crate) is_password_only: bool,
}

/// Which clinic, and who opens it.
#[derive(Debug)]
pub(crate) struct Access {
    pub(crate) dir: PathBuf,
    pub(crate) user: String,
    pub(crate) password_file: PathBuf,
}

/// A clinic to set up.
#[derive(Debug)]
pub(crate) struct Create {
    pub(crate) dir: PathBuf,
    pub(crate) name: String,
    pub(crate) owner: String,
    pub(crate) password_file: PathBuf,
    pub(crate) country: String,
    pub(crate) currency: Option<String>,
    pub(crate) time_zone: Option<String>,
    pub(crate) locale: String,
    /// How many invented patients, and which.
    pub(crate) sample: Option<(u32, u64)>,
    pub(crate) is_password_only: bool,
}

const OPTIONS: [&str; 13] = [
    "name",
    "owner",
    "password-file",
    "country",
    "currency",
    "time-zone",
    "locale",
    "sample",
    "seed",
    "key-store",
    "user",
    "words-file",
    "clinic-name",
];

/// Reads the words after the program's name.
///
/// # Errors
/// [`Stop::Usage`] with what cannot be understood.
pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Task, Stop> {
    let mut given = Given::default();
    let mut parser = lexopt::Parser::from_args(words);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Task::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Task::Version),
            Arg::Long("dry-run") => given.is_trial = true,
            Arg::Long(name) => {
                let Some(option) = OPTIONS.iter().find(|option| **option == name) else {
                    return Err(arg.unexpected().into());
                };
                let value = parser.value()?;
                if given.options.insert(option, value).is_some() {
                    return Err(Stop::usage(format!("--{option} is given twice")));
                }
            }
            Arg::Value(word) => given.words.push(word),
            Arg::Short(_) => return Err(arg.unexpected().into()),
        }
    }
    given.words.reverse();
    task(given)
}

fn task(mut given: Given) -> Result<Task, Stop> {
    let verb = given.words.pop().unwrap_or_else(|| "help".into());
    let task = match verb.to_str() {
        Some("help") => Task::Help,
        Some("version") => Task::Version,
        Some("manifest") => Task::Manifest,
        Some("create") => Task::Create(given.create()?),
        Some("call") => Task::Call {
            access: given.access()?,
            command: given.word("COMMAND")?,
            args: given.word("JSON")?,
        },
        Some("talk") => Task::Talk(given.access()?),
        Some("import") => {
            if given.word("fhir")? != "fhir" {
                return Err(Stop::usage("satchelctl imports only `fhir`".to_owned()));
            }
            Task::ImportFhir {
                access: given.access()?,
                is_trial: std::mem::take(&mut given.is_trial),
                files: given.files()?,
            }
        }
        Some("verify") => Task::Verify(given.access()?),
        Some("backup") => Task::Backup {
            access: given.access()?,
            file: given.path("FILE")?,
        },
        Some("restore") => Task::Restore(given.restore()?),
        _ => return Err(Stop::usage(format!("there is no `{}`", verb.display()))),
    };
    given.nothing_left()?;
    Ok(task)
}

/// What is not used yet; the words in reverse.
#[derive(Debug, Default)]
struct Given {
    words: Vec<OsString>,
    options: BTreeMap<&'static str, OsString>,
    is_trial: bool,
}

impl Given {
    fn create(&mut self) -> Result<Create, Stop> {
        let patients = self.number::<u32>("sample")?;
        let seed = self.number::<u64>("seed")?;
        if patients.is_none() && seed.is_some() {
            return Err(Stop::usage("--seed belongs to --sample".to_owned()));
        }
        let key_store = self.text("key-store")?;
        Ok(Create {
            dir: self.dir()?,
            name: self.needed("name")?,
            owner: self.needed("owner")?,
            password_file: self.password_file()?,
            country: self.text("country")?.unwrap_or_else(|| "US".to_owned()),
            currency: self.text("currency")?,
            time_zone: self.text("time-zone")?,
            locale: self.text("locale")?.unwrap_or_else(|| "en".to_owned()),
            sample: patients.map(|patients| (patients, seed.unwrap_or(1))),
            is_password_only: is_password_only(key_store.as_deref())?,
        })
    }

    fn access(&mut self) -> Result<Access, Stop> {
        Ok(Access {
            dir: self.dir()?,
            user: self.needed("user")?,
            password_file: self.password_file()?,
        })
    }

    fn restore(&mut self) -> Result<Restore, Stop> {
        let is_trial = std::mem::take(&mut self.is_trial);
        let key_store = self.text("key-store")?;
        let words_file = self.options.remove("words-file").map(PathBuf::from);
        Ok(Restore {
            file: self.path("FILE")?,
            dir: self.dir()?,
            words_file: words_file.ok_or_else(|| missing("--words-file"))?,
            wanted: if is_trial {
                None
            } else {
                let (user, password) = (self.needed("user")?, self.password_file()?);
                Some((user, password, self.needed("clinic-name")?))
            },
            is_password_only: is_password_only(key_store.as_deref())?,
        })
    }

    fn dir(&mut self) -> Result<PathBuf, Stop> {
        self.path("DIR")
    }

    fn path(&mut self, what: &str) -> Result<PathBuf, Stop> {
        let path = self.words.pop().filter(|path| !path.is_empty());
        path.map(PathBuf::from).ok_or_else(|| missing(what))
    }

    fn password_file(&mut self) -> Result<PathBuf, Stop> {
        let path = self.options.remove("password-file");
        path.map(PathBuf::from)
            .ok_or_else(|| missing("--password-file"))
    }

    fn word(&mut self, what: &str) -> Result<String, Stop> {
        in_words(self.words.pop().ok_or_else(|| missing(what))?)
    }

    fn files(&mut self) -> Result<Vec<PathBuf>, Stop> {
        let files: Vec<PathBuf> = self.words.drain(..).rev().map(PathBuf::from).collect();
        if files.is_empty() {
            Err(missing("FILE"))
        } else {
            Ok(files)
        }
    }

    fn text(&mut self, option: &str) -> Result<Option<String>, Stop> {
        self.options.remove(option).map(in_words).transpose()
    }

    fn needed(&mut self, option: &str) -> Result<String, Stop> {
        self.text(option)?
            .ok_or_else(|| missing(&format!("--{option}")))
    }

    fn number<T: std::str::FromStr>(&mut self, option: &str) -> Result<Option<T>, Stop> {
        let read = |text: String| {
            text.parse()
                .map_err(|_| Stop::usage(format!("--{option} is a whole number")))
        };
        self.text(option)?.map(read).transpose()
    }

    fn nothing_left(self) -> Result<(), Stop> {
        if let Some(word) = self.words.last() {
            return Err(Stop::usage(format!(
                "`{}` is one word too many",
                word.display()
            )));
        }
        if let Some(option) = self.options.keys().next() {
            return Err(Stop::usage(format!("--{option} has no meaning here")));
        }
        if self.is_trial {
            return Err(Stop::usage("--dry-run has no meaning here".to_owned()));
        }
        Ok(())
    }
}

fn is_password_only(key_store: Option<&str>) -> Result<bool, Stop> {
    match key_store {
        None | Some("os") => Ok(false),
        Some("none") => Ok(true),
        Some(_) => Err(Stop::usage("--key-store is os or none".to_owned())),
    }
}

fn in_words(word: OsString) -> Result<String, Stop> {
    word.into_string()
        .map_err(|_| Stop::usage("an argument is not UTF-8".to_owned()))
}

fn missing(what: &str) -> Stop {
    Stop::usage(format!("{what} is missing"))
}
