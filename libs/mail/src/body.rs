use std::fmt::Write;

use crate::{
    Attachment, Protection, charset,
    decode::uuencoded,
    structure::{Disposition, Part},
};

/// The readable text and the files of a letter.
#[derive(Default)]
pub(crate) struct Body {
    pub(crate) text: Option<String>,
    pub(crate) html: Option<String>,
    pub(crate) from_html: bool,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) protection: Option<Protection>,
    pub(crate) warnings: Vec<String>,
}

/// One piece of the readable text: plain, HTML, or the same in both.
#[derive(Default)]
struct Piece {
    text: Option<String>,
    html: Option<String>,
}

struct Collector<'a> {
    raw: &'a [u8],
    parts: &'a [Part],
    hint: Option<&'a str>,
    body: Body,
}

/// Gathers text and attachments from the parts of a letter.
pub(crate) fn body(raw: &[u8], parts: &[Part], hint: Option<&str>) -> Body {
    let mut collector = Collector { raw, parts, hint, body: Body::default() };
    let mut pieces = Vec::new();
    collector.part(0, Place::Sequence, &mut pieces);
    let mut body = collector.body;
    body.from_html = pieces.iter().all(|piece| own_text(piece).is_none());
    (body.text, body.html) = joined(pieces);
    body
}

/// In what kind of multipart a part stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Sequence,
    Alternative,
    Related,
}

impl Collector<'_> {
    fn part(&mut self, index: usize, place: Place, pieces: &mut Vec<Piece>) {
        let parts = self.parts;
        let Some(part) = parts.get(index) else { return };
        self.note_protection(part);
        match part.kind.as_str() {
            "multipart/alternative" => self.alternative(part, pieces),
            "multipart/related" => self.related(part, pieces),
            _ if part.is_multipart() => {
                for child in &part.children {
                    self.part(*child, Place::Sequence, pieces);
                }
            }
            _ => self.leaf(index, part, place, pieces),
        }
    }

    fn alternative(&mut self, part: &Part, pieces: &mut Vec<Piece>) {
        let mut inside = Vec::new();
        for child in &part.children {
            self.part(*child, Place::Alternative, &mut inside);
        }
        // Several HTML parts are consecutive pieces (Apple Mail puts files between them).
        let (mut text, mut html): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for piece in inside {
            text.extend(piece.text);
            html.extend(piece.html);
        }
        if text.is_empty() && html.is_empty() {
            return;
        }
        pieces.push(Piece {
            text: (!text.is_empty()).then(|| text.join("\n\n")),
            html: (!html.is_empty()).then(|| html.join("<br>")),
        });
    }

    fn related(&mut self, part: &Part, pieces: &mut Vec<Piece>) {
        let root = part.start.as_deref().and_then(|start| {
            part.children
                .iter()
                .copied()
                .find(|child| self.parts.get(*child).is_some_and(|p| p.content_id.as_deref() == Some(start)))
        });
        let root = root.or_else(|| part.children.first().copied());
        for child in &part.children {
            let place = if Some(*child) == root { Place::Sequence } else { Place::Related };
            self.part(*child, place, pieces);
        }
    }

    fn leaf(&mut self, index: usize, part: &Part, place: Place, pieces: &mut Vec<Piece>) {
        let raw = self.raw.get(part.body.clone()).unwrap_or_default();
        let readable = matches!(part.kind.as_str(), "text/plain" | "text/html" | "text/enriched");
        let named = part.name.is_some() && index != 0;
        let own = readable
            && (part.disposition != Disposition::Attachment || (place == Place::Alternative && part.name.is_none()))
            && !(named && (part.disposition == Disposition::Inline || place != Place::Alternative))
            && (place != Place::Related || part.content_id.is_none());
        if !own {
            if part.kind != "text/x-amp-html" || place != Place::Alternative {
                self.attach(part, raw, place);
            }
            return;
        }
        let bytes = part.encoding.decode(raw);
        let decoded = charset::decode(&bytes, part.charset.as_deref(), self.hint);
        if let Some(instead) = decoded.instead
            && !self.body.warnings.contains(&instead)
            && self.body.warnings.len() < 20
        {
            self.body.warnings.push(instead);
        }
        let text = normal_lines(decoded.text);
        if part.kind == "text/html" {
            pieces.push(Piece { text: None, html: Some(text) });
            return;
        }
        let text = self.without_uuencoded(text);
        let text = if part.flowed { unflow(&text, part.del_sp) } else { text };
        pieces.push(Piece { text: Some(text), html: None });
    }

    /// Files that old mailers put into the text itself.
    fn without_uuencoded(&mut self, text: String) -> String {
        const FILES_MAX: usize = 100;
        let mut out = String::new();
        let mut rest = text.as_str();
        let mut at = 0;
        for _ in 0..FILES_MAX {
            let Some((start, end)) = uuencoded_block(rest, at) else { break };
            let block = rest.get(start..end).unwrap_or_default();
            match uuencoded(block.as_bytes()) {
                Some((name, bytes)) => {
                    self.body.attachments.push(Attachment {
                        filename: safe_name(&name),
                        content_type: "application/octet-stream".to_owned(),
                        bytes,
                        inline: false,
                        content_id: None,
                    });
                    out.push_str(rest.get(..start).unwrap_or_default());
                    rest = rest.get(end..).unwrap_or_default().trim_start();
                    at = 0;
                }
                None => at = start + 6,
            }
        }
        if out.is_empty() && rest.len() == text.len() {
            return text;
        }
        out.push_str(rest);
        out
    }

    fn attach(&mut self, part: &Part, raw: &[u8], place: Place) {
        let bytes = part.encoding.decode(raw).into_owned();
        let filename = part.name.as_deref().and_then(safe_name).or_else(|| fallback_name(&part.kind, &bytes));
        let inline = part.disposition != Disposition::Attachment
            && (place == Place::Related || part.disposition == Disposition::Inline)
            && (part.content_id.is_some() || part.kind.starts_with("image/"));
        self.body.attachments.push(Attachment {
            filename,
            content_type: part.kind.clone(),
            bytes,
            inline,
            content_id: part.content_id.clone(),
        });
    }

    fn note_protection(&mut self, part: &Part) {
        let found = match part.kind.as_str() {
            "multipart/signed" if part.protocol.contains("pgp") => Some(Protection::PgpSigned),
            "multipart/signed" => Some(Protection::SmimeSigned),
            "multipart/encrypted" => Some(Protection::PgpEncrypted),
            "application/pkcs7-mime" | "application/x-pkcs7-mime" => Some(if part.protocol.contains("signed") {
                Protection::SmimeSigned
            } else {
                Protection::SmimeEncrypted
            }),
            _ => None,
        };
        if self.body.protection.is_none() {
            self.body.protection = found;
        }
    }
}

/// The next block between `begin` and `end` at the start of lines, looked for from `from` on.
fn uuencoded_block(text: &str, from: usize) -> Option<(usize, usize)> {
    let tail = text.get(from..)?;
    let start = if from == 0 && tail.starts_with("begin ") { 0 } else { from + tail.find("\nbegin ")? + 1 };
    let end = start + text.get(start..)?.find("\nend")? + 4;
    Some((start, end))
}

/// Puts the pieces together, in both forms.
fn joined(pieces: Vec<Piece>) -> (Option<String>, Option<String>) {
    if pieces.is_empty() {
        return (None, None);
    }
    let any_html = pieces.iter().any(|piece| piece.html.is_some());
    let (mut text, mut html) = (String::new(), String::new());
    for mut piece in pieces {
        let plain = best_text(&mut piece);
        if any_html {
            match piece.html {
                Some(own) => join(&mut html, own, ""),
                None => {
                    let _ = write!(html, "<div>{}</div>", markup::text_to_html(&plain));
                }
            }
        }
        join(&mut text, plain, "\n\n");
    }
    (Some(text), any_html.then_some(html))
}

/// Appends without copying the first piece: letters may be large.
fn join(whole: &mut String, piece: String, between: &str) {
    if whole.is_empty() {
        *whole = piece;
    } else if !piece.trim().is_empty() {
        if !between.is_empty() {
            whole.truncate(whole.trim_end().len());
        }
        whole.push_str(between);
        whole.push_str(&piece);
    }
}

/// The plain form of a piece; the HTML speaks when the plain form says nothing of its own.
fn best_text(piece: &mut Piece) -> String {
    match (own_text(piece).is_some(), &piece.html) {
        (false, Some(html)) => markup::html_to_text(html),
        _ => piece.text.take().unwrap_or_default(),
    }
}

/// The plain form, unless it only says that there is a better one.
fn own_text(piece: &Piece) -> Option<&str> {
    let text = piece.text.as_deref()?;
    if piece.html.is_none() {
        return Some(text);
    }
    let short = || {
        text.split_whitespace().count() < 40
            && piece.html.as_deref().is_some_and(|html| markup::html_to_text(html).len() > text.trim().len() * 2)
    };
    let empty = !text.chars().any(char::is_alphanumeric);
    let markup = text.trim_start().starts_with("<html") || text.trim_start().starts_with("<!DOCTYPE");
    let placeholder = is_placeholder(text) && short();
    (!empty && !markup && !placeholder).then_some(text)
}

/// "Your client cannot show HTML" and its like.
fn is_placeholder(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("html")
        && ["view", "display", "support", "client", "read", "поддерж", "просм", "prikaz", "suport", "vizualiz"]
            .iter()
            .any(|word| lower.contains(word))
}

/// One kind of line end, no NUL bytes, no byte order mark.
fn normal_lines(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    let returns = text.matches('\r').count();
    if returns > text.matches("\r\n").count() {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    } else if returns > 0 {
        text.retain(|c| c != '\r');
    }
    if text.contains('\0') {
        text.retain(|c| c != '\0');
    }
    text
}

/// Joins the lines that `format=flowed` (RFC 3676) broke.
fn unflow(text: &str, del_sp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open_depth: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|b| *b == b'>').count();
        let content = line.get(depth..).unwrap_or_default();
        let stuffed = content.strip_prefix(' ').unwrap_or(content);
        // A line that was stuffed because it starts with a mark of quotation keeps its space.
        let content = if depth == 0 && stuffed.starts_with('>') { content } else { stuffed };
        if let Some(open) = open_depth.take() {
            if open != depth || content == "-- " {
                out.push('\n');
                start_line(&mut out, depth);
            }
        } else {
            start_line(&mut out, depth);
        }
        let soft = content.ends_with(' ') && content != "-- ";
        let content = if soft && del_sp { content.get(..content.len() - 1).unwrap_or_default() } else { content };
        out.push_str(content);
        if soft {
            open_depth = Some(depth);
        } else {
            out.push('\n');
        }
    }
    out
}

fn start_line(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push('>');
    }
    if depth > 0 {
        out.push(' ');
    }
}

/// The last part of a path, without what file systems or browsers could misread.
pub(crate) fn safe_name(name: &str) -> Option<String> {
    const NAME_MAX: usize = 180;
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && !is_direction(*c))
        .map(|c| if matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|') { '_' } else { c })
        .collect();
    let clean = clean.trim().trim_start_matches('.').trim_end_matches(['.', ' ']).trim();
    if clean.is_empty() {
        return None;
    }
    if clean.len() <= NAME_MAX {
        return Some(clean.to_owned());
    }
    let ending = clean.rsplit_once('.').map(|(_, e)| e).filter(|e| e.len() <= 10).unwrap_or_default();
    let room = NAME_MAX - ending.len() - 1;
    let cut = clean.char_indices().map(|(i, c)| i + c.len_utf8()).take_while(|i| *i <= room).last()?;
    let stem = clean.get(..cut)?;
    Some(if ending.is_empty() { stem.to_owned() } else { format!("{stem}.{ending}") })
}

/// Marks that make `exe.txt` out of `txt.exe`.
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn fallback_name(kind: &str, bytes: &[u8]) -> Option<String> {
    match kind {
        "text/calendar" | "application/ics" => Some("invite.ics".to_owned()),
        "message/rfc822" | "message/global" => {
            let head = bytes.get(..bytes.len().min(20_000)).unwrap_or_default();
            let fields = crate::header::fields(head, None);
            let subject = fields.iter().find(|field| field.name.eq_ignore_ascii_case("subject"));
            let subject = subject.map(|field| crate::header::unstructured(&field.value)).unwrap_or_default();
            let name: String = subject.chars().take(80).map(|c| if c == '/' || c == '\\' { '-' } else { c }).collect();
            safe_name(&format!("{}.eml", if name.trim().is_empty() { "message" } else { name.trim() }))
        }
        "application/pgp-signature" => Some("signature.asc".to_owned()),
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => Some("smime.p7m".to_owned()),
        "application/pkcs7-signature" | "application/x-pkcs7-signature" => Some("smime.p7s".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_carry_no_path_and_no_tricks() {
        for (written, safe) in [
            ("../../etc/passwd", Some("passwd")),
            ("C:\\Users\\ana\\račun.pdf", Some("račun.pdf")),
            ("..", None),
            ("   ", None),
            ("a\0b\n.txt", Some("ab.txt")),
            ("annual\u{202e}txt.exe", Some("annualtxt.exe")),
            ("what?*.doc", Some("what__.doc")),
            (".htaccess", Some("htaccess")),
        ] {
            assert_eq!(safe_name(written).as_deref(), safe, "{written:?}");
        }
        let long = format!("{}.pdf", "ž".repeat(400));
        let safe = safe_name(&long).unwrap();
        assert!(safe.len() <= 180 && safe.strip_suffix(".pdf").is_some());
    }

    #[test]
    fn flowed_lines_come_together_and_quotes_do_not_mix() {
        let text = "one \ntwo\n> quoted \n> more\n>> deep \n> back\n-- \nSig";
        assert_eq!(unflow(text, false), "one two\n> quoted more\n>> deep \n> back\n-- \nSig\n");
        assert_eq!(unflow(" >not a quote\n  x", false), " >not a quote\n x\n");
    }
}
