use blobs::Prepared;
use kernel::Language;
use mail::{Letter, Visible};
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
    pub(crate) files: Vec<(Prepared, NewAttachment)>,
}

/// Reads a raw letter beside the event loop; reading that breaks off is [`Error::Stopped`].
pub(crate) async fn read(app: &App, raw: Vec<u8>) -> Result<Parts, Error> {
    let (mut letter, visible) = tokio::task::spawn_blocking(move || {
        let letter = mail::parse(&raw);
        let visible = mail::visible_reply(&letter);
        (letter, visible)
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
    Ok(parts(letter, visible, files))
}

fn parts(letter: Letter, visible: Visible, files: Vec<(Prepared, NewAttachment)>) -> Parts {
    let text: String = visible.text.trim().chars().take(TEXT_CHARS_MAX).collect();
    let opening: String = text.chars().take(GUESS_CHARS).collect();
    let language = lexis::guess(&opening).map(|guess| guess.language);
    let html = visible.html.filter(|html| html.len() <= HTML_BYTES_MAX).map(|html| markup::clean_html(&html).html);
    Parts { text, quoted: visible.quoted.chars().take(TEXT_CHARS_MAX).collect(), html, language, files, letter }
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
