//! A letter as it goes over the wire: its files stay where they lie until they leave, and are never held whole.

use std::{
    fs::File,
    io::{self, Read as _},
    path::PathBuf,
    sync::Arc,
};

use db::Tx;
use mail::{FILE_LINE_BYTES, OutAttachment, Outgoing, Piece};
use tickets::Attachment;
use web_kit::App;

use crate::Error;

/// How many lines of a file are read at once.
const LINES_AT_ONCE: usize = 1_024;

/// A letter, piece by piece. Clones share everything.
#[derive(Clone, Debug)]
pub struct RawLetter(Arc<[Part]>);

#[derive(Clone, Debug)]
enum Part {
    /// It stands as it is.
    Bytes(Arc<[u8]>),
    /// A small file.
    Small(Arc<[u8]>),
    /// A file of this size that lies on the disk and never changes.
    File(PathBuf, u64),
}

/// A file that a letter carries.
#[derive(Clone, Debug)]
pub enum Content {
    /// A small one.
    Here(Vec<u8>),
    /// One on the disk, with its size.
    OnDisk(PathBuf, u64),
}

impl RawLetter {
    /// Writes a letter around its files, which are given in the order of its attachments.
    ///
    /// # Errors
    /// Something in it cannot stand in a letter; a file is missing.
    pub fn written(letter: &Outgoing<'_>, files: Vec<Content>) -> Result<Self, Error> {
        let mut files: Vec<Option<Content>> = files.into_iter().map(Some).collect();
        let pieces = mail::draft(letter).map_err(|error| Error::Compose(error.to_string()))?;
        let part = |piece| match piece {
            Piece::Bytes(bytes) => Ok(Part::Bytes(bytes.into())),
            Piece::File(number) => match files.get_mut(number).and_then(Option::take) {
                Some(Content::Here(bytes)) => Ok(Part::Small(bytes.into())),
                Some(Content::OnDisk(path, size)) => Ok(Part::File(path, size)),
                None => Err(Error::Compose("a file is missing".to_owned())),
            },
        };
        Ok(Self(pieces.into_iter().map(part).collect::<Result<_, _>>()?))
    }

    /// The letter in parts of at most some hundred kilobytes beside what was written by hand. A file that cannot be
    /// read, or is not as long as it was, ends the letter with an error: what came until then must not be sent.
    pub fn parts(&self) -> impl Iterator<Item = io::Result<Vec<u8>>> + Send + '_ {
        self.0.iter().flat_map(|part| -> Box<dyn Iterator<Item = io::Result<Vec<u8>>> + Send + '_> {
            match part {
                Part::Bytes(bytes) => Box::new(std::iter::once(Ok(bytes.to_vec()))),
                Part::Small(bytes) => Box::new(std::iter::once(Ok(mail::base64_lines(bytes)))),
                Part::File(path, size) => match File::open(path) {
                    Ok(file) => Box::new(Lines { file, left: *size }),
                    Err(error) => Box::new(std::iter::once(Err(error))),
                },
            }
        })
    }

    /// The whole letter in memory.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn whole(&self) -> io::Result<Vec<u8>> {
        let mut whole = Vec::new();
        for part in self.parts() {
            whole.extend(part?);
        }
        Ok(whole)
    }

    /// Whether all of it is plain letters; files always are, as base64.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.0.iter().all(|part| !matches!(part, Part::Bytes(bytes) if !bytes.is_ascii()))
    }
}

impl From<Vec<u8>> for RawLetter {
    fn from(bytes: Vec<u8>) -> Self {
        Self([Part::Bytes(bytes.into())].into())
    }
}

/// The lines of a file on the disk.
struct Lines {
    file: File,
    left: u64,
}

impl Iterator for Lines {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.left == 0 {
            return None;
        }
        let at_once = FILE_LINE_BYTES * LINES_AT_ONCE;
        let length = usize::try_from(self.left).unwrap_or(at_once).min(at_once);
        let mut bytes = vec![0; length];
        let read = self.file.read_exact(&mut bytes);
        self.left = self.left.saturating_sub(length.try_into().unwrap_or(u64::MAX));
        Some(read.map(|()| mail::base64_lines(&bytes)))
    }
}

/// A file of a message as a letter carries it: how it is called, and where its bytes are.
pub(crate) async fn file(
    tx: &mut Tx,
    app: &App,
    file: Attachment,
    content_id: Option<String>,
) -> Result<(OutAttachment, Content), Error> {
    let content = match app.blobs.file(tx, &file.sha256).await? {
        Some(path) => {
            let size = tokio::fs::metadata(&path).await.map_err(blobs::Error::Folder)?.len();
            Content::OnDisk(path, size)
        }
        None => Content::Here(app.blobs.read(tx, &file.sha256).await?),
    };
    let named =
        OutAttachment { filename: file.filename, content_type: file.content_type, bytes: Vec::new(), content_id };
    Ok((named, content))
}

#[cfg(test)]
mod tests {
    use kernel::Time;
    use mail::Address;

    use super::*;

    #[test]
    fn a_letter_with_large_files_is_written_in_small_parts_and_is_the_same_as_one_written_whole() {
        let folder = tempfile::tempdir().unwrap();
        let large: Vec<u8> = (0..=250_u8).cycle().take(3_000_001).collect();
        let path = folder.path().join("large");
        std::fs::write(&path, &large).unwrap();
        let attachment = |filename: &str, bytes: &[u8]| OutAttachment {
            filename: filename.to_owned(),
            content_type: "application/octet-stream".to_owned(),
            bytes: bytes.to_vec(),
            content_id: None,
        };
        let mut outgoing = Outgoing {
            from: Address::new("help@example.com"),
            to: vec![Address::new("ana@example.com")],
            cc: Vec::new(),
            bcc: Vec::new(),
            reply_to: None,
            subject: "Files",
            message_id: "1@example.com".to_owned(),
            in_reply_to: None,
            references: Vec::new(),
            date: Time::from_micros(0),
            text: "Here they are.".to_owned(),
            html: None,
            attachments: vec![attachment("large", &large), attachment("small", b"small"), attachment("none", b"")],
            auto_submitted: false,
            extra_headers: Vec::new(),
        };
        let whole = mail::compose(&outgoing).unwrap();
        for file in &mut outgoing.attachments {
            file.bytes.clear();
        }
        let size = u64::try_from(large.len()).unwrap();
        let files =
            || vec![Content::OnDisk(path.clone(), size), Content::Here(b"small".to_vec()), Content::Here(Vec::new())];
        let letter = RawLetter::written(&outgoing, files()).unwrap();
        assert!(letter.whole().unwrap() == whole && letter.is_ascii());
        assert!(letter.parts().all(|part| part.unwrap().len() < 100_000));
        let read = mail::parse(&whole);
        assert!(read.attachments[0].bytes == large && read.attachments[1].bytes == b"small");

        std::fs::write(&path, &large[..2_000_000]).unwrap();
        assert!(letter.whole().is_err(), "a file that is shorter than it was is no letter");
        std::fs::remove_file(&path).unwrap();
        assert!(letter.whole().is_err());
        assert!(RawLetter::written(&outgoing, Vec::new()).is_err());
    }
}
