//! Letters as customers' mail programs and servers write them.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use kernel::{Language, Time};
use mail::{Address, Outgoing};
use tickets::Message;
use web_kit::App;

use crate::{Error, company::Customer, file, script};

/// The frame of a letter: who writes to whom, after which letters.
pub(crate) struct Frame<'a> {
    pub(crate) customer: &'a Customer,
    /// The desk's address.
    pub(crate) to: &'a str,
    pub(crate) message_id: String,
    /// The subject of the conversation, for answers.
    pub(crate) subject: &'a str,
    pub(crate) now: Time,
    /// The letters of the conversation, the newest first.
    pub(crate) earlier: &'a [Message],
    /// The letter that is answered.
    pub(crate) answered: Option<&'a Message>,
}

/// A letter that a person wrote.
pub(crate) fn written(app: &App, frame: &Frame<'_>, letter: &script::Letter) -> Result<Vec<u8>, Error> {
    let quoted = frame.answered.filter(|_| !letter.unquoted).map(|message| quote(app, frame, message));
    let subject = subject(frame, letter);
    let mut text = letter.text.trim().to_owned();
    if !letter.signature.trim().is_empty() {
        let _ = write!(text, "\n\n-- \n{}", letter.signature.trim());
    }
    if let Some((intro, quoted)) = &quoted {
        let _ = write!(text, "\n\n{intro}");
        for line in quoted.lines() {
            let _ = write!(text, "\n> {line}");
        }
    }
    let files = letter.attach.iter().map(file::attachment).collect();
    let mut outgoing = outgoing(frame, &subject, text);
    outgoing.html = letter.html.then(|| html(letter, quoted.as_ref()));
    outgoing.attachments = files;
    Ok(mail::compose(&outgoing)?)
}

/// A letter that a machine wrote for somebody who is away (RFC 3834).
pub(crate) fn automatic(frame: &Frame<'_>, letter: &script::Letter) -> Result<Vec<u8>, Error> {
    let subject = subject(frame, letter);
    let mut outgoing = outgoing(frame, &subject, letter.text.trim().to_owned());
    outgoing.auto_submitted = true;
    Ok(mail::compose(&outgoing)?)
}

/// What a server says about a letter of ours that it could not deliver (RFC 3464).
pub(crate) fn bounce(frame: &Frame<'_>, words: &str) -> Vec<u8> {
    let (id, to, customer) = (&frame.message_id, frame.to, &frame.customer.address);
    let date = frame.now.timestamp().strftime("%a, %d %b %Y %H:%M:%S +0000");
    let domain = customer.rsplit_once('@').map_or("example.com", |(_, domain)| domain);
    let ours = frame.answered.and_then(|message| message.rfc_message_id.clone()).unwrap_or_default();
    let subject = frame.answered.map_or("", |message| message.subject.as_str());
    let status = words.split_whitespace().nth(1).unwrap_or("5.0.0");
    let lines = [
        format!("From: Mail Delivery System <MAILER-DAEMON@mail.{domain}>"),
        format!("To: {to}"),
        "Subject: Undelivered Mail Returned to Sender".to_owned(),
        format!("Date: {date}"),
        format!("Message-ID: <{id}>"),
        "Auto-Submitted: auto-replied".to_owned(),
        "MIME-Version: 1.0".to_owned(),
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"report\"".to_owned(),
        String::new(),
        "--report".to_owned(),
        "Content-Type: text/plain; charset=utf-8".to_owned(),
        String::new(),
        format!("Your letter to <{customer}> could not be delivered:"),
        words.to_owned(),
        String::new(),
        "--report".to_owned(),
        "Content-Type: message/delivery-status".to_owned(),
        String::new(),
        format!("Reporting-MTA: dns; mail.{domain}"),
        String::new(),
        format!("Final-Recipient: rfc822; {customer}"),
        "Action: failed".to_owned(),
        format!("Status: {status}"),
        format!("Diagnostic-Code: smtp; {words}"),
        String::new(),
        "--report".to_owned(),
        "Content-Type: message/rfc822".to_owned(),
        String::new(),
        format!("Message-ID: <{ours}>"),
        format!("Subject: {subject}"),
        String::new(),
        "--report--".to_owned(),
        String::new(),
    ];
    lines.join("\r\n").into_bytes()
}

/// The head of a letter that is too large to be fetched.
pub(crate) fn head(frame: &Frame<'_>, subject: &str) -> Result<Vec<u8>, Error> {
    let raw = mail::compose(&outgoing(frame, subject, String::new()))?;
    let end = raw.windows(4).position(|window| window == b"\r\n\r\n").map_or(raw.len(), |at| at + 4);
    Ok(raw.get(..end).unwrap_or_default().to_vec())
}

fn subject(frame: &Frame<'_>, letter: &script::Letter) -> String {
    letter.subject.clone().unwrap_or_else(|| format!("Re: {}", mail::subject_base(frame.subject)))
}

fn outgoing<'a>(frame: &Frame<'_>, subject: &'a str, text: String) -> Outgoing<'a> {
    let known = |message: &Message| message.rfc_message_id.clone();
    Outgoing {
        from: Address::named(&frame.customer.name, &frame.customer.address),
        to: vec![Address::new(frame.to)],
        cc: Vec::new(),
        bcc: Vec::new(),
        reply_to: None,
        subject,
        message_id: frame.message_id.clone(),
        in_reply_to: frame.answered.and_then(known),
        references: if frame.answered.is_some() {
            frame.earlier.iter().rev().filter_map(known).collect()
        } else {
            Vec::new()
        },
        date: frame.now,
        text,
        html: None,
        attachments: Vec::new(),
        auto_submitted: false,
        extra_headers: Vec::new(),
    }
}

/// "On Tuesday Selma wrote:", and what she wrote.
fn quote(app: &App, frame: &Frame<'_>, message: &Message) -> (String, String) {
    let language = frame.customer.language.unwrap_or(Language::English);
    let zone = frame.customer.zone.as_deref().and_then(|zone| TimeZone::get(zone).ok()).unwrap_or(TimeZone::UTC);
    let moment = i18n::moment(language, message.at, &zone);
    let name = message.from_name.clone();
    let intro = app.catalogue.text(language, "letterbox-wrote", &[("moment", moment.into()), ("name", name.into())]);
    (intro, message.text.trim().to_owned())
}

fn html(letter: &script::Letter, quoted: Option<&(String, String)>) -> String {
    let mut html = format!("<div dir=\"ltr\">{}</div>", markup::text_to_html(letter.text.trim()));
    if !letter.signature.trim().is_empty() {
        let signature = markup::escape(letter.signature.trim()).replace('\n', "<br>");
        let _ = write!(
            html,
            "<div>-- <br></div><div dir=\"ltr\" class=\"gmail_signature\"><span style=\"color:#666666\">{signature}</span></div>"
        );
    }
    if let Some((intro, text)) = quoted {
        let _ = write!(
            html,
            "<br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">{}<br></div>\
             <blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">{}\
             </blockquote></div>",
            markup::escape(intro),
            markup::text_to_html(text)
        );
    }
    html
}
