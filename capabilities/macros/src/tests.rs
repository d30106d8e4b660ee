use db::{Db, Tx, sql, testing::on_each_engine};
use kernel::{AgentActor, Cx, Id, Language, Refused as _, Role, Time};

use super::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

async fn desk(tx: &mut Tx) {
    for statement in [
        "INSERT INTO teams (id, name, purpose, created_at) VALUES (1, 'Service', '', 0), (2, 'Repairs', '', 0)",
        "INSERT INTO agents (id, name, email, password_hash, role, language, time_zone, theme, presence, presence_at,
            version, created_at)
            VALUES (1, 'Mira', 'mira@desk.example', '', 'agent', 'en', 'UTC', 'auto', 'present', 0, 1, 0),
                   (2, 'Lena', 'lena@desk.example', '', 'lead', 'en', 'UTC', 'auto', 'present', 0, 1, 0),
                   (3, 'Ada', 'ada@desk.example', '', 'admin', 'en', 'UTC', 'auto', 'present', 0, 1, 0)",
    ] {
        tx.run(sql(statement)).await.unwrap();
    }
}

fn by(id: i64, role: Role, teams: &[i64]) -> Cx {
    Cx::agent(NOW, AgentActor { id, role, teams: teams.to_vec() })
}

fn mira() -> Cx {
    by(1, Role::Agent, &[1])
}

fn lena() -> Cx {
    by(2, Role::Lead, &[1])
}

fn new(name: &str, reach: Reach) -> NewMacro {
    NewMacro {
        name: name.into(),
        folder: "Delivery/ Delays ".into(),
        reach,
        texts: vec![(Language::English, "<p>Dear {{customer.first_name|there}}<script>1</script></p>".into())],
        actions: vec![Action::Priority { priority: 3 }],
    }
}

async fn names(tx: &mut Tx, cx: &Cx) -> Vec<String> {
    let (macros, _) = list(tx, cx, &Page { after: None, limit: 50 }).await.unwrap();
    macros.into_iter().map(|one| one.name).collect()
}

#[tokio::test]
async fn a_macro_is_kept_clean_and_found_by_those_who_may_use_it() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let own = create(&mut tx, &mira(), &new("Mine", Reach::Own(Id::new(1)))).await.unwrap();
        create(&mut tx, &lena(), &new("Team", Reach::Team(Id::new(1)))).await.unwrap();
        create(&mut tx, &lena(), &new("All", Reach::All)).await.unwrap();
        let kept = macro_for_use(&mut tx, &mira(), own).await.unwrap();
        assert_eq!(kept.texts, [(Language::English, "<p>Dear {{customer.first_name|there}}</p>".to_owned())]);
        assert_eq!((kept.folder.as_str(), kept.actions.len()), ("Delivery / Delays", 1));
        assert_eq!(names(&mut tx, &mira()).await, ["All", "Mine", "Team"]);
        assert_eq!(names(&mut tx, &by(1, Role::Agent, &[2])).await, ["All", "Mine"]);
        assert_eq!(names(&mut tx, &by(3, Role::Admin, &[])).await, ["All", "Team"]);
        let hidden = macro_for_use(&mut tx, &lena(), own).await;
        assert!(matches!(hidden, Err(Error::NoSuchMacro)));
    })
    .await;
}

#[tokio::test]
async fn only_leads_change_what_others_use() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        for reach in [Reach::All, Reach::Team(Id::new(1))] {
            let refused = create(&mut tx, &mira(), &new("Ours", reach)).await.unwrap_err();
            assert_eq!(refused.refusal().unwrap().code, "macros.needs_lead");
        }
        let other = create(&mut tx, &lena(), &new("Theirs", Reach::Team(Id::new(2)))).await.unwrap_err();
        assert_eq!(other.refusal().unwrap().code, "macros.bad_team");
        let all = create(&mut tx, &lena(), &new("All", Reach::All)).await.unwrap();
        assert!(matches!(remove(&mut tx, &mira(), all).await, Err(Error::NeedsLead)));
        let theirs = NewMacro { name: "Renamed".into(), ..new("", Reach::All) };
        assert!(matches!(change(&mut tx, &mira(), all, &theirs, None).await, Err(Error::NeedsLead)));
        change(&mut tx, &lena(), all, &theirs, Some(1)).await.unwrap();
        assert!(matches!(change(&mut tx, &lena(), all, &theirs, Some(1)).await, Err(Error::Stale)));
        remove(&mut tx, &lena(), all).await.unwrap();
        assert!(matches!(macro_for_use(&mut tx, &lena(), all).await, Err(Error::NoSuchMacro)));
    })
    .await;
}

#[tokio::test]
async fn a_macro_that_cannot_be_is_refused_with_its_field() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let own = Reach::Own(Id::new(1));
        let text = |html: &str| NewMacro { texts: vec![(Language::Russian, html.into())], ..new("x", own) };
        let many = vec![Action::Priority { priority: 3 }; ACTIONS_MAX + 1];
        for (wrong, code) in [
            (new(" ", own), "macros.name"),
            (NewMacro { folder: "x".repeat(FOLDER_CHARS_MAX + 1), ..new("x", own) }, "macros.folder"),
            (NewMacro { texts: Vec::new(), actions: Vec::new(), ..new("x", own) }, "macros.empty"),
            (text("<p>{{customer.shoe_size}}</p>"), "macros.unknown_variable"),
            (text(&"ж".repeat(TEXT_CHARS_MAX + 1)), "macros.too_long"),
            (NewMacro { actions: many, ..new("x", own) }, "macros.too_many_actions"),
        ] {
            assert_eq!(create(&mut tx, &mira(), &wrong).await.unwrap_err().refusal().unwrap().code, code);
        }
    })
    .await;
}

#[tokio::test]
async fn uses_are_counted_and_pages_go_through_all() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        desk(&mut tx).await;
        let mut ids = Vec::new();
        for number in 0..5 {
            let one = NewMacro { folder: format!("{}", number % 2), ..new("Same", Reach::Own(Id::new(1))) };
            ids.push(create(&mut tx, &mira(), &one).await.unwrap());
        }
        used(&mut tx, &mira(), &[ids[0], ids[0], Id::new(999)]).await.unwrap();
        let kept = macro_for_use(&mut tx, &mira(), ids[0]).await.unwrap();
        assert_eq!((kept.uses, kept.used_at, kept.version), (2, Some(NOW), 1));
        let (mut seen, mut page) = (Vec::new(), Page { after: None, limit: 2 });
        loop {
            let (macros, next) = list(&mut tx, &mira(), &page).await.unwrap();
            seen.extend(macros.into_iter().map(|one| one.id));
            let Some(next) = next else { break };
            page.after = Some(next);
        }
        seen.sort_unstable();
        assert_eq!(seen, ids);
    })
    .await;
}

#[test]
fn the_text_is_chosen_by_the_language_of_the_ticket() {
    use Language::{Bosnian, Croatian, English, Romanian, Russian, SerbianCyrillic, SerbianLatin};
    let texts = |languages: &[Language]| languages.iter().map(|one| (*one, String::new())).collect::<Vec<_>>();
    let pick = |there: &[Language], wanted, company| {
        chosen(&texts(there), wanted, company).map(|(language, _, because)| (language, because))
    };
    assert_eq!(pick(&[English, Croatian], Croatian, English), Some((Croatian, Because::Wanted)));
    assert_eq!(pick(&[SerbianCyrillic, Bosnian], SerbianLatin, English), Some((Bosnian, Because::Kin)));
    assert_eq!(pick(&[SerbianCyrillic, English], Croatian, English), Some((SerbianCyrillic, Because::Kin)));
    assert_eq!(pick(&[English, Romanian], Russian, Romanian), Some((Romanian, Because::Company)));
    assert_eq!(pick(&[Romanian, English], Russian, Croatian), Some((English, Because::Other)));
    assert_eq!(pick(&[Romanian], Russian, Croatian), Some((Romanian, Because::Other)));
    assert_eq!(pick(&[], Russian, Croatian), None);
}
