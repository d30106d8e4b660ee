use std::{ops::Range, sync::LazyLock};

mod signs;
mod words;

use kernel::Language;
use rustc_hash::FxHashMap;

use crate::{Family, Token, fold::fold_into, read, read::TokenKind};
use signs::{Sign, signs_of};
use words::STOPS;

/// Which language a text is probably written in.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Guess {
    /// The language.
    pub language: Language,
    /// From 0 (a coin toss) to 1 (certain).
    pub confidence: f32,
}

/// Guesses among all languages; nothing when there is not a single word.
///
/// Bosnian, Croatian and Serbian are recognised as one group; inside it the script, ijekavian or ekavian
/// forms and a few telling words decide, and ijekavian without any other sign is called Bosnian.
///
/// ```
/// use kernel::Language;
/// assert_eq!(lexis::guess("Kada stiže moja narudžba?").unwrap().language, Language::Bosnian);
/// assert_eq!(lexis::guess("Када стиже мој пакет? Нисам још добио ништа.").unwrap().language, Language::SerbianCyrillic);
/// assert_eq!(lexis::guess("Unde este coletul meu?").unwrap().language, Language::Romanian);
/// assert!(lexis::guess("40872").is_none());
/// ```
#[must_use]
pub fn guess(text: &str) -> Option<Guess> {
    guess_among(text, &Language::ALL)
}

/// Guesses among the given languages only.
///
/// ```
/// use kernel::Language;
/// let ours = [Language::English, Language::SerbianLatin];
/// assert_eq!(lexis::guess_among("Gde je moj paket, molim vas?", &ours).unwrap().language, Language::SerbianLatin);
/// ```
#[must_use]
pub fn guess_among(text: &str, languages: &[Language]) -> Option<Guess> {
    guess_read(text, &read(text).tokens, languages)
}

/// As [`guess_among`], of words that were read before: `tokens` are some of those of `text`.
///
/// ```
/// use kernel::Language;
/// let text = "Hello. Где мой заказ?";
/// let reading = lexis::read(text);
/// let second = &reading.tokens[reading.sentences[1].tokens.clone()];
/// assert_eq!(lexis::guess_read(text, second, &Language::ALL).unwrap().language, Language::Russian);
/// ```
#[must_use]
pub fn guess_read(text: &str, tokens: &[Token], languages: &[Language]) -> Option<Guess> {
    let mut evidence = Evidence::of(text, tokens);
    if evidence.words == 0 {
        return None;
    }
    let mut scores: Vec<(Family, f32)> = Vec::new();
    for language in languages {
        let family = Family::from(*language);
        if !scores.iter().any(|(known, _)| *known == family) {
            scores.push((family, evidence.score(family)));
        }
    }
    scores.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (family, best) = *scores.first()?;
    let second = scores.get(1).map_or(0.0, |(_, score)| *score);
    let confidence = if best <= 0.0 { 0.0 } else { ((best - second) / (best + 1.0)).clamp(0.0, 1.0) };
    if family == Family::Bcs {
        evidence.see_bcs();
    }
    let wanted = evidence.within(family);
    let language = [wanted]
        .into_iter()
        .chain(languages.iter().copied())
        .find(|language| Family::from(*language) == family && languages.contains(language))?;
    Some(Guess { language, confidence })
}

#[derive(Default)]
struct Evidence {
    words: usize,
    cyrillic: usize,
    latin: usize,
    russian_letters: usize,
    serbian_letters: usize,
    romanian_letters: usize,
    bcs_letters: usize,
    stops: [f32; 4],
    /// The words in Latin letters, and where each stands in them.
    folded: String,
    seen: Vec<Range<usize>>,
    croatian: usize,
    serbian: usize,
    bosnian: usize,
    ekavian: usize,
    ijekavian: usize,
}

impl Evidence {
    fn of(text: &str, tokens: &[Token]) -> Self {
        let mut evidence = Self::default();
        let mut room = String::new();
        for token in tokens.iter().filter(|token| token.kind == TokenKind::Word).take(400) {
            let word = token.raw(text);
            word.chars().for_each(|letter| evidence.see_letter(letter));
            evidence.words += 1;
            evidence.see_word(word, &mut room);
        }
        evidence
    }

    fn see_letter(&mut self, letter: char) {
        match letter {
            'ы' | 'э' | 'ъ' | 'ё' | 'щ' | 'ю' | 'я' | 'ь' | 'й' | 'Э' | 'Я' | 'Ю' | 'Щ' | 'Й' => {
                self.russian_letters += 1;
            }
            'ђ' | 'ј' | 'љ' | 'њ' | 'ћ' | 'џ' | 'Ђ' | 'Ј' | 'Љ' | 'Њ' | 'Ћ' | 'Џ' => {
                self.serbian_letters += 1;
            }
            'ă' | 'â' | 'î' | 'ș' | 'ş' | 'ț' | 'ţ' | 'Ă' | 'Î' | 'Ș' | 'Ş' | 'Ț' | 'Ţ' => {
                self.romanian_letters += 1;
            }
            'č' | 'ć' | 'š' | 'ž' | 'đ' | 'Č' | 'Ć' | 'Š' | 'Ž' | 'Đ' => self.bcs_letters += 1,
            _ => {}
        }
        if ('\u{400}'..='\u{4ff}').contains(&letter) {
            self.cyrillic += 1;
        } else if letter.is_ascii_alphabetic() || (!letter.is_ascii() && letter.is_alphabetic()) {
            self.latin += 1;
        }
    }

    fn see_word(&mut self, word: &str, own: &mut String) {
        let start = self.folded.len();
        fold_into(word, Family::Bcs, &mut self.folded);
        let latin = self.folded.get(start..).unwrap_or_default();
        own.clear();
        if !word.is_ascii() {
            fold_into(word, Family::Ru, own);
        }
        let also = (!own.is_empty() && own != latin).then_some(own.as_str());
        for form in [latin].into_iter().chain(also) {
            let Some(weights) = WEIGHTS.get(form) else { continue };
            for (sum, weight) in self.stops.iter_mut().zip(weights) {
                *sum += weight;
            }
        }
        self.seen.push(start..self.folded.len());
    }

    /// Signs of Croatian, Serbian and Bosnian; looked for only when one of them is meant.
    fn see_bcs(&mut self) {
        for range in std::mem::take(&mut self.seen) {
            let signs = signs_of(self.folded.get(range).unwrap_or_default());
            let one = |sign: Sign| usize::from(signs.has(sign));
            self.croatian += one(Sign::Croatian);
            self.serbian += one(Sign::Serbian);
            self.bosnian += one(Sign::Bosnian);
            self.ijekavian += one(Sign::Ijekavian);
            self.ekavian += one(Sign::Ekavian);
        }
    }

    fn score(&self, family: Family) -> f32 {
        let stops = self.stops.get(family.index()).copied().unwrap_or_default();
        let mostly_cyrillic = self.cyrillic > self.latin;
        let letters = match family {
            Family::En | Family::Ro if mostly_cyrillic => -9.0,
            Family::En => -0.8 * small(self.romanian_letters + self.bcs_letters),
            Family::Ru if !mostly_cyrillic => -9.0,
            Family::Ru => 1.0 + 0.7 * small(self.russian_letters) - 1.5 * small(self.serbian_letters),
            Family::Bcs if mostly_cyrillic => {
                0.5 + 1.5 * small(self.serbian_letters) - 0.7 * small(self.russian_letters)
            }
            Family::Bcs => 0.8 * small(self.bcs_letters) - 0.8 * small(self.romanian_letters),
            Family::Ro => 0.8 * small(self.romanian_letters) - 0.8 * small(self.bcs_letters),
        };
        stops + letters
    }

    fn within(&self, family: Family) -> Language {
        match family {
            Family::En => Language::English,
            Family::Ru => Language::Russian,
            Family::Ro => Language::Romanian,
            Family::Bcs if self.cyrillic > self.latin => Language::SerbianCyrillic,
            Family::Bcs => self.within_bcs(),
        }
    }

    fn within_bcs(&self) -> Language {
        let croatian = 2 * self.croatian;
        let serbian = 2 * self.serbian + self.ekavian;
        let bosnian = 2 * self.bosnian;
        if serbian > croatian && serbian > bosnian && serbian > self.ijekavian {
            Language::SerbianLatin
        } else if croatian > bosnian && croatian >= serbian {
            Language::Croatian
        } else {
            Language::Bosnian
        }
    }
}

fn small(count: usize) -> f32 {
    f32::from(u8::try_from(count.min(20)).unwrap_or(20))
}

/// How much a common word speaks for each family.
static WEIGHTS: LazyLock<FxHashMap<&'static str, [f32; 4]>> = LazyLock::new(|| {
    let mut weights: FxHashMap<&'static str, [f32; 4]> = FxHashMap::default();
    for (family, list) in STOPS {
        for word in list {
            let weight = if word.chars().count() > 2 { 1.0 } else { 0.6 };
            if let Some(slot) = weights.entry(word).or_default().get_mut(family.index()) {
                *slot = weight;
            }
        }
    }
    weights
});

#[cfg(test)]
mod tests {
    use super::*;

    fn language(text: &str) -> &'static str {
        guess(text).expect("there are words").language.tag()
    }

    #[test]
    fn everyday_letters_are_recognised() {
        for (text, tag) in [
            ("Hello, where is my order? It should have been here on Monday.", "en"),
            ("Здравствуйте, где мой заказ? Жду уже неделю.", "ru"),
            ("Dobar dan, gdje je moja pošiljka? Čekam već sedmicu dana.", "bs"),
            ("Dobar dan, tko može provjeriti što je s mojom narudžbom?", "hr"),
            ("Dobar dan, gde je moja porudžbina? Nije stigla ove nedelje.", "sr-Latn"),
            ("Добар дан, где је моја пошиљка?", "sr-Cyrl"),
            ("Bună ziua, unde este comanda mea? Aștept de o săptămână.", "ro"),
            ("Buna ziua, unde este comanda mea? Astept de o saptamana.", "ro"),
        ] {
            assert_eq!(language(text), tag, "{text}");
        }
    }

    #[test]
    fn a_text_without_words_has_no_language() {
        assert!(guess("  12:30 ?!").is_none());
        assert!(guess("").is_none());
    }

    #[test]
    fn only_the_languages_asked_for_are_answered() {
        let ours = [Language::English, Language::Romanian];
        assert_eq!(guess_among("где мой заказ", &ours).map(|guess| ours.contains(&guess.language)), Some(true));
    }
}
