//! Letters as they come: good ones, odd ones, broken ones.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use mail::{Letter, Protection, parse, parse_headers};
use proptest::prelude::*;

fn of(head: &str, body: &str) -> Letter {
    parse(format!("{head}\n\n{body}").replace('\n', "\r\n").as_bytes())
}

#[test]
fn a_plain_letter_has_all_its_fields() {
    let letter = of(
        "From: \"Kovač, Ana\" <Ana@Example.ORG>\nTo: Help <help@example.com>, b@example.com\nCc: c@example.com\nReply-To: <r@example.org>\nSubject: Order\n 17\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.com>\nReferences: <a@example.com>\n <0@example.com>",
        "Hello",
    );
    let from = letter.from.clone().unwrap();
    assert_eq!((from.name.as_deref(), from.email.as_str()), (Some("Kovač, Ana"), "ana@example.org"));
    assert_eq!(letter.to.len(), 2);
    assert_eq!(letter.cc[0].email, "c@example.com");
    assert_eq!(letter.reply_to[0].email, "r@example.org");
    assert_eq!(letter.subject, "Order 17");
    assert_eq!(letter.date.unwrap().to_string(), "2026-03-02T09:00:00Z");
    assert_eq!(letter.message_id.as_deref(), Some("1@example.org"));
    assert_eq!(letter.in_reply_to, ["0@example.com"]);
    assert_eq!(letter.references, ["a@example.com", "0@example.com"]);
    assert_eq!(letter.text.as_deref(), Some("Hello"));
    assert_eq!(letter.warnings, Vec::<String>::new());
}

#[test]
fn dates_are_read_in_the_forms_that_occur() {
    for written in [
        "Mon, 2 Mar 2026 10:00:00 +0100",
        "2 Mar 2026 10:00:00 +0100",
        "Mon, 02 Mar 2026 09:00:00 GMT",
        "Mon, 2 Mar 2026 10:00:00 +0100 (CET)",
        "Mon,  2 Mar 2026 04:00:00 EST",
        "2026-03-02T10:00:00+01:00",
        "2026-03-02 09:00:00Z",
    ] {
        let letter = of(&format!("Date: {written}"), "x");
        assert_eq!(letter.date.map(|d| d.to_string()).as_deref(), Some("2026-03-02T09:00:00Z"), "{written}");
    }
    for nonsense in ["yesterday", "", "99 Foo 2026", "Mon, 42 Mar 2026 10:00:00 +0100"] {
        assert_eq!(of(&format!("Date: {nonsense}"), "x").date, None, "{nonsense}");
    }
}

#[test]
fn both_forms_and_inline_pictures_are_found() {
    let letter = of(
        "Content-Type: multipart/related; boundary=r",
        "--r\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain; charset=utf-8\n\nПлавая\n--a\nContent-Type: text/html; charset=utf-8\n\n<p>Плавая<img src=\"cid:logo\"></p>\n--a--\n--r\nContent-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0=\n--r--",
    );
    assert_eq!(letter.text.as_deref(), Some("Плавая"));
    assert!(!letter.text_from_html);
    assert!(letter.html.unwrap().contains("cid:logo"));
    let picture = &letter.attachments[0];
    assert!(picture.inline);
    assert_eq!(picture.content_id.as_deref(), Some("logo"));
    assert_eq!(picture.bytes, [0x89, b'P', b'N', b'G', 0x0d]);
}

#[test]
fn html_between_files_comes_together() {
    let letter = of(
        "Content-Type: multipart/alternative; boundary=a",
        "--a\nContent-Type: text/plain\n\nbefore after\n--a\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/html\n\n<p>before</p>\n--m\nContent-Type: application/pdf; name=x.pdf\nContent-Disposition: inline; filename=x.pdf\n\n%PDF\n--m\nContent-Type: text/html\n\n<p>after</p>\n--m--\n--a--",
    );
    let html = letter.html.unwrap();
    assert!(html.contains("before") && html.contains("after"));
    assert_eq!(letter.text.as_deref(), Some("before after"));
    assert_eq!(letter.attachments[0].filename.as_deref(), Some("x.pdf"));
}

#[test]
fn names_of_files_are_read_in_all_their_encodings() {
    for header in [
        "Content-Disposition: attachment; filename*=utf-8''ra%C4%8Dun%2017.pdf",
        "Content-Disposition: attachment; filename*0*=utf-8''ra%C4%8Du; filename*1*=n%2017.pdf",
        "Content-Disposition: attachment; filename=\"=?utf-8?Q?ra=C4=8Dun_17.pdf?=\"",
        "Content-Disposition: attachment; filename==?utf-8?B?cmHEjXVuIDE3LnBkZg==?=",
        "Content-Disposition: attachment; filename=\"račun 17.pdf\"",
        "Content-Disposition: attachment\nContent-Type: application/pdf; name=\"=?utf-8?Q?ra=C4=8Dun?= =?utf-8?Q?_17.pdf?=\"",
        "Content-Disposition: attachment; filename=\"C:\\\\docs\\\\račun 17.pdf\"",
        "Content-Disposition: attachment; filename=\"../../račun 17.pdf\"",
    ] {
        let letter =
            of("Content-Type: multipart/mixed; boundary=m", &format!("--m\n\nsee\n--m\n{header}\n\n%PDF\n--m--"));
        let names: Vec<_> = letter.attachments.iter().map(|a| a.filename.as_deref()).collect();
        assert_eq!(names, [Some("račun 17.pdf")], "{header}");
    }
}

#[test]
fn eight_bit_letters_are_read_in_their_own_set() {
    let text = "Здравствуйте, где мой заказ? Жду уже две недели.";
    let (bytes, (), ()) = encoding(text);
    let mut raw = b"From: =?koi8-r?B?4c7OwQ==?= <anna@example.ru>\r\nSubject: ".to_vec();
    raw.extend(&bytes);
    raw.extend(b"\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
    raw.extend(&bytes);
    let letter = parse(&raw);
    assert_eq!(letter.text.as_deref(), Some(text));
    assert_eq!(letter.subject, text);
    assert_eq!(letter.from.unwrap().name.as_deref(), Some("Анна"));
}

/// KOI8-R by hand: the test brings no library of its own.
fn encoding(text: &str) -> (Vec<u8>, (), ()) {
    const LOWER: &str = "юабцдефгхийклмнопярстужвьызшэщчъ";
    let bytes = text
        .chars()
        .map(|c| {
            let lower: String = c.to_lowercase().collect();
            match LOWER.find(&lower) {
                Some(at) if !c.is_ascii() => {
                    let index = u8::try_from(at / 2).unwrap();
                    if c.is_lowercase() { 0xc0 + index } else { 0xe0 + index }
                }
                _ => u8::try_from(u32::from(c)).unwrap(),
            }
        })
        .collect();
    (bytes, (), ())
}

#[test]
fn letters_that_lack_what_letters_have_are_read() {
    let nothing = parse(b"");
    assert_eq!((nothing.from, nothing.date, nothing.message_id), (None, None, None));
    let words = parse("Где мой заказ?\nАнна".as_bytes());
    assert_eq!(words.text.as_deref(), Some("Где мой заказ?\nАнна"));
    assert!(!words.warnings.is_empty());
    let glued = parse(b"From: a@example.com\r\nSubject: x\r\nHello, where is it?\r\nA");
    assert_eq!(glued.subject, "x");
    assert!(glued.text.unwrap().contains("Hello, where is it?"));
    let old = parse(b"From a@example.com Mon Mar  2 10:00:00 2026\nFrom: a@example.com\nSubject: x\n\nHello");
    assert_eq!((old.subject.as_str(), old.text.as_deref()), ("x", Some("Hello")));
    let mac = parse(b"From: a@example.com\rSubject: x\r\rHello");
    assert_eq!((mac.subject.as_str(), mac.text.as_deref()), ("x", Some("Hello")));
    let nul = parse(b"From: a@example.com\r\nSub\0ject: x\r\nSubject: y\0z\r\n\r\nHel\0lo");
    assert_eq!((nul.subject.as_str(), nul.text.as_deref()), ("yz", Some("Hello")));
}

#[test]
fn broken_multiparts_lose_nothing() {
    let unended = of("Content-Type: multipart/mixed; boundary=m", "--m\nContent-Type: text/plain\n\nHello");
    assert_eq!(unended.text.as_deref(), Some("Hello"));
    let never = of("Content-Type: multipart/mixed; boundary=m", "Hello");
    assert_eq!(never.text.as_deref(), Some("Hello"));
    let unnamed = of("Content-Type: multipart/mixed", "--found\nContent-Type: text/plain\n\nHello\n--found--");
    assert_eq!(unnamed.text.as_deref(), Some("Hello"));
    let longer = of("Content-Type: multipart/mixed; boundary=m", "--m\n\nHello\n--mm\nis no boundary\n--m--");
    assert_eq!(longer.text.as_deref(), Some("Hello\n--mm\nis no boundary"));
    let odd = of("Content-Type: multipart/mixed; boundary=\"a:b (c)\"", "--a:b (c)\n\nHello\n--a:b (c)--");
    assert_eq!(odd.text.as_deref(), Some("Hello"));
    let half = of("Content-Type: text/plain\nContent-Transfer-Encoding: base64", "SGVsbG8sIHdvcmxkIQ");
    assert_eq!(half.text.as_deref(), Some("Hello, world!"));
    let wrong = of("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable", "100% =ZZ ok=\n");
    assert!(wrong.text.unwrap().contains("100% =ZZ ok"));
}

#[test]
fn html_alone_gives_a_text() {
    let letter = of("Content-Type: text/html; charset=utf-8", "<p>Dobar dan,</p><p>gdje je?</p>");
    assert_eq!(letter.text.as_deref(), Some("Dobar dan,\n\ngdje je?"));
    assert!(letter.text_from_html);
    let placeholder = of(
        "Content-Type: multipart/alternative; boundary=a",
        "--a\nContent-Type: text/plain\n\nYour client does not support HTML.\n--a\nContent-Type: text/html\n\n<p>Hello, here is the long answer that you have been waiting for since the day before yesterday.</p>\n--a--",
    );
    assert!(placeholder.text.unwrap().starts_with("Hello"));
}

#[test]
fn letters_in_letters_are_files() {
    let letter = of(
        "Content-Type: multipart/mixed; boundary=m",
        "--m\n\nsee below\n--m\nContent-Type: message/rfc822\n\nFrom: x@example.net\nSubject: Inner / letter\nContent-Type: multipart/mixed; boundary=n\n\n--n\n\ninner\n--n--\n--m--",
    );
    assert_eq!(letter.text.as_deref(), Some("see below"));
    assert_eq!(letter.attachments.len(), 1);
    assert_eq!(letter.attachments[0].filename.as_deref(), Some("Inner - letter.eml"));
    assert_eq!(parse(&letter.attachments[0].bytes).text.as_deref(), Some("inner"));
    let only = of("Content-Type: message/rfc822", "From: x@example.net\nSubject: inner\n\nwords");
    assert_eq!(only.text.as_deref(), Some("words"));
}

#[test]
fn seals_and_invitations_are_told() {
    let signed = of(
        "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=s",
        "--s\n\nHello\n--s\nContent-Type: application/pgp-signature\n\nx\n--s--",
    );
    assert_eq!((signed.protection, signed.text.as_deref()), (Some(Protection::PgpSigned), Some("Hello")));
    let sealed = of(
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64",
        "MIIB",
    );
    assert_eq!(sealed.protection, Some(Protection::SmimeEncrypted));
    assert_eq!(sealed.attachments.len(), 1);
    let invited = of(
        "Content-Type: multipart/alternative; boundary=a",
        "--a\n\nCome\n--a\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--a--",
    );
    assert_eq!(invited.attachments[0].filename.as_deref(), Some("invite.ics"));
}

#[test]
fn many_parts_and_deep_nests_are_read() {
    let mut many = b"Content-Type: multipart/mixed; boundary=m\r\n\r\n".to_vec();
    for i in 0..10_000 {
        many.extend(format!("--m\r\nContent-Disposition: attachment; filename={i}.txt\r\n\r\n{i}\r\n").bytes());
    }
    assert_eq!(parse(&many).attachments.len(), 10_000);
    let mut deep = String::new();
    for i in 0..200 {
        deep += "Content-Type: multipart/mixed; boundary=b";
        deep += &i.to_string();
        deep += "\r\n\r\n--b";
        deep += &i.to_string();
        deep += "\r\n";
    }
    deep.push_str("Content-Type: text/plain\r\n\r\ncore\r\n");
    for i in (0..200).rev() {
        deep += "--b";
        deep += &i.to_string();
        deep += "--\r\n";
    }
    assert_eq!(parse(deep.as_bytes()).text.as_deref(), Some("core"));
    let deeper = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(5_000) + "\r\ncore";
    assert!(!parse(deeper.as_bytes()).warnings.is_empty());
    let to: Vec<String> = (0..10_000).map(|i| format!("u{i}@example.com")).collect();
    assert_eq!(of(&format!("To: {}", to.join(",\n ")), "x").to.len(), 10_000);
}

#[test]
fn headers_alone_are_read_from_a_cut_letter() {
    let whole = b"From: a@example.com\r\nSubject: big\r\nMessage-ID: <1@example.com>\r\n\r\nbody";
    let letter = parse_headers(&whole[..60]);
    assert_eq!(letter.subject, "big");
    assert_eq!(letter.from.unwrap().email, "a@example.com");
    assert_eq!(letter.text, None);
}

#[test]
fn the_view_is_the_promised_json() {
    let letter =
        of("From: A <a@example.com>\nSubject: x", "Hello, where is my parcel? I have been waiting for two weeks.");
    let json = serde_json::to_value(letter.view()).unwrap();
    for key in [
        "from",
        "to",
        "cc",
        "reply_to",
        "subject",
        "date",
        "message_id",
        "in_reply_to",
        "references",
        "text",
        "html",
        "attachments",
        "language",
        "warnings",
    ] {
        assert!(json.get(key).is_some(), "{key}");
    }
    assert_eq!(json["language"], "en");
    let auto = serde_json::to_value(letter.auto.view()).unwrap();
    assert_eq!(auto["kind"], "human");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(raw in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let letter = parse(&raw);
        prop_assert_eq!(&mail::parse_owned(raw.clone()), &letter);
        let _ = mail::visible_reply(&letter);
        let _ = mail::thread_keys(&letter);
        let _ = parse_headers(&raw);
    }

    #[test]
    fn no_arrangement_of_pieces_makes_it_panic(pieces in proptest::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        let raw = pieces.concat();
        let letter = parse(raw.as_bytes());
        prop_assert_eq!(&mail::parse_owned(raw.clone().into_bytes()), &letter);
        let visible = mail::visible_reply(&letter);
        prop_assert!(visible.text.len() <= letter.text.as_ref().map_or(0, String::len) + letter.html.as_ref().map_or(0, String::len) + 2);
        if let Some(html) = &letter.html {
            let _ = markup::clean_html(html);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn no_header_makes_it_panic(name in prop::sample::select(NAMES.to_vec()), pieces in proptest::collection::vec(prop::sample::select(VALUES.to_vec()), 0..25)) {
        let raw = format!("{name}: {}\r\n\r\nHello", pieces.concat());
        let letter = parse(raw.as_bytes());
        prop_assert!(letter.text.is_some() || letter.html.is_some() || !letter.attachments.is_empty() || letter.headers.is_empty());
        let cut = raw.len() / 2;
        let _ = parse(raw.as_bytes().get(..cut).unwrap());
    }
}

const NAMES: &[&str] = &[
    "From",
    "To",
    "Date",
    "Content-Type",
    "Content-Disposition",
    "Subject",
    "References",
    "Message-ID",
    "Reply-To",
    "Content-Transfer-Encoding",
    "Content-ID",
];

const VALUES: &[&str] = &[
    "a",
    "Ana",
    "@",
    "<",
    ">",
    "\"",
    "\\",
    "(",
    ")",
    ",",
    ";",
    ":",
    "=",
    "*",
    "*0*=",
    "*1=",
    "'",
    "%",
    "%C4%8D",
    "utf-8''",
    "koi8-r'ru'",
    "a@b.cc",
    "<a@b.cc>",
    "[",
    "]",
    " ",
    "\t",
    "\r\n ",
    "\r\n",
    "\n",
    "=?",
    "?=",
    "=?utf-8?Q?=C4?=",
    "=?utf-8?B?xA==?=",
    "=?utf-16?B?AA==?=",
    "text",
    "/",
    "plain",
    "html",
    "multipart",
    "mixed",
    "charset",
    "boundary",
    "name",
    "filename",
    "attachment",
    "inline",
    "format=flowed",
    "2 Mar 2026 10:00:00 +0100",
    "Mon",
    "99",
    "99999999999999999999",
    "-",
    "+",
    "\u{0}",
    "\u{e9}",
    "я",
    "🙂",
    ".",
    "..",
    "group:",
    "undisclosed-recipients:;",
];

const PIECES: &[&str] = &[
    "From: Ana <a@example.com>\r\n",
    "Subject: Re: x\r\n",
    "In-Reply-To: <1@x>\r\n",
    "Content-Type: text/html\r\n",
    "Content-Type: text/plain; format=flowed\r\n",
    "Content-Type: multipart/mixed; boundary=b\r\n",
    "Content-Type: multipart/alternative; boundary=b\r\n",
    "Content-Type: message/rfc822\r\n",
    "Content-Type: message/delivery-status\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "\r\n",
    "\r\n\r\n",
    "--b\r\n",
    "--b--\r\n",
    "--",
    "> ",
    ">> x\r\n",
    "Hello, world\r\n",
    "On Mon, 2 Mar 2026 at 10:00, A <a@b.cc> wrote:\r\n",
    "From: a@b.cc\r\nSent: 2.3.2026 10:00\r\nTo: c\r\nSubject: d\r\n",
    "-- \r\n",
    "Sent from my iPhone\r\n",
    "<div>",
    "</div>",
    "<blockquote>",
    "<div class=gmail_quote>",
    "<p>x",
    "<br>",
    "&amp;",
    "=?utf-8?Q?a=C4=8D?=",
    "=?koi8-r?B?",
    "?=",
    " ",
    "\t",
    "\u{0}",
    "я",
    "=C4",
    "=\r\n",
    "begin 644 a\r\n",
    "\r\nend\r\n",
    "charset*0*=utf-8''%",
    ";",
    "\"",
];
