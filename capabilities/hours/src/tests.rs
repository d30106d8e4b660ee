use db::testing::on_each_engine;
use kernel::{AgentActor, Cx, Id, Role, Time};
use worktime::Calendar;

use crate::*;

/// An instant in Zagreb.
fn at(text: &str) -> Time {
    let moment: jiff::civil::DateTime = text.parse().unwrap();
    let moment = moment.to_zoned(jiff::tz::TimeZone::get("Europe/Zagreb").unwrap()).unwrap();
    Time::from_micros(moment.timestamp().as_microsecond())
}

fn hours(team: Option<i64>, holidays: Option<&str>) -> BusinessHours {
    let calendar = Calendar::read(
        r#"{"zone":"Europe/Zagreb","week":{"mon":[["08:00","12:00"],["13:00","17:00"]],"thu":[["08:00","16:00"]],"fri":[["08:00","16:00"]]},
            "exceptions":{"2026-01-09":[]}}"#,
    );
    BusinessHours { team: team.map(Id::new), calendar: calendar.unwrap(), holidays: holidays.map(str::to_owned) }
}

#[test]
fn the_door_says_truly_whether_somebody_is_there_and_when_that_changes() {
    let hours = hours(None, Some("hr"));
    for (now, door) in [
        ("2026-01-05T09:00", Door::Open(Some(at("2026-01-05T12:00")))),
        ("2026-01-05T12:30", Door::Closed(Some(at("2026-01-05T13:00")))),
        ("2026-01-05T17:00", Door::Closed(Some(at("2026-01-08T08:00")))),
        // A special day without hours, then the weekend.
        ("2026-01-08T16:00", Door::Closed(Some(at("2026-01-12T08:00")))),
        // Tijelovo, a public holiday in Croatia.
        ("2026-06-04T10:00", Door::Closed(Some(at("2026-06-05T08:00")))),
    ] {
        assert_eq!(hours.door(at(now)).unwrap(), door, "{now}");
    }
    assert!(matches!(
        BusinessHours { holidays: Some("atlantis".into()), ..hours }.timetable(),
        Err(Error::UnknownHolidays)
    ));
}

#[tokio::test]
async fn a_team_has_the_hours_of_the_company_until_it_has_its_own() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let cx = Cx::system(at("2026-01-05T09:00"));
        let new = identity::NewTeam { name: "Shop".into(), purpose: String::new() };
        let team = identity::create_team(&mut tx, &cx, &new).await.unwrap().id;
        assert_eq!(of(&mut tx, Some(team)).await.unwrap(), None);
        set(&mut tx, &cx, &hours(None, Some("hr"))).await.unwrap();
        assert_eq!(of(&mut tx, Some(team)).await.unwrap(), Some(hours(None, Some("hr"))));
        let own = hours(Some(team.get()), None);
        set(&mut tx, &cx, &own).await.unwrap();
        assert_eq!(of(&mut tx, Some(team)).await.unwrap(), Some(own));
        assert_eq!(all(&mut tx).await.unwrap().len(), 2);
        clear(&mut tx, &cx, Some(team)).await.unwrap();
        assert_eq!(of(&mut tx, Some(team)).await.unwrap(), Some(hours(None, Some("hr"))));

        let nobody = set(&mut tx, &cx, &hours(Some(99), None)).await;
        assert!(matches!(nobody, Err(Error::NoSuchTeam)));
        let lead = Cx::agent(cx.now, AgentActor { id: 1, role: Role::Lead, teams: vec![] });
        assert!(matches!(set(&mut tx, &lead, &hours(None, None)).await, Err(Error::Forbidden)));
    })
    .await;
}
