use std::borrow::Cow;

/// One piece of HTML as it stands in the source.
#[derive(Debug)]
pub(crate) enum Token<'a> {
    /// Text between tags; character references are not yet decoded.
    Text(&'a str),
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag, by its lower-case name.
    Close(Cow<'a, str>),
}

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// Lower-case.
    pub(crate) name: Cow<'a, str>,
    /// Lower-case name and value as written, references not decoded.
    pub(crate) attributes: Vec<(Cow<'a, str>, &'a str)>,
    /// Ends with `/>`.
    pub(crate) closed: bool,
}

/// More attributes than this on one tag are not read: no honest letter has them.
const ATTRIBUTES_MAX: usize = 48;

/// Elements whose content is not markup and never shown.
const RAW: [&str; 5] = ["script", "style", "xmp", "noembed", "noframes"];

/// Reads tokens one after the other; each byte is looked at a bounded number of times.
pub(crate) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The last place of each quotation mark: an opening mark at or after it has no end.
    last_double: Option<usize>,
    last_single: Option<usize>,
    comments_end: bool,
    raw: Option<&'static str>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self {
            source,
            at: 0,
            last_double: source.rfind('"'),
            last_single: source.rfind('\''),
            comments_end: true,
            raw: None,
        }
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.source.as_bytes().get(self.at + ahead).copied()
    }

    /// Skips the content of `<style>` and its like, up to its end tag or the end of the source.
    fn skip_raw(&mut self, name: &str) {
        let bytes = self.source.as_bytes();
        while let Some(offset) = self.rest().find("</") {
            let start = self.at + offset;
            let name_end = start + 2 + name.len();
            let matches =
                bytes.get(start + 2..name_end).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()));
            if matches {
                self.at = start;
                return;
            }
            self.at = start + 2;
        }
        self.at = self.source.len();
    }

    fn skip_past(&mut self, end: &str) {
        self.at = match self.rest().find(end) {
            Some(offset) => self.at + offset + end.len(),
            None => self.source.len(),
        };
    }

    /// Skips a comment; one that never ends hides nothing but its own mark.
    fn skip_comment(&mut self) {
        self.at += 4;
        if self.rest().starts_with('>') {
            self.at += 1;
            return;
        }
        let end = self.comments_end.then(|| self.rest().find("-->")).flatten();
        match end {
            Some(offset) => self.at += offset + 3,
            None => self.comments_end = false,
        }
    }

    fn open(&mut self) -> Tag<'a> {
        self.at += 1;
        let name = lower(self.take_while(|b| !is_space(b) && b != b'/' && b != b'>'));
        let mut attributes = Vec::new();
        let mut closed = false;
        loop {
            self.take_while(|b| is_space(b) || b == b'/');
            match self.byte(0) {
                None => break,
                Some(b'>') => {
                    closed = self.at > 0 && self.source.as_bytes().get(self.at - 1) == Some(&b'/');
                    self.at += 1;
                    break;
                }
                Some(_) => {
                    let attribute = self.attribute();
                    if attributes.len() < ATTRIBUTES_MAX {
                        attributes.push(attribute);
                    }
                }
            }
        }
        Tag { name, attributes, closed }
    }

    fn attribute(&mut self) -> (Cow<'a, str>, &'a str) {
        let start = self.at;
        if self.byte(0) == Some(b'=') {
            self.at += 1;
        }
        self.take_while(|b| !is_space(b) && b != b'/' && b != b'>' && b != b'=');
        let name = lower(self.source.get(start..self.at).unwrap_or_default());
        self.take_while(is_space);
        if self.byte(0) != Some(b'=') {
            return (name, "");
        }
        self.at += 1;
        self.take_while(is_space);
        (name, self.value())
    }

    fn value(&mut self) -> &'a str {
        let quoted = match self.byte(0) {
            Some(b'"') => self.last_double.filter(|last| *last > self.at).map(|_| '"'),
            Some(b'\'') => self.last_single.filter(|last| *last > self.at).map(|_| '\''),
            _ => None,
        };
        let Some(mark) = quoted else {
            return self.take_while(|b| !is_space(b) && b != b'>');
        };
        self.at += 1;
        let rest = self.rest();
        let end = rest.find(mark).unwrap_or(rest.len());
        self.at += end + 1;
        rest.get(..end).unwrap_or_default()
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while self.byte(0).is_some_and(&wanted) {
            self.at += 1;
        }
        self.source.get(start..self.at).unwrap_or_default()
    }

    fn text(&mut self) -> &'a str {
        let start = self.at;
        self.at += 1;
        while let Some(b) = self.byte(0) {
            if b == b'<' && self.byte(1).is_some_and(starts_markup) {
                break;
            }
            self.at += 1;
        }
        self.source.get(start..self.at).unwrap_or_default()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            self.skip_raw(name);
        }
        loop {
            let first = self.byte(0)?;
            if first != b'<' {
                return Some(Token::Text(self.text()));
            }
            match self.byte(1) {
                Some(b'!') if self.rest().starts_with("<!--") => self.skip_comment(),
                Some(b'/') if self.byte(2).is_some_and(|b| b.is_ascii_alphabetic()) => {
                    self.at += 2;
                    let name = lower(self.take_while(|b| !is_space(b) && b != b'/' && b != b'>'));
                    self.skip_past(">");
                    return Some(Token::Close(name));
                }
                Some(b) if b.is_ascii_alphabetic() => {
                    let tag = self.open();
                    self.raw = RAW.into_iter().find(|raw| *raw == tag.name);
                    return Some(Token::Open(tag));
                }
                Some(b'!' | b'?' | b'/') => self.skip_past(">"),
                _ => return Some(Token::Text(self.text())),
            }
        }
    }
}

/// What may follow `<` for it to be more than a character.
const fn starts_markup(b: u8) -> bool {
    b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?')
}

const fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}
