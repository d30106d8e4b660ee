//! What is wrong with packs: everything at once, each with its line.

use kernel::Language;
use lexis::Family;

use patterns::{GrammarBuilder, Pack, Rule, family_of, unknown_family};

use crate::{Context, Draft, Guard, PackError, time::TimeTable};

/// How many sentences of each kind a rule needs.
const SENTENCES_MIN: usize = 6;

struct File<'a> {
    family: Family,
    name: &'a str,
    text: &'a str,
    pack: Pack,
}

impl File<'_> {
    fn error(&self, needle: &str, message: String) -> PackError {
        PackError::near(self.name, self.text, needle, message)
    }

    /// Rules of the guard must explain themselves; other files only name things to look for.
    fn explains(&self) -> bool {
        !matches!(self.name.rsplit('/').next(), Some("answer.toml" | "promises.toml" | "signals.toml" | "lexicon.toml"))
    }
}

/// Everything that is wrong with these packs, given as `(path, TOML)`: TOML, patterns, unknown groups, missing
/// explanations, fewer than six sentences of a kind, and sentences that are not judged as they should be.
///
/// ```
/// let packs: Vec<_> = phrasing::Guard::built_in_packs().chain([("en/ours.toml", r#"
/// [[rule]]
/// id = "our-words"
/// [[rule.when]]
/// match = ["(patron"]
/// "#)]).collect();
/// let wrong = phrasing::lint(&packs);
/// assert_eq!((wrong[0].file.as_str(), wrong[0].line), ("en/ours.toml", 5));
/// ```
#[must_use]
pub fn lint(packs: &[(&str, &str)]) -> Vec<PackError> {
    lint_among(packs, |_| true)
}

/// As [`lint`], but reads only the sentences of files that are `wanted`: a company's own pack among those that come
/// with Rapport.
#[must_use]
pub fn lint_among(packs: &[(&str, &str)], wanted: impl Fn(&str) -> bool) -> Vec<PackError> {
    let mut wrong = Vec::new();
    let mut files = Vec::new();
    for (name, text) in packs {
        match read(name, text) {
            Ok(Some(file)) => files.push(file),
            Ok(None) => {}
            Err(error) => wrong.push(error),
        }
    }
    for family in Family::ALL {
        patterns(family, &files, &mut wrong);
    }
    if !wrong.is_empty() {
        return wrong;
    }
    let mut switched_on: Vec<(&str, &str)> = packs.to_vec();
    let mut on = String::new();
    for rule in files.iter().flat_map(|file| &file.pack.rules).filter(|rule| rule.off) {
        on.push_str(&["[[adjust]]\nrule = \"", &rule.id, "\"\noff = false\n"].concat());
    }
    switched_on.push(("en/adjusted.toml", &on));
    match Guard::from_packs(switched_on).map(Guard::without_model) {
        Ok(guard) => {
            let explaining = files.iter().filter(|file| file.explains() && wanted(file.name));
            explaining.for_each(|file| sentences(&guard, file, &mut wrong));
        }
        Err(error) => wrong.push(error),
    }
    wrong
}

fn read<'a>(name: &'a str, text: &'a str) -> Result<Option<File<'a>>, PackError> {
    let family = family_of(name).ok_or_else(|| unknown_family(name))?;
    if name.ends_with("time.toml") {
        let table: TimeTable = patterns::parse(name, text)?;
        crate::time::TimeWords::new(&table, family).map_err(|message| PackError::near(name, text, "", message))?;
        return Ok(None);
    }
    patterns::parse::<Pack>(name, text).map(|pack| Some(File { family, name, text, pack }))
}

fn patterns(family: Family, files: &[File<'_>], wrong: &mut Vec<PackError>) {
    let own = || files.iter().filter(|file| file.family == family);
    let mut builder = GrammarBuilder::new(family);
    for file in own() {
        for (name, pattern) in &file.pack.classes {
            if let Err(message) = builder.class(name, pattern) {
                wrong.push(file.error(name, message));
            }
        }
    }
    for file in own() {
        let of_rules = file
            .pack
            .rules
            .iter()
            .flat_map(|rule| &rule.when)
            .flat_map(|when| when.matches.iter().chain(&when.not).chain(&when.not_anywhere));
        let terms = file.pack.glossary.iter().map(|term| &term.term);
        for pattern in file.pack.groups.values().flatten().chain(of_rules).chain(terms) {
            if let Err(message) = builder.pattern(pattern) {
                wrong.push(file.error(pattern, format!("{message}: {pattern}")));
            }
        }
    }
}

fn sentences(guard: &Guard, file: &File<'_>, wrong: &mut Vec<PackError>) {
    for rule in &file.pack.rules {
        let mut say = |needle: &str, message: String| wrong.push(file.error(needle, message));
        if rule.what.is_empty() || rule.why.is_empty() {
            say(&rule.id, format!("the rule {} does not say what it is and why it hurts", rule.id));
        }
        if rule.must_catch.len() < SENTENCES_MIN || rule.must_not.len() < SENTENCES_MIN {
            let (catch, clean) = (rule.must_catch.len(), rule.must_not.len());
            say(&rule.id, format!("the rule {} has {catch} + {clean} sentences, it needs 6 + 6", rule.id));
        }
        for text in rule.must_catch.iter().filter(|text| !finds(guard, file.family, rule, text)) {
            say(
                text.lines().next().unwrap_or_default(),
                format!("the rule {} must catch, and does not: {text}", rule.id),
            );
        }
        for text in rule.must_not.iter().filter(|text| finds(guard, file.family, rule, text)) {
            say(
                text.lines().next().unwrap_or_default(),
                format!("the rule {} must not catch, and does: {text}", rule.id),
            );
        }
    }
}

fn finds(guard: &Guard, family: Family, rule: &Rule, text: &str) -> bool {
    let language = match family {
        Family::En => Language::English,
        Family::Ru => Language::Russian,
        Family::Bcs => Language::Bosnian,
        Family::Ro => Language::Romanian,
    };
    let context = sample_context(&rule.id);
    let findings = guard.check(&Draft { text, language: Some(language), context: &context });
    findings.iter().any(|finding| finding.rule == rule.id)
}

/// Some rules need to know something about the conversation before they can speak.
fn sample_context(rule: &str) -> Context {
    match rule {
        "other-customer" => Context {
            others: ["Petra Klein", "petra.klein@example.org", "48-113", "+387 61 555 010"].map(str::to_owned).to_vec(),
            ..Context::default()
        },
        "missing-attachment" => Context { has_attachment: Some(false), ..Context::default() },
        "wrong-name" => Context { customer_name: Some("Ana Marić".to_owned()), ..Context::default() },
        _ => Context::default(),
    }
}
