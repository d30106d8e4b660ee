//! Real mail servers with a configuration of their own in a temporary folder, on loopback ports, for one test each.
//!
//! Dovecot runs as an ordinary user. OpenSMTPD changes its own user and insists on fixed paths, so it runs in a mount
//! namespace of its own, as root there: with the rights of root if the test has them, else in a user namespace
//! (`uidmap`). Both end with the value that stands for them; if the test is killed, the kernel ends them
//! (`setpriv --pdeathsig`).

mod certificate;
mod dovecot;
mod opensmtpd;
mod token_endpoint;

use std::{
    fs::metadata,
    net::TcpListener,
    os::unix::fs::MetadataExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

pub(crate) use certificate::{authority, self_signed};
pub(crate) use dovecot::Dovecot;
pub(crate) use opensmtpd::Opensmtpd;
pub(crate) use token_endpoint::TokenEndpoint;

/// The password of everybody on the test servers.
pub(crate) const PASSWORD: &str = "correct-horse";

/// A server that ends with this value.
pub(crate) struct Running(Child);

impl Running {
    /// Starts a server; its words go to `log`.
    fn start(mut command: Command, log: &Path) -> Self {
        let out = std::fs::OpenOptions::new().create(true).append(true).open(log).unwrap();
        let child = command.stdin(Stdio::null()).stdout(out.try_clone().unwrap()).stderr(out).spawn();
        Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    fn has_ended(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).stderr(Stdio::null()).status();
        let patience = Instant::now() + Duration::from_secs(10);
        while Instant::now() < patience {
            if self.has_ended() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether the test may do everything.
fn is_root() -> bool {
    metadata("/proc/self").unwrap().uid() == 0
}

/// A port on which nobody listens at this moment.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Fails with what to install.
fn needs(program: &str, package: &str) {
    let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/lib"];
    let found = folders.iter().any(|folder| Path::new(folder).join(program).exists());
    assert!(found, "{program} is missing: apt-get install {package}");
}

/// Waits until a port greets; `false` when another process was faster to take one of the ports.
///
/// # Panics
/// The server ends for another reason, or never greets.
fn greets(port: u16, running: &mut Running, log: &Path) -> bool {
    let words = || std::fs::read_to_string(log).unwrap_or_default();
    let patience = Instant::now() + Duration::from_secs(30);
    while Instant::now() < patience {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        if running.has_ended() {
            assert!(words().contains("in use"), "the server ended: {}", words());
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("no greeting on port {port}: {}", words());
}
