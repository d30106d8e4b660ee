//! Access tokens (RFC 6749): asked for with the refresh token, or in the program's own name, and kept until they end.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use http::{Request, Uri, header};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use kernel::Id;
use mailboxes::{Mailbox, OAuth, OAuthSecret};
use serde::Deserialize;
use tokio::time::{Instant, timeout};

use crate::{
    Post,
    line::Line,
    trouble::{Trouble, one_line},
};

/// The longest answer of a token endpoint, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// A token is asked for anew this long before it ends, so that it does not end on the way.
const BEFORE_ITS_END: Duration = Duration::from_mins(2);

/// Access tokens by mailbox.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<HashMap<Id<Mailbox>, Held>>);

struct Held {
    /// The version of the settings it was asked for with.
    version: i64,
    token: String,
    until: Instant,
}

/// What a token endpoint answers.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    access_token: String,
    expires_in: Option<u64>,
    refresh_token: String,
    error: String,
    error_description: String,
}

impl Tokens {
    fn held(&self, mailbox: &Mailbox) -> Option<String> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = held.get(&mailbox.id)?;
        (held.version == mailbox.version && held.until > Instant::now()).then(|| held.token.clone())
    }

    fn hold(&self, mailbox: &Mailbox, token: &str, span: Duration) {
        let until = Instant::now() + span.saturating_sub(BEFORE_ITS_END);
        let held = Held { version: mailbox.version, token: token.to_owned(), until };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(mailbox.id, held);
    }

    /// Forgets a token that a server did not take.
    pub(crate) fn forget(&self, mailbox: Id<Mailbox>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&mailbox);
    }
}

/// The access token of a mailbox; `None` when it logs in with passwords.
pub(crate) async fn token(post: &Post, mailbox: &Mailbox) -> Result<Option<String>, Trouble> {
    let Some(oauth) = &mailbox.handling.oauth else { return Ok(None) };
    if let Some(token) = post.tokens().held(mailbox) {
        return Ok(Some(token));
    }
    let secret = mailbox.oauth_secret(&post.app().secrets);
    let secret = secret.map_err(|error| Trouble::Token { words: error.to_string() })?.unwrap_or_default();
    let answer = ask(post, oauth, &secret).await?;
    let span = Duration::from_secs(answer.expires_in.unwrap_or(600));
    post.tokens().hold(mailbox, &answer.access_token, span);
    if !answer.refresh_token.is_empty() && answer.refresh_token != secret.refresh_token {
        keep(post, mailbox, &answer.refresh_token).await?;
    }
    Ok(Some(answer.access_token))
}

/// Tries the endpoint out, for the settings page.
pub(crate) async fn try_out(post: &Post, oauth: &OAuth, secret: &OAuthSecret) -> Result<String, Trouble> {
    Ok(ask(post, oauth, secret).await?.access_token)
}

/// Keeps the refresh token that was given in place of the last one, before the last one stops working.
async fn keep(post: &Post, mailbox: &Mailbox, token: &str) -> Result<(), Trouble> {
    let kept = async {
        let app = post.app();
        let mut tx = app.db.begin().await?;
        mailboxes::set_refresh_token(&mut tx, &app.secrets, mailbox, token).await?;
        Ok::<_, mailboxes::Error>(tx.commit().await?)
    };
    kept.await.map_err(|error| Trouble::Storage { words: error.to_string() })
}

async fn ask(post: &Post, oauth: &OAuth, secret: &OAuthSecret) -> Result<Answer, Trouble> {
    let wrong = |words: &str| Trouble::Token { words: one_line(words) };
    let uri: Uri = oauth.token_url.parse().map_err(|_| wrong(&oauth.token_url))?;
    let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let is_safe = uri.scheme_str() == Some("https");
    let number = uri.port_u16().unwrap_or(if is_safe { 443 } else { 80 });
    let asked = timeout(post.tuning().silence, async {
        let line = Line::open(post.tuning(), &host, number).await?;
        let line = if is_safe { line.encrypted(post.trust(), post.tuning(), &host, number).await? } else { line };
        send(line, &uri, &host, form(oauth, secret)).await.map_err(|words| wrong(&words))
    });
    let body = asked.await.map_err(|_| Trouble::Silent { host: host.clone(), port: number })??;
    let answer: Answer = serde_json::from_slice(&body).map_err(|_| Trouble::Garbled { host })?;
    if answer.access_token.is_empty() {
        return Err(wrong(&format!("{} {}", answer.error, answer.error_description)));
    }
    Ok(answer)
}

/// One question, one answer, and the line is closed.
async fn send(line: Line, uri: &Uri, host: &str, form: String) -> Result<Bytes, String> {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let request = Request::post(path)
        .header(header::HOST, uri.authority().map_or(host, |authority| authority.as_str()))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json")
        .body(Full::new(Bytes::from(form)))
        .map_err(|error| error.to_string())?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(line)).await.map_err(|error| error.to_string())?;
    let answered = async {
        let response = sender.send_request(request).await.map_err(|error| error.to_string())?;
        let body = Limited::new(response.into_body(), ANSWER_BYTES_MAX).collect().await;
        body.map(http_body_util::Collected::to_bytes).map_err(|error| error.to_string())
    };
    tokio::pin!(connection, answered);
    tokio::select! {
        body = &mut answered => body,
        ended = &mut connection => match ended {
            // The answer may have come together with the end of the line.
            Ok(()) => answered.await,
            Err(error) => Err(error.to_string()),
        },
    }
}

fn form(oauth: &OAuth, secret: &OAuthSecret) -> String {
    let mut fields = vec![("client_id", oauth.client_id.as_str())];
    if secret.refresh_token.is_empty() {
        fields.push(("grant_type", "client_credentials"));
    } else {
        fields.extend([("grant_type", "refresh_token"), ("refresh_token", &secret.refresh_token)]);
    }
    for (name, value) in [("client_secret", &secret.client_secret), ("scope", &oauth.scope)] {
        if !value.is_empty() {
            fields.push((name, value));
        }
    }
    let written: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", percent(value))).collect();
    written.join("&")
}

/// As forms are written (application/x-www-form-urlencoded), everything unusual by its bytes.
fn percent(value: &str) -> String {
    use std::fmt::Write as _;
    value.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_asks_with_the_refresh_token_or_in_its_own_name() {
        let oauth = OAuth { token_url: String::new(), client_id: "a b".into(), scope: "https://x/.default".into() };
        let secret = OAuthSecret { client_secret: "ä&=".into(), refresh_token: "r".into() };
        assert_eq!(
            form(&oauth, &secret),
            "client_id=a%20b&grant_type=refresh_token&refresh_token=r&client_secret=%C3%A4%26%3D&scope=https%3A%2F%2Fx%2F.default"
        );
        let own = form(&oauth, &OAuthSecret::default());
        assert_eq!(own, "client_id=a%20b&grant_type=client_credentials&scope=https%3A%2F%2Fx%2F.default");
    }
}
