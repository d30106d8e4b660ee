use std::{sync::Arc, time::Duration};

use http::{Request, StatusCode, header};
use http_body_util::Full;
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use kernel::Time;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::TlsConnector;

use crate::{Endpoint, Reach, ServerKey};

/// How long a push service may take for everything.
const PATIENCE: Duration = Duration::from_secs(20);

/// A sealed message on its way to a push service.
#[derive(Clone, Debug)]
pub struct Message {
    /// Where it goes.
    pub endpoint: Endpoint,
    /// What [`crate::seal`] gave.
    pub body: Vec<u8>,
    /// How long the service keeps it for a browser that is not there, in seconds.
    pub seconds_kept: u32,
    /// A later message with the same topic takes the place of an earlier one that was not delivered (32 letters).
    pub topic: Option<String>,
}

/// What became of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The service took it.
    Taken,
    /// The browser has unsubscribed, or never was: its address is of no more use.
    Gone,
    /// The service will never take it; with its words.
    Refused(String),
    /// It may work later; with the reason.
    Later(String),
}

/// Sends messages to push services.
#[derive(Clone)]
pub struct Sender {
    reach: Reach,
    tls: TlsConnector,
}

impl Sender {
    /// A sender that reaches these machines.
    #[must_use]
    pub fn new(reach: Reach) -> Self {
        let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect::<RootCertStore>();
        let config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        Self { reach, tls: TlsConnector::from(Arc::new(config)) }
    }

    /// Which machines it reaches.
    #[must_use]
    pub const fn reach(&self) -> Reach {
        self.reach
    }

    /// Hands a message over. `contact` is where the service finds us when something is wrong: `mailto:` or `https:`.
    pub async fn send(&self, key: &ServerKey, contact: &str, message: &Message, now: Time) -> Outcome {
        let authorization = key.authorization(&message.endpoint, contact, now);
        match timeout(PATIENCE, self.hand_over(&authorization, message)).await {
            Ok(Ok(status)) => judged(status),
            Ok(Err(words)) => Outcome::Later(words),
            Err(_) => Outcome::Later("the push service says nothing".to_owned()),
        }
    }

    async fn hand_over(&self, authorization: &str, message: &Message) -> Result<StatusCode, String> {
        let endpoint = &message.endpoint;
        let line = self.connect(endpoint).await?;
        let mut request = Request::post(endpoint.path())
            .header(header::HOST, endpoint.authority())
            .header(header::AUTHORIZATION, authorization)
            .header(header::CONTENT_ENCODING, "aes128gcm")
            .header(header::CONTENT_TYPE, "application/octet-stream")
            .header("ttl", message.seconds_kept.to_string())
            .header("urgency", "normal");
        if let Some(topic) = &message.topic {
            request = request.header("topic", topic);
        }
        let request = request.body(Full::new(Bytes::from(message.body.clone()))).map_err(|error| error.to_string())?;
        if !endpoint.is_safe() {
            return exchange(line, request).await;
        }
        let name = ServerName::try_from(endpoint.host().to_owned()).map_err(|error| error.to_string())?;
        let line = self.tls.connect(name, line).await.map_err(|error| error.to_string())?;
        exchange(line, request).await
    }

    /// Connects to the first address of the name that may be connected to.
    async fn connect(&self, endpoint: &Endpoint) -> Result<TcpStream, String> {
        let found = lookup_host((endpoint.host(), endpoint.port())).await.map_err(|error| error.to_string())?;
        let mut words = "the name leads to no public address".to_owned();
        for address in found.filter(|address| self.reach.allows(address.ip())) {
            match TcpStream::connect(address).await {
                Ok(stream) => return Ok(stream),
                Err(error) => words = error.to_string(),
            }
        }
        Err(words)
    }
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").field("reach", &self.reach).finish_non_exhaustive()
    }
}

/// One question, one answer, and the line is closed. Nothing follows where a service would send us elsewhere.
async fn exchange<L>(line: L, request: Request<Full<Bytes>>) -> Result<StatusCode, String>
where
    L: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(line)).await.map_err(|error| error.to_string())?;
    let answered = async { sender.send_request(request).await.map_err(|error| error.to_string()) };
    tokio::pin!(connection, answered);
    tokio::select! {
        response = &mut answered => response.map(|response| response.status()),
        ended = &mut connection => match ended {
            Ok(()) => answered.await.map(|response| response.status()),
            Err(error) => Err(error.to_string()),
        },
    }
}

/// What a push service means by its answer (RFC 8030, 5 and 7.3).
fn judged(status: StatusCode) -> Outcome {
    let words = status.to_string();
    match status.as_u16() {
        200..=299 => Outcome::Taken,
        404 | 410 => Outcome::Gone,
        408 | 425 | 429 | 500..=599 => Outcome::Later(words),
        _ => Outcome::Refused(words),
    }
}
