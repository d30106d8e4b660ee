use kernel::Time;

use crate::{Address, Letter, address, is_forward, parse, reply};

/// A letter that somebody passed on, as far as it can be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Forwarded {
    /// Who wrote it.
    pub from: Address,
    /// Empty when the forward does not say.
    pub subject: String,
    /// When it was written, where a whole letter is attached.
    pub date: Option<Time>,
    /// What it says.
    pub text: String,
    /// What was written above it by who passed it on.
    pub note: String,
}

/// Finds the letter that was passed on: attached as a whole, or repeated in the text.
///
/// The desk may take its writer for the customer, but only on an agent's word: anyone can write such a text.
///
/// ```
/// let letter = mail::parse(
///     b"Subject: Fwd: Order\r\n\r\nPlease help.\r\n\r\n---------- Forwarded message ---------\r\n\
///       From: Tom <tom@example.net>\r\nDate: Mon, 2 Mar 2026\r\nSubject: Order\r\nTo: a@example.com\r\n\r\nWhere is it?\r\n",
/// );
/// let forwarded = mail::forwarded(&letter).unwrap();
/// assert_eq!(forwarded.from.email, "tom@example.net");
/// assert_eq!(forwarded.text, "Where is it?");
/// assert_eq!(forwarded.note, "Please help.");
/// ```
#[must_use]
pub fn forwarded(letter: &Letter) -> Option<Forwarded> {
    let text = letter.text.as_deref().unwrap_or_default();
    if let Some(repeated) = reply::repeated_letter(text, is_forward(&letter.subject)) {
        let from = repeated.from.as_deref().map(address::addresses).unwrap_or_default().into_iter().next()?;
        return Some(Forwarded {
            from,
            subject: repeated.subject.unwrap_or_default(),
            date: None,
            text: repeated.text,
            note: repeated.note,
        });
    }
    let file = letter.attachments.iter().find(|file| file.content_type == "message/rfc822")?;
    let inner = parse(&file.bytes);
    Some(Forwarded {
        from: inner.from?,
        subject: inner.subject,
        date: inner.date,
        text: inner.text.unwrap_or_default(),
        note: text.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_writer_of_a_forwarded_letter_is_found() {
        for body in [
            "FYI\n\n-------- Пересылаемое сообщение --------\nОт: Том <tom@example.net>\nКому: ana@example.org\nДата: 2 марта 2026, 10:00\nТема: Заказ\n\nГде он?",
            "FYI\n\nFrom: Tom <tom@example.net>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ana\nSubject: Заказ\n\nГде он?",
            "FYI\n\nBegin forwarded message:\n\n> From: Tom <tom@example.net>\n> Subject: Заказ\n> Date: 2 March 2026 at 10:00\n> To: ana@example.org\n>\n> Где он?",
            "FYI\n\n________________________________\nOd: Tom <tom@example.net>\nPoslano: ponedjeljak, 2. mart 2026. 10:00\nZa: Ana\nPredmet: Заказ\n\nГде он?",
        ] {
            let letter = parse(format!("Subject: FW: x\r\n\r\n{body}").as_bytes());
            let found = forwarded(&letter).unwrap();
            assert_eq!(found.from.email, "tom@example.net", "{body}");
            assert_eq!(
                (found.subject.as_str(), found.text.as_str(), found.note.as_str()),
                ("Заказ", "Где он?", "FYI"),
                "{body}"
            );
        }
        let attached = parse(
            b"Subject: see\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nFYI\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nFrom: tom@example.net\r\nSubject: Order\r\n\r\nWhere?\r\n--m--\r\n",
        );
        let found = forwarded(&attached).unwrap();
        assert_eq!(
            (found.from.email.as_str(), found.text.trim(), found.note.as_str()),
            ("tom@example.net", "Where?", "FYI")
        );
        assert_eq!(forwarded(&parse(b"Subject: x\r\n\r\nHello")), None);
    }
}
