use std::ops::Range;

use lexis::Family;

use crate::{Analyzer, Query};

/// How many words of a text are searched for hits.
const HITS_MAX: usize = 1_000;

/// A part of a text with what was found in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snippet {
    /// The part; cut between words.
    pub text: String,
    /// What was found, in code points of the part.
    pub hits: Vec<Range<usize>>,
    /// Text was left out before it.
    pub cut_before: bool,
    /// Text was left out behind it.
    pub cut_after: bool,
}

/// Where the words of a question stand in a text, in Unicode code points, in order and without overlaps.
///
/// ```
/// use lexis::Family;
/// let mut index = search::Index::default();
/// let text = "Refunds take three days. A refund is free.";
/// index.put(1, &search::Document::article(Family::En, "Refunds", text));
/// assert_eq!(search::highlight(text, Family::En, &index.read("refund")), [0..7, 27..33]);
/// ```
#[must_use]
pub fn highlight(text: &str, family: Family, query: &Query) -> Vec<Range<usize>> {
    let wanted: Vec<&str> = query
        .clauses
        .iter()
        .flat_map(|clause| clause.alternatives.iter().map(|alternative| alternative.term.as_str()))
        .collect();
    let mut hits: Vec<Range<usize>> = Vec::new();
    for term in Analyzer::new(family).terms(text) {
        if !wanted.contains(&term.text.as_str()) {
            continue;
        }
        match hits.last_mut() {
            Some(last) if term.points.start < last.end => last.end = last.end.max(term.points.end),
            _ => hits.push(term.points),
        }
        if hits.len() >= HITS_MAX {
            break;
        }
    }
    hits
}

/// The part of a text, about `points` code points long, that has the most of what was looked for; its beginning when it
/// has nothing.
#[must_use]
pub fn snippet(text: &str, family: Family, query: &Query, points: usize) -> Snippet {
    let hits = highlight(text, family, query);
    let letters: Vec<char> = text.chars().collect();
    let fits = |from: usize| hits.iter().filter(|hit| hit.start >= from && hit.end <= from + points).count();
    // The first of the windows that begin at a hit and have the most.
    let best = hits.iter().map(|hit| hit.start).fold((0, fits(0)), |best, start| {
        let from = start.saturating_sub(points / 5);
        let count = fits(from);
        if count > best.1 { (from, count) } else { best }
    });
    let is_space = |at: usize| letters.get(at).is_none_or(|letter| letter.is_whitespace());
    let mut start = best.0;
    if start > 0 {
        start = (start..letters.len()).find(|at| is_space(*at)).map_or(best.0, |at| at + 1);
        if hits.iter().any(|hit| hit.start < start && hit.end > best.0) {
            start = best.0;
        }
    }
    let mut end = (start + points).min(letters.len());
    if end < letters.len() {
        end = (start + 1..=end).rev().find(|at| is_space(*at)).unwrap_or(end);
    }
    let part: String = letters.get(start..end).unwrap_or_default().iter().collect();
    let hits = hits.into_iter().filter(|hit| hit.start >= start && hit.end <= end);
    Snippet {
        text: part,
        hits: hits.map(|hit| hit.start - start..hit.end - start).collect(),
        cut_before: start > 0,
        cut_after: end < letters.len(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Document, Index};

    fn query(body: &str, words: &str) -> Query {
        let mut index = Index::default();
        index.put(1, &Document::article(Family::Bcs, "", body));
        index.read(words)
    }

    #[test]
    fn a_word_is_marked_in_every_form_and_script() {
        let text = "Рачун је послат. Račune šaljemo poštom.";
        let hits = highlight(text, Family::Bcs, &query(text, "racun"));
        let marked: Vec<String> =
            hits.into_iter().map(|hit| text.chars().skip(hit.start).take(hit.len()).collect()).collect();
        assert_eq!(marked, ["Рачун", "Račune"]);
    }

    #[test]
    fn the_part_with_the_most_hits_is_shown() {
        let text = format!("{} lampa i račun su ovdje {}", "prva druga treća ".repeat(20), "zadnja ".repeat(50));
        let part = snippet(&text, Family::Bcs, &query(&text, "račun lampa"), 80);
        assert!(part.text.contains("lampa i račun") && part.cut_before && part.cut_after, "{part:?}");
        assert_eq!(part.hits.len(), 2);
        assert!(part.text.chars().count() <= 80);
    }

    proptest! {
        #[test]
        fn hits_lie_in_the_part_whatever_the_text(text in "[a-zčš \\n]{0,200}", words in "[a-zčš \"]{0,20}", points in 0_usize..120) {
            let part = snippet(&text, Family::Bcs, &query(&text, &words), points);
            let count = part.text.chars().count();
            prop_assert!(part.hits.iter().all(|hit| hit.end <= count));
        }
    }
}
