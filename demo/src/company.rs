//! The company as data: teams, agents, mailboxes and who may sign in.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use kernel::{Language, Role};
use serde::Deserialize;
use web_kit::DemoLogin;

use crate::{Error, moment::Moment};

const COMPANY: &str = include_str!("../data/company.toml");
const CUSTOMERS: &str = include_str!("../data/customers.toml");

/// The company and everybody around it. Keys are the names by which the data speak of somebody.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Company {
    pub(crate) name: String,
    pub(crate) language: Language,
    pub(crate) time_zone: String,
    /// The password of everybody, which is public.
    pub(crate) password: String,
    /// How many days before the end it begins.
    pub(crate) begins: Moment,
    pub(crate) team: BTreeMap<String, Team>,
    /// In the order of the sign-in page.
    pub(crate) agent: Vec<Agent>,
    pub(crate) mailbox: BTreeMap<String, Mailbox>,
    #[serde(default)]
    pub(crate) presence: Vec<Presence>,
    #[serde(skip)]
    pub(crate) customers: BTreeMap<String, Customer>,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Team {
    pub(crate) name: String,
    pub(crate) purpose: String,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Agent {
    pub(crate) key: String,
    pub(crate) name: String,
    /// How they sign in Cyrillic letters.
    pub(crate) cyrillic: String,
    pub(crate) email: String,
    #[serde(deserialize_with = "role")]
    pub(crate) role: Role,
    pub(crate) language: Language,
    pub(crate) languages: Vec<Language>,
    pub(crate) time_zone: String,
    pub(crate) teams: Vec<String>,
}

#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mailbox {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) team: String,
    pub(crate) signature: String,
}

/// Somebody comes or goes.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Presence {
    pub(crate) at: Moment,
    pub(crate) agent: String,
    pub(crate) present: bool,
}

/// Somebody who writes. With a language they are in the shop's list of customers from the beginning; without one
/// the desk gets to know them by their first letter.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Customer {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) language: Option<Language>,
    pub(crate) zone: Option<String>,
    pub(crate) phone: Option<String>,
}

impl Company {
    /// Reads the data.
    pub(crate) fn read() -> Result<Self, Error> {
        let mut company: Self =
            toml::from_str(COMPANY).map_err(|error| Error::data(format!("company.toml: {error}")))?;
        company.customers =
            toml::from_str(CUSTOMERS).map_err(|error| Error::data(format!("customers.toml: {error}")))?;
        Ok(company)
    }

    /// Who may sign in.
    pub(crate) fn logins(&self) -> Vec<DemoLogin> {
        let login = |agent: &Agent| DemoLogin {
            name: agent.name.clone(),
            email: agent.email.clone(),
            password: self.password.clone(),
            role: agent.role,
        };
        self.agent.iter().map(login).collect()
    }

    pub(crate) fn zone(&self) -> Result<TimeZone, Error> {
        zone_named(&self.time_zone)
    }

    pub(crate) fn customer(&self, key: &str) -> Result<&Customer, Error> {
        self.customers.get(key).ok_or_else(|| Error::data(format!("no customer {key}")))
    }

    pub(crate) fn agent(&self, key: &str) -> Result<&Agent, Error> {
        self.agent.iter().find(|agent| agent.key == key).ok_or_else(|| Error::data(format!("no agent {key}")))
    }

    pub(crate) fn mailbox(&self, key: &str) -> Result<&Mailbox, Error> {
        self.mailbox.get(key).ok_or_else(|| Error::data(format!("no mailbox {key}")))
    }
}

pub(crate) fn zone_named(name: &str) -> Result<TimeZone, Error> {
    TimeZone::get(name).map_err(|error| Error::data(error.to_string()))
}

fn role<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Role, D::Error> {
    let word = String::deserialize(deserializer)?;
    Role::from_word(&word).ok_or_else(|| serde::de::Error::custom(format!("{word:?} is no role")))
}
