//! Two customers who are one person become one, and can be parted again for thirty days.

use db::Tx;
use identity::Agent;
use jiff::SignedDuration;
use kernel::{Cx, Id, Language, Time, days};
use serde::{Deserialize, Serialize};

use crate::{
    Customer, Error, Organisation,
    contact::{ADDRESSES_MAX, PHONES_MAX, standing},
    customer::{TAGS_MAX, checked_name},
    store::{self, phone::digits},
};

/// How long a merge can be undone.
pub const UNDO_FOR: SignedDuration = days(30);

/// One customer went into another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merge {
    /// Its number.
    pub id: Id<Merge>,
    /// Who stayed.
    pub survivor: Id<Customer>,
    /// Who went into them.
    pub other: Id<Customer>,
    /// The other's name as it was.
    pub other_name: String,
    /// The other's addresses as they were.
    pub other_addresses: Vec<String>,
    /// Who did it.
    pub agent: Option<(Id<Agent>, String)>,
    /// When.
    pub at: Time,
    /// Until when it can be undone.
    pub undo_until: Time,
    /// When it was undone.
    pub undone_at: Option<Time>,
}

/// What a customer was; kept with a merge.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Side {
    name: String,
    language: Option<Language>,
    language_known: bool,
    time_zone: Option<String>,
    organisation: Option<i64>,
    external_id: Option<String>,
    addresses: Vec<String>,
    phones: Vec<String>,
    tags: Vec<String>,
}

/// Both customers before a merge, and the one after it.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Sides {
    pub(crate) survivor: Side,
    pub(crate) other: Side,
    pub(crate) after: Side,
}

impl From<&Customer> for Side {
    fn from(customer: &Customer) -> Self {
        Self {
            name: customer.name.clone(),
            language: customer.language,
            language_known: customer.language_known,
            time_zone: customer.time_zone.clone(),
            organisation: customer.organisation.as_ref().map(|(id, _)| id.get()),
            external_id: customer.external_id.clone(),
            addresses: customer.addresses.clone(),
            phones: customer.phones.clone(),
            tags: customer.tags.clone(),
        }
    }
}

impl Sides {
    pub(crate) fn name_of_other(&self) -> String {
        self.other.name.clone()
    }

    pub(crate) fn addresses_of_other(&self) -> Vec<String> {
        self.other.addresses.clone()
    }
}

/// What one person will be of two: what the survivor has counts first, what they lack comes from the other.
///
/// # Errors
/// [`Error::MergeSame`]; [`Error::Merged`], [`Error::Erased`]; [`Error::TooMany`]; the refusals of a name.
pub fn merged(survivor: &Customer, other: &Customer, name: Option<&str>) -> Result<Customer, Error> {
    if survivor.id == other.id {
        return Err(Error::MergeSame);
    }
    let mut one = survivor.clone();
    let better = if survivor.is_nameless() { &other.name } else { &survivor.name };
    one.name = match name {
        Some(written) => checked_name(written)?,
        None => better.clone(),
    };
    one.addresses.extend(other.addresses.iter().cloned());
    one.refusing.extend(other.refusing.iter().cloned());
    let new = |phone: &&String| !survivor.phones.iter().any(|own| digits(own) == digits(phone));
    one.phones.extend(other.phones.iter().filter(new).cloned());
    one.tags.extend(other.tags.iter().filter(|tag| !survivor.tags.contains(tag)).cloned());
    one.tags.sort();
    if survivor.language.is_none() || (other.language_known && !survivor.language_known) {
        (one.language, one.language_known) = (other.language, other.language_known);
    }
    one.time_zone = survivor.time_zone.clone().or_else(|| other.time_zone.clone());
    one.organisation = survivor.organisation.clone().or_else(|| other.organisation.clone());
    one.external_id = survivor.external_id.clone().or_else(|| other.external_id.clone());
    one.wrote_at = survivor.wrote_at.max(other.wrote_at);
    for (field, count, max) in [
        ("address", one.addresses.len(), ADDRESSES_MAX),
        ("phone", one.phones.len(), PHONES_MAX),
        ("tags", one.tags.len(), TAGS_MAX),
    ] {
        if count > max {
            return Err(Error::TooMany { field, max });
        }
    }
    Ok(one)
}

/// Merges `other` into `survivor`: addresses, telephones, tags, notes. What belongs to them elsewhere (tickets,
/// promises) is for the story to move, under the merge's number.
///
/// # Errors
/// As [`merged`]; [`Error::Missing`].
pub async fn merge(
    tx: &mut Tx,
    cx: &Cx,
    (survivor, other): (Id<Customer>, Id<Customer>),
    name: Option<&str>,
) -> Result<(Id<Merge>, Customer), Error> {
    // Locked in the order of their numbers, so that two merges never wait for each other crosswise.
    let (low, high) = if survivor <= other { (survivor, other) } else { (other, survivor) };
    let (low, high) = (standing(tx, low).await?, standing(tx, high).await?);
    let (survivor, other) = if low.id == survivor { (low, high) } else { (high, low) };
    let mut one = merged(&survivor, &other, name)?;
    let sides = Sides { survivor: (&survivor).into(), other: (&other).into(), after: (&one).into() };
    let merge = store::merge::insert(tx, cx, survivor.id, other.id, cx.now + UNDO_FOR, &sides).await?;
    store::merge::addresses_to(tx, other.id, survivor.id).await?;
    store::note::hand_over(tx, merge.get(), other.id, survivor.id).await?;
    store::merge::set_merged(tx, cx.now, other.id, Some(survivor.id)).await?;
    store::word::forget_customer(tx, other.id).await?;
    store::duplicate::forget(tx, other.id).await?;
    store::phone::set(tx, cx.now, one.id, &one.phones).await?;
    store::customer::save(tx, cx.now, &mut one).await?;
    if let Some(at) = other.wrote_at {
        store::customer::wrote(tx, at, survivor.id).await?;
    }
    for id in [survivor.id, other.id] {
        tx.announce(db::News::of("customer", id.get()));
    }
    Ok((merge, one))
}

/// Parts two customers again: each gets back what was theirs, what came after the merge stays with the survivor. What
/// was changed since stays changed.
///
/// # Errors
/// [`Error::MergeMissing`], [`Error::MergeUndone`], [`Error::MergeOld`]; [`Error::Merged`], [`Error::Erased`] when the
/// survivor is not there any more.
pub async fn undo_merge(tx: &mut Tx, cx: &Cx, id: Id<Merge>) -> Result<Merge, Error> {
    let (merge, sides) = store::merge::find_for_update(tx, id).await?.ok_or(Error::MergeMissing)?;
    if merge.undone_at.is_some() {
        return Err(Error::MergeUndone);
    }
    if cx.now > merge.undo_until {
        return Err(Error::MergeOld);
    }
    let survivor = standing(tx, merge.survivor).await?;
    store::merge::set_merged(tx, cx.now, merge.other, None).await?;
    for (place, address) in sides.other.addresses.iter().filter(|one| survivor.addresses.contains(one)).enumerate() {
        store::merge::address_to(tx, address, merge.other, place == 0).await?;
    }
    store::note::hand_back(tx, id.get(), merge.survivor, merge.other).await?;
    let mut parted = parted(tx, survivor, &sides).await?;
    if let Some(first) = parted.addresses.first().cloned() {
        store::customer::prefer_address(tx, parted.id, &first).await?;
    }
    store::phone::set(tx, cx.now, parted.id, &parted.phones).await?;
    store::customer::save(tx, cx.now, &mut parted).await?;
    let mut other = store::customer::customer(tx, merge.other).await?.ok_or(Error::Missing)?;
    other.external_id = sides.other.external_id.filter(|external| parted.external_id.as_ref() != Some(external));
    store::customer::save(tx, cx.now, &mut other).await?;
    store::merge::set_undone(tx, cx, id).await?;
    for id in [merge.survivor, merge.other] {
        tx.announce(db::News::of("customer", id.get()));
    }
    Ok(merge)
}

/// The survivor without what came from the other, save what somebody changed since.
async fn parted(tx: &mut Tx, mut one: Customer, sides: &Sides) -> Result<Customer, Error> {
    let Sides { survivor: before, other, after } = sides;
    one.addresses.retain(|address| !other.addresses.contains(address));
    one.refusing.retain(|refusing| !other.addresses.contains(&refusing.address));
    one.phones.retain(|phone| before.phones.contains(phone) || !other.phones.contains(phone));
    one.tags.retain(|tag| before.tags.contains(tag) || !other.tags.contains(tag));
    if one.name == after.name {
        one.name.clone_from(&before.name);
    }
    if (one.language, one.language_known) == (after.language, after.language_known) {
        (one.language, one.language_known) = (before.language, before.language_known);
    }
    if one.time_zone == after.time_zone {
        one.time_zone.clone_from(&before.time_zone);
    }
    if one.external_id == after.external_id {
        one.external_id.clone_from(&before.external_id);
    }
    if one.organisation.as_ref().map(|(id, _)| id.get()) == after.organisation {
        one.organisation = match before.organisation.map(Id::<Organisation>::new) {
            Some(id) => store::organisation::find(tx, id).await?.map(|found| (found.id, found.name)),
            None => None,
        };
    }
    Ok(one)
}

/// The merges into a customer that can still be undone, the newest first.
///
/// # Errors
/// Faults of the database.
pub async fn merges_into(tx: &mut Tx, cx: &Cx, survivor: Id<Customer>) -> Result<Vec<Merge>, Error> {
    Ok(store::merge::open_of(tx, cx.now, survivor).await?)
}

/// A merge by its number.
///
/// # Errors
/// [`Error::MergeMissing`].
pub async fn merge_of(tx: &mut Tx, id: Id<Merge>) -> Result<Merge, Error> {
    Ok(store::merge::find_for_update(tx, id).await?.ok_or(Error::MergeMissing)?.0)
}
