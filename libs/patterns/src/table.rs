//! Literals of one kind in one piece, found by their letters.

use std::collections::BTreeMap;

use crate::{
    Symbol,
    bytes::{Reader, Writer},
};

/// Literals, each with the symbols that it carries.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// All literals, one after the other.
    letters: String,
    /// Where each begins in `letters`; and one past the last.
    at: Vec<u32>,
    symbols: Vec<Symbol>,
    /// Where each literal's begin in `symbols`; and one past the last.
    symbols_at: Vec<u32>,
    /// By hash: the hash, and the number of the literal, and one; 0 is free.
    slots: Vec<(u32, u32)>,
    /// The length of the longest literal in bytes.
    pub(crate) longest: usize,
}

/// The hash of some letters, one byte after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hash(u32);

impl Hash {
    pub(crate) const EMPTY: Self = Self(0x811c_9dc5);

    /// FNV-1a.
    #[inline]
    pub(crate) fn and(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    pub(crate) fn of(text: &str) -> Self {
        text.bytes().fold(Self::EMPTY, Self::and)
    }

    #[inline]
    fn slot(self, slots: usize) -> usize {
        usize::try_from(self.0 ^ (self.0 >> 15)).unwrap_or_default() & slots.saturating_sub(1)
    }
}

impl Table {
    pub(crate) fn of(entries: &BTreeMap<String, Vec<Symbol>>) -> Self {
        let mut table = Self { at: vec![0], symbols_at: vec![0], ..Self::default() };
        for (literal, symbols) in entries {
            table.letters.push_str(literal);
            table.symbols.extend(symbols);
            table.at.push(length(table.letters.len()));
            table.symbols_at.push(length(table.symbols.len()));
        }
        table.hashed()
    }

    fn hashed(mut self) -> Self {
        let count = self.at.len().saturating_sub(1);
        let mut slots = vec![(0, 0); (count * 2).next_power_of_two()];
        let mut longest = 0;
        for number in 0..count {
            let literal = self.literal(number);
            longest = longest.max(literal.len());
            let hash = Hash::of(literal);
            let mut slot = hash.slot(slots.len());
            while slots.get(slot).is_some_and(|(_, taken)| *taken != 0) {
                slot = (slot + 1) & (slots.len() - 1);
            }
            if let Some(free) = slots.get_mut(slot) {
                *free = (hash.0, length(number + 1));
            }
        }
        (self.slots, self.longest) = (slots, longest);
        self
    }

    /// The symbols of this literal; `hash` is its hash.
    #[inline]
    pub(crate) fn find(&self, hash: Hash, literal: &str) -> &[Symbol] {
        if self.at.len() < 2 {
            return &[];
        }
        let mut slot = hash.slot(self.slots.len());
        loop {
            let (known, taken) = self.slots.get(slot).copied().unwrap_or_default();
            let Some(number) = taken.checked_sub(1).and_then(|number| usize::try_from(number).ok()) else { return &[] };
            if known == hash.0 && self.literal(number) == literal {
                return self.symbols(number);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// The literal of this number.
    #[inline]
    fn literal(&self, number: usize) -> &str {
        run(&self.at, number).and_then(|range| self.letters.get(range)).unwrap_or_default()
    }

    /// The symbols of the literal of this number.
    #[inline]
    pub(crate) fn symbols(&self, number: usize) -> &[Symbol] {
        run(&self.symbols_at, number).and_then(|range| self.symbols.get(range)).unwrap_or_default()
    }

    /// All literals, with their numbers.
    pub(crate) fn literals(&self) -> impl Iterator<Item = (usize, &str)> {
        (0..self.at.len().saturating_sub(1)).map(|number| (number, self.literal(number)))
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.text(&self.letters);
        writer.rising(&self.at);
        writer.row(&self.symbols);
        writer.rising(&self.symbols_at);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let letters = reader.text()?.to_owned();
        let (at, symbols, symbols_at) = (reader.rising()?, reader.row()?, reader.rising()?);
        Some(Self { letters, at, symbols, symbols_at, ..Self::default() }.hashed())
    }
}

/// From one place to the next.
#[inline]
fn run(at: &[u32], number: usize) -> Option<std::ops::Range<usize>> {
    let place = |number: usize| at.get(number).and_then(|at| usize::try_from(*at).ok());
    Some(place(number)?..place(number + 1)?)
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
