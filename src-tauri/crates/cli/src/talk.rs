//! A conversation: one request a line, one answer a line.

use std::io::{self, BufRead, Read as _, Write};

use clinic::door::Reply;
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;

use crate::access::Visit;
use crate::stop::Stop;

/// A longer line is refused without being kept.
const LONGEST_LINE_BYTES: u64 = 1024 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<'a> {
    command: String,
    #[serde(borrow)]
    args: Option<&'a RawValue>,
}

/// Answers until the input ends. A line that is no request gets an error, and the next one is read.
pub(crate) fn talk(
    visit: &Visit,
    mut input: impl BufRead,
    mut output: impl Write,
) -> Result<(), Stop> {
    // Each line anew: what was said is wiped once it has been answered.
    while let Some(line) = next_line(&mut input)? {
        let answer = match serde_json::from_slice::<Request<'_>>(&line) {
            Ok(request) => {
                let args = request.args.map_or("{}", RawValue::get);
                in_a_line(&visit.call(&request.command, args))
            }
            Err(_) if line.iter().all(u8::is_ascii_whitespace) && !line.is_empty() => continue,
            Err(_) => {
                let params = json!({ "why": "not_a_request" });
                let error = json!({ "code": "input.invalid", "field": "line", "params": params });
                json!({ "error": error, "took_us": 0 }).to_string()
            }
        };
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
    Ok(())
}

fn in_a_line(reply: &Reply) -> String {
    match &reply.body {
        Ok(body) => format!(r#"{{"ok":{body},"took_us":{}}}"#, reply.took_us),
        Err(error) => json!({ "error": error, "took_us": reply.took_us }).to_string(),
    }
}

/// Reads a line, or notices the end. Of a line that is too long nothing is kept.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut is_too_long = false;
    loop {
        let read = input
            .by_ref()
            .take(LONGEST_LINE_BYTES)
            .read_until(b'\n', &mut line)?;
        let is_cut = line.len() as u64 == LONGEST_LINE_BYTES && !line.ends_with(b"\n");
        is_too_long |= is_cut;
        if is_too_long {
            line.clear();
        }
        if !is_cut {
            return Ok((read > 0 || is_too_long).then_some(line));
        }
    }
}
