use std::sync::Arc;

use blobs::Blobs;
use clock::Clock;
use db::Db;
use i18n::Catalogue;
use kernel::{Cx, Role};
use push::Sender;
use secrets::Secrets;
use tokio_util::sync::CancellationToken;

/// What every route is given. Clones share everything.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// Raw letters and attachments.
    pub blobs: Blobs,
    /// Keys, tokens and passwords.
    pub secrets: Secrets,
    /// Carries notices to browsers that are not open.
    pub push: Sender,
    /// What is said to people.
    pub catalogue: &'static Catalogue,
    /// Where browsers find this server, without a slash at the end: `https://desk.example`.
    pub public_url: Arc<str>,
    /// What a demonstration shows on its sign-in page; `None` for a real desk.
    pub demo: Option<Arc<Demo>>,
    /// What `/metrics` answers.
    pub measurements: Measurements,
    /// Cancelled when the server is about to stop: streams end, `/readyz` says no.
    pub closing: CancellationToken,
}

/// Writes down all measurements in Prometheus' text format.
pub type Measurements = Arc<dyn Fn() -> String + Send + Sync>;

/// What a demonstration tells its visitors.
#[derive(Clone, Debug, Default)]
pub struct Demo {
    /// Who one may sign in as.
    pub logins: Vec<DemoLogin>,
    /// Where letters that leave the desk can be read.
    pub letterbox_url: String,
}

/// One of the people of a demonstration.
#[derive(Clone, Debug)]
pub struct DemoLogin {
    /// Their name.
    pub name: String,
    /// What to sign in with.
    pub email: String,
    /// The password, which is public.
    pub password: String,
    /// What they may do.
    pub role: Role,
}

impl App {
    /// A call by the desk itself, now.
    #[must_use]
    pub fn system(&self) -> Cx {
        Cx::system(self.clock.now())
    }
}
