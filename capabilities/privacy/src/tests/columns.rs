//! Every column of the database that can hold words, and what becomes of it when a person is erased. A migration that
//! adds one fails here until somebody has said.

use std::collections::BTreeSet;

/// They may hold a person's words, names or addresses: an erasure clears them, or takes the row away.
const CLEARED: &[(&str, &str)] = &[
    ("attachments", "content_id filename sha256"),
    ("audit_log", "became was"),
    ("automatic_letters", "address"),
    ("blobs", "bytes sha256"),
    ("checklist_items", "text"),
    ("closures", "comment override_reason unanswered_reason"),
    ("customer_addresses", "address refused_words"),
    ("customer_keys", "value"),
    ("customer_merges", "before"),
    ("customer_notes", "text"),
    ("customer_phones", "digits phone"),
    ("customer_tags", "tag"),
    ("customer_words", "word"),
    ("customers", "external_id folded name time_zone"),
    ("drafts", "body"),
    ("field_values", "text"),
    ("guard_fine", "sentence"),
    ("guard_readings", "findings override_reason"),
    ("import_refusals", "args"),
    ("imports", "headings"),
    ("letterbox", "from_address message_id raw subject to_address"),
    ("letters", "authentication came_from decision_args envelope_from error message_id reading sha256 subject"),
    ("merges", "reason"),
    (
        "messages",
        "bcc_addresses cc_addresses delivery_detail from_address from_name html quoted rfc_message_id signature subject text to_addresses",
    ),
    ("notices", "data"),
    ("planned_letters", "body manner stopped_because"),
    ("promises", "action note words"),
    ("reply_runs", "runs"),
    ("restatements", "correction text"),
    ("side_thread_ids", "rfc_message_id"),
    ("side_threads", "address name subject"),
    ("spam_senders", "address"),
    ("surveys", "call_back comment"),
    ("thread_ids", "rfc_message_id"),
    ("ticket_events", "data"),
    ("tickets", "last_line subject"),
];

/// They hold them for a while at most: answers that are kept a day, jobs until they are done, and the index, which
/// follows the words.
const PASSING: &[(&str, &str)] = &[
    ("idempotency_keys", "body idempotency_key request_hash"),
    ("outbox", "payload unique_key error"),
    ("search_blocks", "block"),
    ("search_documents", "terms"),
    ("search_terms", "term"),
];

/// Of organisations, which are no persons.
const ORGANISATIONS: &[(&str, &str)] =
    &[("organisation_domains", "domain"), ("organisation_words", "word"), ("organisations", "name folded external_id")];

/// Words of our own: of people who work here, of the program, of how the desk is set up.
const OURS: &[(&str, &str)] = &[
    ("agent_languages", "language"),
    ("agents", "email language name password_hash presence role theme time_zone"),
    ("api_keys", "key_hash name scope"),
    ("assignments", "reason reason_args"),
    ("attachments", "content_type"),
    ("audit_log", "actor address entity way what"),
    ("automation_rules", "actions conditions happens name"),
    ("automation_runs", "because done occasion rule_name"),
    ("availability_reasons", "name word"),
    ("bulk_items", "before refusal state"),
    ("bulk_jobs", "change state"),
    ("business_hours", "calendar holidays"),
    ("closures", "easy reopened_because"),
    ("company", "business_days language name time_zone"),
    ("context_panels", "address kind name secret"),
    ("customer_erasures", "state"),
    ("customer_exports", "sha256 state"),
    ("customer_keys", "kind"),
    ("customer_moves", "kind"),
    ("customers", "language"),
    ("drafts", "kind"),
    ("duplicates", "because"),
    ("fields", "choices entity kind name names required_at shown_when"),
    ("guard_days", "day rule"),
    ("guard_fine", "exception family rule state words"),
    ("guard_packs", "family name text"),
    ("guard_readings", "severity"),
    ("guard_rules", "rule severity"),
    ("guard_state", "fingerprint"),
    ("guard_words", "family instead severity why words"),
    ("import_refusals", "code"),
    ("imports", "delimiter encoding entity filename known meanings sha256 state"),
    ("invitations", "email language name nonce role teams time_zone trouble"),
    ("leases", "holder name"),
    ("letters", "decision state"),
    ("macro_texts", "html language"),
    ("macros", "actions folder name reach"),
    ("mailbox_folders", "folder"),
    (
        "mailboxes",
        "address handling kind name secret_dkim secret_imap secret_oauth secret_smtp settings signature state state_detail",
    ),
    ("merges", "into_state moved"),
    ("messages", "delivery kind language"),
    ("notice_choices", "kind"),
    ("notice_company", "push_key"),
    ("notices", "kind"),
    ("outbox", "kind leased_by state"),
    ("planned_letters", "state"),
    ("portrait_settings", "facts"),
    ("preferences", "contrast density motion"),
    ("promises", "state time_zone"),
    ("push_subscriptions", "auth browser endpoint p256dh"),
    ("restatements", "language state"),
    ("roles", "name rights"),
    ("sessions", "token_hash"),
    ("side_threads", "last_word"),
    ("sign_in_attempts", "subject"),
    ("sign_in_subjects", "subject"),
    ("signatures", "text"),
    ("statuses", "category name names"),
    ("surveys", "language state"),
    ("tags", "folded name"),
    ("teams", "name purpose"),
    ("ticket_counts", "state"),
    ("ticket_events", "kind"),
    ("ticket_links", "kind"),
    ("ticket_types", "name names"),
    ("tickets", "channel language last_word linked_because state state_before"),
    ("told_events", "kind"),
    ("topics", "name names"),
    ("view_habits", "columns mode sort view_key"),
    ("views", "columns filter mode name owner sort"),
];

/// What clears them.
const CLEARING: [&str; 6] = [
    include_str!("../store/words.rs"),
    include_str!("../../../tickets/src/store/erase.rs"),
    include_str!("../../../customers/src/store/customer.rs"),
    include_str!("../../../imports/src/store.rs"),
    include_str!("../../../mailboxes/src/store_letters.rs"),
    include_str!("../../../../platform/blobs/src/lib.rs"),
];

/// Columns of text and of bytes, as the migrations make them.
fn columns() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut table = String::new();
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                ["CREATE", "TABLE", name, ..] => (*name).clone_into(&mut table),
                ["ALTER", "TABLE", name, "ADD", "COLUMN", column, kind, ..] if holds_words(kind) => {
                    found.insert(format!("{name}.{column}"));
                }
                [column, kind, ..] if line.starts_with("    ") && holds_words(kind) => {
                    found.insert(format!("{table}.{column}"));
                }
                _ => {}
            }
        }
    }
    found
}

fn holds_words(kind: &str) -> bool {
    matches!(kind.trim_end_matches([',', ';']), "TEXT" | "{blob}")
}

fn listed(list: &[(&str, &str)]) -> Vec<String> {
    list.iter().flat_map(|(table, columns)| columns.split(' ').map(move |column| format!("{table}.{column}"))).collect()
}

#[test]
fn of_every_column_that_can_hold_words_somebody_has_said_what_becomes_of_it() {
    let said: Vec<String> = [CLEARED, PASSING, ORGANISATIONS, OURS].into_iter().flat_map(listed).collect();
    let once: BTreeSet<String> = said.iter().cloned().collect();
    assert_eq!(said.len(), once.len(), "each column stands in one list");
    let columns = columns();
    let new: Vec<&String> = columns.difference(&once).collect();
    assert!(new.is_empty(), "say in this file whether an erasure must clear them, and clear them: {new:?}");
    let gone: Vec<&String> = once.difference(&columns).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
}

#[test]
fn what_must_be_cleared_is_named_where_it_is_cleared() {
    for (table, columns) in CLEARED {
        let sources: Vec<&str> = CLEARING.into_iter().filter(|source| source.contains(table)).collect();
        let goes = |source: &&str| source.contains(&format!("DELETE FROM {table} "));
        let is_named = |column: &str| sources.iter().any(|source| source.contains(&format!("{column} = ")));
        for column in columns.split(' ') {
            assert!(sources.iter().any(goes) || is_named(column), "{table}.{column} is cleared nowhere");
        }
    }
}
