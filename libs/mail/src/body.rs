use std::{borrow::Cow, fmt::Write};

use crate::{
    Attachment, Protection, charset,
    decode::{Encoding, uuencoded},
    name::{fallback_name, safe_name},
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

impl Collector<'_> {
    fn has_pgp(&self, part: &Part) -> bool {
        part.children.iter().filter_map(|child| self.parts.get(*child)).any(|p| {
            p.kind == "application/pgp-signature"
                || p.name.as_deref().is_some_and(|name| name.to_ascii_lowercase().starts_with("signature."))
        })
    }
}

/// Gathers text and attachments from the parts of a letter.
pub(crate) fn body(raw: &[u8], parts: &[Part], hint: Option<&str>) -> Body {
    let mut collector = Collector { raw, parts, hint, body: Body::default() };
    let mut pieces = Vec::new();
    collector.part(0, Place::Sequence, &mut pieces);
    collector.named_text(&mut pieces);
    finished(collector.body, pieces)
}

/// Whether a letter is nothing but a text that travels as it is, so that its bytes can become the text.
pub(crate) fn is_bare_text(parts: &[Part]) -> bool {
    let [part] = parts else { return false };
    matches!(part.kind.as_str(), "text/plain" | "text/html")
        && part.encoding == Encoding::Plain
        && part.disposition == Disposition::None
        && part.name.is_none()
}

/// The text of a letter that [`is_bare_text`], made of its bytes without a copy: letters may be large.
pub(crate) fn bare_text(bytes: Vec<u8>, part: &Part, hint: Option<&str>) -> Body {
    let mut collector = Collector { raw: &[], parts: &[], hint, body: Body::default() };
    let mut pieces = Vec::new();
    collector.text(part, Cow::Owned(bytes), &mut pieces);
    finished(collector.body, pieces)
}

fn finished(mut body: Body, pieces: Vec<Piece>) -> Body {
    body.from_html = pieces.iter().all(|piece| own_text(piece).is_none());
    let cut;
    (body.text, body.html, cut) = joined(pieces);
    if cut {
        body.warnings.push("the text made from the HTML ends early: the HTML has all of it".to_owned());
    }
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

    /// A letter whose only text has a name: the text is shown, and stays a file.
    fn named_text(&mut self, pieces: &mut Vec<Piece>) {
        let texts = |part: &&Part| part.kind == "text/plain" && part.disposition != Disposition::Attachment;
        if !pieces.is_empty() {
            return;
        }
        if let Some(part) = self.parts.iter().find(texts) {
            let bytes = part.encoding.decode(self.raw.get(part.body.clone()).unwrap_or_default());
            let text = charset::decode(&bytes, part.charset.as_deref(), self.hint).text;
            if !text.trim().is_empty() {
                pieces.push(Piece { text: Some(normal_lines(text)), html: None });
            }
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
        // Text with simple markup (RFC 1896) repeats what stands beside it.
        if let (true, Some(first)) = (text.len() > 1 && self.has_enriched(part), text.first()) {
            text = vec![first.clone()];
        }
        pieces.push(Piece {
            text: (!text.is_empty()).then(|| text.join("\n\n")),
            html: (!html.is_empty()).then(|| html.join("<br>")),
        });
    }

    fn has_enriched(&self, part: &Part) -> bool {
        let kinds = part.children.iter().filter_map(|child| self.parts.get(*child));
        kinds.filter(|part| matches!(part.kind.as_str(), "text/enriched" | "text/richtext")).count() > 0
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
        let readable = matches!(part.kind.as_str(), "text/plain" | "text/html" | "text/enriched" | "text/richtext");
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
        self.text(part, part.encoding.decode(raw), pieces);
    }

    /// A part that is read, by its decoded bytes.
    fn text(&mut self, part: &Part, bytes: Cow<'_, [u8]>, pieces: &mut Vec<Piece>) {
        let decoded = charset::decode_owned(bytes, part.charset.as_deref(), self.hint);
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
        if part.kind != "text/plain" {
            pieces.push(Piece { text: Some(without_marks(&text)), html: None });
            return;
        }
        let text = self.without_uuencoded(text);
        self.note_armour(&text);
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

    /// `OpenPGP` inside of the text itself.
    fn note_armour(&mut self, text: &str) {
        let at = |mark: &str| text.starts_with(mark) || text.contains(&format!("\n{mark}"));
        if self.body.protection.is_some() || !text.contains("-----BEGIN PGP ") {
        } else if at("-----BEGIN PGP MESSAGE-----") {
            self.body.protection = Some(Protection::PgpEncrypted);
        } else if at("-----BEGIN PGP SIGNED MESSAGE-----") {
            self.body.protection = Some(Protection::PgpSigned);
        }
    }

    fn note_protection(&mut self, part: &Part) {
        let found = match part.kind.as_str() {
            "multipart/signed" if part.protocol.contains("pgp") || self.has_pgp(part) => Some(Protection::PgpSigned),
            "multipart/signed" => Some(Protection::SmimeSigned),
            "multipart/encrypted" | "application/pgp-encrypted" => Some(Protection::PgpEncrypted),
            "application/octet-stream" if part.name.as_deref().is_some_and(|n| n.eq_ignore_ascii_case("smime.p7m")) => {
                Some(Protection::SmimeEncrypted)
            }
            "application/pkcs7-mime" | "application/x-pkcs7-mime" if part.protocol.contains("certs-only") => None,
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

/// The words of text/enriched, whose marks stand in angle brackets; `<<` is one of them.
fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = match after.strip_prefix('<') {
            Some(more) => {
                out.push('<');
                more
            }
            None => match after.split_once('>') {
                // What sets a colour or a font is no word of the letter.
                Some((mark, more)) if mark.eq_ignore_ascii_case("param") => {
                    more.split_once("</").and_then(|(_, end)| end.split_once('>')).map_or(more, |(_, end)| end)
                }
                Some((_, more)) => more,
                None => after,
            },
        };
    }
    out.push_str(rest);
    out
}

/// The next block between `begin` and `end` at the start of lines, looked for from `from` on.
fn uuencoded_block(text: &str, from: usize) -> Option<(usize, usize)> {
    let tail = text.get(from..)?;
    let start = if from == 0 && tail.starts_with("begin ") { 0 } else { from + tail.find("\nbegin ")? + 1 };
    let end = start + text.get(start..)?.find("\nend")? + 4;
    Some((start, end))
}

/// Puts the pieces together, in both forms; tells whether a text made from HTML lacks its end.
fn joined(pieces: Vec<Piece>) -> (Option<String>, Option<String>, bool) {
    if pieces.is_empty() {
        return (None, None, false);
    }
    let any_html = pieces.iter().any(|piece| piece.html.is_some());
    let (mut text, mut html, mut cut) = (String::new(), String::new(), false);
    for mut piece in pieces {
        let (plain, is_cut) = best_text(&mut piece);
        cut |= is_cut;
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
    (Some(text), any_html.then_some(html), cut)
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

/// The plain form of a piece, and whether it lacks its end; the HTML speaks when the plain form says nothing of its own.
fn best_text(piece: &mut Piece) -> (String, bool) {
    match (own_text(piece).is_some(), &piece.html) {
        (false, Some(html)) => text_of_html(html),
        _ => (piece.text.take().unwrap_or_default(), false),
    }
}

/// HTML larger than this is read in pieces, so that memory stays in proportion.
const HTML_WHOLE_MAX: usize = 2_000_000;
const HTML_PIECE: usize = 40_000;
/// How much text is made from HTML, in bytes: many times what a person reads, and the HTML is kept whole beside it.
const TEXT_OF_HTML_MAX: usize = 2_000_000;

/// The words of HTML, and whether there are more than are kept.
fn text_of_html(html: &str) -> (String, bool) {
    if html.len() <= HTML_WHOLE_MAX {
        return (markup::html_to_text(html), false);
    }
    let mut text = String::new();
    let mut rest = html;
    while !rest.is_empty() {
        if text.len() > TEXT_OF_HTML_MAX {
            return (text, true);
        }
        let (piece, after) = rest.split_at(piece_end(rest));
        rest = after;
        let read = markup::html_to_text(piece);
        if !text.is_empty() && !read.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(read.trim_end());
    }
    (text, false)
}

/// Where a piece of HTML may end: before a block, or else anywhere.
fn piece_end(html: &str) -> usize {
    let Some(tail) = html.get(HTML_PIECE..).or_else(|| (1..4).find_map(|more| html.get(HTML_PIECE + more..))) else {
        return html.len();
    };
    let start = html.len() - tail.len();
    let block = ["<p", "<div", "<tr", "<li", "<br", "<P", "<DIV", "<TR", "<LI", "<BR"];
    let window = (0..4).find_map(|back| tail.get(..tail.len().min(40_000).saturating_sub(back))).unwrap_or(tail);
    block.iter().filter_map(|block| window.find(block)).min().map_or(start, |at| start + at)
}

/// The plain form, unless it only says that there is a better one.
fn own_text(piece: &Piece) -> Option<&str> {
    let text = piece.text.as_deref()?;
    if piece.html.is_none() {
        return Some(text);
    }
    let short = || {
        text.split_whitespace().count() < 40
            && piece.html.as_deref().is_some_and(|html| text_of_html(html).0.len() > text.trim().len() * 2)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flowed_lines_come_together_and_quotes_do_not_mix() {
        let text = "one \ntwo\n> quoted \n> more\n>> deep \n> back\n-- \nSig";
        assert_eq!(unflow(text, false), "one two\n> quoted more\n>> deep \n> back\n-- \nSig\n");
        assert_eq!(unflow(" >not a quote\n  x", false), " >not a quote\n x\n");
    }
}
