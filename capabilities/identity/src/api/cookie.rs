use axum::response::AppendHeaders;
use http::{HeaderMap, HeaderName, header};
use web_kit::{App, arrived_securely};

use crate::{FreshSession, SESSION_DAYS, Token};

/// The cookie that carries a session's token.
pub const SESSION_COOKIE: &str = "rapport_session";

/// Headers that set a cookie.
pub type SetCookie = AppendHeaders<[(HeaderName, String); 1]>;

/// What the request shows to be let in: an API key before a cookie.
pub(crate) fn token_in(headers: &HeaderMap) -> Option<Token> {
    let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if let Some(key) = authorization.and_then(|value| value.strip_prefix("Bearer ")) {
        return Some(Token::Key(key.trim().to_owned()));
    }
    session_in(headers).map(Token::Session)
}

fn session_in(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == SESSION_COOKIE).map(|(_, value)| value.to_owned())
}

/// Has the browser keep the session.
pub fn keep(app: &App, headers: &HeaderMap, session: &FreshSession) -> SetCookie {
    set(app, headers, &session.token, SESSION_DAYS * 86_400)
}

/// The same session for another fortnight, if the request came with one.
pub(crate) fn keep_on(app: &App, headers: &HeaderMap) -> Option<SetCookie> {
    match token_in(headers)? {
        Token::Session(token) => Some(set(app, headers, &token, SESSION_DAYS * 86_400)),
        Token::Key(_) => None,
    }
}

/// Has the browser forget the session.
pub(crate) fn forget(app: &App, headers: &HeaderMap) -> SetCookie {
    set(app, headers, "", 0)
}

fn set(app: &App, headers: &HeaderMap, value: &str, seconds: i64) -> SetCookie {
    let secure = if arrived_securely(app, headers) { "; Secure" } else { "" };
    let cookie = format!("{SESSION_COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    AppendHeaders([(header::SET_COOKIE, cookie)])
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header};

    use super::token_in;
    use crate::Token;

    #[test]
    fn the_session_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        assert_eq!(token_in(&headers), None);
        headers.append(header::COOKIE, HeaderValue::from_static("theme=dark; xrapport_session=no"));
        assert_eq!(token_in(&headers), None);
        headers.append(header::COOKIE, HeaderValue::from_static("a=b; rapport_session=abc"));
        assert_eq!(token_in(&headers), Some(Token::Session("abc".into())));
        headers.append(header::AUTHORIZATION, HeaderValue::from_static("Bearer rk_1"));
        assert_eq!(token_in(&headers), Some(Token::Key("rk_1".into())));
    }
}
