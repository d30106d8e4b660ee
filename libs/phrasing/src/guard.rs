use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use kernel::Language;
use patterns::{Library, PackError, family_of, unknown_family};

use crate::{
    Draft, Finding, Severity,
    book::Book,
    built_in,
    context::Known,
    finding::Reasons,
    letter::Letter,
    model::{self, Flagged, Model, Promising},
    search::{Found, Match, Spared},
    time::{TimeTable, TimeWords},
};

/// Compiled rules: reads drafts before they are sent.
///
/// ```
/// use phrasing::{Context, Draft, Guard, Severity};
/// use kernel::Language;
///
/// let context = Context::default();
/// let draft = Draft { text: "You should have read the manual.", language: None, context: &context };
/// let findings = Guard::built_in().check(&draft);
/// assert_eq!(findings[0].rule, "blame-customer");
/// assert_eq!(findings[0].severity, Severity::Block);
/// assert!(!findings[0].reason(Language::Romanian).is_empty());
/// ```
#[derive(Debug)]
pub struct Guard {
    pub(crate) outgoing: Book,
    pub(crate) answers: Book,
    pub(crate) promises: Book,
    pub(crate) signals: Book,
    pub(crate) times: [TimeWords; 4],
    /// By rule id.
    described: HashMap<String, Described>,
    /// Looks at the whole message when the rules have spoken.
    model: Option<Arc<Model>>,
    /// Takes back promises that do not read like one.
    pub(crate) promising: Option<Arc<Promising>>,
}

/// Words that a rule looked at and let pass.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Passed {
    /// The rule.
    pub rule: String,
    /// The words.
    #[serde(flatten)]
    pub span: crate::Span,
    /// The counterweight's name, or `exception`, `quoted`, `time`, `form`, `alone`.
    pub because: String,
}

/// What a rule is about, for a settings page.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RuleCard {
    /// Its stable id.
    pub id: String,
    /// How much it weighs.
    pub severity: Severity,
    /// It speaks; a company can switch it off.
    pub on: bool,
    /// The practice it comes from.
    pub practice: String,
    /// What it looks for.
    pub what: String,
    /// When the same words are fine.
    pub clean_when: String,
    /// Where it comes from.
    pub sources: Vec<String>,
    #[serde(skip)]
    reasons: Arc<Reasons>,
    #[serde(skip)]
    rewrites: Vec<(Language, String)>,
}

impl RuleCard {
    /// Why its words hurt, in the language of the reader or its nearest relative.
    #[must_use]
    pub fn reason(&self, interface: Language) -> &str {
        self.reasons.in_language(interface)
    }

    /// What could be said instead, where a pack of that language or its relatives says it.
    #[must_use]
    pub fn rewrite(&self, language: Language) -> Option<&str> {
        let by = |wanted: Language| self.rewrites.iter().find(|(known, _)| *known == wanted);
        let related = || self.rewrites.iter().find(|(known, _)| known.family() == language.family());
        by(language).or_else(related).map(|(_, text)| text.as_str())
    }
}

#[derive(Debug)]
struct Described {
    what: String,
    clean_when: String,
    sources: Vec<String>,
    severity: Severity,
    off: bool,
    practice: String,
    reasons: Arc<Reasons>,
    rewrites: Vec<(Language, String)>,
}

impl From<patterns::Described> for Described {
    fn from(described: patterns::Described) -> Self {
        let patterns::Described { what, clean_when, sources, severity, off, practice, reasons, rewrites } = described;
        Self { what, clean_when, sources, severity, off, practice, reasons: Arc::new(Reasons(reasons)), rewrites }
    }
}

#[expect(clippy::panic, reason = "the packs are part of this crate and its tests read every one of them")]
static BUILT_IN: LazyLock<Guard> =
    LazyLock::new(|| Guard::compiled().unwrap_or_else(|| panic!("the packs are compiled by build.rs")));

impl Guard {
    /// The rules that come with Rapport, compiled on first use.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The packs that come with Rapport, as `(path, TOML)`: a base to add a company's own packs to.
    pub fn built_in_packs() -> impl Iterator<Item = (&'static str, &'static str)> {
        built_in::PACKS.iter().copied()
    }

    /// Compiles packs given as `(path, TOML)`; the path's folder names the family: `bcs/blame.toml`.
    ///
    /// ```
    /// let packs = phrasing::Guard::built_in_packs().chain([("en/ours.toml", r#"
    /// [[rule]]
    /// id = "our-words"
    /// severity = "warn"
    /// practice = "B2"
    /// why = "We say guest."
    /// instead = "guest"
    /// [[rule.when]]
    /// match = ["patron*"]
    /// "#)]);
    /// assert!(phrasing::Guard::from_packs(packs).is_ok());
    /// let broken = phrasing::Guard::from_packs([("en/x.toml", "[[rule]]\nid = 5")]).unwrap_err();
    /// assert_eq!(broken.line, 2);
    /// ```
    pub fn from_packs<'a>(packs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, PackError> {
        let (times, packs): (Vec<_>, Vec<_>) = packs.into_iter().partition(|(file, _)| file.ends_with("time.toml"));
        Self::of(Library::from_packs(packs)?, times)
    }

    /// Puts together what was compiled and the tables of time words.
    fn of<'a>(library: Library, tables: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, PackError> {
        let mut times: [TimeWords; 4] = Default::default();
        for (file, text) in tables {
            let family = family_of(file).ok_or_else(|| unknown_family(file))?;
            let table: TimeTable = patterns::parse(file, text)?;
            let words = TimeWords::new(&table, family).map_err(|message| PackError::near(file, text, "", message))?;
            if let Some(slot) = times.get_mut(family.index()) {
                *slot = words;
            }
        }
        Ok(Self {
            outgoing: Book(library.outgoing),
            answers: Book(library.answers),
            promises: Book(library.promises),
            signals: Book(library.signals),
            times,
            described: library.described.into_iter().map(|(id, described)| (id, described.into())).collect(),
            model: Some(model::built_in()),
            promising: Some(Promising::built_in()),
        })
    }

    /// The built-in packs as they were compiled when this program was built.
    fn compiled() -> Option<Self> {
        let tables = built_in::PACKS.iter().copied().filter(|(file, _)| file.ends_with("time.toml"));
        Self::of(Library::from_bytes(built_in::COMPILED)?, tables).ok()
    }

    /// Reads a draft; findings come in order of place.
    #[must_use]
    pub fn check(&self, draft: &Draft<'_>) -> Vec<Finding> {
        let letter = Letter::new(draft.text, draft.language, &self.times);
        let found = self.outgoing.search(&letter);
        let known = Known::of(draft.context, self);
        let mut findings = Vec::new();
        for matched in &found.matches {
            findings.extend(self.finding(&letter, matched, known));
        }
        if known.is_asked() && findings.is_empty() && crate::unanswered::is_unanswered(&letter, &found, &self.outgoing)
        {
            let first = letter.parts.first().map(|part| (part.language, part.points.clone()));
            findings.extend(first.and_then(|(language, span)| self.built("brush-off-reply", language, span)));
        }
        tidy(&mut findings);
        let flagged = self.model.as_ref().and_then(|model| model.weigh(&letter, &mut findings));
        findings.extend(flagged.and_then(|flagged| self.flagged(flagged, known, &found)));
        crate::shouting::find(draft.text, &letter, &mut |part, span| {
            findings.extend(self.built("shouting", part.language, span));
        });
        crate::slips::find(draft, &letter, &mut |rule, language, span| {
            findings.extend(self.built(rule, language, span));
        });
        tidy(&mut findings);
        for finding in &mut findings {
            crate::fit::fit(finding, draft, &letter);
        }
        findings
    }

    /// The same rules without the trained models beside them: what the packs alone find.
    ///
    /// ```
    /// use phrasing::Guard;
    /// let rules_only = Guard::from_packs(Guard::built_in_packs()).unwrap().without_model();
    /// # let _ = rules_only;
    /// ```
    #[must_use]
    pub fn without_model(mut self) -> Self {
        self.model = None;
        self.promising = None;
        self
    }

    /// A sentence that reads like others that break this rule; never more than a warning, and nothing where the company
    /// excepts its words from the rule.
    fn flagged(&self, flagged: Flagged, known: Known, found: &Found) -> Option<Finding> {
        if self.outgoing.rule(&flagged.rule).is_some_and(|rule| found.excepted.contains(&(rule, flagged.part))) {
            return None;
        }
        let mut finding = self.built(&flagged.rule, flagged.language, flagged.span)?;
        finding.severity = finding.severity.min(Severity::Warn);
        Some(finding).filter(|finding| !known.excuses(&finding.rule))
    }

    /// How much the patterns of the rules had to do with a draft: patterns looked at and steps taken in them. It does
    /// not depend on the machine, and grows with the length of the text.
    #[must_use]
    pub fn work(&self, draft: &Draft<'_>) -> u64 {
        self.outgoing.search(&Letter::new(draft.text, draft.language, &self.times)).work
    }

    /// Every rule, by id.
    #[must_use]
    pub fn rules(&self) -> Vec<RuleCard> {
        let mut cards: Vec<RuleCard> = self
            .described
            .iter()
            .map(|(id, described)| RuleCard {
                id: id.clone(),
                severity: described.severity,
                on: !described.off,
                practice: described.practice.clone(),
                what: described.what.clone(),
                clean_when: described.clean_when.clone(),
                sources: described.sources.clone(),
                reasons: Arc::clone(&described.reasons),
                rewrites: described.rewrites.clone(),
            })
            .collect();
        cards.sort_by(|a, b| a.id.cmp(&b.id));
        cards
    }

    /// Which rules looked at which words and let them pass, with the counterweight that decided; for trying packs out.
    ///
    /// ```
    /// use phrasing::{Context, Draft, Guard};
    /// let context = Context::default();
    /// let text = "I don't know, I'm asking our engineer.";
    /// let passed = Guard::built_in().passed(&Draft { text, language: None, context: &context });
    /// assert!(passed.iter().any(|passed| passed.because == "promise"));
    /// ```
    #[must_use]
    pub fn passed(&self, draft: &Draft<'_>) -> Vec<Passed> {
        let letter = Letter::new(draft.text, draft.language, &self.times);
        let found = self.outgoing.search(&letter);
        let named = |why: Spared| match why {
            Spared::Exception => "exception",
            Spared::Quoted => "quoted",
            Spared::Alone => "alone",
            Spared::Time => "time",
            Spared::Form => "form",
            Spared::Group(group) => self.outgoing.group_name(group),
        };
        let passed = found.spared.iter().map(|(matched, why)| Passed {
            rule: self.outgoing.ids.get(matched.rule).cloned().unwrap_or_default(),
            span: letter.points(&matched.words).into(),
            because: named(*why).to_owned(),
        });
        passed.collect()
    }

    fn finding(&self, letter: &Letter, matched: &Match, known: Known) -> Option<Finding> {
        let id = self.outgoing.ids.get(matched.rule)?;
        if known.excuses(id) {
            return None;
        }
        let part = letter.parts.get(matched.part)?;
        let mut finding = self.built(known.name_of(id), part.language, letter.points(&matched.words))?;
        let condition = self.outgoing.condition(part.family, matched.condition)?;
        finding.rewrite = condition.plain.clone().or(finding.rewrite);

        if matched.uncertain && finding.severity == Severity::Block {
            finding.severity = Severity::Warn;
        }
        Some(finding)
    }

    fn built(&self, id: &str, language: Language, span: std::ops::Range<usize>) -> Option<Finding> {
        let described = self.described.get(id).filter(|described| !described.off)?;
        let by = |wanted: Language| described.rewrites.iter().find(|(known, _)| *known == wanted);
        let rewrite =
            by(language).or_else(|| described.rewrites.iter().find(|(known, _)| known.family() == language.family()));
        Some(Finding {
            rule: id.to_owned(),
            severity: described.severity,
            span: span.into(),
            language,
            rewrite: rewrite.map(|(_, text)| text.clone()),
            practice: described.practice.clone(),
            reasons: Arc::clone(&described.reasons),
        })
    }
}

/// Orders findings and keeps one of several of the same rule that overlap: the longest.
fn tidy(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        (a.span.start, &a.rule, b.span.end, b.severity).cmp(&(b.span.start, &b.rule, a.span.end, a.severity))
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        let same = kept
            .iter_mut()
            .rev()
            .take(12)
            .find(|earlier| earlier.rule == finding.rule && earlier.span.end > finding.span.start);
        match same {
            Some(earlier) => {
                earlier.span.end = earlier.span.end.max(finding.span.end);
                earlier.severity = earlier.severity.max(finding.severity);
            }
            None => kept.push(finding),
        }
    }
    *findings = kept;
}
