//! BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).

use crate::Field;

/// How soon more of the same word stops to count.
pub(crate) const K1: f64 = 1.2;
/// How much long fields are held back.
pub(crate) const B: f64 = 0.5;
/// What part of the words of a question must be found in a document.
pub(crate) const MATCH_SHARE: f64 = 0.3;

/// How rare a word is: `documents` in all, of which `having` have it.
pub(crate) fn rarity(documents: u32, having: u32) -> f64 {
    let (all, having) = (f64::from(documents), f64::from(having));
    (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
}

/// The weight of a word in a document: its counts, lengths and mean lengths by field.
pub(crate) fn weight(counts: [u16; 3], lengths: [u32; 3], means: [f64; 3]) -> f64 {
    let mut tf = 0.0;
    for (field, ((count, length), mean)) in Field::ALL.into_iter().zip(counts.into_iter().zip(lengths).zip(means)) {
        if count > 0 {
            let against = if mean > 0.0 { f64::from(length) / mean } else { 1.0 };
            tf += field.weight() * f64::from(count) / (1.0 - B + B * against);
        }
    }
    tf / (K1 + tf)
}

/// How many of so many words must be found: a third, and one at least.
pub(crate) fn needed(words: usize) -> usize {
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    let share = (f64::from(words) * MATCH_SHARE).ceil();
    // A share of a small count is exact as a float; counting up avoids a cast.
    (1..usize::try_from(words).unwrap_or(usize::MAX))
        .find(|count| u32::try_from(*count).is_ok_and(|count| f64::from(count) >= share))
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_word_weighs_more_and_a_word_that_all_have_still_weighs_something() {
        assert!(rarity(100, 1) > rarity(100, 50));
        assert!(rarity(100, 100) > 0.0);
        assert!((rarity(100, 1) - (1.0_f64 + 99.5 / 1.5).ln()).abs() < 1e-12);
    }

    #[test]
    fn a_title_counts_more_than_a_body_and_repeats_count_less_and_less() {
        let means = [4.0, 1.0, 50.0];
        let title = weight([1, 0, 0], [4, 0, 50], means);
        let body = weight([0, 0, 1], [4, 0, 50], means);
        let more = weight([0, 0, 2], [4, 0, 50], means);
        assert!(title > body && more > body && more - body < body);
        assert!((body - 1.0 / 2.2).abs() < 1e-12);
    }

    #[test]
    fn a_third_of_the_words_is_needed_and_one_at_least() {
        assert_eq!([1, 2, 3, 4, 7, 10].map(needed), [1, 1, 1, 2, 3, 3]);
        assert_eq!(needed(0), 1);
    }
}
