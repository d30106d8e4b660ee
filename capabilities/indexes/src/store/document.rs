use std::collections::{BTreeMap, HashMap};

use db::{Query, Tx, list, sql};

use super::{CHUNK, padded};
use crate::{
    Error, Kind,
    document::{Known, terms_in},
};

/// Terms by number, with their counts.
pub(crate) type Terms = Vec<(i64, [u8; 3])>;

/// What the index has of these documents.
pub(crate) async fn known(tx: &mut Tx, kind: Kind, ids: &[i64]) -> Result<BTreeMap<i64, Known>, Error> {
    let mut found = BTreeMap::new();
    for part in ids.chunks(CHUNK) {
        for row in tx.rows(of(kind, part)).await? {
            let known = Known::from_bytes(&row.get::<Vec<u8>>("terms")?).ok_or(Error::Damaged)?;
            found.insert(row.get("document_id")?, known);
        }
    }
    Ok(found)
}

/// Which of these terms, ordered by number, each of these documents has, and how often.
pub(crate) async fn having(tx: &mut Tx, kind: Kind, ids: &[i64], terms: &[i64]) -> Result<HashMap<i64, Terms>, Error> {
    let mut found = HashMap::with_capacity(ids.len());
    for part in ids.chunks(CHUNK) {
        for row in tx.rows(of(kind, part)).await? {
            let bytes: Vec<u8> = row.get("terms")?;
            let mut own = Terms::new();
            for read in terms_in(&bytes) {
                let (term, counts) = read.ok_or(Error::Damaged)?;
                if terms.binary_search(&term).is_ok() {
                    own.push((term, counts));
                }
            }
            found.insert(row.get("document_id")?, own);
        }
    }
    Ok(found)
}

fn of(kind: Kind, ids: &[i64]) -> Query {
    let ids = padded(ids);
    let places = list(2, ids.len());
    let text = format!("SELECT document_id, terms FROM search_documents WHERE kind = $1 AND document_id IN ({places})");
    sql(text).bind(kind.number()).bind_all(ids)
}

/// Writes down what the index has of a document; `None` when it has nothing.
pub(crate) async fn put(tx: &mut Tx, kind: Kind, id: i64, known: Option<&Known>) -> Result<(), Error> {
    let query = match known {
        Some(known) => sql("INSERT INTO search_documents (kind, document_id, terms) VALUES ($1, $2, $3)
                 ON CONFLICT (kind, document_id) DO UPDATE SET terms = excluded.terms")
        .bind(kind.number())
        .bind(id)
        .bind(known.to_bytes()),
        None => sql("DELETE FROM search_documents WHERE kind = $1 AND document_id = $2").bind(kind.number()).bind(id),
    };
    tx.run(query).await?;
    Ok(())
}
