//! The program as a server: it opens, is found, and ends without loss.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "these are tests")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

/// A server in a folder of its own, ended with the test.
struct Running {
    child: Child,
    address: String,
    told: String,
}

impl Running {
    fn start(folder: &TempDir, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = program(folder.path());
        command.args(arguments).envs(variables.iter().copied());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut told = String::new();
        let address = loop {
            let line = lines.next().expect("the server says where it is").unwrap();
            told.push_str(&line);
            told.push('\n');
            if let Some((_, address)) = line.split_once("http://") {
                break address.to_owned();
            }
        };
        // What else it says at the start is read when it has ended.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address, told }
    }

    /// Asks for a page and gives the whole answer.
    fn get(&self, path: &str) -> String {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address))
    }

    fn post(&self, path: &str, body: &str) -> String {
        let kind = "application/x-www-form-urlencoded";
        let (address, length) = (&self.address, body.len());
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-type: {kind}\r\n\
             content-length: {length}\r\n\r\n{body}"
        ))
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks it to end, as systemd does, and gives its exit code.
    fn end(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.current_dir(folder);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("RAPPORT_") {
            command.env_remove(name);
        }
    }
    command
}

const DEMO: [&str; 5] = ["demo", "--listen", "127.0.0.1:0", "--clock", "2026-01-05T09:00"];

#[test]
fn a_demonstration_opens_with_its_letter_box_and_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Running::start(&folder, &DEMO, &[]);
    assert!(demo.get("/healthz").starts_with("HTTP/1.1 200"), "{}", demo.told);
    let page = demo.get("/letterbox");
    assert!(page.contains("Mon 5 January, 09:0"), "{page}");
    let setup = demo.get("/api/v1/setup");
    assert!(setup.contains("\"needed\":false") && setup.contains("/letterbox"), "{setup}");
    let turned = demo.post("/letterbox/clock", "hours=48&back=/letterbox");
    assert!(turned.starts_with("HTTP/1.1 303"), "{turned}");
    assert!(demo.get("/letterbox").contains("Wed 7 January, 09:0"));
    assert_eq!(demo.end(), Some(0));

    let again = Running::start(&folder, &["demo", "--listen", "127.0.0.1:0"], &[]);
    let page = again.get("/letterbox");
    assert!(page.contains("Wed 7 January, 09:0"), "{page}");
    assert_eq!(again.end(), Some(0));
}

#[test]
fn a_letter_on_standard_input_reaches_the_demonstration() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Running::start(&folder, &DEMO, &[]);
    let letter = "From: Ana <ana@example.com>\r\nTo: hello@lumovar.example\r\nSubject: Where is my lamp?\r\n\
         Message-ID: <1@example.com>\r\n\r\nIt should be here by now.\r\n";
    let receive = |mailbox: &[&str]| {
        let mut command = program(folder.path());
        command.args(["mail", "receive"]).args(mailbox);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(letter.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (output.status.code(), told)
    };
    let (code, told) = receive(&[]);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("hello@lumovar.example, repairs@lumovar.example"), "{told}");
    let (code, told) = receive(&["--mailbox", "Hello@lumovar.example"]);
    assert_eq!(code, Some(0), "{told}");
    // The desk acknowledges what it has understood: that word arrives in Ana's letter box.
    let arrived = (0..200).any(|_| {
        let page = demo.get("/letterbox/of/ana@example.com");
        std::thread::sleep(std::time::Duration::from_millis(50));
        page.contains("hello@lumovar.example")
    });
    assert!(arrived, "no acknowledgement came");
    assert_eq!(demo.end(), Some(0));
}

#[test]
fn a_new_desk_waits_to_be_set_up_and_has_no_letter_box() {
    let folder = tempfile::tempdir().unwrap();
    let listen = [("RAPPORT_LISTEN", "127.0.0.1:0")];
    let desk = Running::start(&folder, &["serve"], &listen);
    assert!(desk.told.contains("waits to be set up"), "{}", desk.told);
    assert!(desk.get("/readyz").starts_with("HTTP/1.1 200"));
    assert!(desk.get("/api/v1/setup").contains("\"needed\":true"));
    assert!(desk.get("/metrics").contains("http_requests_total"));
    assert!(!desk.get("/letterbox").contains("/letterbox/clock"));
    assert_eq!(desk.end(), Some(0));
}

#[test]
fn a_port_that_is_in_use_is_said_at_once() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = program(folder.path()).args(["demo", "--listen", &address]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains(&address), "{told}");
}

#[test]
fn a_demonstration_leaves_a_real_desk_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(folder.path());
    command.env("RAPPORT_DATA_DIR", "desk").args(["admin", "create", "--email", "ana@example.org"]);
    let mut child = command.args(["--name", "Ana", "--company", "Kovač"]).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"correct horse battery\n").unwrap();
    assert!(child.wait().unwrap().success());
    for arguments in [&["--fresh"][..], &[]] {
        let mut command = program(folder.path());
        let output =
            command.args(["demo", "--listen", "127.0.0.1:0", "--data", "desk"]).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("the desk of Kovač"));
    }
    assert!(folder.path().join("desk/secret.key").exists());
}

#[test]
fn a_demonstration_that_was_left_half_furnished_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Running::start(&folder, &DEMO, &[]);
    assert_eq!(demo.end(), Some(0));
    std::fs::remove_file(folder.path().join("data/demo/clock")).unwrap();
    let again = Running::start(&folder, &DEMO, &[]);
    assert!(again.get("/letterbox").contains("Mon 5 January, 09:0"));
    assert_eq!(again.end(), Some(0));
}
