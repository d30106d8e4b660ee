use std::collections::{BTreeSet, HashMap, VecDeque};

use lexis::{Family, TokenKind};

use crate::{analysis::hashed, number::real, random::mixed};

/// Two replies are near-identical when the smaller shares at least this part of its three-word runs with the other.
pub const CONTAINMENT_MIN: f64 = 0.44;
/// Fewer runs in common say nothing, unless the texts are the same.
const SHARED_MIN: usize = 4;
/// How many words a run has.
const RUN_WORDS: usize = 3;
/// Permutations of a signature.
const PERMUTATIONS: usize = 128;
/// Values of a signature that must be equal to be looked at closer: 64 bands of two. Measured (docs/grouping.md).
const ROWS: usize = 2;
/// The latest replies that are remembered: so many at least, twice as many at most.
const REMEMBERED_MIN: usize = 100_000;
/// A reply is compared with the latest that may be like it: so many at most in each band.
const CANDIDATES_MAX: usize = 1_000;
/// No reply has this number.
const NOBODY: u32 = u32::MAX;

/// The runs of three words of a text, as hashes: lower case, without diacritics, both Serbian scripts as one, every
/// number as 0, without quoted lines (Broder 1997).
///
/// ```
/// use grouping::Shingles;
/// let one = Shingles::of("Poštovana Ana, Vaš paket 1182 stiže sutra do 17 sati na Vašu adresu.");
/// let two = Shingles::of("Поштовани Марко, Ваш пакет 90 стиже сутра до 12 сати на Вашу адресу.");
/// assert!(one.containment(&two) > 0.7 && one.alike(&two));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shingles(
    /// In rising order, each once.
    Box<[u64]>,
);

impl Shingles {
    /// Of a whole text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::of_lines(unquoted(text).into_iter())
    }

    fn of_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let words: Vec<String> = lines.flat_map(words_of).collect();
        let run = |words: &[String]| hashed(words.iter().map(String::as_bytes));
        if words.is_empty() {
            Self::default()
        } else if words.len() < RUN_WORDS {
            Self::from_runs([run(&words)])
        } else {
            Self::from_runs(words.windows(RUN_WORDS).map(run))
        }
    }

    /// From runs that were kept; see [`Shingles::runs`].
    #[must_use]
    pub fn from_runs(runs: impl IntoIterator<Item = u64>) -> Self {
        let mut runs: Vec<u64> = runs.into_iter().collect();
        runs.sort_unstable();
        runs.dedup();
        Self(runs.into_boxed_slice())
    }

    /// The runs as hashes, in their order, to be kept. The same words have the same hashes on every machine.
    pub fn runs(&self) -> impl Iterator<Item = u64> {
        self.0.iter().copied()
    }

    /// How many different runs there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is not one word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The part of the smaller that the other has too, from 0 to 1.
    #[must_use]
    pub fn containment(&self, other: &Self) -> f64 {
        real(self.shared(other)) / real(self.len().min(other.len()).max(1))
    }

    /// Whether these are one text with other names, numbers and small edits.
    #[must_use]
    pub fn alike(&self, other: &Self) -> bool {
        self.containment(other) >= CONTAINMENT_MIN
            && (self.shared(other) >= SHARED_MIN || (self == other && !self.is_empty()))
    }

    fn shared(&self, other: &Self) -> usize {
        let (small, large) = if self.len() <= other.len() { (self, other) } else { (other, self) };
        small.0.iter().filter(|run| large.0.binary_search(run).is_ok()).count()
    }

    /// What to find candidates by: the least value of the runs under each of 128 permutations (Broder 1997).
    #[must_use]
    pub fn signature(&self) -> Signature {
        let least = |number: u64| {
            let seed = mixed(number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            self.0.iter().map(|run| mixed(run ^ seed)).min().unwrap_or(u64::MAX)
        };
        Signature((0..).take(PERMUTATIONS).map(least).collect())
    }
}

/// A `MinHash` signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature(Vec<u64>);

impl Signature {
    /// Keys of bands of so many rows: texts that share one are candidates.
    fn bands(&self, rows: usize) -> impl Iterator<Item = u64> {
        (0_u64..).zip(self.0.chunks(rows.max(1))).map(|(number, band)| {
            let bytes: Vec<[u8; 8]> = band.iter().map(|value| value.to_le_bytes()).collect();
            hashed([&number.to_le_bytes()[..]].into_iter().chain(bytes.iter().map(|value| &value[..])))
        })
    }

    /// Whether a band of so many rows is equal.
    #[must_use]
    pub fn shares_band(&self, other: &Self, rows: usize) -> bool {
        self.bands(rows).zip(other.bands(rows)).any(|(mine, theirs)| mine == theirs)
    }
}

/// An earlier reply that is near-identical.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Its number, from 0 in the order replies were told.
    pub reply: usize,
    /// The part of the smaller's runs that both have.
    pub containment: f64,
}

/// A collection of replies in which near-identical ones are found.
///
/// `MinHash` in bands finds candidates, exact containment decides. What greets and signs is known by its frequency: a
/// short first line that begins as one reply in five does, a short last line that stands below one in five.
///
/// ```
/// let mut replies = grouping::Replies::default();
/// assert!(replies.add("We have sent you a new lamp today, it will arrive on Friday.").is_empty());
/// let found = replies.add("We have sent you a new chair today, it will arrive on Monday.");
/// assert_eq!(found[0].reply, 0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Replies {
    /// The number of the first that is remembered.
    first: usize,
    kept: VecDeque<Kept>,
    /// The latest reply with each band.
    bands: HashMap<u64, u32>,
    /// How many replies have each edge.
    edges: HashMap<u64, usize>,
}

#[derive(Clone, Debug)]
struct Kept {
    shingles: Shingles,
    /// For each band, the one before that has it too.
    before: Box<[u32]>,
}

impl Replies {
    /// Takes the next reply and answers with the earlier ones that are near-identical, nearest first.
    pub fn add(&mut self, text: &str) -> Vec<Match> {
        let lines = unquoted(text);
        let edges: BTreeSet<u64> = (0..lines.len()).filter_map(|at| edge(&lines, at)).collect();
        for edge in edges {
            *self.edges.entry(edge).or_default() += 1;
        }
        let number = self.len();
        let often = |edge: u64| number >= 10 && self.edges.get(&edge).is_some_and(|count| *count * 5 > number);
        let body = (0..lines.len()).filter(|at| !edge(&lines, *at).is_some_and(often));
        let mut shingles = Shingles::of_lines(body.filter_map(|at| lines.get(at).copied()));
        if shingles.is_empty() {
            // A greeting and a name are all there is.
            shingles = Shingles::of_lines(lines.iter().copied());
        }
        let before = self.noted(&shingles);
        let near = self.candidates(&before).into_iter().filter_map(|reply| {
            let other = self.at(reply).filter(|other| shingles.alike(&other.shingles))?;
            Some(Match { reply, containment: shingles.containment(&other.shingles) })
        });
        let mut near: Vec<Match> = near.collect();
        near.sort_by(|one, other| other.containment.total_cmp(&one.containment));
        self.kept.push_back(Kept { shingles, before });
        self.forget();
        near
    }

    /// Notes the next reply under its bands; for each the one before.
    fn noted(&mut self, shingles: &Shingles) -> Box<[u32]> {
        if shingles.is_empty() {
            return Box::default();
        }
        let number = u32::try_from(self.len()).unwrap_or(NOBODY);
        let bands = shingles.signature();
        bands.bands(ROWS).map(|band| self.bands.insert(band, number).unwrap_or(NOBODY)).collect()
    }

    /// Earlier replies that share a band.
    fn candidates(&self, before: &[u32]) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for (band, latest) in before.iter().enumerate() {
            let reply_of = |number: u32| position(number).filter(|reply| *reply >= self.first);
            let earlier = |reply: &usize| self.at(*reply).and_then(|kept| reply_of(*kept.before.get(band)?));
            found.extend(std::iter::successors(reply_of(*latest), earlier).take(CANDIDATES_MAX));
        }
        found
    }

    fn at(&self, reply: usize) -> Option<&Kept> {
        self.kept.get(reply.checked_sub(self.first)?)
    }

    /// Memory is bounded: the older half goes when there are twice as many as have to be.
    fn forget(&mut self) {
        if self.kept.len() < 2 * REMEMBERED_MIN {
            return;
        }
        self.kept.drain(..REMEMBERED_MIN);
        self.first += REMEMBERED_MIN;
        let first = self.first;
        self.bands.retain(|_, latest| position(*latest).is_some_and(|reply| reply >= first));
        let often = self.len() / 1_000;
        self.edges.retain(|_, count| *count > often);
    }

    /// How many replies were told.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first + self.kept.len()
    }

    /// The number of the first reply that is remembered: earlier ones are no longer found.
    #[must_use]
    pub const fn first(&self) -> usize {
        self.first
    }

    /// Whether none was told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn position(number: u32) -> Option<usize> {
    usize::try_from(number).ok().filter(|_| number != NOBODY)
}

/// What a line at the top or the bottom is known by: a greeting by its first word (a name follows), a signature by all.
fn edge(lines: &[&str], at: usize) -> Option<u64> {
    let words: Vec<String> = words_of(lines.get(at)?).collect();
    if words.is_empty() || words.len() > 6 {
        return None;
    }
    if at == 0 {
        return words.first().map(|word| hashed([&b"top"[..], word.as_bytes()]));
    }
    (at + 4 >= lines.len()).then(|| hashed([&b"end"[..]].into_iter().chain(words.iter().map(String::as_bytes))))
}

/// The lines that are not empty and not quoted, without the line that introduces a quotation.
fn unquoted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.starts_with('>') {
            lines.pop_if(|before| before.ends_with(':'));
        } else {
            lines.push(line);
        }
    }
    lines
}

fn words_of(line: &str) -> impl Iterator<Item = String> {
    let tokens = lexis::read(line).tokens.into_iter();
    tokens.filter_map(move |token| match token.kind {
        TokenKind::Word => Some(token.folded(line, Family::Bcs)),
        TokenKind::Number => Some("0".to_owned()),
        TokenKind::Mark => None,
    })
}
