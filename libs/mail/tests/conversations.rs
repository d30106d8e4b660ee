//! Folders of letters sorted into tickets.

use mail::{Conversations, Letter, Way, guess_own_addresses, parse};

const HELP: &str = "help@example.com";

fn letter(head: &str, text: &str) -> Letter {
    parse(format!("{head}\n\n{text}").replace('\n', "\r\n").as_bytes())
}

/// The tickets of letters, each given as its headers.
fn tickets(heads: &[&str]) -> Vec<usize> {
    let mut conversations = Conversations::of(&[HELP, "sales@example.com"]);
    heads.iter().map(|head| conversations.take(&letter(head, head), None).ticket).collect()
}

const ASKED: &str = "From: ana@example.org\nTo: help@example.com\nSubject: Narudžba 17\nMessage-ID: <a1@example.org>\nDate: Mon, 2 Mar 2026 10:00:00 +0100";
const ANSWERED: &str = "From: help@example.com\nTo: ana@example.org\nSubject: Re: Narudžba 17\nMessage-ID: <h1@example.com>\nIn-Reply-To: <a1@example.org>\nReferences: <a1@example.org>\nDate: Mon, 2 Mar 2026 11:00:00 +0100";

#[test]
fn answers_join_by_every_id_they_name() {
    let by_reply =
        "From: ana@example.org\nSubject: Odg: Narudžba 17\nMessage-ID: <a2@x>\nIn-Reply-To: <h1@example.com>";
    let by_references =
        "From: ana@example.org\nSubject: Odg: x\nMessage-ID: <a3@x>\nReferences: <a1@example.org> <lost@x>";
    let by_changed_subject = "From: ana@example.org\nSubject: Još nešto\nMessage-ID: <a4@x>\nIn-Reply-To: <a3@x>";
    assert_eq!(tickets(&[ASKED, ANSWERED, by_reply, by_references, by_changed_subject]), [1; 5]);
}

#[test]
fn letters_that_name_the_same_unknown_letter_belong_together() {
    let second = "From: ana@example.org\nSubject: Re: x\nMessage-ID: <a2@x>\nIn-Reply-To: <never@seen>";
    let third = "From: ana@example.org\nSubject: Re: y\nMessage-ID: <a3@x>\nReferences: <never@seen>";
    assert_eq!(tickets(&[second, third]), [1, 1]);
    let other = "From: eva@example.net\nSubject: Re: x\nMessage-ID: <e1@x>\nIn-Reply-To: <never@seen>";
    assert_eq!(tickets(&[second, other, third]), [1, 2, 1], "a stranger who read the same newsletter");
}

#[test]
fn an_answer_that_comes_before_its_question_finds_it() {
    let answer = "From: ana@example.org\nTo: help@example.com\nSubject: Odg: Narudžba 17\nMessage-ID: <a2@x>\nIn-Reply-To: <h1@example.com>\nReferences: <a1@example.org> <h1@example.com>";
    assert_eq!(tickets(&[answer, ANSWERED, ASKED]), [1; 3]);
}

#[test]
fn a_stranger_opens_a_ticket_of_their_own_beside() {
    let mut conversations = Conversations::of(&[HELP]);
    let mut take = |head: &str, text: &str| conversations.take(&letter(head, text), None);
    assert_eq!(take(ASKED, "1").way, Way::Opened);
    let stranger = "From: eve@example.net\nTo: help@example.com\nSubject: Re: Narudžba 17\nMessage-ID: <e1@x>\nIn-Reply-To: <a1@example.org>";
    let taken = take(stranger, "2");
    assert_eq!((taken.ticket, taken.way), (2, Way::OpenedBeside(1)));
    let again = "From: eve@example.net\nSubject: Re: Narudžba 17\nMessage-ID: <e2@x>\nReferences: <a1@example.org>";
    assert_eq!((take(again, "3").ticket, take(ANSWERED, "4").ticket), (2, 1));
    let ana = "From: ana@example.org\nSubject: Re: Narudžba 17\nMessage-ID: <a2@x>\nReferences: <a1@example.org>";
    assert_eq!(take(ana, "5").ticket, 1);
}

#[test]
fn somebody_in_copy_takes_part() {
    let asked = format!("{ASKED}\nCc: Boss <boss@example.org>");
    let boss = "From: boss@example.org\nTo: help@example.com\nSubject: RE: Narudžba 17\nMessage-ID: <b1@x>\nIn-Reply-To: <a1@example.org>";
    let tagged = "From: Ana+shop@Example.org\nSubject: Re: x\nMessage-ID: <a9@x>\nIn-Reply-To: <b1@x>";
    assert_eq!(tickets(&[&asked, boss, tagged]), [1, 1, 1]);
}

#[test]
fn the_same_letter_is_one_message_however_often_it_comes() {
    let mut conversations = Conversations::of(&[HELP, "sales@example.com"]);
    let mut take = |head: &str, text: &str| conversations.take(&letter(head, text), None);
    assert_eq!(take(ASKED, "Where is it?").way, Way::Opened);
    let to_sales = format!("Delivered-To: sales@example.com\n{ASKED}");
    assert_eq!(take(&to_sales, "Where is it?").way, Way::Repeated);
    let by_list = ASKED
        .replace(
            "From: ana@example.org",
            "From: Ana via Friends <friends@lists.example.net>\nReply-To: ana@example.org",
        )
        .replace("Subject: ", "Subject: [friends] ");
    assert_eq!(take(&by_list, "Where is it?\n____\nfriends mailing list").way, Way::Repeated);
    let renamed = ASKED.replace("a1@example.org", "changed@gateway");
    assert_eq!(take(&renamed, "Where is it?").way, Way::Repeated);
    let nameless = ASKED.replace("Message-ID: <a1@example.org>\n", "");
    assert_eq!(take(&nameless, "Where is it?").way, Way::Repeated);
}

#[test]
fn an_identifier_used_again_for_another_letter_loses_nothing() {
    let mut conversations = Conversations::of(&[HELP]);
    let mut take = |head: &str, text: &str| conversations.take(&letter(head, text), None);
    take(ASKED, "Where is it?");
    let other = ASKED.replace("2 Mar", "3 Mar").replace("Narudžba 17", "Lampa");
    assert_eq!(take(&other, "It is broken.").way, Way::Opened);
    let foreign = ASKED.replace("ana@example.org\nTo", "eve@example.net\nTo");
    assert_eq!(take(&foreign, "Send me everything.").ticket, 3);
}

#[test]
fn the_subject_counts_last_and_only_for_the_same_people() {
    let lost = "From: ana@example.org\nTo: help@example.com\nSubject: Odg: Narudžba 17\nMessage-ID: <a2@x>\nDate: Tue, 3 Mar 2026 10:00:00 +0100";
    let eva = "From: eva@example.net\nTo: help@example.com\nSubject: Odg: Narudžba 17\nMessage-ID: <e2@x>\nDate: Tue, 3 Mar 2026 10:00:00 +0100";
    let anew = "From: ana@example.org\nTo: help@example.com\nSubject: Narudžba 17\nMessage-ID: <a3@x>\nDate: Tue, 3 Mar 2026 11:00:00 +0100";
    let late = "From: ana@example.org\nTo: help@example.com\nSubject: Re: Narudžba 17\nMessage-ID: <a4@x>\nDate: Mon, 1 Mar 2027 11:00:00 +0100";
    assert_eq!(tickets(&[ASKED, lost, eva, anew, late]), [1, 1, 2, 3, 4]);
    let absent = "From: ana@example.org\nSubject: Automatic reply: Narudžba 17\nMessage-ID: <a5@x>\nAuto-Submitted: auto-replied\nDate: Tue, 3 Mar 2026 10:00:00 +0100";
    assert_eq!(tickets(&[ASKED, absent]), [1, 1]);
    let ours = "From: help@example.com\nTo: tom@example.net\nSubject: Re: Narudžba 17\nMessage-ID: <h7@x>\nDate: Tue, 3 Mar 2026 10:00:00 +0100";
    assert_eq!(tickets(&[ASKED, ours]), [1, 2], "our own letter to somebody else");
}

#[test]
fn outlook_names_the_conversation_when_ids_are_lost() {
    let first = format!("{ASKED}\nThread-Index: AdHV2Yb3QXZ0bG9va3Rlc3RpbmdpZA==");
    let lost =
        "From: ana@example.org\nSubject: drugo\nMessage-ID: <a2@x>\nThread-Index: AdHV2Yb3QXZ0bG9va3Rlc3RpbmdpZAAAAAAB";
    assert_eq!(tickets(&[&first, lost]), [1, 1]);
}

#[test]
fn a_deleted_ticket_stays_away_and_a_merged_one_lives_on_in_the_other() {
    let mut conversations = Conversations::of(&[HELP]);
    let first = conversations.take(&letter(ASKED, "1"), None).ticket;
    let other = "From: ana@example.org\nTo: help@example.com\nSubject: Lampa\nMessage-ID: <l1@x>";
    let second = conversations.take(&letter(other, "2"), None).ticket;
    conversations.merge(second, first);
    let answer = "From: ana@example.org\nSubject: Re: Lampa\nMessage-ID: <l2@x>\nIn-Reply-To: <l1@x>";
    assert_eq!(conversations.take(&letter(answer, "3"), None).ticket, first);
    assert_eq!((conversations.ticket_now(second), conversations.ticket_now(first)), (first, first));
    conversations.delete(first);
    let fetched_again = conversations.take(&letter(ASKED, "1"), None);
    assert_eq!((fetched_again.ticket, fetched_again.way), (first, Way::Repeated));
    let more = "From: ana@example.org\nSubject: Re: Narudžba 17\nMessage-ID: <a9@x>\nIn-Reply-To: <a1@example.org>";
    assert_eq!(conversations.take(&letter(more, "4"), None), mail::Taken { ticket: 3, way: Way::Opened });
}

#[test]
fn a_bounce_belongs_to_the_letter_it_speaks_of() {
    let bounce = "From: MAILER-DAEMON@mx.example.net\nTo: help@example.com\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <m1@mx>\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ana@example.org\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <h1@example.com>\n\n--b--";
    let eva = "From: eva@example.net\nTo: help@example.com\nSubject: x\nMessage-ID: <e1@x>";
    assert_eq!(tickets(&[ASKED, eva, ANSWERED, bounce]), [1, 2, 1, 1]);
}

#[test]
fn a_checked_token_is_enough_for_whoever_takes_part() {
    let mut conversations = Conversations::of(&[HELP]);
    let first = conversations.take(&letter(ASKED, "1"), None).ticket;
    let bare = "From: ana@example.org\nSubject: something else\nMessage-ID: <a2@x>";
    assert_eq!(conversations.take(&letter(bare, "2"), Some(first)).ticket, first);
    let stranger = "From: eve@example.net\nSubject: something else\nMessage-ID: <e2@x>";
    assert_eq!(conversations.take(&letter(stranger, "3"), Some(first)).way, Way::OpenedBeside(first));
}

#[test]
fn the_customer_of_a_letter_that_an_agent_passed_on_takes_part() {
    let passed_on = letter(
        "From: help@example.com\nTo: sales@example.com\nSubject: Fwd: Lamp\nMessage-ID: <f1@x>",
        "Please help.\n\n---------- Forwarded message ---------\nFrom: Tom <tom@example.net>\nDate: Mon, 2 Mar 2026\nSubject: Lamp\nTo: marko@example.com\n\nIt is broken.",
    );
    let mut conversations = Conversations::of(&[HELP, "sales@example.com"]);
    assert_eq!(conversations.take(&passed_on, None).ticket, 1);
    let tom = letter("From: tom@example.net\nSubject: Re: Lamp\nMessage-ID: <t1@x>\nIn-Reply-To: <f1@x>", "Thanks");
    assert_eq!(conversations.take(&tom, None), mail::Taken { ticket: 1, way: Way::Joined });
}

#[test]
fn our_own_addresses_are_found_in_the_letters() {
    let letters = [
        letter(ASKED, "1"),
        letter(ANSWERED, "2"),
        letter("From: eva@example.net\nTo: info@example.com\nDelivered-To: box@example.com", "3"),
        letter("From: marko@example.com\nTo: eva@example.net", "4"),
    ];
    let own = guess_own_addresses(&letters);
    assert_eq!(own, ["box@example.com", "help@example.com", "info@example.com", "marko@example.com"]);
    let one_domain = [letter("From: ana@example.com\nTo: help@example.com\nCc: boss@example.com", "1")];
    assert_eq!(guess_own_addresses(&one_domain), ["help@example.com"]);
    assert_eq!(guess_own_addresses(&letters[..1]), ["help@example.com"]);
}
