use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{Address, Attachment, Automatic, Letter, Protection};

/// A letter as `rapport mail parse --json` prints it.
#[derive(Serialize, Debug)]
pub struct LetterView<'a> {
    /// The author.
    pub from: Option<AddressView<'a>>,
    /// Recipients.
    pub to: Vec<AddressView<'a>>,
    /// Recipients of a copy.
    pub cc: Vec<AddressView<'a>>,
    /// Where answers are asked to go.
    pub reply_to: Vec<AddressView<'a>>,
    /// Decoded.
    pub subject: &'a str,
    /// RFC 3339, UTC.
    pub date: Option<String>,
    /// Without angle brackets.
    pub message_id: Option<&'a str>,
    /// Without angle brackets.
    pub in_reply_to: &'a [String],
    /// Without angle brackets, oldest first.
    pub references: &'a [String],
    /// The best plain text.
    pub text: Option<&'a str>,
    /// The HTML as written.
    pub html: Option<&'a str>,
    /// Files, by size and fingerprint.
    pub attachments: Vec<AttachmentView<'a>>,
    /// A guess from what was written this time; a BCP 47 tag.
    pub language: Option<&'static str>,
    /// `smime_signed`, `smime_encrypted`, `pgp_signed`, `pgp_encrypted` or nothing.
    pub protection: Option<&'static str>,
    /// What was missing or broken.
    pub warnings: &'a [String],
}

/// An address in JSON.
#[derive(Serialize, Debug)]
pub struct AddressView<'a> {
    /// The name as displayed.
    pub name: Option<&'a str>,
    /// Lower-case.
    pub email: &'a str,
}

/// A file in JSON.
#[derive(Serialize, Debug)]
pub struct AttachmentView<'a> {
    /// Safe to use as a file name.
    pub filename: Option<&'a str>,
    /// Lower-case, without parameters.
    pub content_type: &'a str,
    /// In bytes, decoded.
    pub size: usize,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// Shown inside the text.
    pub inline: bool,
    /// What `cid:` addresses refer to.
    pub content_id: Option<&'a str>,
}

/// What `rapport mail classify --json` prints.
#[derive(Serialize, Debug)]
pub struct AutomaticView<'a> {
    /// `human`, `auto_reply`, `bounce`, `feedback` or `bulk`.
    pub kind: &'static str,
    /// Recipients that were not reached.
    pub bounces: Vec<BounceView<'a>>,
    /// What spoke for it.
    pub reasons: &'a [String],
    /// The letter that a bounce or complaint speaks of.
    pub original_message_id: Option<&'a str>,
}

/// One recipient of a bounce in JSON.
#[derive(Serialize, Debug)]
pub struct BounceView<'a> {
    /// Lower-case.
    pub recipient: &'a str,
    /// Enhanced status, or empty.
    pub status: &'a str,
    /// Whether trying again is useless.
    pub hard: bool,
    /// The words of the server.
    pub diagnostic: &'a str,
}

impl Letter {
    /// The letter in the form of `rapport mail parse --json`; hashes all attachments.
    ///
    /// ```
    /// let letter = mail::parse(b"From: a@example.com\r\nSubject: Hello\r\n\r\nHi");
    /// let json = serde_json::to_value(letter.view()).unwrap();
    /// assert_eq!(json["from"]["email"], "a@example.com");
    /// ```
    #[must_use]
    pub fn view(&self) -> LetterView<'_> {
        LetterView {
            from: self.from.as_ref().map(address_view),
            to: self.to.iter().map(address_view).collect(),
            cc: self.cc.iter().map(address_view).collect(),
            reply_to: self.reply_to.iter().map(address_view).collect(),
            subject: &self.subject,
            date: self.date.map(|date| date.to_string()),
            message_id: self.message_id.as_deref(),
            in_reply_to: &self.in_reply_to,
            references: &self.references,
            text: self.text.as_deref(),
            html: self.html.as_deref(),
            attachments: self.attachments.iter().map(attachment_view).collect(),
            language: self.language(),
            protection: self.protection.map(Protection::word),
            warnings: &self.warnings,
        }
    }

    /// The language of what was written this time, as a BCP 47 tag, where it can be told.
    #[must_use]
    pub fn language(&self) -> Option<&'static str> {
        let visible = crate::reply::own_words(self);
        let said = if visible.trim().is_empty() { self.subject.as_str() } else { visible.as_str() };
        let cut = said.char_indices().nth(4_000).map_or(said.len(), |(i, _)| i);
        lexis::guess(said.get(..cut).unwrap_or(said)).map(|guess| guess.language.tag())
    }
}

impl Automatic {
    /// The decision in the form of `rapport mail classify --json`.
    #[must_use]
    pub fn view(&self) -> AutomaticView<'_> {
        AutomaticView {
            kind: self.kind.word(),
            bounces: self
                .bounces
                .iter()
                .map(|bounce| BounceView {
                    recipient: &bounce.recipient,
                    status: &bounce.status,
                    hard: bounce.hard,
                    diagnostic: &bounce.diagnostic,
                })
                .collect(),
            reasons: &self.reasons,
            original_message_id: self.original_message_id.as_deref(),
        }
    }
}

fn address_view(address: &Address) -> AddressView<'_> {
    AddressView { name: address.name.as_deref(), email: &address.email }
}

fn attachment_view(file: &Attachment) -> AttachmentView<'_> {
    AttachmentView {
        filename: file.filename.as_deref(),
        content_type: &file.content_type,
        size: file.bytes.len(),
        sha256: HEXLOWER.encode(&Sha256::digest(&file.bytes)),
        inline: file.inline,
        content_id: file.content_id.as_deref(),
    }
}
