//! Letters that are wrapped in their signature (S/MIME opaque signing, RFC 8551 and RFC 5652).

use crate::{Attachment, Letter, Protection, parse::read};

/// 1.2.840.113549.1.7.1, "data", as it stands before the signed content.
const DATA: [u8; 11] = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
const EXPLICIT: u8 = 0xa0;
const OCTETS: u8 = 0x04;
const OCTETS_IN_PIECES: u8 = 0x24;
/// A length that is told by an end mark.
const INDEFINITE: u8 = 0x80;

/// Shows what stands inside of the signature; nothing is verified.
pub(crate) fn open(letter: &mut Letter, depth: usize) {
    let sealed = |file: &Attachment| {
        matches!(file.content_type.as_str(), "application/pkcs7-mime" | "application/x-pkcs7-mime")
            || file.filename.as_deref().is_some_and(|name| name.eq_ignore_ascii_case("smime.p7m"))
    };
    if letter.text.is_some() || depth > 4 {
        return;
    }
    let Some(at) = letter.attachments.iter().position(sealed) else { return };
    let Some(inner) = letter.attachments.get(at).and_then(|file| content(&file.bytes)) else { return };
    let inner = read(&inner, depth + 1);
    letter.protection = Some(Protection::SmimeSigned);
    letter.warnings.push("the letter stands inside of its signature, which was not verified".to_owned());
    letter.text = inner.text;
    letter.html = inner.html;
    letter.text_from_html = inner.text_from_html;
    letter.attachments.extend(inner.attachments);
}

/// The signed content; `None` when it is encrypted or not inside.
fn content(bytes: &[u8]) -> Option<Vec<u8>> {
    let at = bytes.windows(DATA.len()).position(|window| window == DATA)? + DATA.len();
    let mut rest = bytes.get(at..)?;
    let (tag, inside) = value(&mut rest)?;
    if tag != EXPLICIT {
        return None;
    }
    let mut inside = inside;
    match value(&mut inside)? {
        (OCTETS, whole) => Some(whole.to_vec()),
        (OCTETS_IN_PIECES, mut pieces) => {
            let mut whole = Vec::new();
            while let Some((OCTETS, piece)) = value(&mut pieces) {
                whole.extend_from_slice(piece);
            }
            Some(whole)
        }
        _ => None,
    }
}

/// Tag and content of the next value; one of indefinite length goes on to the end of what is there.
fn value<'a>(bytes: &mut &'a [u8]) -> Option<(u8, &'a [u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (first, rest) = rest.split_first()?;
    if *first == INDEFINITE {
        *bytes = &[];
        return Some((*tag, rest));
    }
    let (len, rest) = if *first < INDEFINITE {
        (usize::from(*first), rest)
    } else {
        let (digits, rest) = rest.split_at_checked(usize::from(*first & 0x7f))?;
        let len =
            digits.iter().try_fold(0usize, |len, digit| len.checked_mul(256)?.checked_add(usize::from(*digit)))?;
        (len, rest)
    };
    // A cut letter still gives what there is of it.
    let (inside, after) = rest.split_at_checked(len).unwrap_or((rest, &[]));
    *bytes = after;
    Some((*tag, inside))
}

#[cfg(test)]
mod tests {
    use crate::{Protection, parse};

    fn wrapped(content: &[u8]) -> Vec<u8> {
        let mut out =
            b"Subject: x\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n\r\n"
                .to_vec();
        out.extend([0x30, 0x80]);
        out.extend(super::DATA);
        out.extend(content);
        out
    }

    #[test]
    fn a_letter_inside_of_its_signature_is_shown() {
        let letter = b"Content-Type: text/plain\r\n\r\nHello";
        let len = u8::try_from(letter.len()).unwrap();
        let mut whole = vec![0xa0, len + 2, 0x04, len];
        whole.extend(letter);
        let mut pieces = vec![0xa0, 0x80, 0x24, 0x80, 0x04, 10];
        pieces.extend(&letter[..10]);
        pieces.extend([0x04, len - 10]);
        pieces.extend(&letter[10..]);
        pieces.extend([0, 0, 0, 0]);
        for content in [whole, pieces] {
            let raw = wrapped(&content);
            let read = parse(&raw);
            assert_eq!(read.text.as_deref(), Some("Hello"));
            assert_eq!(read.protection, Some(Protection::SmimeSigned));
            for end in 0..raw.len() {
                let _ = parse(&raw[..end]);
            }
        }
        let encrypted = wrapped(&[0x30, 3, 1, 2, 3]);
        assert_eq!(parse(&encrypted).text, None);
    }
}
