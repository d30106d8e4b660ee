//! The companies, offices and clubs that customers write for.

use db::Tx;
use kernel::{Cx, Edit, Id, Time};

use crate::{
    Error,
    customer::{checked_external_id, tidy_name},
    free_mail::is_free_mail,
    store,
};

/// The longest name of an organisation, in characters.
pub const ORGANISATION_CHARS_MAX: usize = 200;
/// How many domains an organisation may have.
pub const DOMAINS_MAX: usize = 50;

/// The company, office or club that customers write for; found by the domain of their addresses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Organisation {
    /// Its number.
    pub id: Id<Organisation>,
    /// What it is called; the domain, as long as nobody wrote a better name.
    pub name: String,
    /// Whoever writes from one of these writes for it; the oldest first.
    pub domains: Vec<String>,
    /// Its number in another system.
    pub external_id: Option<String>,
    /// Counts the changes.
    pub version: i64,
    /// When we first heard of it.
    pub created_at: Time,
}

/// What somebody changes about an organisation.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct OrganisationChange {
    /// A better name.
    pub name: Option<String>,
    /// All its domains.
    pub domains: Option<Vec<String>>,
    /// Its number in another system.
    pub external_id: Edit<String>,
}

/// The organisation with this number, if there is one.
///
/// # Errors
/// Faults of the database.
pub async fn organisation(tx: &mut Tx, id: Id<Organisation>) -> Result<Option<Organisation>, Error> {
    Ok(store::organisation::find(tx, id).await?)
}

/// The organisation with this number in another system, with this domain, or else of exactly this name.
///
/// # Errors
/// Faults of the database.
pub async fn organisation_known_as(
    tx: &mut Tx,
    external_id: Option<&str>,
    domains: &[String],
    name: Option<&str>,
) -> Result<Option<Id<Organisation>>, Error> {
    if let Some(external_id) = external_id
        && let Some(found) = store::organisation::by_external_id(tx, external_id).await?
    {
        return Ok(Some(found));
    }
    for domain in domains {
        if let Some(found) = store::organisation::owner_of_domain(tx, domain).await? {
            return Ok(Some(found));
        }
    }
    match name {
        Some(name) => Ok(store::organisation::by_name(tx, name).await?),
        None => Ok(None),
    }
}

/// Writes an organisation down.
///
/// # Errors
/// The refusals of the fields; [`Error::DomainTaken`], [`Error::ExternalIdTaken`].
pub async fn create_organisation(tx: &mut Tx, cx: &Cx, new: OrganisationChange) -> Result<Organisation, Error> {
    let name = checked_name(new.name.as_deref().unwrap_or_default())?;
    let id = store::organisation::insert(tx, cx.now, &name).await?;
    change_organisation(tx, cx, id, OrganisationChange { name: Some(name), ..new }, None).await
}

/// Changes an organisation.
///
/// # Errors
/// [`Error::OrganisationMissing`], [`Error::Stale`]; the refusals of the fields; [`Error::DomainTaken`],
/// [`Error::ExternalIdTaken`].
pub async fn change_organisation(
    tx: &mut Tx,
    cx: &Cx,
    id: Id<Organisation>,
    change: OrganisationChange,
    expected_version: Option<i64>,
) -> Result<Organisation, Error> {
    let found = store::organisation::find_for_update(tx, id).await?;
    let mut organisation = found.ok_or(Error::OrganisationMissing)?;
    if expected_version.is_some_and(|expected| expected != organisation.version) {
        return Err(Error::Stale(organisation.version));
    }
    if let Some(name) = change.name {
        organisation.name = checked_name(&name)?;
    }
    organisation.external_id = match change.external_id {
        Edit::To(written) => Some(checked_external_id(&written)?),
        other => other.of(organisation.external_id),
    };
    if let Some(external_id) = &organisation.external_id
        && store::organisation::by_external_id(tx, external_id).await?.is_some_and(|owner| owner != id)
    {
        return Err(Error::ExternalIdTaken);
    }
    if let Some(domains) = change.domains {
        set_domains(tx, cx, &mut organisation, &domains).await?;
    }
    store::organisation::save(tx, &mut organisation).await?;
    tx.announce(db::News::of("organisation", id.get()));
    Ok(organisation)
}

async fn set_domains(tx: &mut Tx, cx: &Cx, organisation: &mut Organisation, written: &[String]) -> Result<(), Error> {
    let mut domains: Vec<String> = Vec::new();
    for domain in written {
        let domain = checked_domain(domain)?;
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    if domains.len() > DOMAINS_MAX {
        return Err(Error::TooMany { field: "domains", max: DOMAINS_MAX });
    }
    for gone in organisation.domains.iter().filter(|domain| !domains.contains(domain)) {
        store::organisation::remove_domain(tx, organisation.id, gone).await?;
    }
    for new in domains.iter().filter(|domain| !organisation.domains.contains(domain)) {
        if !store::organisation::add_domain(tx, cx.now, organisation.id, new).await? {
            return Err(Error::DomainTaken(new.clone()));
        }
    }
    organisation.domains = domains;
    Ok(())
}

/// A domain in small letters, also from an address or a web address.
///
/// # Errors
/// [`Error::Domain`] when it is none, or one of a free-mail provider.
pub fn checked_domain(written: &str) -> Result<String, Error> {
    let wrong = || Error::Domain(written.trim().to_owned());
    let text = written.trim().to_lowercase();
    let text = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
    let text = text.rsplit('@').next().unwrap_or(text);
    let text = text.split(['/', ':', '?']).next().unwrap_or(text);
    let text = text.strip_prefix("www.").unwrap_or(text);
    let fine =
        |label: &str| !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_domain = text.contains('.') && text.len() <= 253 && text.split('.').all(fine);
    if is_domain && !is_free_mail(text) { Ok(text.to_owned()) } else { Err(wrong()) }
}

fn checked_name(written: &str) -> Result<String, Error> {
    if written.trim().chars().count() > ORGANISATION_CHARS_MAX {
        return Err(Error::NameTooLong);
    }
    let name = tidy_name(written);
    if name.is_empty() { Err(Error::NameMissing) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::checked_domain;

    #[test]
    fn a_domain_may_be_written_as_an_address_or_a_web_address() {
        for written in ["Firma.example", "www.firma.example", "https://www.firma.example/kontakt", "info@firma.example"]
        {
            assert_eq!(checked_domain(written).unwrap(), "firma.example");
        }
        for wrong in ["", "firma", "gmail.com", "fir ma.example", "-..example"] {
            assert!(checked_domain(wrong).is_err(), "{wrong}");
        }
    }
}
