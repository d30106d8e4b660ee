use std::collections::{BTreeMap, HashMap};

use db::{Query, Row, Tx, Value, list, sql};
use search::newest::{Block, Posting};

use super::{CHUNK, padded};
use crate::Error;

/// How many values a statement about postings binds at most.
const TERMS_MAX: usize = 4_000;

/// Some blocks of one term, by where they begin.
pub(crate) type Blocks = BTreeMap<i64, Block>;

/// Some postings by term, ordered by number.
pub(crate) type Postings = HashMap<i64, Vec<Posting>>;

/// Picks of terms the blocks that hold numbers from `$1` up to below `$2`: the last that begins at or before `$1`, and
/// those that begin after it.
fn in_range(places: &str) -> String {
    format!(
        "SELECT b.term_id, b.first_id, b.block FROM search_terms t JOIN search_blocks b ON b.term_id = t.id
            AND b.first_id >= COALESCE((SELECT MAX(o.first_id) FROM search_blocks o
                                        WHERE o.term_id = t.id AND o.first_id <= $1), 0)
            AND b.first_id < $2
         WHERE t.id IN ({places})"
    )
}

/// All postings of `whole` terms, and those of `wide` terms from one number up to below another: one question to the
/// database for both.
pub(crate) async fn postings(
    tx: &mut Tx,
    whole: &[i64],
    wide: &[i64],
    (from, below): (i64, i64),
) -> Result<Postings, Error> {
    let (whole, wide) = (padded(whole), padded(wide));
    let (whole, wide) = (whole.get(..TERMS_MAX).unwrap_or(&whole), wide.get(..TERMS_MAX).unwrap_or(&wide));
    let of_whole = |first: usize| {
        let places = list(first, whole.len());
        format!("SELECT b.term_id, b.first_id, b.block FROM search_blocks b WHERE b.term_id IN ({places})")
    };
    let query = match (whole.is_empty(), wide.is_empty()) {
        (true, true) => return Ok(Postings::new()),
        (false, true) => sql(of_whole(1)),
        (true, false) => sql(in_range(&list(3, wide.len()))).bind(from).bind(below).bind_all(wide.iter().copied()),
        (false, false) => {
            let text = format!("{} UNION ALL {}", in_range(&list(3, wide.len())), of_whole(3 + wide.len()));
            sql(text).bind(from).bind(below).bind_all(wide.iter().copied())
        }
    };
    let mut rows: Vec<(i64, i64, Vec<u8>)> = Vec::new();
    for row in tx.rows(query.bind_all(whole.iter().copied())).await? {
        rows.push((row.get("term_id")?, row.get("first_id")?, row.get("block")?));
    }
    rows.sort_unstable_by_key(|(term, first, _)| (*term, *first));
    let mut found = Postings::new();
    for (term, first, bytes) in rows {
        let of_term = found.entry(term).or_default();
        Block::read(first, &bytes, of_term).ok_or(Error::Damaged)?;
    }
    for term in wide {
        if let Some(of_term) = found.get_mut(term) {
            of_term.truncate(of_term.partition_point(|posting| posting.id < below));
            of_term.drain(..of_term.partition_point(|posting| posting.id < from));
        }
    }
    Ok(found)
}

/// The blocks of these terms that hold numbers from one to another, by term and where they begin.
pub(crate) async fn of_range(
    tx: &mut Tx,
    terms: &[i64],
    (from, to): (i64, i64),
) -> Result<BTreeMap<i64, Blocks>, Error> {
    let mut found = BTreeMap::new();
    for part in terms.chunks(CHUNK) {
        let part = padded(part);
        let query = sql(in_range(&list(3, part.len()))).bind(from).bind(to.saturating_add(1));
        found.extend(blocks(tx, query.bind_all(part)).await?);
    }
    Ok(found)
}

/// The newest blocks of a term.
pub(crate) async fn newest(tx: &mut Tx, term: i64, limit: i64) -> Result<Blocks, Error> {
    let query = sql("SELECT term_id, first_id, block FROM search_blocks WHERE term_id = $1
         ORDER BY first_id DESC LIMIT $2");
    Ok(blocks(tx, query.bind(term).bind(limit)).await?.remove(&term).unwrap_or_default())
}

async fn blocks(tx: &mut Tx, query: Query) -> Result<BTreeMap<i64, Blocks>, Error> {
    let read = |row: &Row| -> Result<(i64, i64, Block), Error> {
        let first = row.get("first_id")?;
        let block = Block::from_bytes(first, &row.get::<Vec<u8>>("block")?).ok_or(Error::Damaged)?;
        Ok((row.get("term_id")?, first, block))
    };
    let mut found: BTreeMap<i64, Blocks> = BTreeMap::new();
    for row in tx.rows(query).await? {
        let (term, first, block) = read(&row)?;
        found.entry(term).or_default().insert(first, block);
    }
    Ok(found)
}

/// Writes blocks of terms; empty ones are taken away.
pub(crate) async fn put(tx: &mut Tx, blocks: Vec<(i64, i64, Block)>) -> Result<(), Error> {
    let (gone, kept): (Vec<_>, Vec<_>) = blocks.into_iter().partition(|(_, _, block)| block.postings().is_empty());
    for part in gone.chunks(CHUNK) {
        let places: Vec<String> = (0..part.len()).map(|at| format!("(${}, ${})", at * 2 + 1, at * 2 + 2)).collect();
        let query = format!("DELETE FROM search_blocks WHERE (term_id, first_id) IN (VALUES {})", places.join(", "));
        tx.run(sql(query).bind_all(part.iter().flat_map(|(term, first, _)| [*term, *first]))).await?;
    }
    for part in kept.chunks(CHUNK) {
        let row = |at: usize| format!("(${}, ${}, ${})", at * 3 + 1, at * 3 + 2, at * 3 + 3);
        let rows: Vec<String> = (0..part.len()).map(row).collect();
        let query = format!(
            "INSERT INTO search_blocks (term_id, first_id, block) VALUES {}
             ON CONFLICT (term_id, first_id) DO UPDATE SET block = excluded.block",
            rows.join(", ")
        );
        let values = |(term, first, block): &(i64, i64, Block)| {
            [Value::from(*term), Value::from(*first), Value::from(block.to_bytes(*first))]
        };
        tx.run(sql(query).bind_all(part.iter().flat_map(values))).await?;
    }
    Ok(())
}
