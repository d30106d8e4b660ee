//! What is known about the conversation decides some rules.

use kernel::Language;
use phrasing::{Context, Draft, Guard};

fn rules(text: &str, context: &Context) -> Vec<String> {
    let draft = Draft { text, language: Some(Language::English), context };
    Guard::built_in().check(&draft).into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_manager_whom_the_customer_asked_for_is_no_needless_one() {
    let text = "I'll pass this on to my supervisor.";
    assert!(rules(text, &Context::default()).contains(&"needless-manager-handoff".to_owned()));
    let asked = Context { asked_for_manager: true, ..Context::default() };
    assert!(rules(text, &asked).is_empty());
    let wrote = Context { customer_text: Some("I want to speak to your manager.".to_owned()), ..Context::default() };
    assert!(rules(text, &wrote).is_empty());
}

#[test]
fn a_technical_customer_may_read_technical_words() {
    let text = "The DNS cache was flushed and the TTL is 3600.";
    assert!(rules(text, &Context::default()).contains(&"jargon".to_owned()));
    assert!(rules(text, &Context { technical: true, ..Context::default() }).is_empty());
}

#[test]
fn reasons_speak_the_language_of_the_agent_and_rewrites_that_of_the_customer() {
    let context = Context::default();
    let draft = Draft {
        text: "Јавићемо вам се ускоро.", language: Some(Language::SerbianCyrillic), context: &context
    };
    let findings = Guard::built_in().check(&draft);
    let finding = findings.first();
    assert!(finding.is_some_and(|finding| finding.reason(Language::Romanian).starts_with("Nu există")
        || finding.reason(Language::Romanian).contains("termen")));
    assert!(
        finding.and_then(|finding| finding.rewrite.as_deref()).is_some_and(|rewrite| rewrite.starts_with("Јављам"))
    );
}

#[test]
fn what_belongs_to_another_customer_must_not_leave() {
    let others = ["Petra Klein", "48-113"].map(str::to_owned).to_vec();
    let context = Context { others, ..Context::default() };
    assert_eq!(rules("I have sent order 48113 to you today, it arrives on Friday.", &context), ["other-customer"]);
    assert!(rules("I have sent order 48-114 to you today, it arrives on Friday.", &context).is_empty());
}

#[test]
fn a_question_that_gets_only_thanks_is_brushed_off() {
    let asked = Context { customer_text: Some("Do you ship to Malta?".to_owned()), ..Context::default() };
    let text = "Thank you very much for the interest in our shop. All the best.";
    assert!(rules(text, &asked).contains(&"brush-off-reply".to_owned()));
    assert!(rules("Thank you for asking. Yes, we ship to Malta for 9 euros.", &asked).is_empty());
}

#[test]
fn a_refusal_to_somebody_who_asked_for_a_manager_refuses_the_escalation() {
    let asked = Context { asked_for_manager: true, ..Context::default() };
    assert!(rules("That is not possible.", &asked).contains(&"escalation-refusal".to_owned()));
    assert!(rules("That is not possible.", &Context::default()).contains(&"flat-refusal".to_owned()));
}

#[test]
fn terms_of_the_house_come_with_plain_words() {
    let own = "[[glossary]]\nterm = \"pick wave\"\nplain = \"the next collection from the shelves\"\n";
    let packs = Guard::built_in_packs().chain([("en/glossary.toml", own)]);
    let guard = Guard::from_packs(packs).unwrap_or_else(|error| panic!("{error}"));
    let context = Context::default();
    let text = "Your lamp goes with the pick wave at 15:00.";
    let findings = guard.check(&Draft { text, language: Some(Language::English), context: &context });
    let plain = findings.iter().find(|finding| finding.rule == "jargon").and_then(|finding| finding.rewrite.clone());
    assert_eq!(plain.as_deref(), Some("the next collection from the shelves"));
}

#[test]
fn a_rewrite_takes_over_the_time_and_the_colleague_that_the_letter_names() {
    let context = Context { colleague_names: vec!["Elena Popa".to_owned()], ..Context::default() };
    let draft =
        Draft { text: "I'm transferring you to Elena now.", language: Some(Language::English), context: &context };
    let findings = Guard::built_in().check(&draft);
    let rewrite = findings.iter().find(|one| one.rule == "cold-transfer").and_then(|one| one.rewrite.clone());
    assert!(rewrite.as_deref().is_some_and(|rewrite| rewrite.contains("Elena Popa")), "{rewrite:?}");
}
