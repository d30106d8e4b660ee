//! Letters that other programs get wrong.

use mail::{Letter, Protection, parse};

fn of(head: &str, body: &str) -> Letter {
    parse(format!("{head}\n\n{body}").replace('\n', "\r\n").as_bytes())
}

#[test]
fn a_machine_without_a_domain_has_written_too() {
    for (written, name, email) in [("root", None, "root"), ("Cron Daemon <root>", Some("Cron Daemon"), "root")] {
        let from = of(&format!("From: {written}"), "done").from.map(|from| (from.name, from.email));
        assert_eq!(from, Some((name.map(str::to_owned), email.to_owned())), "{written}");
    }
    assert_eq!(of("From: somebody or other", "x").from, None);
    assert_eq!(of("To: root", "x").to.first().map(|to| to.email.as_str()), Some("root"));
    assert_eq!(of("To: undisclosed-recipients:;", "x").to, []);
}

#[test]
fn text_with_simple_markup_is_read_once_and_without_its_marks() {
    let alone = of("Content-Type: text/enriched", "<bold>Now</bold> <<5 <color><param>red</param>lamps</color>");
    assert_eq!(alone.text.as_deref().map(str::trim), Some("Now <5 lamps"));
    let both = of(
        "Content-Type: multipart/alternative; boundary=a",
        "--a\nContent-Type: text/plain\n\nNow\n--a\nContent-Type: text/enriched\n\n<bold>Now</bold>\n--a--",
    );
    assert_eq!(both.text.as_deref(), Some("Now"));
}

#[test]
fn a_text_with_a_name_is_shown_when_it_is_all_there_is() {
    let letter = of(
        "Content-Type: multipart/mixed; boundary=m",
        "--m\nContent-Type: text/plain; name=letter.txt\nContent-Disposition: inline; filename=letter.txt\n\nWhere is it?\n--m--",
    );
    assert_eq!(letter.text.as_deref(), Some("Where is it?"));
    assert_eq!(letter.attachments.len(), 1);
    let file = of(
        "Content-Type: multipart/mixed; boundary=m",
        "--m\nContent-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt\n\nerror\n--m--",
    );
    assert_eq!((file.text.as_deref(), file.attachments.len()), (None, 1));
}

#[test]
fn what_is_signed_or_sealed_is_shown_as_such() {
    let part = |kind: &str| {
        format!("--m\nContent-Type: text/plain\n\nHi\n--m\nContent-Type: {kind}; name=\"signature.asc\"\n\nx\n--m--")
    };
    for (head, body, protection) in [
        ("Content-Type: text/plain", "-----BEGIN PGP MESSAGE-----\n\nx".to_owned(), Some(Protection::PgpEncrypted)),
        (
            "Content-Type: text/plain",
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nx".to_owned(),
            Some(Protection::PgpSigned),
        ),
        ("Content-Type: text/plain", "They sent \"-----BEGIN PGP MESSAGE-----\" to me".to_owned(), None),
        ("Content-Type: multipart/signed; boundary=m", part("application/pgp-signature"), Some(Protection::PgpSigned)),
        (
            "Content-Type: multipart/mixed; boundary=m",
            part("application/pgp-encrypted"),
            Some(Protection::PgpEncrypted),
        ),
        ("Content-Type: application/octet-stream; name=smime.p7m", "x".to_owned(), Some(Protection::SmimeEncrypted)),
        ("Content-Type: application/pkcs7-mime; smime-type=certs-only; name=smime.p7c", "x".to_owned(), None),
    ] {
        assert_eq!(of(head, &body).protection, protection, "{head}\n{body}");
    }
}

#[test]
fn utf_8_is_read_under_a_label_of_east_asia() {
    for label in ["gb2312", "big5", "shift_jis", "euc-kr"] {
        let letter = of(&format!("Content-Type: text/plain; charset={label}"), "日本語の手紙です");
        assert_eq!(letter.text.as_deref(), Some("日本語の手紙です"), "{label}");
    }
}

#[test]
fn all_words_of_a_very_long_page_are_read() {
    let lines: Vec<String> = (0..60_000).map(|n| format!("<p style=\"margin:0 0 0 0\">word{n} and more</p>")).collect();
    let page = lines.join("\n");
    assert!(page.len() > 2_000_000);
    let letter = of("Content-Type: text/html; charset=utf-8", &page);
    let text = letter.text.unwrap_or_default();
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with("word")).collect();
    assert_eq!(words.len(), 60_000);
    assert_eq!(words.last(), Some(&"word59999"));
}

#[test]
fn the_text_made_from_a_huge_html_letter_ends_early_with_a_warning_and_the_html_is_whole() {
    let mut raw = b"From: ana@example.com\r\nContent-Type: text/html\r\n\r\n".to_vec();
    for number in 0..120_000 {
        raw.extend_from_slice(format!("<p>Paragraph {number} of a very long complaint.</p>\r\n").as_bytes());
    }
    let letter = mail::parse(&raw);
    let text = letter.text.unwrap();
    assert!(text.starts_with("Paragraph 0 of a very long complaint.\n\nParagraph 1 of"));
    assert!((2_000_000..2_500_000).contains(&text.len()), "{}", text.len());
    assert!(letter.html.unwrap().trim_end().ends_with("Paragraph 119999 of a very long complaint.</p>"));
    assert!(letter.warnings.iter().any(|warning| warning.contains("the HTML has all of it")));
}
