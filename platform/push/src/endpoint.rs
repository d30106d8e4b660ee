use http::Uri;

use crate::{Error, Reach};

/// The longest address that is kept, in bytes; those of the large services have about 200.
const BYTES_MAX: usize = 1_000;

/// Where a push service takes messages for one browser.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Endpoint {
    uri: Uri,
    host: String,
    port: u16,
    is_safe: bool,
}

impl Endpoint {
    /// Reads an address that a browser named: `https`, no user name, no number of a machine that is not public.
    ///
    /// # Errors
    /// [`Error::Endpoint`].
    pub fn parse(address: &str, reach: Reach) -> Result<Self, Error> {
        if address.len() > BYTES_MAX || address.contains('@') {
            return Err(Error::Endpoint);
        }
        let uri: Uri = address.parse().map_err(|_| Error::Endpoint)?;
        let is_safe = match uri.scheme_str() {
            Some("https") => true,
            Some("http") if reach == Reach::Loopback => false,
            _ => return Err(Error::Endpoint),
        };
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_lowercase();
        if host.is_empty() || !reach.allows_host(&host) {
            return Err(Error::Endpoint);
        }
        let port = uri.port_u16().unwrap_or(if is_safe { 443 } else { 80 });
        Ok(Self { uri, host, port, is_safe })
    }

    /// The service as a token names its audience: scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        let authority = self.uri.authority().map_or(self.host.as_str(), |authority| authority.as_str());
        format!("{}://{authority}", if self.is_safe { "https" } else { "http" })
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    pub(crate) const fn is_safe(&self) -> bool {
        self.is_safe
    }

    pub(crate) fn path(&self) -> &str {
        self.uri.path_and_query().map_or("/", |path| path.as_str())
    }

    pub(crate) fn authority(&self) -> &str {
        self.uri.authority().map_or(self.host.as_str(), |authority| authority.as_str())
    }
}
