//! How a text is spoilt.

use waiting::Random;

/// What programs stumble over.
const PIECES: [&str; 44] = [
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-",
    "0",
    "-1",
    "1e308",
    "-1e308",
    "1e-308",
    "1e999",
    "9223372036854775807",
    "18446744073709551616",
    "0.1",
    "\u{0}",
    "\n",
    "\r\n",
    "\t",
    "é",
    "ё",
    "đ",
    "Ђ",
    "💥",
    "\u{202e}",
    "\u{feff}",
    "\\u0000",
    "\\ud800",
    "2026-02-30",
    "9999-12-31T23:59:59Z",
    "-009999-01-01T00:00:00Z",
    "24:00",
    "\"id\":",
    "\"t\":",
    "\"type\":",
    "\"group\":",
    "NaN",
    "ß",
    "ﬁ",
];

/// Spoils texts; the same number spoils them in the same way.
#[derive(Clone, Debug)]
pub struct Spoiler(Random);

impl Spoiler {
    /// The spoiler of this number.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(Random::new(number))
    }

    /// Some of these lines, up to forty, most of them spoilt once or more often.
    pub fn text(&mut self, seeds: &[&str]) -> String {
        let count = 1 + self.below(40);
        let mut text = String::new();
        for _ in 0..count {
            let mut line = self.one_of(seeds).as_bytes().to_vec();
            for _ in 0..self.below(4) {
                self.spoil(&mut line, seeds);
            }
            text.push_str(&String::from_utf8_lossy(&line));
            text.push('\n');
        }
        text
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(1);
        usize::try_from(self.0.bits() % count).unwrap_or(0)
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all.get(self.below(all.len())).copied().unwrap_or_default()
    }

    /// A stretch of so many bytes, short ones more often.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        let longest = if self.below(4) == 0 { length } else { 8 };
        from..(from + self.below(longest + 1)).min(length)
    }

    fn spoil(&mut self, line: &mut Vec<u8>, seeds: &[&str]) {
        let stretch = self.stretch(line.len());
        let piece = self.one_of(&PIECES).as_bytes().to_vec();
        match self.below(7) {
            0 => drop(line.drain(stretch)),
            1 => {
                let again = line.get(stretch.clone()).unwrap_or_default().to_vec();
                let times = if self.below(50) == 0 { 500 } else { 1 };
                line.splice(stretch.start..stretch.start, again.repeat(times));
            }
            2 => drop(line.splice(stretch.start..stretch.start, piece)),
            3 => drop(line.splice(stretch, piece)),
            4 => self.spoil_number(line, &piece),
            5 => {
                let other = self.one_of(seeds).as_bytes();
                let theirs = other.get(self.stretch(other.len())).unwrap_or_default().to_vec();
                drop(line.splice(stretch, theirs));
            }
            _ => {
                let byte = u8::try_from(self.below(256)).unwrap_or_default();
                if let Some(place) = line.get_mut(stretch.start) {
                    *place = byte;
                }
            }
        }
    }

    /// Puts something in place of a number of the line.
    fn spoil_number(&mut self, line: &mut Vec<u8>, piece: &[u8]) {
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        let from = self.below(line.len().max(1));
        let Some(first) = line.iter().skip(from).position(is_digit).map(|at| from + at) else { return };
        let length = line.iter().skip(first).take_while(|byte| is_digit(byte)).count();
        line.splice(first..first + length, piece.iter().copied());
    }
}
