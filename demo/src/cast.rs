//! The company is founded: teams, agents, mailboxes, and the customers that the shop knows.

use std::collections::HashMap;

use futures::future::try_join_all;
use identity::{Agent, NewAgent, NewCompany, NewTeam, Team};
use jiff::civil::Weekday;
use kernel::{Cx, Edit, Id};
use mailboxes::{Mailbox, MailboxKind, NewMailbox};
use web_kit::App;

use crate::{Error, company::Company};

/// Every day: see the crate's documentation.
const EVERY_DAY: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Who is who, by the names in the data.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cast {
    teams: HashMap<String, Id<Team>>,
    agents: HashMap<String, Id<Agent>>,
    mailboxes: HashMap<String, Id<Mailbox>>,
}

impl Cast {
    pub(crate) fn team(&self, key: &str) -> Result<Id<Team>, Error> {
        self.teams.get(key).copied().ok_or_else(|| Error::data(format!("no team {key}")))
    }

    pub(crate) fn agent(&self, key: &str) -> Result<Id<Agent>, Error> {
        self.agents.get(key).copied().ok_or_else(|| Error::data(format!("no agent {key}")))
    }

    pub(crate) fn mailbox(&self, key: &str) -> Result<Id<Mailbox>, Error> {
        self.mailboxes.get(key).copied().ok_or_else(|| Error::data(format!("no mailbox {key}")))
    }

    /// The name in the data of an agent.
    pub(crate) fn key_of(&self, agent: Id<Agent>) -> Option<&str> {
        self.agents.iter().find(|(_, id)| **id == agent).map(|(key, _)| key.as_str())
    }
}

/// Founds the company, in one transaction.
pub(crate) async fn found(app: &App, company: &Company) -> Result<Cast, Error> {
    let hashes = company.agent.iter().map(|agent| {
        let checked = identity::check_password(&company.password, &agent.email);
        async move {
            checked?;
            app.secrets.hash_password(&company.password).await.map_err(Error::from)
        }
    });
    let hashes = try_join_all(hashes).await?;
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    let new = NewCompany {
        name: company.name.clone(),
        language: company.language,
        time_zone: company.time_zone.clone(),
        business_days: EVERY_DAY.to_vec(),
        demo: true,
    };
    identity::found_company(&mut tx, &cx, &new).await?;
    let mut cast = Cast::default();
    for (key, team) in &company.team {
        let new = NewTeam { name: team.name.clone(), purpose: team.purpose.clone() };
        cast.teams.insert(key.clone(), identity::create_team(&mut tx, &cx, &new).await?.id);
    }
    for (agent, password_hash) in company.agent.iter().zip(hashes) {
        let new = NewAgent {
            name: agent.name.clone(),
            email: agent.email.clone(),
            password_hash,
            role: agent.role,
            language: agent.language,
            languages: agent.languages.clone(),
            time_zone: agent.time_zone.clone(),
            teams: agent.teams.iter().map(|team| cast.team(team)).collect::<Result<_, _>>()?,
        };
        cast.agents.insert(agent.key.clone(), identity::create_agent(&mut tx, &cx, &new).await?.id);
    }
    for (key, mailbox) in &company.mailbox {
        let new = NewMailbox {
            name: mailbox.name.clone(),
            address: mailbox.address.clone(),
            kind: MailboxKind::Letterbox,
            team: Some(cast.team(&mailbox.team)?),
            acknowledge: true,
            signature: mailbox.signature.clone(),
            enabled: true,
            imap: None,
            smtp: None,
            handling: mailboxes::NewHandling::default(),
        };
        let made = mailboxes::create(&mut tx, &cx, &app.secrets, &new).await?;
        cast.mailboxes.insert(key.clone(), made.id);
    }
    meet(&mut tx, &cx, company).await?;
    tx.commit().await?;
    Ok(cast)
}

/// The shop's list of customers, with what they chose when they ordered.
async fn meet(tx: &mut db::Tx, cx: &Cx, company: &Company) -> Result<(), Error> {
    for customer in company.customers.values() {
        let Some(language) = customer.language else { continue };
        let sender = customers::Sender {
            address: customer.address.clone(),
            name: customer.name.clone(),
            language_guess: Some(language),
        };
        let known = customers::recognise(tx, cx, &sender).await?;
        let change = customers::Change {
            name: None,
            language: Edit::To(language),
            time_zone: customer.zone.clone().map_or(Edit::Keep, Edit::To),
            phone: customer.phone.clone().map_or(Edit::Keep, Edit::To),
            ..customers::Change::default()
        };
        customers::change(tx, cx, known.id, change, None).await?;
    }
    Ok(())
}
