//! What becomes of an input: the same in every run, so that what is found can be found again.

/// Longer than this nothing new is said.
const LONGEST: usize = 16 * 1024;

/// What readers look for, and what they do not expect.
const WORDS: [&[u8]; 28] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b":",
    b",",
    b"\\u0000",
    b"\\ud800",
    b"null",
    b"true",
    b"-1",
    b"0",
    b"1e999",
    b"18446744073709551615",
    b"-9223372036854775808",
    b"9999-12-31",
    b"0000",
    b"T24:00:60Z",
    b"\0\0\0\0",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
    b"\xff\xff\xff\xff",
    b"\xef\xbb\xbf",
    b"\xc3",
    "\u{202e}".as_bytes(),
    "\u{0660}".as_bytes(),
    "\u{fb03}\u{0130}".as_bytes(),
    b"{name}",
];

#[derive(Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Two targets are never thrown the same way.
    pub(crate) fn of(name: &str) -> Self {
        let seed = name.bytes().fold(0x5eed_0000_0004, |seed, byte| {
            (seed ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(seed)
    }

    pub(crate) fn below(&mut self, many: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(many.max(1)).unwrap()).unwrap()
    }

    /// One of the inputs, changed in a few places.
    pub(crate) fn input(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut input = corpus[self.below(corpus.len())].clone();
        for _ in 0..=self.below(6) {
            self.change(&mut input, corpus);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let at = self.below(input.len() + 1);
        let end = at + self.below(input.len() - at + 1);
        match self.below(9) {
            0 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << self.below(8);
                }
            }
            1 => {
                let byte = u8::try_from(self.below(256)).unwrap();
                if let Some(place) = input.get_mut(at) {
                    *place = byte;
                }
            }
            2 => input.truncate(at),
            3 => drop(input.drain(at..end)),
            4 => {
                let part = input[at..end].to_vec();
                let times = 1 + self.below(if part.len() < 64 { 40 } else { 2 });
                let to = self.below(input.len() + 1);
                drop(input.splice(to..to, part.repeat(times)));
            }
            5 | 6 => drop(input.splice(at..at, WORDS[self.below(WORDS.len())].iter().copied())),
            7 => drop(input.splice(at..end, WORDS[self.below(WORDS.len())].iter().copied())),
            _ => {
                let other = &corpus[self.below(corpus.len())];
                let from = self.below(other.len() + 1);
                drop(input.splice(at..end, other[from..].iter().copied()));
            }
        }
    }
}
