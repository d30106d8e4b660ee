//! SQL of what a person chose, and of their browsers.

use db::{Error, Row, Tx, sql};
use identity::Agent;
use kernel::{Cx, Id};

use crate::{Hours, Kind, NewSubscription, Subscription, kind::Ways};

/// How many browsers a notice is pushed to.
const PUSHED_TO_MAX: i64 = 20;

/// Somebody who may be told, and how they want to be.
pub(crate) struct Listener {
    pub(crate) ways: Ways,
    pub(crate) hours: Hours,
    pub(crate) time_zone: String,
    pub(crate) has_browsers: bool,
    pub(crate) digests_leave: bool,
}

/// Everything that decides about telling, in one look; `None` for somebody who does not work here.
pub(crate) async fn listener(tx: &mut Tx, agent: Id<Agent>, kind: Kind) -> Result<Option<Listener>, Error> {
    let text = "SELECT a.time_zone, c.bell, c.push, c.mail, h.quiet_from, h.quiet_until, h.digest_hour, \
         EXISTS (SELECT 1 FROM push_subscriptions s WHERE s.agent_id = a.id) AS has_browsers, \
         EXISTS (SELECT 1 FROM notice_company n WHERE n.digest_mailbox_id IS NOT NULL) AS digests_leave \
         FROM agents a LEFT JOIN notice_choices c ON c.agent_id = a.id AND c.kind = $2 \
         LEFT JOIN notice_times h ON h.agent_id = a.id WHERE a.id = $1 AND a.deactivated_at IS NULL";
    let Some(row) = tx.row(sql(text).bind(agent).bind(kind.word())).await? else { return Ok(None) };
    let ways = match row.get::<Option<bool>>("bell")? {
        Some(bell) => Ways { bell, push: row.get("push")?, mail: row.get("mail")? },
        None => kind.usual(),
    };
    let hours = match row.get::<Option<i64>>("digest_hour")? {
        Some(_) => hours_in(&row)?,
        None => Hours::default(),
    };
    Ok(Some(Listener {
        ways,
        hours,
        time_zone: row.get("time_zone")?,
        has_browsers: row.get("has_browsers")?,
        digests_leave: row.get("digests_leave")?,
    }))
}

pub(crate) async fn choices(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<(Kind, Ways)>, Error> {
    let text = "SELECT kind, bell, push, mail FROM notice_choices WHERE agent_id = $1 LIMIT 100";
    let mut chosen = Vec::new();
    for row in tx.rows(sql(text).bind(agent)).await? {
        let word: String = row.get("kind")?;
        if let Some(kind) = Kind::from_word(&word) {
            chosen.push((kind, Ways { bell: row.get("bell")?, push: row.get("push")?, mail: row.get("mail")? }));
        }
    }
    Ok(chosen)
}

pub(crate) async fn set_choice(tx: &mut Tx, agent: Id<Agent>, kind: Kind, ways: Ways) -> Result<(), Error> {
    let query = sql("INSERT INTO notice_choices (agent_id, kind, bell, push, mail) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (agent_id, kind) DO UPDATE SET bell = $3, push = $4, mail = $5")
    .bind(agent)
    .bind(kind.word())
    .bind(ways.bell)
    .bind(ways.push)
    .bind(ways.mail);
    tx.run(query).await.map(drop)
}

pub(crate) async fn hours(tx: &mut Tx, agent: Id<Agent>) -> Result<Option<Hours>, Error> {
    let text = "SELECT quiet_from, quiet_until, digest_hour FROM notice_times WHERE agent_id = $1";
    tx.row(sql(text).bind(agent)).await?.map(|row| hours_in(&row)).transpose()
}

fn hours_in(row: &Row) -> Result<Hours, Error> {
    let (from, until): (Option<i64>, Option<i64>) = (row.get("quiet_from")?, row.get("quiet_until")?);
    Ok(Hours { quiet: from.zip(until), digest_hour: row.get("digest_hour")? })
}

pub(crate) async fn set_hours(tx: &mut Tx, agent: Id<Agent>, hours: Hours) -> Result<(), Error> {
    let query = sql("INSERT INTO notice_times (agent_id, quiet_from, quiet_until, digest_hour) \
         VALUES ($1, $2, $3, $4) \
         ON CONFLICT (agent_id) DO UPDATE SET quiet_from = $2, quiet_until = $3, digest_hour = $4")
    .bind(agent)
    .bind(hours.quiet.map(|(from, _)| from))
    .bind(hours.quiet.map(|(_, until)| until))
    .bind(hours.digest_hour);
    tx.run(query).await.map(drop)
}

const SUBSCRIPTION: &str = "SELECT id, agent_id, endpoint, p256dh, auth, browser, created_at FROM push_subscriptions";

pub(crate) async fn subscribe(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, new: &NewSubscription) -> Result<(), Error> {
    let query = sql("INSERT INTO push_subscriptions (agent_id, endpoint, p256dh, auth, browser, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (endpoint) DO UPDATE SET agent_id = $1, p256dh = $3, auth = $4, browser = $5")
    .bind(agent)
    .bind(&new.endpoint)
    .bind(&new.p256dh)
    .bind(&new.auth)
    .bind(&new.browser)
    .bind(cx.now);
    tx.run(query).await.map(drop)
}

pub(crate) async fn count_of_browsers(tx: &mut Tx, agent: Id<Agent>) -> Result<i64, Error> {
    let row = tx.row(sql("SELECT COUNT(*) AS n FROM push_subscriptions WHERE agent_id = $1").bind(agent)).await?;
    Ok(row.map(|row| row.get("n")).transpose()?.unwrap_or_default())
}

/// Without an owner it is the desk that has found the browser gone.
pub(crate) async fn unsubscribe(tx: &mut Tx, owner: Option<Id<Agent>>, endpoint: &str) -> Result<(), Error> {
    let query = match owner {
        Some(owner) => {
            sql("DELETE FROM push_subscriptions WHERE endpoint = $1 AND agent_id = $2").bind(endpoint).bind(owner)
        }
        None => sql("DELETE FROM push_subscriptions WHERE endpoint = $1").bind(endpoint),
    };
    tx.run(query).await.map(drop)
}

pub(crate) async fn subscriptions(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Subscription>, Error> {
    let text = format!("{SUBSCRIPTION} WHERE agent_id = $1 ORDER BY id LIMIT 50");
    tx.rows(sql(text).bind(agent)).await?.iter().map(subscription_in).collect()
}

pub(crate) async fn browsers(tx: &mut Tx, agent: Id<Agent>) -> Result<Vec<Id<Subscription>>, Error> {
    let text = "SELECT id FROM push_subscriptions WHERE agent_id = $1 ORDER BY id DESC LIMIT $2";
    tx.rows(sql(text).bind(agent).bind(PUSHED_TO_MAX)).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn subscription(tx: &mut Tx, id: Id<Subscription>) -> Result<Option<Subscription>, Error> {
    let text = format!("{SUBSCRIPTION} WHERE id = $1");
    tx.row(sql(text).bind(id)).await?.map(|row| subscription_in(&row)).transpose()
}

fn subscription_in(row: &Row) -> Result<Subscription, Error> {
    Ok(Subscription {
        id: row.get("id")?,
        agent: row.get("agent_id")?,
        endpoint: row.get("endpoint")?,
        p256dh: row.get("p256dh")?,
        auth: row.get("auth")?,
        browser: row.get("browser")?,
        created_at: row.get("created_at")?,
    })
}

pub(crate) async fn push_key(tx: &mut Tx) -> Result<Option<String>, Error> {
    let row = tx.row(sql("SELECT push_key FROM notice_company WHERE id = 1")).await?;
    Ok(row.map(|row| row.get::<Option<String>>("push_key")).transpose()?.flatten())
}

/// Keeps a key unless there is one.
pub(crate) async fn keep_push_key(tx: &mut Tx, sealed: &str) -> Result<(), Error> {
    let query = sql("INSERT INTO notice_company (id, push_key) VALUES (1, $1) \
         ON CONFLICT (id) DO UPDATE SET push_key = COALESCE(notice_company.push_key, $1)");
    tx.run(query.bind(sealed)).await.map(drop)
}

pub(crate) async fn digest_mailbox(tx: &mut Tx) -> Result<Option<i64>, Error> {
    let row = tx.row(sql("SELECT digest_mailbox_id FROM notice_company WHERE id = 1")).await?;
    Ok(row.map(|row| row.get::<Option<i64>>("digest_mailbox_id")).transpose()?.flatten())
}

pub(crate) async fn set_digest_mailbox(tx: &mut Tx, mailbox: Option<i64>) -> Result<(), Error> {
    let query = sql("INSERT INTO notice_company (id, digest_mailbox_id) VALUES (1, $1) \
         ON CONFLICT (id) DO UPDATE SET digest_mailbox_id = $1");
    tx.run(query.bind(mailbox)).await.map(drop)
}
