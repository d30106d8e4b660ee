use std::io;

use tokio::{io::AsyncWriteExt, net::TcpStream};

/// Says some lines at once.
pub(crate) async fn say(stream: &mut TcpStream, lines: &[impl AsRef<str>]) -> io::Result<()> {
    let mut out = String::new();
    for line in lines {
        out.push_str(line.as_ref());
        out.push_str("\r\n");
    }
    stream.write_all(out.as_bytes()).await
}
