//! Messages made of others, so that the model learns from the words that matter and not from what stands beside them.

use kernel::Language;

use super::training::{Example, letter_of};

/// A message put together from others.
pub(super) struct Made {
    pub(super) text: String,
    pub(super) language: Language,
    pub(super) bad: bool,
    /// The group of desks that its main part comes from.
    pub(super) fold: usize,
}

/// The desk whose sentences say nothing good or bad: greetings, thanks, facts of a case.
const NEUTRAL: &str = "neutral";

/// All that is made from these examples, always the same.
pub(super) fn made_from(examples: &[&Example], folds: &[usize]) -> Vec<Made> {
    let mut made = framed(examples, folds);
    made.extend(endings(examples, folds));
    made
}

/// The last sentence of a clean message is clean alone, too: short messages are not bad because they are short.
fn endings(examples: &[&Example], folds: &[usize]) -> Vec<Made> {
    let mut made = Vec::new();
    for (example, fold) in examples.iter().zip(folds).filter(|(example, _)| example.rules.is_empty()) {
        let letter = letter_of(&example.text, example.language);
        let last = letter.parts.last().filter(|_| letter.parts.len() > 1);
        let Some(text) = last.and_then(|part| example.text.get(part.bytes.clone())) else { continue };
        made.push(Made { text: text.to_owned(), language: example.language, bad: false, fold: *fold });
    }
    made
}

/// Good and bad messages alike come with greetings and facts of the case: every message once more, between such
/// sentences. Stock formulas are left as they are: a fact beside them makes them better.
fn framed(examples: &[&Example], folds: &[usize]) -> Vec<Made> {
    let mut made = Vec::new();
    for (at, (example, fold)) in examples.iter().zip(folds).enumerate() {
        if example.desk == NEUTRAL || example.rules.iter().any(|rule| rule == "template-reply") {
            continue;
        }
        let near = |one: &&&Example| one.desk == NEUTRAL && one.language == example.language;
        let neutral: Vec<&str> = examples.iter().filter(near).map(|one| one.text.as_str()).collect();
        let pick = |factor: usize, start: usize| neutral.get((at * factor + start) % neutral.len().max(1)).copied();
        let (Some(first), Some(second), Some(last)) = (pick(13, 5), pick(29, 11), pick(17, 3)) else { continue };
        let own = example.text.as_str();
        let text = match at % 4 {
            0 => [first, own].join(" "),
            1 => [first, second, own].join(" "),
            2 => [first, own, second].join(" "),
            _ => [own, last].join(" "),
        };
        made.push(Made { text, language: example.language, bad: !example.rules.is_empty(), fold: *fold });
    }
    made
}
