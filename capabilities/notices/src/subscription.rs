use db::Tx;
use identity::Agent;
use kernel::{Cx, Id, Time};
use push::{Browser, Endpoint, Reach};

use crate::{Error, choice::own, store};

/// How many browsers one person may have; the one that was not used for longest gives way.
const BROWSERS_MAX: i64 = 20;

/// A browser that notices are pushed to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subscription {
    /// Its number.
    pub id: Id<Subscription>,
    /// Whose browser it is.
    pub agent: Id<Agent>,
    /// Where its push service takes messages.
    pub endpoint: String,
    /// Its public key.
    pub p256dh: String,
    /// Its secret.
    pub auth: String,
    /// What it calls itself, so that people know which it is.
    pub browser: String,
    /// Since when.
    pub created_at: Time,
}

/// What a browser gives when it subscribes.
#[derive(Clone, Debug)]
pub struct NewSubscription {
    /// Where its push service takes messages.
    pub endpoint: String,
    /// Its public key.
    pub p256dh: String,
    /// Its secret.
    pub auth: String,
    /// What it calls itself.
    pub browser: String,
}

/// Pushes notices of the acting agent to a browser from now on. A browser belongs to whoever used it last.
pub async fn subscribe(tx: &mut Tx, cx: &Cx, new: &NewSubscription, reach: Reach) -> Result<(), Error> {
    let agent = own(cx)?;
    Endpoint::parse(&new.endpoint, reach).map_err(|_| Error::Subscription)?;
    Browser::read(&new.p256dh, &new.auth).map_err(|_| Error::Subscription)?;
    let browser: String = new.browser.chars().take(120).collect();
    store::subscribe(tx, cx, agent, &NewSubscription { browser, ..new.clone() }).await?;
    if store::count_of_browsers(tx, agent).await? > BROWSERS_MAX {
        return Err(Error::TooManyBrowsers);
    }
    Ok(())
}

/// Pushes to a browser no longer: its owner has switched it off, or its push service knows it no more.
pub async fn unsubscribe(tx: &mut Tx, cx: &Cx, endpoint: &str) -> Result<(), Error> {
    let owner = cx.acting_agent().map(|agent| Id::new(agent.id));
    Ok(store::unsubscribe(tx, owner, endpoint).await?)
}

/// The browsers of somebody.
pub async fn subscriptions(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Subscription>, Error> {
    Ok(store::subscriptions(tx, agent).await?)
}

/// One browser; `None` when it is subscribed no longer.
pub async fn subscription(tx: &mut Tx, id: Id<Subscription>) -> Result<Option<Subscription>, Error> {
    Ok(store::subscription(tx, id).await?)
}
