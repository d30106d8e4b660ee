//! Measures the ranking: `cargo run -p search --example measure -- ARTICLES QUESTIONS [slip]` reads articles
//! `{"id","title","body"}` and questions `{"query","label"}` as JSON lines, and tells how high the article with the
//! question's label stands. With `slip`, one letter of a long word of each question is mistyped.

use std::{collections::BTreeMap, fs, time::Instant};

use lexis::Family;
use search::{Document, Index};
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [articles, questions, more @ ..] = arguments.as_slice() else { return Err("ARTICLES QUESTIONS".into()) };
    let mut index = Index::default();
    let mut numbers: BTreeMap<String, i64> = BTreeMap::new();
    for (number, line) in (0_i64..).zip(fs::read_to_string(articles)?.lines()) {
        let line: Value = serde_json::from_str(line)?;
        index.put(number, &Document::article(Family::En, &text(&line, "title"), &text(&line, "body")));
        numbers.insert(text(&line, "id"), number);
    }
    let (mut sum, mut first, mut three, mut none, mut count) = (0.0, 0, 0, 0, 0);
    let mut slowest = std::time::Duration::ZERO;
    for (at, line) in fs::read_to_string(questions)?.lines().enumerate() {
        let line: Value = serde_json::from_str(line)?;
        let mut query = text(&line, "query");
        if more.first().is_some_and(|word| word == "slip") {
            query = slipped(&query, at);
        }
        let begun = Instant::now();
        let hits = index.search(&query, 10);
        slowest = slowest.max(begun.elapsed());
        let place = hits.iter().position(|hit| Some(&hit.id) == numbers.get(&text(&line, "label")));
        count += 1;
        none += u32::from(hits.is_empty());
        if let Some(place) = place {
            sum += 1.0 / f64::from(u32::try_from(place + 1)?);
            first += u32::from(place == 0);
            three += u32::from(place < 3);
        }
    }
    let share = |part: u32| f64::from(part) / f64::from(count);
    println!(
        "questions {count}  MRR@10 {:.3}  first {:.3}  first three {:.3}  nothing found {:.4}  slowest {slowest:?}",
        sum / f64::from(count),
        share(first),
        share(three),
        share(none)
    );
    Ok(())
}

fn text(line: &Value, name: &str) -> String {
    line.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// One slip in the longest word: a letter left out, doubled, changed, or swapped with its neighbour.
fn slipped(query: &str, seed: usize) -> String {
    let Some(word) = query.split_whitespace().max_by_key(|word| word.chars().count()) else { return query.to_owned() };
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + seed * 7 % letters.len().saturating_sub(2).max(1);
    if letters.len() < 4 || at + 1 >= letters.len() {
        return query.to_owned();
    }
    match seed % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, 'e'),
        2 => letters.swap(at, at + 1),
        _ => {
            if let Some(letter) = letters.get_mut(at) {
                *letter = 'q';
            }
        }
    }
    query.replacen(word, &letters.into_iter().collect::<String>(), 1)
}
