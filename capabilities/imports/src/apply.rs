//! Writing what a row says, in the transaction in which it was weighed.

use customers::{Change, NewCustomer, Organisation, OrganisationChange, Subject as Noted};
use db::Tx;
use kernel::{Cx, Edit, Id};
use tickets::properties::{self, Subject};

use crate::{Entity, Import, Trouble, Verdict, Wanted, Weighed};

/// Writes a row that was weighed in this transaction.
///
/// # Errors
/// [`Trouble`]; then nothing of the transaction may stay.
pub async fn apply(tx: &mut Tx, cx: &Cx, import: &Import, weighed: &Weighed) -> Result<(), Trouble> {
    if weighed.verdict == Verdict::Same {
        return Ok(());
    }
    match import.entity {
        Entity::Customers => customer(tx, cx, weighed).await,
        Entity::Organisations => organisation(tx, cx, weighed).await,
    }
}

async fn customer(tx: &mut Tx, cx: &Cx, weighed: &Weighed) -> Result<(), Trouble> {
    let Weighed { known, write, .. } = weighed;
    let mut about = Change {
        name: write.name.clone(),
        language: write.language.map_or(Edit::Keep, Edit::To),
        time_zone: write.time_zone.clone().map_or(Edit::Keep, Edit::To),
        external_id: write.external_id.clone().map_or(Edit::Keep, Edit::To),
        tags: Some(write.tags.clone()).filter(|tags| !tags.is_empty()),
        ..Change::default()
    };
    if let Some(name) = &write.organisation {
        let domain = weighed.after.addresses.first().map(|address| customers::domain_of(address).to_owned());
        about.organisation = Edit::To(written_for(tx, cx, name, domain).await?);
    }
    let id = match known {
        Some(id) => {
            let id = Id::new(*id);
            customers::change(tx, cx, id, about, None).await?;
            add_contacts(tx, cx, id, write).await?;
            id
        }
        // The organisation of the first address would be made beside the one that the file names.
        None if write.organisation.is_some() => {
            about.name = about.name.or_else(|| write.addresses.first().cloned());
            let new = NewCustomer { addresses: Vec::new(), phones: write.phones.clone(), about };
            let id = customers::create(tx, cx, new).await?.id;
            add_contacts(tx, cx, id, write).await?;
            id
        }
        None => {
            let new = NewCustomer { addresses: write.addresses.clone(), phones: write.phones.clone(), about };
            customers::create(tx, cx, new).await?.id
        }
    };
    beside(tx, cx, Noted::Customer(id), &Subject::Customer(id), write).await
}

async fn add_contacts(tx: &mut Tx, cx: &Cx, id: Id<customers::Customer>, write: &Wanted) -> Result<(), Trouble> {
    for address in &write.addresses {
        customers::add_address(tx, cx, id, address).await?;
    }
    for phone in &write.phones {
        customers::add_phone(tx, cx, id, phone).await?;
    }
    Ok(())
}

/// The note and the own fields.
async fn beside(tx: &mut Tx, cx: &Cx, noted: Noted, subject: &Subject<'_>, write: &Wanted) -> Result<(), Trouble> {
    if let Some(note) = &write.note {
        customers::add_note(tx, cx, noted, note).await?;
    }
    if !write.values.is_empty() {
        properties::fill(tx, cx, subject, &write.values).await?;
    }
    Ok(())
}

/// The organisation of a name. One that was only known by the domain of this customer's address gets the name; a new
/// one gets the domain, if nobody has it.
async fn written_for(tx: &mut Tx, cx: &Cx, name: &str, domain: Option<String>) -> Result<Id<Organisation>, Trouble> {
    if let Some(known) = customers::organisation_known_as(tx, None, &[], Some(name)).await? {
        return Ok(known);
    }
    let domains: Vec<String> = domain.iter().filter_map(|domain| customers::checked_domain(domain).ok()).collect();
    let named = OrganisationChange { name: Some(name.to_owned()), ..OrganisationChange::default() };
    if let Some(owner) = customers::organisation_known_as(tx, None, &domains, None).await? {
        let owner = customers::organisation(tx, owner).await?.ok_or(customers::Error::OrganisationMissing)?;
        if owner.domains.contains(&owner.name) {
            return Ok(customers::change_organisation(tx, cx, owner.id, named, None).await?.id);
        }
        return Ok(customers::create_organisation(tx, cx, named).await?.id);
    }
    let new = OrganisationChange { domains: Some(domains), ..named };
    Ok(customers::create_organisation(tx, cx, new).await?.id)
}

async fn organisation(tx: &mut Tx, cx: &Cx, weighed: &Weighed) -> Result<(), Trouble> {
    let Weighed { known, write, after, .. } = weighed;
    let change = OrganisationChange {
        name: write.name.clone(),
        domains: Some(after.domains.clone()).filter(|_| !write.domains.is_empty()),
        external_id: write.external_id.clone().map_or(Edit::Keep, Edit::To),
    };
    let id = match known {
        Some(id) if change == OrganisationChange::default() => Id::new(*id),
        Some(id) => customers::change_organisation(tx, cx, Id::new(*id), change, None).await?.id,
        None => customers::create_organisation(tx, cx, change).await?.id,
    };
    beside(tx, cx, Noted::Organisation(id), &Subject::Organisation(id), write).await
}
