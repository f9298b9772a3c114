use std::io::Read as _;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BY_ID, EDIT, READ, written};
use crate::Error;
use crate::door::{Command, Needs, Remembers, Scope, Work};
use crate::ids::{PartId, PatientId};
use crate::patients::model::Patient;
use crate::patients::rows;
use crate::patients::tables::PHOTO;
use crate::patients::tables::columns as c;

/// Larger pictures make every backup heavy, and a face needs no more.
const LARGEST_BYTES: u64 = 512 * 1024;

/// The photo, for the screen.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Photo {
    id: PatientId,
}

/// A photo as an image source.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub(crate) struct PhotoData {
    /// `data:image/...;base64,...`; none: there is no photo.
    pub data_url: Option<String>,
}

impl Command for Photo {
    type Reply = PhotoData;
    const NAME: &'static str = "patients.photo";
    const NEEDS: Needs = READ;
    const REMEMBERS: Remembers = Remembers::Nothing("part of opening the patient");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<PhotoData, Error> {
        let photo = rows::photo(work.conn(), self.id)?;
        let data_url = photo.map(|(bytes, media_type)| {
            use base64::Engine as _;
            let text = base64::engine::general_purpose::STANDARD.encode(bytes);
            format!("data:{media_type};base64,{text}")
        });
        Ok(PhotoData { data_url })
    }
}

/// Keeps the picture that the person picked.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetPhoto {
    id: PatientId,
}

impl Command for SetPhoto {
    type Reply = Patient;
    const NAME: &'static str = "patients.set_photo";
    const NEEDS: Needs = EDIT;
    const REMEMBERS: Remembers = Remembers::Final("patients.photo_changed");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        let file = work
            .take_incoming()?
            .into_iter()
            .next()
            .ok_or(Error::NoFile)?;
        let mut bytes = Vec::new();
        let read = file.bytes.take(LARGEST_BYTES + 1).read_to_end(&mut bytes);
        read.map_err(|_broken| Error::Unreadable {
            file: 1,
            line: None,
        })?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST_BYTES {
            return Err(Error::TooLarge { file: 1 });
        }
        // What it is, by its first bytes; what it is called does not matter.
        let media_type = if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            "image/jpeg"
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            "image/png"
        } else {
            return Err(Error::Unreadable {
                file: 1,
                line: None,
            });
        };
        keep(work, self.id, bytes, media_type);
        written(work, self.id)
    }
}

/// Takes the photo away.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemovePhoto {
    id: PatientId,
}

impl Command for RemovePhoto {
    type Reply = Patient;
    const NAME: &'static str = "patients.remove_photo";
    const NEEDS: Needs = EDIT;
    const REMEMBERS: Remembers = Remembers::Final("patients.photo_changed");
    const SCOPE: Scope = BY_ID;

    fn run(self, work: &mut Work<'_>) -> Result<Patient, Error> {
        keep(work, self.id, Vec::new(), "image/png");
        written(work, self.id)
    }
}

fn keep(work: &mut Work<'_>, id: PatientId, bytes: Vec<u8>, media_type: &str) {
    let part: PartId = work.new_id();
    let cells = [
        (c::PHOTO_OF, id.into()),
        (c::PHOTO_BYTES, bytes.into()),
        (c::PHOTO_TYPE, media_type.into()),
    ];
    work.insert(&PHOTO, part, cells);
}
