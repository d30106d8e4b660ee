use db::{Db, testing::on_each_engine};
use kernel::{AgentActor, Cx, Role, minutes};
use web_kit::testing::START;

use super::{agent_named, begun, system};
use crate::{
    Agent, Contrast, Error, PreferencesChange, ReasonForm, availability, away_after_minutes, change_reason,
    create_reason, go_idle, note_activity, prefer, preferences, reasons, remove_reason, set_availability,
    set_away_after_minutes, set_presence,
};

fn by(agent: &Agent) -> Cx {
    Cx::agent(START, AgentActor { id: agent.id.get(), role: agent.role, teams: Vec::new() })
}

#[tokio::test]
async fn everybody_chooses_how_the_app_is_for_themselves() {
    on_each_engine(async |db: Db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("Ana");
        let eva = agent_named(&mut tx, "Eva", Role::Agent).await.expect("Eva");
        assert_eq!(preferences(&mut tx, ana.id).await.expect("preferences").contrast, Contrast::Auto);
        let change = PreferencesChange {
            contrast: Some(Contrast::More),
            single_keys: Some(false),
            ..PreferencesChange::default()
        };
        prefer(&mut tx, &by(&ana), ana.id, &change).await.expect("preferred");
        let toured = PreferencesChange { toured: Some(true), ..PreferencesChange::default() };
        let after = prefer(&mut tx, &by(&ana), ana.id, &toured).await.expect("preferred");
        assert_eq!((after.contrast, after.single_keys_off, after.toured_at), (Contrast::More, true, Some(START)));
        assert_eq!(preferences(&mut tx, ana.id).await.expect("preferences"), after);
        assert!(matches!(prefer(&mut tx, &by(&ana), eva.id, &toured).await, Err(Error::NeedsRight(_))));
    })
    .await;
}

#[tokio::test]
async fn since_when_somebody_was_what_is_kept_in_rows() {
    on_each_engine(async |db: Db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("Ana");
        let all = reasons(&mut tx).await.expect("reasons");
        assert_eq!(
            all.iter().filter_map(|one| one.word.as_deref()).collect::<Vec<_>>(),
            ["available", "away", "meeting", "lunch", "end_of_shift"]
        );
        let lunch = all.iter().find(|one| one.word.as_deref() == Some("lunch")).expect("lunch").id;
        set_availability(&mut tx, &by(&ana), ana.id, lunch).await.expect("at lunch");
        let later = Cx { now: START + minutes(30), ..by(&ana) };
        set_presence(&mut tx, &later, ana.id, true).await.expect("back");
        let rows = tx.rows(db::sql("SELECT ended_at FROM availability_spells ORDER BY id")).await.expect("rows");
        let ends: Vec<Option<kernel::Time>> = rows.iter().map(|row| row.get("ended_at").expect("an end")).collect();
        assert_eq!(ends, [Some(START + minutes(30)), None]);
        assert!(availability(&mut tx, ana.id).await.expect("a spell").expect("one").available);
    })
    .await;
}

#[tokio::test]
async fn the_company_has_its_own_reasons_and_one_of_each_kind_stays() {
    on_each_engine(async |db: Db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("Ana");
        let form = |name: &str, available| ReasonForm { name: name.into(), available };
        let training = create_reason(&mut tx, &system(), &form("Training", false)).await.expect("a reason");
        assert!(matches!(create_reason(&mut tx, &by(&ana), &form("Nap", false)).await, Err(Error::NeedsRight(_))));
        assert!(matches!(
            change_reason(&mut tx, &system(), training.id, &form(" ", false)).await,
            Err(Error::NameMissing(_))
        ));
        let all = reasons(&mut tx).await.expect("reasons");
        let only = all.iter().find(|one| one.available).expect("available").id;
        assert!(matches!(remove_reason(&mut tx, &system(), only).await, Err(Error::LastReason)));
        assert!(matches!(change_reason(&mut tx, &system(), only, &form("", false)).await, Err(Error::LastReason)));
        change_reason(&mut tx, &system(), only, &form("At my desk", true)).await.expect("renamed");
        remove_reason(&mut tx, &system(), training.id).await.expect("removed");
        assert!(reasons(&mut tx).await.expect("reasons").iter().all(|one| one.id != training.id));
    })
    .await;
}

#[tokio::test]
async fn only_whoever_pauses_too_long_is_set_away() {
    on_each_engine(async |db: Db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("Ana");
        assert_eq!(away_after_minutes(&mut tx).await.expect("a rule"), 0);
        assert_eq!(note_activity(&mut tx, &by(&ana), ana.id).await.expect("active").look_at, None);
        assert!(matches!(set_away_after_minutes(&mut tx, &system(), 481).await, Err(Error::MinutesOutOfRange)));
        set_away_after_minutes(&mut tx, &system(), 10).await.expect("a rule");
        let active = note_activity(&mut tx, &by(&ana), ana.id).await.expect("active");
        assert_eq!(active.look_at, Some(START + minutes(10)));
        let early = Cx::system(START + minutes(9));
        assert_eq!(go_idle(&mut tx, &early, ana.id).await.expect("looked"), Some(START + minutes(10)));
        let late = Cx::system(START + minutes(10));
        assert_eq!(go_idle(&mut tx, &late, ana.id).await.expect("looked"), None);
        let spell = availability(&mut tx, ana.id).await.expect("a spell").expect("one");
        assert!(spell.automatic && !spell.available);
        assert!(note_activity(&mut tx, &by(&ana), ana.id).await.expect("active").came_back);
        assert!(availability(&mut tx, ana.id).await.expect("a spell").expect("one").available);
    })
    .await;
}
