//! What a pack can ask of the words around a match.

#![expect(clippy::expect_used, reason = "a test stops at what it does not expect")]

use kernel::Language;
use phrasing::{Context, Draft, Guard, Severity};

/// What a guard with this one rule beside the built-in lexicon says about an English text.
fn findings(when: &str, text: &str) -> Vec<Severity> {
    let rule = format!(
        "[groups]\nour-offer = [\"voucher\"]\n[[rule]]\nid = \"ours\"\nseverity = \"block\"\n[[rule.when]]\n{when}\n"
    );
    let shared =
        Guard::built_in_packs().filter(|(file, _)| file.ends_with("lexicon.toml") || file.ends_with("time.toml"));
    let mut packs: Vec<(&str, &str)> = shared.collect();
    packs.push(("en/ours.toml", rule.as_str()));
    let guard = Guard::from_packs(packs).expect("a pack");
    let context = Context::default();
    let found = guard.check(&Draft { text, language: Some(Language::English), context: &context });
    found.iter().filter(|finding| finding.rule == "ours").map(|finding| finding.severity).collect()
}

#[test]
fn a_counterweight_can_be_asked_to_stand_near() {
    let far = "You get a voucher. It rains. It snows. We cannot refund it.";
    assert!(findings("match = [\"cannot refund\"]\nwithout = [\"our-offer\"]", far).is_empty());
    assert_eq!(findings("match = [\"cannot refund\"]\nwithout = [\"our-offer\"]\nnear = 1", far).len(), 1);
    let next = "We cannot refund it. You get a voucher.";
    assert!(findings("match = [\"cannot refund\"]\nwithout = [\"our-offer\"]\nnear = 1", next).is_empty());
}

#[test]
fn a_time_can_be_asked_to_stand_near() {
    let far = "We write tomorrow. It rains. It snows. We cannot refund it.";
    assert!(findings("match = [\"cannot refund\"]\nwithout_time = true", far).is_empty());
    assert_eq!(findings("match = [\"cannot refund\"]\nwithout_time = true\nnear = 1", far).len(), 1);
}

#[test]
fn something_can_be_asked_for_in_the_same_sentence() {
    let when = "match = [\"cannot refund\"]\nwith_here = [\"our-offer\"]";
    assert_eq!(findings(when, "We cannot refund the voucher.").len(), 1);
    assert!(findings(when, "We cannot refund it. You get a voucher.").is_empty());
}

#[test]
fn an_exception_can_hold_for_the_whole_message() {
    let when = "match = [\"cannot refund\"]\nnot_anywhere = [\"gift ~1 card\"]";
    assert!(findings(when, "Here is a gift card. We cannot refund it.").is_empty());
    assert_eq!(findings(when, "Here is a card. We cannot refund it.").len(), 1);
}

#[test]
fn a_sentence_can_be_asked_to_be_short_or_long() {
    assert_eq!(findings("match = [\"read it\"]\nwords_max = 3", "Read it. Goodbye to you.").len(), 1);
    assert!(findings("match = [\"read it\"]\nwords_max = 3", "Please read it when you can.").is_empty());
    assert!(findings("match = [\"read it\"]\nwords_min = 3", "Read it.").is_empty());
}

#[test]
fn one_typing_error_in_a_long_word_is_read_over_and_never_blocks() {
    let when = "match = [\"never ~1 refunded\"]";
    assert_eq!(findings(when, "It is never refunded."), [Severity::Block]);
    for text in ["It is never refnuded.", "It is never refundded.", "It is never reunded.", "It is never refonded."] {
        assert_eq!(findings(when, text), [Severity::Warn], "{text}");
    }
    assert!(findings(when, "It is never refundable.").is_empty());
    assert!(findings("match = [\"refunded\"]", "It is refnuded.").is_empty(), "one word alone says too little");
}

#[test]
fn an_everyday_word_is_no_typing_error() {
    let when = "match = [\"never ~1 refunded\"]\n";
    let rule = format!("everyday = \"refounded\"\n[[rule]]\nid = \"ours\"\n[[rule.when]]\n{when}");
    let guard = Guard::from_packs([("en/ours.toml", rule.as_str())]).expect("a pack");
    let context = Context::default();
    let draft = |text| Draft { text, language: Some(Language::English), context: &context };
    assert!(guard.check(&draft("The town was never refounded here.")).is_empty());
}
