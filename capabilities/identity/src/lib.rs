//! Who works here: the company, its agents and teams, how they sign in, and the keys of programs that act for them.
//!
//! Everything else leans on this: what somebody may see and do is decided by their [`kernel::AgentActor`], which
//! comes from here ([`actor_of`], `api::Caller`).
//!
//! What somebody may do is decided by their role: one of three built-in ones, or one of the company's own
//! ([`OwnRole`]), which is a set of [`kernel::Rights`]. Nobody gives rights that they lack themselves.
//!
//! **Invariants.** There is at most one company, founded once ([`found_company`]). An e-mail address signs in one
//! agent. A desk never loses its last active admin. Agents are not deleted, they are deactivated: what they wrote
//! stays theirs. Of passwords an Argon2id hash is kept, of session cookies and API keys a SHA-256. A new password or
//! a deactivation ends every session of that agent. Since when somebody was available, and why not, is kept in rows.
//!
//! **Tables.** `company`, `agents`, `agent_languages`, `teams`, `team_members`, `sessions`, `sign_in_attempts`,
//! `sign_in_subjects`, `api_keys`, `preferences`, `availability_reasons`, `availability_spells`,
//! `availability_rules`, `activities`, `roles`, `invitations`.
//!
//! **Announces** `agent`: somebody or their presence changed; with 0 a team or the company.

mod agent;
pub mod api;
mod api_key;
mod availability;
mod company;
mod error;
mod form;
mod invitation;
mod preferences;
mod role;
mod session;
mod sign_in;
mod store;
mod team;

#[cfg(test)]
mod tests;

pub use agent::{Agent, AgentChange, NewAgent, Theme, actor_of, agent, agents, change_agent, create_agent, everybody};
pub use api_key::{ApiKey, FreshKey, KeyScope, api_keys, create_api_key, revoke_api_key};
pub use availability::{
    AWAY_AFTER_MINUTES_MAX, Active, Reason, ReasonForm, Spell, availabilities, availability, away_after_minutes,
    change_reason, create_reason, go_idle, note_activity, reasons, remove_reason, set_availability,
    set_away_after_minutes, set_presence,
};
pub use company::{Company, CompanyChange, NewCompany, change_company, company, found_company};
pub use error::Error;
pub use form::{PASSWORD_LETTERS_MIN, check_password};
pub use invitation::{
    Acceptance, INVITATION_DAYS, Invitation, NewInvitation, accept, invitation, invitations, invite, invite_again,
    invited, note_invitation, revoke_invitation,
};
pub use preferences::{Contrast, Density, Motion, Preferences, PreferencesChange, prefer, preferences};
pub use role::{OwnRole, ROLES_MAX, change_role, create_role, remove_role, roles};
pub use session::{
    FreshSession, Recognised, SESSION_DAYS, Token, Via, end_session, end_sessions_of, open_session, recognise,
    still_recognised, touch,
};
pub use sign_in::{
    SignIn, begin_sign_in, change_password, confirm_old_password, forget_attempts, note_refusal, note_sign_in,
};
pub use team::{NewTeam, Team, TeamChange, change_team, create_team, members, team, teams, teams_of};
