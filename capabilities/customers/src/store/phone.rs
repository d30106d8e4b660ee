use db::{Error, Tx, sql};
use kernel::{Id, Time};

use crate::Customer;

/// A customer's telephone numbers: the preferred one first, then the oldest.
pub(crate) async fn of(tx: &mut Tx, id: Id<Customer>) -> Result<Vec<String>, Error> {
    let query = sql("SELECT phone FROM customer_phones WHERE customer_id = $1 \
         ORDER BY preferred DESC, created_at, id LIMIT 100");
    tx.rows(query.bind(id)).await?.iter().map(|row| row.get("phone")).collect()
}

/// Writes all numbers anew, the preferred one first; those that were there keep when they came.
pub(crate) async fn set(tx: &mut Tx, now: Time, id: Id<Customer>, phones: &[String]) -> Result<(), Error> {
    let before = of(tx, id).await?;
    for gone in before.iter().filter(|phone| !phones.contains(phone)) {
        let query = sql("DELETE FROM customer_phones WHERE customer_id = $1 AND digits = $2");
        tx.run(query.bind(id).bind(digits(gone))).await?;
    }
    for (place, phone) in phones.iter().enumerate() {
        let query = sql("INSERT INTO customer_phones (customer_id, phone, digits, preferred, created_at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (customer_id, digits) DO UPDATE SET \
             phone = excluded.phone, preferred = excluded.preferred")
        .bind(id)
        .bind(phone)
        .bind(digits(phone))
        .bind(place == 0)
        .bind(now);
        tx.run(query).await?;
    }
    Ok(())
}

/// What a number is compared by.
pub(crate) fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}
