use kernel::Language;
use lexis::{Family, TokenKind};

use crate::{
    number::{real, small},
    vector::Vector,
};

/// How many places a vector has: terms are hashed into them, so that memory does not grow with the vocabulary.
pub const PLACES: u32 = 1 << 18;

/// What pieces of words weigh beside whole words. Measured on short questions in 77 groups (docs/grouping.md).
const PIECE_WEIGHT: f32 = 0.5;

/// Takes text apart into hashed terms: stems, pairs of stems, and pieces of three to five letters of each word with
/// its edges. Pieces carry languages without a stemmer, and typing errors.
///
/// ```
/// use grouping::Analyzer;
/// use lexis::Family;
/// let analyzer = Analyzer::new([Family::En]);
/// assert_eq!(analyzer.terms("The LAMPS broke"), analyzer.terms("the lamps broke"));
/// assert!(analyzer.terms(" … ").is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analyzer {
    families: Vec<Family>,
}

impl Default for Analyzer {
    /// For every language.
    fn default() -> Self {
        Self::new(Family::ALL)
    }
}

impl Analyzer {
    /// For texts of these families; with several, each text's is guessed. None stands for English.
    pub fn new(families: impl IntoIterator<Item = Family>) -> Self {
        Self { families: families.into_iter().collect() }
    }

    /// For texts like these: the families that at least one in twenty is written in.
    pub fn like<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut seen = [0_usize; Family::ALL.len()];
        let mut all = 0;
        for text in texts {
            let family = lexis::guess(text).map_or(Family::En, |guess| Family::from(guess.language));
            if let Some(count) = seen.get_mut(family.index()) {
                *count += 1;
            }
            all += 1;
        }
        let often = |family: &Family| seen.get(family.index()).is_some_and(|count| *count > 0 && count * 20 >= all);
        Self::new(Family::ALL.into_iter().filter(often))
    }

    /// The family a text is read in.
    #[must_use]
    pub fn family(&self, text: &str) -> Family {
        match self.families.as_slice() {
            [] => Family::En,
            [only] => *only,
            several => {
                let ours = |language: &Language| several.contains(&Family::from(*language));
                let languages: Vec<Language> = Language::ALL.into_iter().filter(ours).collect();
                let first = several.first().copied().unwrap_or(Family::En);
                lexis::guess_among(text, &languages).map_or(first, |guess| Family::from(guess.language))
            }
        }
    }

    /// The terms of a text with their damped counts (1 + ln n), not yet weighed by how rare they are.
    #[must_use]
    pub fn terms(&self, text: &str) -> Vector {
        let family = self.family(text);
        let mut places: Vec<(u32, f32)> = Vec::with_capacity(text.len() * 3);
        let mut before = "^".to_owned();
        for token in lexis::read(text).tokens.iter().filter(|token| token.kind != TokenKind::Mark) {
            let folded = token.folded(text, family);
            let stem =
                if token.kind == TokenKind::Number { folded.clone() } else { lexis::stem(token.raw(text), family) };
            places.push((place_of(b'w', [stem.as_str()]), 1.0));
            places.push((place_of(b'p', [before.as_str(), stem.as_str()]), 1.0));
            pieces(&folded, &mut places);
            before = stem;
        }
        if places.is_empty() {
            return Vector::default();
        }
        places.push((place_of(b'p', [before.as_str(), "$"]), 1.0));
        damped(places)
    }
}

/// Pieces of three to five letters of a word that has a space on both sides.
fn pieces(word: &str, places: &mut Vec<(u32, f32)>) {
    let padded: String = [" ", word, " "].concat();
    let starts: Vec<usize> = padded.char_indices().map(|(at, _)| at).chain([padded.len()]).collect();
    for letters in 3..=5 {
        for edges in starts.windows(letters + 1) {
            if let (Some(from), Some(to)) = (edges.first(), edges.last())
                && let Some(piece) = padded.get(*from..*to)
            {
                places.push((place_of(b'c', [piece]), PIECE_WEIGHT));
            }
        }
    }
}

/// Counts equal places and damps the counts.
fn damped(mut places: Vec<(u32, f32)>) -> Vector {
    places.sort_by_key(|(place, _)| *place);
    let runs = places.chunk_by(|one, next| one.0 == next.0);
    Vector::of(
        runs.filter_map(|run| run.first().map(|(place, weight)| (*place, weight * (1.0 + small(run.len()).ln())))),
    )
}

/// FNV-1a, folded into the places.
fn place_of<const N: usize>(kind: u8, parts: [&str; N]) -> u32 {
    let hash = hashed([&[kind][..]].into_iter().chain(parts.iter().map(|part| part.as_bytes())));
    u32::try_from((hash ^ (hash >> 32)) & u64::from(PLACES - 1)).unwrap_or_default()
}

/// FNV-1a of parts with a byte between them that no text has.
pub(crate) fn hashed<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.iter().chain(&[0xff]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// In how many texts each term occurs: what makes rare terms weigh more (Spärck Jones 1972).
#[derive(Clone, Debug)]
pub struct Frequencies {
    texts: usize,
    by_place: Vec<u32>,
}

impl Default for Frequencies {
    fn default() -> Self {
        Self { texts: 0, by_place: vec![0; usize::try_from(PLACES).unwrap_or_default()] }
    }
}

impl Frequencies {
    /// Counts one text's terms.
    pub fn note(&mut self, terms: &Vector) {
        self.texts += 1;
        for (place, _) in terms.iter() {
            if let Some(count) = usize::try_from(place).ok().and_then(|place| self.by_place.get_mut(place)) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// Bytes that it takes in memory, nearly.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.by_place.len() * size_of::<u32>()
    }

    /// Weighs terms by `ln((1 + texts) / (1 + texts with the term)) + 1`, to length 1.
    #[must_use]
    pub fn weigh(&self, terms: &Vector) -> Vector {
        let all = 1.0 + real(self.texts);
        let rarity = |place: u32| {
            let count = usize::try_from(place).ok().and_then(|place| self.by_place.get(place)).copied().unwrap_or(0);
            narrow((all / (1.0 + f64::from(count))).ln() + 1.0)
        };
        Vector::of(terms.iter().map(|(place, value)| (place, value * rarity(place)))).unit()
    }
}

/// The nearest single-precision number.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "a logarithm of a count: far inside what single precision holds"
)]
fn narrow(value: f64) -> f32 {
    value as f32
}
