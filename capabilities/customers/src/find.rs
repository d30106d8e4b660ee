//! What a customer is found by: the beginnings of words, without case and diacritics, in any of our scripts.

use lexis::Family;

use crate::store::word::written;

/// How many words of a question count.
const TERMS_MAX: usize = 8;

/// A text in small letters without diacritics, Serbian Cyrillic as Latin.
pub(crate) fn folded(text: &str) -> String {
    lexis::fold_word(text, Family::Bcs)
}

/// The words of a text, folded.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = String> {
    let folded = folded(text);
    let words: Vec<String> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}

/// The words that are looked for. What looks like a telephone number is one word, without the zeros before it.
fn terms(question: &str) -> Vec<String> {
    let is_phone = question.chars().filter(char::is_ascii_digit).count() >= 5
        && question.chars().all(|c| c.is_ascii_digit() || " +-/().\u{a0}".contains(c));
    if is_phone {
        let digits: String = question.chars().filter(char::is_ascii_digit).collect();
        return vec![digits.trim_start_matches('0').to_owned()];
    }
    words_of(question).take(TERMS_MAX).collect()
}

/// The customers (`c`) or organisations (`o`) that a question means, as a condition whose placeholders begin at
/// `first`, and its values. An empty question means everybody.
///
/// ```
/// let (text, values) = customers::matching("Ana 2", customers::Whom::Organisations, 4);
/// assert_eq!(values, ["616e61", "616e61g", "32", "32g"]);
/// assert!(text.contains("word >= $4 AND word < $5"));
/// ```
#[must_use]
pub fn matching(question: &str, whom: Whom, first: usize) -> (String, Vec<String>) {
    let mut values = Vec::new();
    let mut parts = Vec::new();
    for term in terms(question) {
        let (low, high) = (first + values.len(), first + values.len() + 1);
        let range = format!("word >= ${low} AND word < ${high}");
        parts.push(match whom {
            Whom::Customers => format!(
                "(c.id IN (SELECT customer_id FROM customer_words WHERE {range}) OR c.organisation_id IN \
                 (SELECT organisation_id FROM organisation_words WHERE {range}))"
            ),
            Whom::Organisations => {
                format!("o.id IN (SELECT organisation_id FROM organisation_words WHERE {range})")
            }
        });
        let word = written(&term);
        values.push(word.clone());
        values.push(format!("{word}g"));
    }
    if parts.is_empty() {
        let nothing = if question.trim().is_empty() { "TRUE" } else { "FALSE" };
        return (nothing.to_owned(), values);
    }
    (parts.join(" AND "), values)
}

/// Whom a question is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whom {
    /// Customers, `c` in the query; also by their organisation.
    Customers,
    /// Organisations, `o` in the query.
    Organisations,
}
