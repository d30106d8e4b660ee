use std::collections::BTreeMap;

use db::{Tx, list, sql};

use super::{CHUNK, padded};
use crate::{Error, Kind, document::Known};

/// What the index has of these documents.
pub(crate) async fn known(tx: &mut Tx, kind: Kind, ids: &[i64]) -> Result<BTreeMap<i64, Known>, Error> {
    let mut found = BTreeMap::new();
    for part in ids.chunks(CHUNK) {
        let part = padded(part);
        let query = format!(
            "SELECT document_id, terms FROM search_documents WHERE kind = $1 AND document_id IN ({})",
            list(2, part.len())
        );
        for row in tx.rows(sql(query).bind(kind.number()).bind_all(part.iter().copied())).await? {
            let known = Known::from_bytes(&row.get::<Vec<u8>>("terms")?).ok_or(Error::Damaged)?;
            found.insert(row.get("document_id")?, known);
        }
    }
    Ok(found)
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
