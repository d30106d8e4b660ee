use crate::word_list::WordList;

/// Marks of an answer, as mail programs of many languages put them before a subject.
static REPLY: WordList = WordList::new(include_str!("subject/reply.txt"));

/// Marks of a forwarded letter.
static FORWARD: WordList = WordList::new(include_str!("subject/forward.txt"));

/// Marks of automatic answers and read receipts.
static AUTOMATIC: WordList = WordList::new(include_str!("subject/automatic.txt"));

/// The subject without marks of answers, forwards, lists and tickets in front: what a thread has in common.
///
/// ```
/// assert_eq!(mail::subject_base("Re: AW: Odg: [Shop] Narudžba 17"), "Narudžba 17");
/// assert_eq!(mail::subject_base("Ответ: Fwd: RE[2]: Заказ"), "Заказ");
/// ```
#[must_use]
pub fn subject_base(subject: &str) -> String {
    let mut rest = subject.trim();
    loop {
        let before = rest.len();
        if let Some((_, after)) = mark(rest) {
            rest = after;
        }
        rest = without_list_name(rest);
        rest = rest.strip_suffix("(fwd)").or_else(|| rest.strip_suffix("(Fwd)")).unwrap_or(rest).trim();
        if rest.len() == before {
            return rest.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
}

/// Whether the subject says that the letter is forwarded.
///
/// ```
/// assert!(mail::is_forward("WG: Rechnung"));
/// assert!(!mail::is_forward("Re: Fwd: invoice"));
/// ```
#[must_use]
pub fn is_forward(subject: &str) -> bool {
    let mut rest = subject.trim();
    loop {
        let before = rest.len();
        rest = without_list_name(rest);
        if let Some((word, _)) = mark(rest) {
            return FORWARD.has(&word) && !REPLY.has(&word);
        }
        if rest.len() == before {
            return false;
        }
    }
}

/// The mark at the start and what follows it.
fn mark(subject: &str) -> Option<(String, &str)> {
    let colon = subject.char_indices().take(28).find(|(_, c)| matches!(c, ':' | '：'))?;
    let word = subject.get(..colon.0)?.trim().to_lowercase();
    let bare = word
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | '^' | '*' | ' '))
        .trim_end_matches('.')
        .to_owned();
    let known = REPLY.has(&bare) || FORWARD.has(&bare) || AUTOMATIC.has(&bare);
    let rest = subject.get(colon.0 + colon.1.len_utf8()..)?.trim_start();
    // A single letter or a short word of the language is a mark only when more of a subject follows.
    let doubtful = bare.chars().count() <= 1
        || matches!(bare.as_str(), "на" | "za" | "ad" | "ref" | "enc" | "res" | "пер" | "red" | "read" | "lu" | "tl");
    let sure = !doubtful || mark_follows(rest);
    (known && sure && !rest.is_empty()).then_some((bare, rest))
}

fn mark_follows(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    ["re:", "fw:", "fwd:", "aw:", "ответ:", "odg:", "r:", "i:", "tr:", "enc:"]
        .iter()
        .any(|known| lower.starts_with(known))
}

/// `[Shop]` or `[Ticket#17]` at the start, when a subject follows.
fn without_list_name(subject: &str) -> &str {
    let Some(rest) = subject.strip_prefix('[') else { return subject };
    match rest.split_once(']') {
        Some((name, after)) if name.chars().count() <= 40 && !after.trim().is_empty() => after.trim_start(),
        _ => subject,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_many_languages_go() {
        for subject in [
            "Order 17",
            "Re: Order 17",
            "RE[2]: Order 17",
            "Re(3): Order 17",
            "Re^2: Order 17",
            "AW: WG: Order 17",
            "SV: Order 17",
            "Odg: Order 17",
            "HA: Order 17",
            "Ответ: Order 17",
            "Răsp: Order 17",
            "Fwd: Order 17",
            "Прослано: Order 17",
            "Proslijeđeno: Order 17",
            "FW: Re: [shop] Order 17",
            "[Ticket#99] Re: Order 17",
            "Re : Order 17",
            "TR: Order 17",
            "Rif: Order 17",
            "YNT: Order 17",
            "ODP: Order 17",
            "回复：Order 17",
            "Re:Order  17",
            "Vá: Order 17",
            "На: Re: Order 17",
            "Order 17 (fwd)",
            "Automatic reply: Re: Order 17",
            "Автоматический ответ: Order 17",
            "İLT: YNT: Order 17",
            "Răspuns: Redirecționat: Order 17",
            "Прослеђено: Одг: Order 17",
            "[EXT] Re: [External] Order 17",
        ] {
            assert_eq!(subject_base(subject), "Order 17", "{subject}");
        }
    }

    #[test]
    fn subjects_that_only_begin_alike_stay() {
        for subject in
            ["Reorder: 17", "Invoice: 17", "Re:", "На: что обратить внимание", "I: am here", "[note]", "Za: Marka", ""]
        {
            assert_eq!(subject_base(subject), subject, "{subject}");
        }
    }
}
