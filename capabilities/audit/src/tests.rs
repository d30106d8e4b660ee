use db::{Db, testing::on_each_engine};
use kernel::{AgentActor, Cx, Origin, Right, Rights, Role, Time, Way, days};
use serde_json::json;

use crate::{Entry, Error, Filter, Who, entries, forget_before, record};

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn by(role: Role) -> Cx {
    let origin = Origin::by(Way::Key(3), Some("192.0.2.7".into()));
    Cx::agent(NOW, AgentActor { id: 7, role, teams: vec![] }).through(origin)
}

async fn all(db: &Db, filter: &Filter) -> Vec<Entry> {
    let mut tx = db.read().await.unwrap();
    entries(&mut tx, &by(Role::Admin), filter, None, 100).await.unwrap()
}

#[tokio::test]
async fn a_line_says_who_changed_what_from_what_to_what_and_by_which_way() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let cx = by(Role::Admin);
        let (from, to) = (
            json!({"name": "Ana", "role": "agent", "language": "bs"}),
            json!({"name": "Ana", "role": "lead", "language": "bs"}),
        );
        record(&mut tx, &cx, "agent.changed", "agent", 9, Some(from), Some(to)).await.unwrap();
        record(&mut tx, &Cx::system(NOW), "team.created", "team", 2, None, Some(json!({"name": "Shop"})))
            .await
            .unwrap();
        tx.commit().await.unwrap();

        let lines = all(&db, &Filter::default()).await;
        assert_eq!(lines.len(), 2);
        let line = &lines[1];
        assert_eq!((line.who, line.way, line.address.as_deref()), (Who::Agent(7), Way::Key(3), Some("192.0.2.7")));
        assert_eq!(
            (line.from.clone(), line.to.clone()),
            (Some(json!({"role": "agent"})), Some(json!({"name": "Ana", "role": "lead"})))
        );
        assert_eq!((line.name(), lines[0].name(), lines[0].who), (Some("Ana"), Some("Shop"), Who::Desk));
        for (filter, found) in [
            (Filter { agent: Some(7), ..Filter::default() }, 1),
            (Filter { entity: Some("team".into()), entity_id: Some(2), ..Filter::default() }, 1),
            (Filter { what: Some("agent.changed".into()), since: Some(NOW), ..Filter::default() }, 1),
            (Filter { until: Some(NOW), ..Filter::default() }, 0),
        ] {
            assert_eq!(all(&db, &filter).await.len(), found, "{filter:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn no_line_holds_a_secret_and_none_is_written_where_nothing_changed() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let cx = by(Role::Admin);
        let same = json!({"name": "Shop"});
        record(&mut tx, &cx, "team.changed", "team", 2, Some(same.clone()), Some(same)).await.unwrap();
        let mailbox = json!({"name": "Help", "imap": {"user": "u", "password": "geheim"}, "oauth_client_secret": "geheim", "imap_password_set": true, "signature": "x".repeat(2_000)});
        record(&mut tx, &cx, "mailbox.created", "mailbox", 1, None, Some(mailbox)).await.unwrap();
        tx.commit().await.unwrap();

        let lines = all(&db, &Filter::default()).await;
        assert_eq!(lines.len(), 1);
        let kept = lines[0].to.as_ref().unwrap();
        assert!(!kept.to_string().contains("geheim"), "{kept}");
        assert_eq!(kept["imap_password_set"], true);
        assert!(kept["signature"].as_str().unwrap().len() < 600);
    })
    .await;
}

#[tokio::test]
async fn only_those_with_the_right_read_it_and_only_age_removes_lines() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        for day in 0..5 {
            let cx = Cx { now: NOW + days(day), ..by(Role::Admin) };
            record(&mut tx, &cx, "session.opened", "session", 0, None, None).await.unwrap();
        }
        assert_eq!(forget_before(&mut tx, NOW + days(3), 2).await.unwrap(), 2);
        assert_eq!(forget_before(&mut tx, NOW + days(3), 2).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(all(&db, &Filter::default()).await.len(), 2);

        let mut tx = db.read().await.unwrap();
        for (role, reads) in [
            (Role::Agent, false),
            (Role::Lead, false),
            (Role::Own(Rights::of(&[Right::Audit])), true),
            (Role::Own(Rights::of(&[Right::People, Right::AllTickets])), false),
        ] {
            let answer = entries(&mut tx, &by(role), &Filter::default(), None, 10).await;
            assert_eq!(!matches!(answer, Err(Error::Forbidden)), reads, "{role:?}");
        }
    })
    .await;
}
