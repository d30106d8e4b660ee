//! What the settings of a mailbox must be like.

use crate::{Afterwards, Error, Handling, Imap, MailboxKind, Smtp};

/// How many folders are read besides the first one.
const FOLDERS_MAX: usize = 10;
const NAME_CHARS_MAX: usize = 200;
const SIGNATURE_CHARS_MAX: usize = 10_000;
/// RFC 1035, 2.3.4.
const HOST_BYTES_MAX: usize = 253;

pub(crate) fn name(written: &str) -> Result<String, Error> {
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty() && name.chars().count() <= NAME_CHARS_MAX && !name.contains(char::is_control);
    if fits { Ok(name) } else { Err(Error::Name) }
}

pub(crate) fn address(written: &str) -> Result<String, Error> {
    customers::normal_address(written).ok_or_else(|| Error::Address(written.to_owned()))
}

pub(crate) fn signature(written: &str) -> Result<String, Error> {
    if written.chars().count() > SIGNATURE_CHARS_MAX {
        return Err(Error::Signature);
    }
    Ok(written.trim_end().to_owned())
}

pub(crate) fn imap(written: &Imap) -> Result<Imap, Error> {
    let user = written.user.trim();
    let folder = written.folder.trim();
    if user.is_empty() {
        return Err(Error::User("imap.user"));
    }
    if folder.is_empty() || folder.contains(char::is_control) {
        return Err(Error::Folder);
    }
    Ok(Imap {
        host: host(&written.host, "imap.host")?,
        port: port(written.port, "imap.port")?,
        tls: written.tls,
        user: user.to_owned(),
        folder: folder.to_owned(),
    })
}

pub(crate) fn smtp(written: &Smtp) -> Result<Smtp, Error> {
    Ok(Smtp {
        host: host(&written.host, "smtp.host")?,
        port: port(written.port, "smtp.port")?,
        tls: written.tls,
        user: written.user.as_deref().map(str::trim).filter(|user| !user.is_empty()).map(str::to_owned),
    })
}

/// A mailbox that is read by IMAP has both servers; a letter box has none.
pub(crate) fn servers(kind: MailboxKind, imap: bool, smtp: bool) -> Result<(), Error> {
    match (kind, imap, smtp) {
        (MailboxKind::Imap, false, _) => Err(Error::Server("imap")),
        (MailboxKind::Imap | MailboxKind::Direct, _, false) => Err(Error::Server("smtp")),
        _ => Ok(()),
    }
}

/// How letters are handled, without the spaces that people type around words.
pub(crate) fn handling(written: &Handling) -> Result<Handling, Error> {
    let said =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let mut handling = Handling {
        token_pattern: said(&written.token_pattern).map(|pattern| pattern.to_lowercase()),
        move_to: said(&written.move_to),
        trusted_server: said(&written.trusted_server).map(|server| server.to_lowercase()),
        more_folders: written.more_folders.iter().map(|folder| folder.trim().to_owned()).collect(),
        ..written.clone()
    };
    handling.more_folders.retain(|folder| !folder.is_empty());
    handling.more_folders.dedup();
    if handling.token_pattern.as_deref().is_some_and(|pattern| !mail::is_pattern(pattern)) {
        return Err(Error::Pattern);
    }
    if handling.more_folders.len() > FOLDERS_MAX {
        return Err(Error::Folders { max: FOLDERS_MAX });
    }
    if handling.more_folders.iter().chain(&handling.move_to).any(|folder| folder.contains(char::is_control)) {
        return Err(Error::Folder);
    }
    if let Some(oauth) = &mut handling.oauth {
        oauth.token_url = oauth.token_url.trim().to_owned();
        oauth.client_id = oauth.client_id.trim().to_owned();
        oauth.scope = oauth.scope.trim().to_owned();
        if !is_token_url(&oauth.token_url) || oauth.client_id.is_empty() {
            return Err(Error::TokenUrl);
        }
    }
    if let Some(dkim) = &mut handling.dkim {
        dkim.domain = host(&dkim.domain, "handling.dkim.domain")?;
        dkim.selector = dkim.selector.trim().to_lowercase();
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if dkim.selector.is_empty() || !dkim.selector.chars().all(fits) {
            return Err(Error::Selector);
        }
    }
    Ok(handling)
}

/// Secrets leave encrypted, or not at all; a server on the same machine is another matter.
fn is_token_url(url: &str) -> bool {
    let local = ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"];
    let host = url.strip_prefix("https://").or_else(|| local.iter().find_map(|start| url.strip_prefix(start)));
    host.is_some_and(|host| !host.is_empty()) && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// A letter that is moved to a folder that is read would come in for ever.
pub(crate) fn folders(handling: &Handling, imap: Option<&Imap>) -> Result<(), Error> {
    if handling.afterwards != Afterwards::Moved {
        return Ok(());
    }
    let first = imap.map(|imap| &imap.folder);
    match &handling.move_to {
        Some(to) if first.into_iter().chain(&handling.more_folders).all(|read| !read.eq_ignore_ascii_case(to)) => {
            Ok(())
        }
        _ => Err(Error::MoveTo),
    }
}

fn host(written: &str, field: &'static str) -> Result<String, Error> {
    let host = written.trim().trim_matches(['[', ']']).to_lowercase();
    let fits = !host.is_empty()
        && host.len() <= HOST_BYTES_MAX
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '_'));
    if fits { Ok(host) } else { Err(Error::Host(field)) }
}

const fn port(written: u16, field: &'static str) -> Result<u16, Error> {
    if written == 0 { Err(Error::Port(field)) } else { Ok(written) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tls;

    #[test]
    fn a_server_is_named_by_a_word_or_by_numbers() {
        for name in ["imap.example.org", "127.0.0.1", "[::1]", " LOCALHOST ", "пошта.рф"] {
            assert!(host(name, "imap.host").is_ok(), "{name}");
        }
        for name in ["", "imap example", "https://imap.example.org", "a/b", &"a".repeat(300)] {
            assert!(matches!(host(name, "imap.host"), Err(Error::Host("imap.host"))), "{name}");
        }
    }

    #[test]
    fn a_login_to_send_is_optional_and_a_blank_one_is_none() {
        let smtp_of = |user: Option<&str>| {
            let settings = Smtp { host: "h".into(), port: 25, tls: Tls::Plain, user: user.map(str::to_owned) };
            smtp(&settings).unwrap().user
        };
        assert_eq!(smtp_of(Some(" ")), None);
        assert_eq!(smtp_of(Some(" ana ")), Some("ana".to_owned()));
    }

    #[test]
    fn what_is_missing_is_named() {
        let settings = Imap { host: "h".into(), port: 143, tls: Tls::Plain, user: " ".into(), folder: "INBOX".into() };
        assert!(matches!(imap(&settings), Err(Error::User("imap.user"))));
        assert!(matches!(
            imap(&Imap { user: "a".into(), folder: "\r\n".into(), ..settings.clone() }),
            Err(Error::Folder)
        ));
        assert!(matches!(imap(&Imap { user: "a".into(), port: 0, ..settings }), Err(Error::Port("imap.port"))));
        assert!(matches!(servers(MailboxKind::Imap, true, false), Err(Error::Server("smtp"))));
        assert!(servers(MailboxKind::Letterbox, false, false).is_ok());
    }
}
