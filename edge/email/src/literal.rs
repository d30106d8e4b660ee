//! Watches what an IMAP server announces, before room is made for it.

/// The longest line outside of letters: the answer to a search in a folder of a million letters.
const LINE_BYTES_MAX: u64 = 16_000_000;

/// The server announces or sends more at once than it should.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the server announces {0} bytes at once")]
pub(crate) struct Excess(u64);

/// Follows the bytes of a server: lines, and literals of an announced length (RFC 3501, 4.3).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Literals {
    bytes_max: u64,
    place: Place,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    /// In a line of so many bytes.
    Line { bytes: u64, announced: Announced },
    /// In a literal of which so much is left.
    Literal { left: u64 },
}

/// How much of `{123}` has been seen at this point of a line.
#[derive(Clone, Copy, Debug)]
enum Announced {
    Nothing,
    Digits(u64),
    Closed(u64),
}

const LINE: Place = Place::Line { bytes: 0, announced: Announced::Nothing };

impl Literals {
    /// Lets literals of up to this many bytes pass.
    pub(crate) const fn up_to(bytes_max: u64) -> Self {
        Self { bytes_max, place: LINE }
    }

    /// Follows these bytes.
    pub(crate) fn read(&mut self, bytes: &[u8]) -> Result<(), Excess> {
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            match self.place {
                Place::Literal { left } => {
                    let there = u64::try_from(rest.len()).unwrap_or(u64::MAX).min(left);
                    rest = rest.get(usize::try_from(there).unwrap_or(usize::MAX)..).unwrap_or_default();
                    self.place = if left > there { Place::Literal { left: left - there } } else { LINE };
                }
                Place::Line { bytes, announced } => {
                    rest = after;
                    self.place = self.after(byte, bytes + 1, announced)?;
                }
            }
        }
        Ok(())
    }

    fn after(&self, byte: u8, bytes: u64, announced: Announced) -> Result<Place, Excess> {
        if bytes > LINE_BYTES_MAX {
            return Err(Excess(bytes));
        }
        let announced = match (byte, announced) {
            (b'\n', Announced::Closed(length)) if length > self.bytes_max => return Err(Excess(length)),
            (b'\n', Announced::Closed(length)) if length > 0 => return Ok(Place::Literal { left: length }),
            (b'\n', _) => return Ok(LINE),
            (b'{', _) => Announced::Digits(0),
            (b'0'..=b'9', Announced::Digits(number)) => {
                Announced::Digits(number.saturating_mul(10).saturating_add(u64::from(byte - b'0')))
            }
            (b'}', Announced::Digits(number)) => Announced::Closed(number),
            (b'\r', closed @ Announced::Closed(_)) => closed,
            _ => Announced::Nothing,
        };
        Ok(Place::Line { bytes, announced })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_may_contain_what_looks_like_an_announcement() {
        let answer = b"* 1 FETCH (UID 7 BODY[] {17}\r\n{99999999999999}\n)\r\na OK\r\n";
        for step in 1..answer.len() {
            let mut literals = Literals::up_to(100);
            for part in answer.chunks(step) {
                assert_eq!(literals.read(part), Ok(()), "in steps of {step}");
            }
        }
    }

    #[test]
    fn an_announcement_that_is_too_large_is_refused_before_its_bytes_come() {
        let mut literals = Literals::up_to(100);
        assert_eq!(literals.read(b"* 1 FETCH (BODY[] {101}\r\n"), Err(Excess(101)));
        let mut literals = Literals::up_to(100);
        assert!(literals.read(b"* 1 FETCH (BODY[] {99999999999999999999999999}\r\n").is_err());
        let mut literals = Literals::up_to(100);
        assert_eq!(literals.read(b"* 1 FETCH (BODY[] {0}\r\n)\r\n"), Ok(()));
    }

    #[test]
    fn a_line_without_end_is_refused() {
        let mut literals = Literals::up_to(100);
        let part = vec![b'x'; 1_000_000];
        assert!((0..17).any(|_| literals.read(&part).is_err()));
    }
}
