use std::{io, sync::Arc};

use lettre::transport::smtp::client::{Certificate, TlsParameters};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::net::TcpStream;
use tokio_rustls::{TlsConnector, client::TlsStream};

use crate::{Error, trouble::Trouble};

/// Whom we believe: Mozilla's list, and the certificates that the operator added.
#[derive(Clone)]
pub(crate) struct Trust {
    connector: TlsConnector,
    extra: Arc<[CertificateDer<'static>]>,
}

impl Trust {
    /// Trust in Mozilla's list and in the certificates of a PEM text.
    pub(crate) fn new(extra_pem: &[u8]) -> Result<Self, Error> {
        let extra = CertificateDer::pem_slice_iter(extra_pem)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| Error::Roots(error.to_string()))?;
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for certificate in &extra {
            roots.add(certificate.clone()).map_err(|error| Error::Roots(error.to_string()))?;
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::Roots(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self { connector: TlsConnector::from(Arc::new(config)), extra: extra.into() })
    }

    /// Makes an open connection an encrypted one.
    pub(crate) async fn encrypt(
        &self,
        stream: TcpStream,
        host: &str,
        port: u16,
    ) -> Result<TlsStream<TcpStream>, Trouble> {
        let name = ServerName::try_from(host.to_owned()).map_err(|_| Trouble::Name { host: host.to_owned() })?;
        self.connector.connect(name, stream).await.map_err(|error| of_handshake(&error, host, port))
    }

    /// The same trust for the STARTTLS of lettre.
    pub(crate) fn for_smtp(&self, host: &str) -> Result<TlsParameters, Trouble> {
        let broken = |error: &dyn std::fmt::Display| Trouble::Tls { host: host.to_owned(), words: error.to_string() };
        let mut builder = TlsParameters::builder(host.to_owned());
        for certificate in self.extra.iter() {
            let certificate = Certificate::from_der(certificate.to_vec()).map_err(|error| broken(&error))?;
            builder = builder.add_root_certificate(certificate);
        }
        builder.build_rustls().map_err(|error| broken(&error))
    }
}

/// What it means that an encrypted line could not be made.
pub(crate) fn of_handshake(error: &io::Error, host: &str, port: u16) -> Trouble {
    let host = host.to_owned();
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidCertificate(why)) => Trouble::Certificate { host, words: format!("{why:?}") },
        Some(rustls::Error::InvalidMessage(_)) => Trouble::NotTls { host, port },
        Some(other) => Trouble::Tls { host, words: other.to_string() },
        None if error.kind() == io::ErrorKind::TimedOut => Trouble::Silent { host, port },
        None => Trouble::Tls { host, words: error.kind().to_string() },
    }
}
