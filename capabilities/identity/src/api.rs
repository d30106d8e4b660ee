//! The routes of this capability, and [`Caller`]: who stands at the door.

mod caller;
mod cookie;
mod me;
mod people;
mod roles;
mod session;
mod settings;
mod shell;
mod view;

pub use caller::Caller;
pub use cookie::{SESSION_COOKIE, SetCookie, keep};
use utoipa_axum::{router::OpenApiRouter, routes};
use web_kit::App;

/// Setting up, signing in, oneself, agents, teams, the company, API keys.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(session::setup, session::set_up))
        .routes(routes!(session::sign_in, session::session, session::sign_out))
        .routes(routes!(me::change_me))
        .routes(routes!(me::set_presence))
        .routes(routes!(shell::prefer))
        .routes(routes!(shell::set_availability))
        .routes(routes!(shell::availabilities))
        .routes(routes!(shell::set_away_rule))
        .routes(routes!(shell::create_reason))
        .routes(routes!(shell::change_reason, shell::remove_reason))
        .routes(routes!(me::set_password))
        .routes(routes!(people::agents, people::create_agent))
        .routes(routes!(people::change_agent))
        .routes(routes!(people::teams, people::create_team))
        .routes(routes!(people::change_team))
        .routes(routes!(roles::roles, roles::create_role))
        .routes(routes!(roles::change_role, roles::remove_role))
        .routes(routes!(settings::change_company))
        .routes(routes!(settings::api_keys, settings::create_api_key))
        .routes(routes!(settings::revoke_api_key))
}
