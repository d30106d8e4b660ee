//! Which conversation a letter joins.

use mail::{Known, Letter, Link, ThreadDecision, decide_thread, parse, thread_keys};

fn letter(head: &str) -> Letter {
    parse(format!("{head}\n\nHello").replace('\n', "\r\n").as_bytes())
}

fn known(link: Link, participants: &[&str]) -> Known {
    Known { link, participants: participants.iter().map(|p| (*p).to_owned()).collect(), deleted: false }
}

fn decision(letter: &Letter, known: &[Known]) -> ThreadDecision {
    decide_thread(letter, &thread_keys(letter), known)
}

#[test]
fn the_nearest_known_letter_decides() {
    let letter = letter("From: ana@example.org\nSubject: Re: Order\nIn-Reply-To: <3@x>\nReferences: <1@x> <2@x> <3@x>");
    assert_eq!(thread_keys(&letter).ids, ["3@x", "2@x", "1@x"]);
    let far = known(Link::Id(2), &["ana@example.org"]);
    let near = known(Link::Id(0), &["ana@example.org"]);
    assert_eq!(decision(&letter, &[far.clone(), near]), ThreadDecision::Join(1));
    assert_eq!(decision(&letter, &[far]), ThreadDecision::Join(0));
}

#[test]
fn a_checked_token_speaks_before_everything() {
    let letter = letter("From: ana@example.org\nTo: help+t.Ab3@example.com\nSubject: other\nIn-Reply-To: <3@x>");
    assert_eq!(thread_keys(&letter).token.as_deref(), Some("t.Ab3"));
    let by_id = known(Link::Id(0), &["ana@example.org"]);
    let by_token = known(Link::Token, &["ana@example.org"]);
    assert_eq!(decision(&letter, &[by_id, by_token]), ThreadDecision::Join(1));
}

#[test]
fn a_stranger_who_knows_an_id_joins_nothing() {
    let letter = letter("From: stranger@example.net\nSubject: Re: Order\nIn-Reply-To: <3@x>");
    let conversation = known(Link::Id(0), &["ana@example.org"]);
    assert_eq!(decision(&letter, std::slice::from_ref(&conversation)), ThreadDecision::OpenLinked(0));
    let by_token = Known { link: Link::Token, ..conversation };
    assert_eq!(decision(&letter, &[by_token]), ThreadDecision::OpenLinked(0));
}

#[test]
fn a_deleted_conversation_does_not_come_back() {
    let letter = letter("From: ana@example.org\nSubject: Re: Order\nIn-Reply-To: <3@x>");
    let gone = Known { deleted: true, ..known(Link::Id(0), &["ana@example.org"]) };
    assert_eq!(decision(&letter, &[gone]), ThreadDecision::Open);
}

#[test]
fn the_subject_is_the_last_resort_and_only_for_the_same_people() {
    let answer = letter("From: ana@example.org\nSubject: Odg: Narudžba 17 kasni");
    let mine = known(Link::Subject, &["ana@example.org"]);
    let hers = known(Link::Subject, &["eva@example.org"]);
    assert_eq!(decision(&answer, &[hers.clone(), mine.clone()]), ThreadDecision::Join(1));
    assert_eq!(decision(&answer, &[hers]), ThreadDecision::Open);
    let fresh = letter("From: ana@example.org\nSubject: Narudžba 17 kasni");
    assert_eq!(decision(&fresh, std::slice::from_ref(&mine)), ThreadDecision::Open);
    let vague = letter("From: ana@example.org\nSubject: Re: hi");
    assert_eq!(decision(&vague, &[mine]), ThreadDecision::Open);
}

#[test]
fn outlook_names_the_conversation_when_ids_are_lost() {
    let head = "AdHV2Yb3QXZ0bG9va3Rlc3RpbmdpZA==";
    let first = letter(&format!("From: ana@example.org\nSubject: Order\nThread-Index: {head}"));
    let answer = letter("From: ana@example.org\nSubject: Other\nThread-Index: AdHV2Yb3QXZ0bG9va3Rlc3RpbmdpZAAAAAAB");
    assert_eq!(thread_keys(&first).conversation, thread_keys(&answer).conversation);
    assert!(thread_keys(&first).conversation.is_some());
    let same = known(Link::Conversation, &["ana@example.org"]);
    assert_eq!(decision(&answer, std::slice::from_ref(&same)), ThreadDecision::Join(0));
    let strange = known(Link::Conversation, &["eva@example.org"]);
    assert_eq!(decision(&answer, &[strange]), ThreadDecision::OpenLinked(0));
}

#[test]
fn a_token_is_found_behind_forwarding_servers() {
    let letter = letter("From: ana@example.org\nTo: help@example.com\nDelivered-To: help+t.q9@example.com\nSubject: x");
    assert_eq!(thread_keys(&letter).token.as_deref(), Some("t.q9"));
}
