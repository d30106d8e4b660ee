use std::{collections::BTreeMap, time::Instant};

use db::{Db, Tx, Value, list, sql};
use lexis::Family;
use search::{
    Query,
    newest::{Block, Collector, Found, Posting, bucket_of, offset_of, rarity},
    query::Counted,
};

use crate::{Failure, figures::Figures};

const TICKETS: i64 = 1_000_000;
/// Words of a ticket that are no stop words.
const WORDS_EACH: usize = 25;
const VOCABULARY: f64 = 50_000.0;
const TIMES: usize = 1_000;
/// How many buckets are read at once: the newest first, then more, then all.
const STEPS: [i64; 3] = [4, 32, i64::MAX / 8_192];
const SHOWN: usize = 50;
const RANKED_MAX: usize = 10_000;

/// How long a search over a million tickets takes, with blocks of postings in the tables of the database. Answers the
/// first ten of some questions, to be compared between databases.
pub(crate) async fn measure(engine: &str, db: Db) -> Result<Vec<Vec<i64>>, Failure> {
    let mut tx = db.begin().await?;
    let bytes = fill(&mut tx).await?;
    tx.commit().await?;
    println!("{engine}: search blocks of a million tickets: {} MB", bytes / 1_000_000);
    let mut firsts = Vec::new();
    for words in [1, 2, 3, 5] {
        let mut figures = Figures::default();
        let mut seed = 4_711 + u64::try_from(words).unwrap_or_default();
        for round in 0..TIMES {
            let question: Vec<String> = (0..words).map(|_| word(&mut seed)).collect();
            let begun = Instant::now();
            let mut tx = db.read().await?;
            let found = find(&mut tx, &question.join(" ")).await?;
            drop(tx);
            figures.add(begun.elapsed());
            if round < 25 {
                firsts.push(found.iter().take(10).map(|found| found.id).collect());
            }
        }
        figures.print(&format!("{engine}: newest tickets with {words} words, of a million"));
    }
    Ok(firsts)
}

/// The newest tickets with these words: counts of the terms in one query, then blocks from the newest bucket down.
async fn find(tx: &mut Tx, question: &str) -> Result<Vec<Found>, Failure> {
    let possible = Query::possible_terms(question, &[Family::En]);
    let query = format!("SELECT term, documents FROM search_terms WHERE term IN ({})", list(1, possible.len()));
    let rows = tx.rows(sql(query).bind_all(possible)).await?;
    let mut counted = Counted::default();
    for row in &rows {
        counted.add(row.get::<String>("term")?, u32::try_from(row.get::<i64>("documents")?)?);
    }
    let read = Query::read(question, &[Family::En], &counted);
    let terms: Vec<&str> =
        read.clauses.iter().flat_map(|clause| clause.alternatives.iter()).map(|one| one.term.as_str()).collect();
    let mut collector = Collector::new(SHOWN, RANKED_MAX);
    let mut below = bucket_of(TICKETS) + 1;
    for step in STEPS {
        if collector.is_full() || below <= 0 || terms.is_empty() {
            break;
        }
        let from = (below - step).max(0);
        let text = format!(
            "SELECT term, bucket, block FROM search_blocks WHERE bucket >= $1 AND bucket < $2 AND term IN ({})",
            list(3, terms.len())
        );
        let mut bound: Vec<Value> = vec![from.into(), below.into()];
        bound.extend(terms.iter().map(|term| Value::from(*term)));
        let mut buckets: BTreeMap<i64, Vec<(String, Block)>> = BTreeMap::new();
        for row in tx.rows(sql(text).bind_all(bound)).await? {
            let block = Block::from_bytes(&row.get::<Vec<u8>>("block")?).ok_or("a block that is none")?;
            buckets.entry(row.get("bucket")?).or_default().push((row.get("term")?, block));
        }
        for (bucket, blocks) in buckets.into_iter().rev() {
            let clauses: Vec<_> = read
                .clauses
                .iter()
                .map(|clause| {
                    let of = |term: &str| blocks.iter().find(|(known, _)| known == term).map(|(_, block)| block);
                    let fitting = clause.alternatives.iter().filter_map(|one| {
                        let weight = one.weight * rarity(1_000_000, counted.count(&one.term));
                        Some((weight, of(&one.term)?))
                    });
                    fitting.collect()
                })
                .collect();
            collector.bucket(bucket, &clauses);
            if collector.is_full() {
                break;
            }
        }
        below = from;
    }
    Ok(collector.newest())
}

/// Tables as a desk would have them, filled with words as frequent as in real texts (Zipf).
async fn fill(tx: &mut Tx) -> Result<usize, Failure> {
    let blob = if tx.engine() == db::Engine::Postgres { "BYTEA" } else { "BLOB" };
    tx.run(sql("CREATE TABLE search_terms (term TEXT PRIMARY KEY, documents BIGINT NOT NULL)")).await?;
    let blocks = format!(
        "CREATE TABLE search_blocks (term TEXT NOT NULL, bucket BIGINT NOT NULL, block {blob} NOT NULL, \
         PRIMARY KEY (term, bucket))"
    );
    tx.run(sql(blocks)).await?;
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    let (mut seed, mut bytes) = (1_u64, 0);
    for bucket in 0..=bucket_of(TICKETS) {
        let mut blocks: BTreeMap<String, Block> = BTreeMap::new();
        for id in (bucket * search::newest::BUCKET).max(1)..((bucket + 1) * search::newest::BUCKET).min(TICKETS + 1) {
            let mut own: BTreeMap<String, u8> = BTreeMap::new();
            for _ in 0..WORDS_EACH {
                let count = own.entry(word(&mut seed)).or_default();
                *count = count.saturating_add(1);
            }
            for (term, count) in own {
                *counts.entry(term.clone()).or_default() += 1;
                blocks.entry(term).or_default().put(Posting { offset: offset_of(id), counts: [0, 0, count] });
            }
        }
        let blocks: Vec<(String, Vec<u8>)> = blocks.into_iter().map(|(term, block)| (term, block.to_bytes())).collect();
        bytes += blocks.iter().map(|(term, block)| term.len() + block.len() + 8).sum::<usize>();
        for part in blocks.chunks(300) {
            let values: Vec<String> =
                (0..part.len()).map(|at| format!("(${}, ${}, ${})", at * 3 + 1, at * 3 + 2, at * 3 + 3)).collect();
            let text = format!("INSERT INTO search_blocks (term, bucket, block) VALUES {}", values.join(", "));
            let bound = part.iter().flat_map(|(term, block)| {
                [Value::from(term.as_str()), Value::from(bucket), Value::from(block.clone())]
            });
            tx.run(sql(text).bind_all(bound.collect::<Vec<_>>())).await?;
        }
    }
    let counts: Vec<(String, i64)> = counts.into_iter().collect();
    for part in counts.chunks(400) {
        let values: Vec<String> = (0..part.len()).map(|at| format!("(${}, ${})", at * 2 + 1, at * 2 + 2)).collect();
        let text = format!("INSERT INTO search_terms (term, documents) VALUES {}", values.join(", "));
        let bound = part.iter().flat_map(|(term, count)| [Value::from(term.as_str()), Value::from(*count)]);
        tx.run(sql(text).bind_all(bound.collect::<Vec<_>>())).await?;
    }
    Ok(bytes)
}

fn word(seed: &mut u64) -> String {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let share = f64::from(u32::try_from(*seed >> 40).unwrap_or_default()) / f64::from(1_u32 << 24);
    format!("w{}x", VOCABULARY.powf(share).round())
}
