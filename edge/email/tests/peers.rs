//! Hand-written servers that misbehave on demand.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

/// What a peer does instead of what it should.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Instead {
    /// Says this and goes on.
    Say(Vec<u8>),
    /// Says this and hangs up.
    SayAndHangUp(Vec<u8>),
    /// Says nothing any more.
    Hang,
}

/// Decides by the number of the connection (from 0) and the command whether to misbehave.
type Mood = Arc<dyn Fn(usize, &str) -> Option<Instead> + Send + Sync>;

/// A peer that runs until this value goes.
pub(crate) struct Peer {
    pub(crate) port: u16,
    /// How often somebody connected.
    connections: Arc<AtomicUsize>,
    /// Every command that came, of all connections.
    commands: Arc<Mutex<Vec<String>>>,
    /// The letters that an SMTP peer took.
    taken: Arc<Mutex<Vec<Vec<u8>>>>,
    _tasks: JoinSet<()>,
}

pub(crate) fn instead(mood: impl Fn(usize, &str) -> Option<Instead> + Send + Sync + 'static) -> Mood {
    Arc::new(mood)
}

/// A peer that behaves.
pub(crate) fn well() -> Mood {
    Arc::new(|_, _| None)
}

pub(crate) fn say(words: &str) -> Instead {
    Instead::Say(format!("{words}\r\n").into_bytes())
}

impl Peer {
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn commands(&self) -> Vec<String> {
        self.commands.lock().unwrap().clone()
    }

    pub(crate) fn taken(&self) -> Vec<Vec<u8>> {
        self.taken.lock().unwrap().clone()
    }

    /// An SMTP server.
    pub(crate) async fn smtp(mood: Mood) -> Self {
        Self::run(Talk::smtp, mood).await
    }

    /// An IMAP server with these letters, by number.
    pub(crate) async fn imap(letters: BTreeMap<u32, Vec<u8>>, mood: Mood) -> Self {
        let letters = Arc::new(letters);
        Self::run(move |talk| talk.imap(Arc::clone(&letters)), mood).await
    }

    async fn run<F>(talk: impl Fn(Talk) -> F + Send + 'static, mood: Mood) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let (commands, taken) = (Arc::default(), Arc::default());
        let mut tasks = JoinSet::new();
        let (count, heard, kept) = (Arc::clone(&connections), Arc::clone(&commands), Arc::clone(&taken));
        tasks.spawn(async move {
            let mut running = JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                running.spawn(talk(Talk {
                    stream: BufReader::new(stream),
                    number: count.fetch_add(1, Ordering::SeqCst),
                    mood: Arc::clone(&mood),
                    commands: Arc::clone(&heard),
                    taken: Arc::clone(&kept),
                }));
            }
        });
        Self { port, connections, commands, taken, _tasks: tasks }
    }
}

struct Talk {
    stream: BufReader<TcpStream>,
    number: usize,
    mood: Mood,
    commands: Arc<Mutex<Vec<String>>>,
    taken: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Talk {
    async fn say(&mut self, words: &str) -> Option<()> {
        self.stream.write_all(format!("{words}\r\n").as_bytes()).await.ok()
    }

    /// The next command, after what the mood made of those before it. `None` when the talk is over.
    async fn hear(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            let line = line.trim_end().to_owned();
            self.commands.lock().unwrap().push(line.clone());
            if !self.misbehaves(&line).await? {
                return Some(line);
            }
        }
    }

    /// Whether something else was done than should be. `None` when the talk is over.
    async fn misbehaves(&mut self, command: &str) -> Option<bool> {
        match (self.mood)(self.number, command) {
            None => Some(false),
            Some(Instead::Say(words)) => {
                let tag = command.split(' ').next().unwrap_or_default();
                let words = String::from_utf8_lossy(&words).replace("TAG", tag);
                self.stream.write_all(words.as_bytes()).await.ok()?;
                Some(true)
            }
            Some(Instead::SayAndHangUp(words)) => {
                self.stream.write_all(&words).await.ok()?;
                self.stream.shutdown().await.ok()?;
                None
            }
            Some(Instead::Hang) => {
                // Until the other side gives up.
                let mut rest = Vec::new();
                let _ = self.stream.read_to_end(&mut rest).await;
                None
            }
        }
    }

    async fn smtp(mut self) {
        if self.misbehaves("(greeting)").await == Some(false) {
            self.say("220 peer ESMTP").await;
        }
        while let Some(line) = self.hear().await {
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let done = match verb.as_str() {
                "EHLO" => self.say("250-peer\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN").await,
                "AUTH" => self.say("235 2.7.0 welcome").await,
                "DATA" => self.letter().await,
                "QUIT" => {
                    self.say("221 bye").await;
                    None
                }
                _ => self.say("250 2.0.0 fine").await,
            };
            if done.is_none() {
                return;
            }
        }
    }

    async fn letter(&mut self) -> Option<()> {
        self.say("354 go on").await?;
        let mut letter = Vec::new();
        while !letter.ends_with(b"\r\n.\r\n") {
            if self.stream.read_until(b'\n', &mut letter).await.ok()? == 0 {
                return None;
            }
        }
        letter.truncate(letter.len() - 3);
        self.taken.lock().unwrap().push(letter);
        if self.misbehaves("(dot)").await? {
            return Some(());
        }
        self.say("250 2.0.0 taken as 4711").await
    }

    async fn imap(mut self, letters: Arc<BTreeMap<u32, Vec<u8>>>) {
        if self.misbehaves("(greeting)").await == Some(false) {
            self.say("* OK peer").await;
        }
        while let Some(line) = self.hear().await {
            if self.answer(&line, &letters).await.is_none() {
                return;
            }
        }
    }

    async fn answer(&mut self, line: &str, letters: &BTreeMap<u32, Vec<u8>>) -> Option<()> {
        let (tag, command) = line.split_once(' ').unwrap_or((line, ""));
        let words: Vec<&str> = command.split(' ').collect();
        if command == "CAPABILITY" {
            self.say("* CAPABILITY IMAP4rev1").await?;
        } else if words[0] == "SELECT" {
            let next = letters.keys().max().map_or(1, |last| last + 1);
            let said = format!("* {} EXISTS\r\n* OK [UIDVALIDITY 77] x\r\n* OK [UIDNEXT {next}] x", letters.len());
            self.say(&said).await?;
        } else if command.starts_with("UID SEARCH") {
            let found = words[2..].join(" ");
            let uids: Vec<String> =
                letters.keys().filter(|uid| found == "UNSEEN" || is_in(&found, **uid)).map(u32::to_string).collect();
            self.say(&format!("* SEARCH {}", uids.join(" "))).await?;
        } else if command.starts_with("UID FETCH") {
            for (number, (uid, letter)) in letters.iter().enumerate().filter(|(_, (uid, _))| is_in(words[2], **uid)) {
                let begin = format!("* {} FETCH (UID {uid} ", number + 1);
                if command.contains("RFC822.SIZE") {
                    self.say(&format!("{begin}RFC822.SIZE {})", letter.len())).await?;
                } else {
                    self.hand_out(&begin, command, letter, *uid).await?;
                }
            }
        }
        self.say(&format!("{tag} OK done")).await
    }

    async fn hand_out(&mut self, begin: &str, command: &str, letter: &[u8], uid: u32) -> Option<()> {
        let is_head = command.contains("BODY.PEEK[HEADER]");
        if !is_head && self.misbehaves(&format!("(letter {uid})")).await? {
            return Some(());
        }
        let end = letter.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        let (section, bytes) = if is_head { ("BODY[HEADER]", &letter[..end]) } else { ("BODY[]", letter) };
        self.stream.write_all(format!("{begin}{section} {{{}}}\r\n", bytes.len()).as_bytes()).await.ok()?;
        self.stream.write_all(bytes).await.ok()?;
        self.say(")").await
    }
}

/// Whether a number is in a set such as `1,4,7:*`, with or without the word UID before it.
fn is_in(set: &str, uid: u32) -> bool {
    set.trim_start_matches("UID ").split(',').any(|part| match part.split_once(':') {
        Some((first, _)) => uid >= first.parse().unwrap(),
        None => part.parse() == Ok(uid),
    })
}

/// A server that speaks TLS with a certificate of its own and then behaves like the peer on `port`.
pub(crate) async fn behind_tls(certificate: &[u8], key: &[u8], port: u16) -> (u16, JoinSet<()>) {
    use tokio_rustls::{
        TlsAcceptor,
        rustls::{
            ServerConfig,
            pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
        },
    };
    let chain = CertificateDer::pem_slice_iter(certificate).collect::<Result<Vec<_>, _>>().unwrap();
    let key = PrivateKeyDer::from_pem_slice(key).unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let own = listener.local_addr().unwrap().port();
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            if let Ok(mut stream) = acceptor.accept(stream).await {
                let mut inner = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
                pass_on(&mut stream, &mut inner).await;
            }
        }
    });
    (own, tasks)
}

async fn pass_on(one: &mut (impl AsyncRead + AsyncWrite + Unpin), two: &mut (impl AsyncRead + AsyncWrite + Unpin)) {
    let _ = tokio::io::copy_bidirectional(one, two).await;
}
