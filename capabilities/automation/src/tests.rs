use std::collections::VecDeque;

use db::testing::on_each_engine;
use kernel::{AgentActor, Cx, Id, Right, Rights, Role, Time, hours};
use proptest::prelude::*;

use crate::*;

const NOW: Time = Time::from_micros(1_767_603_600_000_000);

fn by(rights: &[Right]) -> Cx {
    Cx::agent(NOW, AgentActor { id: 1, role: Role::Own(Rights::of(rights)), teams: vec![] })
}

fn is(field: Field, is: Comparison, value: &str) -> Condition {
    Condition::Is { field, is, value: value.into() }
}

fn rule(name: &str, happening: Happening) -> NewRule {
    NewRule {
        name: name.into(),
        on: true,
        trigger: Trigger::Event { happening },
        conditions: Condition::All { all: vec![] },
        actions: vec![Action::Priority { priority: 3 }],
    }
}

#[test]
fn fields_compare_as_words_and_as_numbers() {
    let facts = Facts {
        subject: "Račun 17".into(),
        state: "open".into(),
        priority: 3,
        waiting_hours: Some(5),
        ..Facts::default()
    };
    assert!(matches(Field::Subject, Comparison::Contains, "RAČUN", &facts));
    assert!(!matches(Field::Subject, Comparison::Contains, "invoice", &facts));
    assert!(matches(Field::Priority, Comparison::MoreThan, "2", &facts));
    assert!(matches(Field::Team, Comparison::Empty, "", &facts));
    assert!(!matches(Field::Team, Comparison::Empty, "", &Facts { team: Some(2), ..facts.clone() }));
    assert!(matches(Field::WaitingHours, Comparison::LessThan, "6", &facts));
    assert!(!matches(Field::WaitingHours, Comparison::MoreThan, "1", &Facts::default()));
    assert!(matches(Field::Assignee, Comparison::IsNot, "4", &facts));
    let tagged = Facts { tags: vec!["Money".into(), "late".into()], ..facts.clone() };
    assert!(matches(Field::Tag, Comparison::Is, "money", &tagged));
    assert!(!matches(Field::Tag, Comparison::IsNot, "late", &tagged));
    assert!(matches(Field::Tag, Comparison::Empty, "", &facts));
}

#[test]
fn both_sorts_of_conditions_stand_in_one_tree_and_are_kept_as_they_are() {
    let text = r#"{"all":[{"any":[{"field":"subject","is":"contains","value":"RAČUN"},{"field":"priority","op":"at_least","value":3}]},
        {"field":"field:7","op":"is","value":["x"]},{"field":"language","op":"none"}]}"#;
    let condition: Condition = serde_json::from_str(text).unwrap();
    let Condition::All { all } = &condition else { panic!("{condition:?}") };
    let Some(Condition::Any { any }) = all.first() else { panic!("{all:?}") };
    assert!(matches!(any.as_slice(), [Condition::Is { .. }, Condition::Fits { .. }]), "{any:?}");
    assert!(all.iter().skip(1).all(|one| matches!(one, Condition::Fits { .. })), "{all:?}");
    let again: serde_json::Value = serde_json::to_value(&condition).unwrap();
    assert_eq!(again, serde_json::from_str::<serde_json::Value>(text).unwrap());
}

#[tokio::test]
async fn a_rule_is_kept_as_it_was_written_and_only_by_those_with_the_right() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let cx = by(&[Right::Automation]);
        let first = create(&mut tx, &cx, &rule(" First  rule ", Happening::Opened)).await.unwrap();
        let second = create(&mut tx, &cx, &rule("Second", Happening::Assigned)).await.unwrap();
        assert_eq!(first.name, "First rule");
        assert_eq!(rules(&mut tx, &cx).await.unwrap(), [first.clone(), second.clone()]);
        order(&mut tx, &cx, &[second.id]).await.unwrap();
        assert_eq!(rules(&mut tx, &cx).await.unwrap(), [second.clone(), first.clone()]);
        assert_eq!(rules_for(&mut tx, Happening::Opened).await.unwrap(), std::slice::from_ref(&first));

        let off = NewRule { on: false, ..rule("First rule", Happening::Opened) };
        change(&mut tx, &cx, first.id, &off, Some(1)).await.unwrap();
        assert!(rules_for(&mut tx, Happening::Opened).await.unwrap().is_empty());
        assert!(matches!(change(&mut tx, &cx, first.id, &off, Some(1)).await, Err(Error::Stale)));
        remove(&mut tx, &cx, first.id).await.unwrap();
        assert!(matches!(remove(&mut tx, &cx, first.id).await, Err(Error::NoSuchRule)));

        let stranger = by(&[Right::People, Right::AllTickets]);
        assert!(matches!(rules(&mut tx, &stranger).await, Err(Error::Forbidden)));
        let refused = create(&mut tx, &stranger, &rule("x", Happening::Opened)).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        assert!(matches!(runs(&mut tx, &stranger, None, None, 10).await, Err(Error::Forbidden)));
    })
    .await;
}

#[tokio::test]
async fn a_rule_that_makes_no_sense_is_refused() {
    on_each_engine(async |db| {
        let mut tx = db.begin().await.unwrap();
        let cx = by(&[Right::Automation]);
        let good = rule("Rule", Happening::Opened);
        let deep = (0..6).fold(is(Field::Subject, Comparison::Is, "x"), |inner, _| Condition::All { all: vec![inner] });
        let many = Condition::Any { any: vec![is(Field::Subject, Comparison::Is, "x"); 51] };
        let timeless = Trigger::After { hours: 0, since: Since::Opened };
        for wrong in [
            NewRule { name: "  ".into(), ..good.clone() },
            NewRule { actions: vec![], ..good.clone() },
            NewRule { actions: vec![Action::Priority { priority: 9 }], ..good.clone() },
            NewRule { actions: vec![Action::Note { text: " ".into() }], ..good.clone() },
            NewRule { conditions: deep, ..good.clone() },
            NewRule { conditions: many, ..good.clone() },
            NewRule { conditions: is(Field::Subject, Comparison::MoreThan, "3"), ..good.clone() },
            NewRule { conditions: is(Field::Priority, Comparison::MoreThan, "x"), ..good.clone() },
            NewRule { trigger: timeless, ..good.clone() },
        ] {
            assert!(create(&mut tx, &cx, &wrong).await.is_err(), "{wrong:?}");
        }
        assert!(due(&mut tx, NOW, Since::CustomerWaits, 3, 0, 10).await.unwrap().is_empty());
        assert!(NOW - hours(3) < NOW);
    })
    .await;
}

fn happening() -> impl Strategy<Value = Happening> {
    prop::sample::select(Happening::ALL.to_vec())
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(Action::Assign { agent_id: 1 }),
        Just(Action::Team { team_id: 1 }),
        Just(Action::State { state: Turn::Open }),
        Just(Action::Priority { priority: 3 }),
        Just(Action::AddTag { tag: "x".into() }),
        Just(Action::Note { text: "x".into() }),
        Just(Action::Macro { macro_id: 1 }),
        Just(Action::Answer { text: "x".into() }),
    ]
}

proptest! {
    /// However rules set each other off, what began once comes to an end: every chain is short and has no rule twice,
    /// also when every condition holds every time.
    #[test]
    fn rules_that_set_each_other_off_come_to_an_end(
        rules in prop::collection::vec((happening(), prop::collection::vec(action(), 1..3)), 1..5),
        first in happening(),
    ) {
        let mut waiting = VecDeque::from([(first, Vec::<i64>::new())]);
        let mut fired = 0_usize;
        while let Some((happening, chain)) = waiting.pop_front() {
            for (number, (on, actions)) in (1_i64..).zip(&rules) {
                if *on != happening || !may_fire(Id::new(number), &chain) {
                    continue;
                }
                fired += 1;
                let mut longer = chain.clone();
                longer.push(number);
                prop_assert!(longer.len() <= CHAIN_MAX);
                let mut unlike = longer.clone();
                unlike.sort_unstable();
                unlike.dedup();
                prop_assert_eq!(unlike.len(), longer.len(), "no rule twice in a chain");
                for action in actions {
                    for next in action.brings_about() {
                        waiting.push_back((*next, longer.clone()));
                    }
                }
            }
            // Each level has at most (rules x actions) as many chains as the one before it, and there are five levels.
            let widest = (rules.len() * 2).pow(u32::try_from(CHAIN_MAX).unwrap());
            prop_assert!(fired <= widest * CHAIN_MAX, "it does not end");
        }
    }
}
