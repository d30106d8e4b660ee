use kernel::{AgentActor, Role, days};
use lexis::Family;

use super::*;

fn admin() -> Cx {
    Cx::system(NOW)
}

async fn worst(tx: &mut Tx, text: &str) -> Option<Severity> {
    let rules = rules(tx).await.unwrap();
    let context = Context::default();
    read(&rules, &Reading { text, language: Some(Language::English), context: &context }).worst
}

fn words(text: &str) -> NewWords {
    NewWords {
        family: Family::En,
        words: text.into(),
        why: "Customers know it by another name.".into(),
        instead: "the parcel box".into(),
        severity: Severity::Warn,
    }
}

#[tokio::test]
async fn a_rule_that_is_switched_off_is_silent_and_one_that_weighs_more_stops_the_letter() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let vague = "We will get back to you as soon as possible.";
        assert_eq!(worst(&mut tx, vague).await, Some(Severity::Warn));
        let mut change = RuleChange { rule: "vague-time".into(), on: None, severity: Some(Severity::Block) };
        change_rule(&mut tx, &admin(), &change).await.unwrap();
        assert_eq!(worst(&mut tx, vague).await, Some(Severity::Block));
        change.on = Some(false);
        change_rule(&mut tx, &admin(), &change).await.unwrap();
        assert_eq!(worst(&mut tx, vague).await, None);
        let as_it_comes = RuleChange { rule: "vague-time".into(), on: None, severity: None };
        change_rule(&mut tx, &admin(), &as_it_comes).await.unwrap();
        assert_eq!(worst(&mut tx, vague).await, Some(Severity::Warn));
        let unknown = RuleChange { rule: "no-such-rule".into(), on: Some(true), severity: None };
        assert!(matches!(change_rule(&mut tx, &admin(), &unknown).await, Err(Error::NoSuchRule)));
    })
    .await;
}

#[tokio::test]
async fn words_of_the_companys_own_are_found_with_their_reason_until_they_are_taken_away() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let text = "Please open the terminal box at the corner.";
        assert_eq!(worst(&mut tx, text).await, None);
        let id = add_words(&mut tx, &admin(), &words("terminal box*")).await.unwrap();
        let rules = rules(&mut tx).await.unwrap();
        let context = Context::default();
        let found = read(&rules, &Reading { text, language: Some(Language::English), context: &context }).findings;
        assert_eq!((found.len(), found[0].rewrite.as_deref()), (1, Some("the parcel box")));
        assert_eq!(found[0].reason(Language::English), "Customers know it by another name.");
        remove_words(&mut tx, &admin(), id).await.unwrap();
        assert_eq!(worst(&mut tx, text).await, None);
        assert!(matches!(remove_words(&mut tx, &admin(), id).await, Err(Error::NoSuchRule)));
    })
    .await;
}

#[tokio::test]
async fn words_that_say_nothing_or_are_no_pattern_are_refused() {
    on_each_engine(async |db: Db| {
        for (wrong, code) in [
            (words(" "), "guard.words_empty"),
            (NewWords { why: String::new(), ..words("box") }, "guard.words_empty"),
            (words(&"x".repeat(WORDS_CHARS_MAX + 1)), "guard.words_too_long"),
            (words("(box"), "guard.words_unreadable"),
        ] {
            let mut tx = db.begin().await.unwrap();
            let refused = add_words(&mut tx, &admin(), &wrong).await.unwrap_err();
            assert_eq!(refused.refusal().unwrap().code, code, "{wrong:?}");
            drop(tx);
            let mut tx = db.read().await.unwrap();
            assert!(own_words(&mut tx).await.unwrap().is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn a_pack_is_in_force_once_it_is_saved_and_a_wrong_one_names_its_line() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let pack = "[[rule]]\nid = \"patron\"\nseverity = \"warn\"\npractice = \"B2\"\nwhy = \"We say guest.\"\n\
                    instead = \"guest\"\n[[rule.when]]\nmatch = [\"patron*\"]\n";
        let text = "Dear patron, your table is ready at 19:00.";
        save_pack(&mut tx, &admin(), Family::En, "hotel", pack).await.unwrap();
        assert_eq!(worst(&mut tx, text).await, Some(Severity::Warn));
        let wrong = save_pack(&mut tx, &admin(), Family::En, "hotel", "\n[[rule]]\nid = 5\n").await.unwrap_err();
        assert!(matches!(wrong, Error::PackWrong { line: 3, .. }), "{wrong}");
        assert_eq!(worst(&mut tx, text).await, Some(Severity::Warn));
        assert_eq!(own_packs(&mut tx).await.unwrap()[0].version, 1);
        for name in ["", "words", "With Space"] {
            assert!(matches!(save_pack(&mut tx, &admin(), Family::En, name, pack).await, Err(Error::PackName)));
        }
        let advice = lint_pack(Family::En, pack);
        assert!(advice.iter().any(|advice| advice.message.contains("6 + 6")), "{advice:?}");
        remove_pack(&mut tx, &admin(), Family::En, "hotel").await.unwrap();
        assert_eq!(worst(&mut tx, text).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_pack_that_no_longer_fits_is_left_out_and_letters_are_read_all_the_same() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        save_pack(&mut tx, &admin(), Family::En, "hotel", "").await.unwrap();
        // As after an update that dropped a rule.
        let gone = "UPDATE guard_packs SET text = '[[adjust]]\nrule = \"dropped\"\noff = true'";
        tx.run(sql(gone)).await.unwrap();
        let off = RuleChange { rule: "vague-time".into(), on: Some(false), severity: None };
        change_rule(&mut tx, &admin(), &off).await.unwrap();
        assert_eq!(worst(&mut tx, BLAME).await, Some(Severity::Block));
        assert_eq!(worst(&mut tx, "We will get back to you as soon as possible.").await, None);
    })
    .await;
}

#[tokio::test]
async fn a_false_alarm_is_collected_once_and_a_leads_exception_silences_the_rule_there_only() {
    on_each_engine(async |db: Db| {
        let mut tx = db.begin().await.unwrap();
        let agent = Cx::agent(NOW, AgentActor { id: agent(&mut tx).await, role: Role::Agent, teams: Vec::new() });
        let sentence = "Here is your own fault line map.";
        let new = NewFalseAlarm {
            rule: "blame-customer".into(),
            family: Family::En,
            words: "your own fault".into(),
            sentence: sentence.into(),
        };
        assert_eq!(worst(&mut tx, sentence).await, Some(Severity::Warn));
        say_fine(&mut tx, &agent, &new).await.unwrap();
        say_fine(&mut tx, &agent, &new).await.unwrap();
        let alarms = false_alarms(&mut tx, AlarmState::New, None, 10).await.unwrap();
        assert_eq!(alarms.len(), 1);
        assert_eq!((alarms[0].sentence.as_str(), alarms[0].agent_name.as_deref()), (sentence, Some("Selma")));
        let counts = counts_since(&mut tx, NOW - days(1)).await.unwrap();
        assert_eq!((counts[0].rule.as_str(), counts[0].fine), ("blame-customer", 1));
        assert!(settle(&mut tx, &agent, alarms[0].id, Some("!?")).await.is_err());
        settle(&mut tx, &agent, alarms[0].id, Some("own fault line map")).await.unwrap();
        assert_eq!(worst(&mut tx, sentence).await, None);
        assert_eq!(worst(&mut tx, BLAME).await, Some(Severity::Block));
        assert!(false_alarms(&mut tx, AlarmState::New, None, 10).await.unwrap().is_empty());
        settle(&mut tx, &agent, alarms[0].id, None).await.unwrap();
        assert_eq!(worst(&mut tx, sentence).await, Some(Severity::Warn));
    })
    .await;
}

async fn agent(tx: &mut Tx) -> i64 {
    let new = identity::NewAgent {
        name: "Selma".into(),
        email: "selma@desk.example".into(),
        password_hash: "none".into(),
        role: Role::Agent,
        language: Language::English,
        languages: vec![Language::English],
        time_zone: "UTC".into(),
        teams: Vec::new(),
    };
    identity::create_agent(tx, &Cx::system(NOW), &new).await.unwrap().id.get()
}

#[test]
fn every_rule_has_a_name_in_every_language() {
    for card in phrasing::Guard::built_in().rules() {
        for language in Language::ALL {
            let name = crate::api::rule_name(i18n::Catalogue::built_in(), language, &card.id, &[]);
            assert_ne!(name, card.id, "{language}");
        }
    }
}
