//! 3.6: arguments that nobody would write: T-IPC-5. No panic crosses the door, and no memory is taken for a claim.
//! `SATCHEL_NOISE_S=3600` for an hour of it, with nextest's profile `long`.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::cast::Cast;
use crate::corpus::hostile;
use crate::house::House;
use crate::measured::peak;
use crate::shapes::{Command, lasting, places};

const MOST_KIB: u64 = 64 * 1024;

/// The same numbers in every run, so that what is found can be found again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, many: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(many).unwrap()).unwrap()
    }

    fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    fn value(&mut self, texts: &[String], depth: usize) -> Value {
        match self.below(if depth > 3 { 6 } else { 9 }) {
            0 => Value::Null,
            1 => json!(self.below(2) == 0),
            2 => {
                let number: &&str = self.one_of(&NUMBERS);
                serde_json::from_str(number).unwrap()
            }
            3..=5 => json!(self.one_of(texts)),
            6 => (0..self.below(4))
                .map(|_| self.value(texts, depth + 1))
                .collect(),
            // Long, but of little: lists of lists of long texts would fill this program's memory, not theirs.
            7 => {
                let text: String = self.one_of(texts).chars().take(40).collect();
                json!(vec![text; 1000])
            }
            _ => {
                let parts = 0..self.below(4);
                let parts =
                    parts.map(|_| (self.one_of(texts).clone(), self.value(texts, depth + 1)));
                Value::Object(parts.collect())
            }
        }
    }

    /// Arguments as they should be, but for a few places.
    fn args(&mut self, command: &Command, cast: &Cast, texts: &[String]) -> Value {
        let full = command.full(cast);
        let mut args = if self.below(2) == 0 {
            full
        } else {
            command.smallest(cast)
        };
        if self.below(8) == 0 {
            args.insert(self.one_of(texts).clone(), self.value(texts, 0));
        }
        let mut args = Value::Object(args);
        for _ in 0..=self.below(2) {
            let everywhere = places(&args, |_| true);
            let place = self.one_of(&everywhere).clone();
            if !place.is_empty() || self.below(10) == 0 {
                *args.pointer_mut(&place).unwrap() = self.value(texts, 0);
            }
        }
        args
    }
}

const NUMBERS: [&str; 12] = [
    "0",
    "-1",
    "1",
    "60",
    "1439",
    "1441",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "1e308",
    "0.5",
];

#[test]
fn noise_is_answered_and_nothing_breaks() {
    let seconds = std::env::var("SATCHEL_NOISE_S")
        .ok()
        .and_then(|text| text.parse().ok());
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(20));
    let house = House::new();
    let mut talk = house.talk();
    let cast = Cast::enter(&mut talk);
    let commands = lasting();
    let texts: Vec<String> = hostile()
        .into_iter()
        .filter(|text| text.len() < 20_000)
        .collect();
    let mut dice = Dice(0x5eed_0000_0004);
    let began_kib = peak(talk.id());
    let (mut said, mut taken) = (0, 0);
    while Instant::now() < until {
        let command = dice.one_of(&commands);
        let args = dice.args(command, &cast, &texts);
        let answer = talk.ask(&command.name, &args);
        let code = answer.as_ref().err().map(|refused| refused["code"].clone());
        let is_defect = code.is_some_and(|code| code == "internal" || code == "storage.failed");
        assert!(!is_defect, "{} {args}: {answer:?}", command.name);
        said += 1;
        taken += usize::from(answer.is_ok());
    }
    let more_kib = peak(talk.id()) - began_kib;
    println!("{said} calls, {taken} taken, {} MB more", more_kib / 1024);
    assert!(said > 50 && taken > 10, "{said} calls, {taken} taken");
    assert!(more_kib < MOST_KIB, "{more_kib} KiB");
    // Still there, and whole.
    talk.ok("people.me", &json!({}));
    talk.end();
    house.tables();
    house.is_sound();
}
