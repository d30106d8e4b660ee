use db::testing::on_each_engine;
use kernel::{AgentActor, Cx, Language, Right, Rights, Role, days, minutes};
use secrets::Secrets;
use web_kit::testing::START;

use super::{PASSWORD, agent_named, begun, new_company, system};
use crate::{
    Acceptance, Agent, AgentChange, Error, KeyScope, NewInvitation, Token, accept, actor_of, agent, change_agent,
    change_role, create_api_key, create_role, found_company, invitation, invite, invite_again, invited, recognise,
    remove_role, revoke_invitation, still_recognised,
};

async fn cx_of(tx: &mut db::Tx, who: &Agent) -> Cx {
    Cx::agent(START, actor_of(tx, who.id).await.expect("known"))
}

fn own(role: kernel::Id<crate::OwnRole>) -> AgentChange {
    AgentChange { own_role: Some(role), ..AgentChange::default() }
}

#[tokio::test]
async fn an_own_role_allows_what_it_lists_at_once_and_nothing_else() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let role = create_role(&mut tx, &system(), "Čuvar", Rights::of(&[Right::Audit])).await.expect("made");
        change_agent(&mut tx, &system(), ana.id, &own(role.id), None).await.expect("given");
        let by_ana = cx_of(&mut tx, &ana).await;
        assert!(by_ana.may(Right::Audit) && !by_ana.may(Right::People) && !by_ana.may(Right::AllTickets));

        let more = Rights::of(&[Right::Audit, Right::AllTickets]);
        change_role(&mut tx, &system(), role.id, None, Some(more), Some(1)).await.expect("changed");
        assert!(cx_of(&mut tx, &ana).await.may(Right::AllTickets));
        let late = change_role(&mut tx, &system(), role.id, None, Some(more), Some(1)).await;
        assert!(matches!(late, Err(Error::Stale)));
        assert!(matches!(remove_role(&mut tx, &system(), role.id).await, Err(Error::RoleInUse)));

        let back = AgentChange { role: Some(Role::Lead), ..AgentChange::default() };
        change_agent(&mut tx, &system(), ana.id, &back, None).await.expect("given");
        assert_eq!(agent(&mut tx, ana.id).await.expect("read").expect("there").own_role, None);
        remove_role(&mut tx, &system(), role.id).await.expect("removed");
        let twice = create_role(&mut tx, &system(), "Čuvar", Rights::NONE).await;
        assert!(twice.is_ok(), "the name is free again");
        let taken = create_role(&mut tx, &system(), "Čuvar", Rights::NONE).await;
        assert!(matches!(taken, Err(Error::RoleNameTaken)));
    })
    .await;
}

#[tokio::test]
async fn nobody_gives_rights_that_they_lack_or_touches_somebody_who_has_more() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let mia = agent_named(&mut tx, "Mia", Role::Admin).await.expect("made");
        let ana = agent_named(&mut tx, "Ana", Role::Agent).await.expect("made");
        let eva = agent_named(&mut tx, "Eva", Role::Agent).await.expect("made");
        let people = create_role(&mut tx, &system(), "Ljudi", Rights::of(&[Right::People])).await.expect("made");
        change_agent(&mut tx, &system(), ana.id, &own(people.id), None).await.expect("given");
        let by_ana = cx_of(&mut tx, &ana).await;

        change_agent(&mut tx, &by_ana, eva.id, &own(people.id), None).await.expect("she has that right herself");
        let admin = AgentChange { role: Some(Role::Admin), ..AgentChange::default() };
        for who in [ana.id, eva.id] {
            let refused = change_agent(&mut tx, &by_ana, who, &admin, None).await;
            assert!(matches!(refused, Err(Error::MoreThanOwn)));
        }
        let password = AgentChange { password_hash: Some("x".into()), ..AgentChange::default() };
        let refused = change_agent(&mut tx, &by_ana, mia.id, &password, None).await;
        assert!(matches!(refused, Err(Error::MoreThanOwn)), "nobody takes an admin's place");
        let refused = change_role(&mut tx, &by_ana, people.id, None, Some(Rights::all()), None).await;
        assert!(matches!(refused, Err(Error::MoreThanOwn)));
        let refused = create_role(&mut tx, &by_ana, "Sve", Rights::all()).await;
        assert!(matches!(refused, Err(Error::MoreThanOwn)));
        let step_down = AgentChange { role: Some(Role::Agent), ..AgentChange::default() };
        let last = change_agent(&mut tx, &system(), mia.id, &step_down, None).await;
        assert!(matches!(last, Err(Error::LastAdmin)));
    })
    .await;
}

fn to(email: &str) -> NewInvitation {
    NewInvitation {
        email: email.into(),
        name: String::new(),
        role: Role::Lead,
        own_role: None,
        teams: vec![],
        language: Language::Bosnian,
        time_zone: "Europe/Sarajevo".into(),
        mailbox: None,
    }
}

fn yes() -> Acceptance {
    Acceptance {
        name: "Ivo".into(),
        password_hash: PASSWORD.into(),
        language: Language::Croatian,
        time_zone: "Europe/Zagreb".into(),
    }
}

#[tokio::test]
async fn an_invitation_is_good_for_one_person_for_seven_days_until_it_is_taken_back() {
    on_each_engine(async |db| {
        let secrets = Secrets::from_key([7; 32]);
        let mut tx = begun(&db).await;
        found_company(&mut tx, &system(), &new_company()).await.expect("founded");
        let first = invite(&mut tx, &system(), &to(" Ivo@Example.ba")).await.expect("invited");
        let again = invite(&mut tx, &system(), &to("ivo@example.ba")).await;
        assert!(matches!(again, Err(Error::InvitedAlready)));
        let old = first.token(&secrets);
        assert!(invited(&mut tx, &system(), &secrets, &old).await.is_ok());
        let late = Cx::system(START + days(7));
        assert!(matches!(invited(&mut tx, &late, &secrets, &old).await, Err(Error::BadInvitation)));

        let renewed = invite_again(&mut tx, &late, first.id, None).await.expect("sent again");
        assert!(matches!(invited(&mut tx, &late, &secrets, &old).await, Err(Error::BadInvitation)));
        let good = invited(&mut tx, &late, &secrets, &renewed.token(&secrets)).await.expect("good");
        let ivo = accept(&mut tx, &late, &good, &yes()).await.expect("accepted");
        assert_eq!((ivo.email.as_str(), ivo.role, ivo.language), ("ivo@example.ba", Role::Lead, Language::Croatian));
        assert!(matches!(accept(&mut tx, &late, &good, &yes()).await, Err(Error::BadInvitation)));
        assert!(matches!(invite(&mut tx, &late, &to("ivo@example.ba")).await, Err(Error::EmailTaken)));

        let other = invite(&mut tx, &late, &to("eva@example.ba")).await.expect("invited");
        revoke_invitation(&mut tx, &late, other.id).await.expect("taken back");
        let gone = invited(&mut tx, &late, &secrets, &other.token(&secrets)).await;
        assert!(matches!(gone, Err(Error::BadInvitation)));
        assert_eq!(invitation(&mut tx, other.id).await.expect("read"), None);
        let forged = invited(&mut tx, &late, &secrets, "MTox.AAAA").await;
        assert!(matches!(forged, Err(Error::BadInvitation)));
        let agent = Cx::agent(START, AgentActor { id: ivo.id.get(), role: Role::Lead, teams: vec![] });
        assert!(matches!(invite(&mut tx, &agent, &to("a@b.ba")).await, Err(Error::NeedsRight(Right::People))));
    })
    .await;
}

#[tokio::test]
async fn a_key_reaches_as_far_as_its_scope_and_opens_nothing_after_its_end() {
    on_each_engine(async |db| {
        let mut tx = begun(&db).await;
        let mia = agent_named(&mut tx, "Mia", Role::Admin).await.expect("made");
        let ends = Some(START + days(30));
        let past = create_api_key(&mut tx, &system(), mia.id, "old", KeyScope::Read, Some(START)).await;
        assert!(matches!(past, Err(Error::ExpiryInPast)));
        for (scope, runs) in [(KeyScope::Read, false), (KeyScope::Write, false), (KeyScope::Admin, true)] {
            let fresh = create_api_key(&mut tx, &system(), mia.id, "script", scope, ends).await.expect("made");
            let token = Token::Key(fresh.token);
            let known = recognise(&mut tx, START, &token).await.expect("read").expect("known");
            assert_eq!(known.actor.role.may(Right::People), runs, "{scope:?}");
            assert!(known.actor.role.sees_all(), "it sees what its person sees");
            let still = still_recognised(&mut tx, START, mia.id, &known.via).await.expect("read").expect("open");
            assert_eq!(still, known.actor);
            let late = START + days(30) + minutes(1);
            assert!(recognise(&mut tx, late, &token).await.expect("read").is_none());
            assert!(still_recognised(&mut tx, late, mia.id, &known.via).await.expect("read").is_none());
        }
    })
    .await;
}
