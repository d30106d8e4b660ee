//! Whether a point in time lies ahead: "by Friday", not "left on Friday".

use std::ops::Range;

use lexis::Family;
use patterns::Word;

use crate::{
    letter::{Letter, Part},
    time::{Day, Mention, Shape},
};

/// The sentence names a point in time to come.
pub(crate) fn is_ahead(letter: &Letter, part: &Part) -> bool {
    part.mentions.iter().any(|mention| mention_is_ahead(letter, part, mention))
}

/// This point in time is to come.
pub(crate) fn mention_is_ahead(letter: &Letter, part: &Part, mention: &Mention) -> bool {
    is_named(letter, mention) && (is_tomorrow(mention) || !is_past(&around(letter, part, mention), part.family))
}

/// The same where a verb of what is to come stands beside it: "терминал" ends like a verb of the past.
pub(crate) fn may_be_ahead(letter: &Letter, part: &Part, mention: &Mention) -> bool {
    is_named(letter, mention) && (part.family == Family::Ru || mention_is_ahead(letter, part, mention))
}

fn is_tomorrow(mention: &Mention) -> bool {
    matches!(mention.day, Some(Day::Ahead(_)))
}

/// The writer names it, and no time since when.
fn is_named(letter: &Letter, mention: &Mention) -> bool {
    if is_tomorrow(mention) {
        return true;
    }
    if letter.words_of(&mention.words).iter().any(|word| word.quoted) {
        return false;
    }
    match mention.shape {
        Shape::Since => false,
        Shape::After => !matches!(mention.day, Some(Day::Weekday { .. } | Day::Date { .. })),
        Shape::Deadline | Shape::Point => true,
    }
}

/// The other words of its clause.
fn around<'a>(letter: &'a Letter, part: &Part, mention: &Mention) -> Vec<&'a Word> {
    let clause = clause_around(letter, part, &mention.words);
    let words = letter.words_of(&clause).iter().zip(clause);
    words.filter(|(_, at)| !mention.words.contains(at)).map(|(word, _)| word).collect()
}

/// So many words away from a point in time nothing has to do with it.
pub(crate) const REACH: usize = 200;

/// The words between the clause marks around these.
pub(crate) fn clause_around(letter: &Letter, part: &Part, words: &Range<usize>) -> Range<usize> {
    let marks = |at: &usize| letter.words.get(*at).is_some_and(|word| word.cut || word.comma);
    let first = part.words.start.max(words.start.saturating_sub(REACH));
    let last = part.words.end.min(words.end + REACH);
    let start = (first..=words.start).rev().find(|at| marks(at)).unwrap_or(first);
    let end = (words.end..last).find(|at| marks(at)).unwrap_or(last);
    start..end
}

/// The clause tells of the past.
fn is_past(words: &[&Word], family: Family) -> bool {
    match family {
        Family::En => english_past(words),
        Family::Ru => russian_past(words),
        Family::Bcs => bcs_past(words),
        Family::Ro => romanian_past(words),
    }
}

const ENGLISH_AHEAD: &[&str] = &[
    "will",
    "i'll",
    "we'll",
    "you'll",
    "he'll",
    "she'll",
    "they'll",
    "it'll",
    "shall",
    "going",
    "can",
    "may",
    "is",
    "are",
    "due",
    "expect",
    "expected",
    "scheduled",
    "arrives",
    "leaves",
    "planned",
    "should",
    "let",
    "gets",
    "comes",
    "shall",
    "commit",
    "undertake",
    "promise",
    "guarantee",
    "get",
    "calls",
    "rings",
    "writes",
    "goes",
    "reaches",
    "follows",
    "lands",
    "booked",
    "i'm",
    "we're",
];
const ENGLISH_PAST: &[&str] = &[
    "was",
    "were",
    "did",
    "didn't",
    "had",
    "left",
    "sent",
    "went",
    "came",
    "got",
    "told",
    "said",
    "wrote",
    "saw",
    "gave",
    "took",
    "made",
    "paid",
    "bought",
    "found",
    "met",
    "began",
    "broke",
    "ran",
    "reached",
    "spoke",
    "put",
    "ago",
    "yesterday",
    "last",
    "since",
];

const DETERMINERS: &[&str] =
    &["the", "a", "an", "your", "our", "my", "this", "that", "these", "those", "new", "of", "another", "by", "with"];

fn english_past(words: &[&Word]) -> bool {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.folded.as_str()));
    // "your corrected listing" tells nothing of the past.
    let describes = |at: usize| {
        at.checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|word| DETERMINERS.contains(&word.folded.as_str()))
    };
    let regular = words.iter().enumerate().any(|(at, word)| {
        word.folded.len() > 4 && word.folded.ends_with("ed") && word.folded != "need" && !describes(at)
    });
    !has(ENGLISH_AHEAD) && (has(ENGLISH_PAST) || regular)
}

fn russian_past(words: &[&Word]) -> bool {
    let ahead = words
        .iter()
        .any(|word| matches!(word.folded.as_str(), "будет" | "будут" | "буду" | "будем" | "завтра" | "чтобы"));
    let past = words.iter().any(|word| {
        let folded = word.folded.as_str();
        let letters = folded.chars().count();
        letters > 3
            && ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"].iter().any(|end| folded.ends_with(end))
            && !matches!(
                folded,
                "если"
                    | "или"
                    | "дела"
                    | "дело"
                    | "был"
                    | "стол"
                    | "файл"
                    | "канал"
                    | "портал"
                    | "отдел"
                    | "отдела"
                    | "числа"
                    | "апрел"
                    | "начала"
            )
            || matches!(folded, "был" | "была" | "было" | "были" | "вчера" | "ушел" | "шел")
    });
    past && !ahead
}

fn bcs_past(words: &[&Word]) -> bool {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.folded.as_str()));
    let participle = words.iter().any(|word| {
        let folded = word.folded.as_str();
        folded.len() > 3
            && ["ao", "io", "eo", "la", "li", "lo", "le", "uo", "en", "an", "no", "na"]
                .iter()
                .any(|end| folded.ends_with(end))
            && !matches!(folded, "hvala" | "ili" | "bila" | "jedna" | "radna" | "bio" | "dana" | "ako" | "kako")
    });
    let helps = has(&["sam", "smo", "je", "su", "ste", "bio", "bila", "bilo", "bili"]);
    let ahead = words.iter().any(|word| {
        let folded = word.folded.as_str();
        matches!(
            folded,
            "cu" | "cemo"
                | "ce"
                | "cete"
                | "bice"
                | "bit"
                | "moze"
                | "mogu"
                | "mozemo"
                | "stize"
                | "dolazi"
                | "saljem"
                | "saljemo"
        ) || (folded.len() > 4 && (folded.ends_with("cu") || folded.ends_with("cemo")))
            || ["zakazan", "dogovoren", "rezerv", "planiran", "predvidjen"]
                .iter()
                .any(|start| folded.starts_with(start))
    });
    has(&["jucer", "juce", "prosli", "prosle"]) || (helps && participle && !ahead)
}

fn romanian_past(words: &[&Word]) -> bool {
    let mut past =
        words.iter().any(|word| matches!(word.folded.as_str(), "ieri" | "fost" | "acum" | "trecuta" | "trecut"));
    for pair in words.windows(2) {
        let [helper, verb] = pair else { continue };
        let helps = matches!(helper.folded.as_str(), "am" | "a" | "ati" | "au" | "ai" | "mai" | "fi");
        let participle =
            ["t", "s", "at", "it", "ut", "se", "te", "ti", "ta"].iter().any(|end| verb.folded.ends_with(end));
        past |= helps && participle && verb.folded.len() > 2 && !verb.number;
    }
    let ahead = words.iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "voi"
                | "vom"
                | "va"
                | "vor"
                | "veti"
                | "vei"
                | "o"
                | "revin"
                | "revenim"
                | "sun"
                | "scriu"
                | "trimit"
                | "ajunge"
                | "vine"
                | "pleaca"
        )
    });
    past && !ahead
}
