use std::io;

use mailboxes::Detail;

/// Why a mail server cannot be used, in a form that tells people what to do.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// No server has this name.
    #[error("there is no server {host}")]
    Name { host: String },
    /// Nobody listens on this port, or something stands between.
    #[error("{host}:{port} does not answer")]
    Port { host: String, port: u16 },
    /// The server said nothing in time.
    #[error("{host}:{port} says nothing")]
    Silent { host: String, port: u16 },
    /// The encrypted line could not be made.
    #[error("TLS with {host}: {words}")]
    Tls { host: String, words: String },
    /// The server's certificate is not to be trusted.
    #[error("certificate of {host}: {words}")]
    Certificate { host: String, words: String },
    /// The server answers in the clear where TLS was expected.
    #[error("{host}:{port} does not speak TLS")]
    NotTls { host: String, port: u16 },
    /// The server does not offer STARTTLS.
    #[error("{host} offers no STARTTLS")]
    NoStarttls { host: String },
    /// The login or the password is wrong.
    #[error("login refused: {words}")]
    Password { words: String },
    /// The token endpoint gives no access token.
    #[error("no access token: {words}")]
    Token { words: String },
    /// The server takes no password in the clear.
    #[error("login needs TLS: {words}")]
    NeedsTls { words: String },
    /// The folder cannot be opened.
    #[error("folder {folder}: {words}")]
    Folder { folder: String, words: String },
    /// The server has no time for us.
    #[error("server is busy: {words}")]
    Busy { words: String },
    /// The server says no to something it should do.
    #[error("server refuses: {words}")]
    Refused { words: String },
    /// The connection was cut.
    #[error("connection to {host} was cut")]
    Dropped { host: String },
    /// The server's answer makes no sense. What it said is not repeated: it may be part of a letter.
    #[error("{host} answers in a way that makes no sense")]
    Garbled { host: String },
    /// Our own database or disk does not take the letters.
    #[error("letters cannot be kept: {words}")]
    Storage { words: String },
}

impl Trouble {
    /// The words for people: a key of the catalogue with its values.
    pub(crate) fn detail(&self) -> Detail {
        let words = |key: &str, words: &str| Detail::of(key).arg("words", words);
        let host = |key: &str, host: &str| Detail::of(key).arg("host", host);
        match self {
            Self::Name { host: name } => host("email-trouble-name", name),
            Self::Port { host: name, port } => host("email-trouble-port", name).arg("port", port.to_string()),
            Self::Silent { host: name, port } => host("email-trouble-silent", name).arg("port", port.to_string()),
            Self::Tls { host: name, words } => host("email-trouble-tls", name).arg("words", words),
            Self::Certificate { host: name, words } => host("email-trouble-certificate", name).arg("words", words),
            Self::NotTls { host: name, port } => host("email-trouble-not-tls", name).arg("port", port.to_string()),
            Self::NoStarttls { host: name } => host("email-trouble-no-starttls", name),
            Self::Password { words: said } => words("email-trouble-password", said),
            Self::Token { words: said } => words("email-trouble-token", said),
            Self::NeedsTls { words: said } => words("email-trouble-needs-tls", said),
            Self::Folder { folder, words: said } => words("email-trouble-folder", said).arg("folder", folder),
            Self::Busy { words: said } => words("email-trouble-busy", said),
            Self::Refused { words: said } => words("email-trouble-refused", said),
            Self::Dropped { host: name } => host("email-trouble-dropped", name),
            Self::Garbled { host: name } => host("email-trouble-garbled", name),
            // Our own faults are for the log, not for the settings page.
            Self::Storage { .. } => Detail::of("email-trouble-storage"),
        }
    }

    /// Whether it is of the sort that passes by itself within seconds, so that nobody need hear of it the first time.
    pub(crate) const fn is_passing(&self) -> bool {
        matches!(self, Self::Dropped { .. } | Self::Silent { .. } | Self::Busy { .. })
    }

    /// Whether the letter that was being fetched may be to blame.
    pub(crate) const fn may_be_the_letter(&self) -> bool {
        matches!(self, Self::Dropped { .. } | Self::Silent { .. } | Self::Garbled { .. })
    }

    /// What a fault of an open line to a server means.
    pub(crate) fn of_io(error: &io::Error, host: &str, port: u16) -> Self {
        match error.kind() {
            io::ErrorKind::TimedOut => Self::Silent { host: host.to_owned(), port },
            io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected => Self::Dropped { host: host.to_owned() },
            _ => Self::Garbled { host: host.to_owned() },
        }
    }
}

/// What a server said, made fit for one line of a page.
pub(crate) fn one_line(words: &str) -> String {
    const CHARS_MAX: usize = 500;
    let visible: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let joined = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.chars().take(CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Value};
    use kernel::Language;

    use super::*;

    #[test]
    fn every_trouble_has_words_in_every_language() {
        let host = || "mail.example".to_owned();
        let words = || "5.7.8 no".to_owned();
        let all = [
            Trouble::Name { host: host() },
            Trouble::Port { host: host(), port: 993 },
            Trouble::Silent { host: host(), port: 993 },
            Trouble::Tls { host: host(), words: words() },
            Trouble::Certificate { host: host(), words: words() },
            Trouble::NotTls { host: host(), port: 993 },
            Trouble::NoStarttls { host: host() },
            Trouble::Password { words: words() },
            Trouble::Token { words: words() },
            Trouble::NeedsTls { words: words() },
            Trouble::Folder { folder: "INBOX".into(), words: words() },
            Trouble::Busy { words: words() },
            Trouble::Refused { words: words() },
            Trouble::Dropped { host: host() },
            Trouble::Garbled { host: host() },
            Trouble::Storage { words: words() },
        ];
        for trouble in all {
            let detail = trouble.detail();
            let values: Vec<(&str, Value<'_>)> =
                detail.args.iter().map(|(name, value)| (name.as_str(), Value::from(value))).collect();
            for language in Language::ALL {
                let text = Catalogue::built_in().find(language, &detail.key, &values);
                assert!(text.is_some(), "{language}: {}", detail.key);
            }
        }
    }

    #[test]
    fn a_servers_words_become_one_line() {
        assert_eq!(one_line("550 no\r\n such\0 user "), "550 no such user");
        assert_eq!(one_line(&"x".repeat(10_000)).len(), 500);
    }
}
