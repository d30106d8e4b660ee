//! Words with one typing error: a letter missing, added, changed, or two letters swapped.

use rustc_hash::{FxHashMap, FxHashSet};

use super::vocabulary::Symbol;

/// Words shorter than this are not mended: too many other words are one letter away.
const LETTERS_MIN: usize = 6;

/// The longer literals of a family, by their first letter.
#[derive(Debug, Default)]
pub(super) struct Near {
    by_first: FxHashMap<char, Vec<Target>>,
    /// Words that are right as they are.
    pub(super) everyday: FxHashSet<String>,
}

#[derive(Debug)]
struct Target {
    letters: Box<[char]>,
    /// Which letters occur, by their number modulo 64.
    mask: u64,
    /// Any ending may follow.
    open: bool,
    symbols: Vec<Symbol>,
}

impl Near {
    /// Lets words close to this literal carry its symbols.
    pub(super) fn add(&mut self, literal: &str, symbols: Vec<Symbol>, open: bool) {
        if literal.len() < LETTERS_MIN {
            return;
        }
        let letters: Box<[char]> = literal.chars().collect();
        if let (Some(first), true) = (letters.first().copied(), letters.len() >= LETTERS_MIN) {
            let target = Target { mask: mask(&letters), letters, open, symbols };
            self.by_first.entry(first).or_default().push(target);
        }
    }

    /// Adds the symbols of all literals from which the word differs by one typing error; true when there are some.
    pub(super) fn symbols_of(&self, folded: &str, out: &mut Vec<Symbol>) -> bool {
        let start = out.len();
        let letters: Vec<char> = folded.chars().take(32).collect();
        let targets = letters.first().and_then(|first| self.by_first.get(first));
        let Some(targets) = targets.filter(|_| letters.len() >= LETTERS_MIN) else { return false };
        let own = mask(&letters);
        for target in targets {
            let fits = letters.len() + 1 >= target.letters.len()
                && (target.open || letters.len() <= target.letters.len() + 1)
                && (target.mask & !own).count_ones() <= 1
                && (target.open || (own & !target.mask).count_ones() <= 1)
                && is_slip(&letters, &target.letters, target.open);
            if fits {
                out.extend(&target.symbols);
            }
        }
        if out.len() > start && self.everyday.contains(folded) {
            out.truncate(start);
        }
        out.len() > start
    }
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
        let mut near = Near::default();
        near.add(literal, vec![7], open);
        near.symbols_of(word, &mut Vec::new())
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
