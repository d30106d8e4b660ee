//! Letters of ours from any words, and whether what was written is what is read. Shared by tests and fuzzing.

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use kernel::Time;
use mail::{Address, ComposeError, OutAttachment, Outgoing};
use mail_parser::{MessageParser, MimeHeaders as _};

/// What a letter is made of, in the order in which words are taken.
pub(crate) const PARTS: usize = 14;

/// A letter whose every field is one of some words.
pub(crate) fn outgoing(words: &[String]) -> Outgoing<'_> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let named = |at: usize| {
        let address = word(at + 1);
        let email = if address.contains('@') { address.to_owned() } else { format!("{address}@example.com") };
        Address { name: Some(word(at).to_owned()).filter(|name| !name.is_empty()), ..Address::new(&email) }
    };
    let id = |at: usize| if word(at).contains('@') { word(at).to_owned() } else { format!("{}@example.com", word(at)) };
    Outgoing {
        from: named(0),
        to: vec![named(2), Address::new("ana@example.org")],
        cc: if word(4).is_empty() { Vec::new() } else { vec![named(4)] },
        bcc: vec![Address::new("secret@example.net")],
        reply_to: Some(named(3)),
        subject: word(6),
        message_id: id(7),
        in_reply_to: Some("1@example.com".to_owned()),
        references: vec!["0@example.com".to_owned(), "1@example.com".to_owned()],
        date: Time::from_micros(1_767_600_000_000_000),
        text: word(8).to_owned(),
        html: Some(word(9).to_owned()).filter(|html| !html.is_empty()),
        attachments: vec![OutAttachment {
            filename: word(10).to_owned(),
            content_type: word(11).to_owned(),
            bytes: word(8).as_bytes().to_vec(),
            content_id: Some(word(12).to_owned()).filter(|id| !id.is_empty()),
        }],
        auto_submitted: word(0).len() % 2 == 1,
        extra_headers: vec![("X-Order".to_owned(), word(13).to_owned())],
    }
}

/// Headers that a letter of [`outgoing`] may have, at its top.
const HEADERS: [&str; 17] = [
    "date",
    "from",
    "subject",
    "message-id",
    "to",
    "cc",
    "reply-to",
    "in-reply-to",
    "references",
    "auto-submitted",
    "x-auto-response-suppress",
    "precedence",
    "x-order",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
];

/// Writes a letter of these words and reads it with a reader of others. Whether it could be written at all.
///
/// # Panics
/// What is read is not what was written; a word became a header; a line is longer or ends otherwise than SMTP has it.
pub(crate) fn written_is_read(words: &[String]) -> bool {
    let letter = outgoing(words);
    let raw = match mail::compose(&letter) {
        Ok(raw) => raw,
        Err(ComposeError::Write(error)) => panic!("{error}"),
        Err(_) => return false,
    };
    lines_are_those_of_smtp(&raw);
    headers_are_ours(&raw, &letter);
    let read = MessageParser::default().parse(&raw).expect("a letter is read");
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let seen = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    // What nobody sees keeps apart what would be read as an encoded word.
    let visible = |text: &str| plain(&text.replace('\u{200b}', "").chars().map(seen).collect::<String>());
    assert_eq!(visible(read.subject().unwrap_or_default()), visible(letter.subject), "subject");
    for (found, meant) in [(read.from(), vec![&letter.from]), (read.to(), letter.to.iter().collect())] {
        let found: Vec<_> = found.expect("somebody").iter().collect();
        assert_eq!(found.len(), meant.len(), "how many people");
        for (found, meant) in found.iter().zip(meant) {
            assert_eq!(found.address(), Some(mail::wire_address(&meant.email).as_str()), "address");
            assert_eq!(
                visible(found.name().unwrap_or_default()),
                visible(meant.name.as_deref().unwrap_or_default()),
                "name"
            );
        }
    }
    assert_eq!(read.message_id(), Some(letter.message_id.as_str()), "id");
    let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "").trim_end().to_owned();
    assert_eq!(lines(&read.body_text(0).unwrap_or_default()), lines(&letter.text), "text");
    if let Some(html) = &letter.html {
        assert_eq!(lines(&read.body_html(0).unwrap_or_default()), lines(html), "html");
    }
    let files: Vec<_> = read.attachments().collect();
    let found = files.iter().any(|file| file.contents() == words.get(8).map_or("", String::as_str).as_bytes());
    assert!(found, "the file");
    assert!(files.iter().all(|file| file.attachment_name().is_some_and(|name| !name.contains(['/', '\\', '\n', '"']))));
    let own = mail::parse(&raw);
    assert_eq!((own.attachments.len(), own.in_reply_to.len(), own.references.len()), (1, 1, 2), "our own reader");
    true
}

/// Lines end with CR LF, neither stands alone, none has more than 998 bytes (RFC 5321, 2.3.8 and 4.5.3.1.6).
fn lines_are_those_of_smtp(raw: &[u8]) {
    for line in raw.split_inclusive(|byte| *byte == b'\n') {
        let Some(line) = line.strip_suffix(b"\n") else { continue };
        let bare = line.strip_suffix(b"\r").expect("a line that ends with LF alone");
        assert!(!bare.contains(&b'\r') && !bare.contains(&0), "CR alone, or NUL");
        assert!(bare.len() <= 998, "a line of {} bytes", bare.len());
    }
}

/// The headers at the top are those that were meant, each once.
fn headers_are_ours(raw: &[u8], letter: &Outgoing<'_>) {
    let end = raw.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let mut seen: Vec<String> = Vec::new();
    for line in raw.get(..end).unwrap_or_default().split(|byte| *byte == b'\n') {
        if line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
            continue;
        }
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        assert!(HEADERS.contains(&name.as_str()), "a header of nobody: {name:?}");
        assert!(!seen.contains(&name), "{name} twice");
        seen.push(name);
    }
    assert_eq!(seen.iter().any(|name| name == "auto-submitted"), letter.auto_submitted);
    let head = String::from_utf8_lossy(raw.get(..end).unwrap_or_default()).to_lowercase();
    assert!(letter.subject.to_lowercase().contains("secret") || !head.contains("secret@example.net") || named(letter));
}

/// Whether the hidden recipient's address stands in the words themselves.
fn named(letter: &Outgoing<'_>) -> bool {
    let people = [&letter.from].into_iter().chain(&letter.to).chain(&letter.cc).chain(&letter.reply_to);
    let words = people.flat_map(|one| [one.email.as_str(), one.name.as_deref().unwrap_or_default()]);
    let other = letter.extra_headers.iter().map(|(_, value)| value.as_str()).chain([letter.message_id.as_str()]);
    words.chain(other).any(|text| text.to_lowercase().contains("secret@"))
}
