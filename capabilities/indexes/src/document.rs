use std::collections::BTreeMap;

use lexis::Family;
use search::{Analyzer, Field};

/// How many different terms of a document are taken in; those that come first.
pub const TERMS_MAX: usize = 5_000;

/// A document on its way into the index: its terms and how often each field has them (title, tags, body).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    terms: BTreeMap<String, [u8; 3]>,
}

impl Entry {
    /// Adds a text in one of the languages. Linear in its length.
    #[must_use]
    pub fn with(mut self, field: Field, family: Family, text: &str) -> Self {
        for term in Analyzer::new(family).terms(text) {
            self.add(field, term.text);
        }
        self
    }

    /// Adds a word that is compared as it stands: a telephone number, an id.
    #[must_use]
    pub fn with_word(mut self, field: Field, word: &str) -> Self {
        self.add(field, word.to_owned());
        self
    }

    pub(crate) fn terms(&self) -> &BTreeMap<String, [u8; 3]> {
        &self.terms
    }

    fn add(&mut self, field: Field, term: String) {
        if term.is_empty() || (self.terms.len() >= TERMS_MAX && !self.terms.contains_key(&term)) {
            return;
        }
        let counts = self.terms.entry(term).or_default();
        let [title, tags, body] = counts;
        let (count, max) = match field {
            Field::Title => (title, 3),
            Field::Tags => (tags, 3),
            Field::Body => (body, 15),
        };
        *count = count.saturating_add(1).min(max);
    }
}

/// What a document has in the index: numbers of terms with their counts, ordered by number.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Known(pub(crate) BTreeMap<i64, [u8; 3]>);

impl Known {
    /// For each term the distance to the one before, seven bits a byte, then its counts in one byte.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.0.len() * 3);
        let mut last = 0;
        for (term, [title, tags, body]) in &self.0 {
            let mut rest = u64::try_from(term - last).unwrap_or_default();
            while let Ok(low) = u8::try_from(rest & 0x7f) {
                rest >>= 7;
                if rest == 0 {
                    bytes.push(low);
                    break;
                }
                bytes.push(low | 0x80);
            }
            bytes.push(title | (tags << 2) | (body << 4));
            last = *term;
        }
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote; nothing when it is something else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        terms_in(bytes).collect::<Option<_>>().map(Self)
    }
}

/// Reads terms one by one from what [`Known::to_bytes`] wrote; `None` where it is something else.
pub(crate) fn terms_in(bytes: &[u8]) -> impl Iterator<Item = Option<(i64, [u8; 3])>> {
    let mut rest = bytes.iter().copied();
    let mut last: i64 = 0;
    let mut next = move || -> Option<Option<(i64, [u8; 3])>> {
        let mut byte = rest.next()?;
        let (mut distance, mut shift) = (0_i64, 0_u32);
        let mut read = || -> Option<(i64, [u8; 3])> {
            loop {
                distance |= i64::from(byte & 0x7f).checked_shl(shift)?;
                if byte < 0x80 {
                    break;
                }
                shift = shift.checked_add(7).filter(|shift| *shift < 63)?;
                byte = rest.next()?;
            }
            last = last.checked_add(distance)?;
            let counts = rest.next()?;
            Some((last, [counts & 3, (counts >> 2) & 3, counts >> 4]))
        };
        Some(read())
    };
    let mut is_over = false;
    std::iter::from_fn(move || {
        if is_over {
            return None;
        }
        let read = next();
        is_over = !matches!(read, Some(Some(_)));
        read
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_a_document_has_survives_its_bytes(terms in prop::collection::btree_map(1_i64..i64::MAX / 2, (0_u8..4, 0_u8..4, 0_u8..16), 0..50)) {
            let known = Known(terms.into_iter().map(|(term, (title, tags, body))| (term, [title, tags, body])).collect());
            prop_assert_eq!(Known::from_bytes(&known.to_bytes()), Some(known));
        }

        #[test]
        fn foreign_bytes_break_nothing(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = Known::from_bytes(&bytes);
        }
    }
}
