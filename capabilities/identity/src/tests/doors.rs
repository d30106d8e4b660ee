//! Through HTTP, as a browser or a program does.

use std::sync::Arc;

use axum::Router;
use db::{Db, testing::on_each_engine};
use futures::future::join_all;
use kernel::{Role, days, hours, minutes};
use serde_json::{Value, json};
use web_kit::{
    App,
    testing::{self, Visitor},
};

use super::{PASSWORD, begun, new_agent, new_company, system};
use crate::{create_agent, create_team, found_company};

/// A desk with an admin (Mia), a lead (Eva) and an agent (Ana).
struct Desk {
    app: App,
    router: Router,
}

impl Desk {
    fn empty(db: Db) -> Self {
        let app = testing::app(db);
        let (all, _) = crate::api::routes().split_for_parts();
        let router = testing::served(&app, all);
        Self { app, router }
    }

    async fn set_up(db: Db) -> Self {
        let desk = Self::empty(db);
        let hash = desk.app.secrets.hash_password(PASSWORD).await.expect("hashed");
        let mut tx = begun(&desk.app.db).await;
        found_company(&mut tx, &system(), &new_company()).await.expect("founded");
        let team = crate::NewTeam { name: "Dostava".into(), purpose: "Paketi".into() };
        let team = create_team(&mut tx, &system(), &team).await.expect("made");
        for (name, role) in [("Mia", Role::Admin), ("Eva", Role::Lead), ("Ana", Role::Agent)] {
            let email = format!("{}@example.ba", name.to_lowercase());
            let new = new_agent(name, &email, role, &hash, &[team.id]);
            create_agent(&mut tx, &system(), &new).await.expect("made");
        }
        tx.commit().await.expect("committed");
        desk
    }

    fn visitor(&self) -> Visitor {
        Visitor::of(&self.router)
    }

    async fn signed_in(&self, email: &str) -> Visitor {
        let mut visitor = self.visitor();
        let answer = visitor.post("/api/v1/session", login(email, PASSWORD)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        visitor
    }
}

fn login(email: &str, password: &str) -> Value {
    json!({ "email": email, "password": password })
}

fn founding(name: &str) -> Value {
    json!({
        "company_name": "Jabuka", "language": "bs", "time_zone": "Europe/Sarajevo",
        "name": name, "email": format!("{name}@example.ba"), "password": PASSWORD,
    })
}

async fn on_desk(test: impl AsyncFn(Desk)) {
    on_each_engine(async |db| test(Desk::set_up(db).await).await).await;
}

#[tokio::test]
async fn an_empty_desk_is_set_up_by_its_first_visitor() {
    on_each_engine(async |db| {
        let desk = Desk::empty(db);
        let mut visitor = desk.visitor();
        let before = visitor.get("/api/v1/setup").await;
        assert_eq!(before.json, json!({ "needed": true, "company_name": null, "demo": null }));
        let weak = json!({ "password": "kratko" });
        let mut body = founding("mia");
        body.as_object_mut().expect("an object").extend(weak.as_object().expect("an object").clone());
        let refused = visitor.post("/api/v1/setup", body).await;
        assert_eq!((refused.status.as_u16(), &refused.json["field"]), (422, &json!("password")));
        assert!(refused.json["detail"].as_str().expect("words").contains("10 znakova"), "{}", refused.text);

        let done = visitor.post("/api/v1/setup", founding("mia")).await;
        assert_eq!(done.status, 201, "{}", done.text);
        assert_eq!(done.json["agent"]["role"], "admin");
        assert_eq!(done.json["company"]["business_days"], json!(["mon", "tue", "wed", "thu", "fri"]));
        assert_eq!(visitor.get("/api/v1/session").await.status, 200);
        let after = visitor.get("/api/v1/setup").await;
        assert_eq!(after.json, json!({ "needed": false, "company_name": "Jabuka", "demo": null }));
    })
    .await;
}

#[tokio::test]
async fn a_demonstration_tells_its_visitors_how_to_get_in() {
    on_each_engine(async |db| {
        let mut app = testing::app(db);
        let login = web_kit::DemoLogin {
            name: "Mia".into(),
            email: "mia@example.ba".into(),
            password: PASSWORD.into(),
            role: Role::Admin,
        };
        app.demo = Some(Arc::new(web_kit::Demo { logins: vec![login], letterbox_url: "/letterbox".into() }));
        let (all, _) = crate::api::routes().split_for_parts();
        let setup = Visitor::of(&testing::served(&app, all)).get("/api/v1/setup").await;
        let mia = json!({ "name": "Mia", "email": "mia@example.ba", "password": PASSWORD, "role": "admin" });
        assert_eq!(setup.json["demo"], json!({ "logins": [mia], "letterbox_url": "/letterbox" }));
    })
    .await;
}

#[tokio::test]
async fn of_many_who_set_up_at_once_one_succeeds() {
    on_each_engine(async |db| {
        let desk = Desk::empty(db);
        let tries = (0..6).map(|n| {
            let mut visitor = desk.visitor();
            async move { visitor.post("/api/v1/setup", founding(&format!("mia{n}"))).await }
        });
        let answers = join_all(tries).await;
        let with = |status: u16| answers.iter().filter(|answer| answer.status.as_u16() == status).count();
        assert_eq!((with(201), with(409)), (1, 5));
        let mut tx = begun(&desk.app.db).await;
        assert_eq!(crate::everybody(&mut tx).await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn signing_in_opens_the_desk_and_signing_out_closes_it() {
    on_desk(async |desk| {
        let mut visitor = desk.visitor();
        let closed = visitor.get("/api/v1/session").await;
        assert_eq!((closed.status.as_u16(), &closed.json["code"]), (401, &json!("identity.not_signed_in")));

        let me = visitor.post("/api/v1/session", login(" EVA@example.ba", PASSWORD)).await;
        assert_eq!(me.status, 200);
        let cookie = me.headers["set-cookie"].to_str().expect("text");
        assert!(cookie.starts_with("rapport_session=") && cookie.contains("; HttpOnly; SameSite=Lax"));
        assert!(cookie.contains("Max-Age=1209600") && !cookie.contains("Secure"));
        assert_eq!(me.json["agent"]["name"], "Eva");
        assert_eq!(me.json["teams"][0]["name"], "Dostava");
        for (right, given) in [("settings", false), ("people", false), ("mail_log", true), ("team_promises", true)] {
            assert_eq!(me.json["can"][right], given, "{right}");
        }
        assert_eq!(me.json["now"], "2026-01-05T09:00:00Z");
        assert_eq!(me.headers["etag"], "\"v1\"");

        let kept = visitor.clone();
        assert_eq!(visitor.get("/api/v1/session").await.json["agent"]["name"], "Eva");
        assert_eq!(visitor.delete("/api/v1/session").await.status, 204);
        assert_eq!(visitor.delete("/api/v1/session").await.status, 204);
        assert_eq!(kept.clone().get("/api/v1/session").await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn a_cookie_that_came_by_https_goes_back_only_by_https() {
    on_desk(async |desk| {
        let mut visitor = desk.visitor().with("x-forwarded-proto", "https");
        let me = visitor.post("/api/v1/session", login("eva@example.ba", PASSWORD)).await;
        assert!(me.headers["set-cookie"].to_str().expect("text").ends_with("; Secure"));
    })
    .await;
}

#[tokio::test]
async fn the_answer_does_not_tell_whether_an_address_is_known() {
    on_desk(async |desk| {
        let wrong = desk.visitor().post("/api/v1/session", login("eva@example.ba", "something else")).await;
        let unknown = desk.visitor().post("/api/v1/session", login("nobody@example.ba", PASSWORD)).await;
        assert_eq!((wrong.status.as_u16(), unknown.status.as_u16()), (401, 401));
        assert_eq!(wrong.json["detail"], unknown.json["detail"]);
        assert!(wrong.headers.get("set-cookie").is_none());
    })
    .await;
}

#[tokio::test]
async fn guessing_passwords_soon_has_to_wait() {
    on_desk(async |desk| {
        let mut guesser = desk.visitor();
        for _ in 0..8 {
            assert_eq!(guesser.post("/api/v1/session", login("eva@example.ba", "wrong")).await.status, 401);
            desk.app.clock.advance(minutes(1));
        }
        for password in ["wrong", PASSWORD] {
            let refused = guesser.post("/api/v1/session", login("Eva@Example.ba", password)).await;
            assert_eq!((refused.status.as_u16(), &refused.json["code"]), (429, &json!("identity.too_many_attempts")));
            assert_eq!(refused.headers["retry-after"], "421");
            assert!(refused.json["detail"].as_str().expect("words").contains("8 minutes"));
        }
        // Others are not held up, and after the wait the right password works and clears the sheet.
        desk.signed_in("ana@example.ba").await;
        desk.app.clock.advance(minutes(7) + kernel::seconds(1));
        desk.signed_in("eva@example.ba").await;
        for _ in 0..7 {
            assert_eq!(guesser.post("/api/v1/session", login("eva@example.ba", "wrong")).await.status, 401);
        }
        desk.signed_in("eva@example.ba").await;
    })
    .await;
}

#[tokio::test]
async fn one_remote_address_cannot_try_everybody() {
    on_desk(async |desk| {
        let mut guesser = desk.visitor().with("x-forwarded-for", "203.0.113.7");
        for n in 0..40 {
            let answer = guesser.post("/api/v1/session", login(&format!("a{n}@example.ba"), "wrong")).await;
            assert_eq!(answer.status, 401);
        }
        let refused = guesser.post("/api/v1/session", login("eva@example.ba", PASSWORD)).await;
        assert_eq!(refused.status, 429);
        let mut other = desk.visitor().with("x-forwarded-for", "203.0.113.8");
        assert_eq!(other.post("/api/v1/session", login("eva@example.ba", PASSWORD)).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn many_guesses_at_once_gain_nothing() {
    on_desk(async |desk| {
        let tries = (0..24).map(|_| {
            let mut visitor = desk.visitor();
            async move { visitor.post("/api/v1/session", login("eva@example.ba", "wrong")).await.status.as_u16() }
        });
        let answers = join_all(tries).await;
        assert_eq!(answers.iter().filter(|status| **status == 401).count(), 8);
        assert_eq!(answers.iter().filter(|status| **status == 429).count(), 16);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_is_used_lives_on() {
    on_desk(async |desk| {
        let mut visitor = desk.signed_in("eva@example.ba").await;
        for _ in 0..3 {
            desk.app.clock.advance(days(10));
            let answer = visitor.get("/api/v1/session").await;
            assert_eq!(answer.status, 200);
            assert!(answer.headers["set-cookie"].to_str().expect("text").contains("Max-Age=1209600"));
        }
        desk.app.clock.advance(days(14) + hours(1));
        assert_eq!(visitor.get("/api/v1/session").await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_ends_all_other_sessions() {
    on_desk(async |desk| {
        let mut here = desk.signed_in("eva@example.ba").await;
        let mut elsewhere = desk.signed_in("eva@example.ba").await;
        let change = |old: &str, new: &str| json!({ "old": old, "new": new });
        let wrong = here.put("/api/v1/me/password", change("something else", "a better password")).await;
        assert_eq!((wrong.status.as_u16(), &wrong.json["field"]), (422, &json!("old")));
        let short = here.put("/api/v1/me/password", change(PASSWORD, "short")).await;
        assert_eq!((short.status.as_u16(), &short.json["field"]), (422, &json!("new")));
        let done = here.put("/api/v1/me/password", change(PASSWORD, "a better password")).await;
        assert_eq!(done.status, 204, "{}", done.text);
        assert_eq!(here.get("/api/v1/session").await.status, 200);
        assert_eq!(elsewhere.get("/api/v1/session").await.status, 401);
        let old = desk.visitor().post("/api/v1/session", login("eva@example.ba", PASSWORD)).await;
        let new = desk.visitor().post("/api/v1/session", login("eva@example.ba", "a better password")).await;
        assert_eq!((old.status.as_u16(), new.status.as_u16()), (401, 200));
    })
    .await;
}

#[tokio::test]
async fn one_speaks_to_an_agent_in_their_language_whatever_the_browser_says() {
    on_desk(async |desk| {
        let mut visitor = desk.signed_in("eva@example.ba").await.with("accept-language", "ru");
        let me =
            visitor.patch("/api/v1/me", json!({ "language": "ro", "theme": "dark", "languages": ["ro", "en"] })).await;
        assert_eq!(me.json["agent"]["language"], "ro");
        assert_eq!(me.json["agent"]["languages"], json!(["en", "ro"]));
        let refused = visitor.patch("/api/v1/me", json!({ "time_zone": "Mars/Olympus" })).await;
        assert_eq!((refused.status.as_u16(), &refused.json["field"]), (422, &json!("time_zone")));
        assert!(refused.json["detail"].as_str().expect("words").starts_with("Nu cunoaștem"));
        let away = visitor.put("/api/v1/me/presence", json!({ "presence": "away" })).await;
        assert_eq!(away.json["agent"]["presence"], "away");
        let unknown = visitor.patch("/api/v1/me", json!({ "language": "de" })).await;
        assert_eq!((unknown.status.as_u16(), &unknown.json["field"]), (422, &json!("language")));
    })
    .await;
}

#[tokio::test]
async fn an_admin_makes_agents_and_teams_and_others_do_not() {
    on_desk(async |desk| {
        let mut admin = desk.signed_in("mia@example.ba").await;
        let team = admin.post("/api/v1/teams", json!({ "name": "Popravke", "purpose": "Servis" })).await;
        assert_eq!(team.status, 201, "{}", team.text);
        let ivo = json!({
            "name": "Ivo", "email": "ivo@example.ba", "password": PASSWORD, "role": "agent", "language": "hr",
            "languages": ["hr", "en"], "time_zone": "Europe/Zagreb", "team_ids": [team.json["id"]],
        });
        let made = admin.post("/api/v1/agents", ivo.clone()).await;
        assert_eq!(made.status, 201, "{}", made.text);
        assert_eq!(made.json["teams"], json!([{ "id": team.json["id"], "name": "Popravke" }]));
        let twice = admin.post("/api/v1/agents", ivo.clone()).await;
        assert_eq!((twice.status.as_u16(), &twice.json["code"]), (409, &json!("identity.email_taken")));
        desk.signed_in("ivo@example.ba").await;

        for email in ["eva@example.ba", "ana@example.ba"] {
            let mut other = desk.signed_in(email).await;
            assert_eq!(other.post("/api/v1/agents", ivo.clone()).await.json["code"], "identity.needs_right");
            assert_eq!(other.post("/api/v1/teams", json!({ "name": "Naša" })).await.status, 403);
            assert_eq!(other.patch("/api/v1/company", json!({ "name": "Naša" })).await.status, 403);
            assert_eq!(other.patch("/api/v1/agents/1", json!({ "role": "agent" })).await.status, 403);
            assert_eq!(other.get("/api/v1/api-keys").await.status, 403);
            assert_eq!(other.get("/api/v1/agents").await.json.as_array().expect("a list").len(), 4);
            assert_eq!(other.get("/api/v1/teams").await.json[1]["members"][0]["name"], "Ivo");
        }
        let mut nobody = desk.visitor();
        for path in ["/api/v1/agents", "/api/v1/teams", "/api/v1/api-keys"] {
            assert_eq!(nobody.get(path).await.status, 401);
        }
    })
    .await;
}

#[tokio::test]
async fn two_admins_do_not_write_over_each_other() {
    on_desk(async |desk| {
        let mut admin = desk.signed_in("mia@example.ba").await;
        let agents = admin.get("/api/v1/agents").await.json;
        let ana =
            agents.as_array().expect("a list").iter().find(|agent| agent["name"] == "Ana").expect("there").clone();
        let path = format!("/api/v1/agents/{}", ana["id"]);
        let mut first = admin.clone().with("if-match", "\"v1\"");
        let changed = first.patch(&path, json!({ "role": "lead", "team_ids": [] })).await;
        assert_eq!((changed.status.as_u16(), &changed.json["role"]), (200, &json!("lead")));
        assert_eq!(changed.headers["etag"], "\"v2\"");
        assert_eq!(changed.json["teams"], json!([]));
        let second = first.patch(&path, json!({ "name": "Anja" })).await;
        assert_eq!((second.status.as_u16(), &second.json["code"]), (412, &json!("identity.stale")));

        let mut ana = desk.signed_in("ana@example.ba").await;
        let left = admin.patch(&path, json!({ "active": false })).await;
        assert_eq!(left.json["active"], false);
        assert_eq!(ana.get("/api/v1/session").await.status, 401);
        let again = desk.visitor().post("/api/v1/session", login("ana@example.ba", PASSWORD)).await;
        assert_eq!(again.status, 401);
        let own = admin.get("/api/v1/session").await.json["agent"]["id"].clone();
        let last = admin.patch(&format!("/api/v1/agents/{own}"), json!({ "role": "lead" })).await;
        assert_eq!((last.status.as_u16(), &last.json["code"]), (409, &json!("identity.last_admin")));
    })
    .await;
}

#[tokio::test]
async fn a_key_may_do_what_its_scope_says_and_no_more() {
    on_desk(async |desk| {
        let mut admin = desk.signed_in("mia@example.ba").await;
        let mut make = async |scope: &str| {
            let made = admin.post("/api/v1/api-keys", json!({ "name": "script", "scope": scope })).await;
            assert_eq!(made.status, 201, "{}", made.text);
            (made.json["id"].clone(), format!("Bearer {}", made.json["key"].as_str().expect("a key")))
        };
        let (read_id, read) = make("read").await;
        let (_, write) = make("write").await;
        // Programs say nothing about sites.
        let program = desk.visitor().with("sec-fetch-site", "");
        let mut reader = program.clone().with("authorization", &read);
        let mut writer = program.clone().with("authorization", &write);
        let mut runner = program.clone().with("authorization", &make("admin").await.1);

        assert_eq!(reader.get("/api/v1/agents").await.status, 200);
        let refused = reader.post("/api/v1/teams", json!({ "name": "Popravke" })).await;
        assert_eq!((refused.status.as_u16(), &refused.json["code"]), (403, &json!("identity.key_reads_only")));
        let refused = writer.post("/api/v1/teams", json!({ "name": "Popravke" })).await;
        assert_eq!((refused.status.as_u16(), &refused.json["code"]), (403, &json!("identity.needs_right")));
        assert_eq!(runner.post("/api/v1/teams", json!({ "name": "Popravke" })).await.status, 201);
        let more = writer.post("/api/v1/api-keys", json!({ "name": "another", "scope": "write" })).await;
        assert_eq!((more.status.as_u16(), &more.json["code"]), (403, &json!("identity.needs_person")));
        let password = writer.put("/api/v1/me/password", json!({ "old": PASSWORD, "new": "a better password" })).await;
        assert_eq!(password.json["code"], "identity.needs_person");
        assert_eq!(writer.get("/api/v1/session").await.headers.get("set-cookie"), None);

        let listed = admin.get("/api/v1/api-keys").await;
        assert_eq!(listed.json.as_array().expect("a list").len(), 3);
        assert!(listed.json[1]["last_used_at"].is_string() && !listed.text.contains("rk_"));
        assert_eq!(admin.delete(&format!("/api/v1/api-keys/{read_id}")).await.status, 204);
        assert_eq!(reader.get("/api/v1/agents").await.status, 401);
        let odd = program.with("authorization", "Bearer rk_guess").get("/api/v1/agents").await;
        assert_eq!(odd.status, 401);
    })
    .await;
}

#[tokio::test]
async fn a_form_on_another_site_cannot_use_the_cookie() {
    on_desk(async |desk| {
        let mut victim = desk.signed_in("mia@example.ba").await.with("sec-fetch-site", "cross-site");
        let refused = victim.post("/api/v1/teams", json!({ "name": "Popravke" })).await;
        assert_eq!((refused.status.as_u16(), &refused.json["code"]), (403, &json!("request.cross_site")));
        let refused = victim.post("/api/v1/session", login("eva@example.ba", PASSWORD)).await;
        assert_eq!(refused.status, 403);
        assert_eq!(victim.get("/api/v1/session").await.status, 200);
    })
    .await;
}
