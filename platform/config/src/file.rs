//! `rapport.toml` as it is written, and what becomes of it.

use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use serde::Deserialize;
use toml::Spanned;

use crate::{
    Config, Database, Dkim, Email, Error, Handling, Imap, Key, Listen, MailProtocol, Mailbox, OAuth, Secret, Smtp, Tls,
    Verify, email::LETTERS_PER_MINUTE,
};

/// What the file and the environment say; `None` leaves the default.
#[derive(Default, Debug)]
pub(crate) struct Settings {
    pub(crate) listen: Option<SocketAddr>,
    pub(crate) public_url: Option<String>,
    pub(crate) database: Option<Database>,
    pub(crate) data_dir: Option<PathBuf>,
    pub(crate) secret: Option<Key>,
    pub(crate) node: Option<String>,
    pub(crate) log: Option<String>,
    pub(crate) extra_roots: Option<PathBuf>,
    email: Email,
    mailboxes: Vec<Mailbox>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    listen: Option<Spanned<String>>,
    public_url: Option<Spanned<String>>,
    database: Option<Spanned<String>>,
    data_dir: Option<Spanned<String>>,
    secret: Option<Spanned<String>>,
    node: Option<Spanned<String>>,
    log: Option<Spanned<String>>,
    extra_roots: Option<Spanned<String>>,
    email: Option<WrittenEmail>,
    #[serde(default)]
    mailboxes: Vec<WrittenMailbox>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEmail {
    listen: Option<WrittenListen>,
    letters_per_minute: Option<u32>,
    #[serde(default)]
    dry_run: bool,
    verify: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenListen {
    address: Spanned<String>,
    #[serde(default)]
    protocol: MailProtocol,
    hostname: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOAuth {
    token_url: String,
    client_id: String,
    #[serde(default)]
    scope: String,
    client_secret: Option<String>,
    client_secret_file: Option<Spanned<String>>,
    refresh_token: Option<String>,
    refresh_token_file: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDkim {
    domain: String,
    selector: String,
    key_file: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMailbox {
    name: Option<String>,
    address: Spanned<String>,
    team: Option<String>,
    #[serde(default = "yes")]
    acknowledge: bool,
    #[serde(default)]
    signature: String,
    imap: Spanned<WrittenImap>,
    smtp: Spanned<WrittenSmtp>,
    sender_name: Option<String>,
    token_pattern: Option<String>,
    #[serde(default)]
    return_tokens: bool,
    #[serde(default)]
    more_folders: Vec<String>,
    afterwards: Option<String>,
    move_to: Option<String>,
    trusted_server: Option<String>,
    oauth: Option<WrittenOAuth>,
    dkim: Option<WrittenDkim>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenImap {
    host: String,
    port: Option<u16>,
    #[serde(default = "safest")]
    tls: Tls,
    user: String,
    password: Option<String>,
    password_file: Option<Spanned<String>>,
    #[serde(default = "inbox")]
    folder: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSmtp {
    host: String,
    port: Option<u16>,
    #[serde(default = "safest")]
    tls: Tls,
    user: Option<String>,
    password: Option<String>,
    password_file: Option<Spanned<String>>,
}

const fn yes() -> bool {
    true
}

const fn safest() -> Tls {
    Tls::Tls
}

fn inbox() -> String {
    "INBOX".to_owned()
}

/// Reads the file and checks every value.
pub(crate) fn read(file: &Path) -> Result<Settings, Error> {
    let source = fs::read_to_string(file)
        .map_err(|error| Error::Unreadable { file: file.to_path_buf(), why: error.to_string() })?;
    Reader { file, source: &source }.read()
}

struct Reader<'a> {
    file: &'a Path,
    source: &'a str,
}

impl Reader<'_> {
    fn read(&self) -> Result<Settings, Error> {
        let written: Written = toml::from_str(self.source).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            self.refuse(start, &self.explain(start, error.message()))
        })?;
        let mut mailboxes: Vec<Mailbox> = Vec::new();
        for written in written.mailboxes {
            let start = written.address.span().start;
            let mailbox = self.mailbox(written)?;
            if mailboxes.iter().any(|one| one.address == mailbox.address) {
                let why = format!("address: {} is set up twice", mailbox.address);
                return Err(self.refuse(start, &why));
            }
            mailboxes.push(mailbox);
        }
        Ok(Settings {
            listen: self.checked("listen", written.listen, parse_listen)?,
            public_url: self.checked("public_url", written.public_url, parse_url)?,
            database: self.checked("database", written.database, Database::parse)?,
            data_dir: self.checked("data_dir", written.data_dir, parse_folder)?,
            secret: self.checked("secret", written.secret, parse_key)?,
            node: self.checked("node", written.node, parse_words)?,
            log: self.checked("log", written.log, parse_words)?,
            extra_roots: self.checked("extra_roots", written.extra_roots, parse_file)?,
            email: self.email(written.email)?,
            mailboxes,
        })
    }

    fn email(&self, written: Option<WrittenEmail>) -> Result<Email, Error> {
        let Some(written) = written else { return Ok(Email::default()) };
        let listen = match written.listen {
            None => None,
            Some(listen) => {
                let address = self.checked("email.listen.address", Some(listen.address), parse_listen)?;
                let hostname = listen.hostname.unwrap_or_else(crate::machine);
                address.map(|address| Listen { address, protocol: listen.protocol, hostname })
            }
        };
        Ok(Email {
            listen,
            letters_per_minute: Some(written.letters_per_minute.unwrap_or(LETTERS_PER_MINUTE)).filter(|max| *max > 0),
            dry_run: written.dry_run,
            verify: self.checked("email.verify", written.verify, Verify::parse)?,
        })
    }

    fn oauth(&self, written: Option<WrittenOAuth>) -> Result<Option<OAuth>, Error> {
        let Some(written) = written else { return Ok(None) };
        Ok(Some(OAuth {
            token_url: written.token_url,
            client_id: written.client_id,
            scope: written.scope,
            client_secret: self.password(written.client_secret, written.client_secret_file)?,
            refresh_token: self.password(written.refresh_token, written.refresh_token_file)?,
        }))
    }

    fn dkim(&self, written: Option<WrittenDkim>) -> Result<Option<Dkim>, Error> {
        let Some(written) = written else { return Ok(None) };
        let (start, file) = (written.key_file.span().start, written.key_file.into_inner());
        let key = fs::read_to_string(file).map_err(|error| self.refuse(start, &format!("key_file: {error}")))?;
        Ok(Some(Dkim { domain: written.domain, selector: written.selector, key: Secret::new(key) }))
    }

    fn checked<T>(
        &self,
        key: &str,
        written: Option<Spanned<String>>,
        parse: impl Fn(&str) -> Result<T, &'static str>,
    ) -> Result<Option<T>, Error> {
        let Some(written) = written else {
            return Ok(None);
        };
        let start = written.span().start;
        match parse(written.get_ref()) {
            Ok(value) => Ok(Some(value)),
            Err(why) => Err(self.refuse(start, &format!("{key}: {why}"))),
        }
    }

    fn mailbox(&self, written: WrittenMailbox) -> Result<Mailbox, Error> {
        let start = written.address.span().start;
        let address = written.address.into_inner().trim().to_lowercase();
        let whole = address.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty());
        if !whole || address.contains(char::is_whitespace) {
            return Err(self.refuse(start, "address: an address such as support@example.org is wanted"));
        }
        let imap_start = written.imap.span().start;
        let imap = written.imap.into_inner();
        let password = self.password(imap.password, imap.password_file)?;
        let oauth = self.oauth(written.oauth)?;
        if password.is_none() && oauth.is_none() {
            return Err(self.refuse(imap_start, "imap: password or password_file is wanted"));
        }
        let smtp_start = written.smtp.span().start;
        let smtp = written.smtp.into_inner();
        let smtp_password = self.password(smtp.password, smtp.password_file)?;
        if smtp.user.is_some() != smtp_password.is_some() && oauth.is_none() {
            return Err(self.refuse(smtp_start, "smtp: user and password are wanted together"));
        }
        Ok(Mailbox {
            name: written.name.unwrap_or_else(|| address.clone()),
            address,
            team: written.team,
            acknowledge: written.acknowledge,
            signature: written.signature,
            imap: Imap {
                host: imap.host,
                port: imap.port.unwrap_or(imap.tls.imap_port()),
                tls: imap.tls,
                user: imap.user,
                password,
                folder: imap.folder,
            },
            smtp: Smtp {
                host: smtp.host,
                port: smtp.port.unwrap_or(smtp.tls.smtp_port()),
                tls: smtp.tls,
                user: smtp.user,
                password: smtp_password,
            },
            handling: Handling {
                sender_name: written.sender_name,
                token_pattern: written.token_pattern,
                return_tokens: written.return_tokens,
                more_folders: written.more_folders,
                afterwards: written.afterwards,
                move_to: written.move_to,
                trusted_server: written.trusted_server,
                oauth,
                dkim: self.dkim(written.dkim)?,
            },
        })
    }

    /// The password itself, or the first line of the file that holds it.
    fn password(&self, password: Option<String>, file: Option<Spanned<String>>) -> Result<Option<Secret>, Error> {
        let Some(file) = file else {
            return Ok(password.map(Secret::new));
        };
        let start = file.span().start;
        if password.is_some() {
            return Err(self.refuse(start, "password_file: password is given as well"));
        }
        let text = fs::read_to_string(file.get_ref())
            .map_err(|error| self.refuse(start, &format!("password_file: {error}")))?;
        Ok(Some(Secret::new(text.lines().next().unwrap_or_default())))
    }

    fn refuse(&self, start: usize, why: &str) -> Error {
        let before = self.source.get(..start).unwrap_or(self.source);
        Error::Key { file: self.file.to_path_buf(), line: before.matches('\n').count() + 1, why: why.to_owned() }
    }

    /// Puts the key before a message that does not name it, and the message on one line.
    fn explain(&self, start: usize, message: &str) -> String {
        let message = message.trim().replace('\n', "; ");
        let line_start = self.source.get(..start).and_then(|before| before.rfind('\n').map(|end| end + 1)).unwrap_or(0);
        let before = self.source.get(line_start..start).unwrap_or_default();
        // `port = "abc"`, or `imap = { port = "abc" }`: the word before the last `=`.
        let key = before.trim_end().strip_suffix('=').and_then(|before| {
            before.trim_end().rsplit(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).next()
        });
        match key.filter(|key| !key.is_empty()) {
            Some(key) if !message.contains(&format!("`{key}`")) => format!("{key}: {message}"),
            _ => message,
        }
    }
}

pub(crate) fn parse_listen(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "an address with a port is wanted, such as 127.0.0.1:8080")
}

pub(crate) fn parse_url(text: &str) -> Result<String, &'static str> {
    let host = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    match host {
        Some(host) if !host.is_empty() && !text.contains(char::is_whitespace) => {
            Ok(text.trim_end_matches('/').to_owned())
        }
        _ => Err("a URL is wanted, such as https://help.example.org"),
    }
}

pub(crate) fn parse_folder(text: &str) -> Result<PathBuf, &'static str> {
    if text.is_empty() {
        return Err("a folder is wanted");
    }
    Ok(PathBuf::from(text))
}

pub(crate) fn parse_file(text: &str) -> Result<PathBuf, &'static str> {
    if Path::new(text).is_file() { Ok(PathBuf::from(text)) } else { Err("there is no such file") }
}

pub(crate) fn parse_key(text: &str) -> Result<Key, &'static str> {
    Key::parse(text).ok_or("64 hexadecimal digits are wanted, as `openssl rand -hex 32` prints them")
}

pub(crate) fn parse_words(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Err("it is empty");
    }
    Ok(text.to_owned())
}

impl Settings {
    /// Fills in the defaults.
    pub(crate) fn into_config(self) -> Config {
        let listen = self.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let data_dir = self.data_dir.unwrap_or_else(|| PathBuf::from("data"));
        Config {
            listen,
            public_url: self.public_url.unwrap_or_else(|| local_url(listen)),
            database: self.database.unwrap_or_else(|| Database::Sqlite(data_dir.join("rapport.db"))),
            data_dir,
            secret: self.secret,
            node: self.node.unwrap_or_default(),
            log: self.log.unwrap_or_else(|| "info".to_owned()),
            extra_roots: self.extra_roots,
            email: self.email,
            mailboxes: self.mailboxes,
        }
    }
}

/// The address under which a browser on this machine reaches the server.
fn local_url(listen: SocketAddr) -> String {
    match listen.ip() {
        ip if ip.is_unspecified() || ip.is_loopback() => {
            format!("http://localhost:{}", listen.port())
        }
        IpAddr::V4(ip) => format!("http://{ip}:{}", listen.port()),
        IpAddr::V6(ip) => format!("http://[{ip}]:{}", listen.port()),
    }
}
