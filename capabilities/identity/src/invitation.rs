use db::{News, Tx};
use kernel::{Cx, Id, Language, Right, Role, Time, days};
use secrets::Secrets;
use serde_json::{Value, json};

use crate::{Agent, AgentChange, Error, NewAgent, OwnRole, Team, agent, form, store};

/// How many days an invitation is good for.
pub const INVITATION_DAYS: i64 = 7;
/// How many invitations may wait for an answer.
pub(crate) const INVITATIONS_MAX: usize = 200;
const PURPOSE: &str = "invitation";

/// Somebody who was asked to work here, and has not answered yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invitation {
    /// Its number.
    pub id: Id<Invitation>,
    /// The address that they will sign in with.
    pub email: String,
    /// Their name, as far as it is known; they may change it.
    pub name: String,
    /// What they will be allowed to do.
    pub role: Role,
    /// The company's own role, if it is one.
    pub own_role: Option<Id<OwnRole>>,
    /// The teams they will belong to.
    pub teams: Vec<Id<Team>>,
    /// The language of the letter, and of their desk until they choose another.
    pub language: Language,
    /// Their time zone until they choose another.
    pub time_zone: String,
    /// The mailbox by which the letter goes; `None`: the link is handed over by hand. The row's number.
    pub mailbox: Option<i64>,
    /// Who invited them.
    pub invited_by: Option<Id<Agent>>,
    /// When they were invited last.
    pub created_at: Time,
    /// Until when the link is good.
    pub expires_at: Time,
    /// When the letter left.
    pub sent_at: Option<Time>,
    /// What a server said instead of taking the letter.
    pub trouble: Option<String>,
    pub(crate) nonce: String,
}

/// An invitation to be made.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// The address that they will sign in with.
    pub email: String,
    /// Their name; may be empty.
    pub name: String,
    /// One of the built-in roles; without meaning when `own_role` is given.
    pub role: Role,
    /// A role of the company's own.
    pub own_role: Option<Id<OwnRole>>,
    /// The teams they will belong to.
    pub teams: Vec<Id<Team>>,
    /// The language of the letter.
    pub language: Language,
    /// Their time zone.
    pub time_zone: String,
    /// The mailbox by which the letter goes. The row's number; whether it is there is for the story to know.
    pub mailbox: Option<i64>,
}

/// What somebody says who accepts.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// Their name.
    pub name: String,
    /// The hash of the password that they chose.
    pub password_hash: String,
    /// The language in which the desk speaks to them.
    pub language: Language,
    /// Their time zone.
    pub time_zone: String,
}

impl Invitation {
    /// What the link carries: nobody can make one, and a newer one makes the older worthless.
    #[must_use]
    pub fn token(&self, secrets: &Secrets) -> String {
        secrets.sign(PURPOSE, format!("{}:{}", self.id, self.nonce).as_bytes())
    }
}

/// The invitations that wait for an answer, the expired ones too, newest first.
pub async fn invitations(tx: &mut Tx, cx: &Cx) -> Result<Vec<Invitation>, Error> {
    form::needs(cx, Right::People)?;
    store::invitations(tx).await
}

/// The invitation with this number, if it waits for an answer; for the letter that carries it.
pub async fn invitation(tx: &mut Tx, id: Id<Invitation>) -> Result<Option<Invitation>, Error> {
    store::invitation(tx, id).await
}

/// Invites somebody. Nobody gives rights that they lack themselves.
pub async fn invite(tx: &mut Tx, cx: &Cx, new: &NewInvitation) -> Result<Invitation, Error> {
    form::needs(cx, Right::People)?;
    let role = agent::role_of(tx, new.role, new.own_role).await?;
    form::gives_no_more(cx, role)?;
    let email = form::email(&new.email)?;
    if store::is_email_taken(tx, &email).await? {
        return Err(Error::EmailTaken);
    }
    let open = store::invitations(tx).await?;
    if open.iter().any(|one| one.email == email) {
        return Err(Error::InvitedAlready);
    }
    if open.len() >= INVITATIONS_MAX {
        return Err(Error::Full);
    }
    for team in &new.teams {
        store::team(tx, *team).await?.ok_or(Error::TeamNotFound)?;
    }
    let mut invitation = Invitation {
        id: Id::new(0),
        email,
        name: if new.name.trim().is_empty() { String::new() } else { form::name(&new.name, "name")? },
        role,
        own_role: new.own_role,
        teams: new.teams.clone(),
        language: new.language,
        time_zone: form::time_zone(&new.time_zone)?,
        mailbox: new.mailbox,
        invited_by: cx.acting_agent().map(|agent| Id::new(agent.id)),
        created_at: cx.now,
        expires_at: cx.now + days(INVITATION_DAYS),
        sent_at: None,
        trouble: None,
        nonce: secrets::random_token()?,
    };
    invitation.id = store::insert_invitation(tx, &invitation).await?;
    let made = told(&invitation);
    audit::record(tx, cx, "invitation.sent", "invitation", invitation.id.get(), None, Some(made)).await?;
    tx.announce(News::of("agent", 0));
    Ok(invitation)
}

/// Invites the same person anew: another link, another seven days. The old link is worthless.
pub async fn invite_again(tx: &mut Tx, cx: &Cx, id: Id<Invitation>, mailbox: Option<i64>) -> Result<Invitation, Error> {
    form::needs(cx, Right::People)?;
    let before = store::invitation(tx, id).await?.ok_or(Error::NoInvitation)?;
    form::gives_no_more(cx, before.role)?;
    let renewed = Invitation {
        mailbox,
        created_at: cx.now,
        expires_at: cx.now + days(INVITATION_DAYS),
        sent_at: None,
        trouble: None,
        nonce: secrets::random_token()?,
        ..before
    };
    store::update_invitation(tx, &renewed).await?;
    let made = told(&renewed);
    audit::record(tx, cx, "invitation.sent_again", "invitation", id.get(), None, Some(made)).await?;
    tx.announce(News::of("agent", 0));
    Ok(renewed)
}

/// Takes an invitation back: its link is worthless at once.
pub async fn revoke_invitation(tx: &mut Tx, cx: &Cx, id: Id<Invitation>) -> Result<(), Error> {
    form::needs(cx, Right::People)?;
    let invitation = store::invitation(tx, id).await?.ok_or(Error::NoInvitation)?;
    store::revoke_invitation(tx, id, cx.now).await?;
    let was = Some(told(&invitation));
    audit::record(tx, cx, "invitation.revoked", "invitation", id.get(), was, None).await?;
    tx.announce(News::of("agent", 0));
    Ok(())
}

/// Notes what became of the letter: `trouble` in the server's words, or that it left.
pub async fn note_invitation(tx: &mut Tx, cx: &Cx, id: Id<Invitation>, trouble: Option<&str>) -> Result<(), Error> {
    store::note_invitation(tx, id, cx.now, trouble).await?;
    tx.announce(News::of("agent", 0));
    Ok(())
}

/// The invitation behind a link, if it is still good.
pub async fn invited(tx: &mut Tx, cx: &Cx, secrets: &Secrets, token: &str) -> Result<Invitation, Error> {
    let bytes = secrets.verify(PURPOSE, token).ok_or(Error::BadInvitation)?;
    let text = String::from_utf8(bytes).map_err(|_| Error::BadInvitation)?;
    let (id, nonce) = text.split_once(':').ok_or(Error::BadInvitation)?;
    let id = id.parse().map(Id::new).map_err(|_| Error::BadInvitation)?;
    let invitation = store::invitation(tx, id).await?.ok_or(Error::BadInvitation)?;
    if invitation.nonce != nonce || invitation.expires_at <= cx.now {
        return Err(Error::BadInvitation);
    }
    Ok(invitation)
}

/// Accepts: the person works here from now on. Of two at once with the same link one succeeds.
pub async fn accept(tx: &mut Tx, cx: &Cx, invitation: &Invitation, acceptance: &Acceptance) -> Result<Agent, Error> {
    if !store::take_invitation(tx, invitation.id, cx.now).await? {
        return Err(Error::BadInvitation);
    }
    let new = NewAgent {
        name: acceptance.name.clone(),
        email: invitation.email.clone(),
        password_hash: acceptance.password_hash.clone(),
        role: if invitation.own_role.is_some() { Role::Agent } else { invitation.role },
        language: acceptance.language,
        languages: Vec::new(),
        time_zone: acceptance.time_zone.clone(),
        teams: invitation.teams.clone(),
    };
    let system = Cx::system(cx.now).through(cx.origin.clone());
    let mut made = agent::create_agent(tx, &system, &new).await?;
    if let Some(role) = invitation.own_role {
        let change = AgentChange { own_role: Some(role), ..AgentChange::default() };
        made = agent::change_agent(tx, &system, made.id, &change, None).await?;
    }
    let named = json!({ "name": made.name, "email": made.email });
    audit::record(tx, &system, "invitation.accepted", "invitation", invitation.id.get(), None, Some(named)).await?;
    Ok(made)
}

/// An invitation as the audit log tells of it.
fn told(invitation: &Invitation) -> Value {
    json!({
        "email": invitation.email,
        "role": invitation.role.word(),
        "expires_at": invitation.expires_at.to_string(),
        "mailbox": invitation.mailbox,
    })
}
