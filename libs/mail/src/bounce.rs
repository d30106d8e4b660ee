use crate::{
    Bounce, Letter,
    header::{self, Field},
};

/// What the delivery report inside a letter says: one entry for each recipient, with the action.
pub(crate) struct Report {
    pub(crate) bounces: Vec<Bounce>,
    /// Whether every recipient got the letter (`delivered`, `relayed`, `expanded`).
    pub(crate) delivered: bool,
}

/// More recipients in one report are not read.
const RECIPIENTS_MAX: usize = 1_000;

/// Reads a delivery report in the form of RFC 3464.
pub(crate) fn report(letter: &Letter) -> Option<Report> {
    let part = letter.attachments.iter().find(|file| {
        matches!(file.content_type.as_str(), "message/delivery-status" | "message/global-delivery-status")
    })?;
    Some(recipients(&String::from_utf8_lossy(&part.bytes).replace("\r\n", "\n")))
}

/// Larger letters are not looked through for a report inside of them.
const INSIDE_MAX: usize = 1_000_000;

/// The recipients of a report that a server on the way has wrapped into a letter of its own, and the Message-ID of the
/// letter that it returns.
pub(crate) fn report_inside(letter: &Letter) -> Option<(Vec<Bounce>, Option<String>)> {
    let wrapped = |file: &&crate::Attachment| file.content_type == "message/rfc822" && file.bytes.len() < INSIDE_MAX;
    let inside = letter.attachments.iter().find(wrapped)?;
    let text = String::from_utf8_lossy(&inside.bytes).replace("\r\n", "\n");
    let part = text.get(text.to_ascii_lowercase().find("\ncontent-type: message/delivery-status")?..)?;
    let (_, body) = part.split_once("\n\n")?;
    let (status, returned) = body.split_once("\n--").unwrap_or((body, ""));
    let bounces = recipients(status).bounces;
    (!bounces.is_empty()).then(|| (bounces, id_in(returned)))
}

/// A letter that was turned away on its arrival and whose sender is told by a receipt (RFC 5429, section 2.2).
pub(crate) fn is_rejected(letter: &Letter) -> bool {
    let says = |file: &crate::Attachment| {
        let text = String::from_utf8_lossy(&file.bytes).to_ascii_lowercase();
        file.content_type == "message/disposition-notification" && text.contains("automatic-action/")
    };
    let submitted = letter.header("auto-submitted").unwrap_or_default().to_ascii_lowercase();
    submitted.contains("rejected") && letter.attachments.iter().any(says)
}

/// The recipients of a report.
fn recipients(text: &str) -> Report {
    let mut bounces = Vec::new();
    let mut recipients = 0;
    for block in text.split("\n\n").take(RECIPIENTS_MAX) {
        let fields = header::fields(block.trim_start().as_bytes(), None);
        if let Some((bounce, failed)) = recipient(&fields) {
            recipients += 1;
            let known = bounces.iter().any(|known: &Bounce| known.recipient == bounce.recipient);
            if failed && (!known || bounce.recipient.is_empty()) {
                bounces.push(bounce);
            }
        }
    }
    Report { delivered: recipients > 0 && bounces.is_empty(), bounces }
}

/// One recipient of a report, and whether the letter has not reached them.
fn recipient(fields: &[Field<'_>]) -> Option<(Bounce, bool)> {
    let value = |name: &str| {
        fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| field.value.as_str())
    };
    let last = value("final-recipient").or_else(|| value("original-recipient"))?;
    // Whom the letter was sent to; a server may have sent it on to somebody else.
    let original = value("original-recipient").and_then(mailbox);
    let action = value("action").unwrap_or("failed").to_ascii_lowercase();
    let diagnostic = value("diagnostic-code").map(server_words).unwrap_or_default();
    let mut status = value("status").and_then(enhanced_status).unwrap_or_default();
    if (status.is_empty() || status.ends_with(".0.0"))
        && let Some(better) =
            enhanced_status(&diagnostic).filter(|s| status.is_empty() || s.get(..1) == status.get(..1))
    {
        status = better;
    }
    let has_failed = action.starts_with("fail");
    if status.is_empty() {
        status = status_of_words(&format!("{} {diagnostic}", value("status").unwrap_or_default()));
    }
    if status.is_empty() && has_failed {
        UNKNOWN_FAILURE.clone_into(&mut status);
    }
    let failed = !["delivered", "relayed", "expanded"].iter().any(|good| action.starts_with(good));
    let bounce = Bounce {
        recipient: original.or_else(|| mailbox(last)).unwrap_or_default(),
        // Many servers know no more than "5.0.0" and say in words that the mailbox is full.
        hard: has_failed && is_hard(&status) && status_of_phrases(&diagnostic) != Some(FULL),
        status,
        diagnostic,
    };
    Some((bounce, failed))
}

/// Reads a report that follows no standard: from its headers and words.
pub(crate) fn unstructured(letter: &Letter) -> Vec<Bounce> {
    let text = letter.text.as_deref().unwrap_or_default();
    let told = told_part(text);
    let mut recipients: Vec<String> = Vec::new();
    for value in letter.headers_named("x-failed-recipients") {
        recipients.extend(value.split([',', ' ']).filter_map(mailbox));
    }
    if recipients.is_empty() {
        let own: Vec<&str> = letter.to.iter().map(|to| to.email.as_str()).collect();
        let named = |text: &str| -> Vec<String> {
            addresses_in(text).into_iter().filter(|found| !own.contains(&found.as_str()) && !is_daemon(found)).collect()
        };
        recipients = named(after_lead(told));
        if recipients.is_empty() {
            recipients = named(told);
        }
        // qmail, exim and postfix name the recipient at the start of a line; prose may name others.
        let at_start: Vec<String> = recipients
            .iter()
            .filter(|found| told.lines().any(|line| starts_with_address(line, found)))
            .cloned()
            .collect();
        if !at_start.is_empty() {
            recipients = at_start;
        }
    }
    recipients.truncate(RECIPIENTS_MAX.min(50));
    if recipients.is_empty() {
        recipients.push(String::new());
    }
    recipients.into_iter().map(|recipient| told_about(told, recipient)).collect()
}

/// What follows the words that announce the recipients; all of it, where there are none.
fn after_lead(told: &str) -> &str {
    const LEADS: [&str; 9] = [
        "did not reach the following",
        "failed recipient",
        "following address",
        "following recipient",
        "was not delivered to",
        "could not be delivered to",
        "delivery to the following",
        "wasn't delivered to",
        "по следующ",
    ];
    let lower = told.to_ascii_lowercase();
    let start = LEADS.iter().filter_map(|lead| lower.find(lead)).min();
    start.and_then(|at| told.get(at..)).unwrap_or(told)
}

fn told_about(told: &str, recipient: String) -> Bounce {
    let at = told.to_lowercase().find(&recipient).unwrap_or(0);
    let near = told.get(at..).unwrap_or(told);
    let diagnostic = near
        .lines()
        .take(12)
        .map(str::trim)
        .find(|line| failed_status(line).is_some() || smtp_code(line).is_some())
        .map(server_words)
        .or_else(|| {
            told.lines()
                .map(str::trim)
                .find(|line| failed_status(line).is_some() || smtp_code(line).is_some())
                .map(server_words)
        })
        .unwrap_or_else(|| near.lines().take(4).map(str::trim).collect::<Vec<_>>().join(" "));
    let mut status = failed_status(&diagnostic).unwrap_or_default();
    if status.is_empty() {
        status = status_of_words(&diagnostic);
    }
    if status.is_empty() || status.ends_with(".0.0") {
        let words = status_of_words(told);
        if !words.is_empty() {
            status = words;
        } else if status.is_empty() {
            UNKNOWN_FAILURE.clone_into(&mut status);
        }
    }
    Bounce { recipient, hard: is_hard(&status), status, diagnostic }
}

/// The part that the server wrote, before the copy of the letter it returns.
fn told_part(text: &str) -> &str {
    const MARKS: [&str; 10] = [
        "this is a copy of the message",
        "below this line is a copy",
        "\noriginal message",
        "- original message",
        "returned message",
        "-- message header",
        "\nreceived:",
        "\nreturn-path:",
        "исходное сообщение",
        "оригинальное сообщение",
    ];
    let cut = text.char_indices().nth(20_000).map_or(text.len(), |(i, _)| i);
    let text = text.get(..cut).unwrap_or(text);
    let lower = text.to_ascii_lowercase();
    let end = MARKS.iter().filter_map(|mark| lower.find(mark)).filter(|at| *at > 40).min();
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// The Message-ID of the letter that a report returns.
pub(crate) fn original_message_id(letter: &Letter) -> Option<String> {
    let mut returned = letter.attachments.iter().filter(|file| {
        matches!(
            file.content_type.as_str(),
            "message/rfc822"
                | "message/global"
                | "text/rfc822-headers"
                | "message/rfc822-headers"
                | "message/global-headers"
        )
    });
    let in_part = returned.find_map(|file| {
        let head = file.bytes.get(..file.bytes.len().min(100_000)).unwrap_or_default();
        let end = crate::structure::header_end(head);
        id_in(&String::from_utf8_lossy(head.get(..end).unwrap_or_default()))
    });
    in_part
        .or_else(|| letter.text.as_deref().and_then(id_in))
        .or_else(|| letter.in_reply_to.first().cloned())
        .or_else(|| letter.references.last().cloned())
}

/// A `Message-ID:` line in a text.
fn id_in(text: &str) -> Option<String> {
    let mut lines = text.lines().take(5_000).peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        let Some((name, value)) = line.split_once(':') else { continue };
        if !name.trim().eq_ignore_ascii_case("message-id") {
            continue;
        }
        let value = if value.trim().is_empty() { lines.peek().copied().unwrap_or_default() } else { value };
        if let Some(id) = header::message_ids(value).into_iter().next() {
            return Some(id);
        }
    }
    None
}

fn mailbox(value: &str) -> Option<String> {
    let bare = value.rsplit_once(';').map_or(value, |(_, address)| address);
    let bare = bare.trim().trim_matches(['<', '>', '"', ':', '.', ',']).to_lowercase();
    (bare.contains('@') && !bare.contains(' ')).then_some(bare)
}

/// The server's own words: one line, without the kind in front, bounded.
fn server_words(value: &str) -> String {
    let bare = match value.split_once(';') {
        Some((kind, words)) if kind.trim().len() <= 10 && !kind.contains(' ') => words,
        _ => value,
    };
    let words = header::fold_space(bare);
    words.chars().take(500).collect()
}

/// The first enhanced status code (RFC 3463) in a text.
pub(crate) fn enhanced_status(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.').map(|word| word.trim_matches('.')).find_map(|word| {
        let mut digits = word.split('.');
        let (class, subject, detail) = (digits.next()?, digits.next()?, digits.next()?);
        let short = |part: &str| (1..=3).contains(&part.len());
        let good = matches!(class, "2" | "4" | "5") && short(subject) && short(detail) && digits.next().is_none();
        good.then(|| word.to_owned())
    })
}

/// A reply code of SMTP at a place where servers put it.
fn smtp_code(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').find(|word| SMTP_CODES.contains(word))
}

/// Codes with which servers refuse (RFC 5321 and what others have added); other numbers are years and rooms.
const SMTP_CODES: [&str; 32] = [
    "421", "431", "432", "441", "450", "451", "452", "454", "455", "471", "500", "501", "502", "503", "504", "510",
    "511", "512", "521", "530", "534", "535", "540", "541", "550", "551", "552", "553", "554", "556", "557", "571",
];

/// Whether a text holds the codes by which servers refuse.
pub(crate) fn has_code(text: &str) -> bool {
    text.lines()
        .take(200)
        .any(|line| smtp_code(line).is_some() && (failed_status(line).is_some() || status_of_phrases(line).is_some()))
}

/// The first enhanced status of a failure; in prose such numbers are versions and addresses, too.
fn failed_status(text: &str) -> Option<String> {
    enhanced_status(text).filter(|status| status.starts_with(['4', '5']) && status.as_bytes().get(3) == Some(&b'.'))
}

/// Status and the phrases that mean it, the surest first.
static PHRASES: &str = include_str!("bounce/phrases.txt");

/// "Mailbox full" (RFC 3463).
const FULL: &str = "5.2.2";

/// "Other or undefined status" of a failure for good (RFC 3463).
const UNKNOWN_FAILURE: &str = "5.0.0";

/// What phrases of many servers mean.
fn status_of_words(text: &str) -> String {
    if let Some(status) = status_of_phrases(text) {
        return status.to_owned();
    }
    match smtp_code(text) {
        Some("552") => "5.2.2".to_owned(),
        Some("550" | "551" | "553") => "5.1.1".to_owned(),
        Some(code) if code.starts_with('5') => "5.0.0".to_owned(),
        Some(_) => "4.0.0".to_owned(),
        None => String::new(),
    }
}

fn status_of_phrases(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let lines = PHRASES.lines().filter_map(|line| line.split_once(": "));
    let mut known = lines.filter(|(_, phrases)| phrases.split('|').any(|phrase| lower.contains(phrase.trim())));
    known.next().map(|(status, _)| status)
}

/// Trying again is useless; a full mailbox may be emptied.
fn is_hard(status: &str) -> bool {
    status.starts_with('5') && status != FULL
}

fn is_daemon(address: &str) -> bool {
    ["mailer-daemon@", "postmaster@", "mail-daemon@", "abuse@", "support@", "helpdesk@"]
        .iter()
        .any(|name| address.starts_with(name))
}

fn addresses_in(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text
        .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | ',' | ';' | '\'' | '[' | ']'))
    {
        let word = word.trim_matches(['.', ':', '!', '?']).to_lowercase();
        let prefixes = ["mailto:", "dda:smtp=", "smtp=", "smtp:", "rfc822;", "from:", "to:"];
        let word = prefixes.iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(&word);
        let good = word.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && domain.contains('.') && !domain.contains(['@', '/', ':']) && word.len() < 320
        });
        if good && !found.iter().any(|f| f == word) && found.len() < 200 {
            found.push(word.to_owned());
        }
    }
    found
}

fn starts_with_address(line: &str, address: &str) -> bool {
    line.trim().trim_start_matches(['<', ' ', '*', '-', '•']).to_lowercase().starts_with(address)
}
