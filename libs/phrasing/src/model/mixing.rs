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

/// Rules that no good word beside them makes better.
const ALWAYS: [&str; 13] = [
    "blame-customer",
    "doubt-customer",
    "challenge-expertise",
    "insult",
    "aggressive-tone",
    "threat",
    "condescension",
    "escalation-refusal",
    "dismissive-minimising",
    "calm-down",
    "fake-apology",
    "make-repeat",
    "interruption",
];

/// All that is made from these examples, always the same.
pub(super) fn made_from(examples: &[&Example], folds: &[usize]) -> Vec<Made> {
    let mut made = embedded(examples, folds);
    made.extend(framed(examples, folds));
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

/// Bad words stand in the middle of good ones, too: messages that break such a rule, beside a sentence of a clean
/// message of the same group of desks.
fn embedded(examples: &[&Example], folds: &[usize]) -> Vec<Made> {
    let mut made = Vec::new();
    for (at, example) in examples.iter().enumerate() {
        let always = example.rules.iter().any(|rule| ALWAYS.contains(&rule.as_str()));
        let Some(fold) = folds.get(at).copied().filter(|_| always && at % 2 == 0) else { continue };
        let same = |other: &usize| {
            folds.get(*other) == Some(&fold)
                && examples.get(*other).is_some_and(|one| one.rules.is_empty() && one.language == example.language)
        };
        let clean: Vec<usize> = (0..examples.len()).filter(same).collect();
        let pick = clean.get((at * 7) % clean.len().max(1)).and_then(|other| examples.get(*other));
        let Some(other) = pick else { continue };
        let letter = letter_of(&other.text, other.language);
        let part = letter.parts.get(at % letter.parts.len().max(1));
        let sentence = part.and_then(|part| other.text.get(part.bytes.clone())).unwrap_or_default();
        let text =
            if at % 4 == 0 { [sentence, " ", &example.text].concat() } else { [&example.text, " ", sentence].concat() };
        made.push(Made { text, language: example.language, bad: true, fold });
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
