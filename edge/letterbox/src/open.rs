//! One letter: its page, its body in a frame of its own, its files, its original.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use data_encoding::BASE64;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::{Cx, Id};
use letterbox::Letter;
use markup::{Images, clean_html_with};
use web_kit::{App, Path};

use crate::{
    error::Error,
    page::{Frame, failed, shown},
    write::Written,
};

/// The page of a letter, with the form to answer it.
#[derive(Template)]
#[template(path = "letter.html")]
pub(crate) struct LetterPage {
    frame: Frame,
    letter: Letter,
    from: String,
    to: String,
    is_html: bool,
    /// The frame's height in pixels: about what the text needs, for it cannot ask without scripts.
    height: usize,
    text: String,
    files: Vec<File>,
    written: Written,
    refusal: String,
}

/// A file of a letter.
struct File {
    number: usize,
    name: String,
    kibibytes: usize,
}

impl LetterPage {
    /// Reads the letter; `written` and `refusal` are what was tried to be sent and why it was not.
    pub(crate) async fn read(
        app: &App,
        headers: &HeaderMap,
        id: Id<Letter>,
        written: Written,
        refusal: &str,
    ) -> Result<Self, Error> {
        let mut tx = app.db.begin().await?;
        let letter = letterbox::letter(&mut tx, id).await?.ok_or(letterbox::Error::NotFound)?;
        let raw = letterbox::raw(&mut tx, id).await?;
        if letter.is_unread() {
            letterbox::open(&mut tx, &Cx::system(app.clock.now()), id).await?;
        }
        let mut frame = Frame::read(app, &mut tx, headers, letter.customer()).await?;
        frame.path = format!("/letterbox/letters/{id}");
        tx.commit().await?;
        let parsed = mail::parse(&raw);
        let files = parsed.attachments.iter().enumerate().filter(|(_, file)| !file.inline);
        let files = files.map(|(number, file)| File {
            number,
            name: file.filename.clone().unwrap_or_else(|| file.content_type.clone()),
            kibibytes: file.bytes.len().div_ceil(1024),
        });
        Ok(Self {
            refusal: if refusal.is_empty() { String::new() } else { frame.say(refusal) },
            from: parsed.from.as_ref().map_or_else(|| letter.from_address.clone(), named),
            to: parsed.to.first().map_or_else(|| letter.to_address.clone(), named),
            is_html: parsed.html.is_some(),
            height: height_of(parsed.text.as_deref().unwrap_or_default()),
            text: parsed.text.clone().unwrap_or_default(),
            files: files.collect(),
            frame,
            letter,
            written,
        })
    }
}

/// Longer letters scroll in their frame.
fn height_of(text: &str) -> usize {
    const LINE_CHARS: usize = 60;
    const LINE_PIXELS: usize = 25;
    let lines: usize = text.lines().map(|line| line.chars().count() / LINE_CHARS + 1).sum();
    (lines * LINE_PIXELS + 80).clamp(160, 800)
}

fn named(address: &mail::Address) -> String {
    match &address.name {
        Some(name) => format!("{name} <{}>", address.email),
        None => address.email.clone(),
    }
}

/// Opens a letter; that it was opened is noted, as mail programs do.
pub(crate) async fn letter(State(app): State<App>, headers: HeaderMap, Path(id): Path<i64>) -> Response {
    match LetterPage::read(&app, &headers, Id::new(id), Written::default(), "").await {
        Ok(page) => shown(StatusCode::OK, &page),
        Err(error) => failed(&app, &headers, &error),
    }
}

/// What the frame may do: show itself, and open links elsewhere.
const BODY_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const BODY_STYLE: &str = "body{margin:0;font:16px/1.55 system-ui,sans-serif;color:#1c2a2c;background:#fff;\
     overflow-wrap:anywhere}img{max-width:100%;height:auto}a{color:#1d5f6e}\
     blockquote{margin:.5em 0;padding-left:.9em;border-left:3px solid #c8d2d4;color:#55666a}";

/// The HTML of a letter, made safe, as a page of its own for the frame.
pub(crate) async fn body(State(app): State<App>, headers: HeaderMap, Path(id): Path<i64>) -> Response {
    let letter = match parsed(&app, Id::new(id)).await {
        Ok(letter) => letter,
        Err(error) => return failed(&app, &headers, &error),
    };
    let html = match (&letter.html, &letter.text) {
        (Some(html), _) => html.clone(),
        (None, text) => markup::text_to_html(text.as_deref().unwrap_or_default()),
    };
    let of_letter = |cid: &str| {
        let found = letter.attachments.iter().find(|file| file.content_id.as_deref() == Some(cid))?;
        let is_image = found.content_type.starts_with("image/");
        is_image.then(|| format!("data:{};base64,{}", found.content_type, BASE64.encode(&found.bytes)))
    };
    let clean = clean_html_with(&html, Images { cid: &of_letter, ..Images::HELD_BACK });
    let page = format!("<!doctype html><meta charset=\"utf-8\"><style>{BODY_STYLE}</style>{}", clean.html);
    let mut response = axum::response::Html(page).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(BODY_POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The letter as it went over the wire.
pub(crate) async fn original(State(app): State<App>, headers: HeaderMap, Path(id): Path<i64>) -> Response {
    let read = async {
        let mut tx = app.db.read().await?;
        Ok::<_, Error>(letterbox::raw(&mut tx, Id::new(id)).await?)
    };
    match read.await {
        Ok(raw) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], raw).into_response(),
        Err(error) => failed(&app, &headers, &error),
    }
}

/// A file of a letter, to be kept and never to be shown in place.
pub(crate) async fn file(
    State(app): State<App>,
    headers: HeaderMap,
    Path((id, number)): Path<(i64, usize)>,
) -> Response {
    let letter = match parsed(&app, Id::new(id)).await {
        Ok(letter) => letter,
        Err(error) => return failed(&app, &headers, &error),
    };
    let Some(file) = letter.attachments.into_iter().nth(number) else {
        return failed(&app, &headers, &letterbox::Error::NotFound.into());
    };
    let name = file.filename.unwrap_or_default();
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "._- ".contains(*c)).collect();
    let disposition = format!("attachment; filename=\"{plain}\"");
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, "sandbox".to_owned()),
    ];
    (headers, file.bytes).into_response()
}

async fn parsed(app: &App, id: Id<Letter>) -> Result<mail::Letter, Error> {
    let mut tx = app.db.read().await?;
    Ok(mail::parse(&letterbox::raw(&mut tx, id).await?))
}
