//! A small desk with a door to mail servers.

use std::time::Duration;

use blobs::Blobs;
use clock::Clock;
use db::{Db, Durability};
use email::{Options, Post, Tuning};
use kernel::{Cx, Id};
use mailboxes::{
    Imap, ImapLogin, Letter, LetterList, LogLine, Mailbox, MailboxKind, NewHandling, NewMailbox, Smtp, SmtpLogin, Tls,
};
use tokio::{task::JoinSet, time::Instant};
use tokio_util::sync::CancellationToken;
use web_kit::App;

use crate::servers::{PASSWORD, authority};

/// A desk on a database, with a clock that runs.
pub(crate) struct House {
    pub(crate) app: App,
    _folder: tempfile::TempDir,
}

/// Intake that runs until it is stopped.
pub(crate) struct Intake {
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

/// Waits that are short enough for tests. IDLE is long: what comes in did not come by looking.
pub(crate) fn quick() -> Tuning {
    Tuning {
        connect: Duration::from_secs(5),
        silence: Duration::from_secs(5),
        last_word: Duration::from_secs(5),
        out_of_reach: Duration::ZERO,
        idle: Duration::from_mins(20),
        poll: Duration::from_millis(20),
        lease: Duration::from_secs(3),
        lease_renewal: Duration::from_millis(100),
        pause_min: Duration::from_millis(10),
        pause_max: Duration::from_millis(100),
        ..Tuning::default()
    }
}

impl House {
    /// A desk for tests that are not about the database.
    pub(crate) async fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let db = Db::open_with(&path.to_string_lossy(), Durability::None, None).await.unwrap();
        db.migrate().await.unwrap();
        Self::in_folder(db, folder)
    }

    pub(crate) fn on(db: Db) -> Self {
        Self::in_folder(db, tempfile::tempdir().unwrap())
    }

    fn in_folder(db: Db, folder: tempfile::TempDir) -> Self {
        let app = web_kit::testing::app(db);
        Self { app: App { blobs: Blobs::new(folder.path()), clock: Clock::system(), ..app }, _folder: folder }
    }

    /// A door that believes in the test authority.
    pub(crate) fn post(&self, node: &str, tuning: Tuning) -> Post {
        let options = Options { extra_roots_pem: authority().root.clone(), node: node.to_owned(), tuning };
        Post::new(self.app.clone(), &options).unwrap()
    }

    pub(crate) async fn mailbox(&self, address: &str, imap: ImapLogin, smtp: SmtpLogin) -> Mailbox {
        self.handled(address, imap, smtp, NewHandling::default()).await
    }

    pub(crate) async fn handled(
        &self,
        address: &str,
        imap: ImapLogin,
        smtp: SmtpLogin,
        handling: NewHandling,
    ) -> Mailbox {
        let new = NewMailbox {
            name: address.to_owned(),
            address: address.to_owned(),
            kind: MailboxKind::Imap,
            team: None,
            acknowledge: true,
            signature: String::new(),
            enabled: true,
            imap: Some(imap),
            smtp: Some(smtp),
            handling,
        };
        let mut tx = self.app.db.begin().await.unwrap();
        let mailbox = mailboxes::create(&mut tx, &self.cx(), &self.app.secrets, &new).await.unwrap();
        tx.commit().await.unwrap();
        mailbox
    }

    pub(crate) fn cx(&self) -> Cx {
        self.app.system()
    }

    /// Does something to the database that only a test may do.
    pub(crate) async fn statement(&self, text: &'static str) {
        let mut tx = self.app.db.begin().await.unwrap();
        tx.run(db::sql(text)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The mailbox as it is now.
    pub(crate) async fn now(&self, id: Id<Mailbox>) -> Mailbox {
        let mut tx = self.app.db.read().await.unwrap();
        mailboxes::mailbox(&mut tx, id).await.unwrap().unwrap()
    }

    /// The letters of a mailbox, oldest first.
    pub(crate) async fn letters(&self, mailbox: Id<Mailbox>) -> Vec<Letter> {
        let mut tx = self.app.db.read().await.unwrap();
        let list = LetterList { limit: 10_000, ..LetterList::default() };
        let lines: Vec<LogLine> = mailboxes::letters(&mut tx, &self.cx(), &list).await.unwrap();
        let mut letters: Vec<Letter> = lines.into_iter().map(|line| line.letter).collect();
        letters.retain(|letter| letter.mailbox == mailbox);
        letters.sort_by_key(|letter| letter.id);
        letters
    }

    pub(crate) async fn subjects(&self, mailbox: Id<Mailbox>) -> Vec<String> {
        self.letters(mailbox).await.into_iter().map(|letter| letter.subject).collect()
    }

    /// Waits until exactly these subjects are in the mail log.
    pub(crate) async fn has(&self, mailbox: Id<Mailbox>, subjects: &[&str]) {
        let arrived = eventually(async || self.subjects(mailbox).await.len() >= subjects.len()).await;
        let found = self.subjects(mailbox).await;
        assert!(arrived, "only {found:?} of {subjects:?}; {:?}", self.now(mailbox).await);
        assert_eq!(found, subjects);
    }

    /// The raw bytes of a letter.
    pub(crate) async fn raw(&self, letter: &Letter) -> Vec<u8> {
        let mut tx = self.app.db.read().await.unwrap();
        self.app.blobs.read(&mut tx, &letter.sha256).await.unwrap()
    }
}

impl Intake {
    pub(crate) fn run(post: &Post) -> Self {
        let (stop, mut tasks) = (CancellationToken::new(), JoinSet::new());
        let (post, shutdown) = (post.clone(), stop.clone());
        tasks.spawn(async move { post.run(shutdown).await });
        Self { stop, tasks }
    }

    pub(crate) async fn stop(mut self) {
        self.stop.cancel();
        let ended = tokio::time::timeout(Duration::from_secs(20), self.tasks.join_next()).await;
        ended.expect("intake ends when it is told to").unwrap().unwrap();
    }
}

/// Waits until something is so; `false` when it does not come to be in time.
pub(crate) async fn eventually(is_so: impl AsyncFn() -> bool) -> bool {
    let patience = Instant::now() + Duration::from_secs(30);
    while Instant::now() < patience {
        if is_so().await {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    false
}

pub(crate) fn imap(port: u16, tls: Tls, user: &str) -> ImapLogin {
    let imap = Imap { host: "localhost".into(), port, tls, user: user.into(), folder: "INBOX".into() };
    ImapLogin { imap, password: Some(PASSWORD.into()) }
}

pub(crate) fn smtp(port: u16, tls: Tls, user: Option<&str>) -> SmtpLogin {
    let smtp = Smtp { host: "localhost".into(), port, tls, user: user.map(str::to_owned) };
    SmtpLogin { smtp, password: user.map(|_| PASSWORD.into()) }
}

/// A server to send through that is never asked.
pub(crate) fn no_smtp() -> SmtpLogin {
    smtp(1, Tls::Plain, None)
}

/// A server to read from that is never asked.
pub(crate) fn no_imap() -> ImapLogin {
    imap(1, Tls::Plain, "nobody")
}

/// A letter with this subject.
pub(crate) fn letter(subject: &str) -> Vec<u8> {
    format!(
        "From: Ana <ana@kupac.example>\r\nTo: support@firma.example\r\nSubject: {subject}\r\n\
         Message-ID: <{}@kupac.example>\r\nDate: Mon, 5 Jan 2026 09:00:00 +0000\r\n\r\nPoštovani,\r\nšta je s tim?\r\n",
        subject.replace(' ', ".")
    )
    .into_bytes()
}
