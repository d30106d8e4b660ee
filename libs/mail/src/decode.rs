use std::borrow::Cow;

/// How the bytes of a part travel.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Encoding {
    #[default]
    Plain,
    Base64,
    QuotedPrintable,
    Uuencode,
}

impl Encoding {
    pub(crate) fn named(name: &str) -> Self {
        let name = name.trim().trim_matches('"').to_ascii_lowercase();
        match name.split([';', ' ', ',']).next().unwrap_or_default() {
            "base64" => Self::Base64,
            "quoted-printable" | "quotedprintable" => Self::QuotedPrintable,
            "x-uuencode" | "uuencode" | "x-uue" | "uue" => Self::Uuencode,
            _ => Self::Plain,
        }
    }

    pub(crate) fn decode(self, raw: &[u8]) -> Cow<'_, [u8]> {
        match self {
            Self::Plain => Cow::Borrowed(raw),
            Self::Base64 => Cow::Owned(base64(raw)),
            Self::QuotedPrintable => Cow::Owned(quoted_printable(raw)),
            Self::Uuencode => match uuencoded(raw) {
                Some((_, bytes)) => Cow::Owned(bytes),
                None => Cow::Borrowed(raw),
            },
        }
    }
}

const SKIP: u8 = 0xff;
const STOP: u8 = 0xfe;

#[expect(
    clippy::as_conversions,
    clippy::indexing_slicing,
    reason = "evaluated when compiling; a byte is an index into 256"
)]
const BASE64: [u8; 256] = {
    let mut table = [SKIP; 256];
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut i = 0;
    let mut value = 0;
    while i < 64 {
        table[alphabet[i] as usize] = value;
        value += 1;
        i += 1;
    }
    table[b'=' as usize] = STOP;
    table
};

/// Reads base64 as it comes: foreign characters are skipped, and what follows padding on the same line;
/// on the next line it may start anew.
pub(crate) fn base64(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len() / 4 * 3 + 3);
    let mut bits: u32 = 0;
    let mut count = 0u8;
    let mut ended = false;
    for byte in raw {
        ended &= *byte != b'\n';
        if ended {
            continue;
        }
        let value = BASE64.get(usize::from(*byte)).copied().unwrap_or(SKIP);
        if value == SKIP {
            continue;
        }
        if value == STOP {
            flush(&mut out, bits, count);
            (bits, count) = (0, 0);
            ended = true;
            continue;
        }
        bits = (bits << 6) | u32::from(value);
        count += 1;
        if count == 4 {
            let [_, a, b, c] = bits.to_be_bytes();
            out.extend_from_slice(&[a, b, c]);
            (bits, count) = (0, 0);
        }
    }
    flush(&mut out, bits, count);
    out
}

fn flush(out: &mut Vec<u8>, bits: u32, count: u8) {
    if count == 2 {
        let [.., a] = (bits >> 4).to_be_bytes();
        out.push(a);
    } else if count == 3 {
        let [.., a, b] = (bits >> 2).to_be_bytes();
        out.extend_from_slice(&[a, b]);
    }
}

/// Reads quoted-printable as it comes: a broken `=XY` stays as written.
pub(crate) fn quoted_printable(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let lines = raw.split_inclusive(|b| *b == b'\n').peekable();
    for line in lines {
        let ended = line.ends_with(b"\n");
        let body = line.trim_ascii_end();
        let soft = body.last() == Some(&b'=');
        let body = if soft { body.get(..body.len() - 1).unwrap_or_default() } else { body };
        unescape(body, &mut out);
        if !soft {
            if ended {
                out.extend_from_slice(if line.ends_with(b"\r\n") { b"\r\n" } else { b"\n" });
            } else if let Some(tail) = line.get(body.len()..) {
                out.extend_from_slice(tail);
            }
        }
    }
    out
}

fn unescape(line: &[u8], out: &mut Vec<u8>) {
    let mut bytes = line.iter();
    while let Some(byte) = bytes.next() {
        if *byte != b'=' {
            out.push(*byte);
            continue;
        }
        let ahead = bytes.as_slice();
        match (ahead.first().copied().and_then(hex), ahead.get(1).copied().and_then(hex)) {
            (Some(high), Some(low)) => {
                out.push(high << 4 | low);
                bytes.next();
                bytes.next();
            }
            _ => out.push(b'='),
        }
    }
}

pub(crate) const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Reads the first uuencoded file of a text: its name and content.
pub(crate) fn uuencoded(raw: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut lines = raw.split(|b| *b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let first = lines.by_ref().find(|line| is_uu_begin(line))?;
    let name = String::from_utf8_lossy(first.get(10..).unwrap_or_default()).trim().to_owned();
    let mut out = Vec::new();
    for line in lines {
        if line == b"end" || line == b"`" || line.is_empty() {
            break;
        }
        let Some(len) = line.first().map(|b| usize::from(b.wrapping_sub(0x20) & 0x3f)) else { break };
        // A line holds at least as many characters as it says, or it is no such line.
        if line.len() + 1 < len.div_ceil(3) * 4 {
            return None;
        }
        let before = out.len();
        for group in line.get(1..).unwrap_or_default().chunks(4) {
            let mut bits: u32 = 0;
            for i in 0..4 {
                let value = group.get(i).map_or(0, |b| b.wrapping_sub(0x20) & 0x3f);
                bits = bits << 6 | u32::from(value);
            }
            let [_, a, b, c] = bits.to_be_bytes();
            out.extend_from_slice(&[a, b, c]);
        }
        out.truncate(before + len);
    }
    (!out.is_empty()).then_some((name, out))
}

fn is_uu_begin(line: &[u8]) -> bool {
    line.starts_with(b"begin ")
        && line.get(6..9).is_some_and(|mode| mode.iter().all(|b| (b'0'..=b'7').contains(b)))
        && line.get(9) == Some(&b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_however_it_is_wrapped() {
        for written in ["SGVsbG8=", "SGVs\r\nbG8=", "SGVsbG8", "SG Vs*bG8=", "SGVsbG8===="] {
            assert_eq!(base64(written.as_bytes()), b"Hello", "{written}");
        }
        assert_eq!(base64(b"SGVsbA==\r\nbw=="), b"Hello".to_vec());
        assert_eq!(base64(b"SGVsbG8= and more"), b"Hello".to_vec());
        assert_eq!(base64(b"////"), [255, 255, 255]);
    }

    #[test]
    fn quoted_printable_keeps_what_it_cannot_read() {
        for (written, meant) in [
            ("caf=C3=A9", "café"),
            ("soft=\r\nbreak", "softbreak"),
            ("soft=  \nbreak", "softbreak"),
            ("a=3Db", "a=b"),
            ("a=zz=", "a=zz"),
            ("trailing  \r\nx", "trailing\r\nx"),
            ("low=c3=a9", "lowé"),
            ("", ""),
        ] {
            assert_eq!(String::from_utf8_lossy(&quoted_printable(written.as_bytes())), meant, "{written:?}");
        }
    }

    #[test]
    fn uuencoded_files_are_found() {
        let text = b"see\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye";
        assert_eq!(uuencoded(text), Some(("cat.txt".to_owned(), b"Cat".to_vec())));
    }
}
