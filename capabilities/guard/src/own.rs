//! What a company adds to the rules that come with Rapport: switches, words, packs, exceptions.

use identity::Agent;
use kernel::{Id, Time};
use lexis::Family;
use phrasing::Severity;

/// What a company changed about a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleChange {
    /// The rule's id.
    pub rule: String,
    /// Switched on or off; `None` as it comes.
    pub on: Option<bool>,
    /// How much it weighs; `None` as it comes.
    pub severity: Option<Severity>,
}

/// Words of a company's own that the guard should speak about: jargon with its plain word, a product's old name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnWords {
    /// Its number.
    pub id: Id<OwnWords>,
    /// The languages it is for.
    pub family: Family,
    /// The words; a `*` stands for any ending.
    pub words: String,
    /// Why not to write them; shown to the agent.
    pub why: String,
    /// What to write instead; may be empty.
    pub instead: String,
    /// How much it weighs.
    pub severity: Severity,
}

/// A pack of rules of a company's own, in the language of `packs/` (docs/guard.md).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnPack {
    /// Its number.
    pub id: Id<OwnPack>,
    /// The languages it is for.
    pub family: Family,
    /// What the company calls it: letters, digits and hyphens.
    pub name: String,
    /// The rules, in TOML.
    pub text: String,
    /// When it was last saved.
    pub at: Time,
    /// Counts its changes.
    pub version: i64,
}

/// A finding of which an agent said that it was none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FalseAlarm {
    /// Its number.
    pub id: Id<FalseAlarm>,
    /// The rule that spoke.
    pub rule: String,
    /// The languages of the sentence.
    pub family: Family,
    /// The words that it spoke about.
    pub words: String,
    /// The sentence that they stood in.
    pub sentence: String,
    /// Who said so.
    pub agent: Option<Id<Agent>>,
    /// Their name.
    pub agent_name: Option<String>,
    /// When.
    pub at: Time,
    /// What became of it.
    pub state: AlarmState,
    /// The words that are excepted since; empty when none are.
    pub exception: String,
}

/// What became of a false alarm.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AlarmState {
    /// Nobody has looked yet.
    New,
    /// The rule no longer speaks about these words.
    Excepted,
    /// The rule was right.
    Kept,
}

impl AlarmState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::New, Self::Excepted, Self::Kept];

    /// The word in the database and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Excepted => "excepted",
            Self::Kept => "kept",
        }
    }

    /// Reads the word back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// The words of a sentence as a pattern that means just them: letters and digits, everything else is a gap.
///
/// ```
/// assert_eq!(guard::pattern_of("Our (new) \"Basic\" tariff, please!"), "Our new Basic tariff please");
/// ```
#[must_use]
pub fn pattern_of(sentence: &str) -> String {
    let kept = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-');
    let plain: String = sentence.chars().map(|letter| if kept(letter) { letter } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    words.join(" ")
}
