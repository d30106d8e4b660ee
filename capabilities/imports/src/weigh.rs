//! What a row would do to what we know: read, compared, decided; nothing is written.

use customers::{Change, Customer, NewCustomer, Organisation};
use db::Tx;
use kernel::{Cx, Edit, Id, Kind, Refusal, Refused};
use serde_json::Value as Json;
use tickets::properties::{self, Subject};

use crate::{Entity, Error, Import, Known, RowError, Wanted};

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Somebody new.
    New,
    /// Somebody whom we know is changed.
    Changed,
    /// Nothing changes.
    Same,
}

impl Verdict {
    /// The word in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
        }
    }
}

/// A row that was compared with what we know.
#[derive(Clone, PartialEq, Debug)]
pub struct Weighed {
    /// Whom it is about, if we know them.
    pub known: Option<i64>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// What is to be written: what is absent stays. Tags are all of them.
    pub write: Wanted,
    /// How it will be.
    pub after: Wanted,
}

/// Why a row was not taken.
#[derive(Debug)]
pub enum Trouble {
    /// The row is at fault, and will be the next time.
    Refused(Refusal),
    /// The database is; the row may be taken another time.
    Fault(Error),
}

impl<E: Refused + Into<Error>> From<E> for Trouble {
    fn from(error: E) -> Self {
        match error.refusal().filter(|refusal| refusal.kind != Kind::Unavailable) {
            Some(refusal) => Self::Refused(refusal),
            None => Self::Fault(error.into()),
        }
    }
}

impl From<RowError> for Trouble {
    fn from(error: RowError) -> Self {
        Self::Refused(error.refusal().unwrap_or_else(|| Refusal::new(Kind::Invalid, "imports.row_nobody")))
    }
}

/// Compares what a row says with what we know.
///
/// # Errors
/// [`Trouble`].
pub async fn weigh(tx: &mut Tx, cx: &Cx, import: &Import, wanted: Wanted) -> Result<Weighed, Trouble> {
    match import.entity {
        Entity::Customers => customer(tx, cx, import.known, wanted).await,
        Entity::Organisations => organisation(tx, import.known, wanted).await,
    }
}

async fn customer(tx: &mut Tx, cx: &Cx, known: Known, mut wanted: Wanted) -> Result<Weighed, Trouble> {
    let about = Change {
        name: wanted.name.clone(),
        time_zone: wanted.time_zone.clone().map_or(Edit::Keep, Edit::To),
        external_id: wanted.external_id.clone().map_or(Edit::Keep, Edit::To),
        tags: Some(wanted.tags.clone()),
        ..Change::default()
    };
    let new = NewCustomer { addresses: wanted.addresses.clone(), phones: wanted.phones.clone(), about };
    let tidied = customers::tidied(new)?;
    wanted.addresses = tidied.addresses;
    wanted.tags = tidied.about.tags.unwrap_or_default();
    wanted.time_zone = tidied.about.time_zone.of(None);
    wanted.name = tidied.about.name;
    if wanted.note.as_ref().is_some_and(|note| note.chars().count() > customers::NOTE_CHARS_MAX) {
        return Err(customers::Error::NoteTooLong.into());
    }
    if wanted.organisation.as_ref().is_some_and(|name| name.chars().count() > customers::ORGANISATION_CHARS_MAX) {
        return Err(customers::Error::NameTooLong.into());
    }
    let by_phone = wanted.name.as_deref().zip(wanted.phones.first().map(String::as_str));
    let found = customers::known_as(tx, wanted.external_id.as_deref(), &wanted.addresses, by_phone).await?;
    let Some(id) = found.first() else {
        if wanted.name.is_none() && wanted.addresses.is_empty() {
            return Err(customers::Error::NameMissing.into());
        }
        return Ok(Weighed { known: None, verdict: Verdict::New, after: wanted.clone(), write: wanted });
    };
    if found.len() > 1 {
        return Err(RowError::Two.into());
    }
    let present = customers::customer(tx, *id).await?.ok_or(customers::Error::Missing)?;
    let is_known = tickets::knows(tx, cx, present.id).await?;
    if !is_known {
        return Err(RowError::NotYours.into());
    }
    changed(tx, known, &present, wanted).await
}

async fn changed(tx: &mut Tx, known: Known, present: &Customer, wanted: Wanted) -> Result<Weighed, Trouble> {
    let over = known == Known::Overwrite;
    let subject = customers::Subject::Customer(present.id);
    let mut write = Wanted::default();
    if known != Known::Leave {
        write.name = wanted.name.filter(|name| *name != present.name && (over || present.is_nameless()));
        write.addresses = wanted.addresses.into_iter().filter(|one| !present.addresses.contains(one)).collect();
        let has = |phone: &String| present.phones.iter().any(|own| digits(own) == digits(phone));
        write.phones = wanted.phones.into_iter().filter(|phone| !has(phone)).collect();
        let now = present.organisation.as_ref().map(|(_, name)| name.to_lowercase());
        let other = |name: &String| now.as_ref() != Some(&name.to_lowercase());
        write.organisation = wanted.organisation.filter(|name| other(name) && (over || now.is_none()));
        let language = present.language.filter(|_| present.language_known);
        write.language = wanted.language.filter(|one| language != Some(*one) && (over || language.is_none()));
        let zone = present.time_zone.as_ref();
        write.time_zone = wanted.time_zone.filter(|one| zone != Some(one) && (over || zone.is_none()));
        let own = present.external_id.as_ref();
        write.external_id = wanted.external_id.filter(|one| own != Some(one) && (over || own.is_none()));
        write.tags = added(&present.tags, wanted.tags);
        write.note = match wanted.note {
            Some(note) if !customers::has_note(tx, subject, &note).await? => Some(note),
            _ => None,
        };
        write.values = values(tx, &Subject::Customer(present.id), over, wanted.values).await?;
    }
    let after = Wanted {
        name: write.name.clone().or_else(|| Some(present.name.clone())),
        addresses: present.addresses.iter().chain(&write.addresses).cloned().collect(),
        phones: present.phones.iter().chain(&write.phones).cloned().collect(),
        organisation: write
            .organisation
            .clone()
            .or_else(|| present.organisation.as_ref().map(|(_, name)| name.clone())),
        language: write.language.or(present.language),
        time_zone: write.time_zone.clone().or_else(|| present.time_zone.clone()),
        tags: if write.tags.is_empty() { present.tags.clone() } else { write.tags.clone() },
        external_id: write.external_id.clone().or_else(|| present.external_id.clone()),
        ..write.clone()
    };
    let verdict = if write == Wanted::default() { Verdict::Same } else { Verdict::Changed };
    Ok(Weighed { known: Some(present.id.get()), verdict, write, after })
}

/// All tags, when the file adds one; nothing when it adds none.
fn added(own: &[String], new: Vec<String>) -> Vec<String> {
    if new.iter().all(|tag| own.contains(tag)) {
        return Vec::new();
    }
    let mut all: Vec<String> = own.iter().cloned().chain(new).collect();
    all.sort();
    all.dedup();
    all
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

type Values = std::collections::BTreeMap<i64, Json>;

async fn values(tx: &mut Tx, subject: &Subject<'_>, over: bool, wanted: Values) -> Result<Values, Trouble> {
    if wanted.is_empty() {
        return Ok(wanted);
    }
    let present = properties::filled(tx, subject).await?;
    let is_new = |id: i64, value: &Json| {
        let own = present.iter().find(|one| one.field.id.get() == id).and_then(|one| one.value.as_ref());
        own.is_none_or(|own| over && own.json() != *value)
    };
    Ok(wanted.into_iter().filter(|(id, value)| !value.is_null() && is_new(*id, value)).collect())
}

async fn organisation(tx: &mut Tx, known: Known, mut wanted: Wanted) -> Result<Weighed, Trouble> {
    wanted.domains = wanted.domains.iter().map(|one| customers::checked_domain(one)).collect::<Result<_, _>>()?;
    wanted.domains.dedup();
    let name = wanted.name.clone().unwrap_or_default();
    if name.chars().count() > customers::ORGANISATION_CHARS_MAX {
        return Err(customers::Error::NameTooLong.into());
    }
    let found =
        customers::organisation_known_as(tx, wanted.external_id.as_deref(), &wanted.domains, Some(&name)).await?;
    let Some(id) = found else {
        return Ok(Weighed { known: None, verdict: Verdict::New, after: wanted.clone(), write: wanted });
    };
    let present = customers::organisation(tx, id).await?.ok_or(customers::Error::OrganisationMissing)?;
    let mut write = Wanted::default();
    if known != Known::Leave {
        write = organisation_changes(tx, known == Known::Overwrite, &present, wanted).await?;
    }
    let after = Wanted {
        name: write.name.clone().or_else(|| Some(present.name.clone())),
        domains: present.domains.iter().chain(&write.domains).cloned().collect(),
        external_id: write.external_id.clone().or_else(|| present.external_id.clone()),
        ..write.clone()
    };
    let verdict = if write == Wanted::default() { Verdict::Same } else { Verdict::Changed };
    Ok(Weighed { known: Some(Id::get(present.id)), verdict, write, after })
}

async fn organisation_changes(
    tx: &mut Tx,
    over: bool,
    present: &Organisation,
    wanted: Wanted,
) -> Result<Wanted, Trouble> {
    let is_nameless = present.domains.contains(&present.name);
    let own = present.external_id.as_ref();
    let note = match wanted.note {
        Some(note) if !customers::has_note(tx, customers::Subject::Organisation(present.id), &note).await? => {
            Some(note)
        }
        _ => None,
    };
    Ok(Wanted {
        name: wanted.name.filter(|name| *name != present.name && (over || is_nameless)),
        domains: wanted.domains.into_iter().filter(|one| !present.domains.contains(one)).collect(),
        external_id: wanted.external_id.filter(|one| own != Some(one) && (over || own.is_none())),
        note,
        values: values(tx, &Subject::Organisation(present.id), over, wanted.values).await?,
        ..Wanted::default()
    })
}
