//! What comes in: letters of customers and machines, answers to surveys.

use kernel::{Cx, Id};
use letterbox::LetterForBox;
use mailboxes::Letter;
use surveys::Answer;
use tickets::Message;

use super::{Player, Thread, letters_of};
use crate::{
    Error,
    company::Customer,
    letter::{self, Frame},
    script::{self, Conversation},
};

/// What a letter is written from.
struct Draft<'a> {
    customer: &'a Customer,
    to: &'a str,
    subject: String,
    earlier: Vec<Message>,
    answered: Option<Message>,
    message_id: String,
}

impl<'a> Player<'a> {
    /// The customer writes; the first letter opens the ticket.
    pub(super) async fn letter(
        &mut self,
        conversation: &'a Conversation,
        number: usize,
        written: &script::Letter,
    ) -> Result<(), Error> {
        let draft = self.draft(conversation, number).await?;
        let raw = letter::written(&self.app, &self.frame(&draft), written)?;
        let subject = written.subject.clone().unwrap_or_else(|| draft.subject.clone());
        let letter = self.take_in(conversation, &draft, &subject, raw).await?;
        if self.threads.contains_key(conversation.key.as_str()) {
            return Ok(());
        }
        let ticket =
            letter.ticket.ok_or_else(|| Error::data(format!("the letter became no ticket: {}", letter.code)))?;
        self.threads.insert(&conversation.key, Thread { ticket: Id::new(ticket), subject });
        Ok(())
    }

    /// The customer's machine answers.
    pub(super) async fn auto_reply(
        &self,
        conversation: &'a Conversation,
        number: usize,
        written: &script::Letter,
    ) -> Result<(), Error> {
        let draft = self.draft(conversation, number).await?;
        let raw = letter::automatic(&self.frame(&draft), written)?;
        let subject = written.subject.clone().unwrap_or_else(|| draft.subject.clone());
        self.take_in(conversation, &draft, &subject, raw).await.map(drop)
    }

    /// A server answers that a letter did not arrive.
    pub(super) async fn bounce(
        &self,
        conversation: &'a Conversation,
        number: usize,
        bounce: &script::Bounce,
    ) -> Result<(), Error> {
        let draft = self.draft(conversation, number).await?;
        let raw = letter::bounce(&self.frame(&draft), &bounce.words);
        desk::receive::take_in(&self.app, self.cast.mailbox(&conversation.mailbox)?, &raw).await?;
        Ok(())
    }

    /// A letter comes of which only the head is kept.
    pub(super) async fn oversized(
        &self,
        conversation: &'a Conversation,
        number: usize,
        written: &script::Oversized,
    ) -> Result<(), Error> {
        let draft = self.draft(conversation, number).await?;
        let head = letter::head(&self.frame(&draft), &written.subject)?;
        let mailbox = self.cast.mailbox(&conversation.mailbox)?;
        desk::receive::take_in_oversized(&self.app, mailbox, &head, written.size_mb * 1_000_000).await?;
        Ok(())
    }

    /// The customer answers whether it is solved.
    pub(super) async fn survey(&self, conversation: &Conversation, said: &script::Survey) -> Result<(), Error> {
        let customer = self.company.customer(&conversation.customer)?;
        let mut tx = self.app.db.read().await?;
        let ticket = self.thread(&conversation.key)?.ticket;
        let asked = surveys::of_ticket(&mut tx, ticket).await?.into_iter().find(surveys::Survey::is_asked);
        drop(tx);
        let asked = asked.ok_or_else(|| Error::data("the customer was not asked yet"))?;
        self.open_letters(customer).await?;
        let answer = Answer {
            solved: Some(said.solved),
            effort: said.effort,
            comment: said.comment.clone(),
            call_back: said.call_back.clone(),
        };
        let token = surveys::token(&self.app.secrets, asked.id);
        desk::survey::answer(&self.app, &token, &answer).await?;
        Ok(())
    }

    async fn draft(&self, conversation: &'a Conversation, number: usize) -> Result<Draft<'a>, Error> {
        let customer = self.company.customer(&conversation.customer)?;
        let thread = match (self.threads.get(conversation.key.as_str()), &conversation.answers) {
            (Some(thread), _) => Some(thread),
            (None, Some(other)) => Some(self.thread(other)?),
            (None, None) => None,
        };
        let (earlier, answered) = match thread {
            Some(thread) => letters_of(&mut self.app.db.read().await?, thread.ticket).await?,
            None => (Vec::new(), None),
        };
        let domain = customer.address.rsplit_once('@').map_or("example.com", |(_, domain)| domain);
        Ok(Draft {
            customer,
            to: &self.company.mailbox(&conversation.mailbox)?.address,
            subject: thread.map(|thread| thread.subject.clone()).unwrap_or_default(),
            earlier,
            answered,
            message_id: format!("{}.{}@{domain}", conversation.key, number + 1),
        })
    }

    fn frame<'d>(&self, draft: &'d Draft<'_>) -> Frame<'d> {
        Frame {
            customer: draft.customer,
            to: draft.to,
            message_id: draft.message_id.clone(),
            subject: &draft.subject,
            now: self.app.clock.now(),
            earlier: &draft.earlier,
            answered: draft.answered.as_ref(),
        }
    }

    /// Hands a letter in as intake does, keeps the customer's copy, and lets the desk understand it.
    async fn take_in(
        &self,
        conversation: &Conversation,
        draft: &Draft<'_>,
        subject: &str,
        raw: Vec<u8>,
    ) -> Result<Letter, Error> {
        self.open_letters(draft.customer).await?;
        let letter = desk::receive::take_in(&self.app, self.cast.mailbox(&conversation.mailbox)?, &raw).await?;
        let cx = self.app.system();
        let mut tx = self.app.db.begin().await?;
        let copy = LetterForBox {
            message_id: draft.message_id.clone(),
            from_address: draft.customer.address.clone(),
            to_address: draft.to.to_owned(),
            subject: subject.to_owned(),
            raw,
            from_customer: true,
        };
        letterbox::put(&mut tx, &cx, &copy).await?;
        tx.commit().await?;
        self.runner.drain().await?;
        let mut tx = self.app.db.read().await?;
        let letter = mailboxes::letter(&mut tx, &cx, letter).await?;
        letter.ok_or_else(|| Error::data("the letter is not in the mail log"))
    }

    /// Whoever writes has read what came before.
    async fn open_letters(&self, customer: &Customer) -> Result<(), Error> {
        let cx: Cx = self.app.system();
        let mut tx = self.app.db.begin().await?;
        for letter in letterbox::letters(&mut tx, &customer.address).await? {
            if letter.is_unread() {
                letterbox::open(&mut tx, &cx, letter.id).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}
