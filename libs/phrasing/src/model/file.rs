//! The weights as bytes: `packs/model.bin`.

use lexis::Family;

use super::{FamilyModel, Model, features::BUCKETS, rules::Rules};

const MAGIC: &[u8; 4] = b"RGM4";

/// Reads the weights; nothing when the bytes are something else.
pub(super) fn read(bytes: &[u8]) -> Option<Model> {
    let mut reader = Reader::of(bytes, MAGIC)?;
    let mut families = vec![None; Family::ALL.len()];
    for slot in &mut families {
        *slot = reader.family()?;
    }
    Some(Model { families })
}

/// Writes the weights.
pub(super) fn write(families: &[Option<FamilyModel>]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    for family in families {
        let Some(family) = family else {
            out.push(0);
            continue;
        };
        out.push(1);
        out.extend(family.unit.to_le_bytes());
        out.extend(family.weights.iter().map(|weight| weight.to_le_bytes()[0]));
        out.extend(family.rules.unit().to_le_bytes());
        out.push(u8::try_from(family.rules.ids().len()).unwrap_or(u8::MAX));
        for rule in family.rules.ids() {
            out.push(u8::try_from(rule.len()).unwrap_or(u8::MAX));
            out.extend(rule.as_bytes());
        }
        out.extend(family.rules.weights().map(|weight| weight.to_le_bytes()[0]));
    }
    out
}

pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads behind the mark of the kind of file.
    pub(super) fn of(bytes: &'a [u8], magic: &[u8]) -> Option<Self> {
        Some(Self { rest: bytes.strip_prefix(magic)? })
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).and_then(|bytes| bytes.first().copied())
    }

    /// What a weight of 1 is worth, in millionths.
    pub(super) fn unit(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    pub(super) fn weights(&mut self, count: usize) -> Option<Vec<i8>> {
        Some(self.take(count)?.iter().map(|byte| i8::from_le_bytes([*byte])).collect())
    }

    /// The outer nothing: the bytes end too early; the inner: there is no model for this family.
    #[expect(clippy::option_option, reason = "the two kinds of nothing differ")]
    fn family(&mut self) -> Option<Option<FamilyModel>> {
        if self.byte()? == 0 {
            return Some(None);
        }
        let unit = self.unit()?;
        let weights = self.weights(usize::try_from(BUCKETS).ok()? + 1)?;
        let rules_unit = self.unit()?;
        let mut ids = Vec::new();
        for _ in 0..self.byte()? {
            let length = usize::from(self.byte()?);
            ids.push(std::str::from_utf8(self.take(length)?).ok()?.to_owned());
        }
        let by_rule = self.weights(Rules::size(ids.len()))?;
        Some(Some(FamilyModel { weights, unit, rules: Rules::new(ids, rules_unit, &by_rule) }))
    }
}
