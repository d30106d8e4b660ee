use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::{Family, fold_word};

/// The Snowball stem of a word, folded.
///
/// ```
/// use lexis::{Family, stem};
/// assert_eq!(stem("возвраты", Family::Ru), stem("возврата", Family::Ru));
/// assert_eq!(stem("refunds", Family::En), "refund");
/// ```
#[must_use]
pub fn stem(word: &str, family: Family) -> String {
    let lower = word.to_lowercase();
    let (algorithm, input) = match family {
        Family::En => (Algorithm::English, lower),
        Family::Ru => (Algorithm::Russian, fold_word(&lower, family)),
        Family::Bcs => (Algorithm::Serbian, crate::to_latin(&lower)),
        Family::Ro => (Algorithm::Romanian, lower.replace('ș', "ş").replace('ț', "ţ")),
    };
    fold_word(&Stemmer::create(algorithm).stem(&input), family)
}
