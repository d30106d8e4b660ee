use unicode_normalization::UnicodeNormalization as _;

use crate::{Family, cyrillic};

/// A folded text and, for each of its bytes, the code point of the original it comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folded {
    /// Lower case, without diacritics; Serbian Cyrillic as Latin; ё as е; đ as dj.
    pub text: String,
    /// One entry per byte of `text`: the index of the original code point.
    pub origin: Vec<usize>,
}

impl Folded {
    /// The code point of the original at which the folded byte `at` starts; past the end, one past the last.
    #[must_use]
    pub fn code_point_at(&self, at: usize) -> usize {
        self.origin.get(at).copied().unwrap_or_else(|| self.origin.last().map_or(0, |last| last + 1))
    }
}

/// Folds a whole text and keeps where every letter came from.
///
/// ```
/// use lexis::{Family, fold};
/// let folded = fold("Њен Đak", Family::Bcs);
/// assert_eq!(folded.text, "njen djak");
/// assert_eq!(folded.code_point_at(5), 4);
/// ```
#[must_use]
pub fn fold(text: &str, family: Family) -> Folded {
    let mut out = Folded { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
    for (index, letter) in text.chars().enumerate() {
        push_folded(letter, family, &mut out.text);
        out.origin.resize(out.text.len(), index);
    }
    out
}

/// Folds one word.
///
/// ```
/// use lexis::{Family, fold_word};
/// assert_eq!(fold_word("Întârziere", Family::Ro), "intarziere");
/// assert_eq!(fold_word("Ещё", Family::Ru), "еще");
/// assert_eq!(fold_word("ће", Family::Bcs), "ce");
/// ```
#[must_use]
pub fn fold_word(word: &str, family: Family) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, family, &mut out);
    out
}

/// Folds one word at the end of a text that is there already.
pub(crate) fn fold_into(word: &str, family: Family, out: &mut String) {
    if word.is_ascii() {
        out.push_str(word);
        let start = out.len() - word.len();
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for letter in word.chars() {
        push_folded(letter, family, out);
    }
}

fn push_folded(letter: char, family: Family, out: &mut String) {
    if letter.is_ascii() {
        out.push(letter.to_ascii_lowercase());
        return;
    }
    if family != Family::Bcs
        && let 'а'..='я' = letter
    {
        out.push(letter);
        return;
    }
    for lower in letter.to_lowercase() {
        push_folded_lower(lower, family, out);
    }
}

fn push_folded_lower(letter: char, family: Family, out: &mut String) {
    match letter {
        'ё' => out.push('е'),
        'đ' => out.push_str("dj"),
        '’' | 'ʼ' | '‘' | '`' | '´' => out.push('\''),
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' => {}
        '\u{400}'..='\u{4ff}' => match cyrillic::latin_of(letter) {
            Some(latin) if family == Family::Bcs => {
                for part in latin.chars() {
                    push_folded_lower(part, family, out);
                }
            }
            _ => out.push(letter),
        },
        _ if letter.is_ascii() => out.push(letter),
        _ => out.extend(std::iter::once(letter).nfd().filter(|part| !matches!(part, '\u{300}'..='\u{36f}'))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_kinds_of_romanian_comma_letters_fold_alike() {
        assert_eq!(fold_word("ştiu", Family::Ro), fold_word("știu", Family::Ro));
        assert_eq!(fold_word("ţară", Family::Ro), "tara");
    }

    #[test]
    fn russian_short_i_stays_a_letter_of_its_own() {
        assert_eq!(fold_word("Йод", Family::Ru), "йод");
    }

    #[test]
    fn serbian_in_either_script_folds_alike() {
        assert_eq!(fold_word("Њихова", Family::Bcs), fold_word("njihova", Family::Bcs));
        assert_eq!(fold_word("уређај", Family::Bcs), fold_word("uređaj", Family::Bcs));
    }

    proptest! {
        #[test]
        fn every_folded_byte_knows_its_origin(text in "\\PC*") {
            let count = text.chars().count();
            for family in Family::ALL {
                let folded = fold(&text, family);
                prop_assert_eq!(folded.origin.len(), folded.text.len());
                prop_assert!(folded.origin.iter().all(|at| *at < count));
                prop_assert!(folded.origin.is_sorted());
            }
        }
    }
}
