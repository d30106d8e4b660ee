use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use search::newest::{BUCKET, Block, Posting, bucket_of, offset_of};

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
    let mut ids = Vec::new();
    for (bucket, blocks) in store::block::between(tx, &[term.id], 0, i64::MAX).await?.into_iter().rev() {
        for posting in blocks.values().flat_map(|block| block.postings().iter().rev()) {
            ids.push(bucket * BUCKET + i64::from(posting.offset));
            if ids.len() >= limit {
                return Ok(ids);
            }
        }
    }
    Ok(ids)
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

/// A place in a bucket and what it gets; nothing when the posting goes.
type Put = (u16, Option<[u8; 3]>);

/// What is to be written: postings by bucket and term, and in how many documents more or fewer a term is.
#[derive(Default)]
struct Changes {
    postings: BTreeMap<i64, BTreeMap<i64, Vec<Put>>>,
    documents: BTreeMap<i64, i64>,
}

impl Changes {
    fn of(&mut self, id: i64, before: &Known, after: &Known) {
        let (bucket, offset) = (bucket_of(id), offset_of(id));
        for (term, counts) in after.0.iter().filter(|(term, counts)| before.0.get(term) != Some(*counts)) {
            self.posting(bucket, *term, offset, Some(*counts));
            if !before.0.contains_key(term) {
                *self.documents.entry(*term).or_default() += 1;
            }
        }
        for term in before.0.keys().filter(|term| !after.0.contains_key(*term)) {
            self.posting(bucket, *term, offset, None);
            *self.documents.entry(*term).or_default() -= 1;
        }
    }

    fn posting(&mut self, bucket: i64, term: i64, offset: u16, counts: Option<[u8; 3]>) {
        self.postings.entry(bucket).or_default().entry(term).or_default().push((offset, counts));
    }

    async fn write(self, tx: &mut Tx) -> Result<(), Error> {
        for (bucket, terms) in self.postings {
            let touched: Vec<i64> = terms.keys().copied().collect();
            let mut blocks: BTreeMap<i64, Block> = store::block::of_bucket(tx, bucket, &touched).await?;
            for (term, postings) in terms {
                let block = blocks.entry(term).or_default();
                for (offset, counts) in postings {
                    match counts {
                        Some(counts) => block.put(Posting { offset, counts }),
                        None => {
                            block.remove(offset);
                        }
                    }
                }
            }
            store::block::put(tx, bucket, blocks).await?;
        }
        store::term::counted(tx, self.documents).await?;
        Ok(())
    }
}
