//! Fits a rewrite to the letter: the time and the name that stand there go into its slots, the rest stays a slot.

use crate::{Draft, Finding, letter::Letter, tense::mention_is_ahead};

/// Slots for a point in time, as packs of all families write them.
const TIMES: [&str; 10] =
    ["[time]", "[date]", "[время]", "[дата]", "[vrijeme]", "[vreme]", "[datum]", "[ora]", "[data]", "[срок]"];
/// Slots for somebody's name.
const NAMES: [&str; 4] = ["[name]", "[имя]", "[ime]", "[nume]"];

/// Fills the slots of a finding's rewrite with what the letter and the context tell.
pub(crate) fn fit(finding: &mut Finding, draft: &Draft<'_>, letter: &Letter) {
    let Some(rewrite) = finding.rewrite.as_mut().filter(|rewrite| rewrite.contains('[')) else { return };
    if let Some(time) = time_in(draft, letter) {
        fill(rewrite, &TIMES, &time);
    }
    let name = match finding.rule.as_str() {
        "wrong-name" => draft.context.customer_name.clone(),
        _ => colleague_in(draft),
    };
    if let Some(name) = name {
        fill(rewrite, &NAMES, &name);
    }
}

fn fill(rewrite: &mut String, slots: &[&str], words: &str) {
    for slot in slots {
        if rewrite.contains(slot) {
            *rewrite = rewrite.replace(slot, words);
        }
    }
}

/// The words of the first point in time to come, in the language of the rewrite's letter.
fn time_in(draft: &Draft<'_>, letter: &Letter) -> Option<String> {
    let (_, mention) = letter.parts.iter().find_map(|part| {
        let ahead = |mention: &&crate::time::Mention| mention_is_ahead(letter, part, mention);
        part.mentions.iter().find(ahead).map(|mention| (part, mention))
    })?;
    let run = letter.words_of(&mention.words);
    // "by", "до": the slot's own sentence has such a word already.
    let from = run.iter().position(|word| !LEADS.contains(&word.folded.as_str()))?;
    let words = letter.bytes(&(mention.words.start + from..mention.words.end));
    draft.text.get(words).map(str::to_owned).filter(|words| !words.is_empty())
}

/// Words that lead to a point in time, folded.
const LEADS: [&str; 16] =
    ["by", "until", "till", "before", "at", "on", "до", "к", "в", "во", "do", "u", "na", "pana", "la", "pe"];

/// The colleague whom the letter names.
fn colleague_in(draft: &Draft<'_>) -> Option<String> {
    let named = |name: &&String| {
        let first = name.split_whitespace().next().unwrap_or_default();
        first.chars().count() > 2
            && draft.text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == first)
    };
    draft.context.colleague_names.iter().find(named).cloned()
}
