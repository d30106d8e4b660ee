//! Who works in the demonstration.

use identity::{NewAgent, NewCompany, NewTeam};
use kernel::{Cx, Id, Language, Role};
use mailboxes::{MailboxKind, NewMailbox};
use web_kit::{App, DemoLogin};

use crate::exit::Failure;

/// Where the company is.
pub(crate) const TIME_ZONE: &str = "Europe/Sarajevo";
/// Public: a demonstration holds nothing of anybody.
const PASSWORD: &str = "demo-demo-demo";

/// Somebody who works here.
struct Person {
    name: &'static str,
    email: &'static str,
    role: Role,
    language: Language,
    languages: &'static [Language],
    teams: &'static [usize],
}

const TEAMS: [(&str, &str); 2] = [
    ("Orders and delivery", "Where is it, and how does it come back?"),
    ("Repairs", "What broke works again, or is replaced."),
];

const MAILBOXES: [(&str, &str, usize); 2] =
    [("Lampa support", "support@lampa.example", 0), ("Lampa repairs", "repairs@lampa.example", 1)];

const PEOPLE: [Person; 5] = [
    Person {
        name: "Amra Hadžić",
        email: "amra@lampa.example",
        role: Role::Admin,
        language: Language::English,
        languages: &[Language::English, Language::Bosnian, Language::Croatian],
        teams: &[0, 1],
    },
    Person {
        name: "Jelena Petrović",
        email: "jelena@lampa.example",
        role: Role::Lead,
        language: Language::SerbianLatin,
        languages: &[Language::SerbianLatin, Language::SerbianCyrillic, Language::Bosnian, Language::English],
        teams: &[0],
    },
    Person {
        name: "Олег Смирнов",
        email: "oleg@lampa.example",
        role: Role::Agent,
        language: Language::Russian,
        languages: &[Language::Russian, Language::English],
        teams: &[0],
    },
    Person {
        name: "Ioana Munteanu",
        email: "ioana@lampa.example",
        role: Role::Agent,
        language: Language::Romanian,
        languages: &[Language::Romanian, Language::English],
        teams: &[0, 1],
    },
    Person {
        name: "Marko Kovač",
        email: "marko@lampa.example",
        role: Role::Agent,
        language: Language::Croatian,
        languages: &[Language::Croatian, Language::Bosnian, Language::SerbianLatin, Language::English],
        teams: &[1],
    },
];

/// Whom one may sign in as.
pub(crate) fn logins() -> Vec<DemoLogin> {
    let login = |person: &Person| DemoLogin {
        name: person.name.to_owned(),
        email: person.email.to_owned(),
        password: PASSWORD.to_owned(),
        role: person.role,
    };
    PEOPLE.iter().map(login).collect()
}

/// Founds the company with its people and mailboxes, once.
pub(crate) async fn settle(app: &App) -> Result<(), Failure> {
    let cx = app.system();
    let mut tx = app.db.read().await?;
    let company = identity::company(&mut tx).await.map_err(Failure::fault)?;
    drop(tx);
    match company {
        Some(company) if company.demo => return Ok(()),
        Some(company) => {
            let why = format!("this folder holds the desk of {}, which is no demonstration", company.name);
            return Err(Failure::Usage(why));
        }
        None => {}
    }
    // One hash for all: they share the password, and a good hash takes its time.
    let password_hash = app.secrets.hash_password(PASSWORD).await?;
    let mut tx = app.db.begin().await?;
    found(&mut tx, &cx, app, &password_hash).await.map_err(Failure::fault)?;
    tx.commit().await?;
    Ok(())
}

async fn found(tx: &mut db::Tx, cx: &Cx, app: &App, password_hash: &str) -> Result<(), desk::Error> {
    let company = NewCompany {
        name: "Lampa".to_owned(),
        language: Language::English,
        time_zone: TIME_ZONE.to_owned(),
        business_days: NewCompany::WORKING_WEEK.to_vec(),
        demo: true,
    };
    identity::found_company(tx, cx, &company).await?;
    let mut teams = Vec::new();
    for (name, purpose) in TEAMS {
        let team = NewTeam { name: name.to_owned(), purpose: purpose.to_owned() };
        teams.push(identity::create_team(tx, cx, &team).await?.id);
    }
    for person in &PEOPLE {
        let agent = NewAgent {
            name: person.name.to_owned(),
            email: person.email.to_owned(),
            password_hash: password_hash.to_owned(),
            role: person.role,
            language: person.language,
            languages: person.languages.to_vec(),
            time_zone: TIME_ZONE.to_owned(),
            teams: person.teams.iter().filter_map(|team| teams.get(*team).copied()).collect(),
        };
        let agent = identity::create_agent(tx, cx, &agent).await?;
        identity::set_presence(tx, cx, agent.id, true).await?;
    }
    for (name, address, team) in MAILBOXES {
        let mailbox = mailbox(name, address, teams.get(team).copied());
        mailboxes::create(tx, cx, &app.secrets, &mailbox).await?;
    }
    Ok(())
}

fn mailbox(name: &str, address: &str, team: Option<Id<identity::Team>>) -> NewMailbox {
    NewMailbox {
        name: name.to_owned(),
        address: address.to_owned(),
        kind: MailboxKind::Letterbox,
        team,
        acknowledge: true,
        signature: String::new(),
        enabled: true,
        imap: None,
        smtp: None,
    }
}
