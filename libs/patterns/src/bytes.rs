//! Whole numbers and texts as bytes, so that what was compiled once need not be compiled again.

/// Writes numbers and texts one after the other.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    pub(crate) out: Vec<u8>,
}

impl Writer {
    /// Seven bits a byte, the lowest first; the top bit says that more follow.
    pub(crate) fn number(&mut self, number: u32) {
        let mut left = number;
        while left >= 0x80 {
            self.out.push(left.to_le_bytes()[0] | 0x80);
            left >>= 7;
        }
        self.out.push(left.to_le_bytes()[0]);
    }

    pub(crate) fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.out.extend(text.as_bytes());
    }

    pub(crate) fn row(&mut self, numbers: &[u32]) {
        self.list(numbers, |writer, number| writer.number(*number));
    }

    /// Numbers none of which is smaller than the one before: what each adds.
    pub(crate) fn rising(&mut self, numbers: &[u32]) {
        let mut before = 0;
        self.list(numbers, |writer, number| {
            writer.number(number.saturating_sub(before));
            before = *number;
        });
    }

    pub(crate) fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.count(items.len());
        for item in items {
            write(self, item);
        }
    }

    /// A number that may be missing.
    pub(crate) fn maybe(&mut self, number: Option<usize>) {
        self.count(number.map_or(0, |number| number + 1));
    }
}

/// Reads what a [`Writer`] wrote; nothing when the bytes are something else.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    pub(crate) rest: &'a [u8],
}

impl<'a> Reader<'a> {
    #[inline]
    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    pub(crate) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }

    pub(crate) fn row(&mut self) -> Option<Vec<u32>> {
        self.list(Self::number)
    }

    pub(crate) fn rising(&mut self) -> Option<Vec<u32>> {
        let mut before = 0_u32;
        self.list(|reader| {
            before = before.checked_add(reader.number()?)?;
            Some(before)
        })
    }

    pub(crate) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        let mut items = Vec::with_capacity(count.min(self.rest.len()));
        for _ in 0..count {
            items.push(read(self)?);
        }
        Some(items)
    }

    #[expect(clippy::option_option, reason = "the outer nothing is an end too early, the inner one is the number's")]
    pub(crate) fn maybe(&mut self) -> Option<Option<usize>> {
        Some(self.count()?.checked_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let mut writer = Writer::default();
        writer.row(&[0, 127, 128, u32::MAX]);
        writer.rising(&[3, 3, 900]);
        writer.text("đak");
        writer.maybe(None);
        writer.maybe(Some(0));
        let mut reader = Reader { rest: &writer.out };
        assert_eq!(reader.row(), Some(vec![0, 127, 128, u32::MAX]));
        assert_eq!(reader.rising(), Some(vec![3, 3, 900]));
        assert_eq!(reader.text(), Some("đak"));
        assert_eq!((reader.maybe(), reader.maybe()), (Some(None), Some(Some(0))));
        assert_eq!(reader.number(), None);
    }
}
