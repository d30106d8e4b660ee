use std::borrow::Cow;

use data_encoding::BASE64;

use crate::{
    charset,
    decode::{base64, quoted_printable},
};

/// One header field as it stands in the letter.
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    /// Unfolded, in UTF-8, encoded words joined but still encoded.
    pub(crate) value: String,
}

/// Longer values are cut: nothing honest is longer than a list of many thousand recipients.
const VALUE_MAX: usize = 2_000_000;
const FIELDS_MAX: usize = 5_000;

/// Parts a header block into fields. 8-bit bytes are read as UTF-8 where they are, else by guess.
pub(crate) fn fields<'a>(block: &'a [u8], hint: Option<&str>) -> Vec<Field<'a>> {
    let mut fields: Vec<(&'a str, Vec<u8>)> = Vec::new();
    for line in block.split(|b| *b == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let folded = line.first().is_some_and(|b| matches!(b, b' ' | b'\t'));
        match (folded, field_start(line)) {
            (false, Some((name, value))) => {
                if fields.len() < FIELDS_MAX {
                    fields.push((name, value.to_vec()));
                }
            }
            _ => {
                if let Some((_, value)) = fields.last_mut()
                    && value.len() + line.len() < VALUE_MAX
                    && !line.is_empty()
                {
                    value.push(b' ');
                    value.extend_from_slice(line.trim_ascii_start());
                }
            }
        }
    }
    fields
        .into_iter()
        .map(|(name, value)| {
            let value = value.get(..VALUE_MAX).unwrap_or(&value);
            let text = charset::decode(value, None, hint).text;
            Field { name, value: join_words(text.trim().replace('\0', "").as_str()).into_owned() }
        })
        .collect()
}

/// The name and value when a line starts a header field.
pub(crate) fn field_start(line: &[u8]) -> Option<(&str, &[u8])> {
    let colon = line.iter().take(200).position(|b| *b == b':')?;
    let name = line.get(..colon)?.trim_ascii_end();
    let rest = line.get(colon + 1..).unwrap_or_default();
    if name.iter().any(|b| *b == b' ' || *b == b'\t') {
        return None;
    }
    // A name that is none still makes a field, or all headers below would become text.
    let good = !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
    let name = std::str::from_utf8(name).ok().filter(|_| good).unwrap_or("X-Broken");
    Some((name, rest))
}

/// One `=?charset?X?...?=` at the start of a text: its parts and its length.
struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    len: usize,
}

fn word(text: &str) -> Option<Word<'_>> {
    let inner = text.strip_prefix("=?")?;
    let (charset, rest) = inner.split_once('?')?;
    if charset.len() > 60 || charset.contains([' ', '=']) {
        return None;
    }
    let kind = rest.chars().next()?.to_ascii_lowercase();
    let payload = rest.get(1..)?.strip_prefix('?')?;
    let end = end_of_word(payload, kind)?;
    let payload = payload.get(..end)?;
    let bytes = match kind {
        'b' => base64(payload.as_bytes()),
        'q' => quoted_printable(payload.replace('_', " ").trim_end_matches(' ').as_bytes())
            .into_iter()
            .chain(payload.bytes().rev().take_while(|b| *b == b'_' || *b == b' ').map(|_| b' '))
            .collect(),
        _ => return None,
    };
    // Letters that are not ASCII were read with the header already.
    let known = if payload.is_ascii() { charset } else { "utf-8" };
    let len = 2 + charset.len() + 1 + 1 + 1 + end + 2;
    Some(Word { charset: known, bytes, len })
}

/// The end of an encoded word. In quoted-printable a `?=` followed by a hex digit pair may be content
/// of a sender who did not escape `?`; then the next one that ends the word counts.
fn end_of_word(payload: &str, kind: char) -> Option<usize> {
    let window = payload
        .get(..payload.len().min(2_000))
        .or_else(|| (0..4).find_map(|back| payload.get(..2_000usize.saturating_sub(back))))?;
    let mut from = 0;
    while let Some(at) = window.get(from..)?.find("?=") {
        let end = from + at;
        let after = window.get(end + 2..)?;
        let more = kind == 'q'
            && after.len() >= 2
            && after.bytes().take(2).all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b))
            && after.contains("?=")
            && !after.split("?=").next().is_some_and(|inside| inside.contains([' ', '<']));
        if !more {
            return Some(end);
        }
        from = end + 2;
    }
    None
}

/// Rewrites runs of encoded words as one in UTF-8, so that letters cut between words come together.
fn join_words(text: &str) -> Cow<'_, str> {
    rewrite_words(text, |out, decoded| {
        if decoded.is_ascii() && decoded.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ') {
            out.push_str(decoded);
        } else {
            out.push_str("=?utf-8?B?");
            out.push_str(&BASE64.encode(decoded.as_bytes()));
            out.push_str("?=");
        }
    })
}

/// Decodes the encoded words of an unstructured value.
pub(crate) fn unstructured(value: &str) -> String {
    let decoded = rewrite_words(value, std::string::String::push_str);
    let mended = charset::mend_mojibake(&decoded);
    fold_space(&mended)
}

/// White space runs become one space; control characters go.
pub(crate) fn fold_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() || c == '\u{2028}' {
            space = !out.is_empty();
        } else if !c.is_control() && c != '\u{feff}' {
            if std::mem::take(&mut space) {
                out.push(' ');
            }
            out.push(c);
        }
    }
    out
}

fn rewrite_words(text: &str, mut write: impl FnMut(&mut String, &str)) -> Cow<'_, str> {
    if !text.contains("=?") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        let Some(first) = word(from) else {
            out.push_str(before);
            out.push_str("=?");
            rest = from.get(2..).unwrap_or_default();
            continue;
        };
        out.push_str(before);
        let (decoded, used) = run_of_words(from, first);
        write(&mut out, &decoded);
        rest = from.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Decodes encoded words that follow each other with nothing but white space between.
fn run_of_words<'a>(from: &'a str, first: Word<'a>) -> (String, usize) {
    let mut decoded = String::new();
    let mut charset = first.charset;
    let mut bytes = first.bytes;
    let mut used = first.len;
    loop {
        let rest = from.get(used..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start().len();
        let Some(next) = word(rest.trim_start()) else { break };
        used += gap + next.len;
        if next.charset.eq_ignore_ascii_case(charset) {
            bytes.extend_from_slice(&next.bytes);
        } else {
            decoded.push_str(&charset::decode(&bytes, Some(charset), None).text);
            charset = next.charset;
            bytes = next.bytes;
        }
    }
    decoded.push_str(&charset::decode(&bytes, Some(charset), None).text);
    (decoded, used)
}

/// Message identifiers of a header: what stands in angle brackets, or else words with an `@`.
pub(crate) fn message_ids(value: &str) -> Vec<String> {
    const IDS_MAX: usize = 1_000;
    let mut ids: Vec<String> = Vec::new();
    let mut rest = value;
    while let Some((_, from)) = rest.split_once('<') {
        let Some((inside, after)) = from.split_once('>') else { break };
        let id: String = inside.chars().filter(|c| !c.is_whitespace() && *c != '<').collect();
        if !id.is_empty() && id.len() <= 998 {
            ids.push(id);
        }
        rest = after;
        if ids.len() >= IDS_MAX {
            break;
        }
    }
    if ids.is_empty() {
        ids = value
            .split([' ', '\t', ',', ';', '<', '>', '"'])
            .filter(|word| word.contains('@') && word.len() <= 998)
            .take(IDS_MAX)
            .map(str::to_owned)
            .collect();
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_words_are_read_even_when_broken() {
        for (written, meant) in [
            ("=?utf-8?B?0J/RgNC40LLQtdGC?=", "Привет"),
            ("=?UTF-8?Q?caf=C3?= =?UTF-8?Q?=A9?=", "café"),
            ("=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=", "Привет"),
            ("=?utf-8?q?Re:_Narud=C5=BEba_17?=", "Re: Narudžba 17"),
            ("Re: =?utf-8?Q?a?= b =?utf-8?Q?c?=", "Re: a b c"),
            ("=?utf-8?Q?a b c?= d", "a b c d"),
            ("=?utf-8?Q?ends with space_?= =?utf-8?Q?then?=", "ends with space then"),
            ("=?utf-8?X?zzz?=", "=?utf-8?X?zzz?="),
            ("=?utf-8?B?0J/RgNC40LLQtdGC", "=?utf-8?B?0J/RgNC40LLQtdGC"),
            ("=?unknown?Q?plain?=", "plain"),
            ("100%=?= really", "100%=?= really"),
            ("=?iso-8859-2?Q?=BEelim?=", "želim"),
            ("=?iso-8859-1?Q?Frösche?=", "Frösche"),
        ] {
            assert_eq!(unstructured(written), meant, "{written}");
        }
    }

    #[test]
    fn identifiers_are_found_with_and_without_brackets() {
        assert_eq!(message_ids("<a@b> (note)\t<c@d>"), ["a@b", "c@d"]);
        assert_eq!(message_ids("a@b, c@d"), ["a@b", "c@d"]);
        assert_eq!(message_ids("<a @b>"), ["a@b"]);
        assert!(message_ids("yesterday's letter").is_empty());
    }

    #[test]
    fn fields_survive_bad_folding_and_foreign_bytes() {
        let block =
            b"Subject: one\r\n two\r\nX-A : b\r\nnot folded\r\nFrom: \xcf\xf0\xe8\xe2\xe5\xf2 <a@example.ru>\r\n";
        let fields = fields(block, Some("ru"));
        let pairs: Vec<(&str, &str)> = fields.iter().map(|f| (f.name, f.value.as_str())).collect();
        assert_eq!(pairs, [("Subject", "one two"), ("X-A", "b not folded"), ("From", "Привет <a@example.ru>")]);
    }
}
