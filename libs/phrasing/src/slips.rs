//! Slips that need no language: unfilled placeholders, an empty letter, a wrong name, a missing attachment.

use std::ops::Range;

use kernel::Language;

use patterns::Word;

use crate::{
    Draft,
    letter::{Letter, Part},
};

/// Calls `tell` with the rule, the language and the code points of every slip.
pub(crate) fn find(draft: &Draft<'_>, letter: &Letter, tell: &mut dyn FnMut(&str, Language, Range<usize>)) {
    for part in &letter.parts {
        let raw = draft.text.get(part.bytes.clone()).unwrap_or_default();
        for span in placeholders(raw) {
            tell("unfilled-placeholder", part.language, part.points.start + span.start..part.points.start + span.end);
        }
    }
    for (part, span) in others(draft, letter) {
        tell("other-customer", part.language, span);
    }
    let Some(first) = letter.parts.first() else { return };
    if only_greets(letter) {
        tell("greeting-only", first.language, first.points.clone());
    }
    if let Some(span) = wrong_name(draft.context.customer_name.as_deref(), letter, first) {
        tell("wrong-name", first.language, span);
    }
    let attached = || letter.parts.iter().find_map(|part| attachment_word(letter, part).map(|word| (part, word)));
    if draft.context.has_attachment == Some(false)
        && let Some((part, word)) = attached()
    {
        tell("missing-attachment", part.language, letter.points(&(word..word + 1)));
    }
}

/// Where something that belongs to another customer stands: a name, an address, a number, compared letter by letter
/// and digit by digit, whatever stands between.
fn others<'a>(draft: &Draft<'_>, letter: &'a Letter) -> Vec<(&'a Part, Range<usize>)> {
    let mut found = Vec::new();
    if draft.context.others.is_empty() {
        return found;
    }
    let (text, places) = squeezed(draft.text);
    for other in &draft.context.others {
        let (wanted, _) = squeezed(other);
        // The number of a ticket is one only with its mark.
        let marked = other.starts_with('#');
        if wanted.is_empty() || (wanted.len() < 4 && !marked) {
            continue;
        }
        let is_marked = |at: &usize| {
            let before = places.get(*at).and_then(|place| place.checked_sub(1));
            !marked || before.and_then(|before| draft.text.chars().nth(before)) == Some('#')
        };
        let runs = text.windows(wanted.len()).enumerate().filter(|(_, run)| *run == wanted.as_slice());
        let at = runs.map(|(at, _)| at).take(RUNS_MAX).find(is_marked);
        let Some(at) = at.filter(|at| stands_alone(draft.text, &places, *at, wanted.len())) else { continue };
        let (Some(start), Some(end)) = (places.get(at), places.get(at + wanted.len() - 1)) else { continue };
        let part = letter.parts.iter().find(|part| part.points.contains(start));
        found.extend(part.map(|part| (part, *start..end + 1)));
    }
    found
}

/// So many places are looked at for what belongs to another customer.
const RUNS_MAX: usize = 20;

/// Letters and digits only, in lower case, and the code point of each.
fn squeezed(text: &str) -> (Vec<char>, Vec<usize>) {
    let kept = text.chars().enumerate().filter(|(_, letter)| letter.is_alphanumeric());
    kept.map(|(at, letter)| (letter.to_lowercase().next().unwrap_or(letter), at)).unzip()
}

/// No letter or digit stands directly before or after.
fn stands_alone(text: &str, places: &[usize], at: usize, length: usize) -> bool {
    let touches = |one: Option<usize>, other: Option<usize>| match (one, other) {
        (Some(one), Some(other)) => other == one + 1,
        _ => false,
    };
    let before = at.checked_sub(1).and_then(|before| places.get(before)).copied();
    let first = places.get(at).copied();
    let last = places.get(at + length - 1).copied();
    let after = places.get(at + length).copied();
    !text.is_empty() && !touches(before, first) && !touches(last, after)
}

/// Words that open or close a letter, folded: nothing else is said with them.
const COURTESY: &[&str] = &[
    "hello",
    "hi",
    "dear",
    "hey",
    "good",
    "morning",
    "afternoon",
    "evening",
    "day",
    "greetings",
    "kind",
    "best",
    "warm",
    "regards",
    "sincerely",
    "yours",
    "customer",
    "mr",
    "mrs",
    "ms",
    "madam",
    "sir",
    "здравствуйте",
    "добрый",
    "доброе",
    "добрыи",
    "день",
    "дня",
    "утро",
    "вечер",
    "уважаемый",
    "уважаемая",
    "уважаемые",
    "клиент",
    "привет",
    "приветствую",
    "уважением",
    "с",
    "dobar",
    "dan",
    "dobro",
    "jutro",
    "vece",
    "vecer",
    "dobra",
    "zdravo",
    "bok",
    "postovani",
    "postovana",
    "postovanje",
    "gospodine",
    "gospodjo",
    "gospodo",
    "gospodja",
    "lijep",
    "lep",
    "pozdrav",
    "srdacan",
    "s",
    "postovanjem",
    "buna",
    "ziua",
    "dimineata",
    "seara",
    "salut",
    "stimate",
    "stimata",
    "stimati",
    "draga",
    "dragi",
    "doamna",
    "domnule",
    "client",
    "cu",
    "stima",
    "respect",
];
/// At least one of these must be there.
const GREETING: &[&str] = &[
    "hello",
    "hi",
    "dear",
    "hey",
    "good",
    "morning",
    "afternoon",
    "evening",
    "greetings",
    "здравствуйте",
    "добрый",
    "доброе",
    "привет",
    "приветствую",
    "уважаемый",
    "уважаемая",
    "уважаемые",
    "dobar",
    "dobro",
    "zdravo",
    "bok",
    "postovani",
    "postovana",
    "buna",
    "salut",
    "stimate",
    "stimata",
    "stimati",
];

/// A greeting, perhaps with a name and a closing formula, and nothing else.
fn only_greets(letter: &Letter) -> bool {
    let words = &letter.words;
    let greets = words.first().is_some_and(|word| GREETING.contains(&word.folded.as_str()));
    let mut names = 0;
    let courteous = words.iter().all(|word| {
        if COURTESY.contains(&word.folded.as_str()) {
            return true;
        }
        names += 1;
        word.capital && !word.number
    });
    greets && courteous && names <= 3 && words.len() <= 12
}

/// The name after the greeting, when it is neither the customer's nor any part of it.
fn wrong_name(customer: Option<&str>, letter: &Letter, first: &Part) -> Option<Range<usize>> {
    let customer = customer?;
    let words = letter.words_of(&first.words);
    let courteous = |word: &Word| COURTESY.contains(&word.folded.as_str());
    let opening = words.iter().take_while(|word| courteous(word)).count();
    let names = words.iter().skip(opening).take_while(|word| word.capital && !word.number && !courteous(word)).count();
    let closed = words.get(opening + names).is_none_or(|next| next.comma || next.cut);
    if opening == 0 || names == 0 || names > 3 || !closed {
        return None;
    }
    let called = words.get(opening..opening + names)?;
    let own: Vec<String> = customer.split_whitespace().map(|part| lexis::fold_word(part, first.family)).collect();
    let known = called.iter().any(|word| own.iter().any(|part| same_name(part, &word.folded)));
    let span = called.first()?.points.start..called.last()?.points.end;
    (!own.is_empty() && !known).then_some(span)
}

/// Names change their endings: Ana, Ane, Ano; Marc, Marcu. Cyrillic names are compared with Latin ones, too.
fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (lexis::to_latin(one), lexis::to_latin(other));
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    shared >= 2 && shared + 2 >= shorter
}

/// Words that say that something is attached, folded.
const ATTACHED: &[&str] = &[
    "attached",
    "attachment",
    "enclosed",
    "вложение",
    "вложении",
    "прикрепил",
    "прикрепила",
    "прикрепили",
    "прикрепляю",
    "приложил",
    "приложила",
    "приложении",
    "privitku",
    "prilogu",
    "prilazem",
    "prilozio",
    "prilozila",
    "prilozeno",
    "atasat",
    "atasata",
    "atasament",
    "atasez",
    "anexat",
    "anexata",
];

fn attachment_word(letter: &Letter, part: &Part) -> Option<usize> {
    let words = letter.words_of(&part.words);
    let at = words.iter().position(|word| ATTACHED.contains(&word.folded.as_str()) && !word.quoted)?;
    Some(part.words.start + at)
}

/// `{{name}}`, `[name]`, `<name>`, `%name%`, `XXX` in code points.
fn placeholders(raw: &str) -> Vec<Range<usize>> {
    let letters: Vec<char> = raw.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let end = match letter {
            '{' if letters.get(at + 1) == Some(&'{') => closed(&letters, at + 2, '}').map(|end| end + 1),
            '[' => closed(&letters, at + 1, ']').filter(|end| is_slot(letters.get(at + 1..end - 1), letters.get(*end))),
            '<' => closed(&letters, at + 1, '>').filter(|end| is_name(letters.get(at + 1..end - 1))),
            '%' | '$' => closed(&letters, at + 1, *letter).filter(|end| is_variable(letters.get(at + 1..end - 1))),
            '_' => letters
                .get(at..)
                .map(|rest| rest.iter().take_while(|letter| **letter == '_').count())
                .filter(|length| *length >= 4)
                .map(|length| at + length),
            'X' | 'Х' => crosses(&letters, at),
            _ => None,
        };
        match end {
            Some(end) => {
                found.push(at..end.min(letters.len()));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn closed(letters: &[char], from: usize, close: char) -> Option<usize> {
    let run = letters.get(from..letters.len().min(from + 48))?;
    run.iter().position(|letter| *letter == close).filter(|length| *length > 0).map(|length| from + length + 1)
}

/// A slot holds words, not a number, and is not the text of a Markdown link.
fn is_slot(inside: Option<&[char]>, after: Option<&char>) -> bool {
    after != Some(&'(')
        && inside.is_some_and(|inside| inside.iter().filter(|letter| letter.is_alphabetic()).count() >= 3)
}

/// `<Name>`, `<order number>`: words, and no tag of a web page.
fn is_name(inside: Option<&[char]>) -> bool {
    const TAGS: [&str; 14] = ["br", "b", "i", "p", "a", "u", "em", "li", "ul", "ol", "div", "span", "strong", "code"];
    let inside: String = inside.unwrap_or_default().iter().collect();
    let letters = inside.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '_' | '-'));
    letters
        && inside.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
        && !TAGS.contains(&inside.to_lowercase().as_str())
}

/// `%name%`, `$order_number$`: one word of small or capital letters.
fn is_variable(inside: Option<&[char]>) -> bool {
    inside.is_some_and(|inside| {
        inside.len() >= 3 && inside.iter().all(|letter| letter.is_ascii_alphabetic() || *letter == '_')
    })
}

fn crosses(letters: &[char], at: usize) -> Option<usize> {
    let starts_word =
        at.checked_sub(1).and_then(|before| letters.get(before)).is_none_or(|letter| !letter.is_alphanumeric());
    let length = letters.get(at..)?.iter().take_while(|letter| matches!(letter, 'X' | 'Х')).count();
    let ends_word = letters.get(at + length).is_none_or(|letter| !letter.is_alphanumeric());
    (starts_word && ends_word && length >= 3).then_some(at + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_seen_and_links_are_not() {
        assert_eq!(placeholders("Dear {{name}}, see [a link](x)").first(), Some(&(5..13)));
        assert_eq!(placeholders("Dear [name], order XXX [1]"), [5..11, 19..22]);
        assert!(placeholders("size XXL, model X, [12]").is_empty());
        assert_eq!(placeholders("Dear <Name>, %order% is $state$ at ____").len(), 4);
        assert!(placeholders("a <br> b, 5 % of 10 %, 3 < 4 > 2, $5 or $6, a_b").is_empty());
    }
}
