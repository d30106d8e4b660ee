use db::{News, Tx};
use jiff::SignedDuration;
use kernel::{Cx, Id, Right, Time, minutes};
use serde_json::json;

use crate::{Agent, Error, form, store};

/// How many reasons a company may have.
const REASONS_MAX: usize = 40;
/// The longest time without activity that may be set, in minutes.
pub const AWAY_AFTER_MINUTES_MAX: i64 = 480;

/// Why somebody is there or not: the company's own list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// Its number.
    pub id: Id<Reason>,
    /// What the app calls it by itself (`lunch`), for those that came with it.
    pub word: Option<String>,
    /// What the company calls it; empty stands for the word in the reader's language.
    pub name: String,
    /// Whether new tickets are given to somebody who has it.
    pub available: bool,
}

/// A reason to be made, or how one shall be.
#[derive(Clone, Debug)]
pub struct ReasonForm {
    /// What the company calls it.
    pub name: String,
    /// Whether new tickets are given to somebody who has it.
    pub available: bool,
}

/// What somebody is at this moment, and since when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spell {
    /// Why.
    pub reason: Id<Reason>,
    /// Whether they take new tickets.
    pub available: bool,
    /// Nobody chose it: they were not active for a while.
    pub automatic: bool,
    /// What they come back to when they are active again.
    pub back_to: Option<Id<Reason>>,
    /// Since when.
    pub since: Time,
}

/// What follows from somebody being active.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Active {
    /// They had been set away by themselves and are back now.
    pub came_back: bool,
    /// When to look whether they still are.
    pub look_at: Option<Time>,
}

/// The reasons that can be chosen, in the company's order.
pub async fn reasons(tx: &mut Tx) -> Result<Vec<Reason>, Error> {
    store::reasons(tx).await
}

/// What somebody is at this moment; `None` when they never chose.
pub async fn availability(tx: &mut Tx, agent: Id<Agent>) -> Result<Option<Spell>, Error> {
    store::spell(tx, agent).await
}

/// What everybody who works here is at this moment, for those who ever chose.
pub async fn availabilities(tx: &mut Tx) -> Result<Vec<(Id<Agent>, Spell)>, Error> {
    store::spells(tx).await
}

/// Somebody says what they are from now on: a row of its own, for those who look back.
pub async fn set_availability(tx: &mut Tx, cx: &Cx, agent: Id<Agent>, reason: Id<Reason>) -> Result<(), Error> {
    form::needs_self_or_admin(cx, agent)?;
    let reasons = store::reasons(tx).await?;
    let reason = reasons.into_iter().find(|one| one.id == reason).ok_or(Error::ReasonNotFound)?;
    let next = Spell { reason: reason.id, available: reason.available, automatic: false, back_to: None, since: cx.now };
    change(tx, agent, next).await
}

/// Says whether an agent takes new tickets from now on, with the first reason of that kind. Their version stays:
/// presence is no edit.
pub async fn set_presence(tx: &mut Tx, cx: &Cx, id: Id<Agent>, present: bool) -> Result<(), Error> {
    form::needs_self_or_admin(cx, id)?;
    let reasons = store::reasons(tx).await?;
    let reason = reasons.into_iter().find(|one| one.available == present).ok_or(Error::ReasonNotFound)?;
    set_availability(tx, cx, id, reason.id).await
}

/// Somebody is active at this moment: whoever was set away by themselves is back.
pub async fn note_activity(tx: &mut Tx, cx: &Cx, agent: Id<Agent>) -> Result<Active, Error> {
    form::needs_self_or_admin(cx, agent)?;
    store::note_activity(tx, agent, cx.now).await?;
    let spell = store::spell(tx, agent).await?;
    let back_to = spell.filter(|spell| spell.automatic).and_then(|spell| spell.back_to);
    if let Some(back_to) = back_to {
        let next = Spell { reason: back_to, available: true, automatic: false, back_to: None, since: cx.now };
        change(tx, agent, next).await?;
    }
    let present = back_to.is_some() || store::agent(tx, agent).await?.is_some_and(|agent| agent.present);
    let look_at = away_after(tx).await?.filter(|_| present).map(|span| cx.now + span);
    Ok(Active { came_back: back_to.is_some(), look_at })
}

/// Sets somebody away who was not active for as long as the company says. `Some` when it is to be looked at again.
pub async fn go_idle(tx: &mut Tx, cx: &Cx, id: Id<Agent>) -> Result<Option<Time>, Error> {
    let Some(span) = away_after(tx).await? else { return Ok(None) };
    let Some(agent) = store::agent_to_change(tx, id).await?.filter(|agent| agent.active && agent.present) else {
        return Ok(None);
    };
    let Some(active_at) = store::active_at(tx, agent.id).await? else { return Ok(None) };
    if active_at + span > cx.now {
        return Ok(Some(active_at + span));
    }
    let reasons = store::reasons(tx).await?;
    let before = store::spell(tx, id).await?.map(|spell| spell.reason);
    let usual = reasons.iter().find(|one| one.available).map(|one| one.id);
    let Some(away) = reasons.iter().find(|one| !one.available) else { return Ok(None) };
    let next = Spell { reason: away.id, available: false, automatic: true, back_to: before.or(usual), since: cx.now };
    change(tx, id, next).await?;
    Ok(None)
}

async fn change(tx: &mut Tx, agent: Id<Agent>, next: Spell) -> Result<(), Error> {
    if store::agent_to_change(tx, agent).await?.is_none() {
        return Err(Error::AgentNotFound);
    }
    let before = store::spell(tx, agent).await?;
    if before.is_some_and(|before| before.reason == next.reason && before.automatic == next.automatic) {
        return Ok(());
    }
    store::begin_spell(tx, agent, &next).await?;
    store::set_presence(tx, agent, next.available, next.since).await?;
    tx.announce(News::of("agent", agent.get()));
    Ok(())
}

/// After how many minutes without activity somebody is set away; 0 is never.
pub async fn away_after_minutes(tx: &mut Tx) -> Result<i64, Error> {
    store::away_after_minutes(tx).await
}

async fn away_after(tx: &mut Tx) -> Result<Option<SignedDuration>, Error> {
    let set = store::away_after_minutes(tx).await?;
    Ok((set > 0).then(|| minutes(set)))
}

/// Changes after how many minutes somebody is set away; admins only.
pub async fn set_away_after_minutes(tx: &mut Tx, cx: &Cx, minutes: i64) -> Result<(), Error> {
    form::needs(cx, Right::Company)?;
    if !(0..=AWAY_AFTER_MINUTES_MAX).contains(&minutes) {
        return Err(Error::MinutesOutOfRange);
    }
    let before = store::away_after_minutes(tx).await?;
    store::set_away_after_minutes(tx, minutes).await?;
    let told = |minutes: i64| Some(json!({ "away_after_minutes": minutes }));
    audit::record(tx, cx, "company.changed", "company", 0, told(before), told(minutes)).await?;
    tx.announce(News::of("agent", 0));
    Ok(())
}

/// Adds a reason to the company's list; admins only.
pub async fn create_reason(tx: &mut Tx, cx: &Cx, new: &ReasonForm) -> Result<Reason, Error> {
    form::needs(cx, Right::Company)?;
    let name = form::name(&new.name, "name")?;
    if store::reasons(tx).await?.len() >= REASONS_MAX {
        return Err(Error::Full);
    }
    let id = store::insert_reason(tx, &name, new.available).await?;
    note(tx, cx, None, Some(&name)).await?;
    tx.announce(News::of("agent", 0));
    Ok(Reason { id, word: None, name, available: new.available })
}

/// Changes what a reason is called and means from now on; admins only. One that came with the app may go without a
/// name of its own.
pub async fn change_reason(tx: &mut Tx, cx: &Cx, id: Id<Reason>, form: &ReasonForm) -> Result<Reason, Error> {
    form::needs(cx, Right::Company)?;
    let reasons = store::reasons(tx).await?;
    let before = reasons.iter().find(|one| one.id == id).ok_or(Error::ReasonNotFound)?;
    let is_bare = before.word.is_some() && form.name.trim().is_empty();
    let name = if is_bare { String::new() } else { form::name(&form.name, "name")? };
    let after = Reason { id, word: before.word.clone(), name, available: form.available };
    if before.available != after.available {
        needs_another(&reasons, before)?;
    }
    store::update_reason(tx, &after).await?;
    note(tx, cx, Some(called(before)), Some(called(&after))).await?;
    tx.announce(News::of("agent", 0));
    Ok(after)
}

/// Takes a reason from the list; what was noted with it stays. Admins only.
pub async fn remove_reason(tx: &mut Tx, cx: &Cx, id: Id<Reason>) -> Result<(), Error> {
    form::needs(cx, Right::Company)?;
    let reasons = store::reasons(tx).await?;
    let reason = reasons.iter().find(|one| one.id == id).ok_or(Error::ReasonNotFound)?;
    needs_another(&reasons, reason)?;
    store::archive_reason(tx, id, cx.now).await?;
    note(tx, cx, Some(called(reason)), None).await?;
    tx.announce(News::of("agent", 0));
    Ok(())
}

/// What the audit log calls a reason.
fn called(reason: &Reason) -> &str {
    if reason.name.is_empty() { reason.word.as_deref().unwrap_or_default() } else { &reason.name }
}

async fn note(tx: &mut Tx, cx: &Cx, from: Option<&str>, to: Option<&str>) -> Result<(), Error> {
    let told = |name: Option<&str>| Some(json!({ "availability_reason": name }));
    Ok(audit::record(tx, cx, "company.changed", "company", 0, told(from), told(to)).await?)
}

/// One must be left to come with, and one to go with.
fn needs_another(reasons: &[Reason], reason: &Reason) -> Result<(), Error> {
    let is_left = reasons.iter().any(|other| other.id != reason.id && other.available == reason.available);
    if is_left { Ok(()) } else { Err(Error::LastReason) }
}
