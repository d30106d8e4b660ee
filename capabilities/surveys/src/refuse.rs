use customers::Customer;
use db::Tx;
use kernel::{Cx, Id};

use crate::{Error, store};

/// The customer wishes not to be asked any more; saying so twice changes nothing.
pub async fn refuse(tx: &mut Tx, cx: &Cx, customer: Id<Customer>) -> Result<(), Error> {
    Ok(store::refuse(tx, customer, cx.now).await?)
}

/// Whether the customer wishes not to be asked.
pub async fn is_refused(tx: &mut Tx, customer: Id<Customer>) -> Result<bool, Error> {
    Ok(store::is_refused(tx, customer).await?)
}
