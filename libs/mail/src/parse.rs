use std::borrow::Cow;

use kernel::Time;
use mail_parser::DateTime;

use crate::{
    Address, Letter, address,
    body::{self, Body},
    classify, cms,
    header::{self, Field},
    structure::{header_end, structure},
    tnef,
};

/// Reads any bytes as a letter.
///
/// Never fails: what is broken is mended and noted in `warnings`; at worst the whole input is the text.
/// Time is proportional to the size of the input.
///
/// ```
/// let letter = mail::parse(b"From: Ana <ana@example.hr>\r\nSubject: =?utf-8?Q?Narud=C5=BEba?=\r\n\r\nGdje je?\r\n");
/// assert_eq!(letter.subject, "Narudžba");
/// assert_eq!(letter.text.as_deref(), Some("Gdje je?\n"));
/// ```
#[must_use]
pub fn parse(raw: &[u8]) -> Letter {
    let mut letter = read(&plain_bytes(raw), 0);
    letter.auto = classify(&letter);
    letter
}

/// As [`parse`], of bytes that nobody needs any more: where they are the text already they become it, so that a large
/// letter takes its own size and not twice as much.
///
/// ```
/// let letter = mail::parse_owned(b"Subject: Hello\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>".to_vec());
/// assert_eq!(letter.html.as_deref(), Some("<p>Hi</p>"));
/// ```
#[must_use]
pub fn parse_owned(raw: Vec<u8>) -> Letter {
    let raw = match plain_bytes(&raw) {
        Cow::Owned(plain) => plain,
        Cow::Borrowed(plain) if plain.len() == raw.len() => raw,
        Cow::Borrowed(plain) => plain.to_vec(),
    };
    let mut letter = read_owned(raw);
    letter.auto = classify(&letter);
    letter
}

/// Reads only the headers of a letter, for letters too large to be read whole.
///
/// `raw_prefix` is the beginning of the letter; a header that is cut off at its end is read as far as it goes.
#[must_use]
pub fn parse_headers(raw_prefix: &[u8]) -> Letter {
    let raw = plain_bytes(raw_prefix);
    let end = header_end(&raw);
    let block = raw.get(..end).unwrap_or_default();
    let hint = hint_of(block);
    let mut letter = headed(&header::fields(block, hint.as_deref()));
    letter.warnings.push("only the headers were read".to_owned());
    letter.auto = classify(&letter);
    letter
}

/// How deep letters inside letters are opened to find a text.
const LETTERS_DEEP: usize = 2;

fn read_owned(mut raw: Vec<u8>) -> Letter {
    let hint = hint_of(raw.get(..header_end(&raw)).unwrap_or_default());
    let found = structure(&raw, hint.as_deref());
    let (true, Some(part)) = (body::is_bare_text(&found.parts), found.parts.first()) else { return read(&raw, 0) };
    let mut letter = headed(&header::fields(raw.get(part.header.clone()).unwrap_or_default(), hint.as_deref()));
    raw.truncate(part.body.end);
    raw.drain(..part.body.start.min(raw.len()));
    let body = body::bare_text(raw, part, hint.as_deref());
    letter.warnings.extend(found.warnings);
    take_body(&mut letter, body);
    letter
}

fn take_body(letter: &mut Letter, body: Body) {
    letter.warnings.extend(body.warnings);
    letter.text = body.text;
    letter.html = body.html;
    letter.text_from_html = body.from_html && letter.html.is_some();
    letter.attachments = body.attachments;
    letter.protection = body.protection;
}

pub(crate) fn read(raw: &[u8], depth: usize) -> Letter {
    let hint = hint_of(raw.get(..header_end(raw)).unwrap_or_default());
    let hint = hint.as_deref();
    let found = structure(raw, hint);
    let block = found.parts.first().map(|part| part.header.clone()).unwrap_or_default();
    let fields = header::fields(raw.get(block).unwrap_or_default(), hint);
    let mut letter = headed(&fields);
    letter.warnings.extend(found.warnings);
    take_body(&mut letter, body::body(raw, &found.parts, hint));
    tnef::open(&mut letter);
    cms::open(&mut letter, depth);
    let whole = found.parts.first().is_some_and(|part| part.kind.starts_with("message/"));
    if whole && letter.text.is_none() && depth < LETTERS_DEEP {
        open_inner(&mut letter, depth);
    }
    letter
}

/// A letter that is nothing but another letter shows that letter's text.
fn open_inner(letter: &mut Letter, depth: usize) {
    let Some(inner) = letter.attachments.first().map(|file| read(&file.bytes, depth + 1)) else { return };
    letter.text = inner.text;
    letter.html = inner.html;
    letter.text_from_html = inner.text_from_html;
    letter.warnings.push("the letter consists of another letter, whose text is shown".to_owned());
}

/// Line ends and byte order as the rest expects them.
fn plain_bytes(raw: &[u8]) -> Cow<'_, [u8]> {
    if (raw.starts_with(&[0xff, 0xfe]) || raw.starts_with(&[0xfe, 0xff]))
        && let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(raw)
    {
        let text = encoding.decode_without_bom_handling(raw.get(skip..).unwrap_or_default()).0;
        return Cow::Owned(text.into_owned().into_bytes());
    }
    let raw = raw.strip_prefix(b"\xef\xbb\xbf").unwrap_or(raw);
    if !raw.contains(&b'\n') && raw.contains(&b'\r') {
        return Cow::Owned(raw.iter().map(|b| if *b == b'\r' { b'\n' } else { *b }).collect());
    }
    Cow::Borrowed(raw)
}

/// The top-level domain of the sender, which helps with guessing character sets.
fn hint_of(block: &[u8]) -> Option<String> {
    let block = block.get(..block.len().min(200_000)).unwrap_or_default();
    let line = block
        .split(|b| *b == b'\n')
        .find(|line| line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"from:")))?;
    let line = String::from_utf8_lossy(line);
    let email = line.rsplit_once('@')?.1.split(['>', ' ', ')', '"', '\r']).next()?.to_ascii_lowercase();
    let tld = email.rsplit_once('.')?.1;
    (tld.len() == 2 && tld.bytes().all(|b| b.is_ascii_lowercase())).then(|| tld.to_owned())
}

/// What the headers alone say.
fn headed(fields: &[Field<'_>]) -> Letter {
    let first = |name: &str| {
        fields
            .iter()
            .find(|field| field.name.eq_ignore_ascii_case(name) && !field.value.is_empty())
            .map(|field| field.value.as_str())
    };
    let all = |name: &str| -> Vec<Address> {
        fields
            .iter()
            .filter(|field| field.name.eq_ignore_ascii_case(name))
            .flat_map(|field| address::addresses(&field.value))
            .collect()
    };
    let some = |name: &str| {
        let found = all(name);
        if found.is_empty() { first(name).and_then(address::local).into_iter().collect() } else { found }
    };
    let ids = |name: &str| first(name).map(header::message_ids).unwrap_or_default();
    let mut letter = Letter {
        from: all("from").into_iter().next(),
        to: some("to"),
        cc: some("cc"),
        reply_to: all("reply-to"),
        subject: first("subject").map(header::unstructured).unwrap_or_default(),
        date: first("date").and_then(time_of),
        message_id: first("message-id").and_then(own_id),
        in_reply_to: ids("in-reply-to"),
        references: ids("references"),
        ..Letter::default()
    };
    if letter.from.is_none() {
        letter.from = all("sender").into_iter().next().or_else(|| first("from").and_then(address::local));
    }
    for (name, missing) in [
        ("From", first("from").is_none()),
        ("Date", letter.date.is_none()),
        ("Message-ID", letter.message_id.is_none()),
    ] {
        if missing {
            letter.warnings.push(format!("no readable {name} header"));
        }
    }
    letter.headers = fields.iter().map(|field| (field.name.to_owned(), header::unstructured(&field.value))).collect();
    letter
}

fn own_id(value: &str) -> Option<String> {
    header::message_ids(value).into_iter().next().or_else(|| {
        let bare = value.trim_matches(['<', '>', ' ']);
        (!bare.is_empty() && !bare.contains(' ') && bare.len() <= 998).then(|| bare.to_owned())
    })
}

fn time_of(value: &str) -> Option<Time> {
    let date = DateTime::parse_rfc822(&format!("{value}\n"))
        .filter(DateTime::is_valid)
        .or_else(|| DateTime::parse_rfc3339(&value.trim().replacen(' ', "T", 1)).filter(DateTime::is_valid))?;
    if !(1970..=9_000).contains(&date.year) {
        return None;
    }
    date.to_timestamp().checked_mul(1_000_000).map(Time::from_micros)
}
