use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use db::Tx;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use i18n::Value;
use jiff::tz::TimeZone;
use kernel::{Kind, Language, Refused, Time};
use letterbox::Correspondent;
use web_kit::{App, Problem, language_of};

use crate::error::Error;

/// What stands around every page: the people on the left, the clock on top, and the words.
#[derive(Clone)]
pub(crate) struct Frame {
    app: App,
    language: Language,
    zone: TimeZone,
    /// The company whose desk it is.
    pub(crate) company: String,
    /// Everybody who has letters.
    pub(crate) people: Vec<Correspondent>,
    /// Whose letters are open; empty for nobody's.
    pub(crate) address: String,
    /// This page, to which the clock's buttons return.
    pub(crate) path: String,
}

/// Something that is only said.
#[derive(Template)]
#[template(path = "notice.html")]
pub(crate) struct Notice {
    pub(crate) frame: Frame,
    pub(crate) title: String,
    pub(crate) text: String,
}

impl Frame {
    /// Reads what stands around a page.
    pub(crate) async fn read(app: &App, tx: &mut Tx, headers: &HeaderMap, address: &str) -> Result<Self, Error> {
        let company = identity::company(tx).await?;
        let zone = company.as_ref().and_then(|company| TimeZone::get(&company.time_zone).ok());
        Ok(Self {
            app: app.clone(),
            language: language_of(headers),
            zone: zone.unwrap_or(TimeZone::UTC),
            company: company.map(|company| company.name).unwrap_or_default(),
            people: letterbox::addresses(tx).await?,
            address: address.to_lowercase(),
            path: if address.is_empty() { "/letterbox".to_owned() } else { path_of(address) },
        })
    }

    /// A frame with nothing in it, for when the database does not answer.
    fn bare(app: &App, headers: &HeaderMap) -> Self {
        Self {
            app: app.clone(),
            language: language_of(headers),
            zone: TimeZone::UTC,
            company: String::new(),
            people: Vec::new(),
            address: String::new(),
            path: "/letterbox".to_owned(),
        }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    pub(crate) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.app.catalogue.text(self.language, key, values)
    }

    /// `3 unread`.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand references")]
    pub(crate) fn unread(&self, count: &i64) -> String {
        self.say_with("letterbox-unread", &[("count", Value::from(*count))])
    }

    /// What the demonstration's clock shows.
    pub(crate) fn clock(&self) -> String {
        let moment = self.moment(&self.app.clock.now());
        self.say_with("letterbox-clock-now", &[("moment", moment.into())])
    }

    /// What this place is.
    pub(crate) fn about(&self) -> String {
        self.say_with("letterbox-about", &[("company", Value::from(&self.company))])
    }

    /// Day and time in the company's zone.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand references")]
    pub(crate) fn moment(&self, at: &Time) -> String {
        i18n::moment(self.language, *at, &self.zone)
    }

    /// Day and time as one says it today.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand references")]
    pub(crate) fn near(&self, at: &Time) -> String {
        i18n::near(self.language, self.app.clock.now(), *at, &self.zone)
    }

    /// The page of somebody's letters.
    #[expect(clippy::unused_self, reason = "templates call what belongs to the frame")]
    pub(crate) fn path_of(&self, address: &str) -> String {
        path_of(address)
    }

    /// A subject that can be read.
    pub(crate) fn subject(&self, subject: &str) -> String {
        if subject.trim().is_empty() { self.say("letterbox-no-subject") } else { subject.to_owned() }
    }
}

/// The page of somebody's letters; what an address may hold besides letters and digits is escaped.
pub(crate) fn path_of(address: &str) -> String {
    let mut path = "/letterbox/of/".to_owned();
    for byte in address.to_lowercase().bytes() {
        if byte.is_ascii_alphanumeric() || b"@.-_".contains(&byte) {
            path.push(char::from(byte));
        } else {
            path.push('%');
            path.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
        }
    }
    path
}

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'";

/// The page as it goes out: nothing runs, nothing is loaded from elsewhere.
pub(crate) fn shown(status: StatusCode, page: &impl Template) -> Response {
    let mut response = match page.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => Problem::fault(error).into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The page that says what went wrong.
pub(crate) fn failed(app: &App, headers: &HeaderMap, error: &Error) -> Response {
    let frame = Frame::bare(app, headers);
    let refusal = error.refusal();
    let is_missing = refusal.as_ref().is_some_and(|refusal| refusal.kind == Kind::NotFound);
    let (title, text) = if is_missing {
        ("letterbox-not-found", "letterbox-not-found-text")
    } else {
        tracing::error!(%error, "a page of the letter box failed");
        ("letterbox-fault", "letterbox-fault-text")
    };
    let status = refusal.map_or_else(|| Problem::fault(error), Problem::of).status();
    let (title, text) = (frame.say(title), frame.say(text));
    shown(status, &Notice { frame, title, text })
}

/// The look of these pages.
pub(crate) async fn style() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, include_str!("../assets/style.css"))
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn any_address_fits_into_a_path() {
        assert_eq!(path_of("Ana.K@Mail.example"), "/letterbox/of/ana.k@mail.example");
        assert_eq!(path_of("a+b/ć@x"), "/letterbox/of/a%2Bb%2F%C4%87@x");
    }
}
