//! What leaves is signed so that others can verify it, and what comes in is looked up in the DNS.

use std::{collections::HashMap, net::SocketAddr, process::Command};

use email::{Resolver, witness};
use mail::{Authentication, Verdict};
use mailboxes::{Afterwards, CameFrom, Dkim, Handling, NewHandling, Tls};
use tokio::{net::UdpSocket, task::JoinSet};

use crate::{
    house::{House, eventually, letter, no_imap, quick, smtp},
    servers::Opensmtpd,
};

/// A name server that knows some TXT records and says of everything else that it does not exist.
struct NameServer {
    at: SocketAddr,
    _task: JoinSet<()>,
}

impl NameServer {
    async fn start(records: &[(&str, &str)]) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let at = socket.local_addr().unwrap();
        let records: HashMap<String, String> =
            records.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let mut task = JoinSet::new();
        task.spawn(async move {
            let mut asked = [0; 1_500];
            loop {
                let (length, who) = socket.recv_from(&mut asked).await.unwrap();
                socket.send_to(&answer(&asked[..length], &records), who).await.unwrap();
            }
        });
        Self { at, _task: task }
    }
}

/// RFC 1035, 4.1: the question again, with the record or with "no such name".
fn answer(asked: &[u8], records: &HashMap<String, String>) -> Vec<u8> {
    let (mut labels, mut place) = (Vec::new(), 12);
    while asked[place] != 0 {
        let end = place + 1 + usize::from(asked[place]);
        labels.push(String::from_utf8_lossy(&asked[place + 1..end]).to_lowercase());
        place = end;
    }
    let question = &asked[12..place + 5];
    let is_text = asked[place + 1..place + 3] == [0, 16];
    let found = records.get(&labels.join(".")).filter(|_| is_text);
    let mut out = asked[..2].to_vec();
    out.extend(if found.is_some() { [0x84, 0x00] } else { [0x84, 0x03] });
    out.extend([0, 1, 0, u8::from(found.is_some()), 0, 0, 0, 0]);
    out.extend_from_slice(question);
    if let Some(text) = found {
        let mut data = Vec::new();
        for part in text.as_bytes().chunks(255) {
            data.push(u8::try_from(part.len()).unwrap());
            data.extend_from_slice(part);
        }
        out.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
        out.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        out.extend(data);
    }
    out
}

/// A key as an operator makes it, and the record as openssl would write it.
fn key(words: &[&str]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| {
        let done = Command::new("openssl").args(words).current_dir(folder.path()).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    };
    run(&[&["genpkey", "-out", "key.pem"], words].concat());
    let public = run(&["pkey", "-in", "key.pem", "-pubout"]);
    let public = String::from_utf8(public).unwrap();
    let base64: String = public.lines().filter(|line| !line.starts_with('-')).collect();
    (std::fs::read_to_string(folder.path().join("key.pem")).unwrap(), base64)
}

async fn looked_up(names: &NameServer, raw: &str, came_from: Option<CameFrom>) -> Authentication {
    let witness = witness(Resolver::At(names.at), "desk.firma.example").unwrap();
    witness.look(raw.as_bytes().to_vec().into(), came_from).await.unwrap()
}

#[tokio::test]
async fn signatures_of_both_kinds_hold_and_a_changed_letter_does_not() {
    let server = Opensmtpd::start();
    let house = House::fresh().await;
    let post = house.post("node", quick());
    let (ed_key, ed_public) = key(&["-algorithm", "ed25519"]);
    let (rsa_key, rsa_public) = key(&["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]);
    // The last 32 bytes of the public key are the key itself (RFC 8410); a record holds only those (RFC 8463).
    let raw_ed = data_encoding::BASE64.decode(ed_public.as_bytes()).unwrap();
    let ed_record = format!("v=DKIM1; k=ed25519; p={}", data_encoding::BASE64.encode(&raw_ed[raw_ed.len() - 32..]));
    let names = NameServer::start(&[
        ("ed._domainkey.firma.example", &ed_record),
        ("rsa._domainkey.firma.example", &format!("v=DKIM1; k=rsa; p={rsa_public}")),
        ("_dmarc.firma.example", "v=DMARC1; p=reject"),
    ])
    .await;
    for (selector, pem) in [("ed", ed_key), ("rsa", rsa_key)] {
        let dkim = Dkim { domain: "firma.example".into(), selector: selector.into() };
        let handling = NewHandling {
            handling: Handling { dkim: Some(dkim), afterwards: Afterwards::Seen, ..Handling::default() },
            dkim_key: Some(pem),
            ..NewHandling::default()
        };
        let login = smtp(server.port, Tls::Plain, None);
        let mailbox = house.handled(&format!("{selector}@firma.example"), no_imap(), login, handling).await;
        let raw = String::from_utf8(letter(selector))
            .unwrap()
            .replace("ana@kupac.example>\r\nTo", &format!("{}>\r\nTo", mailbox.address));
        post.deliver(&mailbox, &raw.into_bytes().into(), &mailbox.address, &["ana@kupac.example".to_owned()])
            .await
            .unwrap();
        let find = || server.letters().into_iter().find(|letter| letter.contains(&format!("Subject: {selector}")));
        assert!(eventually(async || find().is_some()).await, "{}", server.log());
        let arrived = find().unwrap().replace('\n', "\r\n");
        assert!(arrived.contains("DKIM-Signature:"), "{arrived}");
        let found = looked_up(&names, &arrived, None).await;
        assert_eq!((found.dkim, found.dmarc), (Some(Verdict::Pass), Some(Verdict::Pass)), "{selector}: {arrived}");
        let changed = looked_up(&names, &arrived.replace("tim?", "tim!"), None).await;
        assert_ne!(changed.dkim, Some(Verdict::Pass));
        assert!(changed.is_doubtful(), "{changed:?}");
    }
}

#[tokio::test]
async fn a_key_that_cannot_be_read_keeps_letters_waiting_and_says_why() {
    let house = House::fresh().await;
    let dkim = Dkim { domain: "firma.example".into(), selector: "s".into() };
    let handling = NewHandling {
        handling: Handling { dkim: Some(dkim), ..Handling::default() },
        dkim_key: Some("not a key".into()),
        ..NewHandling::default()
    };
    let mailbox = house.handled("a@firma.example", no_imap(), smtp(1, Tls::Plain, None), handling).await;
    let post = house.post("node", quick());
    let error = post.deliver(&mailbox, &letter("x").into(), "", &["ana@kupac.example".to_owned()]).await.unwrap_err();
    assert!(!error.permanent);
    assert!(format!("{error:?}").contains("email-delivery-key"), "{error:?}");
}

#[tokio::test]
async fn who_may_send_for_a_domain_is_looked_up_for_what_came_by_our_own_door() {
    let names = NameServer::start(&[
        ("shop.example", "v=spf1 ip4:192.0.2.1 -all"),
        ("_dmarc.shop.example", "v=DMARC1; p=none"),
    ])
    .await;
    let raw = "From: Shop <hello@shop.example>\r\nSubject: x\r\n\r\nHello\r\n";
    let from = |ip: &str| CameFrom {
        ip: ip.parse().unwrap(),
        helo: "mx.shop.example".into(),
        sender: "b@shop.example".into(),
    };
    let good = looked_up(&names, raw, Some(from("192.0.2.1"))).await;
    assert_eq!((good.spf, good.dkim, good.dmarc), (Some(Verdict::Pass), Some(Verdict::None), Some(Verdict::Pass)));
    let bad = looked_up(&names, raw, Some(from("192.0.2.2"))).await;
    assert_eq!((bad.spf, bad.is_doubtful()), (Some(Verdict::Fail), true));
    let unknown = looked_up(&names, raw, None).await;
    assert_eq!(
        (unknown.spf, unknown.is_doubtful()),
        (None, false),
        "without the server nothing is held against a letter"
    );
}
