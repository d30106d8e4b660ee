use std::net::{IpAddr, Ipv6Addr};

use db::Tx;
use jiff::SignedDuration;
use kernel::{Cx, Id, Time, minutes};
use secrets::Secrets;
use serde_json::json;

use crate::{Agent, Error, Via, form, session, store};

/// How many attempts one address to sign in with has within [`WINDOW`].
const ATTEMPTS_PER_EMAIL: usize = 8;
/// How many attempts one remote address has within [`WINDOW`]: a whole office may share it.
const ATTEMPTS_PER_ADDRESS: usize = 40;
const WINDOW: SignedDuration = minutes(15);

/// An attempt to sign in that was counted and may now be checked.
#[derive(Debug)]
pub struct SignIn {
    known: Option<(Id<Agent>, String)>,
    subjects: Vec<String>,
}

/// Counts an attempt to sign in and finds what it is checked against.
///
/// The attempt is counted before the password is looked at (commit, then [`SignIn::prove`]), so that many at once
/// gain nothing. Refused attempts do not count: who waits gets in.
pub async fn begin_sign_in(tx: &mut Tx, cx: &Cx, email: &str, address: Option<IpAddr>) -> Result<SignIn, Error> {
    let email = form::plain_email(email);
    let mut limits = vec![(email_subject(&email), ATTEMPTS_PER_EMAIL)];
    if let Some(address) = address {
        limits.push((format!("address:{}", secrets::hash_token(&network_of(address))), ATTEMPTS_PER_ADDRESS));
    }
    for (subject, limit) in &limits {
        store::hold_subject(tx, subject, cx.now).await?;
        let attempts = store::attempts(tx, subject, cx.now - WINDOW).await?;
        if let Some(seconds) = wait_seconds(&attempts, *limit, cx.now) {
            return Err(Error::TooManyAttempts(seconds));
        }
    }
    for (subject, _) in &limits {
        store::insert_attempt(tx, subject, cx.now).await?;
    }
    store::forget_attempts_before(tx, cx.now - WINDOW).await?;
    let known = store::password_of(tx, &email).await?;
    Ok(SignIn { known, subjects: limits.into_iter().map(|(subject, _)| subject).collect() })
}

/// The seconds until the next attempt is taken, when the limit is reached. `attempts` are in order of time.
fn wait_seconds(attempts: &[Time], limit: usize, now: Time) -> Option<u32> {
    let blocking = attempts.len().checked_sub(limit).and_then(|extra| attempts.get(extra))?;
    let wait = (*blocking + WINDOW).since(now).as_secs().max(0) + 1;
    Some(u32::try_from(wait).unwrap_or(u32::MAX))
}

/// One machine of the newer protocol has a whole network of addresses to itself: its first 64 bits are who it is.
fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).to_string(),
    }
}

/// Addresses are counted by their hash: the table tells nobody who tried.
fn email_subject(email: &str) -> String {
    format!("email:{}", secrets::hash_token(email))
}

/// Writes down that somebody came in.
pub async fn note_sign_in(tx: &mut Tx, cx: &Cx, agent: &Agent) -> Result<(), Error> {
    let named = json!({ "name": agent.name });
    Ok(audit::record(tx, cx, "session.opened", "agent", agent.id.get(), None, Some(named)).await?)
}

/// Writes down that a password was wrong: of whom, if the address is somebody's. What else was typed is not kept.
pub async fn note_refusal(tx: &mut Tx, cx: &Cx, sign_in: &SignIn) -> Result<(), Error> {
    let id = sign_in.known.as_ref().map(|(id, _)| *id);
    let named = match id {
        Some(id) => store::agent(tx, id).await?.map(|agent| json!({ "name": agent.name })),
        None => None,
    };
    Ok(audit::record(tx, cx, "session.refused", "agent", id.map_or(0, Id::get), None, named).await?)
}

impl SignIn {
    /// Checks the password. It takes as long when nobody has that address.
    pub async fn prove(&self, secrets: &Secrets, password: &str) -> Result<Id<Agent>, Error> {
        let hash = self.known.as_ref().map(|(_, hash)| hash.as_str());
        let is_right = secrets.verify_password(password, hash).await?;
        match &self.known {
            Some((agent, _)) if is_right => Ok(*agent),
            _ => Err(Error::WrongPassword),
        }
    }
}

/// Whoever got in starts with a clean sheet; of a shared remote address only this attempt is forgotten.
pub async fn forget_attempts(tx: &mut Tx, sign_in: &SignIn) -> Result<(), Error> {
    for subject in &sign_in.subjects {
        if subject.starts_with("email:") {
            store::delete_attempts(tx, subject).await?;
        } else {
            store::delete_newest_attempt(tx, subject).await?;
        }
    }
    Ok(())
}

/// Checks the password that somebody who is signed in wants to replace; counted like an attempt to sign in.
pub async fn confirm_old_password(secrets: &Secrets, sign_in: &SignIn, old: &str) -> Result<Id<Agent>, Error> {
    match sign_in.prove(secrets, old).await {
        Err(Error::WrongPassword) => Err(Error::WrongOldPassword),
        other => other,
    }
}

/// Gives an agent another password and ends all their sessions; the answer is a session for where they are now.
pub async fn change_password(
    tx: &mut Tx,
    cx: &Cx,
    agent: Id<Agent>,
    password_hash: &str,
    via: &Via,
) -> Result<session::FreshSession, Error> {
    if !matches!(via, Via::Session(_)) {
        return Err(Error::NeedsPerson);
    }
    store::set_password(tx, agent, password_hash).await?;
    audit::record(tx, cx, "agent.password_changed", "agent", agent.get(), None, None).await?;
    session::end_sessions_of(tx, agent).await?;
    session::open_session(tx, cx, agent).await
}

#[cfg(test)]
mod tests {
    use kernel::{Time, minutes, seconds};

    use super::{network_of, wait_seconds};

    #[test]
    fn the_wait_ends_when_the_oldest_attempt_that_counts_is_a_window_old() {
        let start = Time::from_micros(0);
        let attempts: Vec<Time> = (0..3).map(|n| start + minutes(n)).collect();
        assert_eq!(wait_seconds(&attempts, 4, start + minutes(3)), None);
        assert_eq!(wait_seconds(&attempts, 3, start + minutes(3)), Some(12 * 60 + 1));
        assert_eq!(wait_seconds(&attempts, 2, start + minutes(3)), Some(13 * 60 + 1));
        assert_eq!(wait_seconds(&attempts, 3, start + minutes(15) - seconds(1)), Some(2));
    }

    #[test]
    fn neighbours_in_one_network_of_the_newer_protocol_are_one() {
        let of = |text: &str| network_of(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
