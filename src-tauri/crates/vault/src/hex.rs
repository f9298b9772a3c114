//! Bytes as lower-case hexadecimal text, for `keys` and for `PRAGMA key`.

use serde::{Deserialize, Deserializer, Serializer, de::Error as _};
use zeroize::Zeroizing;

/// Appends `bytes` to `text`; the caller reserves the room, so that no copy is left behind.
pub(crate) fn push(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            text.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
        }
    }
}

/// Reads exactly `N` bytes, or nothing.
pub(crate) fn parse<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() || pairs.len() != N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        let digit = |c: &u8| {
            char::from(*c)
                .to_digit(16)
                .and_then(|d| u8::try_from(d).ok())
        };
        *byte = digit(high)? << 4 | digit(low)?;
    }
    Some(bytes)
}

pub(crate) fn serialize<S: Serializer, const N: usize>(
    bytes: &[u8; N],
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut text = Zeroizing::new(String::with_capacity(2 * N));
    push(&mut text, bytes);
    to.serialize_str(&text)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
    from: D,
) -> Result<[u8; N], D::Error> {
    let text = String::deserialize(from)?;
    parse(&text).ok_or_else(|| D::Error::custom("not the expected number of hexadecimal bytes"))
}
