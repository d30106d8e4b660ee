use std::error::Error as _;

use desk::RawLetter;
use lettre::{
    Address,
    transport::smtp::{
        Error as SmtpError,
        commands::{Data, Mail, Rcpt, Rset},
        extension::{Extension, MailBodyParameter, MailParameter},
        response::Response,
    },
};

use super::{
    Delivered, DeliveryError, Refused, Turned,
    dial::{Connection, trouble_of},
};
use crate::{
    Post,
    trouble::{Trouble, one_line},
};

/// Hands a letter over: who sends it, who gets it, the letter, the server's last word.
pub(crate) async fn hand_over(
    post: &Post,
    connection: &mut Connection,
    from: Option<Address>,
    to: &[Address],
    signature: &str,
    raw: &RawLetter,
) -> Result<Delivered, DeliveryError> {
    connection.is_uncertain = true;
    let parameters = parameters(connection, from.as_ref(), to, raw)?;
    let begun = connection.smtp.command(Mail::new(from, parameters)).await;
    if let Err(error) = begun {
        return Err(turned_away(connection, &error).await);
    }
    let refused = name_recipients(connection, to).await?;
    if let Err(error) = connection.smtp.command(Data).await {
        return Err(turned_away(connection, &error).await);
    }
    connection.reins.allow_silence(post.tuning().last_word);
    let taken = carry(connection, signature, raw).await?;
    connection.reins.allow_silence(post.tuning().silence);
    match taken {
        Ok(response) => {
            connection.is_uncertain = false;
            let words: Vec<&str> = response.message().collect();
            Ok(Delivered { server_words: one_line(&format!("{} {}", response.code(), words.join(" "))), refused })
        }
        Err(error) => Err(turned_away(connection, &error).await),
    }
}

/// Hands the letter itself over, part by part. When a part of it cannot be read, the line is cut: the server must not
/// take what came until then for the letter.
async fn carry(
    connection: &mut Connection,
    signature: &str,
    raw: &RawLetter,
) -> Result<Result<Response, SmtpError>, DeliveryError> {
    let (reins, mut unread) = (connection.reins.clone(), None);
    let first = std::iter::once(Ok(signature.as_bytes().to_vec()));
    let parts = first.chain(raw.parts()).map_while(|part| {
        let cut = |error: std::io::Error| {
            reins.cut();
            unread = Some(Trouble::Storage { words: error.to_string() });
        };
        part.map_err(cut).ok()
    });
    let taken = connection.smtp.message_iter(parts).await;
    unread.map_or(Ok(taken), |trouble| Err(trouble.into()))
}

/// What the letter needs the server to know (RFC 6152, RFC 6531); a server that does not know it cannot take it.
fn parameters(
    connection: &Connection,
    from: Option<&Address>,
    to: &[Address],
    raw: &RawLetter,
) -> Result<Vec<MailParameter>, DeliveryError> {
    let info = connection.smtp.server_info();
    let mut parameters = Vec::new();
    let needs_utf8 = from.into_iter().chain(to).any(|address| !AsRef::<str>::as_ref(address).is_ascii());
    let needs_8bit = !raw.is_ascii();
    let lacks = (needs_utf8 && !info.supports_feature(Extension::SmtpUtfEight))
        || (needs_8bit && !info.supports_feature(Extension::EightBitMime));
    if lacks {
        let detail = mailboxes::Detail::of("email-delivery-letters").arg("host", &connection.host);
        return Err(DeliveryError::for_good(Turned::ByUs(detail)));
    }
    if needs_utf8 {
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if needs_8bit {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}

/// Names everybody. Those refused for good are the answer; when nobody is left, or somebody was refused only for now,
/// the letter is taken back.
async fn name_recipients(connection: &mut Connection, to: &[Address]) -> Result<Vec<Refused>, DeliveryError> {
    let mut refused = Vec::new();
    let mut later = None;
    for address in to {
        let named = connection.smtp.command(Rcpt::new(address.clone(), Vec::new())).await;
        match named {
            Ok(_) => {}
            Err(error) if error.is_permanent() => {
                refused.push(Refused { address: address.to_string(), why: Turned::ByServer(words_of(&error)) });
            }
            Err(error) if error.is_transient() => {
                let is_closing = error.status().is_some_and(|code| code.to_string() == "421");
                let words = format!("{address}: {}", words_of(&error));
                later.get_or_insert(DeliveryError::for_now(Turned::ByServer(words)));
                if is_closing {
                    break;
                }
            }
            Err(error) => return Err(turned_away(connection, &error).await),
        }
    }
    if later.is_none() && refused.len() < to.len() {
        return Ok(refused);
    }
    take_back(connection).await;
    Err(later.unwrap_or_else(|| {
        let words: Vec<String> = refused.iter().map(Refused::words).collect();
        DeliveryError::for_good(Turned::ByServer(words.join("; ")))
    }))
}

impl Refused {
    /// The recipient with the server's words.
    fn words(&self) -> String {
        match &self.why {
            Turned::ByServer(words) => format!("{}: {words}", self.address),
            Turned::ByUs(_) => self.address.clone(),
        }
    }
}

/// What a refusal means; the connection is made ready for the next letter if it still answers.
async fn turned_away(connection: &mut Connection, error: &SmtpError) -> DeliveryError {
    let why = || Turned::ByServer(words_of(error));
    if error.is_permanent() || error.is_transient() {
        take_back(connection).await;
        return DeliveryError { permanent: error.is_permanent(), why: why() };
    }
    DeliveryError::from(trouble_of(error, &connection.host, connection.port))
}

/// Takes the begun letter back (RSET); a connection that does not agree is not used again.
async fn take_back(connection: &mut Connection) {
    connection.is_uncertain = connection.smtp.command(Rset).await.is_err();
}

/// A refusal in the server's words, with its code: `550 5.1.1 no such user`.
pub(crate) fn words_of(error: &SmtpError) -> String {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    one_line(&error.status().map_or_else(|| said.clone(), |code| format!("{code} {said}")))
}
