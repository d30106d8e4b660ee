//! Promises in running text and the instants they mean.

#![expect(clippy::expect_used, reason = "a test stops at what it does not expect")]

use jiff::tz::TimeZone;
use kernel::Time;

/// Monday, 5 January 2026, 10:00 in Sarajevo.
fn now() -> Time {
    "2026-01-05T09:00:00Z".parse().expect("a time")
}

fn deadlines(text: &str) -> Vec<String> {
    let zone = TimeZone::get("Europe/Sarajevo").expect("a zone");
    phrasing::promises(text, None, now(), &zone)
        .iter()
        .map(|promise| promise.due_to.timestamp().to_zoned(zone.clone()).strftime("%a %d %H:%M").to_string())
        .collect()
}

fn deadline(text: &str) -> String {
    deadlines(text).join(", ")
}

#[test]
fn the_four_examples_of_the_spine_work() {
    assert_eq!(deadline("I will call you tomorrow before noon."), "Tue 06 12:00");
    assert_eq!(deadline("Я уточню и напишу вам до пятницы."), "Fri 09 18:00");
    assert_eq!(deadline("Javit ću vam se sutra do 12."), "Tue 06 12:00");
    assert_eq!(deadline("Vă sun mâine până la 10."), "Tue 06 10:00");
}

#[test]
fn spans_of_time_are_counted_from_now() {
    for text in [
        "We'll get back to you within 24 hours.",
        "Мы ответим вам в течение 24 часов.",
        "Javićemo vam se u roku od 24 sata.",
        "Vă răspundem în 24 de ore.",
        "Јавићемо вам се у року од 24 сата.",
    ] {
        assert_eq!(deadline(text), "Tue 06 10:00", "{text}");
    }
    assert_eq!(deadline("I'll send it in half an hour."), "Mon 05 10:30");
    assert_eq!(deadline("Перезвоню через 2 часа."), "Mon 05 12:00");
    assert_eq!(deadline("Odgovorićemo u roku od 2 radna dana."), "Wed 07 18:00");
    assert_eq!(deadline("We will refund you within 3-5 business days."), "Mon 12 18:00");
}

#[test]
fn the_end_of_a_day_is_the_end_of_the_working_day() {
    for text in [
        "I'll write to you by the end of the day.",
        "Напишу вам до конца дня.",
        "Pišem vam do kraja dana.",
        "Vă scriu până la sfârșitul zilei.",
    ] {
        assert_eq!(deadline(text), "Mon 05 18:00", "{text}");
    }
}

#[test]
fn ranges_end_with_their_later_time() {
    for text in [
        "A technician will come tomorrow between 9 and 11.",
        "Мастер приедет завтра с 9 до 11.",
        "Majstor dolazi sutra između 9 i 11.",
        "Tehnicianul vine mâine între 9 și 11.",
    ] {
        assert_eq!(deadline(text), "Tue 06 11:00", "{text}");
    }
}

#[test]
fn dates_and_weekdays_are_days_to_come() {
    assert_eq!(deadline("Your parcel will arrive on 14 January."), "Wed 14 18:00");
    assert_eq!(deadline("Paket stiže 14. januara."), "Wed 14 18:00");
    assert_eq!(deadline("Посылка будет у вас 14 января."), "Wed 14 18:00");
    assert_eq!(deadline("Coletul ajunge pe 14 ianuarie."), "Wed 14 18:00");
    assert_eq!(deadline("I'll call you on Monday at 3 pm."), "Mon 12 15:00");
    assert_eq!(deadline("Do petka u podne vam šaljem ponudu."), "Fri 09 12:00");
    assert_eq!(deadline("Напишу вам не позднее пятницы 12:00."), "Fri 09 12:00");
}

#[test]
fn two_verbs_with_two_times_are_two_promises() {
    assert_eq!(
        deadline("I'll check with the warehouse today and write to you by Friday 12:00."),
        "Mon 05 18:00, Fri 09 12:00"
    );
}

#[test]
fn the_past_a_wish_and_a_question_promise_nothing() {
    for text in [
        "I called you yesterday at 15:00.",
        "We sent the parcel on Monday at 10:00.",
        "Shall I call you tomorrow at 10?",
        "Я звонил вам вчера в 15:00.",
        "Мы отправили посылку в понедельник.",
        "Позвонить вам завтра в 10?",
        "Poslali smo paket u ponedjeljak u 10 sati.",
        "Mogu li vas nazvati sutra u 10?",
        "Am trimis coletul luni la 10.",
        "Vă pot suna mâine la 10?",
        "We could send it tomorrow if you like.",
        "If I could, I would call you tomorrow.",
        "Если бы я мог, я позвонил бы завтра.",
        "The shop is open until 18:00.",
    ] {
        assert_eq!(deadline(text), "", "{text}");
    }
}
