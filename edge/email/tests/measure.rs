//! Measured by hand: `cargo test --release -p email --test mail -- --ignored --nocapture ten_thousand`.

use std::time::Instant;

use db::{Db, Durability};
use mailboxes::Tls;

use crate::{
    delivery::with_file,
    house::{House, Intake, eventually, imap, letter, no_imap, no_smtp, quick, smtp},
    servers::{Dovecot, Opensmtpd},
};

const LETTERS: usize = 10_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it measures, and takes minutes"]
async fn ten_thousand_waiting_letters_come_in_as_fast_as_they_can_be_kept() {
    let server = Dovecot::start();
    let body = "My lamp has not arrived yet and I would like to know where it is, please. ".repeat(24);
    server
        .put_many("support", (0..LETTERS).map(|number| [&letter(&format!("Lamp {number}")), body.as_bytes()].concat()));
    // Not in a folder that lives in memory: durability is what is measured.
    let folder = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let path = folder.path().join("measure.db");
    let db = Db::open_with(&path.to_string_lossy(), Durability::Full, None).await.unwrap();
    db.migrate().await.unwrap();
    let house = House::on(db);
    let mailbox = house.mailbox("support@firma.example", imap(server.clear, Tls::Plain, "support"), no_smtp()).await;
    let begun = Instant::now();
    let intake = Intake::run(&house.post("node", quick()));
    let count = async || {
        let mut tx = house.app.db.read().await.unwrap();
        let row = tx.row(db::sql("SELECT COUNT(*) AS n FROM letters")).await.unwrap().unwrap();
        row.get::<i64>("n").unwrap()
    };
    let wanted = i64::try_from(LETTERS).unwrap();
    for _ in 0..20 {
        if eventually(async || count().await == wanted).await {
            break;
        }
    }
    let spent = begun.elapsed();
    assert_eq!(count().await, wanted, "{:?} {}", house.now(mailbox.id).await, server.log());
    println!("{LETTERS} letters in {spent:?}: {:.0} a second", 10_000.0 / spent.as_secs_f64());
    intake.stop().await;
}

/// The most memory that this process has held so far, in kilobytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[tokio::test]
#[ignore = "it measures"]
async fn a_letter_with_25_megabytes_of_files_takes_no_memory_for_them() {
    let server = Opensmtpd::start();
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.bin");
    std::fs::write(&path, b"").unwrap();
    std::fs::File::options().write(true).open(&path).unwrap().set_len(25_000_000).unwrap();
    let mailbox = house.mailbox("a@firma.example", no_imap(), smtp(server.port, Tls::Plain, None)).await;
    let to = ["ana@kupac.example".to_owned()];
    post.deliver(&mailbox, &with_file("a small one", &path, 1_000), "", &to).await.unwrap();
    let before = peak();
    let begun = Instant::now();
    post.deliver(&mailbox, &with_file("a film", &path, 25_000_000), "", &to).await.unwrap();
    println!("25 MB of files: {} kB more memory at most, {:?}", peak() - before, begun.elapsed());
}
