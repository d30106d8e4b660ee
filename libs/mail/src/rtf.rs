//! Rich text, as Outlook puts it into `winmail.dat`: compressed (MS-OXRTFCP), often with the HTML of the letter
//! wrapped in it (MS-OXRTFEX).

use crate::charset;

/// What every text begins with, so that the first repetitions have something to point at (MS-OXRTFCP 3.1.4.1.3).
const DICTIONARY: &[u8; 207] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const WINDOW: usize = 4096;
const TEXT_MAX: usize = 40_000_000;
const DEPTH_MAX: usize = 500;

/// The text of compressed rich text: plain, and as HTML when it is wrapped HTML.
pub(crate) struct Rich {
    pub(crate) text: String,
    pub(crate) html: Option<String>,
}

/// Reads the value of `PR_RTF_COMPRESSED`.
pub(crate) fn rich(bytes: &[u8]) -> Option<Rich> {
    let rtf = decompressed(bytes)?;
    if !rtf.starts_with(b"{\\rtf") {
        return None;
    }
    let wrapped = rtf.get(..rtf.len().min(2_000)).is_some_and(|head| head.windows(9).any(|w| w == b"\\fromhtml"));
    let mut reader = Reader::new(&rtf, wrapped);
    reader.run();
    let text = std::mem::take(&mut reader.out);
    let text = text.trim_matches(['\0', '\n']).to_owned();
    Some(if wrapped { Rich { text: markup::html_to_text(&text), html: Some(text) } } else { Rich { text, html: None } })
}

fn decompressed(bytes: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 16;
    let body = bytes.get(HEAD..)?;
    let size = usize::try_from(u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?)).ok()?;
    match bytes.get(8..12)? {
        b"LZFu" => Some(unpacked(body, size.min(TEXT_MAX))),
        b"MELA" => Some(body.get(..size.min(body.len()))?.to_vec()),
        _ => None,
    }
}

/// Literals and repetitions of the last 4096 bytes; a bit before each eight says which.
fn unpacked(body: &[u8], size: usize) -> Vec<u8> {
    let mut window = [b' '; WINDOW];
    for (place, byte) in window.iter_mut().zip(DICTIONARY) {
        *place = *byte;
    }
    let mut at = DICTIONARY.len();
    let mut out = Vec::with_capacity(size.min(body.len().saturating_mul(20)));
    let mut put = |window: &mut [u8; WINDOW], at: &mut usize, byte: u8| {
        if let Some(place) = window.get_mut(*at) {
            *place = byte;
        }
        *at = (*at + 1) % WINDOW;
        out.push(byte);
        out.len() >= size
    };
    let mut bytes = body.iter().copied();
    'all: while let Some(control) = bytes.next() {
        for bit in 0..8 {
            let Some(first) = bytes.next() else { break 'all };
            if control & (1 << bit) == 0 {
                if put(&mut window, &mut at, first) {
                    break 'all;
                }
                continue;
            }
            let Some(second) = bytes.next() else { break 'all };
            let word = usize::from(first) << 8 | usize::from(second);
            let (from, len) = (word >> 4, (word & 0xf) + 2);
            if from == at {
                break 'all;
            }
            for step in 0..len {
                let byte = window.get((from + step) % WINDOW).copied().unwrap_or(b' ');
                if put(&mut window, &mut at, byte) {
                    break 'all;
                }
            }
        }
    }
    out
}

#[derive(Clone, Copy)]
struct Group {
    /// A destination whose text is not the letter's.
    hidden: bool,
    /// Between `\htmlrtf` and `\htmlrtf0`: only for programs that show rich text.
    rtf_only: bool,
    /// In `{\*\htmltag …}`: markup, which is taken as it stands.
    tag: bool,
    /// How many characters stand in for each `\u`.
    fallback: usize,
}

struct Reader<'a> {
    rest: &'a [u8],
    wrapped: bool,
    group: Group,
    open: Vec<Group>,
    /// Bytes that wait for being read in the character set.
    bytes: Vec<u8>,
    codepage: Option<String>,
    skip: usize,
    surrogate: Option<u16>,
    out: String,
}

/// Destinations that hold no text of the letter.
const HIDDEN: [&str; 12] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "footer",
    "listtable",
    "generator",
    "themedata",
    "datastore",
];

impl<'a> Reader<'a> {
    fn new(rtf: &'a [u8], wrapped: bool) -> Self {
        Self {
            rest: rtf,
            wrapped,
            group: Group { hidden: false, rtf_only: false, tag: false, fallback: 1 },
            open: Vec::new(),
            bytes: Vec::new(),
            codepage: None,
            skip: 0,
            surrogate: None,
            out: String::new(),
        }
    }

    fn run(&mut self) {
        while let Some((byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            match byte {
                b'{' => {
                    self.flush();
                    if self.open.len() >= DEPTH_MAX {
                        break;
                    }
                    self.open.push(self.group);
                }
                b'}' => {
                    self.flush();
                    self.group = self.open.pop().unwrap_or(self.group);
                }
                b'\\' => self.control(),
                b'\r' | b'\n' => {}
                _ => self.byte(*byte),
            }
        }
        self.flush();
    }

    fn shown(&self) -> bool {
        !(self.group.hidden || self.wrapped && self.group.rtf_only)
    }

    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if self.shown() {
            self.bytes.push(byte);
        }
    }

    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let text = if bytes.is_ascii() {
            String::from_utf8_lossy(&bytes).into_owned()
        } else {
            charset::decode(&bytes, Some(self.codepage.as_deref().unwrap_or("windows-1252")), None).text
        };
        self.text(&text);
    }

    fn text(&mut self, text: &str) {
        if !self.shown() {
            return;
        }
        if self.wrapped && !self.group.tag {
            self.out.push_str(&markup::escape(text));
        } else {
            self.out.push_str(text);
        }
    }

    fn control(&mut self) {
        let Some((first, rest)) = self.rest.split_first() else { return };
        match first {
            b'\'' => {
                let digits = rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
                self.rest = rest.get(2..).unwrap_or_default();
                if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                    self.byte(byte);
                }
            }
            b'*' => {
                self.rest = rest;
                // Whoever does not know the destination that follows passes over it.
                self.group.hidden = true;
            }
            first if first.is_ascii_alphabetic() => self.word(),
            first => {
                self.rest = rest;
                match first {
                    b'~' => self.said("\u{a0}"),
                    b'_' => self.said("-"),
                    b'\r' | b'\n' => self.said("\n"),
                    b'\\' | b'{' | b'}' => self.byte(*first),
                    _ => {}
                }
            }
        }
    }

    fn said(&mut self, text: &str) {
        self.flush();
        if self.skip > 0 {
            self.skip -= 1;
        } else {
            self.text(text);
        }
    }

    fn word(&mut self) {
        let letters = self.rest.iter().take(40).take_while(|b| b.is_ascii_alphabetic()).count();
        let (word, rest) = self.rest.split_at(letters);
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign).take(10).take_while(|b| b.is_ascii_digit()).count();
        let (number, rest) = rest.split_at(if digits > 0 { sign + digits } else { 0 });
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let number: Option<i32> = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
        let Ok(word) = std::str::from_utf8(word) else { return };
        match word {
            "par" | "line" | "row" | "sect" | "page" if !self.group.tag => self.said("\n"),
            "tab" | "cell" => self.said("\t"),
            "emdash" => self.said("—"),
            "endash" => self.said("–"),
            "lquote" => self.said("‘"),
            "rquote" => self.said("’"),
            "ldblquote" => self.said("“"),
            "rdblquote" => self.said("”"),
            "bullet" => self.said("•"),
            "uc" => self.group.fallback = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1).min(10),
            "u" => self.unicode(number.unwrap_or_default()),
            "ansicpg" => self.codepage = number.filter(|page| *page > 0).map(|page| format!("windows-{page}")),
            "htmlrtf" => {
                self.flush();
                self.group.rtf_only = number != Some(0);
            }
            "htmltag" => {
                self.group.hidden = !self.wrapped;
                self.group.tag = self.wrapped;
            }
            "bin" => {
                let len = number.and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
                self.rest = self.rest.get(len..).unwrap_or_default();
            }
            _ if HIDDEN.contains(&word) => self.group.hidden = true,
            _ => {}
        }
    }

    fn unicode(&mut self, number: i32) {
        self.flush();
        let fallback = self.group.fallback;
        let Ok(unit) = u16::try_from(number & 0xffff) else { return };
        let pair: Vec<u16> = self.surrogate.take().into_iter().chain([unit]).collect();
        if pair.len() == 1 && (0xd800..0xdc00).contains(&unit) {
            self.surrogate = Some(unit);
        } else {
            let text = String::from_utf16_lossy(&pair);
            self.text(&text);
        }
        self.skip = fallback;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(rtf: &str) -> Vec<u8> {
        let mut out = vec![0; 4];
        out.extend(u32::try_from(rtf.len()).unwrap().to_le_bytes());
        out.extend(b"MELA\0\0\0\0");
        out.extend(rtf.as_bytes());
        out
    }

    #[test]
    fn plain_rich_text_gives_its_words() {
        let rtf = "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\pard \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2, \\u269?eka\\par \\{a\\}\\tab b\\par}";
        assert_eq!(rich(&stored(rtf)).unwrap().text, "Привет, čeka\n{a}\tb");
    }

    #[test]
    fn wrapped_html_comes_out_as_html() {
        let rtf = "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello & {\\*\\htmltag84 <b>}you{\\*\\htmltag92 </b>}\\htmlrtf \\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}";
        let rich = rich(&stored(rtf)).unwrap();
        assert_eq!(rich.html.as_deref(), Some("<p>Hello &amp; <b>you</b></p>"));
        assert_eq!(rich.text.trim(), "Hello & you");
    }

    #[test]
    fn repetitions_are_unpacked() {
        // The example of MS-OXRTFCP 4.1.1.
        let packed = [
            0x03, 0x00, 0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65,
            0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ];
        let text = unpacked(&packed, 43);
        assert_eq!(String::from_utf8_lossy(&text), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    }

    #[test]
    fn broken_rich_text_does_no_harm() {
        let whole = stored("{\\rtf1\\ansi{\\u12345?\\'e8\\bin3 abc}\\htmlrtf x}");
        for end in 0..whole.len() {
            let _ = rich(&whole[..end]);
        }
    }
}
