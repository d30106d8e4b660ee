use std::{
    fs,
    io::Write as _,
    os::unix::fs::{MetadataExt, chown},
    path::Path,
    process::{Command, Stdio},
};

use super::{PASSWORD, Running, authority, free_port, greets, is_root, needs};

/// The user `nobody` of Debian: Dovecot runs as this one when the test runs as root.
const NOBODY: u32 = 65_534;

/// Dovecot 2.3, an IMAP server, or a server to send through. Everybody's password is [`PASSWORD`].
pub(crate) struct Dovecot {
    folder: tempfile::TempDir,
    running: Option<Running>,
    /// The port that begins in the clear and knows STARTTLS.
    pub(crate) clear: u16,
    /// The port that is encrypted from the first byte.
    pub(crate) tls: u16,
}

impl Dovecot {
    /// A fresh IMAP server.
    pub(crate) fn start() -> Self {
        Self::start_with("")
    }

    /// A fresh IMAP server with some lines of configuration more.
    pub(crate) fn start_with(more: &str) -> Self {
        needs("dovecot", "dovecot-imapd");
        Self::serving(|clear, tls| {
            format!(
                "protocols = imap
disable_plaintext_auth = no
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {clear}
  }}
  inet_listener imaps {{
    port = {tls}
  }}
}}
{more}
"
            )
        })
    }

    /// A fresh server to send through, with a login, that hands letters on to the SMTP server on port `relay`.
    pub(crate) fn submission(relay: u16) -> Self {
        Self::submission_with(relay, "")
    }

    /// The same with some lines of configuration more.
    pub(crate) fn submission_with(relay: u16, more: &str) -> Self {
        needs("dovecot/submission-login", "dovecot-submissiond");
        Self::serving(|clear, tls| {
            format!(
                "protocols = submission
hostname = localhost
disable_plaintext_auth = yes
submission_relay_host = 127.0.0.1
submission_relay_port = {relay}
service submission-login {{
  chroot =
  inet_listener submission {{
    port = {clear}
  }}
  inet_listener submissions {{
    port = {tls}
    ssl = yes
  }}
}}
{more}
"
            )
        })
    }

    fn serving(what: impl Fn(u16, u16) -> String) -> Self {
        needs("setpriv", "util-linux");
        for _ in 0..5 {
            let folder = tempfile::tempdir().unwrap();
            let (clear, tls) = (free_port(), free_port());
            configure(folder.path(), &what(clear, tls));
            let mut server = Self { folder, running: None, clear, tls };
            if server.run() {
                return server;
            }
        }
        panic!("dovecot found no free port in five attempts");
    }

    /// Starts it again on the same ports, with the same letters.
    pub(crate) fn run(&mut self) -> bool {
        let mut command = server_command("dovecot", self.folder.path());
        command.arg("-F").arg("-c").arg(self.folder.path().join("dovecot.conf"));
        let log = self.folder.path().join("log");
        let mut running = Running::start(command, &log);
        let greets = greets(self.clear, &mut running, &log);
        self.running = greets.then_some(running);
        greets
    }

    /// Stops it; its letters stay.
    pub(crate) fn stop(&mut self) {
        self.running = None;
    }

    /// Puts a letter into somebody's folder.
    pub(crate) fn put(&self, user: &str, folder: &str, letter: &[u8]) {
        self.doveadm(&["save", "-u", user, "-m", folder], letter);
    }

    /// Lays many letters into somebody's INBOX at once, as a server that delivers would.
    pub(crate) fn put_many(&self, user: &str, letters: impl Iterator<Item = Vec<u8>>) {
        self.doveadm(&["mailbox", "status", "-u", user, "messages", "INBOX"], b"");
        let folder = self.folder.path().join("mail").join(user).join("new");
        for (number, letter) in letters.enumerate() {
            fs::write(folder.join(format!("{}.M{number}.test", 1_700_000_000 + number)), letter).unwrap();
        }
    }

    /// What the server wrote down.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// The flags of all letters of somebody's INBOX, in order.
    pub(crate) fn flags(&self, user: &str) -> Vec<String> {
        self.flags_in(user, "INBOX")
    }

    /// The flags of all letters of a folder, in order.
    pub(crate) fn flags_in(&self, user: &str, folder: &str) -> Vec<String> {
        let said = self.doveadm(&["-f", "tab", "fetch", "-u", user, "flags", "mailbox", folder, "all"], b"");
        said.lines().skip(1).map(str::to_owned).collect()
    }

    /// Runs the server's own tool.
    pub(crate) fn doveadm(&self, words: &[&str], input: &[u8]) -> String {
        let mut command = server_command("doveadm", self.folder.path());
        command.arg("-c").arg(self.folder.path().join("dovecot.conf")).args(words);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        let done = child.wait_with_output().unwrap();
        assert!(done.status.success(), "doveadm {words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }
}

/// A command that runs as an ordinary user, and ends when this thread does.
fn server_command(program: &str, folder: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        let ids = [format!("--reuid={NOBODY}"), format!("--regid={NOBODY}")];
        command.args(ids).arg("--clear-groups");
    }
    command.args(["--pdeathsig", "TERM"]).arg(program).current_dir(folder);
    command
}

fn configure(folder: &Path, service: &str) {
    let at = folder.display();
    let authority = authority();
    fs::copy(&authority.certificate, folder.join("cert.pem")).unwrap();
    fs::copy(&authority.key, folder.join("key.pem")).unwrap();
    let (uid, gid) = if is_root() {
        (NOBODY, NOBODY)
    } else {
        let own = fs::metadata("/proc/self").unwrap();
        (own.uid(), own.gid())
    };
    let (user, group) = (name_of("/etc/passwd", uid), name_of("/etc/group", gid));
    let config = format!(
        "listen = 127.0.0.1
base_dir = {at}/run
state_dir = {at}/state
log_path = /dev/stderr
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{at}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_cert = <{at}/cert.pem
ssl_key = <{at}/key.pem
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {{
  driver = static
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={at}/mail/%u
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
{service}
"
    );
    fs::write(folder.join("dovecot.conf"), config).unwrap();
    for inside in ["run", "state", "mail"] {
        fs::create_dir(folder.join(inside)).unwrap();
    }
    if is_root() {
        for path in ["", "cert.pem", "key.pem", "dovecot.conf", "run", "state", "mail"] {
            chown(folder.join(path), Some(uid), Some(gid)).unwrap();
        }
    }
}

fn name_of(file: &str, id: u32) -> String {
    let lines = fs::read_to_string(file).unwrap();
    let id = id.to_string();
    let line = lines.lines().find(|line| line.split(':').nth(2) == Some(&id)).unwrap();
    line.split(':').next().unwrap().to_owned()
}
