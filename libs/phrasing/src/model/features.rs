//! What the model sees of a text: hashed n-grams of folded words and of their letters.

use lexis::Family;

use patterns::Word;

use crate::letter::Letter;

/// Buckets for words and pairs of them; runs of letters have theirs behind them.
pub(super) const WORD_BUCKETS: u32 = 1 << 16;
/// Buckets for runs of letters.
const LETTER_BUCKETS: u32 = 1 << 16;
/// All buckets; behind them stands the bias.
pub(super) const BUCKETS: u32 = WORD_BUCKETS + LETTER_BUCKETS;
/// Buckets of the weights by rule; words share them with runs of letters.
pub(super) const RULE_BUCKETS: u32 = 1 << 14;
/// No message is read further than this many words.
const WORDS_MAX: usize = 4_000;

/// The buckets of the sentences of one family in a letter, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    words: Vec<u32>,
    letters: Vec<u32>,
    by_part: Vec<PartFeatures>,
}

/// The buckets of one sentence, as often as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct PartFeatures {
    /// Which sentence of the letter.
    pub(super) number: usize,
    pub(super) words: Vec<u32>,
    pub(super) letters: Vec<u32>,
}

impl Features {
    pub(super) fn of(letter: &Letter, family: Family) -> Self {
        let mut features = Self::default();
        let mut left = WORDS_MAX;
        for (number, part) in letter.parts.iter().enumerate().filter(|(_, part)| part.family == family) {
            let words = letter.words_of(&part.words);
            if words.len() > left {
                break;
            }
            left -= words.len();
            let own = part_features(number, words, part.asks);
            features.words.extend(&own.words);
            features.letters.extend(&own.letters);
            features.by_part.push(own);
        }
        features.sorted()
    }

    fn sorted(mut self) -> Self {
        sort(&mut self.words, 0, WORD_BUCKETS);
        sort(&mut self.letters, WORD_BUCKETS, LETTER_BUCKETS);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn words(&self) -> &[u32] {
        &self.words
    }

    pub(super) fn letters(&self) -> &[u32] {
        &self.letters
    }

    pub(super) fn words_norm(&self) -> f64 {
        norm(self.words.len())
    }

    pub(super) fn letters_norm(&self) -> f64 {
        norm(self.letters.len())
    }

    /// Every sentence by itself.
    pub(super) fn parts(&self) -> &[PartFeatures] {
        &self.by_part
    }
}

pub(super) fn part_features(number: usize, words: &[Word], asks: bool) -> PartFeatures {
    let end = if asks { "?" } else { "." };
    let tokens: Vec<&str> = std::iter::once("^").chain(words.iter().map(token)).chain([end]).collect();
    let mut own = Vec::with_capacity(tokens.len() * 4);
    for width in 1..=2 {
        for gram in tokens.windows(width) {
            let hash = gram.iter().fold(SEED, |hash, word| mix(mix(hash, word.as_bytes()), b" "));
            own.push(hash % WORD_BUCKETS);
        }
    }
    // Two words with one or two others between them.
    for (distance, mark) in [(2, b"_"), (3, b"=")] {
        for (first, second) in tokens.iter().zip(tokens.iter().skip(distance)) {
            own.push(mix(mix(mix(SEED, first.as_bytes()), mark), second.as_bytes()) % WORD_BUCKETS);
        }
    }
    let letters: Vec<char> = tokens.iter().flat_map(|token| [" ", token]).flat_map(str::chars).chain([' ']).collect();
    PartFeatures { number, words: own, letters: runs(&letters) }
}

/// Runs of four and six letters, across words; the longer one is hashed on from the shorter one.
fn runs(letters: &[char]) -> Vec<u32> {
    let mut runs = Vec::with_capacity(letters.len() * 2);
    for start in 0..letters.len() {
        let mut hash = SEED;
        for (width, letter) in (1..=6).zip(letters.get(start..).unwrap_or_default()) {
            hash = (hash ^ u32::from(*letter)).wrapping_mul(PRIME);
            hash ^= hash >> 15;
            if width == 4 || width == 6 {
                runs.push(WORD_BUCKETS + hash % LETTER_BUCKETS);
            }
        }
    }
    runs
}

/// Sorts numbers of so many buckets from `from` on and keeps each once: by bits, since long lists are common.
fn sort(list: &mut Vec<u32>, from: u32, buckets: u32) {
    let mut bits = vec![0_u64; usize::try_from(buckets / 64).unwrap_or_default()];
    for bucket in list.drain(..) {
        let at = bucket.saturating_sub(from);
        if let Some(slot) = usize::try_from(at / 64).ok().and_then(|slot| bits.get_mut(slot)) {
            *slot |= 1 << (at % 64);
        }
    }
    for (row, mut left) in (0_u32..).zip(bits) {
        while left != 0 {
            list.push(from + row * 64 + left.trailing_zeros());
            left &= left - 1;
        }
    }
}

/// Quoted words are somebody else's; numbers are all alike.
fn token(word: &Word) -> &str {
    if word.quoted {
        "\""
    } else if word.number {
        "#"
    } else {
        &word.folded
    }
}

/// One by the root of how many there are, so that long messages weigh no more than short ones.
pub(super) fn norm(count: usize) -> f64 {
    let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if count > 0.0 { 1.0 / count.sqrt() } else { 0.0 }
}

const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// FNV-1a.
fn mix(hash: u32, bytes: &[u8]) -> u32 {
    let mut hash = bytes.iter().fold(hash, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(PRIME));
    hash ^= hash >> 15;
    hash
}
