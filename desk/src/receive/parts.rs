use blobs::Prepared;
use kernel::Language;
use mail::{AutomaticKind, Letter, Visible};
use mailboxes::Reading;
use markup::Tracking;
use tickets::NewAttachment;
use web_kit::App;

use crate::Error;

/// More files than this are not listed one by one; the original has them all.
const FILES_MAX: usize = 100;
/// The longest text of a message, in characters; the original has all of it.
const TEXT_CHARS_MAX: usize = 200_000;
/// The longest HTML of a message, in bytes.
const HTML_BYTES_MAX: usize = 2_000_000;
/// How much of a text the language is guessed from, in characters.
const GUESS_CHARS: usize = 4_000;

/// A letter, read: what the stories need, with its files safe on the disk.
pub(crate) struct Parts {
    pub(crate) letter: Letter,
    pub(crate) text: String,
    pub(crate) quoted: String,
    pub(crate) html: Option<String>,
    pub(crate) language: Option<Language>,
    /// What reading found beside the words.
    pub(crate) reading: Reading,
    pub(crate) files: Vec<(Prepared, NewAttachment)>,
}

impl Parts {
    /// Somebody of the desk says that this is to be read by people. Mass mail is: it becomes a message, and nothing
    /// answers it by itself.
    pub(crate) fn take_as_message(&mut self) {
        self.letter.auto = mail::Automatic { kind: AutomaticKind::Bulk, ..mail::Automatic::default() };
    }
}

/// Reads a raw letter beside the event loop; reading that breaks off is [`Error::Stopped`].
pub(crate) async fn read(app: &App, raw: Vec<u8>) -> Result<Parts, Error> {
    let (mut letter, visible, reading) = tokio::task::spawn_blocking(move || {
        let letter = mail::parse_owned(raw);
        let visible = mail::visible_reply(&letter);
        let reading = reading_of(&letter);
        (letter, visible, reading)
    })
    .await
    .map_err(|stopped| Error::Stopped(stopped.to_string()))?;
    let mut files = Vec::new();
    for file in std::mem::take(&mut letter.attachments).into_iter().take(FILES_MAX) {
        let blob = app.blobs.prepare(file.bytes).await?;
        let new = NewAttachment {
            sha256: blob.sha256().to_owned(),
            filename: file.filename.unwrap_or_else(|| name_for(&file.content_type)),
            content_type: file.content_type,
            size: blob.size(),
            inline: file.inline,
            content_id: file.content_id,
        };
        files.push((blob, new));
    }
    Ok(parts(letter, visible, reading, files))
}

/// What is worth telling of a letter beside its words.
fn reading_of(letter: &Letter) -> Reading {
    let html = letter.html.as_deref().filter(|html| html.len() <= HTML_BYTES_MAX);
    let Tracking { pixels, hosts } = html.map(Tracking::of).unwrap_or_default();
    Reading {
        signs: letter.auto.reasons.clone(),
        mended: letter.warnings.clone(),
        pixels,
        trackers: hosts,
        protection: letter.protection.map(|protection| protection.word().to_owned()),
    }
}

fn parts(letter: Letter, visible: Visible, reading: Reading, files: Vec<(Prepared, NewAttachment)>) -> Parts {
    let text: String = visible.text.trim().chars().take(TEXT_CHARS_MAX).collect();
    let opening: String = text.chars().take(GUESS_CHARS).collect();
    let language = lexis::guess(&opening).map(|guess| guess.language);
    let html = visible.html.filter(|html| html.len() <= HTML_BYTES_MAX).map(|html| markup::clean_html(&html).html);
    let quoted = visible.quoted.chars().take(TEXT_CHARS_MAX).collect();
    Parts { letter, text, quoted, html, language, reading, files }
}

/// A name for a file that has none.
fn name_for(content_type: &str) -> String {
    let extension = match content_type {
        "message/rfc822" => "eml",
        "text/plain" => "txt",
        "text/html" => "html",
        "text/calendar" => "ics",
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "application/pdf" => "pdf",
        _ => "bin",
    };
    format!("file.{extension}")
}
