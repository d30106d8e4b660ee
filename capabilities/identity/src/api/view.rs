//! How people and settings look on the wire.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use kernel::{Language, Right, Role, Time};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web_kit::LanguageTag;

use crate::{Agent, Company, KeyScope, Team, Theme};

/// What an agent may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Role)]
pub(crate) enum RoleWord {
    Agent,
    Lead,
    Admin,
    /// A role of the company's own.
    Own,
}

impl From<Role> for RoleWord {
    fn from(role: Role) -> Self {
        match role {
            Role::Agent => Self::Agent,
            Role::Lead => Self::Lead,
            Role::Admin => Self::Admin,
            Role::Own(_) => Self::Own,
        }
    }
}

impl From<RoleWord> for Role {
    fn from(word: RoleWord) -> Self {
        match word {
            RoleWord::Agent | RoleWord::Own => Self::Agent,
            RoleWord::Lead => Self::Lead,
            RoleWord::Admin => Self::Admin,
        }
    }
}

/// How the app looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Theme)]
pub(crate) enum ThemeWord {
    Auto,
    Light,
    Dark,
}

impl From<Theme> for ThemeWord {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Auto => Self::Auto,
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}

impl From<ThemeWord> for Theme {
    fn from(word: ThemeWord) -> Self {
        match word {
            ThemeWord::Auto => Self::Auto,
            ThemeWord::Light => Self::Light,
            ThemeWord::Dark => Self::Dark,
        }
    }
}

/// Whether somebody takes new tickets at this moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Presence {
    Present,
    Away,
}

impl Presence {
    pub(crate) const fn of(agent: &Agent) -> Self {
        if agent.present { Self::Present } else { Self::Away }
    }
}

/// Whether a key may change things.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = KeyScope)]
pub(crate) enum ScopeWord {
    Read,
    Write,
    Admin,
}

impl From<KeyScope> for ScopeWord {
    fn from(scope: KeyScope) -> Self {
        match scope {
            KeyScope::Read => Self::Read,
            KeyScope::Write => Self::Write,
            KeyScope::Admin => Self::Admin,
        }
    }
}

impl From<ScopeWord> for KeyScope {
    fn from(word: ScopeWord) -> Self {
        match word {
            ScopeWord::Read => Self::Read,
            ScopeWord::Write => Self::Write,
            ScopeWord::Admin => Self::Admin,
        }
    }
}

/// A day of the week.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Day)]
pub(crate) enum DayWord {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl DayWord {
    const PAIRS: [(Self, Weekday); 7] = [
        (Self::Mon, Weekday::Monday),
        (Self::Tue, Weekday::Tuesday),
        (Self::Wed, Weekday::Wednesday),
        (Self::Thu, Weekday::Thursday),
        (Self::Fri, Weekday::Friday),
        (Self::Sat, Weekday::Saturday),
        (Self::Sun, Weekday::Sunday),
    ];

    fn among(days: &[Weekday]) -> Vec<Self> {
        Self::PAIRS.into_iter().filter(|(_, day)| days.contains(day)).map(|(word, _)| word).collect()
    }

    /// The days that these words mean.
    pub(crate) fn days(words: &[Self]) -> Vec<Weekday> {
        Self::PAIRS.into_iter().filter(|(word, _)| words.contains(word)).map(|(_, day)| day).collect()
    }
}

/// An agent.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MyAgent)]
pub(crate) struct AgentView {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) role: RoleWord,
    /// The company's own role, when `role` is `own`.
    pub(crate) role_id: Option<i64>,
    #[schema(value_type = LanguageTag)]
    pub(crate) language: Language,
    #[schema(value_type = Vec<LanguageTag>)]
    pub(crate) languages: Vec<Language>,
    pub(crate) time_zone: String,
    pub(crate) theme: ThemeWord,
    pub(crate) presence: Presence,
    pub(crate) version: i64,
}

impl From<&Agent> for AgentView {
    fn from(agent: &Agent) -> Self {
        Self {
            id: agent.id.get(),
            name: agent.name.clone(),
            email: agent.email.clone(),
            role: agent.role.into(),
            role_id: agent.own_role.map(kernel::Id::get),
            language: agent.language,
            languages: agent.languages.clone(),
            time_zone: agent.time_zone.clone(),
            theme: agent.theme.into(),
            presence: Presence::of(agent),
            version: agent.version,
        }
    }
}

/// An agent as a list shows them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Agent)]
pub(crate) struct ListedAgent {
    #[serde(flatten)]
    pub(crate) agent: AgentView,
    pub(crate) teams: Vec<TeamName>,
    /// Whether they work here still.
    pub(crate) active: bool,
}

/// Something by its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Named)]
pub(crate) struct TeamName {
    pub(crate) id: i64,
    pub(crate) name: String,
}

/// A team and what it is for.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = TeamLine)]
pub(crate) struct OwnTeam {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) purpose: String,
}

/// A team with its active members.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Team)]
pub(crate) struct TeamView {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) members: Vec<Member>,
}

/// A member of a team.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Member {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) presence: Presence,
}

impl From<&Team> for TeamName {
    fn from(team: &Team) -> Self {
        Self { id: team.id.get(), name: team.name.clone() }
    }
}

impl From<Team> for OwnTeam {
    fn from(team: Team) -> Self {
        Self { id: team.id.get(), name: team.name, purpose: team.purpose }
    }
}

impl TeamView {
    pub(crate) fn of(team: Team, members: &[Agent]) -> Self {
        let member =
            |agent: &Agent| Member { id: agent.id.get(), name: agent.name.clone(), presence: Presence::of(agent) };
        let members = members.iter().map(member).collect();
        Self { id: team.id.get(), name: team.name, purpose: team.purpose, members }
    }
}

impl ListedAgent {
    pub(crate) fn of(agent: &Agent, teams: &[Team]) -> Self {
        Self { agent: agent.into(), teams: teams.iter().map(TeamName::from).collect(), active: agent.active }
    }

    /// Everybody, each with their teams.
    pub(crate) fn all(agents: &[Agent], teams: &[Team], memberships: &[(i64, i64)]) -> Vec<Self> {
        let mut of_agent: BTreeMap<i64, Vec<Team>> = BTreeMap::new();
        for team in teams {
            for (agent, _) in memberships.iter().filter(|(_, id)| *id == team.id.get()) {
                of_agent.entry(*agent).or_default().push(team.clone());
            }
        }
        let none = Vec::new();
        agents.iter().map(|agent| Self::of(agent, of_agent.get(&agent.id.get()).unwrap_or(&none))).collect()
    }
}

/// The company.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Company)]
pub(crate) struct CompanyView {
    pub(crate) name: String,
    #[schema(value_type = LanguageTag)]
    pub(crate) language: Language,
    pub(crate) time_zone: String,
    pub(crate) business_days: Vec<DayWord>,
    /// Whether this is a demonstration, from which no letter leaves.
    pub(crate) demo: bool,
}

impl From<Company> for CompanyView {
    fn from(company: Company) -> Self {
        Self {
            name: company.name,
            language: company.language,
            time_zone: company.time_zone,
            business_days: DayWord::among(&company.business_days),
            demo: company.demo,
        }
    }
}

/// The signed-in agent and what surrounds them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Me {
    pub(crate) agent: AgentView,
    pub(crate) teams: Vec<OwnTeam>,
    pub(crate) company: CompanyView,
    pub(crate) preferences: super::shell::PreferencesView,
    pub(crate) availability: super::shell::AvailabilityView,
    pub(crate) can: Can,
    /// What time the desk thinks it is; a demonstration may turn its clock.
    #[schema(value_type = String, format = DateTime)]
    pub(crate) now: Time,
    /// The version of the program.
    pub(crate) version: &'static str,
}

/// What somebody may do, and with it which parts of the app are open to them.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = Areas)]
#[expect(clippy::struct_excessive_bools, reason = "each is a right, given or not")]
pub(crate) struct Can {
    /// Any page of the settings.
    pub(crate) settings: bool,
    /// See the tickets of all teams.
    pub(crate) all_tickets: bool,
    /// Put tickets into the trash, bring them back, delete them for good.
    pub(crate) delete_tickets: bool,
    /// Merge and split tickets.
    pub(crate) merge_tickets: bool,
    /// Take lists out as a file.
    pub(crate) export: bool,
    /// Close in spite of a promise, send in spite of a block.
    #[serde(rename = "override")]
    pub(crate) overrides: bool,
    /// The promises of their teams.
    pub(crate) team_promises: bool,
    /// What became of every letter, and jobs that were given up.
    pub(crate) mail_log: bool,
    /// Reports.
    pub(crate) reports: bool,
    /// Agents, roles and teams.
    pub(crate) people: bool,
    /// The company and its hours.
    pub(crate) company: bool,
    /// Mailboxes.
    pub(crate) mailboxes: bool,
    /// The rules of the phrase guard.
    pub(crate) guard: bool,
    /// Macros and signatures for teams and for all.
    pub(crate) macros: bool,
    /// Views for everybody.
    pub(crate) shared_views: bool,
    /// Automation rules.
    pub(crate) automation: bool,
    /// Statuses, types, topics, tags and own fields.
    pub(crate) fields: bool,
    /// API keys.
    pub(crate) api_keys: bool,
    /// The audit log.
    pub(crate) audit: bool,
    /// Export and erase one person's data.
    pub(crate) erase_persons: bool,
    /// How long things are kept.
    pub(crate) retention: bool,
}

/// The rights that open a page of the settings.
const OF_SETTINGS: [Right; 9] = [
    Right::People,
    Right::Company,
    Right::Mailboxes,
    Right::Guard,
    Right::Automation,
    Right::Fields,
    Right::ApiKeys,
    Right::Audit,
    Right::Retention,
];

impl From<Role> for Can {
    fn from(role: Role) -> Self {
        let may = |right| role.may(right);
        Self {
            settings: OF_SETTINGS.into_iter().any(may),
            all_tickets: may(Right::AllTickets),
            delete_tickets: may(Right::DeleteTickets),
            merge_tickets: may(Right::MergeTickets),
            export: may(Right::Export),
            overrides: may(Right::Override),
            team_promises: may(Right::TeamPromises),
            mail_log: may(Right::MailLog),
            reports: may(Right::Reports),
            people: may(Right::People),
            company: may(Right::Company),
            mailboxes: may(Right::Mailboxes),
            guard: may(Right::Guard),
            macros: may(Right::Macros),
            shared_views: may(Right::SharedViews),
            automation: may(Right::Automation),
            fields: may(Right::Fields),
            api_keys: may(Right::ApiKeys),
            audit: may(Right::Audit),
            erase_persons: may(Right::ErasePersons),
            retention: may(Right::Retention),
        }
    }
}
