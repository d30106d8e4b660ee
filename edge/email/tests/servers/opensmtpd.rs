use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Stdio},
};

use super::{PASSWORD, Running, authority, free_port, greets, is_root, needs};

/// OpenSMTPD 6.8, an SMTP server that takes every letter and lays it into one maildir, with what the envelope said.
pub(crate) struct Opensmtpd {
    folder: tempfile::TempDir,
    _running: Running,
    /// The port that begins and stays in the clear, without login.
    pub(crate) plain: u16,
    /// The port that is encrypted from the first byte; the login is `support` with [`PASSWORD`].
    pub(crate) smtps: u16,
    /// The port that asks for STARTTLS and the same login.
    pub(crate) submission: u16,
}

/// Domains the plain port takes letters for; the others want a login.
pub(crate) const DOMAIN: &str = "kupac.example";

impl Opensmtpd {
    /// A fresh server.
    pub(crate) fn start() -> Self {
        needs("smtpd", "opensmtpd");
        needs("unshare", "util-linux");
        if !is_root() {
            needs("newuidmap", "uidmap");
        }
        for _ in 0..5 {
            let folder = tempfile::tempdir().unwrap();
            let (plain, smtps, submission) = (free_port(), free_port(), free_port());
            configure(folder.path(), plain, smtps, submission);
            let log = folder.path().join("log");
            let mut running = Running::start(server_command(folder.path()), &log);
            if [plain, smtps, submission].iter().all(|port| greets(*port, &mut running, &log)) {
                return Self { folder, _running: running, plain, smtps, submission };
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

fn configure(folder: &Path, plain: u16, smtps: u16, submission: u16) {
    let at = folder.display();
    let authority = authority();
    fs::copy(&authority.certificate, folder.join("cert.pem")).unwrap();
    fs::copy(&authority.key, folder.join("key.pem")).unwrap();
    fs::set_permissions(folder.join("key.pem"), fs::Permissions::from_mode(0o600)).unwrap();
    let hash = Command::new("openssl").args(["passwd", "-6", PASSWORD]).output().unwrap();
    let hash = String::from_utf8(hash.stdout).unwrap();
    fs::write(folder.join("logins"), format!("support {}\n", hash.trim())).unwrap();
    let config = format!(
        "pki test cert \"{at}/cert.pem\"
pki test key \"{at}/key.pem\"
table logins file:{at}/logins
table people {{ \"mail\" = \"65534:65534:{at}/mail\" }}
table everybody {{ \"@\" = \"mail\" }}
listen on 127.0.0.1 port {plain}
listen on 127.0.0.1 port {smtps} smtps pki test auth <logins>
listen on 127.0.0.1 port {submission} tls-require pki test auth <logins>
action \"keep\" maildir \"{at}/mail\" virtual <everybody> userbase <people>
match from any for domain \"{DOMAIN}\" action \"keep\"
match from any auth for any action \"keep\"
"
    );
    fs::write(folder.join("smtpd.conf"), config).unwrap();
    fs::create_dir(folder.join("mail")).unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(folder.join("mail"), fs::Permissions::from_mode(0o777)).unwrap();
}
