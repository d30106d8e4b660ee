use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use super::needs;

/// An authority of the tests and a certificate of its for `localhost`, made once for all tests of a run.
pub(crate) struct Authority {
    _folder: tempfile::TempDir,
    /// The authority's certificate (PEM).
    pub(crate) root: Vec<u8>,
    /// The server's certificate (PEM file).
    pub(crate) certificate: PathBuf,
    /// The server's key (PEM file).
    pub(crate) key: PathBuf,
}

/// The authority that the test servers are certified by.
pub(crate) fn authority() -> &'static Authority {
    static AUTHORITY: OnceLock<Authority> = OnceLock::new();
    AUTHORITY.get_or_init(make)
}

fn make() -> Authority {
    needs("openssl", "openssl");
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("extensions"), "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n").unwrap();
    let fresh_key = ["-newkey", "rsa:2048", "-nodes"];
    openssl(at, "req -x509 -keyout ca.key -out ca.pem -days 3650 -subj /CN=Authority", &fresh_key);
    openssl(at, "req -keyout key.pem -out request.pem -subj /CN=localhost", &fresh_key);
    let sign = "x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -extfile extensions";
    openssl(at, sign, &["-out", "cert.pem"]);
    Authority {
        root: fs::read(at.join("ca.pem")).unwrap(),
        certificate: at.join("cert.pem"),
        key: at.join("key.pem"),
        _folder: folder,
    }
}

/// A certificate that nobody signed, and its key (PEM).
pub(crate) fn self_signed() -> (Vec<u8>, Vec<u8>) {
    needs("openssl", "openssl");
    let folder = tempfile::tempdir().unwrap();
    let fresh_key = ["-newkey", "rsa:2048", "-nodes"];
    openssl(folder.path(), "req -x509 -keyout key.pem -out cert.pem -days 30 -subj /CN=stranger", &fresh_key);
    (fs::read(folder.path().join("cert.pem")).unwrap(), fs::read(folder.path().join("key.pem")).unwrap())
}

fn openssl(folder: &Path, words: &str, more: &[&str]) {
    let done = Command::new("openssl").args(words.split(' ')).args(more).current_dir(folder).output().unwrap();
    assert!(done.status.success(), "openssl {words}: {}", String::from_utf8_lossy(&done.stderr));
}
