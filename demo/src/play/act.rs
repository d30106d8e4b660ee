//! What agents do.

use db::Tx;
use desk::{
    note::Beside,
    reply::{Further, Promised, Reply, Words},
};
use identity::Agent;
use kernel::{Cx, Id, Language, Script};
use promises::{Closing, Promise};
use tickets::{Attachment, LastWord, NewClosure, Ticket};

use super::Player;
use crate::{
    Error,
    company::zone_named,
    file,
    script::{self, Conversation, Picture},
};

/// Who acts on which ticket.
struct Acting {
    cx: Cx,
    agent: Id<Agent>,
    ticket: Ticket,
}

impl Player<'_> {
    /// An agent answers, with the promises of the answer.
    pub(super) async fn reply(&self, conversation: &Conversation, reply: &script::Reply) -> Result<(), Error> {
        let mut tx = self.app.db.read().await?;
        let acting = self.acting(&mut tx, conversation, reply.by.as_ref()).await?;
        let customer = customers::customer(&mut tx, acting.ticket.customer).await?;
        drop(tx);
        let zone = customer.and_then(|customer| customer.time_zone);
        let zone = zone_named(zone.as_deref().unwrap_or(&self.company.time_zone))?;
        let promises = reply.promises.iter().map(|promised| {
            let due_at = promised.due.after(acting.cx.now, &zone);
            let due_at = due_at.ok_or_else(|| Error::data(format!("{}: no such time", promised.words)))?;
            Ok(Promised { action: promised.action.clone(), words: promised.words.clone(), due_at })
        });
        let promises = promises.collect::<Result<Vec<_>, Error>>()?;
        let text = self.signed(&reply.text, &acting)?;
        let attachments = match &reply.attach {
            Some(picture) => vec![self.upload(&acting.cx, picture).await?],
            None => Vec::new(),
        };
        let words = Words {
            html: markup::text_to_html(&text),
            attachments,
            guard_override: reply.override_reason.clone(),
            ..Words::default()
        };
        let seen_message = acting.ticket.last_message.map_or(0, Id::get);
        let reply = Reply { words, promises, seen_message, further: Further::default() };
        desk::reply::reply(&self.app, &acting.cx, acting.ticket.id, &reply).await?;
        Ok(())
    }

    /// An agent writes to colleagues.
    pub(super) async fn note(&self, conversation: &Conversation, note: &script::Note) -> Result<(), Error> {
        let mut tx = self.app.db.read().await?;
        let acting = self.acting(&mut tx, conversation, note.by.as_ref()).await?;
        drop(tx);
        let words = Words { html: markup::text_to_html(note.text.trim()), ..Words::default() };
        desk::note::note(&self.app, &acting.cx, acting.ticket.id, &words, &Beside::default()).await?;
        Ok(())
    }

    /// An agent gives the ticket to a colleague, or back to a team.
    pub(super) async fn give(&self, conversation: &Conversation, give: &script::Give) -> Result<(), Error> {
        let mut tx = self.app.db.begin().await?;
        let acting = self.acting(&mut tx, conversation, give.by.as_ref()).await?;
        let team = match &give.team {
            Some(team) => Some(self.cast.team(team)?),
            None => acting.ticket.team,
        };
        let agent = give.to.as_ref().map(|agent| self.cast.agent(agent)).transpose()?;
        let ticket = tickets::ticket_for_change(&mut tx, &acting.cx, acting.ticket.id).await?;
        assignment::give(&mut tx, &acting.cx, &ticket, team, agent).await?;
        tx.commit().await?;
        Ok(())
    }

    /// An agent resolves the ticket.
    pub(super) async fn resolve(&self, conversation: &Conversation, closing: &script::Resolve) -> Result<(), Error> {
        let mut tx = self.app.db.read().await?;
        let acting = self.acting(&mut tx, conversation, closing.by.as_ref()).await?;
        drop(tx);
        let has_last_word = acting.ticket.last_word == LastWord::Customer;
        let closing = NewClosure {
            comment: closing.comment.clone(),
            unanswered_reason: has_last_word.then(|| "Thanks, nothing is asked".to_owned()),
            ..NewClosure::of(closing.easy.into())
        };
        desk::resolve::resolve(&self.app, &acting.cx, acting.ticket.id, &closing).await?;
        Ok(())
    }

    /// An agent has done what was promised.
    pub(super) async fn keep(&self, conversation: &Conversation, keep: &script::Keep) -> Result<(), Error> {
        let mut tx = self.app.db.read().await?;
        let acting = self.acting(&mut tx, conversation, keep.by.as_ref()).await?;
        let promise = first_open(&mut tx, &acting.ticket).await?;
        drop(tx);
        let closing = Closing { note: keep.note.clone(), expected_version: Some(promise.version) };
        desk::promise::keep(&self.app, &acting.cx, promise.id, &closing).await?;
        Ok(())
    }

    /// An agent tells the customer of a delay beforehand, with the letter that the desk drafts.
    pub(super) async fn delay(&self, conversation: &Conversation, delay: &script::Delay) -> Result<(), Error> {
        let mut tx = self.app.db.read().await?;
        let acting = self.acting(&mut tx, conversation, delay.by.as_ref()).await?;
        let promise = first_open(&mut tx, &acting.ticket).await?;
        drop(tx);
        let draft = desk::promise::draft_delay_notice(&self.app, &acting.cx, promise.id).await?;
        // The cause stands before the closing, as an agent would put it.
        let (body, closing) = draft.text.rsplit_once("\n\n").unwrap_or((&draft.text, ""));
        let text = match delay.cause.trim() {
            "" => draft.text.clone(),
            cause => format!("{body}\n\n{cause}\n\n{closing}"),
        };
        let words = Words { html: markup::text_to_html(text.trim()), ..Words::default() };
        desk::promise::send_delay_notice(&self.app, &acting.cx, promise.id, &words, draft.due_at).await?;
        Ok(())
    }

    async fn acting(&self, tx: &mut Tx, conversation: &Conversation, by: Option<&String>) -> Result<Acting, Error> {
        let ticket = self.ticket(tx, conversation).await?;
        let agent = self.actor(&ticket, by)?;
        Ok(Acting { cx: self.as_agent(tx, agent).await?, agent, ticket })
    }

    /// The text with the agent's name in the letters of its language.
    fn signed(&self, text: &str, acting: &Acting) -> Result<String, Error> {
        let key = self.cast.key_of(acting.agent).ok_or_else(|| Error::data("an agent of nobody"))?;
        let agent = self.company.agent(key)?;
        let is_cyrillic = acting.ticket.language.map(Language::script) == Some(Script::Cyrillic);
        let name = if is_cyrillic { &agent.cyrillic } else { &agent.name };
        Ok(text.trim().replace("{me}", name))
    }

    async fn upload(&self, cx: &Cx, picture: &Picture) -> Result<Id<Attachment>, Error> {
        let kind = file::content_type(picture.kind);
        let kept = desk::upload::upload(&self.app, cx, &picture.name, kind, file::bytes(picture)).await?;
        Ok(kept.id)
    }
}

async fn first_open(tx: &mut Tx, ticket: &Ticket) -> Result<Promise, Error> {
    let open = promises::open_of(tx, ticket.id).await?;
    open.into_iter().next().ok_or_else(|| Error::data("no promise is open"))
}
