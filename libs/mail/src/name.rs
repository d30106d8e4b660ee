//! Names of files, safe to show and to store.

/// The last part of a path, without what file systems or browsers could misread.
pub(crate) fn safe_name(name: &str) -> Option<String> {
    const NAME_MAX: usize = 180;
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && !is_direction(*c))
        .map(|c| if matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|') { '_' } else { c })
        .collect();
    let clean = clean.trim().trim_start_matches('.').trim_end_matches(['.', ' ']).trim();
    if clean.is_empty() {
        return None;
    }
    if clean.len() <= NAME_MAX {
        return Some(clean.to_owned());
    }
    let ending = clean.rsplit_once('.').map(|(_, e)| e).filter(|e| e.len() <= 10).unwrap_or_default();
    let room = NAME_MAX - ending.len() - 1;
    let cut = clean.char_indices().map(|(i, c)| i + c.len_utf8()).take_while(|i| *i <= room).last()?;
    let stem = clean.get(..cut)?;
    Some(if ending.is_empty() { stem.to_owned() } else { format!("{stem}.{ending}") })
}

/// Marks that make `exe.txt` out of `txt.exe`.
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A name for a file that has none, by what it is.
pub(crate) fn fallback_name(kind: &str, bytes: &[u8]) -> Option<String> {
    match kind {
        "text/calendar" | "application/ics" => Some("invite.ics".to_owned()),
        "message/rfc822" | "message/global" => {
            let head = bytes.get(..bytes.len().min(20_000)).unwrap_or_default();
            let fields = crate::header::fields(head, None);
            let subject = fields.iter().find(|field| field.name.eq_ignore_ascii_case("subject"));
            let subject = subject.map(|field| crate::header::unstructured(&field.value)).unwrap_or_default();
            let name: String = subject.chars().take(80).map(|c| if c == '/' || c == '\\' { '-' } else { c }).collect();
            safe_name(&format!("{}.eml", if name.trim().is_empty() { "message" } else { name.trim() }))
        }
        "application/pgp-signature" => Some("signature.asc".to_owned()),
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => Some("smime.p7m".to_owned()),
        "application/pkcs7-signature" | "application/x-pkcs7-signature" => Some("smime.p7s".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_carry_no_path_and_no_tricks() {
        for (written, safe) in [
            ("../../etc/passwd", Some("passwd")),
            ("C:\\Users\\ana\\račun.pdf", Some("račun.pdf")),
            ("..", None),
            ("   ", None),
            ("a\0b\n.txt", Some("ab.txt")),
            ("annual\u{202e}txt.exe", Some("annualtxt.exe")),
            ("what?*.doc", Some("what__.doc")),
            (".htaccess", Some("htaccess")),
        ] {
            assert_eq!(safe_name(written).as_deref(), safe, "{written:?}");
        }
        let long = format!("{}.pdf", "ž".repeat(400));
        let safe = safe_name(&long).unwrap();
        assert!(safe.len() <= 180 && safe.strip_suffix(".pdf").is_some());
    }
}
