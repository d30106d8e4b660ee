use db::{Error, Tx};
use kernel::{Id, Time};
use outbox::Job;

use crate::Customer;

/// The job that follows when what can be found of a customer changed; its payload is the customer's number.
pub const REWORDED: &str = "customers.reworded";

/// Says that what can be found of a customer changed: name, addresses, telephone, organisation.
pub(crate) async fn reworded(tx: &mut Tx, now: Time, customer: Id<Customer>) -> Result<(), Error> {
    let written = match Job::new(REWORDED, &customer.get()) {
        Ok(job) => outbox::enqueue(tx, now, job).await,
        Err(error) => Err(error),
    };
    match written {
        Ok(_) => Ok(()),
        Err(outbox::Error::Db(error)) => Err(error),
        Err(error) => Err(Error::column("payload", error)),
    }
}
