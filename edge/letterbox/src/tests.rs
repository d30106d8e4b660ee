use std::sync::Arc;

use db::{Db, testing::on_each_engine};
use http::Method;
use identity::NewCompany;
use kernel::{Cx, Id, Language, hours};
use letterbox::LetterForBox;
use mail::{Address, Outgoing};
use mailboxes::{LetterList, MailboxKind, NewMailbox};
use web_kit::{
    App, Demo,
    testing::{Answer, START, Visitor, app},
};

struct Box {
    app: App,
    visitor: Visitor,
}

async fn demonstration(db: Db) -> Box {
    let app = App { demo: Some(Arc::new(Demo::default())), ..app(db) };
    let cx = app.system();
    let mut tx = app.db.begin().await.unwrap();
    let company = NewCompany {
        name: "Lampa & Co".to_owned(),
        language: Language::English,
        time_zone: "Europe/Sarajevo".to_owned(),
        business_days: NewCompany::WORKING_WEEK.to_vec(),
        demo: true,
    };
    identity::found_company(&mut tx, &cx, &company).await.unwrap();
    let mailbox = NewMailbox {
        name: "Support".to_owned(),
        address: "support@lampa.example".to_owned(),
        kind: MailboxKind::Letterbox,
        team: None,
        acknowledge: true,
        signature: String::new(),
        enabled: true,
        imap: None,
        smtp: None,
        handling: mailboxes::NewHandling::default(),
    };
    mailboxes::create(&mut tx, &cx, &app.secrets, &mailbox).await.unwrap();
    tx.commit().await.unwrap();
    let visitor = Visitor::of(&web_kit::dressed(crate::routes(app.clone()), &app));
    Box { app, visitor }
}

fn from_desk(to: &str, html: Option<&str>) -> LetterForBox {
    let raw = mail::compose(&Outgoing {
        from: Address::named("Lampa & Co", "support@lampa.example"),
        to: vec![Address::named("Ana Kovač", to)],
        cc: Vec::new(),
        bcc: Vec::new(),
        reply_to: None,
        subject: "About your lamp",
        message_id: "one@lampa.example".to_owned(),
        in_reply_to: Some("zero@mail.example".to_owned()),
        references: vec!["zero@mail.example".to_owned()],
        date: START,
        text: "It leaves today.\nAnything else?".to_owned(),
        html: html.map(str::to_owned),
        attachments: vec![mail::OutAttachment {
            filename: "invoice \"7\".pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: vec![1; 2_000],
            content_id: None,
        }],
        auto_submitted: false,
        extra_headers: Vec::new(),
    });
    LetterForBox {
        message_id: "one@lampa.example".to_owned(),
        from_address: "support@lampa.example".to_owned(),
        to_address: to.to_owned(),
        subject: "About your lamp".to_owned(),
        raw: raw.unwrap(),
        from_customer: false,
    }
}

impl Box {
    async fn put(&self, letter: &LetterForBox) -> Id<letterbox::Letter> {
        let mut tx = self.app.db.begin().await.unwrap();
        let (id, _) = letterbox::put(&mut tx, &self.app.system(), letter).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let (name, filename) = name.split_once('=').unwrap_or((name, ""));
            let filename = if filename.is_empty() { String::new() } else { format!("; filename=\"{filename}\"") };
            body.extend_from_slice(
                format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"{filename}\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        body.extend_from_slice(b"--xyz--\r\n");
        self.visitor.send_raw(Method::POST, path, "multipart/form-data; boundary=xyz", body).await
    }

    /// What the desk has taken in, newest first, parsed.
    async fn taken_in(&self) -> Vec<mail::Letter> {
        let mut tx = self.app.db.read().await.unwrap();
        let cx = Cx::system(self.app.clock.now());
        let list = LetterList { limit: 10, ..LetterList::default() };
        let mut letters = Vec::new();
        for line in mailboxes::letters(&mut tx, &cx, &list).await.unwrap() {
            letters.push(mail::parse(&self.app.blobs.read(&mut tx, &line.letter.sha256).await.unwrap()));
        }
        letters
    }
}

fn location(answer: &Answer) -> &str {
    answer.headers.get("location").unwrap().to_str().unwrap()
}

#[tokio::test]
async fn a_real_desk_has_no_letter_box() {
    on_each_engine(async |db| {
        let app = app(db);
        let mut visitor = Visitor::of(&crate::routes(app));
        assert_eq!(visitor.get("/letterbox").await.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_new_letter_goes_to_the_desk_with_its_files() {
    on_each_engine(async |db| {
        let mut demo = demonstration(db).await;
        let page = demo.visitor.get("/letterbox/new").await;
        assert!(page.text.contains("Support · support@lampa.example"), "{}", page.text);
        let fields = [
            ("name", "Ana Kovač"),
            ("address", "Ana@Mail.example"),
            ("mailbox", "1"),
            ("subject", "Lampa treperi"),
            ("text", "Dobar dan,\r\nlampa treperi."),
            ("files=lamp.jpg", "picture"),
        ];
        let answer = demo.send("/letterbox/new", &fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        assert_eq!(location(&answer), "/letterbox/of/ana@mail.example?sent_to=support@lampa.example");
        let letters = demo.taken_in().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].from, Some(Address::named("Ana Kovač", "ana@mail.example")));
        assert_eq!(letters[0].subject, "Lampa treperi");
        assert_eq!(letters[0].text.as_deref().map(str::trim_end), Some("Dobar dan,\nlampa treperi."));
        assert_eq!(letters[0].attachments[0].filename.as_deref(), Some("lamp.jpg"));
        let page = demo.visitor.get(location(&answer)).await;
        assert!(page.text.contains("Your letter is with support@lampa.example now."), "{}", page.text);
        assert!(page.text.contains("Lampa treperi"), "{}", page.text);
    })
    .await;
}

#[tokio::test]
async fn an_answer_continues_the_thread() {
    on_each_engine(async |db| {
        let mut demo = demonstration(db).await;
        let id = demo.put(&from_desk("ana@mail.example", None)).await;
        let path = format!("/letterbox/letters/{id}");
        let list = demo.visitor.get("/letterbox").await;
        assert!(list.text.contains("1 unread"), "{}", list.text);
        let page = demo.visitor.get(&path).await;
        assert!(page.text.contains("It leaves today."), "{}", page.text);
        let list = demo.visitor.get("/letterbox/of/ana@mail.example").await;
        assert!(!list.text.contains("1 unread") && list.text.contains("About your lamp"), "{}", list.text);

        let answer = demo.send(&format!("{path}/answer"), &[("text", "Thank you!")]).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        let letters = demo.taken_in().await;
        assert_eq!(letters[0].subject, "Re: About your lamp");
        assert_eq!(letters[0].in_reply_to, ["one@lampa.example"]);
        assert_eq!(letters[0].references, ["zero@mail.example", "one@lampa.example"]);
        assert_eq!(letters[0].from, Some(Address::named("Ana Kovač", "ana@mail.example")));
        let text = letters[0].text.clone().unwrap();
        assert!(text.contains("Thank you!") && text.contains("> It leaves today."), "{text}");
    })
    .await;
}

#[tokio::test]
async fn an_empty_answer_comes_back_with_a_word_why() {
    on_each_engine(async |db| {
        let mut demo = demonstration(db).await;
        let id = demo.put(&from_desk("ana@mail.example", None)).await;
        let page = demo.send(&format!("/letterbox/letters/{id}/answer"), &[("text", "  ")]).await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(page.text.contains("Please write a few words."), "{}", page.text);
        let page = demo.send("/letterbox/new", &[("address", "nobody"), ("mailbox", "1"), ("text", "x")]).await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(page.text.contains("whole address"), "{}", page.text);
        let page = demo.send("/letterbox/new", &[("address", "a@b.example"), ("mailbox", "99"), ("text", "x")]).await;
        assert_eq!(page.status.as_u16(), 404);
        assert!(demo.taken_in().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn html_is_shown_clean_and_in_a_frame_that_runs_nothing() {
    on_each_engine(async |db| {
        let mut demo = demonstration(db).await;
        let html =
            "<p onclick='x()'>Is it solved? <a href='https://desk.example/s/abc'>Yes</a></p><script>x()</script>";
        let id = demo.put(&from_desk("ana@mail.example", Some(html))).await;
        let page = demo.visitor.get(&format!("/letterbox/letters/{id}")).await;
        assert!(page.text.contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""), "{}", page.text);
        let body = demo.visitor.get(&format!("/letterbox/letters/{id}/body")).await;
        assert!(body.text.contains("https://desk.example/s/abc") && body.text.contains("_blank"), "{}", body.text);
        assert!(!body.text.contains("script") && !body.text.contains("onclick"), "{}", body.text);
        let policy = body.headers.get("content-security-policy").unwrap().to_str().unwrap();
        assert!(policy.contains("sandbox allow-popups") && policy.contains("default-src 'none'"), "{policy}");
    })
    .await;
}

#[tokio::test]
async fn files_and_the_original_can_be_had_but_are_never_shown_in_place() {
    on_each_engine(async |db| {
        let mut demo = demonstration(db).await;
        let id = demo.put(&from_desk("ana@mail.example", None)).await;
        let file = demo.visitor.get(&format!("/letterbox/letters/{id}/files/0")).await;
        assert_eq!(file.text.len(), 2_000);
        assert_eq!(file.headers.get("content-type").unwrap(), "application/octet-stream");
        let disposition = file.headers.get("content-disposition").unwrap().to_str().unwrap();
        assert!(disposition.starts_with("attachment; filename=\"invoice") && disposition.ends_with(".pdf\""));
        let original = demo.visitor.get(&format!("/letterbox/letters/{id}/original")).await;
        assert!(original.text.contains("About your lamp"));
        assert_eq!(original.headers.get("content-type").unwrap(), "text/plain; charset=utf-8");
        for missing in ["/letterbox/letters/99", "/letterbox/letters/99/body", "/letterbox/letters/1/files/7"] {
            assert_eq!(demo.visitor.get(missing).await.status.as_u16(), 404, "{missing}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_clock_is_turned_forward_and_everybody_hears_of_it() {
    on_each_engine(async |db| {
        let mut demo = demonstration(db).await;
        let mut news = demo.app.db.news();
        let form = |text: &str| text.as_bytes().to_vec();
        let kind = "application/x-www-form-urlencoded";
        let turned = demo
            .visitor
            .send_raw(Method::POST, "/letterbox/clock", kind, form("hours=24&back=%2Fletterbox%2Fletters%2F1"))
            .await;
        assert_eq!(location(&turned), "/letterbox/letters/1");
        assert_eq!(demo.app.clock.now(), START + hours(24));
        assert_eq!(news.recv().await.unwrap().kind, "clock");
        let away = form("hours=-1&back=https%3A%2F%2Fevil.example");
        let refused = demo.visitor.send_raw(Method::POST, "/letterbox/clock", kind, away).await;
        assert_eq!(location(&refused), "/letterbox");
        assert_eq!(demo.app.clock.now(), START + hours(24));
        let mut elsewhere = demo.visitor.clone().with("sec-fetch-site", "cross-site");
        let refused = elsewhere.send_raw(Method::POST, "/letterbox/clock", kind, form("hours=1&back=/")).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert_eq!(demo.app.clock.now(), START + hours(24));
    })
    .await;
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    db::testing::on_sqlite(&async |db| {
        let demo = demonstration(db).await;
        let id = demo.put(&from_desk("ana@mail.example", None)).await;
        for language in Language::ALL {
            let mut visitor = demo.visitor.clone().with("accept-language", language.tag());
            for path in ["/letterbox", "/letterbox/new", "/letterbox/of/ana@mail.example", "/letterbox/letters/99"] {
                let page = visitor.get(path).await;
                assert!(page.text.contains(&format!("<html lang=\"{language}\">")), "{}", page.text);
                assert!(!page.text.contains('⟨'), "{path} in {language}: {}", page.text);
            }
            let page = visitor.get(&format!("/letterbox/letters/{id}")).await;
            assert!(!page.text.contains('⟨'), "{}", page.text);
        }
    })
    .await;
}
