//! What stands in the memory of a program that runs.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;

use crate::Outcome;

const PART_BYTES: usize = 4 << 20;
const PAGE_BYTES: usize = 4096;
/// What the kernel says of each page.
const ENTRY_BYTES: usize = 8;

/// How often these words stand in what a process can write to, as UTF-8 or UTF-16.
///
/// # Errors
/// When the kernel does not show that process's memory.
pub fn count(process: u32, words: &str) -> Outcome<usize> {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let forms: [&[u8]; 2] = [words.as_bytes(), &wide];
    let memory = File::open(format!("/proc/{process}/mem"))?;
    let pages = File::open(format!("/proc/{process}/pagemap"))?;
    let mut part = vec![0; PART_BYTES];
    let mut found = 0;
    for line in fs::read_to_string(format!("/proc/{process}/maps"))?.lines() {
        let Some((mut at, end)) = writable(line) else {
            continue;
        };
        while at < end {
            let wanted = usize::try_from(end - at).map_or(PART_BYTES, |left| left.min(PART_BYTES));
            let from = at;
            at += wanted as u64;
            if !is_filled(&pages, from, wanted) {
                continue;
            }
            // Some of what is mapped cannot be read: devices, and what went away meanwhile.
            let place = part.get_mut(..wanted).unwrap_or_default();
            let read = memory.read_at(place, from).unwrap_or(0);
            let here = part.get(..read).unwrap_or_default();
            let holds = |form: &[u8]| here.windows(form.len()).filter(|it| *it == form).count();
            found += holds(forms[0]) + holds(forms[1]);
        }
    }
    Ok(found)
}

/// Whether anything stands there: an engine sets aside a hundred gigabytes of addresses that it never fills.
fn is_filled(pages: &File, at: u64, length: usize) -> bool {
    let mut entries = vec![0; length / PAGE_BYTES * ENTRY_BYTES];
    let from = at / PAGE_BYTES as u64 * ENTRY_BYTES as u64;
    // What the kernel does not tell is looked at.
    pages.read_exact_at(&mut entries, from).is_err() || entries.iter().any(|byte| *byte != 0)
}

/// Where a mapping begins and ends that can be written to.
fn writable(line: &str) -> Option<(u64, u64)> {
    let mut columns = line.split(' ');
    let (from, to) = columns.next()?.split_once('-')?;
    if !columns.next()?.starts_with("rw") {
        return None;
    }
    let address = |text| u64::from_str_radix(text, 16).ok();
    Some((address(from)?, address(to)?))
}
