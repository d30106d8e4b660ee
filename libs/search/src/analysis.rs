use std::ops::Range;

use lexis::{Family, TokenKind};

use crate::stop;

/// The longest term, in bytes; what is longer is cut, so that a page of base64 costs no more than a page of words.
pub(crate) const TERM_BYTES_MAX: usize = 40;

/// A term and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// What it is compared by.
    pub text: String,
    /// Where it stands in the text, in Unicode code points.
    pub points: Range<usize>,
    /// Its place among the terms of the text; stop words count, so that phrases keep their gaps.
    pub position: u32,
}

/// Takes texts of one family of languages apart into terms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Analyzer {
    family: Family,
}

impl Analyzer {
    /// For texts in these languages.
    #[must_use]
    pub const fn new(family: Family) -> Self {
        Self { family }
    }

    /// The terms of a text. Linear in its length.
    ///
    /// ```
    /// use lexis::Family;
    /// let terms = |family, text: &str| -> Vec<String> {
    ///     search::Analyzer::new(family).terms(text).into_iter().map(|term| term.text).collect()
    /// };
    /// assert_eq!(terms(Family::En, "The parcels of order LM-40041"), ["parcel", "order", "lm-40041", "lm", "40041"]);
    /// // Ijekavian and ekavian, either script, with and without diacritics.
    /// assert_eq!(terms(Family::Bcs, "zahtjev za uređaje"), terms(Family::Bcs, "захтев за уредаје"));
    /// ```
    #[must_use]
    pub fn terms(&self, text: &str) -> Vec<Term> {
        let reading = lexis::read(text);
        let mut terms = Vec::with_capacity(reading.tokens.len());
        let mut joined: Option<(usize, usize)> = None;
        for (at, token) in reading.tokens.iter().enumerate() {
            let position = u32::try_from(at).unwrap_or(u32::MAX);
            if joined.is_none_or(|(_, end)| at >= end) {
                joined = compound(text, &reading.tokens, at);
                if let Some((_, end)) = joined
                    && let (Some(first), Some(last)) = (reading.tokens.get(at), reading.tokens.get(end - 1))
                {
                    let whole = text.get(first.bytes.start..last.bytes.end).unwrap_or_default();
                    let points = first.points.start..last.points.end;
                    terms.push(Term { text: cut(fold(whole, self.family)), points, position });
                }
            }
            let raw = token.raw(text);
            let term = match token.kind {
                TokenKind::Mark => continue,
                TokenKind::Number => cut(raw.to_owned()),
                TokenKind::Word => match self.word(raw) {
                    Some(term) => term,
                    None => continue,
                },
            };
            terms.push(Term { text: term, points: token.points.clone(), position });
        }
        terms
    }

    /// The term of a single word; nothing for a stop word.
    #[must_use]
    pub fn word(&self, word: &str) -> Option<String> {
        let folded = fold(word, self.family);
        if stop::is_stop(&folded, self.family) {
            return None;
        }
        Some(cut(stemmed(word, &folded, self.family)))
    }

    /// A word as it is compared letter by letter, without its stem.
    #[must_use]
    pub fn folded(&self, word: &str) -> String {
        cut(fold(word, self.family))
    }
}

fn stemmed(word: &str, folded: &str, family: Family) -> String {
    match family {
        // Its stemmer knows the letters with diacritics; what was written without them has its endings taken by ours.
        Family::Bcs => lexis::stem(folded, family),
        _ => fold(&lexis::stem(word, family), family),
    }
}

/// Case, diacritics and scripts away; ijekavian becomes ekavian.
fn fold(word: &str, family: Family) -> String {
    let folded = lexis::fold_word(word, family);
    if family == Family::Bcs { ekavian(&folded.replace("dj", "d")) } else { folded }
}

/// `ije` and, after a consonant, `je` become `e`: *vrijeme* and *vreme*, *mjesto* and *mesto* are one word.
///
/// "dj" has become "d" before: *đ* is written so, and *djeca* meets *deca* all the same.
fn ekavian(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        if rest.starts_with("ije") && !out.is_empty() && rest.len() > 3 {
            out.push('e');
            rest = rest.get(3..).unwrap_or_default();
            continue;
        }
        let after_consonant = out.chars().last().is_some_and(|before| "bcdfghklmnprstvz".contains(before));
        if after_consonant && rest.starts_with("je") && out.len() + rest.len() > 4 {
            out.push('e');
            rest = rest.get(2..).unwrap_or_default();
            continue;
        }
        out.push(letter);
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    out
}

/// Where an order id or an address that begins at this token ends: letters, digits and what joins them, without space.
/// At least one digit, or an `@`, must be in it: "e-mail" is a word, "LM-40041" an id.
fn compound(text: &str, tokens: &[lexis::Token], at: usize) -> Option<(usize, usize)> {
    let first = tokens.get(at)?;
    if first.kind == TokenKind::Mark {
        return None;
    }
    let mut end = at + 1;
    let (mut hangs_together, mut tells) = (false, first.kind == TokenKind::Number);
    while let Some(next) = tokens.get(end) {
        if next.spaced || end - at > 15 {
            break;
        }
        let raw = next.raw(text);
        let joint = matches!(raw, "-" | "_" | "/" | "." | "@" | "+");
        if next.kind == TokenKind::Mark && !(joint && follows(tokens, end)) {
            break;
        }
        tells |= next.kind == TokenKind::Number || raw == "@";
        hangs_together = true;
        end += 1;
    }
    (hangs_together && tells && has_both(text, tokens.get(at..end)?)).then_some((at, end))
}

/// A joint stands inside, never at the end.
fn follows(tokens: &[lexis::Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| !next.spaced && next.kind != TokenKind::Mark)
}

/// Digits alone ("10-12") are numbers of their own; an id has letters too, an address its sign.
fn has_both(text: &str, tokens: &[lexis::Token]) -> bool {
    tokens.iter().any(|token| token.kind == TokenKind::Word) || tokens.iter().any(|token| token.raw(text) == "@")
}

fn cut(mut term: String) -> String {
    if term.len() > TERM_BYTES_MAX {
        let mut end = TERM_BYTES_MAX;
        while !term.is_char_boundary(end) {
            end -= 1;
        }
        term.truncate(end);
    }
    term
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn terms(family: Family, text: &str) -> Vec<String> {
        Analyzer::new(family).terms(text).into_iter().map(|term| term.text).collect()
    }

    #[test]
    fn ids_and_addresses_stay_whole_and_are_found_by_their_parts() {
        assert_eq!(terms(Family::En, "RMA/2026-17"), ["rma/2026-17", "rma", "2026", "17"]);
        let address = terms(Family::En, "write to ana.maric@firma.example please");
        assert!(address.contains(&"ana.maric@firma.example".to_owned()), "{address:?}");
        assert_eq!(terms(Family::En, "e-mail"), ["e", "mail"]);
        assert_eq!(terms(Family::En, "10-12"), ["10", "12"]);
    }

    #[test]
    fn inflected_forms_meet_in_every_language() {
        for (family, one, other) in [
            (Family::En, "refunds", "refunding"),
            (Family::Ru, "возвратов", "возврата"),
            (Family::Ru, "счёт", "счет"),
            (Family::Ro, "facturile", "factura"),
            (Family::Ro, "comenzile", "comenzi"),
            (Family::Bcs, "narudžbe", "narudzba"),
            (Family::Bcs, "računa", "рачун"),
            (Family::Bcs, "vrijeme", "vreme"),
            (Family::Bcs, "uređaj", "uredjaj"),
        ] {
            assert_eq!(terms(family, one), terms(family, other), "{one} and {other}");
        }
    }

    #[test]
    fn stop_words_leave_their_places_empty() {
        let terms = Analyzer::new(Family::En).terms("cost of the lamp");
        let places: Vec<u32> = terms.iter().map(|term| term.position).collect();
        assert_eq!(places, [0, 3]);
    }

    #[test]
    fn a_term_of_any_length_is_cut() {
        let long = "ž".repeat(200);
        assert!(terms(Family::En, &long).iter().all(|term| term.len() <= TERM_BYTES_MAX));
    }

    proptest! {
        #[test]
        fn any_text_has_terms_that_lie_in_it(text in "\\PC*|[a-z0-9@._/ -]*") {
            let count = text.chars().count();
            for family in Family::ALL {
                for term in Analyzer::new(family).terms(&text) {
                    prop_assert!(term.points.start < term.points.end && term.points.end <= count);
                    prop_assert!(!term.text.is_empty() || !term.points.is_empty());
                }
            }
        }
    }
}
