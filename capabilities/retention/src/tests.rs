use db::testing::on_each_engine;
use kernel::{AgentActor, Cx, Right, Rights, Role, Time, days};

use crate::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn by(right: Right) -> Cx {
    Cx::agent(NOW, AgentActor { id: 1, role: Role::Own(Rights::of(&[right])), teams: vec![] })
}

#[tokio::test]
async fn everything_is_kept_until_somebody_decides_and_then_only_what_is_old_goes() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        for age in [200, 100, 10] {
            let then = Cx::system(NOW - days(age));
            audit::record(&mut tx, &then, "session.opened", "agent", 1, None, None).await.unwrap();
        }
        assert_eq!(purge(&mut tx, &Cx::system(NOW)).await.unwrap(), 0);
        let keeper = by(Right::Retention);
        for wrong in [0, 29, 3_651] {
            let refused = change(&mut tx, &keeper, Retention { audit_days: Some(wrong), ..Retention::default() }).await;
            assert!(matches!(refused, Err(Error::Days { .. })));
        }
        change(&mut tx, &keeper, Retention { audit_days: Some(90), ..Retention::default() }).await.unwrap();
        assert_eq!(
            retention(&mut tx, &keeper).await.unwrap(),
            Retention { audit_days: Some(90), ..Retention::default() }
        );
        assert_eq!(purge(&mut tx, &Cx::system(NOW)).await.unwrap(), 2);
        assert_eq!(purge(&mut tx, &Cx::system(NOW)).await.unwrap(), 0);
        let lines = audit::entries(&mut tx, &by(Right::Audit), &audit::Filter::default(), None, 10).await.unwrap();
        let whats: Vec<&str> = lines.iter().map(|line| line.what.as_str()).collect();
        assert_eq!(whats, ["retention.purged", "retention.changed", "session.opened"]);
        let stranger = change(&mut tx, &by(Right::Audit), Retention::default()).await;
        assert!(matches!(stranger, Err(Error::Forbidden)));
    })
    .await;
}
