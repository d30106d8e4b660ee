use crate::{Automatic, AutomaticKind, Letter, bounce};

mod words;

/// Tells letters of people from those of machines.
///
/// Follows RFC 3834 (automatic answers), RFC 3464 (reports), RFC 5965 (complaints), RFC 8098 (receipts)
/// and, for the many servers that follow none of them, the words they use. Only letters of kind
/// [`AutomaticKind::Human`] may be answered automatically.
///
/// ```
/// use mail::AutomaticKind;
/// let letter = mail::parse(b"From: a@example.com\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday");
/// assert_eq!(mail::classify(&letter).kind, AutomaticKind::AutoReply);
/// ```
#[must_use]
pub fn classify(letter: &Letter) -> Automatic {
    let mut signs = Signs::default();
    if let Some(found) = reported(letter) {
        return found;
    }
    headers(letter, &mut signs);
    lists(letter, &mut signs);
    sender(letter, &mut signs);
    wording(letter, &mut signs);
    signs.decided()
}

/// What was found, each with the reason.
#[derive(Default)]
struct Signs {
    replies: Vec<String>,
    bulk: Vec<String>,
    /// Says that it is no person, not which machine.
    machine: Vec<String>,
    answers: bool,
}

impl Signs {
    fn decided(self) -> Automatic {
        let kind = if !self.replies.is_empty() || (!self.machine.is_empty() && self.answers) {
            AutomaticKind::AutoReply
        } else if !self.bulk.is_empty() || !self.machine.is_empty() {
            AutomaticKind::Bulk
        } else {
            AutomaticKind::Human
        };
        let reasons = self.replies.into_iter().chain(self.bulk).chain(self.machine).collect();
        Automatic { kind, reasons, ..Automatic::default() }
    }
}

/// Bounces, receipts and complaints: letters that are reports by their form or by their words.
fn reported(letter: &Letter) -> Option<Automatic> {
    let has = |kind: &str| letter.attachments.iter().any(|file| file.content_type == kind);
    let content_type = letter.header("content-type").unwrap_or_default().to_ascii_lowercase();
    let report = |kind: &str| content_type.contains("multipart/report") && content_type.contains(kind);
    let found = |kind, reason: &str, bounces| Automatic {
        kind,
        reasons: vec![reason.to_owned()],
        bounces,
        original_message_id: bounce::original_message_id(letter),
    };
    if has("message/feedback-report") || report("feedback-report") {
        return Some(found(AutomaticKind::Feedback, "a complaint report (RFC 5965)", Vec::new()));
    }
    if let Some(report) = bounce::report(letter) {
        return Some(if report.delivered {
            found(AutomaticKind::AutoReply, "a report that the letter was delivered (RFC 3464)", Vec::new())
        } else if report.bounces.is_empty() {
            found(AutomaticKind::Bounce, "a delivery report without recipients", bounce::unstructured(letter))
        } else {
            found(AutomaticKind::Bounce, "a delivery report (RFC 3464)", report.bounces)
        });
    }
    if bounce::is_rejected(letter) {
        let reason = "a letter turned away on arrival (RFC 5429)";
        return Some(found(AutomaticKind::Bounce, reason, bounce::unstructured(letter)));
    }
    if has("message/disposition-notification") || report("disposition-notification") {
        return Some(found(AutomaticKind::AutoReply, "a read receipt (RFC 8098)", Vec::new()));
    }
    if report("delivery-status") {
        return Some(found(AutomaticKind::Bounce, "a delivery report", bounce::unstructured(letter)));
    }
    if letter.header("x-failed-recipients").is_some() {
        return Some(found(AutomaticKind::Bounce, "X-Failed-Recipients", bounce::unstructured(letter)));
    }
    let daemon = letter.from.as_ref().is_some_and(|from| words::is_daemon(&from.email));
    let empty_path = is_empty_path(letter);
    let subject = words::is_bounce_subject(&letter.subject);
    let body = words::is_bounce_text(letter.text.as_deref().unwrap_or_default());
    // Without a sender or path of a mail system, only the server's codes make it a report: people
    // write about letters and parcels that did not arrive.
    let coded = || {
        let text = letter.text.as_deref().unwrap_or_default();
        text.contains('@') && bounce::has_code(text)
    };
    let sure = || subject && words::is_surely_bounce_text(letter.text.as_deref().unwrap_or_default());
    if ((daemon || empty_path) && (subject || body)) || (subject && body && coded()) || sure() {
        let reason = "the words of a delivery failure";
        return Some(match bounce::report_inside(letter) {
            Some((bounces, original_message_id)) => {
                Automatic { original_message_id, ..found(AutomaticKind::Bounce, reason, bounces) }
            }
            None => found(AutomaticKind::Bounce, reason, bounce::unstructured(letter)),
        });
    }
    None
}

fn is_empty_path(letter: &Letter) -> bool {
    letter.header("return-path").is_some_and(|path| matches!(path.trim(), "<>" | "< >" | ""))
}

/// Headers by which machines say what they are.
fn headers(letter: &Letter, signs: &mut Signs) {
    signs.answers = !letter.in_reply_to.is_empty() || !letter.references.is_empty();
    for (name, value) in &letter.headers {
        let name = name.to_ascii_lowercase();
        let value = value.to_ascii_lowercase();
        let said = |text: &str| value.contains(text);
        match name.as_str() {
            "auto-submitted" if value.starts_with("auto-replied") => {
                signs.replies.push("Auto-Submitted: auto-replied".to_owned());
            }
            "auto-submitted" if !value.is_empty() && !value.starts_with("no") => {
                signs.machine.push(format!("Auto-Submitted: {}", short(&value)));
            }
            "x-autoreply"
            | "x-autorespond"
            | "x-autoresponder"
            | "x-auto-reply-from"
            | "x-autoreply-from"
            | "x-autoreply-domain"
            | "x-mail-autoreply"
            | "x-ms-exchange-inbox-rules-loop"
            | "x-vacation"
            | "x-auto-reply"
            | "x-autoresponder-id"
            | "x-autorespond-from"
            | "x-zimbra-autoreply"
                if !said("no") || value.len() > 3 =>
            {
                signs.replies.push(name);
            }
            "x-autogenerated" if said("reply") => signs.replies.push(format!("X-Autogenerated: {}", short(&value))),
            "x-post-messageclass" if said("autoresponder") => signs.replies.push("X-POST-MessageClass".to_owned()),
            "delivered-to" if said("autoresponder") => signs.replies.push("Delivered-To: Autoresponder".to_owned()),
            "precedence" | "x-precedence" if said("auto") => {
                signs.replies.push(format!("Precedence: {}", short(&value)));
            }
            "precedence" | "x-precedence" if ["bulk", "junk", "list"].iter().any(|bulk| said(bulk)) => {
                signs.bulk.push(format!("Precedence: {}", short(&value)));
            }
            "x-auto-response-suppress" if said("all") || said("autoreply") || said("oof") => {
                signs.machine.push("X-Auto-Response-Suppress".to_owned());
            }
            "x-ms-exchange-generated-message-source" if said("rules") || said("oof") => {
                signs.replies.push(format!("Exchange: {}", short(&value)));
            }
            "x-autogenerated" | "x-cron-env" | "x-fc-machinegenerated" | "x-mailer-daemon" | "x-wp-autogenerated" => {
                signs.machine.push(name);
            }
            _ => {}
        }
    }
    if is_empty_path(letter) {
        signs.machine.push("an empty Return-Path".to_owned());
    }
}

/// Lists and campaigns.
fn lists(letter: &Letter, signs: &mut Signs) {
    const NAMES: [&str; 14] = [
        "list-id",
        "list-unsubscribe",
        "list-post",
        "x-campaign",
        "x-campaignid",
        "x-campaign-id",
        "x-mailing-list",
        "x-list",
        "feedback-id",
        "x-csa-complaints",
        "x-mc-user",
        "x-mailchimp-id",
        "x-newsletter",
        "x-bulkmail",
    ];
    for (name, value) in &letter.headers {
        let name = name.to_ascii_lowercase();
        if NAMES.contains(&name.as_str()) && !value.is_empty() {
            signs.bulk.push(name);
        }
    }
    signs.bulk.dedup();
    signs.bulk.truncate(8);
}

/// Addresses that nobody reads. A form on a site writes from such an address in the name of a person.
fn sender(letter: &Letter, signs: &mut Signs) {
    let Some(from) = &letter.from else { return };
    let written_for = letter.reply_to.first().is_some_and(|to| to.email != from.email && !words::is_nobody(&to.email));
    if words::is_daemon(&from.email) {
        signs.machine.push(format!("from {}", from.email));
    } else if words::is_nobody(&from.email) && !written_for {
        signs.bulk.push(format!("from {}", from.email));
    }
}

/// What it says, for machines that say nothing in their headers.
fn wording(letter: &Letter, signs: &mut Signs) {
    if words::is_absence_subject(&letter.subject) {
        signs.replies.push("the subject of an automatic answer".to_owned());
    }
    let calendar = letter.attachments.iter().any(|file| {
        file.content_type == "text/calendar" && {
            let head = file.bytes.get(..file.bytes.len().min(2_000)).unwrap_or_default();
            String::from_utf8_lossy(head).to_ascii_uppercase().contains("METHOD:REPLY")
        }
    });
    if calendar {
        signs.replies.push("an answer to an invitation".to_owned());
    }
    let text = crate::reply::own_words(letter);
    if let Some(reason) = words::automatic_text(
        &text,
        words::hints_absence(&letter.subject) && crate::subject_base(&letter.subject) == letter.subject.trim(),
    ) {
        signs.replies.push(reason.to_owned());
    }
}

fn short(value: &str) -> String {
    value.chars().take(40).collect()
}
