//! An open line to a mail server that does not wait for ever and does not take in more than it should.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpStream, lookup_host},
    time::{Sleep, sleep, timeout},
};
use tokio_rustls::client::TlsStream;

use crate::{Tuning, literal::Literals, tls::Trust, trouble::Trouble};

/// A line, plain or encrypted.
pub(crate) struct Line {
    wire: Wire,
    reins: Reins,
    sleep: Option<Pin<Box<Sleep>>>,
    literals: Option<Literals>,
    steps: bool,
}

enum Wire {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// What can be changed about a line while somebody else holds it.
#[derive(Clone, Debug)]
pub(crate) struct Reins {
    silence_millis: Arc<AtomicU64>,
    is_cut: Arc<AtomicBool>,
}

impl Reins {
    /// How long the other side may say nothing from now on.
    pub(crate) fn allow_silence(&self, silence: Duration) {
        let millis = u64::try_from(silence.as_millis()).unwrap_or(u64::MAX);
        self.silence_millis.store(millis, Ordering::Relaxed);
    }

    /// Nothing is written any more: what went over the line so far is not what was meant to.
    pub(crate) fn cut(&self) {
        self.is_cut.store(true, Ordering::Relaxed);
    }

    fn is_cut(&self) -> bool {
        self.is_cut.load(Ordering::Relaxed)
    }

    fn silence(&self) -> Duration {
        Duration::from_millis(self.silence_millis.load(Ordering::Relaxed))
    }
}

/// Finds the server and connects, trying all its addresses.
async fn dial(tuning: &Tuning, host: &str, port: u16) -> Result<TcpStream, Trouble> {
    let nobody = || Trouble::Name { host: host.to_owned() };
    let found = timeout(tuning.connect, lookup_host((host, port))).await.map_err(|_| nobody())?;
    let mut trouble = nobody();
    for address in found.map_err(|_| nobody())? {
        match timeout(tuning.connect, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => {
                // Small commands must not wait for more; a system that refuses this is only slower.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
            Ok(Err(_)) | Err(_) => trouble = Trouble::Port { host: host.to_owned(), port },
        }
    }
    Err(trouble)
}

impl Line {
    /// Opens a plain line.
    pub(crate) async fn open(tuning: &Tuning, host: &str, port: u16) -> Result<Self, Trouble> {
        let stream = dial(tuning, host, port).await?;
        let reins = Reins { silence_millis: Arc::default(), is_cut: Arc::default() };
        reins.allow_silence(tuning.silence);
        Ok(Self { wire: Wire::Plain(stream), reins, sleep: None, literals: None, steps: false })
    }

    /// Makes it an encrypted line.
    pub(crate) async fn encrypted(
        self,
        trust: &Trust,
        tuning: &Tuning,
        host: &str,
        port: u16,
    ) -> Result<Self, Trouble> {
        let Wire::Plain(stream) = self.wire else { return Ok(self) };
        let silent = |_| Trouble::Silent { host: host.to_owned(), port };
        let stream = timeout(tuning.connect, trust.encrypt(stream, host, port)).await.map_err(silent)??;
        Ok(Self { wire: Wire::Tls(Box::new(stream)), ..self })
    }

    /// Refuses what an IMAP server announces beyond this many bytes at once.
    pub(crate) fn with_literals_up_to(mut self, bytes_max: u64) -> Self {
        self.literals = Some(Literals::up_to(bytes_max));
        self
    }

    /// Hands out at most one line of text at a time, so that nothing the server sent behind its consent to STARTTLS
    /// is kept from before the encryption and taken for what comes after it.
    pub(crate) fn step_by_step(mut self) -> Self {
        self.steps = true;
        self
    }

    /// What can be changed while somebody else holds the line.
    pub(crate) fn reins(&self) -> Reins {
        self.reins.clone()
    }

    /// Pending for too long is an error; progress begins the wait anew.
    fn watched<T>(&mut self, cx: &mut Context<'_>, polled: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if polled.is_ready() {
            self.sleep = None;
            return polled;
        }
        let silence = self.reins.silence();
        let sleep = self.sleep.get_or_insert_with(|| Box::pin(sleep(silence)));
        match sleep.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }

    fn poll_wire(&mut self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match &mut self.wire {
            Wire::Plain(stream) if self.steps => poll_one_line(stream, cx, buf),
            Wire::Plain(stream) => Pin::new(stream).poll_read(cx, buf),
            Wire::Tls(stream) => Pin::new(stream).poll_read(cx, buf),
        }
    }
}

/// Looks ahead and takes no more than up to the end of the line.
fn poll_one_line(stream: &mut TcpStream, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
    let mut ahead = [0; 1_024];
    let mut ahead = ReadBuf::new(&mut ahead);
    match stream.poll_peek(cx, &mut ahead) {
        Poll::Pending => return Poll::Pending,
        Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
        Poll::Ready(Ok(_)) => {}
    }
    let seen = ahead.filled();
    let wanted = seen.iter().position(|byte| *byte == b'\n').map_or(seen.len(), |end| end + 1);
    let mut part = buf.take(wanted.min(buf.remaining()));
    let polled = Pin::new(stream).poll_read(cx, &mut part);
    let bytes = part.filled().to_vec();
    if let Poll::Ready(Ok(())) = &polled {
        // The bytes lie in the buffer already; this tells the buffer so without touching its unfilled rest.
        buf.put_slice(&bytes);
    }
    polled
}

impl AsyncRead for Line {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let line = self.get_mut();
        let before = buf.filled().len();
        let polled = line.poll_wire(cx, buf);
        if let (Poll::Ready(Ok(())), Some(literals)) = (&polled, &mut line.literals) {
            let fresh = buf.filled().get(before..).unwrap_or_default();
            if let Err(excess) = literals.read(fresh) {
                return Poll::Ready(Err(io::Error::other(excess)));
            }
        }
        line.watched(cx, polled)
    }
}

impl AsyncWrite for Line {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let line = self.get_mut();
        if line.reins.is_cut() {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        let polled = match &mut line.wire {
            Wire::Plain(stream) => Pin::new(stream).poll_write(cx, bytes),
            Wire::Tls(stream) => Pin::new(stream).poll_write(cx, bytes),
        };
        line.watched(cx, polled)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let line = self.get_mut();
        if line.reins.is_cut() {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        let polled = match &mut line.wire {
            Wire::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Wire::Tls(stream) => Pin::new(stream).poll_flush(cx),
        };
        line.watched(cx, polled)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let line = self.get_mut();
        let polled = match &mut line.wire {
            Wire::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Wire::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
        };
        line.watched(cx, polled)
    }
}

impl AsyncTokioStream for Line {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        match &self.wire {
            Wire::Plain(stream) => stream.peer_addr(),
            Wire::Tls(stream) => stream.get_ref().0.peer_addr(),
        }
    }
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.wire {
            Wire::Plain(_) => "Line(plain)",
            Wire::Tls(_) => "Line(tls)",
        })
    }
}
