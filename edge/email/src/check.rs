//! Trying servers out before they are relied on, for the settings page.

use mailboxes::{Detail, Dkim};

use crate::{
    Post,
    delivery::{self, SigningKey},
    intake::{self, Opened},
    trouble::Trouble,
};

/// What came of trying a server out.
pub(crate) struct Checked {
    pub(crate) ok: bool,
    pub(crate) detail: Detail,
    /// Numbers for plural forms in the words.
    pub(crate) letters: Option<u32>,
}

impl From<Trouble> for Checked {
    fn from(trouble: Trouble) -> Self {
        Self { ok: false, detail: trouble.detail(), letters: None }
    }
}

/// Connects, logs in and opens the folder, as intake would.
pub(crate) async fn imap(post: &Post, account: &intake::Account) -> Checked {
    match intake::open(post, account).await {
        Ok(Opened { mut session, letters, .. }) => {
            // The answer is known; a server that is rude at the end changes nothing.
            let _ = session.logout().await;
            let detail = Detail::of("email-check-imap-ok").arg("folder", account.imap.folder.trim());
            Checked { ok: true, detail, letters: Some(letters) }
        }
        Err(trouble) => trouble.into(),
    }
}

/// Asks for an access token, as both would.
pub(crate) fn token(asked: Result<(), Trouble>) -> Checked {
    match asked {
        Ok(()) => Checked { ok: true, detail: Detail::of("email-check-token-ok"), letters: None },
        Err(trouble) => trouble.into(),
    }
}

/// Reads the key that signs and tells what is to be published.
pub(crate) fn dkim(dkim: &Dkim, pem: &str) -> Checked {
    match SigningKey::read(pem) {
        Ok(key) => {
            let name = format!("{}._domainkey.{}", dkim.selector.trim(), dkim.domain.trim());
            let detail = Detail::of("email-check-key-ok").arg("name", name).arg("record", key.record());
            Checked { ok: true, detail, letters: None }
        }
        Err(words) => Checked { ok: false, detail: Detail::of("email-check-key").arg("words", words), letters: None },
    }
}

/// Connects and logs in, as delivery would.
pub(crate) async fn smtp(post: &Post, account: &delivery::Account) -> Checked {
    match delivery::dial(post, account).await {
        Ok(mut connection) => {
            let _ = connection.smtp.quit().await;
            let detail = Detail::of("email-check-smtp-ok").arg("host", &account.smtp.host);
            Checked { ok: true, detail, letters: None }
        }
        Err(trouble) => trouble.into(),
    }
}
