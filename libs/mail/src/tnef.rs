//! `winmail.dat`: the envelope in which Outlook hides files and texts (MS-OXTNEF).

use crate::{Attachment, Letter, charset, name::safe_name, rtf};

const SIGNATURE: [u8; 4] = [0x78, 0x9f, 0x3e, 0x22];
const ATTRIBUTES_MAX: usize = 20_000;
const PROPERTIES_MAX: usize = 5_000;

const ATTACH_REND_DATA: u16 = 0x9002;
const MESSAGE_PROPERTIES: u16 = 0x9003;
const ATTACH_PROPERTIES: u16 = 0x9005;
const OEM_CODEPAGE: u16 = 0x9007;
const ATTACH_DATA: u16 = 0x800f;
const ATTACH_TITLE: u16 = 0x8010;
const BODY: u16 = 0x800c;

const PR_BODY: u16 = 0x1000;
const PR_RTF: u16 = 0x1009;
const PR_BODY_HTML: u16 = 0x1013;
const PR_ATTACH_DATA: u16 = 0x3701;
const PR_ATTACH_FILENAME: u16 = 0x3704;
const PR_ATTACH_LONG_FILENAME: u16 = 0x3707;
const PR_ATTACH_MIME_TAG: u16 = 0x370e;
const PR_ATTACH_CONTENT_ID: u16 = 0x3712;

/// Puts what is inside of `winmail.dat` in its place.
pub(crate) fn open(letter: &mut Letter) {
    let is_envelope = |file: &Attachment| file.bytes.starts_with(&SIGNATURE);
    if !letter.attachments.iter().any(is_envelope) {
        return;
    }
    let mut kept = Vec::with_capacity(letter.attachments.len());
    for file in std::mem::take(&mut letter.attachments) {
        if !is_envelope(&file) {
            kept.push(file);
            continue;
        }
        let mut inside = read(&file.bytes);
        if let Some(rich) = inside.rich.take().filter(|rich| !rich.text.trim().is_empty()) {
            inside.text = inside.text.filter(|text| !text.trim().is_empty()).or(Some(rich.text));
            inside.html = inside.html.or(rich.html);
        }
        if inside.files.is_empty() && inside.text.is_none() && inside.html.is_none() {
            letter.warnings.push("winmail.dat could not be opened".to_owned());
            kept.push(file);
            continue;
        }
        letter.warnings.push("winmail.dat was opened".to_owned());
        if letter.text.as_deref().is_none_or(|text| text.trim().is_empty()) {
            letter.text_from_html = inside.text.is_none() && inside.html.is_some();
            letter.text = inside.text.or_else(|| inside.html.as_deref().map(markup::html_to_text));
        }
        letter.html = letter.html.take().or(inside.html);
        kept.extend(inside.files);
    }
    letter.attachments = kept;
}

#[derive(Default)]
struct Inside {
    text: Option<String>,
    html: Option<String>,
    rich: Option<rtf::Rich>,
    files: Vec<Attachment>,
}

/// Takes numbers and runs of bytes from the front; everything is checked against the end.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn len(&mut self) -> Option<usize> {
        usize::try_from(self.u32()?).ok()
    }

    /// A run of bytes that is filled up to four.
    fn padded(&mut self, len: usize) -> Option<&'a [u8]> {
        let taken = self.take(len)?;
        let fill = len.wrapping_neg() & 3;
        let _ = self.take(fill.min(self.0.len()));
        Some(taken)
    }
}

fn read(bytes: &[u8]) -> Inside {
    let mut inside = Inside::default();
    let mut codepage: Option<String> = None;
    let mut bytes = Bytes(bytes);
    let _ = bytes.take(6);
    for _ in 0..ATTRIBUTES_MAX {
        let Some((id, data)) = attribute(&mut bytes) else { break };
        let label = codepage.as_deref();
        match id {
            OEM_CODEPAGE => codepage = Bytes(data).u32().map(|page| format!("windows-{page}")),
            BODY => inside.text = inside.text.take().or_else(|| text_of(data, label)),
            MESSAGE_PROPERTIES => message(&mut inside, data, label),
            ATTACH_REND_DATA => inside.files.push(Attachment {
                filename: None,
                content_type: "application/octet-stream".to_owned(),
                bytes: Vec::new(),
                inline: false,
                content_id: None,
            }),
            ATTACH_TITLE => {
                if let Some(file) = inside.files.last_mut() {
                    file.filename =
                        file.filename.take().or_else(|| text_of(data, label).and_then(|name| safe_name(&name)));
                }
            }
            ATTACH_DATA => {
                if let Some(file) = inside.files.last_mut() {
                    file.bytes = data.to_vec();
                }
            }
            ATTACH_PROPERTIES => {
                if let Some(file) = inside.files.last_mut() {
                    attachment(file, data, label);
                }
            }
            _ => {}
        }
    }
    inside.files.retain(|file| !file.bytes.is_empty());
    inside
}

/// The next attribute: the lower half of its id, and its data.
fn attribute<'a>(bytes: &mut Bytes<'a>) -> Option<(u16, &'a [u8])> {
    let _level = bytes.take(1)?;
    let id = bytes.u16()?;
    let _kind = bytes.u16()?;
    let len = bytes.len()?;
    // A cut envelope still gives what there is of its last attribute.
    let data = bytes.take(len.min(bytes.0.len()))?;
    let _checksum = bytes.u16();
    Some((id, data))
}

fn message(inside: &mut Inside, data: &[u8], label: Option<&str>) {
    for (id, kind, value) in properties(data) {
        match id {
            PR_BODY if inside.text.is_none() => inside.text = string(kind, value, label),
            PR_BODY_HTML if inside.html.is_none() => inside.html = string(kind, value, label),
            PR_RTF => inside.rich = rtf::rich(value),
            _ => {}
        }
    }
}

fn attachment(file: &mut Attachment, data: &[u8], label: Option<&str>) {
    let mut long = None;
    let mut short = None;
    for (id, kind, value) in properties(data) {
        match id {
            PR_ATTACH_LONG_FILENAME => long = string(kind, value, label),
            PR_ATTACH_FILENAME => short = string(kind, value, label),
            PR_ATTACH_MIME_TAG => {
                if let Some(found) = string(kind, value, label).filter(|found| found.contains('/')) {
                    file.content_type = found.to_ascii_lowercase();
                }
            }
            PR_ATTACH_CONTENT_ID => {
                file.content_id = string(kind, value, label).filter(|id| !id.is_empty());
                file.inline = file.content_id.is_some();
            }
            PR_ATTACH_DATA if file.bytes.is_empty() => file.bytes = value.to_vec(),
            _ => {}
        }
    }
    let name = long.as_deref().and_then(safe_name).or_else(|| short.as_deref().and_then(safe_name));
    if name.is_some() {
        file.filename = name;
    }
}

/// The properties of a block: id, kind, and the first value.
fn properties(data: &[u8]) -> Vec<(u16, u16, &[u8])> {
    let mut bytes = Bytes(data);
    let count = bytes.len().unwrap_or(0).min(PROPERTIES_MAX);
    let mut found = Vec::new();
    for _ in 0..count {
        match property(&mut bytes) {
            Some(property) => found.push(property),
            None => break,
        }
    }
    found
}

fn property<'a>(bytes: &mut Bytes<'a>) -> Option<(u16, u16, &'a [u8])> {
    let kind = bytes.u16()?;
    let id = bytes.u16()?;
    if id >= 0x8000 {
        let _set = bytes.take(16)?;
        if bytes.u32()? == 0 {
            let _number = bytes.u32()?;
        } else {
            let len = bytes.len()?;
            bytes.padded(len)?;
        }
    }
    let many = kind & 0x1000 != 0;
    let kind = kind & 0x0fff;
    let variable = matches!(kind, 0x1e | 0x1f | 0x0d | 0x102);
    let count = if many || variable { bytes.len()? } else { 1 };
    let mut first: Option<&[u8]> = None;
    for _ in 0..count.min(PROPERTIES_MAX) {
        let value = if variable {
            let len = bytes.len()?;
            bytes.padded(len)?
        } else {
            bytes.take(match kind {
                0x05 | 0x06 | 0x07 | 0x14 | 0x40 => 8,
                0x48 => 16,
                _ => 4,
            })?
        };
        first = first.or(Some(value));
    }
    Some((id, kind, first.unwrap_or_default()))
}

fn string(kind: u16, value: &[u8], label: Option<&str>) -> Option<String> {
    match kind {
        0x1f => {
            let text = encoding_rs::UTF_16LE.decode_without_bom_handling(value).0;
            Some(text.trim_end_matches('\0').to_owned())
        }
        0x1e | 0x102 => text_of(value, label),
        _ => None,
    }
}

fn text_of(bytes: &[u8], label: Option<&str>) -> Option<String> {
    let end = bytes.iter().rposition(|b| *b != 0)? + 1;
    Some(charset::decode(bytes.get(..end)?, label, None).text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(out: &mut Vec<u8>, id: u16, data: &[u8]) {
        out.push(1);
        out.extend(id.to_le_bytes());
        out.extend([0, 0]);
        out.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        out.extend(data);
        out.extend([0, 0]);
    }

    fn unicode(id: u16, text: &str) -> Vec<u8> {
        let mut value: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        value.extend([0, 0]);
        let mut out = vec![0x1f, 0];
        out.extend(id.to_le_bytes());
        out.extend([1, 0, 0, 0]);
        out.extend(u32::try_from(value.len()).unwrap().to_le_bytes());
        let fill = value.len().wrapping_neg() & 3;
        out.extend(value);
        out.extend(vec![0; fill]);
        out
    }

    pub(crate) fn envelope() -> Vec<u8> {
        let mut out = SIGNATURE.to_vec();
        out.extend([1, 0]);
        let mut properties = vec![1, 0, 0, 0];
        properties.extend(unicode(PR_BODY, "Добрый день"));
        attribute(&mut out, MESSAGE_PROPERTIES, &properties);
        attribute(&mut out, ATTACH_REND_DATA, &[0; 14]);
        attribute(&mut out, ATTACH_TITLE, b"RACUN~1.PDF\0");
        attribute(&mut out, ATTACH_DATA, b"%PDF-1.4");
        let mut properties = vec![1, 0, 0, 0];
        properties.extend(unicode(PR_ATTACH_LONG_FILENAME, "../račun 17.pdf"));
        attribute(&mut out, ATTACH_PROPERTIES, &properties);
        out
    }

    #[test]
    fn texts_and_files_are_taken_out() {
        let inside = read(&envelope());
        assert_eq!(inside.text.as_deref(), Some("Добрый день"));
        assert_eq!(inside.files.len(), 1);
        assert_eq!(inside.files[0].filename.as_deref(), Some("račun 17.pdf"));
        assert_eq!(inside.files[0].bytes, b"%PDF-1.4");
    }

    #[test]
    fn a_cut_envelope_does_no_harm() {
        let whole = envelope();
        for end in 0..whole.len() {
            let _ = read(&whole[..end]);
        }
    }
}
