//! Words that look like another word: by three-letter pieces (Dice's coefficient), or by a single slip of the fingers
//! (optimal string alignment), which in a short word leaves few pieces whole.

use std::collections::HashMap;

/// From this likeness on a word stands for another: reference measurement, docs/search.md.
pub(crate) const LIKENESS_MIN: f64 = 0.45;
/// How many words may stand for one.
pub(crate) const NEIGHBOURS_MAX: usize = 5;
/// So many pieces must be shared before letters are compared one by one.
const SHARED_MIN: u16 = 2;
/// From how many letters on one slip is mended, and two.
const SLIP_LETTERS: [usize; 2] = [4, 9];
/// A piece that this many words have tells nothing; words are looked for by their rarer pieces.
const PIECE_WORDS_MAX: usize = 5_000;

/// All words of a collection by their pieces. A word keeps its number for ever; words that are gone are filtered by
/// whoever asks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trigrams {
    by_piece: HashMap<[char; 3], Vec<u32>>,
    pieces: Vec<u16>,
    words: Vec<Vec<char>>,
}

impl Trigrams {
    /// Adds the word with the next number.
    pub(crate) fn add(&mut self, word: &str) {
        let number = u32::try_from(self.pieces.len()).unwrap_or(u32::MAX);
        let pieces = pieces_of(word);
        self.words.push(word.chars().collect());
        self.pieces.push(u16::try_from(pieces.len()).unwrap_or(u16::MAX));
        for piece in pieces {
            self.by_piece.entry(piece).or_default().push(number);
        }
    }

    /// The words most like this one with their likeness, the most like first; ties in the order in which words came.
    pub(crate) fn like(&self, word: &str, keep: impl Fn(u32) -> bool) -> Vec<(u32, f64)> {
        let own = pieces_of(word);
        let letters: Vec<char> = word.chars().collect();
        let mut shared: HashMap<u32, u16> = HashMap::new();
        for piece in &own {
            let words = self.by_piece.get(piece).map(Vec::as_slice).unwrap_or_default();
            if words.len() <= PIECE_WORDS_MAX {
                for number in words {
                    *shared.entry(*number).or_default() += 1;
                }
            }
        }
        let mut found: Vec<(u32, f64)> = shared
            .into_iter()
            .filter(|(number, _)| keep(*number))
            .filter_map(|(number, count)| {
                let at = usize::try_from(number).ok()?;
                let theirs = self.pieces.get(at)?;
                let all = f64::from(*theirs) + f64::from(u16::try_from(own.len()).unwrap_or(u16::MAX));
                let pieces = 2.0 * f64::from(count) / all;
                let by_slips = if count >= SHARED_MIN { slips(&letters, self.words.get(at)?) } else { None };
                let likeness = by_slips.map_or(pieces, |likeness| likeness.max(pieces));
                (likeness >= LIKENESS_MIN).then_some((number, likeness))
            })
            .collect();
        found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        found.truncate(NEIGHBOURS_MAX);
        found
    }
}

/// How like two words are that a slip of the fingers keeps apart (two from nine letters on), from 0 to 1; nothing when
/// it is more, or when the word is too short to be mended.
///
/// ```
/// assert!(search::likeness("retrun", "return").unwrap() > 0.8);
/// assert_eq!(search::likeness("cat", "car"), None);
/// ```
#[must_use]
pub fn likeness(word: &str, other: &str) -> Option<f64> {
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    slips(&letters(word), &letters(other))
}

/// How like two words are that a slip or two keep apart; nothing when it is more.
fn slips(one: &[char], other: &[char]) -> Option<f64> {
    let longest = one.len().max(other.len());
    let allowed = SLIP_LETTERS.iter().filter(|letters| one.len() >= **letters).count();
    if allowed == 0 || longest - one.len().min(other.len()) > allowed {
        return None;
    }
    let apart = distance(one, other);
    let share = |count: usize| f64::from(u16::try_from(count).unwrap_or(u16::MAX));
    (apart <= allowed).then(|| 1.0 - share(apart) / share(longest))
}

/// Letters missing, added, changed, or two neighbours swapped: each is one slip.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = Vec::with_capacity(other.len() + 1);
        next.push(row + 1);
        for (column, theirs) in other.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
            let mut cost = at(&last, column) + usize::from(letter != theirs);
            cost = cost.min(at(&last, column + 1) + 1).min(at(&next, column) + 1);
            let swapped =
                row > 0 && column > 0 && one.get(row - 1) == Some(theirs) && other.get(column - 1) == Some(letter);
            if swapped {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

/// The pieces of a word with its edges marked, each once.
fn pieces_of(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    let mut pieces: Vec<[char; 3]> =
        letters.windows(3).filter_map(|window| <[char; 3]>::try_from(window).ok()).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_as_fingers_make_them() {
        let letters = |word: &str| word.chars().collect::<Vec<char>>();
        for (one, other, slips) in
            [("retrun", "return", 1), ("adres", "adress", 1), ("kitten", "sitting", 3), ("", "ab", 2)]
        {
            assert_eq!(distance(&letters(one), &letters(other)), slips, "{one} {other}");
        }
    }

    #[test]
    fn a_word_with_one_wrong_letter_is_found_by_its_pieces() {
        let mut words = Trigrams::default();
        for word in ["transfer", "refund", "refuse", "delivery"] {
            words.add(word);
        }
        let like = words.like("tranfer", |_| true);
        assert_eq!(like.first().map(|(word, _)| *word), Some(0));
        assert_eq!(words.like("retrun", |_| true), []);
        words.add("return");
        assert_eq!(words.like("retrun", |_| true).first().map(|(word, _)| *word), Some(4));
        assert!(words.like("zzzz", |_| true).is_empty());
        assert!(words.like("tranfer", |word| word != 0).is_empty());
    }
}
