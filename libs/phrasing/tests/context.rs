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
