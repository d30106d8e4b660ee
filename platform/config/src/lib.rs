//! How this installation is set up: defaults, then `rapport.toml`, then the environment.
//!
//! ```toml
//! listen = "127.0.0.1:8080"
//! public_url = "https://help.example.org"
//! database = "data/rapport.db"          # or "postgres://rapport@localhost/rapport"
//! data_dir = "data"
//!
//! [[mailboxes]]
//! name = "Support"
//! address = "support@example.org"
//! imap = { host = "imap.example.org", user = "support", password_file = "/run/secrets/mail" }
//! smtp = { host = "smtp.example.org", user = "support", password_file = "/run/secrets/mail" }
//! ```
//!
//! Each key of the first level is also read from the environment (`RAPPORT_PUBLIC_URL`), which wins over the file.
//! A key that does not exist or holds what it cannot hold is an error that names the key, the file and the line:
//! a typing error never becomes a silent default.

mod email;
mod environment;
mod file;
mod mailbox;
#[cfg(test)]
mod tests;

use std::{
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
};

pub use email::{Email, Listen, MailProtocol, Verify};
pub use mailbox::{Dkim, Handling, Imap, Mailbox, OAuth, Smtp, Tls};

/// The file that is read when it lies in the working folder.
pub const FILE: &str = "rapport.toml";

/// How this installation is set up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// What stands before every link in letters; without a slash at the end.
    pub public_url: String,
    /// Where the data of the desk stands.
    pub database: Database,
    /// Where the key of the installation and, with SQLite, the database stand.
    pub data_dir: PathBuf,
    /// The key that signs links and seals passwords, if it is not to be kept in a file of `data_dir`: 64 hexadecimal
    /// digits.
    pub secret: Option<Key>,
    /// What this node is called among several on one database; the machine's name and the port unless it is said.
    pub node: String,
    /// What is logged: `info`, or `info,desk=debug` and the like.
    pub log: String,
    /// Certificates (PEM) that are trusted besides Mozilla's, for mail servers with a certificate of their own.
    pub extra_roots: Option<PathBuf>,
    /// How letters come and go, beyond the mailboxes.
    pub email: Email,
    /// Mailboxes that are set up here and not in the app.
    pub mailboxes: Vec<Mailbox>,
}

/// The database.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Database {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// The URL of a PostgreSQL database.
    Postgres(Secret),
}

/// A text that is not shown when the configuration is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// 256 bits that are not shown when the configuration is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Key([u8; 32]);

/// Why there is no configuration.
#[derive(PartialEq, Eq, Debug, thiserror::Error)]
pub enum Error {
    /// The file that was named cannot be read.
    #[error("{}: {why}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        why: String,
    },
    /// A key of the file does not exist or holds what it cannot hold.
    #[error("{}:{line}: {why}", file.display())]
    Key {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// Which key, and what is wrong with it.
        why: String,
    },
    /// A variable of the environment does not exist or holds what it cannot hold.
    #[error("environment: {name}: {why}")]
    Variable {
        /// The variable.
        name: String,
        /// What is wrong with it.
        why: String,
    },
}

impl Config {
    /// Reads the file that is named, or `RAPPORT_CONFIG`, or `rapport.toml` if it lies here; then the environment.
    pub fn load(file: Option<&Path>) -> Result<Self, Error> {
        let environment: Vec<(String, String)> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        let named = file.map(Path::to_path_buf).or_else(|| {
            let found = environment.iter().find(|(name, _)| name == "RAPPORT_CONFIG");
            found.map(|(_, path)| PathBuf::from(path))
        });
        let default = Path::new(FILE);
        let file = named.or_else(|| default.exists().then(|| default.to_path_buf()));
        let mut config = Self::read(file.as_deref(), &environment)?;
        if config.node.is_empty() {
            config.node = format!("{}:{}", machine(), config.listen.port());
        }
        Ok(config)
    }

    /// Reads this file, if any, and this environment; the name of the node stays empty unless it is said there.
    pub fn read(file: Option<&Path>, environment: &[(String, String)]) -> Result<Self, Error> {
        let mut settings = match file {
            Some(file) => file::read(file)?,
            None => file::Settings::default(),
        };
        environment::apply(environment, &mut settings)?;
        Ok(settings.into_config())
    }
}

/// The machine's name, as the kernel knows it.
fn machine() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let name = name.trim();
    if name.is_empty() { "node".to_owned() } else { name.to_owned() }
}

impl Database {
    /// Reads `data/rapport.db`, `sqlite:data/rapport.db` or `postgres://...`.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(Secret::new(text)));
        }
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path.contains("://") {
            return Err("a path of an SQLite file or a postgres:// URL is wanted");
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }

    /// The URL that `db` connects to.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("sqlite:{}", path.display()),
            Self::Postgres(url) => url.reveal().to_owned(),
        }
    }
}

impl Secret {
    /// Wraps a text that must not be printed.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Key {
    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        let mut key = [0; 32];
        for (index, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
        }
        Some(Self(key))
    }

    /// The bytes themselves.
    #[must_use]
    pub const fn reveal(&self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
