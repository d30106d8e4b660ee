//! Two customers turn out to be one person: everything of theirs is in one place at once, and can be parted again.

use customers::{Customer, Merge};
use kernel::{Cx, Id};
use tickets::properties;
use web_kit::App;

use crate::Error;

/// Merges `other` into `survivor`, with all tickets, promises and surveys.
///
/// # Errors
/// [`customers::Error::Missing`] when the caller may not know one of them; what `customers` refuses.
pub async fn merge(
    app: &App,
    cx: &Cx,
    (survivor, other): (Id<Customer>, Id<Customer>),
    name: Option<&str>,
) -> Result<Id<Merge>, Error> {
    let mut tx = app.db.begin().await?;
    for id in [survivor, other] {
        known(&mut tx, cx, id).await?;
    }
    let (merge, _) = customers::merge(&mut tx, cx, (survivor, other), name).await?;
    tickets::hand_over(&mut tx, merge, other, survivor).await?;
    properties::carry(&mut tx, merge, other, survivor).await?;
    promises::follow_tickets(&mut tx, other, survivor).await?;
    surveys::follow_tickets(&mut tx, other, survivor).await?;
    audit::record(&mut tx, cx, "customer.merged", "customer", survivor.get(), None, None).await?;
    tx.commit().await?;
    Ok(merge)
}

/// Parts them again. What came after the merge stays with the survivor, unless a letter from one of the other's
/// addresses opened it.
///
/// # Errors
/// [`customers::Error::MergeMissing`], also when the caller may not know the survivor; what `customers` refuses.
pub async fn undo(app: &App, cx: &Cx, id: Id<Merge>) -> Result<Merge, Error> {
    let mut tx = app.db.begin().await?;
    let merge = customers::merge_of(&mut tx, id).await?;
    if !tickets::knows(&mut tx, cx, merge.survivor).await? {
        return Err(customers::Error::MergeMissing.into());
    }
    let merge = customers::undo_merge(&mut tx, cx, id).await?;
    let back = customers::customer(&mut tx, merge.other).await?.ok_or(customers::Error::Missing)?;
    let (survivor, other) = (merge.survivor, merge.other);
    tickets::hand_back(&mut tx, id, (survivor, other), merge.at, &back.addresses).await?;
    properties::carry_back(&mut tx, id, other, survivor).await?;
    promises::follow_tickets(&mut tx, survivor, other).await?;
    surveys::follow_tickets(&mut tx, survivor, other).await?;
    audit::record(&mut tx, cx, "customer.parted", "customer", survivor.get(), None, None).await?;
    tx.commit().await?;
    Ok(merge)
}

/// A customer of whom the caller may know: who sees one of their tickets does, everybody when there is none yet, and
/// admins know all.
///
/// # Errors
/// [`customers::Error::Missing`].
pub(crate) async fn known(tx: &mut db::Tx, cx: &Cx, id: Id<Customer>) -> Result<Customer, Error> {
    let customer = customers::customer(tx, id).await?.ok_or(customers::Error::Missing)?;
    if tickets::knows(tx, cx, id).await? { Ok(customer) } else { Err(customers::Error::Missing.into()) }
}
