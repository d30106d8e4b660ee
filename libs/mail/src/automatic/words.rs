//! The words of machines, in the languages of our customers and their neighbours.

use crate::word_list::WordList;

/// Subjects with which automatic answers begin; `:` or the end must follow, or a second sign in the text.
static ABSENCE_SUBJECTS: WordList = WordList::new(include_str!("words/absence_subjects.txt"));

/// The subject is that of an automatic answer.
pub(super) fn is_absence_subject(subject: &str) -> bool {
    let lower = subject.trim().to_lowercase();
    let lower = lower.trim_start_matches(['[', '(', '*']).trim_start();
    ABSENCE_SUBJECTS.words().iter().any(|known| {
        lower.strip_prefix(known.as_str()).is_some_and(|rest| {
            let rest = rest.trim_start();
            let ended = rest.is_empty() || rest.starts_with([':', '：', ']', ')']);
            let dashed = rest.starts_with(['-', '–', '—']) && known != "auto";
            ended
                || dashed
                || ["autoreply", "auto-reply", "auto reply", "reply", "message", "notification", "re:", "от ", "(re:"]
                    .iter()
                    .any(|next| rest.starts_with(next))
        })
    })
}

/// The subject mentions an absence or an automatic answer somewhere.
pub(super) fn hints_absence(subject: &str) -> bool {
    let lower = subject.to_lowercase();
    ABSENCE_SUBJECTS.words().iter().filter(|known| known.len() > 5).any(|known| lower.contains(known.as_str()))
}

/// Who writes is away.
static AWAY: WordList = WordList::new(include_str!("words/away.txt"));

/// What an answering machine adds for those who cannot wait.
static INSTEAD: WordList = WordList::new(include_str!("words/instead.txt"));

/// Texts that say by themselves that a machine wrote them.
static MACHINE: WordList = WordList::new(include_str!("words/machine.txt"));

/// Another desk confirms a receipt.
static RECEIPT: WordList = WordList::new(include_str!("words/receipt.txt"));

/// Challenges: "prove that you are a person".
static CHALLENGE: WordList = WordList::new(include_str!("words/challenge.txt"));

/// Why a text speaks for a machine.
pub(super) fn automatic_text(text: &str, hinted: bool) -> Option<&'static str> {
    let cut = text.char_indices().nth(3_000).map_or(text.len(), |(i, _)| i);
    let long = cut < text.len();
    let lower = text.get(..cut).unwrap_or(text).to_lowercase().replace('\u{2019}', "'");
    let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let has = |phrases: &WordList| phrases.is_in(&lower);
    let away = has(&AWAY);
    let instead = has(&INSTEAD);
    if away && (instead || hinted) && !long {
        return Some("the words of an absence notice");
    }
    if hinted && (instead || has(&MACHINE)) && !long {
        return Some("the subject and words of an automatic answer");
    }
    if has(&CHALLENGE)
        && (lower.contains("http") || lower.contains("click") || lower.contains("reply to this"))
        && !long
    {
        return Some("a challenge to the sender");
    }
    let receipt = has(&RECEIPT);
    if has(&MACHINE) && (receipt || away || !asks(&lower)) {
        return Some("it says that it was sent automatically");
    }
    (receipt && !asks(&lower) && lower.len() < 1_500).then_some("another desk confirms a receipt")
}

/// A question or a quotation of somebody's words: people tell us about automatic letters, too.
fn asks(lower: &str) -> bool {
    lower.contains('?') || lower.contains(['"', '«', '„', '“'])
}

static BOUNCE_SUBJECTS: WordList = WordList::new(include_str!("words/bounce_subjects.txt"));

/// The subject is that of a delivery failure (and not an answer to one).
pub(super) fn is_bounce_subject(subject: &str) -> bool {
    let lower = subject.trim().to_lowercase();
    let lower = lower.trim_start_matches(['*', '[', ' ']);
    BOUNCE_SUBJECTS.words().iter().any(|known| {
        lower.starts_with(known.as_str())
            || (known.len() > 14 && !lower.starts_with("re:") && lower.contains(known.as_str()))
    })
}

static BOUNCE_TEXTS: WordList = WordList::new(include_str!("words/bounce_texts.txt"));

pub(super) fn is_bounce_text(text: &str) -> bool {
    let cut = text.char_indices().nth(4_000).map_or(text.len(), |(i, _)| i);
    let lower = text.get(..cut).unwrap_or(text).to_lowercase().replace('\u{2019}', "'");
    BOUNCE_TEXTS.is_in(&lower)
}

/// Sentences that only mail systems write, with a subject of theirs.
static BOUNCE_SURE: WordList = WordList::new(include_str!("words/bounce_sure.txt"));

pub(super) fn is_surely_bounce_text(text: &str) -> bool {
    let cut = text.char_indices().nth(4_000).map_or(text.len(), |(i, _)| i);
    let lower = text.get(..cut).unwrap_or(text).to_lowercase().replace('\u{2019}', "'");
    let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    BOUNCE_SURE.is_in(&lower) && !asks(lower.get(..lower.len().min(600)).unwrap_or(&lower))
}

/// The mail system itself.
pub(super) fn is_daemon(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    local.starts_with("mailer-daemon")
        || local.starts_with("maildaemon")
        || matches!(
            local,
            "postmaster"
                | "mail-daemon"
                | "mailerdaemon"
                | "mdaemon"
                | "mail.daemon"
                | "mail.delivery.system"
                | "mail-delivery-system"
                | "bounce"
                | "bounces"
                | "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"
        )
        || local.starts_with("microsoftexchange")
        || local.starts_with("postmaster")
        || local.ends_with("smtp_mail_service")
}

/// Addresses that nobody reads.
pub(super) fn is_nobody(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    let bare: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
    [
        "noreply",
        "donotreply",
        "nereply",
        "neodgovaraj",
        "nepasrepondre",
        "noresponder",
        "autoreply",
        "autoresponder",
        "autoresponse",
        "newsletter",
        "mailinglist",
    ]
    .iter()
    .any(|nobody| bare.contains(nobody))
        || matches!(
            bare.as_str(),
            "notification"
                | "notifications"
                | "notify"
                | "robot"
                | "automailer"
                | "mailer"
                | "nobody"
                | "listserv"
                | "majordomo"
                | "news"
                | "promo"
                | "marketing"
        )
}
