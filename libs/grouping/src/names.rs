use std::collections::{BTreeMap, HashMap};

use lexis::TokenKind;

use crate::{analysis::Analyzer, number::real};

/// Words of grammar, folded: English, Russian, Bosnian/Croatian/Serbian, Romanian.
#[rustfmt::skip]
const GRAMMAR: &[&str] = &[
    "the", "and", "for", "are", "was", "were", "has", "have", "had", "does", "did", "not", "but", "you", "your", "our",
    "can", "could", "would", "will", "this", "that", "there", "with", "from", "when", "where", "what", "how", "why", "who",
    "about", "been", "they", "them", "its", "don't", "i'm", "it's", "any", "still", "which", "want", "need", "please",
    "что", "как", "где", "для", "это", "или", "мне", "меня", "мой", "моя", "мое", "мои", "вам", "вас", "ваш", "ваша", "был",
    "была", "было", "были", "есть", "нет", "при", "уже", "еще", "когда", "почему", "можно", "хочу", "чтобы", "если",
    "sto", "sta", "kako", "gdje", "gde", "kada", "kad", "zasto", "ali", "ili", "sam", "smo", "ste", "jesu", "nije", "nisam",
    "moj", "moja", "moje", "vas", "vam", "vasa", "vase", "koji", "koja", "koje", "jos", "vec", "ako", "mogu", "zelim", "molim",
    "care", "cum", "unde", "cand", "este", "sunt", "era", "nu", "mai", "din", "pentru", "sau", "dar", "prin", "imi", "mea",
    "meu", "mei", "mele", "dvs", "inca", "deja", "daca", "pot", "vreau", "doresc", "rog",
];

/// Words for groups: what is said in each more than in the others, as it is mostly written.
///
/// Class-based TF-IDF (Grootendorst 2022): all texts of a group are one document, and a word weighs
/// `occurrences / words of the group × ln(1 + words a group has on the mean / occurrences everywhere)`. Forms of a word
/// count together by their stem. Of words that weigh the same the longer comes first. Words of fewer than three letters
/// and words of grammar name nothing; neither do words that half of all groups use, where there are four or more.
///
/// ```
/// let groups = [vec!["My parcel is late", "Late parcels again"], vec!["The lamp is broken", "broken lamps"]];
/// let names = grouping::names(&grouping::Analyzer::default(), &groups, 2);
/// assert_eq!(names, [["parcel", "late"], ["broken", "lamp"]]);
/// ```
#[must_use]
pub fn names(analyzer: &Analyzer, groups: &[Vec<&str>], words: usize) -> Vec<Vec<String>> {
    let counted: Vec<Counted> = groups.iter().map(|texts| Counted::of(analyzer, texts)).collect();
    let mut everywhere: HashMap<&str, (usize, usize)> = HashMap::new();
    for (stem, forms) in counted.iter().flat_map(|group| &group.forms) {
        let (count, used) = everywhere.entry(stem).or_default();
        *count += forms.values().sum::<usize>();
        *used += 1;
    }
    let mean = real(counted.iter().map(|group| group.words).sum()) / real(counted.len().max(1));
    counted.iter().map(|group| group.best(words, groups.len(), mean, &everywhere)).collect()
}

struct Counted {
    /// By stem, how often each written form occurs.
    forms: BTreeMap<String, BTreeMap<String, usize>>,
    words: usize,
}

impl Counted {
    fn of(analyzer: &Analyzer, texts: &[&str]) -> Self {
        let mut counted = Self { forms: BTreeMap::new(), words: 0 };
        for text in texts {
            let family = analyzer.family(text);
            for token in lexis::read(text).tokens.iter().filter(|token| token.kind == TokenKind::Word) {
                counted.words += 1;
                let word = token.raw(text).to_lowercase();
                if word.chars().count() >= 3 && !GRAMMAR.contains(&lexis::fold_word(&word, family).as_str()) {
                    *counted.forms.entry(lexis::stem(&word, family)).or_default().entry(word).or_default() += 1;
                }
            }
        }
        counted
    }

    fn best(&self, words: usize, groups: usize, mean: f64, everywhere: &HashMap<&str, (usize, usize)>) -> Vec<String> {
        let mut weighed: Vec<(f64, &String)> = Vec::new();
        for (stem, forms) in &self.forms {
            let (all, used) = everywhere.get(stem.as_str()).copied().unwrap_or((1, 1));
            if groups >= 4 && used * 2 >= groups {
                continue;
            }
            let here: usize = forms.values().sum();
            let weight = real(here) / real(self.words.max(1)) * (mean / real(all.max(1))).ln_1p();
            // The form that is written most; of several the shortest, then the first.
            let form = forms.iter().min_by_key(|(form, count)| (usize::MAX - **count, form.len(), *form));
            weighed.extend(form.map(|(form, _)| (weight, form)));
        }
        weighed.sort_by(|one, other| {
            other.0.total_cmp(&one.0).then_with(|| (other.1.len(), one.1).cmp(&(one.1.len(), other.1)))
        });
        weighed.into_iter().take(words).map(|(_, form)| form.clone()).collect()
    }
}
