use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Stdio},
};

use super::{Running, free_port, greets, is_root, needs};

/// OpenSMTPD 6.8, an SMTP server that takes letters to [`DOMAIN`] and lays them into one maildir.
///
/// It speaks in the clear only: Debian's 6.8 keeps its key in a process of its own by a way that OpenSSL 3 no longer
/// knows, and breaks off every TLS handshake. Encryption and logins are Dovecot's part
/// ([`super::Dovecot::submission`]), which hands the letters on to this one.
pub(crate) struct Opensmtpd {
    folder: tempfile::TempDir,
    _running: Running,
    /// The port, in the clear and without login.
    pub(crate) port: u16,
}

/// The only domain it takes letters for.
pub(crate) const DOMAIN: &str = "kupac.example";

impl Opensmtpd {
    /// A fresh server.
    pub(crate) fn start() -> Self {
        Self::keeping(|at| format!("maildir \"{at}/mail\""))
    }

    /// A fresh server that delivers what it takes by LMTP to this port.
    pub(crate) fn delivering_to(port: u16) -> Self {
        Self::keeping(|_| format!("lmtp \"127.0.0.1:{port}\" rcpt-to"))
    }

    fn keeping(action: impl Fn(&str) -> String) -> Self {
        needs("smtpd", "opensmtpd");
        needs("unshare", "util-linux");
        if !is_root() {
            needs("newuidmap", "uidmap");
        }
        for _ in 0..5 {
            let folder = tempfile::tempdir().unwrap();
            let port = free_port();
            configure(folder.path(), port, &action(&folder.path().display().to_string()));
            let log = folder.path().join("log");
            let mut running = Running::start(server_command(folder.path()), &log);
            if greets(port, &mut running, &log) {
                return Self { folder, _running: running, port };
            }
        }
        panic!("opensmtpd found no free port in five attempts");
    }

    /// The letters that arrived so far, as delivered.
    pub(crate) fn letters(&self) -> Vec<String> {
        let read = "for letter in new/*; do [ -f \"$letter\" ] && cat \"$letter\" && printf '\\n=====\\n'; done; true";
        let done = inside(&["sh", "-c", read]).current_dir(self.folder.path().join("mail")).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let all = String::from_utf8_lossy(&done.stdout).into_owned();
        all.split("\n=====\n").filter(|letter| !letter.is_empty()).map(str::to_owned).collect()
    }

    /// Over how many connections letters came.
    pub(crate) fn sessions(&self) -> usize {
        let log = self.log();
        let letters = log.lines().filter(|line| line.contains("smtp message msgid="));
        letters.filter_map(|line| line.split(' ').next()).collect::<BTreeSet<_>>().len()
    }

    /// What the server wrote down.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Opensmtpd {
    fn drop(&mut self) {
        // Letters belong to a user of the namespace; the folder cannot be removed before them.
        let _ = inside(&["rm", "-rf", "mail"]).current_dir(self.folder.path()).stderr(Stdio::null()).status();
    }
}

/// A command with the rights over what the server writes.
fn inside(words: &[&str]) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM"]);
    if !is_root() {
        command.args(["unshare", "--user", "--map-root-user", "--map-auto"]);
    }
    command.args(words);
    command
}

/// The server in a mount namespace where its fixed paths are empty folders of its own.
fn server_command(folder: &Path) -> Command {
    let begin = "mount -t tmpfs none /var/spool && mkdir -m 711 /var/spool/smtpd && mount -t tmpfs none /run \
                 && exec smtpd -dv -f smtpd.conf";
    let mut command = inside(&["unshare", "--mount", "--propagation", "private", "sh", "-c", begin]);
    command.current_dir(folder);
    command
}

fn configure(folder: &Path, port: u16, action: &str) {
    let at = folder.display();
    let config = format!(
        "table people {{ \"mail\" = \"65534:65534:{at}/mail\" }}
table everybody {{ \"@\" = \"mail\" }}
listen on 127.0.0.1 port {port}
action \"keep\" {action} virtual <everybody> userbase <people>
match from any for domain \"{DOMAIN}\" action \"keep\"
"
    );
    fs::write(folder.join("smtpd.conf"), config).unwrap();
    fs::create_dir(folder.join("mail")).unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(folder.join("mail"), fs::Permissions::from_mode(0o777)).unwrap();
}
