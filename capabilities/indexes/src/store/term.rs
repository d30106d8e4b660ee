use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{Error, Tx, Value, list, sql};

use super::{CHUNK, padded};
use crate::Kind;

/// A term of the index.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) id: i64,
    pub(crate) text: String,
    pub(crate) documents: i64,
}

/// The numbers of these terms; new ones are given one.
pub(crate) async fn numbers(tx: &mut Tx, kind: Kind, words: &BTreeSet<&str>) -> Result<HashMap<String, i64>, Error> {
    let all: Vec<&str> = words.iter().copied().collect();
    let mut numbers: HashMap<String, i64> = HashMap::with_capacity(all.len());
    for part in all.chunks(CHUNK) {
        numbers.extend(with_texts(tx, kind, part).await?.into_iter().map(|term| (term.text, term.id)));
        let missing: Vec<&str> = part.iter().copied().filter(|word| !numbers.contains_key(*word)).collect();
        if missing.is_empty() {
            continue;
        }
        let rows: Vec<String> = (0..missing.len()).map(|at| format!("($1, ${}, 0)", at + 2)).collect();
        let query = format!(
            "INSERT INTO search_terms (kind, term, documents) VALUES {}
             ON CONFLICT (kind, term) DO UPDATE SET documents = search_terms.documents RETURNING id, term",
            rows.join(", ")
        );
        let bound = missing.iter().map(|word| Value::from(word.as_bytes()));
        for row in tx.rows(sql(query).bind(kind.number()).bind_all(bound)).await? {
            numbers.insert(text(&row.get::<Vec<u8>>("term")?), row.get("id")?);
        }
    }
    Ok(numbers)
}

/// Those of these terms that some document has had.
pub(crate) async fn with_texts(tx: &mut Tx, kind: Kind, words: &[&str]) -> Result<Vec<Term>, Error> {
    let mut found = Vec::with_capacity(words.len());
    for part in words.chunks(CHUNK) {
        let part = padded(part);
        let query = format!(
            "SELECT id, term, documents FROM search_terms WHERE kind = $1 AND term IN ({})",
            list(2, part.len())
        );
        let bound = part.iter().map(|word| Value::from(word.as_bytes()));
        for row in tx.rows(sql(query).bind(kind.number()).bind_all(bound)).await? {
            found.push(Term {
                id: row.get("id")?,
                text: text(&row.get::<Vec<u8>>("term")?),
                documents: row.get("documents")?,
            });
        }
    }
    Ok(found)
}

/// Terms that begin so and that documents have, at most `looked_at`, in the order of their bytes.
pub(crate) async fn beginning(tx: &mut Tx, kind: Kind, beginning: &str, looked_at: i64) -> Result<Vec<Term>, Error> {
    // No byte of a text is 0xFF: what begins so lies below.
    let mut end = beginning.as_bytes().to_vec();
    end.push(0xff);
    let query = sql("SELECT id, term, documents FROM search_terms
         WHERE kind = $1 AND term >= $2 AND term < $3 AND documents > 0 ORDER BY term LIMIT $4");
    let bound = query.bind(kind.number()).bind(beginning.as_bytes()).bind(end).bind(looked_at);
    tx.rows(bound)
        .await?
        .iter()
        .map(|row| {
            Ok(Term { id: row.get("id")?, text: text(&row.get::<Vec<u8>>("term")?), documents: row.get("documents")? })
        })
        .collect()
}

/// What is known of a collection before a question is read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// The terms that were asked for, those there are.
    pub(crate) terms: Vec<Term>,
    /// How many documents there are.
    pub(crate) documents: i64,
    /// The highest number of a document.
    pub(crate) newest: i64,
}

/// Terms and the size of the collection, in one question to the database.
pub(crate) async fn known(tx: &mut Tx, kind: Kind, words: &[&str]) -> Result<Known, Error> {
    let words = padded(words.get(..CHUNK * 4).unwrap_or(words));
    let query = format!(
        "SELECT s.documents AS all_documents, s.newest_id, t.id, t.term, t.documents FROM search_state s
         LEFT JOIN search_terms t ON t.kind = s.kind AND t.term IN ({}) WHERE s.kind = $1",
        list(2, words.len())
    );
    let bound = words.iter().map(|word| Value::from(word.as_bytes()));
    let mut known = Known::default();
    for row in tx.rows(sql(query).bind(kind.number()).bind_all(bound)).await? {
        (known.documents, known.newest) = (row.get("all_documents")?, row.get("newest_id")?);
        if let (Some(id), Some(term), Some(documents)) =
            (row.get("id")?, row.get::<Option<Vec<u8>>>("term")?, row.get("documents")?)
        {
            known.terms.push(Term { id, text: text(&term), documents });
        }
    }
    Ok(known)
}

/// The most frequent of the terms that begin so, of the first `looked_at` in the order of their bytes.
pub(crate) async fn completing(
    tx: &mut Tx,
    kind: Kind,
    beginning: &str,
    (looked_at, limit): (i64, i64),
) -> Result<Vec<Term>, Error> {
    let mut end = beginning.as_bytes().to_vec();
    end.push(0xff);
    let query = sql("SELECT id, term, documents FROM (SELECT id, term, documents FROM search_terms
            WHERE kind = $1 AND term >= $2 AND term < $3 AND documents > 0 ORDER BY term LIMIT $4) AS beginning
         ORDER BY documents DESC, term LIMIT $5");
    let bound = query.bind(kind.number()).bind(beginning.as_bytes()).bind(end).bind(looked_at).bind(limit);
    tx.rows(bound)
        .await?
        .iter()
        .map(|row| {
            Ok(Term { id: row.get("id")?, text: text(&row.get::<Vec<u8>>("term")?), documents: row.get("documents")? })
        })
        .collect()
}

/// Notes in how many documents more or fewer the terms are.
pub(crate) async fn counted(tx: &mut Tx, documents: BTreeMap<i64, i64>) -> Result<(), Error> {
    let mut by_difference: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (term, difference) in documents.into_iter().filter(|(_, difference)| *difference != 0) {
        by_difference.entry(difference).or_default().push(term);
    }
    for (difference, terms) in by_difference {
        for part in terms.chunks(CHUNK) {
            let query =
                format!("UPDATE search_terms SET documents = documents + $1 WHERE id IN ({})", list(2, part.len()));
            tx.run(sql(query).bind(difference).bind_all(part.iter().copied())).await?;
        }
    }
    Ok(())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
