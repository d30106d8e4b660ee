//! Words with one typing error: a letter missing, added, changed, or two letters swapped.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{Symbol, table::Table};

/// Words shorter than this are not mended: too many other words are one letter away.
const LETTERS_MIN: usize = 6;

/// The longer literals of a family, by their first and second, and by their first and third letter: an error stands
/// either behind the first two letters, or it is the second one.
#[derive(Debug, Default)]
pub(crate) struct Near {
    letters: Vec<char>,
    by_second: Rows,
    by_third: Rows,
    /// Words that are right as they are.
    everyday: FxHashSet<String>,
}

/// Two letters.
type Key = (char, char);

/// Literals, those with the same two letters side by side.
#[derive(Debug, Default)]
struct Rows {
    targets: Vec<Target>,
    places: FxHashMap<Key, Range<usize>>,
}

#[derive(Clone, Copy, Debug)]
struct Target {
    /// Which letters occur, by their number modulo 64.
    mask: u64,
    /// Where its letters stand.
    at: u32,
    length: u32,
    /// Its number among the literals of its kind.
    number: u32,
    /// Any ending may follow.
    open: bool,
}

impl Near {
    /// The literals with and those without an ending of their own.
    pub(crate) fn of(exact: &Table, starts: &Table, everyday: &[String]) -> Self {
        let mut near = Self { everyday: everyday.iter().cloned().collect(), ..Self::default() };
        let (mut by_second, mut by_third) = (Vec::new(), Vec::new());
        for (table, open) in [(exact, false), (starts, true)] {
            for (number, literal) in table.literals() {
                let at = near.letters.len();
                near.letters.extend(literal.chars());
                let letters = near.letters.get(at..).unwrap_or_default();
                let &[first, second, third, _, _, _, ..] = letters else {
                    near.letters.truncate(at);
                    continue;
                };
                let (mask, length) = (mask(letters), number_of(letters.len()));
                let target = Target { mask, at: number_of(at), length, number: number_of(number), open };
                by_second.push(((first, second), target));
                by_third.push(((first, third), target));
            }
        }
        (near.by_second, near.by_third) = (Rows::of(by_second), Rows::of(by_third));
        near
    }

    /// Adds the symbols of all literals from which the word differs by one typing error; true when there are some.
    pub(crate) fn symbols_of(&self, folded: &str, exact: &Table, starts: &Table, out: &mut Vec<Symbol>) -> bool {
        if folded.len() < LETTERS_MIN {
            return false;
        }
        let start = out.len();
        let letters: Vec<char> = folded.chars().take(32).collect();
        let &[first, second, third, _, _, _, ..] = letters.as_slice() else { return false };
        let own = mask(&letters);
        let mut add = |rows: &Rows, key: Key, behind: bool| {
            for target in rows.with(key).iter().filter(|target| target.may_fit(letters.len(), own)) {
                let literal = self.letters_of(target);
                if (literal.get(1) == Some(&second)) == behind && is_slip(&letters, literal, target.open) {
                    let table = if target.open { starts } else { exact };
                    out.extend(index(target.number).map(|number| table.symbols(number)).unwrap_or_default());
                }
            }
        };
        add(&self.by_second, (first, second), true);
        // The second letter is another one, is missing or swapped with the third, or is one too many.
        add(&self.by_third, (first, third), false);
        if second != third {
            add(&self.by_third, (first, second), false);
            add(&self.by_second, (first, third), false);
        }
        if out.len() > start && self.everyday.contains(folded) {
            out.truncate(start);
        }
        out.len() > start
    }

    fn letters_of(&self, target: &Target) -> &[char] {
        index(target.at)
            .and_then(|at| Some(at..at + index(target.length)?))
            .and_then(|range| self.letters.get(range))
            .unwrap_or_default()
    }
}

impl Rows {
    fn of(mut targets: Vec<(Key, Target)>) -> Self {
        targets.sort_by_key(|(key, _)| *key);
        let mut rows = Self::default();
        for (at, (key, target)) in targets.into_iter().enumerate() {
            rows.targets.push(target);
            rows.places.entry(key).or_insert(at..at).end = at + 1;
        }
        rows
    }

    fn with(&self, key: Key) -> &[Target] {
        self.places.get(&key).and_then(|range| self.targets.get(range.clone())).unwrap_or_default()
    }
}

impl Target {
    /// Its length and its letters are near enough; what cannot fit is left out before its letters are read.
    fn may_fit(&self, length: usize, own: u64) -> bool {
        let length = number_of(length);
        length + 1 >= self.length
            && (self.open || length <= self.length + 1)
            && (self.mask & !own).count_ones() <= 1
            && (self.open || (own & !self.mask).count_ones() <= 1)
    }
}

fn number_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn index(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

fn mask(letters: &[char]) -> u64 {
    letters.iter().fold(0, |mask, letter| mask | 1 << (u32::from(*letter) % 64))
}

/// The word is the literal with one error inside. The first and the last letter are right: what differs there is
/// another word, or another form of it.
fn is_slip(word: &[char], literal: &[char], open: bool) -> bool {
    let same = word.iter().zip(literal).take_while(|(one, other)| one == other).count();
    if same == 0 || same + 1 >= literal.len() {
        return false;
    }
    let rest = |from: usize, of: usize| match (word.get(from..), literal.get(of..)) {
        (Some(word), Some(literal)) if open => word.starts_with(literal),
        (Some(word), Some(literal)) => word == literal,
        _ => false,
    };
    let swapped = word.get(same) == literal.get(same + 1) && word.get(same + 1) == literal.get(same);
    rest(same + 1, same + 1) || rest(same + 1, same) || rest(same, same + 1) || (swapped && rest(same + 2, same + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn knows(literal: &str, open: bool, word: &str) -> bool {
        let filled = Table::of(&[(literal.to_owned(), vec![7])].into());
        let (exact, starts) = if open { (Table::default(), filled) } else { (filled, Table::default()) };
        Near::of(&exact, &starts, &[]).symbols_of(word, &exact, &starts, &mut Vec::new())
    }

    #[test]
    fn one_letter_missing_added_changed_or_swapped_is_mended() {
        for word in ["managr", "managger", "manajer", "manaegr"] {
            assert!(knows("manager", false, word), "{word}");
        }
    }

    #[test]
    fn another_ending_or_beginning_is_another_word() {
        for word in ["managed", "manages", "danager", "manage", "managers", "manganer"] {
            assert!(!knows("manager", false, word), "{word}");
        }
    }

    #[test]
    fn a_literal_that_may_end_in_any_way_is_mended_at_its_start() {
        assert!(knows("impossib", true, "imposibly"));
        assert!(!knows("impossib", true, "important"));
    }
}
