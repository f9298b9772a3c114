//! What came before its patient waits here, packed: some systems write all patients last, and a file may be larger
//! than the PC's memory.

use std::io::Read;

use interop::fhir::{self, Entry, Limits, Stop};

use crate::Error;

/// Large enough that what the resources have in common is packed once.
const BLOCK_BYTES: usize = 1 << 20;
const ZSTD_LEVEL: i32 = 3;
const HEAD: &str = r#"{"resourceType":"Bundle","entry":["#;
const TAIL: &str = "]}";

/// Entries in their order, as small bundles of their own.
#[derive(Debug, Default)]
pub(super) struct Early {
    packed: Vec<Vec<u8>>,
    open: String,
    /// The file of each, and its number there.
    places: Vec<(usize, u64)>,
}

impl Early {
    pub(super) fn push(&mut self, file: usize, entry: &Entry) -> Result<(), Error> {
        self.places.push((file, entry.number));
        self.open
            .push_str(if self.open.is_empty() { HEAD } else { "," });
        self.open.push('{');
        if let Some(url) = &entry.full_url {
            let url = serde_json::Value::from(url.as_str()).to_string();
            self.open.push_str(&format!("\"fullUrl\":{url},"));
        }
        self.open.push_str("\"resource\":");
        self.open.push_str(&entry.raw);
        self.open.push('}');
        if self.open.len() >= BLOCK_BYTES {
            self.pack()?;
        }
        Ok(())
    }

    fn pack(&mut self) -> Result<(), Error> {
        self.open.push_str(TAIL);
        let packed = zstd::encode_all(self.open.as_bytes(), ZSTD_LEVEL);
        self.packed.push(packed.map_err(|_broken| BROKEN)?);
        self.open.clear();
        Ok(())
    }

    /// Gives every entry with its file, in the order in which they came.
    pub(super) fn each(
        mut self,
        take: &mut dyn FnMut(usize, Entry) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if !self.open.is_empty() {
            self.pack()?;
        }
        // They have been read before, within the usual limits, and stand a little deeper now.
        let limits = Limits {
            max_bytes: u64::MAX,
            max_resource_bytes: u64::MAX,
            max_depth: 2 * Limits::default().max_depth,
            max_entries: u64::MAX,
        };
        let mut places = self.places.into_iter();
        for block in self.packed {
            let unpacked: Box<dyn Read> =
                Box::new(zstd::Decoder::new(block.as_slice()).map_err(|_broken| BROKEN)?);
            let read = fhir::read_bundle(unpacked, &limits, &mut |mut entry: Entry| {
                let (file, number) = places.next().ok_or(BROKEN)?;
                entry.number = number;
                take(file, entry)
            });
            match read {
                Ok(_) => {}
                Err(Stop::Refused(error)) => return Err(error),
                Err(Stop::Unreadable(_)) => return Err(BROKEN),
            }
        }
        Ok(())
    }
}

const BROKEN: Error = Error::Internal("what waited for its patient cannot be read again");
