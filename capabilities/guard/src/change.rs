//! Admins change the company's own side of the guard; what does not compile changes nothing.

use db::Tx;
use kernel::{Cx, Id};
use lexis::Family;
use phrasing::{Guard, PackError, Severity};
use serde_json::json;

use crate::{Error, OwnPack, OwnWords, RuleChange, rules, store};

/// The longest words and explanations, in characters.
pub const WORDS_CHARS_MAX: usize = 200;
/// How many words of its own a company may have.
pub const WORDS_MAX: usize = 1_000;
/// The largest pack, in bytes.
pub const PACK_BYTES_MAX: usize = 256 * 1024;
/// How many packs a company may have.
pub const PACKS_MAX: usize = 50;

/// Words to be spoken about.
#[derive(Clone, Debug)]
pub struct NewWords {
    /// The languages they are for.
    pub family: Family,
    /// The words; a `*` stands for any ending.
    pub words: String,
    /// Why not to write them.
    pub why: String,
    /// What to write instead; may be empty.
    pub instead: String,
    /// How much it weighs.
    pub severity: Severity,
}

/// Switches a rule on or off, or lets it weigh more or less.
///
/// # Errors
/// [`Error::NoSuchRule`]; faults of the database.
pub async fn change_rule(tx: &mut Tx, cx: &Cx, change: &RuleChange) -> Result<(), Error> {
    let known = rules(tx).await?.rules().into_iter().any(|card| card.id == change.rule);
    if !known {
        return Err(Error::NoSuchRule);
    }
    store::set_rule(tx, cx, change).await?;
    let is_now = json!({ "name": change.rule, "on": change.on, "severity": change.severity.map(|severity| format!("{severity:?}").to_lowercase()) });
    audit::record(tx, cx, "guard.rule_changed", "guard", 0, None, Some(is_now)).await?;
    rules::changed(tx).await
}

/// Adds words of the company's own.
///
/// # Errors
/// [`Error::WordsEmpty`], [`Error::WordsTooLong`], [`Error::TooMany`], [`Error::WordsUnreadable`] when they are no
/// pattern.
pub async fn add_words(tx: &mut Tx, cx: &Cx, new: &NewWords) -> Result<Id<OwnWords>, Error> {
    for (field, text, needed) in
        [("words", &new.words, true), ("why", &new.why, true), ("instead", &new.instead, false)]
    {
        if needed && text.trim().is_empty() {
            return Err(Error::WordsEmpty { field });
        }
        if text.chars().nth(WORDS_CHARS_MAX).is_some() {
            return Err(Error::WordsTooLong { field, chars_max: WORDS_CHARS_MAX });
        }
    }
    if store::words(tx).await?.len() >= WORDS_MAX {
        return Err(Error::TooMany { max: WORDS_MAX });
    }
    let id = store::insert_words(tx, cx, new).await?;
    let own = store::own(tx).await?;
    rules::compile(own.sources().iter()).map_err(|wrong| Error::WordsUnreadable { why: wrong.message })?;
    let added = json!({ "name": new.words, "why": new.why, "instead": new.instead });
    audit::record(tx, cx, "guard.words_added", "guard", id.get(), None, Some(added)).await?;
    rules::changed(tx).await?;
    Ok(id)
}

/// Takes words away again.
///
/// # Errors
/// [`Error::NoSuchRule`] when there are none with that number.
pub async fn remove_words(tx: &mut Tx, cx: &Cx, id: Id<OwnWords>) -> Result<(), Error> {
    let words = store::words(tx).await?.into_iter().find(|words| words.id == id).ok_or(Error::NoSuchRule)?;
    store::delete_words(tx, id).await?;
    let was = json!({ "name": words.words, "why": words.why, "instead": words.instead });
    audit::record(tx, cx, "guard.words_removed", "guard", id.get(), Some(was), None).await?;
    rules::changed(tx).await
}

/// The company's words, in the order in which they came.
///
/// # Errors
/// Faults of the database.
pub async fn own_words(tx: &mut Tx) -> Result<Vec<OwnWords>, Error> {
    Ok(store::words(tx).await?)
}

/// The company's packs, by language and name.
///
/// # Errors
/// Faults of the database.
pub async fn own_packs(tx: &mut Tx) -> Result<Vec<OwnPack>, Error> {
    Ok(store::packs(tx).await?)
}

/// Saves a pack under its name, new or in place of the one before. What is in force changes at once.
///
/// # Errors
/// [`Error::PackName`], [`Error::PackTooLarge`], [`Error::TooMany`]; [`Error::PackWrong`] with the line when it is none.
pub async fn save_pack(tx: &mut Tx, cx: &Cx, family: Family, name: &str, text: &str) -> Result<(), Error> {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let reserved = ["words", "exceptions", "switches"].contains(&name);
    if name.is_empty() || name.len() > 40 || reserved || !name.chars().all(plain) {
        return Err(Error::PackName);
    }
    if text.len() > PACK_BYTES_MAX {
        return Err(Error::PackTooLarge { bytes_max: PACK_BYTES_MAX });
    }
    let mut own = store::own(tx).await?;
    own.packs.retain(|pack| pack.family != family || pack.name != name);
    if own.packs.len() >= PACKS_MAX {
        return Err(Error::TooMany { max: PACKS_MAX });
    }
    let file = rules::file_of(family, name);
    let mut sources = own.sources();
    sources.push((file.clone(), text.to_owned()));
    rules::compile(sources.iter()).map_err(|wrong| Error::PackWrong {
        // A pack may also break what another one of the company's says about its rules.
        line: if wrong.file == file { wrong.line } else { 1 },
        message: wrong.message,
    })?;
    store::save_pack(tx, cx, family, name, text).await?;
    let saved = json!({ "name": name, "bytes": text.len() });
    audit::record(tx, cx, "guard.pack_saved", "guard", 0, None, Some(saved)).await?;
    rules::changed(tx).await
}

/// Takes a pack away again.
///
/// # Errors
/// [`Error::NoSuchRule`] when there is none of that name.
pub async fn remove_pack(tx: &mut Tx, cx: &Cx, family: Family, name: &str) -> Result<(), Error> {
    if !store::delete_pack(tx, family, name).await? {
        return Err(Error::NoSuchRule);
    }
    audit::record(tx, cx, "guard.pack_removed", "guard", 0, Some(json!({ "name": name })), None).await?;
    rules::changed(tx).await
}

/// Everything that is wrong with a pack or could be better, each with its line: what does not compile, sentences that
/// are judged otherwise than they should be, missing explanations and sentences.
#[must_use]
pub fn lint_pack(family: Family, text: &str) -> Vec<PackError> {
    let file = rules::file_of(family, "tried");
    let mut packs: Vec<(&str, &str)> = Guard::built_in_packs().collect();
    packs.push((&file, text));
    phrasing::lint_among(&packs, |name| name == file).into_iter().filter(|wrong| wrong.file == file).collect()
}
