//! Words with one typing error: a letter missing, added, changed, or two letters swapped.

use rustc_hash::FxHashSet;

use crate::{Symbol, table::Table};

/// Words shorter than this are not mended: too many other words are one letter away.
const LETTERS_MIN: usize = 6;

/// The longer literals of a family, by their first and second, and by their first and third letter: an error stands
/// either behind the first two letters, or it is the second one.
#[derive(Debug, Default)]
pub(crate) struct Near {
    targets: Vec<Target>,
    letters: Vec<char>,
    by_second: Vec<(Key, u32)>,
    by_third: Vec<(Key, u32)>,
    /// Words that are right as they are.
    everyday: FxHashSet<String>,
}

/// Two letters.
type Key = (char, char);

#[derive(Debug)]
struct Target {
    /// Where its letters stand.
    at: u32,
    length: u32,
    /// Which letters occur, by their number modulo 64.
    mask: u64,
    /// Any ending may follow.
    open: bool,
    /// Its number among the literals of its kind.
    number: u32,
}

impl Near {
    /// The literals with and those without an ending of their own.
    pub(crate) fn of(exact: &Table, starts: &Table, everyday: &[String]) -> Self {
        let mut near = Self { everyday: everyday.iter().cloned().collect(), ..Self::default() };
        exact.literals().for_each(|(number, literal)| near.add(literal, number, false));
        starts.literals().for_each(|(number, literal)| near.add(literal, number, true));
        near.by_second.sort_unstable();
        near.by_third.sort_unstable();
        near
    }

    fn add(&mut self, literal: &str, number: usize, open: bool) {
        let number_of = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let at = self.letters.len();
        self.letters.extend(literal.chars());
        let letters = self.letters.get(at..).unwrap_or_default();
        let &[first, second, third, _, _, _, ..] = letters else {
            self.letters.truncate(at);
            return;
        };
        let target = number_of(self.targets.len());
        let (mask, length) = (mask(letters), number_of(letters.len()));
        self.targets.push(Target { at: number_of(at), length, mask, open, number: number_of(number) });
        self.by_second.push(((first, second), target));
        self.by_third.push(((first, third), target));
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
        let mut add = |row: &[(Key, u32)], key: Key, behind: bool| {
            let from = row.partition_point(|(known, _)| *known < key);
            for (_, number) in row.get(from..).unwrap_or_default().iter().take_while(|(known, _)| *known == key) {
                let Some(target) = index(*number).and_then(|at| self.targets.get(at)) else { continue };
                let literal = index(target.at)
                    .and_then(|at| Some(at..at + index(target.length)?))
                    .and_then(|range| self.letters.get(range))
                    .unwrap_or_default();
                if (literal.get(1) == Some(&second)) == behind && target.fits(&letters, own, literal) {
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
}

impl Target {
    fn fits(&self, letters: &[char], own: u64, literal: &[char]) -> bool {
        letters.len() + 1 >= literal.len()
            && (self.open || letters.len() <= literal.len() + 1)
            && (self.mask & !own).count_ones() <= 1
            && (self.open || (own & !self.mask).count_ones() <= 1)
            && is_slip(letters, literal, self.open)
    }
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
