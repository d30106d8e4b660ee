use std::{borrow::Cow, collections::HashMap, ops::Range};

use mail_parser::{ContentType, HeaderValue, parsers::MessageStream};

use crate::{
    decode::Encoding,
    header::{Field, field_start, fields},
};

/// One part of a letter: where it stands, and what its headers say.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) header: Range<usize>,
    pub(crate) body: Range<usize>,
    pub(crate) children: Vec<usize>,
    /// Lower-case, such as `text/plain`.
    pub(crate) kind: String,
    pub(crate) charset: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) boundary: Option<String>,
    pub(crate) content_id: Option<String>,
    pub(crate) start: Option<String>,
    pub(crate) disposition: Disposition,
    pub(crate) encoding: Encoding,
    pub(crate) flowed: bool,
    pub(crate) del_sp: bool,
    /// `smime-type` and `protocol`.
    pub(crate) protocol: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Disposition {
    #[default]
    None,
    Inline,
    Attachment,
}

impl Part {
    pub(crate) fn is_multipart(&self) -> bool {
        self.kind.starts_with("multipart/")
    }
}

/// The parts of a letter, outermost first, found in one pass over its lines.
pub(crate) struct Structure {
    pub(crate) parts: Vec<Part>,
    pub(crate) warnings: Vec<String>,
}

const PARTS_MAX: usize = 20_000;
const DEPTH_MAX: usize = 300;

/// Fields without a hyphen in their name that tell a header from prose.
const KNOWN: [&str; 8] = ["from", "to", "cc", "subject", "date", "received", "sender", "bcc"];

struct Frame {
    part: usize,
    boundary: Option<Vec<u8>>,
}

enum State {
    Header(usize),
    Body(usize),
    /// Before the first or after the last part of a multipart.
    Between(usize),
}

struct Scanner<'a> {
    raw: &'a [u8],
    parts: Vec<Part>,
    frames: Vec<Frame>,
    /// Boundary to the frames that wait for it.
    waiting: HashMap<Vec<u8>, Vec<usize>>,
    state: State,
    warnings: Vec<String>,
    hint: Option<&'a str>,
}

/// Finds all parts of a letter.
pub(crate) fn structure(raw: &[u8], hint: Option<&str>) -> Structure {
    let mut scanner = Scanner {
        raw,
        parts: vec![blank(0)],
        frames: Vec::new(),
        waiting: HashMap::new(),
        state: State::Header(0),
        warnings: Vec::new(),
        hint,
    };
    let mut at = 0;
    for line in raw.split_inclusive(|b| *b == b'\n') {
        scanner.line(at, line);
        at += line.len();
    }
    scanner.finish();
    Structure { parts: scanner.parts, warnings: scanner.warnings }
}

/// The end of the first header block: also used for letters that are not read whole.
pub(crate) fn header_end(raw: &[u8]) -> usize {
    let mut at = 0;
    for line in raw.split_inclusive(|b| *b == b'\n') {
        if line.trim_ascii().is_empty() && at > 0 {
            return at;
        }
        at += line.len();
    }
    raw.len()
}

impl Scanner<'_> {
    fn line(&mut self, at: usize, line: &[u8]) {
        if line.starts_with(b"--") && !self.frames.is_empty() && self.boundary(at, line) {
            return;
        }
        match self.state {
            State::Header(part) => self.header_line(part, at, line),
            State::Between(part) => self.guess_boundary(part, at, line),
            State::Body(_) => {}
        }
    }

    /// A multipart without a boundary: its first line that looks like one is taken.
    fn guess_boundary(&mut self, part: usize, at: usize, line: &[u8]) {
        let Some(frame) = self.frames.last_mut() else { return };
        let candidate = line.trim_ascii_end();
        if frame.part == part
            && frame.boundary.is_none()
            && candidate.len() > 6
            && let Some(boundary) = candidate.strip_prefix(b"--")
        {
            frame.boundary = Some(boundary.to_vec());
            self.waiting.entry(boundary.to_vec()).or_default().push(self.frames.len() - 1);
            self.boundary(at, line);
        }
    }

    fn header_line(&mut self, part: usize, at: usize, line: &[u8]) {
        let bare = line.trim_ascii();
        let first = self.parts.get(part).is_some_and(|p| p.header.start == at);
        if bare.is_empty() {
            // A letter may start with empty lines; a part's own first empty line ends its headers.
            if first && part == 0 {
                self.begin_later(part, at + line.len());
                return;
            }
            // A line of spaces between two fields is a folded line with nothing on it.
            let spaces = line.starts_with(b" ") || line.starts_with(b"\t");
            if !(spaces && self.header_goes_on(at + line.len())) {
                self.end_header(part, at, at + line.len());
            }
            return;
        }
        if first && part == 0 && (line.starts_with(b"From ") || line.starts_with(b">From ")) {
            self.begin_later(part, at + line.len());
            return;
        }
        let folded = line.starts_with(b" ") || line.starts_with(b"\t");
        if folded || field_start(line).is_some() || self.header_goes_on(at + line.len()) {
            return;
        }
        self.warnings.push("headers end without an empty line".to_owned());
        self.end_header(part, at, at);
    }

    fn begin_later(&mut self, part: usize, at: usize) {
        if let Some(part) = self.parts.get_mut(part) {
            part.header = at..at;
        }
    }

    /// Whether the line that starts here is a header field or the end of headers.
    fn header_goes_on(&self, at: usize) -> bool {
        let rest = self.raw.get(at..).unwrap_or_default();
        let line = rest.get(..rest.len().min(300)).unwrap_or_default();
        let line = line.split(|b| *b == b'\n').next().unwrap_or_default();
        !line.trim_ascii().is_empty()
            && field_start(line)
                .is_some_and(|(name, _)| name.contains('-') || KNOWN.contains(&name.to_ascii_lowercase().as_str()))
    }

    fn end_header(&mut self, index: usize, end: usize, body: usize) {
        let Some(start) = self.parts.get(index).map(|part| part.header.start) else { return };
        let block = self.raw.get(start..end).unwrap_or_default();
        let digest = self
            .frames
            .last()
            .is_some_and(|frame| self.parts.get(frame.part).is_some_and(|p| p.kind == "multipart/digest"));
        let default = if digest && index > 0 { "message/rfc822" } else { "text/plain" };
        let deep = self.frames.len() >= DEPTH_MAX;
        let frame = self.frames.len();
        let hint = self.hint;
        let Some(part) = self.parts.get_mut(index) else { return };
        part.header = start..end;
        part.body = body..self.raw.len();
        describe(part, &fields(block, hint), default);
        if !part.is_multipart() || deep {
            if deep && part.is_multipart() {
                "text/plain".clone_into(&mut part.kind);
                self.warnings.push("nested too deep, the rest is shown as text".to_owned());
            }
            self.state = State::Body(index);
            return;
        }
        let boundary = part.boundary.clone().map(String::into_bytes).filter(|b| !b.is_empty());
        if let Some(boundary) = &boundary {
            self.waiting.entry(boundary.clone()).or_default().push(frame);
        }
        self.frames.push(Frame { part: index, boundary });
        self.state = State::Between(index);
    }

    /// Whether the line is a boundary that somebody waits for; then acts on it.
    fn boundary(&mut self, at: usize, line: &[u8]) -> bool {
        let trimmed = line.trim_ascii_end().get(2..).unwrap_or_default();
        let waits = |scanner: &Self, text: &[u8]| scanner.waiting.get(text).and_then(|w| w.last().copied());
        let (frame, last) = match waits(self, trimmed) {
            Some(frame) => (frame, false),
            None => match trimmed.strip_suffix(b"--").and_then(|text| waits(self, text)) {
                Some(frame) => (frame, true),
                None => return false,
            },
        };
        self.close_open_part(at);
        while self.frames.len() > frame + 1 {
            self.pop_frame(at);
        }
        let Some(parent) = self.frames.last().map(|frame| frame.part) else { return true };
        if last {
            self.pop_frame(at);
            self.state = State::Between(parent);
        } else if self.parts.len() < PARTS_MAX {
            let index = self.parts.len();
            self.parts.push(blank(at + line.len()));
            if let Some(parent) = self.parts.get_mut(parent) {
                parent.children.push(index);
            }
            self.state = State::Header(index);
        } else {
            if self.parts.len() == PARTS_MAX {
                self.warnings.push("too many parts, the rest is left out".to_owned());
                self.parts.push(blank(at));
            }
            self.state = State::Between(parent);
        }
        true
    }

    fn pop_frame(&mut self, at: usize) {
        let Some(frame) = self.frames.pop() else { return };
        if let Some(boundary) = &frame.boundary
            && let Some(waiting) = self.waiting.get_mut(boundary)
        {
            waiting.pop();
        }
        let end = self.before_newline(at);
        if let Some(part) = self.parts.get_mut(frame.part) {
            part.body.end = end.max(part.body.start);
        }
    }

    fn close_open_part(&mut self, at: usize) {
        match self.state {
            State::Header(index) => {
                let start = self.parts.get(index).map_or(at, |part| part.header.start);
                self.end_header(index, at.max(start), at.max(start));
                // A multipart that ends where its headers end has opened a frame of its own.
                if self.frames.last().is_some_and(|frame| frame.part == index) {
                    self.pop_frame(at);
                }
                if let Some(part) = self.parts.get_mut(index) {
                    part.body.end = part.body.start;
                }
            }
            State::Body(index) => {
                let end = self.before_newline(at);
                if let Some(part) = self.parts.get_mut(index) {
                    part.body.end = end.max(part.body.start);
                }
            }
            State::Between(_) => {}
        }
    }

    /// The line break before a boundary belongs to the boundary.
    fn before_newline(&self, at: usize) -> usize {
        let before = self.raw.get(..at).unwrap_or_default();
        let bare = before.strip_suffix(b"\n").unwrap_or(before);
        bare.strip_suffix(b"\r").unwrap_or(bare).len()
    }

    fn finish(&mut self) {
        let end = self.raw.len();
        if let State::Header(index) = self.state {
            self.end_header(index, end, end);
        }
        self.cut_last_boundary();
        let open = self.frames.iter().any(|frame| frame.boundary.is_some());
        if open && !self.parts.iter().all(|part| part.children.is_empty()) {
            self.warnings.push("the letter ends before its last boundary".to_owned());
        }
        for part in &mut self.parts {
            if part.is_multipart() && part.children.is_empty() {
                "text/plain".clone_into(&mut part.kind);
                self.warnings.push("a multipart without parts is shown as text".to_owned());
            }
        }
        self.warnings.dedup();
        self.warnings.truncate(20);
    }
}

impl Scanner<'_> {
    /// The last boundary may stand at the end of a line instead of on its own.
    fn cut_last_boundary(&mut self) {
        let State::Body(index) = self.state else { return };
        let Some(part) = self.parts.get_mut(index) else { return };
        let body = self.raw.get(part.body.clone()).unwrap_or_default().trim_ascii_end();
        let boundary = self.frames.last().and_then(|frame| frame.boundary.as_deref());
        let own = boundary.and_then(|boundary| body.strip_suffix(b"--")?.strip_suffix(boundary)?.strip_suffix(b"--"));
        if let Some(own) = own {
            part.body.end = part.body.start + own.len();
        }
    }
}

fn blank(at: usize) -> Part {
    Part {
        header: at..at,
        body: at..at,
        children: Vec::new(),
        kind: String::new(),
        charset: None,
        name: None,
        boundary: None,
        content_id: None,
        start: None,
        disposition: Disposition::None,
        encoding: Encoding::Plain,
        flowed: false,
        del_sp: false,
        protocol: String::new(),
    }
}

/// Reads what the headers of a part say about it.
fn describe(part: &mut Part, fields: &[Field<'_>], default: &str) {
    let value = |name: &str| {
        fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| field.value.as_str())
    };
    default.clone_into(&mut part.kind);
    if let Some(text) = value("content-type") {
        content_type(part, text, default);
    }
    if let Some(text) = value("content-disposition") {
        disposition(part, text);
    }
    part.encoding = value("content-transfer-encoding").map(Encoding::named).unwrap_or_default();
    part.content_id = value("content-id")
        .map(|id| id.trim().trim_matches(['<', '>']).to_owned())
        .filter(|id| !id.is_empty() && id.len() < 998);
    if part.name.is_none() {
        part.name = value("content-description")
            .map(crate::header::unstructured)
            .filter(|name| name.contains('.') && !name.contains(' ') && !part.kind.starts_with("multipart/"));
    }
}

fn content_type(part: &mut Part, text: &str, default: &str) {
    with_parameters(text, |parsed| {
        let main = parsed.ctype().to_ascii_lowercase();
        let kind = match parsed.subtype() {
            Some(sub) if !main.is_empty() => format!("{main}/{}", sub.to_ascii_lowercase()),
            _ if main == "text" || main.is_empty() => default.to_owned(),
            _ if main == "multipart" => "multipart/mixed".to_owned(),
            _ => "application/octet-stream".to_owned(),
        };
        part.kind = kind;
        let own = |name: &str| parsed.attribute(name).map(str::to_owned);
        part.charset = own("charset");
        part.name = own("name").map(|name| crate::header::unstructured(&name));
        part.boundary = own("boundary").map(|b| b.trim_end().to_owned());
        part.start = own("start").map(|id| id.trim_matches(['<', '>']).to_owned());
        part.flowed = own("format").is_some_and(|f| f.eq_ignore_ascii_case("flowed"));
        part.del_sp = own("delsp").is_some_and(|d| d.eq_ignore_ascii_case("yes"));
        part.protocol = [own("protocol"), own("smime-type"), own("report-type")]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
            .to_ascii_lowercase();
    });
    if part.kind.starts_with("multipart/") && part.boundary.is_none() {
        part.boundary = bare_boundary(text);
    }
}

/// A boundary that the grammar does not permit, read as it stands.
fn bare_boundary(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let at = lower.find("boundary=")? + "boundary=".len();
    let value = text.get(at..)?.trim_start();
    let value = match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => value.split([';', ' ', '\t']).next()?,
    };
    (!value.is_empty()).then(|| value.to_owned())
}

fn disposition(part: &mut Part, text: &str) {
    with_parameters(text, |parsed| {
        part.disposition = match parsed.ctype().to_ascii_lowercase().as_str() {
            "inline" => Disposition::Inline,
            "" => Disposition::None,
            _ => Disposition::Attachment,
        };
        if let Some(name) = parsed.attribute("filename").or_else(|| parsed.attribute("name")) {
            part.name = Some(crate::header::unstructured(name));
        }
    });
}

fn with_parameters(text: &str, read: impl FnOnce(&ContentType<'_>)) {
    const VALUE_MAX: usize = 16_000;
    let cut = text.char_indices().map(|(i, _)| i).find(|i| *i >= VALUE_MAX);
    let text: Cow<'_, str> = Cow::Borrowed(cut.and_then(|i| text.get(..i)).unwrap_or(text));
    let mut bytes = text.into_owned().into_bytes();
    bytes.push(b'\n');
    if let HeaderValue::ContentType(parsed) = MessageStream::new(&bytes).parse_content_type() {
        read(&parsed);
    }
}
