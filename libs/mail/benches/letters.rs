//! How fast letters are read: `cargo bench -p mail`.

use std::fmt::Write;

fn main() {
    divan::main();
}

/// An answer of 20 kB as customers send them: both forms, history below, Cyrillic in quoted-printable.
fn answer() -> Vec<u8> {
    let mut text =
        String::from("Спасибо, лампа работает. Когда приедет вторая?\r\n\r\n02.03.2026 10:00, Help Desk пишет:\r\n");
    let mut html = String::from(
        "<html><body><p>Спасибо, лампа работает. Когда приедет вторая?</p><div class=\"moz-cite-prefix\">02.03.2026 10:00, Help Desk пишет:</div><blockquote type=\"cite\">",
    );
    for line in 0..38 {
        let _ =
            write!(text, "> {line}. Dear Anna, the lamp of order 17 left our house on Monday and is on its way.\r\n");
        let _ = write!(
            html,
            "<p style=\"margin:0\">{line}. Dear Anna, the <b>lamp</b> of order 17 left our house on Monday.</p>\r\n"
        );
    }
    html.push_str("</blockquote></body></html>");
    let encoded = |text: &str| -> String {
        text.bytes()
            .map(|b| if b.is_ascii() && b != b'=' { char::from(b).to_string() } else { format!("={b:02X}") })
            .collect()
    };
    let mut raw = String::new();
    for hop in 0..12 {
        let _ = write!(
            raw,
            "Received: from mx{hop}.example.net (mx{hop}.example.net [192.0.2.{hop}])\r\n\tby mail.example.com with ESMTPS id {hop}abcdef\r\n\tfor <help@example.com>; Mon, 2 Mar 2026 10:00:{hop:02} +0000\r\n"
        );
    }
    let _ = write!(
        raw,
        "From: =?utf-8?B?0JDQvdC90LA=?= <anna@example.ru>\r\nTo: Help <help@example.com>\r\nSubject: =?utf-8?Q?Re:_=D0=9B=D0=B0=D0=BC=D0=BF=D0=B0?=\r\nDate: Mon, 2 Mar 2026 10:00:00 +0300\r\nMessage-ID: <a1@example.ru>\r\nIn-Reply-To: <h1@example.com>\r\nReferences: <h1@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n--a--\r\n",
        encoded(&text),
        encoded(&html)
    );
    let missing = 20_000usize.saturating_sub(raw.len());
    raw.insert_str(0, &format!("X-Filter: {}\r\n", "a b ".repeat(missing / 4)));
    raw.into_bytes()
}

/// A letter of 35 MB that carries one file.
fn large() -> Vec<u8> {
    let mut raw = b"From: anna@example.ru\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nSee the file.\r\n--m\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n".to_vec();
    while raw.len() < 35 * 1024 * 1024 - 100 {
        raw.extend_from_slice(b"JVBERi0xLjQKJcfsj6IKNSAwIG9iago8PC9MZW5ndGggNiAwIFIvRmlsdGVyIC9GbGF0ZURlY29k\r\n");
    }
    raw.extend_from_slice(b"--m--\r\n");
    raw
}

#[divan::bench]
fn read_20_kb(bencher: divan::Bencher) {
    let raw = answer();
    bencher.counter(divan::counter::ItemsCount::new(1usize)).bench_local(|| mail::parse(divan::black_box(&raw)));
}

#[divan::bench]
fn read_20_kb_and_find_the_answer(bencher: divan::Bencher) {
    let raw = answer();
    bencher.counter(divan::counter::ItemsCount::new(1usize)).bench_local(|| {
        let letter = mail::parse(divan::black_box(&raw));
        mail::visible_reply(&letter)
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_35_mb(bencher: divan::Bencher) {
    let raw = large();
    bencher.bench_local(|| mail::parse(divan::black_box(&raw)));
}

#[divan::bench]
fn clean_10_kb_of_html(bencher: divan::Bencher) {
    let letter = mail::parse(&answer());
    let html = letter.html.unwrap_or_default();
    bencher.bench_local(|| markup::clean_html(divan::black_box(&html)));
}
