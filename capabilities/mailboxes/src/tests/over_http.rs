//! Through HTTP, as the app does.

use http::StatusCode;
use kernel::Language;
use serde_json::{Value, json};
use web_kit::{
    App,
    testing::{START, Visitor, app, served},
};

use super::*;

const PASSWORD: &str = "a password of one's own";

struct Desk {
    app: App,
    router: axum::Router,
}

impl Desk {
    async fn of(db: Db) -> Self {
        let app = app(db);
        let cx = Cx::system(START);
        let company = identity::NewCompany {
            name: "Firma".into(),
            language: Language::English,
            time_zone: "Europe/Sarajevo".into(),
            business_days: vec![jiff::civil::Weekday::Monday],
            demo: false,
        };
        let mut tx = app.db.begin().await.unwrap();
        identity::found_company(&mut tx, &cx, &company).await.unwrap();
        let team = identity::NewTeam { name: "Dostava".into(), purpose: String::new() };
        identity::create_team(&mut tx, &cx, &team).await.unwrap();
        for (role, language) in
            [(Role::Admin, Language::English), (Role::Lead, Language::Russian), (Role::Agent, Language::Romanian)]
        {
            let agent = identity::NewAgent {
                name: role.word().into(),
                email: format!("{}@firma.example", role.word()),
                password_hash: app.secrets.hash_password(PASSWORD).await.unwrap(),
                role,
                language,
                languages: vec![],
                time_zone: "Europe/Sarajevo".into(),
                teams: vec![],
            };
            identity::create_agent(&mut tx, &cx, &agent).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (routes, _) = crate::api::routes().merge(identity::api::routes()).split_for_parts();
        Self { router: served(&app, routes), app }
    }

    async fn signed_in(&self, role: Role) -> Visitor {
        let mut visitor = Visitor::of(&self.router);
        let body = json!({ "email": format!("{}@firma.example", role.word()), "password": PASSWORD });
        assert_eq!(visitor.post("/api/v1/session", body).await.status, StatusCode::OK);
        visitor
    }
}

fn body() -> Value {
    json!({
        "name": "Support", "address": "Support@Firma.example", "team_id": 1,
        "imap": { "host": "imap.firma.example", "port": 993, "tls": "tls", "user": "support", "password": "one" },
        "smtp": { "host": "smtp.firma.example", "port": 465, "tls": "tls", "user": "support", "password": "two" },
    })
}

#[tokio::test]
async fn an_admin_sets_a_mailbox_up_and_changes_it() {
    on_each_engine(async |db: Db| {
        let desk = Desk::of(db).await;
        let mut admin = desk.signed_in(Role::Admin).await;
        let made = admin.post("/api/v1/mailboxes", body()).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
        assert_eq!(
            made.json["imap"],
            json!({
                "host": "imap.firma.example", "port": 993, "tls": "tls", "user": "support", "folder": "INBOX",
                "password_set": true,
            })
        );
        assert_eq!(made.json["team"], json!({ "id": 1, "name": "Dostava" }));
        assert_eq!((&made.json["kind"], &made.json["state"]), (&json!("imap"), &json!("connecting")));
        assert!(!made.text.contains("\"one\"") && !made.text.contains("\"two\""), "no password comes back");

        let path = format!("/api/v1/mailboxes/{}", made.json["id"]);
        let wish = json!({ "team_id": null, "acknowledge": false, "enabled": false });
        let changed = admin.clone().with("if-match", "\"v1\"").patch(&path, wish).await;
        assert_eq!(changed.headers["etag"], "\"v2\"", "{}", changed.text);
        assert!(changed.json["team"].is_null() && changed.json["state"] == "off");
        let elsewhere = json!({ "imap": { "host": "h", "port": 1, "tls": "plain", "user": "support" } });
        let refused = admin.patch(&path, elsewhere).await;
        assert_eq!(
            (refused.status, &refused.json["field"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("imap.password"))
        );
        let refused = admin.patch(&path, json!({ "team_id": 99 })).await;
        assert_eq!(refused.json["code"], "mailboxes.team_unknown");
        let again = admin.post("/api/v1/mailboxes", body()).await;
        assert_eq!((again.status, &again.json["code"]), (StatusCode::CONFLICT, &json!("mailboxes.address_taken")));
        assert_eq!(admin.delete(&path).await.status, StatusCode::NO_CONTENT);
        assert_eq!(admin.delete(&path).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn agents_see_mailboxes_without_servers_and_states_in_their_language() {
    on_each_engine(async |db: Db| {
        let desk = Desk::of(db).await;
        let mailbox = created(&desk.app.db, &support()).await;
        let mut tx = desk.app.db.begin().await.unwrap();
        let detail = Detail::of("email-trouble-name").arg("host", "imap.firma.example");
        set_state(&mut tx, &cx(), mailbox.id, 1, State::Failed, Some(&detail)).await.unwrap();
        tx.commit().await.unwrap();
        let mut agent = desk.signed_in(Role::Agent).await;
        let listed = agent.get("/api/v1/mailboxes").await.json;
        assert!(listed[0]["imap"].is_null() && listed[0]["smtp"].is_null());
        let words = listed[0]["state_detail"].as_str().unwrap();
        assert!(words.starts_with("Serverul") && words.contains("imap.firma.example"), "{words}");
        assert_eq!(agent.post("/api/v1/mailboxes", body()).await.status, StatusCode::FORBIDDEN);
        assert_eq!(agent.get("/api/v1/mail/letters").await.status, StatusCode::FORBIDDEN);
        assert_eq!(agent.get("/api/v1/mail/letters/1/original").await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn a_lead_reads_the_mail_log_in_parts_and_lets_a_letter_be_read_again() {
    on_each_engine(async |db: Db| {
        let desk = Desk::of(db).await;
        let mailbox = created(&desk.app.db, &support()).await;
        let mut last = None;
        for number in 0..3 {
            let text = format!("letter {number}");
            let blob = desk.app.blobs.prepare(text.clone().into_bytes()).await.unwrap();
            let mut tx = desk.app.db.begin().await.unwrap();
            blob.store(&mut tx, now()).await.unwrap();
            let new = NewLetter { sha256: blob.sha256().to_owned(), ..letter_of(mailbox.id, &text) };
            last = Some(store_letter(&mut tx, &cx(), &new).await.unwrap().id);
            tx.commit().await.unwrap();
        }
        let last = last.unwrap();
        let mut tx = desk.app.db.begin().await.unwrap();
        let decision = Decision { error: Some("why".into()), ..Decision::new(LetterState::Quarantined, "no_sender") };
        decide(&mut tx, &cx(), last, &decision).await.unwrap();
        tx.commit().await.unwrap();

        let mut lead = desk.signed_in(Role::Lead).await;
        let first = lead.get("/api/v1/mail/letters?limit=2").await.json;
        let subjects = |part: &Value| -> Vec<String> {
            part["items"].as_array().unwrap().iter().map(|item| item["subject"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(subjects(&first), ["letter 2", "letter 1"]);
        assert_eq!(first["items"][0]["mailbox"]["name"], "Support");
        let decision = first["items"][0]["decision"].as_str().unwrap();
        assert!(decision.starts_with("Отложено"), "{decision}");
        assert_eq!(first["items"][1]["decision"], "Ждёт прочтения.");
        let cursor = first["next_cursor"].as_str().unwrap();
        let second = lead.get(&format!("/api/v1/mail/letters?limit=2&cursor={cursor}")).await.json;
        assert_eq!(subjects(&second), ["letter 0"]);
        assert!(second["next_cursor"].is_null());
        let aside = lead.get("/api/v1/mail/letters?state=quarantined").await.json;
        assert_eq!(subjects(&aside), ["letter 2"]);

        let original = lead.get(&format!("/api/v1/mail/letters/{last}/original")).await;
        assert_eq!(
            (original.text.as_str(), original.headers["content-type"].to_str().unwrap()),
            ("letter 2", "text/plain; charset=utf-8")
        );
        let again = lead.put(&format!("/api/v1/mail/letters/{last}/processing"), json!({})).await;
        assert_eq!(again.status, StatusCode::ACCEPTED, "{}", again.text);
        let waits = lead.put(&format!("/api/v1/mail/letters/{last}/processing"), json!({})).await;
        assert_eq!((waits.status, &waits.json["code"]), (StatusCode::CONFLICT, &json!("mailboxes.not_set_aside")));
    })
    .await;
}
