//! The rules in force: those that come with Rapport and the company's own, compiled once for all readers.

use std::{
    ops::Deref,
    sync::{Arc, Mutex, PoisonError},
};

use db::Tx;
use lexis::Family;
use phrasing::{Guard, PackError, Severity};
use serde::Serialize;

use crate::{AlarmState, Error, FalseAlarm, OwnPack, OwnWords, RuleChange, store};

/// How many compiled sets of rules are remembered: the present one, and the one before for reads that began earlier.
const REMEMBERED: usize = 4;

/// Compiled rules by the fingerprint of what they were made from. The fingerprint names the content, so desks in one
/// process cannot get each other's.
static KNOWN: Mutex<Vec<(String, Arc<Guard>)>> = Mutex::new(Vec::new());

/// The rules in force.
#[derive(Clone, Debug)]
pub enum Rules {
    /// Those that come with Rapport.
    BuiltIn(&'static Guard),
    /// With the company's own.
    Own(Arc<Guard>),
}

impl Deref for Rules {
    type Target = Guard;

    fn deref(&self) -> &Guard {
        match self {
            Self::BuiltIn(guard) => guard,
            Self::Own(guard) => guard,
        }
    }
}

/// Everything of a company's own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    pub(crate) changes: Vec<RuleChange>,
    pub(crate) words: Vec<OwnWords>,
    pub(crate) packs: Vec<OwnPack>,
    pub(crate) excepted: Vec<FalseAlarm>,
}

/// The rules in force now. One small read; compiled only when they have changed, on whichever node that was.
///
/// # Errors
/// Faults of the database.
pub async fn rules(tx: &mut Tx) -> Result<Rules, Error> {
    let Some(fingerprint) = store::fingerprint(tx).await? else { return Ok(Rules::BuiltIn(Guard::built_in())) };
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, guard)) = known().iter().find(|(name, _)| *name == fingerprint) {
        return Ok(Rules::Own(Arc::clone(guard)));
    }
    let own = store::own(tx).await?;
    let guard = Arc::new(own.compiled());
    let mut known = known();
    known.truncate(REMEMBERED - 1);
    known.insert(0, (fingerprint, Arc::clone(&guard)));
    Ok(Rules::Own(guard))
}

/// Notes that the company's rules are others now, and that readers should look again.
pub(crate) async fn changed(tx: &mut Tx) -> Result<(), Error> {
    let own = store::own(tx).await?;
    let everything: String = own.sources().into_iter().map(|(file, text)| file + "\n" + &text + "\n").collect();
    store::set_fingerprint(tx, &secrets::sha256_hex(everything.as_bytes())).await?;
    tx.announce(db::News::of("guard", 0));
    Ok(())
}

impl Own {
    /// The company's own packs, as they are added to those that come with Rapport.
    pub(crate) fn sources(&self) -> Vec<(String, String)> {
        let mut sources: Vec<(String, String)> = self.packs.iter().map(OwnPack::source).collect();
        for family in Family::ALL {
            let words: String = self.words.iter().filter(|words| words.family == family).map(OwnWords::rule).collect();
            let excepted = self.excepted.iter().filter(|alarm| alarm.family == family);
            let excepted: String = excepted.filter_map(FalseAlarm::adjustment).collect();
            for (name, text) in [("own-words", words), ("own-exceptions", excepted)] {
                if !text.is_empty() {
                    sources.push((format!("{}/{name}.toml", family.tag()), text));
                }
            }
        }
        let switches: String = self.changes.iter().map(RuleChange::adjustment).collect();
        if !switches.is_empty() {
            sources.push(("en/own-switches.toml".to_owned(), switches));
        }
        sources
    }

    /// All rules. What does not fit any more (a rule that a newer Rapport has no longer) is left out: letters must go
    /// on being read.
    fn compiled(&self) -> Guard {
        let sources = self.sources();
        if let Ok(guard) = compile(sources.iter()) {
            return guard;
        }
        let mut fitting: Vec<&(String, String)> = Vec::new();
        for source in &sources {
            fitting.push(source);
            if compile(fitting.iter().copied()).is_err() {
                fitting.pop();
            }
        }
        compile(fitting.into_iter()).unwrap_or_else(|_| unreachable_built_in())
    }
}

#[expect(clippy::panic, reason = "the packs that come with Rapport are compiled by its tests")]
fn unreachable_built_in() -> Guard {
    Guard::from_packs(Guard::built_in_packs()).unwrap_or_else(|error| panic!("{error}"))
}

/// The rules that come with Rapport and these.
pub(crate) fn compile<'a>(own: impl Iterator<Item = &'a (String, String)>) -> Result<Guard, PackError> {
    let mut packs: Vec<(&str, &str)> = Guard::built_in_packs().collect();
    packs.extend(own.map(|(file, text)| (file.as_str(), text.as_str())));
    Guard::from_packs(packs)
}

impl OwnPack {
    pub(crate) fn source(&self) -> (String, String) {
        (file_of(self.family, &self.name), self.text.clone())
    }
}

/// Where a company's pack stands among the packs.
pub(crate) fn file_of(family: Family, name: &str) -> String {
    format!("{}/own-{name}.toml", family.tag())
}

#[derive(Serialize)]
struct WrittenRule<'a> {
    id: String,
    severity: Severity,
    practice: &'static str,
    what: &'a str,
    why: &'a str,
    instead: &'a str,
    when: [WrittenWhen<'a>; 1],
}

#[derive(Serialize)]
struct WrittenWhen<'a> {
    #[serde(rename = "match")]
    matches: [&'a str; 1],
}

#[derive(Serialize)]
struct WrittenChange<'a> {
    rule: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    off: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Severity>,
    not: Vec<&'a str>,
}

impl OwnWords {
    /// The rule's id in findings and counts.
    #[must_use]
    pub fn rule_id(&self) -> String {
        format!("own-words-{}", self.id)
    }

    fn rule(&self) -> String {
        let rule = WrittenRule {
            id: self.rule_id(),
            severity: self.severity,
            practice: "B2",
            what: &self.words,
            why: &self.why,
            instead: &self.instead,
            when: [WrittenWhen { matches: [&self.words] }],
        };
        entry("rule", &rule)
    }
}

impl RuleChange {
    fn adjustment(&self) -> String {
        let off = self.on.map(|on| !on);
        entry("adjust", &WrittenChange { rule: &self.rule, off, severity: self.severity, not: Vec::new() })
    }
}

impl FalseAlarm {
    fn adjustment(&self) -> Option<String> {
        let change = WrittenChange { rule: &self.rule, off: None, severity: None, not: vec![&self.exception] };
        (self.state == AlarmState::Excepted).then(|| entry("adjust", &change))
    }
}

/// One entry of a list of tables.
fn entry(list: &str, entry: &impl Serialize) -> String {
    // Strings, numbers and lists of them cannot fail to be written.
    let document = std::collections::BTreeMap::from([(list, [entry])]);
    toml::to_string(&document).unwrap_or_default() + "\n"
}
