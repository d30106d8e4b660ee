//! How long a search over a million tickets takes, on both databases, and whether both answer alike:
//! `tests/servers/with-postgres cargo run --release -p indexes --example million`
#![expect(clippy::print_stdout, reason = "a measurement tells what it found")]

use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use db::{Db, Durability, Tx, Value, sql, testing};
use indexes::Kind;
use search::newest::{Block, Found, Posting};

type Failure = Box<dyn Error + Send + Sync>;

const TICKETS: i64 = 1_000_000;
/// Words of a ticket that are no stop words.
const WORDS_EACH: usize = 25;
const VOCABULARY: f64 = 50_000.0;
const TIMES: usize = 1_000;
/// A page of results.
const SHOWN: usize = 50;
/// Of so many questions the first ten are compared.
const COMPARED: usize = 100;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let mut firsts = Vec::new();
    for engine in ["SQLite", "PostgreSQL"] {
        // Not in a folder that lives in memory.
        let folder = tempfile::tempdir_in(std::env::current_dir()?)?;
        let db = if engine == "SQLite" {
            Db::open_with(&folder.path().join("million.db").to_string_lossy(), Durability::Full, None).await?
        } else {
            let server = testing::postgres_server().ok_or("tests/servers/with-postgres names a server")?;
            let schema = testing::fresh_schema(&server).await?;
            Db::open_with(&server, Durability::Full, Some(&schema)).await?
        };
        db.migrate().await?;
        let mut tx = db.begin().await?;
        let bytes = fill(&mut tx).await?;
        if engine == "PostgreSQL" {
            // As autovacuum does by itself within a minute.
            tx.run(sql("ANALYZE")).await?;
        }
        tx.commit().await?;
        println!("{engine}: blocks of a million tickets: {} MB", bytes / 1_000_000);
        firsts.push(measure(engine, &db).await?);
        db.close().await;
    }
    if let [one, other] = firsts.as_slice() {
        let same = one.iter().zip(other).filter(|(one, other)| one == other).count();
        println!("the same first ten on both databases: {same} of {} questions", one.len());
    }
    Ok(())
}

/// Answers the first ten of some questions.
async fn measure(engine: &str, db: &Db) -> Result<Vec<Vec<i64>>, Failure> {
    let mut firsts = Vec::new();
    let mut work = Work::default();
    for (words, slip) in [(1, false), (2, false), (3, false), (5, false), (2, true)] {
        let (mut times, mut processor) = (Vec::new(), Vec::new());
        let mut seed = 4_711 + u64::try_from(words).unwrap_or_default();
        for round in 0..TIMES {
            let mut question: Vec<String> = (0..words).map(|_| word(&mut seed)).collect();
            if slip && let Some(first) = question.first_mut() {
                first.insert(2, 'k');
            }
            let question = question.join(" ");
            let (worked, begun) = (Work::done(), Instant::now());
            let mut tx = db.read().await?;
            let found = page(&mut tx, &question).await?;
            times.push(begun.elapsed());
            let server = work.of_server(&mut tx).await?;
            drop(tx);
            processor.push(Work::done().saturating_sub(worked) + server);
            if round < COMPARED {
                firsts.push(found.into_iter().take(10).collect());
            }
        }
        let (median, high) = (percentile(&mut times, 50), percentile(&mut times, 99));
        let slip = if slip { ", one with a slip" } else { "" };
        let (usual, most) = (percentile(&mut processor, 50), percentile(&mut processor, 99));
        println!(
            "{engine}: {words} words{slip}: n={} p50 {median:.2?} p99 {high:.2?}; processor time {usual:.2?} and {most:.2?}",
            times.len()
        );
    }
    Ok(firsts)
}

/// Processor time, where the system tells (Linux): on a busy machine it says more than a clock. Nothing elsewhere.
#[derive(Default)]
struct Work {
    servers: BTreeMap<i64, Duration>,
}

impl Work {
    /// What this program has used.
    fn done() -> Duration {
        let tasks = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
        tasks.map(|task| Self::of_task(&task.path())).sum()
    }

    /// What the server's process behind this connection has used since it was last asked.
    async fn of_server(&mut self, tx: &mut Tx) -> Result<Duration, Failure> {
        if tx.engine() == db::Engine::Sqlite {
            return Ok(Duration::ZERO);
        }
        let row = tx.row(sql("SELECT pg_backend_pid()::bigint AS process")).await?;
        let process: i64 = row.ok_or("no answer")?.get("process")?;
        let now = Self::of_task(&Path::new("/proc").join(process.to_string()));
        Ok(now.saturating_sub(self.servers.insert(process, now).unwrap_or(now)))
    }

    fn of_task(folder: &Path) -> Duration {
        let told = fs::read_to_string(folder.join("schedstat")).unwrap_or_default();
        let nanos = told.split_whitespace().next().and_then(|nanos| nanos.parse().ok());
        Duration::from_nanos(nanos.unwrap_or_default())
    }
}

/// A page of what is found, as the desk walks: what has all words, the newest first, then what has some.
async fn page(tx: &mut Tx, typed: &str) -> Result<Vec<i64>, Failure> {
    let question = indexes::question(tx, Kind::Tickets, typed).await?;
    let mut walk = question.walk();
    let (mut full, mut some) = (Vec::new(), Vec::new());
    while full.len() < SHOWN
        && let Some(found) = walk.next(tx).await?
    {
        let (all, fewer): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|one| one.words >= question.words());
        full.extend(all);
        some.extend(fewer);
    }
    some.sort_unstable_by(|one, other| other.words.cmp(&one.words).then(other.id.cmp(&one.id)));
    Ok(full.into_iter().chain(some).take(SHOWN).map(|one| one.id).collect())
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default()
}

/// A term while the index is made: its number, how many documents have it, and its newest block.
struct Growing {
    number: i64,
    documents: i64,
    first: i64,
    block: Block,
}

/// The index of tickets with words as frequent as in real texts (Zipf); the tables are written at once, because a
/// million tickets taken in a hundred at a time take an hour.
async fn fill(tx: &mut Tx) -> Result<usize, Failure> {
    let mut terms: BTreeMap<String, Growing> = BTreeMap::new();
    let (mut seed, mut bytes) = (1_u64, 0);
    let (mut blocks, mut documents) = (Vec::new(), Vec::new());
    for id in 1..=TICKETS {
        let mut own: BTreeMap<String, u8> = BTreeMap::new();
        for _ in 0..WORDS_EACH {
            let count = own.entry(word(&mut seed)).or_default();
            *count = count.saturating_add(1);
        }
        let mut known: BTreeMap<i64, u8> = BTreeMap::new();
        for (term, count) in own {
            let number = i64::try_from(terms.len())? + 1;
            let new = || Growing { number, documents: 0, first: 0, block: Block::default() };
            let term = terms.entry(term).or_insert_with(new);
            term.documents += 1;
            term.block.put(Posting { id, counts: [0, 0, count] });
            known.insert(term.number, count);
            // A block is measured now and then only: that takes longer than adding to it.
            if term.documents % 64 == 0 {
                let mut parts = std::mem::take(&mut term.block).split(term.first, id);
                if let Some((first, block)) = parts.pop() {
                    (term.first, term.block) = (first, block);
                }
                blocks.extend(parts.into_iter().map(|(first, block)| (term.number, first, block)));
            }
        }
        documents.push([Value::from(1_i64), Value::from(id), Value::from(terms_of(&known))]);
        if id % 10_000 == 0 {
            bytes += put_blocks(tx, std::mem::take(&mut blocks)).await?;
            insert(tx, "search_documents (kind, document_id, terms)", std::mem::take(&mut documents)).await?;
        }
    }
    let mut rows = Vec::new();
    for (text, term) in terms {
        let (number, documents) = (Value::from(term.number), Value::from(term.documents));
        rows.push([number, Value::from(1_i64), Value::from(text.as_bytes()), documents]);
        blocks.push((term.number, term.first, term.block));
    }
    bytes += put_blocks(tx, blocks).await?;
    insert(tx, "search_terms (id, kind, term, documents)", rows).await?;
    let state = "search_state (kind, format, documents, newest_id)";
    insert(tx, state, vec![[Value::from(1_i64), Value::from(1_i64), Value::from(TICKETS), Value::from(TICKETS)]])
        .await?;
    Ok(bytes)
}

/// What a document has in the index, as it is stored: distances of the terms' numbers, and counts.
fn terms_of(known: &BTreeMap<i64, u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = 0;
    for (number, count) in known {
        let mut rest = number - last;
        while rest > 0x7f {
            bytes.push(u8::try_from(rest & 0x7f).unwrap_or_default() | 0x80);
            rest >>= 7;
        }
        bytes.push(u8::try_from(rest).unwrap_or_default());
        bytes.push(count.min(&15) << 4);
        last = *number;
    }
    bytes
}

async fn put_blocks(tx: &mut Tx, blocks: Vec<(i64, i64, Block)>) -> Result<usize, Failure> {
    let mut bytes = 0;
    let mut rows = Vec::with_capacity(blocks.len());
    for (term, first, block) in blocks {
        let block = block.to_bytes(first);
        bytes += block.len() + 16;
        rows.push([Value::from(term), Value::from(first), Value::from(block)]);
    }
    insert(tx, "search_blocks (term_id, first_id, block)", rows).await?;
    Ok(bytes)
}

async fn insert<const N: usize>(tx: &mut Tx, into: &str, rows: Vec<[Value; N]>) -> Result<(), Failure> {
    for part in rows.chunks(900 / N) {
        let row = |at: usize| (1..=N).map(|place| format!("${}", at * N + place)).collect::<Vec<_>>().join(", ");
        let values: Vec<String> = (0..part.len()).map(|at| format!("({})", row(at))).collect();
        let text = format!("INSERT INTO {into} VALUES {}", values.join(", "));
        tx.run(sql(text).bind_all(part.iter().flatten().cloned().collect::<Vec<_>>())).await?;
    }
    Ok(())
}

fn word(seed: &mut u64) -> String {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let share = f64::from(u32::try_from(*seed >> 40).unwrap_or_default()) / f64::from(1_u32 << 24);
    format!("w{}x", VOCABULARY.powf(share).round())
}
