use std::collections::HashMap;

use lexis::Family;

use crate::{Analyzer, Clause};

/// Whether the words of an exact phrase stand in a text with the same distances. A clause that is no phrase stands
/// everywhere. Linear in the text.
///
/// ```
/// use lexis::Family;
/// let mut index = search::Index::default();
/// index.put(1, &search::Document::article(Family::En, "", "the lamp is red"));
/// let query = index.read("\"lamp is red\"");
/// assert!(search::has_phrase("My lamp is red.", Family::En, &query.clauses[0]));
/// assert!(!search::has_phrase("A red lamp.", Family::En, &query.clauses[0]));
/// ```
#[must_use]
pub fn has_phrase(text: &str, family: Family, clause: &Clause) -> bool {
    let Some(((first, beginnings), rest)) = clause.phrase.split_first() else { return true };
    let mut places: HashMap<String, Vec<u32>> = HashMap::new();
    for term in Analyzer::new(family).terms(text) {
        places.entry(term.text).or_default().push(term.position);
    }
    let of = |term: &str| places.get(term).map(Vec::as_slice).unwrap_or_default();
    let mut starts = beginnings.iter().flat_map(|one| of(&one.term));
    starts.any(|start| {
        rest.iter().all(|(place, words)| {
            let wanted = start.saturating_add(place - first);
            words.iter().any(|one| of(&one.term).contains(&wanted))
        })
    })
}
