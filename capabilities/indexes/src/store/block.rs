use std::collections::BTreeMap;

use db::{Tx, Value, list, sql};
use search::newest::Block;

use super::CHUNK;
use crate::Error;

/// The blocks of these terms in one bucket, by term.
pub(crate) async fn of_bucket(tx: &mut Tx, bucket: i64, terms: &[i64]) -> Result<BTreeMap<i64, Block>, Error> {
    let mut found = BTreeMap::new();
    for part in terms.chunks(CHUNK) {
        let query = format!(
            "SELECT term_id, block FROM search_blocks WHERE bucket = $1 AND term_id IN ({})",
            list(2, part.len())
        );
        for row in tx.rows(sql(query).bind(bucket).bind_all(part.iter().copied())).await? {
            let block = Block::from_bytes(&row.get::<Vec<u8>>("block")?).ok_or(Error::Damaged)?;
            found.insert(row.get("term_id")?, block);
        }
    }
    Ok(found)
}

/// The blocks of these terms from one bucket up to below another, by bucket.
pub(crate) async fn between(
    tx: &mut Tx,
    terms: &[i64],
    from: i64,
    below: i64,
) -> Result<BTreeMap<i64, BTreeMap<i64, Block>>, Error> {
    let mut found: BTreeMap<i64, BTreeMap<i64, Block>> = BTreeMap::new();
    for part in terms.chunks(CHUNK) {
        let query = format!(
            "SELECT term_id, bucket, block FROM search_blocks WHERE bucket >= $1 AND bucket < $2 AND term_id IN ({})",
            list(3, part.len())
        );
        for row in tx.rows(sql(query).bind(from).bind(below).bind_all(part.iter().copied())).await? {
            let block = Block::from_bytes(&row.get::<Vec<u8>>("block")?).ok_or(Error::Damaged)?;
            found.entry(row.get("bucket")?).or_default().insert(row.get("term_id")?, block);
        }
    }
    Ok(found)
}

/// Writes blocks of a bucket; empty ones are taken away.
pub(crate) async fn put(tx: &mut Tx, bucket: i64, blocks: BTreeMap<i64, Block>) -> Result<(), Error> {
    let (gone, kept): (Vec<_>, Vec<_>) = blocks.into_iter().partition(|(_, block)| block.postings().is_empty());
    for part in gone.chunks(CHUNK) {
        let query = format!("DELETE FROM search_blocks WHERE bucket = $1 AND term_id IN ({})", list(2, part.len()));
        tx.run(sql(query).bind(bucket).bind_all(part.iter().map(|(term, _)| *term))).await?;
    }
    for part in kept.chunks(CHUNK) {
        let rows: Vec<String> = (0..part.len()).map(|at| format!("(${}, $1, ${})", at * 2 + 2, at * 2 + 3)).collect();
        let query = format!(
            "INSERT INTO search_blocks (term_id, bucket, block) VALUES {}
             ON CONFLICT (term_id, bucket) DO UPDATE SET block = excluded.block",
            rows.join(", ")
        );
        let bound = part.iter().flat_map(|(term, block)| [Value::from(*term), Value::from(block.to_bytes())]);
        tx.run(sql(query).bind(bucket).bind_all(bound)).await?;
    }
    Ok(())
}
