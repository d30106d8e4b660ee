//! Every rule of every pack catches what it must and leaves alone what it must not.

use std::{collections::BTreeMap, fmt::Write as _};

use kernel::Language;
use phrasing::{Context, Draft, Guard, lint};

#[path = "training/rules.rs"]
mod rules;

#[test]
fn every_rule_is_explained_and_judges_its_own_sentences() {
    let packs: Vec<_> = Guard::built_in_packs().collect();
    let wrong: Vec<String> = lint(&packs).iter().map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clean_sentences_of_the_packs_raise_nothing_at_all() {
    let guard = Guard::from_packs(Guard::built_in_packs()).expect("packs").without_model();
    let mut alarms = String::new();
    for (file, language, rule) in rules::of_packs().expect("packs") {
        for text in &rule.must_not {
            let context = Context::default();
            for finding in guard.check(&Draft { text, language: Some(language), context: &context }) {
                let words = finding.span.of(text);
                writeln!(alarms, "{file} {} -> {} {words:?}: {text}", rule.id, finding.rule).expect("a string grows");
            }
        }
    }
    assert!(alarms.is_empty(), "false alarms:\n{alarms}");
}

#[test]
fn every_language_has_every_rule() {
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    for (_, _, rule) in rules::of_packs().expect("packs") {
        assert!(rule.must_catch.len() >= 6, "{} shows {} sentences that it catches", rule.id, rule.must_catch.len());
        *by_id.entry(rule.id).or_default() += 1;
    }
    let uneven: Vec<_> = by_id.iter().filter(|(_, count)| **count != 4).collect();
    assert!(uneven.is_empty(), "{uneven:?}");
}

#[test]
fn a_company_excepts_its_own_words_from_a_rule() {
    let text = "You should know that the spring sale starts on Monday.";
    let context = Context::default();
    let fires = |own: &'static str| {
        let ours = [("en/own-exceptions.toml", own)];
        let guard = Guard::from_packs(Guard::built_in_packs().chain(ours)).expect("packs");
        let text = ["This is your own fault. ", text].concat();
        let draft = Draft { text: &text, language: Some(Language::English), context: &context };
        guard.check(&draft).iter().filter(|finding| finding.rule == "blame-customer").count()
    };
    assert_eq!(fires(""), 1);
    assert_eq!(fires("[[adjust]]\nrule = \"blame-customer\"\nnot = [\"your own fault\"]"), 0);
}
