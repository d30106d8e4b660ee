//! By which words Bosnian, Croatian and Serbian are told apart: all lists are looked through in one go.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::words::{BOSNIAN, CROATIAN, EKAVIAN, IJEKAVIAN, SERBIAN};

/// What a word is a sign of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    Croatian,
    Serbian,
    Bosnian,
    Ijekavian,
    Ekavian,
}

/// Beginnings of words, but for the ijekavian sounds, which may stand anywhere in a word.
const LISTS: [(Sign, &[&str]); 5] = [
    (Sign::Croatian, CROATIAN),
    (Sign::Serbian, SERBIAN),
    (Sign::Bosnian, BOSNIAN),
    (Sign::Ijekavian, IJEKAVIAN),
    (Sign::Ekavian, EKAVIAN),
];

/// All that one word is a sign of.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Signs(u8);

impl Signs {
    pub(super) const fn has(self, sign: Sign) -> bool {
        self.0 & sign.bit() != 0
    }
}

impl Sign {
    const fn bit(self) -> u8 {
        match self {
            Self::Croatian => 1,
            Self::Serbian => 2,
            Self::Bosnian => 4,
            Self::Ijekavian => 8,
            Self::Ekavian => 16,
        }
    }
}

/// The signs in a folded word.
pub(super) fn signs_of(word: &str) -> Signs {
    let mut signs = Signs::default();
    let Some(finder) = FINDER.as_ref() else { return signs };
    for found in finder.parts.find_overlapping_iter(word) {
        let sign = finder.signs.get(found.pattern().as_usize()).copied();
        if let Some(sign) = sign.filter(|sign| found.start() == 0 || *sign == Sign::Ijekavian) {
            signs.0 |= sign.bit();
        }
    }
    signs
}

/// All lists in one.
struct Finder {
    parts: AhoCorasick,
    /// What each of them is a sign of.
    signs: Vec<Sign>,
}

/// Nothing only when the lists were too long for it, which they are not.
static FINDER: LazyLock<Option<Finder>> = LazyLock::new(|| {
    let parts = LISTS.iter().flat_map(|(sign, list)| list.iter().map(|part| (*sign, *part)));
    let (signs, parts): (Vec<Sign>, Vec<&str>) = parts.unzip();
    Some(Finder { parts: AhoCorasick::new(parts).ok()?, signs })
});

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(word: &str) -> Vec<Sign> {
        LISTS.into_iter().map(|(sign, _)| sign).filter(|sign| signs_of(word).has(*sign)).collect()
    }

    #[test]
    fn beginnings_count_at_the_beginning_only() {
        assert_eq!(signs("tjedno"), [Sign::Croatian]);
        assert_eq!(signs("dvotjedno"), []);
    }

    #[test]
    fn sounds_count_anywhere() {
        assert_eq!(signs("najljepseuvijek"), [Sign::Ijekavian]);
    }

    #[test]
    fn a_word_may_be_a_sign_of_several() {
        assert_eq!(signs("sedmica"), [Sign::Serbian, Sign::Bosnian]);
    }
}
