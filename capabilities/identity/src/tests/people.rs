use db::testing::on_each_engine;
use jiff::civil::Weekday;
use kernel::{Cx, Id, Language, Role, days, hours};
use web_kit::testing::START;

use super::{agent_named, begun, new_agent, new_company, system};
use crate::{
    AgentChange, CompanyChange, Error, KeyScope, NewTeam, TeamChange, Theme, Token, Via, actor_of, agents,
    change_agent, change_company, change_team, company, create_agent, create_api_key, create_team, everybody,
    found_company, members, open_session, recognise, revoke_api_key, set_presence, still_recognised, teams_of, touch,
};

#[tokio::test]
async fn a_company_is_founded_once() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        assert_eq!(company(&mut tx).await.expect("read"), None);
        let founded = found_company(&mut tx, &system(), &new_company()).await.expect("founded");
        assert_eq!(founded.business_days, [Weekday::Monday, Weekday::Friday]);
        assert_eq!(company(&mut tx).await.expect("read"), Some(founded));
        let again = found_company(&mut tx, &system(), &new_company()).await;
        assert!(matches!(again, Err(Error::AlreadyFounded)));
        let change = CompanyChange { business_days: Some(vec![]), ..CompanyChange::default() };
        assert!(matches!(change_company(&mut tx, &system(), &change).await, Err(Error::NoBusinessDay)));
    })
    .await;
}

#[tokio::test]
async fn an_agent_is_read_as_written() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let team = NewTeam { name: "Dostava".into(), purpose: "Paketi".into() };
        let team = create_team(&mut tx, &system(), &team).await.expect("made");
        let mut new = new_agent("  Ana  Babić ", "Ana@Example.BA", Role::Lead, "hash", &[team.id]);
        new.languages = vec![Language::Romanian, Language::Bosnian, Language::Romanian];
        let made = create_agent(&mut tx, &system(), &new).await.expect("made");
        assert_eq!((made.name.as_str(), made.email.as_str()), ("Ana Babić", "ana@example.ba"));
        assert_eq!(made.languages, [Language::Bosnian, Language::Romanian]);
        assert_eq!(crate::agent(&mut tx, made.id).await.expect("read"), Some(made.clone()));
        assert_eq!(agents(&mut tx).await.expect("read"), std::slice::from_ref(&made));
        assert_eq!(members(&mut tx, team.id).await.expect("read"), std::slice::from_ref(&made));
        assert_eq!(teams_of(&mut tx, made.id).await.expect("read"), std::slice::from_ref(&team));
        let actor = actor_of(&mut tx, made.id).await.expect("read");
        assert_eq!((actor.id, actor.role, actor.teams), (made.id.get(), Role::Lead, vec![team.id.get()]));

        let twin = new_agent("Ana", "ANA@example.ba", Role::Agent, "hash", &[]);
        assert!(matches!(create_agent(&mut tx, &system(), &twin).await, Err(Error::EmailTaken)));
        let lost = new_agent("Eva", "eva@example.ba", Role::Agent, "hash", &[Id::new(99)]);
        assert!(matches!(create_agent(&mut tx, &system(), &lost).await, Err(Error::TeamNotFound)));
    })
    .await;
}

#[tokio::test]
async fn everybody_changes_themselves_and_only_an_admin_the_others() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let eva = agent_named(&mut tx, "Eva", Role::Lead).await.expect("made");
        let mia = agent_named(&mut tx, "Mia", Role::Admin).await.expect("made");
        let by_ana = Cx::agent(START, actor_of(&mut tx, ana.id).await.expect("read"));
        let by_mia = Cx::agent(START, actor_of(&mut tx, mia.id).await.expect("read"));

        let look = AgentChange { theme: Some(Theme::Dark), ..AgentChange::default() };
        let ana = change_agent(&mut tx, &by_ana, ana.id, &look, Some(1)).await.expect("changed");
        assert_eq!((ana.theme, ana.version), (Theme::Dark, 2));
        let stale = change_agent(&mut tx, &by_ana, ana.id, &look, Some(1)).await;
        assert!(matches!(stale, Err(Error::Stale)));
        let other = change_agent(&mut tx, &by_ana, eva.id, &look, None).await;
        assert!(matches!(other, Err(Error::NeedsRight(_))));
        let role = AgentChange { role: Some(Role::Admin), ..AgentChange::default() };
        assert!(matches!(change_agent(&mut tx, &by_ana, ana.id, &role, None).await, Err(Error::NeedsRight(_))));
        assert!(matches!(set_presence(&mut tx, &by_ana, eva.id, false).await, Err(Error::NeedsRight(_))));
        set_presence(&mut tx, &by_ana, ana.id, false).await.expect("away");
        let ana = crate::agent(&mut tx, ana.id).await.expect("read").expect("there");
        assert!(!ana.present);

        let taken = AgentChange { email: Some("eva@example.ba".into()), ..AgentChange::default() };
        let raised = change_agent(&mut tx, &by_mia, ana.id, &role, None).await.expect("raised");
        assert_eq!(raised.role, Role::Admin);
        assert!(matches!(change_agent(&mut tx, &by_mia, ana.id, &taken, None).await, Err(Error::EmailTaken)));
    })
    .await;
}

#[tokio::test]
async fn the_last_admin_stays_one() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let mia = agent_named(&mut tx, "Mia", Role::Admin).await.expect("made");
        let lower = AgentChange { role: Some(Role::Lead), ..AgentChange::default() };
        let leave = AgentChange { active: Some(false), ..AgentChange::default() };
        for change in [&lower, &leave] {
            let refused = change_agent(&mut tx, &system(), mia.id, change, None).await;
            assert!(matches!(refused, Err(Error::LastAdmin)));
        }
        let eva = agent_named(&mut tx, "Eva", Role::Admin).await.expect("made");
        change_agent(&mut tx, &system(), mia.id, &leave, None).await.expect("left");
        assert!(matches!(change_agent(&mut tx, &system(), eva.id, &lower, None).await, Err(Error::LastAdmin)));
        assert_eq!(agents(&mut tx).await.expect("read").len(), 1);
        assert_eq!(everybody(&mut tx).await.expect("read").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_session_lives_a_fortnight_from_its_last_use() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let fresh = open_session(&mut tx, &system(), ana.id).await.expect("opened");
        let token = Token::Session(fresh.token.clone());
        let found = recognise(&mut tx, START + days(13), &token).await.expect("read").expect("alive");
        assert_eq!(found.agent.id, ana.id);
        assert!(found.is_due(START + hours(1)) && !found.is_due(START + hours(1) - kernel::seconds(1)));
        touch(&mut tx, START + days(13), &found.via).await.expect("noted");
        assert!(recognise(&mut tx, START + days(26), &token).await.expect("read").is_some());
        assert!(recognise(&mut tx, START + days(27), &token).await.expect("read").is_none());
        let as_key = Token::Key(fresh.token);
        assert!(recognise(&mut tx, START, &as_key).await.expect("read").is_none());
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_is_out_at_once() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        agent_named(&mut tx, "Mia", Role::Admin).await.expect("made");
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let session = Token::Session(open_session(&mut tx, &system(), ana.id).await.expect("opened").token);
        let key = create_api_key(&mut tx, &system(), ana.id, "script", KeyScope::Read, None).await.expect("made");
        let via = recognise(&mut tx, START, &session).await.expect("read").expect("alive").via;
        assert!(still_recognised(&mut tx, START, ana.id, &via).await.expect("read").is_some());

        let leave = AgentChange { active: Some(false), ..AgentChange::default() };
        change_agent(&mut tx, &system(), ana.id, &leave, None).await.expect("left");
        assert!(recognise(&mut tx, START, &session).await.expect("read").is_none());
        assert!(recognise(&mut tx, START, &Token::Key(key.token)).await.expect("read").is_none());
        assert!(still_recognised(&mut tx, START, ana.id, &via).await.expect("read").is_none());
        // Coming back opens nothing that was closed.
        let back = AgentChange { active: Some(true), ..AgentChange::default() };
        change_agent(&mut tx, &system(), ana.id, &back, None).await.expect("back");
        assert!(recognise(&mut tx, START, &session).await.expect("read").is_none());
    })
    .await;
}

#[tokio::test]
async fn a_revoked_key_opens_nothing() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let mia = agent_named(&mut tx, "Mia", Role::Admin).await.expect("made");
        let fresh = create_api_key(&mut tx, &system(), mia.id, "script", KeyScope::Write, None).await.expect("made");
        assert!(fresh.token.starts_with("rk_") && fresh.token.len() == 46);
        let token = Token::Key(fresh.token);
        let found = recognise(&mut tx, START, &token).await.expect("read").expect("alive");
        assert_eq!(found.via, Via::Key(fresh.key.id, KeyScope::Write));
        touch(&mut tx, START, &found.via).await.expect("noted");
        let keys = crate::api_keys(&mut tx, &system()).await.expect("read");
        assert_eq!(keys.first().and_then(|key| key.last_used_at), Some(START));
        revoke_api_key(&mut tx, &system(), fresh.key.id).await.expect("revoked");
        assert!(recognise(&mut tx, START, &token).await.expect("read").is_none());
        assert!(matches!(revoke_api_key(&mut tx, &system(), fresh.key.id).await, Err(Error::KeyNotFound)));
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let by_ana = Cx::agent(START, actor_of(&mut tx, ana.id).await.expect("read"));
        assert!(matches!(crate::api_keys(&mut tx, &by_ana).await, Err(Error::NeedsRight(_))));
    })
    .await;
}

#[tokio::test]
async fn a_team_gets_exactly_the_members_that_are_named() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let eva = agent_named(&mut tx, "Eva", Role::Agent).await.expect("made");
        let new = |name: &str| NewTeam { name: name.into(), purpose: String::new() };
        let team = create_team(&mut tx, &system(), &new("Popravke")).await.expect("made");
        create_team(&mut tx, &system(), &new("Dostava")).await.expect("made");
        assert!(matches!(create_team(&mut tx, &system(), &new("Dostava")).await, Err(Error::TeamNameTaken)));
        for named in [vec![ana.id, eva.id], vec![eva.id, eva.id], vec![]] {
            let change = TeamChange { members: Some(named.clone()), ..TeamChange::default() };
            change_team(&mut tx, &system(), team.id, &change).await.expect("changed");
            let mut expected = named;
            expected.dedup();
            let there = members(&mut tx, team.id).await.expect("read");
            assert_eq!(there.iter().map(|member| member.id).collect::<Vec<_>>(), expected);
        }
        let nobody = TeamChange { members: Some(vec![Id::new(77)]), ..TeamChange::default() };
        assert!(matches!(change_team(&mut tx, &system(), team.id, &nobody).await, Err(Error::AgentNotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_name_that_another_team_has_is_refused() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let new = |name: &str| NewTeam { name: name.into(), purpose: String::new() };
        create_team(&mut tx, &system(), &new("Dostava")).await.expect("made");
        let team = create_team(&mut tx, &system(), &new("Popravke")).await.expect("made");
        let twin = TeamChange { name: Some("Dostava".into()), ..TeamChange::default() };
        assert!(matches!(change_team(&mut tx, &system(), team.id, &twin).await, Err(Error::TeamNameTaken)));
    })
    .await;
}
