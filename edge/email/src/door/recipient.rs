use kernel::Id;
use mailboxes::Mailbox;

use crate::Post;

/// A recipient that is one of our mailboxes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Recipient {
    /// As the sender named it, in small letters: a token may stand in it.
    pub(crate) address: String,
    pub(crate) mailbox: Id<Mailbox>,
}

/// Finds the mailbox of a recipient; the outer error when it cannot be asked now.
pub(crate) async fn find(post: &Post, named: &str) -> Result<Option<Recipient>, mailboxes::Error> {
    let address = mail::readable_address(&named.trim().to_lowercase());
    let mut tx = post.app().db.read().await?;
    let all = mailboxes::mailboxes(&mut tx).await?;
    let mailbox = all.iter().find(|mailbox| mailbox.enabled && is_for(mailbox, &address));
    Ok(mailbox.map(|mailbox| Recipient { address: address.clone(), mailbox: mailbox.id }))
}

/// Its address, its address with something behind a plus, or an address of its pattern.
fn is_for(mailbox: &Mailbox, address: &str) -> bool {
    if mailbox.address == address {
        return true;
    }
    let by_pattern = mailbox.handling.token_pattern.as_deref().and_then(|pattern| pattern.split_once("{token}"));
    let fits = |(before, after): (&str, &str)| {
        address.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).is_some_and(|token| !token.is_empty())
    };
    if by_pattern.is_some_and(fits) {
        return true;
    }
    let plain = address.split_once('+').and_then(|(local, rest)| Some((local, rest.rsplit_once('@')?.1)));
    plain.is_some_and(|(local, domain)| mailbox.address.rsplit_once('@') == Some((local, domain)))
}
