//! Whoever is not active for as long as the company says is set away, and is back when they are active again.

use identity::{Active, Agent};
use kernel::{Cx, Id};
use web_kit::App;

use crate::{Error, notify, writing};

/// The acting agent is active at this moment; the app says so now and then.
///
/// # Errors
/// What the capabilities refuse.
pub async fn active(app: &App, cx: &Cx) -> Result<Active, Error> {
    let mut tx = app.db.begin().await?;
    let agent = writing::acting(&mut tx, cx).await?;
    let active = identity::note_activity(&mut tx, cx, agent.id).await?;
    if let Some(at) = active.look_at {
        notify::look_at(&mut tx, cx, agent.id, at).await?;
    }
    tx.commit().await?;
    Ok(active)
}

/// Sets somebody away who has paused for too long. The job `availability.idle`.
///
/// # Errors
/// The database does not answer; then the job is tried again.
pub(crate) async fn idle(app: &App, job: i64, agent: Id<Agent>) -> Result<(), Error> {
    let cx = app.system();
    let mut tx = app.db.begin().await?;
    outbox::finish(&mut tx, job).await?;
    if let Some(at) = identity::go_idle(&mut tx, &cx, agent).await? {
        notify::look_at(&mut tx, &cx, agent, at).await?;
    }
    tx.commit().await?;
    Ok(())
}
