use std::{
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Failure, figures::Figures};

const TIMES: usize = 10;
const PATIENCE: Duration = Duration::from_secs(20);

/// How long an empty server takes to its first answer, and how much memory it then has.
pub(crate) fn measure() -> Result<(), Failure> {
    let mut figures = Figures::default();
    let mut resident = 0;
    for _ in 0..TIMES {
        let folder = tempfile::tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let begun = Instant::now();
        let mut server = spawn(folder.path(), port)?;
        let answered = first_answer(port, begun);
        if let Ok(after) = &answered {
            figures.add(*after);
            resident = resident.max(resident_kilobytes(&server)?);
        }
        server.kill()?;
        server.wait()?;
        answered?;
    }
    figures.print("empty server: start to first answer");
    println!("{:<52} {:>7.1} MB", "empty server: resident memory", f64::from(resident) / 1_024.0);
    Ok(())
}

/// An empty server in a folder of its own.
fn spawn(folder: &std::path::Path, port: u16) -> std::io::Result<Child> {
    Command::new(std::env::current_dir()?.join("target/release/rapport"))
        .arg("serve")
        .current_dir(folder)
        // The server refuses settings that it does not know; these are the benchmark's.
        .env_remove("RAPPORT_TEST_POSTGRES")
        .env_remove("RAPPORT_POSTGRES_FSYNC")
        .env("RAPPORT_LISTEN", format!("127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn first_answer(port: u16, begun: Instant) -> Result<Duration, Failure> {
    while begun.elapsed() < PATIENCE {
        if let Ok(mut line) = TcpStream::connect(("127.0.0.1", port)) {
            line.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            line.read_to_string(&mut answer)?;
            if answer.starts_with("HTTP/1.1 200") {
                return Ok(begun.elapsed());
            }
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Err("the server did not answer".into())
}

fn resident_kilobytes(server: &Child) -> Result<u32, Failure> {
    let status = fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.split_whitespace().nth(1).ok_or("no number")?.parse()?)
}
