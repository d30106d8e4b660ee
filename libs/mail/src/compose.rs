use std::borrow::Cow;

use data_encoding::HEXLOWER;
use kernel::Time;
use mail_builder::{
    MessageBuilder,
    headers::{
        HeaderType, address::Address as HeaderAddress, content_type::ContentType, date::Date, message_id::MessageId,
        raw::Raw, text::Text,
    },
    mime::{BodyPart, MimePart},
};
use sha2::{Digest, Sha256};

use crate::{Address, name::safe_name};

/// A letter to be written. Header fields may hold any text: line breaks in them cannot start a new field.
#[derive(Clone, Debug)]
pub struct Outgoing<'a> {
    /// The author.
    pub from: Address,
    /// Recipients.
    pub to: Vec<Address>,
    /// Recipients of a copy.
    pub cc: Vec<Address>,
    /// Recipients whom no header names: the sender's envelope must.
    pub bcc: Vec<Address>,
    /// Where answers shall go when not to the author.
    pub reply_to: Option<Address>,
    /// One line.
    pub subject: &'a str,
    /// Without angle brackets.
    pub message_id: String,
    /// Without angle brackets; left out when it cannot stand in a header.
    pub in_reply_to: Option<String>,
    /// Without angle brackets, oldest first; those that cannot stand in a header are left out.
    pub references: Vec<String>,
    /// When it is written.
    pub date: Time,
    /// The plain text.
    pub text: String,
    /// The same in HTML.
    pub html: Option<String>,
    /// Files; those with a `content_id` that the HTML refers to are shown in it.
    pub attachments: Vec<OutAttachment>,
    /// Written by a machine: adds `Auto-Submitted` and asks other machines not to answer.
    pub auto_submitted: bool,
    /// More headers; names that this function writes itself are refused.
    pub extra_headers: Vec<(String, String)>,
}

/// A file to send.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutAttachment {
    /// As the recipient will see it.
    pub filename: String,
    /// Such as `application/pdf`.
    pub content_type: String,
    /// The file; [`draft`] does not look at it.
    pub bytes: Vec<u8>,
    /// Without angle brackets; makes it an inline part.
    pub content_id: Option<String>,
}

/// Why a letter cannot be written.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ComposeError {
    /// Not an address that can stand in a header.
    #[error("{0:?} is not a mail address")]
    Address(String),
    /// Nobody to send to.
    #[error("the letter has no recipient")]
    NoRecipient,
    /// A Message-ID with spaces, brackets or without `@`.
    #[error("{0:?} cannot be a message id")]
    MessageId(String),
    /// An extra header with a name that is not allowed.
    #[error("{0:?} cannot be an extra header")]
    Header(String),
    /// The writer failed.
    #[error("the letter could not be written: {0}")]
    Write(String),
}

/// A piece of a letter that is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// It stands as it is.
    Bytes(Vec<u8>),
    /// Here comes the attachment of this number, in the lines of [`base64_lines`].
    File(usize),
}

/// How many bytes of a file make one line of base64; pieces of a file that are a multiple of it can be written one
/// after the other.
pub const FILE_LINE_BYTES: usize = 57;

/// Writes a letter: `multipart/alternative` when there is HTML, inline images beside it, files around it.
///
/// The same input gives the same bytes.
///
/// # Errors
/// Something in it cannot stand in a letter.
pub fn compose(letter: &Outgoing<'_>) -> Result<Vec<u8>, ComposeError> {
    let mut out = Vec::new();
    for piece in draft(letter)? {
        match piece {
            Piece::Bytes(bytes) => out.extend(bytes),
            Piece::File(number) => {
                out.extend(letter.attachments.get(number).map(|file| base64_lines(&file.bytes)).unwrap_or_default());
            }
        }
    }
    Ok(out)
}

/// Writes a letter around its attachments, whose bytes come later: the pieces, one after the other, are what
/// [`compose`] writes.
///
/// # Errors
/// Something in it cannot stand in a letter.
pub fn draft(letter: &Outgoing<'_>) -> Result<Vec<Piece>, ComposeError> {
    check(letter)?;
    let seed = seed(letter);
    let mut builder = MessageBuilder::new()
        .header("Date", HeaderType::Date(Date::new(letter.date.seconds())))
        .header("From", one_address(&letter.from))
        .header("Subject", Text::new(line(letter.subject)))
        .header("Message-ID", MessageId::new(letter.message_id.clone()));
    for (name, list) in [("To", &letter.to), ("Cc", &letter.cc)] {
        if !list.is_empty() {
            let list = list.iter().map(header_address).collect();
            builder = builder.header(name, HeaderType::Address(HeaderAddress::new_list(list)));
        }
    }
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.header("Reply-To", one_address(reply_to));
    }
    // Others' ids come as they are; one that cannot stand in a header must not keep the answer from leaving.
    if let Some(id) = letter.in_reply_to.as_ref().filter(|id| is_id_text(id)) {
        builder = builder.header("In-Reply-To", MessageId::new(id.clone()));
    }
    let references = references(letter);
    if !references.is_empty() {
        builder = builder.header("References", MessageId::new_list(references.into_iter()));
    }
    if letter.auto_submitted {
        builder = builder
            .header("Auto-Submitted", Raw::new("auto-replied"))
            .header("X-Auto-Response-Suppress", Raw::new("All"))
            .header("Precedence", Raw::new("auto_reply"));
    }
    for (name, value) in &letter.extra_headers {
        builder = builder.header(name.clone(), extra(value));
    }
    let written = builder.body(content(letter, &seed)).write_to_vec();
    Ok(in_pieces(letter, &seed, &written.map_err(|error| ComposeError::Write(error.to_string()))?))
}

/// What stands where an attachment will be. The seed depends on all words of the letter, so they cannot contain it.
fn place_of(number: usize, seed: &str) -> Vec<u8> {
    format!("file-{seed}-{number}\r\n").into_bytes()
}

/// Cuts a letter at the places of its attachments.
fn in_pieces(letter: &Outgoing<'_>, seed: &str, written: &[u8]) -> Vec<Piece> {
    let mut places = Vec::new();
    for number in 0..letter.attachments.len() {
        let place = place_of(number, seed);
        let found = written.windows(place.len()).position(|window| window == place);
        places.extend(found.map(|from| (from, from + place.len(), number)));
    }
    places.sort_unstable();
    let mut pieces = Vec::new();
    let mut done = 0;
    for (from, to, number) in places {
        pieces.push(Piece::Bytes(written.get(done..from).unwrap_or_default().to_vec()));
        pieces.push(Piece::File(number));
        done = to;
    }
    pieces.push(Piece::Bytes(written.get(done..).unwrap_or_default().to_vec()));
    pieces
}

/// More than these many references are shortened: the first and the newest are kept (RFC 5322 lines stay short).
const REFERENCES_MAX: usize = 60;

fn references(letter: &Outgoing<'_>) -> Vec<String> {
    let all: Vec<&String> = letter.references.iter().filter(|id| is_id_text(id)).collect();
    if all.len() <= REFERENCES_MAX {
        return all.into_iter().cloned().collect();
    }
    all.iter().take(1).chain(all.iter().skip(all.len() - REFERENCES_MAX + 1)).map(|id| (*id).clone()).collect()
}

fn content<'a>(letter: &'a Outgoing<'_>, seed: &str) -> MimePart<'a> {
    let multipart = |kind: &'static str, parts: Vec<MimePart<'a>>| {
        let boundary = format!("{}-{seed}", kind.get(..3).unwrap_or_default());
        let header = ContentType::new(format!("multipart/{kind}")).attribute("boundary", boundary);
        MimePart::new(header, BodyPart::Multipart(parts))
    };
    let (inline, files): (Vec<_>, Vec<_>) = letter.attachments.iter().enumerate().partition(|(_, file)| {
        let named = file.content_id.as_deref();
        named.is_some_and(|id| letter.html.as_deref().is_some_and(|html| html.contains(&format!("cid:{id}"))))
    });
    let text = text_part("text/plain", &letter.text);
    let mut body = match &letter.html {
        None => text,
        Some(html) => {
            let html = text_part("text/html", html);
            let shown = if inline.is_empty() {
                html
            } else {
                let mut parts = vec![html];
                parts.extend(inline.into_iter().map(|(number, file)| file_part(file, place_of(number, seed), true)));
                multipart("related", parts)
            };
            multipart("alternative", vec![text, shown])
        }
    };
    if !files.is_empty() {
        let mut parts = vec![body];
        parts.extend(files.into_iter().map(|(number, file)| file_part(file, place_of(number, seed), false)));
        body = multipart("mixed", parts);
    }
    body
}

fn text_part<'a>(kind: &'static str, text: &'a str) -> MimePart<'a> {
    MimePart::new(ContentType::new(kind).attribute("charset", "utf-8"), BodyPart::Text(with_plain_lines(text)))
}

/// A text whose lines end in one way, without NUL: a line that ends otherwise means different things to different
/// servers, which is how a second letter is smuggled in behind the first.
fn with_plain_lines(text: &str) -> Cow<'_, str> {
    if !text.contains(['\r', '\0']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', ""))
}

fn file_part(file: &OutAttachment, contents: Vec<u8>, inline: bool) -> MimePart<'_> {
    let name = safe_name(&file.filename).unwrap_or_else(|| "file".to_owned());
    let kind = line(&file.content_type);
    let well_formed = kind.split_once('/').is_some_and(|(main, sub)| {
        let token = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_alphanumeric() || b"-+._".contains(&b));
        token(main) && token(sub) && main != "multipart" && main != "message"
    });
    let kind = if well_formed { kind } else { "application/octet-stream".to_owned() };
    let header = ContentType::new(kind).attribute("name", name.clone());
    // The file itself comes later, as base64: a text file must arrive byte for byte.
    let part = MimePart::new(header, BodyPart::Binary(contents.into()));
    let place = if inline { "inline" } else { "attachment" };
    let part = part.header("Content-Disposition", ContentType::new(place).attribute("filename", name));
    let part = part.header("Content-Transfer-Encoding", Raw::new("base64"));
    match &file.content_id {
        Some(id) if is_id_text(id) => part.cid(id.clone()),
        _ => part,
    }
}

/// A file, or a piece of it of a multiple of [`FILE_LINE_BYTES`], as base64 in lines of 76.
#[must_use]
pub fn base64_lines(bytes: &[u8]) -> Vec<u8> {
    let encoded = data_encoding::BASE64.encode_len(bytes.len());
    let mut out = String::with_capacity(encoded + encoded / 38 + 2);
    for line in bytes.chunks(FILE_LINE_BYTES) {
        data_encoding::BASE64.encode_append(line, &mut out);
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// Makes boundaries that depend on the letter alone and cannot stand in its text by accident.
fn seed(letter: &Outgoing<'_>) -> String {
    let mut hash = Sha256::new();
    hash.update(letter.message_id.as_bytes());
    hash.update(letter.text.as_bytes());
    hash.update(letter.html.as_deref().unwrap_or_default().as_bytes());
    let digest = hash.finalize();
    HEXLOWER.encode(digest.get(..12).unwrap_or_default())
}

fn check(letter: &Outgoing<'_>) -> Result<(), ComposeError> {
    let everyone = [&letter.to, &letter.cc, &letter.bcc];
    if everyone.iter().all(|list| list.is_empty()) {
        return Err(ComposeError::NoRecipient);
    }
    for address in everyone.into_iter().flatten().chain([&letter.from]).chain(&letter.reply_to) {
        if !is_address(&address.email) {
            return Err(ComposeError::Address(address.email.clone()));
        }
    }
    if !is_id_text(&letter.message_id) || !letter.message_id.contains('@') {
        return Err(ComposeError::MessageId(letter.message_id.clone()));
    }
    match letter.extra_headers.iter().find(|(name, _)| !is_extra_name(name)) {
        Some((name, _)) => Err(ComposeError::Header(name.clone())),
        None => Ok(()),
    }
}

fn is_address(email: &str) -> bool {
    let Some((local, domain)) = email.rsplit_once('@') else { return false };
    let odd = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')' | '[' | ']' | '\\' | ':')
    };
    // What looks like an encoded word would be read as what it stands for.
    let plain = !email.contains(odd) && !local.contains('@') && !email.contains("=?");
    !local.is_empty() && !domain.is_empty() && email.len() <= 320 && plain
}

fn is_id_text(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 900
        && !id.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>'))
}

/// Headers that only this function writes.
const OWN: [&str; 15] = [
    "from",
    "to",
    "cc",
    "bcc",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
    "sender",
];

fn is_extra_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 70
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !OWN.contains(&name.to_ascii_lowercase().as_str())
}

fn extra(value: &str) -> HeaderType<'static> {
    let value = line(value);
    if value.is_ascii() { HeaderType::Raw(Raw::new(value)) } else { HeaderType::Text(Text::new(value)) }
}

/// One line: control characters become spaces. What looks like an encoded word (RFC 2047) would be shown decoded; with
/// a character that nobody sees between its signs it is what it says.
fn line(text: &str) -> String {
    text.replace("=?", "=\u{200b}?")
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect::<String>()
        .trim()
        .to_owned()
}

fn header_address(address: &Address) -> HeaderAddress<'static> {
    let name = address.name.as_deref().map(line).filter(|name| !name.is_empty());
    HeaderAddress::new_address(name, crate::wire_address(&address.email))
}

fn one_address(address: &Address) -> HeaderType<'static> {
    HeaderType::Address(header_address(address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    fn letter() -> Outgoing<'static> {
        Outgoing {
            from: Address::named("Служба заботы", "help@example.com"),
            to: vec![Address::named("Žarko, d.o.o. \"Ž\"", "zarko@example.rs")],
            cc: vec![Address::new("copy@example.com")],
            bcc: vec![Address::new("secret@example.com")],
            reply_to: Some(Address::new("help+t.abc@example.com")),
            subject: "Re: Ваш заказ № 17 уже в пути, и мы проследим за ним до самой двери",
            message_id: "m1@example.com".to_owned(),
            in_reply_to: Some("c1@example.rs".to_owned()),
            references: vec!["c0@example.rs".to_owned(), "c1@example.rs".to_owned()],
            date: Time::from_micros(1_767_600_000_000_000),
            text: "Здравствуйте!\n.\nFrom here\n-- \nМы".to_owned(),
            html: Some("<p>Здравствуйте!</p><img src=\"cid:logo\">".to_owned()),
            attachments: vec![
                OutAttachment {
                    filename: "лого.png".to_owned(),
                    content_type: "image/png".to_owned(),
                    bytes: vec![1, 2, 3],
                    content_id: Some("logo".to_owned()),
                },
                OutAttachment {
                    filename: "račun.txt".to_owned(),
                    content_type: "text/plain".to_owned(),
                    bytes: b"a\nb\r\nc".to_vec(),
                    content_id: None,
                },
            ],
            auto_submitted: false,
            extra_headers: vec![("X-Rapport".to_owned(), "да".to_owned())],
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let out = letter();
        let bytes = compose(&out).unwrap();
        assert!(bytes.is_ascii());
        let read = parse(&bytes);
        assert_eq!(read.from.as_ref(), Some(&out.from));
        assert_eq!(read.to, out.to);
        assert_eq!(read.cc, out.cc);
        assert_eq!(read.subject, out.subject);
        assert_eq!(read.message_id.as_deref(), Some("m1@example.com"));
        assert_eq!(read.references, out.references);
        assert_eq!(read.date, Some(out.date));
        assert_eq!(read.text.as_deref().map(str::trim_end), Some(out.text.as_str()));
        assert_eq!(read.html.as_deref().map(str::trim_end), out.html.as_deref());
        assert_eq!(read.attachments.len(), 2);
        assert_eq!(read.attachments[0].filename.as_deref(), Some("лого.png"));
        assert!(read.attachments[0].inline);
        assert_eq!(read.attachments[0].content_id.as_deref(), Some("logo"));
        assert_eq!(read.attachments[1].bytes, b"a\nb\r\nc");
        assert_eq!(read.attachments[1].filename.as_deref(), Some("račun.txt"));
        assert_eq!(read.header("x-rapport"), Some("да"));
        assert!(!String::from_utf8_lossy(&bytes).contains("secret@"));
        assert_eq!(read.warnings, Vec::<String>::new());
        assert_eq!(compose(&out).unwrap(), bytes);
    }

    #[test]
    fn no_value_can_start_a_header_of_its_own() {
        let mut out = letter();
        out.subject = "hello\r\nBcc: evil@example.net\r\n\r\nbody";
        out.from.name = Some("A\r\nX-Evil: 1".to_owned());
        out.attachments[1].filename = "a\r\nX-Evil: 1.txt".to_owned();
        out.attachments[1].content_type = "text/plain\r\nX-Evil: 1".to_owned();
        out.extra_headers = vec![("X-A".to_owned(), "1\r\nX-Evil: 1".to_owned())];
        let text = String::from_utf8(compose(&out).unwrap()).unwrap();
        assert!(text.lines().all(|l| !l.starts_with("X-Evil") && !l.starts_with("Bcc")), "{text}");
        for bad in ["a b@example.com", "a@example.com>\r\nX: 1", "nobody", "a@b@example.com", "<a@example.com"] {
            let mut out = letter();
            out.to = vec![Address { name: None, email: bad.to_owned() }];
            assert!(matches!(compose(&out), Err(ComposeError::Address(_))), "{bad}");
        }
        for name in ["Subject", "X A", "X:A", "", "Bcc"] {
            let mut out = letter();
            out.extra_headers = vec![(name.to_owned(), "x".to_owned())];
            assert!(matches!(compose(&out), Err(ComposeError::Header(_))), "{name}");
        }
        let mut out = letter();
        out.message_id = "a>\r\nX: <b@c".to_owned();
        assert!(matches!(compose(&out), Err(ComposeError::MessageId(_))));
    }

    #[test]
    fn lines_stay_within_what_servers_accept() {
        let mut out = letter();
        out.to = (0..500).map(|i| Address::named("Имя Фамилия", &format!("user{i}@example.com"))).collect();
        out.text = "слово ".repeat(5_000);
        out.html = Some(format!("<p>{}</p>", "x".repeat(5_000)));
        out.attachments[1].bytes = (0..=255).cycle().take(5_000).collect();
        let bytes = compose(&out).unwrap();
        assert!(bytes.split(|b| *b == b'\n').all(|line| line.len() <= 998));
        assert_eq!(parse(&bytes).attachments[1].bytes, out.attachments[1].bytes);
        assert_eq!(parse(&bytes).to.len(), 500);
    }
}
