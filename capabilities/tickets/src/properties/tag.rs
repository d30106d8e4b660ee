use db::{News, Tx};
use kernel::{Cx, Id};
use serde_json::json;

use super::{Error, label::tidy, status::db_fault, store};
use crate::{Ticket, record};

/// The longest tag, in characters.
pub const TAG_CHARS_MAX: usize = 50;
/// How many tags there may be.
pub const TAGS_MAX: usize = 10_000;
/// How many tags a ticket may have.
pub const TAGS_OF_TICKET_MAX: usize = 30;

/// A word that agents pin to tickets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tag {
    /// Its number.
    pub id: Id<Tag>,
    /// The word.
    pub name: String,
    /// How many tickets have it.
    pub tickets: i64,
}

/// What is pinned to a ticket and what is taken away.
#[derive(Clone, Debug, Default)]
pub struct Tagging {
    /// Words to be pinned; those that nobody used yet are made.
    pub add: Vec<String>,
    /// Words to be taken away.
    pub remove: Vec<String>,
}

/// Tags in whose name these words stand, the most used first; after `after` (tickets and number of the last one seen).
///
/// # Errors
/// Faults of the database.
pub async fn tags(tx: &mut Tx, words: &str, after: Option<(i64, i64)>, limit: i64) -> Result<Vec<Tag>, Error> {
    Ok(store::tag::matching(tx, &folded(words), after, limit).await?)
}

/// The tags of some tickets, by name; at most 200 tickets are looked at.
///
/// # Errors
/// Faults of the database.
pub async fn tags_of(tx: &mut Tx, tickets: &[Id<Ticket>]) -> Result<Vec<(Id<Ticket>, Tag)>, db::Error> {
    store::tag::of(tx, tickets).await
}

/// Pins tags to a ticket and takes others away; what it has already, or has not, is left alone.
///
/// # Errors
/// [`Error::Name`], [`Error::TooMany`].
pub async fn tag_ticket(tx: &mut Tx, cx: &Cx, ticket: &Ticket, tagging: &Tagging) -> Result<Vec<Tag>, Error> {
    let present = only(tags_of(tx, &[ticket.id]).await?);
    let removed: Vec<&Tag> = {
        let unwanted: Vec<String> = tagging.remove.iter().map(|word| folded(word)).collect();
        present.iter().filter(|tag| unwanted.contains(&folded(&tag.name))).collect()
    };
    let mut wanted: Vec<String> = Vec::new();
    for word in &tagging.add {
        let word = checked(word)?;
        let known = |other: &String| folded(other) == folded(&word);
        if !wanted.iter().any(known) && !present.iter().any(|tag| known(&tag.name)) {
            wanted.push(word);
        }
    }
    if present.len() - removed.len() + wanted.len() > TAGS_OF_TICKET_MAX {
        return Err(Error::TooMany { max: TAGS_OF_TICKET_MAX });
    }
    // Always in the same order, so that two transactions never wait for each other crosswise.
    let mut steps: Vec<(Id<Tag>, bool)> = removed.iter().map(|tag| (tag.id, false)).collect();
    for word in &wanted {
        steps.push((named(tx, cx, word).await?, true));
    }
    steps.sort_unstable();
    for (tag, pinned) in &steps {
        store::tag::pin(tx, ticket.id, *tag, *pinned).await?;
    }
    if !steps.is_empty() {
        let removed: Vec<&str> = removed.iter().map(|tag| tag.name.as_str()).collect();
        let said = |words: &str| Some(words.to_owned()).filter(|words| !words.is_empty());
        let data = json!({ "added": said(&wanted.join(", ")), "removed": said(&removed.join(", ")) });
        record(tx, cx, ticket.id, "tagged", &data).await.map_err(db_fault)?;
    }
    Ok(only(tags_of(tx, &[ticket.id]).await?))
}

/// Calls a tag otherwise.
///
/// # Errors
/// [`Error::Missing`], [`Error::Name`], [`Error::Taken`].
pub async fn rename_tag(tx: &mut Tx, cx: &Cx, id: Id<Tag>, name: &str) -> Result<Tag, Error> {
    let mut tag = store::tag::find(tx, id).await?.ok_or(Error::Missing { field: "" })?;
    let name = checked(name)?;
    let other = store::tag::named(tx, &folded(&name)).await?;
    if other.is_some_and(|other| other != id) {
        return Err(Error::Taken);
    }
    store::tag::rename(tx, id, &name, &folded(&name)).await?;
    let (from, to) = (json!({ "name": tag.name }), json!({ "name": name }));
    audit::record(tx, cx, "tag.renamed", "tag", id.get(), Some(from), Some(to)).await?;
    tag.name = name;
    tx.announce(News::of("properties", 0));
    Ok(tag)
}

/// Makes one tag of two: the tickets of `from` have `into`, and `from` is gone.
///
/// # Errors
/// [`Error::Missing`].
pub async fn merge_tags(tx: &mut Tx, cx: &Cx, from: Id<Tag>, into: Id<Tag>) -> Result<Tag, Error> {
    let gone = store::tag::find(tx, from).await?.ok_or(Error::Missing { field: "" })?;
    let there = store::tag::find(tx, into).await?.filter(|tag| tag.id != from);
    let there = there.ok_or(Error::Missing { field: "into" })?;
    store::tag::merge(tx, from, into).await?;
    let (was, is) = (json!({ "name": gone.name }), json!({ "name": there.name }));
    audit::record(tx, cx, "tag.merged", "tag", into.get(), Some(was), Some(is)).await?;
    tx.announce(News::of("properties", 0));
    store::tag::find(tx, into).await?.ok_or(Error::Missing { field: "into" })
}

/// Takes a tag from all tickets and away.
///
/// # Errors
/// [`Error::Missing`].
pub async fn delete_tag(tx: &mut Tx, cx: &Cx, id: Id<Tag>) -> Result<(), Error> {
    let tag = store::tag::find(tx, id).await?.ok_or(Error::Missing { field: "" })?;
    store::tag::delete(tx, id).await?;
    audit::record(tx, cx, "tag.removed", "tag", id.get(), Some(json!({ "name": tag.name })), None).await?;
    tx.announce(News::of("properties", 0));
    Ok(())
}

fn only(tags: Vec<(Id<Ticket>, Tag)>) -> Vec<Tag> {
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// The tag called so; made when there is none.
async fn named(tx: &mut Tx, cx: &Cx, word: &str) -> Result<Id<Tag>, Error> {
    if let Some(id) = store::tag::named(tx, &folded(word)).await? {
        return Ok(id);
    }
    if store::tag::count(tx).await? >= i64::try_from(TAGS_MAX).unwrap_or(i64::MAX) {
        return Err(Error::TooMany { max: TAGS_MAX });
    }
    let id = store::tag::insert(tx, cx, word, &folded(word)).await?;
    tx.announce(News::of("properties", 0));
    Ok(id)
}

/// A tag as it is kept: one line, no comma (which parts them in sentences), no leading `#`.
fn checked(word: &str) -> Result<String, Error> {
    let word = tidy(&word.replace(',', " "))?.ok_or(Error::Name)?;
    let word = word.trim_start_matches('#').trim();
    if word.is_empty() || word.chars().count() > TAG_CHARS_MAX { Err(Error::Name) } else { Ok(word.to_owned()) }
}

/// In small letters: by this two tags are the same.
fn folded(word: &str) -> String {
    let words: Vec<&str> = word.trim_start_matches('#').split_whitespace().collect();
    words.join(" ").to_lowercase()
}
