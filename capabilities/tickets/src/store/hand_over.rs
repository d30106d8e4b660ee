use customers::{Customer, Merge};
use db::{Error, News, Tx, list, sql};
use kernel::{Id, Time};

/// How many addresses one question asks for.
const ADDRESSES: usize = 50;

pub(crate) async fn over(tx: &mut Tx, merge: Id<Merge>, from: Id<Customer>, to: Id<Customer>) -> Result<(), Error> {
    for (kind, table) in [("ticket", "tickets"), ("message", "messages")] {
        let noted = format!(
            "INSERT INTO customer_moves (merge_id, kind, row_id) SELECT CAST($1 AS BIGINT), '{kind}', id FROM {table} \
             WHERE customer_id = $2"
        );
        tx.run(sql(noted).bind(merge).bind(from)).await?;
        let given = format!("UPDATE {table} SET customer_id = $2 WHERE customer_id = $1");
        tx.run(sql(given).bind(from).bind(to)).await?;
    }
    tx.announce(News::of("customer", to.get()));
    Ok(())
}

pub(crate) async fn back(
    tx: &mut Tx,
    merge: Id<Merge>,
    (survivor, other): (Id<Customer>, Id<Customer>),
    since: Time,
    addresses: &[String],
) -> Result<(), Error> {
    for some in addresses.chunks(ADDRESSES) {
        let places = list(4, some.len());
        for ids in [
            format!(
                "SELECT CAST($1 AS BIGINT), 'message', id FROM messages WHERE customer_id = $2 AND at >= $3 \
                 AND from_address IN ({places})"
            ),
            format!(
                "SELECT CAST($1 AS BIGINT), 'ticket', t.id FROM tickets t JOIN messages m ON m.id = (SELECT MIN(first.id) \
                 FROM messages first WHERE first.ticket_id = t.id AND first.kind = 'customer') \
                 WHERE t.customer_id = $2 AND t.created_at >= $3 AND m.from_address IN ({places})"
            ),
        ] {
            let noted = format!("INSERT INTO customer_moves (merge_id, kind, row_id) {ids} ON CONFLICT DO NOTHING");
            let query = sql(noted).bind(merge).bind(survivor).bind(since);
            tx.run(query.bind_all(some.iter().map(String::as_str))).await?;
        }
    }
    for (kind, table) in [("ticket", "tickets"), ("message", "messages")] {
        let given = format!(
            "UPDATE {table} SET customer_id = $3 WHERE customer_id = $2 AND id IN \
             (SELECT row_id FROM customer_moves WHERE merge_id = $1 AND kind = '{kind}')"
        );
        tx.run(sql(given).bind(merge).bind(survivor).bind(other)).await?;
    }
    tx.announce(News::of("customer", survivor.get()));
    tx.announce(News::of("customer", other.get()));
    Ok(())
}
