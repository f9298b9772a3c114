//! The reader between the input and the JSON parser: checks UTF-8, counts, and stops at the limits.

use std::cell::{Cell, RefCell};
use std::io::{self, ErrorKind, Read};
use std::rc::Rc;

/// Bytes read from the input at once.
const CHUNK: usize = 64 * 1024;

/// Why the guard stopped the parser; anything else that comes out of it is the input's own failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The input ends within a character.
    Cut,
    /// The allowance is used up.
    Allowance,
    /// The whole input is too large.
    Total,
}

/// What the guard has seen, shared with whoever steers the parser, which owns the guard meanwhile.
#[derive(Debug, Default)]
pub(super) struct Meter {
    byte: Cell<u64>,
    line: Cell<u64>,
    stop_at: Cell<u64>,
    fault: Cell<Option<Fault>>,
    is_at_end: Cell<bool>,
    is_copying: Cell<bool>,
    copy: RefCell<Vec<u8>>,
    peak: Cell<u64>,
}

impl Meter {
    /// Bytes handed to the parser so far.
    pub(super) fn byte(&self) -> u64 {
        self.byte.get()
    }

    /// Line ends handed to the parser so far.
    pub(super) fn line_ends(&self) -> u64 {
        self.line.get()
    }

    pub(super) fn fault(&self) -> Option<Fault> {
        self.fault.get()
    }

    /// Whether the parser has met the end of the input.
    pub(super) fn is_at_end(&self) -> bool {
        self.is_at_end.get()
    }

    /// Allows that many further bytes, whatever was allowed before.
    pub(super) fn allow(&self, bytes: u64) {
        self.stop_at.set(self.byte.get().saturating_add(bytes));
    }

    /// Keeps a copy of everything from here on, until [`Self::take_copy`].
    pub(super) fn start_copy(&self) {
        self.copy.borrow_mut().clear();
        self.is_copying.set(true);
    }

    /// Ends the copy and returns it.
    pub(super) fn take_copy(&self) -> Vec<u8> {
        self.is_copying.set(false);
        self.hold(0);
        self.copy.take()
    }

    /// Notes that the caller holds that many bytes of input besides the copy and the chunk.
    pub(super) fn hold(&self, bytes: usize) {
        let held = bytes
            .saturating_add(self.copy.borrow().len())
            .saturating_add(CHUNK);
        self.peak
            .set(self.peak.get().max(u64::try_from(held).unwrap_or(u64::MAX)));
    }

    /// The most bytes of input held at once.
    pub(super) fn peak(&self) -> u64 {
        self.peak.get()
    }

    fn fail(&self, fault: Fault) -> io::Error {
        self.fault.set(Some(fault));
        io::Error::from(ErrorKind::InvalidData)
    }
}

/// Wraps the input. The parser reads it byte by byte, so what it has not read yet is not counted.
#[derive(Debug)]
pub(super) struct Guard<R> {
    input: R,
    meter: Rc<Meter>,
    max_bytes: u64,
    chunk: Vec<u8>,
    next: usize,
    end: usize,
    /// Bytes after `end` that begin a character whose rest was not read yet.
    begun: usize,
    is_broken: bool,
}

impl<R: Read> Guard<R> {
    pub(super) fn new(input: R, meter: Rc<Meter>, max_bytes: u64) -> Self {
        let chunk = vec![0; CHUNK];
        Self {
            input,
            meter,
            max_bytes,
            chunk,
            next: 0,
            end: 0,
            begun: 0,
            is_broken: false,
        }
    }

    /// Skips a byte order mark at the beginning.
    pub(super) fn skip_mark(&mut self) -> io::Result<()> {
        self.peek()?;
        let ahead = self.chunk.get(self.next..self.end).unwrap_or_default();
        if ahead.starts_with(b"\xEF\xBB\xBF") {
            self.next += 3;
            self.meter.byte.set(3);
        }
        Ok(())
    }

    /// Skips white space and returns the byte after it without taking it; `None` at the end.
    pub(super) fn skip_space(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.read(&mut [0])?,
                other => return Ok(other),
            };
        }
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        if self.next >= self.end {
            self.refill()?;
        }
        Ok(self
            .chunk
            .get(self.next..self.end)
            .and_then(|ahead| ahead.first().copied()))
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.is_broken {
            return Err(self.meter.fail(Fault::NotUtf8));
        }
        self.chunk.copy_within(self.end..self.end + self.begun, 0);
        (self.next, self.end) = (0, 0);
        // A character may come in several pieces from a slow input: read on until one is whole.
        while self.end == 0 {
            let room = self.chunk.get_mut(self.begun..).unwrap_or_default();
            let count = match self.input.read(room) {
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if count == 0 {
                let is_cut = std::mem::take(&mut self.begun) > 0;
                return if is_cut {
                    Err(self.meter.fail(Fault::Cut))
                } else {
                    Ok(())
                };
            }
            let filled = self.begun.saturating_add(count);
            let bytes = self.chunk.get(..filled).ok_or(ErrorKind::InvalidData)?;
            (self.end, self.begun) = match std::str::from_utf8(bytes) {
                Ok(_) => (filled, 0),
                Err(error) if error.error_len().is_none() => {
                    (error.valid_up_to(), filled - error.valid_up_to())
                }
                Err(error) => {
                    self.is_broken = true;
                    (error.valid_up_to(), 0)
                }
            };
            if self.is_broken && self.end == 0 {
                return Err(self.meter.fail(Fault::NotUtf8));
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.next >= self.end {
            self.refill()?;
        }
        let Some(&byte) = self.chunk.get(self.next..self.end).and_then(<[u8]>::first) else {
            self.meter.is_at_end.set(true);
            return Ok(0);
        };
        let Some(slot) = out.first_mut() else {
            return Ok(0);
        };
        let meter = &self.meter;
        if meter.byte.get() >= self.max_bytes {
            return Err(meter.fail(Fault::Total));
        }
        if meter.byte.get() >= meter.stop_at.get() {
            return Err(meter.fail(Fault::Allowance));
        }
        *slot = byte;
        self.next += 1;
        meter.byte.set(meter.byte.get() + 1);
        if byte == b'\n' {
            meter.line.set(meter.line.get() + 1);
        }
        if meter.is_copying.get() {
            meter.copy.borrow_mut().push(byte);
        }
        Ok(1)
    }
}
