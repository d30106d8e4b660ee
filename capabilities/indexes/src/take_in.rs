use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use search::newest::{Block, Posting};

use crate::{Entry, Error, Kind, document::Known, store};

/// Holds the index of a kind until the transaction ends. Hold it before reading the documents that are taken in, so that
/// nobody who read later writes earlier.
///
/// # Errors
/// Faults of the database.
pub async fn hold(tx: &mut Tx, kind: Kind) -> Result<(), Error> {
    Ok(store::state::lock(tx, kind).await?)
}

/// The newest documents that have a word as it stands (see [`Entry::with_word`]), at most `limit`.
///
/// # Errors
/// [`Error::Damaged`]; faults of the database.
pub async fn having(tx: &mut Tx, kind: Kind, word: &str, limit: usize) -> Result<Vec<i64>, Error> {
    let Some(term) = store::term::with_texts(tx, kind, &[word]).await?.pop() else { return Ok(Vec::new()) };
    let limit_of_blocks = i64::try_from(limit).unwrap_or(i64::MAX);
    let blocks = store::block::newest(tx, term.id, limit_of_blocks).await?;
    let postings = blocks.values().rev().flat_map(|block| block.postings().iter().rev());
    Ok(postings.map(|posting| posting.id).take(limit).collect())
}

/// Takes documents in, in place of what the index had of them; an empty entry takes a document out.
///
/// Costs a few queries for all of them together; give it some hundred at most. What did not change is not written.
///
/// # Errors
/// [`Error::Damaged`]; faults of the database.
pub async fn take_in(tx: &mut Tx, kind: Kind, entries: &BTreeMap<i64, Entry>) -> Result<(), Error> {
    if entries.is_empty() {
        return Ok(());
    }
    store::state::lock(tx, kind).await?;
    let ids: Vec<i64> = entries.keys().copied().collect();
    let before = store::document::known(tx, kind, &ids).await?;
    let words: BTreeSet<&str> = entries.values().flat_map(|entry| entry.terms().keys().map(String::as_str)).collect();
    let numbers = store::term::numbers(tx, kind, &words).await?;
    let mut changes = Changes::default();
    for (id, entry) in entries {
        let numbered = entry.terms().iter().filter_map(|(word, counts)| Some((*numbers.get(word.as_str())?, *counts)));
        let after = Known(numbered.collect());
        let nothing = Known::default();
        changes.of(*id, before.get(id).unwrap_or(&nothing), &after);
        store::document::put(tx, kind, *id, (!after.0.is_empty()).then_some(&after)).await?;
    }
    let more = entries.iter().filter(|(id, entry)| !entry.terms().is_empty() && !before.contains_key(*id)).count();
    let fewer = entries.iter().filter(|(id, entry)| entry.terms().is_empty() && before.contains_key(*id)).count();
    changes.write(tx).await?;
    let difference = i64::try_from(more).unwrap_or_default() - i64::try_from(fewer).unwrap_or_default();
    let newest = ids.last().copied().unwrap_or_default();
    store::state::grown(tx, kind, difference, newest).await?;
    Ok(())
}

/// How far the numbers of documents may lie apart whose blocks are read together.
const NEAR: i64 = 4_096;

/// A document and what it gets; nothing when the posting goes.
type Put = (i64, Option<[u8; 3]>);

/// What is to be written: postings by term, ordered by number, and in how many documents more or fewer a term is.
#[derive(Default)]
struct Changes {
    postings: BTreeMap<i64, Vec<Put>>,
    documents: BTreeMap<i64, i64>,
}

impl Changes {
    /// Documents come ordered by number.
    fn of(&mut self, id: i64, before: &Known, after: &Known) {
        for (term, counts) in after.0.iter().filter(|(term, counts)| before.0.get(term) != Some(*counts)) {
            self.postings.entry(*term).or_default().push((id, Some(*counts)));
            if !before.0.contains_key(term) {
                *self.documents.entry(*term).or_default() += 1;
            }
        }
        for term in before.0.keys().filter(|term| !after.0.contains_key(*term)) {
            self.postings.entry(*term).or_default().push((id, None));
            *self.documents.entry(*term).or_default() -= 1;
        }
    }

    async fn write(self, tx: &mut Tx) -> Result<(), Error> {
        let ids: BTreeSet<i64> = self.postings.values().flatten().map(|(id, _)| *id).collect();
        for (from, to) in stretches(&ids) {
            let of_stretch = |(term, all): (&i64, &Vec<Put>)| {
                let puts: Vec<Put> = all.iter().filter(|(id, _)| (from..=to).contains(id)).copied().collect();
                (!puts.is_empty()).then_some((*term, puts))
            };
            let touched: BTreeMap<i64, Vec<Put>> = self.postings.iter().filter_map(of_stretch).collect();
            let terms: Vec<i64> = touched.keys().copied().collect();
            let mut blocks = store::block::of_range(tx, &terms, (from, to)).await?;
            let mut written: Vec<(i64, i64, Block)> = Vec::new();
            for (term, puts) in touched {
                let changed = changed(blocks.remove(&term).unwrap_or_default(), puts);
                written.extend(changed.into_iter().map(|(first, block)| (term, first, block)));
            }
            store::block::put(tx, written).await?;
        }
        store::term::counted(tx, self.documents).await?;
        Ok(())
    }
}

/// Numbers that lie near each other, from and to.
fn stretches(ids: &BTreeSet<i64>) -> Vec<(i64, i64)> {
    let mut found: Vec<(i64, i64)> = Vec::new();
    for id in ids {
        match found.last_mut().filter(|(_, to)| id - *to <= NEAR) {
            Some((_, to)) => *to = *id,
            None => found.push((*id, *id)),
        }
    }
    found
}

/// The blocks of a term that these changes touch, as they are afterwards; an empty one goes.
fn changed(mut blocks: store::block::Blocks, puts: Vec<Put>) -> BTreeMap<i64, Block> {
    let mut touched: BTreeMap<i64, i64> = BTreeMap::new();
    for (id, counts) in puts {
        let first = blocks.range(..=id).next_back().map_or(0, |(first, _)| *first);
        let block = blocks.entry(first).or_default();
        match counts {
            Some(counts) => block.put(Posting { id, counts }),
            None => {
                block.remove(id);
            }
        }
        touched.insert(first, id);
    }
    let parts = touched.into_iter().filter_map(|(first, near)| Some(blocks.remove(&first)?.split(first, near)));
    parts.flatten().collect()
}
