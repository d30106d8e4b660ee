//! The settings page tries servers out before they are relied on.

use http::StatusCode;
use identity::{NewAgent, NewCompany};
use jiff::civil::Weekday;
use kernel::{Cx, Language, Role};
use mailboxes::Tls;
use serde_json::{Value, json};
use web_kit::testing::{Visitor, served};

use crate::{
    house::{House, imap, letter, quick, smtp},
    servers::{Dovecot, Opensmtpd, PASSWORD, free_port},
};

const OWN_PASSWORD: &str = "a long password of one's own";

async fn visitor(house: &House, role: Role, language: Language) -> Visitor {
    let app = &house.app;
    let cx = Cx::system(app.clock.now());
    let company = NewCompany {
        name: "Firma".into(),
        language: Language::English,
        time_zone: "Europe/Sarajevo".into(),
        business_days: vec![Weekday::Monday],
        demo: false,
    };
    let agent = NewAgent {
        name: "Mia".into(),
        email: "mia@firma.example".into(),
        password_hash: app.secrets.hash_password(OWN_PASSWORD).await.unwrap(),
        role,
        language,
        languages: vec![],
        time_zone: "Europe/Sarajevo".into(),
        teams: vec![],
    };
    let mut tx = app.db.begin().await.unwrap();
    identity::found_company(&mut tx, &cx, &company).await.unwrap();
    let agent = identity::create_agent(&mut tx, &cx, &agent).await.unwrap();
    tx.commit().await.unwrap();
    let (routes, _) = email::routes(house.post("node", quick())).merge(identity::api::routes()).split_for_parts();
    let mut visitor = Visitor::of(&served(app, routes));
    let body = json!({ "email": agent.email, "password": OWN_PASSWORD });
    let answer = visitor.post("/api/v1/session", body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    visitor
}

fn server(port: u16, tls: &str, password: &str) -> Value {
    json!({ "host": "localhost", "port": port, "tls": tls, "user": "support", "password": password })
}

async fn check(visitor: &mut Visitor, body: Value) -> Value {
    let answer = visitor.post("/api/v1/mailboxes/checks", body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    answer.json
}

#[tokio::test]
async fn servers_that_work_are_told_to_work() {
    let (incoming, outgoing) = (Dovecot::start(), Opensmtpd::start());
    let door = Dovecot::submission(outgoing.port);
    incoming.put("support", "INBOX", &letter("one"));
    let house = House::fresh().await;
    let mut visitor = visitor(&house, Role::Admin, Language::Bosnian).await;
    for (imap, smtp) in [
        (server(incoming.tls, "tls", PASSWORD), server(door.tls, "tls", PASSWORD)),
        (server(incoming.clear, "starttls", PASSWORD), server(door.clear, "starttls", PASSWORD)),
    ] {
        let said = check(&mut visitor, json!({ "imap": imap, "smtp": smtp })).await;
        let letters = "Veza je uspostavljena. U mapi „INBOX“ je 1 pismo.";
        assert_eq!(said["imap"], json!({ "ok": true, "detail": letters }));
        let sends = "Veza je uspostavljena. Preko localhost se mogu slati pisma.";
        assert_eq!(said["smtp"], json!({ "ok": true, "detail": sends }));
    }
    assert!(!incoming.flags("support")[0].contains("\\Seen"), "nothing was read");
}

#[tokio::test]
async fn what_is_wrong_is_told_in_words() {
    let incoming = Dovecot::start();
    let outgoing = Opensmtpd::start();
    let door = Dovecot::submission(outgoing.port);
    let house = House::fresh().await;
    let mut visitor = visitor(&house, Role::Admin, Language::English).await;
    let nobody = free_port();
    let with = |mut server: Value, key: &str, value: &str| {
        server[key] = value.into();
        server
    };
    for (what, server, words) in [
        ("imap", with(server(incoming.tls, "tls", PASSWORD), "host", "no.such.invalid"), "no server called"),
        ("imap", server(nobody, "tls", PASSWORD), "does not answer on port"),
        ("imap", server(incoming.clear, "tls", PASSWORD), "does not speak TLS"),
        ("imap", with(server(incoming.tls, "tls", PASSWORD), "host", "0.0.0.0"), "cannot be trusted"),
        ("imap", server(incoming.tls, "tls", "wrong"), "Please check the login and the password"),
        ("imap", with(server(incoming.tls, "tls", PASSWORD), "folder", "Nowhere"), "folder “Nowhere” cannot be opened"),
        ("smtp", server(nobody, "starttls", PASSWORD), "does not answer on port"),
        ("smtp", server(outgoing.port, "tls", PASSWORD), "does not speak TLS"),
        ("smtp", server(outgoing.port, "starttls", PASSWORD), "does not offer STARTTLS"),
        ("smtp", server(outgoing.port, "plain", PASSWORD), "only over an encrypted connection"),
        ("smtp", server(door.tls, "tls", "wrong"), "Please check the login and the password"),
    ] {
        let mut body = json!({});
        body[what] = server;
        let said = check(&mut visitor, body).await;
        let detail = said[what]["detail"].as_str().unwrap();
        assert!(said[what]["ok"] == false && detail.contains(words), "{words}: {said}");
        assert!(said[if what == "imap" { "smtp" } else { "imap" }].is_null());
    }
}

#[tokio::test]
async fn a_kept_password_goes_only_where_it_belongs() {
    let incoming = Dovecot::start();
    let house = House::fresh().await;
    let login = imap(incoming.tls, Tls::Tls, "support");
    let mailbox = house.mailbox("support@firma.example", login, smtp(1, Tls::Plain, None)).await;
    let mut visitor = visitor(&house, Role::Admin, Language::English).await;
    let mut kept = server(incoming.tls, "tls", "");
    let said = check(&mut visitor, json!({ "imap": kept, "mailbox_id": mailbox.id })).await;
    assert_eq!(said["imap"]["ok"], true, "{said}");

    kept["host"] = "127.0.0.1".into();
    let body = json!({ "imap": kept, "mailbox_id": mailbox.id });
    let refused = visitor.post("/api/v1/mailboxes/checks", body).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (&refused.json["code"], &refused.json["field"]),
        (&json!("mailboxes.password_missing"), &json!("imap.password"))
    );
}

#[tokio::test]
async fn only_admins_try_servers_out() {
    let house = House::fresh().await;
    let mut visitor = visitor(&house, Role::Lead, Language::English).await;
    let body = json!({ "imap": server(1, "tls", PASSWORD) });
    assert_eq!(visitor.post("/api/v1/mailboxes/checks", body).await.status, StatusCode::FORBIDDEN);
}
