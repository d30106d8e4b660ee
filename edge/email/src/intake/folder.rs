use data_encoding::BASE64_NOPAD;

/// A folder's name as IMAP wants it: modified UTF-7 (RFC 3501, 5.1.3).
///
/// A name in plain letters is left as it is, so that a name that somebody copied in its encoded form still works.
pub(crate) fn on_the_wire(name: &str) -> String {
    if name.is_ascii() {
        return name.to_owned();
    }
    let mut out = String::new();
    let mut foreign = Vec::new();
    for c in name.chars() {
        if matches!(c, ' '..='~') {
            flush(&mut foreign, &mut out);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            foreign.extend(c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    flush(&mut foreign, &mut out);
    out
}

fn flush(foreign: &mut Vec<u8>, out: &mut String) {
    if !foreign.is_empty() {
        out.push('&');
        out.push_str(&BASE64_NOPAD.encode(foreign).replace('/', ","));
        out.push('-');
        foreign.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::on_the_wire;

    #[test]
    fn folders_with_foreign_letters_are_written_as_the_standard_shows() {
        assert_eq!(on_the_wire("INBOX/Support"), "INBOX/Support");
        assert_eq!(on_the_wire("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(on_the_wire("Жалобы & идеи"), "&BBYEMAQ7BD4EMQRL- &- &BDgENAQ1BDg-");
        assert_eq!(on_the_wire("&BBYEMAQ7BD4EMQRL-"), "&BBYEMAQ7BD4EMQRL-");
    }
}
