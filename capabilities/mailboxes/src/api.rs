//! The routes of this capability: mailboxes for admins, the mail log for leads and admins.

mod handling;
mod letters;
mod settings;
mod view;

use utoipa_axum::{router::OpenApiRouter, routes};
pub use view::{AuthenticationView, ImapView, LetterView, MailboxView, SmtpView, TlsWord};
use web_kit::App;

/// Mailboxes and the mail log.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(settings::mailboxes, settings::create_mailbox))
        .routes(routes!(settings::change_mailbox, settings::remove_mailbox))
        .routes(routes!(letters::letters))
        .routes(routes!(letters::receive_again))
        .routes(routes!(letters::original))
}
