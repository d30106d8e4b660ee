use std::borrow::Cow;

/// The longest name of a character reference is 32 bytes; longer runs are text.
const LONGEST_NAME: usize = 33;

/// Replaces character references (`&amp;`, `&#8211;`, `&#xe9;`) by what they mean.
///
/// Unknown references stay as they are written. A reference without its semicolon is read
/// where browsers read it in text (`&nbsp`, `&copy`).
///
/// ```
/// assert_eq!(markup::decode_entities("caf&eacute; &#38; bar &unknown;"), "café & bar &unknown;");
/// ```
#[must_use]
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((decoded, used)) = reference(from) {
            out.push_str(&decoded);
            rest = from.get(used..).unwrap_or_default();
        } else {
            out.push('&');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Writes text so that it stands for itself in HTML, also inside a quoted attribute.
///
/// ```
/// assert_eq!(markup::escape("a < \"b\" & c"), "a &lt; &quot;b&quot; &amp; c");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\0' => {}
            _ => out.push(c),
        }
    }
    out
}

fn reference(from: &str) -> Option<(String, usize)> {
    let bytes = from.as_bytes();
    if bytes.get(1) == Some(&b'#') {
        return numeric(from);
    }
    let name_len = bytes.iter().skip(1).take(LONGEST_NAME).take_while(|b| b.is_ascii_alphanumeric()).count();
    let name = from.get(1..=name_len)?;
    if bytes.get(name_len + 1) == Some(&b';') {
        let whole = from.get(1..name_len + 2)?;
        if let Some(decoded) = named(whole) {
            return Some((decoded, name_len + 2));
        }
    }
    (2..=name.len()).rev().find_map(|len| {
        let short = name.get(..len)?;
        named(short).map(|decoded| (decoded, len + 1))
    })
}

/// The table of HTML 5; its key carries the semicolon where one is required.
fn named(name: &str) -> Option<String> {
    let (first, second) = markup5ever::data::NAMED_ENTITIES.get(name)?;
    let text: String = [*first, *second].into_iter().filter(|code| *code != 0).filter_map(char::from_u32).collect();
    (!text.is_empty()).then_some(text)
}

fn numeric(from: &str) -> Option<(String, usize)> {
    let hex = matches!(from.as_bytes().get(2), Some(b'x' | b'X'));
    let (start, radix) = if hex { (3, 16) } else { (2, 10) };
    let digits: &str = from.get(start..)?;
    let len = digits.chars().take(10).take_while(|c| c.is_digit(radix)).count();
    let digits = digits.get(..len).filter(|d| !d.is_empty())?;
    let code = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let end = start + len;
    let semicolon = usize::from(from.as_bytes().get(end) == Some(&b';'));
    Some((char_of(code).to_string(), end + semicolon))
}

/// References to 0x80-0x9F mean windows-1252, as in every browser.
fn char_of(code: u32) -> char {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    if code == 0 {
        return char::REPLACEMENT_CHARACTER;
    }
    let windows = code.checked_sub(0x80).and_then(|i| usize::try_from(i).ok()).and_then(|i| WINDOWS.get(i));
    windows.copied().or_else(|| char::from_u32(code)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_as_browsers_read_them() {
        for (written, meant) in [
            ("&nbsp;", "\u{a0}"),
            ("&nbspfoo", "\u{a0}foo"),
            ("&copy 2026", "© 2026"),
            ("&#x41;&#66;&#67", "ABC"),
            ("&#150;&#x92;", "–’"),
            ("&#0;", "\u{fffd}"),
            ("&#99999999999;", "\u{fffd}9;"),
            ("a & b", "a & b"),
            ("&", "&"),
            ("&#", "&#"),
            ("&#x;", "&#x;"),
            ("&ndash;&mdash;&hellip;", "–—…"),
            ("?a=1&b=2", "?a=1&b=2"),
        ] {
            assert_eq!(decode_entities(written), meant, "{written}");
        }
    }
}
