use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

/// Words and phrases from a file beside the code: `|` between them, `_` for a space at an end.
pub(crate) struct WordList {
    source: &'static str,
    words: OnceLock<Vec<String>>,
    finder: OnceLock<Option<AhoCorasick>>,
}

impl WordList {
    pub(crate) const fn new(source: &'static str) -> Self {
        Self { source, words: OnceLock::new(), finder: OnceLock::new() }
    }

    pub(crate) fn words(&self) -> &[String] {
        self.words.get_or_init(|| {
            self.source
                .split(['|', '\n'])
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .map(|word| word.replace('_', " "))
                .collect()
        })
    }

    /// Whether `text` is one of them.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.words().iter().any(|word| word == text)
    }

    /// Whether one of them stands in `text`; one pass however many there are.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let finder = self.finder.get_or_init(|| AhoCorasick::new(self.words()).ok());
        match finder {
            Some(finder) => finder.is_match(text),
            None => self.words().iter().any(|word| text.contains(word.as_str())),
        }
    }

    /// Whether `text` begins with one of them.
    pub(crate) fn starts(&self, text: &str) -> bool {
        self.words().iter().any(|word| text.starts_with(word.as_str()))
    }
}
